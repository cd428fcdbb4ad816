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
    crowded,
    footed,
    stacked,
    with_ends,
    with_exit,
)
from l5desk.present.layout.flow import Flow

SIDED = ("decision", "phase")  # shapes that links may leave by the sides
TALLEST_STACK = 3
ALIGNED = 36.0  # figures beside decisions that begin this near to each other are aligned
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
        column, begins = inf, {}
        for edge in sorted(natural, key=lambda edge: (-natural[edge], edge)):
            if natural[edge] < column - ALIGNED:
                column = natural[edge]
            begins[edge] = column
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
        outs = self.links.outs[node]
        sides = self._sides(node) if self.chart.nodes[node].shape in SIDED else {}
        feet = [edge for edge in outs if edge not in sides.values()]
        cell = footed(self.chart, node, *self._arranged(node, feet))
        for side, edge in sides.items():
            if self._stands_beside(edge):
                stack = self._stack(self.links.ends[edge][1])
                cell = with_ends(self.chart, cell, stack, (edge, side, self._begins[edge]))
            else:
                cell = with_exit(self.chart, cell, edge, side)
        return cell

    def _arranged(self, node: int, feet: Sequence[int]) -> tuple[Sequence[int], int | None]:
        """Order the links at the lower edge; give the one in the middle, which goes straight down."""
        below = self.links.below[node]
        main = [edge for edge in feet if self.links.target(edge) == below]
        if not main or len(main) == len(feet):
            return feet, None
        if self.chart.nodes[node].shape != "decision" and len(self.links.main[node]) == len(main):
            others = [edge for edge in feet if edge not in main]
            feet = [*others[1::2][::-1], *main, *others[::2]]
        return feet, main[0]

    def _sides(self, node: int) -> dict[int, int]:
        """Choose the links of a decision that leave by its tips: {-1: left, 1: right}."""
        sides = self._facing(self._aside(node))
        feet = [edge for edge in self.links.outs[node] if edge not in sides.values()]
        for side, place in ((1, -1), (-1, 0)):
            arranged, main = self._arranged(node, feet)
            if side not in sides and feet and feet[place] != main:
                if crowded(self.chart, node, arranged, main):
                    sides[side] = feet.pop(place)
        return sides

    def _facing(self, aside: Sequence[int]) -> dict[int, int]:
        match aside:
            case []:
                return {}
            case [edge]:
                return {1 if self._leads_out(edge) else -1: edge}
            case [first, *_, last]:
                if self._leads_out(first) and not self._leads_out(last):
                    first, last = last, first
                return {-1: first, 1: last}

    def _aside(self, node: int) -> list[int]:
        """Find the links that are not the main way on, or the outer ones of many."""
        outs, main = self.links.outs[node], self.links.main[node]
        if len(main) == len(outs) and crowded(self.chart, node, *self._arranged(node, main)):
            return [outs[0], outs[-1]]
        targets = [self.links.target(edge) for edge in outs]
        return [
            edge
            for edge, target in zip(outs, targets, strict=True)
            if edge not in main and targets.count(target) == 1
        ]

    def _leads_out(self, edge: int) -> bool:
        """Tell whether a link leads to an end, to another way or back, not along its own way."""
        source, target = self.links.ends[edge]
        return (
            edge in self.links.loops
            or not self.links.height[target]
            or self.links.spine[source] != self.links.spine[target]
        )

    def _stands_beside(self, edge: int) -> bool:
        """Tell whether the target can stand beside the source, in the row now filled."""
        source, target = self.links.ends[edge]
        node, ins = self.chart.nodes[target], self.links.ins[target]
        return (
            node.shape != "decision"
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

    def _stack(self, node: int) -> Cell:
        """Collect a figure and those that can only follow it."""
        nodes, joints = [node], []
        while len(nodes) < TALLEST_STACK and len(self.links.outs[nodes[-1]]) == 1:
            (edge,) = self.links.outs[nodes[-1]]
            following = self.links.ends[edge][1]
            figure = self.chart.nodes[following]
            if (
                self.links.ins[following] != [edge]
                or figure.shape == "decision"
                or figure.phase != self.chart.nodes[node].phase
                or len(self.links.outs[following]) > 1
                or following in self._returns
            ):
                break
            nodes.append(following)
            joints.append(edge)
        return stacked(self.chart, nodes, joints, self.links.outs[nodes[-1]])
