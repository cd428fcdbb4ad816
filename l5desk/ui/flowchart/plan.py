"""Plan: a chart with its texts broken into lines, its figures measured and everything in place."""

from dataclasses import dataclass, replace
from typing import Final

from l5desk.present import layout
from l5desk.present.flowchart import STATES, Band, Chart, Link, Node
from l5desk.present.layout.model import Layout, Shape, Spacing
from l5desk.ui.flowchart.shapes import SLANT
from l5desk.ui.flowchart.typeface import Typeface, line_height, width, wrap
from l5desk.ui.flowchart.words import deadline_word, outcome_word, state_word

DESIGNED_FOR: Final = 13.0
"""Letter size, in pixels, for which the distances below were chosen; they grow with the text."""
GUTTER: Final = 4.0
MARGIN: Final = 6.0
TEXT_ROOM: Final = 140.0
PHASE_ROOM: Final = 182.0
LABEL_ROOM: Final = 46.0
CAPTION_ROOM: Final = 128.0
"""Room for the words under a sign, in a decision: that is where boxes are narrowest."""
PAD: Final = 9.0
POINT: Final = SLANT - 6
"""How much wider than other figures a decision is, on each side, for its pointed ends."""
TOP: Final = 7.0
GAP: Final = 2.0
SIGN: Final = 11.0
SIGN_GAP: Final = 5.0


@dataclass(frozen=True, slots=True)
class Figure:
    """A node with its title broken into lines.

    ``head`` is the height of an end's band; ``axis`` is where the main way runs through a folded
    phase: as far right as if it were a decision.
    """

    node: Node
    shape: Shape
    lines: tuple[str, ...]
    width: float
    height: float
    head: float = 0.0
    axis: float | None = None

    @property
    def given(self) -> layout.Node:
        """What the layout is to place."""
        node = self.node
        return layout.Node(node.id, node.phase, self.width, self.height, self.shape, self.axis)


@dataclass(frozen=True, slots=True)
class Tag:
    """The label of a link, broken into lines."""

    lines: tuple[str, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that is drawn, in place; figures and tags stand beside the nodes and links."""

    chart: Chart
    face: Typeface
    figures: tuple[Figure, ...]
    tags: tuple[Tag, ...]
    layout: Layout
    gutter: float
    mirrored: bool = False

    @property
    def growth(self) -> float:
        """How much larger than designed everything is, because the text is."""
        return self.face.unit / DESIGNED_FOR

    def across(self, whole: float, start: float, width: float) -> float:
        """Give the left side of something in a box this wide, by its distance from the start.

        The start is where reading starts: at the right in a chart that is mirrored.
        """
        return whole - start - width if self.mirrored else start


def plan(chart: Chart, face: Typeface, title_lines: int = 1, *, mirrored: bool = False) -> Plan:
    """Measure every text of a chart in this typeface and lay the chart out.

    The titles of the phases, beside them, have this many lines. ``mirrored`` is for those who read
    from right to left.
    """
    gutter = title_lines * line_height(face.strong) + GUTTER * _growth(face)
    figures = tuple(_figure(node, chart.bands, face) for node in chart.nodes)
    tags = tuple(_tag(link, face) for link in chart.links)
    nodes = [figure.given for figure in figures]
    edges = [_edge(link, tag, chart) for link, tag in zip(chart.links, tags, strict=True)]
    placed = layout.place(nodes, edges, _spacing(_growth(face), gutter))
    placed = placed.mirrored() if mirrored else placed
    return Plan(chart, face, figures, tags, placed, gutter, mirrored)


def _spacing(grown: float, gutter: float) -> Spacing:
    usual = Spacing()
    return Spacing(
        slant=SLANT,
        gutter=gutter,
        margin=MARGIN * grown,
        row=usual.row * grown,
        stem=usual.stem * grown,
        lane=usual.lane * grown,
        label=usual.label * grown,
        band=usual.band * grown,
    )


def phase_title(number: int, title: str) -> str:
    """Number a phase as people do."""
    return f"{number + 1}  {title}"


def _growth(face: Typeface) -> float:
    return face.unit / DESIGNED_FOR


def _figure(node: Node, bands: tuple[Band, ...], face: Typeface) -> Figure:
    match node.kind:
        case "phase":
            return _folded(node, bands, face)
        case "decision":
            return _boxed(node, face, "decision", PAD + POINT)
        case "end":
            return _end(node, face)
        case "enquiry" | "action":
            return _boxed(node, face, node.kind, PAD)


def _boxed(node: Node, face: Typeface, shape: Shape, pad: float, head: float = 0.0) -> Figure:
    grown = _growth(face)
    lines = wrap(node.title, face.title, TEXT_ROOM * grown)
    widest = max(TEXT_ROOM * grown, *(width(line, face.title) for line in lines))
    tall = line_height(face.caption) + len(lines) * line_height(face.title)
    height = head + tall + (2 * TOP + GAP) * grown
    return Figure(node, shape, lines, widest + 2 * pad * grown, height, head)


def _end(node: Node, face: Typeface) -> Figure:
    grown = _growth(face)
    head = line_height(face.strong) + 6 * grown
    figure = _boxed(node, face, "terminator", PAD, head)
    return replace(figure, width=max(figure.width, _head_width(node, face)))


def _head_width(node: Node, face: Typeface) -> float:
    """Give how wide the band of an end must be for conclusion and deadline to stand apart."""
    word = outcome_word(node.disposition) if node.disposition else ""
    by = deadline_word(node.by) if node.by else ""
    texts = width(word, face.strong) + width(by, face.strong)
    return texts + (SIGN + SIGN_GAP + 3 * PAD) * _growth(face)


def _folded(node: Node, bands: tuple[Band, ...], face: Typeface) -> Figure:
    """Measure a folded phase; all are as wide as the widest, with room for any word of state."""
    grown = _growth(face)
    titles = [
        wrap(phase_title(n, band.title), face.title, PHASE_ROOM * grown)
        for n, band in enumerate(bands)
    ]
    widest = max(width(line, face.title) for lines in titles for line in lines)
    words = max(width(state_word(state, "phase"), face.strong) for state in STATES)
    room = widest + words + (2 * SIGN + 2 * SIGN_GAP + 3 * PAD) * grown
    lines = titles[node.phase]
    height = len(lines) * line_height(face.title) + 2 * TOP * grown
    axis = (TEXT_ROOM / 2 + PAD + POINT) * grown
    return Figure(node, "phase", lines, max(room, 2 * axis), height, axis=axis)


def _tag(link: Link, face: Typeface) -> Tag:
    if not link.label:
        return Tag((), 0.0, 0.0)
    lines = wrap(link.label, face.strong, LABEL_ROOM * _growth(face))
    wide = max(width(line, face.strong) for line in lines)
    return Tag(lines, wide, len(lines) * line_height(face.strong))


def _edge(link: Link, tag: Tag, chart: Chart) -> layout.Edge:
    phases = {node.id: node.phase for node in chart.nodes}
    back = phases[link.source] > phases[link.target]
    return layout.Edge(
        link.source, link.target, link.label, tag.width, tag.height, loop=link.loop or back
    )  # fmt: skip
