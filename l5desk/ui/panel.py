"""What the panels of a room have in common: Escape leads back, and a page to read."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from l5desk.ui.conclusion.prose import dress
from l5desk.ui.reading import ColumnText

MARGIN: Final = 12


class Panel(QWidget):
    """What fills a room, or one of its tabs; Escape leads back to the patient."""

    left = Signal()
    """The user is done here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Page(ColumnText):
    """Structured text to read and select; a link is ``kind:name``. It follows the theme."""

    followed = Signal(str, str)
    """A link was followed: its kind and name."""

    def __init__(self, name: str, columns: int = 1) -> None:
        super().__init__(columns)
        self._html = ""
        self.setOpenLinks(False)
        self.setAccessibleName(name)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(MARGIN)
        self.anchorClicked.connect(self._follow)

    def show_html(self, html: str, *, from_top: bool = True) -> None:
        """Show this text, from its beginning unless it only goes on."""
        if html == self._html:
            return
        self._html = html
        place = 0 if from_top else self.verticalScrollBar().value()
        self._render()
        self.verticalScrollBar().setValue(place)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme and another size of text."""
        super().changeEvent(event)
        if self._html and event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._render()

    def _render(self) -> None:
        dress(self.document(), self)
        self.document().setHtml(self._html)
        self.narrow()
        self.moveCursor(QTextCursor.MoveOperation.Start)  # filling leaves it at the end, in sight

    def _follow(self, link: QUrl) -> None:
        kind, _, name = link.toString().partition(":")
        self.followed.emit(kind, name)
