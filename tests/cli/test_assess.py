"""Assessing a case on the command line: in words, in JSON, and what is wrong with it."""

import json
from pathlib import Path

import pytest

from l5desk.cli import main
from tests.cli.calling import SAMPLES


def test_a_case_is_assessed_in_words(capsys: pytest.CaptureFixture[str]):
    assert main(["assess", str(SAMPLES / "saddle-numbness.yaml")]) == 0

    told = capsys.readouterr().out
    assert "Emergency" in told
    assert "demo-2" in told
    assert "not reviewed by a clinician" in told.lower()


def test_a_case_is_assessed_as_json(capsys: pytest.CaptureFixture[str]):
    assert main(["assess", str(SAMPLES / "foot-drop.yaml"), "--json"]) == 0

    told = json.loads(capsys.readouterr().out)
    assert told["schema"] == 1
    assert told["ruleset"]["id"] == "l5-radiculopathy"
    assert told["at_least"] == "urgent_referral"
    assert told["path"][-1] == told["position"]
    assert told["findings"]
    assert all(set(found) == {"truth", "evidence"} for found in told["findings"].values())


def test_what_is_wrong_with_a_case_is_told_line_by_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    case = tmp_path / "case.yaml"
    case.write_text("ruleset: l5-radiculopathy\nanswers:\n  agee: 4\n  sex: no\n")

    assert main(["assess", str(case)]) == 1
    told = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[0] for line in told] == [f"{case}:3", f"{case}:4"]


def test_a_case_of_an_unknown_ruleset_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    case = tmp_path / "case.yaml"
    case.write_text("ruleset: l5-radiculopaty\nanswers: {}\n")

    assert main(["assess", str(case)]) == 1
    assert "did you mean 'l5-radiculopathy'?" in capsys.readouterr().err


def test_a_case_saved_under_other_rules_is_assessed_with_the_installed_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    case = tmp_path / "case.yaml"
    old = f"ruleset: l5-radiculopathy\nversion: 0.0.1\ndigest: {'0' * 64}\nanswers: {{age: 46}}\n"
    case.write_text(old)

    assert main(["assess", str(case), "--json"]) == 0
    told = capsys.readouterr()
    assert "saved under l5-radiculopathy 0.0.1" in told.err
    assert json.loads(told.out)["ruleset"]["digest"] != "0" * 64


DECIDED = """ruleset: l5-radiculopathy
label: demo-1
answers: {urinary_retention: true, saddle_numbness: true}
decision:
  outcome: overruled
  reason: examined again
  name: Dr Example
  day: 2025-03-09
  conclusion: {disposition: emergency, step: cauda_equina_emergency}
  instead: first_line_care
"""


def test_what_would_change_it_and_what_decides_are_told_in_json(
    capsys: pytest.CaptureFixture[str],
):
    assert main(["assess", str(SAMPLES / "nine-weeks.yaml"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    changes = {each["disposition"]: each for each in told["changes"]}
    assert next(iter(changes)) == "emergency"
    assert told["disposition"] not in changes
    flags = {flag["item"]: flag for flag in changes["emergency"]["red_flags"]}
    assert flags["saddle_numbness"] == {
        "item": "saddle_numbness",
        "option": None,
        "values": [True],
        "known": True,
    }
    sets = [finding for each in changes["surgical_referral"]["sets"] for finding in each]
    assert {"low": 12.0, "high": None, "includes_low": True, "includes_high": True} in [
        numbers for finding in sets for numbers in finding.get("ranges", [])
    ]
    assert "symptom_weeks" in told["reason"]
    assert told["decision"] is None


def test_a_decision_is_told_with_whether_it_stands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    case = tmp_path / "case.yaml"
    case.write_text(DECIDED)
    assert main(["assess", str(case), "--json"]) == 0
    decision = json.loads(capsys.readouterr().out)["decision"]
    assert decision == {
        "outcome": "overruled",
        "reason": "examined again",
        "name": "Dr Example",
        "day": "2025-03-09",
        "conclusion": {
            "disposition": "emergency",
            "step": "cauda_equina_emergency",
            "is_sure": True,
        },
        "instead": "first_line_care",
        "stands": True,
    }
    case.write_text(DECIDED.replace("true", "false"))
    assert main(["assess", str(case), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["decision"]["stands"] is False


def test_an_overruled_emergency_says_so_in_the_summary(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    case = tmp_path / "case.yaml"
    case.write_text(DECIDED)
    assert main(["assess", str(case)]) == 0
    text = capsys.readouterr().out
    assert "Conclusion: Emergency: suspected cauda equina syndrome" in text
    assert "- OVERRULED by Dr Example, 2025-03-09" in text
    assert "- Nothing that is still open lowers this." in text
