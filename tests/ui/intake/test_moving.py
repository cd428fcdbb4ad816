"""From question to question and from answer to answer by keys, with the question in sight."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from l5desk.engine.response import CANNOT_ASSESS
from l5desk.ui.intake.pane import IntakePane
from l5desk.ui.store import Store
from tests.ui.intake.wizard import HIGH, NARROW, here, names, row

Key = Qt.Key
Press = Callable[..., None]


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
