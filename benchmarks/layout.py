"""How long a layout takes, warm: the default pathway, and charts of 100 to 1,000 figures."""

import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

from l5desk.present.flowchart import draw_up
from l5desk.present.layout import Edge, Node, Shape, place
from l5desk.storage.rulesets import load_ruleset

PATHWAY: Final = Path(__file__).parents[1] / "rulesets" / "l5-radiculopathy"
SHAPES: Final[Sequence[Shape]] = ("decision", "action", "decision", "enquiry", "terminator")
TARGETS: Final = {100: None, 300: None, 1000: 400.0}
PATHWAY_TARGET: Final = 20.0
RUNS: Final = 9
"""Runs of each layout; the median counts, and two more go before."""


def main() -> None:
    """Print the median time of each layout, in milliseconds, and its target."""
    _report("default pathway", *_pathway(), PATHWAY_TARGET)
    for count, target in TARGETS.items():
        _report(f"{count:,} figures", *_scatter(count), target)


def _report(name: str, nodes: Sequence[Node], edges: Sequence[Edge], target: float | None) -> None:
    times = []
    for _ in range(RUNS + 2):
        start = perf_counter()
        place(nodes, edges)
        times.append((perf_counter() - start) * 1000)
    aim = f"target {target:5.0f} ms" if target else ""
    sys.stdout.write(
        f"layout: {name:16} {len(nodes):5} nodes {len(edges):5} links"
        f" {median(times[2:]):7.1f} ms  {aim}\n"
    )


def _pathway() -> tuple[list[Node], list[Edge]]:
    """Give the chart of the default pathway with every phase open."""
    chart = draw_up(load_ruleset(PATHWAY))
    phases = {node.id: node.phase for node in chart.nodes}
    shapes: dict[str, Shape] = {"decision": "decision", "end": "terminator"}
    nodes = [
        Node(node.id, node.phase, 190.0, 56.0, shapes.get(node.kind, "action"))
        for node in chart.nodes
    ]
    edges = [
        Edge(
            link.source,
            link.target,
            link.label,
            7.0 * len(link.label),
            15.0,
            loop=link.loop or phases[link.source] > phases[link.target],
        )
        for link in chart.links
    ]
    return nodes, edges


def _scatter(count: int) -> tuple[list[Node], list[Edge]]:
    """Give a chart in phases of twelve figures, linked as if by chance but always the same."""
    nodes = [Node(str(n), n // 12, 120.0 + n * 37 % 70, 52.0, SHAPES[n % 5]) for n in range(count)]
    edges = [
        Edge(str(n), str(target), "Yes", 22.0, 15.0)
        for n in range(count)
        for k in range((2, 1, 2, 1, 0)[n % 5])
        if (target := n + 1 + (n * n + 31 * k) % 11) < count
    ]
    return nodes, edges


if __name__ == "__main__":
    main()
