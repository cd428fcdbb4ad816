"""The patient in one line: what a colleague walking in would ask first."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from l5desk.engine.expression import Absence
from l5desk.engine.response import CANNOT_ASSESS
from l5desk.present.explanation import ENGLISH, Words, value_text
from l5desk.session import Session

AGE: Final = ("age",)
SIDE: Final = ("worse_side", "leg_symptom_side")
DURATION: Final = ("symptom_weeks",)
L5_MUSCLES: Final = (
    "mrc_great_toe_extension",
    "mrc_ankle_dorsiflexion",
    "mrc_ankle_inversion",
    "mrc_hip_abduction",
    "mrc_ankle_eversion",
)


@dataclass(frozen=True, slots=True)
class Patient:
    """What the strip above the panes shows.

    ``facts`` are short names with their values, ``weakest`` the L5 muscle of the lowest grade;
    ``unassessed`` names what was asked and could not be assessed, ``open`` the core questions
    that nobody has answered yet, or whose answer another one contradicts; ``heard`` counts all
    answers.
    """

    label: str
    facts: tuple[tuple[str, str], ...]
    weakest: tuple[str, str] | None
    unassessed: tuple[str, ...]
    open: tuple[str, ...]
    heard: int

    @property
    def unanswered(self) -> int:
        """How many core questions nobody has answered yet."""
        return len(self.open)


def patient(session: Session, words: Words = ENGLISH) -> Patient:
    """Sum the patient up from the answers that count."""
    items, response = session.pathway.ruleset.items, session.response
    chosen = (_first(session, AGE), _first(session, SIDE), _first(session, DURATION))
    facts = session.assessment.facts
    weakest = _weakest(session)

    def told(name: str) -> tuple[str, str]:
        return items[name].short, value_text(items[name], facts[name], words)

    return Patient(
        label=session.label,
        facts=tuple(told(name) for name in chosen if name is not None),
        weakest=told(weakest) if weakest else None,
        unassessed=tuple(
            items[name].short for name, answer in response.items() if answer is CANNOT_ASSESS
        ),
        open=tuple(items[name].short for name in session.pathway.core if _is_open(session, name)),
        heard=len(response),
    )


def _first(session: Session, names: Iterable[str]) -> str | None:
    """Give the first of these items that has a value in this ruleset and patient."""
    facts = session.assessment.facts
    return next((each for each in names if not isinstance(facts.get(each, BLANK), Absence)), None)


def _is_open(session: Session, name: str) -> bool:
    unknown = session.assessment.facts[name] is Absence.UNKNOWN
    return unknown and session.response.get(name) is not CANNOT_ASSESS


def _weakest(session: Session) -> str | None:
    facts = session.assessment.facts
    grades = {
        name: grade
        for name in L5_MUSCLES
        if isinstance(grade := facts.get(name, BLANK), int | float)
    }
    return min(grades, key=grades.__getitem__, default=None)


BLANK: Final = Absence.BLANK
