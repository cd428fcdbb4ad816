"""Decision diagrams: a rule as a function over *every* possible patient, small enough to hold.

A diagram is a shared, reduced graph (a multi-valued decision diagram): one level per variable, one
child per value, equal parts stored once. Two rules are equal exactly when they are the same node,
so a question about all patients becomes a walk over some hundred nodes.
"""

from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from math import prod
from operator import itemgetter
from typing import Final, TypeAlias

Node: TypeAlias = int
Allowed: TypeAlias = Sequence[Sequence[int]]
"""For each level the values (child positions) that are still possible."""

Choice: TypeAlias = tuple[Node, Node, Node]
"""A condition, what is wanted where it holds, and what elsewhere."""

Made: TypeAlias = tuple[int, Choice, list[Node | Choice]]
"""The level of a choice, the choice, and what it is made of."""

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
    _chosen: dict[Choice, Node] = field(default_factory=dict)

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
        if children.count(children[0]) == len(children):
            return children[0]
        key = (level, tuple(children))
        node = self._nodes.get(key)
        if node is None:
            node = self._nodes[key] = self._add(level, key[1])
        return node

    def choose(self, condition: Node, then: Node, otherwise: Node) -> Node:
        """Give ``then`` where the condition holds and ``otherwise`` elsewhere."""
        if then == otherwise:
            return then
        if self.levels[condition] == LEAF:
            return then if self.labels[condition] is True else otherwise
        whole, made = (condition, then, otherwise), self._chosen
        if whole not in made:
            # From the lowest level up, so that all below a choice has been made before it.
            for level, choice, parts in sorted(self._open(whole), key=itemgetter(0), reverse=True):
                ready = [made[part] if isinstance(part, tuple) else part for part in parts]
                made[choice] = self.node(level, ready)
        return made[whole]

    def _open(self, whole: Choice) -> Iterator[Made]:
        """Yield the choices to be made below one.

        This is the innermost loop of all; calls nested as deep would cost more than the choices.
        """
        levels, children = self.levels, self.children
        always = self.leaf(label=True)
        stack, seen = [whole], {whole}
        while stack:
            choice = stack.pop()
            level = min(levels[choice[0]], levels[choice[1]], levels[choice[2]])
            split = [children[n] if levels[n] == level else repeat(n) for n in choice]
            parts: list[Node | Choice] = []
            for part in zip(*split, strict=False):
                condition, then, otherwise = part
                if condition == always or then == otherwise:
                    parts.append(then)
                elif levels[condition] == LEAF:
                    parts.append(otherwise)
                else:
                    parts.append(part)
                    if part not in seen and part not in self._chosen:
                        seen.add(part)
                        stack.append(part)
            yield level, choice, parts

    def drawn(self, draw: Callable[["Diagrams"], Node]) -> Node:
        """Give a diagram drawn in a copy of this store; what is of use on the way only goes."""
        copied = [*self.levels], [*self.children], {**self.labels}, {**self._leaves}
        beside = Diagrams(self.sizes, *copied, {**self._nodes})
        root, old = draw(beside), len(self.levels)
        done: dict[Node, Node] = {}
        for node in below(beside, root):
            ways = [done[child] for child in beside.children[node]]
            if node < old:
                done[node] = node
            elif ways:
                done[node] = self.node(beside.levels[node], ways)
            else:
                done[node] = self.leaf(beside.labels[node])
        return done[root]

    def forget(self) -> None:
        """Let go of the choices made so far; made again they give the same nodes."""
        self._chosen.clear()

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

    def split(self, node: Node, level: int) -> tuple[Node, ...]:
        """Give the part of a node for each value of the variable at ``level`` or above it."""
        return self.children[node] if self.levels[node] == level else (node,) * self.sizes[level]

    def _add(self, level: int, children: tuple[Node, ...]) -> Node:
        self.levels.append(level)
        self.children.append(children)
        return len(self.levels) - 1


def reachable(store: Diagrams, root: Node, allowed: Allowed | None = None) -> frozenset[Hashable]:
    """Give the labels of the leaves that some allowed assignment reaches."""
    leaves = (node for node in below(store, root, allowed) if store.levels[node] == LEAF)
    return frozenset(store.labels[node] for node in leaves)


def restricted(store: Diagrams, root: Node, allowed: Allowed) -> tuple[Node, "Diagrams"]:
    """Give the diagram over the allowed values only, in a store of its own."""
    smaller = Diagrams(tuple(map(len, allowed)))
    done: dict[Node, Node] = {}
    for node in below(store, root, allowed):
        level, ways = store.levels[node], store.children[node]
        if level == LEAF:
            done[node] = smaller.leaf(store.labels[node])
        else:
            done[node] = smaller.node(level, [done[ways[value]] for value in allowed[level]])
    return done[root], smaller


def below(store: Diagrams, root: Node, allowed: Allowed | None = None) -> list[Node]:
    """List the nodes reachable from the root, every node after its children."""
    seen = {root}
    stack = [root]
    while stack:
        for child in _open(store, stack.pop(), allowed):
            if child not in seen:
                seen.add(child)
                stack.append(child)
    return sorted(seen)  # a node is made of children that were there before it


def _open(store: Diagrams, node: Node, allowed: Allowed | None) -> Sequence[Node]:
    children = store.children[node]
    if allowed is None or not children:
        return children
    values = allowed[store.levels[node]]
    return children if len(values) == len(children) else [children[value] for value in values]


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


