"""The body map with what is to be said of it, unfolded under a question."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QScrollArea, QWidget

from l5desk.present.intake import Question
from l5desk.ui.intake.body_map import BodyMap
from l5desk.ui.intake.words import leg_text, map_text
from l5desk.ui.theme import scale_of

WIDE: Final = 560
"""Pixels, at the usual text size, from which there is room for words on both sides of a map."""


class MapPanel(QFrame):
    """The map, what a tap means, and what the answers tell of the legs."""

    answered = Signal(str, object)
    focused = Signal(bool)

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.setProperty("kind", "details")
        self.map = BodyMap(question)
        self.meaning, self.legs = _small(map_text(question)), _small("")
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(8, 6, 8, 6)
        self._layout.setSpacing(4)
        for part in (self.meaning, self.map, self.legs):
            self._layout.addWidget(part, 2 if part is self.map else 1)
        self.map.answered.connect(self.answered)
        self.map.focused.connect(self.focused)
        self.show_question(question)

    def show_question(self, question: Question) -> None:
        """Show which places are answered."""
        self.map.show_question(question)
        self.legs.setText(leg_text(question))
        self.legs.setVisible(bool(self.legs.text()))

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the height of what the page scrolls in."""
        super().showEvent(event)
        if (area := _area_around(self)) is not None:
            area.viewport().installEventFilter(self)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words beside the map where it is wide enough."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See that there is another height to fit."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Let the whole map be seen at once."""
        if (area := _area_around(self)) is None:
            return
        is_wide = self.width() >= WIDE * scale_of(self)
        ways = QBoxLayout.Direction
        self._layout.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
        policy = self.legs.sizePolicy()
        policy.setRetainSizeWhenHidden(is_wide)  # the map is not to move under the finger
        self.legs.setSizePolicy(policy)
        margins = self._layout.contentsMargins() + self.contentsMargins()
        room = area.viewport().height() - margins.top() - margins.bottom()
        if not is_wide:
            words = self.width() - margins.left() - margins.right()
            room -= self.meaning.heightForWidth(words) + self.legs.fontMetrics().lineSpacing()
            room -= 2 * self._layout.spacing()
        self.map.show_room(room)


def _area_around(widget: QWidget) -> QScrollArea | None:
    above: QWidget | None = widget
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def _small(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", "small")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
