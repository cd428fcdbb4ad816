"""Exact explanations, read from the decision diagram of a pathway and never estimated.

What completions can still reach, which answers force a conclusion, what excludes another one,
and which few findings would change it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, TypeAlias

from l5desk.engine.assessment import rank
from l5desk.engine.diagram import LEAF, Allowed, Node, reachable, restricted, support
from l5desk.engine.expression import Absence, Effective
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import CONTRADICTORY, Population, population, ways
from l5desk.engine.response import Response
from l5desk.engine.ruleset import Disposition

LARGEST_CHANGE: Final = 3
UNCHANGEABLE: Final = frozenset({"age", "sex"})

Change: TypeAlias = frozenset[tuple[int, tuple[int, ...]]]
"""Variables by level, each with the values any one of which it would have to take."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """Every way the completions of a response can still go.

    ``ends`` are the ends some completion reaches and ``steps`` the steps some completion visits;
    ``missing`` the open items the way still depends on, in the order the pathway reads them.
    """

    ends: frozenset[str]
    steps: frozenset[str]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One answer as it would have to be: any of ``values``, samples of what no rule tells apart.

    ``option`` is the option meant when the item is a set; ``known`` tells whether the item is
    answered now, so that the answer would have to be different, or is still to be found out.
    """

    item: str
    values: tuple[Effective, ...]
    option: str = ""
    known: bool = True


@dataclass(frozen=True, slots=True)
class Alternative:
    """What would move this patient to another disposition.

    Each of ``sets`` is enough by itself and none is larger than it must be; ``red_flags`` are the
    single red flags that would do it.
    """

    disposition: Disposition
    sets: tuple[tuple[Finding, ...], ...]
    red_flags: tuple[str, ...]


def outlook(pathway: Pathway, response: Response) -> Outlook:
    """Give what the completions of these answers, none of them in doubt, can still lead to."""
    people = population(pathway)
    root, store = restricted(people.diagrams, ways(pathway), people.allowed(response))
    walked = [way for way in reachable(store, root) if isinstance(way, tuple)]
    walked = [way for way in walked if way != CONTRADICTORY]
    items = (people.variables[level].item for level in support(store, root))
    return Outlook(
        ends=frozenset(way[-1] for way in walked),
        steps=frozenset(step for way in walked for step in way),
        missing=tuple(dict.fromkeys(items)),
    )


def reason(pathway: Pathway, response: Response) -> tuple[str, ...]:
    """Give a minimal set of answered items that alone force the dispositions still possible."""
    people = population(pathway)
    allowed = people.allowed(response)
    goal = _dispositions(people, allowed)
    kept = _kept(people, response, allowed, lambda found: found <= goal)
    return tuple(kept)


def exclusion(pathway: Pathway, response: Response, disposition: Disposition) -> tuple[str, ...]:
    """Give a minimal set of answered items that alone exclude a disposition; empty if none do."""
    people = population(pathway)
    allowed = people.allowed(response)
    if disposition in _dispositions(people, allowed):
        return ()
    return tuple(_kept(people, response, allowed, lambda found: disposition not in found))


def alternatives(pathway: Pathway, response: Response) -> tuple[Alternative, ...]:
    """Give, for each other disposition, the smallest changes that would make it certain."""
    people = population(pathway)
    allowed = people.allowed(response)
    here = _dispositions(people, allowed)
    flags = _flags(people, allowed)
    found: list[Alternative] = []
    for disposition in sorted({pathway.disposition(way[-1]) for way in _walked(people)}, key=rank):
        if here == {disposition}:
            continue
        search = _Search(people, allowed, disposition, {})
        sets = search.changes(ways(pathway))
        red_flags = tuple(flag for flag, reached in flags if reached == {disposition})
        if sets or red_flags:
            shown = tuple(_findings(people, allowed, each) for each in _ordered(sets))
            found.append(Alternative(disposition, shown, tuple(dict.fromkeys(red_flags))))
    return tuple(found)


