"""Decision diagrams: a rule as a function over *every* possible patient, small enough to hold.

A diagram is a shared, reduced graph (a multi-valued decision diagram): one level per variable, one
child per value, equal parts stored once. Two rules are equal exactly when they are the same node,
so a question about all patients becomes a walk over some hundred nodes.
"""

from collections import deque
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import prod
from typing import Final, TypeAlias

Node: TypeAlias = int
Allowed: TypeAlias = Sequence[Sequence[int]]
"""For each level the values (child positions) that are still possible."""

LEAF: Final = 1 << 30
"""The level of every leaf: below all variables."""


@dataclass(slots=True)
class Diagrams:
    """A store of nodes over variables whose number of values per level is ``sizes``."""

    sizes: tuple[int, ...]
    levels: list[int] = field(default_factory=list)
    children: list[tuple[Node, ...]] = field(default_factory=list)
    labels: dict[Node, Hashable] = field(default_factory=dict)
    _leaves: dict[Hashable, Node] = field(default_factory=dict)
    _nodes: dict[tuple[int, tuple[Node, ...]], Node] = field(default_factory=dict)
    _chosen: dict[tuple[Node, Node, Node], Node] = field(default_factory=dict)

    def leaf(self, label: Hashable) -> Node:
        """Give the diagram that is ``label`` for everybody."""
        node = self._leaves.get(label)
        if node is None:
            node = self._add(LEAF, ())
            self._leaves[label] = node
            self.labels[node] = label
        return node

    def test(self, level: int, holds: Iterable[int]) -> Node:
        """Give the diagram that is true where the variable has one of these values."""
        true, false = self.leaf(label=True), self.leaf(label=False)
        wanted = frozenset(holds)
        return self.node(level, [true if n in wanted else false for n in range(self.sizes[level])])

    def node(self, level: int, children: Sequence[Node]) -> Node:
        """Give the node with these children, the only one of its kind."""
        if all(child == children[0] for child in children):
            return children[0]
        key = (level, tuple(children))
        node = self._nodes.get(key)
        if node is None:
            node = self._nodes[key] = self._add(level, key[1])
        return node

    def choose(self, condition: Node, then: Node, otherwise: Node) -> Node:
        """Give ``then`` where the condition holds and ``otherwise`` elsewhere."""
        if self.levels[condition] == LEAF:
            return then if self.labels[condition] is True else otherwise
        if then == otherwise:
            return then
        key = (condition, then, otherwise)
        known = self._chosen.get(key)
        if known is not None:
            return known
        level = min(self.levels[condition], self.levels[then], self.levels[otherwise])
        parts = zip(*(self._split(each, level) for each in key), strict=True)
        node = self._chosen[key] = self.node(level, [self.choose(*part) for part in parts])
        return node

    def negate(self, condition: Node) -> Node:
        """Give the opposite of a condition."""
        return self.choose(condition, self.leaf(label=False), self.leaf(label=True))

    def both(self, one: Node, other: Node) -> Node:
        """Give the condition that both hold."""
        return self.choose(one, other, self.leaf(label=False))

    def either(self, one: Node, other: Node) -> Node:
        """Give the condition that at least one holds."""
        return self.choose(one, self.leaf(label=True), other)

    def at_least(self, count: int, conditions: Sequence[Node]) -> Node:
        """Give the condition that at least ``count`` of the conditions hold."""
        row = [self.leaf(n >= count) for n in range(len(conditions) + 1)]
        for condition in reversed(conditions):
            pairs = zip(row[1:], row, strict=False)
            row = [self.choose(condition, more, same) for more, same in pairs]
        return row[0]

    def child(self, node: Node, level: int, value: int) -> Node:
        """Give the part of a node for one value of the variable at ``level`` or above it."""
        return self.children[node][value] if self.levels[node] == level else node

    def _add(self, level: int, children: tuple[Node, ...]) -> Node:
        self.levels.append(level)
        self.children.append(children)
        return len(self.levels) - 1

    def _split(self, node: Node, level: int) -> tuple[Node, ...]:
        return self.children[node] if self.levels[node] == level else (node,) * self.sizes[level]


def reachable(store: Diagrams, root: Node, allowed: Allowed | None = None) -> frozenset[Hashable]:
    """Give the labels of the leaves that some allowed assignment reaches."""
    leaves = (node for node in below(store, root, allowed) if store.levels[node] == LEAF)
    return frozenset(store.labels[node] for node in leaves)


def restricted(store: Diagrams, root: Node, allowed: Allowed) -> tuple[Node, "Diagrams"]:
    """Give the diagram over the allowed values only, in a store of its own."""
    smaller = Diagrams(tuple(map(len, allowed)))
    done: dict[Node, Node] = {}
    for node in below(store, root, allowed):
        level = store.levels[node]
        if level == LEAF:
            done[node] = smaller.leaf(store.labels[node])
        else:
            ways = store.children[node]
            done[node] = smaller.node(level, [done[ways[value]] for value in allowed[level]])
    return done[root], smaller


