"""The flowchart as plain data: what is drawn, and how it stands for one patient.

A ``Chart`` depends on the pathway and on which phases are folded to one line; it is laid out once.
A ``Standing`` depends on the answers too; it only restyles what is drawn.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final, Literal, TypeAlias, get_args

from l5desk.engine.assessment import Assessment, Visit
from l5desk.engine.evaluate import evaluate
from l5desk.engine.expression import Absence, Effective, Truth, decide
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import Response
from l5desk.engine.ruleset import Action, Deadline, Disposition
from l5desk.present.explanation import evidence_items

Kind: TypeAlias = Literal["enquiry", "decision", "action", "end", "phase"]
State: TypeAlias = Literal[
    "here", "withheld", "done", "assumed", "open", "later", "unraised", "ruled-out", "plain"
]
"""``withheld`` is the end that was reached while core answers are still missing; ``later`` is where
a later visit re-enters; ``unraised`` is what no completion reaches, though something that nobody
has asked for or recorded still could; ``ruled-out`` is what nothing reaches at this visit;
``plain`` is everything on a chart of nobody."""
LinkState: TypeAlias = Literal[
    "taken", "assumed", "possible", "later", "unraised", "ruled-out", "plain"
]
Way: TypeAlias = tuple[str, int]
"""One way out of a step: the step and the place of the way among its branches."""
Known: TypeAlias = tuple[Mapping[str, Effective], Mapping[str, Truth]]
"""What a condition is decided by: effective values and the truths of definitions."""

STATES: Final[tuple[State, ...]] = get_args(State)
LINK_STATES: Final[tuple[LinkState, ...]] = get_args(LinkState)
LOUDEST: Final[tuple[State, ...]] = (
    "here", "withheld", "assumed", "open", "done", "later", "unraised", "ruled-out", "plain",
)  # fmt: skip
"""The order in which one of its steps speaks for a folded phase."""
NEAR: Final = 8
"""So few steps ahead are shown although their phases have not begun."""


@dataclass(frozen=True, slots=True)
class Node:
    """One box: a step, or a phase folded to one line; ``phase`` is its place from 0."""

    id: str
    kind: Kind
    phase: int
    title: str
    steps: tuple[str, ...]
    disposition: Disposition | None = None
    by: Deadline | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """One arrow, for one or several ways; a loop leads to where a later visit re-enters."""

    source: str
    target: str
    label: str
    ways: tuple[Way, ...]
    loop: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """One phase: its name in the ruleset, its title, and whether it is folded."""

    id: str
    title: str
    folded: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything that is drawn; ``home`` tells for each step the node that shows it."""

    bands: tuple[Band, ...]
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    home: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a chart stands for one patient.

    ``links`` and ``deciding`` stand beside the chart's links; ``deciding`` names, for a link that
    was taken, the items whose answers were enough. ``position`` is a node.
    """

    nodes: Mapping[str, State]
    steps: Mapping[str, State]
    links: tuple[LinkState, ...]
    deciding: tuple[tuple[str, ...], ...]
    position: str


def draw_up(pathway: Pathway, folded: Iterable[str] = ()) -> Chart:
    """Give the chart of a pathway with these phases folded to one line each."""
    hidden = set(folded)
    phases = _phases(pathway)
    home = {
        name: f"phase:{step.phase}" if step.phase in hidden else name
        for name, step in pathway.ruleset.steps.items()
    }
    titles = pathway.ruleset.phases
    return Chart(
        bands=tuple(Band(name, titles[name].title, name in hidden) for name in phases),
        nodes=tuple(_nodes(pathway, phases, home)),
        links=tuple(_links(pathway, home)),
        home=home,
    )


def in_walking_order(chart: Chart) -> Iterator[Node]:
    """Yield the nodes as they are walked: each before, and as near as can be to, where it leads."""
    nodes = {node.id: node for node in chart.nodes}
    onward: dict[str, list[str]] = {name: [] for name in nodes}
    waiting = Counter[str]()
    for link in chart.links:
        if not link.loop:
            onward[link.source].append(link.target)
            waiting[link.target] += 1
    ready = [name for name in reversed(nodes) if not waiting[name]]
    while ready:
        name = ready.pop()
        yield nodes[name]
        for target in reversed(onward[name]):
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)


def folded_phases(pathway: Pathway, assessment: Assessment) -> frozenset[str]:
    """Give the phases that are over or far ahead: all but where the patient stands.

    Where only a few steps are left, the phases that hold them stay open too.
    """
    ahead = assessment.reachable - {*assessment.path}
    shown = {assessment.position, *(ahead if len(ahead) <= NEAR else ())}
    opened = {pathway.step(name).phase for name in shown}
    return frozenset(_phases(pathway)) - opened


def stand(chart: Chart, pathway: Pathway, response: Response, assessment: Assessment) -> Standing:
    """Tell the state of every node and link of a chart for these answers."""
    steps, ways = _states(pathway, response, assessment)
    links = tuple(_link_state(link, ways, steps) for link in chart.links)
    return Standing(
        nodes={node.id: _loudest(steps[name] for name in node.steps) for node in chart.nodes},
        steps=steps,
        links=links,
        deciding=tuple(
            _deciding(pathway, assessment, link) if state == "taken" else ()
            for link, state in zip(chart.links, links, strict=True)
        ),
        position=chart.home[assessment.position],
    )


def blank(chart: Chart) -> Standing:
    """Give the standing of a chart without a patient."""
    return Standing(
        nodes={node.id: "plain" for node in chart.nodes},
        steps=dict.fromkeys(chart.home, "plain"),
        links=tuple("later" if link.loop else "plain" for link in chart.links),
        deciding=((),) * len(chart.links),
        position="",
    )


def _phases(pathway: Pathway) -> list[str]:
    used = {step.phase for step in pathway.ruleset.steps.values()}
    return [name for name in pathway.ruleset.phases if name in used]


def _nodes(pathway: Pathway, phases: list[str], home: Mapping[str, str]) -> Iterator[Node]:
    inside: dict[str, list[str]] = {}
    for name, node in home.items():
        inside.setdefault(node, []).append(name)
    for node, steps in inside.items():
        step = pathway.step(steps[0])
        phase = phases.index(step.phase)
        if node == steps[0]:
            yield _step_node(pathway, node, phase)
        else:
            title = pathway.ruleset.phases[step.phase].title
            yield Node(node, "phase", phase, title, tuple(steps))


def _step_node(pathway: Pathway, name: str, phase: int) -> Node:
    step = pathway.step(name)
    if isinstance(step, Action) and step.disposition is not None:
        return Node(name, "end", phase, step.title, (name,), step.disposition, step.by)
    return Node(name, step.kind, phase, step.title, (name,))


def _links(pathway: Pathway, home: Mapping[str, str]) -> Iterator[Link]:
    """Yield the links between nodes; ways that lead the same way share one."""
    ways: dict[tuple[str, str], list[Way]] = {}
    for name in pathway.ruleset.steps:
        for n, way in enumerate(pathway.branches[name]):
            ends = home[name], home[way.next]
            if ends[0] != ends[1]:
                ways.setdefault(ends, []).append((name, n))
    for (source, target), shared in ways.items():
        labels = (pathway.branches[name][n].label for name, n in shared if name == source)
        yield Link(source, target, " / ".join(filter(None, labels)), tuple(shared))
    yield from _loops(pathway, home)


def _loops(pathway: Pathway, home: Mapping[str, str]) -> Iterator[Link]:
    for name, target in reassessments(pathway).items():
        if home[name] == name != home[target]:
            yield Link(name, home[target], "", (), loop=True)


def reassessments(pathway: Pathway) -> dict[str, str]:
    """Give, for each end with a re-assessment, the step at which the next visit re-enters."""
    steps = pathway.ruleset.steps.items()
    return {
        name: step.reassess.step
        for name, step in steps
        if isinstance(step, Action) and step.reassess is not None
    }


def _states(
    pathway: Pathway, response: Response, assessment: Assessment
) -> tuple[dict[str, State], dict[Way, LinkState]]:
    """Tell the state of each step and each way; what is said later outdoes what was said before."""
    steps: dict[str, State] = dict.fromkeys(pathway.ruleset.steps, "ruled-out")
    ways: dict[Way, LinkState] = {}
    raised = dict(_ways_from(pathway, pathway.ruleset.start, _raised(pathway, assessment)))
    steps |= dict.fromkeys(raised.values(), "unraised")
    ways |= dict.fromkeys(raised, "unraised")
    back = reassessments(pathway)
    steps |= dict.fromkeys((back[end] for end in assessment.reachable if end in back), "later")
    steps |= dict.fromkeys(assessment.reachable, "open")
    ways |= dict.fromkeys(_possible(pathway, assessment), "possible")
    assumed = _assumed_visits(pathway, response, assessment)
    steps |= dict.fromkeys((visit.step for visit in assumed), "assumed")
    ways |= dict.fromkeys(_walked(assumed), "assumed")
    steps |= dict.fromkeys(assessment.path, "done")
    ways |= dict.fromkeys(_walked(assessment.visits), "taken")
    waits = pathway.is_end(assessment.position) and assessment.status == "data-required"
    steps[assessment.position] = "withheld" if waits else "here"
    return steps, ways


def _possible(pathway: Pathway, assessment: Assessment) -> Iterator[Way]:
    known = assessment.facts, assessment.truths
    for way, goal in _ways_from(pathway, assessment.position, known):
        if {way[0], goal} <= assessment.reachable:
            yield way


def _ways_from(pathway: Pathway, start: str, known: Known) -> Iterator[tuple[Way, str]]:
    """Yield the ways that are open on from a step, each with the step it leads to."""
    found = {start}
    for step in pathway.steps:
        if step in found:
            for way in _open_ways(pathway, step, known):
                found.add(pathway.branches[step][way[1]].next)
                yield way, pathway.branches[step][way[1]].next


def _open_ways(pathway: Pathway, step: str, known: Known) -> list[Way]:
    truths = [decide(way.when, *known) for way in pathway.branches[step]]
    sought = True if True in truths else None
    return [(step, n) for n, truth in enumerate(truths) if truth is sought]


def _raised(pathway: Pathway, assessment: Assessment) -> Known:
    """Give what is known when what counts though nobody asked for it is unknown, not blank."""
    facts = {
        name: Absence.UNKNOWN if fact is Absence.BLANK and _counts_unasked(pathway, name) else fact
        for name, fact in assessment.facts.items()
    }
    truths: dict[str, Truth] = {}
    for name, condition in pathway.definitions.items():
        truths[name] = decide(condition, facts, truths)
    return facts, truths


def _counts_unasked(pathway: Pathway, item: str) -> bool:
    return pathway.item(item).raising or pathway.item(item).always_counts


def _assumed_visits(
    pathway: Pathway, response: Response, assessment: Assessment
) -> tuple[Visit, ...]:
    """Walk on from where the patient stands, as the assuming conclusion does."""
    if assessment.assuming is None:
        return ()
    benign = {name: pathway.item(name).benign for name in assessment.assuming.items}
    assumed = {name: value for name, value in benign.items() if value is not None}
    walked = evaluate(pathway, {**response, **assumed}).visits
    return walked[len(assessment.visits) - 1 :]


def _walked(visits: Iterable[Visit]) -> Iterator[Way]:
    return ((visit.step, visit.branch) for visit in visits if visit.branch is not None)


def _link_state(link: Link, ways: Mapping[Way, LinkState], steps: Mapping[str, State]) -> LinkState:
    if link.loop:
        return (
            "later"
            if steps[link.source] in {"here", "withheld", "assumed", "open"}
            else "ruled-out"
        )
    return min((ways.get(way, "ruled-out") for way in link.ways), key=LINK_STATES.index)


def _loudest(states: Iterable[State]) -> State:
    return min(states, key=LOUDEST.index)


def _deciding(pathway: Pathway, assessment: Assessment, link: Link) -> tuple[str, ...]:
    """Name the items whose answers decided the ways of this link that were taken."""
    taken = [way for way in _walked(assessment.visits) if way in link.ways]
    conditions = (pathway.branches[step][n].when for step, n in taken)
    items = (evidence_items(pathway, assessment, condition) for condition in conditions)
    return tuple(dict.fromkeys(chain.from_iterable(items)))
