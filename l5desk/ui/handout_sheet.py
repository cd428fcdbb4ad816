"""The handout on paper: its blocks set as text, placed on pages and painted on any device."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPalette,
    QPen,
    QTextDocument,
)
from PySide6.QtSvg import QSvgRenderer

from l5desk.present.handout import Block, Handout
from l5desk.present.languages import FROM_RIGHT, Language
from l5desk.present.sheet import SIZES, Page, Paper, Piece, Spot, place
from l5desk.storage.bundle import bundled
from l5desk.ui.papers.setting import INK, LARGE_FROM, paper_font, stacked, text_of

STANDARD: Final = 12
LARGE: Final = 18
SIDES: Final = 2
"""Standard print is meant for the two sides of one sheet of paper."""
ALARM: Final = QColor("#a11813")
PADDING: Final = 6
GAP: Final = 10
NARROW: Final = 24
CLOSE: Final = 5
"""Margin and gap where a page has to hold more."""
BETWEEN: Final = 5
"""Room between drawings of one block."""
ENLARGED: Final = 1.4
"""How much larger a drawing is in large print."""
ALARMING: Final = ("emergency_now", "red_box")
HELD: Final = ("unchecked", "title", "contacts")
"""Blocks that never stand on a page without what comes next."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The line around a block, or over it when it is not ``closed``; 0 thick is no line."""

    colour: QColor
    thickness: float
    closed: bool = True

    @property
    def sides(self) -> float:
        """Room left, right and below, between the edge and the text."""
        return PADDING if self.closed else 0

    @property
    def top(self) -> float:
        """Room above the text."""
        return PADDING if self.thickness else 0


RULE: Final = Frame(INK, 0.8, closed=False)
FRAMES: Final = {
    "alarm": Frame(ALARM, 3.5),
    "strong": Frame(INK, 1.6),
    "plan": Frame(INK, 1.6),
    "strip": Frame(INK, 0.8),
    "bare": Frame(INK, 0, closed=False),
}
WIDE: Final = ("alarm", "plan", "strip", "bare", "wide")


@dataclass(frozen=True, slots=True)
class SetBlock:
    """A block with its text broken into lines; ``pictures`` is the room for its drawings."""

    block: Block
    text: QTextDocument
    is_wide: bool
    width: float
    frame: Frame
    pictures: QSizeF

    @property
    def spoken(self) -> str:
        """Its words, and in brackets what its pictures show."""
        seen = self.block.seen
        return self.text.toPlainText() + (f"\n[{seen}]" if seen else "")

    @property
    def piece(self) -> Piece:
        """What the sheet needs to know of it."""
        height = max(self.text.size().height(), self.pictures.height())
        outer = height + self.frame.top + self.frame.sides
        return Piece(outer, self.is_wide, self.block.id in HELD)


@cache
def _drawing(name: str) -> QSvgRenderer:
    drawing = QSvgRenderer(str(bundled("resources") / "handout" / name))
    drawing.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    return drawing


def _wide(blocks: Sequence[Block]) -> list[bool]:
    """Tell which blocks are as wide as the page; a plain one without another beside it is."""
    kinds = ["wide", *(block.kind for block in blocks), "wide"]
    return [
        kinds[n] in WIDE or not (kinds[n] or "" in {kinds[n - 1], kinds[n + 1]})
        for n in range(1, len(kinds) - 1)
    ]


def _set(block: Block, page: Page, size: int, language: Language, *, is_wide: bool) -> SetBlock:
    width = page.width if is_wide else page.column
    frame = FRAMES.get(block.kind, RULE)
    is_large = size >= LARGE_FROM
    html = stacked(block.html) if is_large else block.html
    text = text_of(html.replace("<td", '<td class="apart"'), size, language)
    pictures = _room(block.pictures) * (ENLARGED if is_large else 1)
    beside = pictures.width() + GAP if block.pictures else 0
    if block.id == "note":  # in whatever language it was written
        option = text.defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        text.setDefaultTextOption(option)
    text.setTextWidth(width - 2 * frame.sides - beside)
    return SetBlock(block, text, is_wide, width, frame, pictures)


