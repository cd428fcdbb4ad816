"""Running text on pages: a letter, a record."""

from typing import Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPalette,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from l5desk.present.languages import ENGLISH, Language
from l5desk.present.sheet import SIZES, Page, Paper
from l5desk.ui.papers.setting import INK, draw_foot, text_of
from l5desk.ui.reading import blocks_of

TEXT: Final = 10
MARGIN: Final = 42.0
ABOVE: Final = 8.0
CLOSE_ABOVE: Final = 4.0
"""Room above a heading, and where closer lines save a page."""
FEW: Final = 60.0
"""A last page has more than this, or takes the paragraph before it as well."""
SHORT: Final = 0.4
"""A paragraph that takes less of a page than this is not broken."""


class FlowingPages:
    """A text broken into pages by itself, with closer lines if that saves a page.

    ``footer`` may name {page} and {pages}.
    """

    def __init__(
        self, html: str, footer: str, paper: Paper = "A4", language: Language = ENGLISH
    ) -> None:
        self.paper: Paper = paper
        self.language = language
        self._page = Page(paper, columns=1, margin=MARGIN)
        self._footer = footer
        size = QSizeF(self._page.width, self._page.bottom - self._page.margin)
        self._text = _paged(html, size, language)
        if self.pages > 1:
            closer = _paged(html, size, language, is_close=True)
            self._text = min(self._text, closer, key=QTextDocument.pageCount)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self._text.pageCount()

    @property
    def title(self) -> str:
        """Its first heading."""
        return next(block.text() for block in blocks_of(self._text) if _letters(block) > TEXT)

    def text(self, number: int) -> str:
        """Give the words on a page, its foot included."""
        return f"{self._between(number)}\n{self._foot(number)}"

    def _between(self, number: int) -> str:
        layout, size = self._text.documentLayout(), self._text.pageSize()
        parts = []
        for block in blocks_of(self._text):
            page = int(layout.blockBoundingRect(block).top() // size.height())
            if page == number and block.text().strip():
                parts.append(block.text())
        return "\n".join(parts)

    def _foot(self, number: int) -> str:
        return self._footer.format(page=number + 1, pages=self.pages)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint one page, from 0."""
        size, margin = self._text.pageSize(), self._page.margin
        view = QRectF(0, number * size.height(), size.width(), size.height())
        painter.save()
        painter.translate(margin, margin - view.top())
        painter.setClipRect(view)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, INK)
        context.clip = view
        self._text.documentLayout().draw(painter, context)
        painter.restore()
        width, height = SIZES[self.paper]
        foot = QRectF(0, height - margin, width, margin / 2)
        draw_foot(painter, foot, self._foot(number), self.language)


def _paged(html: str, page: QSizeF, language: Language, *, is_close: bool = False) -> QTextDocument:
    text = text_of(html, TEXT, language, is_close=is_close)
    text.setPageSize(page)
    _set_apart(text, TEXT, CLOSE_ABOVE if is_close else ABOVE)
    _keep_together(text, TEXT)
    _keep_company(text)
    _fill_last(text)
    return text


def _set_apart(text: QTextDocument, size: int, above: float) -> None:
    """Leave room above every heading but the title."""
    for block in blocks_of(text):
        if _letters(block) > size and block != text.begin():
            cursor = QTextCursor(block)
            form = cursor.blockFormat()
            form.setTopMargin(above)
            cursor.setBlockFormat(form)


def _keep_together(text: QTextDocument, size: int) -> None:
    """Begin a page before a short paragraph that it would break, and before its heading."""
    layout, height = text.documentLayout(), text.pageSize().height()
    headings: list[QTextBlock] = []
    for block in blocks_of(text):
        if _letters(block) > size:
            headings.append(block)
        else:
            place = layout.blockBoundingRect(block)
            first = layout.blockBoundingRect(headings[0] if headings else block)
            is_broken = first.top() // height != (place.bottom() - 1) // height
            if is_broken and place.height() < height * SHORT:
                _break_before(headings[0] if headings else block)
            headings.clear()


def _keep_company(text: QTextDocument) -> None:
    """Let no page begin with the last entry of a list alone: the one before comes along."""
    layout, height = text.documentLayout(), text.pageSize().height()
    for block in blocks_of(text):
        before, entries = block.previous(), _list(block)
        if entries < 0 or _list(before) != entries or _list(block.next()) == entries:
            continue
        pages = {layout.blockBoundingRect(each).top() // height for each in (before, block)}
        if len(pages) > 1:
            _break_before(_headed(before))


def _fill_last(text: QTextDocument) -> None:
    """Let a last page that has next to nothing take the paragraph before it as well."""
    layout, height = text.documentLayout(), text.pageSize().height()
    top = (text.pageCount() - 1) * height
    block = text.lastBlock()
    if top == 0 or layout.blockBoundingRect(block).bottom() - top > FEW:
        return
    while layout.blockBoundingRect(block).top() >= top:
        block = block.previous()
    _break_before(_headed(block))


def _headed(block: QTextBlock) -> QTextBlock:
    """Give the first of the headings that stand over a paragraph, or itself."""
    while _letters(block.previous()) > TEXT:
        block = block.previous()
    return block


def _list(block: QTextBlock) -> int:
    """Give the number of the list that a paragraph is an entry of, or -1."""
    return block.blockFormat().objectIndex()


def _letters(block: QTextBlock) -> int:
    size: int = block.begin().fragment().charFormat().font().pixelSize()
    return size if block.text().strip() else 0


def _break_before(block: QTextBlock) -> None:
    cursor = QTextCursor(block)
    form = cursor.blockFormat()
    form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    cursor.setBlockFormat(form)
