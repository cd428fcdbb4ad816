"""The referral letter: one clinician tells another what was found, asked, tried, and what is asked.

Everything clinical is an answer in the words of the questionnaire, or a sentence of the rules; the
letter's own words stand in ``resources/papers``, in each language of the desk. What was not asked
is said to be so, apart from what could not be assessed and from what was answered no.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Final

from l5desk.engine.expression import Absence, decide
from l5desk.engine.response import Answer
from l5desk.engine.ruleset import Item
from l5desk.present.codes import candidate_codes, code_text
from l5desk.present.conclusion import Headline, headline
from l5desk.present.decision import Decided, decided, overruling
from l5desk.present.explanation import answer_text, value_text
from l5desk.present.handout import Occasion, unsplit
from l5desk.present.handout_choice import gone_by
from l5desk.present.paper_words import CommonWords, PaperWords
from l5desk.present.period import missed
from l5desk.present.unasked import unasked
from l5desk.session import Session

GRADES: Final = "MRC grade"
OPEN: Final = 6
"""How many of the open questions stand beside the conclusion."""
PLAIN: Final = ("age", "sex")
"""What is understood without its name."""
STAGES: Final = ("symptoms", "treatment", "examination", "imaging", "preferences")
LINE: Final = "_" * 34


@dataclass(frozen=True, slots=True)
class Letter:
    """The letter as HTML, and the line at the foot of every page, with {page} and {pages}."""

    html: str
    footer: str


def make_letter(session: Session, occasion: Occasion, words: PaperWords) -> Letter:
    """Write the letter about what is known now; the session is in the language of the words."""
    parts = (
        _head(session, occasion, words),
        _concern(session, words),
        _note(occasion, words),
        _red_flags(session, words),
        *(_stage(session, stage, words) for stage in STAGES),
        _decision(decided(session), words),
        _codes(session, words),
        f'<p class="sign">{words.letter.signature}: {LINE}</p>',
        f'<p class="small">{words.letter.footer}</p>',
    )
    return Letter("".join(parts), provenance(session, occasion, words.common))


def provenance(session: Session, occasion: Occasion, words: CommonWords) -> str:
    """Give the line by which a page can be traced to its patient and its rules."""
    rules = session.pathway.ruleset
    parts = [
        *([_unbraced(session.label)] if session.label else []),
        f"{rules.id} {rules.version}",
        session.pathway.digest[:12],
        occasion.day.isoformat(),
        words.reviewed if rules.reviews else words.not_reviewed,
    ]
    if (outside := missed(rules, occasion.day)) is not None:
        parts.append(words.valid[outside[0]].format(outside[1].isoformat()))
    return " · ".join([*parts, "{page}/{pages}"])


def _unbraced(text: str) -> str:
    """Double the braces of a text, so that none is taken for a gap."""
    return text.replace("{", "{{").replace("}", "}}")


def _head(session: Session, occasion: Occasion, words: PaperWords) -> str:
    clinic = occasion.clinic
    ours = (clinic.name, unsplit(clinic.phone))
    sender = words.common.answers.comma.join(each for each in ours if each) or LINE
    rows = (
        (words.letter.date, occasion.day.isoformat()),
        (words.letter.to, LINE),
        (words.letter.about, words.common.answers.comma.join(_person(session, words))),
    )
    listed = "".join(f"<p><b>{name}:</b> {escape(told)}</p>" for name, told in rows)
    return f"<h1>{words.letter.title}</h1><p>{escape(sender)}</p>{listed}"


def _person(session: Session, words: PaperWords) -> Iterator[str]:
    """Tell who it is about; what bears on every treatment is told even when nobody asked.

    Whom it cannot concern it is not told of.
    """
    yield session.label or LINE
    asked, facts = session.pathway.asked, session.assessment.facts
    for name, item, answer in _items(session, "scope"):
        if answer is None and decide(asked[name], facts, {}) is False:
            continue
        if answer is None or isinstance(answer, Absence):
            why = words.letter.unasked if answer is None else words.letter.unassessed
            yield f"{item.short}: {why.lower()}"
        else:
            told = value_text if name in PLAIN else answer_text
            yield told(item, answer, words.common.answers)


def _concern(session: Session, words: PaperWords) -> str:
    head = headline(session.pathway, session.assessment)
    told = head.title or head.text
    lines = [f"<b>{_kind(head, words)}{':' if told else '.'}</b> {escape(told)}"]
    if head.title and head.text:
        lines.append(escape(head.text))
    if head.open:
        lines.append(_open(head, words))
    if head.by:
        lines.append(f"<b>{words.letter.by}:</b> {words.common.deadlines[head.by]}")
    lines.append(f"<b>{words.letter.question}:</b> {_question(session, head, words)}")
    return f"<h2>{words.letter.concern}</h2>" + "".join(f"<p>{line}</p>" for line in lines)


def _open(head: Headline, words: PaperWords) -> str:
    """Name what keeps the conclusion open, what counts most first; the lists below name it all."""
    declined = head.kind in {"assuming", "same-day"}
    title = words.record.unassessed if declined else words.record.still_open
    names = [each.short for each in head.open[:OPEN]]
    if more := len(head.open) - len(names):
        names.append(words.record.more.format(more))
    return f"<b>{title}:</b> {_joined(names, words)}"


def _question(session: Session, head: Headline, words: PaperWords) -> str:
    """Ask for what is gone by: the conclusion, or what the clinician put in its place."""
    if (decision := overruling(session)) is None:
        return words.letter.questions[head.outcome]
    ends, _ = gone_by(session.pathway, decision)
    kinds = (session.pathway.disposition(end) for end in ends)
    return next((words.letter.questions[kind] for kind in kinds), words.letter.otherwise)


def _kind(head: Headline, words: PaperWords) -> str:
    kinds = {
        "settled": words.letter.settled,
        "at-least": words.letter.at_least,
        "assuming": words.letter.assuming,
        "same-day": words.letter.same_day,
        "open": words.letter.open,
    }
    return kinds[head.kind]


def _note(occasion: Occasion, words: PaperWords) -> str:
    """Give what was typed, in whatever direction its words are read."""
    note = f"<bdi>{escape(occasion.note)}</bdi>"
    return f"<p><b>{words.letter.note}:</b> {note}</p>" if occasion.note else ""


def _items(session: Session, stage: str) -> Iterator[tuple[str, Item, Answer | None]]:
    for name, item in session.pathway.ruleset.items.items():
        if item.stage == stage:
            yield name, item, session.response.get(name)


def _red_flags(session: Session, words: PaperWords) -> str:
    lists: dict[str, list[str]] = {
        words.letter.recorded: [],
        words.letter.denied: [],
        words.letter.unassessed: [],
        words.letter.unasked: [],
    }
    missed = {*unasked(session)}
    for name, item, answer in _items(session, "red_flags"):
        if answer is None:
            if name in missed:
                lists[words.letter.unasked].append(item.short)
        elif isinstance(answer, Absence):
            lists[words.letter.unassessed].append(item.short)
        elif answer is False or answer == item.benign:
            lists[words.letter.denied].append(item.short)
        else:
            lists[words.letter.recorded].append(answer_text(item, answer, words.common.answers))
    listed = (
        f"<p><b>{name}:</b> {_joined(each, words) or words.common.answers.none}</p>"
        for name, each in lists.items()
    )
    return f"<h2>{words.letter.red_flags}</h2>" + "".join(listed)


def _joined(texts: Iterable[str], words: PaperWords) -> str:
    return escape(words.common.between.join(texts))


def _stage(session: Session, stage: str, words: PaperWords) -> str:
    given = list(_items(session, stage))
    known = [(item, answer) for _, item, answer in given if answer is not None]
    grades = [
        f"{item.short} {answer}/5"
        for item, answer in known
        if item.unit == GRADES and not isinstance(answer, Absence)
    ]
    others = [
        answer_text(item, answer, words.common.answers)
        for item, answer in known
        if item.unit != GRADES and not isinstance(answer, Absence)
    ]
    unknown = [item.short for item, answer in known if isinstance(answer, Absence)]
    missed = {*unasked(session)}
    missing = [item.short for name, item, _ in given if name in missed]
    html = f"<h2>{getattr(words.letter, stage)}</h2>"
    if grades:
        html += f"<p><b>{words.letter.grades}:</b> {_joined(grades, words)}</p>"
    if others or not grades:
        html += f"<p>{_joined(others, words) or words.letter.nothing}</p>"
    for name, texts in ((words.letter.unassessed, unknown), (words.letter.unasked, missing)):
        html += f"<p><b>{name}:</b> {_joined(texts, words)}</p>" if texts else ""
    return html


def _decision(given: Decided | None, words: PaperWords) -> str:
    if given is None:
        return ""
    outcome = words.letter.overruled if given.outcome == "overruled" else words.letter.accepted
    day = given.day.isoformat() if given.day else ""
    who = words.common.answers.comma.join(each for each in (given.name, day) if each)
    lines = [f"{outcome}{f' ({escape(who)})' if who else ''}."]
    if given.reason:
        lines.append(f"<b>{words.letter.reason}:</b> {escape(given.reason)}")
    if given.instead:
        lines.append(f"<b>{words.letter.instead}:</b> {escape(given.instead)}")
    if not given.stands:
        lines.append(words.letter.changed)
    return f"<h2>{words.letter.decision}</h2>" + "".join(f"<p>{line}</p>" for line in lines)


def _codes(session: Session, words: PaperWords) -> str:
    """Give the codes, which keep the English of their classification."""
    codes = "; ".join(map(code_text, candidate_codes(session.pathway, session.assessment)))
    return f'<h2>{words.letter.codes}</h2><p dir="ltr">{escape(codes)}</p>' if codes else ""
