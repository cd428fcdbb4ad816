"""What the proofs say is what another prover says, which knows no diagrams and no cells."""

from functools import lru_cache
from itertools import combinations

import pytest
import z3
from hypothesis import given, settings

from l5desk.engine.pathway import Pathway
from l5desk.engine.proof import broken_invariants, gaps, overlaps, unreached
from l5desk.engine.walks import walks
from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import load_ruleset
from tests.engine.random_rulesets import pathways
from tests.engine.second_prover import Encoded

SOME_ENDS = ("cauda_equina_emergency", "weakness_urgent", "first_line_care")
"""Of the shipped pathway; all of them take a minute: python -m tests.engine.second_prover."""


@lru_cache
def shipped() -> Encoded:
    return Encoded(load_ruleset(bundled("rulesets") / "l5-radiculopathy"))


@settings(max_examples=40)
@given(pathways())
def test_gaps_and_overlaps_are_those_the_other_prover_finds(pathway: Pathway) -> None:
    everybody = Encoded(pathway)
    visits = everybody.visits()
    stuck = {
        step
        for step in visits
        if pathway.branches[step] and everybody.somebody(visits[step], everybody.stuck(step))
    }
    shared = {
        f"'{one.label}' and '{other.label}' of '{step}' hold together"
        for step, branches in pathway.branches.items()
        for one, other in combinations(branches, 2)
        if everybody.somebody(visits[step], everybody.holds(one.when), everybody.holds(other.when))
    }

    assert {each.path[1] for each in gaps(pathway)} == stuck
    assert {each.sentence for each in overlaps(pathway)} == shared


@settings(max_examples=40)
@given(pathways(whole=True))
def test_dead_candidates_and_broken_invariants_are_those_the_other_prover_finds(
    pathway: Pathway,
) -> None:
    everybody = Encoded(pathway)
    visits = everybody.visits()
    visited = {step for step in visits if everybody.somebody(visits[step])}
    dead = {
        ("steps", step, "candidates", n)
        for step in visited
        for n, branch in enumerate(pathway.branches[step])
        if not everybody.somebody(visits[step], everybody.holds(branch.when))
    }

    numbers = range(len(pathway.invariants))

    assert {each.path for each in unreached(pathway)} == dead | {
        ("steps", step) for step in visits if step not in visited
    }
    assert {each.path[1] for each in broken_invariants(pathway)} == {
        n for n in numbers if breaks(everybody, n)
    }


def breaks(everybody: Encoded, number: int) -> bool:
    """Tell whether somebody of whom an invariant speaks ends where it does not allow."""
    pathway, visits = everybody.pathway, everybody.visits()
    allowed = pathway.ruleset.invariants[number].dispositions
    ends = [end for end in visits if pathway.is_end(end)]
    outside = z3.Or(*(visits[end] for end in ends if pathway.disposition(end) not in allowed))
    return everybody.somebody(everybody.holds(pathway.invariants[number]), outside)


def test_every_invariant_of_the_shipped_pathway_holds_for_the_other_prover_too() -> None:
    numbers = range(len(shipped().pathway.invariants))

    assert [n for n in numbers if breaks(shipped(), n)] == []
    assert len(numbers) > 3


@pytest.mark.parametrize("end", SOME_ENDS)
def test_the_diagram_leads_to_an_end_just_whom_the_walk_leads_there(end: str) -> None:
    everybody = walks(shipped().pathway)
    by_diagram = shipped().read(everybody.people, everybody.ends, end)

    assert not shipped().somebody(z3.Xor(shipped().visits()[end], by_diagram))
