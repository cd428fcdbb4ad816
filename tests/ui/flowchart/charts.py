"""Answers that many charts are drawn for, and what is read off a chart."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QPoint

from l5desk.ui.flowchart.pane import FlowchartPane

OpenPane: TypeAlias = Callable[..., FlowchartPane]

CALM = {"smoke": False, "flood": False, "noise": "quiet", "told": True}
FLAGS = (
    "urinary_retention", "urinary_sensation_loss", "bowel_dysfunction", "saddle_numbness",
    "sexual_dysfunction",
)  # fmt: skip
NO_CAUDA_EQUINA = {**dict.fromkeys(FLAGS, False), "leg_symptom_side": "left"}
NO_CAUDA_EQUINA |= {"bilateral_leg_weakness": "none", "bilateral_leg_pain": "none"}


def caption(pane: FlowchartPane, node: str) -> str:
    """Give what stands beneath a figure."""
    return pane.area.view.chart().figures[node].told().rpartition(", ")[2]


def nodes(pane: FlowchartPane) -> set[str]:
    """Give what is drawn."""
    return set(pane.area.view.chart().figures)


def folded(pane: FlowchartPane) -> list[str]:
    """Give the phases that are folded, from the top."""
    return [band.id for band in pane.area.view.chart().plan.chart.bands if band.folded]


def place_of(pane: FlowchartPane, node: str) -> QPoint:
    """Give where a figure is on the screen."""
    view = pane.area.view
    return view.mapFromScene(view.chart().box(node).center())
