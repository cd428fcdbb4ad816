"""Published patients: each lands where a safe pathway puts it, and never where it would harm."""

from pathlib import Path

import pytest

from l5desk.engine.assessment import URGENT, rank
from l5desk.engine.evaluate import evaluate
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import CaseFile, Expectation, read_case, shortfalls
from l5desk.storage.rulesets import load_ruleset

PATHWAY = load_ruleset(bundled("rulesets") / "l5-radiculopathy")
FILES = sorted((Path(__file__).parents[1] / "published").glob("*.yaml"))
CASES = [read_case(path, lambda _: PATHWAY) for path in FILES]


def expectation(case: CaseFile) -> Expectation:
    assert case.expect is not None
    return case.expect


@pytest.mark.parametrize("case", CASES, ids=[case.label for case in CASES])
def test_a_published_patient_lands_where_expected(case: CaseFile) -> None:
    assessment = evaluate(PATHWAY, case.answers)

    assert shortfalls(expectation(case), assessment) == []


@pytest.mark.parametrize("case", CASES, ids=[case.label for case in CASES])
def test_what_the_report_alone_states_never_concludes_anything_forbidden(case: CaseFile) -> None:
    forbidden = set(expectation(case).must_not) - {"incomplete"}

    partial = evaluate(PATHWAY, case.stated)

    assert partial.disposition not in forbidden
    whole = evaluate(PATHWAY, case.answers)
    if partial.at_least is not None and whole.disposition != "incomplete":
        assert rank(whole.disposition) <= rank(partial.at_least)


@pytest.mark.parametrize("label", ["V19", "V30", "V44", "V53", "V55", "V63"])
def test_urgency_the_report_makes_certain_is_shown_before_the_rest_is_asked(label: str) -> None:
    (case,) = (case for case in CASES if case.label == label)

    assessment = evaluate(PATHWAY, case.stated)

    assert assessment.headline in URGENT
    assert assessment.missing


def test_every_published_patient_has_a_citation() -> None:
    assert len(CASES) == 22
    assert all(case.citation and case.vignette for case in CASES)
    assert all(expectation(case).dispositions and expectation(case).must_not for case in CASES)
