"""A walk that somebody chooses by hand: who could walk it, what it takes, where it still leads.

Every question is one about all patients at once and is read from their diagram, so a way that
nobody can go is known to be impossible, whatever was chosen before it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from itertools import accumulate
from typing import Final, Self

from l5desk.engine.alternatives import Change, Finding, Values, finding, merged
from l5desk.engine.cells import answers
from l5desk.engine.diagram import LEAF, Allowed, Diagrams, Node, below, exists, marked, restricted
from l5desk.engine.expression import Absence, Condition, Effective, Name, Truth
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import CONTRADICTORY, Way
from l5desk.engine.response import Response
from l5desk.engine.walks import Walks, walks

LARGEST_SET: Final = 3
"""How many findings, at most, a set that decides a way is told with."""


@dataclass(frozen=True, slots=True)
class Trail:
    """The way taken at each step from the start, and the answers that are given beforehand."""

    pathway: Pathway
    given: Response
    choices: tuple[int, ...] = ()

    @property
    def steps(self) -> Way:
        """The steps walked, first to last."""
        branches = self.pathway.branches
        return tuple(
            accumulate(
                self.choices,
                lambda step, choice: branches[step][choice].next,
                initial=self.pathway.ruleset.start,
            )
        )

    @property
    def position(self) -> str:
        """The step where the walk stands."""
        return self.steps[-1]

    def take(self, choice: int) -> Self:
        """Give the trail one step further along."""
        return replace(self, choices=(*self.choices, choice))

    def back(self) -> Self:
        """Give the trail without its last step."""
        return replace(self, choices=self.choices[:-1])

    def without(self, items: Iterable[str]) -> Self:
        """Give the trail with these answers no longer given."""
        left = {name: answer for name, answer in self.given.items() if name not in {*items}}
        return replace(self, given=left)


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What makes a way impossible: the steps at which something else was chosen, and answers."""

    steps: tuple[str, ...]
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fork:
    """One way on, by its place; ``obstacle`` if nobody on this trail can go it.

    Each of ``sets`` is enough for it by itself, for everybody on this trail.
    """

    choice: int
    sets: tuple[tuple[Finding, ...], ...]
    obstacle: Obstacle | None = None


@dataclass(frozen=True, slots=True)
class Prospect:
    """Where a trail stands: its ways on, the steps that somebody on it still visits.

    ``truths`` and ``facts`` are the definitions and answers that hold for everybody on it.
    """

    forks: tuple[Fork, ...]
    steps: frozenset[str]
    truths: Mapping[str, Truth]
    facts: Mapping[str, Effective]


def prospect(trail: Trail) -> Prospect:
    """Tell everything that follows from a trail that somebody can walk."""
    group = _Group.of(trail)
    values, forks = group.values(), enumerate(trail.pathway.branches[trail.position])
    return Prospect(
        forks=tuple(_fork(trail, group, values, n, branch.when) for n, branch in forks),
        steps=frozenset(step for way in group.ways for step in way),
        truths={name: group.truth(Name(name)) for name in trail.pathway.definitions},
        facts=dict(group.facts(values)),
    )


def is_walked(trail: Trail) -> bool:
    """Tell whether anybody can walk like this."""
    return _somebody(walks(trail.pathway), _conditions(trail))


def lead(trail: Trail, step: str) -> Trail | None:
    """Give the shortest walk on to a step ahead, or None if nobody on this trail comes there."""
    way = min((each for each in _Group.of(trail).ways if step in each), key=len, default=None)
    if way is None:
        return None
    for following in way[len(trail.steps) : way.index(step) + 1]:
        trail = next(_onto(trail, following))
    return trail


def _onto(trail: Trail, following: str) -> Iterator[Trail]:
    for choice, branch in enumerate(trail.pathway.branches[trail.position]):
        if branch.next == following and is_walked(trail.take(choice)):
            yield trail.take(choice)


def example(trail: Trail) -> Response:
    """Give a patient who walks like this, with no answer that is not needed for it."""
    group = _Group.of(trail)
    everybody, people = group.walks, group.walks.people
    found = {**trail.given, **everybody.example(group.condition, group.marks), **trail.given}
    wanted = sum(bit for way, bit in everybody.bits.items() if _begins(way, trail.steps))
    for name in [*reversed(found)]:
        tried = {item: answer for item, answer in found.items() if item != name}
        reached = marked(everybody.marks, everybody.root, people.allowed(tried))
        if reached and not reached & ~wanted:
            found = tried
    return found


