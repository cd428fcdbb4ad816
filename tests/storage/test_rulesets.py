"""Rulesets on disk: read whole, or refused with every mistake at its file and line."""

import hashlib
import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from l5desk.engine.problem import ProblemsError
from l5desk.engine.ruleset import MERGED, Fragment, Ruleset
from l5desk.storage.library import Library, UnknownRulesetError
from l5desk.storage.rulesets import (
    LISTED,
    find_rulesets,
    load_ruleset,
)
from l5desk.storage.validation import PATTERNS

Edit: TypeAlias = Callable[..., Path]


def told(folder: Path) -> list[str]:
    """What an author reads, with the paths shortened to the rulesets' root."""
    with pytest.raises(ProblemsError) as caught:
        load_ruleset(folder)
    return [str(each).replace(f"{folder.parent}/", "") for each in caught.value.problems]


def test_a_ruleset_is_put_together_from_its_files(folder: Path):
    pathway = load_ruleset(folder)

    assert pathway.ruleset.id == "tiny"
    assert list(pathway.ruleset.items) == ["age", "fever", "cancer", "weeks", "area"]
    assert list(pathway.definitions) == ["feverish"]
    assert pathway.ruleset.items["cancer"].options == {"none": "None", "active": "Active"}
    assert [each.text for each in pathway.ruleset.invariants] == [
        "Age decides nothing",
        "Fever is never left",
    ]


def test_what_is_merged_is_all_that_a_fragment_can_hold():
    assert {*MERGED, *LISTED} == set(Fragment.model_fields)


