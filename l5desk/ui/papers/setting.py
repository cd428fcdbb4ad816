"""Text as it is set on paper: its font, its style, the direction in which it is read."""

import re
from functools import cache
from string import Template
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextDocument

from l5desk.present.languages import ENGLISH, FROM_RIGHT, Language
from l5desk.storage.bundle import bundled
from l5desk.ui.theme import print_font

INK: Final = QColor("#000000")
FOOT: Final = 8
"""The size of the line at the foot of a page."""
BOX: Final = "□"
"""What is to be ticked, before a line that stands in as far as it and a space."""
NOTICE: Final = 10
"""The largest size in which it is said that nobody has checked the words."""
INDENT: Final = 12
"""How far the lines of a list stand in, from the side on which reading begins."""
CLOSE_LEADING: Final = 96
"""Per cent of the height of a line that the font asks for, where a page has to hold more."""
LARGE_FROM: Final = 16
"""The smallest size that may be called large print."""
FACES: Final[dict[Language, str]] = {"hi": "Noto Sans Devanagari"}
"""Faces to be asked before Inter; Arabic letters are found without, and sit closer so."""
HEADING: Final = re.compile(r"<h([12])>(.*?)</h[12]>", re.DOTALL)
TABLE: Final = re.compile(r"(<table[^>]*>)(.*?)</table>", re.DOTALL)
ROW: Final = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
WIDTH: Final = re.compile(r' width="\d+%?"')
CELL: Final = re.compile(r"<td.*?</td>", re.DOTALL)
NO_BREAK: Final = "\N{NO-BREAK SPACE}"
MARK: Final = re.compile(r" (?=\(\d\))")
"""The space before a number that points into a drawing."""
LAST_SPACE: Final = re.compile(r" (?=(?:[^\s<>=]|</?b(?:di)?>)+</(?:p|li|h1|h2)>)")
"""The space before the last word of a paragraph."""
HYPHEN: Final = re.compile(r"(?<=[a-zà-ÿ])-(?=[a-zà-ÿ])")
"""A hyphen within a word."""
NO_BREAK_HYPHEN: Final = "\N{NON-BREAKING HYPHEN}"
NUMBER: Final = re.compile(
    r"(?:[\w.+()/-]+\N{NO-BREAK SPACE})+[\w.+()/-]*\w|(?<!>)\d{4}-\d\d-\d\d", re.ASCII
)
"""A number in several groups or a date, whose order stays where all else is read from the right.

A date that begins a paragraph keeps it by itself, and stands before what follows.
"""
FROM_LEFT: Final = "\N{LEFT-TO-RIGHT MARK}"
APART: Final = {
    "<bdi>": "\N{FIRST STRONG ISOLATE}",
    "</bdi>": "\N{POP DIRECTIONAL ISOLATE}",
}
"""Around words of whatever language, which Qt does not take from the tag."""


def paper_font(size: float, language: Language = ENGLISH) -> QFont:
    """Give the font for paper: the same widths on a screen, in a PDF and on a printer."""
    font = print_font(size, FACES.get(language))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def direction(language: Language) -> Qt.LayoutDirection:
    """Give the direction in which a language is read."""
    read = Qt.LayoutDirection
    return read.RightToLeft if language in FROM_RIGHT else read.LeftToRight


def draw_foot(painter: QPainter, area: QRectF, words: str, language: Language) -> None:
    """Write the line at the foot of a page."""
    painter.setFont(paper_font(FOOT, language))
    painter.setPen(INK)
    painter.setLayoutDirection(direction(language))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)


@cache
def _style(size: int, language: Language, *, is_close: bool) -> str:
    from_right = language in FROM_RIGHT
    text = (bundled("resources") / "handout" / "page.css").read_text(encoding="utf-8")
    title = size + (6 if size >= LARGE_FROM else 9)
    sizes = {
        "text": size,
        "title": title,
        "heading": size + 3,
        "small": size * 3 // 4,
        "tick": round(QFontMetricsF(paper_font(size, language)).horizontalAdvance(f"{BOX} ")),
        "notice": min(size, NOTICE),
        "apart": 1 if is_close else 2,
        "around": 1 if is_close else 3,
        "leading": f"line-height: {CLOSE_LEADING}%;" if is_close else "",
    }
    indents = {"left": 0 if from_right else INDENT, "right": INDENT if from_right else 0}
    sides = {"near": "right", "far": "left"} if from_right else {"near": "left", "far": "right"}
    values = {name: str(each) for name, each in (sizes | indents).items()}
    return Template(text).substitute(values | sides)


def text_of(
    html: str, size: int, language: Language, *, is_close: bool = False, is_easy: bool = False
) -> QTextDocument:
    """Set a piece of a page as text, in the direction in which its language is read.

    What is to be easy to read breaks no word, and leaves no word over for a line of its own.
    """
    text = QTextDocument()
    text.setDocumentMargin(0)
    text.setUseDesignMetrics(True)
    text.setDefaultFont(paper_font(size, language))
    text.setDefaultStyleSheet(_style(size, language, is_close=is_close))
    option = text.defaultTextOption()
    option.setTextDirection(direction(language))
    text.setDefaultTextOption(option)
    # Qt sets a heading at its own multiple of the text, whatever the style says of its size.
    html = MARK.sub(NO_BREAK, html)
    html = HEADING.sub(r'<p class="h\1">\2</p>', html)
    html = _from_right(html) if language in FROM_RIGHT else html
    text.setHtml(_unbroken(html) if is_easy else html)
    return text


def _unbroken(html: str) -> str:
    """Keep a word whole at its hyphen, and the last one of a paragraph from a line of its own."""
    return HYPHEN.sub(NO_BREAK_HYPHEN, LAST_SPACE.sub(NO_BREAK, html))


def _from_right(html: str) -> str:
    for tag, mark in APART.items():
        html = html.replace(tag, mark)
    whole = NUMBER.sub(lambda number: f"{FROM_LEFT}{number[0]}{FROM_LEFT}", html)
    return ROW.sub(_mirrored, whole)


def stacked(html: str) -> str:
    """Give tables with their columns as rows, for letters too large to stand side by side."""
    return TABLE.sub(lambda table: f"{table[1]}{_turned(table[2])}</table>", html)


def _turned(rows: str) -> str:
    cells = [CELL.findall(row) for row in ROW.findall(rows)]
    turned = ("".join(each) for each in zip(*cells, strict=True))
    return WIDTH.sub("", "".join(f"<tr>{row}</tr>" for row in turned))


def _mirrored(row: re.Match[str]) -> str:
    """Give a row of a table with its first cell on the right."""
    return f"<tr>{''.join(reversed(CELL.findall(row[1])))}</tr>"
