"""How a conclusion is overruled: a reason, of an emergency a name, and what is done instead."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from l5desk.engine.assessment import rank
from l5desk.engine.pathway import Pathway
from l5desk.present.conclusion import Headline
from l5desk.present.decision import ends_instead
from l5desk.session import ClinicianDecision, Concluded
from l5desk.ui.days import today
from l5desk.ui.flowchart.words import outcome_word

LONGEST_REASON: Final = 300
LONGEST_NAME: Final = 80
BESIDE: Final = 24
"""Pixels of a list beside its words: its scroll bar, and its edge."""


class OverruleForm(QFrame):
    """Opens under the headline; Enter overrules, Escape leaves everything as it was."""

    overruled = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._concluded: Concluded | None = None
        self._pathway: Pathway | None = None
        self.reason, self.name, self.instead = QLineEdit(), QLineEdit(), QComboBox()
        self._name_label = QLabel()
        self.message = QLabel()
        self.overrule_button = QPushButton(self.tr("Overrule"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self._build()
        self.cancel_button.clicked.connect(self.closed)
        self.overrule_button.clicked.connect(self.submit)
        self.name.returnPressed.connect(self.submit)
        self.reason.returnPressed.connect(self.submit)

    def _build(self) -> None:
        self.setProperty("kind", "decision")
        self.reason.setMaxLength(LONGEST_REASON)
        self.name.setMaxLength(LONGEST_NAME)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.instead.setSizeAdjustPolicy(policy)
        self.instead.setMinimumContentsLength(12)
        self.message.setProperty("kind", "changed")
        self.message.setWordWrap(True)
        self.message.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.setSpacing(4)
        rows = (
            (QLabel(self.tr("Why?")), self.reason),
            (QLabel(self.tr("What is done instead?")), self.instead),
            (self._name_label, self.name),
        )
        for label, field in rows:
            label.setBuddy(field)
            label.setWordWrap(True)
            column.addWidget(label)
            column.addWidget(field)
        buttons = QHBoxLayout()
        buttons.addWidget(self.overrule_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        column.addWidget(self.message)
        column.addLayout(buttons)

    def show_conclusion(
        self, pathway: Pathway, head: Headline, concluded: Concluded | None
    ) -> None:
        """Get ready to overrule this conclusion."""
        if (pathway, concluded) == (self._pathway, self._concluded):
            return
        self._pathway, self._concluded = pathway, concluded
        needed, free = self.tr("Your name (an emergency needs it)"), self.tr("Your name (optional)")
        self._name_label.setText(needed if self._needs_name else free)
        self.instead.clear()
        self.instead.addItem(self.tr("Something else"), "")
        ends = ends_instead(pathway, head)
        for name, step in sorted(ends, key=lambda end: rank(pathway.disposition(end[0]))):
            self._offer(name, step.title, outcome_word(pathway.disposition(name)))

    def _offer(self, name: str, title: str, outcome: str) -> None:
        """Add an end; what two ends call alike is the same to the patient, and offered once."""
        words = f"{outcome}: {title.rpartition(': ')[2]}"
        if self.instead.findText(words) < 0:
            self.instead.addItem(words, name)
            last = self.instead.count() - 1
            self.instead.setItemData(last, title, Qt.ItemDataRole.ToolTipRole)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the list be as wide as what it offers."""
        super().showEvent(event)
        view = self.instead.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + BESIDE)

    @property
    def _needs_name(self) -> bool:
        return self._concluded is not None and self._concluded.disposition == "emergency"

    def submit(self) -> None:
        """Overrule, or say what is missing and put the keyboard there."""
        missing = self._missing()
        self.message.setVisible(missing is not None)
        if missing is not None:
            field, sentence = missing
            self.message.setText(sentence)
            field.setFocus()
            return
        decision = ClinicianDecision(
            outcome="overruled",
            reason=self.reason.text().strip(),
            name=self.name.text().strip(),
            day=today(),
            conclusion=self._concluded,
            instead=self.instead.currentData(),
        )
        self.reason.clear()
        self.overruled.emit(decision)

    def _missing(self) -> tuple[QLineEdit, str] | None:
        if not self.reason.text().strip():
            return self.reason, self.tr("Say why: it is kept with the case.")
        if self._needs_name and not self.name.text().strip():
            return self.name, self.tr("An emergency is overruled by name: say who you are.")
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
