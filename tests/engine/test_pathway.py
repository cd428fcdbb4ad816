"""Compiling a ruleset: every mistake is told at once, with the place and the closest name."""

import pytest

from l5desk.engine.pathway import compile_ruleset
from l5desk.engine.problem import ProblemsError
from l5desk.engine.ruleset import Ruleset
from tests.engine.small import SMALL, small

Change = dict[str, object]


def problems_of(**changes: Change) -> list[str]:
    with pytest.raises(ProblemsError) as error:
        small(**changes)
    return [problem.sentence for problem in error.value.problems]


def test_a_sound_ruleset_compiles() -> None:
    pathway = compile_ruleset(Ruleset.model_validate(SMALL), "digest")

    assert pathway.digest == "digest"
    assert set(pathway.steps) == set(pathway.ruleset.steps)
    assert pathway.steps[0] == pathway.ruleset.start


def test_definitions_stand_after_what_they_need() -> None:
    later_first = {
        "zeal": {"text": "x", "when": "alarm and fever", "sources": ["s"]},
        **SMALL["definitions"],
    }

    order = list(small(definitions=later_first).definitions)

    assert order.index("alarm") < order.index("zeal")


@pytest.mark.parametrize(
    ("when", "sentence"),
    [
        ("fevr", "unknown name 'fevr' (did you mean 'fever'?)"),
        ("fever ==", "'fever ==' is not a condition: check brackets, 'and', 'or', 'not'"),
        ("age", "'age' is not yes or no: compare it with a value"),
        ("cours == worse", "unknown item 'cours' (did you mean 'course'?)"),
        ("course == wors", "unknown option of 'course' 'wors' (did you mean 'worse'?)"),
        ("course < worse", "'course' is choice: it can be compared by ==, != only"),
        ("area == l5", "'area' is multiple: it can be compared by has, lacks only"),
        ("l5 in course", "'course' is choice: it can be compared by ==, != only"),
        ("age < adlt", "unknown parameter 'adlt' (did you mean 'adult'?)"),
        ("age == true", "'age' is integer: it cannot be True"),
        ("fever == 3", "'fever' is boolean: it cannot be 3"),
        ("age + 1 > 2", "'age + 1 … 2': an item stands on the left, a constant on the right"),
    ],
)
def test_a_wrong_condition_gets_a_sentence(when: str, sentence: str) -> None:
    definition = {"text": "x", "when": when, "sources": ["s"]}

    assert problems_of(definitions={**SMALL["definitions"], "wrong": definition}) == [sentence]


def test_all_mistakes_are_told_at_once() -> None:
    steps = {**SMALL["steps"], "screen": {**SMALL["steps"]["screen"], "phase": "wher"}}
    wrong = {"text": "x", "when": "fevr", "sources": ["nowhere"]}

    told = problems_of(
        definitions={**SMALL["definitions"], "wrong": wrong}, steps=steps, start="strt"
    )

    assert set(told) == {
        "unknown step 'strt' (did you mean 'start'?)",
        "unknown phase 'wher' (did you mean 'where'?)",
        "unknown name 'fevr' (did you mean 'fever'?)",
        "unknown source 'nowhere'",
    }


def test_a_circle_of_definitions_is_told() -> None:
    circle = {
        "chick": {"text": "x", "when": "egg", "sources": ["s"]},
        "egg": {"text": "x", "when": "chick", "sources": ["s"]},
    }

    (sentence,) = problems_of(definitions={**SMALL["definitions"], **circle})

    assert sentence.startswith("these definitions go round in a circle: ")


def test_a_circle_of_steps_is_told() -> None:
    back = {**SMALL["steps"]["start"], "next": "start"}

    (sentence,) = problems_of(steps={**SMALL["steps"], "start": back})

    assert sentence == "these steps go round in a circle: start → start"


def test_an_item_may_not_be_asked_for_by_a_definition() -> None:
    items = {**SMALL["items"], "age": {**SMALL["items"]["age"], "enable_when": "alarm"}}

    assert problems_of(items=items) == ["unknown item 'alarm'"]


@pytest.mark.parametrize(
    ("step", "sentence"),
    [
        (
            {"disposition": None, "by": None},
            "step 'care' ends here: it needs a disposition and a by",
        ),
        ({"next": "alarm_end"}, "step 'care' has a disposition and a next: choose one"),
        ({"next": "zzz", "disposition": None}, "unknown step 'zzz'"),
        ({"recommendations": ["rset"]}, "unknown recommendation 'rset' (did you mean 'rest'?)"),
    ],
)
def test_a_wrong_action_gets_a_sentence(step: Change, sentence: str) -> None:
    care = {**SMALL["steps"]["care"], **step}

    assert problems_of(steps={**SMALL["steps"], "care": care}) == [sentence]


@pytest.mark.parametrize(
    ("candidates", "sentence"),
    [
        (
            [{"label": "a", "next": "care"}, {"label": "b", "otherwise": True, "next": "care"}],
            "candidate 'a' needs a when or an otherwise",
        ),
        (
            [
                {"label": "a", "otherwise": True, "next": "care"},
                {"label": "b", "otherwise": True, "next": "care"},
            ],
            "only one candidate can be the otherwise",
        ),
    ],
)
def test_wrong_candidates_get_a_sentence(candidates: list[Change], sentence: str) -> None:
    screen = {**SMALL["steps"]["screen"], "candidates": candidates}

    assert sentence in problems_of(steps={**SMALL["steps"], "screen": screen})
