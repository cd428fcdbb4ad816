"""Text to read, whose links the Tab key goes through, and rows of tables in it."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent, QTextBlock, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from l5desk.ui.tab_order import go_on
from l5desk.ui.theme import scale_of

WIDEST: Final = 860
"""How wide a column of text grows, in pixels at 100 % text size."""


class ReadingText(QTextBrowser):
    """A text browser that can be left backwards.

    Qt's own stays for ever at a link with which a text begins.
    """

    def focusNextPrevChild(self, forwards: bool, /) -> bool:  # noqa: FBT001 - Qt's own
        """Go to the next link or the one before, and after the last to what follows."""
        cursor = self.textCursor()
        if forwards or not cursor.hasSelection() or cursor.selectionStart() > 0:
            return super().focusNextPrevChild(forwards)
        cursor.clearSelection()
        self.setTextCursor(cursor)
        return go_on(self.window(), forwards=False)


class ColumnText(ReadingText):
    """A text whose lines grow no longer than is read well, in one column or side by side."""

    def __init__(self, columns: int = 1) -> None:
        super().__init__()
        self._columns = columns

    @property
    def widest(self) -> int:
        """How wide the text grows."""
        return round(self._columns * WIDEST * scale_of(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave empty what would make the lines too long."""
        self.narrow()
        super().resizeEvent(event)

    def narrow(self) -> None:
        """Leave empty what would make the lines too long; a text that is filled anew forgets it."""
        # A margin of the viewport would do, but set while it is resized Qt breaks no line anew.
        frame, margin = self.document().rootFrame(), self.document().documentMargin()
        shape = frame.frameFormat()
        spare = max(margin, self.viewport().width() - self.widest)
        is_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        shape.setLeftMargin(spare if is_right else margin)
        shape.setRightMargin(margin if is_right else spare)
        frame.setFrameFormat(shape)


def blocks_of(text: QTextDocument) -> Iterator[QTextBlock]:
    """Yield the paragraphs of a text, its headings among them."""
    block = text.begin()
    while block.isValid():
        yield block
        block = block.next()


def row(*cells: str) -> str:
    """Give a row of a table in the order of reading; Qt lays every table out from the left."""
    ordered = reversed(cells) if QGuiApplication.isRightToLeft() else cells
    return f"<tr>{''.join(ordered)}</tr>"
