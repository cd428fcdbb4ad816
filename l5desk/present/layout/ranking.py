"""Ranking: which cells stand in which row.

A decision keeps its main way straight below; what it leads to otherwise stands beside it where
that is a single figure or a short stack, and in the rows below where it is more.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
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

TALLEST_STACK = 3
ALIGNED = 72.0  # figures beside decisions of one phase that begin this near to each other line up
WIDE = 0.5  # of the side of a square as large as all figures together: the least width of a row


@dataclass(frozen=True, slots=True)
class Row:
    """Cells that stand beside each other."""

    phase: int
    cells: Sequence[Cell]


def rows(chart: Chart, links: Flow) -> list[Row]:
    """Fill rows downwards, phase by phase."""
    filler = _Filler(chart, links)
    for phase in sorted({node.phase for node in chart.nodes}):
        filler.fill(phase)
    return filler.rows


class _Filler:
    def __init__(self, chart: Chart, links: Flow) -> None:
        area = sum(node.width * node.height for node in chart.nodes)
        self.chart, self.links = chart, links
        self.width = max(chart.spacing.row_width, WIDE * sqrt(area))
        self.rows: list[Row] = []
        self._row_of: dict[int, int] = {}
        self._waits = [len(edges) for edges in links.ins]
        self._ready: dict[int, list[int]] = {}
        for node, count in enumerate(self._waits):
            if not count:
                self._ready.setdefault(chart.nodes[node].phase, []).append(node)
        aside = [edge for edge in range(len(links.ends)) if self._may_stand_beside(edge)]
        self._begins = _aligned(chart, links, aside)
        self._ladders: dict[int, float] = {}
        for edge in aside:
            source, target = (chart.nodes[node] for node in links.ends[edge])
            width = source.width / 2 + self._begins[edge] + target.width
            self._ladders[source.phase] = max(width, self._ladders.get(source.phase, 0.0))

    def fill(self, phase: int) -> None:
        """Place the nodes of one phase; all earlier phases are placed."""
        waiting: list[int] = []
        while ready := [n for n in waiting + self._ready.pop(phase, []) if n not in self._row_of]:
            cells = self._row(ready)
            self.rows.append(Row(phase, cells))
            for cell in cells:
                self._release(node for node, _, _ in cell.places)
            waiting = ready

    def _row(self, ready: Sequence[int]) -> list[Cell]:
        """Take what finds room beside each other; the rest waits for a later row.

        What is soon over comes first, so that the main way need not wind around it, and what
        nothing leads to comes last. Nodes that are alike are taken together, or as many as there
        is room for in a row of their own.
        """
        cells: list[Cell] = []
        room = self.width
        for _, alike in groupby(sorted(ready, key=self._turn), key=self._turn):
            group = [self._cell(node) for node in alike]
            widths = [self._width(cell) + self.chart.spacing.column for cell in group]
            if cells and sum(widths) > room:
                continue
            for cell, width in zip(group, widths, strict=True):
                if not cells or width <= room:
                    cells.append(cell)
                    room -= width
                    self._row_of.update((each, len(self.rows)) for each, _, _ in cell.places)
        return cells

    def _turn(self, node: int) -> tuple[bool, tuple[int, float]]:
        return not self.links.ins[node], self.links.worth[node]

    def _width(self, cell: Cell) -> float:
        """Give the room a cell needs: for a decision what the next ones on its way may need."""
        node = self.chart.nodes[cell.places[0][0]]
        ladder = self._ladders.get(node.phase, 0.0) if node.shape == "decision" else 0.0
        return max(cell.left + cell.right, ladder)

    def _release(self, nodes: Iterable[int]) -> None:
        """Let those follow for whom these nodes were the last to wait for."""
        for node in nodes:
            for edge in self.links.outs[node]:
                target = self.links.target(edge)
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

    def _may_stand_beside(self, edge: int) -> bool:
        """Tell whether an answer leads to a figure of its phase with at most one way on."""
        source, target = (self.chart.nodes[node] for node in self.links.ends[edge])
        ways_on = set(self.links.outs[self.links.target(edge)]) - self.links.loops
        return (
            edge not in self.links.loops
            and source.shape == "decision"
            and target.shape not in {"decision", "phase"}
            and target.phase == source.phase
            and len(ways_on) <= 1
        )

    def _stands_beside(self, edge: int) -> bool:
        """Tell whether the target can stand beside the source, in the row that is being filled."""
        now, target = len(self.rows), self.links.target(edge)
        others = [self.links.source(each) for each in self.links.ins[target] if each != edge]
        return (
            self._may_stand_beside(edge)
            and target not in self._row_of
            and all(self._row_of.get(other, now) < now for other in others)
        )

    def _stack(self, node: int, side: int) -> Cell:
        """Collect a figure and those that can only follow it, to stand on this side."""
        nodes = [node]
        while len(nodes) < TALLEST_STACK and (following := self._only_next(nodes[-1])) is not None:
            nodes.append(following)
        cells = []
        for each in nodes:
            chosen = ports(self.chart, self.links, each, self._stands_beside, side)
            cell = footed(self.chart, each, chosen.feet, chosen.middle)
            for way, edge in chosen.sides.items():
                cell = with_exit(self.chart, cell, edge, way)
            cells.append(cell)
        return stacked(self.chart, cells, [self.links.ins[each][0] for each in nodes[1:]])

    def _only_next(self, node: int) -> int | None:
        """Give the figure that can only follow this one, if the two can form a stack."""
        outs = self.links.outs[node]
        if len(outs) != 1 or outs[0] in self.links.loops:
            return None
        following = self.links.target(outs[0])
        one, other = self.chart.nodes[node], self.chart.nodes[following]
        fits = other.phase == one.phase and other.shape not in {"decision", "phase"}
        alone = self.links.ins[following] == outs and following not in self.links.returns
        ends = len(set(self.links.outs[following]) - self.links.loops) <= 1
        return following if fits and alone and ends else None


def _aligned(chart: Chart, links: Flow, edges: Iterable[int]) -> dict[int, float]:
    """Let figures beside decisions begin where those do that begin a little further out."""
    begins = {edge: beside(chart, edge, links.source(edge)) for edge in edges}
    main = {edge for ways in links.main for edge in ways}  # hardly ever stand beside
    column: dict[int, float] = {}
    for edge in sorted(begins.keys() - main, key=lambda edge: (-begins[edge], edge)):
        phase = chart.nodes[links.source(edge)].phase
        if begins[edge] < column.get(phase, inf) - ALIGNED:
            column[phase] = begins[edge]
        begins[edge] = column[phase]
    return begins
