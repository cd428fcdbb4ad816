"""Cells: a row of the chart, with its ports, its labels and the figures beside its main one.

Everything in a cell is placed around the middle of its main figure. A link that leaves the cell
does so at an ``Exit``, straight down.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf

from l5desk.present.layout.flow import Chart, Flow
from l5desk.present.layout.model import Point, Rect
from l5desk.present.layout.ports import Porter, Ports, flat
from l5desk.present.layout.ranking import Row

COMFORTABLE = 40.0  # between two ports, where the figure is wide enough


@dataclass(frozen=True, slots=True)
class Exit:
    """Where a link leaves its cell; the last of ``points`` is above its way down.

    ``side`` is -1 or 1 if it left by the side, so that it may as well come down further out.
    """

    edge: int
    points: tuple[Point, ...]
    side: int = 0

    @property
    def x(self) -> float:
        """How far right of the middle of the cell the link goes down."""
        return self.points[-1][0]


@dataclass(frozen=True, slots=True)
class Cell:
    """Placed figures, by the middle of each; the first is the main one, at 0, 0.

    ``links`` are links that stay inside the cell. ``left`` to ``below`` tell how far the cell
    reaches from its middle in each direction, all as positive numbers.
    """

    places: tuple[tuple[int, float, float], ...]
    exits: tuple[Exit, ...]
    links: tuple[tuple[int, tuple[Point, ...]], ...]
    labels: tuple[tuple[int, Rect], ...]
    left: float
    right: float
    above: float
    below: float


def cells(chart: Chart, links: Flow, rows: Sequence[Row]) -> list[Cell]:
    """Give the cell of each row; in a phase, figures beside decisions begin equally far right."""
    row_of = {node: place for place, row in enumerate(rows) for node in _members(links, row)}
    aside = frozenset(row_of) - {row.main for row in rows}
    porter = Porter(links, row_of, aside)
    mains = [_main_cell(porter, row, rows[n + 1 : n + 2]) for n, row in enumerate(rows)]
    columns = [
        [_ported(links, each, porter.ports(each, None)) for each in _members(links, row)[1:]]
        for row in rows
    ]
    begin: dict[int, float] = {}
    for row, main, column in zip(rows, mains, columns, strict=True):
        begin[row.phase] = max(begin.get(row.phase, 0.0), _begin(chart, row, main, column))
    return [
        _with_column(chart, main, row, column, begin[row.phase]) if column else main
        for main, row, column in zip(mains, rows, columns, strict=True)
    ]


def _main(cell: Cell) -> int:
    return cell.places[0][0]


def _members(links: Flow, row: Row) -> list[int]:
    return [row.main, *(links.target(edge) for _, edge in row.beside)]


def _main_cell(porter: Porter, row: Row, following: Sequence[Row]) -> Cell:
    """Give the main figure of a row; a link to one beside it may leave by its foot."""
    links = porter.links
    below = {each.main for each in following}
    straight = [edge for edge in links.ons[row.main] if links.target(edge) in below]
    inside = [edge for _, edge in row.beside]
    chosen = porter.ports(row.main, straight[-1] if straight else None, inside)
    foot = [edge for entry, edge in row.beside if entry == "foot"]
    return _ported(links, row.main, replace(chosen, feet=[*chosen.feet, *foot]))


def _ported(links: Flow, node: int, chosen: Ports) -> Cell:
    cell = _footed(links.chart, node, chosen.feet, chosen.middle)
    for side, edge in chosen.sides.items():
        cell = _with_exit(links.chart, cell, edge, side)
    return cell


def _begin(chart: Chart, row: Row, main: Cell, column: Sequence[Cell]) -> float:
    """Tell how far from the middle of the main figure those beside it may begin."""
    if not column:
        return 0.0
    spacing, label = chart.spacing, chart.edges[row.beside[0][1]].label_width
    link = max(label + 2 * spacing.label, spacing.row) + spacing.lane
    inner = max(each.left - chart.nodes[_main(each)].left for each in column)
    return max(chart.nodes[row.main].right + link, main.right + spacing.lane + inner)


def _with_column(chart: Chart, main: Cell, row: Row, column: Sequence[Cell], begin: float) -> Cell:
    """Set figures below each other beside the main one, and link them."""
    lefts = [chart.nodes[_main(each)].left for each in column]
    stacked = any(entry == "above" for entry, _ in row.beside)
    whole, y = main, 0.0
    for place, ((entry, edge), cell) in enumerate(zip(row.beside, column, strict=True)):
        x = begin + (max(lefts) if stacked else lefts[place])
        if place:
            y += column[place - 1].below + chart.spacing.row + cell.above
        if entry == "foot":
            y = max(y, main.below + chart.spacing.lane / 2)
        whole = _joined(whole, _moved(cell, x, y))
        if entry == "tip":
            whole = _with_side_link(chart, whole, edge, x - lefts[place])
        else:
            top = chart.nodes[_main(cell)].height / 2
            goal = (x, y - top) if entry == "above" else (x - lefts[place], y)
            whole = _linked(whole, edge, goal)
    return _opened(chart, whole)


def _with_side_link(chart: Chart, cell: Cell, edge: int, x: float) -> Cell:
    """Link the tip of the main figure straight with the side of another."""
    tip = chart.nodes[_main(cell)].right
    way = ((tip, 0.0), (x, 0.0))
    labels = cell.labels + _side_label(chart, edge, tip, 1)
    return replace(cell, links=(*cell.links, (edge, way)), labels=labels)


def _linked(cell: Cell, edge: int, goal: Point) -> Cell:
    """Let a link that would leave the cell end inside it: down, and to a figure's side or top."""
    (way_out,) = (each for each in cell.exits if each.edge == edge)
    bend = (way_out.x, goal[1])
    points = (*way_out.points, bend) if bend == goal else (*way_out.points, bend, goal)
    exits = tuple(each for each in cell.exits if each.edge != edge)
    return replace(cell, exits=exits, links=(*cell.links, (edge, points)))


