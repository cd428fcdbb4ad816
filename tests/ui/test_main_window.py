"""The desk as a whole: what is done in one part reaches the others, and is said."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from l5desk.engine.pathway import Pathway
from l5desk.session import ClinicianDecision
from l5desk.storage.library import Library
from l5desk.ui.files import Files
from l5desk.ui.main_window import MainWindow
from l5desk.ui.preferences import Preferences
from l5desk.ui.rules.references import ReferencesPanel
from l5desk.ui.store import Store
from tests.ui.intake.wizard import here, row
from tests.ui.window import settle, shown, texts, trigger

Key = Qt.Key
Press = Callable[..., None]


def test_an_answer_reaches_every_part_of_the_desk(window: MainWindow, press: Press):
    press(Key.Key_Y)
    settle()

    assert "emergency department" in texts(window.conclusion).lower()
    assert "Changed" not in window.status.saved.text()
    assert window.status.saved.text() == "Not saved in a file"
    assert window.strip.unknown.text() == "7 core questions open"
    assert window.commands.undo.isEnabled()
    assert window.isWindowModified()


def test_undo_and_redo_go_through_the_answers(window: MainWindow, store: Store, press: Press):
    press(Key.Key_N)
    trigger(window, "Ctrl+Z")
    assert store.session.response == {}
    assert not window.commands.undo.isEnabled()
    trigger(window, "Ctrl+Shift+Z")
    assert store.session.response == {"retention": False}


def test_undo_and_redo_bring_the_keyboard_to_the_answer_they_change(
    window: MainWindow, press: Press
):
    intake = window.intake
    press(Key.Key_N, Key.Key_Return, Key.Key_N)
    intake.open_page("scope")
    press(Key.Key_4, Key.Key_6, Key.Key_Return, Key.Key_2)
    shift, undo = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    press(Key.Key_Z, Key.Key_Z, modifier=undo)
    assert (intake.stage, here(intake)) == ("scope", "age")
    press(Key.Key_5)
    press(Key.Key_Z, modifier=undo)
    assert here(intake) == "age", "what is being typed is undone first"

    press(Key.Key_Z, modifier=undo)
    assert (intake.stage, here(intake)) == ("red_flags", "saddle")
    press(Key.Key_Z, modifier=undo)
    assert here(intake) == "retention"
    press(Key.Key_Z, Key.Key_Z, modifier=undo | shift)
    assert here(intake) == "saddle"
    assert row(intake, "saddle").question.answer is False


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_presses_the_button_the_keyboard_is_at(window: MainWindow, press: Press, key: Qt.Key):
    intake = window.intake
    intake.foot.next.setFocus()
    press(key)
    assert intake.stage == "scope"
    intake.stepper.buttons()[0].setFocus()
    press(key)
    assert intake.stage == "red_flags"


def test_what_was_done_for_the_last_patient_is_not_told_of_the_next(
    window: MainWindow, store: Store
):
    trigger(window, "Ctrl+Shift+C")
    assert "clipboard" in window.message.text.text()
    store.start(store.session.pathway)
    assert not window.message.isVisible()


def test_another_next_step_is_shown_from_its_top(window: MainWindow, store: Store, press: Press):
    bar = window.conclusion.area.verticalScrollBar()
    window.resize(1366, 480)
    store.answer("toe", 5)
    settle()
    bar.setValue(bar.maximum())
    press(Key.Key_N)
    settle()
    assert bar.value() > 0, "another answer and the same conclusion move nothing"
    press(Key.Key_Y)
    settle()

    assert "emergency department" in texts(window.conclusion).lower()
    assert bar.value() == 0


def test_a_problem_is_one_sentence_above_the_panes_and_can_be_closed(
    window: MainWindow, files: Files, tmp_path: Path
):
    files.open(tmp_path / "gone.yaml")

    assert "there is no such file" in window.message.text.text()
    assert window.message.isVisible()
    QTest.mouseClick(window.message.close_button, Qt.MouseButton.LeftButton)
    assert not window.message.isVisible()


def test_a_message_is_acted_upon_by_its_button(window: MainWindow, store: Store):
    store.answer("age", 46)
    trigger(window, "Ctrl+N")
    back = window.message.button("bring-back")
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)

    assert store.session.response == {"age": 46}
    assert not window.message.isVisible()


def test_the_whole_desk_is_worded_for_another_audience(
    window: MainWindow, preferences: Preferences, store: Store, wizard: Pathway
):
    step = wizard.ruleset.steps["go_now"].model_copy(update={"patient": "Go there today."})
    rules = wizard.ruleset.model_copy(update={"steps": {**wizard.ruleset.steps, "go_now": step}})
    store.start(replace(wizard, ruleset=rules))
    store.answer("retention", value=True)
    settle()
    assert "Go there today." not in texts(window.conclusion)
    preferences.set_some({"audience": "patient"})
    settle()

    assert "Go there today." in texts(window.conclusion)
    window.chart.show_step("go_now")
    assert "Go there today." in window.chart.details.text.toPlainText()
    trigger(window, "Ctrl+Shift+C")
    assert "Go there today." not in QGuiApplication.clipboard().text()


def test_a_question_named_by_the_chart_or_the_conclusion_is_opened(window: MainWindow):
    window.conclusion.item_requested.emit("toe")
    row = QApplication.focusWidget().parentWidget()
    assert window.intake.isAncestorOf(row)
    assert window.intake.area.widget().stage == "examination"


def test_a_step_named_by_the_conclusion_is_opened_on_the_chart(window: MainWindow, qtbot: QtBot):
    with qtbot.waitSignal(window.chart.step_selected) as selected:
        window.conclusion.step_requested.emit("deficit")

    assert selected.args == ["deficit"]


def test_every_underlined_letter_belongs_to_one_control(window: MainWindow, store: Store):
    store.answer("age", 46)
    trigger(window, "Ctrl+N")
    buttons = [each.text() for each in window.findChildren(QPushButton) if each.isVisible()]
    menus = [action.text() for action in window.menuBar().actions()]

    letters = [text[text.index("&") + 1].upper() for text in (*buttons, *menus) if "&" in text]
    assert sorted(letters) == sorted(set(letters))
    assert {"N", "X", "B", "G"} <= set(letters)


def test_a_conclusion_is_accepted_in_the_window_and_undone_with_the_answers(
    qtbot: QtBot, window: MainWindow, store: Store, library: Library
):
    calm = {"retention": False, "sexual": False, "course": "none", "toe": 5, "weeks": 3.0}
    store.start(library.pathway("sciatica-small"))
    with qtbot.waitSignal(window.conclusion.filled):
        store.answer_together(calm)
    assert window.conclusion.decision.accept_button.isVisible()

    qtbot.mouseClick(window.conclusion.decision.accept_button, Qt.MouseButton.LeftButton)
    assert store.session.decision is not None
    assert window.isWindowModified()
    assert "Accepted" in texts(window.conclusion)

    trigger(window, "Ctrl+Z")
    assert store.session.decision is None
    assert store.session.response == calm
    trigger(window, "Ctrl+Shift+Z")
    assert store.session.decision is not None


def test_no_letter_is_underlined_twice_while_there_is_something_to_decide(
    window: MainWindow, store: Store, library: Library
):
    store.answer("age", 46)
    trigger(window, "Ctrl+N")
    store.start(library.pathway("sciatica-small"))
    store.answer("retention", value=True)
    store.decide(ClinicianDecision(outcome="accepted"))
    settle()
    buttons = [each.text() for each in window.findChildren(QPushButton) if each.isVisible()]
    menus = [action.text() for action in window.menuBar().actions()]

    letters = [text[text.index("&") + 1].upper() for text in (*buttons, *menus) if "&" in text]
    assert sorted(letters) == sorted(set(letters))
    assert {"A", "U", "T"} <= set(letters)


def test_a_source_named_by_the_conclusion_is_opened_among_the_references(window: MainWindow):
    window.conclusion.source_requested.emit("guide")

    panel = shown(window, ReferencesPanel)
    assert "guide" in panel.page.toPlainText()
    assert window.rooms.current == "rules"
