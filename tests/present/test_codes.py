"""Candidate codes: offered with a conclusion, and what is not established is said to be so."""

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest

from l5desk.engine.pathway import Pathway
from l5desk.present.codes import CandidateCode, candidate_codes, code_text
from l5desk.present.explanation import Source
from l5desk.present.record import record
from l5desk.present.summary import summary
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import read_case
from l5desk.storage.library import Library

LIBRARY = Library([bundled("rulesets")])
SAMPLES = sorted((bundled("resources") / "samples").glob("*.yaml"))


@pytest.fixture(scope="module")
def default() -> Pathway:
    return LIBRARY.pathway("l5-radiculopathy")


def sample(name: str) -> Session:
    file = read_case(bundled("resources") / "samples" / f"{name}.yaml", LIBRARY.pathway)
    return Session.start(LIBRARY.pathway(file.ruleset), file.answers)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_summary_and_data_hold_the_codes_that_were_concluded(path: Path):
    session = sample(path.stem)
    codes = candidate_codes(session.pathway, session.assessment)
    names = [*session.assessment.codes, *session.assessment.codes_once_confirmed]

    assert [each.id for each in codes] == names
    told = json.loads(json.dumps(record(session)))["codes"]
    assert [each["id"] for each in told] == names
    text = " ".join(summary(session, dt.date(2026, 1, 2)).split())
    assert all(f"{each.system.upper()} {each.code} {each.title}" in text for each in codes)
    assert ("Candidate codes, offered and not entered:" in text) == bool(codes)


def test_nothing_known_has_no_code(default: Pathway):
    session = Session.start(default)

    assert candidate_codes(default, session.assessment) == ()
    assert record(session)["codes"] == []


def test_the_samples_have_codes_of_both_classifications():
    sessions = [sample(path.stem) for path in SAMPLES]
    codes = [code for each in sessions for code in candidate_codes(each.pathway, each.assessment)]

    assert {code.system for code in codes} == {"icd-10-cm", "icd-10"}


SEEN = Source("icd-10-cm-2026", "A list.", "Codes.", "read", "")
UNSEEN = replace(SEEN, verified="unverified")
CODE = CandidateCode("disc", "icd-10-cm", "M51.16", "Disc disorder", "", "", (SEEN,))


@pytest.mark.parametrize(
    ("code", "line"),
    [
        (CODE, "ICD-10-CM M51.16 Disc disorder"),
        (
            replace(CODE, once="the image shows it"),
            "ICD-10-CM M51.16 Disc disorder (only once the image shows it)",
        ),
        (
            replace(CODE, sources=(SEEN, UNSEEN), text="Other."),
            "ICD-10-CM M51.16 Disc disorder (not checked against the classification; Other)",
        ),
    ],
)
def test_what_must_be_confirmed_and_what_was_not_checked_is_said(code: CandidateCode, line: str):
    assert code_text(code) == line