def _room(names: Sequence[str]) -> QSizeF:
    """Give the room that drawings take one below the other, in the size they were made in."""
    sizes = [_drawing(name).defaultSize() for name in names]
    height = sum(size.height() for size in sizes) + BETWEEN * (len(sizes) - 1)
    return QSizeF(max((size.width() for size in sizes), default=0), max(height, 0))


class Sheet:
    """A handout laid out on pages; the unit of painting is a point."""

    def __init__(self, handout: Handout, page: Page, size: int = STANDARD) -> None:
        self.page = page
        self._footer = handout.footer
        self._from_right = handout.language in FROM_RIGHT
        self._foot_font = paper_font(8, handout.language)
        self._size, self.language = size, handout.language
        self.blocks, self.spots = self._laid_out(handout.blocks, _wide(handout.blocks))
        wider = [each.is_wide or self._is_alone(each) for each in self.blocks]
        if wider != [each.is_wide for each in self.blocks]:
            blocks, spots = self._laid_out(handout.blocks, wider)
            if max(spot.page for spot in spots) < self.pages:
                self.blocks, self.spots = blocks, spots

    def _laid_out(
        self, blocks: Sequence[Block], wide: Sequence[bool]
    ) -> tuple[tuple[SetBlock, ...], tuple[Spot, ...]]:
        laid = tuple(
            _set(block, self.page, self._size, self.language, is_wide=is_wide)
            for block, is_wide in zip(blocks, wide, strict=True)
        )
        return laid, place([block.piece for block in laid], self.page)

    def _is_alone(self, block: SetBlock) -> bool:
        """Whether no other narrow block shares its page, so that half of it would stay empty."""
        number = self.spots[self.blocks.index(block)].page
        return [each for each, _ in self._on(number) if not each.is_wide] == [block]

    @property
    def paper(self) -> Paper:
        """The paper it is laid out for."""
        return self.page.paper

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return 1 + max((spot.page for spot in self.spots), default=0)

    @property
    def opens_with_alarm(self) -> bool:
        """Whether the first page says when to get help now, if any does."""
        pages = {
            spot.page
            for block, spot in zip(self.blocks, self.spots, strict=True)
            if block.block.id in ALARMING
        }
        return not pages or 0 in pages

    def text(self, number: int) -> str:
        """Give the words on a page, for those who hear it rather than see it."""
        on_page = (block.spoken for block, _ in self._on(number))
        return "\n\n".join((*on_page, self._foot(number)))

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint one page, its footer included."""
        for block, area in self.areas(number):
            _paint(painter, block, area, from_right=self._from_right)
        painter.setFont(self._foot_font)
        painter.setPen(INK)
        top = SIZES[self.paper][1] - self.page.margin - 8
        foot = QRectF(self.page.margin, top, self.page.width, 12)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self._foot(number))

    def areas(self, number: int) -> Iterator[tuple[SetBlock, QRectF]]:
        """Give each block of a page with the area that it takes."""
        for block, spot in self._on(number):
            room = QSizeF(block.width, self._height(block, spot))
            yield block, QRectF(self._corner(block, spot), room)

    def _on(self, number: int) -> Iterable[tuple[SetBlock, Spot]]:
        pairs = zip(self.blocks, self.spots, strict=True)
        return ((block, spot) for block, spot in pairs if spot.page == number)

    def _height(self, block: SetBlock, spot: Spot) -> float:
        """Give the height of a block; frames beside each other end together, if there is room."""
        on_page = list(self._on(spot.page))
        beside = max(
            other.piece.height
            for other, its in on_page
            if other is block or (its.y == spot.y and other.frame is block.frame)
        )
        below = [its.y for other, its in on_page if its.y > spot.y and its.x == spot.x]
        room = min(below, default=self.page.bottom) - spot.y
        fits = block.frame.closed and beside + self.page.gap <= room
        return beside if fits else block.piece.height

    def _corner(self, block: SetBlock, spot: Spot) -> QPointF:
        """Give where a block begins; read from the right, the first column is the right one."""
        mirrored = SIZES[self.paper][0] - spot.x - block.width
        return QPointF(mirrored if self._from_right else spot.x, spot.y)

    def _foot(self, number: int) -> str:
        return self._footer.format(page=number + 1, pages=self.pages)


def fitted(handout: Handout, page: Page, size: int) -> Sheet:
    """Lay out a handout, a little closer or smaller if only then all is where it should be.

    Some languages take a fifth more room than English, and a third page is a page that is lost.
    """
    sheets = _tries(handout, page, size)
    if size >= LARGE:
        return _enlarged(sheets)
    best = min(islice(sheets, AS_LARGE), key=lambda sheet: sheet.pages)
    return best if best.pages <= SIDES else min(best, *sheets, key=lambda sheet: sheet.pages)


def _enlarged(sheets: Iterator[Sheet]) -> Sheet:
    """Give large print, the alarm first: smaller only for that, closer if it saves a page."""
    as_large = [next(sheets), next(sheets)]
    opening = [sheet for sheet in as_large if sheet.opens_with_alarm]
    if opening:
        return min(opening, key=lambda sheet: sheet.pages)
    return next((sheet for sheet in sheets if sheet.opens_with_alarm), as_large[0])


AS_LARGE: Final = 4
"""So many of the tries below keep the size asked for, in columns."""


def _tries(handout: Handout, page: Page, size: int) -> Iterator[Sheet]:
    """Set it as it is wanted, then closer, then smaller."""
    close = replace(page, margin=NARROW, gap=CLOSE)
    sizes = range(size, LARGE_FROM - 1, -1) if size >= LARGE else (size, size - 1)
    gathered = replace(handout, blocks=_gathered(handout.blocks))
    for given, each in ((page, size), *((close, smaller) for smaller in sizes)):
        yield Sheet(handout, given, each)
        if page.columns > 1:
            yield Sheet(gathered, given, each)


def _gathered(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Move a narrow block that stands alone behind the wide one, to where it has company."""
    moved = list(blocks)
    for n in range(1, len(moved) - 1):
        if [block.kind for block in moved[n - 1 : n + 2]] == ["wide", "", "wide"]:
            moved[n], moved[n + 1] = moved[n + 1], moved[n]
    return tuple(moved)


