"""Glide: from one place of the chart to another, smoothly or at once."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEasingCurve, QPointF, QVariantAnimation, Signal

GLIDE: Final = 240
"""Milliseconds from one place to another."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What the camera points at, and how many pixels it makes of one."""

    centre: QPointF
    scale: float

    def towards(self, goal: "Aim", part: float) -> "Aim":
        """Give the aim part of the way to another; sizes change evenly to the eye."""
        centre = self.centre + (goal.centre - self.centre) * part
        return Aim(centre, self.scale * (goal.scale / self.scale) ** part)


class Glide(QVariantAnimation):
    """A journey of the camera; ``passed`` tells where it is on the way."""

    passed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._ends = (Aim(QPointF(), 1.0), Aim(QPointF(), 1.0))
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self.valueChanged.connect(self._pass)

    def go(self, start: Aim, goal: Aim) -> None:
        """Begin a journey."""
        self._ends = (start, goal)
        self.setDuration(GLIDE)
        self.start()

    def _pass(self, part: object) -> None:
        if isinstance(part, float):
            self.passed.emit(self._ends[0].towards(self._ends[1], part))
