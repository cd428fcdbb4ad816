"""A small icon that stands beside words and keeps the colours of the theme."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Sign(QWidget):
    """Draws an icon anew each time, so that a change of theme reaches it."""

    def __init__(self, sign: QIcon | None = None) -> None:
        super().__init__()
        self._icon = sign or QIcon()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, sign: QIcon) -> None:
        """Show another icon."""
        self._icon = sign
        self.update()

    def sizeHint(self) -> QSize:
        """Give a square as high as a line of text."""
        side = self.fontMetrics().height()
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon in the ink of the moment."""
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()
