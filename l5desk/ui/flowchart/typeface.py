"""Typeface: the letters of the chart, measured, and texts broken into lines that fit a box."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

UNSAFE_FEATURES: Final = ("calt", "liga", "clig", "dlig", "ccmp")
"""Features that replace characters: in a PDF they can turn "4–6" into "46"."""
SMALLER: Final = 12 / 13
WORD: Final = re.compile(r"\S*\d \S+|\S+")
"""What is not broken: a word, or a number and its unit."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """Three faces of one family; ``unit`` is the size of the title in pixels."""

    unit: float
    title: QFont
    caption: QFont
    strong: QFont

    @classmethod
    def of(cls, font: QFont) -> "Typeface":
        """Derive the faces of the chart from the font of a widget."""
        unit = QFontInfo(font).pixelSize()
        small = max(1, round(unit * SMALLER))
        return cls(
            unit=float(unit),
            title=_face(font, unit, QFont.Weight.Medium),
            caption=_face(font, small, QFont.Weight.Normal),
            strong=_face(font, small, QFont.Weight.DemiBold),
        )

    @property
    def smallest(self) -> float:
        """The size of the smallest letters, in pixels at full scale."""
        return float(self.caption.pixelSize())


def _face(font: QFont, size: int, weight: QFont.Weight) -> QFont:
    face = QFont(font)
    face.setPixelSize(size)
    face.setWeight(weight)
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in UNSAFE_FEATURES:
        face.setFeature(QFont.Tag(feature), 0)
    return face


def width(text: str, font: QFont) -> float:
    """Give how wide a line is."""
    return QFontMetricsF(font).horizontalAdvance(text)


def line_height(font: QFont) -> float:
    """Give the distance between two lines."""
    return QFontMetricsF(font).height()


def wrap(text: str, font: QFont, room: float) -> tuple[str, ...]:
    """Break a text into as few lines as fit the room, of lengths as even as can be.

    A number stays with what it counts. A word that is wider than the room keeps a line to itself:
    measure the lines.
    """
    metrics = QFontMetricsF(font)
    words = WORD.findall(text)
    widths = [metrics.horizontalAdvance(word) for word in words]
    space = metrics.horizontalAdvance(" ")
    low, high = max(widths, default=0.0), max(room, *widths, 0.0)
    fewest = len(_filled(widths, space, high))
    while high - low > 1:
        middle = (low + high) / 2
        if len(_filled(widths, space, middle)) > fewest:
            low = middle
        else:
            high = middle
    starts = [*_filled(widths, space, high), len(words)]
    return tuple(" ".join(words[one:other]) for one, other in pairwise(starts))


def _filled(widths: list[float], space: float, room: float) -> list[int]:
    """Fill lines greedily; give the place of the first word of each."""
    breaks: list[int] = []
    used = 0.0
    for n, wide in enumerate(widths):
        if not breaks or used + space + wide > room:
            breaks.append(n)
            used = wide
        else:
            used += space + wide
    return breaks


def shorten(text: str, font: QFont, room: float) -> str:
    """Cut a text at its end to fit the room."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
