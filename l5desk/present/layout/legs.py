"""Legs: where each link that leaves its cell starts, and where it enters its target.

A channel is the free strip below a row, by the row's index; -1 is the one above the first row. A
link goes down from its cell into the channel below and comes down to its target from the channel
above that; where these are two, it passes the rows between in a lane.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from l5desk.present.layout.cells import Cell, Exit
from l5desk.present.layout.flow import Chart, Flow
from l5desk.present.layout.ports import flat

SHORTEST_JOG = 8.0  # a shorter sidestep looks like a mistake
CLEARANCE = 0.4  # of a lane: between a link and a figure it passes
OFF_MIDDLE = 0.3  # of the width of a figure: how far from its middle a link may enter it


@dataclass(slots=True)
class Leg:
    """A link between cells: how far right it starts, runs and ends, and in which channels.

    A link that left its figure by a ``side`` (-1 or 1) may go down further out.
    ``straight`` tells that it comes down on its target without a sidestep; ``lane`` numbers the
    lane that it shares with others, -1 if it needs none.
    """

    edge: int
    target: int
    side: int
    start: float
    start_channel: int
    end: float
    end_channel: int
    straight: bool = False
    lane: int = -1
    lane_x: float = 0.0

    @property
    def is_direct(self) -> bool:
        """Whether it needs no lane, since its target is in the next row."""
        return self.start_channel == self.end_channel

    def can_start(self, x: float) -> bool:
        """Tell whether it may as well go down there, having left by the side."""
        return self.side != 0 and self.start * self.side <= x * self.side


@dataclass(frozen=True, slots=True)
class Ladder:
    """The cells below each other, the middle of their main figures all at 0.

    ``home`` tells for each node its cell and how far right of the middle the node stands.
    """

    cells: Sequence[Cell]
    home: Mapping[int, tuple[int, float]]
    least: float

    @classmethod
    def of(cls, chart: Chart, cells: Sequence[Cell]) -> "Ladder":
        """Find the place of each node."""
        home = {node: (n, x) for n, cell in enumerate(cells) for node, x, _ in cell.places}
        return cls(cells, home, CLEARANCE * chart.spacing.lane)

    def wall(self, cell: int) -> tuple[float, float]:
        """What a cell takes up, with the least distance of a link that passes it."""
        return -self.cells[cell].left - self.least, self.cells[cell].right + self.least


def legs(chart: Chart, links: Flow, ladder: Ladder) -> list[Leg]:
    """Find where links start and end; lanes are not chosen yet."""
    found = [
        _leg(links, ladder, cell, way_out)
        for cell, each in enumerate(ladder.cells)
        for way_out in each.exits
    ]
    for leg in found:
        if leg.is_direct and leg.can_start(leg.end):
            leg.start = leg.end
    starts: dict[int, list[tuple[float, int]]] = {}
    arriving: dict[int, list[Leg]] = {}
    for leg in found:
        starts.setdefault(leg.start_channel, []).append((leg.start, leg.target))
        arriving.setdefault(leg.target, []).append(leg)
    for target, group in arriving.items():
        others = [x for x, node in starts.get(group[0].end_channel, ()) if node != target]
        _enter(chart, group, others)
    return found


def entry_width(chart: Chart, node: int) -> float:
    """How far from the middle of a figure a link may enter it."""
    return min(flat(chart.nodes[node], chart.spacing), OFF_MIDDLE * chart.nodes[node].width)


def _leg(links: Flow, ladder: Ladder, cell: int, way_out: Exit) -> Leg:
    target = links.target(way_out.edge)
    below, x = ladder.home[target]
    return Leg(
        edge=way_out.edge,
        target=target,
        side=way_out.side,
        start=way_out.x,
        start_channel=cell,
        end=x,
        end_channel=below - 1,
    )


def _enter(chart: Chart, group: Sequence[Leg], others: Sequence[float]) -> None:
    """Choose where links enter their target: straight where one can, else where others do."""
    middle, width = group[0].end, entry_width(chart, group[0].target)
    taken: list[float] = []
    for leg in sorted(group, key=lambda leg: abs(leg.start - middle)):
        apart = all(abs(leg.start - other) >= chart.spacing.lane for other in taken)
        if leg.is_direct and abs(leg.start - middle) <= width and apart:
            leg.straight = True
            taken.append(leg.start)
    entry = taken[0] if taken else _free_entry(chart, group, others)
    for leg in group:
        leg.end = leg.start if leg.straight else entry


def _free_entry(chart: Chart, group: Sequence[Leg], others: Sequence[float]) -> float:
    """Find the place nearest to the middle that no other link comes down upon."""
    middle, gap = group[0].end, chart.spacing.lane
    step = gap if sum(leg.start - middle for leg in group) >= 0 else -gap
    for count in range(int(entry_width(chart, group[0].target) / gap) + 1):
        for x in (middle + count * step, middle - count * step):
            clear = all(abs(x - other) >= gap for other in others)
            if clear and all(abs(x - leg.start) >= SHORTEST_JOG for leg in group):
                return x
    return middle
