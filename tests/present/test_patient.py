"""The patient in one line."""

from pathlib import Path

import pytest

from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.present.patient import patient
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import load_ruleset

ROOT = Path(__file__).parent


@pytest.fixture(scope="module")
def full() -> Pathway:
    return load_ruleset(bundled("rulesets") / "l5-radiculopathy")


def facts(pathway: Pathway, answers: dict[str, Answer]) -> tuple[tuple[str, str], ...]:
    return patient(Session.start(pathway, answers)).facts


def test_nothing_is_said_of_a_patient_nobody_has_asked(full: Pathway):
    shown = patient(Session.start(full))

    assert shown.facts == ()
    assert shown.unassessed == ()
    assert shown.unanswered == len(full.core)


def test_age_side_duration_and_the_weakest_l5_muscle_are_named(full: Pathway):
    answers: dict[str, Answer] = {
        "age": 46,
        "leg_symptom_side": "left",
        "symptom_weeks": 3,
        "mrc_great_toe_extension": 4,
        "mrc_ankle_dorsiflexion": 2,
    }

    shown = patient(Session.start(full, answers))
    assert shown.facts == (
        ("Age", "46 years"),
        ("Side of leg symptoms", "Left"),
        ("Duration", "3 weeks"),
    )
    assert shown.weakest == ("Ankle dorsiflexion", "2 of 5")


def test_one_of_a_unit_is_one(full: Pathway):
    assert facts(full, {"age": 46, "symptom_weeks": 1})[-1] == ("Duration", "1 week")
    assert facts(full, {"symptom_weeks": 1.5}) == (("Duration", "1.5 weeks"),)


def test_a_core_question_nobody_answered_is_named(full: Pathway):
    answers: dict[str, Answer] = dict.fromkeys(full.core[1:], CANNOT_ASSESS)
    shown = patient(Session.start(full, answers))

    assert shown.open == (full.item(full.core[0]).short,)
    assert shown.unanswered == 1


def test_a_core_answer_that_another_contradicts_is_open_again(full: Pathway):
    told: dict[str, Answer] = {"weakness_course": "none", "mrc_great_toe_extension": 4}

    assert full.item("weakness_course").short in patient(Session.start(full, told)).open
    told["weakness_course"] = "stable"
    assert full.item("weakness_course").short not in patient(Session.start(full, told)).open


def test_with_both_legs_the_worse_side_is_named(full: Pathway):
    shown = facts(full, {"leg_symptom_side": "both", "worse_side": "right"})

    assert shown == (("Worse side", "Right"),)


def test_a_side_that_no_longer_applies_is_not_named(full: Pathway):
    shown = facts(full, {"leg_symptom_side": "left", "worse_side": "right"})

    assert shown == (("Side of leg symptoms", "Left"),)


def test_what_cannot_be_assessed_is_named_and_not_counted_as_unanswered(full: Pathway):
    shown = patient(Session.start(full, {"sexual_dysfunction": CANNOT_ASSESS}, "demo-1"))

    assert shown.unassessed == ("Change in sexual function",)
    assert shown.unanswered == len(full.core) - 1
    assert shown.label == "demo-1"


def test_a_ruleset_without_these_items_has_nothing_to_say():
    ladder = load_ruleset(ROOT / "ladder")

    assert patient(Session.start(ladder)).facts == ()
