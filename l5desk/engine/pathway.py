"""Pathway: a ruleset *as checked* — every name resolved, every condition parsed and typed.

``compile_ruleset`` either gives a pathway or raises ``ProblemsError`` with every mistake at once.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, TypeAlias

from l5desk.engine.expression import (
    ALWAYS,
    Comparison,
    Condition,
    Name,
    Not,
    every,
    some,
    walk,
)
from l5desk.engine.problem import Path, ProblemsError
from l5desk.engine.ruleset import (
    Action,
    AnyStep,
    Deadline,
    Decision,
    Disposition,
    Item,
    Ruleset,
    Worded,
)
from l5desk.engine.scope import Scope

if TYPE_CHECKING:
    from l5desk.engine.patients import Population

Edges: TypeAlias = Mapping[str, Iterable[str]]


@dataclass(frozen=True, slots=True)
class Branch:
    """One way on from a step: taken as soon as ``when`` is certain."""

    label: str
    when: Condition
    next: str


@dataclass(frozen=True, slots=True)
class End:
    """A step where the walk ends: what it concludes, by when, and the treatments weighed there."""

    disposition: Disposition
    by: Deadline
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Pathway:
    """A checked ruleset, ready to be evaluated.

    ``definitions`` and ``asked`` stand in an order in which each needs only earlier ones;
    ``asked`` holds the condition under which an item is asked; ``coded`` that under which a code
    applies and no other replaces it; ``steps`` stand in walking order; ``conditional`` are the
    items whose answer may not count; ``measured`` gives the usual range of those that have one;
    ``people`` are all its possible patients, and ``code`` is what its conditions are compiled to,
    once somebody has asked for them.
    """

    ruleset: Ruleset
    digest: str
    definitions: Mapping[str, Condition]
    asked: Mapping[str, Condition]
    contradictions: tuple[tuple[Condition, str], ...]
    branches: Mapping[str, tuple[Branch, ...]]
    recommended: Mapping[str, Condition]
    arguments: Mapping[tuple[str, str], Condition]
    coded: Mapping[str, Condition]
    invariants: tuple[Condition, ...]
    steps: tuple[str, ...]
    core: tuple[str, ...]
    ends: Mapping[str, End] = field(init=False)
    conditional: tuple[str, ...] = field(init=False)
    measured: Mapping[str, tuple[float, float]] = field(init=False)
    people: "Population | None" = field(init=False, default=None)
    code: dict[str, bytes] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Note what every assessment looks up; a copy with another ruleset notes its own."""
        items, steps = self.ruleset.items, self.ruleset.steps
        ends = {
            name: End(step.disposition, step.by, step.options)
            for name, step in steps.items()
            if isinstance(step, Action) and step.disposition and step.by
        }
        conditional = tuple(
            name
            for name, item in items.items()
            if item.enable_when and not item.raising and not item.always_counts
        )
        measured = {name: item.usual for name, item in items.items() if item.usual}
        object.__setattr__(self, "ends", ends)
        object.__setattr__(self, "conditional", conditional)
        object.__setattr__(self, "measured", measured)

    def step(self, name: str) -> AnyStep:
        """Give the step of that name."""
        return self.ruleset.steps[name]

    def item(self, name: str) -> Item:
        """Give the item of that name."""
        return self.ruleset.items[name]

    def disposition(self, end: str) -> Disposition:
        """Give what an end concludes; raise ``KeyError`` for a step that is not an end."""
        return self.ends[end].disposition

    def conditions(self) -> Iterator[Condition]:
        """Yield every condition there is, those of the walk first."""
        for step in self.steps:
            yield from (branch.when for branch in self.branches[step])
        yield from (when for when, _ in self.contradictions)
        for group in (self.definitions, self.asked, self.recommended, self.arguments, self.coded):
            yield from group.values()
        yield from self.invariants

    def is_end(self, name: str) -> bool:
        """Tell whether the walk ends at this step."""
        return name in self.ends


def compile_ruleset(ruleset: Ruleset, digest: str) -> Pathway:
    """Resolve and type everything; raise ``ProblemsError`` with all the mistakes found."""
    compiler = _Compiler(ruleset)
    pathway = compiler.pathway(digest)
    if compiler.problems:
        raise ProblemsError(compiler.problems)
    return pathway


