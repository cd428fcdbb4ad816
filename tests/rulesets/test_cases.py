"""The made-up patients that come with each ruleset: complete, well told, judged as expected."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

import pytest

from l5desk.engine.assessment import Assessment
from l5desk.engine.evaluate import evaluate
from l5desk.engine.expression import Absence
from l5desk.engine.pathway import Pathway
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import CaseFile, case_files, misjudged, read_case
from l5desk.storage.rulesets import find_rulesets, load_ruleset
from tests.rulesets.make_cases import cases

FOLDERS = {folder.name: folder for folder in find_rulesets([bundled("rulesets")])}
EVERY_RULESET = pytest.mark.parametrize("name", list(FOLDERS))
WRONG = {"contradiction", "not-assessed", "same-day"}


@lru_cache
def pathway_of(name: str) -> Pathway:
    return load_ruleset(FOLDERS[name])


@lru_cache
def shipped(name: str) -> dict[str, CaseFile]:
    return {path.stem: read_case(path, pathway_of) for path in case_files(FOLDERS[name])}


def judged(name: str) -> Iterator[tuple[str, CaseFile, Assessment]]:
    for stem, case in shipped(name).items():
        yield stem, case, evaluate(pathway_of(name), case.answers)


def families(name: str) -> dict[str, list[CaseFile]]:
    """Give the cases that sort together by the decision at which they part."""
    found = defaultdict(list)
    for stem, case in shipped(name).items():
        head, _, letter = stem.rpartition("-")
        if head != "end":
            found[head].append((letter, case))
    return {decision: [case for _, case in sorted(pairs)] for decision, pairs in found.items()}


def differing(one: CaseFile, other: CaseFile) -> set[str]:
    items = one.answers.keys() | other.answers.keys()
    return {item for item in items if one.answers.get(item) != other.answers.get(item)}


def way(pathway: Pathway, case: CaseFile, decision: str) -> int | None:
    visits = evaluate(pathway, case.answers).visits
    return next(visit.branch for visit in visits if visit.step == decision)


def is_plain(pathway: Pathway, step: str) -> bool:
    return len(pathway.branches[step]) < 2


@EVERY_RULESET
def test_every_shipped_case_is_judged_as_expected(name: str):
    wrong = [
        each for path in case_files(FOLDERS[name]) for each in misjudged(path, pathway_of(name))
    ]

    assert wrong == []


@EVERY_RULESET
def test_every_end_has_a_case_that_reaches_it(name: str):
    pathway = pathway_of(name)
    ends = {f"end-{step}" for step in pathway.steps if pathway.is_end(step)}

    reached = {stem: result.position for stem, _, result in judged(name) if "end-" in stem}
    assert reached == {stem: stem.removeprefix("end-") for stem in ends}


@EVERY_RULESET
def test_every_decision_has_patients_alike_but_for_one_answer_who_part_there(name: str):
    pathway = pathway_of(name)
    for decision, members in families(name).items():
        for one in members:
            twins = [other for other in members if len(differing(one, other)) == 1]
            taken = way(pathway, one, decision)
            assert any(way(pathway, each, decision) != taken for each in twins), decision

    assert set(families(name)) == {step for step in pathway.steps if not is_plain(pathway, step)}


@EVERY_RULESET
def test_every_candidate_of_every_decision_is_taken_by_some_case(name: str):
    taken = {(visit.step, visit.branch) for _, _, result in judged(name) for visit in result.visits}

    branches = pathway_of(name).branches
    assert taken >= {(step, n) for step, ways in branches.items() for n in range(len(ways))}


@EVERY_RULESET
def test_every_case_answers_the_core_items_and_contradicts_nothing(name: str):
    for stem, case, result in judged(name):
        assert set(pathway_of(name).core) <= set(case.answers), stem
        assert Absence.UNKNOWN not in case.answers.values(), stem
        assert result.missing == (), stem
        assert WRONG.isdisjoint(caution.kind for caution in result.cautions), stem


@EVERY_RULESET
def test_a_vignette_is_a_few_whole_sentences_and_tells_no_conclusion(name: str):
    told = {"emergency", "urgent", "refer", "pathway", "conservative"}
    for stem, case in shipped(name).items():
        assert re.fullmatch(r"An? \d+-year-old (\w|[ ,;:()./-])+\.", case.vignette), stem
        assert not re.search(r"  |None|\bnan\b|\.\.|[,;:]\.|_|\{", case.vignette), stem
        assert not any(part[0].islower() for part in case.vignette.split(". ")), stem
        assert told.isdisjoint(case.vignette.lower().split()), stem


@EVERY_RULESET
def test_the_vignettes_of_patients_who_part_differ(name: str):
    for decision, members in families(name).items():
        vignettes = [each.vignette for each in members]
        assert len(set(vignettes)) == len(vignettes), decision


@EVERY_RULESET
def test_the_files_are_what_the_made_up_patients_make(name: str):
    assert cases(pathway_of(name)) == shipped(name)
