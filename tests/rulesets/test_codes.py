"""The shipped codes: typical patients, the exclusions of the classification, and honesty."""

from functools import lru_cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l5desk.engine.assessment import Assessment
from l5desk.engine.coding import excluded_codes, excluding_pairs, idle_codes
from l5desk.engine.evaluate import evaluate
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import find_rulesets, load_ruleset
from tests.rulesets.patients import answers, responses, well

FOLDERS = {folder.name: folder for folder in find_rulesets([bundled("rulesets")])}
DEFAULT = "l5-radiculopathy"
EVERY_RULESET = pytest.mark.parametrize("name", list(FOLDERS))


@lru_cache
def pathway_of(name: str = DEFAULT) -> Pathway:
    return load_ruleset(FOLDERS[name])


def numbers(names: tuple[str, ...], system: str = "icd-10-cm") -> list[str]:
    codes = [pathway_of().ruleset.codes[name] for name in names]
    return [each.code for each in codes if each.system == system]


def assess(**answers: Answer) -> Assessment:
    """Assess somebody with right-sided pain to the foot, no back pain and nothing else."""
    sciatica: dict[str, Answer] = {
        "leg_symptom_side": "right",
        "pain_extent": "foot",
        "dominant_pain": "leg",
        "back_pain_score": 0,
        "conservative_response": "unchanged",
        "symptom_weeks": 3,
        "conservative_weeks": 3,
    }
    return evaluate(pathway_of(), {**well(pathway_of()), **sciatica, **answers})


def imaged(lesion: str, level: str, **more: Answer) -> Assessment:
    """Assess the same patient after ten weeks with a fitting MRI."""
    image: dict[str, Answer] = {
        "symptom_weeks": 10,
        "conservative_weeks": 10,
        "imaging_done": "mri",
        "imaging_lesion": (lesion,),
        "imaging_side": "right",
        "compressed_level": level,
        "imaging_after_latest_change": True,
        "imaging_concordant": "full",
        "accepts_injection": True,
    }
    return assess(**{**image, **more})


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, ["M54.31"]),
        ({"leg_symptom_side": "left"}, ["M54.32"]),
        ({"back_pain_score": 4}, ["M54.41"]),
        ({"dominant_pain": "equal", "leg_symptom_side": "left"}, ["M54.42"]),
        ({"straight_leg_raise": "positive"}, ["M54.10", "M54.31"]),
        ({"sensory_area": ("l5",), "back_pain_score": 4}, ["M54.10", "M54.41"]),
        ({"pain_extent": "buttock"}, []),
        ({"leg_symptom_side": "none", "pain_extent": "back_only"}, ["M54.50"]),
        ({"conservative_response": "resolved"}, []),
        ({"age": 12}, []),
    ],
)
def test_before_an_image_the_pain_and_the_signs_are_coded(
    answers: dict[str, Answer], expected: list[str]
):
    assert numbers(assess(**answers).codes) == expected


@pytest.mark.parametrize(
    ("lesion", "level", "expected"),
    [
        ("paracentral_herniation", "l4_l5", ["M51.16"]),
        ("far_lateral_herniation", "l5_s1", ["M51.17"]),
        ("foraminal_stenosis", "l4_l5", ["M54.16", "M54.31"]),
        ("foraminal_stenosis", "l5_s1", ["M54.17", "M54.31"]),
        ("lateral_recess_stenosis", "l4_l5", ["M54.16", "M54.31", "M48.061"]),
        ("central_stenosis", "l5_s1", ["M54.17", "M54.31", "M48.07"]),
        ("spondylolisthesis", "l4_l5", ["M54.16", "M54.31", "M43.16"]),
        ("spondylolisthesis", "l5_s1", ["M54.17", "M54.31", "M43.17"]),
        ("ventral_osteophyte", "l5_s1", ["M54.31", "M25.78"]),
        ("bulge_only", "other", ["M54.10", "M54.31"]),
    ],
)
def test_a_fitting_image_gives_cause_and_region(lesion: str, level: str, expected: list[str]):
    assessment = imaged(lesion, level, straight_leg_raise="positive")

    assert numbers(assessment.codes) == expected