@dataclass(slots=True)
class _Compiler(Scope):
    def pathway(self, digest: str) -> Pathway:
        rules = self.ruleset
        self._check_references()
        definitions = {
            name: self.condition(each.when, ("definitions", name, "when"))
            for name, each in rules.definitions.items()
        }
        asked = {
            name: self.condition(each.enable_when, ("items", name, "enable_when"), names=False)
            for name, each in rules.items.items()
        }
        branches = {name: self._branches(name, step) for name, step in rules.steps.items()}
        return Pathway(
            ruleset=rules,
            digest=digest,
            definitions=self._sorted(definitions, _names, "definitions"),
            asked=self._sorted(asked, _items, "items"),
            contradictions=tuple(
                (self.condition(each.when, ("contradictions", n, "when"), names=False), each.ask)
                for n, each in enumerate(rules.contradictions)
            ),
            branches=branches,
            recommended={
                name: self.condition(each.when, ("recommendations", name, "when"))
                for name, each in rules.recommendations.items()
            },
            arguments={
                (option, name): self.condition(each.when, ("options", option, "arguments", name))
                for option, choice in rules.options.items()
                for name, each in choice.arguments.items()
            },
            coded=self._coded(),
            invariants=tuple(
                self.condition(each.when, ("invariants", n, "when"))
                for n, each in enumerate(rules.invariants)
            ),
            steps=self._walking_order(branches),
            core=tuple(name for name, item in rules.items.items() if item.tier == "core"),
        )

    def _branches(self, name: str, step: AnyStep) -> tuple[Branch, ...]:
        path: Path = ("steps", name)
        if isinstance(step, Decision):
            return self._candidates(step, path)
        if isinstance(step, Action) and step.next is None:
            if step.disposition is None or step.by is None:
                self.complain(path, f"step '{name}' ends here: it needs a disposition and a by")
            return ()
        if isinstance(step, Action) and step.disposition is not None:
            self.complain(path, f"step '{name}' has a disposition and a next: choose one")
        return (Branch("", ALWAYS, self._next(step.next or "", (*path, "next"))),)

    def _candidates(self, step: Decision, path: Path) -> tuple[Branch, ...]:
        path = (*path, "candidates")
        conditions: list[Condition] = []
        for n, each in enumerate(step.candidates):
            if each.otherwise == bool(each.when):
                self.complain((*path, n), f"candidate '{each.label}' needs a when or an otherwise")
            if not each.otherwise:
                conditions.append(self.condition(each.when, (*path, n, "when")))
        if len(step.candidates) - len(conditions) > 1:
            self.complain(path, "only one candidate can be the otherwise")
        rest = Not(some(*conditions))
        given = iter(conditions)
        return tuple(
            Branch(
                each.label,
                rest if each.otherwise else next(given),
                self._next(each.next, (*path, n, "next")),
            )
            for n, each in enumerate(step.candidates)
        )

    def _coded(self) -> dict[str, Condition]:
        codes = self.ruleset.codes
        applies = {
            name: self.condition(each.when, ("codes", name, "when")) for name, each in codes.items()
        }
        replaced = {
            name: [Not(applies[other]) for other in each.yields_to if other in applies]
            for name, each in codes.items()
        }
        return {name: every(when, *replaced[name]) for name, when in applies.items()}

    def _next(self, name: str, path: Path) -> str:
        self.known(path, "step", name, self.ruleset.steps)
        return name

    def _sorted(
        self,
        conditions: dict[str, Condition],
        needs: Callable[[Condition], Iterator[str]],
        kind: str,
    ) -> dict[str, Condition]:
        order = self._order({name: set(needs(each)) for name, each in conditions.items()}, kind)
        return {name: conditions[name] for name in order if name in conditions}

    def _walking_order(self, branches: Mapping[str, tuple[Branch, ...]]) -> tuple[str, ...]:
        before: dict[str, set[str]] = {name: set() for name in branches}
        for name, ways in branches.items():
            for way in ways:
                before.setdefault(way.next, set()).add(name)
        return self._order(before, "steps")

    def _order(self, before: Edges, kind: str) -> tuple[str, ...]:
        try:
            return tuple(TopologicalSorter(before).static_order())
        except CycleError as error:
            circle = " → ".join(reversed(error.args[1]))
            self.complain((kind,), f"these {kind} go round in a circle: {circle}")
            return tuple(before)

    def _check_references(self) -> None:
        for path, kind, word, names in _mentions(self.ruleset):
            self.known(path, kind, word, names)
        for name, item in self.ruleset.items.items():
            allowed = (None, False) if item.type == "boolean" else (None, *item.options)
            if item.benign not in allowed:
                known = "false" if item.type == "boolean" else "one of its options"
                self.complain(("items", name, "benign"), f"benign of '{name}' must be {known}")


