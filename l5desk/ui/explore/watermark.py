"""The watermark over a chart that is nobody's."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from l5desk.ui.theme import tones

SLOPE: Final = -24.0
FAINT: Final = 0.16
GROWTH: Final = 2.2
"""How much larger than the text of the desk it is."""
EVERY: Final = 260


class Watermark(QWidget):
    """Lies over a widget, says its words across it, and lets every click through."""

    def __init__(self, words: str, over: QWidget) -> None:
        super().__init__(over)
        self._words = words
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(words)
        over.installEventFilter(self)

    def eventFilter(self, over: QObject, event: QEvent) -> bool:
        """Stay as large as what lies below, and above everything in it."""
        if isinstance(over, QWidget) and event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self.setGeometry(over.rect())
            self.raise_()
        return super().eventFilter(over, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Say the words again and again on the slant."""
        painter = QPainter(self)
        font = QFont(self.font())
        font.setPixelSize(round(self.fontInfo().pixelSize() * GROWTH))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(tones(self).training.fill)
        painter.setOpacity(FAINT)
        for y in range(EVERY // 2, self.height() + EVERY, EVERY):
            painter.save()
            painter.translate(self.width() / 2, y)
            painter.rotate(SLOPE)
            wide = painter.fontMetrics().horizontalAdvance(self._words)
            place = QRect(-wide, -EVERY // 2, 2 * wide, EVERY)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._words)
            painter.restore()
        painter.end()
