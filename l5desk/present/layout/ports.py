"""Ports: by which edge of its figure each link leaves.

The main way on leaves a figure in the middle of its lower edge. From a decision, the others leave
by the tips as far as there are some; what is left over leaves by the lower edge too.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from l5desk.present.layout.cells import Chart, crowded
from l5desk.present.layout.flow import Flow


@dataclass(frozen=True, slots=True)
class Ports:
    """Links at the lower edge from the left, that in its middle, and those by a side.

    ``sides`` has the link that leaves by the left at -1, that by the right at 1.
    """

    feet: Sequence[int]
    middle: int | None
    sides: Mapping[int, int]


def ports(
    chart: Chart, links: Flow, node: int, stands_beside: Callable[[int], bool], outward: int = 1
) -> Ports:
    """Choose the ports of a node; ``outward`` is the side away from the main way."""
    outs = links.outs[node]
    if chart.nodes[node].shape in {"decision", "phase"}:
        sides = _facing(links, _aside(chart, links, node), stands_beside)
    else:
        back = [edge for edge in outs if edge in links.loops and not chart.edges[edge].label]
        sides = {outward: back[0]} if len(back) == 1 else {}
    feet = [edge for edge in outs if edge not in sides.values()]
    return _relieved(chart, links, node, Ports(feet, None, sides))


def _aside(chart: Chart, links: Flow, node: int) -> list[int]:
    """Find the links that are not the main way on, or the outer ones of many that are."""
    outs, main = links.outs[node], links.main[node]
    if len(main) == len(outs) and crowded(chart, node, *_arranged(chart, links, node, main)):
        return [outs[0], outs[-1]]
    targets = [links.target(edge) for edge in outs]
    return [
        edge
        for edge, target in zip(outs, targets, strict=True)
        if edge not in main and targets.count(target) == 1
    ]


def _facing(
    links: Flow, aside: Sequence[int], stands_beside: Callable[[int], bool]
) -> dict[int, int]:
    """Let links leave to the side where they lead: ends and other ways are at the right."""

    def leads_out(edge: int) -> int:
        source, target = links.ends[edge]
        if edge in links.loops:
            return 1
        other = links.spine[source] != links.spine[target]
        return other + (links.ins[target] == [edge]) + 2 * stands_beside(edge)

    if len(aside) <= 1:
        return {1 if leads_out(edge) else -1: edge for edge in aside}
    left, right = sorted((aside[0], aside[-1]), key=leads_out)
    return {-1: left, 1: right}


def _relieved(chart: Chart, links: Flow, node: int, chosen: Ports) -> Ports:
    """Let the outer ones of a decision's links leave by its tips if their labels need the room."""
    feet, sides = list(chosen.feet), dict(chosen.sides)
    for side, place in ((1, -1), (-1, 0)):
        arranged, middle = _arranged(chart, links, node, feet)
        if (
            chart.nodes[node].shape == "decision"
            and side not in sides
            and crowded(chart, node, arranged, middle)
            and feet[place] != middle
        ):
            sides[side] = feet.pop(place)
    return Ports(*_arranged(chart, links, node, feet), sides)


def _arranged(
    chart: Chart, links: Flow, node: int, feet: Sequence[int]
) -> tuple[Sequence[int], int | None]:
    """Order the links at the lower edge; give the one that goes straight down.

    Those of a decision stay in the authored order, others make room for the one in the middle.
    """
    below = links.below[node]
    main = [edge for edge in feet if edge in links.main[node] and links.target(edge) == below]
    if not main or len(main) == len(feet):
        return feet, None
    if chart.nodes[node].shape != "decision" and len(main) == len(links.main[node]):
        others = [edge for edge in feet if edge not in main]
        feet = [*others[1::2][::-1], *main, *others[::2]]
    return feet, min(main, key=lambda edge: abs(2 * feet.index(edge) + 1 - len(feet)))
