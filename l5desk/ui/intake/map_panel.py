"""The body map with what is to be said of it, unfolded under a question."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from l5desk.present.intake import Question
from l5desk.ui.intake.body_map import BodyMap
from l5desk.ui.intake.words import leg_text, map_text


class MapPanel(QFrame):
    """The map, what a tap means, and what the answers tell of the legs."""

    answered = Signal(str, object)
    focused = Signal(bool)

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.setProperty("kind", "details")
        self.map = BodyMap(question)
        self.legs = _small("")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(4)
        layout.addWidget(_small(map_text(question)))
        layout.addWidget(self.map)
        layout.addWidget(self.legs)
        self.map.answered.connect(self.answered)
        self.map.focused.connect(self.focused)
        self.show_question(question)

    def show_question(self, question: Question) -> None:
        """Show which places are answered."""
        self.map.show_question(question)
        self.legs.setText(leg_text(question))
        self.legs.setVisible(bool(self.legs.text()))


def _small(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", "small")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
