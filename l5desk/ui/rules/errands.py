"""What is asked of the desk about its rules: which there are, how they differ, their sources."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from l5desk.session import Session
from l5desk.ui.files import Files
from l5desk.ui.language import listed
from l5desk.ui.later import rules_room
from l5desk.ui.message_bar import Message
from l5desk.ui.panel import Panel
from l5desk.ui.preferences import Preferences
from l5desk.ui.rules.shelf import Book, Shelf
from l5desk.ui.store import Store
from l5desk.ui.wording import Wording

if TYPE_CHECKING:
    from l5desk.ui.rules.room import RulesRoom


class RulesErrands(QObject):
    """Makes the room of the rules, opens its panels, and does what is asked in them."""

    told = Signal(object)
    """A message for the user."""
    default_named = Signal(str)
    """New patients start with the rules of this title."""
    entry_requested = Signal()
    """The room is to be shown."""
    item_requested = Signal(str)
    left = Signal()
    """The user is done with the rules."""
    step_requested = Signal(str)

    def __init__(
        self, wording: Wording, store: Store, files: Files, preferences: Preferences, shelf: Shelf
    ) -> None:
        super().__init__()
        self._wording = wording
        self._store, self._files, self._preferences, self._shelf = store, files, preferences, shelf
        self._room: RulesRoom | None = None
        shelf.told.connect(self._tell_problem)
        store.changed.connect(self._show_followed)
        preferences.changed.connect(self._show_followed)
        preferences.changed.connect(self._name_default)

    def room(self) -> "RulesRoom":
        """Give the room, made when it is first wanted."""
        if self._room is None:
            self._room = self._make()
            self._show_followed()
            self._choose_pair("")
        return self._room

    def _make(self) -> "RulesRoom":
        room = rules_room(self._shelf, [self._read(book) for book in self._shelf.books()])
        room.left.connect(self.left)
        room.rulesets.chosen.connect(self.follow)
        room.rulesets.preferred.connect(self.prefer)
        room.rulesets.comparison_requested.connect(self.compare_with)
        room.comparison.example_requested.connect(self.open_example)
        room.comparison.source_requested.connect(self.show_source)
        for panel in (room.comparison, room.references):
            panel.step_requested.connect(self._show_step)
            panel.item_requested.connect(self.item_requested)
            self._wording.translated.connect(panel.show_session)
            panel.show_session(self._wording.session)
        return room

    def _read(self, book: Book) -> Book:
        """Give a ruleset as it is read here, in the language of the desk."""
        return replace(book, pathway=self._wording.said(book.pathway)) if book.pathway else book

    @property
    def default(self) -> str:
        """The title of the rules that new patients start with."""
        preferred = self._preferences.settings.ruleset
        for book in self._shelf.books():
            if book.id == preferred and book.pathway is not None:
                return self._wording.said(book.pathway).ruleset.title
        return preferred

    def show_rulesets(self) -> None:
        """Show which rules there are."""
        self._open(self.room().rulesets)

    def show_comparison(self) -> None:
        """Show how two rulesets differ."""
        self._open(self.room().comparison)

    def show_references(self) -> None:
        """Show what the rules followed rest on."""
        self._open(self.room().references)

    def show_source(self, key: str) -> None:
        """Show one statement or reference."""
        self.show_references()
        self.room().references.show_entry(key)

    def compare_with(self, other: str) -> None:
        """Compare the rules followed with these, or with the first others if they are the same."""
        self.show_comparison()
        self._choose_pair(other)

    def _choose_pair(self, other: str) -> None:
        here = self._store.session.pathway.ruleset.id
        others = [book.id for book in self._shelf.books() if book.pathway and book.id != here]
        if other not in others:
            other = others[0] if others else here
        self.room().comparison.show_pair(here, other)

    def follow(self, ruleset: str) -> None:
        """Assess this patient by other rules; the answers are kept."""
        book = self._book(ruleset)
        if book.pathway is None or not self._shelf.may_be_chosen(book):
            return
        unknown = set(self._store.session.response) - set(book.pathway.ruleset.items)
        if unknown:
            names = listed(sorted(unknown))
            words = self.tr("These rules do not know what was answered already: {0}")
            self._tell_problem(words.format(names))
            return
        self._store.follow(book.pathway)
        words = self.tr("This patient is assessed by {0} {1} now; the answers are the same.")
        rules = self._wording.said(book.pathway).ruleset
        self.told.emit(Message(words.format(rules.title, rules.version)))

    def prefer(self, ruleset: str) -> None:
        """Let every new patient start with these rules."""
        if self._shelf.may_be_chosen(self._book(ruleset)):
            self._preferences.set_some({"ruleset": ruleset})

    def _book(self, ruleset: str) -> Book:
        return next(book for book in self._shelf.books() if book.id == ruleset)

    def open_example(self, example: Session) -> None:
        """Open an example as a case of its own; what is on the desk is kept."""
        rules = self._book(example.pathway.ruleset.id).pathway
        self._files.begin_unsaved(example.under(rules) if rules else example)

    def stop(self) -> None:
        """Compare and prove nothing more."""
        if self._room is not None:
            self._room.comparison.everybody.stop()
        self._shelf.stop()

    def _open(self, panel: Panel) -> None:
        self.room().show_panel(panel)
        self.entry_requested.emit()

    def _show_step(self, step: str) -> None:
        """Show a step on the chart, if the rules followed have it."""
        if step in self._store.session.pathway.ruleset.steps:
            self.step_requested.emit(step)
        else:
            self._tell_problem(self.tr("The rules followed for this patient have no such step."))

    def _show_followed(self) -> None:
        if self._room is not None:
            here = self._store.session.pathway.ruleset.id
            self._room.rulesets.show_followed(here, self._preferences.settings.ruleset)

    def _name_default(self) -> None:
        self.default_named.emit(self.default)

    def _tell_problem(self, sentence: str) -> None:
        self.told.emit(Message(sentence, is_problem=True))
