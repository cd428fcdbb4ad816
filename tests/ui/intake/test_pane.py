"""The wizard as it is worked: by keyboard alone, and by mouse alone."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.ui.conclusion.prose import Prose
from l5desk.ui.intake.answers import Number
from l5desk.ui.intake.page import PageView
from l5desk.ui.intake.pane import IntakePane
from l5desk.ui.intake.row import QuestionRow
from l5desk.ui.store import Store
from tests.ui.window import settle

Key = Qt.Key
Press = Callable[..., None]
NARROW, WIDE, HIGH = 440, 700, 640
NO_FLAG: dict[str, Answer] = {
    "retention": False,
    "saddle": False,
    "leg_symptom_side": "left",
    "pain_extent": "foot",
    "course": "none",
    "fever": False,
    "cord_signs": False,
}


@pytest.fixture
def store(wizard: Pathway) -> Store:
    return Store(wizard)


@pytest.fixture
def pane(qtbot: QtBot, store: Store) -> Iterator[IntakePane]:
    """The wizard over a store, as the window puts them together, in sight and active."""
    pane = IntakePane()
    qtbot.addWidget(pane)
    pane.answered.connect(store.answer)
    pane.answered_together.connect(store.answer_together)
    store.changed.connect(pane.show_session)
    pane.resize(NARROW, HIGH)
    with qtbot.waitActive(pane):
        pane.show()
        pane.activateWindow()
    pane.show_session(store.session)
    yield pane
    store.changed.disconnect(pane.show_session)


def view(pane: IntakePane) -> PageView:
    page = pane.area.widget()
    assert isinstance(page, PageView)
    return page


def here(pane: IntakePane) -> str:
    """The question the keyboard is at."""
    rows = [row for row in view(pane).rows() if row.isAncestorOf(QApplication.focusWidget())]
    return rows[0].question.name if rows else ""


def row(pane: IntakePane, name: str) -> QuestionRow:
    return view(pane).row(name)


def click(pane: IntakePane, name: str, words: str) -> None:
    """Press an answer of a question with the mouse, scrolling to it first as a person would."""
    buttons = row(pane, name).answers.buttons()
    button = next(each for each in buttons if words in (each.text(), each.accessibleName()))
    pane.area.ensureWidgetVisible(button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def names(pane: IntakePane) -> list[str]:
    return [each.question.name for each in view(pane).rows()]


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


def test_the_pelvic_questions_stand_in_full_even_where_others_are_only_named(pane: IntakePane):
    assert row(pane, "retention").text.text().startswith("Has passing urine changed")
    assert row(pane, "fever").text.text() == "Fever"


def test_the_full_wording_of_a_named_question_is_shown_below(pane: IntakePane):
    assert pane.foot.wording.text().startswith("Y yes, N no")
    row(pane, "fever").take_focus()
    assert pane.foot.wording.text() == "Have you had a fever?"


def test_the_mouse_over_a_question_shows_its_wording_and_leaves_the_keyboard_alone(
    qtbot: QtBot, pane: IntakePane
):
    target = row(pane, "course")
    pane.area.ensureWidgetVisible(target)
    QTest.mouseMove(target, QPoint(5, 5))

    qtbot.waitUntil(lambda: pane.foot.wording.text().startswith("Is the leg weak"))
    assert here(pane) == "retention"


def test_where_there_is_room_every_question_is_asked_in_full(pane: IntakePane):
    pane.resize(WIDE, HIGH)
    settle()

    assert row(pane, "fever").text.text() == "Have you had a fever?"
    assert row(pane, "fever").answers.unknown.text() == "Cannot assess"


def test_enter_skips_what_is_answered(pane: IntakePane, press: Press):
    press(Key.Key_N, Key.Key_Return, Key.Key_Y)
    row(pane, "retention").take_focus()
    press(Key.Key_Return)

    assert here(pane) == "days_since"


def test_up_and_down_visit_every_question(pane: IntakePane, press: Press):
    press(Key.Key_Down, Key.Key_Down)
    assert here(pane) == "leg_symptom_side"
    press(Key.Key_Up, Key.Key_Up, Key.Key_Up)
    assert here(pane) == "retention"


@pytest.mark.usefixtures("pane")
def test_left_and_right_move_among_the_answers_and_space_presses_one(store: Store, press: Press):
    press(Key.Key_Right, Key.Key_Space)
    assert store.session.response == {"retention": False}
    press(Key.Key_Left, Key.Key_Left, Key.Key_Space)
    assert store.session.response == {"retention": CANNOT_ASSESS}


@pytest.mark.parametrize("keys", [(Key.Key_N,), (Key.Key_Delete,), (Key.Key_Backspace,)])
@pytest.mark.usefixtures("pane")
def test_an_answer_is_taken_back(store: Store, press: Press, keys: tuple[Qt.Key, ...]):
    press(Key.Key_N)
    assert store.session.response == {"retention": False}
    press(*keys)
    assert store.session.response == {}


@pytest.mark.usefixtures("pane")
def test_a_key_held_down_answers_once(store: Store):
    focused = QApplication.focusWidget()
    for repeated in (False, True, True):
        event = QKeyEvent(
            QEvent.Type.KeyPress, Key.Key_N, Qt.KeyboardModifier.NoModifier, "n", repeated
        )
        QApplication.sendEvent(focused, event)

    assert store.session.response == {"retention": False}


def test_tab_goes_from_question_to_question(pane: IntakePane, press: Press):
    visited = [here(pane)]
    for _ in range(4):
        press(Key.Key_Tab)
        visited.append(here(pane))

    assert visited == ["retention", "saddle", "leg_symptom_side", "pain_extent", "both_legs"]


def test_the_question_at_hand_is_marked_and_kept_in_sight(pane: IntakePane, press: Press):
    for _ in range(20):
        press(Key.Key_Down)

    last = row(pane, "fever")
    assert here(pane) == "fever"
    assert last.property("current") is True
    assert row(pane, "retention").property("current") is False
    top = last.mapTo(pane.area.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= pane.area.viewport().height() - last.height()


def test_the_question_at_hand_stays_in_sight_in_a_smaller_window(
    pane: IntakePane, press: Press, qtbot: QtBot
):
    press(*[Key.Key_Down] * (len(names(pane)) - 1))
    at = here(pane)
    pane.resize(NARROW + 160, HIGH // 2)
    qtbot.waitUntil(lambda: not row(pane, at).text.visibleRegion().isEmpty())
    pane.resize(NARROW - 60, HIGH // 2)
    qtbot.waitUntil(lambda: not row(pane, at).text.visibleRegion().isEmpty())


def test_answers_leave_every_question_where_it_is(pane: IntakePane):
    settle()
    places = {name: row(pane, name).mapTo(view(pane), QPoint(0, 0)).y() for name in names(pane)}
    click(pane, "leg_symptom_side", "Left")
    click(pane, "fever", "No")
    settle()

    assert {name: row(pane, name).mapTo(view(pane), QPoint(0, 0)).y() for name in places} == places
    assert row(pane, "both_legs").property("standing") == "unneeded"


def test_a_follow_up_appears_under_the_answer_that_calls_for_it(pane: IntakePane):
    click(pane, "saddle", "Yes")

    order = names(pane)
    assert order[order.index("saddle") + 1] == "days_since"
    assert "residual" in order


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


def test_an_impossible_number_holds_the_reader_and_says_why(
    pane: IntakePane, store: Store, press: Press
):
    pane.open_page("scope")
    press(Key.Key_4, Key.Key_6, Key.Key_0, Key.Key_Return)

    assert view(pane).stage == "scope"
    assert "age" not in store.session.response
    assert row(pane, "age").note.text().startswith("Age must lie between 0 and 120 years")
    press(Key.Key_Backspace, Key.Key_Return)
    assert store.session.response["age"] == 46


def test_an_unusual_number_is_taken_and_pointed_out(pane: IntakePane, store: Store, press: Press):
    pane.open_page("scope")
    press(Key.Key_1, Key.Key_0, Key.Key_4, Key.Key_Tab)

    assert store.session.response["age"] == 104
    assert row(pane, "age").note.text() == "Outside the usual 18 to 100 years: please check."
    assert row(pane, "age").note.isVisible()


def test_c_in_a_number_field_means_cannot_assess(pane: IntakePane, store: Store, press: Press):
    pane.open_page("scope")
    press(Key.Key_C)

    assert store.session.response["age"] is CANNOT_ASSESS
    assert isinstance(row(pane, "age").answers, Number)


def test_an_answer_that_does_not_apply_is_kept_and_said_to_count_for_nothing(
    pane: IntakePane, store: Store
):
    store.answer_together({"weeks": 8, "accepts": True})
    store.answer("weeks", 2)
    pane.open_page("preferences")

    assert row(pane, "accepts").note.text().startswith("Kept, but it does not apply here")
    assert store.session.response["accepts"] is True


def test_a_contradicted_answer_says_what_to_check(pane: IntakePane, store: Store):
    store.answer_together({"course": "none", "toe": 3})

    assert row(pane, "course").note.text() == (
        "Set aside, please check: No weakness was recorded, yet a muscle is weak."
    )


def test_f1_unfolds_how_to_ask_and_why_we_ask(pane: IntakePane, press: Press):
    press(Key.Key_F1)
    told = {part: part.toPlainText() for part in row(pane, "retention").findChildren(Prose)}

    assert "Any change counts." in told.values()
    assert any("A change of bladder or saddle" in text for text in told.values())
    assert any("Cauda equina sign?" in text for text in told.values())
    assert all(part.isVisible() for part in told)
    press(Key.Key_F1)
    assert not any(part.isVisible() for part in told)


def test_what_unfolds_stays_under_its_question(pane: IntakePane, press: Press, qtbot: QtBot):
    pane.resize(440, 420)
    press(Key.Key_F1)
    asked, room = row(pane, "retention"), pane.area.viewport()

    def top() -> int:
        return asked.mapTo(room, asked.rect().topLeft()).y()

    qtbot.waitUntil(lambda: asked.below.isVisible() and 0 <= top() < room.height() // 2)


def test_what_is_not_needed_is_folded_and_can_be_answered_anyway(pane: IntakePane, store: Store):
    pane.open_page("symptoms")
    assert "relief" not in names(pane)
    fold = next(
        group.fold for group in view(pane).groups() if group.fold.text() == "Not needed so far (1)"
    )
    assert fold.isVisible()
    fold.click()
    assert "relief" in names(pane)
    click(pane, "relief", "Lying")

    assert store.session.response == {"relief": ("lying",)}
    assert names(pane)[-1] == "relief"


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


def test_every_button_has_a_name_and_knows_its_question(pane: IntakePane):
    for each in view(pane).rows():
        for button in each.answers.buttons():
            assert button.accessibleName() or button.text()
            assert button.accessibleDescription() == each.question.item.text
    for button in pane.findChildren(QPushButton):
        interface = QAccessible.queryAccessibleInterface(button)
        assert interface.text(QAccessible.Text.Name)


def test_at_twice_the_text_size_nothing_is_cut_off(pane: IntakePane):
    font = pane.font()
    font.setPixelSize(26)
    pane.setFont(font)
    settle()

    for each in view(pane).rows():
        for child in each.findChildren(QWidget):
            if child.isVisible():
                right = child.mapTo(pane.area.viewport(), QPoint(child.width(), 0)).x()
                assert right <= pane.area.viewport().width(), each.question.name
