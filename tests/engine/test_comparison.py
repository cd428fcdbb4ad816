"""Comparing pathways: where they part on one patient, and on which patients at all."""

from dataclasses import replace

from l5desk.engine.assessment import Assessment, Visit
from l5desk.engine.comparison import compare, parting
from l5desk.engine.evaluate import evaluate
from l5desk.engine.pathway import Pathway
from tests.engine.small import SMALL, small

WELL = {
    "fever": False,
    "bladder": False,
    "age": 40,
    "both_legs": False,
    "course": "none",
    "grade": 5,
    "scan": "none",
    "wishes": False,
}


def stricter() -> Pathway:
    """The small ruleset with a lower threshold for weakness."""
    weak = {**SMALL["definitions"]["weak"], "when": "course == worse or grade <= 1"}
    return small(definitions={**SMALL["definitions"], "weak": weak})


def test_a_pathway_never_disagrees_with_itself() -> None:
    assert compare(small(), small()).disagreements == ()


def test_two_pathways_disagree_on_exactly_the_patients_between_their_thresholds() -> None:
    difference = compare(small(), stricter())

    assert {(each.one, each.other) for each in difference.disagreements} == {
        ("urgent_referral", "out_of_scope"),
        ("urgent_referral", "surgical_referral"),
        ("urgent_referral", "conservative_no_imaging"),
    }
    assert {each.step for each in difference.disagreements} == {"power"}
    assert all(1 < each.example["grade"] <= 3 for each in difference.disagreements)
    assert sum(each.patients for each in difference.disagreements) < difference.patients


def test_every_example_shows_its_disagreement() -> None:
    one, other = small(), stricter()

    for each in compare(one, other).disagreements:
        patient = {**WELL, **each.example}
        assert evaluate(one, patient).disposition == each.one
        assert evaluate(other, patient).disposition == each.other


def test_two_assessments_part_at_the_last_step_they_share() -> None:
    patient = {**WELL, "grade": 3, "course": "same"}
    one, other = evaluate(small(), patient), evaluate(stricter(), patient)

    assert parting(one, other) == "power"
    assert parting(one, one) is None


def test_ways_that_meet_again_have_parted_before() -> None:
    def walked(*steps: str) -> Assessment:
        visits = tuple(Visit(step, 0) for step in steps)
        return replace(evaluate(small(), WELL), visits=visits)

    assert parting(walked("a", "b", "d"), walked("a", "c", "d", "e")) == "a"
