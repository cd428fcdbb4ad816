"""Keeps the question the keyboard is at marked and in sight."""

from typing import Final

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from l5desk.ui.intake.row import QuestionRow

MARGIN: Final = 56
"""How much of the page stays in sight above and below the question."""
MOST_FOR_QUESTION: Final = 3
"""A question stays in sight over something long if it takes no more than a third of the room."""
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
        # The range of the scroll bar is known before the places of what it scrolls.
        self._placing = QTimer(self)
        self._placing.setSingleShot(True)
        self._placing.timeout.connect(self._reveal)
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

    def stay(self) -> None:
        """Keep the question in sight: its page has another size."""
        self._placing.start(0)

    def leave(self) -> None:
        """The keyboard is at no question any more."""
        self._part = None
        if self.row is not None:
            self.row.show_current(current=False)
        self.row = None

    def _follow_layout(self) -> None:
        if self._arriving.isActive():
            self._reveal()
            self._placing.start(0)

    def _reveal(self) -> None:
        """Bring what was unfolded into sight, or the question unless the mouse is on the page."""
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if self._part is not None:
            self._show_part(self._part)
        elif self.row is not None and not by_mouse:
            self._area.ensureWidgetVisible(self.row, 0, MARGIN)

    def _show_part(self, part: QWidget) -> None:
        """Bring what unfolded into sight with its question; where room is scarce, its beginning."""
        room, row = self._area.viewport().height(), _row_of(part)
        asked = row.height() - part.height() if row else 0
        if row is not None and row.height() <= room:
            self._area.ensureWidgetVisible(row, 0, 0)
        elif row is not None and part.height() > room and asked < room / MOST_FOR_QUESTION:
            self._begin_with(row)
        elif part.height() <= room:
            self._area.ensureWidgetVisible(part, 0, 0)
        else:
            self._begin_with(part)

    def _begin_with(self, widget: QWidget) -> None:
        page = self._area.widget()
        if page is not None:
            self._area.verticalScrollBar().setValue(widget.mapTo(page, QPoint(0, 0)).y())


def _row_of(part: QWidget) -> QuestionRow | None:
    """Give the question under which something unfolded."""
    above: QWidget | None = part
    while above is not None and not isinstance(above, QuestionRow):
        above = above.parentWidget()
    return above
