"""Running text on pages: a letter, a record, a form."""

from html import escape
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPalette

from l5desk.present.languages import ENGLISH, Language
from l5desk.present.sheet import SIZES, Page, Paper
from l5desk.ui.papers.setting import INK, paper_font, text_of

TEXT: Final = 10
FOOT: Final = 8
MARGIN: Final = 42.0


class FlowingPages:
    """A text broken into pages by itself; ``footer`` may name {page} and {pages}."""

    def __init__(self, html: str, footer: str, paper: Paper = "A4", size: int = TEXT) -> None:
        self.paper: Paper = paper
        self.language: Language | None = None
        self._page = Page(paper, columns=1, margin=MARGIN)
        self._footer = footer
        self._text = text_of(html, size, ENGLISH)
        height = self._page.bottom - self._page.margin
        self._text.setPageSize(QSizeF(self._page.width, height))

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self._text.pageCount()

    def text(self, number: int) -> str:
        """Give the words on a page, its foot included."""
        return f"{self._between(number)}\n{self._foot(number)}"

    def _between(self, number: int) -> str:
        layout, size = self._text.documentLayout(), self._text.pageSize()
        parts = []
        block = self._text.begin()
        while block.isValid():
            page = int(layout.blockBoundingRect(block).top() // size.height())
            if page == number and block.text().strip():
                parts.append(block.text())
            block = block.next()
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
        painter.setFont(paper_font(FOOT))
        painter.setPen(INK)
        width, height = SIZES[self.paper]
        foot = QRectF(0, height - margin, width, margin / 2)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self._foot(number))


def as_written(text: str) -> str:
    """Give plain text as HTML that keeps its lines and how far they are set in."""
    lines = (escape(line) for line in text.splitlines())
    kept = (line.replace("  ", "&nbsp;&nbsp;") or "&nbsp;" for line in lines)
    return "".join(f"<p>{line}</p>" for line in kept)
