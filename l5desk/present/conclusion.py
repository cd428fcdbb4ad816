"""Conclusion: what the pane on the right shows, as data.

What may be said is decided here once: a conclusion that stands, a floor that is already sure, a
check that must be made today, a conclusion that assumes something, or only what is still open.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from l5desk.engine.assessment import URGENT, Assessment, OptionVerdict, Outcome, Verdict
from l5desk.engine.expression import Absence, Comparison, Truth, decide, walk
from l5desk.engine.pathway import Pathway
from l5desk.engine.ruleset import RED_FLAGS, Action, Deadline, Reassess
from l5desk.present.explanation import Line, Source, Words, source_list, why

Kind: TypeAlias = Literal["settled", "at-least", "same-day", "assuming", "open"]
Urgency: TypeAlias = Literal["emergency", "urgent", "soon", "calm", "open"]
Side: TypeAlias = Literal["supports", "opposes", "excludes"]

AT_ONCE: Final[frozenset[Deadline]] = frozenset({"now", "72 hours"})
WITHIN_WEEKS: Final[frozenset[Deadline]] = frozenset({"7 days", "2 weeks"})
COURSES: Final = ("weakness_course", "numbness_course")
"""Red flags that say how a deficit goes: the conclusion itself speaks of it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A question by its short name; ``why`` says what its answer would decide."""

    item: str
    short: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Advice:
    """A recommendation with its grades as published, and where it comes from."""

    text: str
    strength: str
    certainty: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """An argument on an option; ``truth`` None: it may hold, an answer is open."""

    side: Side
    truth: Truth
    advice: Advice


@dataclass(frozen=True, slots=True)
class Choice:
    """A treatment option with what argues on either side in this patient."""

    title: str
    text: str
    verdict: Verdict
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to know about the answers themselves."""

    kind: Literal["not-assessed", "unusual", "contradiction", "set-aside", "same-day"]
    text: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """The one next step.

    ``title`` and ``text`` are the ruleset's when one step is certain; ``title`` is empty while
    several are possible, whose titles are then the ``text``. ``answered`` counts the core
    questions that have an answer. ``noted`` are the red flags that are there and no alarm alone.
    """

    kind: Kind
    outcome: Outcome
    urgency: Urgency
    by: Deadline | None
    title: str
    text: str
    who: str
    step: str | None
    answered: int
    core: int
    open: tuple[Mention, ...]
    noted: tuple[Mention, ...]

    @property
    def is_alarm(self) -> bool:
        """Tell whether this is an urgent conclusion, or a check that cannot wait."""
        return self.outcome in URGENT or self.kind == "same-day"


@dataclass(frozen=True, slots=True)
class Conclusion:
    """Everything under the headline."""

    headline: Headline
    advice: tuple[Advice, ...]
    choices: tuple[Choice, ...]
    why: tuple[Line, ...]
    notices: tuple[Notice, ...]
    not_assessed: tuple[Mention, ...]
    reassess: Reassess | None
    sources: tuple[Source, ...]


def urgency(outcome: Outcome, by: Deadline | None) -> Urgency:
    """Grade a conclusion by what it is and how soon it is due."""
    if outcome == "incomplete":
        return "open"
    if outcome == "emergency":
        return "emergency"
    if outcome == "urgent_referral" or by in AT_ONCE:
        return "urgent"
    return "soon" if by in WITHIN_WEEKS else "calm"


def headline(pathway: Pathway, assessment: Assessment) -> Headline:
    """Say what may be said now, and no more."""
    kind = _kind(assessment)
    outcome = _outcome(assessment, kind)
    ends = _ends(pathway, assessment, kind)
    step = ends[0] if len(ends) == 1 else None
    said = pathway.step(step) if step else None
    action = said if isinstance(said, Action) else None
    by = _by(assessment, kind, action)
    known = [name for name in pathway.core if assessment.facts[name] is not Absence.UNKNOWN]
    return Headline(
        kind=kind,
        outcome=outcome,
        urgency="urgent" if kind == "same-day" else urgency(outcome, by),
        by=by,
        title=said.title if said else "",
        text=said.text if said else " / ".join(pathway.step(end).title for end in ends),
        who=action.who if action else "",
        step=step,
        answered=len(known),
        core=len(pathway.core),
        open=_open(pathway, assessment, kind),
        noted=mentions(pathway, _noted(pathway, assessment)),
    )


def _kind(assessment: Assessment) -> Kind:
    if assessment.status == "success":
        return "settled"
    if assessment.at_least in URGENT:
        return "at-least"
    if any(caution.kind == "same-day" for caution in assessment.cautions):
        return "same-day"
    return "assuming" if assessment.assuming else "open"


def _outcome(assessment: Assessment, kind: Kind) -> Outcome:
    match kind:
        case "settled" | "at-least":
            return assessment.headline
        case "assuming" if assessment.assuming:
            return assessment.assuming.disposition
        case _:
            return "incomplete"


def _by(assessment: Assessment, kind: Kind, action: Action | None) -> Deadline | None:
    match kind:
        case "same-day":
            return "now"
        case "assuming":
            return action.by if action else None
        case "open":
            return None
        case _:
            return assessment.by


def _ends(pathway: Pathway, assessment: Assessment, kind: Kind) -> list[str]:
    """Give the ends that may be named: of those still possible, the least urgent."""
    match kind:
        case "settled" | "at-least":
            steps = (step for step in pathway.steps if step in assessment.reachable)
            ends = [step for step in steps if pathway.is_end(step)]
            return [end for end in ends if pathway.disposition(end) == assessment.headline]
        case "assuming" if assessment.assuming:
            return [assessment.assuming.end]
        case _:
            return []


