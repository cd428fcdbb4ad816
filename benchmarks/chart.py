"""How long the chart takes from an answer to its pixels, on the default pathway."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Final

from PySide6.QtWidgets import QApplication

from l5desk.engine.response import Answer
from l5desk.engine.ruleset import Item
from l5desk.session import Session
from l5desk.storage.rulesets import load_ruleset
from l5desk.ui.flowchart.pane import FlowchartPane
from l5desk.ui.theme import apply_theme, load_fonts

PATHWAY: Final = Path(__file__).parents[1] / "rulesets" / "l5-radiculopathy"
TARGET: Final = 16.0
"""Milliseconds, for chart and headline together, in nineteen answers of twenty."""
ROUNDS: Final = 3
TWENTIETHS: Final = 20
STRONGEST: Final = 10


def main() -> None:
    """Print how long answers, foldings and a repaint of everything take, in milliseconds."""
    app = QApplication.instance() or QApplication([])
    if isinstance(app, QApplication):
        load_fonts()
        apply_theme(app, "light")
    sessions = list(_answered())
    pane = FlowchartPane()
    pane.resize(560, 640)
    pane.area.view.is_still = True
    pane.show()
    _report("first chart", [_shown(pane, sessions[0])])
    _report("answer", [_shown(pane, each) for _ in range(ROUNDS) for each in sessions], TARGET)
    pane.bar.unfold_all.trigger()
    _report("answer, unfolded", [_shown(pane, each) for each in sessions], TARGET)
    pane.bar.whole.trigger()
    _report("answer, whole", [_shown(pane, each) for each in sessions], TARGET)


def _answered() -> Iterator[Session]:
    """Give a patient with nothing the matter, answer by answer."""
    session = Session.start(load_ruleset(PATHWAY))
    for name, item in session.pathway.ruleset.items.items():
        session = session.answer(name, _harmless(item))
        yield session


def _harmless(item: Item) -> Answer:
    if item.benign is not None:
        return item.benign
    match item.type:
        case "boolean":
            return False
        case "choice":
            return next(iter(item.options))
        case "multiple":
            return (next(iter(item.options)),)
        case _:
            low, high = item.range or (0, 1)
            return int(high if high <= STRONGEST else low + 20)


def _shown(pane: FlowchartPane, session: Session) -> float:
    start = perf_counter()
    pane.show_session(session)
    pane.area.view.viewport().repaint()
    return (perf_counter() - start) * 1000


def _report(name: str, times: Sequence[float], target: float | None = None) -> None:
    late = quantiles(times, n=TWENTIETHS)[-1] if len(times) > 1 else times[0]
    aim = f"target {target:3.0f} ms for 19 of 20" if target else ""
    sys.stdout.write(
        f"chart: {name:18} median {median(times):6.2f} ms  19 of 20 within {late:6.2f} ms"
        f"  longest {max(times):6.2f} ms  {aim}\n"
    )


if __name__ == "__main__":
    main()
