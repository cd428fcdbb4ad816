"""The language of the desk: its own words, those of Qt, and the direction in which it is read."""

from typing import Final

from PySide6.QtCore import QLocale, QObject, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from l5desk.present.languages import Speech
from l5desk.storage.bundle import bundled
from l5desk.ui.theme import keeping_widgets

NAMES: Final[dict[str, str]] = {"en": "English", "es": "Español", "ar": "العربية"}
"""Each language under its own name, so that it is found by whoever needs it."""
FROM_RIGHT: Final[frozenset[Speech]] = frozenset({"ar"})


class Interpreter(QObject):
    """Holds what translates the desk now."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._speech: Speech = "en"
        self._translators: list[QTranslator] = []

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


def as_written(text: str) -> str:
    """Give a text that stays English, its last full stop at its end also among Arabic."""
    if not text or not QGuiApplication.isRightToLeft():
        return text
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


def read_from_here(text: str) -> str:
    """Give a text of the desk's own that may begin with a key's Latin name, and yet is Arabic."""
    return f"\N{RIGHT-TO-LEFT MARK}{text}" if QGuiApplication.isRightToLeft() else text


def onward() -> str:
    """Give the arrow that points the way one reads; Qt does not turn it around."""
    return "←" if QGuiApplication.isRightToLeft() else "→"


def _locale(speech: Speech) -> QLocale:
    """Give how numbers and dates are written; digits stay Western, so that none is misread."""
    if speech == "en":
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return QLocale(QLocale.Language.Spanish if speech == "es" else QLocale.Language.English)
