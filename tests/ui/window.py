"""What is done to an open window, and what is seen in it."""

from typing import TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from l5desk.ui.main_window import MainWindow

Shown = TypeVar("Shown", bound=QWidget)


def settle() -> None:
    """Let everything happen that was put off until there is time."""
    for _ in range(8):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def texts(widget: QWidget) -> str:
    """Give what the labels in sight say."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def trigger(window: MainWindow, keys: str) -> None:
    """Press a shortcut as the menus know it."""
    found = [action for action in window.findChildren(QAction) if action.shortcut() == keys]
    assert len(found) == 1, f"{keys} belongs to {len(found)} actions"
    found[0].trigger()


def shown(window: MainWindow, kind: type[Shown]) -> Shown:
    """Give the one widget of this kind that is in sight."""
    found = [each for each in window.findChildren(kind) if each.isVisible()]
    assert len(found) == 1
    return found[0]
