"""The unsaved intake: what was answered before a crash is offered again, once and to one window."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from l5desk.engine.pathway import Pathway
from l5desk.storage.cases import CaseFile, read_case
from l5desk.storage.files import FileError
from l5desk.storage.recovery import adopt, leftovers, new_autosave, unsaved_folder


@pytest.fixture
def case(pathway: Pathway) -> CaseFile:
    return CaseFile.of(pathway, {"age": 46}, "demo")


WINDOW = """
import sys, time
from pathlib import Path
from l5desk.storage.cases import CaseFile
from l5desk.storage.recovery import new_autosave
autosave = new_autosave(Path(sys.argv[1]))
autosave.keep(CaseFile(ruleset="tiny", label="other", answers={"age": 50}))
print("kept", flush=True)
time.sleep(60)
"""


def other_window(folder: Path) -> "subprocess.Popen[bytes]":
    """Another running program with an unsaved intake."""
    window = subprocess.Popen([sys.executable, "-c", WINDOW, str(folder)], stdout=subprocess.PIPE)
    assert window.stdout is not None
    assert window.stdout.readline() == b"kept\n"
    window.stdout.close()
    return window


def test_unsaved_intakes_are_kept_in_the_users_own_folder(home: Path):
    assert unsaved_folder() == home / "state" / "l5desk" / "unsaved"
    assert leftovers(unsaved_folder()) == []


def test_nothing_is_written_before_there_is_something_to_keep(tmp_path: Path):
    new_autosave(tmp_path / "unsaved").discard()

    assert not (tmp_path / "unsaved").exists()


def test_each_answer_is_kept_and_forgotten_once_saved(
    tmp_path: Path, case: CaseFile, pathway: Pathway
):
    autosave = new_autosave(tmp_path / "unsaved")
    autosave.keep(case)
    more = case.model_copy(update={"answers": {"age": 46, "fever": True}})
    autosave.keep(more)

    assert read_case(autosave.path, lambda _: pathway) == more
    autosave.discard()
    assert list((tmp_path / "unsaved").iterdir()) == []


def test_one_window_can_begin_anew_after_saving(tmp_path: Path, case: CaseFile):
    autosave = new_autosave(tmp_path)
    autosave.keep(case)
    autosave.discard()
    autosave.keep(case)

    assert autosave.path.exists()
    assert leftovers(tmp_path) == []


def test_the_intake_of_a_running_window_is_not_offered(tmp_path: Path, case: CaseFile):
    autosave = new_autosave(tmp_path)
    autosave.keep(case)

    assert leftovers(tmp_path) == []
    assert adopt(autosave.path) is None


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM])
def test_the_intake_of_a_window_that_died_is_offered(
    tmp_path: Path, pathway: Pathway, end: signal.Signals
):
    window = other_window(tmp_path)
    assert leftovers(tmp_path) == []
    window.send_signal(end)
    window.wait()

    [leftover] = leftovers(tmp_path)

    assert read_case(leftover.path, lambda _: pathway).answers == {"age": 50}
    assert leftover.written.tzinfo is not None
    assert leftover.cut_off


def test_the_intake_of_a_window_that_was_closed_is_not_taken_for_cut_off(
    tmp_path: Path, case: CaseFile
):
    autosave = new_autosave(tmp_path)
    autosave.keep(case)
    autosave.leave()

    for _ in range(2):  # looking leaves no trace
        assert [each.cut_off for each in leftovers(tmp_path)] == [False]
    autosave.keep(case)
    assert leftovers(tmp_path) == []


def test_only_one_window_can_take_over_a_leftover(tmp_path: Path, case: CaseFile):
    unsaved = tmp_path / "unsaved"
    window = other_window(unsaved)
    window.kill()
    window.wait()
    [leftover] = leftovers(unsaved)

    taken = adopt(leftover.path)

    assert taken is not None
    assert adopt(leftover.path) is None
    assert leftovers(unsaved) == []
    taken.keep(case)
    taken.discard()
    assert list(unsaved.iterdir()) == []


def test_a_leftover_that_is_gone_cannot_be_taken_over(tmp_path: Path):
    assert adopt(tmp_path / "gone.yaml") is None
    assert adopt(tmp_path / "no folder" / "gone.yaml") is None
    assert list(tmp_path.iterdir()) == []


def test_leftovers_are_offered_latest_first(tmp_path: Path, case: CaseFile):
    autosave = new_autosave(tmp_path / "running")
    autosave.keep(case)
    for n, age in ((1, 300), (2, 100), (3, 200)):
        path = tmp_path / f"{n}.yaml"
        shutil.copyfile(autosave.path, path)
        _made_older(path, age)

    assert [each.path.stem for each in leftovers(tmp_path)] == ["2", "3", "1"]


def _made_older(path: Path, seconds: int) -> None:
    written = path.stat().st_mtime - seconds
    os.utime(path, (written, written))


def test_a_saved_case_is_named_as_long_as_it_is_open(tmp_path: Path, case: CaseFile):
    unsaved, saved = tmp_path / "unsaved", tmp_path / "demo.l5case"
    autosave = new_autosave(unsaved)
    autosave.keep(None, saved)
    assert leftovers(unsaved) == []
    assert adopt(autosave.path) is None
    autosave.keep(case, saved)
    autosave.leave()

    [left] = leftovers(unsaved)
    assert (left.case, left.unsaved, left.cut_off) == (saved, True, False)
    taken = adopt(left.path)
    assert taken is not None
    taken.keep(None, saved)
    taken.discard()
    assert list(unsaved.iterdir()) == []


def test_a_disk_that_refuses_is_told(tmp_path: Path, case: CaseFile):
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(FileError, match="a part of the path is not a folder"):
        new_autosave(tmp_path / "file" / "unsaved").keep(case)
