"""The composition root: everything the window is made of is put together here and nowhere else."""

import datetime as dt
import gc
import os
import sys
import traceback
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Final

import platformdirs

import l5desk.ui.plain_import  # before all that is loaded under the import of Qt

# isort: split
from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from l5desk.engine.pathway import Pathway
from l5desk.engine.problem import ProblemsError
from l5desk.present.languages import Speech
from l5desk.present.sheet import Paper
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.files import FileError, make_folder, write_atomically
from l5desk.storage.library import Library, UnknownRulesetError
from l5desk.storage.recovery import unsaved_folder
from l5desk.storage.settings import Settings, settings_file
from l5desk.ui.files import Files
from l5desk.ui.language import Interpreter
from l5desk.ui.main_window import MainWindow
from l5desk.ui.message_bar import Message
from l5desk.ui.papers.kinds import PaperKind
from l5desk.ui.preferences import Preferences
from l5desk.ui.resuming import go_on_in
from l5desk.ui.rules.shelf import Shelf
from l5desk.ui.sentences import said
from l5desk.ui.store import Store
from l5desk.ui.theme import Scheme, apply_theme, dressing, load_fonts

DEMO_SIZE: Final = QSize(1366, 768)
LARGEST_LOG: Final = 256 * 1024
SETTLING: Final = 12
"""Turns of the event loop after which a window that nobody touches has come to rest."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the user's things are."""

    settings: Path
    unsaved: Path
    log: Path
    proofs: Path

    @classmethod
    def of_user(cls) -> "Places":
        """Give the places the operating system means for them."""
        log = platformdirs.user_log_path("l5desk", appauthor=False) / "l5desk.log"
        proofs = platformdirs.user_cache_path("l5desk", appauthor=False) / "proofs"
        return cls(settings_file(), unsaved_folder(), log, proofs)

    @classmethod
    def inside(cls, folder: Path) -> "Places":
        """Give places in one folder, for a desk nobody works at."""
        log, proofs = folder / "l5desk.log", folder / "proofs"
        return cls(folder / "settings.json", folder / "unsaved", log, proofs)


class Desk(QObject):
    """The running program: the window and what lives as long as it does."""

    def __init__(self, app: QApplication, places: Places) -> None:
        super().__init__()
        self._app, self._log = app, places.log
        self.preferences = Preferences(places.settings)
        self.library = Library([bundled("rulesets")])
        pathway, warning = chosen_pathway(self.library, self.preferences.settings.ruleset)
        self.store = Store(pathway)
        self.files = Files(self.store, self.library, self.preferences, places.unsaved)
        load_fonts()
        self._interpreter = Interpreter(app)
        self._interpreter.speak(self.preferences.settings.language)
        self._shelf = Shelf(self.library, places.proofs)
        self._worn = self._wanted()
        with dressing(app, *self._worn[:2]):
            self.window = self._made()
        self.preferences.changed.connect(self.dress)
        app.styleHints().colorSchemeChanged.connect(self.dress)
        if warning:
            self.tell(said(warning))

    def dress(self) -> None:
        """Put on the theme that the settings, or the system, ask for."""
        is_other = self._interpreter.speak(self.preferences.settings.language)
        wanted = self._wanted()
        if wanted != self._worn:
            self._worn = wanted
            apply_theme(self._app, *wanted[:2])
        if is_other:
            QTimer.singleShot(0, self._say_anew)  # what asked for it is in the old window

    def _wanted(self) -> tuple[Scheme, float, Qt.ColorScheme, Qt.LayoutDirection]:
        """Give theme and size of text, and what of the system the look depends on."""
        settings, app = self.preferences.settings, self._app
        hints = app.styleHints().colorScheme(), app.layoutDirection()
        return settings.theme, settings.text_scale / 100, *hints

    def _made(self) -> MainWindow:
        return MainWindow(self.store, self.files, self.preferences, self._shelf)

    def _say_anew(self) -> None:
        """Put a window in the new language in the place of the old one."""
        old, self.window = self.window, self._made()
        go_on_in(self.window, old)
        old.rules.stop()
        old.hide()
        old.deleteLater()

    def tell(self, sentence: str) -> None:
        """Show a problem above the panes."""
        self.window.message.show_message(Message(sentence, is_problem=True))

    def report(
        self, kind: type[BaseException], _error: BaseException, trace: TracebackType | None
    ) -> None:
        """Note a mistake of ours, but not what it was about, and say so."""
        note = _note(kind, trace)
        sys.stderr.write(note)
        with suppress(FileError, OSError):
            make_folder(self._log.parent)
            _append(self._log, note)
        words = self.tr(
            "Something went wrong in the program; your answers are kept. The details are in {0}"
        )
        self.tell(words.format(self._log))


def chosen_pathway(library: Library, ruleset: str) -> tuple[Pathway, str]:
    """Give the rules that were chosen, else those that came with the program and a sentence."""
    try:
        return library.pathway(ruleset), ""
    except (UnknownRulesetError, ProblemsError, FileError) as error:
        default = Settings().ruleset
        return library.pathway(default), f"{error}; '{default}' is used instead"


