"""Steering: which figure an arrow key leads to."""

from collections.abc import Iterable
from enum import Enum
from math import hypot

from l5desk.present.flowchart import LINK_STATES, Chart, LinkState
from l5desk.present.layout import Box


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

    The way the patient took comes first; without a link that way, the figures beside it that are
    reached from the same place are tried.
    """
    places = {box.id: (box.x + box.width / 2, box.y + box.height / 2) for box in boxes}
    linked = _linked(chart, states, start)
    aside = _siblings(chart, start)
    for found in (linked, dict.fromkeys(aside, len(LINK_STATES))):
        ahead = {node: _cost(places[start], places[node], way) for node in found}
        reached = [node for node, cost in ahead.items() if cost is not None]
        if reached:
            return min(reached, key=lambda node: (found[node], ahead[node] or 0.0, node))
    return None


def _linked(chart: Chart, states: Iterable[LinkState], start: str) -> dict[str, int]:
    """Give the nodes linked with one, each with how near to the patient's way the link is."""
    found: dict[str, int] = {}
    for link, state in zip(chart.links, states, strict=True):
        if start in (link.source, link.target) and not link.loop:
            other = link.target if link.source == start else link.source
            nearness = LINK_STATES.index(state)
            found[other] = min(nearness, found.get(other, nearness))
    return found


def _siblings(chart: Chart, start: str) -> list[str]:
    parents = {link.source for link in chart.links if link.target == start and not link.loop}
    children = {link.target for link in chart.links if link.source in parents and not link.loop}
    return sorted(children - {start})


def _cost(start: tuple[float, float], goal: tuple[float, float], way: Way) -> float | None:
    """Give how far away a place is, or None when it does not lie that way."""
    dx, dy = goal[0] - start[0], goal[1] - start[1]
    along = dx * way.value[0] + dy * way.value[1]
    across = abs(dx * way.value[1]) + abs(dy * way.value[0])
    return hypot(dx, dy) if along > 1 and along * 4 > across else None