def _opened(chart: Chart, cell: Cell) -> Cell:
    """Let links that leave figures by the right go down beyond all of them, lower ones first."""
    lane = chart.spacing.lane
    by_side = [each for each in cell.exits if each.side > 0]
    furthest = max((each.x for each in by_side), default=cell.right)
    core = cell.right if cell.right > furthest + lane / 2 else furthest - lane
    exits = [each for each in cell.exits if each not in by_side]
    for count, each in enumerate(sorted(by_side, key=lambda each: -each.points[0][1]), start=1):
        start = each.points[0]
        exits.append(replace(each, points=(start, (core + count * lane, start[1]))))
    right = max(cell.right, core + (len(by_side) + 0.5) * lane)
    return replace(cell, exits=tuple(exits), right=right if by_side else cell.right)


def _footed(chart: Chart, node: int, edges: Sequence[int], main: int | None = None) -> Cell:
    """Give a node whose links, in this order, leave by its lower edge; ``main`` in the middle."""
    figure, half_height = chart.nodes[node], chart.nodes[node].height / 2
    exits, labels = _feet(chart, node, edges, _middle(edges, main))
    reach = [x for each in exits for x, _ in each.points]
    reach += [x for _, label in labels for x in (label.x, label.x + label.width)]
    depth = [y + chart.spacing.stem for each in exits for _, y in each.points]
    depth += [label.y + label.height for _, label in labels]
    return Cell(
        places=((node, 0.0, 0.0),),
        exits=tuple(exits),
        links=(),
        labels=tuple(labels),
        left=max(figure.left, -min(reach, default=0.0)),
        right=max(figure.right, max(reach, default=0.0)),
        above=half_height,
        below=max(half_height, *depth) if depth else half_height,
    )


