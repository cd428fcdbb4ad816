"""Comparison: what two rulesets say of one patient, where they part, and on whom at all."""

import json
from dataclasses import replace
from functools import lru_cache
from itertools import combinations
from pathlib import Path

import pytest

from l5desk.engine.comparison import Difference, compare
from l5desk.engine.evaluate import evaluate
from l5desk.engine.pathway import Pathway
from l5desk.present.comparison import compare_on, rows, whole_example
from l5desk.present.comparison_record import (
    comparison_record,
    comparison_text,
    read_difference,
    rows_record,
    rows_text,
)
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.library import Library

LIBRARY = Library([bundled("rulesets")])
PAIRS = list(combinations(("l5-radiculopathy", "stepwise-six-week", "foraminal"), 2))


@lru_cache
def difference(one: str, other: str) -> Difference:
    return compare(LIBRARY.pathway(one), LIBRARY.pathway(other))


def parted(one: str, other: str, number: int = 0) -> tuple[Session, Pathway]:
    """A session on a patient on whom these two disagree."""
    here, there = LIBRARY.pathway(one), LIBRARY.pathway(other)
    row = rows(difference(one, other), here)[number]
    return Session.start(here, whole_example(here, there, row.example)), there


@pytest.fixture(scope="module")
def default() -> Pathway:
    return LIBRARY.pathway("l5-radiculopathy")


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_every_example_concludes_as_its_row_says(one: str, other: str):
    here, there = LIBRARY.pathway(one), LIBRARY.pathway(other)
    listed = rows(difference(one, other), here)
    assert listed

    for row in listed:
        patient = whole_example(here, there, row.example)
        found = evaluate(here, patient).disposition, evaluate(there, patient).disposition
        assert found == (row.one, row.other)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_a_row_names_the_step_and_its_part_of_all_patients(one: str, other: str):
    listed = rows(difference(one, other), LIBRARY.pathway(one))

    assert all(row.title == LIBRARY.pathway(one).step(row.step).title for row in listed)
    assert all(0 < row.share < 1 for row in listed)
    assert sum(row.share for row in listed) < 1


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_the_step_where_they_part_is_told_with_what_each_side_does(one: str, other: str):
    for number in range(len(difference(one, other).disagreements)):
        session, there = parted(one, other, number)
        shown = compare_on(session, there)
        assert shown.step == difference(one, other).disagreements[number].step
        assert not shown.agrees
        first, second = (side.taken for side in shown.sides)
        assert first is not None
        assert second is not None
        assert first.next != second.next


def test_a_decision_is_told_down_to_the_answers():
    session, there = parted("l5-radiculopathy", "stepwise-six-week")
    shown = compare_on(session, there)

    for side in shown.sides:
        assert side.taken is not None
        assert side.taken.label
        kinds = {line.kind for line in side.taken.reasons}
        assert "answer" in kinds
        assert side.taken.reasons[0].depth == 1


def test_some_parting_rests_on_a_correction_of_a_source():
    found = {
        source.key
        for one, other in PAIRS
        for number in range(len(difference(one, other).disagreements))
        for side in compare_on(*parted(one, other, number)).sides
        for source in side.corrected
    }

    assert found
    assert all(LIBRARY.pathway("foraminal").ruleset.statements[key].answer for key in found)


def test_the_same_rules_never_part(default: Pathway):
    shown = compare_on(Session.start(default, {"urinary_retention": True}), default)

    assert shown.step is None
    assert shown.agrees
    assert all(side.taken is None for side in shown.sides)
    assert "Both walk the same way." in comparison_text(shown)


def test_a_patient_of_whom_nothing_is_known_is_compared_all_the_same(default: Pathway):
    shown = compare_on(Session.start(default), LIBRARY.pathway("foraminal"))

    assert [side.headline.kind for side in shown.sides] == ["open", "open"]


def test_the_text_names_both_sides_and_the_step():
    session, there = parted("l5-radiculopathy", "foraminal")
    shown = compare_on(session, there)
    text = comparison_text(shown)

    assert shown.title in text
    for side in shown.sides:
        assert side.taken is not None
        assert f"{side.ruleset} {side.version}: {side.headline.title}" in text
        assert side.taken.label in text


def test_an_unsettled_side_is_never_worded_as_settled(default: Pathway):
    text = comparison_text(compare_on(Session.start(default), LIBRARY.pathway("foraminal")))

    assert text.count("not settled, more answers are needed") == 2


def test_the_data_holds_what_the_text_tells():
    session, there = parted("l5-radiculopathy", "foraminal")
    shown = compare_on(session, there)
    data = comparison_record(shown)

    assert data["step"] == shown.step
    assert data["agrees"] is False
    assert [side["ruleset"] for side in data["sides"]] == ["l5-radiculopathy", "foraminal"]
    assert all(side["disposition"] and side["reasons"] for side in data["sides"])


def test_the_disagreements_are_told_with_number_step_and_example():
    found = difference("l5-radiculopathy", "foraminal")
    listed = rows(found, LIBRARY.pathway("l5-radiculopathy"))

    text, data = rows_text(listed, found.patients), rows_record(listed, found.patients)
    assert len(text.splitlines()) == 1 + len(listed)
    assert data["patients"] == found.patients
    assert [each["patients"] for each in data["disagreements"]] == [r.patients for r in listed]
    assert all(each["example"] for each in data["disagreements"])


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_what_is_written_of_a_difference_is_read_back(one: str, other: str):
    found, pathway = difference(one, other), LIBRARY.pathway(one)
    written = json.dumps(rows_record(rows(found, pathway), found.patients))

    assert read_difference(written, pathway) == found


def test_no_disagreement_is_said_in_words(default: Pathway):
    found = replace(difference("l5-radiculopathy", "foraminal"), disagreements=())

    assert "they never disagree" in rows_text(rows(found, default), found.patients)


def test_rules_that_share_no_step_at_all_are_compared_too(default: Pathway):
    other = Library([Path(__file__).parent]).pathway("sciatica-small")
    told = compare_on(Session.start(default), other)

    here, there = told.sides
    assert told.step == default.ruleset.start
    assert here.taken is not None
    assert there.taken is None
    assert there.headline.kind == here.headline.kind == "open"
