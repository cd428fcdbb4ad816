"""What would change the conclusion, what excludes the others, and which answers decide it.

Findings that are said alike stand together: "Great toe extension or Ankle dorsiflexion: 3 of 5 or
less" is two ways to the same end. Nothing is worded as a way to qualify for something.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from l5desk.engine.alternatives import Alternative, Finding, alternatives
from l5desk.engine.assessment import rank
from l5desk.engine.cells import Range
from l5desk.engine.explain import exclusion, reason
from l5desk.engine.expression import Absence
from l5desk.engine.ruleset import RED_FLAGS, Disposition, Item
from l5desk.present.conclusion import Headline
from l5desk.present.explanation import ENGLISH, Words, value_text
from l5desk.session import Session


@dataclass(frozen=True, slots=True)
class Clue:
    """Findings said alike: each of ``names``, an item with its short name, is or would be ``said``.

    A red flag that is simply there says nothing more.
    """

    names: tuple[tuple[str, str], ...]
    said: str


Clues: TypeAlias = tuple[Clue, ...]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What would lead to another disposition.

    Each of ``unknown`` is enough by itself, and nothing of it has been found out yet; so is each
    of ``different``, of which some answer would have to be another one; so is one of ``red_flags``.
    """

    disposition: Disposition
    unknown: tuple[Clues, ...] = ()
    different: tuple[Clues, ...] = ()
    red_flags: Clues = ()


@dataclass(frozen=True, slots=True)
class Decisive:
    """A minimal set of answers that decide something; ``clear`` are the red flags not there."""

    clear: tuple[tuple[str, str], ...]
    answers: Clues


def clue_text(clue: Clue, words: Words = ENGLISH) -> str:
    """Give a clue in one line: "Duration: 6 weeks or more"."""
    names = words.choice(short for _, short in clue.names)
    return f"{names}: {clue.said}" if clue.said else names


def is_final(head: Headline) -> bool:
    """Tell whether nothing lowers the conclusion: it is an emergency."""
    return head.outcome == "emergency"


def has_others(head: Headline) -> bool:
    """Tell whether there is a conclusion yet to which others are alternatives."""
    return head.kind in {"settled", "at-least", "assuming"} and not is_final(head)


def elsewhere(session: Session, words: Words = ENGLISH) -> tuple[Elsewhere, ...]:
    """Give every other disposition of the pathway, most urgent first, with what leads there."""
    pathway, assessment = session.pathway, session.assessment
    steps = (step for step in pathway.steps if pathway.is_end(step))
    others = {pathway.disposition(step) for step in steps} - {assessment.headline}
    found = {each.disposition: each for each in alternatives(pathway, session.believed)}
    teller = _Teller(session, words)
    return tuple(
        teller.elsewhere(found[each]) if each in found else Elsewhere(each)
        for each in sorted(others, key=rank)
    )


def decisive(session: Session, words: Words = ENGLISH) -> Decisive:
    """Give a minimal set of answers that alone lead to the conclusion."""
    items = reason(session.pathway, session.believed)
    return _Teller(session, words).decisive(items)


def excluding(
    session: Session, disposition: Disposition, words: Words = ENGLISH
) -> Decisive | None:
    """Give a minimal set of answers that alone exclude a disposition; None while it is possible."""
    if disposition in session.assessment.possible:
        return None
    items = exclusion(session.pathway, session.believed, disposition)
    return _Teller(session, words).decisive(items)


def told_sets(
    session: Session, sets: Iterable[Iterable[Finding]], words: Words = ENGLISH
) -> tuple[Clues, ...]:
    """Tell sets of findings, each of which is enough by itself."""
    teller = _Teller(session, words)
    return tuple(_joined(teller.clues(each) for each in sets))


def told_answers(session: Session, items: Iterable[str], words: Words = ENGLISH) -> Decisive:
    """Tell the answers to these items, red flags that are not there apart from the rest."""
    return _Teller(session, words).decisive(items)


