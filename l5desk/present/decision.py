"""What the clinician made of a conclusion, and whether it was said of the present one."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from l5desk.engine.assessment import Outcome
from l5desk.engine.pathway import Pathway
from l5desk.engine.ruleset import Action
from l5desk.present.conclusion import Headline, headline
from l5desk.session import ClinicianDecision, Concluded, Session


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as it is told.

    ``on`` is the title of the conclusion it was given to, or empty when that had none or is not
    known: then ``disposition`` names it, if anything does. ``stands``: that is the present
    conclusion. ``instead`` is the title of the step gone by in its place, if one was named.
    """

    outcome: Literal["accepted", "overruled"]
    reason: str
    name: str
    day: dt.date | None
    on: str
    disposition: Outcome | None
    stands: bool
    instead: str


def concluded(head: Headline) -> Concluded | None:
    """Give what can be decided on; None while more answers are needed."""
    if head.kind == "open":
        return None
    is_sure = head.kind in {"settled", "at-least"}
    return Concluded(disposition=head.outcome, step=head.step or "", is_sure=is_sure)


def decided(session: Session) -> Decided | None:
    """Tell what was decided, and whether the conclusion has changed since."""
    decision = session.decision
    if decision is None:
        return None
    on = decision.conclusion
    return Decided(
        outcome=decision.outcome,
        reason=decision.reason,
        name=decision.name,
        day=decision.day,
        on=_title(session.pathway, on.step if on else ""),
        disposition=on.disposition if on else None,
        stands=stands(session),
        instead=_title(session.pathway, decision.instead),
    )


def stands(session: Session) -> bool:
    """Tell whether the present conclusion is the one that was decided on."""
    decision = session.decision
    now = concluded(headline(session.pathway, session.assessment))
    return decision is not None and now is not None and decision.conclusion == now


def accepted_on(session: Session) -> dt.date | None:
    """Give the day on which the present conclusion was accepted, if it was."""
    decision = session.decision
    is_accepted = decision is not None and decision.outcome == "accepted" and stands(session)
    return decision.day if decision and is_accepted else None


def overruling(session: Session) -> ClinicianDecision | None:
    """Give the decision that overrules the present conclusion, if one does."""
    decision = session.decision if stands(session) else None
    return decision if decision and decision.outcome == "overruled" else None


def is_emergency(session: Session) -> bool:
    """Tell whether what is gone by, the conclusion or what is done instead, is an emergency.

    Then only the card and the letter go out: nobody is to read of self-care.
    """
    overruled, pathway = overruling(session), session.pathway
    if overruled is None:
        return session.assessment.headline == "emergency"
    end = overruled.instead
    is_known = end in pathway.ruleset.steps and pathway.is_end(end)
    return is_known and pathway.disposition(end) == "emergency"


def ends_instead(pathway: Pathway, head: Headline) -> Iterator[tuple[str, Action]]:
    """Yield the other ends of the pathway, in its order."""
    for name in pathway.steps:
        if name == head.step or not pathway.is_end(name):
            continue
        step = pathway.step(name)
        if isinstance(step, Action) and step.title != head.title:
            yield name, step


def _title(pathway: Pathway, step: str) -> str:
    """Give the title of a step; of one these rules do not have, what the file calls it."""
    return pathway.step(step).title if step in pathway.ruleset.steps else step
