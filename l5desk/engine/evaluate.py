"""The one verb: ``evaluate(pathway, response) -> Assessment``.

Total and deterministic, without clock or files. Unknown never counts as "no": a candidate is
taken only when it is certain, otherwise the walk stops there and asks.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from l5desk.engine.assessment import (
    SOON,
    URGENT,
    Assessment,
    Assuming,
    Caution,
    OptionVerdict,
    Outcome,
    Verdict,
    Visit,
    latest,
    rank,
)
from l5desk.engine.explain import Outlook, in_asking_order, outlook
from l5desk.engine.expression import (
    ALWAYS,
    BLANK,
    UNKNOWN,
    Condition,
    Effective,
    Truth,
    decide,
)
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS, Response, is_unusual
from l5desk.engine.ruleset import RED_FLAGS, Action, Code, Deadline, Disposition, Item


def evaluate(pathway: Pathway, response: Response) -> Assessment:
    """Conclude everything that follows from these answers, however few they are."""
    assessment = _Reading.of(pathway, response).assessment()
    if assessment.disposition != "incomplete":
        return assessment
    return replace(assessment, assuming=_assuming(pathway, response))


def _facts(pathway: Pathway, response: Response) -> dict[str, Effective]:
    facts: dict[str, Effective] = {}
    items = pathway.ruleset.items
    for name, asked in pathway.asked.items():
        answer = response.get(name, UNKNOWN)
        if asked is ALWAYS and not items[name].raising:
            facts[name] = answer
        else:
            facts[name] = _conditional(items[name], answer, asked.decider(facts, {}))
    return facts


def _conditional(item: Item, answer: Effective, asked: Truth) -> Effective:
    if answer is UNKNOWN:
        return BLANK if item.raising or asked is False else UNKNOWN
    if item.raising or item.always_counts or asked:
        return answer
    return BLANK if asked is False else UNKNOWN


@dataclass(slots=True)
class _Reading:
    """The facts and truths of one response, while its assessment is put together."""

    pathway: Pathway
    response: Response
    conflicts: list[Truth]
    facts: dict[str, Effective]
    truths: dict[str, Truth]

    @classmethod
    def of(cls, pathway: Pathway, response: Response) -> "_Reading":
        facts = _facts(pathway, response)
        conflicts = [decide(when, facts, {}) for when, _ in pathway.contradictions]
        reading = cls(pathway, response, conflicts, facts, {})
        if True in conflicts:
            reading.facts = _facts(pathway, reading.believed(sure=True))
        facts, truths = reading.facts, reading.truths
        for name, condition in pathway.definitions.items():
            truths[name] = condition.decider(facts, truths)
        return reading

    def believed(self, *, sure: bool) -> Response:
        """Leave out answers that others contradict, or with ``sure`` False still might."""
        pairs = zip(self.pathway.contradictions, self.conflicts, strict=True)
        doubted = {ask for (_, ask), truth in pairs if truth or (truth is None and not sure)}
        return {item: each for item, each in self.response.items() if item not in doubted}

    def decide(self, condition: Condition) -> Truth:
        return condition.decider(self.facts, self.truths)

    def assessment(self) -> Assessment:
        visits = tuple(self._visits())
        position = visits[-1].step
        outlook = self._outlook(position)
        unknown_core = [name for name in self.pathway.core if self.facts[name] is UNKNOWN]
        alarm = all(self._is_alarm(end) for end in outlook.ends)
        ends = [end for end in outlook.ends if self.pathway.is_end(end)]
        # Rules that are not proved may leave a patient at a decision: then nothing is sure.
        sure = (alarm or not unknown_core) and len(ends) == len(outlook.ends)
        possible = tuple(sorted(set(map(self.pathway.disposition, ends)), key=rank))
        disposition: Outcome = possible[0] if sure and len(possible) == 1 else "incomplete"
        at_least = possible[-1] if sure and possible else None
        unassessed = self._unassessable() if disposition == "incomplete" else ()
        codes = _codes(self, disposition)
        return Assessment(
            disposition=disposition,
            visits=visits,
            reachable=outlook.steps,
            possible=possible,
            at_least=at_least,
            by="now" if unassessed else self._deadline(outlook.ends, at_least),
            assuming=None,
            missing=self._missing([*outlook.missing, *([] if alarm else unknown_core)]),
            recommendations=tuple(self._recommendations(visits, sorted(outlook.ends))),
            options=tuple(self._options(position)),
            codes=tuple(name for name, code in codes.items() if not code.once),
            codes_once_confirmed=tuple(name for name, code in codes.items() if code.once),
            cautions=tuple(self._cautions(unassessed)),
            facts=self.facts,
            truths=self.truths,
        )

    def _outlook(self, position: str) -> Outlook:
        if self.pathway.is_end(position):
            return Outlook(frozenset((position,)), frozenset((position,)), ())
        believed = self.believed(sure=False)
        known = {item: each for item, each in believed.items() if each is not CANNOT_ASSESS}
        return outlook(self.pathway, known)

    def _missing(self, items: Iterable[str]) -> tuple[str, ...]:
        still_open = (each for each in items if self.facts[each] is UNKNOWN)
        return in_asking_order(self.pathway, still_open)

    def _visits(self) -> Iterator[Visit]:
        step: str | None = self.pathway.ruleset.start
        facts, truths = self.facts, self.truths
        while step is not None:
            ways = self.pathway.branches[step]
            certain = (n for n, way in enumerate(ways) if way.when.decider(facts, truths))
            taken = next(certain, None)
            yield Visit(step, taken)
            step = None if taken is None else ways[taken].next

    def _is_alarm(self, end: str) -> bool:
        step = self.pathway.step(end)
        is_urgent = isinstance(step, Action) and step.disposition in URGENT
        return is_urgent and isinstance(step, Action) and step.by in SOON

    def _deadline(self, ends: Iterable[str], at_least: Disposition | None) -> Deadline | None:
        if at_least is None:
            return None
        steps = (self.pathway.step(end) for end in ends)
        return latest(frozenset(each.by for each in steps if isinstance(each, Action) and each.by))

    def _unassessable(self) -> tuple[str, ...]:
        items = self.pathway.ruleset.items
        return tuple(
            name
            for name, answer in self.response.items()
            if answer is CANNOT_ASSESS and items[name].never_assumed
        )

    def _recommendations(self, visits: tuple[Visit, ...], ends: Iterable[str]) -> Iterator[str]:
        """Yield what was recommended on the way, then what every end still possible recommends."""
        passed = [name for visit in visits for name in self._recommended(visit.step)]
        coming = [self._recommended(end) for end in ends]
        first = coming[0] if coming else []
        common = [name for name in first if all(name in each for each in coming)]
        yield from dict.fromkeys([*passed, *common])

    def _recommended(self, name: str) -> list[str]:
        step = self.pathway.step(name)
        given = step.recommendations if isinstance(step, Action) else ()
        return [each for each in given if self.decide(self.pathway.recommended[each])]

    def _options(self, position: str) -> Iterator[OptionVerdict]:
        step = self.pathway.step(position)
        for name in step.options if isinstance(step, Action) else ():
            option = self.pathway.ruleset.options[name]
            arguments = ((each, self.pathway.arguments[name, each]) for each in option.arguments)
            truths = {each: when.decider(self.facts, self.truths) for each, when in arguments}
            sides = [(option.arguments[each].side, truth) for each, truth in truths.items()]
            yield OptionVerdict(name, _verdict(sides), truths)

    def _cautions(self, unassessed: tuple[str, ...]) -> Iterator[Caution]:
        rules = self.pathway.ruleset
        items = rules.items
        if unassessed:
            yield Caution("same-day", unassessed)
        open_flags = tuple(
            name
            for name in self.pathway.core
            if items[name].stage == RED_FLAGS and self.facts[name] is UNKNOWN
        )
        if open_flags:
            yield Caution("not-assessed", open_flags)
        odd = tuple(n for n, answer in self.response.items() if is_unusual(items[n], answer))
        if odd:
            yield Caution("unusual", odd)
        for each, truth in zip(rules.contradictions, self.conflicts, strict=True):
            if truth:
                yield Caution("contradiction", (each.ask,), each.text)
        set_aside = tuple(
            name
            for name, answer in self.response.items()
            if answer is not CANNOT_ASSESS and self.facts[name] is BLANK
        )
        if set_aside:
            yield Caution("set-aside", set_aside)


def _codes(reading: _Reading, disposition: Outcome) -> dict[str, Code]:
    """Give the codes that certainly apply; without a conclusion there is nothing to code."""
    if disposition == "incomplete":
        return {}
    return {
        name: code
        for name, code in reading.pathway.ruleset.codes.items()
        if disposition not in code.unless and reading.decide(reading.pathway.coded[name])
    }


def _verdict(sides: Sequence[tuple[str, Truth]]) -> Verdict:
    excluding = [truth for side, truth in sides if side == "excludes"]
    if True in excluding:
        return "excluded"
    if None in excluding:
        return "open"
    supported = ("supports", True) in sides
    opposed = ("opposes", True) in sides
    match supported, opposed:
        case True, True:
            return "disputed"
        case True, False:
            return "supported"
        case False, True:
            return "opposed"
        case _:
            return "open"


def _assuming(pathway: Pathway, response: Response) -> Assuming | None:
    """Conclude once more with the flags that could not be assessed at their benign value."""
    items = pathway.ruleset.items
    unknown = [
        name
        for name, answer in response.items()
        if answer is CANNOT_ASSESS and items[name].benign is not None
    ]
    assumed = {name: items[name].benign for name in unknown if not items[name].never_assumed}
    if not assumed:
        return None
    benign = {name: value for name, value in assumed.items() if value is not None}
    reading = _Reading.of(pathway, {**response, **benign}).assessment()
    if reading.disposition == "incomplete":
        return None
    return Assuming(reading.disposition, reading.position, tuple(benign))
