"""The rooms of the desk: one is shown at a time, and the rail beside it leads to the others."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from l5desk.ui.rail import Rail
from l5desk.ui.tab_order import stops
from l5desk.ui.theme import scale_of

CROWDED: Final = 640
"""Below this width, in pixels at 100 % text size, the rail shows its signs without words."""


class Rooms(QWidget):
    """A room is made when it is first entered, so that the desk opens at once."""

    entered = Signal(str)
    """Another room is shown now."""

    def __init__(self) -> None:
        super().__init__()
        self.current = ""
        self.rail, self._stack = Rail(), QStackedWidget()
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._rooms: dict[str, QWidget] = {}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        self._later.timeout.connect(self._arrange)
        self.rail.chosen.connect(self._choose)

    @property
    def names(self) -> tuple[str, ...]:
        """Every room there is, entered yet or not."""
        return tuple(self._makers)

    @property
    def shown(self) -> QWidget:
        """The room that is shown now."""
        return self._rooms[self.current]

    def add(
        self,
        name: str,
        words: str,
        sign: str,
        make: Callable[[], QWidget],
        *,
        at_foot: bool = False,
    ) -> None:
        """Add a room, which ``make`` will make."""
        self.rail.add(name, words, sign, at_foot=at_foot)
        self._makers[name] = make

    def enter(self, name: str) -> QWidget:
        """Show a room, with the keyboard where it last was in it; give the room."""
        is_new = name not in self._rooms
        room = self._room(name)
        if name != self.current:
            self.current = name
            self.rail.mark(name)
            self._stack.setCurrentWidget(room)
            self.entered.emit(name)
        self._take_keyboard(room, is_new=is_new)
        return room

    def _room(self, name: str) -> QWidget:
        room = self._rooms.get(name)
        if room is None:
            room = self._rooms[name] = self._makers[name]()
            self._stack.addWidget(room)
        return room

    def _choose(self, name: str) -> None:
        """Go where the rail leads; the keyboard stays with the rail if it was there."""
        here = self.rail.button(name) if self.rail.has_keyboard else None
        self.enter(name)
        if here is not None:
            here.setFocus()

    def _take_keyboard(self, room: QWidget, *, is_new: bool) -> None:
        focused: QWidget | None = self.window().focusWidget()
        usual: QWidget | None = room.focusProxy()
        # Qt itself goes to the first stop of a room that has never had the keyboard.
        wanted = usual if is_new and usual is not None else room
        if focused is not None and wanted.isAncestorOf(focused):
            return
        last: QWidget | None = None if is_new else room.focusWidget()
        if (stop := last or usual or next(iter(stops(room)), None)) is not None:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spare the words of the rail when the width calls for it."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._later.start()  # not while Qt is still telling every widget

    def _arrange(self) -> None:
        slim = self.width() < CROWDED * scale_of(self)
        if slim != self.rail.is_slim:
            self.rail.set_slim(slim)
