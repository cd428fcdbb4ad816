"""Steering: which figure an arrow key leads to."""

from collections.abc import Iterable, Mapping
from enum import Enum
from math import hypot
from typing import Final, TypeAlias

from l5desk.present.flowchart import LINK_STATES, Chart, LinkState
from l5desk.present.layout import Box, Point

Cost: TypeAlias = tuple[int, float]

STRAIGHT: Final = 20.0
"""So many pixels aside still count as straight ahead."""
WIDEST_SLANT: Final = 4.0


class Way(Enum):
    """A direction on the screen; y grows downwards."""

    UP = (0, -1)
    DOWN = (0, 1)
    LEFT = (-1, 0)
    RIGHT = (1, 0)


def neighbour(
    chart: Chart, boxes: Iterable[Box], states: Iterable[LinkState], start: str, way: Way
) -> str | None:
    """Give the figure that lies this way from another along the links, or None.

    What lies straight that way comes before what lies aslant, and then the way the patient took
    before others; going up, the patient's way comes first. Where no link leads that way, up goes
    back and down goes on whatever the direction, and left and right go to what is reached from the
    same place.
    """
    middle = {box.id: (box.x + box.width / 2, box.y + box.height / 2) for box in boxes}
    before, after = _linked(chart, states, start)
    for found in (before | after, _otherwise(chart, start, way, before, after)):
        costs = {node: _cost(middle[start], middle[node], way) for node in found}
        ahead = {node: cost for node, cost in costs.items() if cost is not None}
        if ahead:
            return _best(ahead, found, way)
    left = before if way is Way.UP else after if way is Way.DOWN else {}
    return min(left, key=lambda node: (left[node], node), default=None)


def _linked(
    chart: Chart, states: Iterable[LinkState], start: str
) -> tuple[dict[str, int], dict[str, int]]:
    """Give the nodes before and after one, each with how near to the patient's way its link is."""
    before: dict[str, int] = {}
    after: dict[str, int] = {}
    for link, state in zip(chart.links, states, strict=True):
        nearness = LINK_STATES.index(state)
        if link.target == start and not link.loop:
            before[link.source] = min(nearness, before.get(link.source, nearness))
        elif link.source == start and not link.loop:
            after[link.target] = min(nearness, after.get(link.target, nearness))
    return before, after


def _otherwise(
    chart: Chart, start: str, way: Way, before: Iterable[str], after: Iterable[str]
) -> dict[str, int]:
    """Give what is reached from the same places, or leads to the same ones."""
    if way in {Way.UP, Way.DOWN}:
        return {}
    links = [(link.source, link.target) for link in chart.links if not link.loop]
    aside = {target for source, target in links if source in set(before)}
    aside |= {source for source, target in links if target in set(after)}
    return dict.fromkeys(sorted(aside - {start}), 0)


def _best(costs: Mapping[str, Cost], nearness: Mapping[str, int], way: Way) -> str:
    def order(node: str) -> tuple[int, int, float, str]:
        slant, distance = costs[node]
        first, then = (nearness[node], slant) if way is Way.UP else (slant, nearness[node])
        return first, then, distance, node

    return min(costs, key=order)


def _cost(start: Point, goal: Point, way: Way) -> Cost | None:
    """Tell how much aslant a place lies and how far away; None when it does not lie that way."""
    dx, dy = goal[0] - start[0], goal[1] - start[1]
    along = dx * way.value[0] + dy * way.value[1]
    across = abs(dx * way.value[1]) + abs(dy * way.value[0])
    if along <= 1 or along * WIDEST_SLANT < across:
        return None
    return (across > STRAIGHT) + (across > along), hypot(dx, dy)
