"""Seeded faults in the default ruleset are found: a sample of them here, all by a command."""

from collections import Counter

from l5desk.storage.bundle import bundled
from tests.engine.mutants import mutants
from tests.engine.mutation import Jury, judged

NTH = 60
"""Every so-manieth mutant is judged here; ``python -m tests.engine.mutation`` judges all."""


def test_no_seeded_fault_of_a_sample_is_missed():
    jury = Jury.of(bundled("rulesets") / "l5-radiculopathy")
    every = [*mutants(jury.original)]

    verdicts = Counter(verdict for _, verdict in judged(jury, every[::NTH]))

    assert verdicts["survived"] == 0
    assert verdicts["structure"] + verdicts["case"] + verdicts["proof"] > 20


def test_the_ruleset_without_a_fault_is_acquitted_by_every_judge():
    jury = Jury.of(bundled("rulesets") / "l5-radiculopathy")

    assert jury.faults_of(jury.original) is None


def test_there_are_mutants_of_every_kind():
    jury = Jury.of(bundled("rulesets") / "l5-radiculopathy")
    kinds = Counter(each.kind for each in mutants(jury.original))

    assert sum(kinds.values()) > 2000
    assert {
        "negated",
        "'and' for 'or'",
        "'or' for 'and'",
        "operand dropped",
        "comparison swapped",
        "threshold shifted",
        "targets swapped",
        "candidate dropped",
        "conclusion lowered",
        "deadline lowered",
        "'enable_when' dropped",
        "marked raising",
        "taken out of the core",
    } <= set(kinds)