@dataclass(slots=True)
class _Search:
    """Smallest changes by which patients at a node are sure to reach a disposition."""

    people: Population
    allowed: Allowed
    disposition: Disposition
    known: dict[Node, frozenset[Change]]

    def changes(self, node: Node) -> frozenset[Change]:
        found = self.known.get(node)
        if found is None:
            level = self.people.diagrams.levels[node]
            found = self._leaf(node) if level == LEAF else self._inner(node, level)
            self.known[node] = found
        return found

    def _leaf(self, node: Node) -> frozenset[Change]:
        way = self.people.diagrams.labels[node]
        if not isinstance(way, tuple) or way == CONTRADICTORY:
            return frozenset()
        reached = self.people.pathway.disposition(way[-1]) == self.disposition
        return frozenset([frozenset()]) if reached else frozenset()

    def _inner(self, node: Node, level: int) -> frozenset[Change]:
        children = self.people.diagrams.children[node]
        here = {children[value] for value in self.allowed[level]}
        found = self._whichever(here)
        if _is_changeable(self.people, level):
            for child in dict.fromkeys(children):
                if here != {child}:
                    values = (level, tuple(n for n, each in enumerate(children) if each == child))
                    found |= {each | {values} for each in self.changes(child)}
        return _minimal(found)

    def _whichever(self, nodes: Iterable[Node]) -> set[Change]:
        """Give the changes that suffice whichever of the open values turns out to be true."""
        joint: set[Change] = {frozenset()}
        for node in nodes:
            joint = {one | other for one in joint for other in self.changes(node)}
            if not joint:
                break
        return joint


def _minimal(changes: Iterable[Change]) -> frozenset[Change]:
    kept: list[Change] = []
    for change in sorted(changes, key=len):
        levels = {level for level, _ in change}
        is_single = len(levels) == len(change) <= LARGEST_CHANGE
        if is_single and not any(each <= change for each in kept):
            kept.append(change)
    return frozenset(kept)


def _is_changeable(people: Population, level: int) -> bool:
    variable = people.variables[level]
    stage = people.pathway.item(variable.item).stage
    changeable = variable.kind != "given" and variable.item not in UNCHANGEABLE
    return changeable and stage != "red_flags"


def _flags(people: Population, allowed: Allowed) -> list[tuple[str, frozenset[Disposition]]]:
    """List what each single red flag, moved away from its present value, would lead to."""
    found: list[tuple[str, frozenset[Disposition]]] = []
    for level, variable in enumerate(people.variables):
        item = people.pathway.item(variable.item)
        if item.stage != "red_flags" or variable.kind == "given":
            continue
        for value in range(len(variable.samples)):
            if list(allowed[level]) != [value]:
                changed = [*allowed]
                changed[level] = [value]
                found.append((variable.item, _dispositions(people, changed)))
    return found


def _findings(people: Population, allowed: Allowed, change: Change) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for level, values in sorted(change):
        variable = people.variables[level]
        blank = [variable.samples[n] for n in allowed[level]] == [Absence.BLANK]
        known = len(allowed[level]) == 1 and not blank
        samples = tuple(variable.samples[value] for value in values)
        found.append(Finding(variable.item, samples, variable.option, known))
    return tuple(found)


def _ordered(changes: Iterable[Change]) -> list[Change]:
    return sorted(changes, key=lambda change: (len(change), sorted(change)))


def _walked(people: Population) -> list[tuple[str, ...]]:
    labels = reachable(people.diagrams, ways(people.pathway))
    return [way for way in labels if isinstance(way, tuple) and way != CONTRADICTORY]


def _dispositions(people: Population, allowed: Allowed) -> frozenset[Disposition]:
    labels = reachable(people.diagrams, ways(people.pathway), allowed)
    walked = (way for way in labels if isinstance(way, tuple) and way != CONTRADICTORY)
    return frozenset(people.pathway.disposition(way[-1]) for way in walked)


def _kept(
    people: Population,
    response: Response,
    allowed: Allowed,
    holds: Callable[[frozenset[Disposition]], bool],
) -> list[str]:
    """Set free one answered item after another, as long as ``holds`` stays true; give the rest."""
    kept: list[str] = []
    loose = [list(each) for each in allowed]
    levels: dict[str, list[int]] = {}
    for level, variable in enumerate(people.variables):
        if variable.item in response and variable.kind != "given":
            levels.setdefault(variable.item, []).append(level)
    for item in reversed(levels):
        tried = list(loose)
        for level in levels[item]:
            tried[level] = list(range(len(people.variables[level].samples)))
        if holds(_dispositions(people, tried)):
            loose = tried
        else:
            kept.insert(0, item)
    return kept
