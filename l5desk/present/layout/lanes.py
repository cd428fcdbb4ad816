"""Lanes: how far right each link runs, from leaving its cell to entering its target.

A channel is the free strip below a row, by the row's index; -1 is the one above the first row. A
link goes down from its cell into the channel below and comes down to its target from the channel
above that. If these are two, it passes the rows between in a lane, which links to one target
share. In any one channel different ways keep their distance, so that no two links ever run on top
of each other.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import inf
from typing import NamedTuple

from l5desk.present.layout.cells import Chart, Exit, flat
from l5desk.present.layout.columns import Columns
from l5desk.present.layout.flow import Flow

BEND = 40.0  # the length of way that a bend is worth
CROSSING = 80.0  # and a crossing
SHORTEST_JOG = 8.0  # a shorter sidestep looks like a mistake
PLAIN_JOG = 9.0  # one that does not
OFF_MIDDLE = 0.3  # of the width of a figure
LOOKED_AT = 6  # candidates for a lane whose crossings are counted


@dataclass(slots=True)
class Leg:
    """A link between cells: how far right it starts, runs and ends, and in which channels.

    ``lane`` numbers the lane that it shares with others; -1 if it needs none.
    """

    edge: int
    cell: int
    way_out: Exit
    target: int
    start: float
    start_channel: int
    end: float
    end_channel: int
    lane: int = -1
    lane_x: float = 0.0


class Lane(NamedTuple):
    """A lane between two channels, and where it leads."""

    x: float
    upper: int
    lower: int
    target: int
    loop: bool


def legs(chart: Chart, links: Flow, columns: Columns) -> list[Leg]:
    """Find the way of each link that leaves its cell."""
    return _Lanes(chart, links, columns).run()


class _Lanes:
    def __init__(self, chart: Chart, links: Flow, columns: Columns) -> None:
        self.chart, self.links, self.columns = chart, links, columns
        self.gap = chart.spacing.lane
        self.legs = [
            self._leg(cell, way_out)
            for cell, each in enumerate(columns.cells)
            for way_out in each.exits
        ]
        self.walls = [[self._wall(cell) for cell in row] for row in columns.rows]
        self.starts: dict[int, list[tuple[float, int]]] = {}
        self.entries: dict[int, list[tuple[float, int]]] = {}
        self.lanes: list[Lane] = []
        self.undecided: dict[int, Sequence[Leg]] = {}

    def run(self) -> list[Leg]:
        for leg in self.legs:
            if leg.start_channel == leg.end_channel:
                self._reach_out(leg, leg.end)
        for leg in self.legs:
            insort(self.starts.setdefault(leg.start_channel, []), (leg.start, leg.edge))
        by_target: dict[int, list[Leg]] = {}
        for leg in self.legs:
            by_target.setdefault(leg.target, []).append(leg)
        for group in by_target.values():
            self._enter(group)
        for leg in self.legs:
            insort(self.entries.setdefault(leg.end_channel, []), (leg.end, leg.target))
        for group in self._groups():
            self._share_lane(group)
        return self.legs

    def _leg(self, cell: int, way_out: Exit) -> Leg:
        node = self.links.ends[way_out.edge][1]
        target, x = self.columns.cell_of[node]
        return Leg(
            edge=way_out.edge,
            cell=cell,
            way_out=way_out,
            target=node,
            start=self.columns.x[cell] + way_out.x,
            start_channel=self.columns.row_of[cell],
            end=self.columns.x[target] + x,
            end_channel=self.columns.row_of[target] - 1,
        )

    def _wall(self, cell: int) -> tuple[float, float]:
        x, each = self.columns.x[cell], self.columns.cells[cell]
        return x - each.left - self.gap / 2, x + each.right + self.gap / 2

    def _reach(self, leg: Leg) -> float:
        """How far out a link by the side may come down: before the next cell of the row."""
        row = self.columns.rows[leg.start_channel]
        side, place = leg.way_out.side, row.index(leg.cell)
        if not 0 <= place + side < len(row):
            return inf * side
        other = row[place + side]
        if any(each.side == -side for each in self.columns.cells[other].exits):
            return leg.start
        return self.walls[leg.start_channel][place + side][0 if side > 0 else 1]

    def _reach_out(self, leg: Leg, x: float) -> None:
        """Let a link that left by the side come down at ``x`` if nothing is in its way."""
        if self._can_reach(leg, x):
            leg.start = x

    def _can_reach(self, leg: Leg, x: float) -> bool:
        side = leg.way_out.side
        return side != 0 and leg.start * side <= x * side <= self._reach(leg) * side

    def _enter(self, group: Sequence[Leg]) -> None:
        """Choose where links enter their target: straight where one can, else where others do."""
        middle = group[0].end
        width = self._width(group[0].target)
        straight = {leg.edge: x for leg in group if (x := self._straight(leg)) is not None}
        taken: list[float] = []
        for leg in sorted(group, key=lambda leg: abs(straight.get(leg.edge, inf) - middle)):
            x = straight.get(leg.edge, inf)
            if abs(x - middle) <= width and all(abs(x - other) >= self.gap for other in taken):
                taken.append(x)
            else:
                straight.pop(leg.edge, None)
        if not taken:
            self.undecided[group[0].target] = group
        entry = taken[0] if taken else self._free_entry(group, width)
        for leg in group:
            leg.end = straight.get(leg.edge, entry)

    def _width(self, node: int) -> float:
        """How far from the middle of a figure a link may enter it."""
        given = self.chart.nodes[node]
        return min(flat(given, self.chart.spacing), OFF_MIDDLE * given.width)

    def _straight(self, leg: Leg) -> float | None:
        """Tell where a link comes down on its target's row if it need not step aside for it."""
        direct = leg.start if leg.start_channel == leg.end_channel else None
        return self.columns.lanes.get(leg.edge, direct)

    def _free_entry(self, group: Sequence[Leg], width: float) -> float:
        """Find the place nearest to the middle that no other link comes down upon."""
        middle, channel = group[0].end, group[0].end_channel
        own = {leg.edge for leg in group}
        others = [x for x, edge in self.starts.get(channel, ()) if edge not in own]
        pull = sum(leg.start for leg in group) / len(group)
        step = self.gap if pull >= middle else -self.gap
        for count in range(int(width / self.gap) + 1):
            for x in (middle + count * step, middle - count * step):
                clear = all(abs(x - other) >= self.gap for other in others)
                if clear and all(abs(x - leg.start) >= SHORTEST_JOG for leg in group):
                    return x
        return middle

    def _groups(self) -> list[list[Leg]]:
        """Collect links that can share a lane; those with the shortest way come first."""
        groups: dict[tuple[int, int, int], list[Leg]] = {}
        for leg in self.legs:
            if leg.start_channel != leg.end_channel:
                side = leg.way_out.side or (1 if leg.end >= leg.start else -1)
                own = leg.edge if leg.edge in self.links.loops or leg.edge in self.columns.lanes else -1
                groups.setdefault((leg.target, side, own), []).append(leg)
        return sorted(groups.values(), key=self._turn)

    def _turn(self, group: Sequence[Leg]) -> tuple[bool, int]:
        upper, lower = self._span(group)
        return group[0].edge not in self.columns.lanes, lower - upper

    def _span(self, group: Sequence[Leg]) -> tuple[int, int]:
        channels = [channel for leg in group for channel in (leg.start_channel, leg.end_channel)]
        return min(channels), max(channels)

    def _share_lane(self, group: Sequence[Leg]) -> None:
        number = self._lane(group)
        x = self.lanes[number].x
        self._enter_straight(group[0].target, x)
        for leg in group:
            leg.lane, leg.lane_x = number, x
            if self._can_reach(leg, x):
                starts = self.starts[leg.start_channel]
                starts.remove((leg.start, leg.edge))
                leg.start = x
                insort(starts, (x, leg.edge))

    def _enter_straight(self, target: int, x: float) -> None:
        """Let links enter a target where the first lane to it comes down, if nothing is above."""
        group = self.undecided.pop(target, ())
        cell, middle = self.columns.cell_of[target]
        if group and abs(x - self.columns.x[cell] - middle) <= self._width(target):
            entries = self.entries[group[0].end_channel]
            entries[:] = sorted((x if other == target else at, other) for at, other in entries)
            for leg in group:
                leg.end = x

    def _lane(self, group: Sequence[Leg]) -> int:
        """Number the lane for these links: a new one, or one to the same target that is nearer."""
        upper, lower = self._span(group)
        loop = group[0].edge in self.links.loops
        new = self.columns.lanes.get(group[0].edge)
        if new is None:
            new = self._free_lane(group)
            for number, lane in enumerate(self.lanes):
                if (
                    (lane.target, lane.loop, lane.lower) == (group[0].target, loop, lower)
                    and lane.upper <= upper
                    and self._cost(group, lane.x) < self._cost(group, new)
                ):
                    return number
        self.lanes.append(Lane(new, upper, lower, group[0].target, loop))
        return len(self.lanes) - 1

    def _cost(self, group: Sequence[Leg], x: float) -> float:
        return self._length(group, x) + CROSSING * self._crossed(group, x)

    def _free_lane(self, group: Sequence[Leg]) -> float:
        wishes = [group[0].end, *(leg.start for leg in group)]
        gaps = list(_gaps(sorted(self._blocked(group))))
        if group[0].edge in self.links.loops:
            gaps = [gaps[0], gaps[-1]]
        candidates = {self._within(wish, *gap) for gap in gaps for wish in wishes}
        plain = {wish + aside for wish in wishes for aside in (-PLAIN_JOG, PLAIN_JOG)}
        candidates |= {x for x in plain if any(low <= x <= high for low, high in gaps)}
        near = sorted(candidates, key=lambda x: (self._length(group, x), x))[:LOOKED_AT]
        return min(near, key=lambda x: self._cost(group, x))

    def _within(self, x: float, low: float, high: float) -> float:
        """Give the place in a gap that is nearest to ``x``, in good distance to its borders."""
        if low <= x <= high:
            return x
        low, high = low + self.gap / 2, high - self.gap / 2
        return min(max(x, low), high) if low <= high else (low + high) / 2

    def _blocked(self, group: Sequence[Leg]) -> Iterator[tuple[float, float]]:
        """Give all that a lane for these links must keep clear of."""
        upper, lower = self._span(group)
        for row in self.walls[upper + 1 : lower + 1]:
            yield from row
        for lane in self.lanes:
            if lane.upper <= lower and upper <= lane.lower:
                yield lane.x - self.gap / 2, lane.x + self.gap / 2
        for channel in {each for leg in group for each in (leg.start_channel, leg.end_channel)}:
            for x in self._foreign(channel, group):
                yield x - self.gap / 2, x + self.gap / 2

    def _foreign(self, channel: int, group: Sequence[Leg]) -> Iterator[float]:
        """Give where other links than these start or end in a channel."""
        own = {leg.edge for leg in group}
        yield from (x for x, edge in self.starts.get(channel, ()) if edge not in own)
        target = group[0].target
        yield from (x for x, other in self.entries.get(channel, ()) if other != target)

    def _length(self, group: Sequence[Leg], x: float) -> float:
        """How long the way would be, with what its bends are worth."""
        length = _step(group[0].end, x)
        for leg in group:
            length += abs(x - leg.start) if self._can_reach(leg, x) else _step(leg.start, x)
        return length

    def _crossed(self, group: Sequence[Leg], x: float) -> float:
        count = self._between(group[0].end_channel, group[0].end, x)
        return count + sum(self._between(leg.start_channel, leg.start, x) for leg in group)

    def _between(self, channel: int, one: float, other: float) -> float:
        """Count the ways that a link would cross in a channel."""
        low, high = min(one, other), max(one, other)
        starts = self.starts.get(channel, [])
        count = bisect_left(starts, high, key=_x) - bisect_right(starts, low, key=_x)
        passed = sum(
            lane.upper < channel < lane.lower and low < lane.x < high for lane in self.lanes
        )
        return max(0, count) + passed / 2


def _x(start: tuple[float, int]) -> float:
    return start[0]


def _step(one: float, other: float) -> float:
    """How long a step aside is, with what its bends are worth."""
    apart = abs(one - other)
    if not apart:
        return 0.0
    return apart + BEND * (2 if apart < SHORTEST_JOG else 1)


def _gaps(blocked: Iterable[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Give what is free between intervals that are sorted by their left ends."""
    reached = -inf
    for low, high in blocked:
        if low >= reached:
            yield reached, low
        reached = max(reached, high)
    yield reached, inf
