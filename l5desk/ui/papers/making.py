"""Each paper of a session as pages, as the settings and the choices ask for it."""

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Self

from l5desk.engine.ruleset import Model
from l5desk.present.card import make_cards
from l5desk.present.filing import filed
from l5desk.present.handout import Occasion
from l5desk.present.languages import ENGLISH, Language
from l5desk.present.letter import LetterWords, make_letter, provenance
from l5desk.present.paper_form import make_form
from l5desk.present.paper_form_text import form_text
from l5desk.present.sheet import Paper
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.settings import Settings
from l5desk.ui.handout import handout_blocks, occasion_of
from l5desk.ui.papers.card import CardPages, CardSize
from l5desk.ui.papers.flowing import FlowingPages
from l5desk.ui.papers.form_pages import FormPages


class Wanted(Model):
    """How a paper is wanted; what does not bear on it is left as it is.

    ``number`` is the emergency number, ``note`` a line added by the clinician; ``filled`` is a form
    with the answers ticked.
    """

    paper: Paper = "A4"
    language: Language = ENGLISH
    size: CardSize = "fold"
    number: str = ""
    note: str = ""
    filled: bool = True

    @classmethod
    def by(cls, settings: Settings, asked: Mapping[str, str] | None = None) -> Self:
        """Give what the settings ask for, and before them whoever asks now."""
        standing = {
            "paper": settings.paper,
            "language": settings.handout_language,
            "number": settings.emergency_number,
        }
        return cls.model_validate({**standing, **(asked or {})})


@cache
def letter_words() -> LetterWords:
    """Give the letter's own words."""
    text = (bundled("resources") / "letter" / "en.toml").read_text(encoding="utf-8")
    return LetterWords.model_validate(tomllib.loads(text))


def card(session: Session, settings: Settings, wanted: Wanted, day: dt.date) -> CardPages:
    """Give the safety-net card, followed by its English twin where it needs one."""
    occasion = _occasion(session, settings, wanted, day)
    cards = make_cards(
        handout_blocks, wanted.language, session.pathway, session.assessment, occasion
    )
    return CardPages(cards, wanted.size, wanted.paper)


def letter(session: Session, settings: Settings, wanted: Wanted, day: dt.date) -> FlowingPages:
    """Give the referral letter."""
    occasion = _occasion(session, settings, wanted, day)
    written = make_letter(session, occasion, letter_words())
    html = f'<div class="letter">{written.html}</div>'
    return FlowingPages(html, written.footer, wanted.paper)


def record(session: Session, settings: Settings, wanted: Wanted, day: dt.date) -> FlowingPages:
    """Give the record summary on a few pages; the clipboard has all of it."""
    occasion = _occasion(session, settings, wanted, day)
    return FlowingPages(filed(session, day), provenance(session, occasion), wanted.paper)


def form(session: Session, settings: Settings, wanted: Wanted, day: dt.date) -> FormPages:
    """Give the paper form of the rules, blank or with the session's answers ticked."""
    whose = session if wanted.filled else Session.start(session.pathway)
    occasion = _occasion(whose, settings, wanted, day)
    worded = form_text(make_form(session.pathway), whose)
    return FormPages(worded, provenance(whose, occasion), wanted.paper)


def _occasion(session: Session, settings: Settings, wanted: Wanted, day: dt.date) -> Occasion:
    occasion = occasion_of(session, settings, day)
    clinic = replace(occasion.clinic, emergency_number=wanted.number)
    return replace(occasion, clinic=clinic, note=wanted.note)
