"""How long the rules take: reading, assessing, explaining and proving each shipped ruleset."""

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

from l5desk.engine.alternatives import alternatives
from l5desk.engine.evaluate import evaluate
from l5desk.engine.explain import reason
from l5desk.engine.pathway import Pathway
from l5desk.engine.proof import prove
from l5desk.engine.response import Response
from l5desk.storage.cases import read_case
from l5desk.storage.rulesets import find_rulesets, load_ruleset

ROOT: Final = Path(__file__).parents[1]
PATIENTS: Final = ("v01", "v19", "v46", "v47", "v64")
RUNS: Final = 15
"""Runs of each; the median counts, and one more goes before."""


def main() -> None:
    """Print the median times in milliseconds, and how often `evaluate` fits into each."""
    for folder in find_rulesets([ROOT / "rulesets"]):
        _report(folder)


def _report(folder: Path) -> None:
    pathway = load_ruleset(folder)
    whole, stated = _patients(pathway)
    rows: dict[str, Callable[[], object]] = {
        "evaluate, all answered": lambda: [evaluate(pathway, each) for each in whole],
        "evaluate, as reported": lambda: [evaluate(pathway, each) for each in stated],
        "evaluate, nothing known": lambda: [evaluate(pathway, {}) for _ in whole],
        "reason": lambda: [reason(pathway, each) for each in whole],
        "what would change it": lambda: [alternatives(pathway, each) for each in whole],
    }
    times = {name: _median(work) / len(whole) for name, work in rows.items()}
    times["read and compile"] = _median(lambda: load_ruleset(folder))
    times["prove everything"] = _median(lambda: prove(load_ruleset(folder)), runs=3)
    floor = times["evaluate, all answered"]
    for name, time in times.items():
        sys.stdout.write(f"{folder.name}: {name:24} {time:9.2f} ms {time / floor:9.1f} ×\n")


def _patients(pathway: Pathway) -> tuple[list[Response], list[Response]]:
    folder = ROOT / "tests" / "published"
    cases = [read_case(folder / f"{name}.yaml", lambda _: pathway) for name in PATIENTS]
    return [case.answers for case in cases], [case.stated for case in cases]


def _median(work: Callable[[], object], runs: int = RUNS) -> float:
    times = []
    for _ in range(runs + 1):
        start = perf_counter()
        work()
        times.append((perf_counter() - start) * 1000)
    return median(times[1:])
