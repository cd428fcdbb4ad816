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
    """How a chart is shared out: tiles drawn at ``scale`` points to a pixel.

    A page takes as many as stand ``beside`` each other.
    """

    scale: float
    tiles: tuple[Tile, ...]
    beside: int = 1

    @property
    def pages(self) -> tuple[tuple[Tile, ...], ...]:
        """The tiles of each page."""
        firsts = range(0, len(self.tiles), self.beside)
        return tuple(self.tiles[first : first + self.beside] for first in firsts)


def share_out(
    size: tuple[float, float],
    room: tuple[float, float],
    whole: Sequence[Tile],
    letters: float,
    gap: float = 0,
) -> Sheets:
    """Share a chart out over pages.

    ``size`` is the chart's and ``room`` a page's, ``whole`` are the places that are not to be cut;
    ``letters`` is the size of the smallest letters. It all goes on one page if they stay legible;
    of a slim chart as many stretches as fit stand beside each other, with a ``gap`` between.
    """
    fits = min(room[0] / size[0], room[1] / size[1], LARGEST_SCALE)
    least = SMALLEST_PRINT / letters
    if fits >= least:
        return Sheets(fits, (Tile((0.0, size[0]), (0.0, size[1])),))
    beside = max(1, int((room[0] + gap) // (size[0] * least + gap)))
    place = ((room[0] + gap) / beside - gap, room[1])
    best = Sheets(least, _tiles(size, place, whole, least), beside)
    low, high = least, min(LARGEST_SCALE, ceil(size[0] * least / place[0]) * place[0] / size[0])
    for _ in range(TRIALS):
        middle = (low + high) / 2
        larger = Sheets(middle, _tiles(size, place, whole, middle), beside)
        if len(larger.pages) > len(best.pages):
            high = middle
        else:
            low, best = middle, larger
    return best


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
