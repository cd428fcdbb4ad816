"""Whether the checks find seeded faults: ``python -m tests.engine.mutation [EVERY-NTH]``.

Each mutant of the default ruleset is put before judges, the cheapest first, until one finds
something wrong with it. A mutant that leads every patient to the same end by the same time, as the
diagrams prove, has no fault that anybody could meet. Any other that passes all judges survives, and
needs a reason in the table of survivors.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal, TypeAlias

from l5desk.engine.check import check
from l5desk.engine.diagram import Node, find, relabelled
from l5desk.engine.evaluate import evaluate
from l5desk.engine.expression import decide
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import CONTRADICTORY, Population, populations, walked
from l5desk.engine.proof import PROPOSITIONS
from l5desk.engine.response import Response
from l5desk.engine.ruleset import Action
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import CaseFile, case_files, read_case, shortfalls
from l5desk.storage.rulesets import load_ruleset
from l5desk.storage.yaml_text import read_yaml
from tests.engine.advice_jury import advice_verdict, breaches
from tests.engine.advice_mutants import AdviceMutant, advice_mutants
from tests.engine.mutants import Mutant, mutants
from tests.engine.survivors import SURVIVORS
from tests.rulesets.by_hand import called_for, conclude
from tests.rulesets.patients import well

Verdict: TypeAlias = Literal[
    "structure", "case", "contract", "proof", "second version", "equivalent", "survived"
]
VERDICTS: Final[Mapping[Verdict, str]] = {
    "structure": "found by the checks of structure",
    "case": "found by a case, own or published",
    "contract": "found by the lists of what each question is and what each end has to say",
    "proof": "found by a proof over all patients",
    "second version": "found by the same logic written by hand, asked about a patient of the proof",
    "equivalent": "no fault: proved to lead every patient to the same end by the same time",
    "survived": "SURVIVED",
}
NO_REASON: Final = "NO REASON GIVEN"
PUBLISHED: Final = Path(__file__).parents[1] / "published"
CONTRACT: Final = read_yaml(Path(__file__).with_name("contract.yaml").read_bytes(), "contract").data
"""What each question has to be, written apart from the rulesets."""


@dataclass(slots=True)
class Jury:
    """All judges of one ruleset and its mutants."""

    original: Pathway
    cases: list[CaseFile] = field(default_factory=list)

    @classmethod
    def of(cls, folder: Path) -> "Jury":
        """Give the judges for the ruleset in a folder: its own cases, and the published ones."""
        pathway = load_ruleset(folder)
        paths = [*case_files(folder), *sorted(PUBLISHED.glob("*.yaml"))]
        return cls(pathway, [read_case(path, lambda _: pathway) for path in paths])

    def verdict(self, mutant: Mutant) -> Verdict:
        """Give which judge finds the fault of a mutant."""
        if isinstance(mutant, AdviceMutant):
            return advice_verdict(self.original, mutant)
        return self.faults_of(mutant.pathway) or "survived"

    def faults_of(self, pathway: Pathway) -> Verdict | None:
        """Give the first judge who finds a fault in a ruleset, or that it has none, or nothing."""
        if check(pathway):
            return "structure"
        if self.misjudges(pathway):
            return "case"
        if marks(pathway) != CONTRACT or breaches(pathway):
            return "contract"
        one, other = populations(self.original, pathway)
        if self.calls_otherwise(one, other):
            return "second version"
        if pathway is not self.original and verdicts(one) == verdicts(other):
            return "equivalent"
        if any(True for _, failures in PROPOSITIONS for _ in failures(pathway)):
            return "proof"
        return "second version" if self.contradicts(one, other) else None

    def misjudges(self, pathway: Pathway) -> bool:
        """Tell whether some case is not judged as it expects."""
        return any(
            case.expect and shortfalls(case.expect, evaluate(pathway, case.answers))
            for case in self.cases
        )

    def calls_otherwise(self, one: Population, other: Population) -> bool:
        """Tell whether the logic written by hand puts other questions than a mutant does."""
        for item, asked in other.pathway.asked.items():
            nodes = one.node(one.pathway.asked[item]), other.node(asked)
            values = find(one.diagrams, nodes, lambda two: two[0] != two[1])
            if values is not None:
                patient: Response = {**well(self.original), **one.response(values)}
                facts = evaluate(self.original, patient).facts
                return called_for(patient, item) != decide(asked, facts, {})
        return False

    def contradicts(self, one: Population, other: Population) -> bool:
        """Tell whether the logic written by hand parts from a mutant on a patient who shows it."""
        values = find(one.diagrams, (verdicts(one), verdicts(other)), lambda two: two[0] != two[1])
        patient: Response = {**well(self.original), **one.response(values or {})}
        told = evaluate(other.pathway, patient)
        doubted = any(each.kind == "contradiction" for each in told.cautions)
        return conclude(patient) != (None if doubted else told.position)


def verdicts(people: Population) -> Node:
    """Give the diagram of what each patient is told: the end, its conclusion and its deadline."""

    def told(way: object) -> tuple[object, ...]:
        if not isinstance(way, tuple) or way == CONTRADICTORY:
            return CONTRADICTORY
        step = people.pathway.step(way[-1])
        return (step.disposition, step.by, way[-1]) if isinstance(step, Action) else way

    return relabelled(people.diagrams, walked(people), told)


def marks(pathway: Pathway) -> dict[str, dict[str, object]]:
    """Give which questions are of which kind, as the contract lists them."""
    items = pathway.ruleset.items
    return {
        "core": sorted(name for name, each in items.items() if each.tier == "core"),
        "raising": sorted(name for name, each in items.items() if each.raising),
        "always_counts": sorted(name for name, each in items.items() if each.always_counts),
        "never_assumed": sorted(name for name, each in items.items() if each.never_assumed),
        "benign": {n: each.benign for n, each in items.items() if each.benign is not None},
    }


def judged(jury: Jury, some: Iterable[Mutant]) -> Iterator[tuple[Mutant, Verdict]]:
    """Yield each mutant with the verdict on it."""
    for mutant in some:
        yield mutant, jury.verdict(mutant)


def main() -> None:
    """Write what found the mutants, by kind of mistake, and each survivor with its reason."""
    nth = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    jury = Jury.of(bundled("rulesets") / "l5-radiculopathy")
    found: Counter[tuple[str, Verdict]] = Counter()
    survived: Counter[str] = Counter()
    leading, said = [*mutants(jury.original)], [*advice_mutants(jury.original)]
    for mutant, verdict in judged(jury, [*leading[::nth], *said[::nth]]):
        found[mutant.kind, verdict] += 1
        if verdict == "survived":
            survived[str(mutant)] += 1
            sys.stdout.write(f"survived: {mutant}\n  {SURVIVORS.get(str(mutant), NO_REASON)}\n")
            sys.stdout.flush()
    sys.stdout.write(table(found) + explained(survived))


def table(found: Mapping[tuple[str, Verdict], int]) -> str:
    """Give a line for each kind of mistake and one for all of them, then the kill rate."""
    kinds = list(dict.fromkeys(kind for kind, _ in found))
    rows = [(kind, [found.get((kind, each), 0) for each in VERDICTS]) for kind in kinds]
    sums = [sum(column) for column in zip(*(row for _, row in rows), strict=True)]
    lines = [
        f"{kind:38}" + "".join(f"{n:10}" for n in row) + f"{rate_of(row):>10}"
        for kind, row in [*rows, ("all", sums)]
    ]
    told = "".join(f"{each.split()[0]:>10}" for each in VERDICTS) + f"{'found':>10}"
    faults = sum(sums) - sums[-2]
    rate = f"{faults - sums[-1]} of {faults} faults found; {sums[-2]} mutants have none"
    return "\n".join([f"{'':38}{told}", *lines, rate, ""])


def explained(survived: Mapping[str, int]) -> str:
    """Give a line for each reason to survive, with how many do by it, and for those without."""
    reasons: Counter[str] = Counter()
    for fault, times in survived.items():
        reasons[SURVIVORS.get(fault, NO_REASON)] += times
    return "".join(f"{times:6} survive: {reason}\n" for reason, times in reasons.most_common())


def rate_of(row: Sequence[int]) -> str:
    """Give the share of faults found, of one row of the table, in whole per cent rounded down."""
    faults = sum(row) - row[-2]
    return f"{100 * (faults - row[-1]) // faults} %" if faults else "-"


if __name__ == "__main__":
    main()
