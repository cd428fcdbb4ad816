"""Columns: rows under headings, set column after column and page after page, in points."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from l5desk.present.sheet import Page


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows of one section in one column, under its heading at ``y``; ``rows`` are their places."""

    section: int
    first: int
    page: int
    column: int
    y: float
    rows: tuple[float, ...]


def run_on(
    sections: Sequence[tuple[float, Sequence[float]]], page: Page, tops: tuple[float, float]
) -> Iterator[Stretch]:
    """Set sections, each the height of its heading and of its rows, column after column.

    No row is broken, and a heading stands again over each stretch, never without a row. ``tops``
    are where the first page begins, and every other. A row higher than a column runs off it.
    """
    number, y = 0, tops[0]
    for section, (head, rows) in enumerate(sections):
        first = 0
        while first < len(rows):
            top = tops[number >= page.columns]
            if y > top and y + head + rows[first] > page.bottom:
                number += 1
                y = tops[number >= page.columns]
            ends = list(accumulate(rows[first:], initial=y + head))
            fitting = max(1, sum(end <= page.bottom for end in ends[1:]))
            where = divmod(number, page.columns)
            yield Stretch(section, first, *where, y, tuple(ends[:fitting]))
            first, y = first + fitting, ends[fitting] + page.gap / 2
