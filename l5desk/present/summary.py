"""Summary: the assessment as plain text for the record, in English.

What is not settled is never worded as if it were: the first line says what kind of conclusion it
is, and whatever was not assessed is listed as such.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap
from typing import Final

from l5desk.engine.expression import Absence
from l5desk.engine.pathway import Pathway
from l5desk.engine.ruleset import NOT_GRADED, Ruleset
from l5desk.present.alternatives import (
    Clues,
    clue_text,
    elsewhere,
    has_others,
    is_final,
)
from l5desk.present.citation import citations, in_order, plainly
from l5desk.present.codes import candidate_codes, code_text
from l5desk.present.conclusion import Advice, Choice, Conclusion, Headline, Mention, conclusion
from l5desk.present.decision import Decided, decided
from l5desk.present.explanation import ENGLISH, Line, Source, Words, answer_text
from l5desk.present.paper_words import RECORD, RecordWords
from l5desk.present.period import missed
from l5desk.session import Session

WIDTH: Final = 88
WAYS: Final = 3
"""How many ways to another conclusion are told before the rest is counted."""


def summary(session: Session, day: dt.date) -> str:
    """Give the record of one assessment; ``day`` is the date it bears."""
    pathway, response, rules = session.pathway, session.response, session.pathway.ruleset
    shown = conclusion(pathway, response, session.assessment, ENGLISH)
    name = session.label or "an unnamed case"
    codes = candidate_codes(pathway, session.assessment)
    lines = [
        f"{rules.title}: assessment of {name}, {day.isoformat()}",
        _provenance(pathway, day),
        review_line(rules),
        *_conclusion(shown.headline),
        *_section(RECORD.decision, decision_lines(decided(session))),
        *_section("Why", _why(shown.why)),
        *_section("Recommendations", (_graded(rules, each) for each in shown.advice)),
        *_section(RECORD.options, _options(rules, shown.choices)),
        *_section(RECORD.reassess, reassess_lines(shown)),
        *_section(RECORD.changes, change_lines(session, shown.headline)),
        *_section(RECORD.codes, map(code_text, codes)),
        *_section("Not assessed", map(mention_text, shown.not_assessed)),
        *_section(RECORD.answers, notice_lines(shown)),
        *_section("Answers", _answers(session)),
        *_section(RECORD.sources, _sources(rules, shown.sources)),
    ]
    return "\n".join(lines) + "\n"


def _provenance(pathway: Pathway, day: dt.date) -> str:
    rules = pathway.ruleset
    outside = missed(rules, day)
    valid = f", valid {outside[0]} {outside[1].isoformat()}" if outside else ""
    return f"Rules: {rules.id} {rules.version} ({rules.status}{valid}), digest {pathway.digest}"


def review_line(rules: Ruleset, words: RecordWords = RECORD) -> str:
    """Tell who has reviewed the rules, or that nobody has."""
    names = (f"{each.reviewer}, {each.role}, {each.day.isoformat()}" for each in rules.reviews)
    return words.review.format(words.between.join(names) or words.nobody)


def _conclusion(head: Headline) -> Iterator[str]:
    yield ""
    yield from _wrapped(f"Conclusion: {said(head)}")
    if head.text:
        yield from _wrapped(head.text if head.title else RECORD.one_of.format(head.text))
    if head.by:
        yield RECORD.by.format(head.by)
    if head.who:
        yield RECORD.who.format(head.who)
    if not head.is_alarm:
        yield RECORD.no_alarm.format(head.answered, head.core)
        if head.noted:
            yield from _wrapped(f"{RECORD.noted}: {', '.join(each.short for each in head.noted)}")
    if head.open:
        names = ", ".join(each.short for each in head.open)
        declined = head.kind in {"assuming", "same-day"}
        yield from _wrapped(f"{RECORD.unassessed if declined else RECORD.still_open}: {names}")


def said(head: Headline, words: RecordWords = RECORD) -> str:
    """Give the conclusion in one line, never surer than it is."""
    title = head.title or words.outcomes[head.outcome]
    match head.kind:
        case "settled":
            return title
        case "at-least":
            return words.at_least.format(title)
        case "same-day":
            return words.same_day
        case "assuming":
            return words.assuming.format(title)
        case "open":
            return words.open


def decision_lines(given: Decided | None, words: RecordWords = RECORD) -> Iterator[str]:
    """Tell what the clinician made of the conclusion, a line each."""
    if given is None:
        return
    outcome = words.overruled if given.outcome == "overruled" else words.accepted
    whose = words.decided_by.format(outcome, given.name) if given.name else outcome
    yield words.comma.join((whose, given.day.isoformat())) if given.day else whose
    if given.reason:
        yield words.reason.format(given.reason)
    if given.instead:
        yield words.instead.format(given.instead)
    if not given.stands:
        told = words.outcomes[given.disposition] if given.disposition else words.not_recorded
        yield words.decided_on.format(given.on or told)


def change_lines(
    session: Session,
    head: Headline,
    ways_told: int = WAYS,
    words: RecordWords = RECORD,
    answers: Words = ENGLISH,
) -> Iterator[str]:
    """Tell what would lead elsewhere; of many ways the first few."""
    if is_final(head):
        yield words.final
    for other in elsewhere(session, answers) if has_others(head) else ():
        ways = [words.if_found.format(_clues(each, words, answers)) for each in other.unknown]
        ways += [
            words.if_different.format(_clues(each, words, answers)) for each in other.different
        ]
        if ways or other.red_flags:
            yield words.outcomes[other.disposition]
        yield from (f"  {way}" for way in ways[:ways_told])
        if len(ways) > ways_told:
            yield f"  {words.more.format(len(ways) - ways_told)}"
        if other.red_flags:
            flags = words.between.join(clue_text(each, answers) for each in other.red_flags)
            yield f"  {words.any_flag.format(flags)}"


def _clues(clues: Clues, words: RecordWords, answers: Words) -> str:
    return words.also.join(clue_text(each, answers) for each in clues)


def _section(title: str, entries: Iterable[str]) -> Iterator[str]:
    """Give a heading and its entries; without entries, nothing."""
    listed = [line for entry in entries for line in _entry(entry)]
    if listed:
        yield from ("", f"{title}:", *listed)


def _entry(text: str) -> list[str]:
    """Set an entry in by its own leading spaces, with a dash before its first line."""
    body = text.lstrip()
    indent = " " * (len(text) - len(body))
    return wrap(body, WIDTH, initial_indent=f"{indent}- ", subsequent_indent=f"{indent}  ")


def _wrapped(text: str) -> list[str]:
    return wrap(text, WIDTH)


def _why(lines: Iterable[Line]) -> Iterator[str]:
    words = {True: "yes", False: "no", None: "open"}
    for line in lines:
        holds = f": {words[line.truth]}" if line.kind == "definition" else ""
        yield f"{'  ' * line.depth}{line.text}{holds}"


def _graded(rules: Ruleset, advice: Advice) -> str:
    if (advice.strength, advice.certainty) == (NOT_GRADED, NOT_GRADED):
        grade = NOT_GRADED
    else:
        grade = f"strength: {advice.strength}, certainty: {advice.certainty}"
    named = ", ".join(map(plainly, citations(rules, advice.sources)))
    return f"{advice.text} [{grade}; {named}]"


def _sources(rules: Ruleset, sources: Sequence[Source]) -> Iterator[str]:
    """Tell each source once, however many of its statements are cited."""
    told = {source.key: source.citation for source in sources}
    for each in citations(rules, told):
        yield f"{plainly(in_order(each))}: {told[each.parts[0][0]]}"


def _options(rules: Ruleset, choices: Iterable[Choice]) -> Iterator[str]:
    for choice in choices:
        yield f"{choice.title}: {RECORD.verdicts[choice.verdict]}"
        for reason in choice.reasons:
            doubt = " (if it applies: open)" if reason.truth is None else ""
            yield f"  {RECORD.sides[reason.side]}{doubt}: {_graded(rules, reason.advice)}"


def reassess_lines(shown: Conclusion, words: RecordWords = RECORD) -> Iterator[str]:
    """Tell when to see the patient again, and sooner for what."""
    if shown.reassess:
        yield shown.reassess.text
        if shown.reassess.triggers:
            yield words.sooner.format(words.comma.join(shown.reassess.triggers))


def mention_text(mention: Mention) -> str:
    """Name a question with what its answer would decide."""
    return f"{mention.short} (decides: {mention.why})" if mention.why else mention.short


def notice_lines(shown: Conclusion, words: RecordWords = RECORD) -> Iterator[str]:
    """Tell what is to be known of the answers themselves."""
    for notice in shown.notices:
        names = words.comma.join(each.short for each in notice.mentions)
        yield f"{names}: {words.notices.get(notice.kind) or notice.text}"


def _answers(session: Session) -> Iterator[str]:
    """Tell the answers in the order of the questionnaire, and which one press gave to several."""
    response, together = session.response, session.together
    for name, item in session.pathway.ruleset.items.items():
        if name in response:
            value = response[name]
            known = value is not Absence.UNKNOWN
            said = answer_text(item, value) if known else f"{item.short}: could not be assessed"
            yield f"{said} ({RECORD.together})" if name in together else said
