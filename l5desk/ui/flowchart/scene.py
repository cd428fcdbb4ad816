"""Scene: a plan drawn once; afterwards figures and links are only restyled."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsRectItem, QGraphicsScene

from l5desk.present.flowchart import Node, Standing
from l5desk.present.layout import Band
from l5desk.ui.flowchart import shapes
from l5desk.ui.flowchart.items import FigureItem, LinkItem, path_item, text_item
from l5desk.ui.flowchart.plan import GUTTER, Plan, phase_title
from l5desk.ui.flowchart.style import Looks, pen
from l5desk.ui.flowchart.typeface import line_height, shorten, width

HALO: Final = 11.0
HALO_DEPTH: Final = 0.5
RING: Final = 4.5
RING_DEPTH: Final = 30.0
STRIPS_DEPTH: Final = 40.0
CHEVRON: Final = 11.0


class ChartScene(QGraphicsScene):
    """The drawing of one plan."""

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self.plan = plan
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setSceneRect(0, 0, plan.layout.width, plan.layout.height)
        self.phases = [PhaseItem(band, plan) for band in plan.layout.bands]
        routed = zip(plan.layout.routes, plan.tags, strict=True)
        self.links = [LinkItem(route, tag, plan.face) for route, tag in routed]
        placed = zip(plan.figures, plan.layout.boxes, strict=True)
        self.figures = {figure.node.id: FigureItem(figure, box, plan) for figure, box in placed}
        strips = [phase.strip for phase in self.phases]
        for item in (*self.phases, *strips, *self.links, *self.figures.values()):
            self.addItem(item)
        self._halo = self._add_outline(HALO_DEPTH)
        self._ring = self._add_outline(RING_DEPTH)
        self._looks: Looks | None = None

    def _add_outline(self, depth: float) -> QGraphicsPathItem:
        item = QGraphicsPathItem()
        item.setZValue(depth)
        self.addItem(item)
        return item

    def show_standing(self, standing: Standing, captions: Mapping[str, str], looks: Looks) -> int:
        """Restyle what has changed since the last time; tell how many items that were."""
        if self._looks is not looks:
            self._looks = looks
            self.setBackgroundBrush(looks.tones.window)
            self._ring.setPen(pen(looks.tones.accent.fill, 2))
            self._halo.setPen(pen(looks.tones.here.soft, HALO))
            for phase in self.phases:
                phase.restyle(looks)
        place = self.figures[standing.position]
        self._halo.setPath(place.path())
        self._halo.setPos(place.pos())
        changed = sum(
            item.restyle(state, looks)
            for item, state in zip(self.links, standing.links, strict=True)
        )
        return changed + sum(
            item.restyle(standing.nodes[node], captions[node], looks)
            for node, item in self.figures.items()
        )

    def mark(self, node: str | None) -> None:
        """Draw a ring around the figure the keyboard is at, or none."""
        self._ring.setVisible(node in self.figures)
        if node in self.figures:
            self._ring.setPath(self.figures[node].outline_around(RING))
            self._ring.setPos(self.figures[node].pos())

    def box(self, node: str) -> QRectF:
        """Give the place of a figure."""
        figure = self.figures[node]
        return figure.path().boundingRect().translated(figure.pos())

    def surroundings(self, node: str) -> QRectF:
        """Give the place of a figure and of those it is linked with, loops left aside."""
        around = self.box(node)
        for link in self.plan.chart.links:
            if node in (link.source, link.target) and not link.loop:
                around |= self.box(link.source) | self.box(link.target)
        return around

    def node_at(self, place: QPointF) -> Node | None:
        """Give the node drawn at a place, if any."""
        found = (item for item in self.figures.values() if item.contains(item.mapFromScene(place)))
        return next((item.node for item in found), None)

    def phase_at(self, place: QPointF) -> int | None:
        """Give the phase in whose band a place lies."""
        found = (item.phase for item in self.phases if item.rect().contains(place))
        return next(found, None)

    def title_at(self, place: QPointF) -> int | None:
        """Give the phase whose title in the gutter is at a place."""
        found = (item.phase for item in self.phases if item.has_title_at(place))
        return next(found, None)

    def keep_titles_in_sight(self, sight: QRectF) -> None:
        """Let the titles of the phases follow what is shown of the chart."""
        for phase in self.phases:
            phase.follow(sight)


class PhaseItem(QGraphicsRectItem):
    """The band of one phase; ``strip`` is its gutter with the title, above everything else."""

    def __init__(self, band: Band, plan: Plan) -> None:
        super().__init__(0, band.y, plan.layout.width, band.height)
        self.phase = band.phase
        drawn, face = plan.chart.bands[band.phase], plan.face
        self._wide = GUTTER * plan.growth
        self.setPen(QPen(Qt.PenStyle.NoPen))
        self.strip = QGraphicsRectItem(0, band.y, self._wide, band.height)
        self.strip.setZValue(STRIPS_DEPTH)
        self.strip.setPen(QPen(Qt.PenStyle.NoPen))
        title = "" if drawn.folded else phase_title(band.phase, drawn.title)
        self._mark = path_item(self.strip, shapes.sign("fold", CHEVRON * plan.growth))
        self._mark.setVisible(not drawn.folded)
        self._head = (CHEVRON + 12) * plan.growth
        title = shorten(title, face.strong, band.height - self._head)
        self._title = text_item(self.strip, title, face.strong)
        self._title.setRotation(-90)
        self._length, self._tall = width(title, face.strong), line_height(face.strong)
        self.follow(self.rect())

    def restyle(self, looks: Looks) -> None:
        """Take the colours of the theme."""
        tones = looks.tones
        self.setBrush(tones.window if self.phase % 2 else tones.surface)
        self.strip.setBrush(tones.done.soft)
        self._title.setBrush(tones.done.ink)
        self._mark.setPen(pen(tones.done.ink, 1.7))

    def has_title_at(self, place: QPointF) -> bool:
        """Tell whether a place lies in the gutter of this phase."""
        return self.strip.contains(self.strip.mapFromScene(place))

    def follow(self, sight: QRectF) -> None:
        """Move the title to where it can be read: into the part of the band that is in sight."""
        rect = self.rect()
        seen = rect.intersected(sight)
        if seen.isEmpty():
            seen = rect
        needed = self._head + self._length
        top = min(seen.top(), rect.bottom() - needed)
        self.strip.setX(max(0.0, min(sight.left(), rect.width() - self._wide)))
        self._mark.setPos((self._wide - self._mark.boundingRect().width()) / 2, top + 7)
        self._title.setPos((self._wide - self._tall) / 2, top + needed)
