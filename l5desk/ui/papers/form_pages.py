"""The paper form on pages: two columns of rows, none of them broken, its use told on the first."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPalette,
    QPen,
    QTextDocument,
)

from l5desk.present.columns import run_on
from l5desk.present.languages import ENGLISH, FROM_RIGHT, Language
from l5desk.present.paper_form_text import FormRow, FormText
from l5desk.present.sheet import SIZES, Page, Paper
from l5desk.ui.papers.setting import INK, draw_foot, text_of

TEXT: Final = 9
MARGIN: Final = 20.0
GAP: Final = 14.0
FOOT: Final = 10.0
ROW_GAP: Final = 2.2
MARK: Final = 21
ASIDE: Final = 78
NARROW: Final = 34
"""Widths of the number before a row, and of the boxes beside it."""
LINE: Final = QPen(QColor("#9a9a9a"), 0.4)
TITLE: Final = '<p style="font-size:10px; font-weight:700">{}</p>'


@dataclass(frozen=True, slots=True)
class _Placed:
    """A text broken into lines, with its place on a page."""

    text: QTextDocument
    page: int
    corner: QPointF
    is_row: bool = False


class FormPages:
    """The form laid out; ``footer`` may name {page} and {pages}."""

    def __init__(
        self, form: FormText, footer: str, paper: Paper = "A4", language: Language = ENGLISH
    ) -> None:
        self.paper: Paper = paper
        self.language, self.title = language, form.title
        self._set = partial(_set, language=language)
        self._page = Page(paper, columns=2, margin=MARGIN, gap=ROW_GAP * 2, gutter=GAP, foot=FOOT)
        self._footer = footer
        self._head = self._set(f"<p><b>{form.title}</b> &nbsp; {form.head}</p>", self._page.width)
        self._placed = tuple(self._lay_out(form))

    def _lay_out(self, form: FormText) -> Iterator[_Placed]:
        page, top = self._page, MARGIN + _height(self._head) + 2 * ROW_GAP
        lead = self._set(form.lead, page.width)
        yield _Placed(lead, 0, QPointF(MARGIN, top))
        rows = [[self._row(row) for row in each.rows] for each in form.sections]
        heads = [
            tuple(map(self._title, (each.title, form.continued.format(each.title))))
            for each in form.sections
        ]
        heights = [
            (max(map(_height, head)), [_height(row) + ROW_GAP for row in section])
            for head, section in zip(heads, rows, strict=True)
        ]
        for run in run_on(heights, page, (top + _height(lead) + 2 * ROW_GAP, top)):
            x, title = self._left(run.column), heads[run.section][run.first > 0]
            below = run.y + heights[run.section][0] - _height(title)  # next to its rows
            yield _Placed(title, run.page, QPointF(x, below))
            for number, y in enumerate(run.rows, start=run.first):
                row = rows[run.section][number]
                yield _Placed(row, run.page, QPointF(x, y), is_row=True)

    def _left(self, column: int) -> float:
        """Give where a column begins; read from the right, the first one is the right one."""
        place = self._page.columns - 1 - column if self.language in FROM_RIGHT else column
        return MARGIN + place * (self._page.column + self._page.gutter)

    def _title(self, words: str) -> QTextDocument:
        return self._set(TITLE.format(words), self._page.column)

    def _row(self, row: FormRow) -> QTextDocument:
        width, near = self._page.column, "left" if self.language in FROM_RIGHT else "right"
        beside = (NARROW if row.is_narrow else ASIDE) if row.aside else 0
        aside = f'<td width="{beside}">{row.aside}</td>' if row.aside else ""
        room = f'width="{width - MARK - beside:.0f}" style="padding-{near}: 5px"'
        below = f'<tr><td></td><td colspan="2">{row.below}</td></tr>' if row.below else ""
        mark = f'<td width="{MARK}"><b>{row.mark}</b></td>'
        rows = f"<tr>{mark}<td {room}>{row.text}</td>{aside}</tr>{below}"
        return self._set(f'<table cellspacing="0" cellpadding="0">{rows}</table>', width)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return 1 + max(each.page for each in self._placed)

    def text(self, number: int) -> str:
        """Give the words on a page, its head and foot included."""
        words = (each.text.toPlainText() for each in self._placed if each.page == number)
        return "\n".join((self._head.toPlainText(), *words, self._foot(number)))

    def _foot(self, number: int) -> str:
        return self._footer.format(page=number + 1, pages=self.pages)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint one page, from 0."""
        _draw(painter, self._head, QPointF(MARGIN, MARGIN))
        for each in self._placed:
            if each.page == number:
                _draw(painter, each.text, each.corner)
                if each.is_row:
                    below = each.corner + QPointF(0, _height(each.text) + ROW_GAP / 2)
                    painter.setPen(LINE)
                    painter.drawLine(below, below + QPointF(self._page.column, 0))
        width, height = SIZES[self.paper]
        foot = QRectF(0, height - MARGIN - 2, width, MARGIN / 2)
        draw_foot(painter, foot, self._foot(number), self.language)


def _set(html: str, width: float, *, language: Language) -> QTextDocument:
    text = text_of(html, TEXT, language, is_close=True)
    text.setTextWidth(width)
    return text


def _height(text: QTextDocument) -> float:
    height: float = text.size().height()
    return height


def _draw(painter: QPainter, text: QTextDocument, corner: QPointF) -> None:
    painter.save()
    painter.translate(corner)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, INK)
    text.documentLayout().draw(painter, context)
    painter.restore()
