"""Audience: the words change with the reader, and nothing else does."""

from dataclasses import replace

import pytest

from l5desk.engine.evaluate import evaluate
from l5desk.engine.pathway import Pathway
from l5desk.engine.ruleset import Definition
from l5desk.present.audience import Audience, in_words_for, text_for, worded
from l5desk.present.conclusion import conclusion
from l5desk.present.explanation import ENGLISH, explain_step
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import load_ruleset

FULL = Definition(text="Text.", trainee="Text. Why.", patient="Words.", when="x", sources=("s",))
BARE = Definition(text="Text.", when="x", sources=("s",))


@pytest.fixture(scope="module")
def default() -> Pathway:
    return load_ruleset(bundled("rulesets") / "l5-radiculopathy")


@pytest.mark.parametrize(
    ("declared", "audience", "expected"),
    [
        (FULL, "clinician", "Text."),
        (FULL, "trainee", "Text. Why."),
        (FULL, "patient", "Words."),
        (BARE, "clinician", "Text."),
        (BARE, "trainee", "Text."),
        (BARE, "patient", "Text."),
    ],
)
def test_each_audience_reads_its_own_words(declared: Definition, audience: Audience, expected: str):
    assert text_for(declared, audience) == expected


def test_the_clinician_reads_the_rules_themselves(default: Pathway):
    session = Session.start(default)

    assert in_words_for(session, "clinician") is session


@pytest.mark.parametrize("audience", ["trainee", "patient"])
def test_only_words_change(default: Pathway, audience: Audience):
    other = worded(default, audience)

    assert other.digest == default.digest
    assert (other.branches, other.definitions) == (default.branches, default.definitions)
    for name, step in default.ruleset.steps.items():
        told = other.step(name)
        assert told == step.model_copy(update={"text": told.text})
    response = {"urinary_retention": True, "age": 46}
    assert evaluate(other, response) == evaluate(default, response)


@pytest.mark.parametrize("audience", ["trainee", "patient"])
def test_conclusion_and_explanation_follow_the_audience(default: Pathway, audience: Audience):
    session = in_words_for(Session.start(default, {"urinary_retention": True}), audience)
    shown = conclusion(session.pathway, session.response, session.assessment, ENGLISH)
    step = default.step(session.assessment.position)
    head = shown.headline

    assert head.text == getattr(step, audience)
    assert head.text != step.text
    assert {each.text for each in shown.advice} <= {
        text_for(each, audience) for each in default.ruleset.recommendations.values()
    }
    told = explain_step(session.pathway, session.assessment, session.assessment.position)
    assert told.text == head.text


def test_the_words_are_made_once(default: Pathway):
    session = Session.start(default)
    first = in_words_for(session, "patient").pathway

    assert in_words_for(replace(session, label="x"), "patient").pathway is first
