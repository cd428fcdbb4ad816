"""Codes of classifications, proved over every possible patient: what excludes what, and use.

An excluded pair is excluded whatever the pathway concludes, so its conclusions play no part here.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations

from l5desk.engine.diagram import LEAF, Diagrams, Node
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import population
from l5desk.engine.ruleset import Code
from l5desk.engine.walks import Failure


def excluded_codes(pathway: Pathway) -> Iterator[Failure]:
    """Yield the pairs of codes that exclude each other and yet are offered to some patient."""
    people = population(pathway)
    for one, other in excluding_pairs(pathway):
        both = people.diagrams.both(
            people.node(pathway.coded[one]), people.node(pathway.coded[other])
        )
        values = _somebody(people.diagrams, both)
        if values is not None:
            first, second = (pathway.ruleset.codes[name].code for name in (one, other))
            sentence = f"{first} and {second} exclude each other and are offered together"
            yield Failure(("codes", one), sentence, people.response(values))


def idle_codes(pathway: Pathway) -> Iterator[Failure]:
    """Yield the codes that are offered to nobody."""
    people = population(pathway)
    for name, condition in pathway.coded.items():
        if _somebody(people.diagrams, people.node(condition)) is None:
            code = pathway.ruleset.codes[name].code
            yield Failure(("codes", name), f"{code} is never offered", {})


def excluding_pairs(pathway: Pathway) -> list[tuple[str, str]]:
    """Give the names of codes of one classification that may not be used together."""
    codes, exclusions = pathway.ruleset.codes, pathway.ruleset.exclusions
    return [
        (one, other)
        for one, other in combinations(codes, 2)
        if _exclude(codes[one], codes[other], exclusions)
    ]


def _exclude(one: Code, other: Code, exclusions: Mapping[str, tuple[str, ...]]) -> bool:
    return one.system == other.system and any(
        (one.code.startswith(key) and other.code.startswith(each))
        or (other.code.startswith(key) and one.code.startswith(each))
        for key, group in exclusions.items()
        for each in group
    )


def _somebody(store: Diagrams, node: Node) -> dict[int, int] | None:
    """Give values of the variables that make a condition hold, or None if it never does."""
    if store.labels.get(node) is False:
        return None
    values: dict[int, int] = {}
    while store.levels[node] != LEAF:
        # Equal parts are stored once, so whatever is not the false leaf leads to the true one.
        ways = enumerate(store.children[node])
        value, following = next(way for way in ways if store.labels.get(way[1]) is not False)
        values[store.levels[node]] = value
        node = following
    return values
