"""The drawn leg as paths, read once from the pictures."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QPointF, QXmlStreamReader
from PySide6.QtGui import QPainterPath

from l5desk.storage.bundle import bundled

View: TypeAlias = Literal["front", "back"]
POINTS: Final = {"M": 1, "L": 1, "C": 3, "Z": 0}
"""How many points follow each command of a path."""

OVERLAP: Final = 0.5
"""How far a half reaches across the middle, so that a place in both halves becomes one."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One half of the lower body: the outline of its skin, the lines on it, and its places."""

    skin: QPainterPath
    lines: QPainterPath
    places: Mapping[str, QPainterPath]


@cache
def figure(view: View) -> Figure:
    """Give the half that is drawn; the other one is its mirror image at x = 0."""
    skin, lines, drawn = QPainterPath(), QPainterPath(), dict[str, QPainterPath]()
    for name, data in _paths(view):
        if name == "skin":
            skin = path_of(data)
        elif name:
            drawn[name] = path_of(data)
        else:
            lines.addPath(path_of(data))
    body = QPainterPath(skin)
    for y in (skin.currentPosition().y(), skin.boundingRect().top()):
        body.lineTo(OVERLAP, y)
    body.closeSubpath()
    return Figure(skin, lines, {name: path.intersected(body) for name, path in drawn.items()})


def path_of(data: str) -> QPainterPath:
    """Read the path data of a picture: absolute moves, lines, curves and closings."""
    path = QPainterPath()
    words = iter(data.split())
    for command in words:
        match command, [_point(next(words)) for _ in range(POINTS[command])]:
            case "M", [to]:
                path.moveTo(to)
            case "C", [one, two, to]:
                path.cubicTo(one, two, to)
            case "L", [to]:
                path.lineTo(to)
            case _:
                path.closeSubpath()
    return path


def _paths(view: View) -> list[tuple[str, str]]:
    """Give the id and the data of each path in a picture."""
    picture = bundled("resources") / "pictures" / f"leg-{view}.svg"
    reader = QXmlStreamReader(picture.read_text(encoding="utf-8"))
    found: list[tuple[str, str]] = []
    while not reader.atEnd():
        reader.readNext()
        if reader.isStartElement() and reader.name() == "path":
            given = reader.attributes()
            found.append((str(given.value("id")), str(given.value("d"))))
    return found


def _point(word: str) -> QPointF:
    x, y = word.split(",")
    return QPointF(float(x), float(y))
