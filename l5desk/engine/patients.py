"""Every possible patient: the answers cut into the values the rules can tell apart.

Conditions compare an item with constants only, so cutting a number at those constants loses
nothing. What is not asked compares false, so "asked" becomes part of each comparison and any
combination of values is a patient; only contradictory answers are set apart.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from math import floor
from typing import Final, Literal, TypeAlias

from l5desk.engine.diagram import Diagrams, Node
from l5desk.engine.expression import (
    ALWAYS,
    NEVER,
    Absence,
    AtLeast,
    Comparison,
    Condition,
    Effective,
    Name,
    Not,
    Scalar,
    Symbol,
    compare,
    walk,
)
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import Answer, Response
from l5desk.engine.ruleset import Item

Way: TypeAlias = tuple[str, ...]
"""The steps walked, first to last: what the diagram of a pathway gives for each patient."""

CONTRADICTORY: Final[Way] = ("contradictory answers",)
OTHER: Final = "other"
Signature: TypeAlias = tuple[bool | None, ...]
Kind: TypeAlias = Literal["value", "option", "given"]


@dataclass(frozen=True, slots=True)
class Variable:
    """One thing a rule can distinguish about a patient.

    ``value``: the item's answer, cut into cells that no rule tells apart, each with a sample.
    ``option``: whether one option of a set is chosen. ``given``: whether an item was answered
    that counts even when nothing called for it. ``normal``: the answer to a raising item that no
    rule tells from none, if there is one.
    """

    item: str
    kind: Kind
    samples: tuple[Effective, ...]
    option: str = ""
    normal: Effective = Absence.BLANK


@dataclass(slots=True)
class Population:
    """All possible patients of a pathway, and the diagrams of its conditions over them.

    ``walked`` is the diagram of the ways they walk, once somebody has asked for it.
    """

    pathway: Pathway
    variables: tuple[Variable, ...]
    diagrams: Diagrams
    items: Mapping[str, Item]
    tests: Mapping[str, tuple[Comparison, ...]]
    _levels: Mapping[tuple[str, Kind, str], int]
    _cells: Mapping[str, Mapping[Signature, int]]
    walked: Node | None = None
    _nodes: dict[Condition, Node] = field(default_factory=dict)

    def node(self, condition: Condition) -> Node:
        """Give the diagram of a compiled condition."""
        known = self._nodes.get(condition)
        if known is None:
            known = self._nodes[condition] = self._build(condition)
        return known

    def allowed(self, response: Response) -> list[list[int]]:
        """Give for each variable the values that completions of this response may take."""
        return [self._values(level, response) for level in range(len(self.variables))]

    def cell(self, name: str, answer: Effective) -> int:
        """Give the value of an item's variable that stands for an answer."""
        return self._cells[name][_signature(self.tests[name], answer)]

    def level(self, name: str, kind: Kind, option: str = "") -> int | None:
        """Give the level of a variable, or None where the rules need no such variable."""
        return self._levels.get((name, kind, option))

    def candidates(self, item: str) -> tuple[Effective, ...]:
        """Give answers from every cell of an item, in order.

        All there are of an item with options; whole numbers at the bounds of the cells; of other
        numbers the thresholds, and between each two of them one number.
        """
        return tuple(_candidates(self.items[item], self.tests[item]))

    def response(self, values: Mapping[int, int]) -> dict[str, Answer]:
        """Give the answers of a patient described by values of some variables."""
        settled = dict(values)
        apart = {name for name in self._not_given(values) if not self._asks(name, settled)}
        answers: dict[str, Answer] = {}
        for level, value in sorted(settled.items()):
            variable = self.variables[level]
            sample = variable.samples[value]
            if variable.kind == "value" and sample is not Absence.BLANK:
                answers[variable.item] = sample
            elif variable.kind == "option":
                chosen = answers.setdefault(variable.item, ())
                if sample is True and isinstance(chosen, tuple):
                    answers[variable.item] = (*chosen, self.shown(variable))
            elif sample is True:
                answers.setdefault(variable.item, self._any(variable.item))
        return {
            name: self._none(name) if each == () else each
            for name, each in answers.items()
            if name not in apart
        }

    def _not_given(self, values: Mapping[int, int]) -> Iterator[str]:
        for level, value in values.items():
            if self.variables[level].kind == "given" and value == 0:
                yield self.variables[level].item

    def _asks(self, name: str, settled: dict[int, int]) -> bool:
        """Tell whether an item is asked; values on which that hangs are settled in its favour."""
        if self.items[name].raising:
            return False
        node = self.node(self.pathway.asked.get(name, NEVER))
        while ways := self.diagrams.children[node]:
            never = self.diagrams.leaf(label=False)
            favoured = next(value for value, way in enumerate(ways) if way != never)
            node = ways[settled.setdefault(self.diagrams.levels[node], favoured)]
        return self.diagrams.labels[node] is True

    def _any(self, name: str) -> Answer:
        level = self.level(name, "value")
        return () if level is None else self.variables[level].samples[0]

    def _none(self, name: str) -> Answer:
        return ("none",) if "none" in self.items[name].options else ()

    def shown(self, variable: Variable) -> str:
        """Give the option a variable stands for; of those no rule names, the first."""
        if variable.option != OTHER:
            return variable.option
        read = {each.option for each in self.variables if each.item == variable.item}
        options = self.items[variable.item].options
        return next(name for name in options if name not in read | {"none"})

    def _build(self, condition: Condition) -> Node:
        match condition:
            case Name(name):
                return self.node(self.pathway.definitions[name])
            case Not(operand):
                return self.diagrams.negate(self.node(operand))
            case AtLeast(count, operands):
                return self.diagrams.at_least(count, [self.node(each) for each in operands])
            case Comparison():
                return self.diagrams.both(self._counts(condition.item), self.raw(condition))

    def given(self, name: str) -> Node:
        """Give where an item is answered that counts even when nothing called for it."""
        level = self.level(name, "given")
        if level is None:
            return self.diagrams.leaf(label=self.items[name].raising)
        return self.diagrams.test(level, [1])

    def _counts(self, name: str) -> Node:
        if self.items[name].raising:
            return self.given(name)
        return self.diagrams.either(self.node(self.pathway.asked[name]), self.given(name))

    def raw(self, test: Comparison) -> Node:
        """Give the diagram of a comparison with an answer that counts."""
        match test.operator:
            case "has":
                return self._chosen(test.item, test.value)
            case "lacks":
                return self.diagrams.negate(self._chosen(test.item, test.value))
            case _:
                level = self._levels[test.item, "value", ""]
                samples = enumerate(self.variables[level].samples)
                holds = [n for n, each in samples if compare(each, test.operator, test.value)]
                return self.diagrams.test(level, holds)

    def _chosen(self, item: str, option: Scalar | Symbol) -> Node:
        if option != "none":
            return self.diagrams.test(self._levels[item, "option", str(option)], [1])
        levels = [
            n for (name, kind, _), n in self._levels.items() if (name, kind) == (item, "option")
        ]
        some = self.diagrams.at_least(1, [self.diagrams.test(level, [1]) for level in levels])
        return self.diagrams.negate(some)

    def _values(self, level: int, response: Response) -> list[int]:
        variable = self.variables[level]
        answer: Effective = response.get(variable.item, Absence.UNKNOWN)
        match variable.kind:
            case "given":
                return [int(answer is not Absence.UNKNOWN)]
            case "option" if isinstance(answer, tuple):
                return [int(self._has(variable, answer))]
            case "value" if answer is not Absence.UNKNOWN:
                return [self.cell(variable.item, answer)]
            case "value" if Absence.BLANK in variable.samples:
                return [variable.samples.index(Absence.BLANK)]
            case _:
                return list(range(len(variable.samples)))

    def _has(self, variable: Variable, answer: tuple[str, ...]) -> bool:
        if variable.option != OTHER:
            return variable.option in answer
        read = {each.option for each in self.variables if each.item == variable.item}
        return any(option not in read | {"none"} for option in answer)


