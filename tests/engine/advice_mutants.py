"""Seeded faults in what is said at an end: advice, arguments, sources, codes, and when to return.

None of them changes which end a patient comes to.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from l5desk.engine.expression import ALWAYS, Condition
from l5desk.engine.pathway import Pathway, compile_ruleset
from l5desk.engine.ruleset import Action, Argument, Code, Option, Ruleset
from tests.engine.mutants import Mutant, faults

Group: TypeAlias = Literal["recommended", "arguments", "coded", ""]
OTHER_SIDE: Final[Mapping[str, str]] = {
    "supports": "opposes",
    "opposes": "supports",
    "excludes": "supports",
}
UNKNOWN: Final = "no-such-source"


@dataclass(frozen=True, slots=True)
class AdviceMutant(Mutant):
    """A mutant of what is said; ``group`` and ``key`` tell whose condition changed, if one did."""

    group: Group = ""
    key: object = ""


def advice_mutants(pathway: Pathway) -> Iterator[AdviceMutant]:
    """Yield every mutant of what is said at the ends."""
    yield from _of_advice(pathway)
    yield from _of_arguments(pathway)
    yield from _of_codes(pathway)
    for name, step in pathway.ruleset.steps.items():
        if isinstance(step, Action) and step.disposition is not None:
            yield from _of_end(pathway, name, step)


def _of_advice(pathway: Pathway) -> Iterator[AdviceMutant]:
    for name, condition in pathway.recommended.items():
        for kind, each in _faults(condition):
            changed = {**pathway.recommended, name: each}
            wrong = replace(pathway, recommended=changed)
            yield AdviceMutant(f"advice {kind}", name, wrong, "recommended", name)
        advice = pathway.ruleset.recommendations[name]
        for kind, source, sources in _sources(advice.sources):
            told = advice.model_copy(update={"sources": sources})
            wrong = _with(pathway, recommendations={**pathway.ruleset.recommendations, name: told})
            yield AdviceMutant(f"advice {kind}", f"{name}, {source}", wrong)


def _of_arguments(pathway: Pathway) -> Iterator[AdviceMutant]:
    for key, condition in pathway.arguments.items():
        option, name = key
        place = f"{option}.{name}"
        for kind, each in _faults(condition):
            wrong = replace(pathway, arguments={**pathway.arguments, key: each})
            yield AdviceMutant(f"argument {kind}", place, wrong, "arguments", key)
        choice = pathway.ruleset.options[option]
        argument = choice.arguments[name]
        swapped = argument.model_copy(update={"side": OTHER_SIDE[argument.side]})
        yield AdviceMutant("argument side swapped", place, _argued(pathway, key, choice, swapped))
        for kind, source, sources in _sources(argument.sources):
            told = argument.model_copy(update={"sources": sources})
            wrong = _argued(pathway, key, choice, told)
            yield AdviceMutant(f"argument {kind}", f"{place}, {source}", wrong)


def _argued(pathway: Pathway, key: tuple[str, str], choice: Option, argument: Argument) -> Pathway:
    option, name = key
    told = choice.model_copy(update={"arguments": {**choice.arguments, name: argument}})
    return _with(pathway, options={**pathway.ruleset.options, option: told})


def _of_codes(pathway: Pathway) -> Iterator[AdviceMutant]:
    for name, code in pathway.ruleset.codes.items():
        for kind, each in _faults(pathway.coded[name]):
            wrong = replace(pathway, coded={**pathway.coded, name: each})
            yield AdviceMutant(f"code {kind}", name, wrong, "coded", name)
        for kind, changed in _of_code(code):
            told = code.model_copy(update=changed)
            rules = _ruleset(pathway, codes={**pathway.ruleset.codes, name: told})
            wrong = replace(pathway, ruleset=rules)
            if "yields_to" in changed:
                coded = compile_ruleset(rules, pathway.digest).coded
                yield AdviceMutant(kind, name, replace(wrong, coded=coded), "coded", name)
            else:
                yield AdviceMutant(kind, name, wrong)


def _of_code(code: Code) -> Iterator[tuple[str, dict[str, object]]]:
    for n in range(len(code.unless)):
        yield "code 'unless' dropped", {"unless": code.unless[:n] + code.unless[n + 1 :]}
    for n in range(len(code.yields_to)):
        left = code.yields_to[:n] + code.yields_to[n + 1 :]
        yield "code 'yields_to' dropped", {"yields_to": left}
    for kind, _, sources in _sources(code.sources):
        yield f"code {kind}", {"sources": sources}


def _of_end(pathway: Pathway, name: str, step: Action) -> Iterator[AdviceMutant]:
    for n, dropped in enumerate(step.recommendations):
        left = step.recommendations[:n] + step.recommendations[n + 1 :]
        place = f"{name}, {dropped}"
        yield AdviceMutant("advice of end dropped", place, _ending(pathway, name, recommended=left))
    if step.reassess is None:
        return
    others = [each for each in pathway.steps if each != step.reassess.step]
    for kind, changed in (
        ("re-assessed elsewhere", {"step": others[0]}),
        ("re-assessed nowhere", {"step": "no_such_step"}),
        ("triggers dropped", {"triggers": ()}),
    ):
        again = step.reassess.model_copy(update=changed)
        yield AdviceMutant(kind, name, _ending(pathway, name, again=again))


def _ending(
    pathway: Pathway, name: str, *, recommended: tuple[str, ...] | None = None, again: object = None
) -> Pathway:
    update = {"reassess": again} if recommended is None else {"recommendations": recommended}
    step = pathway.ruleset.steps[name].model_copy(update=update)
    return _with(pathway, steps={**pathway.ruleset.steps, name: step})


def _faults(condition: Condition) -> Iterator[tuple[str, Condition]]:
    """Yield the faults of a condition, and that it was left out."""
    if condition != ALWAYS:
        yield from faults(condition)
        yield "condition dropped", ALWAYS


def _sources(sources: tuple[str, ...]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    yield "source unknown", sources[0], (UNKNOWN, *sources[1:])
    for n, source in enumerate(sources):
        kind = "only source dropped" if len(sources) == 1 else "one source of several dropped"
        yield kind, source, sources[:n] + sources[n + 1 :]


def _with(pathway: Pathway, **changed: object) -> Pathway:
    return replace(pathway, ruleset=_ruleset(pathway, **changed))


def _ruleset(pathway: Pathway, **changed: object) -> Ruleset:
    return pathway.ruleset.model_copy(update=changed)
