"""The room for exploring: the chart walked by hand, never to be mistaken for a patient."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from l5desk.engine.trail import Trail
from l5desk.present.exploring import copied, explored, glance
from l5desk.session import Session
from l5desk.ui.explore.nobody import not_a_patient
from l5desk.ui.explore.walk import WalkPanel
from l5desk.ui.explore.watermark import Watermark
from l5desk.ui.flowchart.captions import answer_words
from l5desk.ui.flowchart.pane import FlowchartPane
from l5desk.ui.keys import digit_keys
from l5desk.ui.layouts import FlowLayout
from l5desk.ui.panes import Panes
from l5desk.ui.sign import Sign
from l5desk.ui.theme import icon

WIDTHS: Final = (420, 860)
NARROW: Final = 800
"""Below this width, in pixels at 100 % text size, the walk and the chart become tabs."""
MOST_WAYS: Final = 9
"""So many ways have a key."""


class ExploreRoom(QFrame):
    """Holds a walk of its own; the patient is only ever copied, and nothing is saved."""

    source_requested = Signal(str)

    def __init__(self, patient: Session) -> None:
        super().__init__()
        self.setProperty("kind", "explore")
        self._patient, self._trail = patient, Trail(patient.pathway, {})
        self.banner = QLabel(not_a_patient())
        self.back_button = QPushButton(icon("arrow-left"), self.tr("Back a step"))
        self.blank_button = QPushButton(icon("new"), self.tr("Start blank"))
        self.copy_button = QPushButton(icon("copy"), self.tr("Start from this patient's answers"))
        self.walk, self.chart = WalkPanel(), FlowchartPane()
        self.session = self._shown()
        self._build()
        self._add_keys()
        self._connect()
        self._show()

    def _build(self) -> None:
        self.banner.setProperty("kind", "heading")
        self.back_button.setToolTip(self.tr("Back a step (Backspace)"))
        band = QFrame()
        band.setProperty("kind", "explore-band")
        row = QHBoxLayout(band)
        row.setContentsMargins(12, 5, 12, 5)
        row.addWidget(Sign(icon("explore", "training")))
        row.addWidget(self.banner, 1)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=6)  # on more than one line where there is no room
        for button in (self.back_button, self.blank_button, self.copy_button):
            flow.addWidget(button)
        row.addWidget(buttons)
        halves = ((self.tr("The walk"), self.walk), (self.tr("Flowchart"), self.chart))
        self.panes = Panes(halves, WIDTHS, NARROW)
        self.watermark = Watermark(not_a_patient(), self.chart.area.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(band)
        column.addWidget(self.panes, 1)

    def _add_keys(self) -> None:
        """Let a digit go the way of that number, and Backspace go back, all over the room."""
        back = QAction(self.back_button.text(), self)
        back.setShortcut(QKeySequence(Qt.Key.Key_Backspace))
        back.triggered.connect(self.go_back)
        for number in range(1, MOST_WAYS + 1):
            action = QAction(str(number), self)
            action.setData(number)
            action.setShortcuts([QKeySequence(sign) for sign in digit_keys(number)])
            action.triggered.connect(self._choose_numbered)
            self.addAction(action)
        self.addAction(back)
        for action in self.actions():
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.go_back)
        self.blank_button.clicked.connect(self.start_blank)
        self.chart.step_selected.connect(self.point_at)
        self.copy_button.clicked.connect(self.start_from_patient)
        self.walk.chosen.connect(self.choose)
        self.walk.source_requested.connect(self.source_requested)
        self.walk.walk_requested.connect(self.follow)
        self.walk.without_requested.connect(self.leave_out)

    @property
    def trail(self) -> Trail:
        """The walk as it is."""
        return self._trail

    def show_session(self, patient: Session) -> None:
        """Know the patient to copy from; by other rules the walk begins anew."""
        is_other = patient.pathway.digest != self._patient.pathway.digest
        self._patient = patient
        self.copy_button.setEnabled(bool(patient.response))
        if is_other:
            self.start_blank()

    def start_blank(self) -> None:
        """Begin at the first step, with nothing known."""
        self.follow(Trail(self._patient.pathway, {}))

    def start_from_patient(self) -> None:
        """Begin where the patient stands, with a copy of the answers."""
        self.follow(copied(self._patient))

    def choose(self, choice: int) -> None:
        """Go one of the ways on."""
        self.follow(self._trail.take(choice))

    def _choose_numbered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.walk.choose_numbered(action.data())

    def go_back(self) -> None:
        """Go back a step."""
        if self._trail.choices:
            self.follow(self._trail.back())

    def leave_out(self, items: tuple[str, ...]) -> None:
        """Leave out answers that stand in the way."""
        self.follow(self._trail.without(items))

    def follow(self, trail: Trail) -> None:
        """Stand where this walk leads."""
        at_chart = self.chart.isAncestorOf(self.window().focusWidget())
        self._trail = trail
        self.session = self._shown()
        self._show()
        if not at_chart:
            self.walk.take_keyboard()

    def point_at(self, step: str) -> None:
        """Go to a step that is next, or tell what it takes to come to one further off."""
        if step == self._trail.position:
            return
        ways = [way for way in self._explored.ways if way.goal == step and way.blocked is None]
        if len(ways) == 1:
            self.choose(ways[0].choice)
        else:
            self.walk.show_glance(glance(self._trail, step, answer_words()))
            self.panes.show_pane(self.walk)

    def _shown(self) -> Session:
        self._explored = explored(self._trail, not_a_patient(), answer_words())
        return self._explored.session

    def _show(self) -> None:
        self.walk.show_walk(self._explored, len(self._trail.steps))
        self.chart.show_session(self.session)
        self.setFocusProxy(self.walk.first_way)
        self.back_button.setEnabled(bool(self._trail.choices))
        self.copy_button.setEnabled(bool(self._patient.response))
