"""Proofs about a pathway over every possible patient, each failure with a concrete one.

They prove that the rules do what they say they do. They do not prove the medicine.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from itertools import combinations

from l5desk.engine.coding import excluded_codes, idle_codes
from l5desk.engine.diagram import count
from l5desk.engine.expression import Condition
from l5desk.engine.partial import retracted
from l5desk.engine.pathway import Pathway
from l5desk.engine.ruleset import Action, Disposition
from l5desk.engine.urgency import doubtful, lowered
from l5desk.engine.walks import Failure, walks


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
    return Report(patients(pathway), proofs)


def patients(pathway: Pathway) -> int:
    """Count the patients whom the rules can tell apart, without those who contradict themselves."""
    everybody = walks(pathway)
    reached = count(everybody.store, everybody.ends)
    return sum(number for end, number in reached.items() if end in pathway.ruleset.steps)


def gaps(pathway: Pathway) -> Iterator[Failure]:
    """Yield the decisions at which some patient has no way on."""
    everybody = walks(pathway)
    always = everybody.store.leaf(label=True)
    stops = dict.fromkeys(way[-1] for way in everybody.bits)
    for step in stops:
        if not pathway.is_end(step):
            sentence = f"no candidate of '{step}' holds for some patients"
            patient = everybody.example(always, everybody.to({step}))
            yield Failure(("steps", step), sentence, patient)


def overlaps(pathway: Pathway) -> Iterator[Failure]:
    """Yield the decisions at which two ways on are open to one patient."""
    everybody = walks(pathway)
    people = everybody.people
    for step, branches in pathway.branches.items():
        passing = everybody.through({step})
        for one, other in combinations(branches, 2):
            both = people.diagrams.both(people.node(one.when), people.node(other.when))
            if everybody.somebody(both, passing):
                sentence = f"'{one.label}' and '{other.label}' of '{step}' hold together"
                yield Failure(("steps", step), sentence, everybody.example(both, passing))


def unreached(pathway: Pathway) -> Iterator[Failure]:
    """Yield the steps that no patient visits and the candidates that nobody takes."""
    everybody = walks(pathway)
    for step, branches in pathway.branches.items():
        passing = everybody.through({step})
        if not passing:
            yield Failure(("steps", step), f"no patient ever reaches '{step}'", {})
            continue
        for n, branch in enumerate(branches):
            if not everybody.somebody(everybody.people.node(branch.when), passing):
                sentence = f"nobody ever takes '{branch.label}' of '{step}'"
                yield Failure(("steps", step, "candidates", n), sentence, {})


def broken_invariants(pathway: Pathway) -> Iterator[Failure]:
    """Yield the ruleset's own sentences about every patient that some patient breaks."""
    everybody = walks(pathway)
    for n, condition in enumerate(pathway.invariants):
        invariant = pathway.ruleset.invariants[n]
        kept = _ends(pathway, invariant.dispositions)
        broken = everybody.through({pathway.ruleset.start}) & ~everybody.to(kept)
        concerned = everybody.people.node(condition)
        if everybody.somebody(concerned, broken):
            patient = everybody.example(concerned, broken)
            yield Failure(("invariants", n), f"does not hold: {invariant.text}", patient)


def idle(pathway: Pathway) -> Iterator[Failure]:
    """Yield recommendations, arguments, invariants and contradictions that are about nobody."""
    everybody = walks(pathway)
    for path, condition, places in _shown(pathway):
        if not everybody.somebody(everybody.people.node(condition), everybody.through(places)):
            yield Failure(path, f"'{path[-1]}' never applies where it is shown", {})
    anywhere = everybody.through({pathway.ruleset.start})
    for n, condition in enumerate(pathway.invariants):
        if not everybody.somebody(everybody.people.node(condition), anywhere):
            text = pathway.ruleset.invariants[n].text
            yield Failure(("invariants", n), f"speaks of nobody: {text}", {})
    for n, (condition, _) in enumerate(pathway.contradictions):
        if everybody.people.node(condition) == everybody.store.leaf(label=False):
            text = pathway.ruleset.contradictions[n].text
            yield Failure(("contradictions", n), f"nobody can answer like this: {text}", {})


PROPOSITIONS: tuple[tuple[str, Callable[[Pathway], Iterator[Failure]]], ...] = (
    ("Every patient reaches an end: no decision has a gap", gaps),
    ("No patient has two ways on, so the order of rules and answers carries no meaning", overlaps),
    ("Whatever is still unknown, no step is taken that a later answer would take back", retracted),
    ("Every step and every candidate is reached by somebody", unreached),
    ("No red flag and no raising answer lowers the urgency of anybody", lowered),
    ("Answers that contradict others can be put right, and meanwhile hide no alarm", doubtful),
    (
        "What the ruleset demands of every patient, its invariants, holds for everybody",
        broken_invariants,
    ),
    ("Whatever has a condition of its own applies to somebody where it counts", idle),
    ("No two codes that exclude each other are ever offered together", excluded_codes),
    ("Every code is offered to somebody", idle_codes),
)


def _ends(pathway: Pathway, dispositions: Collection[Disposition]) -> frozenset[str]:
    ends = filter(pathway.is_end, pathway.steps)
    return frozenset(end for end in ends if pathway.disposition(end) in dispositions)


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
