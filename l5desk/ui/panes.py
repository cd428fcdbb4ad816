"""The panes of the desk: side by side where there is room, as tabs where there is not."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QTabWidget, QWidget

from l5desk.ui.theme import scale_of

NARROW: Final = 1100
"""Below this width, in pixels at 100 % text size, the panes become tabs."""


class Panes(QStackedWidget):
    """Shows the same widgets in a splitter or in tabs; one of them is always in sight."""

    def __init__(
        self, panes: Sequence[tuple[str, QWidget]], widths: Sequence[int], narrow: int = NARROW
    ) -> None:
        super().__init__()
        self._panes, self._narrow = tuple(panes), narrow
        self._hidden: set[QWidget] = set()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._arrange)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.addWidget(self.splitter)
        self.addWidget(self.tabs)
        self._widths = list(widths)
        self._put_side_by_side()
        self.splitter.splitterMoved.connect(self._keep_widths)

    @property
    def are_tabs(self) -> bool:
        """Whether the window is too narrow for the panes to stand side by side."""
        return self.currentWidget() is self.tabs

    @property
    def widths(self) -> list[int]:
        """How wide the panes are beside each other, as they were made or last moved by hand."""
        return list(self._widths)

    def take_widths(self, widths: Sequence[int]) -> None:
        """Give the panes these widths, at once or when they stand side by side."""
        self._widths = list(widths)
        if not self.are_tabs:
            self.splitter.setSizes(self._widths)

    def show_pane(self, pane: QWidget) -> None:
        """Bring a pane into sight."""
        self._hidden.discard(pane)
        if self.are_tabs:
            self.tabs.setCurrentWidget(pane)
        else:
            pane.show()

    def set_shown(self, pane: QWidget, *, shown: bool) -> None:
        """Open or close a pane; the last one stays."""
        others = [each for _, each in self._panes if each is not pane and each not in self._hidden]
        if shown:
            self.show_pane(pane)
        elif others and not self.are_tabs:
            self._hidden.add(pane)
            pane.hide()

    def is_shown(self, pane: QWidget) -> bool:
        """Tell whether a pane is open."""
        return pane not in self._hidden

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between side by side and tabs when the width calls for it."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            # Not now: Qt is still telling every widget, and must not lose one meanwhile.
            self._later.start()

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than one pane needs: the tabs are always a way."""
        hints = [pane.minimumSizeHint() for _, pane in self._panes]
        return QSize(max(h.width() for h in hints), max(h.height() for h in hints))

    def _arrange(self) -> None:
        narrow = self.width() < self._narrow * scale_of(self)
        if narrow == self.are_tabs:
            return
        focused: QWidget | None = QApplication.focusWidget()
        if narrow:
            self._put_in_tabs()
        else:
            self._put_side_by_side()
        if focused is not None and self.isAncestorOf(focused):
            focused.setFocus()  # a widget that moves house loses the keyboard

    def _keep_widths(self) -> None:
        self._widths = self.splitter.sizes()

    def _put_in_tabs(self) -> None:
        for title, pane in self._panes:
            self.tabs.addTab(pane, title)
        self.setCurrentWidget(self.tabs)

    def _put_side_by_side(self) -> None:
        # Each new one goes below the others, and who reads from the bottom up hears it first.
        for _, pane in reversed(self._panes):
            self.splitter.insertWidget(0, pane)
            pane.setVisible(pane not in self._hidden)
        for position, width in enumerate(self._widths):
            self.splitter.setStretchFactor(position, width)
        self.splitter.setSizes(self._widths)
        self.setCurrentWidget(self.splitter)
