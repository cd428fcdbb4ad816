"""The comparison panel: two rulesets on this patient, and on every patient."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from l5desk.engine.pathway import Pathway
from l5desk.engine.ruleset import Ruleset
from l5desk.present.comparison import Comparison, Row, Side, compare_on, rows, whole_example
from l5desk.present.comparison_record import read_difference
from l5desk.present.explanation import Source
from l5desk.session import Session
from l5desk.ui.citing import named, source_link
from l5desk.ui.conclusion.texts import decided_text
from l5desk.ui.conclusion.words import headline_title, urgency_word
from l5desk.ui.flowchart.captions import answer_words
from l5desk.ui.flowchart.words import deadline_word, outcome_word
from l5desk.ui.language import as_written, onward
from l5desk.ui.panel import Page, Panel
from l5desk.ui.reading import row
from l5desk.ui.rules.job import Job
from l5desk.ui.rules.shelf import Book
from l5desk.ui.rules.words import list_text, number_text
from l5desk.ui.wrapped import Wrapped

translate = QCoreApplication.translate

PARTING: Final = 2
PATIENTS: Final = 3
"""Columns of the list over every patient."""
NUMBER: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ComparisonPanel(Panel):
    """Shows where two rulesets part, and on whose word."""

    example_requested = Signal(object)
    """This session on an example is to be opened as a new case."""
    item_requested = Signal(str)
    source_requested = Signal(str)
    step_requested = Signal(str)

    def __init__(self, books: Sequence[Book]) -> None:
        super().__init__()
        self._books = {book.id: book for book in books}
        self._session: Session | None = None
        self.choices = (QComboBox(), QComboBox())
        self.page = Page(self.tr("On this patient"), columns=2)
        self.everybody = Everybody()
        self.tabs = QTabWidget()
        self._build()
        for choice in self.choices:
            choice.activated.connect(self._compare)
        self.page.followed.connect(self._follow)
        self.tabs.currentChanged.connect(self._compare)
        self.everybody.example_requested.connect(self.example_requested)

    def _build(self) -> None:
        names = (self.tr("&Compare"), self.tr("&with"))
        top = QHBoxLayout()
        for name, choice in zip(names, self.choices, strict=True):
            for book in self._books.values():
                choice.addItem(book.pathway.ruleset.title if book.pathway else book.id, book.id)
            label = QLabel(name)
            label.setBuddy(choice)
            top.addWidget(label)
            top.addWidget(choice)
        top.addStretch(1)
        self.tabs.addTab(self.page, self.tr("On &this patient"))
        self.tabs.addTab(self.everybody, self.tr("On ever&y patient"))
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self.tabs, 1)

    def show_session(self, session: Session) -> None:
        """Compare on the patient of this session, at once or as soon as somebody looks."""
        self._session = session
        if self.isVisible():
            self._compare()

    def show_pair(self, one: str, other: str) -> None:
        """Compare these two."""
        for choice, chosen in zip(self.choices, (one, other), strict=True):
            choice.setCurrentIndex(choice.findData(chosen))
        if self.isVisible():
            self._compare()

    def showEvent(self, event: QShowEvent) -> None:
        """Compare on what has been answered meanwhile."""
        super().showEvent(event)
        self._compare()

    def _pair(self) -> tuple[Book, Book]:
        one, other = (self._books[choice.currentData()] for choice in self.choices)
        return one, other

    def _compare(self) -> None:
        one, other = self._pair()
        if self._session is None or one.pathway is None or other.pathway is None:
            return
        if self.tabs.currentWidget() is self.everybody:
            self.everybody.compare(one, other)
            return
        pair = one.pathway.ruleset, other.pathway.ruleset
        shown = compare_on(self._session.under(one.pathway), other.pathway, answer_words())
        self.page.show_html("".join(_comparison(shown, pair)))

    def _follow(self, kind: str, name: str) -> None:
        if kind == "item":
            self.item_requested.emit(name)
        elif kind == "step":
            self.step_requested.emit(name)
        elif kind == "source":
            self.source_requested.emit(name)


class Everybody(QWidget):
    """The patients on whom two rulesets disagree, found beside the desk."""

    example_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._job: Job | None = None
        self._pair: tuple[Pathway, Pathway] | None = None
        self._rows: tuple[Row, ...] = ()
        self._lines: list[str] = []
        self.told = QLabel(wordWrap=True)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(self.tr("Comparison"))
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels([""] * 4)
        self.list.setWordWrap(True)
        self.list.setItemDelegate(Wrapped(self.list, column=PARTING))
        self.list.setAccessibleName(self.tr("Disagreements"))
        # The columns follow the size of the text; where they part takes what room is left.
        head = self.list.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(PARTING, QHeaderView.ResizeMode.Stretch)
        self.list.headerItem().setTextAlignment(PATIENTS, NUMBER)
        self.open_button = QPushButton(self.tr("Open an e&xample as a new case"))
        row = QHBoxLayout()
        row.addWidget(self.open_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self.told)
        column.addWidget(self.progress)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.list.activated.connect(self._open)
        self.list.currentItemChanged.connect(self._select)
        self.open_button.clicked.connect(self._open_current)

    def compare(self, one: Book, other: Book) -> None:
        """Compare these two over every patient, unless that is shown already."""
        if one.pathway is None or other.pathway is None:
            return
        if self._pair == (one.pathway, other.pathway):
            return
        self.stop()
        self._pair = (one.pathway, other.pathway)
        self._lines = []
        self.list.clear()
        self._select()
        self.told.setText(self.tr("Every patient is being compared…"))
        self.progress.show()
        self._job = Job(["compare", str(one.folder), str(other.folder), "--json"], self)
        self._job.told.connect(self._lines.append)
        self._job.ended.connect(self._end)
        self._job.start()

    @property
    def is_comparing(self) -> bool:
        """Whether the comparison is going on."""
        return self._job is not None

    def stop(self) -> None:
        """Compare no further."""
        if self._job is not None:
            self._job.stop()
            self._job.deleteLater()
            self._job, self._pair = None, None

    def _end(self, complaint: str) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.deleteLater()
        self.progress.hide()
        if complaint or self._pair is None:
            self.told.setText(complaint)
            self._pair = None
            return
        self._fill(*self._pair)

    def _fill(self, one: Pathway, other: Pathway) -> None:
        found = read_difference("\n".join(self._lines), one)
        titles = [one.ruleset.title, other.ruleset.title]
        self.list.setHeaderLabels([*titles, self.tr("They part at"), self.tr("Patients")])
        self._rows = rows(found, one)
        for each in self._rows:
            self.list.addTopLevelItem(_row(each))
        if (first := self.list.topLevelItem(0)) is not None:
            self.list.setCurrentItem(first)
        self.told.setText(self._sentence(len(self._rows), found.patients))

    def _sentence(self, count: int, total: int) -> str:
        if not count:
            words = self.tr("They never disagree, on any of {0} patients.")
        else:
            words = self.tr(
                "Of {0} patients whom their rules can tell apart, they disagree on those below."
                " What touches an alarm stands first. The numbers count combinations of answers,"
                " not people."
            )
        return words.format(number_text(total))

    def _select(self) -> None:
        self.open_button.setEnabled(self.list.currentItem() is not None)

    def _open_current(self) -> None:
        self._open(self.list.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        if self._pair is None or not index.isValid():
            return
        one, other = self._pair
        answers = whole_example(one, other, self._rows[index.row()].example)
        label = self.tr("Example, not a patient")
        self.example_requested.emit(Session.start(one, answers, label))


def _row(each: Row) -> QTreeWidgetItem:
    texts = [outcome_word(each.one), outcome_word(each.other), each.title]
    row = QTreeWidgetItem([*texts, number_text(each.patients)])
    row.setTextAlignment(PATIENTS, NUMBER)
    for column, text in enumerate(texts):
        row.setToolTip(column, text)
    return row


def _comparison(shown: Comparison, rules: tuple[Ruleset, Ruleset]) -> Iterator[str]:
    """Say first whether they part, then what each of them says, and what it does there."""
    yield f"<h3>{_verdict(shown)}</h3>"
    yield _side_by_side("".join(_conclusion(side)) for side in shown.sides)
    if shown.step is None:
        said = translate(
            "Rules", "Where they part on other patients is shown under “On every patient”."
        )
        yield f'<p class="small">{escape(said)}</p>'
        return
    link = f'<a href="step:{shown.step}">{escape(shown.title)}</a>'
    parting = translate("Rules", "They part at:")
    yield f"<h4>{escape(parting)} {link}</h4>"
    sides = zip(shown.sides, rules, strict=True)
    yield _side_by_side("".join(_taken(side, each)) for side, each in sides)


def _verdict(shown: Comparison) -> str:
    if shown.step is None:
        return escape(translate("Rules", "On this patient both walk the same way."))
    if shown.agrees:
        return escape(translate("Rules", "On this patient they say the same, by another way."))
    return escape(translate("Rules", "On this patient they do not say the same."))


def _side_by_side(halves: Iterable[str]) -> str:
    # With 49 % and a gap of no given width, some pages come out a pixel too wide.
    one, other = (f'<td width="48%">{half}</td>' for half in halves)
    gap = '<td width="4%"></td>'
    table = 'width="100%" cellspacing="0" cellpadding="0" style="margin-top: 10px"'
    return f"<table {table}>{row(one, gap, other)}</table>"


def _conclusion(side: Side) -> Iterator[str]:
    head = side.headline
    yield f'<p class="small">{escape(f"{side.title} {side.version}")}</p>'
    yield f"<p><b>{escape(headline_title(head))}</b></p>"
    yield f"<p>{escape(urgency_word(head))}</p>"
    if head.by:
        words = translate("Rules", "By when: {0}").format(deadline_word(head.by))
        yield f"<p>{escape(words)}</p>"
    yield f"<p>{escape(head.text)}</p>"


def _taken(side: Side, rules: Ruleset) -> Iterator[str]:
    taken = side.taken
    if taken is None:
        said = translate("Rules", "Its walk has no such step.")
        yield f"<p>{escape(said)}</p>"
        return
    if taken.next:
        yield f"<p><b>{escape(taken.label)}</b> {onward()} {escape(taken.next)}</p>"
    else:
        said = translate("Rules", "It stops here: an answer is open.")
        yield f"<p><b>{escape(said)}</b></p>"
    yield f"<p>{escape(taken.text)}</p>"
    yield decided_text(taken.reasons)
    if side.corrected:
        said = translate("Rules", "It corrects its sources here:")
        yield f"<p><b>{escape(said)}</b></p>"
        yield list_text([_corrected(rules, each) for each in side.corrected])


def _corrected(rules: Ruleset, source: Source) -> str:
    note = f'<span class="small">{escape(as_written(source.note))}</span>'
    name = source_link(source.key, named(rules, source.key))
    return f"<b>{name}:</b> {escape(as_written(source.says))}<br>{note}"
