"""Saving: all of the new content or all of the old, whatever the disk does."""

import errno
import os
import resource
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from l5desk.storage.files import FileError, make_folder, read_bytes, remove, write_atomically


def refusal(path: Path, content: bytes = b"new") -> str:
    with pytest.raises(FileError) as caught:
        write_atomically(path, content)
    assert isinstance(caught.value.__cause__, OSError | ValueError)
    return str(caught.value)


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_file_is_made_and_replaced(tmp_path: Path):
    path = tmp_path / "a.yaml"
    write_atomically(path, b"old and long")
    write_atomically(path, b"new")

    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["a.yaml"]


def test_a_file_keeps_its_permissions(tmp_path: Path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")

    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path):
    path, link = tmp_path / "a.yaml", tmp_path / "link.yaml"
    path.write_bytes(b"old")
    link.symlink_to(path)
    write_atomically(link, b"new")

    assert link.is_symlink()
    assert path.read_bytes() == b"new"


def test_a_name_as_long_as_the_disk_allows_can_be_saved(tmp_path: Path):
    path = tmp_path / ("x" * 250 + ".yaml")
    write_atomically(path, b"new")

    assert read_bytes(path, 10) == b"new"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("absent/a.yaml", "there is no such file or folder"),
        ("folder", "it is a folder; choose a file"),
        ("file/a.yaml", "a part of the path is not a folder"),
        ("x" * 300, "the name is too long; choose a shorter one"),
        ("a\0b", "this is not a possible file name"),
    ],
)
def test_an_impossible_place_is_refused_in_one_sentence(tmp_path: Path, name: str, reason: str):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"old")
    before = names(tmp_path)

    assert refusal(tmp_path / name) == f"cannot save '{tmp_path / name}': {reason}"
    assert names(tmp_path) == before


def test_what_is_no_file_is_left_as_it_is(tmp_path: Path):
    pipe, link = tmp_path / "pipe", tmp_path / "page.pdf"
    os.mkfifo(pipe)
    link.symlink_to(pipe)

    with pytest.raises(FileError, match="it is not an ordinary file"):
        write_atomically(link, b"new")
    assert pipe.is_fifo()
    assert names(tmp_path) == ["page.pdf", "pipe"]


def test_a_file_may_be_as_large_as_its_limit_and_no_larger(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"x" * 2048)

    assert len(read_bytes(tmp_path / "a", 2048)) == 2048
    with pytest.raises(FileError, match="larger than 1 KiB"):
        read_bytes(tmp_path / "a", 2047)


def test_removing_what_is_not_there_is_no_mistake(tmp_path: Path):
    remove(tmp_path / "absent")
    with pytest.raises(FileError, match="cannot remove"):
        remove(tmp_path)


def test_a_folder_of_ones_own_is_private(tmp_path: Path):
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")

    assert stat.S_IMODE((tmp_path / "a" / "b").stat().st_mode) == 0o700
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileError, match="a file of that name is in the way"):
        make_folder(tmp_path / "file")


@pytest.fixture
def small_files_only() -> Iterator[None]:
    """The system refuses files over 10 kB half-way, as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    signal.signal(signal.SIGXFSZ, before)


@pytest.mark.usefixtures("small_files_only")
def test_a_write_that_fails_half_way_leaves_the_old_file(tmp_path: Path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")

    assert "the file would be too large for this disk" in refusal(path, b"x" * 20_000)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.yaml"]


SAVE = """
import sys
from pathlib import Path
from l5desk.storage.files import FileError, write_atomically
try:
    write_atomically(Path(sys.argv[1]), b"x" * int(sys.argv[2]))
except FileError as error:
    print(error)
"""


READ = """
import sys
from pathlib import Path
from l5desk.storage.files import FileError, read_bytes
try:
    read_bytes(Path(sys.argv[1]), 100)
except FileError as error:
    print(error)
"""


def in_namespace(script: str, *arguments: str) -> str:
    """Run a shell script that may mount, seen by nobody else; skip where that is not allowed."""
    command = ["unshare", "--map-root-user", "--mount", "sh", "-euc", script, "sh", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"this machine lets nobody mount: {done.stderr.strip()}")
    return done.stdout


def test_a_full_disk_leaves_the_old_file(tmp_path: Path):
    script = """
        mount -t tmpfs -o size=64k none "$1"
        printf old > "$1/a.yaml"
        "$2" -c "$3" "$1/a.yaml" 100000
        cat "$1/a.yaml"; echo; ls -A "$1"
    """
    said = in_namespace(script, str(tmp_path), sys.executable, SAVE).splitlines()

    reason = "the disk is full; free some space or choose another place"
    assert said == [f"cannot save '{tmp_path}/a.yaml': {reason}", "old", "a.yaml"]


def test_a_disk_that_can_only_be_read_is_named_as_such(tmp_path: Path):
    script = """
        mount -t tmpfs -o size=64k none "$1"
        printf old > "$1/a.yaml"
        mount -o remount,ro "$1"
        "$2" -c "$3" "$1/a.yaml" 1
        cat "$1/a.yaml"; echo; ls -A "$1"
    """
    said = in_namespace(script, str(tmp_path), sys.executable, SAVE).splitlines()

    reason = "the disk can only be read; choose another place"
    assert said == [f"cannot save '{tmp_path}/a.yaml': {reason}", "old", "a.yaml"]


@pytest.mark.parametrize(("verb", "script"), [("read", READ), ("save", SAVE)])
def test_a_place_without_permission_is_named_as_such(tmp_path: Path, verb: str, script: str):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    path.chmod(0o000)
    tmp_path.chmod(0o500)
    # The administrator may do anything anywhere, unless that power is given up first.
    drop = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
    command = [*drop, sys.executable, "-c", script, str(path), "1"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout

    tmp_path.chmod(0o700)
    path.chmod(0o600)
    assert said == f"cannot {verb} '{path}': you have no permission\n"
    assert path.read_bytes() == b"old"


LOOP = """
import itertools, sys
from pathlib import Path
from l5desk.storage.files import write_atomically
for n in itertools.count():
    write_atomically(Path(sys.argv[1]), b"%09d\\n" % n * 50_000)
"""


def test_a_reader_never_sees_half_a_file_and_neither_does_a_power_cut(tmp_path: Path):
    path = tmp_path / "a.yaml"
    writer = subprocess.Popen([sys.executable, "-c", LOOP, str(path)])
    seen: set[bytes] = set()
    while len(seen) < 50:
        assert writer.poll() is None
        if path.exists():
            seen.add(path.read_bytes())
    writer.kill()
    writer.wait()

    assert all(content == content[:10] * 50_000 for content in (*seen, path.read_bytes()))


def test_a_disk_that_cannot_sync_folders_is_good_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(os, "fsync", _no_folder_sync(errno.EINVAL))
    write_atomically(tmp_path / "a", b"new")

    assert (tmp_path / "a").read_bytes() == b"new"


def test_a_disk_that_fails_while_syncing_the_folder_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(os, "fsync", _no_folder_sync(errno.EIO))

    assert "the disk or stick is failing" in refusal(tmp_path / "a")


def _no_folder_sync(reason: int) -> Callable[[int], None]:
    real = os.fsync

    def fsync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(reason, os.strerror(reason))
        real(handle)

    return fsync


def test_a_failing_disk_is_named_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def fsync(_: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", fsync)

    assert "the disk or stick is failing" in refusal(tmp_path / "a")
    assert names(tmp_path) == []
