"""Which conclusion every possible patient comes to, whatever the way there."""

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from l5desk.engine.diagram import LEAF, Allowed, Diagrams, Node, below, relabelled, restricted
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import CONTRADICTORY, population, ways
from l5desk.engine.ruleset import DISPOSITIONS, Disposition

NOTHING: Final[frozenset[Disposition]] = frozenset()
ALONE: Final[Mapping[Hashable, frozenset[Disposition]]] = {
    each: frozenset([each]) for each in DISPOSITIONS
}


@dataclass(frozen=True, slots=True)
class Conclusions:
    """A diagram whose leaves are dispositions; contradictory answers come to none.

    ``below`` holds for each node what some patient at it comes to, so that a search need not look
    where nothing it wants can be found.
    """

    store: Diagrams
    root: Node
    below: Mapping[Node, frozenset[Disposition]]

    def possible(self, allowed: Allowed) -> frozenset[Disposition]:
        """Give every disposition that some allowed values lead to."""
        found: frozenset[Disposition] = NOTHING
        seen = {self.root}
        stack = [self.root]
        while stack:
            node = stack.pop()
            if self.below[node] <= found:
                continue
            if self.store.levels[node] == LEAF:
                found |= self.below[node]
                continue
            fresh = self._next(node, allowed) - seen
            seen |= fresh
            stack.extend(fresh)
        return found

    def lead_to(self, wanted: Collection[Disposition], allowed: Allowed) -> bool:
        """Tell whether some allowed values lead to one of the dispositions wanted."""
        wanted = frozenset(wanted)
        seen = {self.root}
        stack = [self.root]
        while stack:
            node = stack.pop()
            if self.below[node].isdisjoint(wanted):
                continue
            if self.store.levels[node] == LEAF:
                return True
            fresh = self._next(node, allowed) - seen
            seen |= fresh
            stack.extend(fresh)
        return False

    def within(self, allowed: Allowed) -> "Conclusions":
        """Give the conclusions of those patients alone who have these values."""
        root, store = restricted(self.store, self.root, allowed)
        return _conclusions(store, root)

    def _next(self, node: Node, allowed: Allowed) -> set[Node]:
        children = self.store.children[node]
        return {children[value] for value in allowed[self.store.levels[node]]}


@lru_cache(maxsize=8)
def conclusions(pathway: Pathway) -> Conclusions:
    """Give what every patient of a pathway comes to; made once per pathway."""

    def disposition(way: Hashable) -> Hashable:
        if not isinstance(way, tuple) or way == CONTRADICTORY:
            return way
        return pathway.disposition(way[-1])

    store = population(pathway).diagrams
    return _conclusions(store, relabelled(store, ways(pathway), disposition))


def _conclusions(store: Diagrams, root: Node) -> Conclusions:
    found: dict[Node, frozenset[Disposition]] = {}
    for node in below(store, root):
        children = store.children[node]
        alone = ALONE.get(store.labels[node], NOTHING) if not children else NOTHING
        found[node] = alone.union(*(found[child] for child in children))
    return Conclusions(store, root, found)