@dataclass(frozen=True, slots=True)
class _Teller:
    session: Session
    words: Words

    def elsewhere(self, change: Alternative) -> Elsewhere:
        least_urgent = max(map(rank, self.session.assessment.possible), default=0)
        raises = rank(change.disposition) < least_urgent
        # A red flag that would have to be absent is told like any other answer.
        sets = [*change.sets, *([] if raises else [(flag,) for flag in change.red_flags])]
        known = [any(finding.known for finding in each) for each in sets]
        unknown = [each for each, is_known in zip(sets, known, strict=True) if not is_known]
        different = [each for each, is_known in zip(sets, known, strict=True) if is_known]
        return Elsewhere(
            change.disposition,
            tuple(_joined(self.clues(each) for each in unknown)),
            tuple(_joined(self.clues(each) for each in different)),
            tuple(self._flags(change.red_flags)) if raises else (),
        )

    def decisive(self, items: Iterable[str]) -> Decisive:
        clear = [item for item in items if self._is_clear(item)]
        answers = (self._answer(item) for item in items if item not in clear)
        return Decisive(tuple(map(self._name, clear)), tuple(_alike(answers)))

    def _is_clear(self, name: str) -> bool:
        item, answer = self._item(name), self.session.response[name]
        is_absent = answer is False or (item.benign is not None and answer == item.benign)
        return item.stage == RED_FLAGS and is_absent

    def _answer(self, name: str) -> Clue:
        said = value_text(self._item(name), self.session.response[name], self.words)
        return Clue((self._name(name),), said)

    def clues(self, findings: Iterable[Finding]) -> Clues:
        """Give a set as clues, in which what concerns one item is said at once."""
        said: dict[tuple[tuple[str, str], ...], list[str]] = {}
        for clue in map(self._clue, sorted(findings, key=_is_negative)):
            said.setdefault(clue.names, []).append(clue.said)
        comma = self.words.comma
        return tuple(Clue(names, comma.join(texts)) for names, texts in said.items())

    def _clue(self, finding: Finding) -> Clue:
        said = self.words.choice(self._said(self._item(finding.item), finding))
        return Clue((self._name(finding.item),), said)

    def _flags(self, flags: Iterable[Finding]) -> list[Clue]:
        """Tell red flags, those first that are simply there."""
        return sorted(_alike(map(self._flag, flags)), key=lambda clue: clue.said != "")

    def _flag(self, finding: Finding) -> Clue:
        clue = self._clue(finding)
        is_there = finding.values == (True,) and not finding.option
        return Clue(clue.names, "") if is_there else clue

    def _said(self, item: Item, finding: Finding) -> Iterator[str]:
        if finding.option:
            label = item.options[finding.option]
            yield label if finding.values == (True,) else self.words.lacks.format(label)
            return
        for value in finding.values:
            blank = value is Absence.BLANK
            yield self.words.no if blank else value_text(item, value, self.words)
        for numbers in finding.ranges:
            yield _range_text(item, numbers, self.words)

    def _name(self, item: str) -> tuple[str, str]:
        return item, self._item(item).short

    def _item(self, name: str) -> Item:
        return self.session.pathway.item(name)


def _is_negative(finding: Finding) -> bool:
    """Tell what an option is not after what it is."""
    return finding.option != "" and finding.values == (False,)


def _range_text(item: Item, numbers: Range, words: Words) -> str:
    low = "" if numbers.low is None else value_text(item, numbers.low, words)
    high = "" if numbers.high is None else value_text(item, numbers.high, words)
    least, most = item.range or (None, None)
    if low and numbers.low in {numbers.high, most}:
        return low
    if high and numbers.high == least:
        return high
    if low and high and numbers.includes_low and numbers.includes_high:
        return words.between.format(f"{numbers.low:g}", high)
    parts = []
    if low:
        parts.append((words.at_least if numbers.includes_low else words.more_than).format(low))
    if high:
        parts.append((words.at_most if numbers.includes_high else words.less_than).format(high))
    return words.both.format(*parts) if low and high else parts[0]


def _alike(clues: Iterable[Clue]) -> Iterator[Clue]:
    """Put what is said alike together, in the order first said."""
    names: dict[str, list[tuple[str, str]]] = {}
    for clue in clues:
        names.setdefault(clue.said, []).extend(clue.names)
    return (Clue(tuple(dict.fromkeys(each)), said) for said, each in names.items())


def _joined(sets: Iterable[Clues]) -> list[Clues]:
    """Put sets together that differ in one finding said alike: one or the other is enough."""
    joined: list[Clues] = []
    for each in sets:
        for place, other in enumerate(joined):
            if (both := _one_or_other(other, each)) is not None:
                joined[place] = both
                break
        else:
            joined.append(each)
    return joined


def _one_or_other(one: Clues, other: Clues) -> Clues | None:
    apart = [clue for clue in one if clue not in other]
    added = [clue for clue in other if clue not in one]
    if len(apart) != 1 or len(added) != 1 or apart[0].said != added[0].said:
        return None
    both = Clue((*apart[0].names, *added[0].names), apart[0].said)
    return tuple(both if clue == apart[0] else clue for clue in one)
