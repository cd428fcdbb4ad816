"""Keeps the question the keyboard is at marked and in sight."""

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from l5desk.ui.intake.row import QuestionRow

MARGIN: Final = 56
"""How much of the page stays in sight above and below the question."""
ARRIVAL: Final = 200
"""Milliseconds in which a page may still change its height under a question just reached."""


class Follower(QObject):
    """Follows the keyboard through the questions inside a scroll area."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self.row: QuestionRow | None = None
        self._part: QWidget | None = None
        self._area = area
        # Rows that have just been made find their places only after the keyboard has come.
        self._arriving = QTimer(self)
        self._arriving.setSingleShot(True)
        self._arriving.setInterval(ARRIVAL)
        area.verticalScrollBar().rangeChanged.connect(self._follow_layout)

    def follow(self, row: QuestionRow) -> None:
        """Mark this question and bring it into sight."""
        if row is self.row:
            return
        self.leave()
        self.row = row
        row.show_current(current=True)
        self._reveal()
        self._arriving.start()

    def follow_part(self, part: QWidget) -> None:
        """Bring into sight what has just unfolded under the question."""
        self._part = part
        self._reveal()
        self._arriving.start()

    def leave(self) -> None:
        """The keyboard is at no question any more."""
        self._part = None
        if self.row is not None:
            self.row.show_current(current=False)
        self.row = None

    def _follow_layout(self) -> None:
        if self._arriving.isActive():
            self._reveal()

    def _reveal(self) -> None:
        """Bring the question into sight, but never move a page under the mouse."""
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if self._part is not None and not by_mouse:
            self._area.ensureWidgetVisible(self._part, 0, 0)
        elif self.row is not None and not by_mouse:
            self._area.ensureWidgetVisible(self.row, 0, MARGIN)
