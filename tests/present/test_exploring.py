"""Exploring: a walk as it is shown, in the words for a trainee, and never as a patient."""

import pytest

from l5desk.engine.pathway import Pathway
from l5desk.engine.trail import Trail, lead
from l5desk.present.alternatives import clue_text
from l5desk.present.exploring import copied, explored, glance
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.library import Library


@pytest.fixture(scope="module")
def default() -> Pathway:
    return Library([bundled("rulesets")]).pathway("l5-radiculopathy")


def walked(pathway: Pathway, step: str) -> Trail:
    trail = lead(Trail(pathway, {}), step)
    assert trail is not None
    return trail


def test_a_blank_walk_has_everything_before_it(default: Pathway):
    shown = explored(Trail(default, {}), "nobody")

    assert shown.session.label == "nobody"
    assert shown.session.response == {}
    assert shown.session.assessment.reachable == frozenset(default.steps)
    assert shown.takes.answers == ()
    [only] = shown.ways
    assert only.label == ""
    assert only.is_rest


def test_each_way_tells_what_it_means_in_the_words_for_a_trainee(default: Pathway):
    yes, no = explored(walked(default, "cauda_equina"), "nobody").ways

    definition = default.ruleset.definitions["cauda_equina_sign"]
    assert yes.means == (definition.trainee,)
    assert any(clue_text(clue).endswith("201 mL or more") for each in yes.sets for clue in each)
    assert no.means == ()
    assert no.is_rest


def test_the_walk_stands_on_the_chart_as_it_was_chosen(default: Pathway):
    trail = walked(default, "weak_care")
    assessment = explored(trail, "nobody").session.assessment

    assert assessment.path == trail.steps
    assert assessment.disposition == default.disposition("weak_care")
    assert assessment.truths["cauda_equina_sign"] is False


def test_a_patient_is_copied_to_where_they_stand(default: Pathway):
    patient = Session.start(default, {"age": 46, "urinary_retention": True})
    trail = copied(patient)

    assert trail.steps == patient.assessment.path
    assert trail.given == patient.response


def test_an_answer_in_the_way_is_told_in_words(default: Pathway):
    trail = copied(Session.start(default, {"age": 46, "urinary_retention": True})).back()
    _, no = explored(trail, "nobody").ways

    assert no.blocked is not None
    assert no.blocked.answers == ("Trouble passing urine: yes",)
    assert no.blocked.items == ("urinary_retention",)


def test_a_disagreement_of_the_sources_shows_both_sides(default: Pathway):
    disputes = {each.title: each for each in explored(walked(default, "weak_care"), "").disputes}

    assert disputes
    assert all(each.supports and each.opposes for each in disputes.values())


def test_a_step_ahead_takes_no_answer_of_another_step(default: Pathway):
    start = Trail(default, {})
    seen = glance(start, "cauda_equina_emergency")

    assert seen.trail is not None
    assert seen.takes is not None
    assert len(seen.takes.answers) == 1
    assert not seen.is_behind
    assert glance(seen.trail, "cauda_equina").is_behind
    assert glance(seen.trail, "weak_care").trail is None
