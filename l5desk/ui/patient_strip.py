"""The strip above the panes: who is being assessed, in one line."""

from collections.abc import Iterator
from html import escape
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit

from l5desk.present.patient import Patient, patient
from l5desk.session import Session
from l5desk.ui.flowchart.captions import answer_words
from l5desk.ui.sign import Sign
from l5desk.ui.theme import icon

LONGEST_LABEL: Final = 60
BETWEEN: Final = "\u2002·\u2002"


class PatientStrip(QFrame):
    """Label, age, side, duration, weakest L5 muscle, and what is still unknown."""

    named = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "strip")
        self.setAccessibleName(self.tr("Patient"))
        self.label = QLineEdit()
        self.label.setPlaceholderText(self.tr("Case label, not a name"))
        self.label.setToolTip(self.tr("A pseudonym for this case; never the patient's name"))
        self.label.setAccessibleName(self.tr("Case label, not the patient's name"))
        self.label.setMaxLength(LONGEST_LABEL)
        self.facts = QLabel()
        self.facts.setTextFormat(Qt.TextFormat.RichText)
        self.facts.setWordWrap(True)
        self.unknown = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 16, 4)
        layout.setSpacing(6)
        layout.addWidget(Sign(icon("person", "muted")))
        layout.addWidget(self.label)
        layout.addSpacing(10)
        layout.addWidget(self.facts, 1)
        layout.addWidget(self.unknown)
        self.label.editingFinished.connect(self._send_label)

    def show_session(self, session: Session) -> None:
        """Show this patient."""
        shown = patient(session, answer_words())
        if self.label.text().strip() != shown.label and not self.label.isModified():
            self.label.setText(shown.label)
        pairs = [f"{escape(name)} <b>{escape(value)}</b>" for name, value in shown.facts]
        if shown.weakest is not None:
            words = self.tr("Weakest L5 muscle")
            pairs.append(f"{escape(words)} <b>{escape(' '.join(shown.weakest))}</b>")
        self.facts.setText(BETWEEN.join(pairs) or self.tr("Nothing is known of this patient yet"))
        self.unknown.setText(self._unknown(shown))
        self.unknown.setToolTip("\n".join(self._names(shown)))

    def _names(self, shown: Patient) -> Iterator[str]:
        """Yield what is still unknown by name, one kind a line."""
        if shown.open:
            yield self.tr("Open: {0}").format(", ".join(shown.open))
        if shown.unassessed:
            yield self.tr("Not assessed: {0}").format(", ".join(shown.unassessed))

    def _unknown(self, shown: Patient) -> str:
        parts = []
        if shown.unanswered == 1:
            parts.append(self.tr("1 core question open: {0}").format(shown.open[0]))
        elif shown.unanswered:
            parts.append(self.tr("{0} core questions open").format(shown.unanswered))
        if shown.unassessed:
            parts.append(self.tr("{0} not assessed").format(len(shown.unassessed)))
        return BETWEEN.join(parts)

    def _send_label(self) -> None:
        if self.label.isModified():
            self.label.setModified(False)
            self.named.emit(self.label.text())
