"""Codes of classifications, proved over every possible patient: what excludes what, and use.

An excluded pair is excluded whatever the pathway concludes, so its conclusions play no part here.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations

from l5desk.engine.diagram import find
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
        values = find(people.diagrams, (both,), (True,).__eq__)
        if values is not None:
            first, second = (pathway.ruleset.codes[name].code for name in (one, other))
            sentence = f"{first} and {second} exclude each other and are offered together"
            yield Failure(("codes", one), sentence, people.response(values))


def idle_codes(pathway: Pathway) -> Iterator[Failure]:
    """Yield the codes that are offered to nobody."""
    people = population(pathway)
    never = people.diagrams.leaf(label=False)
    for name, condition in pathway.coded.items():
        if people.node(condition) == never:
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
