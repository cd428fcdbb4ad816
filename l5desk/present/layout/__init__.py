"""Layout: a flowchart in phases, laid out for a narrow window.

Phases are bands below each other. The figures stand below each other like the rungs of a ladder,
and beside a decision what is soon over; links that pass rows run in lanes. So the chart is hardly
wider than two figures, however much it branches. Everything is decided by the input alone: the
same chart always looks the same.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from l5desk.present.layout.cells import Cell, cells
from l5desk.present.layout.flow import Chart, flow
from l5desk.present.layout.lanes import take_lanes
from l5desk.present.layout.legs import Ladder, Leg, legs
from l5desk.present.layout.model import (
    Band,
    Box,
    Edge,
    Layout,
    Node,
    Point,
    Rect,
    Route,
    Shape,
    Spacing,
)
from l5desk.present.layout.ranking import rows
from l5desk.present.layout.routing import Rows, rows_down, way

__all__ = [
    "Band",
    "Box",
    "Edge",
    "Layout",
    "Node",
    "Point",
    "Rect",
    "Route",
    "Shape",
    "Spacing",
    "place",
]


USUAL = Spacing()


def place(nodes: Sequence[Node], edges: Sequence[Edge], spacing: Spacing = USUAL) -> Layout:
    """Give every node a box and every edge a route.

    Edges lead to the same or a later phase and form no cycle, those marked as loops left aside;
    ``graphlib.CycleError`` is raised for one. Node ids are unique, phases are any whole numbers.
    """
    chart = Chart(nodes, edges, spacing)
    links = flow(chart)
    ranked = rows(chart, links)
    ladder = Ladder.of(chart, cells(chart, links, ranked))
    ways = legs(chart, links, ladder)
    take_lanes(chart, links, ladder, ways)
    down = rows_down(chart.spacing, ranked, ladder.cells, ways)
    return _Drawing(chart, ladder.cells, down).finish(ways)


class _Drawing:
    """Puts together where everything stands, still around the middle of the main figures."""

    def __init__(self, chart: Chart, cells: Sequence[Cell], down: Rows) -> None:
        self.chart, self.down = chart, down
        self.boxes: dict[int, Box] = {}
        self.points: dict[int, list[Point]] = {}
        self.labels: dict[int, Rect] = {}
        for cell, line in zip(cells, down.lines, strict=True):
            self._add(cell, line)

    def _add(self, cell: Cell, y: float) -> None:
        for node, x, dy in cell.places:
            given = self.chart.nodes[node]
            left, top = x - given.left, y + dy - given.height / 2
            self.boxes[node] = Box(given.id, left, top, given.width, given.height)
        for edge, points in chain(cell.links, ((each.edge, each.points) for each in cell.exits)):
            self.points[edge] = [(x, y + dy) for x, dy in points]
        for edge, label in cell.labels:
            self.labels[edge] = Rect(label.x, y + label.y, label.width, label.height)

    def finish(self, ways: Sequence[Leg]) -> Layout:
        for leg in ways:
            last = self.points[leg.edge].pop()
            target = self.boxes[leg.target]
            self.points[leg.edge] += way(leg, self.down, last[1], target.y)
        reach = list(self._reach())
        spacing = self.chart.spacing
        shift = spacing.gutter + spacing.margin - min(reach, default=0.0)
        width = shift + max(reach, default=0.0) + spacing.margin
        return Layout(
            boxes=tuple(self._box(node, shift) for node in range(len(self.chart.nodes))),
            routes=tuple(self._route(edge, shift) for edge in range(len(self.chart.edges))),
            bands=tuple(self.down.bands),
            width=width,
            height=self.down.height,
        )

    def _reach(self) -> Iterator[float]:
        """Give how far left and right everything reaches."""
        rects: list[Box | Rect] = [*self.boxes.values(), *self.labels.values()]
        for rect in rects:
            yield rect.x
            yield rect.x + rect.width
        for points in self.points.values():
            yield from (x for x, _ in points)

    def _box(self, node: int, shift: float) -> Box:
        box = self.boxes[node]
        return Box(box.id, box.x + shift, box.y, box.width, box.height)

    def _route(self, edge: int, shift: float) -> Route:
        points = [(x + shift, y) for x, y in _bends(self.points[edge])]
        label = self.labels.get(edge)
        if label:
            label = Rect(label.x + shift, label.y, label.width, label.height)
        return Route(edge, tuple(points), label)


def _bends(points: Sequence[Point]) -> Iterator[Point]:
    """Leave out the points at which a link goes straight on."""
    yield points[0]
    kept = points[0]
    for point, following in pairwise(points[1:]):
        vertical = kept[0] == point[0] == following[0]
        horizontal = kept[1] == point[1] == following[1]
        if point != kept and not vertical and not horizontal:
            yield point
            kept = point
    yield points[-1]