def _open(pathway: Pathway, assessment: Assessment, kind: Kind) -> tuple[Mention, ...]:
    if kind == "settled":
        return ()
    items: tuple[str, ...] = assessment.missing
    for caution in assessment.cautions:
        if kind == "same-day" and caution.kind == "same-day":
            items = caution.items
    if kind == "assuming" and assessment.assuming:
        items = assessment.assuming.items
    # What is asked only after another answer comes after it.
    return mentions(pathway, sorted(items, key=lambda each: _waits(pathway, assessment, each)))


def _noted(pathway: Pathway, assessment: Assessment) -> Iterator[str]:
    """Name the red flags that are there: nobody may read "no alarm" as if none were."""
    for name, item in pathway.ruleset.items.items():
        is_flag = item.stage == RED_FLAGS and item.benign is not None and name not in COURSES
        fact = assessment.facts[name]
        if is_flag and not isinstance(fact, Absence) and fact != item.benign:
            yield name


def _waits(pathway: Pathway, assessment: Assessment, item: str) -> bool:
    """Tell whether it is not known yet that a question is to be asked."""
    return decide(pathway.asked[item], assessment.facts, {}) is None


def mentions(pathway: Pathway, items: Iterable[str]) -> tuple[Mention, ...]:
    """Name questions, each with the first finding that rests on its answer."""
    decides = _first_findings(pathway)
    return tuple(Mention(name, pathway.item(name).short, decides.get(name, "")) for name in items)


@lru_cache(maxsize=8)
def _first_findings(pathway: Pathway) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for name, condition in pathway.definitions.items():
        for leaf in walk(condition):
            if isinstance(leaf, Comparison):
                found.setdefault(leaf.item, pathway.ruleset.definitions[name].text)
    return found


def conclusion(
    pathway: Pathway, response: Mapping[str, object], assessment: Assessment, words: Words
) -> Conclusion:
    """Give everything the pane shows for one assessment."""
    head = headline(pathway, assessment)
    advice = tuple(_advice(pathway, assessment, head))
    choices = tuple(_choices(pathway, assessment, head))
    step = pathway.step(head.step) if head.step else None
    return Conclusion(
        headline=head,
        advice=advice,
        choices=choices,
        why=why(pathway, assessment, words),
        notices=tuple(_notices(pathway, assessment, head)),
        not_assessed=_not_assessed(pathway, response, assessment, head),
        reassess=step.reassess if isinstance(step, Action) else None,
        sources=source_list(pathway.ruleset, _cited(step.sources if step else (), advice, choices)),
    )


def _advice(pathway: Pathway, assessment: Assessment, head: Headline) -> Iterator[Advice]:
    for name in _recommended(pathway, assessment, head):
        given = pathway.ruleset.recommendations[name]
        yield Advice(given.text, given.strength, given.certainty, given.sources)


def _recommended(pathway: Pathway, assessment: Assessment, head: Headline) -> Iterator[str]:
    """Name what is certainly recommended; under an assumption, what its end says of itself."""
    if head.kind in {"settled", "at-least"}:
        yield from assessment.recommendations
    step = pathway.step(head.step) if head.step else None
    ahead = head.kind in {"settled", "assuming"} and head.step not in assessment.path
    if isinstance(step, Action) and ahead:
        for name in step.recommendations:
            when = pathway.recommended[name]
            if decide(when, assessment.facts, assessment.truths):
                yield name


def _choices(pathway: Pathway, assessment: Assessment, head: Headline) -> Iterator[Choice]:
    for each in assessment.options if head.kind == "settled" else ():
        option = pathway.ruleset.options[each.option]
        yield Choice(option.title, option.text, each.verdict, tuple(_reasons(pathway, each)))


def _reasons(pathway: Pathway, verdict: OptionVerdict) -> Iterator[Reason]:
    """Give the arguments that hold or may hold; those that do not apply here are left out."""
    arguments = pathway.ruleset.options[verdict.option].arguments
    for name, truth in verdict.arguments.items():
        given = arguments[name]
        if truth is not False:
            advice = Advice(given.text, given.strength, given.certainty, given.sources)
            yield Reason(given.side, truth, advice)


def _notices(pathway: Pathway, assessment: Assessment, head: Headline) -> Iterator[Notice]:
    """Give what is said neither by the headline nor by the list of what was not assessed."""
    for caution in assessment.cautions:
        if caution.kind not in {"not-assessed", head.kind}:
            yield Notice(caution.kind, caution.text, mentions(pathway, caution.items))


def _not_assessed(
    pathway: Pathway, response: Mapping[str, object], assessment: Assessment, head: Headline
) -> tuple[Mention, ...]:
    """Name what was answered "cannot assess", and the flags a conclusion was made without."""
    declined = [name for name, value in response.items() if value is Absence.UNKNOWN]
    for caution in assessment.cautions:
        if caution.kind == "not-assessed" and head.kind in {"settled", "at-least"}:
            declined = [*caution.items, *declined]
    return mentions(pathway, dict.fromkeys(declined))


def _cited(
    keys: Iterable[str], advice: Iterable[Advice], choices: Iterable[Choice]
) -> Iterator[str]:
    yield from keys
    for given in advice:
        yield from given.sources
    for choice in choices:
        for reason in choice.reasons:
            yield from reason.advice.sources
