"""Comparing rules on the command line: on a case, and over every patient."""

import json

import pytest

from l5desk.cli import main
from tests.cli.calling import SAMPLES, SMALL


def test_two_rulesets_are_compared_on_a_case(capsys: pytest.CaptureFixture[str]):
    pair = ["compare", "l5-radiculopathy", "foraminal"]
    case = ["--case", str(SAMPLES / "nine-weeks.yaml")]

    assert main([*pair, *case]) == 0
    assert "They part at: " in capsys.readouterr().out
    assert main([*pair, *case, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [side["ruleset"] for side in told["sides"]] == ["l5-radiculopathy", "foraminal"]
    assert told["agrees"] is False


def test_two_rulesets_are_compared_over_every_patient(capsys: pytest.CaptureFixture[str]):
    folder = str(SMALL / "wizard")

    assert main(["compare", folder, folder]) == 0
    assert "they never disagree" in capsys.readouterr().out
    assert main(["compare", folder, folder, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["disagreements"] == []


def test_an_unknown_ruleset_cannot_be_compared(capsys: pytest.CaptureFixture[str]):
    assert main(["compare", "foraminal", "nowhere"]) == 1
    assert "no ruleset 'nowhere' is installed" in capsys.readouterr().err
