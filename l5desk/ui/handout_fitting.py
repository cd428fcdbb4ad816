"""The handout fitted to its pages: set as it is wanted, or closer where only then all fits."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from l5desk.present.handout import Block, Handout
from l5desk.present.sheet import Page
from l5desk.ui.handout_sheet import LARGE, Sheet, Way
from l5desk.ui.papers.setting import LARGE_FROM

NARROW: Final = 26
NARROWEST: Final = 20
"""Margins where a page has to hold more; printers reach to within 6 mm of the edge."""
CLOSE: Final = 5
FOOT: Final = 14
"""Gap and foot there."""


def fitted(handout: Handout, page: Page, size: int) -> Sheet:
    """Lay out a handout, closer only if then all is where it should be.

    Some languages take a fifth more room than English, and a third page is a page that is lost.
    Standard print keeps its size; large print may lose some, to open with the alarm and with when
    to call the same day.
    """
    near = replace(page, margin=NARROW, gap=CLOSE, foot=FOOT)
    close = Way(near, size, is_close=True)
    last = replace(close, page=replace(near, margin=NARROWEST))
    ways = (Way(page, size), Way(near, size), close, last)
    best = _enlarged(handout, ways) if size >= LARGE else _shortest(_tries(handout, ways))
    if not best.ends_alone:
        return best
    held = Sheet(handout, replace(best.way, holds=True))
    is_better = held.plan_page <= best.plan_page and not held.ends_alone
    return held if is_better and held.pages == best.pages else best


def _shortest(sheets: Iterator[Sheet]) -> Sheet:
    """Give the first of the shortest; what takes one page can get no shorter."""
    best = next(sheets)
    while best.pages > 1 and (sheet := next(sheets, None)):
        best = min(best, sheet, key=lambda each: each.pages)
    return best


def _tries(handout: Handout, ways: Sequence[Way]) -> Iterator[Sheet]:
    """Set it as it is wanted, then closer, at last in columns."""
    gathered = replace(handout, blocks=_gathered(handout.blocks))
    for way in ways:
        yield Sheet(handout, way)
        yield Sheet(gathered, way)
    yield Sheet(handout, replace(ways[-1], in_columns=True))


def _enlarged(handout: Handout, ways: Sequence[Way]) -> Sheet:
    """Give large print, the alarm and when to call first: smaller only for that."""
    best = _best(handout, ways)
    if best.opens_with_alarm and not best.call_page:
        return best
    sizes = range(best.way.size - 1, LARGE_FROM - 1, -1)
    smaller = [replace(ways[-1], size=size) for size in sizes]
    return _best(handout, (*ways, *smaller))


def _best(handout: Handout, ways: Sequence[Way]) -> Sheet:
    orders = dict.fromkeys((handout.blocks, _whom_to_call_first(handout.blocks)))
    tries = (Sheet(replace(handout, blocks=blocks), way) for way in ways for blocks in orders)
    return min(tries, key=_cost)


def _cost(sheet: Sheet) -> tuple[bool, int, int, int, bool, bool, int]:
    """Rank by what it opens with, size, paper printed on both sides, and what is easier to read."""
    opening = not sheet.opens_with_alarm, sheet.call_page
    looks = sheet.ends_alone, sheet.way.is_close, sheet.pages
    return *opening, -sheet.way.size, (sheet.pages + 1) // 2, *looks


def _whom_to_call_first(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Move the signs of an emergency, for which somebody is sent already, behind whom to call."""
    names = [block.id for block in blocks]
    if "emergency_now" not in names:
        return tuple(blocks)
    signs, end = names.index("red_box"), names.index("about")
    return (*blocks[:signs], *blocks[signs + 1 : end], blocks[signs], *blocks[end:])


def _gathered(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Move a narrow block that stands alone behind the wide one, to where it has company."""
    moved = list(blocks)
    for n in range(1, len(moved) - 1):
        if [block.kind for block in moved[n - 1 : n + 2]] == ["wide", "", "wide"]:
            moved[n], moved[n + 1] = moved[n + 1], moved[n]
    return tuple(moved)
