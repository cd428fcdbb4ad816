"""The room in which a patient is assessed: the strip, and the three panes below it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from l5desk.ui.conclusion import ConclusionPane
from l5desk.ui.flowchart.pane import FlowchartPane
from l5desk.ui.intake.pane import IntakePane
from l5desk.ui.panes import Panes
from l5desk.ui.patient_strip import PatientStrip
from l5desk.ui.tab_order import stops

WIDTHS: Final = (440, 510, 340)
"""Widths of intake, chart and conclusion to begin with."""


class AssessRoom(QWidget):
    """Builds the panes once and brings what is asked for into sight."""

    entry_requested = Signal()
    """Something in this room is to be seen."""
    opened = Signal(object)
    """Which of the panes are open now, first to last."""

    def __init__(self) -> None:
        super().__init__()
        self.strip = PatientStrip()
        self.intake, self.chart, self.conclusion = IntakePane(), FlowchartPane(), ConclusionPane()
        self._panes = (self.intake, self.chart, self.conclusion)
        titles = (self.tr("Intake"), self.tr("Flowchart"), self.tr("Conclusion"))
        self.panes = Panes(tuple(zip(titles, self._panes, strict=True)), WIDTHS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.panes, 1)
        self.setFocusProxy(self.intake)
        self.chart.item_requested.connect(self.show_item)
        self.conclusion.item_requested.connect(self.show_item)
        self.conclusion.step_requested.connect(self.show_step)

    def begin_anew(self) -> None:
        """Follow another patient, wherever the last one was looked at."""
        self.chart.close_details()
        self.chart.area.fold_all("itself")
        self.chart.area.go_home()
        self.conclusion.begin_anew()

    def show_item(self, item: str) -> None:
        """Bring a question into sight, with the keyboard at it."""
        self._bring(self.intake)
        self.intake.show_item(item)

    def show_step(self, step: str) -> None:
        """Bring a step of the chart into sight."""
        self._bring(self.chart)
        self.chart.show_step(step)

    def go_to_pane(self, number: int) -> None:
        """Bring the keyboard into a pane."""
        pane = self._panes[number]
        inside: QWidget | None = pane.focusWidget()  # a tab that opens puts it anywhere
        self._bring(pane)
        if (stop := inside or next(iter(stops(pane)), None)) is not None:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def switch_pane(self, number: int, shown: bool) -> None:  # noqa: FBT001 - a slot
        """Show a pane or put it away; the last one stays."""
        self.panes.set_shown(self._panes[number], shown=shown)
        self._tell_opened()

    def _bring(self, pane: QWidget) -> None:
        self.entry_requested.emit()
        self.panes.show_pane(pane)
        self._tell_opened()

    def _tell_opened(self) -> None:
        self.opened.emit([self.panes.is_shown(pane) for pane in self._panes])
