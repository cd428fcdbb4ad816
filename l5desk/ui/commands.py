"""Everything that can be asked of the window: menus, their words and their keys."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMenuBar

from l5desk.present.decision import is_emergency
from l5desk.session import Session
from l5desk.storage.settings import Settings
from l5desk.ui.language import NAMES, as_written
from l5desk.ui.papers.kinds import paper_words
from l5desk.ui.settings_panel import audience_words, size_words, theme_words
from l5desk.ui.theme import icon

translate = QCoreApplication.translate

CARD_KEYS: Final = "Ctrl+Shift+K"


class Commands(QObject):
    """One action for each thing the window does; the window connects them."""

    recent_requested = Signal(str)
    pane_requested = Signal(int)
    """The keyboard wants to go to this pane."""
    pane_switched = Signal(int, bool)
    """This pane is to be shown, or put away."""
    setting_chosen = Signal(object)
    """These settings are to be others: name to value."""

    paper_requested = Signal(str)
    """This paper is wanted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        keys = QKeySequence.StandardKey
        self.new = self._action(self.tr("&New case"), keys.New, "new")
        self.open = self._action(self.tr("&Open case…"), keys.Open, "open")
        self.recent = QMenu(self.tr("Open &recent"))
        self.save = self._action(self.tr("&Save"), keys.Save, "save")
        self.save_as = self._action(self.tr("Save &as…"), "Ctrl+Shift+S")
        self.handout = self._action(self.tr("&Handout for the patient…"), keys.Print, "print")
        self.papers = self._papers()
        self.export = self._action(self.tr("&Export the chart…"), "Ctrl+E", "chart")
        self.print_chart = self._action(self.tr("&Print the chart…"), "Ctrl+Shift+P", "print")
        self.settings = self._action(self.tr("Se&ttings"), "Ctrl+,", "settings")
        keys_told = self.settings.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        # Told with its keys, or their comma would come first among Arabic.
        self.settings.setText(f"{self.settings.text()}\t{as_written(keys_told)}")
        self.quit = self._action(self.tr("&Quit"), "Ctrl+Q")
        self.undo = self._action(self.tr("&Undo"), keys.Undo, "undo")
        self.redo = self._action(self.tr("&Redo"), "Ctrl+Shift+Z", "redo")
        self.copy = self._action(self.tr("&Copy summary"), "Ctrl+Shift+C", "copy")
        names = (self.tr("&intake"), self.tr("&flowchart"), self.tr("&conclusion"))
        self.assess = self._action(self.tr("&Assess"), "Ctrl+1", "assess")
        self.explore = self._action(self.tr("&Explore the chart"), "Ctrl+2", "explore")
        self.goings = self._goings(names)
        self.switches = self._switches(names)
        self.themes = self._choices("theme", theme_words())
        self.audiences = self._choices("audience", audience_words())
        self.languages = self._choices("language", NAMES)
        self.sizes = self._choices("text_scale", size_words())
        self.rulesets = self._action(self.tr("&Rulesets"), "Ctrl+L", "rules")
        self.compare = self._action(self.tr("&Compare rulesets"), "Ctrl+Shift+L")
        self.references = self._action(self.tr("R&eferences"), "Ctrl+Shift+R")
        self.manual = self._action(self.tr("&Manual"), "")
        self.keyboard = self._action(self.tr("&Keyboard"), "Ctrl+K")
        self.safety = self._action(self.tr("&Safety"), "")
        self.about = self._action(self.tr("&About l5desk"), "")
        self.recent.triggered.connect(self._ask_recent)

    def show_settings(self, settings: Settings) -> None:
        """Mark what is set, and list the recent files."""
        for group in (self.themes, self.sizes, self.audiences, self.languages):
            for action in group.actions():
                action.setChecked(action.data() == getattr(settings, group.property("setting")))
        self.recent.clear()
        for name in settings.recent_files:
            self.recent.addAction(Path(name).name).setData(name)
        self.recent.setEnabled(bool(settings.recent_files))

    def show_undo(self, session: Session, *, training: bool) -> None:
        """Let be asked what can be done; what touches the patient waits while one explores."""
        self.undo.setEnabled(bool(session.past) and not training)
        self.redo.setEnabled(bool(session.future) and not training)
        patient = (self.save, self.save_as, self.handout, self.copy, *self.papers)
        for action in patient:
            action.setEnabled(not training)
        offer_papers(self.handout, self.papers[0], urgent=is_emergency(session))

    def show_opened(self, opened: Sequence[bool]) -> None:
        """Mark which of the panes are open, first to last."""
        for switch, is_open in zip(self.switches, opened, strict=True):
            switch.setChecked(is_open)

    def _action(self, text: str, keys: QKeySequence.StandardKey | str, sign: str = "") -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(finish_typing)  # before anything else is done
        if sign:
            action.setIcon(icon(sign))
        return action

    def _papers(self) -> list[QAction]:
        keys = {"card": CARD_KEYS, "letter": "Ctrl+Shift+E", "record": "", "form": ""}
        actions = []
        for kind, word in paper_words().items():
            action = self._action(self.tr("{0}…").format(word), keys[kind], "print")
            action.setData(kind)
            action.triggered.connect(self._ask_paper)
            actions.append(action)
        return actions

    def _ask_paper(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.paper_requested.emit(action.data())

    def _goings(self, names: Iterable[str]) -> list[QAction]:
        actions = []
        for number, name in enumerate(names):
            action = self._action(self.tr("Go to {0}").format(name), f"Alt+{number + 1}")
            action.setData(number)
            action.triggered.connect(self._go)
            actions.append(action)
        return actions

    def _switches(self, names: Iterable[str]) -> list[QAction]:
        actions = []
        for number, name in enumerate(names):
            action = self._action(self.tr("Show {0}").format(name.replace("&", "")), "")
            action.setData(number)
            action.setCheckable(True)
            action.setChecked(True)
            action.triggered.connect(self._switch)
            actions.append(action)
        return actions

    def _choices(
        self, setting: str, choices: Mapping[str, str] | Mapping[int, str]
    ) -> QActionGroup:
        group = QActionGroup(self)
        group.setProperty("setting", setting)
        group.triggered.connect(self._choose)
        for value, text in choices.items():
            action = group.addAction(text)
            action.setData(value)
            action.setCheckable(True)
        return group

    def _ask_recent(self, action: QAction) -> None:
        finish_typing()
        self.recent_requested.emit(action.data())

    def _choose(self, action: QAction) -> None:
        setting = action.actionGroup().property("setting")
        self.setting_chosen.emit({setting: action.data()})

    def _go(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.pane_requested.emit(action.data())

    def _switch(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        action = self.sender()
        if isinstance(action, QAction):
            self.pane_switched.emit(action.data(), shown)


def fill_menus(bar: QMenuBar, commands: Commands) -> None:
    """Put everything that can be asked into the menus."""
    file = bar.addMenu(translate("Commands", "&File"))
    file.addActions([commands.new, commands.open])
    file.addMenu(commands.recent)
    _add(
        file,
        [commands.save, commands.save_as],
        [commands.handout, *commands.papers],
        [commands.print_chart, commands.export],
        [commands.settings],
        [commands.quit],
    )
    edit = bar.addMenu(translate("Commands", "&Edit"))
    _add(edit, [commands.undo, commands.redo], [commands.copy])
    view = bar.addMenu(translate("Commands", "&View"))
    _add(view, [commands.assess, commands.explore], commands.goings, commands.switches)
    view.addSeparator()
    view.addMenu(translate("Commands", "&Theme")).addActions(commands.themes.actions())
    view.addMenu(translate("Commands", "&Language")).addActions(commands.languages.actions())
    view.addMenu(translate("Commands", "&Wording")).addActions(commands.audiences.actions())
    view.addMenu(translate("Commands", "Te&xt size")).addActions(commands.sizes.actions())
    rules = bar.addMenu(translate("Commands", "&Rules"))
    _add(rules, [commands.rulesets, commands.compare, commands.references])
    about = bar.addMenu(translate("Commands", "Hel&p"))
    _add(about, [commands.manual, commands.keyboard, commands.safety, commands.about])


def offer_papers(handout: QAction, card: QAction, *, urgent: bool) -> None:
    """Offer no handout in an emergency: the keys that print it print the card instead."""
    printing, own = QKeySequence(QKeySequence.StandardKey.Print), QKeySequence(CARD_KEYS)
    handout.setVisible(not urgent)
    handout.setShortcut(QKeySequence() if urgent else printing)
    card.setShortcuts([own, printing] if urgent else [own])


def finish_typing() -> None:
    """Let a field that is being typed in send what it holds, as if the keyboard had left it."""
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit):
        field.editingFinished.emit()


def _add(menu: QMenu, *groups: Iterable[QAction]) -> None:
    for group in groups:
        menu.addSeparator()
        menu.addActions(list(group))
