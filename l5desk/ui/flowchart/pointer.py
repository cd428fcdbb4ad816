"""Pointer: the chart under mouse, wheel, touch pad and fingers."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QInputDevice, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGestureEvent, QGraphicsView, QPinchGesture, QWidget

from l5desk.ui.flowchart.camera import STEP, Camera

NOTCH: Final = 120.0


class PointedCamera(Camera):
    """A camera moved by hand; a press that does not move anything is a click."""

    clicked = Signal(QPointF)
    double_clicked = Signal(QPointF)
    panned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed = QPoint()
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)

    def enlarge(self) -> None:
        """Show everything larger."""
        self.zoom(STEP)

    def shrink(self) -> None:
        """Show everything smaller."""
        self.zoom(1 / STEP)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click or a drag begins."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or take a click."""
        super().mouseReleaseEvent(event)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        way = event.position().toPoint() - self._pressed
        if way.manhattanLength() >= QApplication.startDragDistance():
            self.wander()
            self.panned.emit()
        elif event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(self.mapToScene(event.position().toPoint()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a double click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_clicked.emit(self.mapToScene(event.position().toPoint()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with a wheel; two fingers on a touch pad move the chart, as they do everywhere."""
        pad = event.device().type() == QInputDevice.DeviceType.TouchPad
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control or (not pad and not event.modifiers()):
            self.zoom(STEP ** (event.angleDelta().y() / NOTCH), event.position())
        else:
            self.pan(*_scrolled(event).toTuple())
            self.panned.emit()
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom with two fingers."""
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                place = self.viewport().mapFromGlobal(pinch.centerPoint().toPoint())
                self.zoom(pinch.scaleFactor(), QPointF(place))
                return True
        zooms = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == zooms:
            self.zoom(1 + event.value(), event.position())
            return True
        return super().viewportEvent(event)


def _scrolled(event: QWheelEvent) -> QPointF:
    """Give how far a wheel or two fingers want to move the chart, in pixels."""
    delta = QPointF(event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta())
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not delta.x():
        delta = delta.transposed()
    return -delta
