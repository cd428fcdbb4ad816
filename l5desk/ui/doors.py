"""The doors of the desk: which rooms there are, and every way into one of them."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from l5desk.ui.assess import AssessRoom
from l5desk.ui.errands import Errands
from l5desk.ui.later import explore_room
from l5desk.ui.rooms import Rooms
from l5desk.ui.rules.errands import RulesErrands
from l5desk.ui.settings_panel import SettingsPanel
from l5desk.ui.wording import Wording

if TYPE_CHECKING:
    from l5desk.ui.explore.room import ExploreRoom

ASSESS: Final = "assess"
EXPLORE: Final = "explore"
RULES: Final = "rules"
SETTINGS: Final = "settings"
HELP: Final = "help"


class Doors(QObject):
    """Names the rooms on the rail and opens them; all but the first are made when entered."""

    entered = Signal()
    """Another room is shown now."""

    def __init__(
        self, wording: Wording, assess: AssessRoom, errands: Errands, rules: RulesErrands
    ) -> None:
        super().__init__()
        self._wording, self._assess = wording, assess
        self._errands, self._rules = errands, rules
        self._explore: ExploreRoom | None = None
        self.rooms = Rooms()
        self._furnish()
        self._connect()

    def _furnish(self) -> None:
        add = self.rooms.add
        add(ASSESS, self.tr("Assess"), "assess", self._assess_room)
        add(EXPLORE, self.tr("Explore"), "explore", self.explore)
        add(RULES, self.tr("Rulesets"), "rules", self._rules.room)
        add(SETTINGS, self.tr("Settings"), "settings", self._settings, at_foot=True)
        add(HELP, self.tr("Help"), "question", self._errands.help, at_foot=True)

    def _connect(self) -> None:
        self._assess.entry_requested.connect(self.show_assess)
        self._errands.left.connect(self.show_assess)
        self._rules.entry_requested.connect(self.show_rules)
        self._rules.left.connect(self.show_assess)
        self._wording.begun.connect(self._assess.begin_anew)
        self._wording.begun.connect(self.show_assess)
        self.rooms.entered.connect(self.entered)

    def _settings(self) -> SettingsPanel:
        panel = self._errands.settings()
        panel.show_ruleset(self._rules.default)
        self._rules.default_named.connect(panel.show_ruleset)
        return panel

    def _assess_room(self) -> AssessRoom:
        return self._assess

    def explore(self) -> "ExploreRoom":
        """Give the room for exploring, made when it is first wanted."""
        if self._explore is None:
            self._explore = explore_room(self._wording.session)
            self._explore.source_requested.connect(self._rules.show_source)
            self._wording.translated.connect(self._explore.show_session)
        return self._explore

    @property
    def has_explored(self) -> bool:
        """Whether the room for exploring has been entered."""
        return self._explore is not None

    @property
    def is_exploring(self) -> bool:
        """Whether what is in sight is nobody's."""
        return self.rooms.current == EXPLORE

    def export_chart(self) -> None:
        """Export the chart that is in sight: the patient's, or the one walked by hand."""
        if self.is_exploring:
            self._errands.export_walk(self.explore().session)
        else:
            self._errands.export_chart(self._wording.session)

    def print_chart(self) -> None:
        """Print the chart that is in sight: the patient's, or the one walked by hand."""
        if self.is_exploring:
            walked = self.explore().session
            self._errands.print_chart(walked, watermark=walked.label)
        else:
            self._errands.print_chart(self._wording.session)

    def show_assess(self) -> None:
        """Show the patient."""
        self.rooms.enter(ASSESS)

    def show_explore(self) -> None:
        """Show the chart to be walked by hand."""
        self.rooms.enter(EXPLORE)

    def show_rules(self) -> None:
        """Show the rules."""
        self.rooms.enter(RULES)

    def show_settings(self) -> None:
        """Show what is set."""
        self.rooms.enter(SETTINGS)

    def show_about(self) -> None:
        """Show what the desk is and rests on."""
        self._show_help(self._errands.help().about)

    def show_manual(self) -> None:
        """Show how things are done."""
        self._show_help(self._errands.help().manual)

    def show_safety(self) -> None:
        """Show what the program says of its own safety."""
        self._show_help(self._errands.help().safety)

    def show_keyboard(self) -> None:
        """Show which keys do what."""
        self._show_help(self._errands.help().keyboard)

    def _show_help(self, page: int) -> None:
        self._errands.help().show_page(page)
        self.rooms.enter(HELP)
