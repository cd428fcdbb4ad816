"""Every possible patient: any combination of the answers that the rules can tell apart.

What is not asked compares false, so "asked" becomes part of each comparison and any combination
of values is a patient; only contradictory answers are set apart.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final, TypeAlias

from l5desk.engine.diagram import Diagrams, Node, relabelled
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
from l5desk.engine.variables import (
    OTHER,
    Kind,
    Signature,
    Tests,
    Variable,
    candidates,
    cut,
    signature,
)

Way: TypeAlias = tuple[str, ...]
"""The steps walked, first to last: what the diagram of a pathway gives for each patient."""

Case: TypeAlias = tuple[Node, Node]
"""A condition, and what is wanted where it holds."""

CONTRADICTORY: Final[Way] = ("contradictory answers",)
UNDECIDED: Final[Way] = ("no case so far",)
"""Stands, while cases are put together, for those who are none of them."""


@dataclass(slots=True)
class Population:
    """All possible patients of a pathway, and the diagrams of its conditions over them.

    ``walked`` is the diagram of the ways they walk, once somebody has asked for it.
    """

    pathway: Pathway
    variables: tuple[Variable, ...]
    diagrams: Diagrams
    items: Mapping[str, Item]
    tests: Mapping[str, Tests]
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
        return self._cells[name][signature(self.tests[name], answer)]

    def level(self, name: str, kind: Kind) -> int | None:
        """Give the level of a variable, or None where the rules need no such variable."""
        return self._levels.get((name, kind, ""))

    def levels_of(self, name: str) -> list[int]:
        """List the levels of the variables that stand for an item, top to bottom."""
        return [level for level, each in enumerate(self.variables) if each.item == name]

    def candidates(self, item: str) -> tuple[Effective, ...]:
        """Give answers from every cell of an item, in order."""
        return tuple(candidates(self.items[item], self.tests[item]))

    def response(self, values: Mapping[int, int]) -> dict[str, Answer]:
        """Give the answers of a patient described by values of some variables."""
        settled = dict(values)
        left_out = _left_out(self, settled)
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
                answers.setdefault(variable.item, _any_answer(self, variable.item))
        return {
            name: _none_of(self.items[name]) if each == () else each
            for name, each in answers.items()
            if name not in left_out
        }

    def shown(self, variable: Variable) -> str:
        """Give the option a variable stands for; of those no rule names, the first."""
        return self._unnamed(variable.item)[0] if variable.option == OTHER else variable.option

    def _unnamed(self, name: str) -> list[str]:
        """List the options of an item that no rule names."""
        read = {each.option for each in self.variables if each.item == name} | {"none"}
        return [option for option in self.items[name].options if option not in read]

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
        levels = [n for n in self.levels_of(item) if self.variables[n].kind == "option"]
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
        return not {*answer}.isdisjoint(self._unnamed(variable.item))


def _left_out(people: Population, values: dict[int, int]) -> set[str]:
    """Give the items that are not answered because nothing calls for them."""
    pairs = [(people.variables[level], value) for level, value in values.items()]
    not_given = [each.item for each, value in pairs if each.kind == "given" and value == 0]
    return {name for name in not_given if not _is_asked(people, name, values)}


def _is_asked(people: Population, name: str, values: dict[int, int]) -> bool:
    """Tell whether an item is asked; values on which that hangs are settled in its favour."""
    if people.items[name].raising:
        return False
    store, never = people.diagrams, people.diagrams.leaf(label=False)
    node = people.node(people.pathway.asked.get(name, NEVER))
    while ways := store.children[node]:
        favoured = next(value for value, way in enumerate(ways) if way != never)
        node = ways[values.setdefault(store.levels[node], favoured)]
    return node != never


def _any_answer(people: Population, name: str) -> Answer:
    level = people.level(name, "value")
    return () if level is None else people.variables[level].samples[0]


def _none_of(item: Item) -> Answer:
    return ("none",) if "none" in item.options else ()


def population(pathway: Pathway) -> Population:
    """Give all possible patients of a pathway; made once per pathway, and kept with it."""
    people = pathway.people
    if people is None:
        people = populations(pathway)[0]
        object.__setattr__(pathway, "people", people)  # what a pathway says stays the same
    return people


def populations(*pathways: Pathway) -> tuple[Population, ...]:
    """Give the patients that several pathways can tell apart, once seen by each of them.

    All share one store of diagrams, so that their rules can be compared patient by patient.
    """
    tests = _tests(pathways)
    items = {name: each for p in reversed(pathways) for name, each in p.ruleset.items.items()}
    order = [name for pathway in pathways for name in pathway.ruleset.reading_order]
    found: list[Variable] = []
    for name in _reading_order(pathways):
        always_asked = all(each.asked.get(name, ALWAYS) == ALWAYS for each in pathways)
        found.extend(cut(name, items[name], tests[name], always_asked=always_asked))
    variables: dict[tuple[str, Kind, str], Variable] = {}
    for each in sorted(found, key=_place(order)):
        variables[each.item, each.kind, each.option] = each
    store = Diagrams(tuple(len(each.samples) for each in variables.values()))
    cells = {
        each.item: {signature(tests[each.item], s): n for n, s in enumerate(each.samples)}
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


def walked(people: Population) -> Node:
    """Give the diagram of the way each of these patients walks under their pathway."""
    if people.walked is None:
        doubts = [people.node(when) for when, _ in people.pathway.contradictions]

        def draw(store: Diagrams) -> Node:
            nowhere = store.at_least(1, doubts), store.leaf(CONTRADICTORY)
            return _ways(people, store, nowhere)

        people.walked = _drawn(people, draw)
    return people.walked


def unchecked(people: Population) -> Node:
    """Give the diagram of the way each patient walks, contradictory answers taken as they are."""
    return _drawn(people, partial(_ways, people))


def _drawn(people: Population, draw: Callable[[Diagrams], Node]) -> Node:
    """Draw in a copy of the store, which has to know every condition by then."""
    for branches in people.pathway.branches.values():
        for branch in branches:
            people.node(branch.when)
    return people.diagrams.drawn(draw)


def ways_among(labels: Iterable[Hashable]) -> Iterator[Way]:
    """Yield those labels that are ways; contradictory answers walk nowhere."""
    for label in labels:
        if isinstance(label, tuple) and label != CONTRADICTORY:
            yield label


def _ways(people: Population, store: Diagrams, *before: Case) -> Node:
    cases, last = _cases(people, store, people.pathway.ruleset.start, ())
    return _first(store, [*before, *cases], store.leaf(last))


def _cases(people: Population, store: Diagrams, step: str, before: Way) -> tuple[list[Case], Way]:
    """List who turns off where on a walk to its last step, and give the way of those who do not."""
    here, branches = (*before, step), people.pathway.branches[step]
    conditions = [people.node(branch.when) for branch in branches]
    ways = [_cases(people, store, branch.next, here) for branch in branches]
    complete = ways and store.at_least(1, conditions) == store.leaf(label=True)
    # Where no other holds, the last one does.
    following, last = ways.pop() if complete else ([], here)
    turns = [_first(store, cases, store.leaf(end)) for cases, end in ways]
    return [*zip(conditions, turns, strict=False), *following], last


def _first(store: Diagrams, cases: Sequence[Case], otherwise: Node) -> Node:
    """Give what goes with the first condition that holds, else ``otherwise``."""
    if len(cases) <= 1:
        for condition, then in cases:
            otherwise = store.choose(condition, then, otherwise)
    else:
        # Each half by itself is small; one by one, each case would go through all that follow.
        half = len(cases) // 2
        sooner = _first(store, cases[:half], store.leaf(UNDECIDED))
        later = _first(store, cases[half:], otherwise)
        undecided = relabelled(store, sooner, lambda label: label == UNDECIDED)
        otherwise = store.choose(undecided, later, sooner)
    store.forget()  # of use here alone, and large
    return otherwise


def _tests(pathways: Iterable[Pathway]) -> dict[str, Tests]:
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
