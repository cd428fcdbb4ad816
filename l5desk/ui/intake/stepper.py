"""The stages of the intake in a row: which is done, where one is, which is still open."""

from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from l5desk.present.intake import Intake, Page, PageState
from l5desk.ui.intake.words import state_word
from l5desk.ui.theme import icon, restyle

SIGNS: Final[dict[PageState, str]] = {"done": "check", "unneeded": "dash"}
"""What stands for the number of a stage that asks nothing any more."""


class StageButton(QToolButton):
    """One stage: its number or sign, and its title where there is room."""

    def __init__(self, page: Page, number: int) -> None:
        super().__init__()
        self.stage = page.stage
        self._title, self._number = page.title, number
        self._state: PageState = "open"
        self.setProperty("kind", "stage")
        self.setCheckable(True)
        self.toggled.connect(self.clicked)  # a screen reader toggles, and means to go there

    def nextCheckState(self) -> None:
        """Leave it to the page shown which stage is checked."""

    def show_page(self, page: Page, *, here: bool) -> None:
        """Show the state of the stage, and whether one is at it."""
        self._state = page.state
        words = f"{page.title}: {state_word(page.state)}"
        self.setToolTip(words)
        self.setAccessibleName(words)
        with QSignalBlocker(self):
            self.setChecked(here)
        sign = SIGNS.get(page.state)
        self.setIcon(icon(sign, "muted", checked="on-accent") if sign else QIcon())
        if self.property("state") != page.state:
            self.setProperty("state", page.state)
            restyle(self)

    def show_title(self, *, shown: bool) -> None:
        """Show the title, or the number alone."""
        number = "" if self._state in SIGNS else str(self._number)
        self.setText(f"{number} {self._title}".strip() if shown else number)
        style = Qt.ToolButtonStyle
        alone = not shown and not number
        self.setToolButtonStyle(
            style.ToolButtonIconOnly if alone else style.ToolButtonTextBesideIcon
        )


class Stepper(QWidget):
    """One button for each stage; the stage one is at always carries its title."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: list[StageButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(12, 8, 12, 4)
        self._layout.setSpacing(0)
        self.setAccessibleName(self.tr("Stages of the intake"))

    def show_stages(self, intake: Intake, here: str) -> None:
        """Show the state of every stage."""
        if [page.stage for page in intake.pages] != [each.stage for each in self._buttons]:
            self._build(intake)
        for button, page in zip(self._buttons, intake.pages, strict=True):
            button.show_page(page, here=page.stage == here)
        self._show_titles()

    def buttons(self) -> tuple[StageButton, ...]:
        """Give the buttons in order of the stages."""
        return tuple(self._buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show all titles as soon as there is room for them."""
        super().resizeEvent(event)
        self._show_titles()

    def _build(self, intake: Intake) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._buttons = [StageButton(page, n) for n, page in enumerate(intake.pages, start=1)]
        for button in self._buttons:
            if button is not self._buttons[0]:
                self._layout.addWidget(_link(), 1)
            self._layout.addWidget(button)
            button.clicked.connect(self._choose)

    def _show_titles(self) -> None:
        for button in self._buttons:
            button.show_title(shown=True)
        needed = sum(button.sizeHint().width() + 8 for button in self._buttons)
        if needed > self.width():
            for button in self._buttons:
                button.show_title(shown=button.isChecked())

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, StageButton):
            self.chosen.emit(button.stage)


def _link() -> QFrame:
    line = QFrame()
    line.setProperty("kind", "stage-link")
    line.setFixedHeight(2)
    return line
