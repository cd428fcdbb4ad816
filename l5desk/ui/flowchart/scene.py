"""Scene: a plan drawn once; afterwards figures and links are only restyled."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsRectItem, QGraphicsScene

from l5desk.present.flowchart import LINK_STATES, Link, LinkState, Node, Standing
from l5desk.present.layout import Band
from l5desk.ui.flowchart import shapes
from l5desk.ui.flowchart.items import FigureItem, LinkItem, path_item, text_item
from l5desk.ui.flowchart.merging import merged
from l5desk.ui.flowchart.plan import Plan, phase_title
from l5desk.ui.flowchart.style import Looks, pen
from l5desk.ui.flowchart.typeface import line_height, shorten, width, wrap

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
        routed = zip(plan.chart.links, plan.layout.routes, plan.tags, strict=True)
        self.links = [LinkItem(link, route, tag, plan) for link, route, tag in routed]
        placed = zip(plan.figures, plan.layout.boxes, strict=True)
        self.figures = {figure.node.id: FigureItem(figure, box, plan) for figure, box in placed}
        strips = [phase.strip for phase in self.phases]
        for item in (*self.phases, *strips, *self.links, *self.figures.values()):
            self.addItem(item)
        self._halo = self._add_outline(HALO_DEPTH)
        self._ring = self._add_outline(RING_DEPTH)
        self.marked: str | None = None
        self._looks: Looks | None = None
        self._groups: dict[tuple[int, ...], tuple[LinkState, ...]] = dict.fromkeys(
            _groups(plan.chart.links), ()
        )

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
        if standing.position:
            place = self.figures[standing.position]
            self._halo.setPath(place.path())
            self._halo.setPos(place.pos())
        self._merge(standing.links)
        changed = sum(
            item.restyle(state, looks)
            for item, state in zip(self.links, standing.links, strict=True)
        )
        return changed + sum(
            item.restyle(standing.nodes[node], captions[node], looks)
            for node, item in self.figures.items()
        )

    def _merge(self, states: Sequence[LinkState]) -> None:
        """Let links to one target share their end, in the look of the one that matters most."""
        for group, drawn in self._groups.items():
            now = tuple(states[n] for n in group)
            if now != drawn:
                self._groups[group] = now
                order = sorted(group, key=lambda n: LINK_STATES.index(states[n]))
                ways = merged(self.links[n].route.points for n in order)
                for n, points in zip(order, ways, strict=True):
                    self.links[n].draw(points)

    def mark(self, node: str | None) -> None:
        """Draw a ring around the figure the keyboard is at, or none."""
        self.marked = node if node in self.figures else None
        self._ring.setVisible(self.marked is not None)
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

    def fit_titles(self, sight: QRectF) -> None:
        """Let the titles of the phases be whole in a part of the chart that is all there is."""
        for phase in self.phases:
            phase.fit(sight)
            phase.follow(sight)


class PhaseItem(QGraphicsRectItem):
    """The band of one phase; ``strip`` is its gutter with the title, above everything else."""

    def __init__(self, band: Band, plan: Plan) -> None:
        super().__init__(0, band.y, plan.layout.width, band.height)
        self.phase = band.phase
        self._gutter, self._face, self._mirrored = plan.gutter, plan.face, plan.mirrored
        self.setPen(QPen(Qt.PenStyle.NoPen))
        self.strip = QGraphicsRectItem(0, band.y, plan.gutter, band.height)
        self.strip.setZValue(STRIPS_DEPTH)
        self.strip.setPen(QPen(Qt.PenStyle.NoPen))
        drawn = plan.chart.bands[band.phase]
        self.handle = path_item(self.strip, shapes.sign("fold", CHEVRON * plan.growth))
        self.handle.setVisible(not drawn.folded)
        self._head = (CHEVRON + 10) * plan.growth
        self._title = "" if drawn.folded else phase_title(band.phase, drawn.title)
        most = int(self._gutter // line_height(plan.face.strong))
        self._lines = [text_item(self.strip, "", plan.face.strong) for _ in range(most)]
        for line in self._lines:
            line.setRotation(-90)
        self.fit(self.rect())
        self.follow(self.rect())

    def fit(self, sight: QRectF) -> None:
        """Break the title into the lines there are, no longer than the part in sight.

        Of a part that has no room for more than dots it says nothing.
        """
        font = self._face.strong
        room = self.rect().intersected(sight).height() - self._head - 6
        lines, most = wrap(self._title, font, room), len(self._lines)
        kept = [*lines[: most - 1], " ".join(lines[most - 1 :]), *([""] * most)]
        for item, line in zip(self._lines, kept, strict=False):
            item.setText(shorten(line, font, room) if room > line_height(font) else "")

    def restyle(self, looks: Looks) -> None:
        """Take the colours of the theme."""
        tones = looks.tones
        self.setBrush(tones.window if self.phase % 2 else tones.surface)
        self.strip.setBrush(tones.done.soft)
        self.handle.setPen(pen(tones.done.ink, 1.7))
        for line in self._lines:
            line.setBrush(tones.done.ink)

    def has_title_at(self, place: QPointF) -> bool:
        """Tell whether a place lies in the gutter of this phase."""
        return self.strip.contains(self.strip.mapFromScene(place))

    def follow(self, sight: QRectF) -> None:
        """Move the title to where it can be read: into the part of the band that is in sight."""
        rect, font = self.rect(), self._face.strong
        lines = [line for line in self._lines if line.text()]
        seen = rect.intersected(sight)
        longest = max((width(line.text(), font) for line in lines), default=0.0)
        needed = self._head + longest + 6
        top = min(rect.top() if seen.isEmpty() else seen.top(), rect.bottom() - needed)
        edge = sight.right() - self._gutter if self._mirrored else sight.left()
        self.strip.setX(max(0.0, min(edge, rect.width() - self._gutter)))
        wide = self.handle.boundingRect().width()
        self.handle.setPos((self._gutter - wide) / 2, top + 6)
        left = (self._gutter - len(lines) * line_height(font)) / 2
        for n, line in enumerate(lines):
            line.setPos(left + n * line_height(font), top + self._head + longest)


def _groups(links: Iterable[Link]) -> list[tuple[int, ...]]:
    """Give the links, by number, that lead to one target together."""
    found: dict[str, list[int]] = {}
    for number, link in enumerate(links):
        found.setdefault(link.target, []).append(number)
    return [tuple(group) for group in found.values() if len(group) > 1]
