"""Drawings: charts laid out and drawn once for each way they are folded, and kept."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from l5desk.engine.assessment import Assessment
from l5desk.engine.pathway import Pathway
from l5desk.present.flowchart import Chart, Standing, draw_up, folded_phases
from l5desk.ui.flowchart.plan import plan
from l5desk.ui.flowchart.scene import ChartScene
from l5desk.ui.flowchart.typeface import Typeface

Key: TypeAlias = tuple[str, frozenset[str], str, bool]

KEPT: Final = 12


class Drawings:
    """The drawings made last, by pathway, folding, typeface and direction."""

    def __init__(self) -> None:
        self._scenes: OrderedDict[Key, ChartScene] = OrderedDict()

    def scene(
        self, pathway: Pathway, folded: Iterable[str], face: Typeface, *, mirrored: bool = False
    ) -> ChartScene:
        """Give the drawing of a pathway with these phases folded."""
        key = (pathway.digest, frozenset(folded), face.title.key(), mirrored)
        if key not in self._scenes:
            planned = plan(draw_up(pathway, key[1]), face, mirrored=mirrored)
            self._scenes[key] = ChartScene(planned)
        self._scenes.move_to_end(key)
        while len(self._scenes) > KEPT:
            self._scenes.popitem(last=False)
        return self._scenes[key]


@dataclass(slots=True)
class Folding:
    """Which phases are folded: those that are over or far ahead, unless the hand said otherwise."""

    by_hand: dict[str, bool] = field(default_factory=dict)

    def folded(self, pathway: Pathway, assessment: Assessment) -> frozenset[str]:
        """Give the phases that are folded now."""
        chosen = folded_phases(pathway, assessment)
        opened = {phase for phase, folded in self.by_hand.items() if not folded}
        closed = {phase for phase, folded in self.by_hand.items() if folded}
        return (chosen - opened) | closed

    def set_all(self, how: str, phases: Iterable[str]) -> None:
        """Fold all phases, unfold all, or ("itself") forget what the hand said."""
        match how:
            case "folded" | "unfolded":
                self.by_hand = dict.fromkeys(phases, how == "folded")
            case _:
                self.by_hand = {}


def heir(current: str, chart: Chart, standing: Standing) -> str:
    """Give the node of a chart that stands where a node of the chart before it stood."""
    if current in chart.home:
        return chart.home[current]
    if any(node.id == current for node in chart.nodes):
        return current
    _, _, phase = current.partition(":")
    inside = [node.id for node in chart.nodes if chart.bands[node.phase].id == phase]
    if standing.position in inside or not inside:
        return standing.position
    return inside[0]
