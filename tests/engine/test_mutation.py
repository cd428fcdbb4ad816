"""Seeded faults in the default ruleset are found: a sample of them here, all by a command."""

from collections import Counter

from l5desk.engine.evaluate import evaluate
from l5desk.engine.expression import ALWAYS, decide
from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import load_ruleset
from tests.engine.advice_jury import BY_HAND, breaches, misplaced, named, sayings, unsourced
from tests.engine.advice_mutants import advice_mutants
from tests.engine.mutants import mutants
from tests.engine.mutation import Jury, explained, judged
from tests.engine.survivors import SURVIVORS
from tests.rulesets.read_from_words import UNSAID
from tests.rulesets.sources_by_hand import TOLD_BY, told_by
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


def test_no_seeded_fault_in_what_is_said_is_missed_without_a_reason():
    jury = Jury.of(bundled("rulesets") / "l5-radiculopathy")
    said = [*advice_mutants(jury.original)]

    verdicts = [(str(each), verdict) for each, verdict in judged(jury, said[::NTH])]

    missed = {fault for fault, verdict in verdicts if verdict == "survived"}
    assert missed <= set(SURVIVORS)
    assert Counter(verdict for _, verdict in verdicts)["second version"] > 20


def test_no_reason_is_kept_for_a_fault_that_is_found():
    jury = Jury.of(bundled("rulesets") / "l5-radiculopathy")
    listed = [each for each in advice_mutants(jury.original) if str(each) in SURVIVORS]

    survived = {str(each) for each, verdict in judged(jury, listed) if verdict == "survived"}

    assert survived == set(SURVIVORS)


def test_every_source_written_by_hand_is_told_by_somebody():
    pathway = load_ruleset(bundled("rulesets") / "l5-radiculopathy")
    told = {source for _, words, _ in sayings(pathway) for source in told_by(words)}

    assert told == set(TOLD_BY)


def test_a_survivor_is_told_with_its_reason_and_one_without_is_told_apart():
    fault, reason = next(iter(SURVIVORS.items()))

    assert explained({fault: 2, "another": 1}).splitlines() == [
        f"     2 survive: {reason}",
        "     1 survive: NO REASON GIVEN",
    ]


def test_advice_arguments_and_codes_written_by_hand_mean_the_same_patients_as_the_ruleset():
    pathway = load_ruleset(bundled("rulesets") / "l5-radiculopathy")
    assert breaches(pathway) == []
    assert misplaced(pathway) == []
    assert [*unsourced(pathway)] == []
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
            assert set(by_hand) >= {name for name, each in conditioned.items() if each != ALWAYS}
            for name, said in ((name, meant(patient)) for name, meant in by_hand.items()):
                if said is UNSAID:
                    continue
                applies = bool(said)
                assert decide(conditioned[name], seen.facts, seen.truths) is applies, name
                told[name, applies] += 1

    assert len(told) > 400
