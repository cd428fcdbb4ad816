"""The clinician's own decision: to accept the conclusion, or to overrule it with a reason."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from l5desk.engine.pathway import Pathway
from l5desk.present.conclusion import Headline
from l5desk.present.decision import Decided, concluded, decided
from l5desk.session import ClinicianDecision, Concluded, Session
from l5desk.ui.conclusion.overrule import OverruleForm
from l5desk.ui.conclusion.words import decision_icon, decision_text, decision_warning
from l5desk.ui.days import today
from l5desk.ui.sign import Sign
from l5desk.ui.theme import icon

BESIDE_BUTTON: Final = 8
"""Room above words that begin beside a button, so that both stand on one line."""


class DecisionBar(QWidget):
    """Says what was decided and on which conclusion; nothing in it asks twice, undo answers."""

    decided = Signal(object)
    """A decision, or None when it is taken back."""
    opened = Signal()
    """The form for a reason has been opened."""

    def __init__(self) -> None:
        super().__init__()
        self._concluded: Concluded | None = None
        self._about: tuple[Pathway, Headline, Concluded | None] | None = None
        self.told = QFrame()
        self._sign, self.text, self.warning = Sign(), QLabel(), QLabel()
        self.accept_button = QPushButton(self.tr("&Accept"))
        self.overrule_button = QPushButton(self.tr("Overr&ule…"))
        self.take_back_button = QPushButton(self.tr("&Take back"))
        self._form: OverruleForm | None = None
        self._column = QVBoxLayout(self)
        self._build()
        self.accept_button.clicked.connect(self._accept)
        self.overrule_button.clicked.connect(self._open_form)
        self.take_back_button.clicked.connect(self._take_back)

    def _build(self) -> None:
        for label in (self.text, self.warning):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.told.setProperty("kind", "decision")
        self.warning.setProperty("kind", "changed")
        top = Qt.AlignmentFlag.AlignTop
        words = QVBoxLayout()
        words.addWidget(self.text)
        words.addWidget(self.warning)
        words.addStretch(1)
        said = QHBoxLayout()
        said.setContentsMargins(0, BESIDE_BUTTON, 0, BESIDE_BUTTON)
        said.addWidget(self._sign, 0, top)
        said.addLayout(words, 1)
        told = QHBoxLayout(self.told)
        told.setContentsMargins(10, 3, 3, 3)
        told.addLayout(said, 1)
        told.addWidget(self.take_back_button, 0, top)
        self.take_back_button.setProperty("kind", "quiet")
        buttons = QHBoxLayout()
        buttons.addWidget(self.accept_button)
        buttons.addWidget(self.overrule_button)
        buttons.addStretch(1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.told)
        self._column.addLayout(buttons)

    @property
    def form(self) -> OverruleForm:
        """The form for a reason, made when it is first asked for."""
        if self._form is None:
            form = self._form = OverruleForm()
            form.hide()
            self._column.addWidget(form)
            form.closed.connect(self._close_form)
            form.overruled.connect(self.decided)
            if self._about is not None:
                form.show_conclusion(*self._about)
        return self._form

    def show_conclusion(self, session: Session, head: Headline) -> None:
        """Show what was decided in this session, and what can be decided on now."""
        now, told = concluded(head), decided(session)
        if now != self._concluded or told:
            self._close_form()
        self._concluded = now
        self._about = session.pathway, head, now
        if self._form is not None:
            self._form.show_conclusion(*self._about)
        self._show_told(told)
        stands = told is not None and told.stands
        self.accept_button.setVisible(now is not None and not stands)
        self.overrule_button.setVisible(now is not None and not stands)
        self.setVisible(now is not None or told is not None)

    def begin_anew(self) -> None:
        """Let go of a reason that was not sent: it was about another patient."""
        self._close_form()
        if self._form is not None:
            self._form.reason.clear()

    def _show_told(self, told: Decided | None) -> None:
        self.told.setVisible(told is not None)
        if told is not None:
            self._sign.show_icon(icon(decision_icon(told)))
            self.text.setText(decision_text(told))
            self.warning.setText(decision_warning(told))
            self.warning.setVisible(not told.stands)

    def _accept(self) -> None:
        accepted = ClinicianDecision(outcome="accepted", day=today(), conclusion=self._concluded)
        self.decided.emit(accepted)

    def _take_back(self) -> None:
        self.decided.emit(None)

    def _open_form(self) -> None:
        self.form.show()
        self.overrule_button.setEnabled(False)
        self.form.reason.setFocus()
        self.opened.emit()

    def _close_form(self) -> None:
        if self._form is not None:
            self._form.hide()
        self.overrule_button.setEnabled(True)
