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

    ``facts`` are short names with their values; ``unassessed`` names what was asked and could not
    be assessed; ``unanswered`` counts the core questions nobody has answered yet.
    """

    label: str
    facts: tuple[tuple[str, str], ...]
    unassessed: tuple[str, ...]
    unanswered: int


def patient(session: Session, words: Words = ENGLISH) -> Patient:
    """Sum the patient up from the answers that count."""
    items, response = session.pathway.ruleset.items, session.response
    chosen = (_first(session, AGE), _first(session, SIDE), _first(session, DURATION))
    facts = session.assessment.facts
    return Patient(
        label=session.label,
        facts=tuple(
            (items[name].short, value_text(items[name], facts[name], words))
            for name in (*chosen, _weakest(session))
            if name is not None
        ),
        unassessed=tuple(
            items[name].short for name, answer in response.items() if answer is CANNOT_ASSESS
        ),
        unanswered=sum(name not in response for name in session.pathway.core),
    )


def _first(session: Session, names: Iterable[str]) -> str | None:
    """Give the first of these items that has a value in this ruleset and patient."""
    facts = session.assessment.facts
    return next((each for each in names if not isinstance(facts.get(each, BLANK), Absence)), None)


def _weakest(session: Session) -> str | None:
    facts = session.assessment.facts
    grades = {
        name: grade
        for name in L5_MUSCLES
        if isinstance(grade := facts.get(name, BLANK), int | float)
    }
    return min(grades, key=grades.__getitem__, default=None)


BLANK: Final = Absence.BLANK