Nodes: TypeAlias = tuple[Node, ...]
"""The nodes at which one patient is in several diagrams."""

Hopeful: TypeAlias = Callable[[Nodes], bool]
"""Whether nodes may still lead to the patient one looks for; of leaves: whether they do."""

Step: TypeAlias = tuple[Nodes, int, int]
"""Nodes left behind, the level of the variable read there, and its value."""

Onward: TypeAlias = tuple[int, Iterable[tuple[int, Nodes]]]
"""The level of the variable read at some nodes, and its values with the nodes they lead to."""


def exists(store: Diagrams, starts: Iterable[Nodes], hopeful: Hopeful) -> bool:
    """Tell whether some patient, followed through several diagrams at once, is as hoped for."""
    seen = set(starts)
    stack = list(filter(hopeful, seen))
    while stack:
        nodes = stack.pop()
        level = min(map(store.levels.__getitem__, nodes))
        if level == LEAF:
            return True
        fresh = set(_following(store, nodes, level)) - seen
        seen |= fresh
        stack.extend(filter(hopeful, fresh))
    return False


def find(
    store: Diagrams, roots: Nodes, wanted: Callable[[tuple[Hashable, ...]], bool]
) -> dict[int, int] | None:
    """Find a patient for whom the diagrams' labels are as wanted; otherwise like ``search``."""

    def hopeful(nodes: Nodes) -> bool:
        is_leaf = all(store.levels[node] == LEAF for node in nodes)
        return not is_leaf or wanted(tuple(store.labels[node] for node in nodes))

    return search(store, roots, hopeful)


def search(store: Diagrams, roots: Nodes, hopeful: Hopeful) -> dict[int, int] | None:
    """Find a patient, followed through several diagrams at once, or None if there is none.

    The patient is given by values of as few variables as lead there; the others play no part.
    """

    def onward(nodes: Nodes) -> Onward:
        level = min(map(store.levels.__getitem__, nodes))
        return level, enumerate(_following(store, nodes, level))

    return shortest(roots, onward, hopeful)


def shortest(
    roots: Nodes, onward: Callable[[Nodes], Onward], hopeful: Hopeful
) -> dict[int, int] | None:
    """Give the values of the variables on the shortest way from the roots to leaves, if any."""
    came: dict[Nodes, Step | None] = {roots: None}
    queue = deque([roots] if hopeful(roots) else [])
    while queue:
        nodes = queue.popleft()
        level, ways = onward(nodes)
        if level == LEAF:
            return dict(_values(came, nodes))
        for value, following in ways:
            if following not in came and hopeful(following):
                came[following] = (nodes, level, value)
                queue.append(following)
    return None


def _values(came: Mapping[Nodes, Step | None], nodes: Nodes) -> Iterator[tuple[int, int]]:
    while step := came[nodes]:
        nodes, level, value = step
        yield level, value


def _following(store: Diagrams, nodes: Nodes, level: int) -> Iterable[Nodes]:
    return zip(*[store.split(node, level) for node in nodes], strict=True)


@dataclass(slots=True)
class Marks:
    """The marks of the leaves below each node, as the bits of one number; worked out once."""

    store: Diagrams
    mark: Callable[[Hashable], int]
    _known: dict[Node, int] = field(default_factory=dict)

    def below(self, node: Node) -> int:
        """Give the union of the marks of all leaves below a node."""
        known = self._known.get(node)
        if known is None:
            children = self.store.children[node]
            known = 0 if children else self.mark(self.store.labels[node])
            for child in children:
                known |= self.below(child)
            self._known[node] = known
        return known


def marked(marks: Marks, root: Node, allowed: Allowed) -> int:
    """Give the marks of all leaves that some allowed assignment reaches."""
    found = 0
    seen = {root}
    stack = [root]
    while stack:
        node = stack.pop()
        if marks.store.levels[node] == LEAF:
            found |= marks.below(node)
        for child in _open(marks.store, node, allowed):
            if child not in seen and marks.below(child) & ~found:
                seen.add(child)
                stack.append(child)
    return found


def fixed(store: Diagrams, root: Node, level: int, value: int) -> Node:
    """Give the diagram as it is for patients with this value of one variable."""
    return eliminated(store, root, level, itemgetter(value))


def eliminated(
    store: Diagrams, root: Node, level: int, instead: Callable[[Sequence[Node]], Node]
) -> Node:
    """Give the diagram without a variable; what stands instead is told from its parts."""
    done: dict[Node, Node] = {}
    for node in below(store, root):
        here, children = store.levels[node], store.children[node]
        if here > level:
            done[node] = node
        elif here == level:
            done[node] = instead(children)
        else:
            done[node] = store.node(here, [done[child] for child in children])
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
            children = zip(store.split(one, level), store.split(other, level), strict=True)
            node = store.node(level, [pair(*each) for each in children])
        done[one, other] = node
        return node

    return pair(one, other)


def relabelled(store: Diagrams, root: Node, label: Callable[[Hashable], Hashable]) -> Node:
    """Give the diagram with another label on each leaf."""
    done: dict[Node, Node] = {}
    for node in below(store, root):
        here = store.levels[node]
        if here == LEAF:
            done[node] = store.leaf(label(store.labels[node]))
        else:
            done[node] = store.node(here, [done[child] for child in store.children[node]])
    return done[root]
