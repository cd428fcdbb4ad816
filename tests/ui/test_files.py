"""Cases are opened and saved, and nothing typed is ever lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS
from l5desk.storage.cases import CaseFile, read_case, write_case
from l5desk.storage.library import Library
from l5desk.ui.files import Files
from l5desk.ui.message_bar import Message
from l5desk.ui.preferences import Preferences
from l5desk.ui.store import Store

Desk = tuple[Store, Files, list[Message]]
Start = Callable[[], Desk]

CASE = """\
ruleset: wizard-small
version: 0.9.0
digest: {digest}
label: demo-1
vignette: "Made up."
answers: {{age: 46, fever: false, areas: [l5], retention: unknown}}
"""


@pytest.fixture
def start(tmp_path: Path, library: Library, wizard: Pathway) -> Start:
    """Start the desk's files anew, as a process would, over the same folders."""

    def start_desk() -> Desk:
        store = Store(wizard)
        preferences = Preferences(tmp_path / "settings.json")
        files = Files(store, library, preferences, tmp_path / "unsaved")
        told: list[Message] = []
        files.told.connect(told.append)
        return store, files, told

    return start_desk


@pytest.fixture
def case(tmp_path: Path, wizard: Pathway) -> Path:
    path = tmp_path / "case.yaml"
    path.write_text(CASE.format(digest=wizard.digest))
    return path


def kept(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "unsaved").glob("*.yaml"))


def test_a_case_is_opened_with_its_label_and_answers(start: Start, case: Path):
    store, files, told = start()
    files.open(case)

    assert store.session.label == "demo-1"
    assert store.session.response == {
        "age": 46,
        "fever": False,
        "areas": ("l5",),
        "retention": CANNOT_ASSESS,
    }
    assert (store.path, store.is_saved, told) == (case, True, [])


def test_a_case_saved_under_other_rules_says_so_and_follows_the_installed_ones(
    start: Start, case: Path, wizard: Pathway
):
    case.write_text(CASE.format(digest="0" * 64))
    store, files, told = start()
    files.open(case)

    assert "saved under wizard-small 0.9.0" in told[0].text
    assert "the installed wizard-small 1.0.0" in told[0].text
    assert store.session.pathway is wizard


def test_rules_that_changed_under_one_version_are_told_apart(
    start: Start, case: Path, wizard: Pathway
):
    case.write_text(CASE.replace("0.9.0", "1.0.0").format(digest="0" * 64))
    _, files, told = start()
    files.open(case)

    assert "saved under wizard-small 1.0.0 (00000000)" in told[0].text
    assert f"the installed wizard-small 1.0.0 ({wizard.digest[:8]})" in told[0].text


def test_a_saved_case_carries_the_rules_and_keeps_what_came_with_it(
    start: Start, case: Path, tmp_path: Path, library: Library, wizard: Pathway
):
    store, files, _ = start()
    files.open(case)
    store.answer("toe", 3)
    copy = tmp_path / "copy.yaml"
    assert files.save(copy)

    saved = read_case(copy, library.pathway)
    assert saved.answers == store.session.response
    assert (saved.version, saved.digest) == ("1.0.0", wizard.digest)
    assert (saved.label, saved.vignette) == ("demo-1", "Made up.")
    assert (store.path, store.is_saved) == (copy, True)


def test_what_is_wrong_with_a_file_is_told_with_its_line_and_changes_nothing(
    start: Start, case: Path
):
    store, files, told = start()
    store.answer("age", 50)
    case.write_text("ruleset: wizard-small\nanswers:\n  agee: 46\n  toe: 9\n")
    files.open(case)

    assert told[0].is_problem
    assert f"{case}:3: unknown item 'agee' (did you mean 'age'?)" in told[0].text
    assert f"{case}:4: 'toe' must lie between 0 and 5" in told[0].text
    assert store.session.response == {"age": 50}


def test_of_many_mistakes_the_first_are_told(start: Start, case: Path):
    _, files, told = start()
    case.write_text("ruleset: wizard-small\nanswers:\n" + "".join(f"  x{n}: 1\n" for n in range(9)))
    files.open(case)

    assert told[0].text.count("\n") == 4
    assert told[0].text.endswith("… 5")


def test_a_missing_file_is_one_sentence(start: Start, tmp_path: Path):
    _, files, told = start()
    files.open(tmp_path / "gone.yaml")

    assert told[0].is_problem
    assert "there is no such file" in told[0].text


def test_a_case_that_cannot_be_saved_stays_unsaved_and_kept(
    qtbot: QtBot, start: Start, tmp_path: Path
):
    store, files, told = start()
    store.answer("age", 46)
    qtbot.waitUntil(lambda: len(kept(tmp_path)) == 1)

    assert not files.save(tmp_path / "no" / "such" / "folder.yaml")
    assert told[0].is_problem
    assert not store.is_saved
    assert len(kept(tmp_path)) == 1


