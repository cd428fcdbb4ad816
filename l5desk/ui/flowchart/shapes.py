"""Shapes: outlines of figures, small signs and the way of a link, as painter paths."""

from collections.abc import Mapping, Sequence
from math import hypot
from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

from l5desk.present.layout.model import Point, Shape

Sign: TypeAlias = Literal[
    "tick", "dot", "ring", "query", "again", "cross", "octagon", "warning", "clock",
    "arrow", "fold", "unfold",
]  # fmt: skip

ROUND: Final = 9.0
SQUARE: Final = 2.0
SLANT: Final = 14.0
ARROW: Final = 8.0
BEND: Final = 7.0
FULL_TURN: Final = 360.0

# A sign is strokes on a grid of 12; a stroke of a single point is a dot.
STROKES: Final[Mapping[Sign, Sequence[Sequence[Point]]]] = {
    "tick": [[(1.5, 6.5), (4.5, 9.5), (10.5, 2.5)]],
    "query": [
        [(3.4, 4.0), (4.2, 2.2), (6.0, 1.5), (7.8, 2.2), (8.6, 4.0), (7.8, 5.4), (6.0, 6.4),
         (6.0, 7.6)],
        [(6.0, 10.6)],
    ],
    "cross": [[(2.5, 2.5), (9.5, 9.5)], [(9.5, 2.5), (2.5, 9.5)]],
    "warning": [
        [(6.0, 1.0), (11.4, 10.8), (0.6, 10.8), (6.0, 1.0)],
        [(6.0, 4.6), (6.0, 7.2)],
        [(6.0, 9.0)],
    ],
    "octagon": [
        [(3.7, 0.8), (8.3, 0.8), (11.2, 3.7), (11.2, 8.3), (8.3, 11.2), (3.7, 11.2), (0.8, 8.3),
         (0.8, 3.7), (3.7, 0.8)],
        [(6.0, 3.4), (6.0, 6.2)],
        [(6.0, 8.6)],
    ],
    "arrow": [[(1.0, 6.0), (10.8, 6.0)], [(7.0, 2.2), (10.8, 6.0), (7.0, 9.8)]],
    "fold": [[(2.0, 4.0), (6.0, 8.0), (10.0, 4.0)]],
    "unfold": [[(4.0, 2.0), (8.0, 6.0), (4.0, 10.0)]],
    "clock": [[(6.0, 3.4), (6.0, 6.2), (8.2, 7.4)]],
    "again": [[(8.2, 0.8), (9.4, 3.2), (6.8, 3.8)]],
}  # fmt: skip
# Start and length, in degrees, of the arc that a sign has besides its strokes.
ARCS: Final[Mapping[Sign, tuple[float, float]]] = {
    "ring": (0.0, FULL_TURN),
    "dot": (0.0, FULL_TURN),
    "clock": (0.0, FULL_TURN),
    "again": (40.0, 300.0),
}


def sign(name: Sign, size: float) -> QPainterPath:
    """Give a small sign in a square of this size, to be stroked with round caps."""
    scale = size / 12
    path = QPainterPath()
    for first, *rest in STROKES.get(name, ()):
        path.moveTo(first[0] * scale, first[1] * scale)
        for x, y in rest or [(first[0], first[1] + 0.01)]:
            path.lineTo(x * scale, y * scale)
    if name in ARCS:
        start, length = ARCS[name]
        circle = QRectF(1.4 * scale, 1.4 * scale, 9.2 * scale, 9.2 * scale)
        path.arcMoveTo(circle, start)
        path.arcTo(circle, start, length)
    return path


def flipped(path: QPainterPath, size: float) -> QPainterPath:
    """Give a sign as in a mirror, for those who read from right to left."""
    return QTransform(-1, 0, 0, 1, size, 0).map(path)


def figure(shape: Shape, width: float, height: float) -> QPainterPath:
    """Give the outline of a figure with its left upper corner at 0, 0."""
    path = QPainterPath()
    match shape:
        case "decision":
            middle, right = height / 2, width - SLANT
            corners = [(SLANT, 0.0), (right, 0.0), (width, middle), (right, height)]
            corners += [(SLANT, height), (0.0, middle)]
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
            path.closeSubpath()
        case "enquiry":
            path.addRoundedRect(0, 0, width, height, SQUARE, SQUARE)
        case "action" | "terminator":
            path.addRoundedRect(0, 0, width, height, ROUND, ROUND)
        case "phase":
            path.addRoundedRect(0, 0, width, height, height / 2, height / 2)
    return path


def band(width: float, height: float) -> QPainterPath:
    """Give the coloured head of an end: round above, straight below."""
    path = QPainterPath(QPointF(0, height))
    path.lineTo(0, ROUND)
    path.arcTo(0, 0, 2 * ROUND, 2 * ROUND, 180, -90)
    path.lineTo(width - ROUND, 0)
    path.arcTo(width - 2 * ROUND, 0, 2 * ROUND, 2 * ROUND, 90, -90)
    path.lineTo(width, height)
    path.closeSubpath()
    return path


def way(points: Sequence[Point], *, to_head: bool = True) -> QPainterPath:
    """Give the line of a link with rounded bends; one with an arrow head ends inside it."""
    end = _towards(points[-1], points[-2], ARROW / 2) if to_head else points[-1]
    corners = [*points[:-1], end]
    path = QPainterPath(QPointF(*corners[0]))
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        bend = min(BEND, _distance(before, corner) / 2, _distance(corner, after) / 2)
        path.lineTo(*_towards(corner, before, bend))
        path.quadTo(*corner, *_towards(corner, after, bend))
    path.lineTo(*corners[-1])
    return path


def head(points: Sequence[Point]) -> QPainterPath:
    """Give the arrow head at the end of a link."""
    (x, y), back = points[-1], _towards(points[-1], points[-2], ARROW)
    dx, dy = (back[0] - x) * 0.45, (back[1] - y) * 0.45
    corners = [(x, y), (back[0] - dy, back[1] + dx), (back[0] + dy, back[1] - dx)]
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(*each) for each in corners]))
    path.closeSubpath()
    return path


def _distance(a: Point, b: Point) -> float:
    return hypot(b[0] - a[0], b[1] - a[1])


def _towards(start: Point, goal: Point, distance: float) -> Point:
    whole = _distance(start, goal)
    part = min(1.0, distance / whole) if whole else 0.0
    return start[0] + (goal[0] - start[0]) * part, start[1] + (goal[1] - start[1]) * part
