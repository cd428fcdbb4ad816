"""Other conclusions: what would lead to them, what excludes them, and what decides for this one."""

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Final, TypeAlias

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from l5desk.engine.assessment import Assessment
from l5desk.engine.ruleset import Disposition
from l5desk.present.alternatives import (
    Elsewhere,
    decisive,
    elsewhere,
    excluding,
    has_others,
    is_final,
)
from l5desk.present.conclusion import Headline
from l5desk.session import Session
from l5desk.ui.conclusion.other_texts import (
    change_text,
    changes_note,
    decisive_text,
    exclusion_text,
)
from l5desk.ui.conclusion.sections import Entry, Section, SectionList
from l5desk.ui.flowchart.captions import answer_words
from l5desk.ui.flowchart.words import outcome_word

Others: TypeAlias = Callable[[], tuple[Elsewhere, ...]]
SHOWN: Final = 4
"""How many ways to another conclusion are shown before the rest is counted."""


class OtherConclusions(QWidget):
    """Works out what is to be seen of it once the headline has been painted, once per answers."""

    item_requested = Signal(str)
    filled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._session: Session | None = None
        self._head: Headline | None = None
        self._told: Assessment | None = None
        self.decisive = Section()
        self.changes = SectionList(opened=True)
        self.why_not = SectionList(opened=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.decisive, self.changes, self.why_not):
            column.addWidget(part)
            part.item_requested.connect(self.item_requested)
            part.hide()
        self._later.timeout.connect(self._tell)

    def show_conclusion(self, session: Session, head: Headline) -> None:
        """Show what belongs to the conclusion of this session."""
        self._session, self._head = session, head
        self._later.start()

    def _tell(self) -> None:
        session, head = self._session, self._head
        if session is None or head is None:
            return
        if self._told is not session.assessment:
            self._told = session.assessment
            self._show(session, head)
        self.filled.emit()

    def _show(self, session: Session, head: Headline) -> None:
        words, exist = answer_words(), has_others(head)
        others = cache(partial(elsewhere, session, words))
        self.decisive.show_text(
            self.tr("Decisive answers"),
            partial(_decisive, session),
            exists=exist or is_final(head),
        )
        self.changes.show_list(
            self.tr("What would change this"),
            partial(_changes, others, head) if exist else tuple,
            note=changes_note(head),
            exists=exist or is_final(head),
        )
        self.why_not.show_list(
            self.tr("Why not …?"), partial(_exclusions, others, session), exists=exist
        )


def _decisive(session: Session) -> str:
    return decisive_text(decisive(session, answer_words()))


def _changes(others: Others, head: Headline) -> Iterator[Entry]:
    for each in others():
        if each.unknown or each.different or each.red_flags:
            settled = head.kind == "settled"
            html = partial(change_text, each, shown=SHOWN, settled=settled)
            whole = partial(change_text, each, settled=settled)
            yield Entry(each.disposition, outcome_word(each.disposition), html, whole)


def _exclusions(others: Others, session: Session) -> Iterator[Entry]:
    for each in others():
        html = partial(_exclusion, session, each.disposition)
        yield Entry(each.disposition, outcome_word(each.disposition), html)


def _exclusion(session: Session, disposition: Disposition) -> str:
    return exclusion_text(excluding(session, disposition, answer_words()))
