"""The rail: which room of the desk is shown, and the way to every other one."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from l5desk.ui.theme import icon, restyle

NAME: Final = "room"
GAP: Final = 4
Style = Qt.ToolButtonStyle


class Rail(QFrame):
    """One button for each room, a sign with its word; where room is scarce the sign alone.

    The buttons are one stop of the Tab key; the arrow keys go from room to room.
    """

    chosen = Signal(str)
    """The room of this name is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "rail")
        self.setAccessibleName(self.tr("Rooms"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, GAP)
        self._head, self._foot = QVBoxLayout(), QVBoxLayout()
        for part in (self._head, self._foot):
            part.setSpacing(GAP)
            column.addLayout(part)
        column.insertStretch(1, 1)
        self._group.buttonClicked.connect(self._choose)

    def add(self, name: str, words: str, sign: str, *, at_foot: bool = False) -> QToolButton:
        """Add the way to a room below those there are, at the head or at the foot."""
        button = QToolButton()
        button.setText(words)
        button.setToolTip(words)
        button.setIcon(icon(sign, "muted", checked="accent"))
        button.setToolButtonStyle(Style.ToolButtonTextUnderIcon)
        button.setCheckable(True)
        button.setProperty("kind", "room")
        button.setProperty(NAME, name)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        (self._foot if at_foot else self._head).addWidget(button)
        self._group.addButton(button)
        self._buttons[name] = button
        return button

    def button(self, name: str) -> QToolButton:
        """Give the button of a room."""
        return self._buttons[name]

    def mark(self, name: str) -> None:
        """Mark the room that is shown."""
        self._buttons[name].setChecked(True)

    def set_slim(self, slim: bool) -> None:  # noqa: FBT001 - a property by another name
        """Show the signs alone, or with their words."""
        style = Style.ToolButtonIconOnly if slim else Style.ToolButtonTextUnderIcon
        for button in self._buttons.values():
            button.setToolButtonStyle(style)
            button.setProperty("slim", slim)
        restyle(*self._buttons.values())

    @property
    def is_slim(self) -> bool:
        """Whether the signs stand without their words."""
        styles = {button.toolButtonStyle() for button in self._buttons.values()}
        return styles == {Style.ToolButtonIconOnly}

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is at one of the buttons."""
        return any(button.hasFocus() for button in self._buttons.values())

    def _choose(self, button: QAbstractButton) -> None:
        self.chosen.emit(button.property(NAME))
