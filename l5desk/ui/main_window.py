"""The desk: the rail and its rooms, the status line, and every wire between them."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from l5desk.session import Session
from l5desk.ui.assess import AssessRoom
from l5desk.ui.commands import Commands, finish_typing
from l5desk.ui.errands import Errands
from l5desk.ui.files import Files
from l5desk.ui.message_bar import Message, MessageBar
from l5desk.ui.preferences import Preferences
from l5desk.ui.rooms import Rooms
from l5desk.ui.rules.errands import RulesErrands
from l5desk.ui.rules.shelf import Shelf
from l5desk.ui.status_line import StatusLine
from l5desk.ui.store import Store
from l5desk.ui.tab_order import go_on
from l5desk.ui.wording import Wording

ASSESS: Final = "assess"
RULES: Final = "rules"
SETTINGS: Final = "settings"
HELP: Final = "help"
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
        self.errands = Errands(store, files, preferences, self)
        self.wording = Wording(store, preferences)
        self.rules = RulesErrands(store, files, preferences, shelf)
        self.rooms = Rooms()
        self._build()
        self._connect()
        self.commands.show_settings(preferences.settings)
        store.changed.emit(store.session)
        if preferences.warning:
            self._tell_problem(preferences.warning)

    def _build(self) -> None:
        self.commands.fill(self.menuBar())
        self._furnish()
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.message, self.rooms, self.status):
            column.addWidget(part, int(part is self.rooms))
        self.setCentralWidget(middle)
        self.rooms.enter(ASSESS)
        self.setMinimumSize(SMALLEST)
        self.resize(OPENING)

    def _furnish(self) -> None:
        """Name every room there is; all but the first are made when somebody enters them."""
        add = self.rooms.add
        add(ASSESS, self.tr("Assess"), "assess", self._assess_room)
        add(RULES, self.tr("Rulesets"), "rules", self.rules.room)
        add(SETTINGS, self.tr("Settings"), "settings", self.errands.settings, at_foot=True)
        add(HELP, self.tr("Help"), "question", self.errands.help, at_foot=True)

    def _assess_room(self) -> AssessRoom:
        return self.assess

    def _connect(self) -> None:
        self.assess.entry_requested.connect(self.show_assess)
        self.assess.opened.connect(self.commands.show_opened)
        self.commands.about.triggered.connect(self.show_about)
        self.commands.assess.triggered.connect(self.show_assess)
        self.commands.compare.triggered.connect(self.rules.show_comparison)
        self.commands.copy.triggered.connect(self.errands.copy_summary)
        self.commands.export.triggered.connect(self.errands.export_chart)
        self.commands.handout.triggered.connect(self.errands.show_handout)
        self.commands.keyboard.triggered.connect(self.show_keyboard)
        self.commands.manual.triggered.connect(self.show_manual)
        self.commands.new.triggered.connect(self._files.start)
        self.commands.open.triggered.connect(self.errands.open_case)
        self.commands.pane_requested.connect(self.assess.go_to_pane)
        self.commands.pane_switched.connect(self.assess.switch_pane)
        self.commands.quit.triggered.connect(self.close)
        self.commands.recent_requested.connect(self.errands.open_file)
        self.commands.redo.triggered.connect(self._store.redo)
        self.commands.references.triggered.connect(self.rules.show_references)
        self.commands.rulesets.triggered.connect(self.rules.show_rulesets)
        self.commands.save.triggered.connect(self.errands.save)
        self.commands.safety.triggered.connect(self.show_safety)
        self.commands.save_as.triggered.connect(self.errands.save_as)
        self.commands.setting_chosen.connect(self._preferences.set_some)
        self.commands.settings.triggered.connect(self.show_settings)
        self.commands.undo.triggered.connect(self._store.undo)
        self.conclusion.decided.connect(self._store.decide)
        self.conclusion.handout_requested.connect(self.errands.show_handout)
        self.errands.left.connect(self.show_assess)
        self.errands.rulesets_requested.connect(self.rules.show_rulesets)
        self.errands.told.connect(self.message.show_message)
        self._files.told.connect(self.message.show_message)
        self.intake.answered.connect(self._store.answer)
        self.intake.answered_together.connect(self._store.answer_together)
        self.message.chosen.connect(self._files.act)
        self._preferences.changed.connect(self.commands.show_settings)
        self._preferences.told.connect(self._tell_problem)
        self.rules.entry_requested.connect(self._enter_rules)
        self.rules.item_requested.connect(self.assess.show_item)
        self.rules.left.connect(self.show_assess)
        self.rules.step_requested.connect(self.assess.show_step)
        self.rules.told.connect(self.message.show_message)
        # In the order in which the eye looks for what an answer has changed.
        self.wording.changed.connect(self.chart.show_session)
        self.wording.changed.connect(self.conclusion.show_session)
        self.wording.changed.connect(self.intake.show_session)
        self._store.begun.connect(self.show_assess)
        self._store.changed.connect(self.strip.show_session)
        self._store.changed.connect(self._show_state)
        self.strip.named.connect(self._store.name)

    def _show_state(self, session: Session) -> None:
        self.status.show_store(self._store)
        self.commands.undo.setEnabled(bool(session.past))
        self.commands.redo.setEnabled(bool(session.future))
        self.setWindowTitle(f"{session.label or self.tr('New case')}[*] – l5desk")
        self.setWindowModified(not self._store.is_saved)

    def show_assess(self) -> None:
        """Show the patient."""
        self.rooms.enter(ASSESS)

    def _enter_rules(self) -> None:
        self.rooms.enter(RULES)

    def show_settings(self) -> None:
        """Show what is set."""
        self.rooms.enter(SETTINGS)

    def show_about(self) -> None:
        """Show what the desk is and rests on."""
        self._show_help(self.errands.help().about)

    def show_manual(self) -> None:
        """Show how things are done."""
        self._show_help(self.errands.help().manual)

    def show_safety(self) -> None:
        """Show what the program says of its own safety."""
        self._show_help(self.errands.help().safety)

    def show_keyboard(self) -> None:
        """Show which keys do what."""
        self._show_help(self.errands.help().keyboard)

    def _show_help(self, page: int) -> None:
        self.errands.help().show_page(page)
        self.rooms.enter(HELP)

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
