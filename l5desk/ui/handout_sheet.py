"""The handout on paper: its blocks set as text, placed on pages and painted on any device."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from string import Template
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPalette,
    QPen,
    QTextDocument,
)
from PySide6.QtSvg import QSvgRenderer

from l5desk.present.handout import Block, Handout
from l5desk.present.languages import ENGLISH, FROM_RIGHT, Language
from l5desk.present.sheet import SIZES, Page, Paper, Piece, Spot, place
from l5desk.storage.bundle import bundled
from l5desk.ui.theme import print_font

STANDARD: Final = 12
LARGE: Final = 18
SIDES: Final = 2
"""Standard print is meant for the two sides of one sheet of paper."""
ALARM: Final = QColor("#a11813")
INK: Final = QColor("#000000")
PADDING: Final = 7
INDENT: Final = 12
"""How far the lines of a list stand in, from the side on which reading begins."""
PICTURE: Final = 100
GAP: Final = 10
NARROW: Final = 24
CLOSE: Final = 7
"""Margin and gap where a page has to hold more."""
ROW: Final = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
CELL: Final = re.compile(r"<td.*?</td>", re.DOTALL)
PICTURE_HEIGHT: Final = 140
"""Room for a drawing beside the text of its block."""


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
FACES: Final[dict[Language, str]] = {"hi": "Noto Sans Devanagari"}
"""Faces to be asked before Inter; Arabic letters are found without, and sit closer so."""
WIDE: Final = ("alarm", "plan", "strip", "bare", "wide")


def paper_font(size: float, language: Language = ENGLISH) -> QFont:
    """Give the font for paper: the same widths on a screen, in a PDF and on a printer."""
    font = print_font(size, FACES.get(language))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@cache
def _style(size: int, *, from_right: bool) -> str:
    text = (bundled("resources") / "handout" / "page.css").read_text(encoding="utf-8")
    sizes = {"text": size, "title": size + 7, "heading": size + 2, "small": size - 3}
    indents = {"left": 0 if from_right else INDENT, "right": INDENT if from_right else 0}
    return Template(text).substitute({n: str(each) for n, each in (sizes | indents).items()})


@dataclass(frozen=True, slots=True)
class SetBlock:
    """A block with its text broken into lines."""

    block: Block
    text: QTextDocument
    width: float
    frame: Frame

    @property
    def piece(self) -> Piece:
        """What the sheet needs to know of it."""
        height = max(self.text.size().height(), PICTURE_HEIGHT if self.block.picture else 0)
        return Piece(height + self.frame.top + self.frame.sides, self.block.kind in WIDE)


def text_of(html: str, size: int, language: Language) -> QTextDocument:
    """Set a piece of a page as text, in the direction in which its language is read."""
    from_right = language in FROM_RIGHT
    text = QTextDocument()
    text.setDocumentMargin(0)
    text.setUseDesignMetrics(True)
    text.setDefaultFont(paper_font(size, language))
    text.setDefaultStyleSheet(_style(size, from_right=from_right))
    direction = Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight
    option = text.defaultTextOption()
    option.setTextDirection(direction)
    text.setDefaultTextOption(option)
    text.setHtml(ROW.sub(_mirrored, html) if from_right else html)
    return text


def _mirrored(row: re.Match[str]) -> str:
    """Give a row of a table with its first cell on the right."""
    return f"<tr>{''.join(reversed(CELL.findall(row[1])))}</tr>"


def _set(block: Block, page: Page, size: int, language: Language) -> SetBlock:
    width = page.width if block.kind in WIDE else page.column
    frame = FRAMES.get(block.kind, RULE)
    text = text_of(block.html, size, language)
    picture = PICTURE + GAP if block.picture else 0
    text.setTextWidth(width - 2 * frame.sides - picture)
    return SetBlock(block, text, width, frame)


class Sheet:
    """A handout laid out on pages; the unit of painting is a point."""

    def __init__(self, handout: Handout, page: Page, size: int = STANDARD) -> None:
        self.page = page
        self._footer = handout.footer
        self._from_right = handout.language in FROM_RIGHT
        self._foot_font = paper_font(8, handout.language)
        self._blocks = tuple(_set(each, page, size, handout.language) for each in handout.blocks)
        self._spots = place([block.piece for block in self._blocks], page)

    @property
    def paper(self) -> Paper:
        """The paper it is laid out for."""
        return self.page.paper

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return 1 + max((spot.page for spot in self._spots), default=0)

    def text(self, number: int) -> str:
        """Give the words on a page, for those who hear it rather than see it."""
        on_page = (block.text.toPlainText() for block, _ in self._on(number))
        return "\n\n".join((*on_page, self._foot(number)))

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint one page, its footer included."""
        for block, spot in self._on(number):
            _paint(painter, block, self._corner(block, spot), from_right=self._from_right)
        painter.setFont(self._foot_font)
        painter.setPen(INK)
        top = SIZES[self.paper][1] - self.page.margin - 12
        foot = QRectF(self.page.margin, top, self.page.width, 12)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self._foot(number))

    def _on(self, number: int) -> Iterable[tuple[SetBlock, Spot]]:
        pairs = zip(self._blocks, self._spots, strict=True)
        return ((block, spot) for block, spot in pairs if spot.page == number)

    def _corner(self, block: SetBlock, spot: Spot) -> QPointF:
        """Give where a block begins; read from the right, the first column is the right one."""
        mirrored = SIZES[self.paper][0] - spot.x - block.width
        return QPointF(mirrored if self._from_right else spot.x, spot.y)

    def _foot(self, number: int) -> str:
        return self._footer.format(page=number + 1, pages=self.pages)


