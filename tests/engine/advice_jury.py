"""Whether faults in what is said at an end are found: by checks, proofs, or a second version."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from pydantic import ValidationError

from l5desk.engine.assessment import Assessment
from l5desk.engine.check import check
from l5desk.engine.coding import excluded_codes, idle_codes
from l5desk.engine.diagram import find
from l5desk.engine.evaluate import evaluate
from l5desk.engine.expression import Condition, decide
from l5desk.engine.pathway import Pathway, compile_ruleset
from l5desk.engine.patients import populations
from l5desk.engine.problem import ProblemsError
from l5desk.engine.proof import idle
from l5desk.engine.response import Response
from l5desk.engine.ruleset import Action, Disposition, Ruleset
from tests.engine.advice_mutants import AdviceMutant
from tests.rulesets.advice_by_hand import ADVICE, CODES
from tests.rulesets.arguments_by_hand import ARGUMENTS
from tests.rulesets.by_hand import Patient
from tests.rulesets.owed_by_hand import OWED_AT, SCAN
from tests.rulesets.patients import well
from tests.rulesets.read_from_words import READ, UNSAID
from tests.rulesets.sources_by_hand import told_by
from tests.rulesets.titles_by_hand import TITLED
from tests.rulesets.walkers import walkers

AdviceVerdict: TypeAlias = Literal[
    "structure", "contract", "proof", "second version", "equivalent", "survived"
]
BY_HAND: Final[Mapping[str, Mapping[str, Callable[[Patient], object]]]] = {
    "recommended": ADVICE,
    "coded": {**CODES, **TITLED},
    "arguments": {key: meant for key, (_, meant) in {**ARGUMENTS, **READ}.items()},
}
OF_THE_ROOT: Final = ("M47.2", "M51", "M54")
ELSEWHERE: Final[frozenset[Disposition]] = frozenset(
    {"alternative_diagnosis", "recovery", "out_of_scope"}
)
WATCHED: Final = frozenset({"safety_net", "ask_again_cauda_equina"})
"""Whoever goes home is told the alarm signs, and is asked for them again if both legs hurt."""
OWED: Final[Mapping[Disposition, frozenset[str]]] = {
    "emergency": frozenset({"stop_next_dose"}),
    "urgent_referral": frozenset(),
    "mri_now": WATCHED | {"ct_instead", "pregnancy_care", "grade_and_date"},
    "surgical_referral": WATCHED
    | {"letter_contents", "surgery_shared", "again_within_week", "numbness_worse"}
    | {"foot_safety", "grade_and_date", "reexamine", "test_elsewhere"},
    "injection_consideration": WATCHED | {"injection_shared", "ask_prescriber", "reexamine"},
    "alternative_diagnosis": WATCHED | {"reexamine"},
    "conservative_no_imaging": WATCHED | {"reexamine"},
    "recovery": WATCHED | {"weakness_left"},
    "out_of_scope": frozenset({"safety_net"}),
}
"""What every end of a kind has to say, whatever else it says."""
NOT_OWED: Final = {("back_pain_care", "ask_again_cauda_equina")}
"""It asks again of those whose both legs hurt; there no leg does."""


def advice_verdict(original: Pathway, mutant: AdviceMutant) -> AdviceVerdict:
    """Give who finds the fault of a mutant in what is said; no case expects anything of it."""
    if rejected(mutant.pathway):
        return "structure"
    if any(breaches(mutant.pathway)):
        return "contract"
    if any(misplaced(mutant.pathway)) or any(unsourced(mutant.pathway)):
        return "second version"
    if mutant.group:
        found = _of_condition(original, mutant)
        if found is not None:
            return found
    proofs = {
        "coded": (excluded_codes, idle_codes),
        "arguments": (idle,),
        "recommended": (idle,),
    }
    for failures in proofs.get(mutant.group, ()):
        if any(True for _ in failures(mutant.pathway)):
            return "proof"
    return "survived"


def rejected(pathway: Pathway) -> bool:
    """Tell whether a ruleset could not be loaded, or the checks of structure find a problem."""
    try:
        compile_ruleset(Ruleset.model_validate(pathway.ruleset.model_dump()), pathway.digest)
    except (ValidationError, ProblemsError):
        return True
    return bool(check(pathway))


def breaches(pathway: Pathway) -> list[str]:
    """Give what the ends and codes leave out that each of their kind has to have."""
    ends = {n: s for n, s in pathway.ruleset.steps.items() if isinstance(s, Action)}
    found = [
        f"{name} leaves out {each}"
        for name, step in ends.items()
        if step.disposition is not None
        for each in OWED[step.disposition] - set(step.recommendations)
        if (name, each) not in NOT_OWED
    ]
    found.extend(
        f"{name} leaves out {each}"
        for each, places in OWED_AT.items()
        for name in sorted(places)
        if each not in ends[name].recommendations
    )
    found.extend(
        f"{name} sees nobody again" for name in sorted(SCAN) if ends[name].reassess is None
    )
    found.extend(f"{name} sends nobody" for name, step in ends.items() if _sends_nobody(step))
    found.extend(f"{name} has no safe return" for name, step in ends.items() if _astray(step))
    for name, code in pathway.ruleset.codes.items():
        if code.code.startswith(OF_THE_ROOT) and not set(code.unless) >= ELSEWHERE:
            found.append(f"{name} codes the root where it is not the cause")
    return found


def _sends_nobody(step: Action) -> bool:
    said = set(step.recommendations)
    sent = {"send_now", "do_not_drive"} <= said or "vascular_call" in said
    return step.disposition == "emergency" and not sent


def _astray(step: Action) -> bool:
    """Tell whether who is seen again passes over the red flags, or is not told when to hurry."""
    again = step.reassess
    return again is not None and (again.step != "red_flag_questions" or not again.triggers)


def misplaced(pathway: Pathway) -> list[str]:
    """Give the arguments that stand on another side than their text does."""
    return [
        key
        for key, (side, _) in {**ARGUMENTS, **READ}.items()
        for option, name in [key.split(".")]
        if pathway.ruleset.options[option].arguments[name].side != side
    ]


def unsourced(pathway: Pathway) -> Iterator[str]:
    """Yield what is said without naming a source that its words tell."""
    for name, words, sources in sayings(pathway):
        for source in told_by(words) - set(sources):
            yield f"{name} does not name {source}"


def sayings(pathway: Pathway) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield each piece of advice and each argument: its name, its words and its sources."""
    for name, advice in pathway.ruleset.recommendations.items():
        yield name, f"{advice.text} {advice.trainee}", advice.sources
    for option, choice in pathway.ruleset.options.items():
        for name, argument in choice.arguments.items():
            yield f"{option}.{name}", f"{choice.title}: {argument.text}", argument.sources


