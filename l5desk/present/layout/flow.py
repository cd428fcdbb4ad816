"""Flow: how the nodes of a chart follow each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import TypeAlias

from l5desk.present.layout.model import Edge, Node, Spacing

Worth: TypeAlias = tuple[int, int]
"""How far it goes on from a node: to which phase, and over how many links."""


@dataclass(frozen=True, slots=True)
class Chart:
    """What is to be laid out, by index."""

    nodes: Sequence[Node]
    edges: Sequence[Edge]
    spacing: Spacing


@dataclass(frozen=True, slots=True)
class Flow:
    """The nodes and edges of a chart by index; ``ends`` are source and target of each edge.

    ``outs`` and ``ins`` are the edges of a node, ``ons`` those of its ``outs`` that are no loops;
    loops take no part in ``ins``; ``returns`` are the nodes they lead to.
    """

    chart: Chart
    ends: Sequence[tuple[int, int]]
    loops: frozenset[int]
    returns: frozenset[int]
    outs: Sequence[Sequence[int]]
    ons: Sequence[Sequence[int]]
    ins: Sequence[Sequence[int]]
    worth: Sequence[Worth]

    def source(self, edge: int) -> int:
        """Where an edge comes from."""
        return self.ends[edge][0]

    def target(self, edge: int) -> int:
        """Where an edge leads."""
        return self.ends[edge][1]


def flow(chart: Chart) -> Flow:
    """Read a chart's links; raise ``graphlib.CycleError`` for a cycle that is not a loop."""
    index = {node.id: place for place, node in enumerate(chart.nodes)}
    ends = [(index[edge.source], index[edge.target]) for edge in chart.edges]
    loops = frozenset(place for place, edge in enumerate(chart.edges) if edge.loop)
    outs: list[list[int]] = [[] for _ in chart.nodes]
    ins: list[list[int]] = [[] for _ in chart.nodes]
    for edge, (source, target) in enumerate(ends):
        outs[source].append(edge)
        if edge not in loops:
            ins[target].append(edge)
    ons = [[edge for edge in edges if edge not in loops] for edges in outs]
    followers = {node: [ends[edge][1] for edge in edges] for node, edges in enumerate(ons)}
    returns = frozenset(ends[edge][1] for edge in loops)
    return Flow(chart, ends, loops, returns, outs, ons, ins, _worth(chart, followers))


def _worth(chart: Chart, followers: dict[int, list[int]]) -> list[Worth]:
    worth: list[Worth] = [(node.phase, 0) for node in chart.nodes]
    for node in TopologicalSorter(followers).static_order():
        for target in followers[node]:
            phase, links = worth[target]
            worth[node] = max(worth[node][0], phase), max(worth[node][1], links + 1)
    return worth
