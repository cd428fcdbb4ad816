"""A page in a preview: as wide as it will print, or narrower where there is less room."""

from typing import Final

from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from l5desk.present.sheet import SIZES
from l5desk.ui.printing import SpokenPages, to_picture

SMALLEST: Final = 0.8
"""Of its size; a page drawn smaller than that is not read any more."""


class PageView(QLabel):
    """Draws a page anew for every width, so that its words stay sharp."""

    def __init__(self) -> None:
        super().__init__()
        self._sheet: SpokenPages | None = None
        self._number = 0
        self._drawn = 0.0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, sheet: SpokenPages, number: int) -> None:
        """Show this page of a sheet."""
        self._sheet, self._number, self._drawn = sheet, number, 0.0
        self.updateGeometry()
        self._draw()

    def sizeHint(self) -> QSize:
        """Ask for the size of the paper, a point for a pixel."""
        return QSizeF(*SIZES[self._sheet.paper]).toSize() if self._sheet else QSize()

    def minimumSizeHint(self) -> QSize:
        """Do with less, but not so little that nobody can read it."""
        return self.sizeHint() * SMALLEST

    def heightForWidth(self, width: int) -> int:
        """Keep to the proportions of the paper; what is wider than it stays empty beside it."""
        paper = self.sizeHint()
        wide = max(paper.width(), 1)
        return round(min(width, wide) * paper.height() / wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the page for its new width."""
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        if self._sheet is None:
            return
        ratio = self.devicePixelRatioF()
        zoom = self.width() / self.sizeHint().width() if self.isVisible() else 1.0
        if self._drawn != ratio * zoom:
            self._drawn = ratio * zoom
            picture = QPixmap.fromImage(to_picture(self._sheet, self._number, self._drawn))
            picture.setDevicePixelRatio(ratio)
            self.setPixmap(picture)
