"""Patients whose conclusion is shown, and what somebody reads there."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from l5desk.engine.response import Answer
from l5desk.session import Session
from l5desk.storage.rulesets import load_ruleset
from l5desk.ui.conclusion import ConclusionPane
from l5desk.ui.conclusion.prose import Prose

SMALL = load_ruleset(Path(__file__).parents[2] / "present" / "sciatica")
NO_FLAGS: dict[str, Answer] = {"retention": False, "sexual": False, "course": "none", "toe": 5}
CALM = NO_FLAGS | {"weeks": 3.0, "anticoagulated": False}
INJECTION = NO_FLAGS | {"weeks": 8.0, "accepts": True, "anticoagulated": False}


def show(qtbot: QtBot, pane: ConclusionPane, answers: dict[str, Answer]) -> None:
    """Show these answers and wait until what stands under the headline is there."""
    session = Session.start(SMALL, answers)
    with qtbot.waitSignal(pane.filled):
        pane.show_session(session)


def said(widget: QWidget) -> str:
    """Give the words somebody sees in a widget, in one line."""
    texts = [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]
    texts += [each.toPlainText() for each in widget.findChildren(Prose) if each.isVisible()]
    return " ".join(" ".join(texts).split())


def follow(qtbot: QtBot, prose: Prose, text: str) -> None:
    """Walk with Tab to the link of that text, and press Enter on it."""
    prose.setFocus()
    for _ in range(60):
        qtbot.keyClick(prose, Qt.Key.Key_Tab)
        if text in prose.textCursor().selectedText():
            qtbot.keyClick(prose, Qt.Key.Key_Return)
            return
    pytest.fail(f"no link says {text}")
