"""The words of the shipped rules: three audiences, short titles, and corrections that say so."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from l5desk.engine.pathway import Pathway
from l5desk.engine.ruleset import Worded
from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import find_rulesets, load_ruleset
from tests.resources.test_handout_text import grade, words

ROOT = bundled("rulesets")
FOLDERS = {folder.name: folder for folder in find_rulesets([ROOT])}
EVERY_RULESET = pytest.mark.parametrize("name", list(FOLDERS))
LONGEST_TITLE = 48
LONGEST_SENTENCE = 14


def parts() -> list[Path]:
    """Every file the shipped rulesets are made of."""
    found = set()
    for folder in FOLDERS.values():
        included = pathway_of(folder.name).ruleset.include
        found |= {(folder / name).resolve() for name in ("ruleset.yaml", *included)}
    return sorted(found)


@lru_cache
def pathway_of(name: str) -> Pathway:
    return load_ruleset(FOLDERS[name])


def worded(name: str) -> Iterator[tuple[str, Worded]]:
    rules = pathway_of(name).ruleset
    yield from rules.definitions.items()
    yield from rules.recommendations.items()
    yield from rules.steps.items()


def sentences(text: str) -> list[str]:
    return [each for each in re.split(r"(?<=[.!?])\s+", text) if words(each)]


@EVERY_RULESET
def test_everything_said_has_words_for_trainees_and_patients(name: str):
    silent = [key for key, each in worded(name) if not each.trainee or not each.patient]

    assert silent == []


@EVERY_RULESET
def test_patients_read_short_sentences_of_grade_6_or_below(name: str):
    told = {key: sentences(each.patient) for key, each in worded(name)}

    assert {key: text for key, text in told.items() if grade(text) > 6} == {}
    longest = {key: max(len(words(each)) for each in text) for key, text in told.items()}
    assert {key: count for key, count in longest.items() if count > LONGEST_SENTENCE} == {}


@EVERY_RULESET
def test_a_title_fits_its_box(name: str):
    steps = pathway_of(name).ruleset.steps

    assert [step.title for step in steps.values() if len(step.title) > LONGEST_TITLE] == []


@EVERY_RULESET
def test_only_statements_with_a_safer_rule_are_called_corrected(name: str):
    statements = pathway_of(name).ruleset.statements
    corrected = {statement for _, each in worded(name) for statement in each.corrects}

    assert {key for key in corrected if statements[key].handling != "corrected"} == set()


def test_the_default_shows_every_correction_where_it_is_made():
    rules = pathway_of("l5-radiculopathy").ruleset
    shown = {statement for _, each in worded("l5-radiculopathy") for statement in each.corrects}

    assert {key for key, each in rules.statements.items() if each.handling == "corrected"} == shown


def test_no_line_of_the_rules_is_longer_than_120_characters():
    long = [
        f"{file.parent.name}/{file.name}:{number}"
        for file in parts()
        for number, line in enumerate(file.read_text().splitlines(), 1)
        if len(line) > 120
    ]

    assert long == []
