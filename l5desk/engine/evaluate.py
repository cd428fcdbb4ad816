"""The one verb: ``evaluate(pathway, response) -> Assessment``.

Total and deterministic, without clock or files. Unknown never counts as "no": a candidate is
taken only when it is certain, otherwise the walk stops there and asks.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from l5desk.engine.assessment import (
    SOON,
    URGENT,
    Assessment,
    Assuming,
    Caution,
    OptionVerdict,
    Outcome,
    Visit,
    latest,
    rank,
)
from l5desk.engine.explain import Outlook, in_asking_order, outlook
from l5desk.engine.expression import BLANK, UNKNOWN, Effective, Truth
from l5desk.engine.generated import Deciders, deciders
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS, Response, is_unusual
from l5desk.engine.ruleset import RED_FLAGS


def evaluate(pathway: Pathway, response: Response) -> Assessment:
    """Conclude everything that follows from these answers, however few they are."""
    assessment = _Reading.of(pathway, response).assessment()
    if assessment.disposition != "incomplete":
        return assessment
    return replace(assessment, assuming=_assuming(pathway, response))


@dataclass(slots=True)
class _Reading:
    """The facts and truths of one response, while its assessment is put together."""

    pathway: Pathway
    response: Response
    conflicts: list[Truth]
    facts: dict[str, Effective]
    truths: dict[str, Truth]
    decided: Deciders

    @classmethod
    def of(cls, pathway: Pathway, response: Response) -> "_Reading":
        decided = deciders(pathway)
        facts = decided.facts(response)
        conflicts = decided.conflicts(facts)
        reading = cls(pathway, response, conflicts, facts, {}, decided)
        if True in conflicts:
            reading.facts = decided.facts(reading.believed(sure=True))
        reading.truths = decided.truths(reading.facts)
        return reading

    def believed(self, *, sure: bool) -> Response:
        """Leave out answers that others contradict, or with ``sure`` False still might."""
        pairs = zip(self.pathway.contradictions, self.conflicts, strict=True)
        doubted = {ask for (_, ask), truth in pairs if truth or (truth is None and not sure)}
        return {item: each for item, each in self.response.items() if item not in doubted}

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
        codes, once = self._codes(disposition)
        return Assessment(
            disposition=disposition,
            visits=visits,
            reachable=outlook.steps,
            possible=possible,
            at_least=at_least,
            by="now"
            if unassessed
            else at_least and latest({self.pathway.ends[end].by for end in ends}),
            assuming=None,
            missing=self._missing([*outlook.missing, *([] if alarm else unknown_core)]),
            recommendations=tuple(self._recommendations(visits, sorted(outlook.ends))),
            options=tuple(self._options(position)),
            codes=tuple(codes),
            codes_once_confirmed=tuple(once),
            cautions=tuple(self._cautions(unassessed, unknown_core)),
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
        still_open = [each for each in items if self.facts[each] is UNKNOWN]
        return in_asking_order(self.pathway, still_open) if still_open else ()

    def _visits(self) -> Iterator[Visit]:
        step: str | None = self.pathway.ruleset.start
        while step is not None:
            visit, step = self.decided.onward[step](self.facts, self.truths)
            yield visit

    def _is_alarm(self, step: str) -> bool:
        end = self.pathway.ends.get(step)
        return end is not None and end.disposition in URGENT and end.by in SOON

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
        coming = [self._recommended(end) for end in ends if end != visits[-1].step]
        first = coming[0] if coming else []
        common = [name for name in first if all(name in each for each in coming)]
        yield from dict.fromkeys([*passed, *common])

    def _recommended(self, step: str) -> list[str]:
        decide = self.decided.recommended[step]
        return decide(self.facts, self.truths) if decide else []

    def _options(self, position: str) -> list[OptionVerdict]:
        end, decide = self.pathway.ends.get(position), self.decided.options
        return [decide[name](self.facts, self.truths) for name in (end.options if end else ())]

    def _codes(self, disposition: Outcome) -> tuple[list[str], list[str]]:
        """Give the codes that certainly apply; without a conclusion there is nothing to code."""
        if disposition == "incomplete":
            return [], []
        return self.decided.codes(self.facts, self.truths, disposition)

    def _cautions(self, unassessed: tuple[str, ...], unknown: Iterable[str]) -> Iterator[Caution]:
        rules, answer = self.pathway.ruleset, self.response.get
        if unassessed:
            yield Caution("same-day", unassessed)
        open_flags = [name for name in unknown if rules.items[name].stage == RED_FLAGS]
        if open_flags:
            yield Caution("not-assessed", tuple(open_flags))
        usual = self.pathway.measured.items()
        odd = [name for name, bounds in usual if is_unusual(bounds, answer(name, UNKNOWN))]
        if odd:
            yield Caution("unusual", tuple(odd))
        if True in self.conflicts:
            for each, truth in zip(rules.contradictions, self.conflicts, strict=True):
                if truth:
                    yield Caution("contradiction", (each.ask,), each.text)
        blank = [name for name in self.pathway.conditional if self.facts[name] is BLANK]
        set_aside = [n for n in blank if answer(n, CANNOT_ASSESS) is not CANNOT_ASSESS]
        if set_aside:
            yield Caution("set-aside", tuple(set_aside))


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