@pytest.mark.parametrize(
    ("file", "old", "new", "sentences"),
    [
        # The file itself
        ("notions.yaml", "when: fever", "when: [", ["tiny/notions.yaml:3: the bracket '['"]),
        ("notions.yaml", "feverish:", "feverish: &a", ["notions.yaml:2: '&a' is not allowed"]),
        # Keys
        (
            "notions.yaml",
            "text:",
            "txet:",
            [
                "tiny/notions.yaml:2: 'text' is missing in 'feverish'",
                "tiny/notions.yaml:4: unknown key 'txet' (did you mean 'text'?)",
            ],
        ),
        (
            "ruleset.yaml",
            "purpose:",
            "porpoise:",
            ["'purpose' is missing", "unknown key 'porpoise'"],
        ),
        (
            "ruleset.yaml",
            "title: Refer\n",
            "title: Refer\n    dispositon: x\n",
            ["ruleset.yaml:34: unknown key 'dispositon' (did you mean 'disposition'?)"],
        ),
        (
            "ruleset.yaml",
            "label: fever, when",
            "label: fever, whne",
            ["ruleset.yaml:28: unknown key 'whne' (did you mean 'when'?)"],
        ),
        (
            "../common/questionnaire.yaml",
            "  cancer:",
            "  Cancer:",
            ["common/questionnaire.yaml:6: 'Cancer' must be a name of small letters, digits and _"],
        ),
        # Values
        (
            "../common/questionnaire.yaml",
            "tier: core",
            "tier: cor",
            ["questionnaire.yaml:5: 'tier' takes one of core, routine, conditional, optional, not"],
        ),
        (
            "../common/questionnaire.yaml",
            "tier: core",
            "raising: yes",
            ["questionnaire.yaml:5: 'raising' takes true or false, not 'yes'"],
        ),
        (
            "../common/questionnaire.yaml",
            "tier: core",
            "benign: [no]",
            ["questionnaire.yaml:5: 'benign' takes true or false or a text (in quotes if it"],
        ),
        (
            "../common/questionnaire.yaml",
            "range: [0, 120]",
            "range: [0]",
            ["questionnaire.yaml:4: 'range' needs 2 values"],
        ),
        (
            "../common/questionnaire.yaml",
            "range: [0, 120]",
            "range: [0, 1, 2]",
            ["questionnaire.yaml:4: 'range' takes at most 2"],
        ),
        (
            "../common/questionnaire.yaml",
            "range: [0, 120]",
            "range: [zero, 120]",
            ["questionnaire.yaml:4: no. 1 of 'range' takes a number, not 'zero'"],
        ),
        ("ruleset.yaml", "1.0.0", "1.0", ["ruleset.yaml:2: 'version' takes a text"]),
        ("ruleset.yaml", "1.0.0", "one", ["2: 'version' takes a version such as 1.0.0, not 'one'"]),
        ("ruleset.yaml", "2025-01-31", "31.1.25", ["'date' takes a date such as 2025-01-31, not"]),
        (
            "ruleset.yaml",
            "A tiny pathway",
            "''",
            ["ruleset.yaml:3: 'title' is empty: write a text"],
        ),
        (
            "ruleset.yaml",
            "A tiny pathway",
            "",
            ["'title' takes a text (in quotes if it looks like"],
        ),
        ("ruleset.yaml", "A tiny pathway", "7", ["looks like a number), not 7"]),
        (
            "ruleset.yaml",
            "[age, fever]",
            "age",
            ["ruleset.yaml:18: 'items' takes a list, not 'age'"],
        ),
        ("ruleset.yaml", "sources: [b1]", "sources: []", ["'sources' needs at least 1, and has 0"]),
        (
            "ruleset.yaml",
            "{title: First}",
            "First",
            ["ruleset.yaml:11: 'first' takes names with values under them, not 'First'"],
        ),
        (
            "ruleset.yaml",
            "kind: enquiry",
            "kind: inquiry",
            ["ruleset.yaml:13: kind 'inquiry' is unknown: use enquiry, decision, action (did you"],
        ),
        (
            "ruleset.yaml",
            "    kind: enquiry\n",
            "",
            ["ruleset.yaml:13: 'kind' is missing in 'ask': enquiry, decision or action"],
        ),
        # Names and conditions
        (
            "ruleset.yaml",
            "start: ask",
            "start: aks",
            ["8: unknown step 'aks' (did you mean 'ask'?)"],
        ),
        (
            "ruleset.yaml",
            "when: feverish",
            "when: feverich",
            ["ruleset.yaml:28: unknown name 'fever"],
        ),
        ("notions.yaml", "when: fever", "when: feverish", ["notions.yaml:1: these definitions go"]),
        ("notions.yaml", "when: fever", "when: fever ==", ["notions.yaml:3: 'fever ==' is not a"]),
        (
            "../common/questionnaire.yaml",
            "when: age >= 0",
            "when: aged >= 0",
            ["common/questionnaire.yaml:20: unknown item 'aged' (did you mean 'age'?)"],
        ),
        (
            "ruleset.yaml",
            "when: fever,",
            "when: feever,",
            ["ruleset.yaml:50: unknown name 'feever'"],
        ),
        # Inclusion
        (
            "ruleset.yaml",
            "notions.yaml",
            "notion.yaml",
            ["tiny/ruleset.yaml:7: cannot read 'tiny/notion.yaml': there is no such file"],
        ),
        ("ruleset.yaml", "notions.yaml", "ruleset.yaml", ["it is already part of this ruleset"]),
        ("ruleset.yaml", "notions.yaml", "notions.yaml, notions.yaml", ["it is already part of"]),
        (
            "ruleset.yaml",
            "notions.yaml",
            "./notions.yaml",
            ["7: cannot include './notions.yaml': "],
        ),
        ("ruleset.yaml", "notions.yaml", "'..\\notions.yaml'", ["write the plain path, such as"]),
        ("ruleset.yaml", "notions.yaml", "/etc/passwd", ["cannot include '/etc/passwd': it lies"]),
        ("ruleset.yaml", "notions.yaml", "../../secret.yaml", ["it lies outside"]),
        ("ruleset.yaml", "notions.yaml", "../common", ["'common': it is a folder; choose a file"]),
        # The same name twice
        (
            "notions.yaml",
            "definitions:",
            "items:\n  fever: {stage: red_flags, type: boolean, text: F, short: F}\ndefinitions:",
            ["notions.yaml:2: 'fever' stands twice, first in common/questionnaire.yaml:5"],
        ),
    ],
)
def test_each_mistake_is_told_with_its_place(
    edit: Edit, file: str, old: str, new: str, sentences: list[str]
):
    problems = told(edit(old, new, file))

    assert len(problems) == len(sentences)
    for problem, sentence in zip(problems, sentences, strict=True):
        assert sentence in problem


def test_mistakes_of_all_files_are_told_at_once(edit: Edit):
    edit("title: A tiny pathway", "titel: A tiny pathway")
    edit("when: fever", "when: 5", "notions.yaml")
    folder = edit("type: boolean", "type: bool", "../common/questionnaire.yaml")

    assert len(told(folder)) == 4


