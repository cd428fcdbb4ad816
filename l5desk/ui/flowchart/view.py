"""View: the chart as it is handled — by mouse, touch and keyboard."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QGestureEvent, QGraphicsView, QPinchGesture, QWidget

from l5desk.present.flowchart import LinkState
from l5desk.ui.flowchart.camera import STEP, Aim, Camera
from l5desk.ui.flowchart.scene import ChartScene
from l5desk.ui.flowchart.steering import Way, neighbour

NOTCH: Final = 120.0
PAN: Final = 80
EDGE: Final = 40.0
"""How much of its surroundings is kept in sight with the current figure."""

WAYS: Final[dict[int, Way]] = {
    Qt.Key.Key_Up: Way.UP,
    Qt.Key.Key_Down: Way.DOWN,
    Qt.Key.Key_Left: Way.LEFT,
    Qt.Key.Key_Right: Way.RIGHT,
}


class ChartView(Camera):
    """The chart with one current figure; signals tell what the hand asks for."""

    current_changed = Signal(str)
    opened = Signal(str)
    fold_requested = Signal(int)
    home_requested = Signal()
    left = Signal()
    panned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.current = ""
        self.link_states: tuple[LinkState, ...] = ()
        self._pressed = QPoint()
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)

    def show_drawing(self, scene: ChartScene, current: str) -> None:
        """Show another drawing; its current figure comes to where the one before was."""
        before = self._place_of_current()
        self.show_chart(scene)
        self.current = current
        self._mark()
        after = self._place_of_current()
        if before and after:
            now = self.aim()
            self.point(Aim(now.centre + (after - before), now.scale))

    def _place_of_current(self) -> QPointF | None:
        scene = self.chart()
        shown = scene is not None and self.current in scene.figures
        return scene.box(self.current).center() if scene and shown else None

    def set_current(self, node: str) -> None:
        """Make a figure the current one, without moving the chart."""
        if node != self.current:
            self.current = node
            self._mark()
            self.current_changed.emit(node)

    def show_current(self, node: str, *, smoothly: bool = True) -> None:
        """Make a figure the current one and bring it into sight."""
        self.set_current(node)
        scene = self.chart()
        if scene is None or node not in scene.figures:
            return
        now, box = self.aim(), scene.box(node).adjusted(-EDGE, -EDGE, EDGE, EDGE)
        sight = self.sight()
        dx = _shift(box.left(), box.right(), sight.left(), sight.right())
        dy = _shift(box.top(), box.bottom(), sight.top(), sight.bottom())
        if dx or dy:
            self.point(Aim(now.centre + QPointF(dx, dy), now.scale), smoothly=smoothly)

    def _mark(self) -> None:
        scene = self.chart()
        if scene:
            scene.mark(self.current if self.hasFocus() else None)

    # ---- keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk along the links, open, fold, pan, or go home."""
        key, shift = event.key(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if key in WAYS and shift:
            x, y = WAYS[key].value
            self.pan(x * PAN, y * PAN)
            self.panned.emit()
        elif key in WAYS:
            self._step(WAYS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self.current)
        elif key == Qt.Key.Key_Space:
            self._ask_to_fold(self.current)
        elif key == Qt.Key.Key_Home:
            self.home_requested.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _step(self, way: Way) -> None:
        scene = self.chart()
        if scene is None or self.current not in scene.figures:
            return
        boxes = scene.plan.layout.boxes
        found = neighbour(scene.plan.chart, boxes, self.link_states, self.current, way)
        if found:
            self.show_current(found)

    def _ask_to_fold(self, node: str) -> None:
        scene = self.chart()
        if scene and node in scene.figures:
            self.fold_requested.emit(scene.figures[node].node.phase)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring while the keyboard is here."""
        super().focusInEvent(event)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        super().focusOutEvent(event)
        self._mark()

    # ---- mouse and touch

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
            self._click(event.position().toPoint())

    def _click(self, place: QPoint) -> None:
        scene = self.chart()
        if scene is None:
            return
        at = self.mapToScene(place)
        node, phase = scene.node_at(at), scene.title_at(at)
        if phase is not None:
            self.fold_requested.emit(phase)
        elif node:
            self.set_current(node.id)
            self.opened.emit(node.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fold or unfold the phase under the pointer."""
        scene = self.chart()
        phase = scene.phase_at(self.mapToScene(event.position().toPoint())) if scene else None
        if phase is not None and event.button() == Qt.MouseButton.LeftButton:
            self.fold_requested.emit(phase)

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


def _shift(low: float, high: float, seen_low: float, seen_high: float) -> float:
    """Give how far a window must move to hold a stretch; its start, where it is too long."""
    if low < seen_low or high - low > seen_high - seen_low:
        return low - seen_low
    return max(0.0, high - seen_high)
