"""Papers that belong together, as one in another language and its English."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtGui import QPainter

from l5desk.present.languages import Language
from l5desk.present.sheet import Paper
from l5desk.ui.printing import SpokenPages

P = TypeVar("P", bound=SpokenPages)


class Bound(Generic[P]):
    """Sheets that belong together and go out as one, each with page numbers of its own."""

    def __init__(self, sheets: Sequence[P]) -> None:
        self.sheets = tuple(sheets)
        self._pages = [(sheet, number) for sheet in sheets for number in range(sheet.pages)]
        self.paper: Paper = sheets[0].paper
        self.language: Language | None = sheets[0].language
        self.title: str = sheets[0].title

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
