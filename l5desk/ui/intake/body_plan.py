"""Where everything stands on the body map, in pixels, for a map of a certain width."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from math import inf
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QTransform

from l5desk.present.body_map import SIDES, Place, Side
from l5desk.ui.intake.figure import View, figure

VIEWS: Final[tuple[View, ...]] = ("front", "back")
HALF: Final = 66
"""Half the width of a figure in units of the drawing."""
HEADER: Final = 36
"""Pixels for two lines of words above the figures."""
NAME: Final = 8
"""Half the width of a name beside a leg, in units of the drawing at its usual size."""
TIGHT: Final = 28
"""The same, where height is scarce."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Which part of the legs a map shows, and how large; in units of the drawing.

    ``apart`` moves the legs away from each other, ``aside`` leaves room beside them; ``signs`` says
    where the name of a place stands in the half that is drawn. Without it the names stand between
    the figures, as far down as ``levels`` says. ``scale`` is pixels to the unit, and ``least`` how
    few they may be for every place to be tapped with a finger.
    """

    top: float
    bottom: float
    scale: float
    least: float
    apart: float = 0
    aside: float = 0
    signs: Mapping[str, tuple[float, float]] | None = None
    levels: Mapping[str, float] | None = None


CHARTS: Final = {
    "pain_extent": Chart(
        top=-56,
        bottom=424,
        scale=0.6,
        least=0.58,
        levels={"back_only": -22, "buttock": 66, "thigh": 160, "below_knee": 282, "foot": 382},
    ),
    "sensory_area": Chart(
        top=150,
        bottom=424,
        scale=1.0,
        least=1.0,
        apart=9,
        aside=17,
        signs={"l3": (-5, 206), "l4": (-7, 300), "l5": (-71, 290), "s1": (-74, 384)},
    ),
}


@dataclass(frozen=True, slots=True)
class Plan:
    """A map laid out: ``column`` pixels are left between the figures, ``text`` scales the text.

    ``room`` is the height that can be seen at once.
    """

    chart: Chart
    width: float
    column: float
    text: float
    room: float = inf

    @property
    def header(self) -> float:
        """Pixels above the figures."""
        usual = HEADER * self.text
        return usual if usual + self._tall * self._widest <= self.room else TIGHT * self.text

    @property
    def unit(self) -> float:
        """Pixels to one unit of the drawing: as large as wanted, if there is room."""
        fitting = max((self.room - self.header) / self._tall, self.chart.least)
        return min(self._widest, fitting)

    @property
    def _tall(self) -> float:
        return self.chart.bottom - self.chart.top

    @property
    def _widest(self) -> float:
        """Give the pixels to one unit for which there is width."""
        across = 4 * (HALF + self.chart.apart + self.chart.aside)
        return min(self.chart.scale * self.text, (self.width - self.column) / across)

    def _gap(self, wanted: float) -> float:
        """Give room beside a leg, in units: where height is scarce, names do not shrink with it."""
        usual = self.chart.apart + self.chart.aside
        spare = (self.width - self.column) / (4 * self.unit) - HALF
        grown = self.chart.scale * self.text / self.unit
        return wanted * min(grown, spare / usual) if usual else 0

    @property
    def height(self) -> float:
        """Pixels from the words above to the soles."""
        return self.header + self._tall * self.unit

    def middle(self, view: View) -> float:
        """Give where the middle of a figure stands from the left."""
        half = (HALF + self._gap(self.chart.apart) + self._gap(self.chart.aside)) * self.unit
        away = self.column / 2 + half
        return self.width / 2 + (away if view == "back" else -away)

    def heading(self, view: View, side: Side, wide: float) -> float:
        """Give where the middle of a word over a leg stands: over it, or clear of the other word.

        ``wide`` is how much room such a word needs; both stay on the map.
        """
        leg = (HALF / 2 + self._gap(self.chart.apart)) * self.unit
        middle = min(max(self.middle(view), wide), self.width - wide)
        return middle + _outwards(view, side) * max(leg, wide / 2)

    def level(self, y: float) -> float:
        """Give how far down a level of the drawing stands."""
        return self.header + (y - self.chart.top) * self.unit

    def placed(self, view: View, side: Side) -> QTransform:
        """Give how the half that is drawn comes to its place as this side of a figure."""
        outwards = _outwards(view, side)
        left = self.middle(view) + outwards * self._gap(self.chart.apart) * self.unit
        moved = QTransform.fromTranslate(left, self.level(0))
        return moved.scale(-outwards * self.unit, self.unit)

    def path(self, place: Place) -> QPainterPath:
        """Give the shape of a place in both figures."""
        path = QPainterPath()
        for view in VIEWS:
            for side in SIDES if place.side is None else (place.side,):
                if place.option in (drawn := figure(view).places):
                    path = path.united(self.placed(view, side).map(drawn[place.option]))
        return path

    def signs(self) -> Iterator[tuple[Place, QPointF]]:
        """Yield the names to write and the middles of where they stand.

        Names between the figures stand for both legs.
        """
        for option, y in (self.chart.levels or {}).items():
            yield Place(option, None), QPointF(self.width / 2, self.level(y))
        away = NAME * (self._gap(1) - 1)
        for option, (x, y) in (self.chart.signs or {}).items():
            at = QPointF(x + (away if x > -HALF else -away), y)
            for side, view in product(SIDES, VIEWS):
                yield Place(option, side), self.placed(view, side).map(at)


def _outwards(view: View, side: Side) -> int:
    """Tell where a leg is seen: -1 to the left of the middle, 1 to the right."""
    return -1 if (view == "front") == (side == "right") else 1
