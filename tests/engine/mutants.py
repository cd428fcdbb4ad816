"""Seeded faults: every single mistake of a kind in a ruleset, for the checks to find.

A mutant is a checked ruleset in which one thing is wrong: a condition negated, "and" for "or", a
threshold shifted, a way out of a decision taken away, a deadline put off.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final, TypeAlias

from l5desk.engine.expression import (
    ALWAYS,
    AtLeast,
    Comparison,
    Condition,
    Name,
    Not,
    some,
)
from l5desk.engine.pathway import Branch, Pathway
from l5desk.engine.ruleset import DEADLINES, DISPOSITIONS, Action, Decision

SWAPPED: Final = {
    "<": ("<=", ">="),
    "<=": ("<", ">"),
    ">": (">=", "<="),
    ">=": (">", "<"),
    "==": ("!=",),
    "!=": ("==",),
    "has": ("lacks",),
    "lacks": ("has",),
}
Fault: TypeAlias = tuple[str, Condition]
"""The kind of a mistake, and the condition with it."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A ruleset with one mistake: what kind, where, and the ruleset that has it."""

    kind: str
    place: str
    pathway: Pathway

    def __str__(self) -> str:
        return f"{self.kind} in {self.place}"


def mutants(pathway: Pathway) -> Iterator[Mutant]:
    """Yield every mutant of the rules that lead to a conclusion."""
    yield from _of_definitions(pathway)
    yield from _of_questions(pathway)
    yield from _of_contradictions(pathway)
    yield from _of_decisions(pathway)
    yield from _of_ends(pathway)
    yield from _of_items(pathway)


def faults(condition: Condition) -> Iterator[Fault]:
    """Yield a condition with one mistake in it, for every part of it and every kind."""
    yield "negated", Not(condition)
    match condition:
        case Comparison(item, sign, value):
            for other in SWAPPED[sign]:
                yield "comparison swapped", Comparison(item, other, value)
            if isinstance(value, int | float) and not isinstance(value, bool):
                for step in (-1, 1):
                    yield "threshold shifted", Comparison(item, sign, value + step)
        case Not(operand):
            yield "'not' dropped", operand
            for kind, each in faults(operand):
                yield kind, Not(each)
        case AtLeast(count, operands) if len(operands) > 1:
            yield from _of_operands(count, operands)
        case _:
            return


def _of_operands(count: int, operands: tuple[Condition, ...]) -> Iterator[Fault]:
    last = len(operands)
    others = {n for n in (1, last, count - 1, count + 1) if 1 <= n <= last and n != count}
    for other in sorted(others):
        yield "'and' for 'or'" if count == 1 else "'or' for 'and'", AtLeast(other, operands)
    for n, operand in enumerate(operands):
        rest = operands[:n] + operands[n + 1 :]
        yield "operand dropped", AtLeast(min(count, last - 1), rest)
        for kind, each in faults(operand):
            yield kind, AtLeast(count, (*operands[:n], each, *operands[n + 1 :]))


def _of_definitions(pathway: Pathway) -> Iterator[Mutant]:
    leading = _leading(pathway)
    for name, condition in pathway.definitions.items():
        for kind, each in faults(condition) if name in leading else ():
            changed = {**pathway.definitions, name: each}
            yield Mutant(kind, f"definition {name}", replace(pathway, definitions=changed))


def _leading(pathway: Pathway) -> set[str]:
    """Give the definitions that some decision rests on."""
    found: set[str] = set()
    names = [n for ways in pathway.branches.values() for way in ways for n in _names(way.when)]
    while names:
        name = names.pop()
        if name not in found:
            found.add(name)
            names.extend(_names(pathway.definitions[name]))
    return found


def _names(condition: Condition) -> Iterator[str]:
    match condition:
        case Name(name):
            yield name
        case Not(operand):
            yield from _names(operand)
        case AtLeast(_, operands):
            for operand in operands:
                yield from _names(operand)
        case _:
            return


def _of_questions(pathway: Pathway) -> Iterator[Mutant]:
    for name, condition in pathway.asked.items():
        if condition == ALWAYS:
            continue
        for kind, each in (*faults(condition), ("'enable_when' dropped", ALWAYS)):
            changed = {**pathway.asked, name: each}
            yield Mutant(kind, f"when {name} is asked", replace(pathway, asked=changed))


