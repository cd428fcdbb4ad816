"""The wizard as it is worked: a whole assessment by keyboard alone, and by mouse alone."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS
from l5desk.ui.intake.pane import IntakePane
from l5desk.ui.store import Store
from tests.present.wizard_pages import NO_FLAG
from tests.ui.intake.wizard import click, here, row, view

Key = Qt.Key
Press = Callable[..., None]


def test_a_whole_assessment_by_keyboard_alone(
    qtbot: QtBot, pane: IntakePane, store: Store, press: Press
):
    assert here(pane) == "retention"
    press(Key.Key_N, Key.Key_Return, Key.Key_N, Key.Key_Return)
    assert here(pane) == "leg_symptom_side"
    press(Key.Key_2, Key.Key_Return, Key.Key_3, Key.Key_Return)
    assert here(pane) == "course"
    press(Key.Key_N, modifier=Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: here(pane) == "cord_signs")
    press(Key.Key_N, Key.Key_Return)

    assert view(pane).stage == "scope"
    press(Key.Key_4, Key.Key_6, Key.Key_Return)
    assert view(pane).stage == "symptoms"
    press(Key.Key_8, Key.Key_Return)
    press(Key.Key_1, Key.Key_Return)
    assert view(pane).stage == "examination"
    press(Key.Key_5, Key.Key_Return, Key.Key_2, Key.Key_Return)
    assert view(pane).stage == "preferences"
    press(Key.Key_Y)

    assert store.session.response == NO_FLAG | {
        "age": 46,
        "weeks": 8,
        "areas": ("l5",),
        "toe": 5,
        "slr": "positive",
        "accepts": True,
    }
    assert store.session.assessment.disposition == "injection_consideration"
    assert pane.foot.next.text() == "Nothing left to ask"
    assert not pane.foot.next.isEnabled()


def test_a_whole_assessment_by_mouse_alone(pane: IntakePane, store: Store):
    def go_on() -> None:
        QTest.mouseClick(pane.foot.next, Qt.MouseButton.LeftButton)

    for name in ("retention", "saddle"):
        click(pane, name, "No")
    click(pane, "leg_symptom_side", "Left")
    click(pane, "pain_extent", "Foot")
    pane.area.ensureWidgetVisible(view(pane).fill)
    QTest.mouseClick(view(pane).fill, Qt.MouseButton.LeftButton)
    click(pane, "cord_signs", "No")
    go_on()
    click(pane, "age", "Cannot assess")
    go_on()
    click(pane, "weeks", "Cannot assess")
    click(pane, "areas", "None")
    go_on()
    click(pane, "toe", "2")

    assert store.session.assessment.disposition == "urgent_referral"
    assert store.session.response["age"] is CANNOT_ASSESS
    assert store.session.response["toe"] == 2


def test_none_of_these_answers_the_open_history_and_shows_what_it_filled(
    pane: IntakePane, store: Store
):
    click(pane, "fever", "Yes")
    assert view(pane).fill.text() == "&None of these (2 questions above)"
    view(pane).fill.click()

    assert store.session.response == {"fever": True, "course": "none", "both_legs": "none"}
    assert row(pane, "course").together.isVisible()
    assert not row(pane, "fever").together.isVisible()
    assert "Course of weakness" in view(pane).fill_note.text()
    assert not view(pane).fill.isVisible()

    store.undo()
    assert store.session.response == {"fever": True}
    assert view(pane).fill.isVisible()


def test_going_back_changes_one_answer_and_keeps_the_rest(
    pane: IntakePane, store: Store, press: Press
):
    store.answer_together(NO_FLAG)
    pane.open_page("scope")
    press(Key.Key_4, Key.Key_6, Key.Key_Return)
    pane.foot.back.click()
    pane.foot.back.click()
    click(pane, "fever", "Cannot assess")

    assert store.session.response == NO_FLAG | {"age": 46, "fever": CANNOT_ASSESS}


def test_the_count_says_how_much_is_left(pane: IntakePane, store: Store):
    assert pane.heading.count.text() == "13 questions left, 9 not needed"
    store.answer_together(NO_FLAG | {"weeks": 2, "areas": (), "toe": 5, "slr": "negative"})
    assert pane.heading.count.text() == "1 question left, 10 not needed"
    store.answer("age", 46)
    assert pane.heading.count.text() == "No question left, 10 not needed"


def test_an_alarm_that_stands_is_said_beside_the_red_flags_not_asked_yet(
    pane: IntakePane, store: Store
):
    store.answer("retention", value=True)

    assert pane.heading.count.text() == "Next step settled, 8 not asked yet"


def test_the_stepper_shows_the_state_of_each_stage_and_leads_there(pane: IntakePane, store: Store):
    store.answer_together(NO_FLAG)
    stages = pane.stepper.buttons()

    assert [each.accessibleName() for each in stages] == [
        "Red flags: done",
        "Patient: open",
        "Symptoms: open",
        "Examination: open",
        "Preferences: not needed",
    ]
    assert [each.isChecked() for each in stages] == [True, False, False, False, False]
    QTest.mouseClick(stages[3], Qt.MouseButton.LeftButton)
    assert view(pane).stage == "examination"
    assert stages[3].isChecked()


def test_a_page_on_which_nothing_is_open_takes_the_keyboard_too(pane: IntakePane, store: Store):
    store.answer_together(NO_FLAG | {"age": 46, "weeks": 2, "toe": 5})
    pane.open_page("examination")
    assert here(pane) == "toe"
    pane.open_page("preferences")
    folds = [group.fold for group in view(pane).groups() if group.fold.isVisible()]
    assert folds[0].hasFocus()


def test_a_question_asked_for_from_elsewhere_is_found_wherever_it_stands(pane: IntakePane):
    for item, stage in [("toe", "examination"), ("relief", "symptoms"), ("residual", "red_flags")]:
        pane.show_item(item)
        assert view(pane).stage == stage
        assert here(pane) == item


def test_another_patient_begins_at_the_first_open_page(
    pane: IntakePane, store: Store, wizard: Pathway
):
    store.answer_together(NO_FLAG)
    pane.open_page("examination")
    store.start(wizard)

    assert view(pane).stage == "red_flags"
    assert here(pane) == "retention"


def test_undoing_everything_stays_on_the_page(pane: IntakePane, store: Store):
    click(pane, "retention", "No")
    pane.open_page("examination")
    store.undo()

    assert view(pane).stage == "examination"
