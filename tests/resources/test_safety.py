"""The safety statement and the hazard log claim nothing that is not so."""

import ast
import re
from functools import lru_cache
from pathlib import Path

import pytest

from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import find_rulesets, load_ruleset
from l5desk.storage.safety import Hazard, load_safety
from l5desk.storage.yaml_text import read_yaml

ROOT = Path(__file__).parents[2]
FOLDER = bundled("resources") / "safety"
SAFETY = load_safety(FOLDER)
HAZARDS = SAFETY.log.hazards
LINKS = sorted({link for each in HAZARDS for control in each.controls for link in control.shown_by})
EVERY_HAZARD = pytest.mark.parametrize("hazard", HAZARDS, ids=lambda hazard: hazard.id)
KNOWN_HAZARDS = 39
"""How many there have been; it only ever grows, because none is deleted."""


@lru_cache
def functions(file: str) -> set[str]:
    """Give the test functions that a file defines at its top."""
    tree = ast.parse((ROOT / file).read_text())
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("link", LINKS)
def test_the_test_behind_a_control_exists(link: str):
    file, name = link.split("::")

    assert name.startswith("test_")
    assert (ROOT / file).is_file()
    assert name in functions(file)


def test_a_test_that_is_gone_would_be_noticed():
    assert "test_that_never_was" not in functions("tests/resources/test_safety.py")
    assert "test_a_test_that_is_gone_would_be_noticed" in functions(
        "tests/resources/test_safety.py"
    )


def test_no_hazard_was_ever_deleted():
    assert [each.id for each in HAZARDS] == [f"H{n:02}" for n in range(1, len(HAZARDS) + 1)]
    assert len(HAZARDS) >= KNOWN_HAZARDS
    assert len({each.title for each in HAZARDS}) == len(HAZARDS)


@EVERY_HAZARD
def test_every_cell_is_filled(hazard: Hazard):
    cells = hazard.model_dump(exclude={"controls"})

    assert [name for name, cell in cells.items() if not str(cell).strip()] == []


@EVERY_HAZARD
def test_what_can_arise_is_controlled_by_more_than_training(hazard: Hazard):
    kinds = {control.kind for control in hazard.controls}

    assert hazard.status == "not in this version" or kinds - {"training"}


@EVERY_HAZARD
def test_what_could_still_be_done_is_said(hazard: Hazard):
    assert hazard.status != "open" or hazard.residual != "None known."


def test_scores_are_called_proposals_and_no_clinician_is_named():
    assert SAFETY.log.scores == "proposed, not assessed by a clinician"
    assert "No clinical safety officer has read it" in SAFETY.log.about


# A letter in brackets keeps a pattern from finding itself.
CLAIM = re.compile(
    r"(?i)\b(review|approv|assess|validat|verif|endors|certif|sign)e?d (by|off)\b"
    r"|\bclinically (safe|prove[n])|\b(CE|UKCA|FDA)[- ](marked|cleared|approved)|\bDr\.? [A-Z]"
)
DENIED = re.compile(
    r"(?i)\b(not|no|nobody|never) (\w+ ){0,2}"
    r"((review|approv|assess|validat)ed by|CE-marked|(review|assess|validat)ed)"
)


def claims(text: str) -> list[str]:
    """Find what reads as if somebody had reviewed or approved, unless the sentence denies it."""
    sentences = re.split(r"(?<=[.!?*])\s+", " ".join(text.split()))
    return [each for each in sentences if CLAIM.search(DENIED.sub("", each))]


@pytest.mark.parametrize("name", ["SAFETY.md", "hazards.yaml"])
def test_nobody_is_claimed_to_have_reviewed_or_approved_anything(name: str):
    assert claims((FOLDER / name).read_text()) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Reviewed by a clinician.",
        "It is CE-marked.",
        "This was signed off.",
        "It is clinically safe.",
    ],
)
def test_such_a_claim_would_be_noticed(sentence: str):
    assert claims(f"Something true. {sentence} Something else.") == [sentence]


def test_the_statement_opens_with_what_the_program_is_not():
    (line,) = re.findall(r"(?m)^\*\*(.*)\*\*$", SAFETY.statement.split("## ")[0])

    for words in (
        "Not clinically validated",
        "Not reviewed by a clinician",
        "Not a medical device",
    ):
        assert words in line


def test_the_statement_holds_only_as_long_as_nobody_has_reviewed_the_rules():
    rulesets = [load_ruleset(each).ruleset for each in find_rulesets([bundled("rulesets")])]

    assert rulesets
    assert [rules.id for rules in rulesets if rules.reviews or rules.status != "draft"] == []


def test_the_numbers_of_the_statement_are_those_of_the_tests():
    text = " ".join(SAFETY.statement.split())
    published = len(list((ROOT / "tests/published").glob("*.yaml")))
    logic = (ROOT / "tests/engine/test_expression.py").read_text()
    (cases,) = re.findall(r"assert len\(cases\) == (\d+)", logic)

    assert f"{published} patients of published case reports" in text
    assert f"{cases} cases of HL7's CQL test suite" in text


def test_every_sample_is_labelled_as_a_demonstration():
    samples = sorted((bundled("resources") / "samples").glob("*.yaml"))
    labels = [read_yaml(each.read_bytes(), each.name).data["label"] for each in samples]

    assert labels
    assert [label for label in labels if not str(label).startswith("demo")] == []