def test_once_the_disc_is_the_cause_the_code_of_the_root_alone_is_gone():
    before = assess(straight_leg_raise="positive")
    after = imaged("paracentral_herniation", "l4_l5", straight_leg_raise="positive")

    assert numbers(before.codes, "icd-10") == ["M54.1"]
    assert numbers(after.codes, "icd-10") == ["M51.1"]


@pytest.mark.parametrize("concordance", ["partial", "none"])
def test_an_image_that_does_not_fit_is_no_cause(concordance: str):
    assessment = imaged("paracentral_herniation", "l4_l5", imaging_concordant=concordance)

    assert numbers(assessment.codes) == ["M54.31"]


def test_while_the_image_may_still_be_the_cause_neither_pain_nor_root_is_coded():
    answers: dict[str, Answer] = {"accepts_injection": False, "accepts_surgery": False}
    still_open: dict[str, Answer] = {"imaging_concordant": CANNOT_ASSESS}
    assessment = imaged("paracentral_herniation", "l4_l5", **answers, **still_open)

    assert assessment.disposition == "conservative_no_imaging"
    assert assessment.codes == ()


def test_an_image_older_than_the_latest_change_is_no_cause():
    outdated: dict[str, Answer] = {"imaging_after_latest_change": False}
    assessment = imaged("paracentral_herniation", "l4_l5", **outdated)

    assert numbers(assessment.codes) == ["M54.31"]


@pytest.mark.parametrize(
    ("flag", "number"),
    [
        ("urinary_retention", "R33.9"),
        ("urinary_sensation_loss", "R32"),
        ("bowel_dysfunction", "R15.9"),
        ("saddle_numbness", "R20.0"),
    ],
)
def test_an_emergency_codes_its_symptom_and_not_the_suspected_disease(flag: str, number: str):
    assessment = assess(pain_extent="thigh", **{flag: True})

    assert assessment.disposition == "emergency"
    assert numbers(assessment.codes) == [number]
    assert numbers(assessment.codes_once_confirmed) == ["G83.4"]
    assert numbers(assessment.codes, "icd-10") == []


@pytest.mark.parametrize(
    ("answers", "codes", "once_confirmed"),
    [
        (
            {"mrc_ankle_dorsiflexion": 2, "weakness_course": "stable"},
            ["M54.10", "M54.31", "M21.371"],
            [],
        ),
        ({"upper_motor_neuron_signs": True}, ["M54.31"], ["G95.20"]),
        ({"cancer": "past"}, ["M54.31", "Z85.9"], []),
        ({"anticoagulated": True}, ["M54.31", "Z79.01"], []),
        ({"long_term_steroid": True}, ["M54.31"], ["Z79.52"]),
        ({"prior_lumbar_surgery": "fusion"}, ["M54.31", "Z98.1"], []),
        ({"hip_rotation_painful": True, "groin_pain": True}, [], ["M16.9"]),
        ({"leg_rash": True}, [], ["B02.29"]),
        ({"nerve_conduction": "peroneal"}, ["G57.31"], []),
        ({"nerve_conduction": "plexus"}, ["G54.1"], []),
        ({"nerve_conduction": "polyneuropathy"}, ["G62.9"], []),
        ({"nerve_conduction": "root"}, ["M54.10", "M54.31"], []),
    ],
)
def test_signs_mimics_and_background(
    answers: dict[str, Answer], codes: list[str], once_confirmed: list[str]
):
    assessment = assess(**answers)

    assert numbers(assessment.codes) == codes
    assert numbers(assessment.codes_once_confirmed) == once_confirmed


@pytest.mark.parametrize(
    ("lesion", "answers", "expected"),
    [
        ("fracture", {"trauma": "none", "osteoporosis": False}, ["M48.56XA"]),
        ("fracture", {"trauma": "none", "osteoporosis": True}, ["M80.08XA"]),
        ("fracture", {"trauma": "minor", "osteoporosis": True}, ["M80.08XA"]),
        ("fracture", {"trauma": "minor", "osteoporosis": False}, ["S32.009A"]),
        ("fracture", {"trauma": "major", "osteoporosis": True}, ["S32.009A"]),
        ("infection", {}, ["G06.1", "M46.26", "M46.46"]),
        ("tumour", {"cancer": "past"}, ["C79.51"]),
    ],
)
def test_a_serious_finding_is_coded_only_once_its_nature_is_confirmed(
    lesion: str, answers: dict[str, Answer], expected: list[str]
):
    assessment = imaged(lesion, "l4_l5", age=70, **answers)

    assert numbers(assessment.codes_once_confirmed) == expected
    assert set(numbers(assessment.codes)) <= {"M54.16", "M54.31", "Z85.9"}


