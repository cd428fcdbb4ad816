"""Columns: the order of the cells in each row, and how far right each stands.

Main ways are straight: cells that belong straight below each other move as one block, and a main
way that passes rows without a cell of its own keeps a lane free there.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from graphlib import TopologicalSorter
from itertools import pairwise
from math import inf
from typing import NamedTuple

from l5desk.present.layout.cells import Cell, Chart
from l5desk.present.layout.flow import Flow
from l5desk.present.layout.ordering import Joint, ordered
from l5desk.present.layout.ranking import Row

PLACING_ROUNDS = 2


@dataclass(frozen=True, slots=True)
class Columns:
    """The cells, the middle of each, and the cells of each row from the left.

    ``cell_of`` tells for each node its cell and how far right of the middle of it the node stands.
    ``lanes`` tells for each link that has a straight lane of its own where that is.
    """

    cells: Sequence[Cell]
    cell_of: Mapping[int, tuple[int, float]]
    row_of: Sequence[int]
    rows: Sequence[Sequence[int]]
    x: Sequence[float]
    lanes: Mapping[int, float]
    least: float

    def wall(self, cell: int) -> tuple[float, float]:
        """What a cell takes up, with the least distance of a link that passes it."""
        x, each = self.x[cell], self.cells[cell]
        return x - each.left - self.least, x + each.right + self.least


@dataclass(frozen=True, slots=True)
class Spine:
    """Two cells that belong straight below each other, with the free places between them.

    ``edge`` is the link that runs there; without one, only the middle is kept.
    """

    edge: int | None
    items: tuple[int, ...]

    @property
    def passed(self) -> tuple[int, ...]:
        """The free places between the two cells."""
        return self.items[1:-1]


@dataclass(slots=True)
class Grid:
    """Items in rows: the cells, by index, and after them the places kept free in single rows."""

    cells: list[Cell]
    left: list[float]
    right: list[float]
    row_of: list[int]
    cell_of: dict[int, tuple[int, float]]
    spines: dict[int, Spine] = field(default_factory=dict)

    def keep_free(self, row: int, half_width: float) -> int:
        """Add a place in a row through which a main way passes."""
        self.row_of.append(row)
        self.left.append(half_width)
        self.right.append(half_width)
        return len(self.row_of) - 1

    def is_cell(self, item: int) -> bool:
        """Tell a cell from a place kept free."""
        return item < len(self.cells)

    def share(self, item: int, x: float) -> float:
        """Where in the width of an item a place right of its middle is, from -0.5 to 0.5."""
        return (x + self.left[item]) / ((self.left[item] + self.right[item]) or 1.0) - 0.5


def columns(chart: Chart, links: Flow, rows: Sequence[Row]) -> Columns:
    """Order the cells of each row and find a place for each."""
    grid = _grid(rows)
    _find_spines(chart, links, grid)
    order = ordered(_walk(links, grid), grid.row_of, list(_joints(links, grid)))
    kept = _straight(links, grid, order)
    dropped = {item for cell in grid.spines.keys() - kept for item in grid.spines[cell].passed}
    order = [[item for item in row if item not in dropped] for row in order]
    blocks = _Blocks(chart, grid, order, [grid.spines[cell] for cell in sorted(kept)])
    x = blocks.place(links)
    return Columns(
        cells=grid.cells,
        cell_of=grid.cell_of,
        row_of=grid.row_of[: len(grid.cells)],
        rows=[[item for item in row if grid.is_cell(item)] for row in order],
        x=x[: len(grid.cells)],
        lanes={
            spine.edge: x[spine.passed[0]]
            for spine in (grid.spines[cell] for cell in kept)
            if spine.edge is not None and spine.passed
        },
        least=chart.spacing.lane / 2,
    )


def _grid(rows: Sequence[Row]) -> Grid:
    cells = [cell for row in rows for cell in row.cells]
    return Grid(
        cells=cells,
        left=[cell.left for cell in cells],
        right=[cell.right for cell in cells],
        row_of=[place for place, row in enumerate(rows) for _ in row.cells],
        cell_of={node: (n, x) for n, cell in enumerate(cells) for node, x, _ in cell.places},
    )


def _main(grid: Grid, cell: int) -> int:
    return grid.cells[cell].places[0][0]


def _find_spines(chart: Chart, links: Flow, grid: Grid) -> None:
    """Find the cells that belong straight below each other."""
    for cell in range(len(grid.cells)):
        node = _main(grid, cell)
        if not _parts_at_once(links, grid, cell):
            continue
        below = links.below[node]
        if below is None and links.main[node]:
            row = grid.row_of[cell] + 1
            grid.spines[cell] = Spine(None, (cell, grid.keep_free(row, chart.spacing.column / 2)))
        elif below is not None and links.above[below] == node:
            lower = grid.cell_of[below][0]
            if _main(grid, lower) == below:
                grid.spines[cell] = _spine(chart, links, grid, (cell, lower))


def _parts_at_once(links: Flow, grid: Grid, cell: int) -> bool:
    """Tell whether equal ways on from a cell begin side by side, so that they have a middle."""
    main = links.main[_main(grid, cell)]
    feet = [each.edge for each in grid.cells[cell].exits if each.edge in main and not each.side]
    rows = {grid.row_of[grid.cell_of[links.target(edge)][0]] for edge in feet}
    return len(rows) <= 1


def _spine(chart: Chart, links: Flow, grid: Grid, ends: tuple[int, int]) -> Spine:
    upper, lower = ends
    source, target = _main(grid, upper), _main(grid, lower)
    between = range(grid.row_of[upper] + 1, grid.row_of[lower])
    joining = [
        (abs(each.x), each.edge)
        for each in grid.cells[upper].exits
        if links.target(each.edge) == target and each.edge in links.main[source]
    ]
    half = chart.spacing.lane if joining else chart.spacing.column / 2
    free = (grid.keep_free(row, half) for row in between)
    return Spine(min(joining)[1] if joining else None, (upper, *free, lower))


def _walk(links: Flow, grid: Grid) -> list[int]:
    """Give all items in the order in which a reader meets them: depth first, from the left."""
    met: dict[int, None] = {}
    for start in range(len(grid.cells)):
        trail = [_steps(links, grid, start)] if start not in met else []
        met[start] = None
        while trail:
            item = next(trail[-1], None)
            if item is None:
                trail.pop()
            elif item not in met:
                met[item] = None
                if grid.is_cell(item):
                    trail.append(_steps(links, grid, item))
    return list(met)


def _steps(links: Flow, grid: Grid, cell: int) -> Iterator[int]:
    """Give what follows a cell, from the left, the places kept free for its main way included."""
    exits = sorted(grid.cells[cell].exits, key=lambda each: each.x)
    spine = grid.spines.get(cell)
    for each in exits:
        if spine and spine.edge is None and each.x > 0:
            yield from spine.items[1:]
        if spine and spine.edge == each.edge:
            yield from spine.items[1:]
        if each.edge not in links.loops:
            yield grid.cell_of[links.ends[each.edge][1]][0]


def _joints(links: Flow, grid: Grid) -> Iterator[Joint]:
    """Give what joins items of neighbouring rows."""
    for number, cell in enumerate(grid.cells):
        for each in cell.exits:
            target, x = grid.cell_of[links.ends[each.edge][1]]
            if each.edge not in links.loops and grid.row_of[target] == grid.row_of[number] + 1:
                yield Joint(number, grid.share(number, each.x), target, grid.share(target, x))
    for spine in grid.spines.values():
        for upper, lower in pairwise(spine.items):
            if spine.edge is None or spine.passed:
                yield Joint(upper, grid.share(upper, 0.0), lower, grid.share(lower, 0.0))


def _straight(links: Flow, grid: Grid, order: Sequence[Sequence[int]]) -> set[int]:
    """Choose the spines that can be straight at once, those of the longest ways first."""
    place = {item: n for row in order for n, item in enumerate(row)}
    way = {cell: links.spine[_main(grid, cell)] for cell in grid.spines}
    length = Counter(way.values())
    taken: dict[int, list[tuple[int, int]]] = {}
    kept = set()
    for cell in sorted(grid.spines, key=lambda each: (-length[way[each]], each)):
        items = grid.spines[cell].items
        pieces = [
            (grid.row_of[upper], place[upper], place[lower]) for upper, lower in pairwise(items)
        ]
        if all(
            (upper < a) == (lower < b)
            for row, upper, lower in pieces
            for a, b in taken.get(row, ())
        ):
            kept.add(cell)
            for row, upper, lower in pieces:
                taken.setdefault(row, []).append((upper, lower))
    return kept


class Pull(NamedTuple):
    """A block another is linked to, above or below, and how far right of it would be straight."""

    block: int
    apart: float
    upwards: bool


class _Blocks:
    """Items that move as one: the cells of a straight way, and whatever stands alone."""

    def __init__(
        self, chart: Chart, grid: Grid, order: Sequence[Sequence[int]], spines: Iterable[Spine]
    ) -> None:
        self.grid = grid
        self.block_of = list(range(len(grid.row_of)))
        for spine in spines:  # downwards, so that the upper end has its block already
            for item in spine.items[1:]:
                self.block_of[item] = self.block_of[spine.items[0]]
        self.lefts: dict[int, dict[int, float]] = {}
        self.rights: dict[int, dict[int, float]] = {}
        for row in order:
            for item in row:
                self.lefts.setdefault(self.block_of[item], {})
                self.rights.setdefault(self.block_of[item], {})
            for one, other in pairwise(row):
                self._part(one, other, chart.spacing.column)

    def _part(self, left: int, right: int, gap: float) -> None:
        """Keep two neighbours in a row apart; a place kept free has its distance in itself."""
        apart = self.grid.right[left] + self.grid.left[right]
        if self.grid.is_cell(left) and self.grid.is_cell(right):
            apart += gap
        one, other = self.block_of[left], self.block_of[right]
        self.lefts[other][one] = max(apart, self.lefts[other].get(one, 0.0))
        self.rights[one][other] = self.lefts[other][one]

    def place(self, links: Flow) -> list[float]:
        """Give the middle of each item: leftmost at first, then near to what it is linked to."""
        x: dict[int, float] = {}
        sequence = list(TopologicalSorter(self.lefts).static_order())
        for block in sequence:
            x[block] = max((x[left] + d for left, d in self.lefts[block].items()), default=0.0)
        pulls = self._pulls(links)
        for _ in range(PLACING_ROUNDS):
            for block in reversed(sequence):
                limit = min((x[each] - d for each, d in self.rights[block].items()), default=inf)
                x[block] = max(x[block], min(limit, _pulled(x, block, pulls)))
            for block in sequence:
                limit = max((x[each] + d for each, d in self.lefts[block].items()), default=-inf)
                x[block] = min(x[block], max(limit, _pulled(x, block, pulls)))
        return [x.get(block, 0.0) for block in self.block_of]

    def _pulls(self, links: Flow) -> Mapping[int, Sequence[Pull]]:
        """For each block what it is linked to; links to neighbouring rows are all that counts."""
        near: dict[int, list[Pull]] = {}
        far: dict[int, list[Pull]] = {}
        for number, cell in enumerate(self.grid.cells):
            for each in cell.exits:
                target, x = self.grid.cell_of[links.target(each.edge)]
                one, other = self.block_of[number], self.block_of[target]
                if one != other and each.edge not in links.loops:
                    step = self.grid.row_of[target] - self.grid.row_of[number]
                    pulls = near if step == 1 else far
                    pulls.setdefault(one, []).append(Pull(other, x - each.x, upwards=False))
                    pulls.setdefault(other, []).append(Pull(one, each.x - x, upwards=True))
        return far | near


def _pulled(x: Mapping[int, float], block: int, pulls: Mapping[int, Sequence[Pull]]) -> float:
    """Give where most of a block's links would be short; rather straight above than below."""
    wishes = sorted((x[pull.block] + pull.apart, pull.upwards) for pull in pulls.get(block, ()))
    if not wishes:
        return x[block]
    one, other = wishes[(len(wishes) - 1) // 2], wishes[len(wishes) // 2]
    if one[1] == other[1]:
        return (one[0] + other[0]) / 2
    return one[0] if one[1] else other[0]
