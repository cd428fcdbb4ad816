"""The papers that follow from a conclusion, at the foot of its pane."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from l5desk.present.decision import is_emergency
from l5desk.session import Session
from l5desk.ui.theme import icon, restyle

MARGINS: Final = (12, 6, 12, 10)


class WaysOut(QFrame):
    """Handout, card and letter; in an emergency card and letter only, so that no time is lost."""

    handout_requested = Signal()
    paper_requested = Signal(str)
    """Another paper is wanted, by its kind."""

    def __init__(self) -> None:
        super().__init__()
        self.handout_button = QPushButton(icon("print"), self.tr("&Handout…"))
        self.card_button = QPushButton(icon("print"), self.tr("Car&d…"))
        self.letter_button = QPushButton(icon("print"), self.tr("&Letter…"))
        self.setProperty("kind", "foot")
        row = QHBoxLayout(self)
        row.setContentsMargins(*MARGINS)
        row.addWidget(self.handout_button, 2)
        row.addWidget(self.card_button, 1)
        row.addWidget(self.letter_button, 1)
        self.handout_button.clicked.connect(self.handout_requested)
        self.card_button.clicked.connect(self._ask_card)
        self.letter_button.clicked.connect(self._ask_letter)

    def show_session(self, session: Session) -> None:
        """Offer what this conclusion, or what is done instead of it, calls for."""
        urgent = is_emergency(session)
        if urgent == self.handout_button.isHidden():
            return
        self.handout_button.setHidden(urgent)
        for button in (self.card_button, self.letter_button):
            button.setProperty("kind", "primary" if urgent else "")
            button.setIcon(icon("print", "on-accent" if urgent else "text"))
        restyle(self.card_button, self.letter_button)

    def _ask_card(self) -> None:
        self.paper_requested.emit("card")

    def _ask_letter(self) -> None:
        self.paper_requested.emit("letter")
