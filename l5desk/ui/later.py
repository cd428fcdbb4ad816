"""What the first window does not need: loaded when first asked for, so that the desk opens at once.

Nothing else in the window imports inside a function.
"""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from l5desk.engine.pathway import Pathway
from l5desk.present.intake import Question
from l5desk.present.sheet import Paper
from l5desk.session import Session
from l5desk.storage.settings import Settings
from l5desk.ui.papers.kinds import PaperKind

if TYPE_CHECKING:
    from l5desk.storage.proofs import Verdict
    from l5desk.ui.about import About
    from l5desk.ui.explore.room import ExploreRoom
    from l5desk.ui.handout import HandoutPreview
    from l5desk.ui.intake.map_panel import MapPanel
    from l5desk.ui.papers.chart import ChartPreview
    from l5desk.ui.papers.dialogs import PaperPreview
    from l5desk.ui.rules.room import RulesRoom
    from l5desk.ui.rules.shelf import Book, Shelf


def map_panel(question: Question) -> "MapPanel":
    """Make the drawing of the legs on which a question can be answered."""
    from l5desk.ui.intake.map_panel import MapPanel

    return MapPanel(question)


def explore_room(session: Session) -> "ExploreRoom":
    """Make the room in which the chart is walked by hand."""
    from l5desk.ui.explore.room import ExploreRoom

    return ExploreRoom(session)


def rules_room(shelf: "Shelf", books: "Sequence[Book]") -> "RulesRoom":
    """Make the room of the rules."""
    from l5desk.ui.rules.room import RulesRoom

    return RulesRoom(shelf, books)


def known_verdict(folder: Path, digest: str) -> "Verdict | None":
    """Give what was proved earlier of the rules with this digest, or None."""
    from l5desk.storage.proofs import load_verdict

    return load_verdict(folder, digest)


def told_verdict(line: str) -> "Verdict | None":
    """Read what a proof tells of itself; None if this is something else."""
    from l5desk.storage.proofs import read_verdict

    return read_verdict(line)


def keep_verdict(folder: Path, verdict: "Verdict") -> None:
    """Keep what was proved; raise ``FileError``."""
    from l5desk.storage.proofs import save_verdict

    save_verdict(folder, verdict)


def help_room(pathway: Pathway) -> "About":
    """Make the room in which the program tells of itself."""
    from l5desk.ui.about import About

    return About(pathway)


def handout_preview(session: Session, settings: Settings, window: QWidget) -> "HandoutPreview":
    """Make what shows the handout before it is printed."""
    from l5desk.ui.handout import HandoutPreview

    return HandoutPreview(session, settings, window)


def paper_preview(
    kind: PaperKind, session: Session, settings: Settings, window: QWidget
) -> "PaperPreview":
    """Make what shows another paper before it goes out."""
    from l5desk.ui.papers.dialogs import PaperPreview

    return PaperPreview(kind, session, settings, window)


def chart_preview(
    session: Session, settings: Settings, window: QWidget, watermark: str
) -> "ChartPreview":
    """Make what shows the chart before it is printed."""
    from l5desk.ui.papers.chart import ChartPreview

    return ChartPreview(session, settings, window, watermark)


def write_chart(session: Session, path: Path, paper: Paper) -> None:
    """Write the chart of a patient; raise ``FileError``."""
    from l5desk.ui.flowchart import export

    export.write_chart(session, session.pathway, path, paper)


def write_walk(session: Session, path: Path, paper: Paper) -> None:
    """Write the chart as it was walked by hand; raise ``FileError``."""
    from l5desk.ui.flowchart import export

    export.write_marked_chart(session, session.label, path, paper)


def summary_today(session: Session) -> str:
    """Give the summary for the record, dated today."""
    from l5desk.present.summary import summary

    return summary(session, dt.datetime.now().astimezone().date())
