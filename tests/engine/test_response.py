"""Answers as given: what an item accepts, and the sentence when it does not."""

import pytest

from l5desk.engine.response import (
    CANNOT_ASSESS,
    Answer,
    AnswerError,
    is_unusual,
    read_answer,
    read_answers,
)
from tests.engine.small import small

ITEMS = small().ruleset.items


@pytest.mark.parametrize(
    ("name", "value", "answer"),
    [
        ("fever", True, True),
        ("fever", "unknown", CANNOT_ASSESS),
        ("age", 46, 46),
        ("age", 46.0, 46),
        ("course", "same", "same"),
        ("area", ["s1", "l5"], ("l5", "s1")),
        ("area", [], ("none",)),
        ("area", ["none"], ("none",)),
        ("area", "unknown", CANNOT_ASSESS),
    ],
)
def test_an_answer_is_read(name: str, value: object, answer: Answer) -> None:
    assert read_answer(name, ITEMS[name], value) == answer


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("fever", "no", "'fever' takes true, false or unknown, not 'no'"),
        ("fever", 1, "'fever' takes true, false or unknown, not 1"),
        ("age", "old", "'age' takes a number, not 'old'"),
        ("age", True, "'age' takes a number, not True"),
        ("age", 121, "'age' must lie between 0 and 120"),
        ("age", 46.5, "'age' takes a whole number, not 46.5"),
        ("age", float("nan"), "'age' must lie between 0 and 120"),
        (
            "course",
            "wors",
            "'course' takes one of none, same, worse, not 'wors' (did you mean 'worse'?)",
        ),
        ("area", "l5", "'area' takes a list of options in square brackets"),
        ("area", ["none", "l5"], "'area' cannot be none and something else together"),
        ("area", ["l55"], "'area' takes one of none, l5, s1, not 'l55' (did you mean 'l5'?)"),
    ],
)
def test_an_impossible_answer_gets_a_sentence(name: str, value: object, sentence: str) -> None:
    with pytest.raises(AnswerError) as error:
        read_answer(name, ITEMS[name], value)

    assert str(error.value) == sentence


def test_all_wrong_answers_are_told_and_the_right_ones_kept() -> None:
    answers, problems = read_answers(ITEMS, {"fevr": True, "age": 500, "course": "same"})

    assert answers == {"course": "same"}
    assert [(problem.path, problem.sentence) for problem in problems] == [
        (("answers", "fevr"), "unknown item 'fevr' (did you mean 'fever'?)"),
        (("answers", "age"), "'age' must lie between 0 and 120"),
    ]


@pytest.mark.parametrize(
    ("name", "answer", "unusual"),
    [
        ("age", 46, False),
        ("age", 17, True),
        ("age", 101, True),
        ("age", CANNOT_ASSESS, False),
        ("grade", 5, False),
        ("fever", True, False),
    ],
)
def test_an_unusual_number_is_noticed(name: str, answer: Answer, *, unusual: bool) -> None:
    assert is_unusual(ITEMS[name].usual, answer) is unusual
