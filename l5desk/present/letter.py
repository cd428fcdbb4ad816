"""The referral letter: one clinician tells another what was found, asked, tried, and what is asked.

Everything clinical is an answer in the words of the questionnaire, or a sentence of the rules; the
letter's own words stand in ``resources/letter``. What was not asked is said to be so, apart from
what could not be assessed and from what was answered no.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Final

from l5desk.engine.expression import Absence
from l5desk.engine.response import Answer
from l5desk.engine.ruleset import Item, Model
from l5desk.present.codes import candidate_codes, code_text
from l5desk.present.conclusion import Headline, headline
from l5desk.present.decision import Decided, decided, overruling
from l5desk.present.explanation import answer_text, value_text
from l5desk.present.handout import Occasion
from l5desk.present.handout_choice import gone_by
from l5desk.session import Session

GRADES: Final = "MRC grade"
EXPECTED: Final = ("core", "routine")
"""Questions that are worth naming when they were not asked."""
PLAIN: Final = ("age", "sex")
"""What is understood without its name."""
STAGES: Final = ("symptoms", "treatment", "examination", "imaging", "preferences")
LINE: Final = "_" * 34


class LetterWords(Model):
    """The letter's own words, and the question to the receiver for each kind of conclusion."""

    title: str
    settled: str
    at_least: str
    assuming: str
    same_day: str
    open: str
    by: str
    to: str
    date: str
    about: str
    concern: str
    question: str
    red_flags: str
    recorded: str
    denied: str
    unassessed: str
    unasked: str
    symptoms: str
    treatment: str
    examination: str
    grades: str
    imaging: str
    preferences: str
    decision: str
    accepted: str
    overruled: str
    reason: str
    instead: str
    otherwise: str
    changed: str
    codes: str
    nothing: str
    note: str
    signature: str
    footer: str
    questions: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Letter:
    """The letter as HTML, and the line at the foot of every page, with {page} and {pages}."""

    html: str
    footer: str


def make_letter(session: Session, occasion: Occasion, words: LetterWords) -> Letter:
    """Write the letter about what is known now."""
    parts = (
        _head(session, occasion, words),
        _concern(session, words),
        _note(occasion, words),
        _red_flags(session, words),
        *(_stage(session, stage, words) for stage in STAGES),
        _decision(decided(session), words),
        _codes(session, words),
        f"<p>{words.signature}: {LINE}</p>",
        f'<p class="small">{words.footer}</p>',
    )
    return Letter("".join(parts), provenance(session, occasion))


def provenance(session: Session, occasion: Occasion) -> str:
    """Give the line by which a page can be traced to its patient and its rules."""
    rules = session.pathway.ruleset
    review = "reviewed" if rules.reviews else "not reviewed by a clinician"
    day = occasion.day.isoformat()
    digest = session.pathway.digest[:12]
    whose = f"{_unbraced(session.label)} · " if session.label else ""
    return f"{whose}{rules.id} {rules.version} · {digest} · {day} · {review} · {{page}}/{{pages}}"


def _unbraced(text: str) -> str:
    """Double the braces of a text, so that none is taken for a gap."""
    return text.replace("{", "{{").replace("}", "}}")


def _head(session: Session, occasion: Occasion, words: LetterWords) -> str:
    clinic = occasion.clinic
    sender = ", ".join(each for each in (clinic.name, clinic.phone) if each) or LINE
    rows = (
        (words.date, occasion.day.isoformat()),
        (words.to, LINE),
        (words.about, ", ".join(_person(session, words))),
    )
    listed = "".join(f"<tr><td><b>{a}:</b>&nbsp;</td><td>{escape(b)}</td></tr>" for a, b in rows)
    return f"<h1>{words.title}</h1><p>{escape(sender)}</p><table>{listed}</table>"


def _person(session: Session, words: LetterWords) -> Iterator[str]:
    """Tell who it is about; what bears on every treatment is told even when nobody asked."""
    yield session.label or LINE
    for name, item, answer in _items(session, "scope"):
        if answer is None or isinstance(answer, Absence):
            yield f"{item.short}: {(words.unasked if answer is None else words.unassessed).lower()}"
        else:
            yield value_text(item, answer) if name in PLAIN else answer_text(item, answer)