def _begins(way: Way, steps: Way) -> bool:
    return way[: len(steps)] == steps


@dataclass(frozen=True, slots=True)
class _Group:
    """Everybody on a trail: as a condition, and as the diagram of how they and nobody else walk."""

    walks: Walks
    condition: Node
    root: Node

    @classmethod
    def of(cls, trail: Trail) -> Self:
        everybody = walks(trail.pathway)
        store = everybody.store
        condition = reduce(store.both, _conditions(trail), store.leaf(label=True))
        nobody = store.leaf(CONTRADICTORY)
        return cls(everybody, condition, store.choose(condition, everybody.root, nobody))

    @property
    def marks(self) -> int:
        return self.walks.marks.below(self.root)

    @property
    def ways(self) -> Iterator[Way]:
        return (way for way, bit in self.walks.bits.items() if bit & self.marks)

    def has(self, condition: Node) -> bool:
        """Tell whether a condition holds for somebody here."""
        return _somebody(self.walks, (self.condition, condition))

    def truth(self, condition: Condition) -> Truth:
        """Tell whether a condition holds for everybody here, for nobody, or for some."""
        node = self.walks.people.node(condition)
        if not self._some(node, unlike=False):
            return False
        return None if self._some(node, unlike=True) else True

    def _some(self, node: Node, *, unlike: bool) -> bool:
        """Tell whether a condition is not ``unlike`` for somebody here; nothing new is built."""
        store, below_ = self.walks.store, self.walks.marks.below
        never, other = store.leaf(label=False), store.leaf(unlike)

        def hopeful(nodes: tuple[Node, ...]) -> bool:
            return nodes[0] != never and nodes[1] != other and below_(nodes[2]) != 0

        return exists(store, [(self.condition, node, self.walks.root)], hopeful)

    def facts(self, values: Allowed) -> Iterator[tuple[str, Effective]]:
        """Yield the answers that everybody here has given alike."""
        people = self.walks.people
        for level, only in enumerate(values):
            variable = people.variables[level]
            if len(only) == 1 and variable.kind == "value":
                alike = answers(people, level, only)
                if len(alike) == 1 and alike[0] is not Absence.BLANK:
                    yield variable.item, alike[0]

    def values(self) -> Allowed:
        """Give for each variable the values that somebody here has."""
        store, below_ = self.walks.store, self.walks.marks.below
        seen: list[set[int]] = [set() for _ in store.sizes]
        passed = [0] * (len(store.sizes) + 1)
        _pass(passed, -1, store.levels[self.root])
        for node in below(store, self.root):
            level = store.levels[node]
            for value, child in enumerate(store.children[node]):
                if below_(child):
                    seen[level].add(value)
                    _pass(passed, level, store.levels[child])
        free = accumulate(passed[:-1])
        every = zip(seen, free, store.sizes, strict=True)
        return [range(size) if count else sorted(values) for values, count, size in every]


def _somebody(everybody: Walks, conditions: Iterable[Node]) -> bool:
    """Tell whether these conditions all hold for somebody who does not contradict himself."""
    condition = reduce(everybody.store.both, conditions, everybody.store.leaf(label=True))
    return everybody.somebody(condition, everybody.marks.below(everybody.root))


def _conditions(trail: Trail) -> Iterator[Node]:
    yield from _given(trail)
    yield from map(walks(trail.pathway).people.node, _taken(trail))


def _pass(passed: list[int], above: int, down_to: int) -> None:
    """Note that the variables between two levels play no part on some way."""
    passed[above + 1] += 1
    passed[min(down_to, len(passed) - 1)] -= 1


def _taken(trail: Trail) -> Iterator[Condition]:
    for step, choice in zip(trail.steps, trail.choices, strict=False):
        yield trail.pathway.branches[step][choice].when


def _given(trail: Trail, items: Iterable[str] | None = None) -> Iterator[Node]:
    """Yield the conditions that answers are as they are given, of these items or of all."""
    people = walks(trail.pathway).people
    told = {*(trail.given if items is None else items)}
    for level, values in enumerate(people.allowed(trail.given)):
        if people.variables[level].item in told and len(values) < people.diagrams.sizes[level]:
            yield people.diagrams.test(level, values)


