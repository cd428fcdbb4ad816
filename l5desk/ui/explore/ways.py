"""The ways on from where a walk stands, to choose from beside the chart."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from l5desk.present.exploring import Glance, Way
from l5desk.ui.conclusion.prose import BORDER, Prose
from l5desk.ui.explore.texts import glance_text, way_text
from l5desk.ui.language import onward
from l5desk.ui.theme import icon

translate = QCoreApplication.translate


class WayCard(QFrame):
    """One way: a button to go it, where it leads, what it means; or why nobody can go it."""

    chosen = Signal(int)
    without_requested = Signal(object)
    """These answers, which stand in the way, are to be left out."""

    def __init__(self, way: Way, number: int) -> None:
        super().__init__()
        self._way = way
        self.setProperty("kind", "way")
        name = way.label or translate("Explore", "Go on")
        self.button = QPushButton(f"{number}  {name}".replace("&", "&&"))
        self.button.setProperty("kind", "primary")
        self.button.setEnabled(way.blocked is None)
        leads = translate("Explore", "{way}: leads to {step}")
        self.button.setAccessibleName(leads.format(way=name, step=way.title))
        self.leave_out = QPushButton(translate("Explore", "Leave these answers out"))
        self.goal = QLabel(f"{onward()} {way.title}", wordWrap=True)
        self.goal.setTextFormat(Qt.TextFormat.PlainText)
        self.prose = Prose()
        self._build()
        self.button.clicked.connect(self._choose)
        self.leave_out.clicked.connect(self._ask)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.button)
        head.addWidget(self.goal, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.addLayout(head)
        column.addWidget(self.prose)
        column.addWidget(self.leave_out, 0, Qt.AlignmentFlag.AlignLeft)
        text, blocked = way_text(self._way), self._way.blocked
        self.prose.show_html(text)
        self.prose.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # nothing in it leads anywhere
        self.prose.setVisible(bool(text))
        self.button.setAccessibleDescription(self.prose.toPlainText())
        is_loose = blocked is not None and bool(blocked.items) and not blocked.choices
        self.leave_out.setVisible(is_loose)

    def _choose(self) -> None:
        self.chosen.emit(self._way.choice)

    def _ask(self) -> None:
        if self._way.blocked is not None:
            self.without_requested.emit(self._way.blocked.items)


class GlanceCard(QFrame):
    """The step that was pointed at on the chart, with what it takes to come there."""

    walk_requested = Signal(object)
    """This trail is to be walked."""

    def __init__(self) -> None:
        super().__init__()
        self._seen: Glance | None = None
        self.setProperty("kind", "glance")
        self.title = QLabel(wordWrap=True, indent=BORDER)
        self.title.setProperty("kind", "heading")
        self.prose = Prose()
        self.walk_button = QPushButton(icon("arrow-right"), self.tr("&Walk there"))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.addWidget(self.title)
        column.addWidget(self.prose)
        column.addWidget(self.walk_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.walk_button.clicked.connect(self._walk)
        self.hide()

    def show_glance(self, seen: Glance) -> None:
        """Show what it takes to come to this step."""
        self._seen = seen
        self.title.setText(seen.title)
        self.prose.show_html(glance_text(seen))
        words = self.tr("&Walk back here") if seen.is_behind else self.tr("&Walk there")
        self.walk_button.setText(words)
        self.walk_button.setVisible(seen.trail is not None)
        self.show()

    def _walk(self) -> None:
        if self._seen is not None and self._seen.trail is not None:
            self.walk_requested.emit(self._seen.trail)
