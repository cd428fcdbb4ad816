"""The plain meaning of a ruleset, found by trying out every patient: what the proofs must match.

Nothing here uses a diagram, a cell or a truth that may be unknown. A patient answers every
question that is asked; an item that is raising, or counts although nothing called for it, may be
answered or not.
"""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from l5desk.engine.expression import (
    Absence,
    AtLeast,
    Comparison,
    Condition,
    Effective,
    Name,
    Not,
)
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import CONTRADICTORY, Way
from l5desk.engine.response import CANNOT_ASSESS, Answer, Response
from l5desk.engine.ruleset import Disposition, Item

SIGNS = {
    "==": lambda one, other: one == other,
    "!=": lambda one, other: one != other,
    "<": lambda one, other: one < other,
    "<=": lambda one, other: one <= other,
    ">": lambda one, other: one > other,
    ">=": lambda one, other: one >= other,
    "has": lambda one, other: other in one,
    "lacks": lambda one, other: other not in one,
}


def answers(item: Item) -> list[Answer]:
    """Give every answer an item accepts, decimals in steps of a quarter."""
    match item.type:
        case "boolean":
            return [False, True]
        case "choice":
            return list(item.options)
        case "multiple":
            real = [option for option in item.options if option != "none"]
            some = [c for n in range(1, len(real) + 1) for c in itertools.combinations(real, n)]
            return [("none",) if "none" in item.options else (), *some]
        case "integer":
            low, high = item.range or (0, 4)
            return list(range(int(low), int(high) + 1))
        case "decimal":
            low, high = item.range or (0, 4)
            return [quarter / 4 for quarter in range(int(low * 4), int(high * 4) + 1)]


def holds(condition: Condition, facts: Mapping[str, Effective], pathway: Pathway) -> bool:
    """Tell whether a condition holds, every answer being known or not asked for."""
    match condition:
        case Name(name):
            return holds(pathway.definitions[name], facts, pathway)
        case Not(operand):
            return not holds(operand, facts, pathway)
        case AtLeast(count, operands):
            return sum(holds(each, facts, pathway) for each in operands) >= count
        case Comparison(item, sign, value):
            fact = facts[item]
            return fact is not Absence.BLANK and SIGNS[sign](fact, value)


@dataclass(frozen=True, slots=True)
class Record:
    """One patient with an answer to everything, also to what is not asked of them.

    ``given`` names the items answered that count although nothing called for them; a raising item
    has a value only there.
    """

    answers: Mapping[str, Answer]
    given: frozenset[str]

    def facts(self, pathway: Pathway) -> dict[str, Effective]:
        """Give what the rules see: the answers that count."""
        facts: dict[str, Effective] = {}
        for name, asked in pathway.asked.items():
            called_for = not pathway.item(name).raising and holds(asked, facts, pathway)
            counts = called_for or name in self.given
            facts[name] = self.answers[name] if counts else Absence.BLANK
        return facts

    def patient(self, pathway: Pathway) -> dict[str, Answer]:
        """Give the answers as this patient would have given them."""
        facts = self.facts(pathway)
        return {name: fact for name, fact in facts.items() if fact is not Absence.BLANK}

    def way(self, pathway: Pathway) -> Way:
        """Give the steps this patient walks, taking the first candidate that holds."""
        facts = self.facts(pathway)
        if any(holds(when, facts, pathway) for when, _ in pathway.contradictions):
            return CONTRADICTORY
        return steps_of(pathway, facts)


def record_of(pathway: Pathway, patient: Response) -> Record:
    """Give the record of somebody who answered just these, and all that is asked."""
    items = pathway.ruleset.items
    given = [n for n in patient if items[n].raising or items[n].always_counts]
    return Record({**dict.fromkeys(items, Absence.BLANK), **patient}, frozenset(given))


def way(pathway: Pathway, patient: Response) -> Way:
    """Give the steps walked by somebody who answered everything that is asked."""
    return record_of(pathway, patient).way(pathway)


def steps_of(pathway: Pathway, facts: Mapping[str, Effective]) -> Way:
    """Give the steps walked with these facts, whatever they contradict."""
    step, steps = pathway.ruleset.start, (pathway.ruleset.start,)
    while ways := [each for each in pathway.branches[step] if holds(each.when, facts, pathway)]:
        step = ways[0].next
        steps = (*steps, step)
    return steps


def completions(pathway: Pathway, response: Response) -> list[dict[str, Answer]]:
    """Give every patient who has answered these, and whatever else is asked.

    Answers to what is not asked play no part and are left out, unless they count all the same.
    """
    known = {name: each for name, each in response.items() if each is not CANNOT_ASSESS}
    return list(_completed(pathway, known, list(pathway.asked), {}))


def _completed(
    pathway: Pathway, known: Response, names: list[str], facts: dict[str, Effective]
) -> Iterator[dict[str, Answer]]:
    if not names:
        yield {}
        return
    name, *rest = names
    item = pathway.item(name)
    asked = holds(pathway.asked[name], facts, pathway)
    if name in known:
        counts = asked or item.raising or item.always_counts
        given: list[Answer] = [known[name] if counts else Absence.BLANK]
    else:
        given = answers(item) if asked and not item.raising else [Absence.BLANK]
    for answer in given:
        for others in _completed(pathway, known, rest, {**facts, name: answer}):
            yield others if answer is Absence.BLANK else {name: answer, **others}


@lru_cache(maxsize=4)
def everybody(pathway: Pathway) -> tuple[tuple[Record, Way], ...]:
    """Give every record there is, with the way it walks."""
    items = pathway.ruleset.items
    extra = [name for name, item in items.items() if item.raising or item.always_counts]
    found = (
        Record(dict(zip(items, chosen, strict=True)), frozenset(given))
        for chosen in itertools.product(*map(answers, items.values()))
        for size in range(len(extra) + 1)
        for given in itertools.combinations(extra, size)
    )
    return tuple((record, record.way(pathway)) for record in found)


def disposition(pathway: Pathway, walked: Way) -> Disposition | None:
    """Give what a way concludes, if it ends and contradicts nothing."""
    ends = walked != CONTRADICTORY and pathway.is_end(walked[-1])
    return pathway.disposition(walked[-1]) if ends else None
