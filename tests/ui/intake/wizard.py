"""What is done to a wizard in sight, and what is seen of it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from l5desk.ui.intake.page import PageView
from l5desk.ui.intake.pane import IntakePane
from l5desk.ui.intake.row import QuestionRow

NARROW, WIDE, HIGH = 440, 700, 640


def view(pane: IntakePane) -> PageView:
    """Give the page that is open."""
    page = pane.area.widget()
    assert isinstance(page, PageView)
    return page


def here(pane: IntakePane) -> str:
    """Give the question the keyboard is at."""
    rows = [row for row in view(pane).rows() if row.isAncestorOf(QApplication.focusWidget())]
    return rows[0].question.name if rows else ""


def row(pane: IntakePane, name: str) -> QuestionRow:
    """Give the row of a question."""
    return view(pane).row(name)


def click(pane: IntakePane, name: str, words: str) -> None:
    """Press an answer of a question with the mouse, scrolling to it first as a person would."""
    buttons = row(pane, name).answers.buttons()
    button = next(each for each in buttons if words in (each.text(), each.accessibleName()))
    pane.area.ensureWidgetVisible(button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def names(pane: IntakePane) -> list[str]:
    """Give the questions of the page, from the top."""
    return [each.question.name for each in view(pane).rows()]
