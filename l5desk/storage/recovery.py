"""The unsaved intake: what was answered before a crash or a power cut is there at the next start.

Each window keeps one case file of its own in the user's state folder, written after every answer
and removed when the case is saved. A lock on a file beside it tells that the window is still
running; the system lets go of it even when the program dies, and a window that is closed takes the
file away. So a file that nobody has locked tells of a window that was cut off.
"""

import datetime as dt
import os
import sys
import uuid
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import platformdirs

from l5desk.storage.cases import CaseFile, write_case
from l5desk.storage.files import make_folder, remove, sentence

if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try_lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@dataclass(frozen=True, slots=True)
class Leftover:
    """An unsaved intake whose window is gone, and when it was last written (local time).

    ``cut_off``: nobody closed the window; the program died, or the power went.
    """

    path: Path
    written: dt.datetime
    cut_off: bool


@dataclass(slots=True)
class Autosave:
    """The unsaved intake of one running window."""

    path: Path
    _lock: int | None = field(default=None)

    def keep(self, case: CaseFile) -> None:
        """Make the case durable; raise ``FileError`` when the disk refuses."""
        if self._lock is None:
            make_folder(self.path.parent)
            with sentence("save", self.path):
                self._lock = _locked(self.path)
        write_case(self.path, case)

    def discard(self) -> None:
        """Forget the unsaved intake: it has been saved properly, or is not wanted."""
        remove(self.path)
        self.leave()

    def leave(self) -> None:
        """Let go of the unsaved intake, which stays to be offered: its window is closed."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None
            with suppress(OSError):
                _lock_file(self.path).unlink()


def unsaved_folder() -> Path:
    """Give where this user's unsaved intakes are kept."""
    return platformdirs.user_state_path("l5desk", appauthor=False) / "unsaved"


def new_autosave(folder: Path) -> Autosave:
    """Begin for a new window; nothing is written before there is something to keep."""
    return Autosave(folder / f"{uuid.uuid4().hex}.yaml")


def leftovers(folder: Path) -> list[Leftover]:
    """List the unsaved intakes that no running window holds, the latest first."""
    found: list[Leftover] = []
    with sentence("read", folder):
        for path in folder.glob("*.yaml"):
            with suppress(FileNotFoundError):  # its window has saved it just now
                written = dt.datetime.fromtimestamp(path.stat().st_mtime).astimezone()
                cut_off = _lock_file(path).exists()
                if not cut_off or not _is_held(path):
                    found.append(Leftover(path, written, cut_off))
    return sorted(found, key=lambda each: each.written, reverse=True)


def adopt(path: Path) -> Autosave | None:
    """Take over a leftover, to go on in it or to discard it; None if another window has it."""
    try:
        lock = _locked(path)
    except OSError:
        return None
    if path.exists():
        return Autosave(path, lock)
    os.close(lock)
    with suppress(OSError):
        _lock_file(path).unlink()
    return None


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