@lru_cache(maxsize=8)
def population(pathway: Pathway) -> Population:
    """Give all possible patients of a pathway; made once per pathway."""
    return populations(pathway)[0]


def populations(*pathways: Pathway) -> tuple[Population, ...]:
    """Give the patients that several pathways can tell apart, once seen by each of them.

    All share one store of diagrams, so that their rules can be compared patient by patient.
    """
    tests = _tests(pathways)
    items = {name: each for p in reversed(pathways) for name, each in p.ruleset.items.items()}
    order = [name for pathway in pathways for name in pathway.ruleset.reading_order]
    found = (each for item in _reading_order(pathways) for each in _cut(item, pathways, tests))
    variables: dict[tuple[str, Kind, str], Variable] = {}
    for each in sorted(found, key=_place(order)):
        variables[each.item, each.kind, each.option] = each
    store = Diagrams(tuple(len(each.samples) for each in variables.values()))
    cells = {
        each.item: {_signature(tests[each.item], s): n for n, s in enumerate(each.samples)}
        for each in variables.values()
        if each.kind == "value"
    }
    return tuple(
        Population(
            pathway=pathway,
            variables=tuple(variables.values()),
            diagrams=store,
            items=items,
            tests=tests,
            _levels={key: level for level, key in enumerate(variables)},
            _cells=cells,
        )
        for pathway in pathways
    )


def ways(pathway: Pathway) -> Node:
    """Give the diagram, in the pathway's population, of the way each patient walks."""
    return walked(population(pathway))


def walked(people: Population) -> Node:
    """Give the diagram of the way each of these patients walks under their pathway."""
    if people.walked is None:
        doubts = [people.node(when) for when, _ in people.pathway.contradictions]
        people.walked = people.diagrams.choose(
            people.diagrams.at_least(1, doubts),
            people.diagrams.leaf(CONTRADICTORY),
            unchecked(people),
        )
    return people.walked


