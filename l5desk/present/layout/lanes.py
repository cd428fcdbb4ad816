"""Lanes: where a link passes the rows between its source and its target.

Links to one target share a lane. In any one channel different ways keep their distance, so that no
two links ever run on top of each other.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from math import inf
from operator import itemgetter
from typing import NamedTuple

from l5desk.present.layout.flow import Chart, Flow
from l5desk.present.layout.legs import SHORTEST_JOG, Ladder, Leg, entry_width

BEND = 40.0  # the length of way that a bend is worth
CROSSING = 80.0  # and a crossing
PLAIN_JOG = SHORTEST_JOG + 1
TURNING_BACK = 200.0  # and leaving by one side for the other
LOOKED_AT = 6  # candidates for a lane whose crossings are counted


class Lane(NamedTuple):
    """A lane between two channels, and where it leads."""

    x: float
    upper: int
    lower: int
    target: int


def take_lanes(chart: Chart, links: Flow, ladder: Ladder, legs: Sequence[Leg]) -> None:
    """Give each link that passes rows a lane; those with the shortest way choose first."""
    groups: dict[tuple[int, bool, int], list[Leg]] = {}
    for leg in legs:
        if not leg.is_direct:
            is_loop = leg.edge in links.loops
            side = leg.side or (1 if is_loop or leg.start > 0 else -1)
            groups.setdefault((leg.target, is_loop, side), []).append(leg)
    traffic = _Traffic(chart, links, ladder, legs)
    for group in sorted(groups.values(), key=_height):
        traffic.choose(group)


def _span(group: Iterable[Leg]) -> tuple[int, int]:
    channels = [channel for leg in group for channel in (leg.start_channel, leg.end_channel)]
    return min(channels), max(channels)


def _height(group: Sequence[Leg]) -> int:
    upper, lower = _span(group)
    return lower - upper


class _Traffic:
    """What runs where: starts and ends of links in each channel, and the lanes taken so far."""

    def __init__(self, chart: Chart, links: Flow, ladder: Ladder, legs: Sequence[Leg]) -> None:
        self.chart, self.links, self.ladder = chart, links, ladder
        self.gap = chart.spacing.lane
        self.walls = [ladder.wall(cell) for cell in range(len(ladder.cells))]
        self.lanes: list[Lane] = []
        self.starts: dict[int, list[tuple[float, int]]] = {}
        self.ends: dict[int, set[tuple[float, int]]] = {}
        self.arriving: dict[int, list[Leg]] = {}
        for leg in legs:
            insort(self.starts.setdefault(leg.start_channel, []), (leg.start, leg.edge))
            self.ends.setdefault(leg.end_channel, set()).add((leg.end, leg.target))
            self.arriving.setdefault(leg.target, []).append(leg)

    def choose(self, group: Sequence[Leg]) -> None:
        """Take the best lane for these links: a new one, or one to the same target."""
        x = self._free_lane(group)
        upper, lower = _span(group)
        shared = [
            (self._cost(group, lane.x), number)
            for number, lane in enumerate(self.lanes)
            if (lane.target, lane.lower) == (group[0].target, lower) and lane.upper <= upper
        ]
        best, number = min(shared, default=(inf, -1))
        if best < self._cost(group, x) and group[0].edge not in self.links.loops:
            self._join(group, number)
        else:
            self.take(group, x)

    def take(self, group: Sequence[Leg], x: float) -> None:
        """Let these links run in a new lane."""
        self._enter_straight(group[0].target, x)
        self.lanes.append(Lane(x, *_span(group), group[0].target))
        self._join(group, len(self.lanes) - 1)

    def _join(self, group: Sequence[Leg], number: int) -> None:
        x = self.lanes[number].x
        for leg in group:
            leg.lane, leg.lane_x = number, x
            if leg.can_start(x):
                starts = self.starts[leg.start_channel]
                starts.remove((leg.start, leg.edge))
                leg.start = x
                insort(starts, (x, leg.edge))

    def _enter_straight(self, target: int, x: float) -> None:
        """Let links enter a target where the first lane to it comes down, if nothing else does."""
        group = self.arriving[target]
        if self._may_enter(group[0], x):
            ends = self.ends[group[0].end_channel]
            ends.discard((group[0].end, target))
            ends.add((x, target))
            for leg in group:
                leg.end = x
                leg.straight = True

    def _may_enter(self, leg: Leg, x: float) -> bool:
        """Tell whether it is open where a target is entered, and ``x`` would do."""
        _, middle = self.ladder.home[leg.target]
        near = abs(x - middle) <= entry_width(self.chart, leg.target)
        return near and not any(other.straight for other in self.arriving[leg.target])

    def _free_lane(self, group: Sequence[Leg]) -> float:
        half = self.gap / 2
        gaps = [
            (low + half, high - half)
            for low, high in _gaps(sorted(self._blocked(group)))
            if high - low >= self.gap
        ]
        if group[0].edge in self.links.loops:
            gaps = [gaps[0], gaps[-1]]
        wishes = [group[0].end, *(leg.start for leg in group)]
        candidates = {min(max(wish, low), high) for low, high in gaps for wish in wishes}
        plain = {wish + aside for wish in wishes for aside in (-PLAIN_JOG, PLAIN_JOG)}
        candidates |= {x for x in plain if any(low <= x <= high for low, high in gaps)}
        near = sorted(candidates, key=lambda x: (self._length(group, x), x))[:LOOKED_AT]
        return min(near, key=lambda x: self._cost(group, x))

    def _blocked(self, group: Sequence[Leg]) -> Iterator[tuple[float, float]]:
        """Give all that a lane for these links must keep clear of."""
        upper, lower = _span(group)
        yield from self.walls[upper + 1 : lower + 1]
        for lane in self.lanes:
            if lane.upper <= lower and upper <= lane.lower:
                yield lane.x - self.gap / 2, lane.x + self.gap / 2
        for x in self._others(group):
            yield x - self.gap / 2, x + self.gap / 2

    def _others(self, group: Sequence[Leg]) -> Iterator[float]:
        """Give where other links start and end in the channels where these do."""
        target = group[0].target
        own = {leg.edge for leg in self.arriving[target]}
        for channel in {each for leg in group for each in (leg.start_channel, leg.end_channel)}:
            yield from (x for x, edge in self.starts.get(channel, ()) if edge not in own)
            yield from (x for x, node in self.ends.get(channel, ()) if node != target)

    def _length(self, group: Sequence[Leg], x: float) -> float:
        """How long the way over a lane would be, with what its bends are worth."""
        end = group[0].end
        length = 2 * abs(x - end) if self._may_enter(group[0], x) else _step(end, x)
        for leg in group:
            length += abs(x - leg.start) if leg.can_start(x) else _step(leg.start, x)
            length += TURNING_BACK * ((x - leg.start) * leg.side < 0)
        return length

    def _cost(self, group: Sequence[Leg], x: float) -> float:
        crossed = self._crossed(group[0].end_channel, group[0].end, x)
        crossed += sum(self._crossed(leg.start_channel, leg.start, x) for leg in group)
        return self._length(group, x) + CROSSING * crossed

    def _crossed(self, channel: int, one: float, other: float) -> float:
        """Count the ways that a link would cross in a channel; a lane counts half."""
        low, high = min(one, other), max(one, other)
        starts = self.starts.get(channel, [])
        x = itemgetter(0)
        count = bisect_left(starts, high, key=x) - bisect_right(starts, low, key=x)
        passed = sum(
            lane.upper < channel < lane.lower and low < lane.x < high for lane in self.lanes
        )
        return max(0, count) + passed / 2


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
