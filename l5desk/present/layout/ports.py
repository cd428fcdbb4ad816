"""Ports: by which edge of its figure each link leaves.

The way to the next row leaves in the middle of the lower edge. From a decision, others leave by
the tips as far as there are some; what is left over leaves by the lower edge too.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from l5desk.present.layout.flow import Flow
from l5desk.present.layout.model import Node, Spacing

MOST_AT_LEFT = 3  # links without labels
CORNER = 8.0  # of a rectangle; no link touches it there


@dataclass(frozen=True, slots=True)
class Ports:
    """Links at the lower edge from the left, that in its middle, and those by a side.

    ``sides`` has the link that leaves by the left at -1, that by the right at 1.
    """

    feet: Sequence[int]
    middle: int | None = None
    sides: Mapping[int, int] = field(default_factory=dict)


def flat(node: Node, spacing: Spacing) -> float:
    """Give half of that part of the upper and lower edge of a node where a link may end."""
    return max(0.0, min(node.left, node.right) - _inset(node, spacing))


def _inset(node: Node, spacing: Spacing) -> float:
    match node.shape:
        case "decision":
            return spacing.slant + 2
        case "phase":
            return min(node.height / 2, node.width / 4)
        case "terminator" | "enquiry" | "action":
            return CORNER


@dataclass(frozen=True, slots=True)
class Porter:
    """Gives figures their ports; ``row_of`` is the row of each, ``aside`` who is beside others."""

    links: Flow
    row_of: Mapping[int, int]
    aside: Collection[int]

    def ports(self, node: int, straight: int | None, inside: Collection[int] = ()) -> Ports:
        """Choose the ports of a node.

        ``straight`` leads to the next row; those ``inside`` lead to figures beside, the first of
        them from the right.
        """
        edges, loops = self.links.chart.edges, self.links.loops
        others = self._furthest_first(node, {straight, *inside})
        if self.links.chart.nodes[node].shape not in {"decision", "phase"}:
            back = [edge for edge in others if edge in loops]
            return self._arranged(
                others,
                straight,
                {1: back[0]} if len(back) == 1 and not edges[back[0]].label else {},
            )
        outward = [
            edge for edge in others if edge in loops or self.links.target(edge) in self.aside
        ]
        sides = {1: outward[0]} if outward and not inside else {}
        near = others[-1:] if straight is not None and self._fits_inside(node, others) else []
        for side in (-1,) if inside else (-1, 1):
            waiting = [edge for edge in others if edge not in (*sides.values(), *near)]
            if waiting and side not in sides:
                sides[side] = waiting[0]
        return self._arranged(others, straight, sides)

    def _furthest_first(self, node: int, left_out: Collection[int | None]) -> list[int]:
        """Order ways on so that those laid around others do not cross them; loops before all."""
        ways = [edge for edge in self.links.outs[node] if edge not in left_out]

        def reach(edge: int) -> tuple[bool, int, int]:
            return edge not in self.links.loops, -self.row_of[self.links.target(edge)], edge

        return sorted(ways, key=reach)

    def _fits_inside(self, node: int, others: Sequence[int]) -> bool:
        """Tell whether the label of the nearest of these finds room beside the main way."""
        chart = self.links.chart
        wide = chart.edges[others[-1]].label_width if others else 0.0
        room = flat(chart.nodes[node], chart.spacing)
        return chart.nodes[node].shape == "decision" and wide + 2 * chart.spacing.label <= room

    def _arranged(
        self, others: Sequence[int], straight: int | None, sides: Mapping[int, int]
    ) -> Ports:
        """Order the links at the lower edge: left of the main way, and where it is full, around."""
        feet = [edge for edge in others if edge not in sides.values()]
        if straight is None:
            return Ports(feet, None, sides)
        labels = any(self.links.chart.edges[edge].label for edge in feet)
        left = feet if len(feet) <= (1 if labels else MOST_AT_LEFT) else feet[::2]
        around = [edge for edge in feet[::-1] if edge not in left]
        return Ports([*left, straight, *around], straight, sides)
