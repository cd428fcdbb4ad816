"""Bar: the tools of the chart in one row; what is wanted less often is in the menu at its end."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from l5desk.present.flowchart import Band
from l5desk.ui.flowchart.plan import phase_title
from l5desk.ui.layouts import FlowLayout
from l5desk.ui.theme import icon

ALONE = ("zoom-in", "zoom-out")
"""Icons that everybody knows without a word beside them."""


class Bar(QWidget):
    """Tools; what they do is for the pane to connect. ``buttons`` are those in the row."""

    fold_requested = Signal(int)
    fold_all_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = FlowLayout(spacing=1)
        self.buttons: dict[QAction, QToolButton] = {}
        self.near = self._tool("near", self.tr("Near"), self.tr("Show where the patient is"))
        self.whole = self._tool("whole", self.tr("Whole"), self.tr("Show the whole chart"))
        self.smaller = self._tool("zoom-out", self.tr("Smaller"), self.tr("Smaller"))
        self.larger = self._tool("zoom-in", self.tr("Larger"), self.tr("Larger"))
        self.search = self._tool("find", self.tr("Find"), self.tr("Find in the chart"))
        self.chart = self._tool("chart", self.tr("Chart"), self.tr("Show the chart"))
        self.outline = self._tool("outline", self.tr("Outline"), self.tr("Show it as a list"))
        self.view = self._tool("view", self.tr("View"), self.tr("Choose what the chart shows"))
        self.follow = self._action("follow", self.tr("Follow the patient"))
        self.overview = self._action("overview", self.tr("Overview in the corner"))
        self.legend = self._action("info", self.tr("What the marks mean"))
        self.unfold_all = self._fold_action(self.tr("Unfold all phases"), "unfolded")
        self.fold_all = self._fold_action(self.tr("Fold all phases"), "folded")
        self.fold_itself = self._fold_action(self.tr("Fold automatically"), "itself")
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        self._set_keys()
        self._set_states()
        self._build_menu()
        self.menu.triggered.connect(self._fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 2, 4, 2)
        column.addLayout(self._row)

    def _tool(self, picture: str, word: str, tip: str) -> QAction:
        action = self._action(picture, word)
        action.setToolTip(tip)
        button = QToolButton()
        button.setDefaultAction(action)
        button.setProperty("kind", "tool")
        button.setAccessibleDescription(tip)
        if picture not in ALONE:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._row.addWidget(button)
        self.buttons[action] = button
        return action

    def _action(self, picture: str, word: str) -> QAction:
        return QAction(icon(picture), word, self)

    def _fold_action(self, word: str, how: str) -> QAction:
        action = QAction(word, self)
        action.setData(how)
        return action

    def _set_keys(self) -> None:
        keys: dict[QAction, tuple[str, ...]] = {
            self.whole: ("Ctrl+0",),
            self.near: ("Ctrl+9",),
            self.smaller: ("Ctrl+-",),
            self.larger: ("Ctrl++", "Ctrl+="),
            self.search: ("Ctrl+F",),
        }
        for action, shortcuts in keys.items():
            action.setShortcuts([QKeySequence(key) for key in shortcuts])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setToolTip(f"{action.toolTip()} ({shortcuts[0]})")

    def _set_states(self) -> None:
        for action in (self.chart, self.outline, self.whole, self.near, self.follow, self.overview):
            action.setCheckable(True)
        self.views = QActionGroup(self)
        self.framings = QActionGroup(self)
        self.framings.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        for group, actions in (
            (self.views, (self.chart, self.outline)),
            (self.framings, (self.near, self.whole)),
        ):
            for action in actions:
                group.addAction(action)
        for action in (self.chart, self.near, self.follow):
            action.setChecked(True)
        self.buttons[self.chart].hide()

    def _build_menu(self) -> None:
        button = self.buttons[self.view]
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self.menu)
        self.phases = QMenu(self.tr("Phases"), self.menu)
        self.phases.setIcon(icon("phases"))
        self.menu.addActions([self.chart, self.outline])
        self.menu.addSeparator()
        self.menu.addActions([self.follow, self.overview])
        self.menu.addMenu(self.phases)
        self.menu.addSeparator()
        self.menu.addAction(self.legend)

    def show_bands(self, bands: Iterable[Band]) -> None:
        """List the phases in the menu, ticked where they are unfolded."""
        self.phases.clear()
        self.phases.addActions([self.unfold_all, self.fold_all, self.fold_itself])
        self.phases.addSeparator()
        for number, band in enumerate(bands):
            action = self.phases.addAction(phase_title(number, band.title))
            action.setCheckable(True)
            action.setChecked(not band.folded)
            action.setData(number)

    def _fold(self, action: QAction) -> None:
        match action.data():
            case int(number):
                self.fold_requested.emit(number)
            case str(how):
                self.fold_all_requested.emit(how)
            case _:
                return

    def show_framing(self, framing: str) -> None:
        """Press the tool of what the chart shows; neither when the hand has chosen."""
        self.whole.setChecked(framing == "whole")
        self.near.setChecked(framing == "near")

    def show_chart_tools(self, *, shown: bool) -> None:
        """Offer what only the drawing needs, or not; of the two views, the one not shown."""
        for action in (self.near, self.whole, self.smaller, self.larger, self.outline):
            self.buttons[action].setVisible(shown)
        for action in (self.follow, self.overview, self.phases.menuAction()):
            action.setEnabled(shown)
        self.buttons[self.chart].setVisible(not shown)
