"""The references panel: every statement and source, where it is used, and what was asked."""

from collections.abc import Iterator
from html import escape
from textwrap import shorten
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
)

from l5desk.engine.problem import ProblemsError
from l5desk.engine.ruleset import Ruleset
from l5desk.present.handout import Blocks
from l5desk.present.languages import ENGLISH
from l5desk.present.references import (
    Entry,
    Question,
    ReferenceEntry,
    StatementEntry,
    matching,
    questions,
    references,
    statements,
    uses,
)
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.files import FileError
from l5desk.storage.questions import load_questions
from l5desk.ui.citing import cited, document_word
from l5desk.ui.entry_list import EntryList
from l5desk.ui.handout import handout_blocks
from l5desk.ui.language import as_written
from l5desk.ui.panel import Page, Panel
from l5desk.ui.rules.words import checked_word, list_text, use_text

translate = QCoreApplication.translate

WIDTHS: Final = [360, 600]
KEY: Final = Qt.ItemDataRole.UserRole
SHORT: Final = 60


class ReferencesPanel(Panel):
    """Finds by words; what is chosen is told in full, with every place that rests on it."""

    item_requested = Signal(str)
    step_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rules: Ruleset | None = None
        self._entries: dict[str, Entry] = {}
        self._questions: dict[str, Question] = {}
        self.search = QLineEdit()
        self.kinds = QComboBox()
        self.count = QLabel()
        self.list = EntryList()
        self.page = Page(self.tr("Statement or reference"))
        self._build()
        self.search.textChanged.connect(self._refresh)
        self.kinds.activated.connect(self._refresh)
        self.list.currentItemChanged.connect(self._show_entry)
        self.page.followed.connect(self._follow)

    def _build(self) -> None:
        self.search.setPlaceholderText(self.tr("Find words, such as pregabalin placebo"))
        self.search.setAccessibleName(self.tr("Find"))
        self.search.setClearButtonEnabled(True)
        self.kinds.setAccessibleName(self.tr("Show"))
        for value, words in _kinds().items():
            self.kinds.addItem(words, value)
        self.count.setProperty("kind", "small")
        self.list.setAccessibleName(self.tr("Found"))
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.kinds)
        top.addWidget(self.count)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(self.list)
        halves.addWidget(self.page)
        halves.setSizes(WIDTHS)
        halves.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(halves, 1)

    def show_session(self, session: Session) -> None:
        """Show what the rules of this session rest on."""
        rules = session.pathway.ruleset
        if rules is self._rules:
            return
        self._rules = rules
        used = uses(rules, _handout(handout_blocks(ENGLISH)))
        word = document_word()
        entries: tuple[Entry, ...] = (
            *statements(rules, used, word),
            *references(rules, used, word),
        )
        self._entries = {each.key: each for each in entries}
        self._questions = {each.key: each for each in questions(rules, _asked())}
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrow keys go through the list while words are typed."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self.search.hasFocus():
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            row = self.list.currentRow() + step
            self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        else:
            super().keyPressEvent(event)

    def show_entry(self, key: str) -> None:
        """Bring one statement or reference into sight."""
        self.search.clear()
        self.kinds.setCurrentIndex(0)
        self._refresh()
        for row in range(self.list.count()):
            if self.list.item(row).data(KEY) == key:
                self.list.setCurrentRow(row)

    def _refresh(self) -> None:
        kind = str(self.kinds.currentData())
        found = matching(self._entries.values(), self.search.text())
        found = tuple(each for each in found if self._is_of(each, kind))
        self.list.clear()
        for each in found:
            row = QListWidgetItem(_title(each))
            row.setData(KEY, each.key)
            self.list.addItem(row)
        self.count.setText(self.tr("{0} of {1}").format(len(found), len(self._entries)))
        self.list.setCurrentRow(0)
        if not found:
            said = self.tr("Nothing contains all these words.")
            self.page.show_html(f"<p>{escape(said)}</p>")

    def _is_of(self, entry: Entry, kind: str) -> bool:
        match entry:
            case StatementEntry():
                asked = kind == "question" and entry.key in self._questions
                return asked or kind in {"", "statement", entry.handling}
            case ReferenceEntry():
                return kind in {"", "reference"}

    def _show_entry(self) -> None:
        if self.list.currentRow() < 0 or self._rules is None:
            return
        entry = self._entries[self.list.currentItem().data(KEY)]
        if isinstance(entry, StatementEntry):
            told = _statement(self._rules, entry, self._questions.get(entry.key))
        else:
            told = _reference(self._rules, entry)
        self.page.show_html("".join(told))

    def _follow(self, kind: str, name: str) -> None:
        match kind:
            case "item":
                self.item_requested.emit(name)
            case "step":
                self.step_requested.emit(name)
            case _:
                self.show_entry(name)


