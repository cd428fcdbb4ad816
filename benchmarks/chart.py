"""How long it takes from an answer to the chart's pixels, on the default pathway.

All that follows from the answer is concluded anew in that time.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles
from time import process_time
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
"""Milliseconds of the processor, for chart and headline together, in nineteen answers of twenty."""
ROUNDS: Final = 3
TWENTIETHS: Final = 20
STRONGEST: Final = 10


def main() -> None:
    """Print how long answers, foldings and a repaint of everything take, in milliseconds."""
    app = QApplication.instance() or QApplication([])
    if isinstance(app, QApplication):
        load_fonts()
        apply_theme(app, "light")
    answered = list(_answered())
    pane = FlowchartPane()
    pane.resize(560, 640)
    pane.area.view.is_still = True
    pane.show()
    _report("first chart", [_shown(pane, *answered[0])])
    _report("answer", [_shown(pane, *each) for _ in range(ROUNDS) for each in answered], TARGET)
    pane.bar.unfold_all.trigger()
    _report("answer, unfolded", [_shown(pane, *each) for each in answered], TARGET)
    pane.bar.whole.trigger()
    _report("answer, whole", [_shown(pane, *each) for each in answered], TARGET)


def _answered() -> Iterator[tuple[Session, str]]:
    """Give a patient with nothing the matter, before each answer, and what is answered next."""
    session = Session.start(load_ruleset(PATHWAY))
    for name in session.pathway.ruleset.items:
        yield session, name
        session = session.answer(name, _harmless(session.pathway.item(name)))


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


def _shown(pane: FlowchartPane, before: Session, name: str) -> float:
    """Give the milliseconds from an answer, all its conclusions drawn anew, to the pixels."""
    answer = _harmless(before.pathway.item(name))
    start = process_time()
    pane.show_session(before.answer(name, answer))
    pane.area.view.viewport().repaint()
    return (process_time() - start) * 1000


def _report(name: str, times: Sequence[float], target: float | None = None) -> None:
    late = quantiles(times, n=TWENTIETHS)[-1] if len(times) > 1 else times[0]
    aim = f"target {target:3.0f} ms for 19 of 20" if target else ""
    sys.stdout.write(
        f"chart: {name:18} median {median(times):6.2f} ms  19 of 20 within {late:6.2f} ms"
        f"  longest {max(times):6.2f} ms  {aim}\n"
    )


if __name__ == "__main__":
    main()
