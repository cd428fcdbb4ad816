"""What would change a conclusion: for each other one, the smallest sets of findings leading there.

Read from the diagram and never estimated: each set is enough whatever else is still open, and none
holds a finding more than it must. Red flags are in no set, since one is enough by itself.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Final, TypeAlias

from l5desk.engine.assessment import rank
from l5desk.engine.cells import Range, answers, ranges
from l5desk.engine.conclusions import NOTHING, Conclusions, conclusions
from l5desk.engine.diagram import Allowed, Node, reachable
from l5desk.engine.expression import Absence, Effective
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import Population, population
from l5desk.engine.response import Response
from l5desk.engine.ruleset import Disposition

LARGEST_CHANGE: Final = 3
UNCHANGEABLE: Final = frozenset({"age", "sex"})
RED_FLAGS: Final = "red_flags"

Values: TypeAlias = tuple[int, int]
"""A variable by its level, and the values any one of which it would have to take, as bits."""
Change: TypeAlias = frozenset[Values]
Changes: TypeAlias = frozenset[Change]

NONE: Final[Changes] = frozenset()
ANYTHING: Final = -1
AS_IT_IS: Final[Changes] = frozenset({frozenset()})
"""Nothing need change."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One answer as it would have to be: any of ``values``, or a number in one of ``ranges``.

    ``option`` is the option meant when the item is a set; ``known`` tells whether the item is
    answered now, so that the answer would have to be different, or is still to be found out.
    """

    item: str
    values: tuple[Effective, ...] = ()
    ranges: tuple[Range, ...] = ()
    option: str = ""
    known: bool = True


@dataclass(frozen=True, slots=True)
class Alternative:
    """What would move this patient to another disposition.

    Each of ``sets`` is enough by itself and none is larger than it must be; ``red_flags`` are the
    answers to a single red flag that would do it.
    """

    disposition: Disposition
    sets: tuple[tuple[Finding, ...], ...]
    red_flags: tuple[Finding, ...]


def alternatives(pathway: Pathway, response: Response) -> tuple[Alternative, ...]:
    """Give, for each other disposition, the smallest changes that would make it certain.

    An answer that another one contradicts counts as open; where it is known to be contradicted
    already, it is best left out, so that it is not told as known.
    """
    people, whole = population(pathway), conclusions(pathway)
    allowed = people.allowed(response)
    here = whole.possible(allowed)
    search = _search(people, whole, allowed)
    flags = _flags(people, whole, allowed)
    found: list[Alternative] = []
    others = whole.below[whole.root] - (here if len(here) == 1 else NOTHING)
    for disposition in sorted(others, key=rank):
        sets = _merged(_answered(people, search.smallest(disposition)))
        alarms = flags.get(disposition, ())
        if sets or alarms:
            shown = tuple(_findings(people, allowed, each) for each in sets)
            found.append(Alternative(disposition, shown, _findings(people, allowed, alarms)))
    return tuple(found)


@dataclass(slots=True)
class _Search:
    """Smallest changes by which the patients at a node are sure to reach a disposition.

    ``present`` holds the values a variable may have now, ``costs`` what changing it counts for: 1,
    0 if it comes with another change, or None where it cannot be changed; then every value that is
    left in the diagram may be true.
    """

    part: Conclusions
    present: Allowed
    costs: Sequence[int | None]
    disposition: Disposition = "emergency"
    known: dict[tuple[Node, int], Changes] = field(default_factory=dict)

    def smallest(self, disposition: Disposition) -> Changes:
        self.disposition, self.known = disposition, {}
        return self._changes(self.part.root, LARGEST_CHANGE)

    def _changes(self, node: Node, size: int) -> Changes:
        """Give the changes of at most that size."""
        if self.disposition not in self.part.below[node]:
            return NONE
        if not self.part.store.children[node]:
            return AS_IT_IS if len(self.part.below[node]) == 1 else NONE
        found = self.known.get((node, size))
        if found is None:
            found = self.known[node, size] = self._inner(node, size)
        return found

    def _inner(self, node: Node, size: int) -> Changes:
        level = self.part.store.levels[node]
        children = self.part.store.children[node]
        cost = self.costs[level]
        if cost is None:
            return self._whichever(set(children), size)
        here = {children[value] for value in self.present[level]}
        found = self._whichever(here, size)
        if cost > size or found == AS_IT_IS:
            return found
        wider = set(found)
        for child in set(children):
            if here != {child}:
                other = level, sum(1 << n for n, each in enumerate(children) if each == child)
                wider |= {each | {other} for each in self._changes(child, size - cost)}
        return _minimal(wider)

    def _whichever(self, nodes: set[Node], size: int) -> Changes:
        """Give the changes that suffice whichever of the open values turns out to be true."""
        if any(self.disposition not in self.part.below[node] for node in nodes):
            return NONE
        first, *rest = nodes
        joint = self._changes(first, size)
        for node in rest if joint else ():
            more = self._changes(node, size)
            if more != joint:
                joint = self._joint(joint, more, size)
        return joint

    def _joint(self, one: Changes, other: Changes, size: int) -> Changes:
        if AS_IT_IS in (one, other):
            return other if one == AS_IT_IS else one
        both = (_both(*pair) for pair in product(one, other))
        return _minimal(each for each in both if each is not None and self._fits(each, size))

    def _fits(self, change: Change, size: int) -> bool:
        return sum(self.costs[level] or 0 for level, _ in change) <= size


def _search(people: Population, whole: Conclusions, allowed: Allowed) -> _Search:
    """Look only among patients who are as this one is in all that cannot be changed."""
    every = [range(size) for size in whole.store.sizes]
    facts = [each.item in UNCHANGEABLE for each in people.variables]
    born = [now if facts[n] else every[n] for n, now in enumerate(allowed)]
    costs = [_cost(people, n, allowed[n], born) for n in range(len(every))]
    pairs = enumerate(allowed)
    part = whole.within([now if costs[n] is None else every[n] for n, now in pairs])
    return _Search(part, allowed, costs)


def _cost(people: Population, level: int, now: Sequence[int], born: Allowed) -> int | None:
    variable = people.variables[level]
    if variable.item in UNCHANGEABLE or people.pathway.item(variable.item).stage == RED_FLAGS:
        return None
    if variable.kind == "given":
        asked = people.node(people.pathway.asked[variable.item])
        is_in_question = True in reachable(people.diagrams, asked, born)
        return 0 if list(now) == [0] and is_in_question else None
    return 1


def _answered(people: Population, changes: Changes) -> Changes:
    """Leave unsaid that an item is answered: that comes with its answer, and never alone."""
    said: set[Change] = set()
    for change in changes:
        given = {n for n, _ in change if people.variables[n].kind == "given"}
        answers = frozenset(each for each in change if each[0] not in given)
        items = {people.variables[n].item for n, _ in answers}
        if all(people.variables[n].item in items for n in given):
            said.add(answers)
    return _minimal(said)


def _both(one: Change, other: Change) -> Change | None:
    """Give the change that is one as well as the other; None if they exclude each other."""
    values = dict(one)
    for level, each in other:
        values[level] = values.get(level, each) & each
    return frozenset(values.items()) if all(values.values()) else None


def _minimal(changes: Iterable[Change]) -> Changes:
    """Leave out what another change, with fewer findings or wider ones, says already."""
    kept: list[Change] = []
    for change in sorted(set(changes), key=_narrowness):
        if not any(_is_within(change, other) for other in kept):
            kept.append(change)
    return frozenset(kept)


def _is_within(change: Change, other: Change) -> bool:
    if other <= change:
        return True
    values = dict(change)
    return all(not values.get(level, ANYTHING) & ~each for level, each in other)


def _narrowness(change: Change) -> tuple[int, int]:
    return len(change), -sum(values.bit_count() for _, values in change)


def _merged(changes: Changes) -> list[Change]:
    """Join changes that differ in the values of one variable alone, until none do."""
    left, done = _ordered(changes), list[Change]()
    while left:
        change, *left = left
        partner = next((each for each in left if _differ_in_values(change, each)), None)
        if partner is None:
            done.append(change)
        else:
            rest = [each for each in left if each != partner]
            left, done = [_joined(change, partner), *rest, *done], []
    return _ordered(done)


def _differ_in_values(one: Change, other: Change) -> bool:
    apart = [level for level, _ in one ^ other]
    return len(one) == len(other) == len(one & other) + 1 and len(set(apart)) == 1


def _joined(one: Change, other: Change) -> Change:
    (level, values), (_, more) = one ^ other
    return (one & other) | {(level, values | more)}


def _ordered(changes: Iterable[Change]) -> list[Change]:
    return sorted(changes, key=lambda change: (len(change), sorted(change)))


def _flags(
    people: Population, whole: Conclusions, allowed: Allowed
) -> dict[Disposition, list[Values]]:
    """Give for each disposition the red flags that, were they not as now, would make it certain."""
    given = {each.item: n for n, each in enumerate(people.variables) if each.kind == "given"}
    found: dict[Disposition, list[Values]] = {}
    for level, variable in enumerate(people.variables):
        if people.pathway.item(variable.item).stage != RED_FLAGS or variable.kind == "given":
            continue
        changed = [*allowed]
        if variable.item in given:
            changed[given[variable.item]] = [1]
        values: dict[Disposition, int] = {}
        for value in range(len(variable.samples)):
            changed[level] = [value]
            reached = whole.possible(changed)
            if list(allowed[level]) != [value] and len(reached) == 1:
                (disposition,) = reached
                values[disposition] = values.get(disposition, 0) | 1 << value
        for disposition, each in values.items():
            found.setdefault(disposition, []).append((level, each))
    return found


def _findings(
    people: Population, allowed: Allowed, change: Iterable[Values]
) -> tuple[Finding, ...]:
    return tuple(_finding(people, allowed, *each) for each in sorted(change))


def _finding(people: Population, allowed: Allowed, level: int, bits: int) -> Finding:
    variable = people.variables[level]
    values = [value for value in range(len(variable.samples)) if bits >> value & 1]
    blank = [variable.samples[value] for value in allowed[level]] == [Absence.BLANK]
    return Finding(
        variable.item,
        answers(people, level, values),
        ranges(people, level, values),
        option=people.shown(variable) if variable.option else "",
        known=len(allowed[level]) == 1 and not blank,
    )