def unchecked(people: Population) -> Node:
    """Give the diagram of the way each patient walks, contradictory answers taken as they are."""
    return _way(people, people.pathway.ruleset.start, ())


def ways_among(labels: Iterable[Hashable]) -> Iterator[Way]:
    """Yield those labels that are ways; contradictory answers walk nowhere."""
    for label in labels:
        if isinstance(label, tuple) and label != CONTRADICTORY:
            yield label


def _way(people: Population, step: str, before: Way) -> Node:
    here = (*before, step)
    result = people.diagrams.leaf(here)
    for branch in reversed(people.pathway.branches[step]):
        then = _way(people, branch.next, here)
        result = (
            then
            if branch.when == ALWAYS
            else people.diagrams.choose(people.node(branch.when), then, result)
        )
    return result


def _tests(pathways: Iterable[Pathway]) -> dict[str, tuple[Comparison, ...]]:
    found: dict[str, dict[Comparison, None]] = {}
    for pathway in pathways:
        for condition in pathway.conditions():
            for leaf in walk(condition):
                if isinstance(leaf, Comparison):
                    found.setdefault(leaf.item, {})[leaf] = None
    return {item: tuple(tests) for item, tests in found.items()}


def _reading_order(pathways: Iterable[Pathway]) -> Iterator[str]:
    """Yield the items as the walks first read them, what calls for an item before the item."""
    seen: set[str] = set()
    for pathway in pathways:
        for condition in pathway.conditions():
            yield from _unread(condition, pathway, seen)


def _unread(condition: Condition, pathway: Pathway, seen: set[str]) -> Iterator[str]:
    for leaf in walk(condition):
        if isinstance(leaf, Name):
            yield from _unread(pathway.definitions[leaf.name], pathway, seen)
        elif leaf.item not in seen:
            seen.add(leaf.item)
            yield from _unread(pathway.asked[leaf.item], pathway, seen)
            yield leaf.item


def _place(listed: Sequence[str]) -> Callable[[Variable], tuple[int, bool]]:
    """Order variables as the ruleset lists them; those it does not list follow as they are."""
    places = {name: n for n, name in enumerate(listed)}

    def place(variable: Variable) -> tuple[int, bool]:
        item = places.get(variable.item, len(places))
        named = places.get(f"{variable.item}.{variable.option}", item)
        return named, variable.kind != "given"

    return place


def _cut(
    name: str, pathways: Iterable[Pathway], tests: Mapping[str, tuple[Comparison, ...]]
) -> Iterator[Variable]:
    """Yield the variables that stand for one item."""
    asking = [pathway for pathway in pathways if name in pathway.ruleset.items]
    item = asking[0].item(name)
    is_asked_by_some = any(pathway.asked[name] != ALWAYS for pathway in asking)
    if item.type == "multiple" if item.raising else item.always_counts and is_asked_by_some:
        yield Variable(name, "given", (False, True))
    if item.type == "multiple":
        options = list(dict.fromkeys(str(test.value) for test in tests[name]))
        read = [option for option in options if option != "none"]
        others = [OTHER] if "none" in options and len(read) + 1 < len(item.options) else []
        for option in (*read, *others):
            yield Variable(name, "option", (False, True), option)
    else:
        yield _valued(name, item, tests[name])


def _valued(name: str, item: Item, tests: tuple[Comparison, ...]) -> Variable:
    """Cut the answers of an item where some test tells them apart, one sample for each cell."""
    cells: dict[Signature, Effective] = {}
    for sample in _candidates(item, tests):
        cells.setdefault(_signature(tests, sample), sample)
    if not item.raising:
        return Variable(name, "value", tuple(cells.values()))
    normal = cells.pop(_signature(tests, Absence.BLANK), Absence.BLANK)
    return Variable(name, "value", (*cells.values(), Absence.BLANK), normal=normal)


def _candidates(item: Item, tests: tuple[Comparison, ...]) -> Iterator[Effective]:
    match item.type:
        case "boolean":
            yield from (False, True)
        case "choice" | "multiple":
            yield from item.options
        case "integer" | "decimal":
            yield from _numbers(item, tests)


def _numbers(item: Item, tests: tuple[Comparison, ...]) -> list[float]:
    cuts = {float(test.value) for test in tests if isinstance(test.value, int | float)}
    low, high = item.range or (min(cuts) - 1, max(cuts) + 1)
    points = sorted({low, high, *(cut for cut in cuts if low <= cut <= high)})
    if item.type == "integer":
        near = {floor(point) + step for point in points for step in (-1, 0, 1)}
        return sorted(each for each in near if low <= each <= high)
    between = [(one + other) / 2 for one, other in pairwise(points)]
    return sorted([*points, *between])


def _signature(tests: tuple[Comparison, ...], value: Effective) -> Signature:
    return tuple(compare(value, test.operator, test.value) for test in tests)
