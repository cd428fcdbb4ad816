"""The assessment for other programs."""

import json
from pathlib import Path

import pytest

from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.present.record import SCHEMA, record
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import read_case
from l5desk.storage.library import Library

LIBRARY = Library([bundled("rulesets")])
SAMPLES = sorted((bundled("resources") / "samples").glob("*.yaml"))
FIELDS = {
    *("schema", "ruleset", "label", "status", "disposition", "position", "path", "possible"),
    *("at_least", "by", "assuming", "missing", "recommendations", "options", "warnings"),
    *("findings", "changes", "reason", "decision", "codes"),
}


def test_the_schema_is_versioned_and_its_fields_are_these(sciatica: Pathway):
    told = record(Session.start(sciatica))

    assert told["schema"] == SCHEMA == 1
    assert set(told) == FIELDS


@pytest.mark.parametrize("sample", SAMPLES, ids=[sample.stem for sample in SAMPLES])
def test_every_sample_is_told_in_json(sample: Path):
    case = read_case(sample, LIBRARY.pathway)
    pathway = LIBRARY.pathway(case.ruleset)
    told = record(Session.start(pathway, case.answers, case.label))

    assert json.loads(json.dumps(told)) == told
    assert told["label"] == case.label


def test_an_unknown_truth_is_null_and_names_what_is_open(sciatica: Pathway):
    findings = record(Session.start(sciatica, {"retention": False}))["findings"]

    assert findings["pelvic_change"] == {"truth": None, "evidence": ["sexual"]}


def test_what_a_conclusion_assumes_is_told(sciatica: Pathway):
    answers: dict[str, Answer] = {
        "retention": False,
        "sexual": CANNOT_ASSESS,
        "course": "none",
        "toe": 5,
        "weeks": 2,
    }
    told = record(Session.start(sciatica, answers))

    assert told["disposition"] == "incomplete"
    assert told["assuming"] == {"disposition": "conservative_no_imaging", "items": ["sexual"]}


def test_options_come_with_all_their_arguments(sciatica: Pathway):
    answers: dict[str, Answer] = {
        "retention": False,
        "sexual": False,
        "course": "none",
        "toe": 5,
        "weeks": 8,
        "accepts": True,
        "anticoagulated": True,
    }
    [option] = record(Session.start(sciatica, answers))["options"]

    assert (option["id"], option["verdict"]) == ("injection", "excluded")
    assert {each["id"]: each["truth"] for each in option["arguments"]} == {
        "acute": True,
        "harm": True,
        "bleeding": True,
    }


def test_warnings_name_the_items_they_are_about(sciatica: Pathway):
    warnings = record(Session.start(sciatica, {"course": "none", "toe": 3}))["warnings"]

    assert {"kind": "contradiction", "items": ["course"]}.items() <= next(
        each.items() for each in warnings if each["kind"] == "contradiction"
    )


def test_what_would_change_the_conclusion_is_told(sciatica: Pathway):
    answers: dict[str, Answer] = {
        "retention": False,
        "sexual": False,
        "course": "none",
        "toe": 5,
        "weeks": 2,
    }
    changes = record(Session.start(sciatica, answers))["changes"]

    assert "urgent_referral" in {each["disposition"] for each in changes}
