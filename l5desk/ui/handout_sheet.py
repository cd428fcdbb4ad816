"""The handout on paper: its blocks set as text, placed on pages and painted on any device."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPalette,
    QPen,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
)
from PySide6.QtSvg import QSvgRenderer

from l5desk.present.handout import Block, Handout
from l5desk.present.languages import FROM_RIGHT, Language
from l5desk.present.sheet import SIZES, Page, Paper, Piece, Spot, place
from l5desk.storage.bundle import bundled
from l5desk.ui.papers.setting import INK, LARGE_FROM, draw_foot, stacked, text_of

STANDARD: Final = 12
LARGE: Final = 18
ALARM: Final = QColor("#a11813")
PADDING: Final = 5
INSIDE: Final = 4
"""Room between the line of a frame and the text, left and right."""
GAP: Final = 10
BETWEEN: Final = 5
"""Room between drawings of one block."""
ENLARGED: Final = 1.4
"""How much larger a drawing is in large print."""
ALARMING: Final = ("emergency_now", "red_box")
HELD: Final = ("unchecked", "title")
"""Blocks that never stand on a page without what comes next."""
LAST: Final = ["contacts", "about"]
"""How a handout ends, unless whom to call comes sooner; the sources never stand alone."""
ENDING: Final = ("note", "baseline", "contacts", "about")


@dataclass(frozen=True, slots=True)
class Frame:
    """The line around a block, or over it when it is not ``closed``; 0 thick is no line."""

    colour: QColor
    thickness: float
    closed: bool = True

    @property
    def sides(self) -> float:
        """Room left and right, between the edge and the text."""
        return self.thickness + INSIDE if self.closed else 0

    @property
    def top(self) -> float:
        """Room above the text."""
        return PADDING if self.thickness else 0

    @property
    def bottom(self) -> float:
        """Room below the text."""
        return PADDING if self.closed else 0


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
        outer = height + self.frame.top + self.frame.bottom
        return Piece(outer, self.is_wide, self.block.id in HELD, self.frame.closed)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to set a handout: the page, the size of its text, and what makes it hold more."""

    page: Page
    size: int = STANDARD
    is_close: bool = False
    in_columns: bool = False
    holds: bool = False
    """Whether what stands at the end is never alone on a page, without the block before it."""


@cache
def _drawing(name: str) -> QSvgRenderer:
    drawing = QSvgRenderer(str(bundled("resources") / "handout" / name))
    drawing.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    return drawing


def _wide(blocks: Sequence[Block], *, in_columns: bool = False) -> list[bool]:
    """Tell which blocks are as wide as the page; a plain one without another beside it is.

    ``in_columns`` sets even those in columns that are better read wide.
    """
    given = ("" if in_columns and block.kind == "wide" else block.kind for block in blocks)
    kinds = ["wide", *given, "wide"]
    return [
        kinds[n] in WIDE or not (kinds[n] or "" in {kinds[n - 1], kinds[n + 1]})
        for n in range(1, len(kinds) - 1)
    ]


def _set(block: Block, way: Way, language: Language, *, is_wide: bool) -> SetBlock:
    page, size = way.page, way.size
    width = page.width if is_wide else page.column
    frame = FRAMES.get(block.kind, RULE)
    is_large = size >= LARGE_FROM
    html = stacked(block.html) if is_large else block.html
    html = html.replace("<td", '<td class="apart"')
    text = text_of(html, size, language, is_close=way.is_close, is_easy=True)
    pictures = _room(block.pictures) * (ENLARGED if is_large else 1)
    if block.pictures:
        _keep_free(text, pictures, from_right=language in FROM_RIGHT)
    if block.id == "note":  # in whatever language it was written
        option = text.defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        text.setDefaultTextOption(option)
    text.setTextWidth(width - 2 * frame.sides)
    return SetBlock(block, text, is_wide, width, frame, pictures)