class Bound:
    """Sheets that belong together and go out as one, each with page numbers of its own."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self.sheets = tuple(sheets)
        self._pages = [(sheet, number) for sheet in sheets for number in range(sheet.pages)]
        self.paper: Paper = sheets[0].paper
        self.language: Language | None = sheets[0].language

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def text(self, number: int) -> str:
        """Give the words on a page."""
        sheet, page = self._pages[number]
        return sheet.text(page)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint one page."""
        sheet, page = self._pages[number]
        sheet.paint(painter, page)


def _paint(painter: QPainter, block: SetBlock, area: QRectF, *, from_right: bool) -> None:
    _draw_frame(painter, block.frame, area)
    inside = area.adjusted(block.frame.sides, block.frame.top, -block.frame.sides, 0)
    before = block.pictures.width() + GAP if from_right and block.block.pictures else 0
    painter.save()
    painter.translate(inside.topLeft() + QPointF(before, 0))
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, INK)
    block.text.documentLayout().draw(painter, context)
    painter.restore()
    beside = QRectF(inside.topLeft(), block.pictures)
    if not from_right:
        beside.moveRight(inside.right())
    for name, place_ in _one_below_another(block.block.pictures, beside):
        _drawing(name).render(painter, place_)


def _one_below_another(names: Sequence[str], room: QRectF) -> Iterator[tuple[str, QRectF]]:
    scale = room.width() / max((_drawing(name).defaultSize().width() for name in names), default=1)
    top = room.top()
    for name in names:
        size = QSizeF(_drawing(name).defaultSize()) * scale
        left = room.left() + (room.width() - size.width()) / 2
        yield name, QRectF(QPointF(left, top), size)
        top += size.height() + BETWEEN * scale


def _draw_frame(painter: QPainter, frame: Frame, area: QRectF) -> None:
    if not frame.thickness:
        return
    painter.setPen(QPen(frame.colour, frame.thickness))
    if frame.closed:
        inset = frame.thickness / 2
        painter.drawRect(area.adjusted(inset, inset, -inset, -inset))
    else:
        painter.drawLine(area.topLeft(), area.topRight())
