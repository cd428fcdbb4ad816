"""The rulesets panel: which rules there are, what is proved of them, and which are followed."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
)

from l5desk.engine.pathway import Pathway
from l5desk.present.references import ReferenceEntry, references, uses
from l5desk.storage.proofs import Proven, Verdict, titles
from l5desk.ui.counts import Counts
from l5desk.ui.days import today
from l5desk.ui.entry_list import EntryList
from l5desk.ui.language import as_written, listed
from l5desk.ui.panel import Page, Panel
from l5desk.ui.periods import dates_told, outside_period
from l5desk.ui.rules.shelf import Book, Shelf
from l5desk.ui.rules.words import (
    checked_word,
    list_text,
    number_text,
    proposition,
    review_text,
)

translate = QCoreApplication.translate

WIDTHS: Final = [290, 670]


class RulesetsPanel(Panel):
    """Lists the rulesets; one that fails its proofs cannot be chosen for patients."""

    chosen = Signal(str)
    """This ruleset is to be followed for the present patient."""
    preferred = Signal(str)
    """This ruleset is to be followed for every new patient."""
    comparison_requested = Signal(str)
    """This ruleset is to be compared with the one followed."""

    def __init__(self, shelf: Shelf, books: Sequence[Book]) -> None:
        super().__init__()
        self._shelf, self._followed, self._preferred = shelf, "", ""
        self._books = {book.id: book for book in books}
        self.list = EntryList()
        self.page = Page(self.tr("About this ruleset"))
        self.progress, self.told = QProgressBar(), QLabel()
        self.choose_button = QPushButton(self.tr("Fo&llow for this patient"))
        self.prefer_button = QPushButton(self.tr("&New patients start with it"))
        self.compare_button = QPushButton(self.tr("Co&mpare…"))
        self._build()
        self._connect()

    def _build(self) -> None:
        self.list.setAccessibleName(self.tr("Rulesets"))
        self.list.addItems([*self._books])
        self.told.setProperty("kind", "small")
        self.told.setWordWrap(True)
        self.progress.setRange(0, len(titles()))
        self.progress.setFormat(self.tr("%v of %m proved"))
        self.progress.setAccessibleName(self.tr("Proof"))
        self.choose_button.setProperty("kind", "primary")
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(self.list)
        halves.addWidget(self.page)
        halves.setSizes(WIDTHS)
        halves.setChildrenCollapsible(False)
        buttons = QHBoxLayout()
        for button in (self.choose_button, self.prefer_button, self.compare_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(halves, 1)
        column.addWidget(self.told)
        column.addWidget(self.progress)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self._choose)
        self.compare_button.clicked.connect(self._compare)
        self.list.currentRowChanged.connect(self._show_book)
        self.prefer_button.clicked.connect(self._prefer)
        self._shelf.changed.connect(self._refresh)

    def show_followed(self, ruleset: str, preferred: str) -> None:
        """Mark what this patient and every new one follow, and open the former at first."""
        is_first = not self._followed
        self._followed, self._preferred = ruleset, preferred
        self._refresh()
        if is_first:
            self.list.setCurrentRow(max(0, [*self._books].index(ruleset)))
            for book in self._books.values():
                self._shelf.prove(book)

    def _current(self) -> Book | None:
        row = self.list.currentRow()
        return tuple(self._books.values())[row] if row >= 0 else None

    def _choose(self) -> None:
        if (book := self._current()) is not None:
            self.chosen.emit(book.id)

    def _prefer(self) -> None:
        if (book := self._current()) is not None:
            self.preferred.emit(book.id)

    def _compare(self) -> None:
        if (book := self._current()) is not None:
            self.comparison_requested.emit(book.id)

    def _refresh(self) -> None:
        for row, book in enumerate(self._books.values()):
            self.list.item(row).setText("\n".join(self._row(book)))
        self._show_book()

    def _row(self, book: Book) -> Iterator[str]:
        rules = book.pathway.ruleset if book.pathway else None
        yield rules.title if rules else book.id
        words = [rules.version] if rules else []
        if rules and (outside := outside_period(rules, today())):
            words.append(outside)
        if book.id == self._followed:
            words.append(self.tr("followed now"))
        if book.id == self._preferred:
            words.append(self.tr("default"))
        yield " · ".join([*words, self._state(book)])

    def _state(self, book: Book) -> str:
        verdict = self._shelf.verdict(book)
        if self._shelf.problem(book):
            return self.tr("cannot be used")
        if verdict is None or not verdict.is_complete:
            return self.tr("not proved yet")
        return self.tr("proved") if verdict.holds else self.tr("NOT proved")

    def _show_book(self) -> None:
        book = self._current()
        if book is None:
            return
        self._shelf.prove(book)
        verdict, problem = self._shelf.verdict(book), self._shelf.problem(book)
        is_same = self.page.property("book") == book.id
        self.page.setProperty("book", book.id)
        self.page.show_html("".join(_book(book, verdict, problem)), from_top=not is_same)
        is_going_on = not problem and (verdict is None or not verdict.is_complete)
        self.progress.setVisible(is_going_on)
        self.progress.setValue(len(verdict.proofs) if verdict else 0)
        allowed = self._shelf.may_be_chosen(book)
        self.choose_button.setEnabled(allowed and book.id != self._followed)
        self.prefer_button.setEnabled(allowed and book.id != self._preferred)
        self.compare_button.setEnabled(book.pathway is not None and len(self._books) > 1)
        self.told.setText(self._hint(allowed=allowed, going_on=is_going_on))

    def _hint(self, *, allowed: bool, going_on: bool) -> str:
        if allowed:
            return self.tr("The answers of this patient are kept when other rules are followed.")
        if going_on:
            return self.tr("It can be chosen for patients once everything is proved.")
        return self.tr("It cannot be chosen for patients: not everything could be proved.")


def _book(book: Book, verdict: Verdict | None, problem: str) -> Iterator[str]:
    if book.pathway is None:
        yield f"<h3>{escape(book.id)}</h3>"
    else:
        yield from _about(book.pathway)
    if problem:
        said = translate("Rules", "It cannot be used")
        yield f"<h4>{escape(said)}</h4>"
        yield "".join(f"<p>{escape(line)}</p>" for line in problem.splitlines())
    yield from _proofs(verdict)
    if book.pathway is not None:
        yield from _sources(book.pathway)


def _about(pathway: Pathway) -> Iterator[str]:
    rules = pathway.ruleset
    yield f"<h3>{escape(rules.title)}</h3>"
    words = translate("Rules", "Version {0} of {1} · {2}")
    standing = listed(filter(None, (review_text(rules), outside_period(rules, today()))))
    facts = words.format(rules.version, rules.date.isoformat(), standing)
    yield f"<p><b>{escape(facts)}</b></p>"
    if dates := " · ".join(dates_told(rules)):
        yield f"<p>{escape(dates)}</p>"
    yield f"<p>{escape(rules.purpose)}</p>"
    words = translate("Rules", "{0} · digest {1}")
    counts = words.format(listed(_counts(pathway)), pathway.digest[:12])
    yield f'<p class="small">{escape(counts)}</p>'


def _counts(pathway: Pathway) -> Iterator[str]:
    rules = pathway.ruleset
    ends = sum(pathway.is_end(step) for step in pathway.steps)
    yield Counts.tr("%n questions", "", len(rules.items))
    yield Counts.tr("%n steps", "", len(rules.steps))
    yield Counts.tr("%n of them conclusions", "", ends)


def _proofs(verdict: Verdict | None) -> Iterator[str]:
    said = translate("Rules", "What is proved")
    yield f"<h4>{escape(said)}</h4>"
    if verdict is None:
        said = translate("Rules", "Nothing yet.")
        yield f"<p>{escape(said)}</p>"
        return
    words = translate(
        "Rules",
        "Over {0} patients whom its rules can tell apart, in {1} seconds on {2}. A proof says that"
        " the rules do what they promise. It does not say that the medicine is right.",
    )
    seconds = QLocale().toString(verdict.seconds, "f", 1)
    told = words.format(number_text(int(verdict.patients)), seconds, verdict.day.isoformat())
    yield f"<p>{escape(told)}</p>"
    yield from (_proof(proof) for proof in verdict.proofs)
    still = titles()[len(verdict.proofs) :]
    yield from (f'<p class="line d1 small">○ {escape(proposition(title))}</p>' for title in still)
    yield from (f'<p class="line d1">✗ {escape(problem)}</p>' for problem in verdict.problems)


def _proof(proof: Proven) -> str:
    mark = "✗" if proof.failures else "✓"
    failures = list_text([escape(each) for each in proof.failures])
    return f'<p class="line d1">{mark} {escape(proposition(proof.title))}</p>{failures}'


def _sources(pathway: Pathway) -> Iterator[str]:
    rules = pathway.ruleset
    entries = references(rules, uses(rules))
    own = [each for each in entries if each.key in rules.sources]
    said = translate("Rules", "Sources")
    yield f"<h4>{escape(said)}</h4>"
    yield list_text([_source(each) for each in own])
    words = translate("Rules", "It cites {0} of {1} references; the references panel lists them.")
    cited = sum(bool(each.uses) for each in entries)
    yield f'<p class="small">{escape(words.format(cited, len(entries)))}</p>'


def _source(entry: ReferenceEntry) -> str:
    year = str(entry.year) if entry.year else translate("Rules", "no date")
    below = f"{year} · {checked_word(entry.verified)} · {as_written(entry.says)}"
    return f'{escape(as_written(entry.citation))}<br><span class="small">{escape(below)}</span>'
