"""Assessment: what follows from a response, *as concluded* — immutable and complete.

Every view reads an assessment; none computes anything clinical of its own.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, TypeAlias

from l5desk.engine.expression import Effective, Truth
from l5desk.engine.ruleset import DEADLINES, DISPOSITIONS, Deadline, Disposition

URGENT: Final[frozenset[Disposition]] = frozenset({"emergency", "urgent_referral", "mri_now"})
"""Conclusions that are shown as soon as they are certain, whatever else is still open."""

SOON: Final[frozenset[Deadline]] = frozenset({"now", "72 hours", "7 days", "2 weeks"})
"""Deadlines of an alarm; an urgent conclusion due later waits for the core items."""

Outcome: TypeAlias = Disposition | Literal["incomplete"]
Verdict: TypeAlias = Literal["supported", "disputed", "opposed", "excluded", "open"]


@dataclass(frozen=True, slots=True)
class Visit:
    """One step of the walk; ``branch`` is the way taken, or None where the walk stopped."""

    step: str
    branch: int | None


@dataclass(frozen=True, slots=True)
class Assuming:
    """What would follow if the items that could not be assessed had their benign value."""

    disposition: Disposition
    end: str
    items: tuple[str, ...]


class OptionVerdict(NamedTuple):
    """How the arguments on an option stand for this patient; they are shown, never weighed."""

    option: str
    verdict: Verdict
    arguments: Mapping[str, Truth]


class Caution(NamedTuple):
    """Something the reader must know about the answers themselves."""

    kind: Literal["not-assessed", "unusual", "contradiction", "set-aside", "same-day"]
    items: tuple[str, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Assessment:
    """The whole conclusion for one response.

    ``possible`` lists the dispositions some completion can still reach, most urgent first;
    ``reachable`` the steps some completion still visits; ``at_least`` is the lowest urgency that
    is already sure; ``by`` its deadline; ``missing`` the items that still matter, the most
    useful first; ``codes`` are offered for what is established, ``codes_once_confirmed`` for what
    the answers only make likely; ``facts`` the effective values; ``truths`` the decided
    definitions.
    """

    disposition: Outcome
    visits: tuple[Visit, ...]
    reachable: frozenset[str]
    possible: tuple[Disposition, ...]
    at_least: Disposition | None
    by: Deadline | None
    assuming: Assuming | None
    missing: tuple[str, ...]
    recommendations: tuple[str, ...]
    options: tuple[OptionVerdict, ...]
    codes: tuple[str, ...]
    codes_once_confirmed: tuple[str, ...]
    cautions: tuple[Caution, ...]
    facts: Mapping[str, Effective]
    truths: Mapping[str, Truth]

    @property
    def status(self) -> Literal["success", "data-required"]:
        """FHIR's word for it: whether the conclusion stands or answers are still needed."""
        return "data-required" if self.disposition == "incomplete" else "success"

    @property
    def position(self) -> str:
        """The step where the walk stopped: where this patient stands."""
        return self.visits[-1].step

    @property
    def path(self) -> tuple[str, ...]:
        """The steps walked, first to last."""
        return tuple([visit.step for visit in self.visits])

    @property
    def headline(self) -> Outcome:
        """What may be said now: the disposition, else what is already sure, else incomplete."""
        return self.disposition if self.status == "success" else self.at_least or "incomplete"


def rank(disposition: Disposition) -> int:
    """Place in the order of urgency; 0 is the most urgent."""
    return DISPOSITIONS.index(disposition)


def latest(deadlines: Collection[Deadline]) -> Deadline | None:
    """Give the deadline that is sure: the latest of those still possible."""
    return max(deadlines, key=DEADLINES.index, default=None)
