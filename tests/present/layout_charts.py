"""Charts to lay out: a ladder as in a pathway, and any chart at all."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from l5desk.present.flowchart import Chart
from l5desk.present.layout import Edge, Node, Shape
from tests.present.layout_measures import Picture, draw

SHAPES: tuple[Shape, ...] = ("terminator", "decision", "enquiry", "action", "phase")


def node(name: str, phase: int = 0, shape: Shape = "action", width: float = 150.0) -> Node:
    return Node(name, phase, width, 62.0 if shape == "decision" else 44.0, shape)


def edge(source: str, target: str, label: str = "") -> Edge:
    return Edge(source, target, label, 7.0 * len(label), 14.0 if label else 0.0)


def loop(source: str, target: str) -> Edge:
    return Edge(source, target, loop=True)


def of_chart(chart: Chart) -> Picture:
    """Draw a chart of the program, its texts measured by the number of letters."""
    shapes: dict[str, Shape] = {
        "enquiry": "enquiry",
        "decision": "decision",
        "action": "action",
        "end": "terminator",
        "phase": "phase",
    }
    nodes = [
        Node(each.id, each.phase, 190.0, 40.0 + len(each.title) // 24 * 16.0, shapes[each.kind])
        for each in chart.nodes
    ]
    phase = {each.id: each.phase for each in chart.nodes}
    edges = [
        replace(
            edge(each.source, each.target, each.label),
            loop=each.loop or phase[each.source] > phase[each.target],
        )
        for each in chart.links
    ]
    return draw(nodes, edges)


def ladder() -> Picture:
    """Draw 76 nodes in nine phases, as in a pathway: decision after decision, each with an end.

    Every third end leads back to the start, as a re-assessment.
    """
    sizes = (4, 6, 3, 5, 2, 4, 7, 3, 3)
    rungs = [(phase, f"{phase}.{n}") for phase, size in enumerate(sizes) for n in range(size)]
    nodes, edges = [node("start", 0, "enquiry", 170)], [edge("start", "ask 0.0")]
    for number, (phase, name) in enumerate(rungs):
        nodes.append(node(f"ask {name}", phase, "decision", 150 + 10 * (number % 5)))
        nodes.append(node(f"end {name}", phase, "terminator", 120 + 12 * (number % 6)))
        following = f"ask {rungs[number + 1][1]}" if number + 1 < len(rungs) else "last"
        edges += [edge(f"ask {name}", f"end {name}", "Yes"), edge(f"ask {name}", following, "No")]
        if number % 3 == 2:
            edges.append(loop(f"end {name}", "start"))
    return draw([*nodes, node("last", 8, "terminator")], edges)


def scatter(count: int) -> Picture:
    """Draw so many nodes with links as if by chance, yet always the same."""
    nodes, edges = [], []
    for n in range(count):
        shape = SHAPES[n * n % 7 % 5]
        nodes.append(node(str(n), n * count // 10 // count, shape, 80.0 + n * 37 % 120))
        for k in range((1, 3, 2, 0, 1)[n % 5]):
            target = n + 1 + (n * n + 31 * k) % 11
            if target < count:
                edges.append(edge(str(n), str(target), ("Yes", "", "mild or none")[(n + k) % 3]))
    edges += [loop(str(n), str(n // 2)) for n in range(7, count, 29)]
    return draw(nodes, edges)


@st.composite
def charts(drawn: st.DrawFn) -> Picture:
    """Draw any chart: links lead down the list of nodes, loops anywhere."""
    phases = sorted(drawn(st.lists(st.integers(0, 6), max_size=24)))
    nodes = [
        Node(str(n), phase, drawn(st.floats(80, 220)), drawn(st.floats(24, 90)), shape)
        for n, phase in enumerate(phases)
        if (shape := drawn(st.sampled_from(SHAPES)))
    ]
    if not nodes:
        return draw(nodes, [])
    number = st.integers(0, len(nodes) - 1)
    pairs = drawn(st.lists(st.tuples(number, number), max_size=40))
    returns = drawn(st.lists(st.tuples(number, number), max_size=3, unique_by=lambda pair: pair[0]))
    label = st.sampled_from(("", "Yes", "No", "severe or worsening"))
    edges = [loop(str(one), str(other)) for one, other in returns]
    edges += [
        edge(str(min(pair)), str(max(pair)), drawn(label)) for pair in pairs if pair[0] != pair[1]
    ]
    few = [each for n, each in enumerate(edges) if leaving(edges[:n], each.source) < 4]
    return draw(nodes, few)


def leaving(edges: Sequence[Edge], source: str) -> int:
    return sum(each.source == source for each in edges)


PATHWAY = """
1 adult t flag
1 flag d ces:Yes history:No
1 ces d work-up:No emergency:Yes
1 work-up a serious
1 emergency t
1 serious d history:No specialty:Yes
1 specialty t
2 history e examination
2 examination e leg
2 leg d radicular:Yes score:No
2 radicular a motor no-gabapentin
2 score e risk
2 motor d mri:Yes,_≤_3/5 nsaid?:No
2 risk d low:Low medium:Medium high:High
3 no-gabapentin a handout
3 low a nsaid?
3 medium a nsaid?
3 high a nsaid?
3 nsaid? d no-nsaid:Yes nsaid:No
3 no-nsaid a handout
3 nsaid a handout
3 handout a reassess
4 reassess e improved
4 improved d new:No discharge:Yes
4 new d ces<Yes plan:No
4 plan d mri:Yes nsaid?<No:_change_plan
5 mri a concordant
5 concordant d shared:Yes pain:No
5 shared a injection:Prefers_injection surgery:Prefers_surgery
5 pain a discharge
5 injection a follow-up
5 surgery a follow-up
6 follow-up t
6 discharge t
"""


def pathway() -> Picture:
    """Draw a pathway with branches, merging ways, skips and loops: 34 nodes, 44 links."""
    shapes: dict[str, Shape] = {"t": "terminator", "d": "decision", "e": "enquiry", "a": "action"}
    nodes, edges = [], []
    for line in PATHWAY.strip().splitlines():
        phase, name, shape, *ways = line.split()
        nodes.append(node(name, int(phase), shapes[shape], 120.0 + 7 * len(name)))
        for way in ways:
            back = "<" in way
            target, _, label = way.replace("<", ":").partition(":")
            edges.append(replace(edge(name, target, label.replace("_", " ")), loop=back))
    return draw(nodes, edges)
