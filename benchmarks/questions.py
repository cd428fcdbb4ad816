"""How many questions it takes: ``python -m benchmarks.questions [SECONDS-TO-SEARCH]``.

Every red flag is asked first, always. What follows is counted exactly, from the diagram, over all
patients the rules can tell apart in whom no red flag is found: each answer as likely as any other
that the rules tell from it, which is no claim about real patients. Asked is the first question that
can still change the conclusion, until one is left. With seconds, a better order is looked for.
"""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import prod
from pathlib import Path
from random import Random
from time import monotonic
from typing import Final, TypeAlias

from benchmarks.report import tell
from l5desk.engine.diagram import LEAF, Diagrams, Node, below, fixed, relabelled, restricted
from l5desk.engine.evaluate import evaluate
from l5desk.engine.explain import in_asking_order
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import CONTRADICTORY
from l5desk.engine.response import Response
from l5desk.engine.ruleset import RED_FLAGS
from l5desk.engine.walks import last_step, walks
from l5desk.storage.cases import CaseFile, case_files, read_case
from l5desk.storage.rulesets import find_rulesets, load_ruleset

ROOT: Final = Path(__file__).parents[1] / "rulesets"
Effort: TypeAlias = tuple[float, int]
"""Questions asked: how many in the mean over all patients, and how many at worst."""


@dataclass(slots=True)
class Asking:
    """Asking one question after the other, in one order, until a single end is left.

    ``owners`` gives the item of each variable; one question settles all variables of its item.
    """

    store: Diagrams
    owners: Sequence[str]
    order: Sequence[str]
    known: dict[tuple[Node, str], Effort] = field(default_factory=dict)

    def effort(self, node: Node, asked: str = "") -> Effort:
        """Give the effort from a point in the diagram on, where one item has just been asked."""
        if self.store.levels[node] == LEAF:
            return 0.0, 0
        level = min(support(self.store, node), key=self._place)
        item = self.owners[level]
        key = (node, item if item == asked else "")
        if key not in self.known:
            values = range(self.store.sizes[level])
            parts = [self.effort(fixed(self.store, node, level, n), item) for n in values]
            one = int(item != asked)
            mean = sum(part[0] for part in parts) / len(parts)
            self.known[key] = (one + mean, one + max(part[1] for part in parts))
        return self.known[key]

    def _place(self, level: int) -> tuple[int, int]:
        return self.order.index(self.owners[level]), level


def calm(pathway: Pathway) -> Response:
    """Answer every red flag that is always asked the way that alarms nobody."""
    items = pathway.ruleset.items
    flags = {name: each for name, each in items.items() if each.stage == RED_FLAGS}
    return {
        name: each.benign if each.benign is not None else False
        for name, each in flags.items()
        if not each.raising and each.type in ("boolean", "choice")
    }


def support(store: Diagrams, root: Node) -> list[int]:
    """List the levels a diagram depends on, top to bottom."""
    return sorted({store.levels[node] for node in below(store, root)} - {LEAF})


def without(nobody: Node, store: Diagrams, root: Node) -> Node:
    """Give the diagram in which a choice between nobody and one other part is none."""
    done: dict[Node, Node] = {}
    for node in below(store, root):
        parts = [done[child] for child in store.children[node]]
        real = {part for part in parts if part != nobody}
        if store.levels[node] == LEAF:
            done[node] = node
        else:
            done[node] = real.pop() if len(real) == 1 else store.node(store.levels[node], parts)
    return done[root]


def well_known(pathway: Pathway) -> tuple[Diagrams, Node, list[str], int]:
    """Give the ends of all patients without a red flag, who owns each variable, and their number.

    Core items are asked in any case, so what is left to count is the rest.
    """
    everybody = walks(pathway)
    allowed = everybody.people.allowed(calm(pathway))
    root, store = restricted(everybody.store, everybody.root, allowed)
    ends = relabelled(store, root, last_step)
    root = without(store.leaf(CONTRADICTORY[-1]), store, ends)
    owners = [variable.item for variable in everybody.people.variables]
    return store, root, owners, prod(map(len, allowed))


def main() -> None:
    """Print the mean and the worst number of questions for each ruleset."""
    for folder in find_rulesets([ROOT]):
        _report(load_ruleset(folder), folder)
    if len(sys.argv) > 1:
        _search(load_ruleset(ROOT / "l5-radiculopathy"), float(sys.argv[1]))


def _report(pathway: Pathway, folder: Path) -> None:
    name, items = pathway.ruleset.id, pathway.ruleset.items
    store, root, owners, number = well_known(pathway)
    read = list(dict.fromkeys(owners[level] for level in support(store, root)))
    mean, worst = Asking(store, owners, in_asking_order(pathway, read)).effort(root)
    before, longest = Asking(store, owners, read).effort(root)
    tell(
        f"{name}: {len(items)} questions in all, {len(calm(pathway))} of them red flags that are"
        f" always asked; after these {mean:.1f} in the mean and {worst} at most, exactly, over"
        f" {number:.1e} patients without a red flag ({before:.1f} and {longest} as proofs read)"
    )
    counts = [_asked(pathway, case.answers) for case in cases_of(pathway, folder)]
    tell(
        f"{name}: {len(counts)} shipped cases: {sum(counts) / len(counts):.1f} in the mean, "
        f"{max(counts)} at most, core questions and red flags included"
    )


def cases_of(pathway: Pathway, folder: Path) -> list[CaseFile]:
    """Give the ruleset's own cases."""
    return [read_case(path, lambda _: pathway) for path in case_files(folder)]


def _asked(pathway: Pathway, answers: Response) -> int:
    """Count the questions put to a patient: the red flags, then what is missing, in order."""
    given = {name: each for name, each in answers.items() if name in calm(pathway)}
    while told := [name for name in evaluate(pathway, given).missing if name in answers]:
        given[told[0]] = answers[told[0]]
    return len(given)


def _search(pathway: Pathway, seconds: float) -> None:
    """Move one question at a time as long as that settles sooner, and never at worst later."""
    store, root, owners, _ = well_known(pathway)
    read = dict.fromkeys(owners[level] for level in support(store, root))
    order = list(in_asking_order(pathway, read))
    best = Asking(store, owners, order).effort(root)
    chance, end = Random(1), monotonic() + seconds  # noqa: S311 - an order, no secret
    while monotonic() < end:
        tried = _moved(order, chance)
        found = Asking(store, owners, tried).effort(root)
        if found[0] < best[0] and found[1] <= best[1]:
            order, best = tried, found
    tell(f"mean {best[0]:.2f}, at most {best[1]}:\nasking_order: [{', '.join(order)}]")


def _moved(order: Iterable[str], chance: Random) -> list[str]:
    moved = list(order)
    item = moved.pop(chance.randrange(len(moved)))
    moved.insert(chance.randrange(len(moved) + 1), item)
    return moved


if __name__ == "__main__":
    main()
