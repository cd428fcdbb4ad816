"""Reading and writing whole files; what the disk refuses becomes one sentence for the user."""

import errno
import os
import secrets
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

NO_FOLDER_SYNC: Final = {errno.EINVAL, errno.ENOTSUP}
"""Some file systems cannot sync a folder; the file itself is safe on the disk by then."""

REASONS: Final[dict[int, str]] = {
    errno.EACCES: "you have no permission",
    errno.EPERM: "you have no permission",
    errno.EROFS: "the disk can only be read; choose another place",
    errno.ENOSPC: "the disk is full; free some space or choose another place",
    errno.EDQUOT: "your share of the disk is full; free some space or choose another place",
    errno.EFBIG: "the file would be too large for this disk",
    errno.ENOENT: "there is no such file or folder",
    errno.EEXIST: "a file of that name is in the way",
    errno.ENOTDIR: "a part of the path is not a folder",
    errno.EISDIR: "it is a folder; choose a file",
    errno.ENAMETOOLONG: "the name is too long; choose a shorter one",
    errno.ELOOP: "the links lead round in a circle",
    errno.EMFILE: "too many files are open; close other programs and try again",
    errno.EIO: "the disk or stick is failing; choose another place",
}


class FileError(Exception):
    """The disk refused something; the message is one sentence for the user."""


def read_bytes(path: Path, limit: int) -> bytes:
    """Read an ordinary file of at most ``limit`` bytes, or raise ``FileError``."""
    with sentence("read", path):
        # A pipe or a device would be waited for, perhaps for ever.
        if not stat.S_ISREG(path.stat().st_mode):
            reason = REASONS[errno.EISDIR] if path.is_dir() else "it is not an ordinary file"
            raise FileError(f"cannot read '{path}': {reason}")
        with path.open("rb") as file:
            content = file.read(limit + 1)
    if len(content) > limit:
        raise FileError(f"cannot read '{path}': it is larger than {limit // 1024} KiB")
    return content


def write_atomically(path: Path, content: bytes) -> None:
    """Replace the file by the new content in one step, or raise ``FileError`` and leave it be.

    Power may fail at any moment: the file then holds all of the old or all of the new content.
    """
    with sentence("save", path):
        # A link stays a link: what it points to is replaced.
        target = Path(os.path.realpath(path))
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, "", str(path))
        if target.exists() and not target.is_file():  # a device would be replaced by a file
            raise FileError(f"cannot save '{path}': it is not an ordinary file")
        # A short name of its own, so that only the target's name can be too long.
        draft = target.with_name(f".l5desk-{secrets.token_hex(8)}.tmp")
        try:
            _write_durably(draft, content)
            if target.exists():
                shutil.copymode(target, draft)
            draft.replace(target)
        except OSError:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
            raise
        _sync_folder(target.parent)


def make_folder(path: Path) -> None:
    """Make a folder of the user's own, with those above it, unless it is there."""
    with sentence("make", path):
        path.mkdir(mode=0o700, parents=True, exist_ok=True)


def remove(path: Path) -> None:
    """Remove a file, if it is there; raise ``FileError`` when it cannot be removed."""
    with sentence("remove", path):
        path.unlink(missing_ok=True)


@contextmanager
def sentence(verb: str, path: Path) -> Iterator[None]:
    """Turn what the disk refuses meanwhile into a ``FileError`` saying what could not be done."""
    try:
        yield
    except OSError as error:
        reason = REASONS.get(error.errno or 0) or error.strerror or "the disk refused"
        raise FileError(f"cannot {verb} '{path}': {reason}") from error
    except ValueError as error:  # a NUL character in the name never reaches the disk
        raise FileError(f"cannot {verb} '{path!s}': this is not a possible file name") from error


def _write_durably(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the new name durable too; Windows does so by itself and cannot be asked."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in NO_FOLDER_SYNC:
            raise
    finally:
        os.close(handle)
