"""The strip above the panes: who is being assessed, in one line."""

from collections.abc import Iterator
from html import escape
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit

from l5desk.present.patient import Patient, patient
from l5desk.session import Session
from l5desk.ui.flowchart.captions import answer_words
from l5desk.ui.language import leading, listed
from l5desk.ui.pause import Pause
from l5desk.ui.sign import Sign
from l5desk.ui.theme import icon

LONGEST_LABEL: Final = 60
LETTERS: Final = 16
"""For how many letters Qt makes a field, besides a little space around them."""
BETWEEN: Final = "\u2002·\u2002"


class LabelEdit(QLineEdit):
    """A field that asks for as much room as its words, or the hint in their place, take."""

    def sizeHint(self) -> QSize:
        """Ask for more room than Qt gives any field, if need be."""
        hint, metrics = super().sizeHint(), self.fontMetrics()
        words = metrics.horizontalAdvance(self.text() or self.placeholderText())
        return hint + QSize(max(0, words - LETTERS * metrics.horizontalAdvance("x")), 0)


class PatientStrip(QFrame):
    """Label, age, side, duration, weakest L5 muscle, and what is still unknown."""

    named = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "strip")
        self.setAccessibleName(self.tr("Patient"))
        self.label = LabelEdit()
        self.label.setPlaceholderText(self.tr("Case label, not a name"))
        self.label.setToolTip(self.tr("A pseudonym for this case; never the patient's name"))
        self.label.setAccessibleName(self.tr("Case label, not the patient's name"))
        self.label.setMaxLength(LONGEST_LABEL)
        self.label.setAlignment(leading() | Qt.AlignmentFlag.AlignAbsolute)
        self.facts = QLabel()
        self.facts.setTextFormat(Qt.TextFormat.RichText)
        self.unknown = QLabel()
        self._shown: Patient | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 16, 4)
        layout.setSpacing(6)
        layout.addWidget(Sign(icon("person", "muted")))
        layout.addWidget(self.label)
        layout.addSpacing(10)
        layout.addWidget(self.facts, 1)
        layout.addSpacing(10)
        layout.addWidget(self.unknown)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._fit)
        self._pause = Pause(self.label)
        self.label.editingFinished.connect(self._send_label)
        self._pause.timeout.connect(self._send_label)
        self.label.textChanged.connect(self.label.updateGeometry)

    def show_session(self, session: Session) -> None:
        """Show this patient."""
        shown = patient(session, answer_words())
        if self.label.text().strip() != shown.label and not self.label.isModified():
            self.label.setText(shown.label)
        self._shown = shown
        self.facts.setToolTip("\n".join(f"{name}: {value}" for name, value in self._told(shown)))
        self.unknown.setToolTip("\n".join(self._names(shown)))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spare words where there is no room for them."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._later.start()  # not while Qt is still telling every widget

    def _fit(self) -> None:
        """Show all on one line, sparing words and then room to type; else on more lines."""
        if self._shown is None:
            return
        for label in (self.facts, self.unknown):
            label.setWordWrap(False)
        for brief in (False, True):
            self.facts.setText(self._facts(self._shown, brief=brief))
            self.unknown.setText(self._unknown(self._shown, brief=brief))
            if self.sizeHint().width() <= self.width():
                return
        if self.minimumSizeHint().width() > self.width():
            for label in (self.facts, self.unknown):
                label.setWordWrap(True)

    def _facts(self, shown: Patient, *, brief: bool) -> str:
        pairs = [
            f"<b>{escape(value)}</b>" if brief else f"{escape(name)} <b>{escape(value)}</b>"
            for name, value in self._told(shown)
        ]
        return BETWEEN.join(pairs) or self._nothing_told(shown)

    def _nothing_told(self, shown: Patient) -> str:
        if shown.heard:
            return self.tr("Age, side and duration are not known yet")
        return self.tr("Nothing is known of this patient yet")

    def _told(self, shown: Patient) -> list[tuple[str, str]]:
        weakest = [(self.tr("Weakest L5 muscle"), " ".join(shown.weakest))] if shown.weakest else []
        return [*shown.facts, *weakest]

    def _names(self, shown: Patient) -> Iterator[str]:
        """Yield what is still unknown by name, one kind a line."""
        if shown.open:
            yield self.tr("Open: {0}").format(listed(shown.open))
        if shown.unassessed:
            yield self.tr("Not assessed: {0}").format(listed(shown.unassessed))

    def _unknown(self, shown: Patient, *, brief: bool) -> str:
        parts = []
        if shown.unanswered and brief:
            parts.append(self.tr("%n open", "", shown.unanswered))
        elif shown.unanswered == 1:
            parts.append(self.tr("1 core question open: {0}").format(shown.open[0]))
        elif shown.unanswered:
            parts.append(self.tr("%n core questions open", "", shown.unanswered))
        if shown.unassessed:
            parts.append(self.tr("%n not assessed", "", len(shown.unassessed)))
        return BETWEEN.join(parts)

    def _send_label(self) -> None:
        if self.label.isModified():
            self.label.setModified(False)
            self.named.emit(self.label.text())