def _note(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Say where in the program it happened: no message, no values, so no patient."""
    frames = traceback.extract_tb(trace)
    lines = (f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames)
    when = dt.datetime.now().astimezone().isoformat(timespec="seconds")
    head = f"{when} l5desk {l5desk.__version__} {kind.__name__}"
    return "\n".join([head, *lines]) + "\n"


def _append(log: Path, note: str) -> None:
    """Add to the log; a log that has grown large starts anew."""
    mode = "w" if log.exists() and log.stat().st_size > LARGEST_LOG else "a"
    with log.open(mode, encoding="utf-8") as file:
        file.write(note)


def application(*, offscreen: bool = False) -> QApplication:
    """Give the one application; ``offscreen`` draws without a display."""
    if offscreen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("l5desk")
    app.setApplicationVersion(l5desk.__version__)
    app.setDesktopFileName("l5desk")
    app.setWindowIcon(QIcon(str(bundled("resources") / "l5desk.svg")))
    return app


def at_work() -> None:
    """Look for garbage from now on, but not among what the start has made."""
    gc.freeze()
    gc.enable()


def run(case: Path | None = None) -> int:
    """Open the desk, with a case if one is given; give the exit status once it is closed."""
    app = application()
    desk = Desk(app, Places.of_user())
    sys.excepthook = desk.report
    desk.window.show()
    QTimer.singleShot(0, at_work)
    if case is None:
        desk.files.resume()
    else:
        desk.files.open(case)
    return app.exec()


def draw_chart(
    pathway: Pathway, session: Session | None, path: Path, paper: Paper | None = None
) -> None:
    """Write a chart without a window; raise ``FileError`` when the disk refuses."""
    from l5desk.ui.flowchart.export import write_chart

    settings = _at_the_printer()
    write_chart(session, pathway, path, paper or settings.paper)


def print_handout(
    session: Session,
    path: Path,
    asked: Mapping[str, str],
    *,
    large: bool = False,
    added: Iterable[str] = (),
) -> None:
    """Write a handout without a window, as the settings and, before them, ``asked`` want it.

    Raise ``FileError`` when the disk refuses.
    """
    from l5desk.ui.days import today
    from l5desk.ui.handout import occasion_of, write_handout

    settings = _at_the_printer().model_copy(update=asked)
    occasion = replace(occasion_of(session, settings, today()), added=frozenset(added))
    write_handout(session, settings, path, occasion, large=large)


def print_manual(path: Path, asked: Speech | None = None) -> None:
    """Write the manual without a window, in the language of the settings if none is asked for.

    Raise ``FileError`` when the disk refuses.
    """
    from l5desk.ui.manual import write_manual

    settings = _at_the_printer()
    speech = asked or settings.language
    Interpreter(application(offscreen=True)).speak(speech)
    write_manual(path, settings.paper, speech)


def print_paper(kind: PaperKind, session: Session, path: Path, asked: Mapping[str, str]) -> None:
    """Write a card, a letter or a record without a window, as the settings and ``asked`` want it.

    Raise ``FileError`` when the disk refuses.
    """
    from l5desk.ui.days import today
    from l5desk.ui.papers.dialogs import MAKERS
    from l5desk.ui.papers.making import Wanted
    from l5desk.ui.printing import write_pages

    settings = _at_the_printer()
    wanted = Wanted.by(settings, asked)
    write_pages(MAKERS[kind](session, settings, wanted, today()), path)


def _at_the_printer() -> Settings:
    """Get ready to print without a window; give what the clinic has set."""
    application(offscreen=True)
    load_fonts()
    return Preferences(settings_file()).settings


def demo(folder: Path) -> None:
    """Write what the desk shows and prints of a made-up patient; raise ``FileError``."""
    from l5desk.ui.days import today
    from l5desk.ui.flowchart.export import write_chart
    from l5desk.ui.handout import occasion_of, write_handout
    from l5desk.ui.later import summary_today

    app = application(offscreen=True)
    make_folder(folder)
    with TemporaryDirectory() as place:
        desk = Desk(app, Places.inside(Path(place)))
        desk.files.open(bundled("resources") / "samples" / "three-weeks.yaml")
        desk.window.message.hide()
        desk.window.resize(DEMO_SIZE)
        desk.window.show()
        _settle(app)
        desk.window.grab().save(str(folder / "desk.png"))
        session = desk.store.session
        write_chart(session, session.pathway, folder / "flowchart.png")
        settings = desk.preferences.settings
        occasion = occasion_of(session, settings, today())
        write_handout(session, settings, folder / "handout.pdf", occasion)
        write_atomically(folder / "summary.txt", summary_today(session).encode())
        desk.window.close()


def _settle(app: QApplication) -> None:
    for _ in range(SETTLING):
        app.processEvents()
