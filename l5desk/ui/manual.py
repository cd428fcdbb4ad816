"""The manual: read beside the work, without any network, or written as a PDF."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QImage,
    QPainter,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from l5desk.present.languages import Speech
from l5desk.present.sheet import SIZES, Page, Paper
from l5desk.storage.bundle import bundled
from l5desk.storage.files import write_atomically
from l5desk.ui.entry_list import EntryList
from l5desk.ui.pages import page
from l5desk.ui.printing import to_pdf
from l5desk.ui.reading import ColumnText, blocks_of
from l5desk.ui.theme import print_font

MARGIN: Final = 16
WIDEST: Final = 900
"""Width of a picture on the screen, in pixels, at most."""
PRINTED: Final = (10, 9)
FOOT: Final = 8
"""Heights of the text on paper, in points: the larger, unless a chapter then needs two pages."""
SPACE: Final = 5
INDENT: Final = 18
"""Points, or pixels, between paragraphs, and before those of a list."""
DENSITY: Final = 3
"""Points of a picture for each point of paper that it may keep."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One task, and how to do it, in Markdown."""

    title: str
    text: str


def chapters(speech: Speech = "en") -> tuple[Chapter, ...]:
    """Give the chapters, in their order."""
    texts = (page(file, speech) for file in sorted(_folder().glob("*.md")))
    return tuple(Chapter(text.splitlines()[0].removeprefix("# "), text) for text in texts)


def _folder() -> Path:
    return bundled("resources") / "manual"


def _picture(url: QUrl, width: float, density: float = 1) -> QImage:
    """Give a picture of the manual no wider than this."""
    picture = QImage(str(_folder() / url.path()))
    wide = min(picture.width(), round(width * density))
    if wide < picture.width():
        picture = picture.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
    picture.setDevicePixelRatio(max(density, wide / width))
    return picture


def set_apart(document: QTextDocument, space: float) -> None:
    """Leave room between the paragraphs of a document, and more before its headings."""
    document.setIndentWidth(INDENT)
    for block in blocks_of(document):
        spaced = QTextBlockFormat()
        spaced.setBottomMargin(space)
        spaced.setTopMargin(2 * space if block.blockFormat().headingLevel() else 0)
        QTextCursor(block).mergeBlockFormat(spaced)


class ChapterText(ColumnText):
    """Shows a chapter; its pictures are as wide as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("Manual"))
        self.document().setDocumentMargin(MARGIN)
        self._text = ""
        self._wide = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._fit)

    def show_text(self, text: str) -> None:
        """Show this chapter, from its beginning."""
        self._text = text
        self._show()

    def _show(self) -> None:
        self.setMarkdown("")  # lets go of the pictures as they were
        self.setMarkdown(self._text)
        set_apart(self.document(), SPACE)
        self.narrow()

    def loadResource(self, kind: int, url: QUrl | str, /) -> object:
        """Give a picture that comes with the manual."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            ratio = self.devicePixelRatioF()
            room = min(self.viewport().width(), self.widest) - 3 * MARGIN
            return _picture(QUrl(url), max(1, min(WIDEST, room)), ratio)
        return super().loadResource(kind, url)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures to the room there is now."""
        super().resizeEvent(event)
        if self.width() != self._wide:
            self._later.start()  # not now: a new text may ask for a scroll bar, which resizes again

    def _fit(self) -> None:
        self._wide = self.width()
        if "![" in self._text:
            place = self.verticalScrollBar().value()
            self._show()
            self.verticalScrollBar().setValue(place)


class Manual(QWidget):
    """The chapters in a list, and the one that is chosen beside it."""

    def __init__(self, speech: Speech = "en") -> None:
        super().__init__()
        self._chapters = chapters(speech)
        self.list, self.text = EntryList(), ChapterText()
        self.list.setAccessibleName(self.tr("Chapters"))
        self.list.addItems([each.title for each in self._chapters])
        self.list.setMaximumWidth(self.list.sizeHintForColumn(0) + 3 * MARGIN)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        self.setFocusProxy(self.list)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def _show(self, row: int) -> None:
        self.text.show_text(self._chapters[row].text)


class PrintedManual(QTextDocument):
    """All chapters on paper, each from the top of a page."""

    def __init__(self, paper: Paper, speech: Speech = "en") -> None:
        super().__init__()
        self.paper = paper
        self._page = Page(paper, columns=1, margin=50)
        self.setDocumentMargin(0)
        height = self._page.bottom - self._page.margin
        self.setPageSize(QRectF(0, 0, self._page.width, height).size())
        told = chapters(speech)
        for height in PRINTED:
            self.setDefaultFont(print_font(height))  # before the text, whose commands keep its size
            self.setMarkdown("\n\n".join(each.text for each in told))
            set_apart(self, SPACE)
            self._turn_pages()
            if self.pages == len(told):
                break

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self.pageCount()

    def loadResource(self, kind: int, name: QUrl | str, /) -> object:
        """Give a picture, as wide as the page at most."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return _picture(QUrl(name), self._page.width, DENSITY)
        return super().loadResource(kind, name)

    def _turn_pages(self) -> None:
        """Begin each chapter on a page of its own."""
        turned = QTextBlockFormat()
        turned.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        for block in blocks_of(self):
            if block.blockFormat().headingLevel() == 1 and block.blockNumber():
                QTextCursor(block).mergeBlockFormat(turned)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint one page, from 0, with its number at the foot."""
        size, margin = self.pageSize(), self._page.margin
        view = QRectF(0, number * size.height(), size.width(), size.height())
        painter.save()
        painter.translate(margin, margin - view.top())
        painter.setClipRect(view)
        context = QAbstractTextDocumentLayout.PaintContext()
        black = context.palette
        black.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
        context.palette, context.clip = black, view
        self.documentLayout().draw(painter, context)
        painter.restore()
        painter.setFont(print_font(FOOT))
        width, height = SIZES[self.paper]
        foot = QRectF(0, height - margin, width, margin / 2)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, f"{number + 1}")


def write_manual(path: Path, paper: Paper, speech: Speech = "en") -> None:
    """Write the manual as a PDF, or raise ``FileError``."""
    title = QCoreApplication.translate("Manual", "l5desk: manual")
    write_atomically(path, to_pdf(PrintedManual(paper, speech), title))
