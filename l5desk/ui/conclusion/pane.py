"""The conclusion pane: the headline, and under it everything it rests on."""

from collections.abc import Callable
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from l5desk.engine.ruleset import Ruleset
from l5desk.present.conclusion import Conclusion, conclusion, headline
from l5desk.present.decision import accepted_on
from l5desk.session import Session
from l5desk.ui.conclusion.decision import DecisionBar
from l5desk.ui.conclusion.headline import HeadlineCard
from l5desk.ui.conclusion.options import option_entries
from l5desk.ui.conclusion.others import OtherConclusions
from l5desk.ui.conclusion.sections import Section, SectionList
from l5desk.ui.conclusion.texts import (
    advice_text,
    full_why,
    not_assessed_text,
    notices_text,
    reassess_text,
    short_why,
    sources_text,
)
from l5desk.ui.conclusion.ways_out import WaysOut
from l5desk.ui.flowchart.captions import answer_words

EDGE: Final = 12
GAP: Final = 12
Shown = TypeVar("Shown")


class ConclusionPane(QWidget):
    """Shows one next step, its reasons, the options and what was not assessed."""

    item_requested = Signal(str)
    source_requested = Signal(str)
    step_requested = Signal(str)
    handout_requested = Signal()
    paper_requested = Signal(str)
    """Another paper is wanted, by its kind."""
    decided = Signal(object)
    filled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._rest = QTimer(self, singleShot=True, interval=0)
        self.area = QScrollArea()
        self.headline = HeadlineCard()
        self.decision = DecisionBar()
        self.notices = Section(opened=True)
        self.advice = Section(opened=True)
        self.options = SectionList(opened=True)
        self.why = Section(opened=True)
        self.behind = Section()
        self.others = OtherConclusions()
        self.not_assessed = Section()
        self.reassess = Section(opened=True)
        self.sources = Section()
        self.ways_out = WaysOut()
        self._build()
        self._connect()

    def _build(self) -> None:
        inside = QWidget()
        # Words wrap at the edge of the pane at any text size; nothing is pushed out of sight.
        inside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(inside)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(GAP)
        for widget in (self.headline, self.decision, *self._sections()):
            column.addWidget(widget)
        column.addStretch(1)
        area = self.area
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setProperty("kind", "reading")
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Conclusion"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addWidget(self.ways_out)

    def _sections(self) -> tuple[QWidget, ...]:
        return (
            self.notices,
            self.advice,
            self.options,
            self.why,
            self.behind,
            self.others,
            self.not_assessed,
            self.reassess,
            self.sources,
        )

    def _connect(self) -> None:
        self.decision.decided.connect(self._pass_on)
        self.decision.opened.connect(self._await_form)
        self.headline.item_requested.connect(self.item_requested)
        self.headline.turned.connect(self._show_top)
        self.others.filled.connect(self.filled)
        self.others.item_requested.connect(self.item_requested)
        self.ways_out.handout_requested.connect(self.handout_requested)
        self.ways_out.paper_requested.connect(self.paper_requested)
        self._rest.timeout.connect(self._show_rest)
        for section in (self.notices, self.not_assessed, self.why, self.behind, self.reassess):
            section.item_requested.connect(self.item_requested)
            section.step_requested.connect(self.step_requested)

        for cited in (self.advice, self.options, self.sources):
            cited.source_requested.connect(self.source_requested)

    def show_session(self, session: Session) -> None:
        """Show what follows from the answers of this session."""
        self._session = session
        head = headline(session.pathway, session.assessment)
        self.headline.show_headline(head, accepted_on(session))
        self.decision.show_conclusion(session, head)
        self.ways_out.show_session(session)
        self._rest.start()

    def begin_anew(self) -> None:
        """Show another patient from the top, and nothing that was begun for the last one."""
        self.decision.begin_anew()
        self._show_top()

    def _pass_on(self, decision: object) -> None:
        """Tell what was decided; with a key it may be decided far below, so it is shown."""
        self.decided.emit(decision)
        self._show_top()

    def _show_top(self) -> None:
        self.area.verticalScrollBar().setValue(0)

    def _await_form(self) -> None:
        QTimer.singleShot(0, self._show_form)  # once it has its place

    def _show_form(self) -> None:
        """Bring all of the form into sight; where there is less room, the field to type in."""
        for part in (self.decision.form, self.decision.form.reason):
            self.area.ensureWidgetVisible(part, 0, GAP)

    def _show_rest(self) -> None:
        """Fill in what stands under the headline, once for several answers in a row."""
        session = self._session
        if session is None:
            return
        shown = conclusion(session.pathway, session.response, session.assessment, answer_words())
        self._show_sections(session.pathway.ruleset, shown)
        self.others.show_conclusion(session, shown.headline)

    def _show_sections(self, rules: Ruleset, shown: Conclusion) -> None:
        assumed = shown.headline.kind == "assuming"
        to_do = self.tr("What to do, if so") if assumed else self.tr("What to do")
        _show(self.notices, self.tr("About the answers"), notices_text, shown.notices)
        _show(self.advice, to_do, partial(advice_text, rules), shown.advice)
        options = self.tr("Options ({0})").format(len(shown.choices))
        self.options.show_list(
            options, partial(option_entries, rules, shown.choices), exists=bool(shown.choices)
        )
        count = len(shown.not_assessed)
        title = self.tr("Not assessed ({0})").format(count)
        _show(self.not_assessed, title, not_assessed_text, shown.not_assessed)
        _show(self.why, self.tr("Why"), short_why, shown.why)
        _show(self.behind, self.tr("Every answer behind it"), full_why, shown.why)
        _show(
            self.sources,
            self.tr("Sources ({0})").format(len(shown.sources)),
            partial(sources_text, rules),
            shown.sources,
        )
        self.reassess.show_text(
            self.tr("See again"),
            partial(reassess_text, shown.reassess) if shown.reassess else str,
            exists=shown.reassess is not None,
        )


def _show(
    section: Section, title: str, text: Callable[[tuple[Shown, ...]], str], shown: tuple[Shown, ...]
) -> None:
    section.show_text(title, partial(text, shown), exists=bool(shown))
