"""The unsaved intake: what was answered before a crash or a power cut is there at the next start.

Each window keeps one case file of its own in the user's state folder, written after every answer
and removed when the case is saved; a note beside it names the file in which the case was saved. A
lock on another file tells that the window is still running; the system lets go of it even when the
program dies, and a window that is closed takes the file away. So a file that nobody has locked
tells of a window that was cut off.
"""

import datetime as dt
import os
import sys
import uuid
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import platformdirs

from l5desk.storage.cases import CaseFile, write_case
from l5desk.storage.files import FileError, make_folder, remove, sentence, write_atomically

if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try_lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


NOTE: Final = ".saved"
KEPT: Final = {".yaml", NOTE}


@dataclass(frozen=True, slots=True)
class Leftover:
    """What was in a window that is gone, and when it was last written (local time).

    ``cut_off``: nobody closed the window; the program died, or the power went. ``case`` is the file
    in which the case was saved, if it was; ``unsaved``: more was answered since.
    """

    path: Path
    written: dt.datetime
    cut_off: bool
    case: Path | None
    unsaved: bool


@dataclass(slots=True)
class Autosave:
    """The unsaved intake of one running window."""

    path: Path
    _lock: int | None = field(default=None)
    _case: Path | None = field(default=None)

    def keep(self, case: CaseFile | None, saved: Path | None = None) -> None:
        """Make the case durable; raise ``FileError`` when the disk refuses.

        Without a case everything stands in the file in which it was saved, if there is anything.
        """
        if case is None and saved is None:
            self.discard()
            return
        self._hold()
        self._note(saved)
        if case is None:
            remove(self.path)
        else:
            write_case(self.path, case)

    def discard(self) -> None:
        """Forget the unsaved intake: it has been saved properly, or is not wanted."""
        remove(self.path)
        self.leave()

    def leave(self) -> None:
        """Let go of the case; what is not saved stays to be offered: its window is closed."""
        if not self.path.exists():
            with suppress(FileError):
                self._note(None)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None
            with suppress(OSError):
                _lock_file(self.path).unlink()

    def _hold(self) -> None:
        if self._lock is None:
            make_folder(self.path.parent)
            with sentence("save", self.path):
                self._lock = _locked(self.path)

    def _note(self, case: Path | None) -> None:
        """Note which file the case was saved in."""
        if case == self._case:
            return
        if case is None:
            remove(_note_file(self.path))
        else:
            write_atomically(_note_file(self.path), os.fsencode(case.absolute()))
        self._case = case


def unsaved_folder() -> Path:
    """Give where this user's unsaved intakes are kept."""
    return platformdirs.user_state_path("l5desk", appauthor=False) / "unsaved"


def new_autosave(folder: Path) -> Autosave:
    """Begin for a new window; nothing is written before there is something to keep."""
    return Autosave(folder / f"{uuid.uuid4().hex}.yaml")


def leftovers(folder: Path) -> list[Leftover]:
    """List what no running window holds of the cases that were open, the latest first."""
    found: list[Leftover] = []
    with sentence("read", folder):
        kept = {path.with_suffix(".yaml") for path in folder.glob("*.*") if path.suffix in KEPT}
        for path in kept:
            with suppress(FileNotFoundError):  # its window has saved or closed it just now
                cut_off = _lock_file(path).exists()
                if not cut_off or not _is_held(path):
                    found.append(_leftover(path, cut_off=cut_off))
    return sorted(found, key=lambda each: each.written, reverse=True)


def adopt(path: Path) -> Autosave | None:
    """Take over a leftover, to go on in it or to discard it; None if another window has it."""
    try:
        lock = _locked(path)
    except OSError:
        return None
    case = _noted(path)
    if case or path.exists():
        return Autosave(path, lock, case)
    os.close(lock)
    with suppress(OSError):
        _lock_file(path).unlink()
    return None


def _leftover(path: Path, *, cut_off: bool) -> Leftover:
    unsaved = path.exists()
    last = path if unsaved else _note_file(path)
    written = dt.datetime.fromtimestamp(last.stat().st_mtime).astimezone()
    return Leftover(path, written, cut_off, _noted(path), unsaved)


def _noted(path: Path) -> Path | None:
    """Give the file in which a case was saved, if it was."""
    note = _note_file(path)
    return Path(os.fsdecode(note.read_bytes())) if note.exists() else None


def _locked(path: Path) -> int:
    """Hold the lock of an unsaved intake; raise ``OSError`` when somebody else does."""
    handle = os.open(_lock_file(path), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _try_lock(handle)
    except OSError:
        os.close(handle)
        raise
    return handle


def _is_held(path: Path) -> bool:
    try:
        os.close(_locked(path))
    except OSError:
        return True
    return False


def _lock_file(path: Path) -> Path:
    return path.with_suffix(".lock")


def _note_file(path: Path) -> Path:
    return path.with_suffix(NOTE)
