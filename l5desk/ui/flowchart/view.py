"""View: the chart with one figure in hand, walked along by keyboard."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from l5desk.present.flowchart import LinkState
from l5desk.ui.flowchart.glide import Aim
from l5desk.ui.flowchart.pointer import PointedCamera
from l5desk.ui.flowchart.scene import ChartScene
from l5desk.ui.flowchart.steering import Way, neighbour

PAN: Final = 80
EDGE: Final = 40.0
"""How much of its surroundings is kept in sight with the current figure."""

WAYS: Final[dict[int, Way]] = {
    Qt.Key.Key_Up: Way.UP,
    Qt.Key.Key_Down: Way.DOWN,
    Qt.Key.Key_Left: Way.LEFT,
    Qt.Key.Key_Right: Way.RIGHT,
}


class ChartView(PointedCamera):
    """The chart with one current figure; signals tell what the hand asks for."""

    current_changed = Signal(str)
    opened = Signal(str)
    fold_requested = Signal(int)
    hint_requested = Signal(str, QPoint)
    """The pointer rests on a step, at this place of the screen."""
    home_requested = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.current = ""
        self._keeps_mark = False
        self.link_states: tuple[LinkState, ...] = ()
        self.clicked.connect(self._open_at)
        self.current_changed.connect(self._announce)
        self.double_clicked.connect(self._fold_at)

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

    def _announce(self, node: str) -> None:
        """Tell a screen reader where the keyboard is now."""
        scene = self.chart()
        if scene and node in scene.figures:
            told = scene.figures[node].told()
            self.setAccessibleName(self.tr("Chart: {0}").format(told))
            if QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))

    def show_current(self, node: str, *, smoothly: bool = True, legible: bool = False) -> None:
        """Make a figure the current one and bring it into sight, ``legible`` if need be."""
        self.wander()
        self.set_current(node)
        scene = self.chart()
        if scene is None or node not in scene.figures:
            return
        now, box = self.aim(), scene.box(node).adjusted(-EDGE, -EDGE, EDGE, EDGE)
        least = self.near_scale(scene) if legible else now.scale
        if (aim := _aimed(now, box, self.sight(), least)) != now:
            self.point(aim, smoothly=smoothly)

    def keep_mark(self, *, kept: bool) -> None:
        """Mark the current figure even while the keyboard is elsewhere, or no longer."""
        self._keeps_mark = kept
        self._mark()

    def _mark(self) -> None:
        scene = self.chart()
        if scene:
            scene.mark(self.current if self._keeps_mark or self.hasFocus() else None)

    def _open_at(self, place: QPointF) -> None:
        scene = self.chart()
        node, phase = (scene.node_at(place), scene.title_at(place)) if scene else (None, None)
        if phase is not None:
            self.fold_requested.emit(phase)
        elif node:
            self.wander()
            self.set_current(node.id)
            self.opened.emit(node.id)

    def _fold_at(self, place: QPointF) -> None:
        scene = self.chart()
        phase = scene.phase_at(place) if scene else None
        if phase is not None:
            self.fold_requested.emit(phase)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Frame again what was framed, or keep in sight what the hand is at."""
        super().resizeEvent(event)
        if self.framing == "free" and self.current:
            self.show_current(self.current, smoothly=False)

    def viewportEvent(self, event: QEvent) -> bool:
        """Ask for a hint where the pointer rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            scene = self.chart()
            node = scene.node_at(self.mapToScene(event.pos())) if scene else None
            self.hint_requested.emit(node.id if node else "", event.globalPos())
            return True
        return super().viewportEvent(event)

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
        chart, placed = scene.plan.chart, scene.plan.layout
        found = neighbour(chart, placed, self.link_states, self.current, way)
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


def _aimed(aim: Aim, box: QRectF, sight: QRectF, least: float) -> Aim:
    """Move an aim no farther than it takes to bring a place into sight at the least scale."""
    if aim.scale < least:
        return Aim(box.center(), least)
    dx = _shift(box.left(), box.right(), sight.left(), sight.right())
    dy = _shift(box.top(), box.bottom(), sight.top(), sight.bottom())
    return Aim(aim.centre + QPointF(dx, dy), aim.scale)


def _shift(low: float, high: float, seen_low: float, seen_high: float) -> float:
    """Give how far a window must move to hold a stretch; its start, where it is too long."""
    if low < seen_low or high - low > seen_high - seen_low:
        return low - seen_low
    return max(0.0, high - seen_high)
