"""The panel beside the chart: where the walk stands, the ways on, and what it took."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from l5desk.engine.ruleset import Action
from l5desk.present.exploring import Explored, Glance
from l5desk.ui.conclusion.prose import BORDER, Prose
from l5desk.ui.conclusion.sections import Section
from l5desk.ui.conclusion.texts import paragraph
from l5desk.ui.explore.texts import ends_text, sources_text, takes_text
from l5desk.ui.explore.ways import GlanceCard, WayCard
from l5desk.ui.flowchart.words import deadline_word, kind_word, outcome_word

EDGE: Final = 14


class WalkPanel(QScrollArea):
    """Shows one step at a time; a way is chosen by its button, its number or on the chart."""

    chosen = Signal(int)
    source_requested = Signal(str)
    walk_requested = Signal(object)
    without_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[WayCard] = []
        self.kind, self.title, self.ends = (QLabel(wordWrap=True, indent=BORDER) for _ in range(3))
        self.text, self.glance = Prose(), GlanceCard()
        self.takes, self.sources = Section(opened=True), Section(opened=True)
        self._ways = QVBoxLayout()
        self._build()
        self.glance.walk_requested.connect(self.walk_requested)
        self.sources.source_requested.connect(self.source_requested)

    def _build(self) -> None:
        inside = QWidget()
        inside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.kind.setProperty("kind", "small")
        self.title.setProperty("kind", "title")
        self.ends.setProperty("kind", "small")
        self._ways.setSpacing(8)
        column = QVBoxLayout(inside)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(8)
        above: tuple[QWidget, ...] = (self.glance, self.kind, self.title, self.text)
        beneath: tuple[QWidget, ...] = (self.ends, self.takes, self.sources)
        for widget in above:
            column.addWidget(widget)
        column.addLayout(self._ways)
        for widget in beneath:
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("The walk"))

    def show_walk(self, shown: Explored, number: int) -> None:
        """Show where the walk stands after so many steps."""
        step = shown.session.pathway.step(shown.session.assessment.position)
        words = self.tr("Step {number} · {kind}")
        self.kind.setText(words.format(number=number, kind=kind_word(step.kind)))
        if isinstance(step, Action) and step.disposition and step.by:
            end = (outcome_word(step.disposition), deadline_word(step.by))
            self.kind.setText(" · ".join((self.tr("The walk ends here"), *end)))
        self.title.setText(step.title)
        self.text.show_html(paragraph(step.text))
        self.glance.hide()
        self._show_ways(shown)
        self.ends.setText(ends_text(shown))
        self.ends.setVisible(bool(shown.ways))
        self.takes.show_text(
            self.tr("What it takes to come here, for example"), partial(takes_text, shown.takes)
        )
        title = self.tr("Sources, and where they disagree")
        has_some = bool(shown.sources or shown.corrected or shown.disputes)
        self.sources.show_text(title, partial(sources_text, shown), exists=has_some)
        self.verticalScrollBar().setValue(0)

    def show_glance(self, seen: Glance) -> None:
        """Show above the rest what it takes to come to a step that was pointed at."""
        self.glance.show_glance(seen)
        self.verticalScrollBar().setValue(0)

    def take_keyboard(self) -> None:
        """Bring the keyboard to the first way that somebody can go."""
        self.first_way.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def first_way(self) -> QWidget:
        """The button of the first way that somebody can go; at an end the walk itself."""
        return next((each.button for each in self.cards if each.button.isEnabled()), self)

    def choose_numbered(self, number: int) -> None:
        """Go the way of this number, from 1, if somebody can."""
        if number <= len(self.cards) and self.cards[number - 1].button.isEnabled():
            self.cards[number - 1].button.click()

    def _show_ways(self, shown: Explored) -> None:
        for card in self.cards:
            self._ways.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [WayCard(way, number) for number, way in enumerate(shown.ways, start=1)]
        for card in self.cards:
            self._ways.addWidget(card)
            card.show()  # at once, so that the keyboard can go there
            card.chosen.connect(self.chosen)
            card.without_requested.connect(self.without_requested)
