"""Routing: how far down each row stands, and the way of each link.

In the channels between rows, links that have to step aside run in tracks. Links to one target
share a track, and so meet just above it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from l5desk.present.layout.cells import Cell
from l5desk.present.layout.legs import Leg
from l5desk.present.layout.model import Band, Point, Spacing
from l5desk.present.layout.ranking import Row


class Key(NamedTuple):
    """A channel and what shares a track there: all that enters ``node``, or else uses ``lane``."""

    channel: int
    node: int = -1
    lane: int = -1


class Sidestep(NamedTuple):
    """A link goes aside in a track; it comes to the track from above and from below there."""

    key: Key
    start: float
    end: float
    above: tuple[float, ...]
    below: tuple[float, ...]


@dataclass(slots=True)
class Net:
    """Where the links of one track come to it, from above and from below; tracks count down."""

    above: set[float] = field(default_factory=set)
    below: set[float] = field(default_factory=set)
    low: float = 0.0
    high: float = 0.0
    track: int = 0


@dataclass(frozen=True, slots=True)
class Rows:
    """How far down things are: the line through the middle of each row, the tracks, the bands."""

    lines: Sequence[float]
    tracks: Mapping[Key, float]
    bands: Sequence[Band]
    height: float


def rows_down(
    spacing: Spacing, rows: Sequence[Row], cells: Sequence[Cell], legs: Iterable[Leg]
) -> Rows:
    """Set rows below each other, as near as their links allow."""
    nets = _nets(legs)
    channels: dict[int, list[Net]] = {}
    for key, net in nets.items():
        channels.setdefault(key.channel, []).append(net)
    counts = {channel: _assign_tracks(group) for channel, group in channels.items()}
    lines: list[float] = []
    first_track: dict[int, float] = {}
    bands: list[Band] = []
    y = top = 0.0
    for place, row in enumerate(rows):
        count = counts.get(place - 1, 0)
        needed = spacing.row + count * spacing.lane
        if place and rows[place - 1].phase != row.phase:
            y += spacing.band
            bands.append(Band(rows[place - 1].phase, top, y - top))
            top = y
        y += needed if place else max(spacing.band, count and needed)
        first_track[place - 1] = y - needed + spacing.lane
        lines.append(y + cells[place].above)
        y = lines[-1] + cells[place].below
    first_track[len(rows) - 1] = y + spacing.lane
    y += counts.get(len(rows) - 1, 0) * spacing.lane + spacing.band
    bands += [Band(row.phase, top, y - top) for row in rows[-1:]]
    tracks = {key: first_track[key.channel] + net.track * spacing.lane for key, net in nets.items()}
    return Rows(lines, tracks, bands, y)


def way(leg: Leg, rows: Rows, last: float, top: float) -> Iterator[Point]:
    """Give the bends of a link from where its cell left it, at height ``last``, to its target."""
    x = leg.start
    yield x, last
    for step in _sidesteps(leg):
        yield x, rows.tracks[step.key]
        yield step.end, rows.tracks[step.key]
        x = step.end
    yield x, top


def _sidesteps(leg: Leg) -> Iterator[Sidestep]:
    entering = Key(leg.end_channel, node=leg.target)
    if leg.is_direct:
        steps = [Sidestep(entering, leg.start, leg.end, (leg.start,), (leg.end,))]
    else:
        leaving = Key(leg.start_channel, lane=leg.lane)
        start, x, end = leg.start, leg.lane_x, leg.end
        if leg.start_channel < leg.end_channel:
            steps = [
                Sidestep(leaving, start, x, (start,), (x,)),
                Sidestep(entering, x, end, (x,), (end,)),
            ]
        else:  # upwards
            steps = [
                Sidestep(leaving, start, x, (start, x), ()),
                Sidestep(entering, x, end, (), (x, end)),
            ]
    return (step for step in steps if step.start != step.end)


def _nets(legs: Iterable[Leg]) -> dict[Key, Net]:
    nets: dict[Key, Net] = {}
    for leg in legs:
        for step in _sidesteps(leg):
            net = nets.setdefault(step.key, Net())
            net.above.update(step.above)
            net.below.update(step.below)
    for net in nets.values():
        net.low, net.high = min(net.above | net.below), max(net.above | net.below)
    return nets


def _assign_tracks(nets: Sequence[Net]) -> int:
    """Give the nets of one channel tracks, so that few links cross; tell how many there are."""
    gain = [0] * len(nets)  # what is saved by being further up
    for one, net in enumerate(nets):
        for other in range(one):
            if _overlap(net, nets[other]):
                saved = _crossings(nets[other], net) - _crossings(net, nets[other])
                gain[one] += saved
                gain[other] -= saved
    placed: list[Net] = []
    for one in sorted(range(len(nets)), key=lambda one: (-gain[one], nets[one].low, one)):
        higher = [net.track for net in placed if _overlap(net, nets[one])]
        nets[one].track = max(higher, default=-1) + 1
        placed.append(nets[one])
    return max(net.track for net in nets) + 1


def _overlap(one: Net, other: Net) -> bool:
    return one.low <= other.high and other.low <= one.high


def _crossings(upper: Net, lower: Net) -> int:
    """Count what crosses if one net has its track above that of the other."""
    down = sum(lower.low < x < lower.high for x in upper.below)
    return down + sum(upper.low < x < upper.high for x in lower.above)
