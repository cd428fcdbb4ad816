"""Controls of the hazard log that rest on the shipped rules: held for whatever answers."""

import re
from functools import lru_cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l5desk.engine.evaluate import evaluate
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import Answer
from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import find_rulesets, load_ruleset
from tests.rulesets.patients import answers, responses, well

FOLDERS = {folder.name: folder for folder in find_rulesets([bundled("rulesets")])}
EVERY_RULESET = pytest.mark.parametrize("name", list(FOLDERS))
NEVER_ASSUMED = {
    "urinary_retention",
    "urinary_sensation_loss",
    "bowel_dysfunction",
    "saddle_numbness",
    "bilateral_leg_weakness",
}
TREATED = (
    *("symptom_weeks", "conservative_weeks", "conservative_response", "had_physiotherapy"),
    *("had_nsaid", "had_neuropathic_medicine", "had_injection", "injection_relief_percent"),
    *("had_oral_steroid", "weakness_days", "days_since_bladder_bowel_saddle_change"),
)


@lru_cache
def pathway_of(name: str) -> Pathway:
    return load_ruleset(FOLDERS[name])


@EVERY_RULESET
@pytest.mark.parametrize(
    "both",
    [
        {"leg_symptom_side": "both", "bilateral_leg_pain": "new_or_worsening"},
        {"bilateral_leg_weakness": "stable"},
        {"bilateral_leg_weakness": "worsening"},
    ],
    ids=["pain", "weakness", "worsening weakness"],
)
@given(st.data())
def test_new_trouble_in_both_legs_is_always_an_emergency(
    name: str, both: dict[str, Answer], data: st.DataObject
):
    pathway = pathway_of(name)

    assert evaluate(pathway, {**data.draw(responses(pathway)), **both}).disposition == "emergency"


@EVERY_RULESET
def test_pain_below_the_knee_is_leg_pain_whatever_side_was_entered(name: str):
    pathway = pathway_of(name)
    sideless: dict[str, Answer] = {"leg_symptom_side": "none", "pain_extent": "foot"}
    assessment = evaluate(pathway, {**well(pathway), **sideless})
    back_only = evaluate(pathway, {**well(pathway), **sideless, "pain_extent": "back_only"})

    assert assessment.position != "back_pain_care"
    assert back_only.position == "back_pain_care"


@EVERY_RULESET
@given(st.data())
def test_no_duration_and_no_treatment_lowers_an_alarm(name: str, data: st.DataObject):
    pathway = pathway_of(name)
    response = data.draw(responses(pathway))
    before = evaluate(pathway, response)
    known = [item for item in TREATED if item in pathway.ruleset.items]
    changed = data.draw(st.lists(st.sampled_from(known), min_size=1, unique=True))
    other = {item: data.draw(answers(pathway.item(item))) for item in changed}

    if before.disposition in {"emergency", "urgent_referral"}:
        assert evaluate(pathway, {**response, **other}).disposition == before.disposition


@EVERY_RULESET
def test_the_signs_of_the_cauda_equina_are_never_assumed_absent(name: str):
    items = pathway_of(name).ruleset.items

    assert {item for item, each in items.items() if each.never_assumed} >= NEVER_ASSUMED


@EVERY_RULESET
def test_every_number_says_its_unit_and_its_limits(name: str):
    numbers = [
        item
        for item in pathway_of(name).ruleset.items.values()
        if item.type in {"integer", "decimal"}
    ]

    assert numbers
    assert [item.short for item in numbers if not item.unit or item.range is None] == []


@EVERY_RULESET
def test_nothing_that_names_a_patient_is_asked(name: str):
    items = pathway_of(name).ruleset.items
    naming = re.compile(r"name|address|phone|mail|insurance|birth|passport", re.IGNORECASE)

    assert [item for item, each in items.items() if naming.search(f"{item} {each.text}")] == []
    assert all(
        item.type in {"boolean", "choice", "multiple", "integer", "decimal"}
        for item in items.values()
    )


@EVERY_RULESET
def test_where_mri_is_ruled_out_another_way_is_named(name: str):
    pathway = pathway_of(name)
    waiting: dict[str, Answer] = {
        "symptom_weeks": 8,
        "conservative_weeks": 8,
        "accepts_surgery": True,
        "pain_extent": "foot",
        "mri_contraindicated": True,
    }
    assessment = evaluate(pathway, {**well(pathway), **waiting})
    advice = [pathway.ruleset.recommendations[each].text for each in assessment.recommendations]

    assert assessment.disposition == "mri_now"
    assert any(text.startswith("MRI cannot be done") and "CT" in text for text in advice)
