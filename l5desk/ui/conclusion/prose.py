"""Running text with links to questions and steps, as high as it needs to be."""

from html import escape
from math import ceil
from string import Template
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QTextDocument, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from l5desk.storage.bundle import bundled
from l5desk.ui.reading import ReadingText
from l5desk.ui.theme import Tones, tones

BORDER: Final = 2
"""The border that the style sheet draws when the text has the focus."""
SECTION: Final = 1.15
"""How much larger the head of a section is than the text."""
DRESSED: Final = {
    QEvent.Type.PaletteChange,
    QEvent.Type.FontChange,
    QEvent.Type.LayoutDirectionChange,
}
DEEPEST: Final = 3
"""How far lines are set in, one under another."""


class Prose(ReadingText):
    """Shows one piece of structured text; a link names something, or asks for the rest.

    It tells its layout how high it has to be for a width, so that no line of an argument is ever
    cut off; a second document measures that, since the shown one breaks its lines bit by bit.
    """

    item_requested = Signal(str)
    source_requested = Signal(str)
    step_requested = Signal(str)
    more_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._html = ""
        self._measure = QTextDocument(self)
        self._heights: dict[int, int] = {}
        self.setProperty("kind", "prose")
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.anchorClicked.connect(self._follow)

    def show_html(self, html: str) -> None:
        """Show this text, unless it is shown already."""
        if html != self._html:
            self._html = html
            self._render()

    def _render(self) -> None:
        for document in (self.document(), self._measure):
            document.setDocumentMargin(0)
            dress(document, self)
            document.setHtml(self._html)
        self._heights.clear()
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """Give the height of the whole text when it is so wide, its border included."""
        if width not in self._heights:
            self._measure.setTextWidth(max(1, width - 2 * BORDER))
            self._heights[width] = ceil(self._measure.size().height()) + 2 * BORDER
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Give the size at the present width."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Ask for no width: words wrap; the height follows from the width."""
        return QSize(0, 0)

    def _follow(self, link: QUrl) -> None:
        kind, _, name = link.toString().partition(":")
        match kind:
            case "item":
                self.item_requested.emit(name)
            case "source":
                self.source_requested.emit(name)
            case "step":
                self.step_requested.emit(name)
            case _:
                self.more_requested.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme, another size of text, another direction."""
        super().changeEvent(event)
        if self._html and event.type() in DRESSED:
            self._render()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave turning the wheel to the pane: this text has nothing to scroll."""
        event.ignore()


def dress(document: QTextDocument, shown: QWidget) -> None:
    """Give a document the font, the colours and the direction of the widget that shows it."""
    option = document.defaultTextOption()
    option.setTextDirection(shown.layoutDirection())
    document.setDefaultTextOption(option)
    document.setDefaultFont(shown.font())
    size = shown.fontInfo().pixelSize()
    style = prose_style(tones(shown), size, from_right=shown.isRightToLeft())
    document.setDefaultStyleSheet(style)


def prose_style(colours: Tones, size: int, *, from_right: bool = False) -> str:
    """Give the style of running text in these colours; ``size`` is its height in pixels.

    Qt mirrors no margin of a style. Nor does it count a hanging mark right where lines run from
    the right: it takes the text for wider than it is and cuts off its end; there no mark hangs.
    """
    sheet = (bundled("resources") / "theme" / "prose.css").read_text(encoding="utf-8")
    words = {
        "text": colours.text.name(),
        "muted": colours.muted.name(),
        "accent_ink": colours.accent.ink.name(),
        "start": "right" if from_right else "left",
        "hang": "0" if from_right else str(size),
        "small": str(size - 1),
        "section": str(round(size * SECTION)),
        **{f"indent{depth}": str(size * depth) for depth in range(1, DEEPEST + 1)},
    }
    return Template(sheet).substitute(words)


def item_link(item: str, text: str, kind: str = "") -> str:
    """Give a link to a question."""
    return f'<a class="{kind}" href="item:{item}">{escape(text)}</a>'


def more_link(text: str) -> str:
    """Give a link that asks for the rest of a text."""
    return f'<a href="more:">{escape(text)}</a>'


def step_link(step: str, text: str) -> str:
    """Give a link to a step of the chart."""
    return f'<a href="step:{step}">{escape(text)}</a>'
