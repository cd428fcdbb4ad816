"""The paper twin: the whole pathway as a form to fill by hand, for days without power.

A form numbers its questions, letters its findings, and says at each step where to go on. It holds
rules of its own, which name numbers and letters only; ``as_pathway`` reads them back, so that what
is printed can be proved to send every patient where the program would.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from string import ascii_uppercase
from typing import Final, Literal, TypeAlias

from l5desk.engine.diagram import Node, find
from l5desk.engine.expression import (
    ALWAYS,
    AtLeast,
    Comparison,
    Condition,
    Name,
    Not,
    Scalar,
    Symbol,
    some,
    walk,
)
from l5desk.engine.pathway import Branch, Pathway
from l5desk.engine.patients import Population, populations
from l5desk.engine.response import Response
from l5desk.engine.ruleset import Action, Deadline, Decision, Item
from l5desk.engine.walks import Failure

RED_FLAGS: Final = "red_flags"


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to a numbered question compares so with a value."""

    number: int
    sign: str
    value: Scalar | Symbol


@dataclass(frozen=True, slots=True)
class Lettered:
    """A finding holds."""

    code: str


@dataclass(frozen=True, slots=True)
class Opposite:
    """A rule does not hold."""

    rule: "Rule"


@dataclass(frozen=True, slots=True)
class Counted:
    """At least so many of these rules hold."""

    count: int
    rules: tuple["Rule", ...]


Rule: TypeAlias = Answered | Lettered | Opposite | Counted


@dataclass(frozen=True, slots=True)
class Question:
    """One numbered question; without ``boxes`` a number is written down.

    One that ``may_wait`` holds nothing up while it is not checked.
    """

    number: int
    item: str
    stage: str
    text: str
    boxes: tuple[str, ...]
    several: bool = False
    may_wait: bool = False
    only_if: Rule | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One lettered finding, worked out from what stands above it; ``name`` is the rules' own."""

    code: str
    name: str
    text: str
    rule: Rule


@dataclass(frozen=True, slots=True)
class Way:
    """Where to go on; without a rule, when no other way is taken."""

    label: str
    rule: Rule | None
    go: int


@dataclass(frozen=True, slots=True)
class FormStep:
    """One step: its ways on, or, at an end, what is to be done, by when and by whom.

    ``name`` is the rules' own.
    """

    number: int
    name: str
    phase: str
    title: str
    ways: tuple[Way, ...]
    text: str = ""
    by: Deadline | Literal[""] = ""
    who: str = ""
    again: str = ""

    @property
    def printed(self) -> tuple[str, str, str]:
        """What tells one end from another on paper."""
        return self.title, self.by, self.who


@dataclass(frozen=True, slots=True)
class PaperForm:
    """The form; ``start`` is the number of the first step."""

    questions: tuple[Question, ...]
    findings: tuple[Finding, ...]
    steps: tuple[FormStep, ...]
    start: int

    def question(self, number: int) -> Question:
        """Give the question of that number."""
        return self.questions[number - 1]


def make_form(pathway: Pathway) -> PaperForm:
    """Turn a pathway into its form."""
    return _Writer(pathway).form()


class _Writer:
    """Numbers what the walk needs, and says the rules in those numbers."""

    def __init__(self, pathway: Pathway) -> None:
        self._pathway = pathway
        walked_by = [way.when for step in pathway.steps for way in pathway.branches[step]]
        needed = set(_names(pathway, walked_by))
        used = [name for name in pathway.definitions if name in needed]
        self._codes = dict(zip(used, _codes(), strict=False))
        asked = set(_items(pathway, (*walked_by, *(pathway.definitions[name] for name in used))))
        self._numbers = {name: n for n, name in enumerate(_in_order(pathway, asked), start=1)}
        phases = list(pathway.ruleset.phases)
        in_phases = sorted(pathway.steps, key=lambda name: phases.index(pathway.step(name).phase))
        self._steps = {name: n for n, name in enumerate(in_phases, start=1)}

    def form(self) -> PaperForm:
        definitions = self._pathway.definitions
        return PaperForm(
            tuple(self._question(name, number) for name, number in self._numbers.items()),
            tuple(
                Finding(
                    code,
                    name,
                    self._pathway.ruleset.definitions[name].text,
                    self._rule(definitions[name]),
                )
                for name, code in self._codes.items()
            ),
            tuple(self._step(name, number) for name, number in self._steps.items()),
            self._steps[self._pathway.ruleset.start],
        )

    def _question(self, name: str, number: int) -> Question:
        item, asked = self._pathway.item(name), self._pathway.asked[name]
        return Question(
            number,
            name,
            item.stage,
            item.text,
            tuple(_labels(item).values()),
            several=item.type == "multiple",
            may_wait=item.raising,
            only_if=None if asked == ALWAYS else self._rule(asked),
        )

    def _rule(self, condition: Condition) -> Rule:
        match condition:
            case Name(name):
                return Lettered(self._codes[name])
            case Comparison(item, sign, value):
                return Answered(self._numbers[item], sign, value)
            case Not(operand):
                return Opposite(self._rule(operand))
            case AtLeast(count, operands):
                return Counted(count, tuple(map(self._rule, operands)))

    def _step(self, name: str, number: int) -> FormStep:
        step = self._pathway.step(name)
        rests = [each.otherwise for each in step.candidates] if isinstance(step, Decision) else []
        ways = tuple(
            Way(
                branch.label,
                None if branch.when == ALWAYS or (rests and rests[n]) else self._rule(branch.when),
                self._steps[branch.next],
            )
            for n, branch in enumerate(self._pathway.branches[name])
        )
        title = self._pathway.ruleset.phases[step.phase].title
        if not isinstance(step, Action):
            return FormStep(number, name, title, step.title, ways, step.text)
        again = step.reassess.text if step.reassess else ""
        said = title, step.title, ways, step.text
        return FormStep(number, name, *said, step.by or "", step.who, again)


