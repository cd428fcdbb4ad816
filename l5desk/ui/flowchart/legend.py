"""Legend: what the outlines, lines and signs of the chart mean, drawn as the chart draws them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsScene

from l5desk.present.conclusion import Urgency
from l5desk.present.flowchart import LinkState, State
from l5desk.ui.flowchart import shapes
from l5desk.ui.flowchart.items import SIGN_PEN, BadgeItem, path_item, text_item
from l5desk.ui.flowchart.plan import DESIGNED_FOR, SIGN
from l5desk.ui.flowchart.style import (
    DOTTED,
    SIGNS,
    Looks,
    head_colours,
    pen,
    urgency_sign,
)
from l5desk.ui.flowchart.typeface import Typeface, line_height, wrap
from l5desk.ui.flowchart.words import link_word, state_sentence, state_word

translate = QCoreApplication.translate

SAMPLE: Final = QSize(36, 20)
COLUMN: Final = 250.0
GAP: Final = 10.0

FIGURES: Final[tuple[State, ...]] = (
    "done", "here", "withheld", "assumed", "open", "unraised", "ruled-out", "later",
)  # fmt: skip
LINKS: Final[tuple[LinkState, ...]] = ("taken", "assumed", "possible", "ruled-out")
GRADES: Final[tuple[Urgency, ...]] = ("emergency", "urgent", "soon", "calm")


@dataclass(frozen=True, slots=True)
class FigureMark:
    """How a step looks in a state."""

    state: State


@dataclass(frozen=True, slots=True)
class LinkMark:
    """How a way looks in a state, or (``is_loop``) the way back of a later visit."""

    state: LinkState
    is_loop: bool = False


@dataclass(frozen=True, slots=True)
class GradeMark:
    """How the band of a conclusion tells its urgency."""

    grade: Urgency


Mark: TypeAlias = FigureMark | LinkMark | GradeMark


def marks(*, of_nobody: bool = False) -> Iterator[tuple[Mark, str]]:
    """Give every mark of a chart with what it means; a chart of nobody has no states."""
    for state in () if of_nobody else FIGURES:
        word, sentence = state_word(state, "decision"), state_sentence(state)
        yield FigureMark(state), translate("Legend", "{0}: {1}").format(word, sentence)
    for way in () if of_nobody else LINKS:
        yield LinkMark(way), translate("Legend", "way: {0}").format(link_word(way))
    yield (
        LinkMark("later", is_loop=True),
        translate("Legend", "way back: a later visit starts there"),
    )
    for grade in GRADES:
        yield GradeMark(grade), _grade_text(grade)


def _grade_text(grade: Urgency) -> str:
    return {
        "emergency": translate("Legend", "conclusion: emergency"),
        "urgent": translate("Legend", "conclusion: urgent"),
        "soon": translate("Legend", "conclusion: soon"),
        "calm": translate("Legend", "conclusion: planned"),
        "open": "",
    }[grade]


class SampleItem(QGraphicsPathItem):
    """One mark, as large as it is on the chart."""

    def __init__(self, mark: Mark, looks: Looks, grown: float, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._looks, self._grown = looks, grown
        self._width, self._height = SAMPLE.width() * grown, SAMPLE.height() * grown
        match mark:
            case FigureMark(state):
                self._draw_figure(state)
            case LinkMark(state, is_loop):
                self._draw_link(state, is_loop=is_loop)
            case GradeMark(grade):
                self._draw_grade(grade)

    def _draw_figure(self, state: State) -> None:
        look = self._looks.figures[state]
        self.setPath(shapes.figure("action", self._width, self._height))
        self.setPen(look.outline)
        self.setBrush(look.fill)
        if state in SIGNS:
            ink = look.pill or look.caption
            drawn = self._add_sign(shapes.sign(SIGNS[state], SIGN * self._grown))
            drawn.setPen(pen(ink, SIGN_PEN))
            drawn.setBrush(ink if state == "here" else QBrush())

    def _draw_link(self, state: LinkState, *, is_loop: bool) -> None:
        line = self._looks.links[state].line
        points = [(0.0, self._height / 2), (self._width, self._height / 2)]
        self.setPath(shapes.way(points))
        self.setPen(pen(line.color(), line.widthF(), DOTTED) if is_loop else line)
        path_item(self, shapes.head(points)).setBrush(line.color())
        if is_loop:
            badge = BadgeItem(self, (self._width / 2, self._height / 2), self._grown)
            badge.restyle(line.color(), self._looks)

    def _draw_grade(self, grade: Urgency) -> None:
        ground, ink = head_colours(grade, "here", self._looks.tones)
        self.setPath(shapes.band(self._width, self._height))
        self.setPen(Qt.PenStyle.NoPen)
        self.setBrush(ground)
        drawn = self._add_sign(shapes.sign(urgency_sign(grade), SIGN * self._grown))
        drawn.setPen(pen(ink, SIGN_PEN))

    def _add_sign(self, sign: QPainterPath) -> QGraphicsPathItem:
        drawn, size = path_item(self, sign), SIGN * self._grown
        drawn.setPos((self._width - size) / 2, (self._height - size) / 2)
        return drawn


class Legend(QGraphicsPathItem):
    """Marks with their meaning, in as many columns as the width has room for.

    It is ``mirrored`` for those who read from right to left.
    """

    def __init__(
        self,
        given: Sequence[tuple[Mark, str]],
        face: Typeface,
        looks: Looks,
        width: float,
        *,
        mirrored: bool = False,
    ) -> None:
        super().__init__()
        self.setPen(Qt.PenStyle.NoPen)
        self._ink, self._width, self._mirrored = looks.tones.text, width, mirrored
        grown = face.unit / DESIGNED_FOR
        columns = max(1, int(width // (COLUMN * grown)))
        share = -(-len(given) // columns)
        wide, self.height = width / columns, 0.0
        for start in range(0, len(given), share):
            x, y = start // share * wide, 0.0
            for mark, text in given[start : start + share]:
                sample = SampleItem(mark, looks, grown, self)
                sample.setPos(self._across(x, SAMPLE.width() * grown), y)
                y += self._write(text, face, QRectF(x, y, wide, 0), grown)
            self.height = max(self.height, y)

    def _write(self, text: str, face: Typeface, place: QRectF, grown: float) -> float:
        """Set a text beside its sample; tell how much height the two take."""
        left, tall = (SAMPLE.width() + GAP) * grown, line_height(face.caption)
        lines = wrap(text, face.caption, place.width() - left - GAP * grown)
        for n, line in enumerate(lines):
            top = max(0.0, (SAMPLE.height() * grown - tall) / 2) if len(lines) == 1 else 0.0
            written = text_item(self, line, face.caption)
            start = self._across(place.x() + left, written.boundingRect().width())
            written.setPos(start, place.y() + top + n * tall)
            written.setBrush(self._ink)
        return max(SAMPLE.height() * grown, len(lines) * tall) + GAP * grown / 2

    def _across(self, start: float, width: float) -> float:
        """Give the left side of something this wide, by its distance from where reading starts."""
        return self._width - start - width if self._mirrored else start


def picture(mark: Mark, looks: Looks, grown: float, sharp: float) -> QPixmap:
    """Paint a mark for a text; ``sharp`` is how many pixels the screen has for one."""
    scene, margin = QGraphicsScene(), 2.0
    ground = QGraphicsPathItem()
    scene.addItem(ground)
    SampleItem(mark, looks, grown, ground)
    size = SAMPLE.toSizeF() * grown + QSize(4, 4).toSizeF()
    painted = QPixmap((size * sharp).toSize())
    painted.setDevicePixelRatio(sharp)
    painted.fill(looks.tones.surface)
    painter = QPainter(painted)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scene.render(painter, QRectF(QPointF(), size), QRectF(QPointF(-margin, -margin), size))
    painter.end()
    return painted
