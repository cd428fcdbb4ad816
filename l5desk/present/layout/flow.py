"""Flow: how the nodes of a chart follow each other, and which belong straight below each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter

from l5desk.present.layout.cells import Chart

MANY = 3  # answers that are alike: none of them is the main one


@dataclass(frozen=True, slots=True)
class Flow:
    """Nodes and edges by index; loops take part in ``ends`` and ``outs`` only.

    ``returns`` are the nodes that loops lead back to. ``worth`` tells how far it goes on from a
    node: to which phase, and over how many links. ``main`` are the links of a node that are its
    main ways on, each as good as the other. ``below`` is the node that belongs straight below: the
    target of the main way, or where several meet again. ``above`` is the one node that has this
    node below it. ``spine`` is the same for all nodes that are below each other.
    """

    ends: Sequence[tuple[int, int]]
    loops: frozenset[int]
    returns: frozenset[int]
    outs: Sequence[Sequence[int]]
    ins: Sequence[Sequence[int]]
    worth: Sequence[tuple[int, float]]
    main: Sequence[Sequence[int]]
    below: Sequence[int | None]
    above: Sequence[int | None]
    spine: Sequence[int]

    def source(self, edge: int) -> int:
        """Where an edge comes from."""
        return self.ends[edge][0]

    def target(self, edge: int) -> int:
        """Where an edge leads."""
        return self.ends[edge][1]


def flow(chart: Chart) -> Flow:
    """Read a chart's links; raise ``graphlib.CycleError`` for a cycle that is not a loop."""
    return _Reading(chart).flow()


class _Reading:
    def __init__(self, chart: Chart) -> None:
        size = range(len(chart.nodes))
        index = {node.id: place for place, node in enumerate(chart.nodes)}
        self.chart = chart
        self.ends = [(index[edge.source], index[edge.target]) for edge in chart.edges]
        self.loops = frozenset(place for place, edge in enumerate(chart.edges) if edge.loop)
        self.outs: list[list[int]] = [[] for _ in size]
        self.ins: list[list[int]] = [[] for _ in size]
        self.ons: list[list[int]] = [[] for _ in size]  # outs without loops
        for edge, (source, target) in enumerate(self.ends):
            self.outs[source].append(edge)
            if edge not in self.loops:
                self.ons[source].append(edge)
                self.ins[target].append(edge)
        self.height = [0 for _ in size]
        self.worth = [(node.phase, 0.0) for node in chart.nodes]  # of going on to a node
        self.aside: set[int] = set()
        self.main: list[list[int]] = [[] for _ in size]
        self.below: list[int | None] = [None for _ in size]
        self.above: list[int | None] = [None for _ in size]
        self.spine = list(size)

    def flow(self) -> Flow:
        followers = {
            node: [self.ends[edge][1] for edge in edges] for node, edges in enumerate(self.ons)
        }
        upwards = list(TopologicalSorter(followers).static_order())
        for node in upwards:
            if self.ons[node]:
                self._look_on(node)
        self._claim(reversed(upwards))
        return Flow(
            ends=self.ends,
            loops=self.loops,
            returns=frozenset(self.ends[edge][1] for edge in self.loops),
            outs=self.outs,
            ins=self.ins,
            worth=self.worth,
            main=self.main,
            below=self.below,
            above=self.above,
            spine=self.spine,
        )

    def _look_on(self, node: int) -> None:
        """Find the main ways on from a node, all that follows being known."""
        targets = [self.ends[edge][1] for edge in self.ons[node]]
        self.height[node] = 1 + max(self.height[target] for target in targets)
        reached = max(self.worth[target][0] for target in targets)
        self.worth[node] = reached, float(self.height[node])
        if self._is_aside(node):
            self.aside.add(node)
            (target,) = targets
            beyond = self.worth[target][1] if target in self.aside else self.height[target] - 0.5
            self.worth[node] = reached, beyond
        best = max(self.worth[target] for target in targets)
        equals = [each for each in dict.fromkeys(targets) if self.worth[each] == best]
        below = self._meeting(equals)
        if below is None and self.chart.nodes[node].shape == "decision" and len(equals) < MANY:
            equals = equals[1:]  # the last of two answers leads straight on
            below = equals[0]
        self.below[node] = below
        self.main[node] = [edge for edge in self.ons[node] if self.ends[edge][1] in equals]

    def _is_aside(self, node: int) -> bool:
        """Tell whether a node is a step aside, after which the way goes on as without it."""
        if self.chart.nodes[node].shape in {"decision", "phase"}:
            return False
        if len(self.ins[node]) != 1 or len(self.ons[node]) != 1:
            return False
        target = self.ends[self.ons[node][0]][1]
        return len(self.ins[target]) > 1 or target in self.aside

    def _meeting(self, equals: Sequence[int]) -> int | None:
        """Give the middle one of equal ways on, or where two halves of them meet again."""
        if len(equals) % 2:
            return equals[len(equals) // 2]
        ways: set[int | None] = set(equals)
        while len(ways) > 1 and None not in ways:
            highest = max(self.height[way] for way in ways if way is not None)
            ways = {
                self.below[way] if way is not None and self.height[way] == highest else way
                for way in ways
            }
        return ways.pop() if len(ways) == 1 else None

    def _claim(self, downwards: Iterator[int]) -> None:
        """Let each node stand below the one with most above it; below none if several are alike."""
        age = [1] * len(self.below)
        depth = [0] * len(self.below)
        claimants: dict[int, list[int]] = {}
        for node in downwards:
            depth[node] = max((depth[self.ends[edge][0]] + 1 for edge in self.ins[node]), default=0)
            ranked = sorted((-age[each], depth[each], each) for each in claimants.get(node, ()))
            if ranked and (len(ranked) == 1 or ranked[0][:2] != ranked[1][:2]):
                above = ranked[0][2]
                self.above[node], self.spine[node] = above, self.spine[above]
                age[node] += age[above]
            below = self.below[node]
            if below is not None:
                claimants.setdefault(below, []).append(node)
