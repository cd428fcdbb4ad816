"""What pydantic finds wrong, said in an author's words."""

import pytest

from l5desk.engine.ruleset import Fragment
from l5desk.storage.validation import validate
from l5desk.storage.yaml_text import Data, Document, read_yaml


def told(text: str) -> list[str]:
    _, problems = validate(Fragment, read_yaml(text.encode(), "a.yaml"))
    return [f"{each.line}: {each.sentence}" for each in problems]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("items:", "1: 'items' takes names with values under them, but nothing is written here"),
        ("items: no", "1: 'items' takes names with values under them, not 'no'"),
        ("items: 3", "1: 'items' takes names with values under them, not 3"),
        ("items: true", "1: 'items' takes names with values under them, not true"),
        ("items: [a]", "1: 'items' takes names with values under them, not a list"),
        ("invariants: {}", "1: 'invariants' takes a list, not names with values under them"),
        ("invariants: [1]", "1: no. 1 of 'invariants' takes names with values under them, not 1"),
        ("phases:\n  a: {title: {b: 1}}", "2: 'title' takes a text (in quotes if it looks like a"),
        ("references:\n  a:\n    year: 20.5", "3: 'year' takes a whole number, not 20.5"),
        ("references:\n  a:\n    year: soon", "3: 'year' takes a whole number, not 'soon'"),
        ("items:\n  " + "a" * 99 + ": b\n  c: " + "long " * 99, "not 'long long"),
    ],
)
def test_a_value_of_the_wrong_kind_is_told_with_what_should_stand_there(text: str, sentence: str):
    assert any(sentence in each for each in told(text))
    assert all(len(each) < 250 for each in told(text))


def test_a_list_whose_entries_are_wrong_is_not_called_too_short_as_well():
    text = "invariants:\n  - text: a\n    when: b\n    dispositions: [recovry]\n"

    assert [each[:30] for each in told(text)] == ["4: no. 1 of 'dispositions' tak"]


def test_a_key_is_suggested_from_those_that_fit_the_place():
    step = "steps:\n  decision:\n    kind: action\n    {}: x\n"

    assert any("(did you mean 'handout'?)" in each for each in told(step.format("handot")))
    assert not any("candidates'?" in each for each in told(step.format("candidate")))


def test_what_has_no_place_in_the_file_is_told_of_the_file():
    data: dict[str, Data] = {"items": 5}
    _, [problem] = validate(Fragment, Document("a.yaml", data))

    assert str(problem) == "a.yaml:1: the file takes names with values under them, not 5"
