"""Steering: which figure an arrow key leads to."""

from collections.abc import Iterator, Sequence
from enum import Enum
from math import hypot
from typing import Final, TypeAlias

from l5desk.present.flowchart import LINK_STATES, Chart, LinkState
from l5desk.present.layout import Box, Layout, Point, Route

Choice: TypeAlias = tuple[int, float, str]
"""A figure, with how near to the patient's way its link is, and how far away it is."""

WIDEST_SLANT: Final = 4.0


class Way(Enum):
    """A direction on the screen; y grows downwards."""

    UP = (0, -1)
    DOWN = (0, 1)
    LEFT = (-1, 0)
    RIGHT = (1, 0)


def neighbour(
    chart: Chart, layout: Layout, states: Sequence[LinkState], start: str, way: Way
) -> str | None:
    """Give the figure that lies this way from another along the links, or None.

    Down goes on, straight where it can; left and right go on where a link leaves or enters by that
    side, and up goes back; the way the patient took comes before others. Where no link leads that
    way, it is the nearest figure on the screen.
    """
    boxes = {box.id: box for box in layout.boxes}
    on: dict[Way, list[Choice]] = {each: [] for each in Way}
    onward: list[Choice] = []
    for link, route, state in zip(chart.links, layout.routes, states, strict=True):
        if link.loop or start not in {link.source, link.target}:
            continue
        other = link.target if link.source == start else link.source
        choice = LINK_STATES.index(state), _apart(boxes[start], boxes[other]), other
        if link.source == start:
            on[_leaves(route)].append(choice)
            onward.append(choice)
        else:
            on[_enters(route)].append(choice)
            on[Way.UP].append(choice)
    if way is Way.DOWN and not on[way]:
        on[way] = onward
    found = on[way] or list(_on_screen(boxes, start, way))
    return min(found)[2] if found else None


def _leaves(route: Route) -> Way:
    """Tell where a link turns first: down, if it never does."""
    first = route.points[0][0]
    turned = next((x for x, _ in route.points if x != first), first)
    return Way.DOWN if turned == first else Way.LEFT if turned < first else Way.RIGHT


def _enters(route: Route) -> Way:
    """Tell from where a link comes to its target at last."""
    (x, y), (end, bottom) = route.points[-2:]
    return Way.UP if y != bottom else Way.LEFT if x < end else Way.RIGHT


def _on_screen(boxes: dict[str, Box], start: str, way: Way) -> Iterator[Choice]:
    """Yield the figures that lie this way, whatever they are linked with."""
    x, y = _middle(boxes[start])
    for name, box in boxes.items():
        dx, dy = _middle(box)[0] - x, _middle(box)[1] - y
        along = dx * way.value[0] + dy * way.value[1]
        across = abs(dx * way.value[1]) + abs(dy * way.value[0])
        if along > 1 and along * WIDEST_SLANT >= across:
            yield int(across > along), hypot(dx, dy), name


def _apart(one: Box, other: Box) -> float:
    (x, y), (u, v) = _middle(one), _middle(other)
    return hypot(u - x, v - y)


def _middle(box: Box) -> Point:
    return box.x + box.width / 2, box.y + box.height / 2
