"""Conditions: what may be written, and what it means when answers are missing."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from l5desk.engine.expression import (
    ALWAYS,
    NEVER,
    Absence,
    AtLeast,
    Comparison,
    Condition,
    ConditionError,
    Effective,
    Name,
    Not,
    Symbol,
    Truth,
    compare,
    decide,
    every,
    parse,
    some,
    walk,
)

T, F, U = True, False, None
NULL = "null"
WORDS: dict[Truth, str] = {True: "true", False: "false", None: NULL}

AND = {(T, T): T, (T, F): F, (T, U): U, (F, F): F, (F, U): F, (U, U): U}
OR = {(T, T): T, (T, F): T, (T, U): T, (F, F): F, (F, U): U, (U, U): U}
XOR = {(T, T): F, (T, F): T, (T, U): U, (F, F): F, (F, U): U, (U, U): U}
IMPLIES = {
    (T, T): T, (T, F): F, (T, U): U,
    (F, T): T, (F, F): T, (F, U): T,
    (U, T): T, (U, F): U, (U, U): U,
}  # fmt: skip
CQL = Path(__file__).parents[3] / "shared" / "oracles" / "cql" / "cql-logic.yaml"


def implies(left: Condition, right: Condition) -> Condition:
    return some(Not(left), right)


def xor(left: Condition, right: Condition) -> Condition:
    return every(some(left, right), Not(every(left, right)))


OPERATORS: dict[str, Callable[[Condition, Condition], Condition]] = {
    "and": every,
    "or": some,
    "xor": xor,
    "implies": implies,
}


def truth_of(operator: str, left: Truth, right: Truth) -> Truth:
    condition = OPERATORS[operator](Name("left"), Name("right"))
    return decide(condition, {}, {"left": left, "right": right})


@pytest.mark.parametrize(
    ("operator", "table"), [("and", AND), ("or", OR), ("xor", XOR)], ids=["and", "or", "xor"]
)
def test_symmetric_operators_follow_kleene(
    operator: str, table: dict[tuple[Truth, Truth], Truth]
) -> None:
    for (left, right), expected in table.items():
        assert truth_of(operator, left, right) is expected, (operator, left, right)
        assert truth_of(operator, right, left) is expected, (operator, right, left)


def test_implies_follows_kleene() -> None:
    assert {pair: truth_of("implies", *pair) for pair in IMPLIES} == IMPLIES


def test_not_follows_kleene() -> None:
    truths = {each: decide(Not(Name("p")), {}, {"p": each}) for each in (T, F, U)}

    assert truths == {T: F, F: T, U: U}


@pytest.mark.skipif(not CQL.exists(), reason="the CQL suite is not on this machine")
def test_logic_agrees_with_the_cql_suite() -> None:
    cases = [each for each in yaml.safe_load(CQL.read_text()) if "Is" not in each["expression"]]
    read = {"true": True, "false": False, "null": None}

    for case in cases:
        words = case["expression"].split()
        if words[0] == "not":
            truth = decide(Not(Name("p")), {}, {"p": read[words[1]]})
        else:
            truth = truth_of(words[1], read[words[0]], read[words[2]])
        assert truth is case["expected"], case["name"]

    assert len(cases) == 39


@given(st.lists(st.sampled_from([T, F, U]), max_size=6), st.integers(0, 7))
def test_at_least_counts_what_is_certain(truths: list[Truth], count: int) -> None:
    names = {f"p{n}": truth for n, truth in enumerate(truths)}
    surely, perhaps = truths.count(T), truths.count(T) + truths.count(U)

    truth = decide(AtLeast(count, tuple(map(Name, names))), {}, names)

    assert truth is (T if surely >= count else F if perhaps < count else U)


def test_the_empty_conditions_are_certain() -> None:
    assert decide(ALWAYS, {}, {}) is True
    assert decide(NEVER, {}, {}) is False


@pytest.mark.parametrize(
    ("fact", "operator", "value", "expected"),
    [
        (3, "==", 3, T),
        (3, "!=", 3, F),
        (3, "<", 3, F),
        (3, "<=", 3, T),
        (3, ">", 2.5, T),
        (3, ">=", 4, F),
        ("past", "==", "past", T),
        ("past", "!=", "active", T),
        (("l5", "s1"), "has", "l5", T),
        (("l5", "s1"), "lacks", "l5", F),
        ((), "has", "l5", F),
        (False, "==", False, T),
        (Absence.UNKNOWN, "==", 3, U),
        (Absence.UNKNOWN, "lacks", "l5", U),
        (Absence.BLANK, "==", 3, F),
        (Absence.BLANK, "!=", 3, F),
        (Absence.BLANK, "<", 3, F),
        (Absence.BLANK, "lacks", "l5", F),
    ],
)
def test_comparison(fact: Effective, operator: str, value: int, expected: Truth) -> None:
    assert compare(fact, operator, value) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fever", Name("fever")),
        ("cancer == active", Comparison("cancer", "==", Symbol("active"))),
        ("age < 18", Comparison("age", "<", 18)),
        ("imaging_current == false", Comparison("imaging_current", "==", value=False)),
        ("l5 in area", Comparison("area", "has", Symbol("l5"))),
        ("l5 not in area", Comparison("area", "lacks", Symbol("l5"))),
        ("not fever", Not(Name("fever"))),
        ("a and b", every(Name("a"), Name("b"))),
        ("a or b", some(Name("a"), Name("b"))),
        (
            "x in (a, b)",
            some(Comparison("x", "==", Symbol("a")), Comparison("x", "==", Symbol("b"))),
        ),
        (
            "x not in (a, b)",
            every(Comparison("x", "!=", Symbol("a")), Comparison("x", "!=", Symbol("b"))),
        ),
        ("at_least(1, a, b)", AtLeast(1, (Name("a"), Name("b")))),
        ("x >= -1.5", Comparison("x", ">=", -1.5)),
    ],
)
def test_a_condition_is_read(text: str, expected: Condition) -> None:
    assert parse(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a and",
        "a + b",
        "f(x)",
        "a.b",
        "a[0]",
        "lambda: a",
        "__import__('os')",
        "a if b else c",
        "3 < age",
        "a == b + 1",
        "at_least(3, a, b)",
        "at_least(0, a)",
        "a is None",
        "x := 1",
        "(" * 5000,
        "a\0b",
    ],
)
def test_anything_else_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ConditionError, match=r"."):
        parse(text)


def test_walk_yields_every_leaf_left_to_right() -> None:
    leaves = walk(parse("a and not (b == 1 or at_least(1, c, l5 in d))"))

    assert list(leaves) == [
        Name("a"),
        Comparison("b", "==", 1),
        Name("c"),
        Comparison("d", "has", Symbol("l5")),
    ]