def named(key: object) -> str:
    """Give the name by which the second version calls an argument, advice or a code."""
    return ".".join(key) if isinstance(key, tuple) else str(key)


def _of_condition(original: Pathway, mutant: AdviceMutant) -> AdviceVerdict | None:
    one, other = populations(original, mutant.pathway)
    before, after = (_condition(each, mutant) for each in (original, mutant.pathway))
    nodes = one.node(before), other.node(after)
    values = find(one.diagrams, nodes, lambda two: two[0] != two[1])
    if values is None:
        return "equivalent"
    meant = BY_HAND[mutant.group].get(named(mutant.key))
    if meant is None:
        return None
    patient: Response = {**well(original), **one.response(values)}
    for each, told in ((patient, evaluate(original, patient)), *_met(original)):
        said = meant(each)
        if said is not UNSAID and bool(said) != decide(after, told.facts, told.truths):
            return "second version"
    return None


@lru_cache(maxsize=1)
def _met(pathway: Pathway) -> list[tuple[Patient, Assessment]]:
    """Give patients from everywhere: the one a diagram names may not be asked what differs."""
    people = (well(pathway), *walkers(pathway, each=20))
    told = ((each, evaluate(pathway, each)) for each in people)
    return [two for two in told if all(c.kind != "contradiction" for c in two[1].cautions)]


def _condition(pathway: Pathway, mutant: AdviceMutant) -> Condition:
    group: Mapping[object, Condition] = getattr(pathway, mutant.group)
    return group[mutant.key]
