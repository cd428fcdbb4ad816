"""The safety-net card on paper: to fold to the size of a bank card, on A6, or large on A4."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, get_args

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPalette, QPen, QTextDocument

from l5desk.present.card import Card
from l5desk.present.languages import FROM_RIGHT, Language
from l5desk.present.sheet import SIZES, Paper
from l5desk.ui.papers.setting import BOX, INK, LARGE_FROM, text_of

CardSize: TypeAlias = Literal["fold", "a6", "a4"]
CARD_SIZES: Final[tuple[CardSize, ...]] = get_args(CardSize)
PANEL: Final = (153.0, 244.0)
"""A bank card upright, 54 by 86 mm, in points."""
EDGE: Final = 7.0
MARGIN: Final[dict[CardSize, float]] = {"fold": EDGE, "a6": 14, "a4": 28}
LARGEST: Final[dict[CardSize, int]] = {"fold": 10, "a6": 12, "a4": 22}
LEAST: Final[dict[CardSize, int]] = {"a6": 9, "a4": LARGE_FROM}
"""The smallest text of a card on one side; what needs smaller is printed on two."""
SMALLEST: Final = 5
CLOSE_AT: Final[Mapping[CardSize, int]] = {"a4": LARGE_FROM}
"""The size at which lines are set closer, if the text then stays on one side."""
FOOT: Final[Mapping[CardSize, int]] = {"fold": 7, "a6": 7, "a4": 8}
TOP: Final = 60
"""How far down its sheet a card to be folded stands, below how it is folded."""


@dataclass(frozen=True, slots=True)
class Side:
    """One page of a card: its text, and the small print below it."""

    card: Card
    html: str
    small: str


class CardPages:
    """A card on one or two sides, and its English twin after it where it needs one."""

    def __init__(self, cards: Sequence[Card], size: CardSize, paper: Paper = "A4") -> None:
        self.paper: Paper = "A6" if size == "a6" else paper
        self.language: Language | None = cards[0].language
        self.title = _plain(cards[0].title)
        self._size = size
        self.sides = tuple(side for card in cards for side in _sides(card, size, self.paper))

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self.sides)

    def text(self, number: int) -> str:
        """Give the words on a page."""
        side = self.sides[number]
        above = side.card.fold if self._size == "fold" else ""
        texts = [_plain(html) for html in (above, side.html, side.card.notice)]
        return "\n".join(text for text in texts if text)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint one side on its page."""
        if self._size == "fold":
            _paint_folding(painter, self.sides[number], self.paper)
        else:
            _paint_flat(painter, self.sides[number], self.paper, self._size)


def _sides(card: Card, size: CardSize, paper: Paper) -> list[Side]:
    """Give a card on one side if that can be read, else the signs and what to do on two."""
    signs, actions = _signs(card, card.signs, lead=True), _actions(card)
    whole = Side(card, signs + actions, _small_print(card, 1, 1))
    if size == "fold" or set_flat(whole, paper, size).defaultFont().pixelSize() >= LEAST[size]:
        return [whole]
    texts = (signs, f"<h2>{card.title}</h2>{actions}")
    return [Side(card, text, _small_print(card, n, 2)) for n, text in enumerate(texts, start=1)]


def _small_print(card: Card, page: int, pages: int) -> str:
    """Give what every print bears: the notice, if there is one, and the line of the rules."""
    return f'{card.notice}<p class="notice">{card.footer.format(page=page, pages=pages)}</p>'


def _signs(card: Card, signs: Sequence[str], *, lead: bool) -> str:
    listed = "".join(f'<p class="tick">{BOX} {sign}</p>' for sign in signs)
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


def _fitting(
    card: Card, html: str, room: tuple[float, float], size: CardSize = "fold"
) -> QTextDocument:
    """Give the text as large as it fits into a room, width by height."""
    width, height = room
    texts = (_set(card, html, width, way) for way in _tries(size))
    fitting = (text for text in texts if text.size().height() <= height)
    return next(fitting, None) or _set(card, html, width, (SMALLEST, True))


def _set(card: Card, html: str, width: float, way: tuple[int, bool]) -> QTextDocument:
    letters, is_close = way
    text = text_of(html, letters, card.language, is_close=is_close)
    text.setTextWidth(width)
    return text


def _tries(size: CardSize) -> Iterator[tuple[int, bool]]:
    for letters in range(LARGEST[size], SMALLEST - 1, -1):
        yield letters, False
        if letters == CLOSE_AT.get(size):
            yield letters, True


def _draw(painter: QPainter, text: QTextDocument, corner: QPointF) -> None:
    painter.save()
    painter.translate(corner)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, INK)
    text.documentLayout().draw(painter, context)
    painter.restore()


def _box(side: Side, paper: Paper, size: CardSize) -> QRectF:
    """Give the frame round the text, which leaves room for the small print."""
    margin = MARGIN[size]
    width, height = (length - 2 * margin for length in SIZES[paper])
    return QRectF(
        margin, margin, width, height - _small(side, width, size).size().height() - 2 * EDGE
    )


def set_flat(side: Side, paper: Paper, size: CardSize) -> QTextDocument:
    """Set the text of a side as large as its frame allows."""
    box = _box(side, paper, size)
    room = box.width() - 2 * EDGE, box.height() - 2 * EDGE
    return _fitting(side.card, side.html, room, size)


def _paint_flat(painter: QPainter, side: Side, paper: Paper, size: CardSize) -> None:
    box = _box(side, paper, size)
    painter.setPen(QPen(INK, 1.6))
    painter.drawRect(box)
    _draw(painter, set_flat(side, paper, size), box.topLeft() + QPointF(EDGE, EDGE))
    _draw(painter, _small(side, box.width(), size), box.bottomLeft() + QPointF(0, EDGE))


def _small(side: Side, width: float, size: CardSize = "fold") -> QTextDocument:
    text = text_of(side.small, FOOT[size], side.card.language)
    text.setTextWidth(width)
    return text


def _paint_folding(painter: QPainter, side: Side, paper: Paper) -> None:
    """Paint four panels to cut out and fold twice: across, print outwards, then like a book.

    The lower two are then inside, the upper two, upside down here, are the covers.
    """
    card = side.card
    panel_width, panel_height = PANEL
    corner = QPointF((SIZES[paper][0] - 2 * panel_width) / 2, TOP)
    told = text_of(f"<p>{card.fold}</p>", LARGEST["fold"], card.language)
    told.setTextWidth(2 * panel_width)
    _draw(painter, told, corner - QPointF(0, told.size().height() + EDGE))
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
    _draw(painter, _small(side, 2 * panel_width), below)


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
    text = _fitting(card, html, inside)
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
