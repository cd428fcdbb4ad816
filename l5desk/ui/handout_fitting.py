"""The handout fitted to its pages: set as it is wanted, or closer where only then all fits."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from l5desk.present.handout import Block, Handout
from l5desk.present.sheet import Page
from l5desk.ui.handout_sheet import LARGE, Sheet, Way
from l5desk.ui.papers.setting import LARGE_FROM

NARROW: Final = 20
CLOSE: Final = 5
FOOT: Final = 14
"""Margin, gap and foot where a page has to hold more; printers reach to within 6 mm of the edge."""


def fitted(handout: Handout, page: Page, size: int) -> Sheet:
    """Lay out a handout, closer only if then all is where it should be.

    Some languages take a fifth more room than English, and a third page is a page that is lost.
    Standard print keeps its size; large print may lose some, to open with the alarm.
    """
    sheets = _tries(handout, page, size)
    best = _enlarged(sheets) if size >= LARGE else _shortest(sheets)
    if not best.ends_alone:
        return best
    held = Sheet(handout, replace(best.way, holds=True))
    is_better = held.opens_with_plan >= best.opens_with_plan and not held.ends_alone
    return held if is_better and held.pages == best.pages else best


def _shortest(sheets: Iterator[Sheet]) -> Sheet:
    """Give the first of the shortest; what takes one page can get no shorter."""
    best = next(sheets)
    while best.pages > 1 and (sheet := next(sheets, None)):
        best = min(best, sheet, key=lambda each: each.pages)
    return best


def _enlarged(sheets: Iterator[Sheet]) -> Sheet:
    """Give large print, the alarm first: smaller only for that, closer if it saves a page."""
    as_large = [next(sheets), next(sheets)]
    opening = [sheet for sheet in as_large if sheet.opens_with_alarm]
    if opening:
        return min(opening, key=lambda sheet: sheet.pages)
    return next((sheet for sheet in sheets if sheet.opens_with_alarm), as_large[0])


def _tries(handout: Handout, page: Page, size: int) -> Iterator[Sheet]:
    """Set it as it is wanted, then closer; large print then smaller, other print in columns."""
    near = replace(page, margin=NARROW, gap=CLOSE, foot=FOOT)
    if size >= LARGE:
        sizes = (Way(near, smaller) for smaller in range(size, LARGE_FROM - 1, -1))
        yield from (Sheet(handout, way) for way in (Way(page, size), *sizes))
        return
    gathered = replace(handout, blocks=_gathered(handout.blocks))
    for way in (Way(page, size), Way(near, size), Way(near, size, is_close=True)):
        yield Sheet(handout, way)
        yield Sheet(gathered, way)
    yield Sheet(handout, Way(near, size, is_close=True, in_columns=True))


def _gathered(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Move a narrow block that stands alone behind the wide one, to where it has company."""
    moved = list(blocks)
    for n in range(1, len(moved) - 1):
        if [block.kind for block in moved[n - 1 : n + 2]] == ["wide", "", "wide"]:
            moved[n], moved[n + 1] = moved[n + 1], moved[n]
    return tuple(moved)
