"""Explanation: which answers decide a conclusion, followed from the step down to the answers.

Nothing is computed twice: conditions are decided by the engine, this module only keeps the
operands that settled them. A true or false condition is explained by what made it so, an unknown
one by what is still open.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from l5desk.engine.assessment import URGENT, Assessment, Visit
from l5desk.engine.expression import (
    ALWAYS,
    Absence,
    AtLeast,
    Comparison,
    Condition,
    Effective,
    Name,
    Not,
    Truth,
    decide,
    some,
)
from l5desk.engine.pathway import Branch, Pathway
from l5desk.engine.ruleset import Decision, Enquiry, Item, Model, Reference, Ruleset, Verification
from l5desk.present.units import with_unit

LONGEST_SCALE: Final = 10
TRUTH_OF_ABSENCE: Final[dict[Absence, Truth]] = {Absence.UNKNOWN: None, Absence.BLANK: False}


class Words(Model):
    """The few words an answer needs besides the ruleset's own; a view passes them translated.

    From ``last`` on they tell what an answer would have to be.
    """

    yes: str = "yes"
    no: str = "no"
    none: str = "none"
    not_assessed: str = "not assessed"
    not_asked_for: str = "not asked for"
    doubted: str = "set aside, it contradicts another answer"
    of: str = "{value} of {top}"
    comma: str = ", "
    last: str = " or "
    lacks: str = "not {0}"
    at_least: str = "{0} or more"
    more_than: str = "more than {0}"
    at_most: str = "{0} or less"
    less_than: str = "less than {0}"
    between: str = "{0} to {1}"
    both: str = "{0} and {1}"

    def choice(self, texts: Iterable[str]) -> str:
        """Give "A", "A or B", "A, B or C"."""
        *others, final = texts
        return self.last.join([self.comma.join(others), final]) if others else final


ENGLISH: Final = Words()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an explanation; ``depth`` says how far it stands under what it explains.

    ``truth`` of a step or definition: it holds, it does not, or that is still open. Of an answer:
    it was given (True), it is unknown (None), or it was not asked for and counts for nothing
    (False). ``items`` are the questions it rests on; ``step`` the step it names; ``sources`` keys
    of references or statements; ``kind`` what it tells of.
    """

    depth: int
    text: str
    truth: Truth
    items: tuple[str, ...] = ()
    step: str | None = None
    sources: tuple[str, ...] = ()
    kind: Literal["step", "definition", "answer"] = "step"


@dataclass(frozen=True, slots=True)
class Source:
    """A published source, and how far it was checked; ``note`` is what the rules made of it."""

    key: str
    citation: str
    says: str
    verified: Verification
    link: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class StepExplanation:
    """What a step says, how a patient comes to it, and what it asks itself.

    ``premises`` has one line (and its reasons) for each way that leads here; ``asks`` the ways on
    from a decision, or the answers to an enquiry. ``leads`` tells, of a step that is out of reach,
    the shortest way there, if it is more than one: from where it parts from this patient's, with
    what stands against it.
    """

    title: str
    text: str
    sources: tuple[Source, ...]
    premises: tuple[Line, ...]
    asks: tuple[Line, ...]
    leads: tuple[Line, ...] = ()


class Finding(NamedTuple):
    """The truth of a definition, and the items that settle it or keep it open."""

    truth: Truth
    evidence: tuple[str, ...]


def value_text(item: Item, value: Effective, words: Words = ENGLISH) -> str:
    """Give an answer in words: "2 of 5", "no", "6 weeks", "not assessed"."""
    match value:
        case Absence.UNKNOWN:
            return words.not_assessed
        case Absence.BLANK:
            return words.not_asked_for
        case bool():
            return words.yes if value else words.no
        case tuple():
            return words.comma.join(item.options[each] for each in value) or words.none
        case str():
            return item.options[value]
        case _:
            return _number_text(item, value, words)


def _number_text(item: Item, value: float, words: Words) -> str:
    """Read a short whole-number scale as "2 of 5", any other number with its unit."""
    top = scale_top(item)
    if top is not None:
        return words.of.format(value=f"{value:g}", top=f"{top:g}")
    return with_unit(value, item.unit)


def scale_top(item: Item) -> float | None:
    """Give the highest number of a short whole-number scale; None of any other number."""
    top = item.range[1] if item.range and item.type == "integer" else float("inf")
    return top if top <= LONGEST_SCALE else None


def answer_text(item: Item, value: Effective, words: Words = ENGLISH) -> str:
    """Give question and answer in one line: "Great toe extension: 2 of 5", "Fever: no"."""
    return f"{item.short}: {value_text(item, value, words)}"


