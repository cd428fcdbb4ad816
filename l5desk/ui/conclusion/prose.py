"""Running text with links to questions and steps, as high as it needs to be."""

from html import escape
from math import ceil
from string import Template
from typing import Final

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QTextBrowser

from l5desk.storage.bundle import bundled
from l5desk.ui.theme import tones

DEEPEST: Final = 5
"""How far lines are set in, one under another."""


class Prose(QTextBrowser):
    """Shows one piece of structured text; a link names an item or a step."""

    item_requested = Signal(str)
    step_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._html = ""
        self.setProperty("kind", "prose")
        self.setOpenLinks(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._follow)

    def show_html(self, html: str) -> None:
        """Show this text, unless it is shown already."""
        if html != self._html:
            self._html = html
            self._render()

    def _render(self) -> None:
        colours, size = tones(self), self.fontInfo().pixelSize()
        sheet = (bundled("resources") / "theme" / "prose.css").read_text(encoding="utf-8")
        words = {
            "text": colours.text.name(),
            "muted": colours.muted.name(),
            "accent_ink": colours.accent.ink.name(),
            "small": str(size - 1),
            **{f"indent{depth}": str(size * depth) for depth in range(1, DEEPEST + 1)},
        }
        self.document().setDefaultStyleSheet(Template(sheet).substitute(words))
        self.setHtml(self._html)
        self._fit()

    def _fit(self) -> None:
        frame = self.height() - self.viewport().height()
        self.setFixedHeight(ceil(self.document().size().height()) + max(0, frame))

    def _follow(self, link: QUrl) -> None:
        kind, _, name = link.toString().partition(":")
        if kind == "item":
            self.item_requested.emit(name)
        else:
            self.step_requested.emit(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew and take the height they need."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme and another size of text."""
        super().changeEvent(event)
        if self._html and event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._render()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave turning the wheel to the pane: this text has nothing to scroll."""
        event.ignore()


def item_link(item: str, text: str, kind: str = "") -> str:
    """Give a link to a question."""
    return f'<a class="{kind}" href="item:{item}">{escape(text)}</a>'


def step_link(step: str, text: str) -> str:
    """Give a link to a step of the chart."""
    return f'<a href="step:{step}">{escape(text)}</a>'
