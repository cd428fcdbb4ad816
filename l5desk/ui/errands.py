"""What is asked of the desk from its menus: files, paper, the clipboard, things to read."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from l5desk.present.sheet import Paper
from l5desk.session import Session
from l5desk.storage.files import FileError
from l5desk.ui.documents import among_documents
from l5desk.ui.files import Files
from l5desk.ui.later import (
    chart_preview,
    handout_preview,
    help_room,
    paper_preview,
    summary_today,
    write_chart,
    write_walk,
)
from l5desk.ui.message_bar import Message
from l5desk.ui.papers.kinds import PaperKind
from l5desk.ui.preferences import Preferences
from l5desk.ui.sentences import told
from l5desk.ui.settings_panel import SettingsPanel
from l5desk.ui.store import Store
from l5desk.ui.wording import Wording

if TYPE_CHECKING:
    from l5desk.ui.about import About


class Errands(QObject):
    """Asks where to read or write, does it, and says how it went."""

    told = Signal(object)
    """A message for the user."""
    left = Signal()
    """The user is done with the settings, or with reading."""
    rulesets_requested = Signal()

    def __init__(
        self,
        wording: Wording,
        store: Store,
        files: Files,
        preferences: Preferences,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._wording = wording
        self._store, self._files, self._preferences = store, files, preferences
        self._window = window
        self._help: About | None = None

    def open_case(self) -> None:
        """Ask which file, and open it."""
        words = (
            self.tr("Open a case"),
            self._beside_case(""),
            self.tr("Cases (*.l5case *.yaml *.yml)"),
        )
        name, _ = QFileDialog.getOpenFileName(self._window, *words)
        if name:
            self.open_file(name)

    def open_file(self, name: str) -> None:
        """Open this case file."""
        self._files.open(Path(name))

    def save(self) -> None:
        """Save the case in its file; ask for one if it has none."""
        if self._store.path is None:
            self.save_as()
        else:
            self._files.save(self._store.path)

    def save_as(self) -> None:
        """Ask where, and save the case there."""
        kinds = {self.tr("Cases (*.l5case)"): ".l5case", self.tr("YAML text (*.yaml)"): ".yaml"}
        path = self._ask_path(self.tr("Save the case"), kinds, self._store.session.label)
        if path is not None:
            self._files.save(path)

    def export_chart(self, session: Session) -> None:
        """Ask where, and write the chart of the patient there, in the words of this session."""
        self._export(session, write_chart)

    def export_walk(self, session: Session) -> None:
        """Ask where, and write the chart as it was walked by hand there."""
        self._export(session, write_walk)

    def _export(self, session: Session, write: Callable[[Session, Path, Paper], None]) -> None:
        kinds = {"PDF (*.pdf)": ".pdf", "PNG (*.png)": ".png", "SVG (*.svg)": ".svg"}
        word = self.tr("chart")
        name = f"{session.label} {word}".strip()  # not that of the case, nor of its papers
        path = self._ask_path(self.tr("Export the chart"), kinds, name)
        if path is None:
            return
        try:
            write(session, path, self._preferences.settings.paper)
        except FileError as error:
            self._tell(told(error), is_problem=True)
        else:
            self._tell(self.tr("Exported as {0}.").format(path.name))

    def print_chart(self, session: Session, watermark: str = "") -> None:
        """Show the chart before it is printed, in the words of this session."""
        chart_preview(session, self._preferences.settings, self._window, watermark).open()

    def copy_summary(self) -> None:
        """Put the summary for the record on the clipboard."""
        session = self._store.session
        QGuiApplication.clipboard().setText(summary_today(session))
        self._tell(self.tr("The summary is on the clipboard."))

    def show_handout(self) -> None:
        """Show the handout before it is printed; until it is closed the answers cannot change."""
        preview = handout_preview(self._store.session, self._preferences.settings, self._window)
        preview.chosen.connect(self._preferences.set_some)
        preview.open()

    def show_paper(self, kind: PaperKind) -> None:
        """Show the card, the letter or the record before it goes out."""
        session, settings = self._store.session, self._preferences.settings
        preview = paper_preview(kind, session, settings, self._window)
        preview.chosen.connect(self._preferences.set_some)
        preview.open()

    def settings(self) -> SettingsPanel:
        """Make the room of the settings."""
        panel = SettingsPanel(self._preferences.settings)
        panel.changed.connect(self._preferences.set_some)
        panel.left.connect(self.left)
        panel.rulesets_requested.connect(self.rulesets_requested)
        self._preferences.changed.connect(panel.show_settings)
        return panel

    def help(self) -> "About":
        """Give the room in which the program tells of itself, made when it is first wanted."""
        if self._help is None:
            self._help = help_room(self._wording.session.pathway)
            self._help.left.connect(self.left)
            self._wording.translated.connect(self._help.show_session)
        return self._help

    def _ask_path(self, title: str, kinds: Mapping[str, str], label: str) -> Path | None:
        name = re.sub(r"[^\w.-]+", "-", label) or self.tr("case")
        first = self._beside_case(name + next(iter(kinds.values())))
        chosen, kind = QFileDialog.getSaveFileName(self._window, title, first, ";;".join(kinds))
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix in kinds.values() else path.with_name(path.name + kinds[kind])

    def _beside_case(self, name: str) -> str:
        """Give where a file is looked for or put at first: beside the case, once it has a file."""
        case = self._store.path
        return str(case.parent / name) if case else among_documents(name)

    def _tell(self, sentence: str, *, is_problem: bool = False) -> None:
        self.told.emit(Message(sentence, is_problem=is_problem))
