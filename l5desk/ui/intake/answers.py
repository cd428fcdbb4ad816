"""What an answer is given with: buttons for options and short scales, a field for numbers.

Each of them shows an answer, sends ``answered`` (None takes it back), and knows which key means
which answer. The button "cannot assess" belongs to it, but the question places it.
"""

from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

from PySide6.QtCore import QCoreApplication, QEvent, QRegularExpression, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QRegularExpressionValidator,
)
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.engine.ruleset import Item
from l5desk.ui.intake.buttons import (
    PASSING,
    CannotAssessButton,
    OptionButton,
    focused_button,
    one_tab_stop,
    press,
)
from l5desk.ui.intake.words import NOTHING, is_scale, option_keys, scale_keys
from l5desk.ui.keys import meant, number_sign
from l5desk.ui.layouts import FlowLayout
from l5desk.ui.pause import Pause

translate = QCoreApplication.translate

LARGEST: Final = 99_999
PLAIN: Final = Qt.KeyboardModifier.NoModifier
LEFT: Final = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}
KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier


class Choice(QWidget):
    """One of several answers, as buttons."""

    answered = Signal(object)

    def __init__(self, answers: Mapping[str, Answer], keys: Sequence[str]) -> None:
        super().__init__()
        self._answers: dict[OptionButton, Answer] = {}
        self._current: Answer | None = None
        layout = FlowLayout(self)
        for (text, answer), key in zip(answers.items(), keys, strict=True):
            button = OptionButton(text, key, several=False)
            button.setToolTip(f"{text} ({key})")
            self._add(button, answer)
        self.unknown = CannotAssessButton(several=False)
        self._add(self.unknown, CANNOT_ASSESS)
        for button in list(self._answers)[:-1]:
            layout.addWidget(button)

    def _add(self, button: OptionButton, answer: Answer) -> None:
        self._answers[button] = answer
        button.clicked.connect(self._choose)

    def buttons(self) -> tuple[OptionButton, ...]:
        """Give the buttons in reading order, "cannot assess" last."""
        return tuple(self._answers)

    def show_answer(self, answer: Answer | None) -> None:
        """Show which answer stands; None shows none."""
        self._current = answer
        for button, value in self._answers.items():
            button.show_checked(checked=answer is not None and value == answer)
        one_tab_stop(self.buttons())

    def focus_widget(self) -> OptionButton:
        """Give the button that the keyboard reaches."""
        return focused_button(self.buttons())

    def take_key(self, key: str) -> bool:
        """Answer if the key means an answer; tell whether it did."""
        return press(self.buttons(), key)

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, OptionButton):
            answer = self._answers[button]
            again = answer == self._current and type(answer) is type(self._current)
            self.answered.emit(None if again else answer)


class Several(QWidget):
    """Any of several answers, as buttons that stay pressed; "none" clears the others."""

    answered = Signal(object)

    def __init__(self, options: Mapping[str, str]) -> None:
        super().__init__()
        self._current: Answer | None = None
        # "None" is always offered, as the ruleset words it or, without a word there, as no option.
        self._none = next((name for name in NOTHING if name in options), "")
        self._nothing: tuple[str, ...] = (self._none,) if self._none else ()
        self._options: dict[OptionButton, str] = {}
        listed = [name for name in options if name != self._none]
        for key, name in zip(option_keys(len(listed)), listed, strict=True):
            self._add(OptionButton(options[name], key, several=True), name)
        none = options.get(self._none, translate("Intake", "None"))
        self._add(OptionButton(none, "0", several=True), self._none)
        self.unknown = CannotAssessButton(several=True)
        self.unknown.clicked.connect(self._cannot_assess)
        layout = FlowLayout(self)
        for button in self._options:
            layout.addWidget(button)

    def _add(self, button: OptionButton, name: str) -> None:
        self._options[button] = name
        button.setToolTip(f"{button.text()} ({button.key})")
        button.clicked.connect(self._toggle)

    def buttons(self) -> tuple[OptionButton, ...]:
        """Give the buttons in reading order, "cannot assess" last."""
        return (*self._options, self.unknown)

    def show_answer(self, answer: Answer | None) -> None:
        """Show which options stand; None shows none."""
        self._current = answer
        chosen = answer if isinstance(answer, tuple) else ()
        for button, name in self._options.items():
            nothing = name == self._none and answer == self._nothing
            button.show_checked(checked=nothing or name in chosen)
        self.unknown.show_checked(checked=answer is CANNOT_ASSESS)
        one_tab_stop(self.buttons())

    def focus_widget(self) -> OptionButton:
        """Give the button that the keyboard reaches first."""
        return focused_button(self.buttons())

    def take_key(self, key: str) -> bool:
        """Toggle if the key means an option; tell whether it did."""
        return press(self.buttons(), key)

    def _toggle(self) -> None:
        button = self.sender()
        if not isinstance(button, OptionButton):
            return
        name = self._options[button]
        if name == self._none:
            self.answered.emit(None if self._current == self._nothing else self._nothing)
            return
        chosen = self._current if isinstance(self._current, tuple) else ()
        kept = {each for each in chosen if each != self._none} ^ {name}
        given = tuple(each for each in self._options.values() if each in kept)
        self.answered.emit(given or None)

    def _cannot_assess(self) -> None:
        again = self._current is CANNOT_ASSESS
        self.answered.emit(None if again else CANNOT_ASSESS)


