"""A second prover: the walk of a pathway written for z3, straight from its conditions.

Numbers stay numbers and options stay options here; nothing is cut into cells and no diagram is
built. What the engine proves must come out the same.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import z3

from l5desk.engine.diagram import LEAF, Node, below
from l5desk.engine.expression import (
    Absence,
    AtLeast,
    Comparison,
    Condition,
    Name,
    Not,
    compare,
)
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import Population
from l5desk.engine.ruleset import Item
from l5desk.engine.variables import OTHER, Variable
from l5desk.engine.walks import walks
from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import load_ruleset

SIGNS = {
    "==": lambda one, other: one == other,
    "!=": lambda one, other: one != other,
    "<": lambda one, other: one < other,
    "<=": lambda one, other: one <= other,
    ">": lambda one, other: one > other,
    ">=": lambda one, other: one >= other,
}


@dataclass(slots=True)
class Encoded:
    """Everybody who could answer the questions of a pathway, as formulas."""

    pathway: Pathway
    answers: dict[str, z3.ExprRef] = field(default_factory=dict)
    options: dict[tuple[str, str], z3.BoolRef] = field(default_factory=dict)
    given: dict[str, z3.BoolRef] = field(default_factory=dict)
    domain: list[z3.BoolRef] = field(default_factory=list)
    _known: dict[Condition, z3.BoolRef] = field(default_factory=dict)
    _cells: dict[tuple[int, int], z3.BoolRef] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, item in self.pathway.ruleset.items.items():
            self._declare(name, item)
            if item.raising or item.always_counts:
                self.given[name] = z3.Bool(f"{name} given")

    def _declare(self, name: str, item: Item) -> None:
        match item.type:
            case "boolean":
                self.answers[name] = z3.Bool(name)
            case "choice":
                self.answers[name] = z3.Int(name)
                self.domain += [self.answers[name] >= 0, self.answers[name] < len(item.options)]
            case "multiple":
                chosen = {o: z3.Bool(f"{name} {o}") for o in item.options if o != "none"}
                chosen["none"] = z3.Not(z3.Or(*chosen.values()))
                self.options |= {(name, option): each for option, each in chosen.items()}
            case kind:
                self.answers[name] = (z3.Int if kind == "integer" else z3.Real)(name)
                low, high = item.range or (None, None)
                self.domain += [self.answers[name] >= low] if low is not None else []
                self.domain += [self.answers[name] <= high] if high is not None else []

    def holds(self, condition: Condition) -> z3.BoolRef:
        """Give the formula of a compiled condition."""
        known = self._known.get(condition)
        if known is None:
            known = self._known[condition] = self._formula(condition)
        return known

    def _formula(self, condition: Condition) -> z3.BoolRef:
        match condition:
            case Name(name):
                return self.holds(self.pathway.definitions[name])
            case Not(operand):
                return z3.Not(self.holds(operand))
            case AtLeast(1, operands):
                return z3.Or(*map(self.holds, operands))
            case AtLeast(count, operands) if count == len(operands):
                return z3.And(*map(self.holds, operands))
            case AtLeast(count, operands):
                return z3.AtLeast(*map(self.holds, operands), count)
            case Comparison():
                return z3.And(self.counts(condition.item), self._test(condition))

    def counts(self, name: str) -> z3.BoolRef:
        """Give where an answer counts: where it is asked for, or given and counting anyway."""
        if self.pathway.item(name).raising:
            return self.given[name]
        asked = self.holds(self.pathway.asked[name])
        return z3.Or(asked, self.given[name]) if name in self.given else asked

    def _test(self, test: Comparison) -> z3.BoolRef:
        item = self.pathway.item(test.item)
        if item.type == "multiple":
            chosen = self.options[test.item, str(test.value)]
            return chosen if test.operator == "has" else z3.Not(chosen)
        value = test.value
        if item.type == "choice":
            value = list(item.options).index(str(value))
        return SIGNS[test.operator](self.answers[test.item], value)

    def consistent(self) -> z3.BoolRef:
        """Give the formula of all whose answers are possible and contradict nothing."""
        doubts = [z3.Not(self.holds(when)) for when, _ in self.pathway.contradictions]
        return z3.And(*self.domain, *doubts)

    def takes(self, step: str) -> Iterator[tuple[str, z3.BoolRef]]:
        """Yield where each way on from a step leads, and who takes it: the first that holds."""
        before: list[z3.BoolRef] = []
        for branch in self.pathway.branches[step]:
            holds = self.holds(branch.when)
            yield branch.next, z3.And(holds, *map(z3.Not, before))
            before.append(holds)

    def stuck(self, step: str) -> z3.BoolRef:
        """Give the formula of all for whom no candidate of a decision holds."""
        return z3.And(*(z3.Not(self.holds(each.when)) for each in self.pathway.branches[step]))

    def visits(self) -> Mapping[str, z3.BoolRef]:
        """Give for each step, in walking order, the formula of all who come there."""
        ways: dict[str, list[z3.BoolRef]] = {step: [] for step in self.pathway.steps}
        ways[self.pathway.ruleset.start].append(z3.BoolVal(val=True))
        visits: dict[str, z3.BoolRef] = {}
        for step in self.pathway.steps:
            visits[step] = z3.Or(*ways[step])
            for following, takes in self.takes(step):
                ways[following].append(z3.And(visits[step], takes))
        return visits

    def somebody(self, *formulas: z3.BoolRef) -> bool:
        """Tell whether anybody is like that, contradictory answers aside."""
        solver = z3.Solver()
        solver.add(self.consistent(), *formulas)
        verdict = solver.check()
        assert verdict != z3.unknown
        return verdict == z3.sat

    def read(self, people: Population, root: Node, end: str) -> z3.BoolRef:
        """Read a diagram of last steps as a formula: who reaches this one by it."""
        store = people.diagrams
        formulas: dict[Node, z3.BoolRef] = {}
        for node in below(store, root):
            level = store.levels[node]
            if level == LEAF:
                formulas[node] = z3.BoolVal(val=store.labels[node] == end)
            else:
                cells = enumerate(store.children[node])
                parts = [z3.And(self.has(people, level, n), formulas[each]) for n, each in cells]
                formulas[node] = z3.Or(*parts)
        return formulas[root]

    def has(self, people: Population, level: int, value: int) -> z3.BoolRef:
        """Give who has this value of a variable of the diagrams."""
        known = self._cells.get((level, value))
        if known is None:
            known = self._cells[level, value] = self._has(people, level, value)
        return known

    def _has(self, people: Population, level: int, value: int) -> z3.BoolRef:
        variable = people.variables[level]
        sample = variable.samples[value]
        if variable.kind == "given":
            return self.given[variable.item] == sample
        if variable.kind == "option":
            return self._chosen(people, variable) == sample
        tests = people.tests[variable.item]
        alike = z3.And(
            *(self._test(each) == compare(sample, each.operator, each.value) for each in tests)
        )
        if not self.pathway.item(variable.item).raising:
            return alike
        given = self.given[variable.item]
        return z3.Or(z3.Not(given), alike) if sample is Absence.BLANK else z3.And(given, alike)

    def _chosen(self, people: Population, variable: Variable) -> z3.BoolRef:
        if variable.option != OTHER:
            return self.options[variable.item, variable.option]
        read = {each.option for each in people.variables if each.item == variable.item}
        options = self.pathway.item(variable.item).options
        unread = [each for each in options if each not in read | {"none"}]
        return z3.Or(*(self.options[variable.item, each] for each in unread))


def main() -> None:
    """Compare every end of a shipped pathway; takes a minute or two."""
    pathway = load_ruleset(bundled("rulesets") / "l5-radiculopathy")
    encoded, everybody = Encoded(pathway), walks(pathway)
    visits = encoded.visits()
    for end in filter(pathway.is_end, pathway.steps):
        by_diagram = encoded.read(everybody.people, everybody.ends, end)
        differs = encoded.somebody(z3.Xor(visits[end], by_diagram))
        print(f"{end}: {'DIFFERS' if differs else 'the same patients'}")  # noqa: T201


if __name__ == "__main__":
    main()
