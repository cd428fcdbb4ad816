"""The desk: the strip, the three panes and the status line, and every wire between them."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from l5desk.session import Session
from l5desk.ui.commands import Commands, finish_typing
from l5desk.ui.conclusion import ConclusionPane
from l5desk.ui.errands import Errands
from l5desk.ui.files import Files
from l5desk.ui.flowchart.pane import FlowchartPane
from l5desk.ui.intake.pane import IntakePane
from l5desk.ui.message_bar import Message, MessageBar
from l5desk.ui.panes import Panes
from l5desk.ui.patient_strip import PatientStrip
from l5desk.ui.preferences import Preferences
from l5desk.ui.rules.errands import RulesErrands
from l5desk.ui.rules.shelf import Shelf
from l5desk.ui.status_line import StatusLine
from l5desk.ui.store import Store
from l5desk.ui.tab_order import go_on, stops
from l5desk.ui.wording import Wording

OPENING: Final = QSize(1366, 768)
SMALLEST: Final = QSize(640, 480)
WIDTHS: Final = (462, 552, 346)
"""Widths of intake, chart and conclusion to begin with."""


class MainWindow(QMainWindow):
    """Builds the desk once; from then on everything follows the store."""

    def __init__(self, store: Store, files: Files, preferences: Preferences, shelf: Shelf) -> None:
        super().__init__()
        self._store, self._files, self._preferences = store, files, preferences
        self.commands = Commands(self)
        self.message, self.strip, self.status = MessageBar(), PatientStrip(), StatusLine()
        self.intake, self.chart, self.conclusion = IntakePane(), FlowchartPane(), ConclusionPane()
        self._panes = (self.intake, self.chart, self.conclusion)
        titles = (self.tr("Intake"), self.tr("Flowchart"), self.tr("Conclusion"))
        self.panes = Panes(tuple(zip(titles, self._panes, strict=True)), WIDTHS)
        self.errands = Errands(store, files, preferences, self)
        self.wording = Wording(store, preferences)
        self.rules = RulesErrands(store, files, preferences, shelf)
        self.rules.stand_beside(self)
        self._build()
        self._connect()
        self.commands.show_settings(preferences.settings)
        store.changed.emit(store.session)
        if preferences.warning:
            self._tell_problem(preferences.warning)

    def _build(self) -> None:
        self.commands.fill(self.menuBar())
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.message, self.strip, self.panes, self.status):
            column.addWidget(part, 1 if part is self.panes else 0)
        self.setCentralWidget(middle)
        self.setMinimumSize(SMALLEST)
        self.resize(OPENING)

    def _connect(self) -> None:
        self.chart.item_requested.connect(self.show_item)
        self.commands.about.triggered.connect(self.errands.show_about)
        self.commands.compare.triggered.connect(self.rules.show_comparison)
        self.commands.copy.triggered.connect(self.errands.copy_summary)
        self.commands.export.triggered.connect(self.errands.export_chart)
        self.commands.handout.triggered.connect(self.errands.show_handout)
        self.commands.keyboard.triggered.connect(self.errands.show_keyboard)
        self.commands.new.triggered.connect(self._files.start)
        self.commands.open.triggered.connect(self.errands.open_case)
        self.commands.pane_requested.connect(self.go_to_pane)
        self.commands.pane_switched.connect(self.switch_pane)
        self.commands.quit.triggered.connect(self.close)
        self.commands.recent_requested.connect(self.errands.open_file)
        self.commands.redo.triggered.connect(self._store.redo)
        self.commands.references.triggered.connect(self.rules.show_references)
        self.commands.rulesets.triggered.connect(self.rules.show_rulesets)
        self.commands.save.triggered.connect(self.errands.save)
        self.commands.safety.triggered.connect(self.errands.show_safety)
        self.commands.save_as.triggered.connect(self.errands.save_as)
        self.commands.setting_chosen.connect(self._preferences.set_some)
        self.commands.settings.triggered.connect(self.errands.show_settings)
        self.commands.undo.triggered.connect(self._store.undo)
        self.conclusion.decided.connect(self._store.decide)
        self.conclusion.handout_requested.connect(self.errands.show_handout)
        self.conclusion.item_requested.connect(self.show_item)
        self.conclusion.step_requested.connect(self.show_step)
        self.errands.rulesets_requested.connect(self.rules.show_rulesets)
        self.errands.told.connect(self.message.show_message)
        self._files.told.connect(self.message.show_message)
        self.intake.answered.connect(self._store.answer)
        self.intake.answered_together.connect(self._store.answer_together)
        self.message.chosen.connect(self._files.act)
        self._preferences.changed.connect(self.commands.show_settings)
        self._preferences.told.connect(self._tell_problem)
        self.rules.item_requested.connect(self.show_item)
        self.rules.step_requested.connect(self.show_step)
        self.rules.told.connect(self.message.show_message)
        # In the order in which the eye looks for what an answer has changed.
        self.wording.changed.connect(self.chart.show_session)
        self.wording.changed.connect(self.conclusion.show_session)
        self.wording.changed.connect(self.intake.show_session)
        self._store.changed.connect(self.strip.show_session)
        self._store.changed.connect(self._show_state)
        self.strip.named.connect(self._store.name)

    def _show_state(self, session: Session) -> None:
        self.status.show_store(self._store)
        self.commands.undo.setEnabled(bool(session.past))
        self.commands.redo.setEnabled(bool(session.future))
        self.setWindowTitle(f"{session.label or self.tr('New case')}[*] – l5desk")
        self.setWindowModified(not self._store.is_saved)

    def show_item(self, item: str) -> None:
        """Bring a question into sight, with the keyboard at it."""
        self._bring(self.intake)
        self.intake.show_item(item)

    def show_step(self, step: str) -> None:
        """Bring a step of the chart into sight."""
        self._bring(self.chart)
        self.chart.show_step(step)

    def go_to_pane(self, number: int) -> None:
        """Bring the keyboard into a pane."""
        pane = self._panes[number]
        self._bring(pane)
        inside: QWidget | None = pane.focusWidget()
        if (stop := inside or next(iter(stops(pane)), None)) is not None:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def switch_pane(self, number: int, shown: bool) -> None:  # noqa: FBT001 - a slot
        """Show a pane or put it away; the last one stays."""
        self.panes.set_shown(self._panes[number], shown=shown)
        self._show_switches()

    def _bring(self, pane: QWidget) -> None:
        self.panes.show_pane(pane)
        self._show_switches()

    def _show_switches(self) -> None:
        for switch, pane in zip(self.commands.switches, self._panes, strict=True):
            switch.setChecked(self.panes.is_shown(pane))

    def focusNextPrevChild(self, forwards: bool, /) -> bool:  # noqa: FBT001 - Qt's own
        """Let Tab go through the desk as it reads."""
        return go_on(self, forwards=forwards)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is not saved; it is offered again at the next start."""
        self.rules.stop()
        finish_typing()
        self._files.keep()
        super().closeEvent(event)

    def _tell_problem(self, sentence: str) -> None:
        self.message.show_message(Message(sentence, is_problem=True))
