"""Checks of a compiled ruleset that need no patient: what is written but never used, or left out.

Each check is a function ``Pathway -> Iterator[Problem]``; adding one is a function and a line.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from l5desk.engine.expression import Comparison, Name, walk
from l5desk.engine.pathway import Pathway
from l5desk.engine.problem import Problem
from l5desk.engine.ruleset import Action, Decision, Ruleset


def check(pathway: Pathway) -> tuple[Problem, ...]:
    """Give every problem the checks find, in the order of the checks."""
    return tuple(problem for each in CHECKS for problem in each(pathway))


def unused_definitions(pathway: Pathway) -> Iterator[Problem]:
    """Yield definitions that no condition needs."""
    leaves = (leaf for condition in pathway.conditions() for leaf in walk(condition))
    used = {leaf.name for leaf in leaves if isinstance(leaf, Name)}
    for name in pathway.definitions:
        if name not in used:
            yield Problem(("definitions", name), f"definition '{name}' is never used")


def unused_parameters(pathway: Pathway) -> Iterator[Problem]:
    """Yield parameters that no condition names; what is named became a number when compiled."""
    words = {word for text in _written(pathway.ruleset) for word in WORD.findall(text)}
    for name in pathway.ruleset.parameters:
        if name not in words:
            yield Problem(("parameters", name), f"parameter '{name}' is never used")


def misdirected_contradictions(pathway: Pathway) -> Iterator[Problem]:
    """Yield contradictions that ask again for an item they do not read: no answer resolves them."""
    for n, (condition, ask) in enumerate(pathway.contradictions):
        if ask not in {leaf.item for leaf in walk(condition) if isinstance(leaf, Comparison)}:
            sentence = f"'{ask}' is asked again, but plays no part in the contradiction"
            yield Problem(("contradictions", n, "ask"), sentence)


def unused_recommendations(pathway: Pathway) -> Iterator[Problem]:
    """Yield recommendations that no step makes."""
    used = {name for step in _actions(pathway).values() for name in step.recommendations}
    for name in pathway.ruleset.recommendations:
        if name not in used:
            path = ("recommendations", name)
            yield Problem(path, f"no step makes the recommendation '{name}'")


def unused_options(pathway: Pathway) -> Iterator[Problem]:
    """Yield treatment options that no step offers."""
    used = {name for step in _actions(pathway).values() for name in step.options}
    for name in pathway.ruleset.options:
        if name not in used:
            yield Problem(("options", name), f"no step offers the option '{name}'")


def empty_phases(pathway: Pathway) -> Iterator[Problem]:
    """Yield phases without a step, and steps that lead back into an earlier phase."""
    steps = pathway.ruleset.steps
    phases = list(pathway.ruleset.phases)
    for name in phases:
        if all(step.phase != name for step in steps.values()):
            yield Problem(("phases", name), f"phase '{name}' has no step")
    for name, branches in pathway.branches.items():
        for branch in branches:
            if phases.index(steps[branch.next].phase) < phases.index(steps[name].phase):
                sentence = f"'{name}' leads back to '{branch.next}' in an earlier phase"
                yield Problem(("steps", name), sentence)


def bare_ends(pathway: Pathway) -> Iterator[Problem]:
    """Yield ends that leave out who acts, what to do, what to print or when to look again."""
    for name, step in _actions(pathway).items():
        if not pathway.is_end(name):
            continue
        path = ("steps", name)
        if not step.who:
            yield Problem(path, f"end '{name}' does not say who acts")
        if not step.handout:
            yield Problem(path, f"end '{name}' prints no handout")
        if not step.recommendations and step.disposition != "out_of_scope":
            yield Problem(path, f"end '{name}' recommends nothing")
        if step.reassess is None and step.disposition in SEEN_AGAIN:
            yield Problem(path, f"end '{name}' does not say when to look again")


WORD: Final = re.compile(r"\w+")
SEEN_AGAIN: Final = frozenset(
    {"surgical_referral", "injection_consideration", "conservative_no_imaging", "recovery"}
)

CHECKS: tuple[Callable[[Pathway], Iterator[Problem]], ...] = (
    unused_definitions,
    unused_parameters,
    misdirected_contradictions,
    unused_recommendations,
    unused_options,
    empty_phases,
    bare_ends,
)


def _written(rules: Ruleset) -> Iterator[str]:
    """Yield every condition as its author wrote it."""
    yield from (each.enable_when for each in rules.items.values())
    yield from (each.when for each in rules.contradictions)
    yield from (each.when for each in rules.invariants)
    yield from (each.when for each in rules.definitions.values())
    yield from (each.when for each in rules.codes.values())
    yield from (each.when for each in rules.recommendations.values())
    for option in rules.options.values():
        yield from (each.when for each in option.arguments.values())
    for step in rules.steps.values():
        if isinstance(step, Decision):
            yield from (each.when for each in step.candidates)


def _actions(pathway: Pathway) -> dict[str, Action]:
    steps = pathway.ruleset.steps.items()
    return {name: step for name, step in steps if isinstance(step, Action)}
