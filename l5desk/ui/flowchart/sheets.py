"""Sheets: a chart cut into pages, between its boxes and with letters that can be read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final, TypeAlias

Span: TypeAlias = tuple[float, float]

SMALLEST_PRINT: Final = 6.0
"""The smallest letters on paper, in points."""
LARGEST_SCALE: Final = 0.85
SHORTEST: Final = 0.4
"""A page that would be emptier than this part of it is cut through a box instead."""
TRIALS: Final = 12


@dataclass(frozen=True, slots=True)
class Tile:
    """A part of the chart, in pixels of its drawing."""

    x: Span
    y: Span


@dataclass(frozen=True, slots=True)
class Sheets:
    """How a chart is shared out: one tile a page, each drawn at ``scale`` points to a pixel."""

    scale: float
    tiles: tuple[Tile, ...]


def share_out(
    size: tuple[float, float], room: tuple[float, float], whole: Sequence[Tile], letters: float
) -> Sheets:
    """Share a chart out over pages.

    ``size`` is the chart's and ``room`` a page's, ``whole`` are the places that are not to be cut;
    ``letters`` is the size of the smallest letters. It all goes on one page if they stay legible.
    """
    fits = min(room[0] / size[0], room[1] / size[1], LARGEST_SCALE)
    least = SMALLEST_PRINT / letters
    if fits >= least:
        return Sheets(fits, (Tile((0.0, size[0]), (0.0, size[1])),))
    tiles = _tiles(size, room, whole, least)
    widest = min(LARGEST_SCALE, ceil(size[0] * least / room[0]) * room[0] / size[0])
    low, high = least, widest
    for _ in range(TRIALS):
        middle = (low + high) / 2
        larger = _tiles(size, room, whole, middle)
        if len(larger) > len(tiles):
            high = middle
        else:
            low, tiles = middle, larger
    return Sheets(low, tiles)


def _tiles(
    size: tuple[float, float], room: tuple[float, float], whole: Sequence[Tile], scale: float
) -> tuple[Tile, ...]:
    columns = list(cuts(size[0], room[0] / scale, [each.x for each in whole]))
    rows = list(cuts(size[1], room[1] / scale, [each.y for each in whole]))
    return tuple(Tile(x, y) for y in rows for x in columns)


def cuts(length: float, room: float, whole: Iterable[Span]) -> Iterator[Span]:
    """Cut a length into stretches that fit the room, where possible between what stays whole."""
    spans = sorted(whole)
    start = 0.0
    while length - start > room:
        end = start + room
        for low, high in reversed(spans):
            if low < end < high:
                end = low
        if end - start < room * SHORTEST:
            end = start + room
        yield start, end
        start = end
    yield start, length