def source_list(ruleset: Ruleset, keys: Iterable[str]) -> tuple[Source, ...]:
    """Give the sources of these keys, each once, in the order first named."""
    return tuple(_source(ruleset, key) for key in dict.fromkeys(keys))


def _source(ruleset: Ruleset, key: str) -> Source:
    reference = ruleset.references.get(key)
    if reference is not None:
        link = _link(reference)
        return Source(key, reference.citation, reference.says, reference.verified, link)
    statement = ruleset.statements[key]
    document = ruleset.references[statement.document]
    note = statement.answer or statement.limits
    link = _link(document)
    return Source(key, document.citation, statement.says, document.verified, link, note)


def _link(reference: Reference) -> str:
    return f"https://doi.org/{reference.doi}" if reference.doi else reference.url


def evidence(condition: Condition, assessment: Assessment) -> tuple[Name | Comparison, ...]:
    """Give the definitions and tests that settle a condition; of an unknown one, the open ones."""
    return tuple(dict.fromkeys(_deciding(condition, assessment)))


def _deciding(condition: Condition, assessment: Assessment) -> Iterator[Name | Comparison]:
    match condition:
        case Not(operand):
            yield from _deciding(operand, assessment)
        case AtLeast(_, operands):
            truth = _truth(condition, assessment)
            for operand in operands:
                if _truth(operand, assessment) is truth:
                    yield from _deciding(operand, assessment)
        case _:
            yield condition


def _truth(condition: Condition, assessment: Assessment) -> Truth:
    return decide(condition, assessment.facts, assessment.truths)


def evidence_items(
    pathway: Pathway, assessment: Assessment, condition: Condition
) -> tuple[str, ...]:
    """Give the items behind a condition, looking through its definitions."""
    return tuple(dict.fromkeys(_items(pathway, assessment, condition)))


def _items(pathway: Pathway, assessment: Assessment, condition: Condition) -> Iterator[str]:
    for leaf in evidence(condition, assessment):
        if isinstance(leaf, Comparison):
            yield leaf.item
        else:
            yield from _items(pathway, assessment, pathway.definitions[leaf.name])


def findings(pathway: Pathway, assessment: Assessment) -> dict[str, Finding]:
    """Give every definition's truth and the items that settle it or keep it open."""
    return {
        name: Finding(assessment.truths[name], evidence_items(pathway, assessment, condition))
        for name, condition in pathway.definitions.items()
    }


def why(pathway: Pathway, assessment: Assessment, words: Words = ENGLISH) -> tuple[Line, ...]:
    """Follow the conclusion down: each decision on the way, nearest first, to the answers."""
    return tuple(_Teller(pathway, assessment, words).conclusion())


def explain_step(
    pathway: Pathway, assessment: Assessment, step: str, words: Words = ENGLISH
) -> StepExplanation:
    """Explain one step for this patient, wherever it stands on the chart."""
    teller = _Teller(pathway, assessment, words)
    declared = pathway.step(step)
    return StepExplanation(
        title=declared.title,
        text=declared.text,
        sources=source_list(pathway.ruleset, declared.sources),
        premises=tuple(teller.arrivals(step)),
        asks=tuple(teller.asks(step)),
        leads=() if step in assessment.reachable else tuple(teller.leads(step)),
    )


