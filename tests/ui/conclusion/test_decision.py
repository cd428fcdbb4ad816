"""Accepting and overruling: with the mouse, with the keyboard, and undone."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.present.conclusion import headline
from l5desk.present.decision import concluded
from l5desk.session import ClinicianDecision, Concluded, Session
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import CaseFile, read_case, write_case
from l5desk.storage.library import Library
from l5desk.storage.rulesets import load_ruleset
from l5desk.ui.conclusion import ConclusionPane
from l5desk.ui.conclusion.overrule import OverruleForm
from l5desk.ui.files import Files
from l5desk.ui.preferences import Preferences
from l5desk.ui.store import Store
from tests.ui.conclusion.reading import CALM, NO_FLAGS, said

Key = Qt.Key
Press = Callable[..., None]
LEFT = Qt.MouseButton.LeftButton
EMERGENCY = CALM | {"retention": True}
LONG = "has waited for three months already and wants an injection before the holidays"
WAIT = Concluded(disposition="conservative_no_imaging", step="wait")


@pytest.fixture
def store(library: Library) -> Store:
    return Store(library.pathway("sciatica-small"))


@pytest.fixture
def pane(qtbot: QtBot, pane: ConclusionPane, store: Store) -> ConclusionPane:
    """The pane as it stands in the window: what it asks for is done, and shown."""
    pane.decided.connect(store.decide)
    store.changed.connect(pane.show_session)
    with qtbot.waitActive(pane):
        pane.activateWindow()
    return pane


def answer(qtbot: QtBot, store: Store, pane: ConclusionPane, answers: dict[str, Answer]) -> None:
    with qtbot.waitSignal(pane.filled):
        store.answer_together(answers)


def today() -> str:
    return dt.date.today().isoformat()  # noqa: DTZ011 - the day on the wall


def test_a_conclusion_is_accepted_with_one_press(qtbot: QtBot, store: Store, pane: ConclusionPane):
    answer(qtbot, store, pane, CALM)
    qtbot.mouseClick(pane.decision.accept_button, LEFT)
    decision = store.session.decision
    assert decision is not None
    assert (decision.outcome, decision.conclusion) == ("accepted", WAIT)
    assert said(pane.decision) == f"Accepted, {today()}"
    assert not pane.decision.accept_button.isVisible()
    assert not pane.decision.overrule_button.isVisible()


def test_a_deadline_has_a_date_once_it_is_known_from_which_day_it_counts(
    qtbot: QtBot, store: Store, pane: ConclusionPane
):
    answer(qtbot, store, pane, CALM)
    assert pane.headline.by.text().startswith("By when: 6 weeks\n")
    qtbot.mouseClick(pane.decision.accept_button, LEFT)
    in_six_weeks = dt.date.fromisoformat(today()) + dt.timedelta(weeks=6)
    assert f"By when: 6 weeks ({in_six_weeks})" in pane.headline.by.text()

    day = dt.date(2026, 1, 5)
    store.decide(ClinicianDecision(outcome="accepted", day=day, conclusion=WAIT))
    assert "By when: 6 weeks (2026-02-16)" in pane.headline.by.text()
    answer(qtbot, store, pane, EMERGENCY)
    assert pane.headline.by.text().startswith("By when: now\n")


def test_a_decision_is_undone_and_redone_like_an_answer(
    qtbot: QtBot, store: Store, pane: ConclusionPane
):
    answer(qtbot, store, pane, CALM)
    qtbot.mouseClick(pane.decision.accept_button, LEFT)
    store.undo()
    assert store.session.decision is None
    assert store.session.response == CALM
    assert pane.decision.accept_button.isVisible()
    store.redo()
    assert said(pane.decision) == f"Accepted, {today()}"


def test_a_decision_is_taken_back(qtbot: QtBot, store: Store, pane: ConclusionPane):
    answer(qtbot, store, pane, CALM)
    qtbot.mouseClick(pane.decision.accept_button, LEFT)
    qtbot.mouseClick(pane.decision.take_back_button, LEFT)
    assert store.session.decision is None
    assert said(pane.decision) == ""


def test_a_conclusion_is_overruled_by_keyboard_alone(
    qtbot: QtBot, store: Store, pane: ConclusionPane, press: Press
):
    answer(qtbot, store, pane, CALM)
    pane.decision.overrule_button.setFocus()
    press(Key.Key_Space)
    assert pane.decision.form.reason.hasFocus()
    qtbot.keyClicks(pane.decision.form.reason, "wants an injection")
    press(Key.Key_Tab)
    qtbot.keyClicks(pane.decision.form.instead, "Inj")
    press(Key.Key_Tab)
    qtbot.keyClicks(pane.decision.form.name, "Dr Example")
    press(Key.Key_Return)
    assert store.session.decision == ClinicianDecision(
        outcome="overruled",
        reason="wants an injection",
        name="Dr Example",
        day=dt.date.fromisoformat(today()),
        conclusion=WAIT,
        instead="inject",
    )
    assert said(pane.decision) == (
        f"Overruled by Dr Example, {today()} Why: wants an injection Instead: Discuss an injection"
    )
    assert not pane.decision.form.isVisible()


@pytest.mark.parametrize("width", [280, 320, 350])
@pytest.mark.parametrize("reason", ["Known since 2019", LONG])
def test_everything_said_of_a_decision_is_in_sight(
    qtbot: QtBot, store: Store, pane: ConclusionPane, reason: str, width: int
):
    pane.resize(width, 640)
    answer(qtbot, store, pane, CALM)
    decision = ClinicianDecision(
        outcome="overruled",
        reason=reason,
        name="Dr Example",
        day=dt.date.fromisoformat(today()),
        conclusion=WAIT,
        instead="inject",
    )
    with qtbot.waitSignal(pane.filled):
        store.decide(decision)
    label = pane.decision.text
    assert label.height() >= label.heightForWidth(label.width())


def test_what_is_decided_by_a_key_far_below_is_brought_into_sight(
    qtbot: QtBot, store: Store, pane: ConclusionPane
):
    answer(qtbot, store, pane, CALM)
    bar = pane.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    pane.decision.accept_button.click()
    assert not pane.decision.told.visibleRegion().isEmpty()


def test_overruling_without_a_reason_is_refused_and_says_so(
    qtbot: QtBot, store: Store, pane: ConclusionPane, press: Press
):
    answer(qtbot, store, pane, CALM)
    qtbot.mouseClick(pane.decision.overrule_button, LEFT)
    qtbot.keyClicks(pane.decision.form.reason, "  ")
    press(Key.Key_Return)
    assert store.session.decision is None
    assert pane.decision.form.message.text() == "Say why: it is kept with the case."
    assert pane.decision.form.reason.hasFocus()


def test_an_emergency_is_overruled_only_by_name(
    qtbot: QtBot, store: Store, pane: ConclusionPane, press: Press
):
    answer(qtbot, store, pane, EMERGENCY)
    qtbot.mouseClick(pane.decision.overrule_button, LEFT)
    form = pane.decision.form
    assert "Your name (an emergency needs it)" in said(form)
    qtbot.keyClicks(form.reason, "examined again: nothing new")
    qtbot.mouseClick(form.overrule_button, LEFT)
    assert store.session.decision is None
    assert form.message.text() == "An emergency is overruled by name: say who you are."
    assert form.name.hasFocus()
    qtbot.keyClicks(form.name, "Dr Example")
    press(Key.Key_Return)
    assert store.session.decision is not None
    assert store.session.decision.name == "Dr Example"
    assert store.session.assessment.disposition == "emergency"
    assert pane.headline.property("urgency") == "emergency"


def test_escape_leaves_everything_as_it_was(
    qtbot: QtBot, store: Store, pane: ConclusionPane, press: Press
):
    answer(qtbot, store, pane, CALM)
    qtbot.mouseClick(pane.decision.overrule_button, LEFT)
    press(Key.Key_Escape)
    assert not pane.decision.form.isVisible()
    assert store.session.decision is None
    assert pane.decision.overrule_button.isEnabled()


def test_a_form_does_not_go_on_under_another_conclusion(
    qtbot: QtBot, store: Store, pane: ConclusionPane
):
    answer(qtbot, store, pane, CALM)
    qtbot.mouseClick(pane.decision.overrule_button, LEFT)
    answer(qtbot, store, pane, {"weeks": 4.0})
    assert pane.decision.form.isVisible()
    answer(qtbot, store, pane, {"retention": True})
    assert not pane.decision.form.isVisible()


def test_nothing_begun_for_one_patient_is_there_for_the_next(
    qtbot: QtBot, store: Store, pane: ConclusionPane
):
    store.begun.connect(pane.begin_anew)
    answer(qtbot, store, pane, CALM)
    qtbot.mouseClick(pane.decision.overrule_button, LEFT)
    qtbot.keyClicks(pane.decision.form.reason, LONG)
    bar = pane.area.verticalScrollBar()
    bar.setValue(bar.maximum())

    store.begin(Session.start(store.session.pathway, CALM), None, is_saved=True)

    assert not pane.decision.form.isVisible()
    assert not pane.decision.form.reason.text()
    assert bar.value() == 0


def test_another_conclusion_marks_the_decision_as_given_to_the_earlier_one(
    qtbot: QtBot, store: Store, pane: ConclusionPane
):
    answer(qtbot, store, pane, CALM)
    qtbot.mouseClick(pane.decision.accept_button, LEFT)
    answer(qtbot, store, pane, {"retention": True})
    assert said(pane.decision) == (
        f"Accepted, {today()} Decided on: Go on without a scan. The conclusion has changed since."
    )
    qtbot.mouseClick(pane.decision.accept_button, LEFT)
    assert said(pane.decision) == f"Accepted, {today()}"
    assert store.session.decision is not None
    assert store.session.decision.conclusion == Concluded(disposition="emergency", step="go_now")


def test_a_decision_without_a_conclusion_says_that_it_has_none(
    qtbot: QtBot, store: Store, pane: ConclusionPane
):
    answer(qtbot, store, pane, CALM)
    store.decide(ClinicianDecision(outcome="accepted"))
    assert "Which conclusion this was decided on is not recorded." in said(pane.decision)


def test_there_is_nothing_to_decide_before_there_is_a_conclusion(
    qtbot: QtBot, store: Store, pane: ConclusionPane
):
    answer(qtbot, store, pane, NO_FLAGS)
    assert not pane.decision.isVisible()


@pytest.mark.parametrize("item", ["sexual", "retention"])
def test_what_is_assumed_or_must_be_checked_today_can_be_decided_on(
    qtbot: QtBot, store: Store, pane: ConclusionPane, item: str
):
    answer(qtbot, store, pane, CALM | {item: CANNOT_ASSESS})
    qtbot.mouseClick(pane.decision.accept_button, LEFT)
    assert said(pane.decision) == f"Accepted, {today()}"
    answer(qtbot, store, pane, {item: False})
    assert "The conclusion has changed since." in said(pane.decision)


def test_every_end_but_the_present_one_can_be_done_instead(
    qtbot: QtBot, store: Store, pane: ConclusionPane
):
    answer(qtbot, store, pane, CALM)
    choices = pane.decision.form.instead
    assert [choices.itemText(n) for n in range(choices.count())] == [
        "Something else",
        "Emergency: Send to the emergency department",
        "Urgent referral: Speak to the spinal team today",
        "Injection: Discuss an injection",
    ]


def test_what_is_done_instead_is_named_once_and_without_repeating_itself(qtbot: QtBot):
    """An end whose title begins with the kind of end it is says so once."""
    pathway = load_ruleset(bundled("rulesets") / "l5-radiculopathy")
    form = OverruleForm()
    qtbot.addWidget(form)
    session = Session.start(pathway, {"saddle_numbness": True})
    head = headline(pathway, session.assessment)
    form.show_conclusion(pathway, head, concluded(head))

    offered = [form.instead.itemText(n) for n in range(form.instead.count())]
    assert "Emergency: cord compression or haematoma" in offered
    assert "Another cause: hip" in offered
    assert len(set(offered)) == len(offered)
    assert [words for words in offered if words.count(": ") > 1] == []


def test_a_screen_reader_is_told_what_each_field_is_for(
    qtbot: QtBot, store: Store, pane: ConclusionPane
):
    answer(qtbot, store, pane, EMERGENCY)
    qtbot.mouseClick(pane.decision.overrule_button, LEFT)
    form = pane.decision.form
    names = [
        QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name)
        for field in (form.reason, form.name)
    ]
    assert names == ["Why?", "Your name (an emergency needs it)"]
    # Of a choice the value is read, then the label that is related to it.
    labels = [each.text() for each in form.findChildren(QLabel) if each.buddy() is form.instead]
    assert labels == ["What is done instead?"]


def test_a_decision_is_kept_with_the_case_and_read_back(
    qtbot: QtBot, store: Store, pane: ConclusionPane, library: Library, tmp_path: Path
):
    files = Files(store, library, Preferences(tmp_path / "s.json"), tmp_path / "unsaved")
    answer(qtbot, store, pane, CALM)
    assert files.save(tmp_path / "case.yaml")
    qtbot.mouseClick(pane.decision.accept_button, LEFT)
    assert not store.is_saved
    assert files.save(tmp_path / "case.yaml")
    accepted = store.session.decision

    files.start()
    assert store.session.decision is None
    files.open(tmp_path / "case.yaml")

    assert store.session.decision == accepted
    assert read_case(tmp_path / "case.yaml", library.pathway).decision == accepted
    assert store.is_saved
    assert said(pane.decision) == f"Accepted, {today()}"


def test_a_decision_survives_a_crash(
    qtbot: QtBot, store: Store, pane: ConclusionPane, library: Library, tmp_path: Path
):
    unsaved = tmp_path / "unsaved"
    unsaved.mkdir()
    session = Session.start(store.session.pathway, CALM)
    decision = ClinicianDecision(outcome="accepted", conclusion=WAIT)
    write_case(unsaved / "left.yaml", CaseFile.of_session(session.decide(decision)))
    files = Files(store, library, Preferences(tmp_path / "s.json"), unsaved)
    with qtbot.waitSignal(pane.filled):
        files.offers.offer()
        files.offers.recover()
    assert store.session.decision == decision


def test_the_form_for_a_reason_is_seen_with_its_buttons(
    qtbot: QtBot, store: Store, pane: ConclusionPane
):
    pane.resize(400, 420)
    answer(qtbot, store, pane, CALM)
    qtbot.mouseClick(pane.decision.overrule_button, LEFT)
    form, sight = pane.decision.form, pane.area.viewport()

    qtbot.waitUntil(lambda: pane.area.verticalScrollBar().value() > 0)
    place = form.mapTo(sight, form.rect().bottomLeft())
    assert sight.rect().contains(place)
    assert pane.decision.form.reason.hasFocus()
