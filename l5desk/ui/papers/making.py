"""Each paper of a session as pages, as the settings and the choices ask for it."""

import datetime as dt
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from typing import Self

from l5desk.engine.pathway import Pathway
from l5desk.engine.ruleset import Model
from l5desk.present.card import make_cards
from l5desk.present.filing import filed
from l5desk.present.handout import Occasion
from l5desk.present.languages import ENGLISH, FROM_RIGHT, Language, Speech
from l5desk.present.letter import make_letter, provenance
from l5desk.present.paper_form import make_form
from l5desk.present.paper_form_text import form_text
from l5desk.present.paper_words import PaperWords
from l5desk.present.sheet import Paper
from l5desk.present.texts import in_language
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.settings import Settings
from l5desk.storage.texts import load_texts
from l5desk.ui.handout import handout_blocks, occasion_of
from l5desk.ui.papers.bound import Bound
from l5desk.ui.papers.card import CardPages, CardSize
from l5desk.ui.papers.flowing import FlowingPages
from l5desk.ui.papers.form_pages import FormPages
from l5desk.ui.printing import SpokenPages


class Wanted(Model):
    """How a paper is wanted; what does not bear on it is left as it is.

    ``language`` is the patient's, ``speech`` that of the clinicians. ``number`` is the emergency
    number, ``note`` a line added by the clinician; ``filled`` is a form with the answers ticked.
    """

    paper: Paper = "A4"
    language: Language = ENGLISH
    speech: Speech = "en"
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
            "speech": settings.language,
            "number": settings.emergency_number,
        }
        return cls.model_validate({**standing, **(asked or {})})


@cache
def words_in(speech: Speech) -> PaperWords:
    """Give what the papers say of themselves in one language."""
    text = (bundled("resources") / "papers" / f"{speech}.toml").read_text(encoding="utf-8")
    return PaperWords.model_validate(tomllib.loads(text))


@lru_cache(maxsize=4)
def said_in(speech: Speech, pathway: Pathway) -> Pathway:
    """Give rules in a language; raise ``FileError`` or ``ProblemsError`` if they cannot be read."""
    if speech == "en":
        return pathway
    texts = load_texts(bundled("rulesets"), pathway.ruleset.id, speech)
    return in_language(pathway, texts.translations)


def card(session: Session, settings: Settings, wanted: Wanted, day: dt.date) -> CardPages:
    """Give the safety-net card, followed by its English twin where it needs one."""
    occasion = _occasion(session, settings, wanted, day)
    cards = make_cards(
        handout_blocks, wanted.language, session.pathway, session.assessment, occasion
    )
    return CardPages(cards, wanted.size, wanted.paper)


def letter(session: Session, settings: Settings, wanted: Wanted, day: dt.date) -> SpokenPages:
    """Give the referral letter, followed by its English if it is in another language."""
    occasion = _occasion(session, settings, wanted, day)

    def written(said: Session, speech: Speech) -> FlowingPages:
        told = make_letter(said, occasion, words_in(speech))
        html = f'<div class="letter">{_unchecked(speech)}{told.html}</div>'
        return FlowingPages(html, told.footer, wanted.paper, speech)

    return _with_english(written, session, wanted.speech)


def record(session: Session, settings: Settings, wanted: Wanted, day: dt.date) -> SpokenPages:
    """Give the record summary on a few pages, followed by its English if it is in another language.

    The clipboard has all of it.
    """
    occasion = _occasion(session, settings, wanted, day)

    def written(said: Session, speech: Speech) -> FlowingPages:
        words = words_in(speech)
        foot = provenance(said, occasion, words.common)
        html = f"{_unchecked(speech)}{filed(said, day, words)}"
        return FlowingPages(html, foot, wanted.paper, speech)

    return _with_english(written, session, wanted.speech)


def _with_english(
    write: Callable[[Session, Speech], FlowingPages], session: Session, speech: Speech
) -> SpokenPages:
    """Give a paper in a language, and after it in English, as long as nobody has reviewed it."""
    english = write(session, "en")
    if speech == "en":
        return english
    said = replace(session, pathway=said_in(speech, session.pathway))
    return Bound([write(said, speech), english])


def _unchecked(speech: Speech) -> str:
    """Say on a translation, in both languages, that nobody has reviewed it."""
    told: tuple[Speech, ...] = () if speech == "en" else (speech, "en")
    return "".join(
        f'<p class="notice" dir="{"rtl" if each in FROM_RIGHT else "ltr"}">'
        f"{words_in(each).common.unchecked}</p>"
        for each in told
    )


def form(session: Session, settings: Settings, wanted: Wanted, day: dt.date) -> FormPages:
    """Give the paper form of the rules, blank or with the session's answers ticked.

    It is in one language: two forms for one patient could be filled in differently.
    """
    speech = wanted.speech
    said = said_in(speech, session.pathway)
    whose = replace(session, pathway=said) if wanted.filled else Session.start(said)
    words, occasion = words_in(speech), _occasion(whose, settings, wanted, day)
    worded = form_text(make_form(said), whose, words)
    return FormPages(worded, provenance(whose, occasion, words.common), wanted.paper, speech)


def _occasion(session: Session, settings: Settings, wanted: Wanted, day: dt.date) -> Occasion:
    occasion = occasion_of(session, settings, day)
    clinic = replace(occasion.clinic, emergency_number=wanted.number)
    return replace(occasion, clinic=clinic, note=wanted.note)
