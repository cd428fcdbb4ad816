"""Checks: what is written but never used, or left out, is told with its place."""

import pytest

from l5desk.engine.check import CHECKS, check
from l5desk.engine.pathway import Pathway
from tests.engine.small import SMALL, SOURCES, small

END = {"who": "You", "handout": ["red_box"]}
AGAIN = {"text": "x", "step": "start"}


def whole() -> dict[str, dict]:
    """Give the steps of the small ruleset with everything an end must say."""
    steps = {name: dict(step) for name, step in SMALL["steps"].items()}
    for step in steps.values():
        if "disposition" in step:
            step |= {"recommendations": ["rest"], "reassess": AGAIN, **END}
    steps["care"]["recommendations"] = ["rest", "grade_down"]
    return steps


def told(**changes: object) -> list[tuple[tuple[str | int, ...], str]]:
    pathway = small(**{"steps": whole(), **changes})
    return [(problem.path, problem.sentence) for problem in check(pathway)]


def with_step(name: str, **changes: object) -> dict[str, object]:
    steps = whole()
    return {"steps": {**steps, name: {**steps[name], **changes}}}


def with_one_more(part: str, name: str, written: dict[str, object]) -> dict[str, object]:
    return {part: {**SMALL[part], name: {"text": "x", "sources": SOURCES, **written}}}


ARGUMENT = {"side": "supports", "text": "x", "sources": SOURCES}


def test_a_ruleset_that_uses_and_says_everything_has_no_problem() -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("changes", "path", "sentence"),
    [
        (
            with_one_more("definitions", "odd", {"when": "fever"}),
            ("definitions", "odd"),
            "definition 'odd' is never used",
        ),
        (
            with_one_more("parameters", "old", {"value": 65}),
            ("parameters", "old"),
            "parameter 'old' is never used",
        ),
        (
            {"contradictions": [{"when": "fever and grade < 5", "ask": "course", "text": "x"}]},
            ("contradictions", 0, "ask"),
            "'course' is asked again, but plays no part in the contradiction",
        ),
        (
            with_one_more("recommendations", "sleep", {}),
            ("recommendations", "sleep"),
            "no step makes the recommendation 'sleep'",
        ),
        (
            {
                "options": {
                    **SMALL["options"],
                    "tea": {"title": "Tea", "arguments": {"a": ARGUMENT}},
                }
            },
            ("options", "tea"),
            "no step offers the option 'tea'",
        ),
        (
            {"phases": {**SMALL["phases"], "later": {"title": "Later"}}},
            ("phases", "later"),
            "phase 'later' has no step",
        ),
        (
            {
                "phases": {"later": {"title": "Later"}, **SMALL["phases"]},
                **with_step("care", phase="later"),
            },
            ("steps", "imaged"),
            "'imaged' leads back to 'care' in an earlier phase",
        ),
        (with_step("care", who=""), ("steps", "care"), "end 'care' does not say who acts"),
        (with_step("care", handout=[]), ("steps", "care"), "end 'care' prints no handout"),
        (
            with_step("surgery", recommendations=[]),
            ("steps", "surgery"),
            "end 'surgery' recommends nothing",
        ),
        (
            with_step("care", reassess=None),
            ("steps", "care"),
            "end 'care' does not say when to look again",
        ),
    ],
)
def test_what_is_unused_or_left_out_is_told(
    changes: dict[str, object], path: tuple[str | int, ...], sentence: str
) -> None:
    assert told(**changes) == [(path, sentence)]


@pytest.mark.parametrize("name", ["alarm_end", "outside"])
def test_some_ends_need_not_look_again_nor_recommend_when_out_of_scope(name: str) -> None:
    changes = {"recommendations": []} if name == "outside" else {}

    assert told(**with_step(name, reassess=None, **changes)) == []


def test_a_step_that_only_acts_on_the_way_is_no_end() -> None:
    steps = whole()
    steps["start"] = {
        "kind": "action",
        "phase": "where",
        "title": "First",
        "text": "x",
        "next": "screen",
        "sources": SOURCES,
    }

    assert told(steps=steps) == []


def test_problems_come_in_the_order_of_the_checks() -> None:
    pathway: Pathway = small()
    one_by_one = [problem for each in CHECKS for problem in each(pathway)]

    assert list(check(pathway)) == one_by_one
    assert one_by_one != []
