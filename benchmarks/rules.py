"""How long the rules take: reading, assessing, explaining and proving each shipped ruleset."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from benchmarks.report import tell, timed, verdict
from l5desk.engine.alternatives import alternatives
from l5desk.engine.check import check
from l5desk.engine.evaluate import evaluate
from l5desk.engine.explain import exclusion, outlook, reason
from l5desk.engine.pathway import Pathway
from l5desk.engine.proof import prove
from l5desk.engine.response import Response
from l5desk.storage.cases import read_case
from l5desk.storage.rulesets import find_rulesets, load_ruleset

ROOT: Final = Path(__file__).parents[1]
PATIENTS: Final = ("v01", "v19", "v46", "v47", "v64")
EXPLAINED: Final = 50.0
"""Milliseconds in which an explanation has to stand beside its conclusion."""
PROVED: Final = 1000.0


def main() -> None:
    """Print the median times in milliseconds, in how many ``evaluate``, and the targets."""
    for folder in find_rulesets([ROOT / "rulesets"]):
        _report(folder)


def _report(folder: Path) -> None:
    pathway = load_ruleset(folder)
    whole, stated = _patients(pathway)
    rows: dict[str, tuple[Callable[[], object], float | None]] = {
        "evaluate, all answered": (lambda: [evaluate(pathway, each) for each in whole], None),
        "evaluate, as reported": (lambda: [evaluate(pathway, each) for each in stated], EXPLAINED),
        "evaluate, nothing known": (lambda: [evaluate(pathway, {}) for _ in whole], EXPLAINED),
        "what can still matter": (lambda: [outlook(pathway, each) for each in stated], EXPLAINED),
        "why": (lambda: [reason(pathway, each) for each in whole], EXPLAINED),
        "why not recovery": (
            lambda: [exclusion(pathway, each, "recovery") for each in whole],
            EXPLAINED,
        ),
        "what would change it": (
            lambda: [alternatives(pathway, each) for each in whole],
            EXPLAINED,
        ),
    }
    times = {name: timed(work) / len(whole) for name, (work, _) in rows.items()}
    targets = {name: target for name, (_, target) in rows.items()}
    times["read and compile"] = timed(lambda: load_ruleset(folder))
    times["check and prove everything"] = (
        timed(lambda: _proved(folder), runs=3) - times["read and compile"]
    )
    targets["check and prove everything"] = PROVED
    floor = times["evaluate, all answered"]
    for name, time in times.items():
        aim = verdict(time, targets.get(name), " ms")
        tell(f"{folder.name}: {name:27} {time:9.2f} ms {time / floor:9.1f} ×  {aim}")


def _proved(folder: Path) -> object:
    pathway = load_ruleset(folder)
    return check(pathway), prove(pathway)


def _patients(pathway: Pathway) -> tuple[list[Response], list[Response]]:
    folder = ROOT / "tests" / "published"
    cases = [read_case(folder / f"{name}.yaml", lambda _: pathway) for name in PATIENTS]
    return [case.answers for case in cases], [case.stated for case in cases]


if __name__ == "__main__":
    main()