def test_two_sides_are_two_codes():
    assessment = assess(leg_symptom_side="both", bilateral_leg_pain="longstanding_unchanged")

    assert numbers(assessment.codes) == ["M54.31", "M54.32"]


# Pairs that the classification forbids, as they could arise in this pathway.
FORBIDDEN = [
    *(("M54.16", "M51.16"), ("M54.17", "M51.17"), ("M54.10", "M51.17"), ("M54.16", "M47.26")),
    *(("M54.17", "M47.27"), ("M54.31", "M51.16"), ("M54.32", "M51.17"), ("M54.31", "M54.41")),
    *(("M54.41", "M51.16"), ("M54.42", "M51.17"), ("M54.50", "M54.41"), ("M54.50", "M51.26")),
    *(("M54.10", "G57.31"), ("M54.16", "G54.1"), ("M51.16", "G54.1"), ("M54.10", "G62.9")),
    *(("M48.56XA", "M80.08XA"), ("M48.56XA", "S32.009A"), ("M51.16", "S32.009A")),
    *(("M54.16", "M46.46"), ("M43.16", "M80.08XA")),
]


@EVERY_RULESET
@pytest.mark.parametrize("pair", FORBIDDEN, ids="-".join)
def test_the_exclusions_of_the_classification_are_known(name: str, pair: tuple[str, str]):
    codes = pathway_of(name).ruleset.codes
    known = [{codes[each].code for each in both} for both in excluding_pairs(pathway_of(name))]

    assert set(pair) in known


@EVERY_RULESET
def test_no_two_codes_that_exclude_each_other_are_ever_offered_to_anybody(name: str):
    assert list(excluded_codes(pathway_of(name))) == []


@EVERY_RULESET
def test_every_code_is_offered_to_somebody(name: str):
    assert list(idle_codes(pathway_of(name))) == []


@EVERY_RULESET
@given(st.data())
def test_no_answers_however_partial_offer_what_excludes_each_other(name: str, data: st.DataObject):
    pathway = pathway_of(name)
    response = data.draw(responses(pathway))
    for item in ("imaging_lesion", "imaging_concordant", "compressed_level", "nerve_conduction"):
        if data.draw(st.booleans()):
            response |= {"imaging_done": "mri", item: data.draw(answers(pathway.item(item)))}
    assessment = evaluate(pathway, response)

    offered = {*assessment.codes, *assessment.codes_once_confirmed}
    assert [pair for pair in excluding_pairs(pathway) if set(pair) <= offered] == []


@EVERY_RULESET
@given(st.data())
def test_answering_what_was_open_never_takes_a_code_back(name: str, data: st.DataObject):
    pathway = pathway_of(name)
    response = data.draw(responses(pathway))
    before = evaluate(pathway, response)
    still_open = [
        n for n in pathway.ruleset.items if response.get(n, CANNOT_ASSESS) is CANNOT_ASSESS
    ]
    asked = [n for n in still_open if not pathway.item(n).raising]
    if not asked:
        return
    item = data.draw(st.sampled_from(asked))
    after = evaluate(pathway, {**response, item: data.draw(answers(pathway.item(item)))})

    if any(caution.kind == "contradiction" for caution in after.cautions):
        return
    assert set(before.codes) <= set(after.codes)
    assert set(before.codes_once_confirmed) <= set(after.codes_once_confirmed)


def test_no_number_stands_twice_in_a_classification():
    codes = [(each.system, each.code) for each in pathway_of().ruleset.codes.values()]

    assert len(codes) == len(set(codes)) > 50


def test_codes_that_nobody_checked_say_so():
    rules = pathway_of().ruleset

    for each in rules.codes.values():
        checked = {rules.references[source].verified for source in each.sources}
        assert checked == {"read" if each.system == "icd-10-cm" else "unverified"}