@dataclass(frozen=True, slots=True)
class _Teller:
    pathway: Pathway
    assessment: Assessment
    words: Words

    def conclusion(self) -> Iterator[Line]:
        *earlier, last = self.assessment.visits
        stopped = last.branch is None and bool(self.pathway.branches[last.step])
        if stopped:
            yield from self._alarms_ahead()
            yield from self._decided(last, depth=0)
        else:
            settled = self.assessment.status == "success"
            items = () if settled else self.assessment.missing
            yield self._step(last.step, True if settled else None, items=items)
        for visit in reversed(earlier):
            if isinstance(self.pathway.step(visit.step), Decision):
                yield from self._decided(visit, depth=1)

    def _alarms_ahead(self) -> Iterator[Line]:
        """Tell the decisions still to come that are already certain to end in an alarm."""
        for step in self.pathway.steps:
            if step in self.assessment.reachable and step != self.assessment.position:
                for way in self.pathway.branches[step]:
                    if way.when != ALWAYS and self._is_alarm(way.next) and self._truth(way.when):
                        yield from self._reasons(0, step, way.label, way.when)

    def _is_alarm(self, step: str) -> bool:
        return self.pathway.is_end(step) and self.pathway.disposition(step) in URGENT

    def _decided(self, visit: Visit, depth: int) -> Iterator[Line]:
        ways = self.pathway.branches[visit.step]
        if visit.branch is None:
            still_open = [way.when for way in ways if self._truth(way.when) is None]
            yield from self._reasons(depth, visit.step, "", some(*still_open))
        else:
            taken = ways[visit.branch]
            yield from self._reasons(depth, visit.step, taken.label, taken.when)

    def arrivals(self, step: str) -> Iterator[Line]:
        for parent in self.pathway.steps:
            for way in self.pathway.branches[parent]:
                if way.next == step:
                    yield from self._arrival(parent, way)

    def _arrival(self, parent: str, way: Branch) -> Iterator[Line]:
        coming = parent in self.assessment.reachable
        if parent in self.assessment.path or (coming and self._truth(way.when) is False):
            yield from self._reasons(0, parent, way.label, way.when)
        else:
            yield self._step(parent, None if coming else False, way.label)

    def leads(self, step: str) -> Iterator[Line]:
        """Follow the shortest way to a step down from the last place where it is still open."""
        ways = self._way_to(step)
        for parent, way in ways if len(ways) > 1 else ():
            yield from self._reasons(0, parent, way.label, way.when)

    def _way_to(self, step: str) -> list[tuple[str, Branch]]:
        ways: dict[str, list[tuple[str, Branch]]] = {step: []}
        for parent in reversed(self.pathway.steps):
            onward = [
                [(parent, way), *ways[way.next]]
                for way in self.pathway.branches[parent]
                if way.next in ways
            ]
            if onward:
                ways[parent] = min(onward, key=len)
        begun = [ways[each] for each in self.assessment.path if each in ways]
        return min(begun, key=len, default=[])

    def asks(self, step: str) -> Iterator[Line]:
        match self.pathway.step(step):
            case Decision():
                for way in self.pathway.branches[step]:
                    yield Line(0, way.label, self._truth(way.when), self._items(way.when), way.next)
                    yield from self._leaves(way.when, 1)
            case Enquiry(items=items):
                yield from (self._answer(item, 0) for item in items)
            case _:
                return

    def _reasons(self, depth: int, step: str, label: str, when: Condition) -> Iterator[Line]:
        """Tell a step with the way taken from it (or not), then what settles that."""
        declared = self.pathway.step(step)
        text, truth = titled(declared.title, label), self._truth(when)
        yield Line(depth, text, truth, self._items(when), step, declared.sources)
        yield from self._leaves(when, depth + 1)

    def _leaves(self, condition: Condition, depth: int) -> Iterator[Line]:
        leaves = evidence(condition, self.assessment)
        # An item compared with several values is one answer all the same.
        named = (each.item if isinstance(each, Comparison) else each for each in leaves)
        for leaf in dict.fromkeys(named):
            if isinstance(leaf, Name):
                yield from self._definition(leaf.name, depth)
            else:
                yield self._answer(leaf, depth)

    def _definition(self, name: str, depth: int) -> Iterator[Line]:
        declared, when = self.pathway.ruleset.definitions[name], self.pathway.definitions[name]
        truth, items = self.assessment.truths[name], self._items(when)
        text = declared.text.removesuffix(".")  # a view says after it whether it holds
        yield Line(depth, text, truth, items, None, declared.sources, "definition")
        yield from self._leaves(when, depth + 1)

    def _answer(self, name: str, depth: int) -> Line:
        item, fact = self.pathway.item(name), self.assessment.facts[name]
        doubted = any(
            name in each.items for each in self.assessment.cautions if each.kind == "contradiction"
        )
        text = f"{item.short}: {self.words.doubted}" if doubted else ""
        truth = TRUTH_OF_ABSENCE[fact] if isinstance(fact, Absence) else True
        text = text or answer_text(item, fact, self.words)
        return Line(depth, text, truth, (name,), None, item.sources, "answer")

    def _step(self, step: str, truth: Truth, label: str = "", items: tuple[str, ...] = ()) -> Line:
        declared = self.pathway.step(step)
        return Line(0, titled(declared.title, label), truth, items, step, declared.sources)

    def _truth(self, condition: Condition) -> Truth:
        return _truth(condition, self.assessment)

    def _items(self, condition: Condition) -> tuple[str, ...]:
        return evidence_items(self.pathway, self.assessment, condition)


def titled(title: str, label: str) -> str:
    """Put a question and the way taken into one line: "Emergency sign? None", "Pain: worse"."""
    if not label:
        return title
    return f"{title} {label}" if title.endswith("?") else f"{title}: {label}"
