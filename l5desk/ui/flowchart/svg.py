"""SVG: a chart as a drawing whose text is text, whatever program opens it."""

from typing import Final

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt, QXmlStreamWriter
from PySide6.QtGui import QColor, QFontMetricsF, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsRectItem,
    QGraphicsSimpleTextItem,
)

from l5desk.ui.flowchart.items import FigureItem
from l5desk.ui.flowchart.scene import ChartScene

FAMILIES: Final = "Inter, 'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
CAPS: Final = {Qt.PenCapStyle.FlatCap: "butt", Qt.PenCapStyle.RoundCap: "round"}


def svg(scene: ChartScene, title: str, description: str) -> bytes:
    """Give a scene as SVG; each step is a group with its title, for those who do not see it."""
    content = QByteArray()
    writer = QXmlStreamWriter(content)
    rect = scene.sceneRect()
    writer.writeStartDocument()
    writer.writeStartElement("svg")
    writer.writeAttribute("xmlns", "http://www.w3.org/2000/svg")
    writer.writeAttribute("width", _number(rect.width()))
    writer.writeAttribute("height", _number(rect.height()))
    writer.writeAttribute("viewBox", " ".join(_sides(rect).values()))
    writer.writeAttribute("role", "img")
    writer.writeAttribute("font-family", FAMILIES)
    writer.writeTextElement("title", title)
    writer.writeTextElement("desc", description)
    _rectangle(writer, rect, scene.backgroundBrush().color())
    tops = [
        each for each in scene.items(Qt.SortOrder.AscendingOrder) if each.topLevelItem() is each
    ]
    for item in sorted(tops, key=QGraphicsItem.zValue):
        _write(writer, item)
    writer.writeEndDocument()
    return bytes(content.data())


def _write(writer: QXmlStreamWriter, item: QGraphicsItem) -> None:
    """Write an item with its parts, in the order in which they are painted."""
    if not item.isVisible():
        return
    if isinstance(item, FigureItem):
        writer.writeStartElement("g")
        writer.writeAttribute("id", f"step-{item.node.id}".replace(":", "-"))
        writer.writeTextElement("title", item.told())
    behind = QGraphicsItem.GraphicsItemFlag.ItemStacksBehindParent
    parts = item.childItems()
    for part in (each for each in parts if each.flags() & behind):
        _write(writer, part)
    _draw(writer, item)
    for part in (each for each in parts if not each.flags() & behind):
        _write(writer, part)
    if isinstance(item, FigureItem):
        writer.writeEndElement()


def _draw(writer: QXmlStreamWriter, item: QGraphicsItem) -> None:
    match item:
        case QGraphicsSimpleTextItem():
            _text(writer, item)
        case QGraphicsPathItem() if not item.path().isEmpty():
            _path(writer, item)
        case QGraphicsRectItem():
            rect = item.rect().translated(item.scenePos())
            _rectangle(writer, rect, item.brush().color())
        case _:
            return


def _text(writer: QXmlStreamWriter, item: QGraphicsSimpleTextItem) -> None:
    """Write a line of text; it keeps its width even where Inter is not installed."""
    text, font, metrics = item.text(), item.font(), QFontMetricsF(item.font())
    if not text:
        return
    place = item.mapToScene(QPointF(0, metrics.ascent()))
    where = f"translate({_number(place.x())} {_number(place.y())})"
    turned = f" rotate({_number(item.rotation())})" if item.rotation() else ""
    writer.writeStartElement("text")
    writer.writeAttribute("transform", where + turned)
    writer.writeAttribute("font-size", _number(font.pixelSize()))
    writer.writeAttribute("font-weight", str(int(font.weight())))
    ink = item.brush().color()
    writer.writeAttribute("fill", ink.name())
    if ink.alphaF() < 1:
        writer.writeAttribute("fill-opacity", _number(ink.alphaF()))
    writer.writeAttribute("textLength", _number(metrics.horizontalAdvance(text)))
    writer.writeAttribute("lengthAdjust", "spacingAndGlyphs")
    writer.writeCharacters(text)
    writer.writeEndElement()


def _path(writer: QXmlStreamWriter, item: QGraphicsPathItem) -> None:
    place, line, fill = item.scenePos(), item.pen(), item.brush()
    is_drawn = line.style() != Qt.PenStyle.NoPen
    if not is_drawn and fill.style() == Qt.BrushStyle.NoBrush:
        return
    writer.writeStartElement("path")
    writer.writeAttribute("d", _outline(item.path(), place))
    is_filled = fill.style() != Qt.BrushStyle.NoBrush
    writer.writeAttribute("fill", fill.color().name() if is_filled else "none")
    if is_drawn:
        _stroke(writer, line)
    writer.writeEndElement()


def _stroke(writer: QXmlStreamWriter, line: QPen) -> None:
    writer.writeAttribute("stroke", line.color().name())
    writer.writeAttribute("stroke-width", _number(line.widthF()))
    writer.writeAttribute("stroke-linecap", CAPS[line.capStyle()])
    writer.writeAttribute("stroke-linejoin", "round")
    if line.style() == Qt.PenStyle.CustomDashLine:
        dashes = (_number(each * line.widthF()) for each in line.dashPattern())
        writer.writeAttribute("stroke-dasharray", " ".join(dashes))


def _outline(path: QPainterPath, place: QPointF) -> str:
    letters = {
        QPainterPath.ElementType.MoveToElement: "M",
        QPainterPath.ElementType.LineToElement: "L",
        QPainterPath.ElementType.CurveToElement: "C",
        QPainterPath.ElementType.CurveToDataElement: "",
    }
    told: list[str] = []
    for n in range(path.elementCount()):
        element = path.elementAt(n)
        point = f"{_number(element.x + place.x())} {_number(element.y + place.y())}"
        told.append(letters[element.type] + point)
    return " ".join(told)


def _rectangle(writer: QXmlStreamWriter, rect: QRectF, colour: QColor) -> None:
    writer.writeStartElement("rect")
    for name, value in _sides(rect).items():
        writer.writeAttribute(name, value)
    writer.writeAttribute("fill", colour.name())
    writer.writeEndElement()


def _sides(rect: QRectF) -> dict[str, str]:
    sides = {"x": rect.x(), "y": rect.y(), "width": rect.width(), "height": rect.height()}
    return {name: _number(value) for name, value in sides.items()}


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
