"""The buttons that answer: an option, and "cannot assess"; how the keyboard goes among them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QLineF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from l5desk.ui.flowchart.typeface import wrap
from l5desk.ui.theme import icon, tones

translate = QCoreApplication.translate

PASSING: Final = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Why the keyboard goes when it will come back to the same place."""
KEY_SIZE: Final = 0.7
"""How large the key in the corner of a button is, against the text."""


class OptionButton(QPushButton):
    """One answer to choose. Letters, arrows and Enter are left to the question.

    A press asks for the answer; what is checked follows from the answers. A screen reader does not
    press but toggle, which asks for the same.
    """

    focused = Signal(bool)
    """The keyboard has come, or gone elsewhere in the window."""

    def __init__(self, text: str, key: str, *, several: bool) -> None:
        super().__init__(text)
        self.key = key
        self._is_key_shown = False
        self._is_keyed = key != text and not text.upper().startswith(key)
        self.setProperty("keyed", self._is_keyed)
        self.setCheckable(True)
        self.setAutoExclusive(not several)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
        self.toggled.connect(self.clicked)

    def nextCheckState(self) -> None:
        """Leave it to the answers what is checked."""

    def show_checked(self, *, checked: bool) -> None:
        """Check or clear; the last of exclusive buttons can be cleared too."""
        exclusive = self.autoExclusive()
        self.setAutoExclusive(False)
        with QSignalBlocker(self):
            self.setChecked(checked)
        self.setAutoExclusive(exclusive)

    def show_key(self, *, shown: bool) -> None:
        """Show in a corner which key presses the button, unless its text says so."""
        if self._is_key_shown != shown:
            self._is_key_shown = shown
            self.update()

    def hasHeightForWidth(self) -> bool:
        """Tell that words too long for a line take several."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height for the words broken into lines."""
        more = len(self._broken(width)) - 1
        return self.sizeHint().height() + more * self.fontMetrics().lineSpacing()

    def _broken(self, width: int) -> tuple[str, ...]:
        spare = width - self.sizeHint().width()
        if spare >= 0:
            return (self.text(),)
        return wrap(
            self.text(), self.font(), self.fontMetrics().horizontalAdvance(self.text()) + spare
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, and its key over it."""
        if self.width() < self.sizeHint().width():
            option = QStyleOptionButton()
            self.initStyleOption(option)
            option.text = "\n".join(self._broken(self.width()))
            QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
        else:
            super().paintEvent(event)
        if self._is_key_shown and self.key != self.text():
            colours = tones(self)
            painter = QPainter(self)
            painter.setPen(colours.accent.on if self.isChecked() else colours.accent.ink)
            if self._is_keyed:
                font = self.font()
                font.setPixelSize(round(font.pixelSize() * KEY_SIZE))
                painter.setFont(font)
                corner = self.rect().adjusted(3, 2, -3, -2)
                painter.drawText(corner, Qt.AlignmentFlag.AlignLeft, self.key)
            else:
                painter.drawLine(_below_first_letter(self))
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on the space bar only."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard has come."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard has gone."""
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.focused.emit(False)


def _below_first_letter(button: QPushButton) -> QLineF:
    """Give where a line under the first letter of the text is drawn."""
    metrics, text = button.fontMetrics(), button.text()
    left = (button.width() - metrics.horizontalAdvance(text)) / 2
    below = (button.height() + metrics.ascent() - metrics.descent()) / 2 + 2
    return QLineF(left, below, left + metrics.horizontalAdvance(text[0]), below)


class CannotAssessButton(OptionButton):
    """The answer "asked, cannot be assessed today", always offered."""

    def __init__(self, *, several: bool) -> None:
        words = translate("Intake", "Cannot assess")
        super().__init__(words, "C", several=several)
        self.setProperty("kind", "unknown")
        self.setProperty("keyed", False)
        self._is_keyed = True
        self.setIcon(icon("unknown", "muted", checked="on-accent"))
        self.setToolTip(translate("Intake", "Cannot assess (C)"))
        self.setAccessibleName(words)
        self._words = words

    def show_sign(self, *, alone: bool) -> None:
        """Show the sign alone; a heading above says what it means."""
        self.setText("" if alone else self._words)


def press(buttons: Sequence[OptionButton], key: str) -> bool:
    """Press the button with that key; tell whether there is one."""
    button = next((each for each in buttons if each.key == key), None)
    if button is None:
        return False
    button.setFocus()
    button.click()
    return True


def focused_button(buttons: Sequence[OptionButton]) -> OptionButton:
    """Give the button that the keyboard reaches: the one that stands, or the first."""
    return next((button for button in buttons if button.isChecked()), buttons[0])


def one_tab_stop(buttons: Sequence[OptionButton]) -> None:
    """Let Tab go from question to question; within one, the arrows move."""
    stop = focused_button(buttons)
    for button in buttons:
        here = button is stop or button.hasFocus()
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
