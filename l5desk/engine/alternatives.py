"""What would change a conclusion: for each other one, the smallest sets of findings leading there.

Read from the diagram and never estimated: each set is enough whatever else is still open, and none
holds a finding more than it must. Red flags are in no set, since one is enough by itself.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import inf
from typing import Final, TypeAlias

from l5desk.engine.assessment import rank
from l5desk.engine.cells import Range, answers, ranges
from l5desk.engine.conclusions import NOTHING, Conclusions, conclusions
from l5desk.engine.diagram import LEAF, Allowed, Node, reachable
from l5desk.engine.expression import Absence, Effective
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import Population, population
from l5desk.engine.response import Response
from l5desk.engine.ruleset import RED_FLAGS, Disposition

LARGEST_CHANGE: Final = 3
UNCHANGEABLE: Final = frozenset({"age", "sex"})

Values: TypeAlias = tuple[int, int]
"""A variable by its level, and the values any one of which it would have to take, as bits."""
Change: TypeAlias = frozenset[Values]
Changes: TypeAlias = frozenset[Change]

NONE: Final[Changes] = frozenset()
AS_BEFORE: Final[Change] = frozenset()
AS_IT_IS: Final[Changes] = frozenset({AS_BEFORE})
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
        sets = merged(search.smallest(disposition))
        alarms = flags.get(disposition, ())
        if sets or alarms:
            shown = tuple(_findings(people, allowed, each) for each in sets)
            found.append(Alternative(disposition, shown, _findings(people, allowed, alarms)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Begun:
    """An item that nobody has answered, once the first of its variables is read.

    It is left as it is, or ``answered``: then it counts even where nothing calls for it, and one
    of its variables must be ``said``. ``rest`` are those still to be read.
    """

    item: str
    answered: bool
    said: bool
    rest: tuple[int, ...]


Open: TypeAlias = frozenset[_Begun]


@dataclass(slots=True)
class _Search:
    """Smallest changes by which a patient is sure to reach a disposition.

    Patients told apart by what is still open are followed together, so that a change is the same
    for all of them. ``unanswered`` holds the variables of each item that would count if it were
    answered, though nothing calls for it now.
    """

    people: Population
    part: Conclusions
    present: Allowed
    changeable: Sequence[bool]
    unanswered: Mapping[str, tuple[int, ...]]
    known: dict[tuple[frozenset[Node], Open, int], Changes] = field(default_factory=dict)
    needed: dict[Node, float] = field(default_factory=dict)
    answers: dict[int, Sequence[tuple[int, Change]]] = field(default_factory=dict)
    sure: frozenset[Node] = frozenset()

    def smallest(self, disposition: Disposition) -> Changes:
        """Give the smallest changes by which this disposition is certain."""
        below = self.part.below.items()
        self.sure = frozenset(node for node, found in below if found == {disposition})
        self.known, self.needed = {}, {}
        for node, found in below:  # every node after its children
            self.needed[node] = self._least(node) if disposition in found else inf
        return self._changes(frozenset([self.part.root]) - self.sure, frozenset(), LARGEST_CHANGE)

    def _least(self, node: Node) -> float:
        """Give how many findings, at least, must change before a node is sure to lead there."""
        if node in self.sure:
            return 0
        level, children = self.part.store.levels[node], self.part.store.children[node]
        if level == LEAF:
            return inf
        unchanged = max([self.needed[children[value]] for value in self.present[level]])
        if not unchanged or not self.changeable[level]:
            return unchanged
        # One answer may set two variables: that it is given, and which one it is.
        cost = 0.5 if self.people.variables[level].item in self.unanswered else 1
        return min(unchanged, cost + min([self.needed[child] for child in children]))

    def _changes(self, nodes: frozenset[Node], begun: Open, size: int) -> Changes:
        """Give the changes of at most that size for patients who may be at any of these nodes."""
        needed = max(map(self.needed.__getitem__, nodes), default=0)
        if needed > size:
            return NONE
        if not needed and not any(each.answered for each in begun):
            return AS_IT_IS
        found = self.known.get((nodes, begun, size))
        if found is None:
            found = self.known[nodes, begun, size] = self._found(nodes, begun, size)
        return found

    def _found(self, nodes: frozenset[Node], begun: Open, size: int) -> Changes:
        read = [self.part.store.levels[node] for node in nodes]
        level = min(*read, *(each.rest[0] for each in begun if each.answered), LEAF)
        begun = frozenset(each for each in begun if each.answered or each.rest[-1] >= level)
        parts = [self.part.store.split(node, level) for node in nodes]
        found: set[Change] = set()
        for values, said, after in self._moves(level, begun):
            if len(said) <= size:
                following = frozenset([part[value] for part in parts for value in values])
                changes = self._changes(following - self.sure, after, size - len(said))
                found |= {change | said for change in changes} if said else changes
        return _smallest(found)

    def _moves(self, level: int, begun: Open) -> Iterator[tuple[Sequence[int], Change, Open]]:
        """Yield what can be done at a variable: its values then, what is said, what is begun."""
        item = self.people.variables[level].item
        if item in self.unanswered:
            here = [each for each in begun if each.item == item] or [
                _Begun(item, answered, said=False, rest=self.unanswered[item])
                for answered in (False, True)
            ]
            for each in here:
                yield from self._begun_moves(level, each, begun - {each})
            return
        yield self.present[level], AS_BEFORE, begun
        if self.changeable[level]:
            for value, said in self._answers(level):
                if list(self.present[level]) != [value]:
                    yield [value], said, begun

    def _begun_moves(
        self, level: int, item: _Begun, others: Open
    ) -> Iterator[tuple[Sequence[int], Change, Open]]:
        kind = self.people.variables[level].kind
        rest = tuple(each for each in item.rest if each > level)
        passed = replace(item, rest=rest)
        if rest or passed.said or not passed.answered:
            if kind == "given":
                yield [int(item.answered)], AS_BEFORE, _with(others, passed)
            elif kind == "option" or not item.answered:
                yield self.present[level], AS_BEFORE, _with(others, passed)
        if kind != "given" and item.answered:
            answered = _with(others, replace(passed, said=True))
            for value, said in self._answers(level):
                yield [value], said, answered

    def _answers(self, level: int) -> Sequence[tuple[int, Change]]:
        """Give the values that some answer has, as changes; to have given none is no finding."""
        known = self.answers.get(level)
        if known is None:
            variable = self.people.variables[level]
            known = self.answers[level] = [
                (value, frozenset([(level, 1 << value)]))
                for value, sample in enumerate(variable.samples)
                if sample is not Absence.BLANK or variable.normal is not Absence.BLANK
            ]
        return known


def _smallest(changes: set[Change]) -> Changes:
    """Leave out the changes that hold another one; among changes of one size none does."""
    if len({*map(len, changes)}) > 1:
        changes = {each for each in changes if not any(other < each for other in changes)}
    return frozenset(changes)


def _with(others: Open, item: _Begun) -> Open:
    return others | {item} if item.rest else others


def _search(people: Population, whole: Conclusions, allowed: Allowed) -> _Search:
    """Look only among patients who are as this one is in all that cannot be changed."""
    changeable = _changeable(people, whole, allowed)
    sizes = whole.store.sizes
    part = whole.within(
        [range(sizes[n]) if changeable[n] else now for n, now in enumerate(allowed)]
    )
    present = [now if changeable[n] else range(len(now)) for n, now in enumerate(allowed)]
    unanswered = {
        variable.item: tuple(
            n for n, each in enumerate(people.variables) if each.item == variable.item
        )
        for level, variable in enumerate(people.variables)
        if variable.kind == "given" and changeable[level]
    }
    return _Search(people, part, present, changeable, unanswered)


def _changeable(people: Population, whole: Conclusions, allowed: Allowed) -> list[bool]:
    """Tell of each variable whether it may change; "given" only along with the answer itself."""
    facts = [each.item in UNCHANGEABLE for each in people.variables]
    born = [now if facts[n] else range(whole.store.sizes[n]) for n, now in enumerate(allowed)]
    return [_may_change(people, n, allowed[n], born) for n in range(len(allowed))]


def _may_change(people: Population, level: int, now: Sequence[int], born: Allowed) -> bool:
    variable = people.variables[level]
    if variable.item in UNCHANGEABLE or people.pathway.item(variable.item).stage == RED_FLAGS:
        return False
    if variable.kind != "given":
        return True
    asked = people.node(people.pathway.asked[variable.item])
    return list(now) == [0] and True in reachable(people.diagrams, asked, born)


def merged(changes: Changes) -> list[Change]:
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
    return tuple(finding(people, allowed, *each) for each in sorted(change))


def finding(people: Population, allowed: Allowed, level: int, bits: int) -> Finding:
    """Tell which answers the values of a variable, as bits, stand for."""
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
