"""Bar: the tools of the chart, each with an icon and a word."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton

from l5desk.present.flowchart import Band
from l5desk.ui.flowchart.plan import phase_title
from l5desk.ui.theme import icon


class Bar(QToolBar):
    """Tools; what they do is for the pane to connect."""

    fold_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setIconSize(QSize(16, 16))
        self.chart = self._tool("chart", self.tr("Chart"), self.tr("Show the chart"))
        self.outline = self._tool("outline", self.tr("Outline"), self.tr("Show it as a list"))
        self.addSeparator()
        self.whole = self._tool("whole", self.tr("Whole"), self.tr("Show the whole chart"))
        self.near = self._tool("near", self.tr("Near"), self.tr("Show where the patient is"))
        self.follow = self._tool("follow", self.tr("Follow"), self.tr("Follow the patient"))
        self.smaller = self._tool("zoom-out", self.tr("Smaller"), self.tr("Smaller"))
        self.larger = self._tool("zoom-in", self.tr("Larger"), self.tr("Larger"))
        self.addSeparator()
        self.search = self._tool("find", self.tr("Find"), self.tr("Find in the chart"))
        self.unfold_all = QAction(self.tr("Unfold all phases"), self)
        self.fold_all = QAction(self.tr("Fold all phases"), self)
        self.fold_itself = QAction(self.tr("Fold by itself"), self)
        self.menu = QMenu(self)
        self.phases = self._phases_button()
        self.overview = self._tool("overview", self.tr("Overview"), self.tr("Show an overview"))
        self.save = self._tool("save", self.tr("Save"), self.tr("Save the chart as a file"))
        self._set_keys()
        self._set_states()
        self.menu.triggered.connect(self._fold)

    def _tool(self, picture: str, word: str, tip: str) -> QAction:
        action = QAction(icon(picture), word, self)
        action.setToolTip(tip)
        self.addAction(action)
        button = self.widgetForAction(action)
        if isinstance(button, QToolButton):
            named = picture not in {"zoom-in", "zoom-out"}  # everybody knows these two
            beside, alone = (
                Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
                Qt.ToolButtonStyle.ToolButtonIconOnly,
            )
            button.setToolButtonStyle(beside if named else alone)
            button.setProperty("kind", "quiet")
            button.setAccessibleDescription(tip)
        return action

    def _phases_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("phases"))
        button.setText(self.tr("Phases"))
        button.setToolTip(self.tr("Fold and unfold phases"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setProperty("kind", "quiet")
        button.setMenu(self.menu)
        self.addWidget(button)
        return button

    def _set_keys(self) -> None:
        keys: dict[QAction, tuple[str, ...]] = {
            self.whole: ("Ctrl+0",),
            self.near: ("Ctrl+1",),
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
            (self.framings, (self.whole, self.near)),
        ):
            for action in actions:
                group.addAction(action)
        for action in (self.chart, self.near, self.follow):
            action.setChecked(True)

    def show_bands(self, bands: Iterable[Band]) -> None:
        """List the phases in the menu, ticked where they are unfolded."""
        self.menu.clear()
        self.menu.addActions([self.unfold_all, self.fold_all, self.fold_itself])
        self.menu.addSeparator()
        for number, band in enumerate(bands):
            action = self.menu.addAction(phase_title(number, band.title))
            action.setCheckable(True)
            action.setChecked(not band.folded)
            action.setData(number)

    def _fold(self, action: QAction) -> None:
        number = action.data()
        if isinstance(number, int):
            self.fold_requested.emit(number)

    def show_framing(self, framing: str) -> None:
        """Press the tool of what the chart shows; neither when the hand has chosen."""
        self.whole.setChecked(framing == "whole")
        self.near.setChecked(framing == "near")

    def show_chart_tools(self, *, shown: bool) -> None:
        """Offer what only the drawing needs, or not."""
        for action in (self.whole, self.near, self.follow, self.smaller, self.larger):
            action.setVisible(shown)
        self.overview.setVisible(shown)
