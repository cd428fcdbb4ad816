"""A small but complete ruleset on disk, for every test to read, break and mend."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import TypeAlias

import pytest

from l5desk.engine.pathway import Pathway
from l5desk.storage.rulesets import load_ruleset

Edit: TypeAlias = Callable[..., Path]

RULESET = """\
id: tiny
version: 1.0.0
title: A tiny pathway
purpose: Shows how a ruleset is read
status: draft
date: 2025-01-31
include: [../common/questionnaire.yaml, notions.yaml]
start: ask
sources: [b1]
phases:
  first: {title: First}
steps:
  ask:
    kind: enquiry
    phase: first
    title: Ask
    text: Ask everything
    items: [age, fever]
    next: decide
    sources: [b1]
  decide:
    kind: decision
    phase: first
    title: Is it urgent?
    text: Fever comes first
    sources: [b1]
    candidates:
      - {label: fever, when: feverish, next: refer}
      - {label: no fever, otherwise: true, next: stay}
  refer:
    kind: action
    phase: first
    title: Refer
    text: Refer today
    disposition: urgent_referral
    by: now
    sources: [b1]
    recommendations: [call]
  stay:
    kind: action
    phase: first
    title: Stay active
    text: Stay active
    disposition: conservative_no_imaging
    by: routine
    sources: [b1]
recommendations:
  call: {text: Call first, sources: [b1]}
invariants:
  - {text: Fever is never left, when: fever, dispositions: [urgent_referral]}
"""

QUESTIONNAIRE = """\
stages:
  red_flags: {title: Red flags}
items:
  age: {stage: red_flags, type: integer, range: [0, 120], text: How old?, short: Age}
  fever: {stage: red_flags, type: boolean, tier: core, text: Is there fever?, short: Fever}
  cancer:
    stage: red_flags
    type: choice
    options: {none: None, active: Active}
    text: Is there cancer?
    short: Cancer
  weeks: {stage: red_flags, type: decimal, range: [0, 520], text: Since when?, short: Weeks}
  area:
    stage: red_flags
    type: multiple
    options: {l5: L5, s1: S1, none: None}
    text: Where?
    short: Area
invariants:
  - {text: Age decides nothing, when: age >= 0, dispositions: [urgent_referral]}
references:
  b1:
    citation: A made-up source for tests
    kind: review
    verified: unverified
    says: Nothing at all
"""

NOTIONS = """\
definitions:
  feverish:
    when: fever
    text: The patient is feverish
    sources: [b1]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the tiny ruleset, ``tiny``, beside its ``common`` questionnaire."""
    tiny, common = tmp_path / "rulesets" / "tiny", tmp_path / "rulesets" / "common"
    tiny.mkdir(parents=True)
    common.mkdir()
    (tiny / "ruleset.yaml").write_text(dedent(RULESET), encoding="utf-8")
    (tiny / "notions.yaml").write_text(NOTIONS, encoding="utf-8")
    (common / "questionnaire.yaml").write_text(QUESTIONNAIRE, encoding="utf-8")
    return tiny


@pytest.fixture
def edit(folder: Path) -> Edit:
    """Replace a passage, which must be there, in one of the ruleset's files."""

    def replace(old: str, new: str, file: str = "ruleset.yaml") -> Path:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return folder

    return replace


@pytest.fixture
def pathway(folder: Path) -> Pathway:
    """The tiny ruleset, compiled."""
    return load_ruleset(folder)