def _feet(
    chart: Chart, node: int, edges: Sequence[int], middle: float
) -> tuple[list[Exit], list[tuple[int, Rect]]]:
    """Place ports and labels from the middle outwards.

    A label stands at the right of its link. Where there is no room for it between two ports, the
    outer link turns away first, and the label stands below that turn, on the outer side.
    """
    spacing, foot = chart.spacing, chart.nodes[node].height / 2
    step, tight = _step(chart, node, edges, middle)
    tallest = max((chart.edges[edge].label_height for edge in edges), default=0.0)
    reach = {-1: -inf, 1: -inf}
    exits: list[Exit] = []
    labels: list[tuple[int, Rect]] = []
    for place in sorted(range(len(edges)), key=lambda place: abs(place - middle)):
        edge, x = chart.edges[edges[place]], (place - middle) * step
        before, after = place, len(edges) - 1 - place
        outwards = place < middle or (place == middle and before < after)
        side = -1 if tight and outwards else 1
        level = tight * (before if side < 0 else after)
        top = foot + spacing.label + level * (tallest + spacing.label)
        turn = top + tallest + spacing.label / 2
        out = max(abs(x), reach[side] + spacing.lane) if tight else abs(x)
        way = ((x, foot),) if out == abs(x) else ((x, foot), (x, turn), (out * side, turn))
        exits.append(Exit(edges[place], way))
        reach[side] = out
        if edge.label:
            left = x + spacing.label if side > 0 else x - spacing.label - edge.label_width
            labels.append((edges[place], Rect(left, top, edge.label_width, edge.label_height)))
            reach[side] = max(out, abs(x) + spacing.label + edge.label_width)
    return exits, labels


def _step(chart: Chart, node: int, edges: Sequence[int], middle: float) -> tuple[float, bool]:
    """Tell how far apart ports are, and whether the labels find no room between them."""
    last = len(edges) - 1
    if last < 1:
        return 0.0, False
    needed = max(chart.edges[edge].label_width for edge in edges[:-1]) + 2 * chart.spacing.label
    room = flat(chart.nodes[node], chart.spacing) / max(middle, last - middle)
    return min(room, max(needed, COMFORTABLE)), needed > room


def _middle(edges: Sequence[int], main: int | None) -> float:
    return (len(edges) - 1) / 2 if main is None else float(edges.index(main))


def _with_exit(chart: Chart, cell: Cell, edge: int, side: int) -> Cell:
    """Let one more link leave a figure by the middle of this side, and go down beside it."""
    spacing, figure = chart.spacing, chart.nodes[_main(cell)]
    tip = figure.right if side > 0 else figure.left
    label = chart.edges[edge].label_width
    core = cell.right if side > 0 else cell.left
    x = max(tip + label + 2 * spacing.label, tip + spacing.lane, core + spacing.lane)
    return _joined(
        cell,
        Cell(
            places=(),
            exits=(Exit(edge, ((side * tip, 0.0), (side * x, 0.0)), side),),
            links=(),
            labels=_side_label(chart, edge, tip, side),
            left=x + spacing.lane / 2 if side < 0 else 0.0,
            right=x + spacing.lane / 2 if side > 0 else 0.0,
            above=chart.edges[edge].label_height + spacing.label,
            below=0.0,
        ),
    )


def _side_label(chart: Chart, edge: int, tip: float, side: int) -> tuple[tuple[int, Rect], ...]:
    given, gap = chart.edges[edge], chart.spacing.label
    if not given.label:
        return ()
    x = tip + gap if side > 0 else -tip - gap - given.label_width
    top = -given.label_height - gap / 2
    return ((edge, Rect(x, top, given.label_width, given.label_height)),)


def _moved(cell: Cell, dx: float, dy: float) -> Cell:
    return Cell(
        places=tuple((node, x + dx, y + dy) for node, x, y in cell.places),
        exits=tuple(
            Exit(each.edge, _shifted(each.points, dx, dy), each.side) for each in cell.exits
        ),
        links=tuple((edge, _shifted(points, dx, dy)) for edge, points in cell.links),
        labels=tuple(
            (edge, Rect(label.x + dx, label.y + dy, label.width, label.height))
            for edge, label in cell.labels
        ),
        left=cell.left - dx,
        right=cell.right + dx,
        above=cell.above - dy,
        below=cell.below + dy,
    )


def _joined(first: Cell, second: Cell) -> Cell:
    return Cell(
        first.places + second.places,
        first.exits + second.exits,
        first.links + second.links,
        first.labels + second.labels,
        max(first.left, second.left),
        max(first.right, second.right),
        max(first.above, second.above),
        max(first.below, second.below),
    )


def _shifted(points: Sequence[Point], dx: float, dy: float) -> tuple[Point, ...]:
    return tuple((x + dx, y + dy) for x, y in points)
