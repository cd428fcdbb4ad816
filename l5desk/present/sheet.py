"""Sheet: where blocks of known height stand on pages of paper. All lengths are points."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

Paper: TypeAlias = Literal["A4", "Letter"]
SIZES: Final[dict[Paper, tuple[float, float]]] = {"A4": (595, 842), "Letter": (612, 792)}


@dataclass(frozen=True, slots=True)
class Page:
    """A page and the columns on it; ``foot`` is kept free for what every page bears."""

    paper: Paper = "A4"
    columns: int = 2
    margin: float = 34
    gap: float = 12
    foot: float = 18

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

    A piece higher than a page gets a page of its own and runs off it: the caller keeps them short.
    """
    spots: list[Spot] = []
    number, free = 0, [page.margin] * page.columns
    for piece in pieces:
        column = 0 if piece.wide else free.index(min(free))
        y = max(free) if piece.wide else free[column]
        if y > page.margin and y + piece.height > page.bottom:
            number, column, y, free = number + 1, 0, page.margin, [page.margin] * page.columns
        spots.append(Spot(number, page.margin + column * (page.column + page.gap), y))
        reached = y + piece.height + page.gap
        free = [reached if piece.wide or n == column else each for n, each in enumerate(free)]
    return tuple(spots)
