"""Items: figures and links as the scene draws them, built once and then only restyled."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsSimpleTextItem

from l5desk.present.conclusion import urgency
from l5desk.present.flowchart import Link, LinkState, State
from l5desk.present.layout import Box, Point, Route
from l5desk.ui.flowchart import shapes
from l5desk.ui.flowchart.plan import GAP, PAD, SIGN, SIGN_GAP, TOP, Figure, Plan, Tag
from l5desk.ui.flowchart.style import DOTTED, SIGNS, Looks, head_colours, pen, urgency_sign
from l5desk.ui.flowchart.typeface import line_height, width
from l5desk.ui.flowchart.words import deadline_word, kind_word, outcome_word
from l5desk.ui.language import listed

QUIET: Final[frozenset[State]] = frozenset({"open", "later", "unraised", "ruled-out", "plain"})
"""States that do not concern the patient now: their words are in light letters."""
FIGURES_DEPTH: Final = 20.0
BADGE: Final = 15.0
"""The disc with the sign of coming back, on a loop where it leaves its figure's row."""
SIGN_PEN: Final = 1.7


class FigureItem(QGraphicsPathItem):
    """One figure: outline, title, sign and word of its state, and the urgency of an end."""

    def __init__(self, figure: Figure, box: Box, plan: Plan) -> None:
        super().__init__(shapes.figure(figure.shape, box.width, box.height))
        self.node = figure.node
        self._shape = figure.shape
        self._shown: tuple[State, str, Looks] | None = None
        self.setPos(box.x, box.y)
        self.setZValue(FIGURES_DEPTH)
        self._ground = path_item(self, self.path())
        self._head = HeadItem(self, figure, plan) if figure.head else None
        for item in (self._ground, self._head):
            if item:  # the outline is drawn over both
                item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemStacksBehindParent)
        self._caption = CaptionItem(self, figure, plan)
        self._lines = [text_item(self, line, plan.face.title) for line in figure.lines]
        self._chevron = self._build_chevron(figure, plan) if figure.shape == "phase" else None
        self._place_title(figure, plan)

    def _build_chevron(self, figure: Figure, plan: Plan) -> QGraphicsPathItem:
        size = SIGN * plan.growth
        sign = shapes.sign("unfold", size)
        chevron = path_item(self, shapes.flipped(sign, size) if plan.mirrored else sign)
        left = plan.across(figure.width, PAD * plan.growth, size)
        chevron.setPos(left, (figure.height - size) / 2)
        return chevron

    def _place_title(self, figure: Figure, plan: Plan) -> None:
        tall, grown = line_height(plan.face.title), plan.growth
        if figure.shape == "phase":
            start = (PAD + SIGN + SIGN_GAP) * grown
            for n, line in enumerate(self._lines):
                left = plan.across(figure.width, start, line.boundingRect().width())
                line.setPos(left, TOP * grown + n * tall)
            return
        y = figure.head + line_height(plan.face.caption) + (TOP + GAP) * grown
        for n, line in enumerate(self._lines):
            line.setPos((figure.width - line.boundingRect().width()) / 2, y + n * tall)

    def told(self) -> str:
        """Say what is drawn, in one line."""
        caption = self._shown[1] if self._shown else ""
        return listed(filter(None, (self.node.title, kind_word(self.node.kind), caption)))

    def outline_around(self, distance: float) -> QPainterPath:
        """Give the outline of the figure, this much wider on every side."""
        box = self.path().boundingRect()
        path = shapes.figure(self._shape, box.width() + 2 * distance, box.height() + 2 * distance)
        return path.translated(-distance, -distance)

    def restyle(self, state: State, caption: str, looks: Looks) -> bool:
        """Show a state; tell whether anything changed."""
        if self._shown == (state, caption, looks):
            return False
        self._shown = (state, caption, looks)
        look = looks.figures[state]
        self.setPen(look.outline)
        self._ground.setBrush(look.fill)
        for line in self._lines:
            line.setBrush(look.text)
        self._caption.restyle(state, caption, looks)
        if self._head:
            self._head.restyle(state, looks)
        if self._chevron:
            self._chevron.setPen(pen(look.text, SIGN_PEN))
        return True


class HeadItem(QGraphicsPathItem):
    """The coloured band of an end: sign and word of its urgency, and by when."""

    def __init__(self, parent: QGraphicsItem, figure: Figure, plan: Plan) -> None:
        super().__init__(shapes.band(figure.width, figure.head), parent)
        self.setPen(Qt.PenStyle.NoPen)
        outcome = figure.node.disposition or "incomplete"
        self._grade = urgency(outcome, figure.node.by)
        size, pad, face = SIGN * plan.growth, PAD * plan.growth, plan.face
        sign = shapes.sign(urgency_sign(self._grade), size)
        self._sign = path_item(self, shapes.flipped(sign, size) if plan.mirrored else sign)
        word = outcome_word(outcome)
        self._word = text_item(self, word, face.strong)
        by = deadline_word(figure.node.by) if figure.node.by else ""
        self._by = text_item(self, by, face.strong)
        top = (figure.head - line_height(face.strong)) / 2
        wide, wide_by = width(word, face.strong), width(by, face.strong)
        start, end = pad + size + SIGN_GAP * plan.growth, figure.width - pad - wide_by
        self._sign.setPos(plan.across(figure.width, pad, size), (figure.head - size) / 2)
        self._word.setPos(plan.across(figure.width, start, wide), top)
        self._by.setPos(plan.across(figure.width, end, wide_by), top)

    def restyle(self, state: State, looks: Looks) -> None:
        """Show the urgency as loudly as the state deserves."""
        ground, ink = head_colours(self._grade, state, looks.tones)
        self.setBrush(ground)
        self._sign.setPen(pen(ink, SIGN_PEN))
        self._word.setBrush(ink)
        self._by.setBrush(ink)