class NumberEdit(QLineEdit):
    """A field for one number; "C" and the arrows are left to the question."""

    focused = Signal(bool)
    """The keyboard has come, or gone elsewhere in the window."""

    def __init__(self, *, whole: bool) -> None:
        super().__init__()
        pattern = r"\d{0,5}" if whole else r"\d{0,5}([.,]\d{0,2})?"
        self.setValidator(QRegularExpressionValidator(QRegularExpression(pattern)))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def value(self) -> float | None:
        """Give the number typed, or None when there is none."""
        text = self.text().replace(",", ".")
        return float(text) if text.strip(".") else None

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the desk, unless they are of what is being typed here."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            keys = QKeySequence.StandardKey
            is_undo = event.matches(keys.Undo) and not self.isUndoAvailable()
            if is_undo or (event.matches(keys.Redo) and not self.isRedoAvailable()):
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what belongs to a number."""
        is_left = event.key() in LEFT or meant(event.text()) == "C"
        typed = number_sign(event.text())
        if is_left and event.modifiers() in (PLAIN, KEYPAD):
            event.ignore()
        elif typed != event.text():
            # Digits are the same ones in every script.
            super().keyPressEvent(QKeyEvent(event.type(), ord(typed), PLAIN, typed))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard has come."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard has gone."""
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.focused.emit(False)


class Number(QWidget):
    """A number with its unit. What is impossible is refused with a sentence, and stays typed."""

    answered = Signal(object)
    refused = Signal(str)
    """Why the number cannot be an answer; empty when that is over."""

    def __init__(self, item: Item) -> None:
        super().__init__()
        self._item = item
        self._current: Answer | None = None
        self._is_refused = False
        self.edit = NumberEdit(whole=item.type == "integer")
        self._pause = Pause(self.edit)
        self.unit = QLabel(item.unit)
        self.unit.setProperty("kind", "muted")
        self.unknown = CannotAssessButton(several=True)
        layout = FlowLayout(self, spacing=8)
        for widget in (self.edit, self.unit):
            layout.addWidget(widget)
        self.edit.editingFinished.connect(self.commit)
        self.edit.textEdited.connect(self._forgive)
        self._pause.timeout.connect(self._take_typed)
        self.unknown.clicked.connect(self._cannot_assess)

    def buttons(self) -> tuple[OptionButton, ...]:
        """Give the one button there is."""
        return (self.unknown,)

    def show_answer(self, answer: Answer | None) -> None:
        """Show the number that stands; what is typed but not settled stays."""
        changed = answer != self._current
        self._current = answer
        self.unknown.show_checked(checked=answer is CANNOT_ASSESS)
        if changed or not self.edit.isModified():
            number = isinstance(answer, int | float)
            self._pause.stop()
            self.edit.setText(f"{answer:g}" if number else "")
            self._forgive()

    def focus_widget(self) -> NumberEdit:
        """Give the field."""
        return self.edit

    def take_key(self, key: str) -> bool:
        """Take "C" for "cannot assess"; digits are typed."""
        if key != self.unknown.key:
            return False
        self.unknown.click()
        return True

    def commit(self) -> bool:
        """Send what was typed, or say why it cannot be; tell whether it is settled."""
        self._pause.stop()
        value = self.edit.value()
        if value is not None and not self._is_possible(value):
            self._refuse()
            return False
        number = None if value is None else int(value) if self._item.type == "integer" else value
        left_open = number is None and self._current is CANNOT_ASSESS
        self.edit.setModified(False)
        if left_open or number == self._current:
            self.show_answer(self._current)
        else:
            self.answered.emit(number)
        return True

    def _take_typed(self) -> None:
        """Send what can stand, lest a power cut lose it; the field stays as the typist left it."""
        value = self.edit.value()
        if value is not None and self._is_possible(value):
            typed, place = self.edit.text(), self.edit.cursorPosition()
            self.commit()
            self.edit.setText(typed)
            self.edit.setCursorPosition(place)
            self.edit.setModified(True)

    def _limits(self) -> tuple[float, float]:
        return self._item.range or (0, LARGEST)

    def _is_possible(self, value: float) -> bool:
        low, high = self._limits()
        return low <= value <= high

    def _refuse(self) -> None:
        self._is_refused = True
        low, high = self._limits()
        sentence = translate(
            "Intake", "{name} must lie between {low} and {high} {unit}; this is not recorded."
        )
        limits = {"low": f"{low:g}", "high": f"{high:g}", "unit": self._item.unit}
        self.refused.emit(sentence.format(name=self._item.short, **limits))

    def _forgive(self) -> None:
        if self._is_refused:
            self._is_refused = False
            self.refused.emit("")

    def _cannot_assess(self) -> None:
        self.edit.clear()
        self._forgive()
        again = self._current is CANNOT_ASSESS
        self.answered.emit(None if again else CANNOT_ASSESS)


AnswerWidget: TypeAlias = Choice | Several | Number


def answer_widget(item: Item) -> AnswerWidget:
    """Make what the item is answered with."""
    match item.type:
        case "boolean":
            yes = translate("Intake", "Yes")
            no = translate("Intake", "No")
            keys = translate("Intake", "Y", "the key that answers yes"), "N"
            return Choice({yes: True, no: False}, keys)
        case "choice":
            answers: dict[str, Answer] = {text: name for name, text in item.options.items()}
            return Choice(answers, option_keys(len(answers)))
        case "multiple":
            return Several(item.options)
        case "integer" | "decimal":
            return _scale(item) if is_scale(item) else Number(item)


def _scale(item: Item) -> Choice:
    """Make buttons of a short scale such as 0 to 5; its digits are its keys, T means ten."""
    low, high = item.range or (0, 0)
    answers: dict[str, Answer] = {str(n): n for n in range(int(low), int(high) + 1)}
    scale = Choice(answers, scale_keys(item))
    for button in scale.buttons()[:-1]:
        button.setProperty("kind", "grade")
    return scale
