"""The handout on paper: its blocks set as text, placed on pages and painted on any device."""

from collections.abc import Iterable
from dataclasses import dataclass
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
from l5desk.present.sheet import SIZES, Page, Paper, Piece, Spot, place
from l5desk.storage.bundle import bundled
from l5desk.ui.theme import print_font

STANDARD: Final = 12
LARGE: Final = 18
ALARM: Final = QColor("#a11813")
INK: Final = QColor("#000000")
PADDING: Final = 7
PICTURE: Final = 100
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
WIDE: Final = ("alarm", "plan", "strip", "bare", "wide")


def paper_font(size: float) -> QFont:
    """Give the font for paper: the same widths on a screen, in a PDF and on a printer."""
    font = print_font(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@cache
def _style(size: int) -> str:
    text = (bundled("resources") / "handout" / "page.css").read_text(encoding="utf-8")
    sizes = {"text": size, "title": size + 7, "heading": size + 2, "small": size - 3}
    return Template(text).substitute({name: str(each) for name, each in sizes.items()})


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


def _set(block: Block, page: Page, size: int) -> SetBlock:
    width = page.width if block.kind in WIDE else page.column
    frame = FRAMES.get(block.kind, RULE)
    text = QTextDocument()
    text.setDocumentMargin(0)
    text.setUseDesignMetrics(True)
    text.setDefaultFont(paper_font(size))
    text.setDefaultStyleSheet(_style(size))
    text.setHtml(block.html)
    picture = PICTURE + page.gap if block.picture else 0
    text.setTextWidth(width - 2 * frame.sides - picture)
    return SetBlock(block, text, width, frame)


class Sheet:
    """A handout laid out on pages; the unit of painting is a point."""

    def __init__(self, handout: Handout, page: Page, size: int = STANDARD) -> None:
        self.page = page
        self._footer = handout.footer
        self._blocks = tuple(_set(block, page, size) for block in handout.blocks)
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
            _paint(painter, block, spot)
        painter.setFont(paper_font(8))
        painter.setPen(INK)
        top = SIZES[self.paper][1] - self.page.margin - 12
        foot = QRectF(self.page.margin, top, self.page.width, 12)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self._foot(number))

    def _on(self, number: int) -> Iterable[tuple[SetBlock, Spot]]:
        pairs = zip(self._blocks, self._spots, strict=True)
        return ((block, spot) for block, spot in pairs if spot.page == number)

    def _foot(self, number: int) -> str:
        return self._footer.format(page=number + 1, pages=self.pages)


def _paint(painter: QPainter, block: SetBlock, spot: Spot) -> None:
    area = QRectF(spot.x, spot.y, block.width, block.piece.height)
    _draw_frame(painter, block.frame, area)
    painter.save()
    painter.translate(area.topLeft() + QPointF(block.frame.sides, block.frame.top))
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, INK)
    block.text.documentLayout().draw(painter, context)
    painter.restore()
    if block.block.picture:
        _draw_picture(painter, block.block.picture, area)


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
    drawing.render(painter, area.adjusted(area.width() - PICTURE, PADDING, 0, 0))
