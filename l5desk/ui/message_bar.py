"""One sentence above the panes, with what can be done about it; never a question in the way."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from l5desk.ui.sign import Sign
from l5desk.ui.theme import icon


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for the user, and the words of what can be done: action name to button text."""

    text: str
    actions: tuple[tuple[str, str], ...] = ()
    is_problem: bool = False


class MessageBar(QFrame):
    """Shows one message at a time until it is acted on or closed."""

    chosen = Signal(str)
    """The name of the action pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "message")
        self.sign = Sign()
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_button = QToolButton()
        self.close_button.setIcon(icon("close", "muted"))
        self.close_button.setProperty("kind", "quiet")
        self.close_button.setToolTip(self.tr("Close this message"))
        self.close_button.setAccessibleName(self.tr("Close this message"))
        self._message: Message | None = None
        self._buttons: list[QPushButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 4, 8, 4)
        self._layout.addWidget(self.sign)
        self._layout.addWidget(self.text, 1)
        self._layout.addWidget(self.close_button)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def show_message(self, message: Message) -> None:
        """Show this message in place of the one before."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for name, words in message.actions:
            button = QPushButton(words)
            button.setProperty("action", name)
            button.clicked.connect(self._choose)
            self._layout.insertWidget(self._layout.count() - 1, button)
            self._buttons.append(button)
        self._message = message
        self.text.setText(message.text)
        self.sign.show_icon(icon("warning" if message.is_problem else "info", "text"))
        self.show()

    def begin_anew(self) -> None:
        """Take away what was done for the last patient; a problem or an offer stays."""
        if self._message and not (self._message.is_problem or self._message.actions):
            self.hide()

    @property
    def shown(self) -> Message | None:
        """The message in sight."""
        return None if self.isHidden() else self._message

    def button(self, action: str) -> QPushButton:
        """Give the button of an action."""
        return next(each for each in self._buttons if each.property("action") == action)

    def _choose(self) -> None:
        button = self.sender()
        self.hide()
        if button is not None:
            self.chosen.emit(str(button.property("action")))
