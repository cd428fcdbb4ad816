"""Ranking: which figures stand in which row.

There is one main figure a row, straight below the one before. What a decision leads to otherwise
stands beside it where that is soon over, and in rows of its own where it is more.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from l5desk.present.layout.flow import Chart, Flow

Entry: TypeAlias = Literal["tip", "above", "foot"]
"""How a figure beside a decision is entered: from its tip, from the figure above, or its foot."""

TALLEST = 3  # figures beside one decision


@dataclass(frozen=True, slots=True)
class Row:
    """A main figure and, from the top, those beside it: how each is entered, by which edge."""

    phase: int
    main: int
    beside: Sequence[tuple[Entry, int]] = ()


def rows(chart: Chart, links: Flow) -> list[Row]:
    """Fill rows downwards, phase by phase."""
    filler = _Filler(chart, links)
    for phase in sorted({node.phase for node in chart.nodes}):
        filler.fill(phase)
    return filler.rows


class _Filler:
    def __init__(self, chart: Chart, links: Flow) -> None:
        self.chart, self.links = chart, links
        self.rows: list[Row] = []
        self._placed: set[int] = set()
        self._waits = [len(edges) for edges in links.ins]
        self._ready: dict[int, dict[int, int]] = {}
        for node, count in enumerate(self._waits):
            if not count:
                self._let(node, since=-1)

    def _let(self, node: int, since: int) -> None:
        """Let a node be placed; all that leads to it stands in rows up to this one."""
        self._ready.setdefault(self.chart.nodes[node].phase, {})[node] = since

    def fill(self, phase: int) -> None:
        """Place the nodes of one phase; all earlier phases are placed."""
        ready = self._ready.setdefault(phase, {})
        while ready:
            node = min(ready, key=lambda each: (-ready[each], self.links.worth[each], each))
            beside = list(self._beside(node))
            members = [node, *(self.links.target(edge) for _, edge in beside)]
            self._placed.update(members)
            self.rows.append(Row(phase, node, beside))
            for each in members:
                ready.pop(each, None)
                self._release(each)

    def _release(self, node: int) -> None:
        """Let those follow for whom this node was the last to wait for."""
        for edge in self.links.ons[node]:
            target = self.links.target(edge)
            self._waits[target] -= 1
            if not self._waits[target] and target not in self._placed:
                self._let(target, since=len(self.rows) - 1)

    def _beside(self, node: int) -> Iterator[tuple[Entry, int]]:
        """Choose what stands beside a decision; one way on is always left for the main way."""
        ways = self.links.ons[node]
        apart = [edge for edge in ways if self._may_stand_beside(edge)]
        if len(apart) == len(ways):
            apart = apart[:-1]
        if not apart:
            return
        yield "tip", apart[0]
        last, count = self.links.target(apart[0]), 1
        while count < TALLEST and (edge := self._only_next(last)) is not None:
            yield "above", edge
            last, count = self.links.target(edge), count + 1
        below = [edge for edge in apart[1:] if self._is_alone(edge)]
        if below and count < TALLEST and not self.links.ons[last]:
            yield "foot", below[0]

    def _may_stand_beside(self, edge: int) -> bool:
        """Tell whether an answer leads to a figure of its phase with at most one way on."""
        source, target = self.links.ends[edge]
        one, other = self.chart.nodes[source], self.chart.nodes[target]
        return (
            one.shape == "decision"
            and other.shape not in {"decision", "phase"}
            and other.phase == one.phase
            and len(self.links.ons[target]) <= 1
            and self._waits[target] == 1
        )

    def _only_next(self, node: int) -> int | None:
        """Give the edge to the one figure that can only follow this one, if the two can stack."""
        ways = self.links.outs[node]
        if len(ways) != 1 or ways[0] in self.links.loops:
            return None
        following = self.links.target(ways[0])
        one, other = self.chart.nodes[node], self.chart.nodes[following]
        fits = other.phase == one.phase and other.shape not in {"decision", "phase"}
        ends = len(self.links.ons[following]) <= 1
        return ways[0] if fits and ends and self._is_alone(ways[0]) else None

    def _is_alone(self, edge: int) -> bool:
        """Tell whether nothing else leads to the target, so that it need not be open above."""
        target = self.links.target(edge)
        return list(self.links.ins[target]) == [edge] and target not in self.links.returns
