"""Every shipped ruleset keeps the promises of the house, for whatever answers."""

from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l5desk.engine.assessment import URGENT, Assessment, rank
from l5desk.engine.evaluate import evaluate
from l5desk.engine.expression import Absence
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS, Answer, Response
from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import find_rulesets, load_ruleset
from tests.rulesets.patients import answers, responses, well

FOLDERS = {folder.name: folder for folder in find_rulesets([bundled("rulesets")])}
EVERY_RULESET = pytest.mark.parametrize("name", list(FOLDERS))
CAUDA_EQUINA = (
    "urinary_retention",
    "urinary_sensation_loss",
    "bowel_dysfunction",
    "saddle_numbness",
    "sexual_dysfunction",
)


@lru_cache
def pathway_of(name: str) -> Pathway:
    return load_ruleset(FOLDERS[name])


def contradicted(assessment: Assessment) -> bool:
    return any(caution.kind == "contradiction" for caution in assessment.cautions)


def is_open(answer: Answer | None) -> bool:
    return answer is None or answer is CANNOT_ASSESS


@EVERY_RULESET
def test_a_ruleset_nobody_reviewed_does_not_claim_otherwise(name: str) -> None:
    rules = pathway_of(name).ruleset

    assert rules.status == "draft"
    assert rules.reviews == ()
    assert rules.approval_date is None


@EVERY_RULESET
@given(st.data())
def test_answering_what_was_open_never_retracts_anything(name: str, data: st.DataObject) -> None:
    pathway = pathway_of(name)
    response = data.draw(responses(pathway))
    before = evaluate(pathway, response)
    still_open = [
        item
        for item, fact in before.facts.items()
        if fact is Absence.UNKNOWN and is_open(response.get(item))
    ]
    if not still_open:
        return
    item = data.draw(st.sampled_from(still_open))
    after = evaluate(pathway, {**response, item: data.draw(answers(pathway.item(item)))})

    if before.disposition in URGENT:
        assert after.disposition == before.disposition
    if contradicted(after):
        return
    assert set(after.possible) <= set(before.possible)
    assert set(before.recommendations) <= set(after.recommendations)
    if before.disposition != "incomplete":
        assert after.disposition == before.disposition
    if before.at_least is not None and after.at_least is not None:
        assert rank(after.at_least) <= rank(before.at_least)
    for definition, truth in before.truths.items():
        assert truth is None or after.truths[definition] is truth


@EVERY_RULESET
@settings(max_examples=60)
@given(st.data())
def test_a_partial_assessment_speaks_for_all_its_completions(
    name: str, data: st.DataObject
) -> None:
    pathway = pathway_of(name)
    response = data.draw(responses(pathway))
    partial = evaluate(pathway, response)
    filled = {**well(pathway), **{n: a for n, a in response.items() if a is not CANNOT_ASSESS}}
    for item in data.draw(st.lists(st.sampled_from(list(pathway.ruleset.items)), max_size=5)):
        raising = pathway.item(item).raising
        if is_open(response.get(item)) and not raising:
            filled[item] = data.draw(answers(pathway.item(item)))
    asked = evaluate(pathway, filled)
    unasked = [n for n, f in asked.facts.items() if f is Absence.BLANK and n not in response]
    complete = evaluate(pathway, {n: a for n, a in filled.items() if n not in unasked})

    if contradicted(complete):
        return
    assert complete.disposition != "incomplete"
    assert complete.disposition in partial.possible
    if partial.at_least is not None:
        assert rank(complete.disposition) <= rank(partial.at_least)


@EVERY_RULESET
@given(st.data())
def test_a_raising_answer_only_ever_raises(name: str, data: st.DataObject) -> None:
    pathway = pathway_of(name)
    response = data.draw(responses(pathway))
    raising = [item for item, each in pathway.ruleset.items.items() if each.raising]
    item = data.draw(st.sampled_from(raising))
    without = {n: answer for n, answer in response.items() if n != item}
    before = evaluate(pathway, without)
    after = evaluate(pathway, {**without, item: data.draw(answers(pathway.item(item)))})

    if contradicted(after) or before.disposition == "incomplete":
        return
    assert rank(after.possible[-1]) <= rank(before.disposition)


@EVERY_RULESET
@pytest.mark.parametrize("flag", CAUDA_EQUINA)
@given(st.data())
def test_no_answer_hides_a_cauda_equina_sign(name: str, flag: str, data: st.DataObject) -> None:
    pathway = pathway_of(name)
    response = {**data.draw(responses(pathway)), flag: True}

    assert evaluate(pathway, response).disposition == "emergency"


@EVERY_RULESET
@given(st.data())
def test_worsening_weakness_never_waits(name: str, data: st.DataObject) -> None:
    pathway = pathway_of(name)
    response = {**data.draw(responses(pathway)), "weakness_course": "worsening"}
    assessment = evaluate(pathway, response)

    assert assessment.headline in {"emergency", "urgent_referral"}


@EVERY_RULESET
def test_nothing_calm_is_concluded_while_a_core_item_is_open(name: str) -> None:
    pathway = pathway_of(name)
    calm: Response = well(pathway)
    assert evaluate(pathway, calm).disposition == "conservative_no_imaging"

    for item in pathway.core:
        for response in (
            {n: answer for n, answer in calm.items() if n != item},
            {**calm, item: CANNOT_ASSESS},
        ):
            assessment = evaluate(pathway, response)
            assert assessment.disposition == "incomplete", item
            assert item in assessment.missing


@EVERY_RULESET
def test_every_disposition_of_the_contract_is_reached(name: str) -> None:
    pathway = pathway_of(name)
    possible = evaluate(pathway, {}).possible

    assert set(possible) == {
        "emergency",
        "urgent_referral",
        "mri_now",
        "surgical_referral",
        "injection_consideration",
        "alternative_diagnosis",
        "conservative_no_imaging",
        "recovery",
        "out_of_scope",
    }