def _kinds() -> dict[str, str]:
    return {
        "": translate("Rules", "Everything"),
        "statement": translate("Rules", "Statements"),
        "used": translate("Rules", "Statements followed"),
        "corrected": translate("Rules", "Statements corrected"),
        "editorial": translate("Rules", "Editorial statements"),
        "question": translate("Rules", "Related questions"),
        "reference": translate("Rules", "References"),
    }


def _asked() -> dict[str, tuple[str, ...]]:
    """Give the related questions; without their file there are none."""
    try:
        return dict(load_questions(bundled("rulesets") / "common"))
    except (FileError, ProblemsError):
        return {}


def _handout(blocks: Blocks) -> dict[str, tuple[str, ...]]:
    return {name: block.sources for name, block in blocks.items()}


def _title(entry: Entry) -> str:
    said = entry.says if isinstance(entry, StatementEntry) else entry.citation
    return f"{entry.name}\n{as_written(shorten(said, SHORT, placeholder='…'))}"


def _statement(rules: Ruleset, entry: StatementEntry, question: Question | None) -> Iterator[str]:
    yield f"<h3>{escape(entry.name)}</h3>"
    words = {
        "used": translate("Rules", "followed"),
        "corrected": translate("Rules", "corrected: a safer rule stands in its place"),
        "editorial": translate("Rules", "about the document, not about patients"),
    }
    facts = cited(rules, [entry.document]), entry.key, escape(words[entry.handling])
    yield f'<p class="small">{" · ".join(facts)}</p>'
    yield f"<p>{escape(as_written(entry.says))}</p>"
    yield from _told(translate("Rules", "About"), entry.about)
    yield from _told(translate("Rules", "It cites, as printed"), entry.cites)
    yield from _told(translate("Rules", "Limits"), entry.limits)
    yield from _told(translate("Rules", "What the rules make of it"), entry.answer)
    if question is not None:
        said = translate("Rules", "What bears on this question")
        yield f"<h4>{escape(said)}</h4>"
        yield list_text([use_text(rules, use) for use in question.points])
    if entry.sources:
        said = translate("Rules", "Sources")
        yield f"<p><b>{escape(said)}:</b> {cited(rules, entry.sources)}</p>"
    yield from _used(rules, entry)


def _reference(rules: Ruleset, entry: ReferenceEntry) -> Iterator[str]:
    yield f"<h3>{escape(entry.name)}</h3>"
    yield f"<p>{escape(as_written(entry.citation))}</p>"
    year = str(entry.year) if entry.year else translate("Rules", "no date")
    facts = (entry.kind, year, checked_word(entry.verified))
    yield f'<p class="small">{escape(" · ".join(facts))}</p>'
    yield from _told(translate("Rules", "What it says"), entry.says)
    # Text to copy, never a link: the desk opens nothing.
    yield from _told("DOI", entry.doi)
    yield from _told("PubMed", entry.pmid)
    yield from _told(translate("Rules", "Where it was read"), entry.url)
    yield from _used(rules, entry)


def _told(name: str, text: str) -> Iterator[str]:
    if text:
        yield f"<p><b>{escape(name)}:</b> {escape(as_written(text))}</p>"


def _used(rules: Ruleset, entry: Entry) -> Iterator[str]:
    said = translate("Rules", "Where it is used in these rules")
    yield f"<h4>{escape(said)}</h4>"
    nowhere = escape(translate("Rules", "Nowhere in this ruleset."))
    yield list_text([use_text(rules, use) for use in entry.uses]) or f"<p>{nowhere}</p>"
