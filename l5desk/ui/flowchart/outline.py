"""Outline: the chart once more as a tree, for screen readers and for those who prefer lists."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QHeaderView,
    QTreeView,
)

from l5desk.present.flowchart import (
    LINK_STATES,
    Chart,
    Kind,
    Link,
    Node,
    Standing,
    State,
    in_walking_order,
)
from l5desk.ui.flowchart.plan import phase_title
from l5desk.ui.flowchart.words import (
    deadline_word,
    kind_word,
    link_word,
    outcome_word,
    state_word,
)
from l5desk.ui.language import listed, onward
from l5desk.ui.theme import icon
from l5desk.ui.wrapped import Wrapped

STEP = Qt.ItemDataRole.UserRole
ICONS: dict[State, str] = {
    "here": "dot",
    "withheld": "unknown",
    "done": "check",
    "assumed": "unknown",
    "open": "dash",
    "later": "redo",
    "unraised": "dash",
    "ruled-out": "close",
    "plain": "",
}


ICON_ROOM: Final = 36
"""Pixels beside a word of state, for its icon and around both."""


class Outline(QTreeView):
    """Phases, their steps, and the ways on from each; the chart must have no phase folded."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._chart: Chart | None = None
        self._phases: list[QStandardItem] = []
        self._steps: dict[str, QStandardItem] = {}
        self._ways: list[QStandardItem] = []
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setAccessibleName(self.tr("Outline of the chart"))
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setWordWrap(True)
        self.setItemDelegate(Wrapped(self, column=0))
        self.activated.connect(self._open)
        self.clicked.connect(self._open)

    def show_chart(self, chart: Chart) -> None:
        """Build the tree of a chart, unless it stands already."""
        if chart == self._chart:
            return
        self._chart = chart
        self._model.clear()
        self._model.setHorizontalHeaderLabels([self.tr("Step"), self.tr("State")])
        self._steps, self._ways = {}, []
        self._phases = [
            _row(self._model.invisibleRootItem(), phase_title(n, band.title))
            for n, band in enumerate(chart.bands)
        ]
        for node in in_walking_order(chart):
            self._steps[node.id] = _row(self._phases[node.phase], _title(node), node.id)
        titles = {node.id: node.title for node in chart.nodes}
        for link in chart.links:
            text = self._way_text(link, titles[link.target])
            self._ways.append(_row(self._steps[link.source], text, link.target))
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.header().resizeSection(1, self._state_width())
        self.header().setStretchLastSection(False)
        for item in self._phases:
            self.expand(item.index())

    def _state_width(self) -> int:
        """Give the room for any word of state, without asking every row for its own."""
        kinds: tuple[Kind, ...] = ("action", "phase")
        words = [state_word(state, kind) for state in ICONS for kind in kinds]
        words += [link_word(state) for state in LINK_STATES]
        return max(map(self.fontMetrics().horizontalAdvance, words)) + ICON_ROOM

    def changeEvent(self, event: QEvent) -> None:
        """Make room for letters of another size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and self._chart:
            self.header().resizeSection(1, self._state_width())

    def _way_text(self, link: Link, target: str) -> str:
        way = self.tr("At a later visit") if link.loop else link.label
        return f"{way} {onward()} {target}".strip()

    def show_standing(self, standing: Standing) -> None:
        """Say in each row how it stands for this patient."""
        if self._chart is None:
            return
        for node in self._chart.nodes:
            state = standing.nodes[node.id]
            _tell(self._steps[node.id], state_word(state, node.kind), ICONS[state])
        for item, taken in zip(self._ways, standing.links, strict=True):
            _tell(item, link_word(taken))
        for n, item in enumerate(self._phases):
            nodes = [node.id for node in self._chart.nodes if node.phase == n]
            _tell(item, self._phase_word(standing, nodes))

    def _phase_word(self, standing: Standing, nodes: Iterable[str]) -> str:
        states = {standing.nodes[node] for node in nodes}
        return state_word(min(states, key=list(ICONS).index), "phase")

    def show_current(self, step: str) -> None:
        """Move the cursor to a step."""
        if step in self._steps:
            index = self._steps[step].index()
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            rows = QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, flags | rows)
            self.scrollTo(index, QTreeView.ScrollHint.PositionAtCenter)

    def _open(self, index: QModelIndex) -> None:
        step = index.siblingAtColumn(0).data(STEP)
        if isinstance(step, str):
            self.opened.emit(step)


def _row(parent: QStandardItem, text: str, step: str | None = None) -> QStandardItem:
    name, state = QStandardItem(text), QStandardItem()
    name.setData(step, STEP)
    parent.appendRow([name, state])
    return name


def _title(node: Node) -> str:
    if node.kind != "end" or not node.disposition or not node.by:
        return f"{node.title} ({kind_word(node.kind)})"
    word = outcome_word(node.disposition)
    told = node.title if word in node.title else f"{node.title} · {word}"
    deadline = deadline_word(node.by).replace(" ", "\N{NO-BREAK SPACE}")
    return f"{told} · {deadline}"


def _tell(item: QStandardItem, word: str, sign: str = "") -> None:
    """Set the word of state beside a row, and let a screen reader say both in one breath."""
    beside = item.model().itemFromIndex(item.index().siblingAtColumn(1))
    if beside.text() != word:
        beside.setText(word)
        item.setData(listed((item.text(), word)), Qt.ItemDataRole.AccessibleTextRole)
        if sign:
            beside.setIcon(icon(sign, "muted"))
