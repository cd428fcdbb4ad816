"""Camera: how large the chart is shown and which part of it, moved smoothly where wanted."""

from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent, QTransform
from PySide6.QtWidgets import QFrame, QGraphicsView, QStyle, QWidget

from l5desk.ui.flowchart.glide import Aim, Glide
from l5desk.ui.flowchart.scene import ChartScene

Framing: TypeAlias = Literal["whole", "near", "free"]

LEGIBLE: Final = 11.0
"""The smallest letters on the screen, in pixels at ordinary text size, that are shown unasked."""
CLOSEST: Final = 4.0
LARGEST_WHOLE: Final = 1.25
STEP: Final = 1.2
MARGIN: Final = 4.0
HEADROOM: Final = 0.36
"""Where in the height of the window the patient is kept: most of what matters lies below."""


class Camera(QGraphicsView):
    """A window onto a chart scene. ``framing`` is what the window shows when it is resized."""

    moved = Signal()
    framing_changed = Signal(str)
    arrived = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.framing: Framing = "near"
        self.is_still = False
        self._home = self._around = QRectF()
        self._glide = Glide()
        self._glide.passed.connect(self._point_at)
        self._glide.finished.connect(self.arrived)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        # always there, so that its coming and going does not change what fits beside it
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().rangeChanged.connect(self._show_handle)

    def chart(self) -> ChartScene | None:
        """Give the drawing that is shown."""
        scene = self.scene()
        return scene if isinstance(scene, ChartScene) else None

    def show_chart(self, scene: ChartScene) -> None:
        """Show another drawing."""
        self._glide.stop()
        self.setScene(scene)
        self.setSceneRect(scene.sceneRect().adjusted(0, -MARGIN, 0, MARGIN))
        self._tell()

    # ---- where it points

    def aim(self) -> Aim:
        """Give where the camera points now."""
        return Aim(self.sight().center(), self.transform().m11())

    def sight(self) -> QRectF:
        """Give the part of the scene that is shown."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def point(self, aim: Aim, *, smoothly: bool = False) -> None:
        """Point the camera elsewhere, at once or in a short glide."""
        self._glide.stop()
        if smoothly and self.isVisible() and not self._has_no_motion():
            self._glide.go(self.aim(), aim)
        else:
            self._point_at(aim)

    def _point_at(self, aim: Aim) -> None:
        self.setTransform(QTransform.fromScale(aim.scale, aim.scale))
        self.centerOn(aim.centre)
        self._tell()

    def _has_no_motion(self) -> bool:
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return self.is_still or self.style().styleHint(hint, None, self) == 0

    def _tell(self) -> None:
        scene = self.chart()
        if scene:
            scene.keep_titles_in_sight(self.sight())
        self.moved.emit()

    # ---- framings

    def set_home(self, home: QRectF, around: QRectF) -> None:
        """Say where the patient is, and the part of the chart around that is worth seeing."""
        self._home, self._around = home, around

    def frame(self, framing: Framing, *, smoothly: bool = True) -> None:
        """Show the whole chart, the patient's surroundings, or the patient at the size of now."""
        if framing != self.framing:
            self.framing = framing
            self.framing_changed.emit(framing)
        scene = self.chart()
        if scene is None:
            return
        if framing == "whole":
            aim = Aim(self.sceneRect().center(), self.whole_scale())
        else:
            scale = self.near_scale(scene) if framing == "near" else self.aim().scale
            aim = Aim(self._surroundings(scale), scale)
        self.point(aim, smoothly=smoothly)

    def _surroundings(self, scale: float) -> QPointF:
        """Give the middle of what is shown: all of the width, or the patient in the middle."""
        view, chart, home = QSizeF(self.viewport().size()) / scale, self.sceneRect(), self._home
        x = chart.center().x()
        if chart.width() > view.width():  # as near to the start as shows the patient
            x = _left_edge(self.chart(), home, self._around, view.width()) + view.width() / 2
        return QPointF(x, home.center().y() + (0.5 - HEADROOM) * view.height())

    def whole_scale(self) -> float:
        """Give the scale at which the whole chart fits."""
        view, chart = self.viewport().rect(), self.sceneRect()
        scale = min(view.width() / chart.width(), view.height() / chart.height())
        return min(scale, LARGEST_WHOLE)

    def near_scale(self, scene: ChartScene) -> float:
        """Give the scale at which the width fits, though never one with letters too small."""
        fits = (self.viewport().width() - 1) / self.sceneRect().width()
        legible = LEGIBLE * scene.plan.growth / scene.plan.face.smallest
        return min(1.0, max(fits, legible))

    def zoom(self, factor: float, anchor: QPointF | None = None) -> None:
        """Magnify around a point of the viewport, or around its middle."""
        self._glide.stop()
        now = self.aim()
        smallest = min(self.whole_scale(), 1.0)
        scale = max(smallest, min(CLOSEST, now.scale * factor))
        middle = QPointF(self.viewport().rect().center())
        fixed = self.mapToScene((anchor or middle).toPoint())
        centre = fixed + (now.centre - fixed) * (now.scale / scale)
        self.wander()
        self.point(Aim(centre, scale))

    def wander(self) -> None:
        """Stop keeping to a framing: the hand has chosen what is shown."""
        if self.framing != "free":
            self.framing = "free"
            self.framing_changed.emit("free")

    def pan(self, dx: float, dy: float) -> None:
        """Move the window over the chart by so many pixels."""
        self.wander()
        now = self.aim()
        self.point(Aim(now.centre + QPointF(dx, dy) / now.scale, now.scale))

    # ---- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Frame again what was framed."""
        super().resizeEvent(event)
        if self.framing != "free":
            self.frame(self.framing, smoothly=False)

    def _show_handle(self, low: int, high: int) -> None:
        """Show nothing to drag where there is nothing to scroll."""
        self.verticalScrollBar().setEnabled(low < high)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll, and let the titles of the phases come along."""
        super().scrollContentsBy(dx, dy)
        self._tell()


def _left_edge(scene: ChartScene | None, home: QRectF, around: QRectF, width: float) -> float:
    """Give the left edge of a window too narrow for all: at the start, with what is around.

    The titles of the phases cover the start.
    """
    if scene is None:
        return 0.0
    covered = scene.plan.gutter + MARGIN
    if scene.plan.mirrored:
        edge = max(around.left() - MARGIN, home.right() + covered - width)
        return min(scene.sceneRect().right() - width, edge)
    return max(0.0, min(around.right() + MARGIN - width, home.left() - covered))
