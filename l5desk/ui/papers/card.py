"""The safety-net card on paper: to fold to the size of a bank card, on A6, or large on A4."""

from collections.abc import Sequence
from typing import Final, Literal, TypeAlias, get_args

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPalette, QPen, QTextDocument

from l5desk.present.card import Card
from l5desk.present.languages import FROM_RIGHT
from l5desk.present.sheet import SIZES, Paper
from l5desk.ui.papers.setting import INK, paper_font, text_of

CardSize: TypeAlias = Literal["fold", "a6", "a4"]
CARD_SIZES: Final[tuple[CardSize, ...]] = get_args(CardSize)
PANEL: Final = (153.0, 244.0)
"""A bank card upright, 54 by 86 mm, in points."""
EDGE: Final = 7.0
MARGIN: Final[dict[CardSize, float]] = {"fold": EDGE, "a6": 14, "a4": 34}
LARGEST: Final[dict[CardSize, int]] = {"fold": 10, "a6": 12, "a4": 18}
SMALLEST: Final = 5
FOOT: Final = 7
NOTICE: Final = 9
BOX: Final = "□"


class CardPages:
    """A card, and its English twin on a page of its own where it needs one."""

    def __init__(self, cards: Sequence[Card], size: CardSize, paper: Paper = "A4") -> None:
        self.paper: Paper = "A6" if size == "a6" else paper
        self._cards, self._size = cards, size

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._cards)

    def text(self, number: int) -> str:
        """Give the words on a page."""
        texts = [_plain(html) for html in (_whole(self._cards[number]), self._cards[number].notice)]
        return "\n".join(text for text in texts if text)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint one card on its page."""
        card = self._cards[number]
        if self._size == "fold":
            _paint_folding(painter, card, self.paper)
        else:
            _paint_flat(painter, card, self.paper, self._size)


def _whole(card: Card) -> str:
    return "".join((_signs(card, card.signs, lead=True), _actions(card)))


def _signs(card: Card, signs: Sequence[str], *, lead: bool) -> str:
    listed = "".join(f"<p>{BOX} {sign}</p>" for sign in signs)
    head = f"<h2>{card.title}</h2><p>{card.lead}</p>" if lead else ""
    return head + listed


def _actions(card: Card) -> str:
    listed = "".join(f"<p><b>{n}.</b> {each}</p>" for n, each in enumerate(card.actions, start=1))
    contacts = "".join(f"<p>{each}</p>" for each in card.contacts)
    return f"<p>{card.why}</p>{listed}<p>{card.began}</p>{contacts}"


def _plain(html: str) -> str:
    text = QTextDocument()
    text.setHtml(html)
    return text.toPlainText()


def _fitting(card: Card, html: str, room: tuple[float, float], largest: int) -> QTextDocument:
    """Give the text as large as it fits into a room, width by height."""
    width, height = room
    size = largest
    while True:
        text = text_of(html, size, card.language)
        text.setTextWidth(width)
        if text.size().height() <= height or size == SMALLEST:
            return text
        size -= 1


def _draw(painter: QPainter, text: QTextDocument, corner: QPointF) -> None:
    painter.save()
    painter.translate(corner)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, INK)
    text.documentLayout().draw(painter, context)
    painter.restore()


def _paint_flat(painter: QPainter, card: Card, paper: Paper, size: CardSize) -> None:
    margin = MARGIN[size]
    width, height = (side - 2 * margin for side in SIZES[paper])
    foot = _small(card, width)
    room = height - foot.size().height() - 2 * EDGE
    painter.setPen(QPen(INK, 1.6))
    painter.drawRect(QRectF(margin, margin, width, room))
    inside = width - 2 * EDGE, room - 2 * EDGE
    text = _fitting(card, _whole(card), inside, LARGEST[size])
    _draw(painter, text, QPointF(margin + EDGE, margin + EDGE))
    _draw(painter, foot, QPointF(margin, margin + room + EDGE))


def _small(card: Card, width: float) -> QTextDocument:
    """Give what every print bears: the notice, if there is one, and the line of the rules."""
    lines = "<br>".join(line for line in (card.notice, card.footer) if line)
    text = QTextDocument()
    text.setDocumentMargin(0)
    text.setDefaultFont(paper_font(FOOT, card.language))
    text.setHtml(lines)
    text.setTextWidth(width)
    return text


def _paint_folding(painter: QPainter, card: Card, paper: Paper) -> None:
    """Paint four panels to cut out and fold twice: across, print outwards, then like a book.

    The lower two are then inside, the upper two, upside down here, are the covers.
    """
    panel_width, panel_height = PANEL
    corner = QPointF((SIZES[paper][0] - 2 * panel_width) / 2, 60)
    for column, html in enumerate(_in_order(card, _inside(card))):
        place = corner + QPointF(column * panel_width, panel_height)
        _paint_panel(painter, card, html, place)
    for column, html in enumerate(_in_order(card, _covers(card))):
        place = corner + QPointF(column * panel_width, 0)
        painter.save()
        painter.translate(place + QPointF(panel_width, panel_height))
        painter.rotate(180)
        _paint_panel(painter, card, html, QPointF(0, 0))
        painter.restore()
    _draw_lines(painter, corner)
    below = corner + QPointF(0, 2 * panel_height + 2 * EDGE)
    _draw(painter, _small(card, 2 * panel_width), below)


def _inside(card: Card) -> tuple[str, str]:
    half = len(card.signs) // 2
    return _signs(card, card.signs[:half], lead=False), _signs(card, card.signs[half:], lead=False)


def _covers(card: Card) -> tuple[str, str]:
    contacts = "".join(f"<p>{each}</p>" for each in card.contacts)
    listed = "".join(f"<p><b>{n}.</b> {each}</p>" for n, each in enumerate(card.actions, start=1))
    front = f"<h2>{card.title}</h2><p>{card.lead}</p>{contacts}"
    return front, f"{listed}<p>{card.began}</p><p>{card.why}</p>"


def _in_order(card: Card, panels: tuple[str, str]) -> tuple[str, str]:
    """Give the panels from left to right on the sheet."""
    return (panels[1], panels[0]) if card.language in FROM_RIGHT else panels


def _paint_panel(painter: QPainter, card: Card, html: str, corner: QPointF) -> None:
    inside = PANEL[0] - 2 * EDGE, PANEL[1] - 2 * EDGE
    text = _fitting(card, html, inside, LARGEST["fold"])
    _draw(painter, text, corner + QPointF(EDGE, EDGE))


def _draw_lines(painter: QPainter, corner: QPointF) -> None:
    """Draw where to cut, in a whole line, and where to fold, in a dashed one."""
    width, height = (2 * side for side in PANEL)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(INK, 0.6))
    painter.drawRect(QRectF(corner.x(), corner.y(), width, height))
    painter.setPen(QPen(INK, 0.4, Qt.PenStyle.DashLine))
    middle = corner + QPointF(width / 2, height / 2)
    painter.drawLine(QPointF(corner.x(), middle.y()), QPointF(corner.x() + width, middle.y()))
    painter.drawLine(QPointF(middle.x(), corner.y()), QPointF(middle.x(), corner.y() + height))