def test_wrong_names_of_all_files_are_told_at_once(edit: Edit):
    edit("recommendations: [call]", "recommendations: [cal]")
    edit("when: fever", "when: feever", "notions.yaml")
    folder = edit(
        "stage: red_flags, type: integer",
        "stage: red, type: integer",
        "../common/questionnaire.yaml",
    )

    assert told(folder) == [
        "common/questionnaire.yaml:4: unknown stage 'red'",
        "tiny/notions.yaml:3: unknown name 'feever' (did you mean 'fever'?)",
        "tiny/ruleset.yaml:38: unknown recommendation 'cal' (did you mean 'call'?)",
    ]


def test_a_folder_without_a_ruleset_says_so(tmp_path: Path):
    [problem] = told(tmp_path)

    assert "ruleset.yaml': there is no such file or folder" in problem


def test_a_link_out_of_the_rulesets_is_not_followed(folder: Path, tmp_path: Path):
    (tmp_path / "secret.yaml").write_text("definitions: {}\n")
    (folder / "notions.yaml").unlink()
    (folder / "notions.yaml").symlink_to(tmp_path / "secret.yaml")

    [problem] = told(folder)

    assert "cannot include 'notions.yaml': it lies outside" in problem


def test_a_pipe_in_place_of_a_file_is_refused_without_waiting(folder: Path):
    (folder / "notions.yaml").unlink()
    os.mkfifo(folder / "notions.yaml")

    assert "it is not an ordinary file" in told(folder)[0]


def test_a_ruleset_can_be_named_by_a_dot(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(folder)

    assert load_ruleset(Path()).ruleset.id == "tiny"


def test_the_digest_can_be_checked_by_standard_tools(folder: Path):
    names = ["../common/questionnaire.yaml", "notions.yaml", "ruleset.yaml"]
    sums = subprocess.run(["sha256sum", *names], cwd=folder, capture_output=True, check=True)

    assert load_ruleset(folder).digest == hashlib.sha256(sums.stdout).hexdigest()


@pytest.mark.parametrize("file", ["ruleset.yaml", "notions.yaml", "../common/questionnaire.yaml"])
def test_one_changed_byte_in_any_file_changes_the_digest(folder: Path, file: str):
    before = load_ruleset(folder).digest
    path = folder / file
    path.write_bytes(path.read_bytes() + b"\n")

    assert load_ruleset(folder).digest != before


def test_the_digest_is_the_same_wherever_the_rulesets_lie(folder: Path, tmp_path: Path):
    elsewhere = shutil.copytree(folder.parent, tmp_path / "deep" / "er")

    assert load_ruleset(elsewhere / "tiny").digest == load_ruleset(folder).digest


def test_rulesets_are_found_root_by_root(folder: Path, tmp_path: Path):
    second = tmp_path / "imported"
    shutil.copytree(folder, second / "alpha")
    (second / "notes.txt").write_text("no ruleset")

    found = find_rulesets([folder.parent, tmp_path / "absent", second])

    assert found == [folder, second / "alpha"]


def test_the_library_gives_a_ruleset_by_its_id_and_reads_it_once(edit: Edit):
    root = edit("id: tiny", "id: smallest").parent
    library = Library([root])

    assert library.folders() == {"smallest": root / "tiny"}
    assert library.pathway("smallest") is library.pathway("smallest")


def test_the_library_suggests_the_ruleset_that_was_meant(folder: Path):
    with pytest.raises(UnknownRulesetError, match=r"no ruleset 'tinny' .*did you mean 'tiny'"):
        Library([folder.parent]).pathway("tinny")


def test_a_ruleset_in_an_earlier_root_counts(folder: Path, tmp_path: Path):
    shutil.copytree(folder.parent, tmp_path / "imported")

    library = Library([tmp_path / "imported", folder.parent])

    assert library.folders() == {"tiny": tmp_path / "imported" / "tiny"}


def test_a_broken_ruleset_is_still_listed_by_its_folder(edit: Edit):
    folder = edit("id: tiny", "id: [")

    assert Library([folder.parent]).folders() == {"tiny": folder}
    (folder / "ruleset.yaml").write_bytes(b"#" * (4 * 1024 * 1024 + 1))
    assert Library([folder.parent]).folders() == {"tiny": folder}
    assert told(folder) == ["cannot read 'tiny/ruleset.yaml': it is larger than 4096 KiB"]


def test_every_form_of_name_is_worded():
    schema = json.dumps(Ruleset.model_json_schema())

    assert {
        json.loads(each) for each in re.findall(r'"pattern(?:Properties)?": \{?(".*?")', schema)
    } == set(PATTERNS)