def _of_contradictions(pathway: Pathway) -> Iterator[Mutant]:
    before = pathway.contradictions
    for n, (condition, ask) in enumerate(before):
        place = f"contradiction {n + 1}"
        for kind, each in faults(condition):
            changed = (*before[:n], (each, ask), *before[n + 1 :])
            yield Mutant(kind, place, replace(pathway, contradictions=changed))
        declared = pathway.ruleset.contradictions
        fewer = _with(pathway, contradictions=declared[:n] + declared[n + 1 :])
        left = before[:n] + before[n + 1 :]
        yield Mutant("contradiction dropped", place, replace(fewer, contradictions=left))


def _of_decisions(pathway: Pathway) -> Iterator[Mutant]:
    for step, branches in pathway.branches.items():
        if len(branches) > 1:
            for kind, changed in _of_branches(pathway, step, branches):
                wrong = replace(pathway, branches={**pathway.branches, step: changed})
                yield Mutant(kind, f"decision {step}", wrong)


def _of_branches(
    pathway: Pathway, step: str, branches: tuple[Branch, ...]
) -> Iterator[tuple[str, tuple[Branch, ...]]]:
    declared = pathway.ruleset.steps[step]
    candidates = declared.candidates if isinstance(declared, Decision) else ()
    rest = [each.otherwise for each in candidates]
    for n, branch in enumerate(branches):
        for kind, each in faults(branch.when) if not rest[n] else ():
            changed = [*branches[:n], replace(branch, when=each), *branches[n + 1 :]]
            yield kind, _with_otherwise(changed, rest)
        left = branches[:n] + branches[n + 1 :]
        yield "candidate dropped", _with_otherwise([*left], rest[:n] + rest[n + 1 :])
    for one, other in combinations(range(len(branches)), 2):
        ways = [*branches]
        ways[one] = replace(branches[one], next=branches[other].next)
        ways[other] = replace(branches[other], next=branches[one].next)
        yield "targets swapped", tuple(ways)


def _with_otherwise(branches: list[Branch], rest: list[bool]) -> tuple[Branch, ...]:
    conditions = [each.when for each, last in zip(branches, rest, strict=True) if not last]
    otherwise = Not(some(*conditions))
    return tuple(
        replace(each, when=otherwise) if last else each
        for each, last in zip(branches, rest, strict=True)
    )


def _of_ends(pathway: Pathway) -> Iterator[Mutant]:
    for name, step in pathway.ruleset.steps.items():
        if not isinstance(step, Action) or step.disposition is None or step.by is None:
            continue
        for kind, changed in _of_end(step):
            steps = {**pathway.ruleset.steps, name: step.model_copy(update=changed)}
            yield Mutant(kind, f"end {name}", _with(pathway, steps=steps))


def _of_end(step: Action) -> Iterator[tuple[str, dict[str, object]]]:
    for kind, key, order in (
        ("conclusion", "disposition", DISPOSITIONS),
        ("deadline", "by", DEADLINES),
    ):
        place = list[object](order).index(getattr(step, key))
        for near in (place - 1, place + 1):
            if 0 <= near < len(order):
                yield f"{kind} {'lowered' if near > place else 'raised'}", {key: order[near]}
    for key in ("who", "recommendations", "handout"):
        if getattr(step, key):
            yield f"'{key}' dropped", {key: "" if key == "who" else ()}
    if step.reassess is not None:
        yield "'reassess' dropped", {"reassess": None}


def _of_items(pathway: Pathway) -> Iterator[Mutant]:
    for name, item in pathway.ruleset.items.items():
        changes: dict[str, dict[str, object]] = {
            "raising mark dropped": {"raising": False} if item.raising else {},
            "marked raising": {} if item.raising else {"raising": True},
            "'always_counts' dropped": {"always_counts": False} if item.always_counts else {},
            "benign value dropped": {"benign": None} if item.benign is not None else {},
            "'never_assumed' dropped": {"never_assumed": False} if item.never_assumed else {},
            "taken out of the core": {"tier": "routine"} if item.tier == "core" else {},
        }
        for kind, changed in changes.items():
            if changed:
                items = {**pathway.ruleset.items, name: item.model_copy(update=changed)}
                wrong = _with(pathway, items=items)
                core = tuple(n for n, each in items.items() if each.tier == "core")
                yield Mutant(kind, f"item {name}", replace(wrong, core=core))


def _with(pathway: Pathway, **changed: object) -> Pathway:
    return replace(pathway, ruleset=pathway.ruleset.model_copy(update=changed))
