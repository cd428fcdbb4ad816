"""What papers name as not asked."""

from collections.abc import Iterator
from typing import Final

from l5desk.engine.expression import Absence
from l5desk.session import Session

EXPECTED: Final = ("core", "routine")
"""Tiers of questions that are worth naming when they were not asked."""


def unasked(session: Session) -> Iterator[str]:
    """Name what was not asked of what everybody is asked, and what the conclusion still hangs on.

    They come in the order of the questionnaire; what does not apply to this patient is no gap.
    """
    response, facts = session.response, session.assessment.facts
    for name, item in session.pathway.ruleset.items.items():
        wanted = item.tier in EXPECTED or name in session.assessment.missing
        if wanted and name not in response and facts.get(name) is not Absence.BLANK:
            yield name
