"""The chart on paper: on one page or several, each with whose it is and where links go on."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter

from l5desk.present.languages import Language
from l5desk.present.layout import Box, Rect
from l5desk.present.sheet import SIZES, Paper
from l5desk.ui.flowchart.connectors import SIZE as CONNECTOR
from l5desk.ui.flowchart.connectors import Connectors, connectors, draw_connector
from l5desk.ui.flowchart.scene import ChartScene
from l5desk.ui.flowchart.sheets import Sheets, Tile, share_out
from l5desk.ui.theme import all_tones, print_font

translate = QCoreApplication.translate

MARGIN: Final = 18.0
AIR: Final = 6.0
"""More than the light around where a patient is."""
BESIDE: Final = 8.0
"""Between stretches of the chart on one page."""
HEAD: Final = 24.0
FOOT: Final = 28.0
PAGE_LETTERS: Final = 8


@dataclass(frozen=True, slots=True)
class Imprint:
    """What stands above and below a chart: what it is, whose, when, and how far to trust it."""

    title: str
    patient: str
    source: str


class ChartPages:
    """A drawing on paper: on one page if its letters stay legible, otherwise on several.

    If it takes several, ``glance``, a shorter drawing of the same, goes before it.
    """

    def __init__(
        self, scene: ChartScene, words: Imprint, paper: Paper, glance: ChartScene | None = None
    ) -> None:
        self.paper, self.title, self._words = paper, words.title, words
        whole = sheets_of(scene, paper)
        self._drawings = [(scene, whole)]
        if glance and len(whole.pages) > 1:
            whole = replace(whole, tiles=tuple(_with_chart(scene, whole.tiles)))
            self._drawings = [(glance, sheets_of(glance, paper)), (scene, whole)]
        self.sheets = self._drawings[0][1]
        self._pages = [
            (drawn, sheets, tiles) for drawn, sheets in self._drawings for tiles in sheets.pages
        ]
        self._crossed = {
            drawn: connectors(drawn.plan.layout.routes, {tile.y[0] for tile in sheets.tiles} - {0})
            for drawn, sheets in self._drawings
        }

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def language(self) -> Language | None:
        """A chart speaks as the desk does."""
        return None

    def text(self, number: int) -> str:
        """Give the words on a page, from 0: what it is, and the figures on it with their state."""
        scene, _, tiles = self._pages[number]
        sources = [_source(tile) for tile in tiles]
        middles = {item: scene.box(name).center() for name, item in scene.figures.items()}
        told = [
            item.told()
            for item, middle in middles.items()
            if any(source.contains(middle) for source in sources)
        ]
        return "\n".join((self._head(scene), self._words.patient, self._words.source, *told))

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint one page, from 0, in points."""
        width, height = SIZES[self.paper]
        scene, sheets, tiles = self._pages[number]
        sources = [_source(tile) for tile in tiles]
        if QGuiApplication.isRightToLeft():
            sources.reverse()
        widths = [source.width() * sheets.scale for source in sources]
        left = (width - sum(widths) - BESIDE * (len(widths) - 1)) / 2
        for source, wide in zip(sources, widths, strict=True):
            target = QRectF(QPointF(left, MARGIN + HEAD), source.size() * sheets.scale)
            _paint_stretch(painter, scene, target, source)
            _paint_connectors(painter, self._crossed[scene], target, source)
            left += wide + BESIDE
        head = QRectF(MARGIN, MARGIN, width - 2 * MARGIN, HEAD)
        _line(painter, head, self._head(scene), self._page(number))
        foot = QRectF(MARGIN, height - MARGIN - FOOT / 2, width - 2 * MARGIN, FOOT / 2)
        _line(painter, foot.translated(0, -FOOT / 2 + 4), self._words.patient, "")
        _line(painter, foot, self._words.source, "")

    def _head(self, scene: ChartScene) -> str:
        """Name the chart, and where there are two drawings of it, which of them this is."""
        if len(self._drawings) == 1:
            return self._words.title
        is_glance = scene is self._drawings[0][0]
        short = translate("Flowchart", "{0}: the way so far; every step follows")
        whole = translate("Flowchart", "{0}: every step")
        return (short if is_glance else whole).format(self._words.title)

    def _page(self, number: int) -> str:
        words = translate("Flowchart", "page {0} of {1}").format(number + 1, self.pages)
        return words if self.pages > 1 else ""


def _with_chart(scene: ChartScene, tiles: Iterable[Tile]) -> Iterable[Tile]:
    """Leave out what has the legend alone, which stands on the first page already."""
    return (tile for tile in tiles if tile.y[0] < scene.plan.layout.height)


def _source(tile: Tile) -> QRectF:
    return QRectF(tile.x[0], tile.y[0], tile.x[1] - tile.x[0], tile.y[1] - tile.y[0])


def _paint_stretch(painter: QPainter, scene: ChartScene, target: QRectF, source: QRectF) -> None:
    painter.save()
    painter.setClipRect(target)
    scene.fit_titles(source)
    scene.render(painter, target, source)
    painter.restore()


def _paint_connectors(
    painter: QPainter, crossed: Connectors, target: QRectF, source: QRectF
) -> None:
    """Mark above and below a stretch which links go on elsewhere."""
    scale = target.width() / source.width()
    places = (
        (source.top(), target.top() - CONNECTOR / 2),
        (source.bottom(), target.bottom() + CONNECTOR / 2),
    )
    for cut, y in places:
        free = target.left()
        for x, letter in crossed.get(cut, ()):
            if source.left() <= x <= source.right():
                middle = max(target.left() + (x - source.left()) * scale, free)
                draw_connector(painter, QPointF(middle, y), letter)
                free = middle + CONNECTOR


def sheets_of(scene: ChartScene, paper: Paper) -> Sheets:
    """Share a drawing out over pages, whole figures, labels and legend each on one of them."""
    width, height = SIZES[paper]
    room = (width - 2 * MARGIN, height - 2 * MARGIN - HEAD - FOOT - CONNECTOR)
    placed, size = scene.plan.layout, scene.sceneRect().size()
    whole = [_tile(box) for box in placed.boxes]
    whole += [_tile(route.label) for route in placed.routes if route.label]
    if size.width() == placed.width:  # the legend is below
        whole.append(Tile((0.0, size.width()), (placed.height, size.height())))
    return share_out((size.width(), size.height()), room, whole, scene.plan.face.smallest, BESIDE)


def _tile(place: Box | Rect) -> Tile:
    """Give a place that is not to be cut, with a little air above and below."""
    return Tile((place.x, place.x + place.width), (place.y - AIR, place.y + place.height + AIR))


def _line(painter: QPainter, rect: QRectF, text: str, aside: str) -> None:
    """Write a text where reading begins, and another at the far side."""
    font = print_font(PAGE_LETTERS)
    painter.setLayoutDirection(QGuiApplication.layoutDirection())
    painter.setFont(font)
    painter.setPen(all_tones()["light"].text)
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft, text)
    painter.drawText(rect, Qt.AlignmentFlag.AlignRight, aside)
