"""Session: the desk's state as one frozen value.

Undo and redo are earlier and later moments; nothing is ever changed in place.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, Self

from pydantic import model_validator

from l5desk.engine.assessment import Assessment, Outcome
from l5desk.engine.evaluate import evaluate
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import Answer, Response
from l5desk.engine.ruleset import Model


class Concluded(Model):
    """A conclusion as far as a clinician decides on it.

    ``step`` is the end reached, or empty while several are possible; ``is_sure`` is false where
    something is assumed, or has to be checked first.
    """

    disposition: Outcome
    step: str = ""
    is_sure: bool = True


class ClinicianDecision(Model):
    """What the clinician made of a conclusion.

    Overruling needs a reason, and of an emergency a name; ``instead`` is the end gone by in its
    place, if it is one of the pathway's. ``conclusion`` is the one decided on, if that is known.
    """

    outcome: Literal["accepted", "overruled"]
    reason: str = ""
    name: str = ""
    day: dt.date | None = None
    conclusion: Concluded | None = None
    instead: str = ""

    @model_validator(mode="after")
    def _overruling_needs_a_reason(self) -> Self:
        if self.outcome == "overruled" and not self.reason.strip():
            raise ValueError("overruling needs a reason")
        given_to = self.conclusion.disposition if self.conclusion else None
        if self.outcome == "overruled" and given_to == "emergency" and not self.name.strip():
            raise ValueError("overruling an emergency needs a name")
        return self


@dataclass(frozen=True, slots=True)
class Moment:
    """What had been entered at one time."""

    response: Response
    decision: ClinicianDecision | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """One patient being assessed: what was entered so far and everything that follows from it.

    A decision stays when answers change; whether it was given to the present conclusion, it says
    itself. ``begun_together`` names the answers that came from one press for several before the
    session began.
    """

    pathway: Pathway
    response: Response
    assessment: Assessment
    label: str = ""
    decision: ClinicianDecision | None = None
    earlier: tuple[Moment, ...] = ()
    later: tuple[Moment, ...] = ()
    begun_together: frozenset[str] = frozenset()

    @classmethod
    def start(
        cls,
        pathway: Pathway,
        response: Response | None = None,
        label: str = "",
        decision: ClinicianDecision | None = None,
    ) -> Self:
        """Begin with these answers, or with none."""
        given = dict(response or {})
        return cls(pathway, given, evaluate(pathway, given), label, decision)

    @property
    def now(self) -> Moment:
        """What has been entered."""
        return Moment(self.response, self.decision)

    @property
    def past(self) -> tuple[Response, ...]:
        """The answers as they were, first to last."""
        return tuple(moment.response for moment in self.earlier)

    @property
    def future(self) -> tuple[Response, ...]:
        """The answers that were undone, last undone first."""
        return tuple(moment.response for moment in self.later)

    @property
    def together(self) -> frozenset[str]:
        """The items whose present answer came from one press for several."""
        together = set(self.begun_together)
        for before, after in pairwise((*self.past, self.response)):
            names = before.keys() | after.keys()
            changed = {name for name in names if before.get(name) != after.get(name)}
            together -= changed
            if len(changed) > 1:
                together |= changed & after.keys()
        return frozenset(together)

    @property
    def believed(self) -> Response:
        """The answers without those that another one contradicts."""
        cautions = self.assessment.cautions
        doubted = {item for each in cautions if each.kind == "contradiction" for item in each.items}
        return {item: value for item, value in self.response.items() if item not in doubted}

    def answer(self, item: str, value: Answer | None) -> Self:
        """Give the session after one answer; None takes the answer back."""
        return self.answer_all({item: value})

    def answer_all(self, values: Mapping[str, Answer | None]) -> Self:
        """Give the session after several answers made in one press, undone as one."""
        response = {**self.response, **values}
        kept = {item: value for item, value in response.items() if value is not None}
        return self._after(Moment(kept, self.decision))

    def forget(self, items: Iterable[str]) -> Self:
        """Give the session without the answers to these items."""
        return self.answer_all(dict.fromkeys(items))

    def decide(self, decision: ClinicianDecision | None) -> Self:
        """Give the session with what the clinician decided; None takes the decision back."""
        return self._after(Moment(self.response, decision))

    def undo(self) -> Self:
        """Give the session before the last entry, or the same one when there is none."""
        if not self.earlier:
            return self
        *earlier, last = self.earlier
        return self._at(last, tuple(earlier), (self.now, *self.later))

    def redo(self) -> Self:
        """Give the session that was undone last, or the same one when there is none."""
        if not self.later:
            return self
        following, *later = self.later
        return self._at(following, (*self.earlier, self.now), tuple(later))

    def named(self, label: str) -> Self:
        """Give the session under another patient label."""
        return replace(self, label=label)

    def under(self, pathway: Pathway) -> Self:
        """Give the session with the same answers under another pathway."""
        return replace(self, pathway=pathway, assessment=evaluate(pathway, self.response))

    def _after(self, moment: Moment) -> Self:
        if moment == self.now:
            return self
        return self._at(moment, (*self.earlier, self.now), ())

    def _at(self, moment: Moment, earlier: tuple[Moment, ...], later: tuple[Moment, ...]) -> Self:
        changed = moment.response != self.response
        return replace(
            self,
            response=moment.response,
            assessment=evaluate(self.pathway, moment.response) if changed else self.assessment,
            decision=moment.decision,
            earlier=earlier,
            later=later,
        )
