"""What follows from answers: unknown is never no, alarms are never withheld or retracted."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l5desk.engine.assessment import URGENT, Assessment, rank
from l5desk.engine.evaluate import evaluate
from l5desk.engine.expression import Absence
from l5desk.engine.response import CANNOT_ASSESS, Answer, Response
from tests.engine.small import SMALL, small

PATHWAY = small()
ITEMS = PATHWAY.ruleset.items
WELL: Response = {
    "fever": False,
    "bladder": False,
    "age": 40,
    "both_legs": False,
    "course": "none",
    "grade": 5,
    "scan": "none",
}
VALUES: dict[str, list[Answer]] = {
    "fever": [True, False],
    "bladder": [True, False],
    "residual": [100, 300],
    "age": [10, 25, 40],
    "both_legs": [True, False],
    "both_course": ["none", "new"],
    "course": ["none", "same", "worse"],
    "grade": [2, 4, 5],
    "scan": ["none", "done"],
    "area": [("none",), ("l5",), ("s1",), ("l5", "s1")],
    "wishes": [True, False],
}
RAISING = [name for name, item in ITEMS.items() if item.raising]


def responses() -> st.SearchStrategy[dict[str, Answer]]:
    """Give responses with any item answered, marked as not assessable, or left out."""
    answer = {name: st.sampled_from([*values, CANNOT_ASSESS]) for name, values in VALUES.items()}
    return st.fixed_dictionaries({}, optional=answer)


def completions(response: Response) -> list[Assessment]:
    """Assess every way of answering what is asked and still open, raising items apart."""
    known = {name: value for name, value in response.items() if value is not CANNOT_ASSESS}
    still_open = [name for name in VALUES if name not in known and name not in RAISING]
    ways = itertools.product(*(VALUES[name] for name in still_open))
    filled = [dict(zip(still_open, way, strict=True)) for way in ways]
    asked = [only_asked({**known, **fill}, kept=known) for fill in filled]
    return [evaluate(PATHWAY, complete) for complete in asked]


def only_asked(complete: dict[str, Answer], kept: Response) -> dict[str, Answer]:
    """Leave out the answers to questions that would not be asked."""
    unasked = {"both_course": not complete["both_legs"], "area": complete["scan"] != "done"}
    return {n: each for n, each in complete.items() if n in kept or not unasked.get(n)}


def test_a_well_patient_gets_care_and_its_recommendations() -> None:
    assessment = evaluate(PATHWAY, WELL)

    assert assessment.disposition == "conservative_no_imaging"
    assert assessment.status == "success"
    assert assessment.path == ("start", "screen", "power", "adult", "imaged", "care")
    assert assessment.recommendations == ("rest",)
    assert assessment.by == "6 weeks"
    assert assessment.missing == ()


def test_no_answers_conclude_nothing_and_ask_for_everything_that_matters() -> None:
    assessment = evaluate(PATHWAY, {})

    assert assessment.disposition == "incomplete"
    assert assessment.status == "data-required"
    assert assessment.position == "screen"
    assert assessment.at_least is None
    assert set(assessment.missing) == set(VALUES) - {"residual"}


@pytest.mark.parametrize("item", PATHWAY.core)
def test_no_calm_conclusion_without_each_core_item(item: str) -> None:
    absent = {name: answer for name, answer in WELL.items() if name != item}

    for response in (absent, {**WELL, item: CANNOT_ASSESS}):
        assessment = evaluate(PATHWAY, response)
        assert assessment.disposition == "incomplete"
        assert item in assessment.missing


def test_an_alarm_is_shown_with_everything_else_open() -> None:
    assessment = evaluate(PATHWAY, {"bladder": True})

    assert assessment.disposition == "emergency"
    assert assessment.by == "now"


def test_urgency_that_is_sure_is_shown_while_worse_is_still_open() -> None:
    assessment = evaluate(PATHWAY, {"grade": 2})

    assert assessment.disposition == "incomplete"
    assert assessment.possible == ("emergency", "urgent_referral")
    assert assessment.at_least == "urgent_referral"
    assert assessment.headline == "urgent_referral"
    assert assessment.by == "72 hours"


def test_a_raising_item_is_blank_until_given_and_then_counts_unasked() -> None:
    assert evaluate(PATHWAY, WELL).facts["residual"] is Absence.BLANK
    assert evaluate(PATHWAY, {**WELL, "residual": 100}).disposition == "conservative_no_imaging"
    assert evaluate(PATHWAY, {**WELL, "residual": 300}).disposition == "emergency"


def test_an_answer_that_always_counts_is_not_hidden_by_a_question_that_was_skipped() -> None:
    assert evaluate(PATHWAY, {**WELL, "both_course": "new"}).disposition == "emergency"


def test_an_answer_to_a_question_not_asked_is_kept_but_set_aside() -> None:
    assessment = evaluate(PATHWAY, {**WELL, "area": ("l5",), "wishes": True})

    assert assessment.facts["area"] is Absence.BLANK
    assert assessment.disposition == "conservative_no_imaging"
    assert [(c.kind, c.items) for c in assessment.cautions] == [("set-aside", ("area",))]


def test_an_answer_counts_only_when_it_is_known_that_it_is_asked() -> None:
    unsure = {name: answer for name, answer in WELL.items() if name != "scan"}

    assessment = evaluate(PATHWAY, {**unsure, "area": ("l5",), "wishes": True})

    assert assessment.facts["area"] is Absence.UNKNOWN
    assert assessment.disposition == "incomplete"
    assert "scan" in assessment.missing


def test_answers_that_contradict_each_other_are_asked_again() -> None:
    assessment = evaluate(PATHWAY, {**WELL, "grade": 4})

    assert assessment.disposition == "incomplete"
    assert "course" in assessment.missing
    assert ("contradiction", ("course",)) in [(c.kind, c.items) for c in assessment.cautions]


def test_a_contradiction_never_hides_a_severe_weakness() -> None:
    assert evaluate(PATHWAY, {**WELL, "grade": 2}).disposition == "urgent_referral"


def test_an_unusual_number_is_pointed_out() -> None:
    assessment = evaluate(PATHWAY, {**WELL, "age": 110})

    assert [(c.kind, c.items) for c in assessment.cautions] == [("unusual", ("age",))]


def test_what_cannot_be_assessed_leaves_an_assuming_conclusion() -> None:
    assessment = evaluate(PATHWAY, {**WELL, "fever": CANNOT_ASSESS})

    assert assessment.disposition == "incomplete"
    assert assessment.assuming is not None
    assert assessment.assuming.disposition == "conservative_no_imaging"
    assert assessment.assuming.items == ("fever",)


def test_nothing_is_assumed_while_a_question_was_simply_not_asked() -> None:
    unasked = {name: answer for name, answer in WELL.items() if name != "age"}

    assert evaluate(PATHWAY, {**unasked, "fever": CANNOT_ASSESS}).assuming is None


@pytest.mark.parametrize("item", ["grade", "age"])
def test_an_examination_or_a_number_is_never_assumed(item: str) -> None:
    assert evaluate(PATHWAY, {**WELL, item: CANNOT_ASSESS}).assuming is None


def test_a_flag_that_may_not_be_assumed_needs_somebody_today() -> None:
    assessment = evaluate(PATHWAY, {**WELL, "bladder": CANNOT_ASSESS})

    assert assessment.assuming is None
    assert assessment.by == "now"
    assert ("same-day", ("bladder",)) in [(c.kind, c.items) for c in assessment.cautions]


def test_recommendations_hold_only_where_they_are_certain() -> None:
    weak = {**WELL, "course": "same", "grade": 4}

    assert evaluate(PATHWAY, weak).recommendations == ("rest", "grade_down")


def test_what_every_possible_end_recommends_is_said_before_the_walk_is_over() -> None:
    both = {**SMALL["steps"]["alarm_end"], "recommendations": ["rest", "grade_down"]}
    soon = {**SMALL["steps"]["urgent_end"], "recommendations": ["rest"]}
    pathway = small(steps={**SMALL["steps"], "alarm_end": both, "urgent_end": soon})

    assessment = evaluate(pathway, {"grade": 2})

    assert assessment.position == "screen"
    assert assessment.recommendations == ("rest",)


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({}, "supported"),
        ({"age": 25}, "disputed"),
    ],
)
def test_an_option_shows_how_its_arguments_stand(change: Response, verdict: str) -> None:
    (option,) = evaluate(PATHWAY, {**WELL, **change}).options

    assert option.verdict == verdict


@given(responses())
def test_every_response_has_one_assessment_and_order_is_irrelevant(response: Response) -> None:
    backwards = dict(reversed(response.items()))
    one, other = evaluate(PATHWAY, response), evaluate(PATHWAY, backwards)

    assert (one.disposition, one.path, one.possible) == (
        other.disposition,
        other.path,
        other.possible,
    )
    assert one.possible
    assert (one.disposition == "incomplete") == (one.status == "data-required")


@given(responses(), st.data())
def test_answering_what_was_open_never_retracts_anything(
    response: Response, data: st.DataObject
) -> None:
    before = evaluate(PATHWAY, response)
    open_items = [name for name, fact in before.facts.items() if fact is Absence.UNKNOWN]
    open_items = [name for name in open_items if response.get(name) in (None, CANNOT_ASSESS)]
    if not open_items:
        return
    item = data.draw(st.sampled_from(open_items))
    after = evaluate(PATHWAY, {**response, item: data.draw(st.sampled_from(VALUES[item]))})

    contradicted = {c.kind for c in after.cautions} & {"contradiction"}
    if before.disposition != "incomplete" and not contradicted:
        assert after.disposition == before.disposition
    if before.disposition in URGENT:
        assert after.disposition == before.disposition
    if before.at_least:
        assert rank(after.possible[-1]) <= rank(before.at_least)
    if not contradicted:
        assert set(after.possible) <= set(before.possible)
        for name, truth in before.truths.items():
            assert truth is None or after.truths[name] is truth


@settings(max_examples=25)
@given(responses())
def test_possible_and_at_least_speak_for_every_completion(response: Response) -> None:
    partial = evaluate(PATHWAY, response)
    ends = [each.position for each in completions(response) if PATHWAY.is_end(each.position)]
    reached = {PATHWAY.disposition(end) for end in ends}

    assert reached <= set(partial.possible)
    if partial.at_least:
        assert all(rank(each) <= rank(partial.at_least) for each in reached)


@given(responses(), st.sampled_from([150, 300]))
def test_a_raising_answer_never_lowers_urgency(response: Response, residual: int) -> None:
    without = {name: answer for name, answer in response.items() if name != "residual"}
    before = evaluate(PATHWAY, without)
    after = evaluate(PATHWAY, {**without, "residual": residual})

    if before.disposition != "incomplete" and after.disposition != "incomplete":
        assert rank(after.disposition) <= rank(before.disposition)


@given(responses())
def test_a_completion_reaches_exactly_one_end(response: Response) -> None:
    answered = {name: value for name, value in response.items() if value is not CANNOT_ASSESS}
    complete = {**{name: values[0] for name, values in VALUES.items()}, **answered}
    assessment = evaluate(PATHWAY, {**complete, "course": answered.get("course", "same")})

    contradicted = [c for c in assessment.cautions if c.kind == "contradiction"]
    assert contradicted or PATHWAY.is_end(assessment.position)


@pytest.mark.parametrize("answers", [{}, WELL])
@pytest.mark.parametrize("answer", [True, CANNOT_ASSESS])
def test_an_answer_to_a_question_of_other_rules_changes_nothing(
    answers: Response, answer: Answer
) -> None:
    assert evaluate(PATHWAY, {**answers, "of_other_rules": answer}) == evaluate(PATHWAY, answers)
