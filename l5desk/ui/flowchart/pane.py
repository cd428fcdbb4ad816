"""The flowchart pane: where this patient stands in the pathway, and why."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from l5desk.present.flowchart import draw_up, stand
from l5desk.session import Session
from l5desk.ui.flowchart.area import ChartArea
from l5desk.ui.flowchart.bar import Bar
from l5desk.ui.flowchart.details import Details
from l5desk.ui.flowchart.find import FindBar
from l5desk.ui.flowchart.outline import Outline

HALF: Final = 1000
"""What chart and details get of the height when these are first opened: as much as each other."""


class FlowchartPane(QWidget):
    """The chart or its outline, and the details of the step that was opened."""

    step_selected = Signal(str)
    item_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._step = ""
        self.bar, self.finder = Bar(), FindBar()
        self.area, self.outline, self.details = ChartArea(), Outline(), Details()
        self.stack = QStackedWidget()
        self.split = QSplitter(Qt.Orientation.Vertical)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.stack.addWidget(self.area)
        self.stack.addWidget(self.outline)
        self.split.addWidget(self.stack)
        self.split.addWidget(self.details)
        self.split.setSizes([HALF, HALF])
        self.split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, self.finder, self.split):
            column.addWidget(widget)
        column.setStretch(2, 1)
        self.finder.hide()
        self.details.hide()
        self.setFocusProxy(self.area)
        self.addActions(list(self.bar.buttons))  # so that their keys work all over the pane
        self.area.view.setAccessibleName(self.tr("Chart"))
        keys = self.tr("Arrow keys follow the links, Enter tells more, Space folds the phase.")
        self.area.view.setAccessibleDescription(keys)

    def _connect(self) -> None:
        self.area.bands_changed.connect(self.bar.show_bands)
        self.area.following_changed.connect(self.bar.follow.setChecked)
        self.area.opened.connect(self.show_details)
        self.area.view.current_changed.connect(self._follow_current)
        self.area.view.framing_changed.connect(self.bar.show_framing)
        self.area.view.left.connect(self.close_details)
        self.bar.search.triggered.connect(self.finder.open)
        self.bar.fold_all_requested.connect(self.area.fold_all)
        self.bar.fold_requested.connect(self.area.fold)
        self.bar.follow.triggered.connect(self.area.set_following)
        self.bar.larger.triggered.connect(self.area.view.enlarge)
        self.bar.legend.triggered.connect(self._show_legend)
        self.bar.near.triggered.connect(self.area.go_home)
        self.bar.overview.toggled.connect(self.area.overview.show_if)
        self.bar.smaller.triggered.connect(self.area.view.shrink)
        self.bar.views.triggered.connect(self._show_view)
        self.bar.whole.triggered.connect(self.area.show_whole)
        self.details.closed.connect(self.close_details)
        self.details.item_requested.connect(self.item_requested)
        self.details.step_requested.connect(self.show_step)
        self.finder.closed.connect(self._close_find)
        self.finder.found.connect(self._show_found)
        self.outline.opened.connect(self.show_details)
        self._later.timeout.connect(self._tell)
        QShortcut(QKeySequence.StandardKey.FindNext, self, self.finder.go_on)
        QShortcut(QKeySequence.StandardKey.FindPrevious, self, self.finder.go_back)

    def show_session(self, session: Session) -> None:
        """Show how the chart stands; outline and details follow when there is time."""
        before, self._session = self._session, session
        self.area.show_session(session)
        if before is None or before.pathway.digest != session.pathway.digest:
            self.finder.show_pathway(session.pathway)
            self.close_details()
        self._later.start(0)

    def show_step(self, step: str) -> None:
        """Bring a step into sight and open its details."""
        self._show_found(step)
        self.show_details(step)

    def show_details(self, step: str) -> None:
        """Open the details of a step beneath the chart."""
        self._step = step
        self.details.show()
        self._tell()
        self.step_selected.emit(step)

    def _show_legend(self) -> None:
        """Tell what the marks mean, beneath the chart, where a step would be told."""
        self._step = ""
        self.details.show_legend()
        self.details.show()
        self.details.text.setFocus()
        self.details.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _follow_current(self, node: str) -> None:
        """Let open details go along with the keyboard; a folded phase has none."""
        if self._step and self._session and node in self._session.pathway.ruleset.steps:
            self.show_details(node)

    def close_details(self) -> None:
        """Close the details; a keyboard that was in them is at the chart again."""
        if self.details.isAncestorOf(self.window().focusWidget()):
            self._shown().setFocus()
        self._step = ""
        self.details.hide()
        self._keep_mark()

    def _tell(self) -> None:
        """Bring up to date what is read rather than seen."""
        self._keep_mark()
        session = self._session
        if session is None:
            return
        pathway, standing = session.pathway, self.area.standing
        if self._step and standing:
            self.details.show_step(session, standing, self._step)
        if self._shown() is self.outline:
            chart = draw_up(pathway)
            self.outline.show_chart(chart)
            self.outline.show_standing(stand(chart, pathway, session.response, session.assessment))

    def _show_view(self) -> None:
        self.stack.setCurrentWidget(self._shown())
        self.bar.show_chart_tools(shown=self.bar.chart.isChecked())
        self._tell()
        self.outline.show_current(self.area.view.current)
        self._shown().setFocus()

    def _shown(self) -> QWidget:
        return self.area if self.bar.chart.isChecked() else self.outline

    def _show_found(self, step: str) -> None:
        if self._shown() is self.outline:
            self.outline.show_current(step)
        else:
            self.area.show_step(step)
            self._keep_mark()

    def _keep_mark(self) -> None:
        """Keep marked on the chart what was found and what the details tell of."""
        self.area.view.keep_mark(kept=bool(self._step) or not self.finder.isHidden())

    def _close_find(self) -> None:
        self.finder.hide()
        self._keep_mark()
        self._shown().setFocus()
