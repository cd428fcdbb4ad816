"""Ranking: which cells stand in which row.

A decision keeps its longest continuation straight below; what it leads to otherwise stands beside
it when that is a single figure or a short stack, and in the rows below when it is more.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf, sqrt

from l5desk.present.layout.cells import (
    Cell,
    Chart,
    beside,
    footed,
    stacked,
    with_ends,
    with_exit,
)
from l5desk.present.layout.flow import Flow
from l5desk.present.layout.ports import ports

NEVER_BESIDE = ("decision", "phase")
TALLEST_STACK = 3
ALIGNED = 60.0  # figures beside decisions that begin this near to each other are aligned
WIDE = 0.5  # of the side of a square as large as all figures together: the least width of a row


@dataclass(frozen=True, slots=True)
class Row:
    """Cells that stand beside each other."""

    phase: int
    cells: Sequence[Cell]


def rows(chart: Chart, links: Flow) -> list[Row]:
    """Fill rows downwards, phase by phase."""
    area = sum(node.width * node.height for node in chart.nodes)
    filler = _Filler(chart, links, max(chart.spacing.row_width, WIDE * sqrt(area)))
    for phase in sorted({node.phase for node in chart.nodes}):
        filler.fill(phase)
    return filler.rows


class _Filler:
    def __init__(self, chart: Chart, links: Flow, width: float) -> None:
        self.chart, self.links, self.width = chart, links, width
        self.rows: list[Row] = []
        self._row_of: dict[int, int] = {}
        self._returns = {links.target(edge) for edge in links.loops}
        self._waits = [len(edges) for edges in links.ins]
        self._ready: dict[int, list[int]] = {}
        for node, count in enumerate(self._waits):
            if not count:
                self._ready.setdefault(chart.nodes[node].phase, []).append(node)

        self._begins = self._columns()
        self._ladders = self._widest()

    def _columns(self) -> dict[int, float]:
        """Let figures beside decisions begin where those of others do that are little wider."""
        natural = {
            edge: beside(self.chart, edge, node)
            for node, given in enumerate(self.chart.nodes)
            if given.shape == "decision"
            for edge in self.links.outs[node]
        }
        column: dict[int, float] = {}
        begins = {}
        for edge in sorted(natural, key=lambda edge: (-natural[edge], edge)):
            phase = self.chart.nodes[self.links.source(edge)].phase
            if natural[edge] < column.get(phase, inf) - ALIGNED:
                column[phase] = natural[edge]
            begins[edge] = column[phase]
        return begins

    def _widest(self) -> dict[int, float]:
        """For each phase the width of a decision that has a figure beside it."""
        widest: dict[int, float] = {}
        for edge, begin in self._begins.items():
            source, target = (self.chart.nodes[node] for node in self.links.ends[edge])
            if target.shape != "decision" and target.phase == source.phase:
                width = source.width / 2 + begin + target.width
                widest[source.phase] = max(width, widest.get(source.phase, 0.0))
        return widest

    def fill(self, phase: int) -> None:
        """Place the nodes of one phase; all earlier phases are placed."""
        ready = self._ready.pop(phase, [])
        while ready:
            ready = [node for node in ready if node not in self._row_of]
            # What is soon over comes first, so that the way on need not walk around it.
            ready.sort(key=lambda node: self.links.height[node])
            cells, waiting = self._row(ready)
            self.rows.append(Row(phase, cells))
            for cell in cells:
                self._release(node for node, _, _ in cell.places)
            ready = waiting + self._ready.pop(phase, [])
            ready = [node for node in ready if node not in self._row_of]

    def _row(self, ready: Sequence[int]) -> tuple[list[Cell], list[int]]:
        cells: list[Cell] = []
        waiting = []
        room = self.width
        for node in ready:
            cell = None
            if not cells or self.chart.nodes[node].width <= room:
                cell = self._cell(node)
            if cell is None or (cells and self._width(cell) > room):
                waiting.append(node)
                continue
            cells.append(cell)
            room -= self._width(cell) + self.chart.spacing.column
            self._row_of.update((each, len(self.rows)) for each, _, _ in cell.places)
        return cells, waiting

    def _width(self, cell: Cell) -> float:
        """The room a cell takes: a decision that of its phase's widest, as its way on may be so."""
        node = self.chart.nodes[cell.places[0][0]]
        return max(cell.width, self._ladders.get(node.phase, 0.0) * (node.shape == "decision"))

    def _release(self, nodes: Iterable[int]) -> None:
        for node in nodes:
            for edge in self.links.outs[node]:
                target = self.links.ends[edge][1]
                if edge not in self.links.loops:
                    self._waits[target] -= 1
                    if not self._waits[target]:
                        phase = self.chart.nodes[target].phase
                        self._ready.setdefault(phase, []).append(target)

    def _cell(self, node: int) -> Cell:
        chosen = ports(self.chart, self.links, node, self._stands_beside)
        cell = footed(self.chart, node, chosen.feet, chosen.middle)
        for side, edge in chosen.sides.items():
            if self._stands_beside(edge):
                stack = self._stack(self.links.target(edge), side)
                cell = with_ends(self.chart, cell, stack, (edge, side, self._begins[edge]))
            else:
                cell = with_exit(self.chart, cell, edge, side)
        return cell

    def _stands_beside(self, edge: int) -> bool:
        """Tell whether the target can stand beside the source, in the row now filled."""
        source, target = self.links.ends[edge]
        node, ins = self.chart.nodes[target], self.links.ins[target]
        return (
            node.shape not in NEVER_BESIDE
            and edge not in self.links.loops
            and node.phase == self.chart.nodes[source].phase
            and target not in self._row_of
            and len(set(self.links.outs[target]) - self.links.loops) <= 1
            and all(
                self._row_of.get(self.links.ends[each][0], len(self.rows)) < len(self.rows)
                for each in ins
                if each != edge
            )
        )

    def _stack(self, node: int, side: int) -> Cell:
        """Collect a figure and those that can only follow it, to stand on this side."""
        nodes = [node]
        while len(nodes) < TALLEST_STACK and (following := self._only_next(nodes[-1])) is not None:
            nodes.append(following)
        joints = [self.links.ins[each][0] for each in nodes[1:]]
        cells = []
        for each in nodes:
            chosen = ports(self.chart, self.links, each, self._stands_beside, side)
            cell = footed(self.chart, each, chosen.feet, chosen.middle)
            for way, edge in chosen.sides.items():
                cell = with_exit(self.chart, cell, edge, way)
            cells.append(cell)
        return stacked(self.chart, cells, joints)

    def _only_next(self, node: int) -> int | None:
        """Give the figure that can only follow this one, if the two can form a stack."""
        outs = self.links.outs[node]
        if len(outs) != 1 or outs[0] in self.links.loops:
            return None
        following = self.links.target(outs[0])
        one, other = self.chart.nodes[node], self.chart.nodes[following]
        fits = other.phase == one.phase and other.shape not in NEVER_BESIDE
        alone = self.links.ins[following] == outs and following not in self._returns
        ends = len(set(self.links.outs[following]) - self.links.loops) <= 1
        return following if fits and alone and ends else None
