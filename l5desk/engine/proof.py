"""Proofs about a pathway over every possible patient, each failure with a concrete one.

They prove that the rules do what they say they do. They do not prove the medicine.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import prod

from l5desk.engine.assessment import rank
from l5desk.engine.diagram import find, fixed, reachable
from l5desk.engine.expression import Absence, Condition
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import CONTRADICTORY, Population, Variable, Way, population, ways
from l5desk.engine.response import Response
from l5desk.engine.ruleset import Action, Disposition


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that does not hold, and a patient who shows it."""

    path: tuple[str | int, ...]
    sentence: str
    patient: Response


@dataclass(frozen=True, slots=True)
class Proof:
    """One proposition about all patients; it is proved when nothing speaks against it."""

    title: str
    failures: tuple[Failure, ...]

    @property
    def holds(self) -> bool:
        """Tell whether it was proved."""
        return not self.failures


@dataclass(frozen=True, slots=True)
class Report:
    """What was proved of a ruleset, and over how many patients its rules can tell apart."""

    patients: int
    proofs: tuple[Proof, ...]

    @property
    def holds(self) -> bool:
        """Tell whether everything was proved."""
        return all(proof.holds for proof in self.proofs)


def prove(pathway: Pathway) -> Report:
    """Prove everything that is promised of a ruleset."""
    proofs = tuple(Proof(title, tuple(failures(pathway))) for title, failures in PROPOSITIONS)
    return Report(prod(population(pathway).diagrams.sizes), proofs)


def gaps(pathway: Pathway) -> Iterator[Failure]:
    """Yield the decisions at which some patient has no way on."""
    people = population(pathway)
    for way in _walked(pathway):
        if not pathway.is_end(way[-1]):
            sentence = f"no candidate of '{way[-1]}' holds for some patients"
            yield Failure(("steps", way[-1]), sentence, _patient(people, way))


def overlaps(pathway: Pathway) -> Iterator[Failure]:
    """Yield the decisions at which two ways on are open to one patient."""
    people = population(pathway)
    passing = {step for way in _walked(pathway) for step in way}
    for step, branches in pathway.branches.items():
        for one, other in combinations(branches, 2):
            both = people.diagrams.both(people.node(one.when), people.node(other.when))
            if step not in passing or people.diagrams.labels.get(both) is False:
                continue
            values = find(people.diagrams, (both, ways(pathway)), _passes(step))
            if values is not None:
                sentence = f"'{one.label}' and '{other.label}' of '{step}' hold together"
                yield Failure(("steps", step), sentence, people.response(values))


def unreached(pathway: Pathway) -> Iterator[Failure]:
    """Yield the steps that no patient visits and the candidates that nobody takes."""
    walked = _walked(pathway)
    visited = {step for way in walked for step in way}
    taken = {pair for way in walked for pair in pairwise(way)}
    for step, branches in pathway.branches.items():
        if step not in visited:
            yield Failure(("steps", step), f"no patient ever reaches '{step}'", {})
            continue
        for n, branch in enumerate(branches):
            if (step, branch.next) not in taken:
                sentence = f"nobody ever takes '{branch.label}' of '{step}'"
                yield Failure(("steps", step, "candidates", n), sentence, {})


def lowered(pathway: Pathway) -> Iterator[Failure]:
    """Yield raising answers and red flags that would lower the urgency of some patient."""
    people = population(pathway)
    for level, variable in enumerate(people.variables):
        calm = _calm(pathway, variable)
        if calm is None:
            continue
        before = fixed(people.diagrams, ways(pathway), level, calm)
        for value in range(len(variable.samples)):
            after = fixed(people.diagrams, ways(pathway), level, value)
            values = find(people.diagrams, (before, after), _is_lower(pathway))
            if values is not None:
                shown = f"'{variable.item}' = {variable.samples[value]}"
                patient = people.response({**values, level: value})
                yield Failure(("items", variable.item), f"{shown} lowers the urgency", patient)


