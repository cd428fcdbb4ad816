"""Model: what goes into a layout and what comes out, as plain numbers.

Lengths are in the unit the caller measured its texts in (pixels, points); y grows downwards.
"""

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

Point: TypeAlias = tuple[float, float]
Shape: TypeAlias = Literal["terminator", "decision", "enquiry", "action", "phase"]


@dataclass(frozen=True, slots=True)
class Node:
    """A figure to place: a decision is a flat hexagon, a phase has round ends.

    ``axis`` is how far from its left side the main way runs through it: by default in the middle.
    """

    id: str
    phase: int
    width: float
    height: float
    shape: Shape
    axis: float | None = None

    @property
    def left(self) -> float:
        """How far it reaches left of the main way through it."""
        return self.width / 2 if self.axis is None else self.axis

    @property
    def right(self) -> float:
        """How far it reaches right of the main way through it."""
        return self.width - self.left


@dataclass(frozen=True, slots=True)
class Edge:
    """A link to draw; the links of one source stand in the authored order of the answers.

    ``loop`` marks a re-assessment: it is drawn, and otherwise moves nothing.
    """

    source: str
    target: str
    label: str = ""
    label_width: float = 0.0
    label_height: float = 0.0
    loop: bool = False


@dataclass(frozen=True, slots=True)
class Spacing:
    """The distances of a layout.

    ``slant`` is how far the pointed ends of a decision reach in from its sides. ``gutter`` is kept
    free of everything at the left of the bands, for the names of the phases.
    """

    slant: float = 14.0
    gutter: float = 28.0
    margin: float = 14.0
    row: float = 14.0  # free way of a link into its target
    stem: float = 6.0  # free way of a link out of its source
    lane: float = 10.0  # between parallel links, and between a link and a figure it passes
    label: float = 4.0  # between a label and its link
    band: float = 12.0  # above the first and below the last row of a band


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle; ``x`` and ``y`` are its left upper corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Box:
    """Where a node stands; ``x`` and ``y`` are its left upper corner."""

    id: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Band:
    """The horizontal band of one phase, as wide as the layout."""

    phase: int
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Route:
    """The way of one link from its source to its target, and the place of its label.

    Links to one target may share the last part of their way.
    """

    edge_index: int
    points: tuple[Point, ...]
    label: Rect | None


@dataclass(frozen=True, slots=True)
class Layout:
    """A finished layout: boxes in the order of the nodes, routes in that of the edges."""

    boxes: tuple[Box, ...]
    routes: tuple[Route, ...]
    bands: tuple[Band, ...]
    width: float
    height: float

    def mirrored(self) -> "Layout":
        """Give the layout for those who read from right to left; the gutter is at the right."""

        def across(x: float, width: float = 0.0) -> float:
            return self.width - x - width

        return replace(
            self,
            boxes=tuple(replace(box, x=across(box.x, box.width)) for box in self.boxes),
            routes=tuple(
                replace(
                    route,
                    points=tuple((across(x), y) for x, y in route.points),
                    label=route.label
                    and replace(route.label, x=across(route.label.x, route.label.width)),
                )
                for route in self.routes
            ),
        )
