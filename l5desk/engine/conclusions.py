"""Which conclusions every possible patient may come to, whatever the way there.

Answers that contradict each other are read as the evaluation reads them: the one that is asked
again counts as open, and whatever its other values lead to is possible.
"""

from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, reduce
from typing import Final

from l5desk.engine.diagram import (
    LEAF,
    Allowed,
    Diagrams,
    Node,
    below,
    eliminated,
    relabelled,
    restricted,
)
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import CONTRADICTORY, Population, population, walked
from l5desk.engine.ruleset import Disposition

NOTHING: Final[frozenset[Disposition]] = frozenset()


@dataclass(frozen=True, slots=True)
class Conclusions:
    """A diagram whose leaves hold the dispositions that are possible for a patient.

    It is one unless answers contradict each other. ``below`` holds for each node what some patient
    at it comes to, so that a search need not look where nothing it wants can be found.
    """

    store: Diagrams
    root: Node
    below: Mapping[Node, frozenset[Disposition]]

    def possible(self, allowed: Allowed) -> frozenset[Disposition]:
        """Give every disposition that some allowed values lead to."""
        found: set[Disposition] = set()
        for each in self._reached(allowed, unwanted=found.issuperset):
            found |= each
        return frozenset(found)

    def lead_to(self, wanted: Collection[Disposition], allowed: Allowed) -> bool:
        """Tell whether some allowed values lead to one of the dispositions wanted."""
        return any(self._reached(allowed, unwanted=frozenset(wanted).isdisjoint))

    def _reached(
        self, allowed: Allowed, unwanted: Callable[[frozenset[Disposition]], bool]
    ) -> Iterator[frozenset[Disposition]]:
        """Yield what allowed values lead to, passing by whatever is unwanted."""
        seen = {self.root}
        stack = [self.root]
        while stack:
            node = stack.pop()
            if unwanted(self.below[node]):
                continue
            level, children = self.store.levels[node], self.store.children[node]
            if level == LEAF:
                yield self.below[node]
                continue
            fresh = {children[value] for value in allowed[level]} - seen
            seen |= fresh
            stack.extend(fresh)

    def within(self, allowed: Allowed) -> "Conclusions":
        """Give the conclusions of those patients alone who have these values."""
        root, store = restricted(self.store, self.root, allowed)
        return _conclusions(store, root)


@lru_cache(maxsize=8)
def conclusions(pathway: Pathway) -> Conclusions:
    """Give what every patient of a pathway comes to; made once per pathway."""
    people = population(pathway)

    def possible(way: Hashable) -> frozenset[Disposition]:
        if not isinstance(way, tuple) or way == CONTRADICTORY:
            return NOTHING
        return frozenset([pathway.disposition(way[-1])])

    plain = relabelled(people.diagrams, walked(people), possible)
    asked_again = list(dict.fromkeys(item for _, item in pathway.contradictions))
    return _conclusions(people.diagrams, _undoubted(people, asked_again, plain))


def _undoubted(people: Population, items: Sequence[str], root: Node) -> Node:
    """Set the answer to each of these items aside for the patients in whom it is contradicted."""
    if not items:
        return root
    first, *rest = items
    store, contradictions = people.diagrams, people.pathway.contradictions
    doubts = [people.node(when) for when, item in contradictions if item == first]
    open_again = _undoubted(people, rest, _without(people, first, root))
    return store.choose(store.at_least(1, doubts), open_again, _undoubted(people, rest, root))


def _without(people: Population, item: str, root: Node) -> Node:
    """Give what is possible for patients who have not answered an item."""
    unanswered = people.allowed({})
    for level in people.levels_of(item):
        root = _left_open(people.diagrams, root, level, unanswered[level])
    return root


def _left_open(store: Diagrams, root: Node, level: int, values: Sequence[int]) -> Node:
    """Give what is possible while one variable may take any of these values."""
    union = _Union(store)

    def joined(children: Sequence[Node]) -> Node:
        return reduce(union.of, [children[value] for value in values])

    return eliminated(store, root, level, joined)


@dataclass(frozen=True, slots=True)
class _Union:
    """Puts diagrams together: what is possible is what one or the other says is possible."""

    store: Diagrams
    known: dict[tuple[Node, Node], Node] = field(default_factory=dict)

    def of(self, one: Node, other: Node) -> Node:
        if one == other:
            return one
        key = min(one, other), max(one, other)
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = self._made(one, other)
        return found

    def _made(self, one: Node, other: Node) -> Node:
        level = min(self.store.levels[one], self.store.levels[other])
        if level == LEAF:
            return self.store.leaf(_possible(self.store, one) | _possible(self.store, other))
        pairs = zip(self.store.split(one, level), self.store.split(other, level), strict=True)
        return self.store.node(level, [self.of(*pair) for pair in pairs])


def _possible(store: Diagrams, leaf: Node) -> frozenset[Disposition]:
    label = store.labels.get(leaf)
    return label if isinstance(label, frozenset) else NOTHING


def _conclusions(store: Diagrams, root: Node) -> Conclusions:
    found: dict[Node, frozenset[Disposition]] = {}
    for node in below(store, root):
        found[node] = _possible(store, node).union(*(found[n] for n in store.children[node]))
    return Conclusions(store, root, found)
