"""Sheet: where blocks of known height stand on pages of paper. All lengths are points."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final, Literal, TypeAlias

Paper: TypeAlias = Literal["A4", "Letter", "A6"]
SIZES: Final[dict[Paper, tuple[float, float]]] = {
    "A4": (595, 842),
    "Letter": (612, 792),
    "A6": (298, 420),
}


@dataclass(frozen=True, slots=True)
class Page:
    """A page and the columns on it; ``foot`` is kept free for what every page bears."""

    paper: Paper = "A4"
    columns: int = 2
    margin: float = 30
    gap: float = 10
    foot: float = 16

    @property
    def width(self) -> float:
        """Width between the margins."""
        return SIZES[self.paper][0] - 2 * self.margin

    @property
    def column(self) -> float:
        """Width of one column."""
        return (self.width - (self.columns - 1) * self.gap) / self.columns

    @property
    def bottom(self) -> float:
        """How far down a block may reach, from the top of the paper."""
        return SIZES[self.paper][1] - self.margin - self.foot


@dataclass(frozen=True, slots=True)
class Piece:
    """A block as the sheet sees it: so high, and as wide as the page or as one column."""

    height: float
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a piece stands: page (from 0) and the place of its top left corner."""

    page: int
    x: float
    y: float


def place(pieces: Sequence[Piece], page: Page) -> tuple[Spot, ...]:
    """Set each piece in the column that is free soonest; none is cut by the end of a page.

    Before a page is turned, the room left on it goes to the next narrow pieces that fit; no piece
    moves up past a wide one. A piece higher than a page gets a page of its own and runs off it:
    the caller keeps them short.
    """
    spots: dict[int, Spot] = {}
    waiting = list(range(len(pieces)))
    number, free = 0, [page.margin] * page.columns
    while waiting:
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


def _put(piece: Piece, number: int, free: list[float], page: Page) -> tuple[Spot, list[float]]:
    """Give the spot of a piece on this page, and how far each column is then taken."""
    column = 0 if piece.wide else free.index(min(free))
    y = max(free) if piece.wide else free[column]
    reached = y + piece.height + page.gap
    taken = [reached if piece.wide or n == column else each for n, each in enumerate(free)]
    return Spot(number, page.margin + column * (page.column + page.gap), y), taken
