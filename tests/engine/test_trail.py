"""A walk chosen by hand: what it says is true of every patient, and of no other walk."""

from collections.abc import Iterator
from itertools import islice
from math import inf
from random import Random

import pytest
from hypothesis import assume, given, settings

from l5desk.engine.alternatives import Finding
from l5desk.engine.cells import Range
from l5desk.engine.evaluate import evaluate
from l5desk.engine.pathway import Pathway
from l5desk.engine.trail import Trail, example, is_walked, lead, prospect
from l5desk.storage.bundle import bundled
from l5desk.storage.library import Library
from tests.engine.brute_force import Record, everybody, holds
from tests.engine.random_rulesets import pathways

MOST = 5
"""So many walks of a random ruleset are looked at."""


@pytest.fixture(scope="module")
def default() -> Pathway:
    return Library([bundled("rulesets")]).pathway("l5-radiculopathy")


def trails(trail: Trail) -> Iterator[Trail]:
    """Every walk somebody can walk."""
    yield trail
    for choice, _ in enumerate(trail.pathway.branches[trail.position]):
        if is_walked(trail.take(choice)):
            yield from trails(trail.take(choice))


def is_exclusive(pathway: Pathway) -> bool:
    """Whether nobody has two ways on, as is proved of every ruleset that may be chosen."""
    facts = [who.facts(pathway) for who, _ in everybody(pathway)]
    return all(
        sum(holds(branch.when, each, pathway) for branch in branches) <= 1
        for branches in pathway.branches.values()
        for each in facts
    )


def some_trails(pathway: Pathway) -> list[Trail]:
    assume(is_exclusive(pathway))
    start = Trail(pathway, {})
    return [*islice(trails(start), MOST)] if is_walked(start) else []


def on(trail: Trail) -> list[tuple[Record, tuple[str, ...]]]:
    """Everybody who walks like this, found by trying out everybody."""
    pathway, steps = trail.pathway, trail.steps
    taken = zip(steps, trail.choices, strict=False)
    whens = [pathway.branches[step][choice].when for step, choice in taken]
    return [
        (who, path)
        for who, path in everybody(pathway)
        if path[: len(steps)] == steps
        and all(holds(when, who.facts(pathway), pathway) for when in whens)
    ]


@settings(max_examples=12)
@given(pathways(whole=True))
def test_a_way_is_impossible_exactly_where_nobody_goes_it(pathway: Pathway):
    for trail in some_trails(pathway):
        branches = pathway.branches[trail.position]
        for fork in prospect(trail).forks:
            when = branches[fork.choice].when
            goers = [who for who, _ in on(trail) if holds(when, who.facts(pathway), pathway)]
            assert (fork.obstacle is None) == bool(goers)


@settings(max_examples=12)
@given(pathways(whole=True))
def test_the_steps_ahead_are_those_that_somebody_on_the_walk_visits(pathway: Pathway):
    for trail in some_trails(pathway):
        assert prospect(trail).steps == {step for _, path in on(trail) for step in path}


def lies_in(number: float, numbers: Range) -> bool:
    low = -inf if numbers.low is None else numbers.low
    high = inf if numbers.high is None else numbers.high
    above = low <= number if numbers.includes_low else low < number
    return above and (number <= high if numbers.includes_high else number < high)


def has(who: Record, finding: Finding, pathway: Pathway) -> bool:
    answer = who.facts(pathway)[finding.item]
    if finding.option:
        return isinstance(answer, tuple) and (finding.option in answer) in finding.values
    if finding.ranges:
        is_number = isinstance(answer, int | float)
        return is_number and any(lies_in(answer, each) for each in finding.ranges)
    return answer in finding.values


@settings(max_examples=12)
@given(pathways(whole=True))
def test_everybody_on_the_walk_with_such_findings_goes_that_way(pathway: Pathway):
    for trail in some_trails(pathway):
        for fork in prospect(trail).forks:
            ahead = trail.take(fork.choice).steps
            for findings in fork.sets:
                those = [
                    path
                    for who, path in on(trail)
                    if all(has(who, finding, pathway) for finding in findings)
                ]
                assert all(path[: len(ahead)] == ahead for path in those)


@settings(max_examples=12)
@given(pathways(whole=True))
def test_what_is_said_of_everybody_on_the_walk_holds_for_everybody(pathway: Pathway):
    for trail in some_trails(pathway):
        told = prospect(trail)
        for who, _ in on(trail):
            facts = who.facts(pathway)
            for name, truth in told.truths.items():
                if truth is not None:
                    assert holds(pathway.definitions[name], facts, pathway) is truth


def test_a_finding_enough_for_a_way_is_told(default: Pathway):
    yes, _ = prospect(Trail(default, {}).take(0)).forks

    alone = {findings[0].item for findings in yes.sets if len(findings) == 1}
    assert {"urinary_retention", "saddle_numbness", "bowel_dysfunction"} <= alone


def test_every_step_of_the_default_rules_can_be_walked_to(default: Pathway):
    start = Trail(default, {})
    for step in default.steps:
        found = lead(start, step)
        assert found is not None, step
        assert found.position == step
        assert is_walked(found)


def test_a_step_behind_another_choice_is_out_of_reach(default: Pathway):
    emergency = lead(Trail(default, {}), "cauda_equina_emergency")

    assert emergency is not None
    assert lead(emergency, "scope") is None


@pytest.mark.parametrize("seed", range(8))
def test_an_example_on_the_default_rules_walks_that_way_and_needs_every_answer(
    default: Pathway, seed: int
):
    chance, trail = Random(seed), Trail(default, {})  # noqa: S311 - for a walk, not a secret
    while ways := [fork.choice for fork in prospect(trail).forks if fork.obstacle is None]:
        if len(trail.steps) > 2 * seed:
            break
        trail = trail.take(chance.choice([*ways, *ways[-1:] * 4]))

    patient = example(trail)
    path = evaluate(default, patient).path
    assert path[: len(trail.steps)] == trail.steps
    for item in patient:
        rest = {name: answer for name, answer in patient.items() if name != item}
        assert evaluate(default, rest).path[: len(trail.steps)] != trail.steps


def test_what_stands_in_the_way_is_told_and_nothing_else(default: Pathway):
    flagged = Trail(default, {"urinary_retention": True, "age": 46}).take(0)
    yes, no = prospect(flagged).forks

    assert yes.obstacle is None
    assert no.obstacle is not None
    assert (no.obstacle.steps, no.obstacle.items) == ((), ("urinary_retention",))
    assert prospect(flagged.without(["urinary_retention"])).forks[1].obstacle is None


def test_a_walk_goes_back_step_by_step(default: Pathway):
    trail = Trail(default, {}).take(0).take(1)

    assert trail.back().position == "cauda_equina"
    assert trail.back().back().choices == ()
