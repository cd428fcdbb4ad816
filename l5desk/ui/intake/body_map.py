"""The body map: legs from the front and from behind, with places to tap.

The drawing is painted here. Each place is a real button without a look of its own, so that the
mouse, the keyboard and a screen reader meet the same thing. The drawing is never mirrored: the
right leg of the patient stands on the left of the front view in every language.
"""

from collections.abc import Mapping, Sequence
from math import inf
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from l5desk.engine.response import Response
from l5desk.present.body_map import SIDE_ITEM, SIDES, Mark, Place, Side, mark, places, tap
from l5desk.present.intake import Question
from l5desk.ui.intake.body_plan import CHARTS, VIEWS, Plan
from l5desk.ui.intake.buttons import OptionButton, focused_button, one_tab_stop
from l5desk.ui.intake.figure import View, figure
from l5desk.ui.intake.words import place_name, place_sign, side_name, view_name
from l5desk.ui.theme import Tones, scale_of, tones

ROUNDABOUT: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ACROSS: Final[Mapping[Qt.Key, Side]] = {Qt.Key.Key_Left: "right", Qt.Key.Key_Right: "left"}
"""As in the front view, where the patient's right leg stands on the left."""
TICK: Final = "✓ {0}"
BESIDE: Final = "  "
"""What stands at least between the words over two legs."""
WIDEST: Final = 420
"""Pixels beyond which a map does not grow, at the usual text size."""


