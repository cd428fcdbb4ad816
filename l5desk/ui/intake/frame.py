"""What stands around a page: its heading above, the wording and the way on below."""

import re
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from l5desk.present.intake import Intake, Page, Question
from l5desk.ui.intake.words import count_text, keys_text, next_text
from l5desk.ui.language import read_from_here
from l5desk.ui.theme import icon, restyle

COMMA: Final = re.compile("[,،]")


class Heading(QFrame):
    """The title of the page, how much is left, and how to ask."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "head")
        self._is_low = False
        self.title = QLabel()
        self.title.setProperty("kind", "title")
        self.count = QLabel()
        self.count.setProperty("kind", "small")
        self.count.setWordWrap(True)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.text = QLabel()
        self.text.setProperty("kind", "small")
        self.text.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self.title)
        line.addWidget(self.count, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 6)
        layout.setSpacing(2)
        layout.addLayout(line)
        layout.addWidget(self.text)

    def show_page(self, intake: Intake, page: Page) -> None:
        """Show the heading of this page."""
        self.title.setText(page.title)
        self.count.setText(count_text(intake))
        self.text.setText(page.text)
        self.title.setToolTip(page.text)
        self._show_text()

    def spare(self, *, low: bool) -> None:
        """Leave the room to the questions where the window is low; the title keeps the words."""
        self._is_low = low
        self._show_text()

    def _show_text(self) -> None:
        self.text.setVisible(bool(self.text.text()) and not self._is_low)


class Foot(QFrame):
    """The full wording of the question in view, the keys that answer it, back and next."""

    back_requested = Signal()
    next_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "foot")
        self._lines = 1
        self.wording = QLabel()
        self.wording.setWordWrap(True)
        self.wording.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.back = QPushButton(self.tr("&Back"))
        self.back.setIcon(icon("arrow-left"))
        self.next = QPushButton()
        self.next.setProperty("kind", "primary")
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 10)
        layout.setSpacing(6)
        layout.addWidget(self.wording)
        layout.addLayout(buttons)
        self.back.clicked.connect(self.back_requested)
        self.next.clicked.connect(self.next_requested)

    def show_page(self, intake: Intake, page: Page, *, lines: int) -> None:
        """Show which way leads back and which on, with room for so many lines of wording."""
        following = intake.after(page.stage)
        title = intake.page(following).title if following else ""
        self.next.setText(next_text(title, intake.left))
        self.next.setEnabled(following is not None)
        self.back.setEnabled(page is not intake.pages[0])
        self._lines = lines
        self.wording.setFixedHeight(self.wording.fontMetrics().lineSpacing() * lines)

    def show_question(self, question: Question | None, *, wording: bool) -> None:
        """Show the full wording of the question in view, or else the keys that answer it."""
        text = question.item.text if question and wording else ""
        self.wording.setProperty("kind", "wording" if text else "small")
        restyle(self.wording)
        self.wording.setText(text or (self._keys(question) if question else ""))

    def _keys(self, question: Question) -> str:
        """Give as much of the keys as fits; the last told are known the soonest."""
        text, metrics = keys_text(question), self.wording.fontMetrics()
        room = self.wording.width() * self._lines
        while metrics.horizontalAdvance(text) > room and (ends := COMMA.findall(text)):
            text = text[: text.rindex(ends[-1])]
        return read_from_here(text)
