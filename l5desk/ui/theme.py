"""Theme: colours, fonts, style sheet and icons, light or dark, at any text size.

The colours stand in ``resources/theme/tones.toml``, the look of widgets in ``desk.qss``; code asks
for a tone by what it means, never for a colour.
"""

import gc
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields
from functools import cache
from string import Template
from typing import Annotated, ClassVar, Final, Literal, TypeAlias

from pydantic import PlainValidator, TypeAdapter
from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

from l5desk.storage.bundle import bundled

Scheme: TypeAlias = Literal["system", "light", "dark", "high-contrast"]
Colour: TypeAlias = Annotated[QColor, PlainValidator(QColor)]

SCHEMES: Final[dict[Scheme, Qt.ColorScheme]] = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "high-contrast": Qt.ColorScheme.Dark,
}
FAMILY: Final = "Inter"
TEXT_SIZE: Final = 13
"""Height of ordinary text in pixels at 100 %."""
UNPRINTED: Final = ("calt", "liga", "clig", "dlig", "ccmp")
"""Features that lose characters from the text of a PDF: "4-6" would be copied as "46"."""
PIXELS: Final = (6, 7, 8, 9, 15, 16, 20, 24, 28, 30, 32, 40, 48, 60, 170)
"""Lengths a style sheet may name; they grow with the text."""
HALF: Final = 0.5
"""Grounds darker than this bear white signs, others black ones."""
POINTING: Final = ("arrow-left", "arrow-right", "chevron-right")
"""Icons that point along the line of reading, and turn round with it."""
SIZES: Final = {"small": 12, "text": 13, "large": 15, "title": 18}


@dataclass(frozen=True, slots=True)
class Tone:
    """One meaning in four colours: ``on`` is read on ``fill``, ``ink`` on ``soft`` and around."""

    fill: Colour
    on: Colour
    soft: Colour
    ink: Colour


@dataclass(frozen=True, slots=True)
class Tones:
    """All colours of one scheme. ``line`` divides, ``border`` bounds what can be operated."""

    window: Colour
    surface: Colour
    text: Colour
    muted: Colour
    line: Colour
    border: Colour
    accent: Tone
    emergency: Tone
    urgent: Tone
    soon: Tone
    calm: Tone
    done: Tone
    here: Tone
    open: Tone
    ruled_out: Tone
    training: Tone


@cache
def all_tones() -> Mapping[str, Tones]:
    """Give the tones of each scheme by its name."""
    text = (bundled("resources") / "theme" / "tones.toml").read_text(encoding="utf-8")
    return TypeAdapter(dict[str, Tones]).validate_python(tomllib.loads(text))


def tones(source: QPalette | QWidget) -> Tones:
    """Give the tones that go with a palette, or with the theme a widget is shown in."""
    # A style sheet repaints parts of a widget's own palette, so the program's is asked.
    palette = QGuiApplication.palette() if isinstance(source, QWidget) else source
    window, ink = palette.window().color(), palette.windowText().color()
    plain = all_tones()["dark" if window.lightness() < ink.lightness() else "light"]
    return next((each for each in all_tones().values() if each.window == window), plain)


