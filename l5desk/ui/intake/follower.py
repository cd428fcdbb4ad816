"""Keeps the question the keyboard is at marked and in sight."""

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from l5desk.ui.intake.row import QuestionRow

MARGIN: Final = 56
"""How much of the page stays in sight above and below the question."""
ARRIVAL: Final = 200
"""Milliseconds in which a page may still change its height under a question just reached."""


class Follower(QObject):
    """Watches where the keyboard goes inside a scroll area."""

    moved = Signal()
    """The keyboard is at another question, or at none."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self.row: QuestionRow | None = None
        self._area = area
        # Rows that have just been made find their places only after the keyboard has come.
        self._arriving = QTimer(self)
        self._arriving.setSingleShot(True)
        self._arriving.setInterval(ARRIVAL)
        area.verticalScrollBar().rangeChanged.connect(self._follow_layout)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def forget(self) -> None:
        """Let go of a question whose page is about to go."""
        self.row = None

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        row = _row_around(now)
        if row is self.row or (row is not None and not self._area.isAncestorOf(row)):
            return
        if self.row is not None:
            self.row.show_current(current=False)
        self.row = row
        if row is not None:
            row.show_current(current=True)
            self._reveal()
            self._arriving.start()
        self.moved.emit()

    def _follow_layout(self) -> None:
        if self._arriving.isActive():
            self._reveal()

    def _reveal(self) -> None:
        """Bring the question into sight, but never move a page under the mouse."""
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if self.row is not None and not by_mouse:
            self._area.ensureWidgetVisible(self.row, 0, MARGIN)


def _row_around(widget: QWidget | None) -> QuestionRow | None:
    while widget is not None and not isinstance(widget, QuestionRow):
        widget = widget.parentWidget()
    return widget