def below(store: Diagrams, root: Node, allowed: Allowed | None = None) -> list[Node]:
    """List the nodes reachable from the root, every node after its children."""
    seen = {root}
    stack = [root]
    while stack:
        node = stack.pop()
        ways = store.children[node]
        if allowed and ways:
            ways = tuple(ways[value] for value in allowed[store.levels[node]])
        fresh = set(ways) - seen
        seen |= fresh
        stack.extend(fresh)
    return sorted(seen, key=store.levels.__getitem__, reverse=True)


def support(store: Diagrams, root: Node) -> list[int]:
    """List the levels the diagram depends on, top to bottom."""
    return sorted({store.levels[node] for node in below(store, root)} - {LEAF})


def count(store: Diagrams, root: Node) -> Mapping[Hashable, int]:
    """Count the assignments of values to variables that reach each leaf."""
    counts: dict[Node, dict[Hashable, int]] = {}
    for node in below(store, root):
        counts[node] = _count(store, node, counts)
    above = prod(store.sizes[: store.levels[root]])
    return {label: number * above for label, number in counts[root].items()}


def _count(
    store: Diagrams, node: Node, counts: Mapping[Node, Mapping[Hashable, int]]
) -> dict[Hashable, int]:
    level = store.levels[node]
    if level == LEAF:
        return {store.labels[node]: 1}
    found: dict[Hashable, int] = {}
    for child in store.children[node]:
        skipped = prod(store.sizes[level + 1 : store.levels[child]])
        for label, number in counts[child].items():
            found[label] = found.get(label, 0) + number * skipped
    return found


def find(
    store: Diagrams, roots: tuple[Node, ...], wanted: Callable[[tuple[Hashable, ...]], bool]
) -> dict[int, int] | None:
    """Find a patient for whom the diagrams' labels are as wanted, or None if there is none.

    The patient is given by values of as few variables as lead there; the others play no part.
    """
    came: dict[tuple[Node, ...], tuple[tuple[Node, ...], int, int] | None] = {roots: None}
    queue = deque([roots])
    while queue:
        nodes = queue.popleft()
        level = min(store.levels[node] for node in nodes)
        if level == LEAF:
            if wanted(tuple(store.labels[node] for node in nodes)):
                return _values(nodes, came)
            continue
        for value in range(store.sizes[level]):
            following = tuple(store.child(node, level, value) for node in nodes)
            if following not in came:
                came[following] = (nodes, level, value)
                queue.append(following)
    return None


def _values(
    nodes: tuple[Node, ...],
    came: Mapping[tuple[Node, ...], tuple[tuple[Node, ...], int, int] | None],
) -> dict[int, int]:
    values: dict[int, int] = {}
    step = came[nodes]
    while step is not None:
        nodes, level, value = step
        values[level] = value
        step = came[nodes]
    return values


def relabelled(store: Diagrams, root: Node, label: Callable[[Hashable], Hashable]) -> Node:
    """Give the diagram with every leaf named anew; parts that then say the same become one."""
    done: dict[Node, Node] = {}
    for node in below(store, root):
        level = store.levels[node]
        if level == LEAF:
            done[node] = store.leaf(label(store.labels[node]))
        else:
            done[node] = store.node(level, [done[child] for child in store.children[node]])
    return done[root]


def fixed(store: Diagrams, root: Node, level: int, value: int) -> Node:
    """Give the diagram as it is for patients with this value of one variable."""
    done: dict[Node, Node] = {}
    for node in below(store, root):
        here = store.levels[node]
        if here > level:
            done[node] = node
        elif here == level:
            done[node] = store.children[node][value]
        else:
            done[node] = store.node(here, [done[child] for child in store.children[node]])
    return done[root]


def paired(
    store: Diagrams, one: Node, other: Node, label: Callable[[Hashable, Hashable], Hashable]
) -> Node:
    """Give the diagram of what two diagrams say together, each pair of labels named anew."""
    done: dict[tuple[Node, Node], Node] = {}

    def pair(one: Node, other: Node) -> Node:
        known = done.get((one, other))
        if known is not None:
            return known
        level = min(store.levels[one], store.levels[other])
        if level == LEAF:
            node = store.leaf(label(store.labels[one], store.labels[other]))
        else:
            values = range(store.sizes[level])
            children = [(store.child(one, level, n), store.child(other, level, n)) for n in values]
            node = store.node(level, [pair(*each) for each in children])
        done[one, other] = node
        return node

    return pair(one, other)
