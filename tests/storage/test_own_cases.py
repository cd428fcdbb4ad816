"""What a case expects, held against what the rules make of it."""

from pathlib import Path

import pytest

from l5desk.engine.evaluate import evaluate
from l5desk.engine.pathway import Pathway
from l5desk.storage.cases import Expectation, case_files, misjudged, shortfalls

FEVERISH = {"fever": True}
UNMET = {
    "dispositions": (["recovery"], "concludes urgent_referral, not recovery"),
    "must_not": (["urgent_referral"], "concludes urgent_referral, which it must not"),
    "position": ("stay", "stands at 'refer', not at 'stay'"),
    "at_least": ("emergency", "is sure of urgent_referral, not of emergency at least"),
    "by": ("7 days", "is due by now, not by 7 days"),
    "recommendations": (["rest"], "does not recommend 'rest'"),
}
MET = {
    "dispositions": ["recovery", "urgent_referral"],
    "must_not": ["recovery"],
    "position": "refer",
    "at_least": "mri_now",
    "by": "now",
    "recommendations": ["call"],
}


@pytest.mark.parametrize("part", UNMET)
def test_each_part_of_an_expectation_is_held_against_the_assessment(pathway: Pathway, part: str):
    wanted, sentence = UNMET[part]
    unmet = Expectation.model_validate({**MET, part: wanted})

    assert shortfalls(unmet, evaluate(pathway, FEVERISH)) == [sentence]


def test_an_expectation_that_is_met_falls_short_of_nothing(pathway: Pathway):
    met = Expectation.model_validate(MET)

    assert shortfalls(met, evaluate(pathway, FEVERISH)) == []
    assert shortfalls(Expectation(), evaluate(pathway, {})) == []


def test_while_nothing_is_sure_no_urgency_and_no_deadline_is_met(pathway: Pathway):
    wanted = Expectation(at_least="recovery", by="now")

    assert shortfalls(wanted, evaluate(pathway, {})) == [
        "is sure of nothing, not of recovery at least",
        "is due by no time, not by now",
    ]


OWN_CASES = {
    "met": ("ruleset: tiny\nanswers: {fever: true}\nexpect: {position: refer}\n", []),
    "unmet": (
        "ruleset: tiny\nanswers: {fever: true}\nexpect: {position: stay}\n",
        ["stands at 'refer', not at 'stay'"],
    ),
    "expecting nothing": (
        "ruleset: tiny\nanswers: {fever: true}\n",
        ["the case expects nothing: add 'expect'"],
    ),
    "of another ruleset": (
        "ruleset: other\nanswers: {fever: true}\nexpect: {}\n",
        ["a case of 'tiny', not of 'other'"],
    ),
    "mistyped": (
        "ruleset: tiny\nanswers: {fevr: true}\nexpect: {}\n",
        ["unknown item 'fevr' (did you mean 'fever'?)"],
    ),
}


@pytest.mark.parametrize("kind", OWN_CASES)
def test_a_ruleset_is_told_which_of_its_own_cases_it_fails(
    folder: Path, pathway: Pathway, kind: str
):
    text, sentences = OWN_CASES[kind]
    (folder / "cases").mkdir()
    (folder / "cases" / "one.yaml").write_text(text)

    (path,) = case_files(folder)
    problems = misjudged(path, pathway)
    assert [problem.sentence for problem in problems] == sentences
    assert all(problem.file == str(path) for problem in problems)


def test_a_ruleset_need_not_have_cases(folder: Path):
    assert case_files(folder) == []
