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
Columns: TypeAlias = Sequence[int | None]
"""The column of each piece; None for one that has to wait for the next page."""
ABOUT: Final = 40
AHEAD: Final = 8
"""So many pieces are looked at together to fill a page."""


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

    A wide one may have to stand on one page ``with_next``, if that is wide too. A narrow one that
    is ``framed`` shares its row with framed ones only, and none of them moves past another.
    """

    height: float
    wide: bool = False
    with_next: bool = False
    framed: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a piece stands: page (from 0) and the place of its top left corner."""

    page: int
    x: float
    y: float


def place(pieces: Sequence[Piece], page: Page) -> tuple[Spot, ...]:
    """Set narrow pieces in columns that end about equally; none is cut by the end of a page.

    Before a page is turned, it is filled with the next narrow pieces as far as it goes; no piece
    moves up past a wide one. A piece higher than a page gets a page of its own and runs off it:
    the caller keeps them short. Pieces that are to stand together do so if a page can hold them.
    """
    runs = tuple(_runs(pieces, page))
    joined = [replace(pieces[run[0]], height=_height(pieces, run, page)) for run in runs]
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
        if spots and pieces[max(spots)].framed and not pieces[waiting[0]].framed:
            free = [max(free)] * page.columns
        chosen = _next_ones(pieces, waiting, free, page)
        if not chosen:
            number, free = number + 1, [page.margin] * page.columns
        for n, column in chosen:
            waiting.remove(n)
            spots[n], free = _put(pieces[n], number, free, page, column)
    return tuple(spots[n] for n in range(len(pieces)))


def _next_ones(
    pieces: Sequence[Piece], waiting: Sequence[int], free: Sequence[float], page: Page
) -> list[tuple[int, int]]:
    """Give the pieces that come next on a page, each with its column; none if it is full."""
    first = pieces[waiting[0]]
    if first.wide:
        return [(waiting[0], 0)] if first.height <= _room(free, page) else []
    run = list(takewhile(lambda n: _goes_with(pieces[n], first), waiting))
    heights = [pieces[n].height + page.gap for n in run]
    ahead = 1 if first.framed else AHEAD
    way = _balanced(heights, free, page) or _fullest(heights[:ahead], free, page)
    chosen = [(n, column) for n, column in zip(run, way, strict=False) if column is not None]
    return chosen or ([(run[0], 0)] if _room(free, page) == float("inf") else [])


def _goes_with(piece: Piece, first: Piece) -> bool:
    return not piece.wide and piece.framed == first.framed


def _room(free: Sequence[float], page: Page) -> float:
    """Give the height left for a wide piece; an empty page takes whatever comes."""
    return float("inf") if max(free) == page.margin else page.bottom - max(free)


def _balanced(heights: Sequence[float], free: Sequence[float], page: Page) -> list[int]:
    """Give each narrow piece the column that leaves all columns equally long.

    There is none if the page cannot hold them all. Of ways equally good, one is taken that reads
    down a column before it goes on to the next.
    """
    if len(set(free)) > 1:
        return []
    ways = (*_one_column_after_another(len(heights), page.columns), _soonest(heights, page.columns))
    lengths = [max(_lengths(heights, way, page.columns)) for way in ways]
    if free[0] + min(lengths) - page.gap > page.bottom:
        return []
    return ways[lengths.index(min(lengths))]


def _fullest(heights: Sequence[float], free: Sequence[float], page: Page) -> Columns:
    """Give columns to those narrow pieces that fill the page best; None to what has to wait.

    The first does not wait if there is room for it; of ways equally full, the earlier stay.
    """
    rooms = tuple(page.bottom + page.gap - each for each in free)
    first_stays = heights[0] <= max(rooms)
    ways = (way for way in _ways(heights, rooms) if way[0] is not None or not first_stays)
    return max(ways, key=lambda way: _filled(heights, way) // ABOUT)


def _ways(heights: Sequence[float], rooms: tuple[float, ...]) -> Iterator[Columns]:
    """Give every way to set pieces in columns with that much room, or to let them wait."""
    if not heights:
        yield ()
        return
    for column, room in enumerate(rooms):
        if heights[0] <= room:
            left = (*rooms[:column], room - heights[0], *rooms[column + 1 :])
            yield from ((column, *rest) for rest in _ways(heights[1:], left))
    yield from ((None, *rest) for rest in _ways(heights[1:], rooms))


def _filled(heights: Sequence[float], way: Columns) -> float:
    taken = zip(heights, way, strict=True)
    return sum(height for height, column in taken if column is not None)


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
    piece: Piece, number: int, free: Sequence[float], page: Page, column: int
) -> tuple[Spot, list[float]]:
    """Give the spot of a piece on this page, and how far each column is then taken."""
    y = max(free) if piece.wide else free[column]
    reached = y + piece.height + page.gap
    taken = [reached if piece.wide or n == column else each for n, each in enumerate(free)]
    return Spot(number, page.margin + column * (page.column + page.gutter), y), taken
