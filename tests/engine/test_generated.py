"""What is written as Python decides as the conditions themselves do, whatever is answered."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l5desk.engine.assessment import Visit
from l5desk.engine.expression import (
    BLANK,
    DEEPEST,
    UNKNOWN,
    Condition,
    ConditionError,
    Effective,
    decide,
    parse,
)
from l5desk.engine.generated import Deciders, deciders
from l5desk.engine.pathway import Pathway, compile_ruleset
from l5desk.engine.response import CANNOT_ASSESS, Response
from l5desk.engine.ruleset import Action, Ruleset
from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import find_rulesets, load_ruleset
from tests.engine.random_rulesets import pathways
from tests.engine.small import SMALL, SOURCES
from tests.rulesets.patients import answers, responses

SHIPPED = [load_ruleset(folder) for folder in find_rulesets([bundled("rulesets")])]


def effective(pathway: Pathway, response: Response) -> dict[str, Effective]:
    """Give what counts of each answer, as the design states it."""
    facts: dict[str, Effective] = {}
    for name, when in pathway.asked.items():
        item, answer = pathway.ruleset.items[name], response.get(name, UNKNOWN)
        asked = decide(when, facts, {})
        if answer is UNKNOWN:
            facts[name] = BLANK if item.raising or asked is False else UNKNOWN
        elif item.raising or item.always_counts or asked:
            facts[name] = answer
        else:
            facts[name] = BLANK if asked is False else UNKNOWN
    return facts


def assert_decided_as_written(pathway: Pathway, response: Response) -> None:
    decided, facts = deciders(pathway), effective(pathway, response)
    truths: dict[str, bool | None] = {}
    for name, when in pathway.definitions.items():
        truths[name] = decide(when, facts, truths)

    def truth(condition: Condition) -> bool | None:
        return decide(condition, facts, truths)

    assert decided.facts(response) == facts
    assert decided.conflicts(facts) == [truth(when) for when, _ in pathway.contradictions]
    assert decided.truths(facts) == truths
    for step, branches in pathway.branches.items():
        taken = next((n for n, way in enumerate(branches) if truth(way.when)), None)
        visit, *following = decided.walk(facts, truths, step)
        assert visit == Visit(step, taken)
        onward = [] if taken is None else decided.walk(facts, truths, branches[taken].next)
        assert following == onward
        action = pathway.step(step)
        names = action.recommendations if isinstance(action, Action) else ()
        advice = [name for name in names if truth(pathway.recommended[name])]
        assert decided.recommended[step](facts, truths) == advice
        assert (step in decided.advising) is bool(names)
    for step in pathway.steps:
        end = pathway.ends.get(step)
        weighed = decided.options[step](facts, truths)
        assert tuple(each.option for each in weighed) == (end.options if end else ())
        for option, _, arguments in weighed:
            names = pathway.ruleset.options[option].arguments
            assert arguments == {name: truth(pathway.arguments[option, name]) for name in names}
    assert_coded_as_written(pathway, decided, facts, truths)


def assert_coded_as_written(
    pathway: Pathway,
    decided: Deciders,
    facts: dict[str, Effective],
    truths: dict[str, bool | None],
) -> None:
    for disposition in {end.disposition for end in pathway.ends.values()}:
        codes = {
            name: code
            for name, code in pathway.ruleset.codes.items()
            if decide(pathway.coded[name], facts, truths) and disposition not in code.unless
        }
        found, once = decided.codes[disposition](facts, truths)
        assert found == [name for name, code in codes.items() if not code.once]
        assert once == [name for name, code in codes.items() if code.once]


@settings(max_examples=100)
@given(pathways(), st.data())
def test_random_rulesets_are_decided_as_written(pathway: Pathway, data: st.DataObject) -> None:
    items = pathway.ruleset.items.items()
    given_answers = {name: answers(item) | st.just(CANNOT_ASSESS) for name, item in items}

    response = data.draw(st.fixed_dictionaries({}, optional=given_answers))

    assert_decided_as_written(pathway, response)


@pytest.mark.parametrize("pathway", SHIPPED, ids=[each.ruleset.id for each in SHIPPED])
@settings(max_examples=25)
@given(data=st.data())
def test_the_shipped_rulesets_are_decided_as_written(pathway: Pathway, data: st.DataObject) -> None:
    assert_decided_as_written(pathway, data.draw(responses(pathway)))


def nested(levels: int) -> str:
    text = "fever"
    for _ in range(levels):
        text = f"at_least(2, fever == false, {text}, wishes)"
    return text


def test_the_deepest_condition_that_is_read_can_be_written() -> None:
    alarm = {"text": "An alarm", "when": nested(DEEPEST), "sources": SOURCES}
    definitions = {**SMALL["definitions"], "alarm": alarm}
    written = Ruleset.model_validate({**SMALL, "definitions": definitions})

    assert_decided_as_written(compile_ruleset(written, "0" * 64), {"fever": True, "wishes": False})


def test_a_deeper_one_is_refused_with_a_sentence() -> None:
    with pytest.raises(ConditionError, match="too deep"):
        parse(nested(DEEPEST + 1))