def _fork(trail: Trail, group: _Group, values: Allowed, choice: int, when: Condition) -> Fork:
    node = group.walks.people.node(when)
    if not group.has(node):
        return Fork(choice, (), _obstacle(trail, node))
    return Fork(choice, tuple(_sets(group, values, node)))


def _obstacle(trail: Trail, way: Node) -> Obstacle:
    """Take back one choice or answer after another while the way stays impossible."""
    everybody = walks(trail.pathway)
    steps = dict(zip(trail.steps, map(everybody.people.node, _taken(trail)), strict=False))
    items = {item: [*_given(trail, [item])] for item in trail.given}
    for name in [*steps]:
        others = [node for step, node in steps.items() if step != name]
        if not _somebody(everybody, (way, *others, *_all(items))):
            del steps[name]
    for name in [*items]:
        rest = {item: nodes for item, nodes in items.items() if item != name}
        if not _somebody(everybody, (way, *steps.values(), *_all(rest))):
            items = rest
    return Obstacle(tuple(steps), tuple(item for item, nodes in items.items() if nodes))


def _all(nodes: Mapping[str, Iterable[Node]]) -> Iterator[Node]:
    return (node for each in nodes.values() for node in each)


def _sets(group: _Group, values: Allowed, when: Node) -> Iterator[tuple[Finding, ...]]:
    """Yield the smallest sets of findings that decide a way for everybody here."""
    people = group.walks.people
    root, smaller = restricted(group.walks.store, when, values)
    given = {n for n, each in enumerate(people.variables) if each.kind == "given"}
    found = _Sets(smaller, [_tellable(group, n, each) for n, each in enumerate(values)], given)
    told = {_said(change, values, given) for change in found.smallest(frozenset([root]))}
    alone = [each for each in told if each and not any(other < each for other in told if other)]
    everybody = people.allowed({})
    for change in merged(frozenset(each for each in alone if _is_here(group, each))):
        yield tuple(finding(people, everybody, *each) for each in sorted(change))


def _tellable(group: _Group, level: int, values: Sequence[int]) -> list[int]:
    """Give the places of those values that some answer has; to have given none is no finding."""
    variable = group.walks.people.variables[level]
    if variable.kind == "given":
        return [place for place, value in enumerate(values) if value == 1]
    blank = Absence.BLANK
    return [
        place
        for place, value in enumerate(values)
        if variable.samples[value] is not blank or variable.normal is not blank
    ]


def _said(change: Change, values: Allowed, given: set[int]) -> Change:
    """Name the values as the whole population does, and leave out that an answer is given."""
    return frozenset(
        (level, 1 << values[level][bits.bit_length() - 1])
        for level, bits in change
        if level not in given
    )


def _is_here(group: _Group, change: Change) -> bool:
    """Tell whether somebody on the trail has these findings."""
    store = group.walks.store
    tests = (store.test(level, [bits.bit_length() - 1]) for level, bits in change)
    return group.has(reduce(store.both, tests, store.leaf(label=True)))


@dataclass(frozen=True, slots=True)
class _Sets:
    """Smallest sets of findings by which a condition is sure to hold.

    Patients told apart by what is still open are followed together. ``tellable`` are the values a
    finding may have; of the variables ``free`` a value costs nothing.
    """

    store: Diagrams
    tellable: Sequence[Sequence[int]]
    free: set[int]
    known: dict[tuple[frozenset[Node], int], frozenset[Change]] = field(default_factory=dict)

    def smallest(self, nodes: frozenset[Node], size: int = LARGEST_SET) -> frozenset[Change]:
        """Give the smallest sets of at most that size for patients at any of these nodes."""
        still = frozenset(node for node in nodes if self.store.labels.get(node) is not True)
        if not still:
            return frozenset([frozenset[Values]()])
        if any(self.store.levels[node] == LEAF for node in still):
            return frozenset()
        if (still, size) not in self.known:
            self.known[still, size] = self._found(still, size)
        return self.known[still, size]

    def _found(self, still: frozenset[Node], size: int) -> frozenset[Change]:
        level = min(self.store.levels[node] for node in still)
        parts = [self.store.split(node, level) for node in still]
        found = set(self.smallest(frozenset(child for part in parts for child in part), size))
        cost = 0 if level in self.free else 1
        if cost <= size:
            for value in self.tellable[level]:
                said = (level, 1 << value)
                after = self.smallest(frozenset(part[value] for part in parts), size - cost)
                found |= {change | {said} for change in after}
        return frozenset(each for each in found if not any(other < each for other in found))