def _names(condition: Condition) -> Iterator[str]:
    return (each.name for each in walk(condition) if isinstance(each, Name))


def _items(condition: Condition) -> Iterator[str]:
    return (each.item for each in walk(condition) if isinstance(each, Comparison))


Mention: TypeAlias = tuple[Path, str, str, Iterable[str]]


def _mentions(rules: Ruleset) -> Iterator[Mention]:
    """Yield every name written outside a condition: where, what kind, the name, the known ones."""
    yield ("start",), "step", rules.start, rules.steps
    yield from _item_mentions(rules)
    for name, step in rules.steps.items():
        yield from _step_mentions(rules, ("steps", name), step)
    yield from _code_mentions(rules)
    known = {*rules.references, *rules.statements}
    for kind, worded in _worded(rules):
        for n, statement in enumerate(worded.corrects):
            yield (*kind, "corrects", n), "statement", statement, rules.statements
    for path, sources in _sourced(rules):
        for n, source in enumerate(sources):
            yield (*path, "sources", n), "source", source, known


def _item_mentions(rules: Ruleset) -> Iterator[Mention]:
    for name, item in rules.items.items():
        yield ("items", name, "stage"), "stage", item.stage, rules.stages
    for n, each in enumerate(rules.contradictions):
        yield ("contradictions", n, "ask"), "item", each.ask, rules.items
    for n, name in enumerate(rules.asking_order):
        yield ("asking_order", n), "item", name, rules.items


def _step_mentions(rules: Ruleset, path: Path, step: AnyStep) -> Iterator[Mention]:
    yield (*path, "phase"), "phase", step.phase, rules.phases
    match step:
        case Action():
            for n, name in enumerate(step.recommendations):
                yield (*path, "recommendations", n), "recommendation", name, rules.recommendations
            for n, name in enumerate(step.options):
                yield (*path, "options", n), "option", name, rules.options
            if step.reassess:
                yield (*path, "reassess", "step"), "step", step.reassess.step, rules.steps
        case Decision():
            return
        case _:
            for n, name in enumerate(step.items):
                yield (*path, "items", n), "item", name, rules.items


def _code_mentions(rules: Ruleset) -> Iterator[Mention]:
    for name, code in rules.codes.items():
        for n, other in enumerate(code.yields_to):
            yield ("codes", name, "yields_to", n), "code", other, rules.codes


def _worded(rules: Ruleset) -> Iterator[tuple[Path, Worded]]:
    yield from ((("definitions", name), each) for name, each in rules.definitions.items())
    yield from ((("recommendations", name), each) for name, each in rules.recommendations.items())
    yield from ((("steps", name), each) for name, each in rules.steps.items())


def _sourced(rules: Ruleset) -> Iterator[tuple[Path, tuple[str, ...]]]:
    yield (), rules.sources
    yield from ((("items", name), each.sources) for name, each in rules.items.items())
    yield from ((("scales", name), each.sources) for name, each in rules.scales.items())
    yield from ((("statements", name), each.sources) for name, each in rules.statements.items())
    yield from ((("parameters", name), each.sources) for name, each in rules.parameters.items())
    yield from ((("codes", name), each.sources) for name, each in rules.codes.items())
    yield from ((path, each.sources) for path, each in _worded(rules))
    for option, choice in rules.options.items():
        for name, argument in choice.arguments.items():
            yield ("options", option, "arguments", name), argument.sources
