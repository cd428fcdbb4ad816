"""A question in the wizard: its wording, its place, and what is said of its answer."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from l5desk.engine.response import CANNOT_ASSESS
from l5desk.ui.conclusion.prose import Prose
from l5desk.ui.intake.answers import Number
from l5desk.ui.intake.pane import IntakePane
from l5desk.ui.store import Store
from l5desk.ui.theme import apply_theme, tones
from tests.ui.intake.wizard import HIGH, WIDE, click, here, names, row, view
from tests.ui.window import settle

Key = Qt.Key
Press = Callable[..., None]


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


def test_answers_leave_every_question_where_it_is(pane: IntakePane):
    settle()
    places = {name: row(pane, name).mapTo(view(pane), QPoint(0, 0)).y() for name in names(pane)}
    click(pane, "leg_symptom_side", "Left")
    click(pane, "fever", "No")
    settle()

    assert {name: row(pane, name).mapTo(view(pane), QPoint(0, 0)).y() for name in places} == places


def test_a_question_that_is_needed_no_more_looks_so(pane: IntakePane):
    ink = row(pane, "both_legs").text.palette().windowText().color().name()
    click(pane, "leg_symptom_side", "Left")
    paler = row(pane, "both_legs").text.palette().windowText().color().name()

    assert (ink, paler) == (tones(pane).text, tones(pane).muted)
    assert row(pane, "fever").text.palette().windowText().color().name() == ink


@pytest.mark.parametrize("theme", ["light", "high-contrast"])
def test_what_is_not_needed_is_told_from_the_rest_by_outlines_and_words(
    pane: IntakePane, theme: str
):
    def edge(name: str) -> set[str]:
        """The colours along the upper edge of an answer, between its corners."""
        button = row(pane, name).answers.buttons()[0]
        picture = button.grab(QRect(8, 0, button.width() - 16, 1)).toImage()
        return {picture.pixelColor(x, 0).name() for x in range(picture.width())}

    apply_theme(QApplication.instance(), theme)
    assert len(edge("both_legs")) == 1
    click(pane, "leg_symptom_side", "Left")
    settle()

    assert len(edge("both_legs")) > 1
    assert len(edge("fever")) == 1
    assert row(pane, "both_legs").text.toolTip() == "Not needed so far"
    assert row(pane, "fever").text.toolTip() == ""
    apply_theme(QApplication.instance(), "light")


def test_a_follow_up_appears_under_the_answer_that_calls_for_it(pane: IntakePane):
    click(pane, "saddle", "Yes")

    order = names(pane)
    assert order[order.index("saddle") + 1] == "days_since"
    assert "residual" in order


def test_an_impossible_number_holds_the_reader_and_says_why(
    pane: IntakePane, store: Store, press: Press
):
    pane.open_page("scope")
    press(Key.Key_4, Key.Key_6, Key.Key_0, Key.Key_Return)

    assert view(pane).stage == "scope"
    assert "age" not in store.session.response
    assert row(pane, "age").below.said.startswith("Age must lie between 0 and 120 years")
    press(Key.Key_Backspace, Key.Key_Return)
    assert store.session.response["age"] == 46


def test_an_unusual_number_is_taken_and_pointed_out(pane: IntakePane, store: Store, press: Press):
    pane.open_page("scope")
    press(Key.Key_1, Key.Key_0, Key.Key_4, Key.Key_Tab)

    assert store.session.response["age"] == 104
    assert row(pane, "age").below.said == "Outside the usual 18 to 100 years: please check."
    assert row(pane, "age").below.note.isVisible()


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

    assert row(pane, "accepts").below.said.startswith("Kept, but it does not apply here")
    assert store.session.response["accepts"] is True


def test_a_contradicted_answer_says_what_to_check(pane: IntakePane, store: Store):
    store.answer_together({"course": "none", "toe": 3})

    assert row(pane, "course").below.said == (
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
