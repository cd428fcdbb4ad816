"""Safety of partial answers: over every pattern of unknowns, no certain step is ever taken back.

Kleene's logic becomes diagrams of its own in which a variable may also be unknown: where a
condition is *certainly* true, and where it is certainly false. Such a diagram is followed together
with a plain one; what is unknown on the one side is open on the other.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Self

from l5desk.engine.diagram import LEAF, Diagrams, Hopeful, Node, Nodes, Onward, shortest
from l5desk.engine.expression import (
    ALWAYS,
    Absence,
    AtLeast,
    Comparison,
    Condition,
    Name,
    Not,
    some,
)
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import Population
from l5desk.engine.walks import Failure, walks

Certain = tuple[Node, Node]
"""Where a condition is certainly true, and where it is certainly false."""


def retracted(pathway: Pathway) -> Iterator[Failure]:
    """Yield the candidates taken as certain although some completion leads elsewhere."""
    everybody = walks(pathway)
    people = everybody.people
    certainty = Certainty.over(people)
    for step, branches in pathway.branches.items():
        for n, branch in enumerate(branches):
            if branch.when == ALWAYS:
                continue
            rivals = some(*(other.when for other in branches if other is not branch))
            clash = people.diagrams.both(people.node(branch.when), people.node(rivals))
            passing = everybody.through({step})
            if certainty.is_sound(branch.when) and not everybody.somebody(clash, passing):
                continue  # what is certain is true of every completion, and of no other candidate
            elsewhere = passing & ~everybody.taking(step, branch.next)
            values = certainty.find(branch.when, everybody.root, everybody.hopeful(elsewhere))
            if values is not None:
                sentence = f"'{branch.label}' of '{step}' is taken before it is certain"
                patient = people.response(values)
                yield Failure(("steps", step, "candidates", n), sentence, patient)


@dataclass(frozen=True, slots=True)
class Certainty:
    """Diagrams of what is certain; of each variable the last value means that it is unknown."""

    people: Population
    diagrams: Diagrams
    _may_be_unknown: tuple[bool, ...]
    _known: dict[Condition, Certain] = field(default_factory=dict)
    _tests: dict[Node, Node] = field(default_factory=dict)

    @classmethod
    def over(cls, people: Population) -> Self:
        """Give the diagrams with unknowns for the patients of a pathway; none is built yet."""
        return cls(
            people,
            Diagrams(tuple(size + 1 for size in people.diagrams.sizes)),
            tuple(
                each.kind != "given" and Absence.BLANK not in each.samples
                for each in people.variables
            ),
        )

    def of(self, condition: Condition) -> Certain:
        """Give where a compiled condition is certainly true, and where certainly false."""
        known = self._known.get(condition)
        if known is None:
            known = self._known[condition] = self._build(condition)
        return known

    def _build(self, condition: Condition) -> Certain:
        match condition:
            case Name(name):
                return self.of(self.people.pathway.definitions[name])
            case Not(operand):
                true, false = self.of(operand)
                return false, true
            case AtLeast(count, operands):
                parts = [self.of(each) for each in operands]
                spare = len(operands) - count
                return (
                    self.diagrams.at_least(count, [true for true, _ in parts]),
                    self.diagrams.at_least(spare + 1, [false for _, false in parts]),
                )
            case Comparison():
                counts, idle = self._counting(condition.item)
                test = self.people.raw(condition)
                fails = self._certain(self.people.diagrams.negate(test))
                return (
                    self.diagrams.both(counts, self._certain(test)),
                    self.diagrams.either(idle, fails),
                )

    def _counting(self, name: str) -> Certain:
        given = self.people.given(name)
        here, absent = self._certain(given), self._certain(self.people.diagrams.negate(given))
        if self.people.items[name].raising:
            return here, absent
        asked, spared = self.of(self.people.pathway.asked[name])
        return self.diagrams.either(asked, here), self.diagrams.both(spared, absent)

    def _certain(self, test: Node) -> Node:
        """Give where a test is true whatever its unknown variables turn out to be."""
        plain = self.people.diagrams
        if plain.levels[test] == LEAF:
            return self.diagrams.leaf(plain.labels[test])
        known = self._tests.get(test)
        if known is None:
            children = [self._certain(child) for child in plain.children[test]]
            unknown = self.diagrams.at_least(len(children), children)
            known = self.diagrams.node(plain.levels[test], [*children, unknown])
            self._tests[test] = known
        return known

    def is_sound(self, condition: Condition) -> bool:
        """Tell whether the condition, once certain, is true of every completion."""
        always = self.people.diagrams.leaf(label=True)
        holds = self.people.node(condition)
        return self.find(condition, holds, lambda nodes: nodes[0] != always) is None

    def find(self, condition: Condition, root: Node, hopeful: Hopeful) -> dict[int, int] | None:
        """Find answers that make a condition certain and leave open what is hoped of a diagram."""
        never, sizes = self.diagrams.leaf(label=False), self.people.diagrams.sizes

        def passable(nodes: Nodes) -> bool:
            return nodes[0] != never and hopeful(nodes[1:])

        values = shortest((self.of(condition)[0], root), self._onward, passable)
        if values is None:
            return None
        return {level: value for level, value in values.items() if value < sizes[level]}

    def _onward(self, nodes: Nodes) -> Onward:
        level = min(self.diagrams.levels[nodes[0]], self.people.diagrams.levels[nodes[1]])
        return level, self._following(nodes, level)

    def _following(self, nodes: Nodes, level: int) -> Iterator[tuple[int, Nodes]]:
        """Yield what each value of a variable leads to; unknown leads to all its values."""
        ones = self.diagrams.split(nodes[0], level)
        others = self.people.diagrams.split(nodes[1], level)
        yield from enumerate(zip(ones, others, strict=False))
        if self._may_be_unknown[level]:
            for other in dict.fromkeys(others):
                yield len(others), (ones[-1], other)