class PlaceButton(OptionButton):
    """One place of the map: what it is called, where it is, whether it is answered."""

    def __init__(self, parent: QWidget, place: Place, name: str) -> None:
        super().__init__(name, "", several=True)
        self.setParent(parent)
        self.place = place
        self.path = QPainterPath()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(name)

    def show_path(self, path: QPainterPath) -> None:
        """Take the shape of the place, in pixels of the map."""
        self.path = path
        bounds = path.boundingRect().toAlignedRect()
        self.setGeometry(bounds)
        region = QRegion()
        for part in path.toSubpathPolygons():
            region = region.united(QRegion(part.toPolygon()))
        self.setMask(region.translated(-bounds.topLeft()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Leave the look to the map."""


class BodyMap(QWidget):
    """The map for one question; ``answered`` tells of every item a tap answers."""

    answered = Signal(str, object)
    focused = Signal(bool)

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._question = question
        self._room = inf
        self._marks: dict[Place, Mark] = {}
        self._buttons: dict[Place, PlaceButton] = {}
        for place in places(question.name):
            button = PlaceButton(self, place, place_name(question.item, place))
            button.setAccessibleDescription(question.item.text)
            button.clicked.connect(self._tap)
            button.focused.connect(self.focused)
            self._buttons[place] = button
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Body map"))
        self.show_question(question)

    def show_question(self, question: Question) -> None:
        """Show which places are answered."""
        self._question = question
        given = _given(question)
        for place, button in self._buttons.items():
            self._marks[place] = mark(question.name, place, given)
            button.show_checked(checked=self._marks[place] != "none")
        one_tab_stop(self.buttons())
        self.update()

    def show_room(self, room: float) -> None:
        """Take no more than this height, as long as every place can be tapped."""
        if room != self._room:
            self._room = room
            self.updateGeometry()
            self._place()

    def buttons(self) -> tuple[PlaceButton, ...]:
        """Give the places, those of one leg together, from above down."""
        return tuple(self._buttons.values())

    def button(self, option: str, side: Side | None) -> PlaceButton:
        """Give one place."""
        return self._buttons[Place(option, side)]

    def focus_widget(self) -> OptionButton:
        """Give the place that the keyboard reaches first: one that is marked, if any is."""
        return focused_button(self.buttons())

    def sizeHint(self) -> QSize:
        """Give room for both figures at their usual size."""
        width = round(WIDEST * scale_of(self))
        return QSize(width, round(self._plan(width).height))

    def minimumSizeHint(self) -> QSize:
        """Give the least width in which the places can still be told apart."""
        return QSize(1, self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow map is lower, too."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the figures that fit the width."""
        return round(self._plan(width).height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the places where they are drawn."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        plan = self._plan(self.width())
        for place, button in self._buttons.items():
            button.show_path(plan.path(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move among the places; beyond the last one the keys are the question's."""
        here = next((each.place for each in self.buttons() if each.hasFocus()), None)
        target = _neighbour(here, Qt.Key(event.key()), list(self._buttons)) if here else None
        if target is None:
            event.ignore()
        else:
            self._buttons[target].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the figures, what is marked, where mouse and keyboard are, and the names."""
        colours, plan = tones(self), self._plan(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for button in self.buttons():
            _paint_place(painter, button, self._marks[button.place], colours)
        painter.save()
        painter.setClipRect(self.rect().adjusted(0, round(plan.header), 0, 0))
        for view in VIEWS:
            _paint_figure(painter, plan, view, colours)
        painter.restore()
        for button in self.buttons():
            if button.hasFocus():
                _outline(painter, button.path, colours.text, 2.6)
        self._paint_names(painter, plan, colours)
        painter.end()

    def _paint_names(self, painter: QPainter, plan: Plan, colours: Tones) -> None:
        metrics = painter.fontMetrics()
        wide = max(metrics.horizontalAdvance(BESIDE + side_name(side)) for side in SIDES)
        for view in VIEWS:
            middle = QPointF(plan.middle(view), plan.header * 0.25)
            _write(painter, view_name(view), middle, colours.text, strong=True)
            for side in SIDES:
                at = QPointF(plan.heading(view, side, wide), plan.header * 0.7)
                _write(painter, side_name(side), at, colours.muted)
        for place, at in plan.signs():
            chosen = self._is_marked(place)
            ink = colours.accent.ink if chosen else colours.text
            sign = place_sign(self._question.item, place.option)
            words = TICK.format(sign) if chosen and place.side is None else sign
            _write(painter, words, at, ink, strong=chosen)

    def _is_marked(self, place: Place) -> bool:
        """Tell whether a place is marked; one without a side, in either leg."""
        return any(
            found != "none" and each.option == place.option and place.side in (None, each.side)
            for each, found in self._marks.items()
        )

    def _plan(self, width: float) -> Plan:
        chart = CHARTS[self._question.name]
        column = 0.0
        if chart.levels is not None:
            signs = (place_sign(self._question.item, option) for option in chart.levels)
            font = QFont(self.font())
            font.setBold(True)  # as the one that is marked stands there
            metrics = QFontMetrics(font)
            column = 1.1 * max(metrics.horizontalAdvance(TICK.format(sign)) for sign in signs)
        return Plan(chart, width, column, scale_of(self), self._room)

    def _tap(self) -> None:
        button = self.sender()
        if isinstance(button, PlaceButton):
            changes = tap(self._question.name, button.place, _given(self._question))
            for item, answer in changes.items():
                self.answered.emit(item, answer)


def _given(question: Question) -> Response:
    """Give the answers the map shows: the question's own, and which leg it is."""
    said = {question.name: question.answer, SIDE_ITEM: question.leg}
    return {item: answer for item, answer in said.items() if answer is not None}


def _neighbour(here: Place, key: Qt.Key, order: Sequence[Place]) -> Place | None:
    """Give the place an arrow leads to, or None when it leads off the leg."""
    leg = [each for each in order if each.side in (None, here.side)]
    if here.side is None:
        leg = [each for each in order if each.side in (None, "right")]
    if key in ROUNDABOUT:
        at = leg.index(here) + ROUNDABOUT[key]
        return leg[at] if 0 <= at < len(leg) else None
    if key in ACROSS and here.side is not None:
        return Place(here.option, ACROSS[key])
    return None


def _paint_place(painter: QPainter, button: PlaceButton, marked: Mark, colours: Tones) -> None:
    hovered = button.underMouse()
    painter.fillPath(button.path, colours.accent.soft if hovered else colours.surface)
    if marked == "here":
        painter.fillPath(button.path, colours.accent.fill)
    elif marked == "either":
        painter.fillPath(button.path, QBrush(colours.accent.fill, Qt.BrushStyle.BDiagPattern))
    edge = colours.accent.fill if hovered or marked != "none" else colours.border
    _outline(painter, button.path, edge, 1.8 if hovered else 1)


def _paint_figure(painter: QPainter, plan: Plan, view: View, colours: Tones) -> None:
    for side in SIDES:
        placed = plan.placed(view, side)
        _outline(painter, placed.map(figure(view).lines), colours.muted, 1)
        _outline(painter, placed.map(figure(view).skin), colours.text, 1.5)


def _outline(painter: QPainter, path: QPainterPath, ink: QColor, width: float) -> None:
    pen = QPen(ink, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.strokePath(path, pen)


def _write(painter: QPainter, text: str, at: QPointF, ink: QColor, *, strong: bool = False) -> None:
    """Write a word with its middle at a point."""
    font = painter.font()
    font.setBold(strong)
    painter.setFont(font)
    painter.setPen(ink)
    box = QRectF(painter.fontMetrics().boundingRect(text)).adjusted(0, 0, 4, 0)
    box.moveCenter(at)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
