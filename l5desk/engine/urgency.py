"""What may never lower urgency: a red flag, a raising answer, an answer that is set aside.

A change of one answer is followed through the diagram of the walks on both sides at once, before
and after it, from every point where that answer is read.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, combinations

from l5desk.engine.assessment import URGENT, rank
from l5desk.engine.diagram import Node, below, exists, find, fixed, search
from l5desk.engine.expression import Absence, Effective, some
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import Population, unchecked
from l5desk.engine.response import Response
from l5desk.engine.walks import Failure, Walks, walks


@dataclass(frozen=True, slots=True)
class Change:
    """One variable takes another value; a second one is held at its value meanwhile, if given."""

    level: int
    before: int
    after: int
    held: tuple[int, int] | None = None


def lowered(pathway: Pathway) -> Iterator[Failure]:
    """Yield red flags and raising answers that lower the urgency of some patient."""
    everybody = walks(pathway)
    people = everybody.people
    changes = [each for level in range(len(people.variables)) for each in _raisings(people, level)]
    effects = _Effects(everybody, everybody.root, minded=-1)
    for change in effects.lowering(changes):
        level, value = change.held or (change.level, change.after)
        variable = people.variables[level]
        told = {"value": f" = {variable.samples[value]}", "option": f" with '{variable.option}'"}
        sentence = f"'{variable.item}'{told.get(variable.kind, '')} lowers the urgency"
        yield Failure(("items", variable.item), sentence, effects.example(change))


def doubtful(pathway: Pathway) -> Iterator[Failure]:
    """Yield contradictions that no answer resolves, or that set an alarming answer aside."""
    everybody = walks(pathway)
    people = everybody.people
    yield from _unresolved(people)
    alarms = sum(1 << rank(each) for each in URGENT)
    effects = _Effects(everybody, unchecked(people), alarms)
    for n, (when, ask) in enumerate(pathway.contradictions):
        for change in effects.lowering(_doubts(people, people.node(when), ask)):
            sentence = f"an alarm that rests on '{ask}' is set aside with it"
            yield Failure(("contradictions", n), sentence, effects.example(change))


def _raisings(people: Population, level: int) -> Iterator[Change]:
    """Yield the changes of a variable that must not lower urgency, each from its calm value."""
    variable = people.variables[level]
    item = people.items[variable.item]
    if variable.kind == "given" and item.raising:
        yield Change(level, 0, 1)
    elif variable.kind == "given":
        for other in filter(level.__ne__, people.levels_of(variable.item)):
            for change in _raisings(people, other):
                yield Change(level, 0, 1, held=(other, change.after))
    elif variable.kind == "value":
        yield from _from_calm(people, level, Absence.BLANK if item.raising else item.benign)
    elif item.benign is not None and not item.raising:
        yield Change(level, 0, 1)


def _from_calm(people: Population, level: int, calm: Effective | None) -> Iterator[Change]:
    variable = people.variables[level]
    before = None if calm is None else people.cell(variable.item, calm)
    for after in range(len(variable.samples)):
        if before is not None and after != before:
            yield Change(level, before, after)


def _doubts(people: Population, contradiction: Node, ask: str) -> Iterator[Change]:
    """Yield the changes from an answer that may be contradicted to whatever it could be."""
    open_values = people.allowed({})
    for level in people.levels_of(ask):
        for before in range(people.diagrams.sizes[level]):
            doubted = fixed(people.diagrams, contradiction, level, before)
            if doubted != people.diagrams.leaf(label=False):
                for after in open_values[level]:
                    yield Change(level, before, after)


def _unresolved(people: Population) -> Iterator[Failure]:
    """Yield contradictions of some patient that no answer to the items asked again resolves."""
    store, contradictions = people.diagrams, people.pathway.contradictions
    items, open_values = dict.fromkeys(ask for _, ask in contradictions), people.allowed({})
    clashes = {
        item: people.node(some(*(when for when, ask in contradictions if ask == item)))
        for item in items
    }
    clash = store.at_least(1, list(clashes.values()))
    for asked in chain.from_iterable(combinations(items, n + 1) for n in range(len(items))):
        these = [each if item in asked else store.negate(each) for item, each in clashes.items()]
        mended = store.negate(clash)
        for level in chain.from_iterable(map(people.levels_of, asked)):
            mended = store.at_least(1, [fixed(store, mended, level, n) for n in open_values[level]])
        stuck = store.at_least(len(these) + 1, [*these, store.negate(mended)])
        example = find(store, (stuck,), (True,).__eq__)
        if example is not None:
            sentence = f"no answer to {', '.join(asked)} agrees with the other answers"
            yield Failure(("contradictions",), sentence, people.response(example))


@dataclass(frozen=True, slots=True)
class _Effects:
    """What changes do to the urgency of patients, as far as ``minded``: bits of their ranks."""

    everybody: Walks
    root: Node
    minded: int

    def lowering(self, changes: Iterable[Change]) -> Iterator[Change]:
        """Yield the changes that lower urgency; where none does, one walk over all tells."""
        read = self._read(self.root)
        starts = {
            each: self._starts(each, self._read(self._held(each)) if each.held else read)
            for each in changes
        }
        store = self.everybody.store
        if exists(store, chain.from_iterable(starts.values()), self._is_lower):
            for change, each in starts.items():
                if exists(store, each, self._is_lower):
                    yield change

    def example(self, change: Change) -> Response:
        """Give a patient whose urgency the change has lowered, as he is then."""
        root = self._held(change)
        before, after = (
            fixed(self.everybody.store, root, change.level, value)
            for value in (change.before, change.after)
        )
        values = search(self.everybody.store, (before, after), self._is_lower) or {}
        held = dict([change.held] if change.held else [])
        return self.everybody.people.response({**values, **held, change.level: change.after})

    def _held(self, change: Change) -> Node:
        return fixed(self.everybody.store, self.root, *change.held) if change.held else self.root

    def _read(self, root: Node) -> dict[int, list[Node]]:
        """Give for each level the nodes at which its variable is read."""
        read: dict[int, list[Node]] = {}
        for node in below(self.everybody.store, root):
            read.setdefault(self.everybody.store.levels[node], []).append(node)
        return read

    def _starts(self, change: Change, read: Mapping[int, list[Node]]) -> list[tuple[Node, ...]]:
        children = (self.everybody.store.children[node] for node in read.get(change.level, ()))
        return [(each[change.before], each[change.after]) for each in children]

    def _is_lower(self, nodes: tuple[Node, ...]) -> bool:
        """Tell whether, somewhere below, the second is less urgent than the first."""
        before, after = map(self.everybody.ranks.below, nodes)
        minded = before & self.minded
        return nodes[0] != nodes[1] and 0 < (minded & -minded) < 1 << after.bit_length() >> 1
