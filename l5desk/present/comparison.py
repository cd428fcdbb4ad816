"""Comparison: two rulesets on one patient, where they part and on whose word; and on everybody.

Which step parts them is the engine's to say; here it is told with the candidate each side takes,
the definitions and answers behind that, and the statements a safer rule stands in place of.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from l5desk.engine.comparison import Difference, parting
from l5desk.engine.evaluate import evaluate
from l5desk.engine.expression import Condition, Name, walk
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import Answer, Response
from l5desk.engine.ruleset import Disposition, Item
from l5desk.present.conclusion import Headline, headline
from l5desk.present.explanation import ENGLISH, Line, Source, Words, source_list, why
from l5desk.session import Session


@dataclass(frozen=True, slots=True)
class Taken:
    """What one ruleset does at the step where two part.

    ``label`` is the candidate taken and ``text`` what the step says; both are empty where they do
    not apply. ``next`` titles the step it leads to, or is empty where the walk stops. ``reasons``
    are the definitions and the answers that decide it, or keep it open.
    """

    text: str
    label: str
    next: str
    reasons: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One ruleset on the patient; nothing is ``taken`` where its walk has no such step."""

    ruleset: str
    title: str
    version: str
    headline: Headline
    taken: Taken | None
    corrected: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two rulesets on one patient; ``step`` is the last they share, or None if they never part.

    ``corrected`` of a side are the statements that its rules at that step correct.
    """

    step: str | None
    title: str
    sides: tuple[Side, Side]

    @property
    def agrees(self) -> bool:
        """Tell whether both say the same, whatever way they take to it."""
        one, other = (side.headline for side in self.sides)
        return (one.kind, one.outcome, one.by) == (other.kind, other.outcome, other.by)


@dataclass(frozen=True, slots=True)
class Row:
    """Patients on whom two rulesets disagree; ``share`` is their part of all patients, 0 to 1."""

    one: Disposition
    other: Disposition
    step: str
    title: str
    patients: int
    share: float
    example: Response


def compare_on(session: Session, other: Pathway, words: Words = ENGLISH) -> Comparison:
    """Compare the rules of a session with others on its patient."""
    there = session.under(other)
    step = parting(session.assessment, there.assessment)
    return Comparison(
        step=step,
        title=session.pathway.step(step).title if step else "",
        sides=(_side(session, step, words), _side(there, step, words)),
    )


def _side(session: Session, step: str | None, words: Words) -> Side:
    rules = session.pathway.ruleset
    walked = step if step in session.assessment.path else None
    taken = _taken(session, walked, words) if walked else None
    safer = tuple(dict.fromkeys(corrected(session, walked))) if walked else ()
    return Side(
        ruleset=rules.id,
        title=rules.title,
        version=rules.version,
        headline=headline(session.pathway, session.assessment),
        taken=taken,
        corrected=source_list(rules, safer),
    )


def _taken(session: Session, step: str, words: Words) -> Taken:
    pathway, following = session.pathway, _following(session, step)
    branch = next((visit.branch for visit in session.assessment.visits if visit.step == step), None)
    return Taken(
        text=pathway.step(step).text,
        label=pathway.branches[step][branch].label if branch is not None else "",
        next=pathway.step(following).title if following else "",
        reasons=tuple(_reasons(why(pathway, session.assessment, words), step)),
    )


def _following(session: Session, step: str) -> str | None:
    path = session.assessment.path
    place = path.index(step) + 1
    return path[place] if place < len(path) else None


def _reasons(lines: Iterable[Line], step: str) -> Iterator[Line]:
    """Give what stands under a step in an explanation, the nearest at depth 1."""
    depth: int | None = None
    for line in lines:
        if depth is not None and line.depth > depth:
            yield replace(line, depth=line.depth - depth)
        elif line.step == step:
            depth = line.depth
        else:
            depth = None


def corrected(session: Session, step: str) -> Iterator[str]:
    """Name the statements corrected by the step, its conditions, and the step it leads to."""
    pathway, rules = session.pathway, session.pathway.ruleset
    yield from rules.steps[step].corrects
    for branch in pathway.branches[step]:
        for name in _definitions(pathway, branch.when):
            yield from rules.definitions[name].corrects
    if following := _following(session, step):
        yield from rules.steps[following].corrects


def _definitions(pathway: Pathway, condition: Condition) -> Iterator[str]:
    for leaf in walk(condition):
        if isinstance(leaf, Name):
            yield leaf.name
            yield from _definitions(pathway, pathway.definitions[leaf.name])


def rows(difference: Difference, pathway: Pathway) -> tuple[Row, ...]:
    """Give the disagreements as they are listed; ``pathway`` is the first of the two."""
    return tuple(
        Row(
            one=each.one,
            other=each.other,
            step=each.step,
            title=pathway.step(each.step).title,
            patients=each.patients,
            share=each.patients / difference.patients,
            example=each.example,
        )
        for each in difference.disagreements
    )


def whole_example(one: Pathway, other: Pathway, example: Response) -> Response:
    """Answer the core questions an example leaves open, so that both rulesets conclude on it.

    Whatever they are answered, the disagreement stays; what alarms nobody is taken. An answer that
    would contradict another one, or that nothing calls for, is left out.
    """
    items = one.ruleset.items
    answers: dict[str, Answer] = dict(_called_for(one, other, example))
    for name in dict.fromkeys((*one.core, *other.core)):
        if name in answers or name not in items:
            continue
        answer = _calm(items[name])
        tried = {**answers, name: answer}
        if not any(_is_doubted(pathway, tried) for pathway in (one, other)):
            answers = tried
    return answers


def _called_for(one: Pathway, other: Pathway, example: Response) -> Response:
    """Leave out a measurement described as not made, if as an answer it contradicts the rest."""
    if not _is_doubted(one, example) and not _is_doubted(other, example):
        return example
    for name in example:
        rest = {item: answer for item, answer in example.items() if item != name}
        volunteered = one.item(name).always_counts
        if volunteered and not _is_doubted(one, rest) and not _is_doubted(other, rest):
            return rest
    return example


def _is_doubted(pathway: Pathway, response: Response) -> bool:
    kinds = {caution.kind for caution in evaluate(pathway, response).cautions}
    return bool(kinds & {"contradiction", "set-aside"})


def _calm(item: Item) -> Answer:
    match item.type:
        case "boolean":
            return bool(item.benign)
        case "choice":
            return item.benign if isinstance(item.benign, str) else next(iter(item.options))
        case "multiple":
            return ("none",) if "none" in item.options else ()
        case "integer" | "decimal":
            low, high = item.usual or item.range or (0, 0)
            number = high if item.unit == "MRC grade" else (low + high) / 2
            return int(number) if item.type == "integer" else number
