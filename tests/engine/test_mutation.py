"""Seeded faults in the default ruleset are found: a sample of them here, all by a command."""

from collections import Counter

from l5desk.engine.evaluate import evaluate
from l5desk.engine.expression import decide
from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import load_ruleset
from tests.engine.advice_jury import BY_HAND, breaches, misplaced, named
from tests.engine.advice_mutants import advice_mutants
from tests.engine.mutants import mutants
from tests.engine.mutation import Jury, judged
from tests.rulesets.walkers import walkers

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


FOUND_ALWAYS = {
    "advice negated",
    "advice condition dropped",
    "advice source unknown",
    "advice only source dropped",
    "argument source unknown",
    "argument only source dropped",
    "code source unknown",
    "code only source dropped",
    "code 'unless' dropped",
    "re-assessed elsewhere",
    "re-assessed nowhere",
    "triggers dropped",
}
"""Kinds of faults in what is said that none of may be missed; of others some are, and counted."""


def test_no_seeded_fault_in_who_is_advised_what_is_missed():
    jury = Jury.of(bundled("rulesets") / "l5-radiculopathy")
    said = [each for each in advice_mutants(jury.original) if each.kind in FOUND_ALWAYS]

    verdicts = {str(mutant): verdict for mutant, verdict in judged(jury, said[::19])}

    assert len(verdicts) > 20
    assert "survived" not in verdicts.values(), verdicts


def test_advice_arguments_and_codes_written_by_hand_mean_the_same_patients_as_the_ruleset():
    pathway = load_ruleset(bundled("rulesets") / "l5-radiculopathy")
    assert breaches(pathway) == []
    assert misplaced(pathway) == []
    told: Counter[tuple[str, bool]] = Counter()

    for patient in walkers(pathway, each=6):
        seen = evaluate(pathway, patient)
        if any(each.kind == "contradiction" for each in seen.cautions):
            continue
        for conditions, by_hand in (
            (pathway.recommended, BY_HAND["recommended"]),
            (pathway.coded, BY_HAND["coded"]),
            (pathway.arguments, BY_HAND["arguments"]),
        ):
            conditioned = {named(key): each for key, each in conditions.items()}
            for name, meant in by_hand.items():
                applies = bool(meant(patient))
                assert decide(conditioned[name], seen.facts, seen.truths) is applies, name
                told[name, applies] += 1

    assert len(told) > 250
