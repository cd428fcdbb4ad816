"""The handout from the desk: written to a file, or previewed, printed and saved."""

import datetime as dt
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from l5desk.present.decision import overruling
from l5desk.present.handout import (
    Block,
    Blocks,
    Clinic,
    Occasion,
    read_blocks,
)
from l5desk.present.handout_choice import chosen_blocks, gone_by, offered_blocks, with_added
from l5desk.present.handout_languages import Translation, make_handouts, translated
from l5desk.present.languages import ENGLISH, LANGUAGES, Language
from l5desk.present.sheet import Page, Paper
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.settings import Settings
from l5desk.ui.days import last_day, today
from l5desk.ui.handout_choices import HandoutChoices
from l5desk.ui.handout_fitting import fitted
from l5desk.ui.handout_sheet import LARGE, STANDARD, Sheet
from l5desk.ui.papers.bound import Bound
from l5desk.ui.papers.preview import PagesPreview
from l5desk.ui.printing import write_pages


@cache
def handout_blocks(language: Language) -> Blocks:
    """Give the blocks of one language."""
    file = bundled("resources") / "handout" / f"{language}.html"
    return read_blocks(file.read_text(encoding="utf-8"))


def languages() -> tuple[Translation, ...]:
    """Give every language a handout can be had in, as far as each is up to date."""
    english = handout_blocks(ENGLISH)
    return tuple(translated(each, english, handout_blocks(each)) for each in LANGUAGES)


def occasion_of(session: Session, settings: Settings, day: dt.date) -> Occasion:
    """Give what the settings and the session know of this print."""
    clinic = Clinic(
        name=settings.clinic_name,
        phone=settings.clinic_phone,
        out_of_hours_phone=settings.out_of_hours_phone,
        emergency_number=settings.emergency_number,
    )
    return Occasion(day, clinic, label=session.label, overruled=overruling(session))


def set_handout(
    session: Session,
    occasion: Occasion,
    paper: Paper,
    size: int = STANDARD,
    language: Language = ENGLISH,
) -> Bound[Sheet]:
    """Lay the handout of a session out on pages; large print has one column.

    A language that nobody has reviewed is followed by its English twin.
    """
    handouts = make_handouts(
        handout_blocks, language, session.pathway, session.assessment, occasion
    )
    page = Page(paper, columns=1 if size >= LARGE else 2)
    return Bound([fitted(handout, page, size) for handout in handouts])


def write_handout(
    session: Session, settings: Settings, path: Path, occasion: Occasion, *, large: bool = False
) -> None:
    """Write the handout, or raise ``FileError``."""
    size = LARGE if large else STANDARD
    pages = set_handout(session, occasion, settings.paper, size, settings.handout_language)
    write_pages(pages, path)


class HandoutPreview(PagesPreview):
    """The handout as it will print, beside what can be chosen of it."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        parent: QWidget | None = None,
        day: dt.date | None = None,
    ) -> None:
        translate = QCoreApplication.translate
        word = translate("HandoutPreview", "Handout")
        name = f"{session.label} – {word}" if session.label else word
        super().__init__(word, name, parent)
        shown_on = day or today()
        self._session = session
        self._occasion = occasion_of(session, settings, shown_on)
        self.choices = HandoutChoices(
            _listed(session),
            offered_blocks(session.pathway, session.assessment, overruling(session)),
            _proposed(session, shown_on),
            settings.paper,
            languages(),
        )
        self.choices.start_with(settings.handout_language, settings.emergency_number)
        self.set_beside(self.choices)
        self.choices.changed.connect(self.refresh)

    @property
    def sheet(self) -> Bound[Sheet]:
        """The pages as they are set now."""
        choices = self.choices
        occasion = choices.applied_to(self._occasion)
        return set_handout(
            self._session, occasion, choices.paper, choices.text_size, choices.language
        )

    def may_go_out(self) -> bool:
        """Keep what was chosen; hold back an emergency's page that names no number to call."""
        choices = self.choices
        number = choices.number.text().strip()
        self.chosen.emit({"handout_language": choices.language, "emergency_number": number})
        if number or self._session.assessment.headline != "emergency":
            return True
        self.message.setText(
            self.tr("This is an emergency: first enter the number to call. It is kept.")
        )
        choices.number.setFocus()
        return False


def _listed(session: Session) -> list[Block]:
    """Give what is printed and what may be added, in the order of printing."""
    blocks = handout_blocks(ENGLISH)
    about = session.pathway, session.assessment, overruling(session)
    names = with_added(chosen_blocks(*about), offered_blocks(*about))
    chosen = [blocks[name] for name in names if name in blocks and name != "note"]
    return [block for block in chosen if block.heading]


def _proposed(session: Session, day: dt.date) -> dt.date:
    overruled = overruling(session)
    by = gone_by(session.pathway, overruled)[1] if overruled else session.assessment.by
    return last_day(by or "routine", day)
