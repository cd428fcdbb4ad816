"""Text to read, whose links the Tab key goes through, and rows of tables in it."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTextBrowser

from l5desk.ui.tab_order import go_on


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


def row(*cells: str) -> str:
    """Give a row of a table in the order of reading; Qt lays every table out from the left."""
    ordered = reversed(cells) if QGuiApplication.isRightToLeft() else cells
    return f"<tr>{''.join(ordered)}</tr>"