def fitted(handout: Handout, page: Page, size: int) -> Sheet:
    """Lay out a handout; in standard print one size smaller if that saves more than two pages.

    Some languages take a fifth more room than English, and a third page is a page that is lost.
    """
    sheet = Sheet(handout, page, size)
    if size >= LARGE or sheet.pages <= SIDES:
        return sheet
    smaller = Sheet(handout, replace(page, margin=NARROW, gap=CLOSE), size - 1)
    return smaller if smaller.pages <= SIDES else sheet


class Bound:
    """Sheets that belong together and go out as one, each with page numbers of its own."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self.sheets = tuple(sheets)
        self._pages = [(sheet, number) for sheet in sheets for number in range(sheet.pages)]
        self.paper: Paper = sheets[0].paper

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


def _paint(painter: QPainter, block: SetBlock, corner: QPointF, *, from_right: bool) -> None:
    area = QRectF(corner.x(), corner.y(), block.width, block.piece.height)
    _draw_frame(painter, block.frame, area)
    before = PICTURE + GAP if from_right and block.block.picture else 0
    painter.save()
    painter.translate(area.topLeft() + QPointF(block.frame.sides + before, block.frame.top))
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, INK)
    block.text.documentLayout().draw(painter, context)
    painter.restore()
    if block.block.picture:
        beside = area.adjusted(0, PADDING, PICTURE - area.width(), 0)
        beside.moveLeft(area.left() if from_right else area.right() - PICTURE)
        _draw_picture(painter, block.block.picture, beside)


def _draw_frame(painter: QPainter, frame: Frame, area: QRectF) -> None:
    if not frame.thickness:
        return
    painter.setPen(QPen(frame.colour, frame.thickness))
    if frame.closed:
        inset = frame.thickness / 2
        painter.drawRect(area.adjusted(inset, inset, -inset, -inset))
    else:
        painter.drawLine(area.topLeft(), area.topRight())


def _draw_picture(painter: QPainter, name: str, area: QRectF) -> None:
    drawing = QSvgRenderer(str(bundled("resources") / "handout" / name))
    drawing.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    drawing.render(painter, area)
