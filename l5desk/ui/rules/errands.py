"""What is asked of the desk about its rules: which there are, how they differ, their sources."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from l5desk.session import Session
from l5desk.ui.files import Files
from l5desk.ui.message_bar import Message
from l5desk.ui.preferences import Preferences
from l5desk.ui.rules.comparison import ComparisonPanel
from l5desk.ui.rules.panel import Panel
from l5desk.ui.rules.references import ReferencesPanel
from l5desk.ui.rules.rulesets import RulesetsPanel
from l5desk.ui.rules.shelf import Shelf
from l5desk.ui.store import Store


class RulesErrands(QObject):
    """Opens the panels about rules, and does what is asked in them."""

    told = Signal(object)
    """A message for the user."""
    item_requested = Signal(str)
    step_requested = Signal(str)

    def __init__(self, store: Store, files: Files, preferences: Preferences, shelf: Shelf) -> None:
        super().__init__()
        self._store, self._files, self._preferences, self._shelf = store, files, preferences, shelf
        self._window: QWidget | None = None
        self._panels: dict[type[Panel], Panel] = {}
        shelf.told.connect(self._tell_problem)
        store.changed.connect(self._show_followed)
        preferences.changed.connect(self._show_followed)

    def stand_beside(self, window: QWidget) -> None:
        """Open the panels beside this window."""
        self._window = window

    def show_rulesets(self) -> None:
        """Show which rules there are."""
        panel = RulesetsPanel(self._shelf, self._window)
        panel.chosen.connect(self.follow)
        panel.preferred.connect(self.prefer)
        panel.comparison_requested.connect(self.compare_with)
        self._open(panel)
        self._show_followed()

    def show_comparison(self) -> None:
        """Compare the rules followed with the first others."""
        self.compare_with(self._store.session.pathway.ruleset.id)

    def compare_with(self, other: str) -> None:
        """Compare the rules followed with these, or with the first others if they are the same."""
        here = self._store.session.pathway.ruleset.id
        books = [book for book in self._shelf.books() if book.pathway is not None]
        others = [book.id for book in books if book.id != here]
        if other not in others:
            other = others[0] if others else here
        panel = ComparisonPanel(books, (here, other), self._window)
        panel.example_requested.connect(self.open_example)
        panel.step_requested.connect(self._show_step)
        panel.item_requested.connect(self.item_requested)
        self._store.changed.connect(panel.show_session)
        self._open(panel)
        panel.show_session(self._store.session)

    def show_references(self) -> None:
        """Show what the rules followed rest on."""
        panel = ReferencesPanel(self._window)
        panel.step_requested.connect(self._show_step)
        panel.item_requested.connect(self.item_requested)
        self._store.changed.connect(panel.show_session)
        self._open(panel)
        panel.show_session(self._store.session)

    def follow(self, ruleset: str) -> None:
        """Assess this patient by other rules; the answers are kept."""
        book = next(book for book in self._shelf.books() if book.id == ruleset)
        if book.pathway is None or not self._shelf.may_be_chosen(book):
            return
        unknown = set(self._store.session.response) - set(book.pathway.ruleset.items)
        if unknown:
            names = ", ".join(sorted(unknown))
            words = self.tr("These rules do not know what was answered already: {0}")
            self._tell_problem(words.format(names))
            return
        self._store.follow(book.pathway)
        words = self.tr("This patient is assessed by {0} {1} now; the answers are the same.")
        rules = book.pathway.ruleset
        self.told.emit(Message(words.format(rules.title, rules.version)))

    def prefer(self, ruleset: str) -> None:
        """Let every new patient start with these rules."""
        book = next(book for book in self._shelf.books() if book.id == ruleset)
        if self._shelf.may_be_chosen(book):
            self._preferences.set_some({"ruleset": ruleset})

    def open_example(self, example: Session) -> None:
        """Open an example as a case of its own; what is on the desk is kept."""
        self._files.begin_unsaved(example)

    def stop(self) -> None:
        """Close every panel and prove nothing more."""
        for panel in list(self._panels.values()):
            panel.close()
        self._shelf.stop()

    def _open(self, panel: Panel) -> None:
        """Show a panel in place of the one of its kind that may be open."""
        kind = type(panel)
        if (earlier := self._panels.pop(kind, None)) is not None:
            earlier.close()
        self._panels[kind] = panel
        panel.finished.connect(self._forget)
        panel.show()
        panel.raise_()
        panel.activateWindow()

    def _show_step(self, step: str) -> None:
        """Show a step on the chart, if the rules followed have it."""
        if step in self._store.session.pathway.ruleset.steps:
            self.step_requested.emit(step)
        else:
            self._tell_problem(self.tr("The rules followed for this patient have no such step."))

    def _forget(self) -> None:
        gone = self.sender()
        self._panels = {kind: each for kind, each in self._panels.items() if each is not gone}

    def _show_followed(self) -> None:
        panel = self._panels.get(RulesetsPanel)
        if isinstance(panel, RulesetsPanel):
            here = self._store.session.pathway.ruleset.id
            panel.show_followed(here, self._preferences.settings.ruleset)

    def _tell_problem(self, sentence: str) -> None:
        self.told.emit(Message(sentence, is_problem=True))
