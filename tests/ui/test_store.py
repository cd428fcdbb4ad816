"""The one thing that changes."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS, AnswerError
from l5desk.session import Session
from l5desk.ui.store import Store


@pytest.fixture
def store(wizard: Pathway) -> Store:
    return Store(wizard)


def test_every_answer_is_told_once(qtbot: QtBot, store: Store):
    with qtbot.waitSignal(store.changed) as told:
        store.answer("areas", ["s1", "l5"])

    assert told.args == [store.session]
    assert store.session.response == {"areas": ("l5", "s1")}


def test_an_answer_is_taken_back_with_none(store: Store):
    store.answer("fever", True)  # noqa: FBT003 - the answer
    store.answer("fever", None)

    assert store.session.response == {}


def test_what_cannot_be_an_answer_is_refused(store: Store):
    with pytest.raises(AnswerError, match="between 0 and 120"):
        store.answer("age", 460)

    assert store.session.response == {}


def test_several_answers_of_one_press_are_undone_as_one(store: Store):
    store.answer_together({"fever": False, "course": "none"})
    store.undo()
    assert store.session.response == {}
    store.redo()
    assert store.session.response == {"fever": False, "course": "none"}


def test_a_case_is_saved_until_something_is_typed(store: Store, tmp_path: Path):
    assert store.is_saved
    store.answer("fever", CANNOT_ASSESS)
    assert not store.is_saved
    store.keep(tmp_path / "case.yaml")
    assert store.is_saved
    assert store.path == tmp_path / "case.yaml"
    store.name(" demo-1 ")
    assert store.session.label == "demo-1"
    assert not store.is_saved
    store.undo()
    assert not store.is_saved


def test_taking_everything_back_leaves_nothing_to_save(store: Store):
    store.answer("age", 46)
    store.undo()

    assert store.is_saved


def test_another_patient_has_no_file_and_no_past(store: Store, wizard: Pathway, tmp_path: Path):
    store.begin(Session.start(wizard, {"age": 46}, "demo-1"), tmp_path / "a.yaml", is_saved=True)
    assert store.is_saved
    store.start(wizard)

    assert (store.path, store.session.response, store.session.past) == (None, {}, ())


def test_a_recovered_case_is_not_saved(store: Store, wizard: Pathway):
    store.begin(Session.start(wizard, {"age": 46}), None, is_saved=False)

    assert not store.is_saved
