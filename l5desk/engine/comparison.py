"""Where two pathways part: on one patient, and over every patient either can tell apart."""

from collections.abc import Hashable
from dataclasses import dataclass
from functools import partial
from itertools import takewhile
from operator import eq

from l5desk.engine.assessment import URGENT, Assessment, rank
from l5desk.engine.diagram import count, find, paired
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import CONTRADICTORY, Population, populations, walked
from l5desk.engine.response import Response
from l5desk.engine.ruleset import Disposition


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Patients whom two pathways send to different dispositions, parting at the same step.

    ``patients`` counts those the rules can tell apart; ``example`` is one of them, given by as
    few answers as lead there.
    """

    one: Disposition
    other: Disposition
    step: str
    patients: int
    example: Response


@dataclass(frozen=True, slots=True)
class Difference:
    """All disagreements of two pathways, those that touch an alarm first."""

    patients: int
    disagreements: tuple[Disagreement, ...]


def parting(one: Assessment, other: Assessment) -> str | None:
    """Give the last step two assessments of one patient share before they part, if they do."""
    return _last_shared(one.path, other.path) if one.path != other.path else None


def compare(one: Pathway, other: Pathway) -> Difference:
    """Compare two pathways over every patient that either can tell apart."""
    first, second = populations(one, other)
    store = first.diagrams

    def label(way: Hashable, other_way: Hashable) -> Hashable:
        return _label(first, second, way, other_way)

    root = paired(store, walked(first), walked(second), label)
    numbers = count(store, root)
    found = [
        Disagreement(label[0], label[1], label[2], number, first.response(values))
        for label, number in numbers.items()
        if isinstance(label, tuple)
        and (values := find(store, (root,), partial(eq, (label,)))) is not None
    ]
    return Difference(sum(numbers.values()), tuple(sorted(found, key=_alarm_first)))


def _label(one: Population, other: Population, way: Hashable, other_way: Hashable) -> Hashable:
    """Name a pair of ways by its two dispositions and where they part; agreement is one name."""
    if not isinstance(way, tuple) or not isinstance(other_way, tuple):
        return None
    if CONTRADICTORY in (way, other_way):
        return None
    here = one.pathway.disposition(way[-1])
    there = other.pathway.disposition(other_way[-1])
    return None if here == there else (here, there, _last_shared(way, other_way))


def _last_shared(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    together = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    shared = [step for step, _ in together]
    return shared[-1] if shared else one[0]


def _alarm_first(each: Disagreement) -> tuple[bool, int, int, str]:
    alarm = URGENT.intersection((each.one, each.other))
    return not alarm, min(rank(each.one), rank(each.other)), -each.patients, each.step
