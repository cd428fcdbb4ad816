"""Exact explanations, read from the decision diagram of a pathway and never estimated.

What completions can still reach, which answers force a conclusion, and what excludes another one.
"""

from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass

from l5desk.engine.conclusions import conclusions
from l5desk.engine.diagram import LEAF, Allowed, Diagrams, Node, below
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import CONTRADICTORY, population, walked, ways_among
from l5desk.engine.response import Response
from l5desk.engine.ruleset import RED_FLAGS, Disposition
from l5desk.engine.walks import last_step


@dataclass(frozen=True, slots=True)
class Outlook:
    """Every way the completions of a response can still go.

    ``ends`` are the ends some completion reaches and ``steps`` the steps some completion visits.
    ``missing`` are the open items that still matter, in the order in which they are best asked: two
    completions that differ in such an item alone may end differently.
    Nothing is missing when a single end is left.
    """

    ends: frozenset[str]
    steps: frozenset[str]
    missing: tuple[str, ...]


def outlook(pathway: Pathway, response: Response) -> Outlook:
    """Give what the completions of these answers, none of them in doubt, can still lead to."""
    people = population(pathway)
    store, allowed = people.diagrams, people.allowed(response)
    nodes = below(store, walked(people), allowed)
    labels = (store.labels[node] for node in nodes if store.levels[node] == LEAF)
    ways = [*ways_among(labels)]
    reached = frozenset(way[-1] for way in ways)
    steps = frozenset(step for way in ways for step in way)
    if len(reached) == 1:
        return Outlook(reached, steps, ())
    items = (people.variables[level].item for level in _deciding(store, nodes, allowed))
    return Outlook(reached, steps, in_asking_order(pathway, items))


def _deciding(store: Diagrams, nodes: Iterable[Node], allowed: Allowed) -> list[int]:
    """List the levels whose allowed values lead from these nodes to different ends, top to bottom.

    Nodes that the allowed values no longer tell apart count as one. Who contradicts himself comes
    to no end, so a choice between that and one other part is none.
    """
    nobody = CONTRADICTORY[-1]
    same: dict[Node, Hashable] = {}
    known: dict[tuple[int, tuple[Hashable, ...]], Node] = {}
    for node in nodes:  # every one after its children
        level, ways = store.levels[node], store.children[node]
        if level == LEAF:
            same[node] = last_step(store.labels[node])
            continue
        parts = tuple([same[ways[value]] for value in allowed[level]])
        real = {*parts} - {nobody}
        if len(real) > 1:
            same[node] = known.setdefault((level, parts), node)
        else:
            same[node] = real.pop() if real else nobody
    return sorted({level for level, _ in known})


def in_asking_order(pathway: Pathway, items: Iterable[str]) -> tuple[str, ...]:
    """Put items in the order in which they are best asked: the red flags first, whatever else.

    Then as the ruleset says, and last, as they come, those of which it says nothing.
    """
    rules = pathway.ruleset
    places = {name: n for n, name in enumerate(rules.asking_order)}

    def place(name: str) -> tuple[bool, int]:
        return rules.items[name].stage != RED_FLAGS, places.get(name, len(places))

    return tuple(sorted(dict.fromkeys(items), key=place))


def reason(pathway: Pathway, response: Response) -> tuple[str, ...]:
    """Give a minimal set of answered items that alone force the dispositions still possible."""
    whole = conclusions(pathway)
    others = whole.below[whole.root] - whole.possible(population(pathway).allowed(response))
    return _excluding(pathway, response, others)


def exclusion(pathway: Pathway, response: Response, disposition: Disposition) -> tuple[str, ...]:
    """Give a minimal set of answered items that alone exclude a disposition; empty if none do."""
    possible = conclusions(pathway).possible(population(pathway).allowed(response))
    return () if disposition in possible else _excluding(pathway, response, {disposition})


def _excluding(
    pathway: Pathway, response: Response, excluded: Collection[Disposition]
) -> tuple[str, ...]:
    """Take back one answer after another while all these stay excluded; give the rest."""
    people, whole = population(pathway), conclusions(pathway)
    unanswered = people.allowed({})
    levels: dict[str, list[int]] = {}
    for level, variable in enumerate(people.variables):
        if variable.item in response:
            levels.setdefault(variable.item, []).append(level)
    kept: list[str] = []
    loose = people.allowed(response)
    for item in reversed(levels):
        tried = [*loose]
        for level in levels[item]:
            tried[level] = unanswered[level]
        if whole.lead_to(excluded, tried):
            kept.insert(0, item)
        else:
            loose = tried
    return tuple(kept)
