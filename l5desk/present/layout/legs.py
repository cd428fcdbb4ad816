"""Legs: where each link that leaves its cell starts, and where it enters its target.

A channel is the free strip below a row, by the row's index; -1 is the one above the first row. A
link goes down from its cell into the channel below and comes down to its target from the channel
above that; where these are two, it passes the rows between in a lane.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from l5desk.present.layout.cells import Chart, Exit, flat
from l5desk.present.layout.columns import Columns
from l5desk.present.layout.flow import Flow

SHORTEST_JOG = 8.0  # a shorter sidestep looks like a mistake
OFF_MIDDLE = 0.3  # of the width of a figure: how far from its middle a link may enter it


@dataclass(slots=True)
class Leg:
    """A link between cells: how far right it starts, runs and ends, and in which channels.

    A link that left its figure by a ``side`` (-1 or 1) may go down further out, up to ``reach``.
    ``straight`` tells that it comes down on its target without a sidestep; ``lane`` numbers the
    lane that it shares with others, -1 if it needs none.
    """

    edge: int
    target: int
    side: int
    reach: float
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
        return self.side != 0 and self.start * self.side <= x * self.side <= self.reach * self.side


def legs(chart: Chart, links: Flow, columns: Columns) -> list[Leg]:
    """Find where links start and end; lanes are not chosen yet."""
    found = [
        _leg(links, columns, cell, way_out)
        for cell, each in enumerate(columns.cells)
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
        _enter(chart, columns, group, others)
    return found


def entry_width(chart: Chart, node: int) -> float:
    """How far from the middle of a figure a link may enter it."""
    return min(flat(chart.nodes[node], chart.spacing), OFF_MIDDLE * chart.nodes[node].width)


def _leg(links: Flow, columns: Columns, cell: int, way_out: Exit) -> Leg:
    node = links.target(way_out.edge)
    target, x = columns.cell_of[node]
    return Leg(
        edge=way_out.edge,
        target=node,
        side=way_out.side,
        reach=_reach(columns, cell, way_out.side),
        start=columns.x[cell] + way_out.x,
        start_channel=columns.row_of[cell],
        end=columns.x[target] + x,
        end_channel=columns.row_of[target] - 1,
    )


def _reach(columns: Columns, cell: int, side: int) -> float:
    """How far out a link by the side may go down: as far as the next cell of the row."""
    row = columns.rows[columns.row_of[cell]]
    place = row.index(cell) + side
    if side == 0 or not 0 <= place < len(row):
        return inf * side
    if any(each.side == -side for each in columns.cells[row[place]].exits):
        return -inf * side  # the two links would meet
    return columns.wall(row[place])[0 if side > 0 else 1]


def _enter(chart: Chart, columns: Columns, group: Sequence[Leg], others: Sequence[float]) -> None:
    """Choose where links enter their target: straight where one can, else where others do."""
    middle, width = group[0].end, entry_width(chart, group[0].target)
    straight = {
        leg.edge: leg.start if leg.is_direct else columns.lanes[leg.edge]
        for leg in group
        if leg.is_direct or leg.edge in columns.lanes
    }
    taken: list[float] = []
    for leg in sorted(group, key=lambda leg: abs(straight.get(leg.edge, inf) - middle)):
        x = straight.get(leg.edge, inf)
        apart = all(abs(x - other) >= chart.spacing.lane for other in taken)
        if abs(x - middle) <= width and apart:
            leg.straight = True
            taken.append(x)
    entry = taken[0] if taken else _free_entry(chart, group, others)
    for leg in group:
        leg.end = straight[leg.edge] if leg.straight else entry


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
