"""Proofs: each proposition holds exactly when no patient among all of them speaks against it."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations, pairwise, product

import pytest
from hypothesis import given

from l5desk.engine.assessment import URGENT, rank
from l5desk.engine.diagram import reachable
from l5desk.engine.evaluate import evaluate
from l5desk.engine.expression import Condition, decide
from l5desk.engine.partial import retracted
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import CONTRADICTORY, Way
from l5desk.engine.proof import (
    PROPOSITIONS,
    broken_invariants,
    gaps,
    idle,
    overlaps,
    prove,
    unreached,
)
from l5desk.engine.response import CANNOT_ASSESS, Answer, Response
from l5desk.engine.urgency import doubtful, lowered
from l5desk.engine.walks import walks
from tests.engine.brute_force import (
    Record,
    answers,
    completions,
    disposition,
    everybody,
    holds,
    record_of,
    steps_of,
    way,
)
from tests.engine.random_rulesets import pathways
from tests.engine.small import small

Walked = list[tuple[Record, Way]]


def walked(pathway: Pathway) -> Walked:
    """Give all patients whose answers do not contradict each other."""
    return [(record, steps) for record, steps in everybody(pathway) if steps != CONTRADICTORY]


def is_true(pathway: Pathway, condition: Condition, record: Record) -> bool:
    return holds(condition, record.facts(pathway), pathway)


def shown_by(pathway: Pathway, patient: Response) -> Walked:
    """Give everybody who answers as this patient, however the rest is answered."""
    records = [record_of(pathway, each) for each in completions(pathway, patient)]
    assert records
    return [(record, record.way(pathway)) for record in records]


@given(pathways())
def test_a_gap_is_where_some_patient_has_no_way_on(pathway: Pathway) -> None:
    expected = {steps[-1] for _, steps in walked(pathway) if not pathway.is_end(steps[-1])}

    failures = list(gaps(pathway))

    assert sorted(each.path[1] for each in failures) == sorted(expected)
    for each in failures:
        assert {steps[-1] for _, steps in shown_by(pathway, each.patient)} == {each.path[1]}


@given(pathways())
def test_an_overlap_is_where_two_candidates_hold_for_one_patient(pathway: Pathway) -> None:
    expected = {
        (step, one.label, other.label)
        for step, branches in pathway.branches.items()
        for one, other in combinations(branches, 2)
        if any(
            step in steps
            and is_true(pathway, one.when, record)
            and is_true(pathway, other.when, record)
            for record, steps in walked(pathway)
        )
    }

    failures = list(overlaps(pathway))

    told = {(f"'{a}' and '{b}' of '{step}' hold together") for step, a, b in expected}
    assert {each.sentence for each in failures} == told
    for each in failures:
        labels = {label for step, *two in expected for label in two if label in each.sentence}
        for record, steps in shown_by(pathway, each.patient):
            assert each.path[1] in steps
            branches = pathway.branches[str(each.path[1])]
            true = {b.label for b in branches if is_true(pathway, b.when, record)}
            assert len(labels & true) > 1


@given(pathways())
def test_what_nobody_reaches_or_takes_is_told(pathway: Pathway) -> None:
    people = walked(pathway)
    visited = {step for _, steps in people for step in steps}
    expected = {("steps", step) for step in pathway.branches if step not in visited} | {
        ("steps", step, "candidates", n)
        for step in visited
        for n, branch in enumerate(pathway.branches[step])
        if not any(step in steps and is_true(pathway, branch.when, r) for r, steps in people)
    }

    assert {each.path for each in unreached(pathway)} == expected


@given(pathways())
def test_an_invariant_is_broken_by_whoever_it_speaks_of_and_ends_elsewhere(
    pathway: Pathway,
) -> None:
    def breaks(n: int, record: Record, steps: Way) -> bool:
        allowed = pathway.ruleset.invariants[n].dispositions
        concerned = is_true(pathway, pathway.invariants[n], record)
        return concerned and disposition(pathway, steps) not in allowed

    numbers = range(len(pathway.invariants))
    expected = {n for n in numbers if any(breaks(n, *each) for each in walked(pathway))}

    failures = list(broken_invariants(pathway))

    assert {each.path[1] for each in failures} == expected
    for each in failures:
        assert all(breaks(int(each.path[1]), *one) for one in shown_by(pathway, each.patient))


@given(pathways())
def test_what_applies_to_nobody_is_idle(pathway: Pathway) -> None:
    people = walked(pathway)
    at_an_end = [record for record, steps in people if pathway.is_end(steps[-1])]
    shown = {
        ("recommendations", "advice"): (pathway.recommended["advice"], at_an_end),
        ("options", "tablet", "arguments", "against"): (
            pathway.arguments["tablet", "against"],
            at_an_end,
        ),
    }
    spoken = {
        ("invariants", n): (when, [record for record, _ in people])
        for n, when in enumerate(pathway.invariants)
    }
    doubted = {
        ("contradictions", n): (when, [record for record, _ in everybody(pathway)])
        for n, (when, _) in enumerate(pathway.contradictions)
    }

    expected = {
        path
        for path, (when, records) in {**shown, **spoken, **doubted}.items()
        if not any(is_true(pathway, when, record) for record in records)
    }

    assert {each.path for each in idle(pathway)} == expected


def raised(pathway: Pathway, record: Record) -> Iterable[tuple[str, Record]]:
    """Give every record in which one red flag is set, or one raising answer given, as well."""
    for name, item in pathway.ruleset.items.items():
        given = replace(record, given=record.given | {name})
        answer = record.answers[name]
        if item.raising and name not in record.given:
            yield name, given
        if item.benign is None or item.raising:
            continue
        calm = (item.benign, ("none",))
        for more in answers(item):
            if answer == item.benign or (
                isinstance(answer, tuple) and chosen(answer) <= chosen(more)
            ):
                yield name, replace(record, answers={**record.answers, name: more})
        if name not in record.given and item.always_counts and answer not in calm:
            yield name, given


def chosen(answer: Answer) -> set[str]:
    """Give the options of a set that are really chosen."""
    return set(answer) - {"none"} if isinstance(answer, tuple) else set()


def urgency(pathway: Pathway, record: Record) -> int | None:
    concluded = disposition(pathway, record.way(pathway))
    return None if concluded is None else rank(concluded)


def is_lower(before: int | None, after: int | None) -> bool:
    return before is not None and after is not None and after > before


@given(pathways())
def test_a_red_flag_or_raising_answer_lowers_urgency_where_some_patient_shows_it(
    pathway: Pathway,
) -> None:
    ranks = {id(record): urgency(pathway, record) for record, _ in everybody(pathway)}
    expected = {
        name
        for record, _ in everybody(pathway)
        for name, after in raised(pathway, record)
        if is_lower(ranks[id(record)], urgency(pathway, after))
    }

    failures = list(lowered(pathway))

    assert {each.path[1] for each in failures} == expected
    for each in failures:
        name = str(each.path[1])
        (after,) = {urgency(pathway, record) for record, _ in shown_by(pathway, each.patient)}
        befores = {
            urgency(pathway, record)
            for answer in [CANNOT_ASSESS, *calmer(pathway, name, each.patient[name])]
            for one in with_fewer(pathway, {**each.patient, name: answer})
            for record, _ in shown_by(pathway, one)
        }
        assert any(is_lower(before, after) for before in befores)


def with_fewer(pathway: Pathway, patient: Response) -> Iterable[Response]:
    """Leave out answers that may not have been called for before."""
    unasked = [name for name in patient if pathway.item(name).always_counts]
    for size in range(len(unasked) + 1):
        for left_out in combinations(unasked, size):
            yield {name: each for name, each in patient.items() if name not in left_out}


def calmer(pathway: Pathway, name: str, answer: Answer) -> list[Answer]:
    """Give the answers from which a red flag is raised to this one."""
    if isinstance(answer, tuple):
        return [tuple(o for o in answer if o != each) or ("none",) for each in answer]
    benign = pathway.item(name).benign
    return [] if benign is None else [benign]


def set_aside(pathway: Pathway, record: Record, names: Iterable[str]) -> Iterable[Record]:
    """Give whoever answers the same but for these items, which are then asked again."""
    items = pathway.ruleset.items
    again = {name: [record.answers[name]] for name in items}
    again |= {name: answers(items[name]) for name in names}
    for chosen_answers in product(*again.values()):
        changed = dict(zip(items, chosen_answers, strict=True))
        yield Record(changed, record.given - set(names))


def contradicted(pathway: Pathway, record: Record) -> list[str]:
    facts = record.facts(pathway)
    return [ask for when, ask in pathway.contradictions if holds(when, facts, pathway)]


@given(pathways())
def test_a_contradiction_is_resolvable_or_told(pathway: Pathway) -> None:
    stuck = [
        asked
        for record, _ in everybody(pathway)
        if (asked := contradicted(pathway, record))
        and all(contradicted(pathway, each) for each in set_aside(pathway, record, asked))
    ]

    failures = [each for each in doubtful(pathway) if each.path == ("contradictions",)]

    assert bool(failures) == bool(stuck)
    for each in failures:
        assert all(steps == CONTRADICTORY for _, steps in shown_by(pathway, each.patient))
        for record, _ in shown_by(pathway, each.patient):
            asked = contradicted(pathway, record)
            assert all(contradicted(pathway, one) for one in set_aside(pathway, record, asked))


@given(pathways())
def test_no_alarm_is_set_aside_unless_told(pathway: Pathway) -> None:
    told = {each.path[1] for each in doubtful(pathway) if len(each.path) > 1}
    if len(told) == len(pathway.contradictions):
        return

    for record, _ in everybody(pathway):
        here = disposition(pathway, steps_of(pathway, record.facts(pathway)))
        for n, (when, ask) in enumerate(pathway.contradictions):
            if here in URGENT and n not in told and is_true(pathway, when, record):
                for each in set_aside(pathway, record, [ask]):
                    there = disposition(pathway, steps_of(pathway, each.facts(pathway)))
                    assert there is None or rank(there) <= rank(here)


@pytest.mark.parametrize(
    ("when", "ask", "sentence"),
    [
        ("fever", "age", "no answer to age agrees with the other answers"),
        ("course == worse and age < 18", "course", "an alarm that rests on 'course' is set aside"),
    ],
)
def test_a_careless_contradiction_is_told(when: str, ask: str, sentence: str) -> None:
    pathway = small(contradictions=[{"when": when, "ask": ask, "text": "x"}])

    assert any(each.sentence.startswith(sentence) for each in doubtful(pathway))
    assert list(doubtful(small())) == []


def partial_answers(pathway: Pathway) -> Iterable[dict[str, Answer]]:
    """Give every response there is, however few its answers."""
    items = pathway.ruleset.items
    for some in product(*([CANNOT_ASSESS, *answers(item)] for item in items.values())):
        yield {n: each for n, each in zip(items, some, strict=True) if each is not CANNOT_ASSESS}


def taken_back(pathway: Pathway, response: Response) -> set[tuple[str, int]]:
    """Give the candidates these answers make certain though a completion goes elsewhere."""
    assessment = evaluate(pathway, response)
    certain = {
        (step, n, branch.next)
        for step, branches in pathway.branches.items()
        for n, branch in enumerate(branches)
        if decide(branch.when, assessment.facts, assessment.truths)
    }
    ways = {way(pathway, each) for each in completions(pathway, response)} - {CONTRADICTORY}
    return {
        (step, n)
        for step, n, following in certain
        for steps in ways
        if step in steps and (step, following) not in pairwise(steps)
    }


@given(pathways(whole=True, count=2))
def test_a_step_is_taken_back_by_a_later_answer_only_where_told(pathway: Pathway) -> None:
    failures = list(retracted(pathway))
    told = {(each.path[1], each.path[3]) for each in failures}

    for response in partial_answers(pathway):
        assert taken_back(pathway, response) <= told
    for each in failures:
        assert (each.path[1], each.path[3]) in taken_back(pathway, each.patient)


@given(pathways(whole=True, count=2))
def test_the_walk_of_partial_answers_is_the_beginning_of_every_completion(
    pathway: Pathway,
) -> None:
    if list(overlaps(pathway)):
        return
    for response in partial_answers(pathway):
        begun = evaluate(pathway, response).path
        if contradicted_somewhere(pathway, response):
            continue
        for each in completions(pathway, response):
            assert way(pathway, each)[: len(begun)] == begun


def contradicted_somewhere(pathway: Pathway, response: Response) -> bool:
    return any(way(pathway, each) == CONTRADICTORY for each in completions(pathway, response))


@given(pathways())
def test_a_report_counts_the_patients_that_reach_an_end(pathway: Pathway) -> None:
    everyone = walks(pathway)
    sizes = everyone.store.sizes

    report = prove(pathway)

    assert report.patients == sum(
        reachable(everyone.store, everyone.root, [[value] for value in values]) != {CONTRADICTORY}
        for values in product(*map(range, sizes))
    )
    assert [each.title for each in report.proofs] == [title for title, _ in PROPOSITIONS]
    assert report.holds == all(each.holds for each in report.proofs)


def test_the_small_ruleset_holds_but_for_an_argument_nobody_hears() -> None:
    report = prove(small())

    assert not report.holds
    assert [failure.path for proof in report.proofs for failure in proof.failures] == [
        ("options", "tablet", "arguments", "fever")
    ]
