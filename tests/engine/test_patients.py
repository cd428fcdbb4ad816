"""Every possible patient: the values rules tell apart are exactly the patients there are."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l5desk.engine.diagram import reachable
from l5desk.engine.expression import Absence
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import (
    CONTRADICTORY,
    Population,
    unchecked,
    ways_among,
)
from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.engine.walks import walks
from tests.engine.brute_force import answers, completions, everybody, steps_of, way
from tests.engine.random_rulesets import pathways
from tests.engine.small import SMALL, small


def variables(people: Population, item: str) -> list[tuple[str, str, tuple[object, ...]]]:
    found = (each for each in people.variables if each.item == item)
    return [(each.kind, each.option, each.samples) for each in found]


def with_item(name: str, **changes: object) -> Population:
    items = {**SMALL["items"], name: {**SMALL["items"][name], **changes}}
    return walks(small(items=items)).people


@st.composite
def partial(draw: st.DrawFn, pathway: Pathway) -> dict[str, Answer]:
    """Give a response with any item answered, marked as not assessable, or left out."""
    items = pathway.ruleset.items
    choices = {name: st.sampled_from([*answers(items[name]), CANNOT_ASSESS]) for name in items}
    return draw(st.fixed_dictionaries({}, optional=choices))


def every_assignment(people: Population) -> list[dict[int, int]]:
    ranges = [range(size) for size in people.diagrams.sizes]
    return [dict(enumerate(values)) for values in itertools.product(*ranges)]


@given(pathways())
def test_every_patient_walks_in_the_diagram_as_in_plain_meaning(pathway: Pathway) -> None:
    people, root = walks(pathway).people, walks(pathway).root

    for record, expected in everybody(pathway):
        allowed = people.allowed(record.patient(pathway))
        assert reachable(people.diagrams, root, allowed) == {expected}
        assert reachable(people.diagrams, unchecked(people), allowed) == {
            steps_of(pathway, record.facts(pathway))
        }


@given(st.data())
def test_the_completions_of_any_answers_walk_just_the_ways_still_reachable(
    data: st.DataObject,
) -> None:
    pathway = data.draw(pathways())
    response = data.draw(partial(pathway))
    people, root = walks(pathway).people, walks(pathway).root

    reached = reachable(people.diagrams, root, people.allowed(response))

    assert reached == {way(pathway, each) for each in completions(pathway, response)}


@given(pathways())
def test_every_combination_of_values_is_a_patient(pathway: Pathway) -> None:
    people, root = walks(pathway).people, walks(pathway).root
    assignments = every_assignment(people)

    for values in assignments:
        expected = reachable(people.diagrams, root, [[v] for v in values.values()])
        assert {way(pathway, people.response(values))} == expected


@given(pathways())
def test_the_ends_are_the_last_steps_of_the_ways(pathway: Pathway) -> None:
    people, root = walks(pathway).people, walks(pathway).root

    for values in every_assignment(people):
        allowed = [[value] for value in values.values()]
        (walk,) = reachable(people.diagrams, root, allowed)
        assert reachable(people.diagrams, walks(pathway).ends, allowed) == {walk[-1]}


def test_contradictory_answers_are_no_way() -> None:
    everybody = walks(small())
    labels = reachable(everybody.store, everybody.root)

    assert CONTRADICTORY in labels
    assert CONTRADICTORY not in set(ways_among(labels))
    assert set(ways_among([True, None, "care", ("start",)])) == {("start",)}


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("fever", [("value", "", (False, True))]),
        ("age", [("value", "", (0, 18, 30))]),
        ("grade", [("value", "", (0, 4, 5))]),
        ("residual", [("value", "", (201, Absence.BLANK))]),
        ("both_course", [("given", "", (False, True)), ("value", "", ("none", "new"))]),
        ("course", [("value", "", ("none", "same", "worse"))]),
        ("scan", [("value", "", ("none", "done"))]),
        ("area", [("option", "l5", (False, True))]),
    ],
)
def test_answers_are_cut_where_a_rule_tells_them_apart(item: str, expected: object) -> None:
    assert variables(walks(small()).people, item) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"range": None}, (17, 18, 30)),
        ({"range": None, "type": "decimal"}, (17.0, 18.0, 30.0)),
        ({"range": [17.5, 18.5]}, (18,)),
        ({"range": [18.5, 29.5]}, (19,)),
        ({"range": [0, 18], "type": "decimal"}, (0, 18)),
    ],
)
def test_numbers_are_cut_inside_their_range_only(changes: object, expected: object) -> None:
    ((_, _, samples),) = variables(with_item("age", **changes), "age")

    assert samples == expected


def test_a_number_without_a_range_may_lie_anywhere() -> None:
    people = with_item("age", range=None)

    assert people.cell("age", -1e12) == people.cell("age", 17)
    assert people.cell("age", 1e12) == people.cell("age", 30)
