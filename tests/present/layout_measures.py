"""What is wrong with a laid out chart, found from its geometry alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from l5desk.present.layout import Box, Edge, Layout, Node, Point, Rect, Spacing, place

SPACING = Spacing()
NEAR = 24.0  # how far a label may be from its port
JOG = 8.0  # a shorter sidestep looks like a mistake
CLEAR = 0.01  # what rounding may take


@dataclass(frozen=True)
class Picture:
    """A chart and its layout."""

    nodes: Sequence[Node]
    edges: Sequence[Edge]
    layout: Layout
    gutter: float = SPACING.gutter

    def box(self, name: str) -> Box:
        """Give the box of a node."""
        return next(box for box in self.layout.boxes if box.id == name)

    def middle(self, name: str) -> float:
        """Give how far right the middle of a node is."""
        return self.box(name).x + self.box(name).width / 2

    def way(self, source: str, target: str) -> tuple[Point, ...]:
        """Give the points of the first link between two nodes."""
        ends = [(edge.source, edge.target) for edge in self.edges]
        return self.layout.routes[ends.index((source, target))].points

    def pieces(self) -> list[tuple[Edge, Point, Point]]:
        """Give the straight pieces of all links."""
        return [
            (self.edges[route.edge_index], start, end)
            for route in self.layout.routes
            for start, end in pairwise(route.points)
        ]


def draw(nodes: Sequence[Node], edges: Sequence[Edge]) -> Picture:
    return Picture(nodes, edges, place(nodes, edges))


Place: TypeAlias = Box | Rect


def overlap(one: Place, other: Place) -> bool:
    return (
        one.x + one.width > other.x + CLEAR
        and other.x + other.width > one.x + CLEAR
        and one.y + one.height > other.y + CLEAR
        and other.y + other.height > one.y + CLEAR
    )


def span(start: Point, end: Point) -> Rect:
    """Give the rectangle that a straight piece of a link covers, a hair wide."""
    (x, y), (u, v) = start, end
    width, height = abs(x - u) + 3 * CLEAR, abs(y - v) + 3 * CLEAR
    return Rect(min(x, u) - CLEAR, min(y, v) - CLEAR, width, height)


def spans(picture: Picture) -> list[Place]:
    return [span(start, end) for _, start, end in picture.pieces()]


def shrunk(box: Box) -> Rect:
    return Rect(box.x + 0.1, box.y + 0.1, box.width - 0.2, box.height - 0.2)


def distance(rect: Rect, point: Point) -> float:
    x = max(rect.x - point[0], 0.0, point[0] - rect.x - rect.width)
    y = max(rect.y - point[1], 0.0, point[1] - rect.y - rect.height)
    return (x**2 + y**2) ** 0.5


def overlaps(places: Sequence[Place], others: Sequence[Place] = ()) -> Iterator[tuple[int, int]]:
    """Yield the pairs of places that overlap, or of one of these and one of the others."""
    everything = [*places, *others]
    active: list[int] = []
    for number in sorted(range(len(everything)), key=lambda n: everything[n].y):
        rect = everything[number]
        active = [n for n in active if everything[n].y + everything[n].height > rect.y]
        for n in active:
            first, second = sorted((n, number))
            if (first < len(places) <= second or not others) and overlap(everything[n], rect):
                yield first, second - (len(places) if others else 0)
        active.append(number)


def on_foot(node: Node, box: Box, point: Point) -> bool:
    return within_flat(node, box, point[0]) and abs(point[1] - box.y - box.height) < CLEAR


def on_head(node: Node, box: Box, point: Point) -> bool:
    return within_flat(node, box, point[0]) and abs(point[1] - box.y) < CLEAR


def within_flat(node: Node, box: Box, x: float) -> bool:
    inset = SPACING.slant if node.shape == "decision" else 0.0
    reach = max(0.0, min(node.left, node.right) - inset)
    return abs(x - box.x - node.left) <= reach + CLEAR


def on_side(box: Box, point: Point) -> bool:
    """Tell whether a point is in the middle of a side: where the tip of a hexagon is."""
    halfway = abs(point[1] - box.y - box.height / 2) < CLEAR
    return halfway and min(abs(point[0] - box.x), abs(point[0] - box.x - box.width)) < CLEAR


# Each gives what is wrong, so that a failing test names it.


def overlapping_boxes(picture: Picture) -> list[object]:
    return list(overlaps(picture.layout.boxes))


def pierced_boxes(picture: Picture) -> list[object]:
    """Find links that run through a box, one of their own included."""
    boxes = [shrunk(box) for box in picture.layout.boxes]
    pieces = picture.pieces()
    return [(pieces[b], picture.nodes[a].id) for a, b in overlaps(boxes, spans(picture))]


def faulty_bands(picture: Picture) -> list[object]:
    """Find bands that overlap, are out of order, or do not hold the boxes of their phase."""
    bands = picture.layout.bands
    faults: list[object] = [
        (upper, lower)
        for upper, lower in pairwise(bands)
        if upper.y + upper.height > lower.y + CLEAR or upper.phase >= lower.phase
    ]
    for node, box in zip(picture.nodes, picture.layout.boxes, strict=True):
        (band,) = (band for band in bands if band.phase == node.phase)
        if not band.y < box.y < box.y + box.height < band.y + band.height:
            faults.append(box)
    return faults


def far_labels(picture: Picture) -> list[object]:
    """Find labels that are not where their link begins, and links without their label."""
    return [
        (edge, route)
        for edge, route in zip(picture.edges, picture.layout.routes, strict=True)
        if (route.label is None) == bool(edge.label)
        or (route.label and distance(route.label, route.points[0]) > NEAR)
    ]


def covered_labels(picture: Picture) -> list[object]:
    """Find labels on which a box, another label or any link lies, their own included."""
    labels = [route.label for route in picture.layout.routes if route.label]
    if not labels:
        return []
    pieces = picture.pieces()
    return [
        *overlaps(labels),
        *(("box", labels[a], b) for a, b in overlaps(labels, picture.layout.boxes)),
        *((labels[a], pieces[b]) for a, b in overlaps(labels, spans(picture))),
    ]


def slanted_pieces(picture: Picture) -> list[object]:
    return [
        piece
        for piece in picture.pieces()
        if (piece[1][0] == piece[2][0]) == (piece[1][1] == piece[2][1])
    ]


def loose_ends(picture: Picture) -> list[object]:
    """Find links that do not go from the outline of their source to that of their target."""
    figures = {
        node.id: (node, box) for node, box in zip(picture.nodes, picture.layout.boxes, strict=True)
    }
    loose: list[object] = []
    for edge, route in zip(picture.edges, picture.layout.routes, strict=True):
        (source, start), (target, end) = figures[edge.source], figures[edge.target]
        by_side = edge.loop or source.shape in {"decision", "phase"}
        leaves = on_foot(source, start, route.points[0]) or (
            by_side and on_side(start, route.points[0])
        )
        enters = on_head(target, end, route.points[-1]) or (
            target.shape != "decision" and on_side(end, route.points[-1])
        )
        if not (leaves and enters):
            loose.append(edge)
    return loose


def crowded_ports(picture: Picture) -> list[object]:
    """Find figures whose links leave the lower edge too near to each other to be told apart."""
    feet: dict[str, list[float]] = {}
    for edge, route in zip(picture.edges, picture.layout.routes, strict=True):
        if route.points[0][0] == route.points[1][0]:
            feet.setdefault(edge.source, []).append(route.points[0][0])
    return [
        name
        for name, places in feet.items()
        if any(right - left < JOG for left, right in pairwise(sorted(places)))
    ]


def stacked_links(picture: Picture) -> list[object]:
    """Find links to different targets that run on top of each other."""
    pieces, found = picture.pieces(), []
    for a, b in overlaps(spans(picture)):
        (one, *first), (other, *second) = pieces[a], pieces[b]
        alike = [{x for x, _ in (*first, *second)}, {y for _, y in (*first, *second)}]
        if one.target != other.target and 1 in map(len, alike):
            found.append((pieces[a], pieces[b]))
    return list(found)


def strays(picture: Picture) -> list[object]:
    """Find what reaches into the gutter or out of the picture."""
    layout = picture.layout
    places = [*layout.boxes, *(route.label for route in layout.routes if route.label)]
    return [
        rect
        for rect in (*places, *spans(picture))
        if rect.x < picture.gutter
        or rect.x + rect.width > layout.width
        or rect.y < 0
        or rect.y + rect.height > layout.height
    ]


def jogs(picture: Picture) -> list[object]:
    """Find sidesteps so short that they look like a mistake."""
    return [piece for piece in picture.pieces() if 0 < abs(piece[1][0] - piece[2][0]) < JOG]


def crossings(picture: Picture) -> list[object]:
    """Find where links cross that do not lead to one target."""
    pieces = picture.pieces()
    return [
        (pieces[a], pieces[b])
        for a, b in overlaps(spans(picture))
        if pieces[a][0].target != pieces[b][0].target and pieces[a][0].source != pieces[b][0].source
    ]


MEASURES = (
    overlapping_boxes,
    pierced_boxes,
    faulty_bands,
    far_labels,
    covered_labels,
    slanted_pieces,
    loose_ends,
    crowded_ports,
    stacked_links,
    strays,
)


def faults(picture: Picture) -> dict[str, object]:
    found = {measure.__name__: measure(picture) for measure in MEASURES}
    return {name: each for name, each in found.items() if each}
