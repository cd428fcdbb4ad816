"""One question on a page: what is asked, what answers it, and what is to be known about it."""

from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from l5desk.engine.pathway import Pathway
from l5desk.engine.ruleset import Item, Scale
from l5desk.present.intake import Question, scale_of_item
from l5desk.ui.intake.answers import AnswerWidget, Number, answer_widget
from l5desk.ui.intake.below import Below, wrapped
from l5desk.ui.intake.words import note_text
from l5desk.ui.keys import meant
from l5desk.ui.layouts import QuestionLayout, width_wanted
from l5desk.ui.sign import Sign
from l5desk.ui.theme import icon, restyle, scale_of

translate = QCoreApplication.translate

Density: TypeAlias = Literal["roomy", "narrow", "list"]
"""How much room a question has: ``narrow`` shortens "cannot assess", ``list`` the question too."""

NARROWEST_TEXT: Final = 150
"""Pixels that must be left for the question, or its answers go below it."""
GAP: Final = 6
"""Pixels that keep a question apart from its answers, besides the usual ones."""
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
    unfolded = Signal(QWidget)
    """This has just been opened under the question."""
    hovered = Signal(str)
    """The mouse is over this question; an empty name when it has left."""

    def __init__(self, pathway: Pathway, question: Question) -> None:
        super().__init__()
        self.question = question
        self._refusal = ""
        self.answers = answer_widget(question.item)
        self.text = wrapped("question")
        self.together = _together_sign()
        self.below = Below(pathway, question)
        self._build()
        self.below.answered.connect(self.answered)
        self.below.focused.connect(self._tell_focus)
        self.below.unfolded.connect(self._unfold)
        self.answers.answered.connect(self._send)
        for button in self.answers.buttons():
            button.focused.connect(self._tell_focus)
        if isinstance(self.answers, Number):
            self.answers.edit.focused.connect(self._tell_focus)
            self.answers.refused.connect(self._refuse)
        self.setAccessibleName(question.item.text)
        _name_for_screen_readers(self.answers, question.item)
        _explain_grades(self.answers, scale_of_item(pathway, question.item))
        self.show_question(question, "roomy")

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 6, 2)
        layout.setSpacing(2)
        placed = _places(scale_of(self))
        layout.addLayout(placed)
        placed.addLayout(_asked(self.below.about, self.text, self.together))
        placed.addWidget(self.answers)
        placed.addWidget(self.answers.unknown)
        if self.below.map_fold and (answers := self.answers.layout()):
            answers.addWidget(self.below.map_fold)
        layout.addWidget(self.below)

    def sizeHint(self) -> QSize:
        """Ask for the width of everything on one line; the height follows from what it gets."""
        return width_wanted(self)

    def show_question(self, question: Question, density: Density) -> None:
        """Show how the question stands; a list names what need not be asked word for word."""
        self.question = question
        shortened = density == "list" and not question.item.ask_singly
        self.text.setText(question.item.short if shortened else question.item.text)
        self.answers.unknown.show_sign(alone=density != "roomy")
        self.answers.show_answer(question.answer)
        self.together.setVisible(question.together)
        self.below.show_question(question)
        self._show_note()
        if self.property("standing") != question.standing:
            _show_standing(self)

    def is_short(self) -> bool:
        """Tell whether the question is named rather than asked in full."""
        return self.text.text() != self.question.item.text

    def show_current(self, *, current: bool) -> None:
        """Mark the question the keyboard is at."""
        if bool(self.property("current")) != current:
            self.setProperty("current", current)
            restyle(self)
            for button in self.answers.buttons():
                button.show_key(shown=current)

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
            self.below.about.toggle()
        elif (said := meant(event.text())) == "M" and self.below.map_fold:
            self.below.map_fold.toggle()
        else:
            return self.answers.take_key(said)
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

    def _unfold(self, part: QWidget | None) -> None:
        """Bring what has unfolded into sight; when the map folds, the keyboard comes back."""
        if part is None:
            self.take_focus()
        else:
            self.unfolded.emit(part)

    def _refuse(self, sentence: str) -> None:
        self._refusal = sentence
        self._show_note()

    def _show_note(self) -> None:
        self.below.show_note(self._refusal or note_text(self.question))


def _show_standing(row: QuestionRow) -> None:
    """Tell by outlines and words what need not be asked; not everybody sees a paler text."""
    standing = row.question.standing
    row.setProperty("standing", standing)
    spared = translate("Intake", "Not needed so far") if standing == "unneeded" else ""
    row.text.setToolTip(spared)
    row.setAccessibleDescription(spared)
    field = [row.answers.edit] if isinstance(row.answers, Number) else []
    restyle(row, row.text, *row.answers.buttons(), *field)


def _places(scale: float) -> QuestionLayout:
    """Give the places of a question and its answers, beside each other where there is room."""
    placed = QuestionLayout()
    placed.narrowest = round(NARROWEST_TEXT * scale)
    placed.gap = GAP
    placed.indent = round(INDENT * scale)
    return placed


def _asked(about: QWidget, text: QWidget, together: QWidget) -> QHBoxLayout:
    """Put the question between the sign that unfolds its help and the one for a common answer."""
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    line.addWidget(about, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(text, 1)
    line.addWidget(together, 0, Qt.AlignmentFlag.AlignVCenter)
    return line


def _name_for_screen_readers(answers: AnswerWidget, item: Item) -> None:
    """Let each button say which question it answers, and the field what it takes."""
    for button in answers.buttons():
        button.setAccessibleDescription(item.text)
    if isinstance(answers, Number):
        answers.edit.setAccessibleName(f"{item.text} {item.unit}")


def _explain_grades(answers: AnswerWidget, scale: Scale | None) -> None:
    """Let each button of a scale say what its grade means."""
    if scale is None:
        return
    for button, words in zip(answers.buttons(), scale.grades, strict=False):
        meaning = translate("Intake", "{0}: {1}").format(button.text(), words)
        button.setToolTip(meaning)
        described = translate("Intake", "{0}. {1}").format(words, button.accessibleDescription())
        button.setAccessibleDescription(described)


def _together_sign() -> Sign:
    sign = Sign(icon("together", "muted"))
    sign.setToolTip(translate("Intake", "Answered together with others, by one press"))
    return sign
