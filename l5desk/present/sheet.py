"""Sheet: where blocks of known height stand on pages of paper. All lengths are points."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations_with_replacement, takewhile
from typing import Final, Literal, TypeAlias

Paper: TypeAlias = Literal["A4", "Letter", "A6"]
SIZES: Final[dict[Paper, tuple[float, float]]] = {
    "A4": (595, 842),
    "Letter": (612, 792),
    "A6": (298, 420),
}


@dataclass(frozen=True, slots=True)
class Page:
    """A page and the columns on it; ``foot`` is kept free for what every page bears.

    ``gap`` lies between what stands below each other, ``gutter`` between columns.
    """

    paper: Paper = "A4"
    columns: int = 2
    margin: float = 30
    gap: float = 10
    gutter: float = 14
    foot: float = 18

    @property
    def width(self) -> float:
        """Width between the margins."""
        return SIZES[self.paper][0] - 2 * self.margin

    @property
    def column(self) -> float:
        """Width of one column."""
        return (self.width - (self.columns - 1) * self.gutter) / self.columns

    @property
    def bottom(self) -> float:
        """How far down a block may reach, from the top of the paper."""
        return SIZES[self.paper][1] - self.margin - self.foot


@dataclass(frozen=True, slots=True)
class Piece:
    """A block as the sheet sees it: so high, and as wide as the page or as one column.

    A wide one may have to stand on one page ``with_next``, if that is wide too.
    """

    height: float
    wide: bool = False
    with_next: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a piece stands: page (from 0) and the place of its top left corner."""

    page: int
    x: float
    y: float


def place(pieces: Sequence[Piece], page: Page) -> tuple[Spot, ...]:
    """Set narrow pieces in columns that end about equally; none is cut by the end of a page.

    Before a page is turned, the room left on it goes to the next narrow pieces that fit; no piece
    moves up past a wide one. A piece higher than a page gets a page of its own and runs off it:
    the caller keeps them short. Pieces that are to stand together do so if a page can hold them.
    """
    runs = tuple(_runs(pieces, page))
    joined = [Piece(_height(pieces, run, page), pieces[run[0]].wide) for run in runs]
    spots: list[Spot] = []
    for run, spot in zip(runs, _place(joined, page), strict=True):
        spots += (replace(spot, y=spot.y + _above(pieces, run, n, page)) for n in run)
    return tuple(spots)


def _runs(pieces: Sequence[Piece], page: Page) -> Iterator[range]:
    """Give the numbers of the pieces, those together that stand together."""
    start = 0
    for stop in range(1, len(pieces) + 1):
        run = range(start, stop + 1)
        if stop == len(pieces) or not _together(pieces, run, page):
            yield range(start, stop)
            start = stop


def _together(pieces: Sequence[Piece], run: range, page: Page) -> bool:
    asked = all(pieces[n].with_next for n in run[:-1]) and all(pieces[n].wide for n in run)
    return asked and _height(pieces, run, page) <= page.bottom - page.margin


def _height(pieces: Sequence[Piece], run: range, page: Page) -> float:
    return sum(pieces[n].height for n in run) + (len(run) - 1) * page.gap


def _above(pieces: Sequence[Piece], run: range, number: int, page: Page) -> float:
    """Give how far a piece stands below the first of its run."""
    return sum(pieces[n].height + page.gap for n in range(run.start, number))


def _place(pieces: Sequence[Piece], page: Page) -> tuple[Spot, ...]:
    spots: dict[int, Spot] = {}
    waiting = list(range(len(pieces)))
    number, free = 0, [page.margin] * page.columns
    while waiting:
        if len(set(free)) == 1 and (run := _balanced(pieces, waiting, free, page)):
            for n, column in run:
                waiting.remove(n)
                spots[n], free = _put(pieces[n], number, free, page, column)
            continue
        room = _room(pieces[waiting[0]], free, page)
        chosen = next((n for n in _next_ones(pieces, waiting) if pieces[n].height <= room), None)
        if chosen is None:
            number, free = number + 1, [page.margin] * page.columns
            continue
        waiting.remove(chosen)
        spots[chosen], free = _put(pieces[chosen], number, free, page)
    return tuple(spots[n] for n in range(len(pieces)))


def _room(piece: Piece, free: list[float], page: Page) -> float:
    """Give the height left for a piece; an empty page takes whatever comes."""
    if max(free) == page.margin:
        return float("inf")
    return page.bottom - (max(free) if piece.wide else min(free))


def _next_ones(pieces: Sequence[Piece], waiting: Sequence[int]) -> Iterator[int]:
    """Give the pieces that may come next: the first, and those before the next wide one."""
    yield waiting[0]
    if not pieces[waiting[0]].wide:
        yield from takewhile(lambda n: not pieces[n].wide, waiting[1:])


def _balanced(
    pieces: Sequence[Piece], waiting: Sequence[int], free: Sequence[float], page: Page
) -> list[tuple[int, int]]:
    """Give the next narrow pieces, each with the column that leaves all columns equally long.

    There are none if the page cannot hold them all. Of ways equally good, one is taken that reads
    down a column before it goes on to the next.
    """
    run = list(takewhile(lambda n: not pieces[n].wide, waiting))
    heights = [pieces[n].height + page.gap for n in run]
    ways = (*_one_column_after_another(len(run), page.columns), _soonest(heights, page.columns))
    lengths = [max(_lengths(heights, way, page.columns)) for way in ways]
    if free[0] + min(lengths) - page.gap > page.bottom:
        return []
    return list(zip(run, ways[lengths.index(min(lengths))], strict=True))


def _one_column_after_another(count: int, columns: int) -> Iterator[list[int]]:
    for ends in combinations_with_replacement(range(count, -1, -1), columns - 1):
        yield [sum(end <= n for end in ends) for n in range(count)]


def _soonest(heights: Sequence[float], columns: int) -> list[int]:
    way: list[int] = []
    for _ in heights:
        lengths = _lengths(heights[: len(way)], way, columns)
        way.append(lengths.index(min(lengths)))
    return way


def _lengths(heights: Sequence[float], way: Sequence[int], columns: int) -> list[float]:
    """Give how far each column is filled."""
    filled = [0.0] * columns
    for height, column in zip(heights, way, strict=True):
        filled[column] += height
    return filled


def _put(
    piece: Piece, number: int, free: list[float], page: Page, column: int | None = None
) -> tuple[Spot, list[float]]:
    """Give the spot of a piece on this page, and how far each column is then taken.

    A narrow one stands in ``column``, or else where there is room soonest.
    """
    if column is None:
        column = 0 if piece.wide else free.index(min(free))
    y = max(free) if piece.wide else free[column]
    reached = y + piece.height + page.gap
    taken = [reached if piece.wide or n == column else each for n, each in enumerate(free)]
    return Spot(number, page.margin + column * (page.column + page.gutter), y), taken
