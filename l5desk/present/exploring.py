"""Exploring: the chart walked by hand, as data — where the walk stands and what each way means.

What is shown is never a patient: the answers are those that everybody on the walk has alike, and
the example is one of them with no answer that is not needed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, zip_longest

from l5desk.engine.assessment import Visit, rank
from l5desk.engine.evaluate import evaluate
from l5desk.engine.expression import ALWAYS, Condition, Name, walk
from l5desk.engine.pathway import Pathway
from l5desk.engine.ruleset import Action, Argument, Decision, Disposition, Option
from l5desk.engine.trail import Fork, Obstacle, Prospect, Trail, example, lead, prospect
from l5desk.present.alternatives import (
    Clues,
    Decisive,
    told_answers,
    told_sets,
)
from l5desk.present.audience import in_words_for
from l5desk.present.comparison import corrected
from l5desk.present.explanation import ENGLISH, Source, Words, answer_text, source_list, titled
from l5desk.session import Session


@dataclass(frozen=True, slots=True)
class Blocked:
    """Why nobody can go a way: what was chosen before, and the answers that are given."""

    choices: tuple[str, ...]
    answers: tuple[str, ...]
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """One way on. ``means`` are the findings it speaks of, in words; one of ``sets`` is enough.

    ``is_rest`` if it is taken where none of the others is; without a label it is the only one.
    """

    choice: int
    label: str
    goal: str
    title: str
    means: tuple[str, ...]
    sets: tuple[Clues, ...]
    is_rest: bool
    blocked: Blocked | None


@dataclass(frozen=True, slots=True)
class Dispute:
    """A treatment on which the sources do not agree, with what speaks on each side."""

    title: str
    supports: tuple[Argument, ...]
    opposes: tuple[Argument, ...]


@dataclass(frozen=True, slots=True)
class Explored:
    """Where a walk stands; ``session`` shows it on the chart, in the words for a trainee.

    ``takes`` is what a patient needs to come here, and nothing else; ``ends`` are the
    dispositions that are still possible, most urgent first; ``corrected`` the statements of the
    sources in whose place a safer rule stands.
    """

    session: Session
    ways: tuple[Way, ...]
    takes: Decisive
    ends: tuple[Disposition, ...]
    sources: tuple[str, ...]
    corrected: tuple[Source, ...]
    disputes: tuple[Dispute, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """A step that was pointed at: what it takes to come there, or that nobody on the walk does."""

    step: str
    title: str
    trail: Trail | None
    takes: Decisive | None
    is_behind: bool


def copied(session: Session) -> Trail:
    """Give the walk of this patient, as a copy to explore from; doubted answers are left out."""
    own = Session.start(session.pathway, session.believed)
    choices = (visit.branch for visit in own.assessment.visits)
    taken = tuple(choice for choice in choices if choice is not None)
    return Trail(session.pathway, session.believed, taken)


def explored(trail: Trail, label: str, words: Words = ENGLISH) -> Explored:
    """Tell where a walk stands; ``label`` says in place of a patient's that it is none."""
    found = prospect(trail)
    session = in_words_for(_session(trail, found, label), "trainee")
    step = session.pathway.step(trail.position)
    chosen = step.options if isinstance(step, Action) else ()
    return Explored(
        session=session,
        ways=tuple(_way(session, trail, fork, words) for fork in found.forks),
        takes=_takes(trail, words),
        ends=_ends(trail.pathway, found),
        sources=tuple(dict.fromkeys(_sources(session, trail.position))),
        corrected=source_list(
            trail.pathway.ruleset, dict.fromkeys(corrected(session, trail.position))
        ),
        disputes=tuple(
            chain.from_iterable(_dispute(trail.pathway.ruleset.options[each]) for each in chosen)
        ),
    )


def glance(trail: Trail, step: str, words: Words = ENGLISH) -> Glance:
    """Tell what it takes for somebody on this walk to come to a step."""
    is_behind = step in trail.steps
    if is_behind:
        there: Trail | None = replace(trail, choices=trail.choices[: trail.steps.index(step)])
    else:
        there = lead(trail, step)
    takes = _takes(there, words) if there is not None else None
    return Glance(step, trail.pathway.step(step).title, there, takes, is_behind)


def _session(trail: Trail, found: Prospect, label: str) -> Session:
    pathway = trail.pathway
    given = evaluate(pathway, trail.given)
    ends = _ends(pathway, found)
    visits = zip_longest(trail.steps, trail.choices)
    told = replace(
        given,
        disposition=ends[0] if pathway.is_end(trail.position) else "incomplete",
        visits=tuple(Visit(step, branch) for step, branch in visits),
        reachable=found.steps,
        possible=ends,
        at_least=None,
        by=None,
        assuming=None,
        missing=(),
        facts={**given.facts, **found.facts},
        truths=found.truths,
    )
    return Session(pathway, trail.given, told, label)


def _ends(pathway: Pathway, found: Prospect) -> tuple[Disposition, ...]:
    ends = {pathway.disposition(step) for step in found.steps if pathway.is_end(step)}
    return tuple(sorted(ends, key=rank))


def _way(session: Session, trail: Trail, fork: Fork, words: Words) -> Way:
    branch = trail.pathway.branches[trail.position][fork.choice]
    step = trail.pathway.step(trail.position)
    is_rest = isinstance(step, Decision) and step.candidates[fork.choice].otherwise
    return Way(
        choice=fork.choice,
        label=branch.label,
        goal=branch.next,
        title=trail.pathway.step(branch.next).title,
        means=() if is_rest else tuple(_meanings(session, branch.when)),
        sets=told_sets(session, fork.sets, words),
        is_rest=is_rest or branch.when == ALWAYS,
        blocked=_blocked(trail, fork.obstacle, words) if fork.obstacle else None,
    )


def _meanings(session: Session, condition: Condition) -> Iterator[str]:
    """Yield the findings a condition names itself, in the words of the session."""
    definitions = session.pathway.ruleset.definitions
    names = (each.name for each in walk(condition) if isinstance(each, Name))
    return (definitions[name].text for name in dict.fromkeys(names))


def _blocked(trail: Trail, obstacle: Obstacle, words: Words) -> Blocked:
    pathway = trail.pathway
    taken = dict(zip(trail.steps, trail.choices, strict=False))
    return Blocked(
        choices=tuple(
            titled(pathway.step(step).title, pathway.branches[step][taken[step]].label)
            for step in obstacle.steps
        ),
        answers=tuple(
            answer_text(pathway.item(item), trail.given[item], words) for item in obstacle.items
        ),
        items=obstacle.items,
    )


def _takes(trail: Trail, words: Words) -> Decisive:
    patient = example(trail)
    return told_answers(Session.start(trail.pathway, patient), patient, words)


def _sources(session: Session, step: str) -> Iterator[str]:
    """Name the sources of a step and of what its ways speak of."""
    rules = session.pathway.ruleset
    yield from rules.steps[step].sources
    for branch in session.pathway.branches[step]:
        for each in walk(branch.when):
            if isinstance(each, Name):
                yield from rules.definitions[each.name].sources


def _dispute(option: Option) -> Iterator[Dispute]:
    arguments = option.arguments.values()
    supports = tuple(each for each in arguments if each.side == "supports")
    opposes = tuple(each for each in arguments if each.side == "opposes")
    if supports and opposes:
        yield Dispute(option.title, supports, opposes)
