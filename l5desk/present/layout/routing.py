"""Routing: how far down each row stands, and the way of each link.

In the channels between rows, links that have to step aside run in tracks. Links to one target
share a track, and so meet just above it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from l5desk.present.layout.lanes import Leg
from l5desk.present.layout.model import Band, Point, Spacing
from l5desk.present.layout.ranking import Row


class Key(NamedTuple):
    """A channel, and what shares a track there: a lane, or all that enters a target."""

    channel: int
    entering: bool
    name: int


class Sidestep(NamedTuple):
    """A link goes aside in a track, which it reaches and leaves from above or from below."""

    key: Key
    start: float
    end: float
    from_above: bool
    to_above: bool


@dataclass(slots=True)
class Net:
    """Where the links of one track come to it from above and from below; tracks count down."""

    tops: set[float] = field(default_factory=set)
    bottoms: set[float] = field(default_factory=set)
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


def rows_down(spacing: Spacing, rows: Sequence[Row], legs: Iterable[Leg]) -> Rows:
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
        lines.append(y + max(cell.above for cell in row.cells))
        y = lines[-1] + max(cell.below for cell in row.cells)
    first_track[len(rows) - 1] = y + spacing.lane
    y += counts.get(len(rows) - 1, 0) * spacing.lane + spacing.band
    bands += [Band(row.phase, top, y - top) for row in rows[-1:]]
    down = {key: first_track[key.channel] + net.track * spacing.lane for key, net in nets.items()}
    return Rows(lines, down, bands, y)


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
    entering = Key(leg.end_channel, True, leg.target)
    if leg.lane < 0:
        steps = [Sidestep(entering, leg.start, leg.end, True, False)]
    else:
        down = leg.start_channel < leg.end_channel
        steps = [
            Sidestep(
                Key(leg.start_channel, False, leg.lane), leg.start, leg.lane_x, True, not down
            ),
            Sidestep(entering, leg.lane_x, leg.end, down, False),
        ]
    return (step for step in steps if step.start != step.end)


def _nets(legs: Iterable[Leg]) -> dict[Key, Net]:
    nets: dict[Key, Net] = {}
    for leg in legs:
        for step in _sidesteps(leg):
            net = nets.setdefault(step.key, Net())
            (net.tops if step.from_above else net.bottoms).add(step.start)
            (net.tops if step.to_above else net.bottoms).add(step.end)
    for net in nets.values():
        net.low, net.high = min(net.tops | net.bottoms), max(net.tops | net.bottoms)
    return nets


def _assign_tracks(nets: Sequence[Net]) -> int:
    """Give the nets of one channel tracks, so that few links cross; tell how many there are."""
    score = [0] * len(nets)
    for one, net in enumerate(nets):
        for other in range(one):
            if _overlap(net, nets[other]):
                gain = _crossings(nets[other], net) - _crossings(net, nets[other])
                score[one] -= gain
                score[other] += gain
    placed: list[Net] = []
    for one in sorted(range(len(nets)), key=lambda one: (score[one], nets[one].low, one)):
        above = [net.track for net in placed if _overlap(net, nets[one])]
        nets[one].track = max(above, default=-1) + 1
        placed.append(nets[one])
    return max(net.track for net in nets) + 1


def _overlap(one: Net, other: Net) -> bool:
    return one.low <= other.high and other.low <= one.high


def _crossings(upper: Net, lower: Net) -> int:
    """Count what crosses if one net has its track above that of the other."""
    down = sum(lower.low < x < lower.high for x in upper.bottoms)
    return down + sum(upper.low < x < upper.high for x in lower.tops)