def broken_invariants(pathway: Pathway) -> Iterator[Failure]:
    """Yield the ruleset's own sentences about every patient that some patient breaks."""
    people = population(pathway)
    for n, condition in enumerate(pathway.invariants):
        invariant = pathway.ruleset.invariants[n]
        allowed = frozenset(invariant.dispositions)
        roots = (people.node(condition), ways(pathway))
        values = find(people.diagrams, roots, _concludes_outside(pathway, allowed))
        if values is not None:
            patient = people.response(values)
            yield Failure(("invariants", n), f"does not hold: {invariant.text}", patient)


def idle(pathway: Pathway) -> Iterator[Failure]:
    """Yield recommendations and arguments that apply to nobody where they are shown."""
    people = population(pathway)
    for path, condition, ends in _shown(pathway):
        roots = (people.node(condition), ways(pathway))
        if find(people.diagrams, roots, _ends_in(ends)) is None:
            yield Failure(path, f"'{path[-1]}' never applies where it is shown", {})


PROPOSITIONS: tuple[tuple[str, Callable[[Pathway], Iterator[Failure]]], ...] = (
    ("Every patient reaches an end: no decision has a gap", gaps),
    ("No patient has two ways on, so the order of rules and answers carries no meaning", overlaps),
    ("Every step and every candidate is reached by somebody", unreached),
    ("No red flag and no raising answer lowers the urgency of anybody", lowered),
    ("Every invariant of the ruleset holds for everybody", broken_invariants),
    ("Every recommendation and argument applies to somebody where it is shown", idle),
)


def _walked(pathway: Pathway) -> list[Way]:
    labels = reachable(population(pathway).diagrams, ways(pathway))
    return sorted(way for way in labels if isinstance(way, tuple) and way != CONTRADICTORY)


def _patient(people: Population, wanted: Way) -> Response:
    root = ways(people.pathway)
    values = find(people.diagrams, (root,), lambda labels: labels == (wanted,))
    return people.response(values or {})


def _way(label: object) -> Way:
    """Give a label as the way it is; contradictory answers walk nowhere."""
    return label if isinstance(label, tuple) and label != CONTRADICTORY else ()


def _passes(step: str) -> Callable[[tuple[object, ...]], bool]:
    return lambda labels: labels[0] is True and step in _way(labels[1])


def _ends_in(ends: frozenset[str]) -> Callable[[tuple[object, ...]], bool]:
    return lambda labels: labels[0] is True and bool(ends.intersection(_way(labels[1])))


def _concludes_outside(
    pathway: Pathway, allowed: frozenset[Disposition]
) -> Callable[[tuple[object, ...]], bool]:
    def outside(labels: tuple[object, ...]) -> bool:
        way = _way(labels[1])
        return labels[0] is True and bool(way) and _disposition(pathway, way) not in allowed

    return outside


def _is_lower(pathway: Pathway) -> Callable[[tuple[object, ...]], bool]:
    def lower(labels: tuple[object, ...]) -> bool:
        before, after = (_disposition(pathway, _way(label)) for label in labels)
        return before is not None and after is not None and rank(after) > rank(before)

    return lower


def _disposition(pathway: Pathway, way: Way) -> Disposition | None:
    step = pathway.ruleset.steps.get(way[-1]) if way else None
    return step.disposition if isinstance(step, Action) else None


def _calm(pathway: Pathway, variable: Variable) -> int | None:
    """Give the position of the value from which answers may only raise, if there is one."""
    item = pathway.item(variable.item)
    calm = Absence.BLANK if item.raising else item.benign
    if calm is None or variable.kind != "value":
        return None
    return variable.samples.index(calm) if calm in variable.samples else None


def _shown(pathway: Pathway) -> Iterator[tuple[tuple[str, ...], Condition, frozenset[str]]]:
    """Yield what carries a condition of its own, and the steps where it is shown."""
    rules = pathway.ruleset
    actions = {name: step for name, step in rules.steps.items() if isinstance(step, Action)}
    for name, condition in pathway.recommended.items():
        places = frozenset(n for n, step in actions.items() if name in step.recommendations)
        yield ("recommendations", name), condition, places
    for (option, name), condition in pathway.arguments.items():
        places = frozenset(n for n, step in actions.items() if option in step.options)
        yield ("options", option, "arguments", name), condition, places
