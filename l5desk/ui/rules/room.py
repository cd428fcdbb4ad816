"""The room of the rules: which there are, how two of them differ, what they rest on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget

from l5desk.ui.panel import Panel
from l5desk.ui.rules.comparison import ComparisonPanel
from l5desk.ui.rules.references import ReferencesPanel
from l5desk.ui.rules.rulesets import RulesetsPanel
from l5desk.ui.rules.shelf import Book, Shelf


class RulesRoom(QTabWidget):
    """Three panels, one tab each."""

    left = Signal()
    """The user is done here."""

    def __init__(self, shelf: Shelf, books: Sequence[Book]) -> None:
        super().__init__()
        self.rulesets = RulesetsPanel(shelf, books)
        self.comparison = ComparisonPanel([book for book in books if book.pathway is not None])
        self.references = ReferencesPanel()
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        for panel, title in (
            (self.rulesets, self.tr("Rulesets")),
            (self.comparison, self.tr("Compare")),
            (self.references, self.tr("References")),
        ):
            self.addTab(panel, title)
            panel.left.connect(self.left)

    def show_panel(self, panel: Panel) -> None:
        """Bring a panel to the front."""
        self.setCurrentWidget(panel)
