"""``evaluate`` beside the same decisions written by hand and in three other rule engines.

All get the same complete patients, as many for each way through the default pathway, and all have
to agree. Ours also takes incomplete answers and gives its reasons; the others cannot. Each engine
has its turn in every round, warmed up by one that does not count, and lets each conclusion go
before it takes the next patient.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Final, TypeVar

from pydantic_core import to_json

from benchmarks.peers import Facts, by_json_logic, by_rule_engine, by_zen, facts_of
from benchmarks.report import tell, timed, verdict
from l5desk.engine.assessment import Assessment
from l5desk.engine.evaluate import evaluate
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import Response
from l5desk.storage.rulesets import load_ruleset
from tests.rulesets.by_hand import conclude
from tests.rulesets.walkers import walkers

PATHWAY: Final = Path(__file__).parents[1] / "rulesets" / "l5-radiculopathy"
EACH: Final = 60
"""Patients for each way who must be sent the same way by hand and by ``evaluate``."""
TIMED: Final = 200
RUNS: Final = 15
"""Rounds; the median counts."""
MICRO: Final = 1000
Asked = TypeVar("Asked")
FLOOR: Final = "by hand, the end alone"
OURS: Final = "evaluate, with reasons"
ZEN: Final = "ZEN"
TRACED: Final = "ZEN, with trace"
JSON: Final = "evaluate, reasons as JSON"


def main() -> None:
    """Print microseconds a patient for each engine, in how many floors, and the targets."""
    pathway = load_ruleset(PATHWAY)
    patients = [each for each in walkers(pathway, EACH) if conclude(each) is not None]
    wrong = sum(conclude(each) != evaluate(pathway, each).position for each in patients)
    tell(f"engines: {len(patients):,} patients, by hand and by evaluate: {wrong} differ")
    some = list(islice(patients, 0, None, max(1, len(patients) // TIMED)))
    times = _times(pathway, some)
    for name, time in times.items():
        tell(f"engines: {name:24} {time:9.1f} µs a patient {time / times[FLOOR]:9.1f} × by hand")
    for ratio, one, other, target in (
        ("evaluate / by hand", OURS, FLOOR, 20),
        ("evaluate / ZEN", OURS, ZEN, 1 / 3),
        ("evaluate / ZEN with trace", OURS, TRACED, 1 / 10),
        ("JSON / ZEN with trace", JSON, TRACED, 1 / 16),
    ):
        value = times[one] / times[other]
        tell(f"engines: {ratio:26} {value:7.3f} × {verdict(value, round(target, 4), ' ×')}")


def _times(pathway: Pathway, patients: list[Response]) -> Mapping[str, float]:
    """Give the median microseconds a patient of each engine; all of them have to agree."""
    facts = [facts_of(pathway, each) for each in patients]
    ends = [conclude(each) for each in patients]
    peers: dict[str, Callable[[Facts], str | None]] = {
        ZEN: by_zen(pathway),
        TRACED: by_zen(pathway, trace=True),
        "JsonLogic (panzi)": by_json_logic(pathway),
        "rule-engine": by_rule_engine(pathway),
    }
    for name, peer in peers.items():
        wrong = sum(peer(each) != end for each, end in zip(facts, ends, strict=True))
        tell(f"engines: {name}: {wrong} of {len(facts)} patients differ")
    works: dict[str, Callable[[], None]] = {
        FLOOR: partial(_each, conclude, patients),
        OURS: partial(_each, partial(evaluate, pathway), patients),
        JSON: partial(_each, lambda patient: _as_json(evaluate(pathway, patient)), patients),
        **{name: partial(_each, peer, facts) for name, peer in peers.items()},
    }
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(RUNS):
        for name, work in works.items():
            times[name].append(timed(work, runs=1) * MICRO / len(patients))
    return {name: median(each) for name, each in times.items()}


def _each(conclude: Callable[[Asked], object], patients: Iterable[Asked]) -> None:
    """Conclude on one patient after the other, and let each conclusion go."""
    for each in patients:
        conclude(each)


def _as_json(assessment: Assessment) -> bytes:
    """Write the way, the findings on it and what is advised: as much as a trace tells."""
    options = {each.option: [each.verdict, each.arguments] for each in assessment.options}
    return to_json([assessment.path, assessment.truths, assessment.recommendations, options])


if __name__ == "__main__":
    main()