def _concern(session: Session, words: LetterWords) -> str:
    head = headline(session.pathway, session.assessment)
    lines = [f"<b>{_kind(head, words)}:</b> {escape(head.title or head.text)}"]
    if head.title and head.text:
        lines.append(escape(head.text))
    if head.by:
        who = f" · {escape(head.who)}" if head.who else ""
        lines.append(f"<b>{words.by}:</b> {head.by}{who}")
    lines.append(f"<b>{words.question}:</b> {_question(session, head, words)}")
    return f"<h2>{words.concern}</h2>" + "".join(f"<p>{line}</p>" for line in lines)


def _question(session: Session, head: Headline, words: LetterWords) -> str:
    """Ask for what is gone by: the conclusion, or what the clinician put in its place."""
    if (decision := overruling(session)) is None:
        return words.questions[head.outcome]
    ends, _ = gone_by(session.pathway, decision)
    kinds = (session.pathway.disposition(end) for end in ends)
    return next((words.questions[kind] for kind in kinds), words.otherwise)


def _kind(head: Headline, words: LetterWords) -> str:
    kinds = {
        "settled": words.settled,
        "at-least": words.at_least,
        "assuming": words.assuming,
        "same-day": words.same_day,
        "open": words.open,
    }
    return kinds[head.kind]


def _note(occasion: Occasion, words: LetterWords) -> str:
    return f"<p><b>{words.note}:</b> {escape(occasion.note)}</p>" if occasion.note else ""


def _items(session: Session, stage: str) -> Iterator[tuple[str, Item, Answer | None]]:
    for name, item in session.pathway.ruleset.items.items():
        if item.stage == stage:
            yield name, item, session.response.get(name)


def _red_flags(session: Session, words: LetterWords) -> str:
    lists: dict[str, list[str]] = {
        words.recorded: [],
        words.denied: [],
        words.unassessed: [],
        words.unasked: [],
    }
    for _, item, answer in _items(session, "red_flags"):
        if answer is None:
            if item.tier in EXPECTED:
                lists[words.unasked].append(item.short)
        elif isinstance(answer, Absence):
            lists[words.unassessed].append(item.short)
        elif answer is False or answer == item.benign:
            lists[words.denied].append(item.short)
        else:
            lists[words.recorded].append(answer_text(item, answer))
    listed = (f"<p><b>{name}:</b> {_joined(each, words)}</p>" for name, each in lists.items())
    return f"<h2>{words.red_flags}</h2>" + "".join(listed)


def _joined(texts: Iterable[str], words: LetterWords) -> str:
    return escape("; ".join(texts)) or words.nothing


def _stage(session: Session, stage: str, words: LetterWords) -> str:
    given = list(_items(session, stage))
    known = [(item, answer) for _, item, answer in given if answer is not None]
    grades = [
        f"{item.short} {value_text(item, answer).split()[0]}/5"
        for item, answer in known
        if item.unit == GRADES and not isinstance(answer, Absence)
    ]
    others = [
        answer_text(item, answer)
        for item, answer in known
        if item.unit != GRADES and not isinstance(answer, Absence)
    ]
    unknown = [item.short for item, answer in known if isinstance(answer, Absence)]
    unasked = [item.short for _, item, answer in given if answer is None and item.tier in EXPECTED]
    html = f"<h2>{getattr(words, stage)}</h2>"
    if grades:
        html += f"<p><b>{words.grades}:</b> {escape('; '.join(grades))}</p>"
    if others or not grades:
        html += f"<p>{_joined(others, words)}</p>"
    for name, texts in ((words.unassessed, unknown), (words.unasked, unasked)):
        html += f"<p><b>{name}:</b> {escape('; '.join(texts))}</p>" if texts else ""
    return html


def _decision(given: Decided | None, words: LetterWords) -> str:
    if given is None:
        return ""
    outcome = words.overruled if given.outcome == "overruled" else words.accepted
    who = ", ".join(
        each for each in (given.name, given.day.isoformat() if given.day else "") if each
    )
    lines = [f"{outcome}{f' ({escape(who)})' if who else ''}."]
    if given.reason:
        lines.append(f"<b>{words.reason}:</b> {escape(given.reason)}")
    if given.instead:
        lines.append(f"<b>{words.instead}:</b> {escape(given.instead)}")
    if not given.stands:
        lines.append(words.changed)
    return f"<h2>{words.decision}</h2>" + "".join(f"<p>{line}</p>" for line in lines)


def _codes(session: Session, words: LetterWords) -> str:
    codes = [code_text(each) for each in candidate_codes(session.pathway, session.assessment)]
    return f"<p><b>{words.codes}:</b> {escape('; '.join(codes))}</p>" if codes else ""
