"""What the selftest looks at of the window and of what is drawn: rooms, fonts, translations."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final
from unicodedata import category

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

from l5desk.ui.main_window import MainWindow

# Control characters, marks of direction and breaks of line have no ink.
INVISIBLE: Final = {"Cc", "Cf", "Zl", "Zp"}
EM: Final = 12
SETTLING: Final = 12
"""Turns of the event loop after which a window that nobody touches has come to rest."""


def settle() -> None:
    """Let the window come to rest."""
    for _ in range(SETTLING):
        QApplication.processEvents()


def views(window: MainWindow) -> Iterator[QWidget]:
    """Enter every room and open every tab and every pane in it; give each as it is shown."""
    for name in window.rooms.names:
        room = window.rooms.enter(name)
        settle()
        yield room
        for tabs in _tabs_in(room):
            for number in range(tabs.count()):
                tabs.setCurrentIndex(number)
                settle()
                if (page := tabs.currentWidget()) is not None:
                    yield page
    for number in range(len(window.commands.goings)):
        window.assess.go_to_pane(number)


def is_blank(view: QWidget) -> bool:
    """Tell whether nothing is drawn there: every point has one colour."""
    picture = view.grab().toImage()
    data = bytes(picture.constBits())
    pixel = data[:4]
    return data == pixel * (len(data) // len(pixel))


def unreadable_fonts(files: Iterable[Path]) -> list[str]:
    """Name the font files that cannot be used."""
    return [file.name for file in files if not QRawFont(str(file), EM).isValid()]


def missing_glyphs(texts: Iterable[str], fonts: Iterable[Path]) -> list[str]:
    """Give the characters that none of the fonts has."""
    faces = [QRawFont(str(font), EM) for font in fonts]
    characters = {character for text in texts for character in text}
    return sorted(
        character
        for character in characters
        if category(character) not in INVISIBLE
        and not any(face.supportsCharacter(ord(character)) for face in faces)
    )


def unreadable_translations(files: Iterable[Path]) -> list[str]:
    """Name the translations that Qt cannot load, or that translate nothing."""
    return [file.name for file in files if not _is_translation(file)]


def _is_translation(file: Path) -> bool:
    translator = QTranslator()
    return translator.load(str(file)) and not translator.isEmpty()


def _tabs_in(room: QWidget) -> list[QTabWidget]:
    """Give the tabs that a room has, itself among them; not those inside one of its own pages."""
    return [
        widget
        for widget in QApplication.allWidgets()
        if isinstance(widget, QTabWidget) and (widget is room or room.isAncestorOf(widget))
    ]
