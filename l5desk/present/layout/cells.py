"""Cells: a node with its ports, its labels and the ends that stand beside it.

Everything in a cell is placed around the middle of its main node; laying out the chart then moves
cells as a whole. A link that leaves the cell does so at an ``Exit``, straight down.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf

from l5desk.present.layout.model import Edge, Node, Point, Rect, Spacing

COMFORTABLE = 40.0  # between two ports, where the figure is wide enough
CORNER = 8.0  # of a rectangle; no link touches it there


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


@dataclass(frozen=True, slots=True)
class Chart:
    """What is to be laid out, by index."""

    nodes: Sequence[Node]
    edges: Sequence[Edge]
    spacing: Spacing


def flat(node: Node, spacing: Spacing) -> float:
    """Give half of that part of the upper and lower edge of a node where a link may end."""
    return max(0.0, node.width / 2 - _inset(node, spacing))


def _inset(node: Node, spacing: Spacing) -> float:
    match node.shape:
        case "decision":
            return spacing.slant + 2
        case "phase":
            return min(node.height / 2, node.width / 4)
        case "terminator" | "enquiry" | "action":
            return CORNER


def footed(chart: Chart, node: int, edges: Sequence[int], main: int | None = None) -> Cell:
    """Give a node whose links, in this order, leave by its lower edge; ``main`` in the middle."""
    half_width, half_height = chart.nodes[node].width / 2, chart.nodes[node].height / 2
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
        left=max(half_width, -min(reach, default=0.0)),
        right=max(half_width, max(reach, default=0.0)),
        above=half_height,
        below=max(half_height, *depth) if depth else half_height,
    )


def _feet(
    chart: Chart, node: int, edges: Sequence[int], middle: float
) -> tuple[list[Exit], list[tuple[int, Rect]]]:
    """Place ports and labels from the middle outwards.

    A label stands on the outer side of its link. Where there is no room for it between two ports,
    the outer link turns away first, and the label stands below that turn.
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
        side = -1 if place < middle or (place == middle and before < after) else 1
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
    inner = [chart.edges[edge].label_width for edge in edges[1:-1]]
    needed = max(inner, default=0.0) + 2 * chart.spacing.label
    room = flat(chart.nodes[node], chart.spacing) / max(middle, last - middle)
    return min(room, max(needed, COMFORTABLE)), needed > room


def crowded(chart: Chart, node: int, edges: Sequence[int], main: int | None = None) -> bool:
    """Tell whether the labels of links that leave by the lower edge find no room side by side."""
    return _step(chart, node, edges, _middle(edges, main))[1]


def _middle(edges: Sequence[int], main: int | None) -> float:
    return (len(edges) - 1) / 2 if main is None else float(edges.index(main))


def beside(chart: Chart, edge: int, node: int) -> float:
    """How far from the middle of a decision the figure at the other end of a side link begins."""
    spacing, label = chart.spacing, chart.edges[edge].label_width
    return chart.nodes[node].width / 2 + max(label + 2 * spacing.label, spacing.row) + spacing.row


def with_exit(chart: Chart, cell: Cell, edge: int, side: int) -> Cell:
    """Let one more link leave a figure by the middle of this side, and go down beside it."""
    spacing, tip = chart.spacing, chart.nodes[cell.places[0][0]].width / 2
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


def with_ends(chart: Chart, cell: Cell, stack: Cell, link: tuple[int, int, float]) -> Cell:
    """Set a stack of figures beside a decision.

    ``link`` is the edge that leads there, its side, and how far from the middle the stack begins.
    """
    edge, side, begin = link
    tip = chart.nodes[cell.places[0][0]].width / 2
    inner, core = (stack.left, cell.right) if side > 0 else (stack.right, cell.left)
    first = chart.nodes[stack.places[0][0]].width / 2
    x = max(begin + first, core + chart.spacing.lane + inner)
    way = ((side * tip, 0.0), (side * (x - first), 0.0))
    label = _side_label(chart, edge, tip, side)
    joined = _joined(cell, _moved(stack, side * x, 0.0))
    return replace(joined, links=(*joined.links, (edge, way)), labels=joined.labels + label)


def stacked(chart: Chart, cells: Sequence[Cell], links: Sequence[int]) -> Cell:
    """Set cells below each other, joined by links that leave the upper ones."""
    stack, y = cells[0], 0.0
    for (upper, lower), link in zip(pairwise(cells), links, strict=True):
        start = y + chart.nodes[upper.places[0][0]].height / 2
        y += upper.below + chart.spacing.row + lower.above
        way = ((0.0, start), (0.0, y - lower.above))
        whole = _joined(stack, _moved(lower, 0.0, y))
        exits = tuple(each for each in whole.exits if each.edge != link)
        stack = replace(whole, exits=exits, links=(*whole.links, (link, way)))
    return stack


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
