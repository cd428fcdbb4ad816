"""Connectors: where a link goes on in the next stretch of a chart that is cut for paper.

As in any flowchart, a circle with a letter ends the line, and one with the same letter takes it up.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from string import ascii_uppercase
from typing import Final, TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from l5desk.present.layout import Route
from l5desk.ui.theme import all_tones, print_font

Connectors: TypeAlias = Mapping[float, Sequence[tuple[float, str]]]
"""For each cut, by how far down it is, where links cross it and the letter of each."""

SIZE: Final = 9.0
"""Of a circle, in points."""
LETTER: Final = 6


def connectors(routes: Iterable[Route], cuts: Iterable[float]) -> Connectors:
    """Give a letter to every place where links cross a cut; those on one line share it."""
    crossed = {cut: sorted({*_crossings(routes, cut)}) for cut in sorted(cuts)}
    letters = _letters()
    return {cut: [(x, next(letters)) for x in places] for cut, places in crossed.items()}


def _crossings(routes: Iterable[Route], cut: float) -> Iterator[float]:
    for route in routes:
        for (x, y), (_, other) in pairwise(route.points):
            if min(y, other) < cut < max(y, other):
                yield round(x, 1)


def _letters() -> Iterator[str]:
    """Give A to Z, then AA and so on."""
    before = ""
    while True:
        yield from (f"{before}{letter}" for letter in ascii_uppercase)
        before += "A"


def draw_connector(painter: QPainter, middle: QPointF, letter: str) -> None:
    """Draw one on paper, in points."""
    tones = all_tones()["light"]
    circle = QRectF(middle.x() - SIZE / 2, middle.y() - SIZE / 2, SIZE, SIZE)
    painter.setPen(QPen(tones.text, 0.5))
    painter.setBrush(tones.surface)
    painter.drawEllipse(circle)
    painter.setPen(tones.text)
    painter.setFont(print_font(LETTER))
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, letter)
