"""One question on a page: what is asked, what answers it, and what is to be known about it."""

from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from l5desk.engine.pathway import Pathway
from l5desk.present.explanation import source_list
from l5desk.present.intake import Question, why_asked
from l5desk.ui.intake.answers import Number, answer_widget
from l5desk.ui.intake.words import bearings_text, note_text
from l5desk.ui.layouts import QuestionLayout
from l5desk.ui.sign import Sign
from l5desk.ui.theme import icon, restyle, scale_of

translate = QCoreApplication.translate

Density: TypeAlias = Literal["roomy", "narrow", "list"]
"""How much room a question has: ``narrow`` shortens "cannot assess", ``list`` the question too."""

NARROWEST_TEXT: Final = 180
"""Pixels that must be left for the question, or its answers go below it."""
INDENT: Final = 26
"""Answers below a question stand under its text, not under the sign before it."""

ROUNDABOUT: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
SIDEWAYS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ERASE: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
COMMAND: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class QuestionRow(QFrame):
    """A question and its answers; keys answer it from wherever the focus is inside."""

    answered = Signal(str, object)
    passed = Signal(str)
    """Enter was pressed, and what was typed can stand."""
    moved = Signal(str, int)
    """An arrow asks for the question before (-1) or after (1) this one."""
    focused = Signal(str, bool)
    """The keyboard has come to this question, or has left it."""
    hovered = Signal(str)
    """The mouse is over this question; an empty name when it has left."""

    def __init__(self, pathway: Pathway, question: Question) -> None:
        super().__init__()
        self.question = question
        self._pathway = pathway
        self._refusal = ""
        self.answers = answer_widget(question.item)
        self.text = _wrapped("")
        self.together = Sign(icon("together", "muted"))
        self.together.setToolTip(self.tr("Answered together with others, by one press"))
        self.note = _wrapped("note")
        self.about = _about_button(question.item.short)
        self._details: QWidget | None = None
        self._build()
        self.about.toggled.connect(self._show_details)
        self.answers.answered.connect(self._send)
        for button in self.answers.buttons():
            button.focused.connect(self._tell_focus)
        if isinstance(self.answers, Number):
            self.answers.edit.focused.connect(self._tell_focus)
            self.answers.refused.connect(self._refuse)
        self._name_for_screen_readers()
        self.show_question(question, "roomy")

    def _build(self) -> None:
        asked = QWidget()
        words = _line(asked, spacing=4)
        words.addWidget(self.about, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self.text, 1)
        words.addWidget(self.together, 0, Qt.AlignmentFlag.AlignVCenter)
        line = QWidget()
        placed = QuestionLayout(line)
        placed.narrowest = round(NARROWEST_TEXT * scale_of(self))
        placed.indent = round(INDENT * scale_of(self))
        for widget in (asked, self.answers, self.answers.unknown):
            placed.addWidget(widget)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(2, 2, 6, 2)
        self._layout.setSpacing(2)
        self._layout.addWidget(line)
        self._layout.addWidget(self.note)

    def _name_for_screen_readers(self) -> None:
        item = self.question.item
        self.setAccessibleName(item.text)
        for button in self.answers.buttons():
            button.setAccessibleDescription(item.text)
        if isinstance(self.answers, Number):
            self.answers.edit.setAccessibleName(f"{item.text} {item.unit}")

    def show_question(self, question: Question, density: Density) -> None:
        """Show how the question stands; a list names what need not be asked word for word."""
        self.question = question
        shortened = density == "list" and not question.item.ask_singly
        self.text.setText(question.item.short if shortened else question.item.text)
        self.answers.unknown.show_sign(alone=density != "roomy")
        self.answers.show_answer(question.answer)
        self.together.setVisible(question.together)
        self._show_note()
        if self.property("standing") != question.standing:
            self.setProperty("standing", question.standing)
            restyle(self, self.text)

    def is_short(self) -> bool:
        """Tell whether the question is named rather than asked in full."""
        return self.text.text() != self.question.item.text

    def show_current(self, *, current: bool) -> None:
        """Mark the question the keyboard is at."""
        if bool(self.property("current")) != current:
            self.setProperty("current", current)
            restyle(self)

    def take_focus(self) -> None:
        """Bring the keyboard to this question."""
        self.answers.focus_widget().setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer, move on, or explain; a key held down answers once."""
        if event.modifiers() & COMMAND or event.isAutoRepeat() or not self._takes(event):
            super().keyPressEvent(event)

    def _takes(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in ENTER:
            self._pass_on()
        elif key in ROUNDABOUT:
            self.moved.emit(self.question.name, ROUNDABOUT[key])
        elif key in SIDEWAYS:
            self._step(SIDEWAYS[key])
        elif key in ERASE:
            self._send(None)
        elif key == Qt.Key.Key_F1:
            self.about.toggle()
        else:
            return self.answers.take_key(event.text().upper())
        return True

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell that the mouse has come."""
        self.hovered.emit(self.question.name)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the mouse has gone."""
        self.hovered.emit("")
        super().leaveEvent(event)

    def _tell_focus(self, here: bool) -> None:  # noqa: FBT001 - a slot
        self.focused.emit(self.question.name, here)

    def _pass_on(self) -> None:
        if not isinstance(self.answers, Number) or self.answers.commit():
            self.passed.emit(self.question.name)

    def _step(self, by: int) -> None:
        buttons = self.answers.buttons()
        here = next((n for n, button in enumerate(buttons) if button.hasFocus()), None)
        if here is not None:
            buttons[(here + by) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def _send(self, answer: object) -> None:
        self.answered.emit(self.question.name, answer)

    def _refuse(self, sentence: str) -> None:
        self._refusal = sentence
        self._show_note()

    def _show_note(self) -> None:
        text = self._refusal or note_text(self.question)
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _show_details(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        if self._details is None:
            self._details = _details(self._pathway, self.question)
            self._layout.addWidget(self._details)
        self._details.setVisible(shown)


def _about_button(name: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon("info", "muted", checked="accent"))
    button.setProperty("kind", "about")
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # F1 does it for the keyboard
    button.setToolTip(translate("Intake", "How to ask or examine, and why (F1)"))
    button.setAccessibleName(translate("Intake", "About: {0}").format(name))
    return button


def _details(pathway: Pathway, question: Question) -> QWidget:
    """Make what unfolds under a question: how to ask or examine, why, and on whose word."""
    item = question.item
    sources = source_list(pathway.ruleset, item.sources)
    citations = "\n".join(dict.fromkeys(source.citation for source in sources))
    widget = QFrame()
    widget.setProperty("kind", "details")
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(10, 8, 10, 8)
    layout.setSpacing(4)
    parts = (
        (translate("Intake", "How to ask or examine"), item.help),
        (translate("Intake", "Why do we ask?"), bearings_text(why_asked(pathway, question.name))),
        (translate("Intake", "Sources"), citations),
    )
    for title, text in parts:
        if text:
            layout.addWidget(_wrapped("detail-title", title))
            layout.addWidget(_wrapped("detail", text))
    return widget


def _wrapped(kind: str, text: str = "") -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", kind)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _line(parent: QWidget, spacing: int) -> QHBoxLayout:
    layout = QHBoxLayout(parent)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout
