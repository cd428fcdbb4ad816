"""Overview: the whole chart in small, with a frame around what the window shows."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from l5desk.ui.flowchart.camera import Camera
from l5desk.ui.flowchart.glide import Aim
from l5desk.ui.theme import tones

WIDEST: Final = 160
TALLEST: Final = 0.62
"""How much of the height of the window the overview may take."""
FRAME: Final = 2
LATER: Final = 60
"""Milliseconds after which a changed chart is drawn anew: an answer is shown large first."""


class Overview(QWidget):
    """A small picture of the chart; press or drag in it to go there."""

    panned = Signal()

    def __init__(self, camera: Camera) -> None:
        super().__init__(camera)
        self._camera = camera
        self._picture = QPixmap()
        self._scale = 1.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LATER)
        self._timer.timeout.connect(self.redraw)
        self.setAccessibleName(self.tr("Overview of the chart"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        camera.moved.connect(self.update)
        camera.viewport().installEventFilter(self)

    def redraw_later(self) -> None:
        """Draw the picture anew when there is time."""
        self._timer.start()

    def redraw(self) -> None:
        """Draw the picture anew, at a size that fits the chart."""
        scene = self._camera.chart()
        if scene is None or not self.isVisible():
            return
        chart = scene.sceneRect()
        room = QSize(WIDEST, round(TALLEST * self._camera.height()))
        self._scale = min(room.width() / chart.width(), room.height() / chart.height())
        size = (chart.size() * self._scale).toSize().expandedTo(QSize(8, 8))
        sharp = self.devicePixelRatioF()
        self._picture = QPixmap(size * sharp)
        self._picture.setDevicePixelRatio(sharp)
        self._picture.fill(tones(self).window)
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scene.render(painter, QRectF(QPointF(), QRectF(self._picture.rect()).size() / sharp))
        painter.end()
        self.resize(size + QSize(2 * FRAME, 2 * FRAME))
        self._place()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the corner when the window changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
            self.redraw_later()
        return super().eventFilter(watched, event)

    def show_if(self, shown: bool) -> None:  # noqa: FBT001 - a slot takes what Qt sends
        """Show the overview, or hide it."""
        self.setVisible(shown)
        self.redraw()

    def _place(self) -> None:
        area = self._camera.viewport().geometry()
        x = area.left() + 7 if self.isRightToLeft() else area.right() - self.width() - 7
        self.move(x, area.bottom() - self.height() - 7)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, and the frame of what is shown."""
        del event
        colours = tones(self)
        painter = QPainter(self)
        painter.setPen(QPen(colours.border, 1))
        painter.setBrush(colours.window)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.drawPixmap(FRAME, FRAME, self._picture)
        painter.setPen(QPen(colours.accent.fill, FRAME))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        sight = self._camera.sight()
        shown = QRectF(sight.topLeft() * self._scale, sight.size() * self._scale)
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRect(shown.translated(FRAME, FRAME).intersected(inside))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where the pointer is."""
        place = (event.position() - QPointF(FRAME, FRAME)) / self._scale
        self._camera.wander()
        self._camera.point(Aim(place, self._camera.aim().scale))
        self.panned.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer while it is pressed."""
        self.mousePressEvent(event)