def _keep_free(text: QTextDocument, pictures: QSizeF, *, from_right: bool) -> None:
    """Keep the top corner free for drawings; the text runs beside them and goes on below."""
    side = QTextFrameFormat.Position
    free = QTextFrameFormat()
    free.setPosition(side.FloatLeft if from_right else side.FloatRight)
    free.setWidth(pictures.width() + GAP)
    free.setHeight(pictures.height())
    first = QTextCursor(text)
    kept = first.blockFormat()
    after = first.insertFrame(free).lastCursorPosition()
    after.movePosition(QTextCursor.MoveOperation.NextBlock)
    after.setBlockFormat(kept)  # the frame took that of the heading with it
    flat = QTextBlockFormat()
    flat.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    QTextCursor(text.firstBlock()).setBlockFormat(flat)  # an empty line that nothing can remove


def _room(names: Sequence[str]) -> QSizeF:
    """Give the room that drawings take one below the other, in the size they were made in."""
    sizes = [_drawing(name).defaultSize() for name in names]
    height = sum(size.height() for size in sizes) + BETWEEN * (len(sizes) - 1)
    return QSizeF(max((size.width() for size in sizes), default=0), max(height, 0))


class Sheet:
    """A handout laid out on pages; the unit of painting is a point."""

    def __init__(self, handout: Handout, way: Way) -> None:
        self.page, self.way = way.page, way
        self._footer = handout.footer
        self._from_right = handout.language in FROM_RIGHT
        self.language = handout.language
        self.title = next((each.heading for each in handout.blocks if each.heading), "")
        wide = _wide(handout.blocks, in_columns=way.in_columns)
        self.blocks, self.spots = self._laid_out(handout.blocks, wide)
        wider = [each.is_wide or self._is_alone(each) for each in self.blocks]
        if wider != [each.is_wide for each in self.blocks]:
            blocks, spots = self._laid_out(handout.blocks, wider)
            if max(spot.page for spot in spots) < self.pages:
                self.blocks, self.spots = blocks, spots

    def _laid_out(
        self, blocks: Sequence[Block], wide: Sequence[bool]
    ) -> tuple[tuple[SetBlock, ...], tuple[Spot, ...]]:
        laid = tuple(
            _set(block, self.way, self.language, is_wide=is_wide)
            for block, is_wide in zip(blocks, wide, strict=True)
        )
        pieces = [block.piece for block in laid]
        if [block.id for block in blocks[-2:]] == LAST:
            pieces[-2] = replace(pieces[-2], with_next=True)
        if self.way.holds:
            first = next(n for n, block in enumerate(blocks) if block.id in ENDING) - 1
            pieces[first:] = [self._held(each) for each in pieces[first:]]
        return laid, place(pieces, self.page)

    def _held(self, piece: Piece) -> Piece:
        """Give a piece that stands with the next; where there is one column, any can."""
        is_wide = piece.wide or self.page.columns == 1
        return replace(piece, wide=is_wide, with_next=is_wide)

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
    def ends_alone(self) -> bool:
        """Whether the last page has nothing but what stands at the end of every handout."""
        last = [block.block.id for block, _ in self._on(self.pages - 1)]
        return self.pages > 1 and set(last) <= set(ENDING)

    @property
    def plan_page(self) -> int:
        """The page, from 0, by which it says what is to be done soon."""
        pairs = zip(self.blocks, self.spots, strict=True)
        return max((spot.page for block, spot in pairs if block.block.kind == "plan"), default=0)

    @property
    def call_page(self) -> int:
        """The page, from 0, that says when to call the same day; the first if none does."""
        pairs = zip(self.blocks, self.spots, strict=True)
        return next((spot.page for block, spot in pairs if block.block.id == "call_today"), 0)

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
        top = SIZES[self.paper][1] - self.page.margin - 8
        foot = QRectF(self.page.margin, top, self.page.width, 12)
        draw_foot(painter, foot, self._foot(number), self.language)

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


def _paint(painter: QPainter, block: SetBlock, area: QRectF, *, from_right: bool) -> None:
    _draw_frame(painter, block.frame, area)
    inside = area.adjusted(block.frame.sides, block.frame.top, -block.frame.sides, 0)
    painter.save()
    painter.translate(inside.topLeft())
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
