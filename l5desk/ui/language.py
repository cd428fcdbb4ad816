"""The language of the desk: its own words, those of Qt, and the direction in which it is read."""

from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QRect, Qt, QTranslator
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPalette, QTextLayout
from PySide6.QtWidgets import QApplication, QProxyStyle

from l5desk.present.languages import Speech
from l5desk.storage.bundle import bundled
from l5desk.ui.theme import keeping_widgets

NAMES: Final[dict[str, str]] = {"en": "English", "es": "Español", "ar": "العربية"}
"""Each language under its own name, so that it is found by whoever needs it."""
FROM_RIGHT: Final[frozenset[Speech]] = frozenset({"ar"})


class FromRight(QProxyStyle):
    """Begins every line of a text where it should.

    Qt sets each in by the space at its end, and cuts a full one off for it.
    """

    def drawItemText(  # noqa: PLR0913, PLR0917 - Qt's own
        self,
        painter: QPainter,
        rect: QRect,
        flags: int,
        pal: QPalette | Qt.GlobalColor | QColor,
        enabled: bool,  # noqa: FBT001
        text: str,
        textRole: QPalette.ColorRole = QPalette.ColorRole.NoRole,  # noqa: N803
    ) -> None:
        """Draw a text, on several lines if it may."""
        if flags & Qt.TextFlag.TextWordWrap and QGuiApplication.isRightToLeft():
            text = "\n".join(_lines(text, painter, rect.width()))
        super().drawItemText(painter, rect, flags, pal, enabled, text, textRole)


def _lines(text: str, painter: QPainter, width: int) -> Iterator[str]:
    """Break a text where Qt would, and leave out the spaces there."""
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, painter.font(), painter.device())
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            yield paragraph[line.textStart() :][: line.textLength()].rstrip(" ")
        layout.endLayout()


class Interpreter(QObject):
    """Holds what translates the desk now."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._speech: Speech = "en"
        self._translators: list[QTranslator] = []
        self._style: FromRight | None = None
        QLocale.setDefault(_locale(self._speech))  # not the system's, which may be another

    def speak(self, speech: Speech) -> bool:
        """Speak another language from now on; tell whether it is another.

        What is on screen already has to be made anew.
        """
        if speech == self._speech:
            return False
        self._speech = speech
        direction = Qt.LayoutDirection
        right = speech in FROM_RIGHT
        with keeping_widgets():
            for translator in self._translators:
                self._app.removeTranslator(translator)
            self._translators = [] if speech == "en" else list(self._loaded(speech))
            self._app.setLayoutDirection(direction.RightToLeft if right else direction.LeftToRight)
            if right and self._style is None:
                self._style = FromRight()
                self._app.setStyle(self._style)
        QLocale.setDefault(_locale(speech))
        return True

    def _loaded(self, speech: Speech) -> list[QTranslator]:
        loaded = []
        for name in (f"qtbase_{speech}", f"l5desk_{speech}"):  # the later one is asked first
            translator = QTranslator(self)
            if translator.load(str(bundled("resources") / "translations" / f"{name}.qm")):
                self._app.installTranslator(translator)
                loaded.append(translator)
        return loaded


def spoken() -> Speech:
    """Give the language that the desk speaks now."""
    match QLocale().language():
        case QLocale.Language.Spanish:
            return "es"
        case QLocale.Language.Arabic:
            return "ar"
        case _:
            return "en"


def as_written(text: str) -> str:
    """Give a text that stays English, its last full stop at its end also among Arabic."""
    if not text or not QGuiApplication.isRightToLeft():
        return text
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


def in_order(text: str) -> str:
    """Give a number of several parts, which stay in their order also among Arabic."""
    if not QGuiApplication.isRightToLeft():
        return text
    return f"\N{LEFT-TO-RIGHT ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


def read_from_here(text: str) -> str:
    """Give a text of the desk's own that may begin with a key's Latin name, and yet is Arabic."""
    return f"\N{RIGHT-TO-LEFT MARK}{text}" if QGuiApplication.isRightToLeft() else text


def comma() -> str:
    """Give what stands between the names of a list."""
    return QCoreApplication.translate("List", ", ")


def listed(names: Iterable[str]) -> str:
    """Name one thing after the other."""
    return comma().join(names)


def leading() -> Qt.AlignmentFlag:
    """Give the side on which the desk begins its lines, whatever a line is written in."""
    side = Qt.AlignmentFlag
    return side.AlignRight if QGuiApplication.isRightToLeft() else side.AlignLeft


def onward() -> str:
    """Give the arrow that points the way one reads; Qt does not turn it around."""
    return "←" if QGuiApplication.isRightToLeft() else "→"


def _locale(speech: Speech) -> QLocale:
    """Give how numbers and dates are written; digits stay Western, so that none is misread."""
    language, country = QLocale.Language, QLocale.Country
    return {
        "en": QLocale(language.English, country.UnitedKingdom),
        "es": QLocale(language.Spanish),
        "ar": QLocale(language.Arabic, country.UnitedArabEmirates),
    }[speech]