def _codes() -> Iterator[str]:
    yield from ascii_uppercase
    yield from (first + second for first in ascii_uppercase for second in ascii_uppercase)


def _names(pathway: Pathway, conditions: Iterable[Condition]) -> Iterator[str]:
    for condition in conditions:
        for leaf in walk(condition):
            if isinstance(leaf, Name):
                yield leaf.name
                yield from _names(pathway, (pathway.definitions[leaf.name],))


def _items(pathway: Pathway, conditions: Iterable[Condition]) -> Iterator[str]:
    """Yield every item these conditions read, and those that decide whether it is asked."""
    for condition in conditions:
        for leaf in walk(condition):
            if isinstance(leaf, Comparison):
                yield leaf.item
                yield from _items(pathway, (pathway.asked[leaf.item],))


def _in_order(pathway: Pathway, asked: set[str]) -> list[str]:
    """Give the questions as they are asked: red flags first, then stage by stage."""
    stages = [RED_FLAGS, *(stage for stage in pathway.ruleset.stages if stage != RED_FLAGS)]
    names = [name for name in pathway.ruleset.items if name in asked]
    return sorted(names, key=lambda name: stages.index(pathway.item(name).stage))


def _labels(item: Item) -> Mapping[str, str]:
    if item.type == "boolean":
        return {"true": "Yes", "false": "No"}
    return item.options


def as_pathway(form: PaperForm, pathway: Pathway) -> Pathway:
    """Read the form back as a pathway over the same questionnaire.

    Only its numbers, letters and go-to lines count; of the program's pathway come the questions.
    """
    reader = _Reader(form)
    steps = {f"step_{each.number}": each for each in form.steps}
    return replace(
        pathway,
        ruleset=pathway.ruleset.model_copy(update={"start": f"step_{form.start}"}),
        definitions={each.code: reader.condition(each.rule) for each in form.findings},
        asked=dict(pathway.asked)
        | {
            each.item: reader.condition(each.only_if) if each.only_if else ALWAYS
            for each in form.questions
        },
        branches={name: reader.branches(each) for name, each in steps.items()},
        recommended={},
        arguments={},
        coded={},
        invariants=(),
        steps=tuple(steps),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    form: PaperForm

    def condition(self, rule: Rule) -> Condition:
        match rule:
            case Answered(number, sign, value):
                return Comparison(self.form.question(number).item, sign, value)
            case Lettered(code):
                return Name(code)
            case Opposite(inner):
                return Not(self.condition(inner))
            case Counted(count, rules):
                return AtLeast(count, tuple(map(self.condition, rules)))

    def branches(self, step: FormStep) -> tuple[Branch, ...]:
        given = [self.condition(way.rule) for way in step.ways if way.rule]
        rest = Not(some(*given)) if given else ALWAYS
        return tuple(
            Branch(way.label, self.condition(way.rule) if way.rule else rest, f"step_{way.go}")
            for way in step.ways
        )


def misled(form: PaperForm, pathway: Pathway) -> Response | None:
    """Give a patient whom the form sends to another end than the program, if there is one."""
    first, second = populations(pathway, as_pathway(form, pathway))
    steps = {f"step_{each.number}": each for each in form.steps}

    def told(step: str) -> Hashable:
        return _printed(pathway, step) if pathway.is_end(step) else _stop(pathway.step(step).title)

    def told_on_paper(step: str) -> Hashable:
        return _stop(steps[step].title) if steps[step].ways else steps[step].printed

    roots = _ended(first, told), _ended(second, told_on_paper)
    values = None if roots[0] == roots[1] else find(first.diagrams, roots, _differ)
    return None if values is None else first.response(values)


def _stop(title: str) -> tuple[str, str]:
    """Tell where a walk stops for want of a way on."""
    return "no way on", title


def _differ(labels: tuple[Hashable, ...]) -> bool:
    return labels[0] != labels[1]


def _ended(people: Population, told: Callable[[str], Hashable]) -> Node:
    """Give the diagram of what each patient is told where the walk ends.

    The way there plays no part, so that steps shared by many ways are worked out once.
    """
    store, pathway = people.diagrams, people.pathway
    doubts = [people.node(when) for when, _ in pathway.contradictions]

    @cache
    def end(step: str) -> Node:
        node = store.leaf(told(step))
        for branch in reversed(pathway.branches[step]):
            node = store.choose(people.node(branch.when), end(branch.next), node)
        return node

    return store.choose(
        store.at_least(1, doubts), store.leaf("contradictory answers"), end(pathway.ruleset.start)
    )


def misleads(pathway: Pathway) -> Iterator[Failure]:
    """Yield what speaks against the form of this pathway: a patient whom it sends elsewhere."""
    patient = misled(make_form(pathway), pathway)
    if patient is not None:
        start = ("steps", pathway.ruleset.start)
        yield Failure(start, "the paper form leads elsewhere than the program", patient)


def _printed(pathway: Pathway, end: str) -> tuple[str, str, str]:
    step = pathway.step(end)
    by, who = (step.by or "", step.who) if isinstance(step, Action) else ("", "")
    return step.title, by, who
