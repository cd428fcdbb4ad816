"""Explanations are exact: what they say of the completions is so when all are tried out."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from l5desk.engine.evaluate import evaluate
from l5desk.engine.explain import (
    outlook,
)
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import CONTRADICTORY, Way
from l5desk.engine.response import CANNOT_ASSESS, Answer, Response
from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import load_ruleset
from tests.engine.brute_force import (
    Record,
    answers,
    completions,
    everybody,
    way,
)
from tests.engine.random_rulesets import pathways


@st.composite
def cases(draw: st.DrawFn) -> tuple[Pathway, dict[str, Answer]]:
    """Give a ruleset without gaps and a response with anything answered, unknown or left out."""
    pathway = draw(pathways(whole=True))
    choices = {
        name: st.sampled_from([*answers(item), CANNOT_ASSESS])
        for name, item in pathway.ruleset.items.items()
    }
    return pathway, draw(st.fixed_dictionaries({}, optional=choices))


def ways(pathway: Pathway, response: Response) -> set[Way]:
    return {way(pathway, each) for each in completions(pathway, response)}


@given(cases())
def test_ends_and_steps_are_those_of_the_completions(
    case: tuple[Pathway, dict[str, Answer]],
) -> None:
    pathway, response = case
    walked = ways(pathway, response) - {CONTRADICTORY}

    found = outlook(pathway, response)

    assert found.ends == {steps[-1] for steps in walked}
    assert found.steps == {step for steps in walked for step in steps}


@given(cases())
def test_an_item_is_missing_when_two_completions_that_differ_in_it_end_differently(
    case: tuple[Pathway, dict[str, Answer]],
) -> None:
    pathway, response = case
    found = outlook(pathway, response)

    if len(found.ends) == 1:
        assert found.missing == ()
    else:
        sure = set(deciding(pathway, response, ignored=CONTRADICTORY[-1]))
        assert sure <= set(found.missing) <= set(deciding(pathway, response))


def deciding(pathway: Pathway, response: Response, ignored: str = "") -> Iterable[str]:
    """Give the open items by whose answer alone two patients with these answers part."""
    items = pathway.ruleset.items
    known = {name: each for name, each in response.items() if each is not CANNOT_ASSESS}
    alike = [
        (record, steps[-1])
        for record, steps in everybody(pathway)
        if fits(record, known) and record.given == set(known) & counting(pathway)
    ]
    for name in items:
        if response.get(name, CANNOT_ASSESS) is CANNOT_ASSESS and not items[name].raising:
            ends: dict[tuple[Answer, ...], set[str]] = {}
            for record, end in alike:
                others = tuple(record.answers[other] for other in items if other != name)
                ends.setdefault(others, set()).update({end} - {ignored})
            if any(len(each) > 1 for each in ends.values()):
                yield name


def fits(record: Record, known: Response) -> bool:
    return all(record.answers[name] == each for name, each in known.items())


def counting(pathway: Pathway) -> set[str]:
    """Give the items that count although nothing called for them."""
    items = pathway.ruleset.items
    return {name for name, item in items.items() if item.raising or item.always_counts}


def test_red_flags_are_missing_first_then_what_the_ruleset_would_have_asked_first():
    pathway = load_ruleset(bundled("rulesets") / "l5-radiculopathy")
    items = pathway.ruleset.items

    missing = evaluate(pathway, {}).missing

    flags = [items[name].stage == "red_flags" for name in missing]
    assert flags == sorted(flags, reverse=True)
    listed = [name for name in missing if name in pathway.ruleset.asking_order]
    after_flags = [name for name in listed if items[name].stage != "red_flags"]
    assert after_flags == [name for name in pathway.ruleset.asking_order if name in after_flags]