def load_fonts() -> None:
    """Register the bundled fonts; Qt brings none of its own."""
    for file in sorted((bundled("resources") / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def print_font(pixels: float = TEXT_SIZE, face: str | None = None) -> QFont:
    """Give the font for paper and files, whose text can be copied without losing a character.

    ``face`` comes before Inter where a script needs it.
    """
    font = QFont([face, FAMILY] if face else [FAMILY])
    font.setPixelSize(round(pixels))
    for feature in UNPRINTED:
        font.setFeature(QFont.Tag(feature), 0)
    return font


@contextmanager
def keeping_widgets() -> Iterator[None]:
    """Collect no garbage meanwhile: Qt tells every widget, and must not lose one on its way."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def apply_theme(app: QApplication, scheme: Scheme, scale: float = 1.0) -> None:
    """Dress the whole program; ``scale`` multiplies all text, 1.0 to 2.0."""
    with dressing(app, scheme, scale):
        pass


@contextmanager
def dressing(app: QApplication, scheme: Scheme, scale: float) -> Iterator[None]:
    """Put on font and colours, and the style sheet in the end.

    Qt works through a style sheet whenever a part finds its place: a window that is made meanwhile
    is spared that.
    """
    chosen = all_tones()[_shown(app, scheme)]
    font = QFont(FAMILY)
    font.setPixelSize(round(TEXT_SIZE * scale))
    with keeping_widgets():
        app.setFont(font)
        app.setPalette(_palette(chosen))
    yield
    with keeping_widgets():
        app.setStyleSheet(_style_sheet(chosen, scale))


def scale_of(widget: QWidget) -> float:
    """Give how much larger than at 100 % the text of a widget is."""
    return widget.font().pixelSize() / TEXT_SIZE


def restyle(*widgets: QWidget) -> None:
    """Let the style sheet look again at widgets whose properties have changed.

    It looks anyway at those that have not been shown yet.
    """
    for widget in widgets:
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
            widget.update()


def _shown(app: QApplication, scheme: Scheme) -> str:
    hints = app.styleHints()
    hints.setColorScheme(SCHEMES[scheme])  # window frames follow, where the system can do so
    if scheme != "system":
        return scheme
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def _palette(colours: Tones) -> QPalette:
    palette = QPalette(colours.window)
    roles = {
        QPalette.ColorRole.Window: colours.window,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.window,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.muted,
        QPalette.ColorRole.Button: colours.surface,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.Mid: colours.border,
        QPalette.ColorRole.Midlight: colours.line,
        QPalette.ColorRole.Highlight: colours.accent.fill,
        QPalette.ColorRole.HighlightedText: colours.accent.on,
        QPalette.ColorRole.Accent: colours.accent.fill,
        QPalette.ColorRole.Link: colours.accent.ink,
        QPalette.ColorRole.LinkVisited: colours.accent.ink,
        QPalette.ColorRole.ToolTipBase: colours.text,
        QPalette.ColorRole.ToolTipText: colours.window,
    }
    for role, colour in roles.items():
        palette.setColor(role, colour)
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
        palette.setColor(QPalette.ColorGroup.Disabled, role, colours.muted)
    palette.setColor(
        QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, colours.ruled_out.ink
    )
    return palette


def _style_sheet(colours: Tones, scale: float) -> str:
    words = {f"size_{name}": f"{round(size * scale)}px" for name, size in SIZES.items()}
    words |= {f"px{size}": f"{round(size * scale)}px" for size in PIXELS}
    words["theme"] = (bundled("resources") / "theme").as_posix()
    words["start"], words["end"] = "left", "right"
    if QGuiApplication.isRightToLeft():  # Qt turns no edge of a style sheet round
        words["start"], words["end"] = "right", "left"
    for name, ground in (("accent", colours.accent.fill), ("muted", colours.muted)):
        words[f"{name}_sign"] = "white" if ground.lightnessF() < HALF else "black"
    for field in fields(Tones):
        value = getattr(colours, field.name)
        if isinstance(value, QColor):
            words[field.name] = value.name()
        elif isinstance(value, Tone):
            parts = (value.fill, value.on, value.soft, value.ink)
            for part, colour in zip(("fill", "on", "soft", "ink"), parts, strict=True):
                words[f"{field.name}_{part}"] = colour.name()
    sheet = (bundled("resources") / "theme" / "desk.qss").read_text(encoding="utf-8")
    return Template(sheet).substitute(words)


Ink: TypeAlias = Literal[
    "text", "muted", "on-accent", "accent", "emergency", "urgent", "soon", "training"
]


@cache
def icon(name: str, ink: Ink = "text", checked: Ink | None = None) -> QIcon:
    """Give the icon of that name; it takes its colour from the theme each time it is drawn.

    Each is made once: Qt deletes what draws an icon with the last button that has it, and Python
    has died of that, though seldom.
    """
    return QIcon(_Drawing(name, ink, checked or ink))


def ink_colour(colours: Tones, ink: Ink) -> QColor:
    """Give the colour in which icons and text of that meaning are drawn."""
    match ink:
        case "text":
            return colours.text
        case "muted":
            return colours.muted
        case "on-accent":
            return colours.accent.on
        case "accent":
            return colours.accent.ink
        case "emergency" | "urgent" | "soon" | "training":
            tone: Tone = getattr(colours, ink)
            return tone.ink


@cache
def _drawn(name: str, colour: str) -> QSvgRenderer:
    drawing = (bundled("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))


class _Drawing(QIconEngine):
    """Draws one of our icons in the ink of the moment."""

    copies: ClassVar[list[QIconEngine]] = []

    def __init__(self, name: str, ink: Ink, checked: Ink) -> None:
        super().__init__()
        self._look = (name, ink, checked)

    def clone(self) -> QIconEngine:
        copy = _Drawing(*self._look)
        self.copies.append(copy)  # Qt owns it from now on, of which Python is not told
        return copy

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        name, ink, checked = self._look
        colours = tones(QGuiApplication.palette())
        colour = ink_colour(colours, checked if state == QIcon.State.On else ink)
        if mode == QIcon.Mode.Disabled:
            colour = colours.ruled_out.ink
        painter.save()
        if name in POINTING and QGuiApplication.isRightToLeft():
            painter.translate(2 * rect.x() + rect.width(), 0)
            painter.scale(-1, 1)
        _drawn(name, colour.name()).render(painter, QRectF(rect))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture
