"""Resuming: a new window takes over where the one before was: nothing is looked for again."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from l5desk.ui.main_window import MainWindow
from l5desk.ui.tab_order import stops


def go_on_in(window: MainWindow, old: MainWindow) -> None:
    """Show in a new window what the old one shows, with the keyboard at the same place."""
    place = _place_of_keyboard(old.rooms.shown)
    window.setGeometry(old.geometry())
    window.setWindowState(old.windowState())
    window.panes.take_widths(old.panes.widths)
    window.intake.open_page(old.intake.stage)
    if old.doors.has_explored:
        before, room = old.doors.explore().trail, window.doors.explore()
        room.follow(replace(before, pathway=room.trail.pathway))
    window.rooms.enter(old.rooms.current)
    if old.message.shown is not None:
        window.message.show_message(old.message.shown)
    window.setVisible(old.isVisible())
    _bring_keyboard(window.rooms.shown, place)


def _place_of_keyboard(room: QWidget) -> tuple[int, int] | None:
    """Give which of how many stops of the Tab key in a room the keyboard is at."""
    here: QWidget | None = QApplication.focusWidget()
    way = stops(room)
    return (way.index(here), len(way)) if here in way else None


def _bring_keyboard(room: QWidget, place: tuple[int, int] | None) -> None:
    """Bring the keyboard there, if the room has come to be like the one before."""
    way = stops(room)
    if place is not None and place[1] == len(way):
        way[place[0]].setFocus(Qt.FocusReason.OtherFocusReason)
