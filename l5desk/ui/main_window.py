"""The desk: the rail and its rooms, the status line, and every wire between them."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QPushButton, QToolButton, QVBoxLayout, QWidget

from l5desk.session import Session
from l5desk.ui.assess import AssessRoom
from l5desk.ui.commands import Commands, fill_menus, finish_typing
from l5desk.ui.days import today
from l5desk.ui.doors import Doors
from l5desk.ui.errands import Errands
from l5desk.ui.explore.nobody import not_a_patient
from l5desk.ui.files import Files
from l5desk.ui.message_bar import Message, MessageBar
from l5desk.ui.preferences import Preferences
from l5desk.ui.rules.errands import RulesErrands
from l5desk.ui.rules.shelf import Shelf
from l5desk.ui.sentences import said
from l5desk.ui.status_line import StatusLine
from l5desk.ui.store import Store
from l5desk.ui.tab_order import go_on
from l5desk.ui.wording import Wording

OPENING: Final = QSize(1366, 768)
SMALLEST: Final = QSize(640, 480)


class MainWindow(QMainWindow):
    """Builds the desk once; from then on everything follows the store."""

    def __init__(self, store: Store, files: Files, preferences: Preferences, shelf: Shelf) -> None:
        super().__init__()
        self._store, self._files, self._preferences = store, files, preferences
        self.commands = Commands(self)
        self.message, self.status = MessageBar(), StatusLine()
        self.assess = AssessRoom()
        self.strip, self.panes = self.assess.strip, self.assess.panes
        self.intake, self.chart = self.assess.intake, self.assess.chart
        self.conclusion = self.assess.conclusion
        self.wording = Wording(store, preferences)
        self.errands = Errands(self.wording, store, files, preferences, self)
        self.rules = RulesErrands(self.wording, store, files, preferences, shelf)
        self.doors = Doors(self.wording, self.assess, self.errands, self.rules)
        for part in (self.wording, self.rules, self.doors):
            part.setParent(self)  # so that it goes when the window goes
        self.rooms = self.doors.rooms
        self._build()
        self._connect_commands()
        self._connect()
        self.commands.show_settings(preferences.settings)
        self.status.show_translated(translated=preferences.settings.language != "en")
        store.changed.emit(store.session)
        if preferences.warning:
            self._tell_problem(said(preferences.warning))

    def _build(self) -> None:
        fill_menus(self.menuBar(), self.commands)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.message, self.rooms, self.status):
            column.addWidget(part, int(part is self.rooms))
        self.setCentralWidget(middle)
        self.doors.show_assess()
        self.setMinimumSize(SMALLEST)
        self.resize(OPENING)

    def _connect_commands(self) -> None:
        self.assess.opened.connect(self.commands.show_opened)
        self.commands.about.triggered.connect(self.doors.show_about)
        self.commands.assess.triggered.connect(self.doors.show_assess)
        self.commands.compare.triggered.connect(self.rules.show_comparison)
        self.commands.copy.triggered.connect(self.errands.copy_summary)
        self.commands.explore.triggered.connect(self.doors.show_explore)
        self.commands.export.triggered.connect(self.doors.export_chart)
        self.commands.handout.triggered.connect(self.errands.show_handout)
        self.commands.keyboard.triggered.connect(self.doors.show_keyboard)
        self.commands.manual.triggered.connect(self.doors.show_manual)
        self.commands.new.triggered.connect(self._files.start)
        self.commands.open.triggered.connect(self.errands.open_case)
        self.commands.paper_requested.connect(self.errands.show_paper)
        self.commands.pane_requested.connect(self.assess.go_to_pane)
        self.commands.pane_switched.connect(self.assess.switch_pane)
        self.commands.print_chart.triggered.connect(self.doors.print_chart)
        self.commands.quit.triggered.connect(self.close)
        self.commands.recent_requested.connect(self.errands.open_file)
        self.commands.redo.triggered.connect(self._store.redo)
        self.commands.references.triggered.connect(self.rules.show_references)
        self.commands.rulesets.triggered.connect(self.rules.show_rulesets)
        self.commands.save.triggered.connect(self.errands.save)
        self.commands.safety.triggered.connect(self.doors.show_safety)
        self.commands.save_as.triggered.connect(self.errands.save_as)
        self.commands.setting_chosen.connect(self._preferences.set_some)
        self.commands.settings.triggered.connect(self.doors.show_settings)
        self.commands.undo.triggered.connect(self._store.undo)

    def _connect(self) -> None:
        self.conclusion.decided.connect(self._store.decide)
        self.conclusion.handout_requested.connect(self.errands.show_handout)
        self.conclusion.paper_requested.connect(self.errands.show_paper)
        self.conclusion.source_requested.connect(self.rules.show_source)
        self.doors.entered.connect(self._show_room)
        self.errands.rulesets_requested.connect(self.rules.show_rulesets)
        self.intake.answered.connect(self._store.answer)
        self.intake.answered_together.connect(self._store.answer_together)
        self.message.chosen.connect(self._files.act)
        self._preferences.changed.connect(self.commands.show_settings)
        self._preferences.told.connect(self._tell_problem)
        self.rules.item_requested.connect(self.assess.show_item)
        self.rules.step_requested.connect(self.assess.show_step)
        for teller in (self.errands, self._files, self.rules):
            teller.told.connect(self.message.show_message)
        self.wording.told.connect(self._tell_problem)
        # In the order in which the eye looks for what an answer has changed.
        for pane in (self.chart, self.conclusion, self.intake):
            self.wording.changed.connect(pane.show_session)
        self.wording.translated.connect(self.strip.show_session)
        self._store.begun.connect(self.message.begin_anew)
        self._store.changed.connect(self._show_state)
        self._store.retraced.connect(self.assess.show_item)
        self.strip.named.connect(self._store.name)

    def _show_state(self, session: Session) -> None:
        """Say what is on the desk; what is explored has no name and cannot be saved."""
        training = self.doors.is_exploring
        rules = self.wording.session.pathway.ruleset
        self.status.show_store(self._store, rules, today(), training=training)
        self.commands.show_undo(session, training=training)
        self.setWindowModified(False)
        if training:
            self.setWindowTitle(f"{not_a_patient()} – l5desk")
            return
        path = self._store.path
        named = session.label or (path.name if path else self.tr("New case"))
        self.setWindowTitle(f"{named}[*] – l5desk")
        self.setWindowModified(not self._store.is_saved)

    def _show_room(self) -> None:
        self._show_state(self._store.session)

    def focusNextPrevChild(self, forwards: bool, /) -> bool:  # noqa: FBT001 - Qt's own
        """Let Tab go through the desk as it reads."""
        return go_on(self, forwards=forwards)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button the keyboard is at, as it does in a dialog."""
        here, keys = self.focusWidget(), Qt.Key
        is_enter = event.key() in {keys.Key_Return, keys.Key_Enter} and not event.isAutoRepeat()
        if is_enter and isinstance(here, QPushButton | QToolButton):
            here.click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is not saved; it is offered again at the next start."""
        self.rules.stop()
        finish_typing()
        self._files.close()
        super().closeEvent(event)

    def _tell_problem(self, sentence: str) -> None:
        self.message.show_message(Message(sentence, is_problem=True))