def test_every_answer_is_kept_on_the_disk_and_forgotten_once_saved(
    qtbot: QtBot, start: Start, tmp_path: Path, library: Library
):
    store, files, _ = start()
    store.answer("age", 46)
    qtbot.waitUntil(lambda: len(kept(tmp_path)) == 1)
    assert read_case(kept(tmp_path)[0], library.pathway).answers == {"age": 46}

    files.save(tmp_path / "case.yaml")
    assert kept(tmp_path) == []


def test_an_empty_case_keeps_nothing(start: Start, tmp_path: Path):
    _, files, _ = start()
    files.keep()

    assert not (tmp_path / "unsaved").exists()


def leave(tmp_path: Path, wizard: Pathway, age: int) -> None:
    """Leave what a window leaves that died: a kept case nobody holds."""
    (tmp_path / "unsaved").mkdir(exist_ok=True)
    case = CaseFile.of(wizard, {"age": age}, "demo-7")
    write_case(tmp_path / "unsaved" / f"{age}.yaml", case)


def test_after_a_crash_the_answers_are_offered_and_taken_up_again(
    start: Start, tmp_path: Path, wizard: Pathway
):
    leave(tmp_path, wizard, 46)
    store, files, told = start()
    files.offers.offer()
    assert [name for name, _ in told[0].actions] == ["recover", "discard"]
    files.act("recover")

    assert store.session.response == {"age": 46}
    assert store.session.label == "demo-7"
    assert not store.is_saved
    store.answer("toe", 4)
    files.keep()
    assert len(kept(tmp_path)) == 1
    assert files.save(tmp_path / "case.yaml")
    assert kept(tmp_path) == []


def test_what_is_offered_can_be_discarded_one_after_the_other(
    start: Start, tmp_path: Path, wizard: Pathway
):
    for age in (46, 47):
        leave(tmp_path, wizard, age)
    _, files, told = start()
    files.offers.offer()
    assert told[0].text.endswith("One more is kept.")
    files.act("discard")
    assert len(told) == 2
    files.act("discard")

    assert kept(tmp_path) == []
    assert len(told) == 2


def test_what_another_window_works_on_is_not_offered(start: Start):
    store, files, _ = start()
    store.answer("age", 46)
    files.keep()

    _, others, told = start()
    others.offers.offer()

    assert told == []


def test_nothing_is_offered_when_everything_was_saved(start: Start):
    _, files, told = start()
    files.offers.offer()

    assert told == []


def test_a_damaged_leftover_is_told_and_left_where_it_is(start: Start, tmp_path: Path):
    (tmp_path / "unsaved").mkdir()
    (tmp_path / "unsaved" / "broken.yaml").write_text("ruleset: [")
    store, files, told = start()
    files.offers.offer()
    files.act("recover")

    assert told[1].is_problem
    assert store.session.response == {}
    assert len(kept(tmp_path)) == 1


def test_beginning_with_another_patient_puts_the_unsaved_one_aside(start: Start, tmp_path: Path):
    store, files, told = start()
    store.answer("age", 46)
    store.name("first")
    files.start()
    assert store.session.response == {}
    assert told[0].text == "The unsaved answers of first are kept."
    store.answer("age", 70)
    files.act("bring-back")

    assert store.session.response == {"age": 46}
    assert store.session.label == "first"
    assert not store.is_saved
    assert len(kept(tmp_path)) == 2

    files.act("bring-back")
    assert store.session.response == {"age": 70}


def test_going_back_keeps_undo(start: Start):
    store, files, _ = start()
    store.answer("age", 46)
    files.start()
    files.act("bring-back")
    store.undo()

    assert store.session.response == {}


def test_opening_a_case_puts_the_unsaved_one_aside(start: Start, case: Path):
    store, files, told = start()
    store.answer("age", 50)
    files.open(case)

    assert store.session.label == "demo-1"
    assert told[0].text == "The unsaved answers of the case before are kept."
    files.act("bring-back")
    assert store.session.response == {"age": 50}


def test_files_are_remembered_latest_first(start: Start, case: Path, tmp_path: Path):
    _, files, _ = start()
    files.open(case)
    files.save(tmp_path / "other.yaml")

    settings = Preferences(tmp_path / "settings.json").settings
    assert settings.recent_files == (str(tmp_path / "other.yaml"), str(case))


def test_what_is_not_saved_of_a_saved_case_is_taken_up_with_its_file(start: Start, case: Path):
    store, files, _ = start()
    files.open(case)
    store.answer("toe", 3)
    files.close()

    again, others, _ = start()
    others.offers.offer()
    others.act("recover")
    assert again.session.response["toe"] == 3
    assert (again.path, again.is_saved) == (case, False)


def test_a_saved_case_that_was_closed_is_not_opened_again(start: Start, case: Path):
    _, files, _ = start()
    files.open(case)
    files.keep()
    files.start()
    files.open(case)
    files.keep()
    files.close()

    store, others, told = start()
    others.resume()
    assert (store.session.response, told) == ({}, [])


def test_a_saved_case_open_in_another_window_is_left_to_it(start: Start, case: Path):
    _, files, _ = start()
    files.open(case)
    files.keep()

    store, others, told = start()
    others.resume()
    assert (store.session.response, told) == ({}, [])
