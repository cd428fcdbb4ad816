"""The one verb: ``evaluate(pathway, response) -> Assessment``.

Total and deterministic, without clock or files. Unknown never counts as "no": a candidate is
taken only when it is certain, otherwise the walk stops there and asks.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Self

from l5desk.engine.assessment import (
    SOON,
    URGENT,
    Assessment,
    Assuming,
    Caution,
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
from l5desk.engine.ruleset import RED_FLAGS, Deadline, Disposition


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
    def of(cls, pathway: Pathway, response: Response) -> Self:
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
        visits = tuple(self.decided.walk(self.facts, self.truths, self.pathway.ruleset.start))
        position = visits[-1].step
        outlook = self._outlook(position)
        coming = _coming(self.pathway, outlook.ends)
        unknown_core = [name for name in self.pathway.core if self.facts[name] is UNKNOWN]
        # Rules that are not proved may leave a patient at a decision: then nothing is sure.
        sure = (coming.is_alarm or not unknown_core) and not coming.is_stuck
        possible = coming.possible
        disposition: Outcome = possible[0] if sure and len(possible) == 1 else "incomplete"
        unassessed = self._unassessable() if disposition == "incomplete" else ()
        codes, once = self._codes(disposition)
        return Assessment(
            disposition=disposition,
            visits=visits,
            reachable=outlook.steps,
            possible=possible,
            at_least=possible[-1] if sure and possible else None,
            by="now" if unassessed else coming.by if sure else None,
            assuming=None,
            missing=self._missing(outlook.missing, () if coming.is_alarm else unknown_core),
            recommendations=self._recommendations(visits, outlook.ends),
            options=self.decided.options[position](self.facts, self.truths),
            codes=codes,
            codes_once_confirmed=once,
            cautions=tuple(self._cautions(unassessed, unknown_core)),
            facts=self.facts,
            truths=self.truths,
        )

    def _outlook(self, position: str) -> Outlook:
        if self.pathway.is_end(position):
            return _arrived(position)
        believed = self.believed(sure=False)
        known = {item: each for item, each in believed.items() if each is not CANNOT_ASSESS}
        return outlook(self.pathway, known)

    def _missing(self, mattering: Sequence[str], core: Sequence[str]) -> tuple[str, ...]:
        still_open = [each for each in (*mattering, *core) if self.facts[each] is UNKNOWN]
        return in_asking_order(self.pathway, still_open) if still_open else ()

    def _unassessable(self) -> tuple[str, ...]:
        unknown = _not_assessed(self.pathway, self.response)
        return tuple(name for name in unknown if self.pathway.item(name).never_assumed)

    def _recommendations(self, visits: tuple[Visit, ...], ends: Collection[str]) -> tuple[str, ...]:
        """Give what was recommended on the way, then what every end still possible recommends."""
        advising = self.decided.advising
        passed = [
            name
            for visit in visits
            if visit.step in advising
            for name in self._recommended(visit.step)
        ]
        return tuple(dict.fromkeys([*passed, *self._common({*ends} - {visits[-1].step})]))

    def _common(self, ends: Collection[str]) -> list[str]:
        """Give what all these ends recommend; those that can change nothing are not asked."""
        common: list[str] = []
        for n, end in enumerate(sorted(ends)):
            there = self._recommended(end)
            common = [name for name in common if name in there] if n else there
            if not common:
                break
        return common

    def _recommended(self, step: str) -> list[str]:
        return self.decided.recommended[step](self.facts, self.truths)

    def _codes(self, disposition: Outcome) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Give the codes that certainly apply; without a conclusion there is nothing to code."""
        if disposition == "incomplete":
            return (), ()
        found, once = self.decided.codes[disposition](self.facts, self.truths)
        return tuple(found), tuple(once)

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
        set_aside = [
            name
            for name in self.pathway.conditional
            if self.facts[name] is BLANK and answer(name, UNKNOWN) is not UNKNOWN
        ]
        if set_aside:
            yield Caution("set-aside", tuple(set_aside))


@lru_cache(maxsize=1024)
def _arrived(end: str) -> Outlook:
    """Give the outlook where an end is reached: nothing else can follow."""
    return Outlook(frozenset((end,)), frozenset((end,)), ())


@dataclass(frozen=True, slots=True)
class _Coming:
    """What can be said of a patient who may still come to any of some ends."""

    possible: tuple[Disposition, ...]
    by: Deadline | None
    is_alarm: bool
    is_stuck: bool


@lru_cache(maxsize=1024)
def _coming(pathway: Pathway, steps: frozenset[str]) -> _Coming:
    ends = [pathway.ends[step] for step in steps if pathway.is_end(step)]
    is_stuck = len(ends) < len(steps)
    return _Coming(
        possible=tuple(sorted({end.disposition for end in ends}, key=rank)),
        by=latest({end.by for end in ends}),
        is_alarm=not is_stuck and all(e.disposition in URGENT and e.by in SOON for e in ends),
        is_stuck=is_stuck,
    )


def _assuming(pathway: Pathway, response: Response) -> Assuming | None:
    """Conclude once more with the flags that could not be assessed at their benign value."""
    items = {name: pathway.item(name) for name in _not_assessed(pathway, response)}
    benign = {
        name: item.benign
        for name, item in items.items()
        if item.benign is not None and not item.never_assumed
    }
    if not benign:
        return None
    reading = _Reading.of(pathway, {**response, **benign}).assessment()
    if reading.disposition == "incomplete":
        return None
    return Assuming(reading.disposition, reading.position, tuple(benign))


def _not_assessed(pathway: Pathway, response: Response) -> list[str]:
    """Give the items that were asked and cannot be assessed; answers may be to other rules too."""
    items = pathway.ruleset.items
    return [name for name, answer in response.items() if answer is CANNOT_ASSESS and name in items]
