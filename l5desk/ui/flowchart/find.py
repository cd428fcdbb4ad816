"""Find: a line to type into, and the steps whose words hold what was typed."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from l5desk.engine.pathway import Pathway
from l5desk.engine.ruleset import Action, AnyStep, Decision
from l5desk.ui.flowchart.words import outcome_word
from l5desk.ui.theme import icon


def matches(pathway: Pathway, text: str) -> tuple[str, ...]:
    """Give the steps that hold all the words of a text, in the order of the pathway."""
    words = text.casefold().split()
    steps = pathway.ruleset.steps
    if not words:
        return ()
    return tuple(
        name
        for name in steps
        if all(word in " ".join(_words(steps[name])).casefold() for word in words)
    )


def _words(step: AnyStep) -> Iterator[str]:
    yield from (step.title, step.text)
    match step:
        case Decision(candidates=candidates):
            yield from (each.label for each in candidates)
        case Action(disposition=disposition) if disposition:
            yield outcome_word(disposition)
        case _:
            return


class FindBar(QWidget):
    """Finds steps as one types; Enter goes to the next, Shift+Enter to the one before."""

    found = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pathway: Pathway | None = None
        self._found: tuple[str, ...] = ()
        self._place = 0
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find in the chart"))
        self.line.setAccessibleName(self.tr("Find in the chart"))
        self.line.setClearButtonEnabled(True)
        self.count = QLabel()
        self.before = self._button("chevron-up", self.tr("Previous (Shift+F3)"))
        self.after = self._button("chevron-down", self.tr("Next (F3)"))
        self.close_button = self._button("close", self.tr("Close (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self.line, 1)
        for widget in (self.count, self.before, self.after, self.close_button):
            row.addWidget(widget)
        self.line.textChanged.connect(self._search)
        self.before.clicked.connect(self.go_back)
        self.after.clicked.connect(self.go_on)
        self.close_button.clicked.connect(self.closed)

    def _button(self, name: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setProperty("kind", "quiet")
        button.setToolTip(text)
        button.setAccessibleName(text)
        return button

    def show_pathway(self, pathway: Pathway) -> None:
        """Search in another pathway from now on."""
        self._pathway = pathway

    def open(self) -> None:
        """Show the line, ready to be typed into."""
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def _search(self, text: str) -> None:
        self._found = matches(self._pathway, text) if self._pathway else ()
        self._place = 0
        self._tell()

    def go_on(self) -> None:
        """Go to the next match, from the last one to the first."""
        self._go(1)

    def go_back(self) -> None:
        """Go to the match before, from the first one to the last."""
        self._go(-1)

    def _go(self, way: int) -> None:
        if self._found:
            self._place = (self._place + way) % len(self._found)
            self._tell()

    def _tell(self) -> None:
        for button in (self.before, self.after):
            button.setEnabled(len(self._found) > 1)
        if self._found:
            place = self.tr("{0} of {1}").format(self._place + 1, len(self._found))
            self.count.setText(place)
            self.found.emit(self._found[self._place])
        else:
            self.count.setText(self.tr("nothing found") if self.line.text().strip() else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, go back, or close."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._go(-1 if back else 1)
        else:
            super().keyPressEvent(event)