class CaptionItem(QGraphicsPathItem):
    """Sign and word of a state; on a pill where the patient is."""

    def __init__(self, parent: QGraphicsItem, figure: Figure, plan: Plan) -> None:
        super().__init__(parent)
        self._figure, self._plan = figure, plan
        self._face, self._grown = plan.face, plan.growth
        self._sign = path_item(self)
        self._word = text_item(self, "", plan.face.strong)
        self.setPen(Qt.PenStyle.NoPen)

    def restyle(self, state: State, caption: str, looks: Looks) -> None:
        """Show sign and word, in the middle of its row."""
        look, size = looks.figures[state], SIGN * self._grown
        font = self._face.caption if state in QUIET else self._face.strong
        lead = size + SIGN_GAP * self._grown if state in SIGNS else 0.0
        tall, wide = line_height(font), lead + width(caption, font)
        x, y = self._left(wide), self._top(tall)
        self._sign.setPath(shapes.sign(SIGNS[state], size) if state in SIGNS else QPainterPath())
        self._sign.setPen(pen(look.caption, SIGN_PEN))
        self._sign.setBrush(look.caption if state == "here" else QBrush())
        self._sign.setPos(x + self._plan.across(wide, 0, size), y + (tall - size) / 2)
        self._word.setFont(font)
        self._word.setText(caption)
        self._word.setBrush(look.caption)
        self._word.setPos(x + self._plan.across(wide, lead, wide - lead), y)
        self.setPath(_pill(QRectF(x, y, wide, tall)) if look.pill else QPainterPath())
        self.setBrush(look.pill or QBrush())

    def _left(self, wide: float) -> float:
        if self._figure.shape == "phase":
            end = self._figure.width - PAD * self._grown - wide
            return self._plan.across(self._figure.width, end, wide)
        return (self._figure.width - wide) / 2

    def _top(self, tall: float) -> float:
        if self._figure.shape == "phase":
            return (self._figure.height - tall) / 2
        return self._figure.head + TOP * self._grown - 1


class LinkItem(QGraphicsPathItem):
    """One link: line, arrow head and label; a loop bears the sign of coming back."""

    def __init__(self, link: Link, route: Route, tag: Tag, plan: Plan) -> None:
        super().__init__()
        face = plan.face
        self._is_loop = link.loop
        self.route = route
        self._face, self._place = face, route.label
        self._is_left = bool(route.label and route.label.x < route.points[0][0])
        self._shown: tuple[LinkState, Looks] | None = None
        self._arrow = path_item(self)
        self._lines = [text_item(self, line, face.strong) for line in tag.lines]
        self._badge = BadgeItem(self, route.points[1], plan.growth) if link.loop else None
        self.draw(route.points)

    def draw(self, points: Sequence[Point]) -> None:
        """Draw the line along these points; without a head where it ends in another link."""
        ends = points[-1] == self.route.points[-1]
        self.setPath(shapes.way(points, to_head=ends))
        self._arrow.setPath(shapes.head(points) if ends else QPainterPath())

    def restyle(self, state: LinkState, looks: Looks) -> bool:
        """Show a state; tell whether anything changed."""
        if self._shown == (state, looks):
            return False
        self._shown = (state, looks)
        look = looks.links[state]
        self.setZValue(look.depth)
        dots = pen(look.line.color(), look.line.widthF(), DOTTED)
        self.setPen(dots if self._is_loop else look.line)
        self._arrow.setBrush(look.line.color())
        if self._badge:
            self._badge.restyle(look.line.color(), looks)
        font = self._face.strong if look.is_strong else self._face.caption
        for n, line in enumerate(self._lines):
            line.setFont(font)
            line.setBrush(look.label)
            self._place_line(n, line)
        return True

    def _place_line(self, n: int, line: QGraphicsSimpleTextItem) -> None:
        if self._place is None:
            return
        spare = self._place.width - width(line.text(), line.font())
        x = self._place.x + (spare if self._is_left else 0)
        line.setPos(x, self._place.y + n * line_height(self._face.strong))


class BadgeItem(QGraphicsPathItem):
    """A disc with the sign of coming back, so that a loop is not taken for a way on."""

    def __init__(self, parent: QGraphicsItem, middle: Point, grown: float) -> None:
        disc, size = QPainterPath(), SIGN * grown
        disc.addEllipse(QPointF(*middle), BADGE * grown / 2, BADGE * grown / 2)
        super().__init__(disc, parent)
        self.setPen(Qt.PenStyle.NoPen)
        self._sign = path_item(self, shapes.sign("again", size))
        self._sign.setPos(middle[0] - size / 2, middle[1] - size / 2)

    def restyle(self, ink: QColor, looks: Looks) -> None:
        """Take the colours of the theme."""
        self.setBrush(looks.tones.surface)
        self._sign.setPen(pen(ink, SIGN_PEN))


def path_item(parent: QGraphicsItem, path: QPainterPath | None = None) -> QGraphicsPathItem:
    """Add a path without outline to an item."""
    item = QGraphicsPathItem(path or QPainterPath(), parent)
    item.setPen(Qt.PenStyle.NoPen)
    return item


def text_item(parent: QGraphicsItem, text: str, font: QFont) -> QGraphicsSimpleTextItem:
    """Add one line of text to an item."""
    item = QGraphicsSimpleTextItem(text, parent)
    item.setFont(font)
    return item


def _pill(around: QRectF) -> QPainterPath:
    path = QPainterPath()
    around = around.adjusted(-7, 0, 7, 1)
    path.addRoundedRect(around, around.height() / 2, around.height() / 2)
    return path
