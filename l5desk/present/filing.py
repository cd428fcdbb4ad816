"""The record as it is filed: the summary on a few pages, what was found before what was not.

Reasons, arguments and sources stand in full in the plain text, which is the longer of the two.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from l5desk.engine.expression import Absence
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import Answer
from l5desk.engine.ruleset import NOT_GRADED, Decision, Item
from l5desk.present.citation import citations, in_order, plainly
from l5desk.present.codes import candidate_codes, code_text
from l5desk.present.conclusion import Advice, Choice, Conclusion, Headline, conclusion
from l5desk.present.decision import decided
from l5desk.present.explanation import Words, answer_text
from l5desk.present.paper_words import PaperWords, RecordWords
from l5desk.present.summary import (
    change_lines,
    decision_lines,
    notice_lines,
    reassess_lines,
    review_line,
    said,
)
from l5desk.present.unasked import unasked
from l5desk.session import Session

MRC: Final = "MRC grade"
WEIGHED: Final = frozenset({"red_flags", "symptoms", "examination"})
"""Stages in which a "no" is a finding that is absent, and not a fact of its own."""
ABSENT: Final = frozenset({"none", "never", "normal", "negative", "not_done"})


def filed(session: Session, day: dt.date, words: PaperWords) -> str:
    """Give the record of one assessment as HTML; ``day`` is the date it bears.

    The session is in the language of the words; codes and sources keep their own.
    """
    pathway, told, answer = session.pathway, words.record, words.common.answers
    shown = conclusion(pathway, session.response, session.assessment, answer)
    codes = map(code_text, candidate_codes(pathway, session.assessment))
    parts = (
        _head(session, day, told),
        _conclusion(shown.headline, words),
        _section(told.decision, decision_lines(decided(session), told)),
        f"<h2>{told.findings}</h2>",
        *_found(session, words),
        *_missing(session, words),
        _running(told.path, _path(session), told.between),
        _section(told.advice, (_advice(each, told) for each in shown.advice)),
        _section(told.options, (_option(each, told) for each in shown.choices)),
        _section(told.reassess, reassess_lines(shown, told)),
        _section(told.answers, notice_lines(shown, told)),
        _section(told.changes, _changes(session, shown.headline, words)),
        _in_english(told.codes, codes),
        _in_english(told.sources, _sources(pathway, shown)),
        f"<p>{told.full}</p>",
    )
    return "".join(parts)


def _head(session: Session, day: dt.date, words: RecordWords) -> str:
    rules = session.pathway.ruleset
    title = words.title.format(rules=rules.title, whose=session.label or words.unnamed)
    made = f"{day.isoformat()} · {rules.id} {rules.version} ({words.statuses[rules.status]})"
    facts = f"{made} · {review_line(rules, words)}"
    return f"<h1>{escape(title)}</h1><p>{escape(facts)}</p>"


def _conclusion(head: Headline, words: PaperWords) -> str:
    told = words.record
    by = told.by.format(words.common.deadlines[head.by]) if head.by else ""
    lines = [f"<b>{escape(said(head, told))}</b>"]
    if head.text:
        lines.append(escape(head.text if head.title else told.one_of.format(head.text)))
    who = told.who.format(head.who) if head.who else ""
    if whom := " · ".join(each for each in (by, who) if each):
        lines.append(f"<b>{escape(whom)}</b>")
    if not head.is_alarm:
        lines.append(told.no_alarm.format(head.answered, head.core))
        names = words.common.between.join(each.short for each in head.noted)
        lines += [f"{told.noted}: {escape(names)}"] if names else []
    if head.open:
        declined = head.kind in {"assuming", "same-day"}
        names = words.common.between.join(each.short for each in head.open)
        lines.append(f"{told.unassessed if declined else told.still_open}: {escape(names)}")
    return f"<h2>{told.conclusion}</h2>" + "".join(f"<p>{line}</p>" for line in lines)


def _section(title: str, lines: Iterable[str]) -> str:
    """Give a heading and a line for each entry; without entries, nothing."""
    told = "".join(f"<li>{escape(each)}</li>" for each in lines)
    return f"<h2>{escape(title)}</h2><ul>{told}</ul>" if told else ""


def _running(title: str, entries: Iterable[str], between: str) -> str:
    """Give a title and its entries in one paragraph; without entries, nothing."""
    told = between.join(map(escape, entries))
    return f"<p><b>{escape(title)}:</b> {told}</p>" if told else ""


def _in_english(title: str, entries: Iterable[str]) -> str:
    """Give a heading and entries that are English in every language, read from the left."""
    told = "; ".join(map(escape, entries))
    return f'<h2>{escape(title)}</h2><p dir="ltr">{told}</p>' if told else ""


def _advice(advice: Advice, words: RecordWords) -> str:
    grades = ((words.strength, advice.strength), (words.certainty, advice.certainty))
    given = [told.format(grade) for told, grade in grades if grade != NOT_GRADED]
    return f"{advice.text} [{words.comma.join(given)}]" if given else advice.text


def _option(choice: Choice, words: RecordWords) -> str:
    sides = (
        words.sides[each.side] if each.truth else words.if_applies.format(words.sides[each.side])
        for each in choice.reasons
    )
    reasons = words.comma.join(f"{number} {side}" for side, number in Counter(sides).items())
    return f"{choice.title}: {words.verdicts[choice.verdict]}{f' ({reasons})' if reasons else ''}"


def _changes(session: Session, head: Headline, words: PaperWords) -> Iterator[str]:
    """Tell in one line for each other conclusion what would lead there."""
    told: list[list[str]] = []
    for line in change_lines(session, head, 1, words.record, words.common.answers):
        if line.startswith(" "):
            told[-1].append(line.strip())
        else:
            told.append([line])
    for title, *ways in told:
        yield f"{title}: {words.common.between.join(ways)}" if ways else title


def _path(session: Session) -> Iterator[str]:
    """Tell the decisions taken and the answer to each, first to last."""
    for visit in session.assessment.visits:
        step, branches = session.pathway.step(visit.step), session.pathway.branches[visit.step]
        if isinstance(step, Decision) and visit.branch is not None:
            yield f"{step.title} {branches[visit.branch].label}"


def _found(session: Session, words: PaperWords) -> Iterator[str]:
    """Tell what was answered, stage by stage, and last what is absent, red flags apart."""
    between = words.common.between
    absent: dict[bool, list[str]] = {True: [], False: []}
    for stage, declared in session.pathway.ruleset.stages.items():
        present: list[str] = []
        for name, item, answer in _answered(session, stage):
            is_absent = stage in WEIGHED and _is_absent(item, answer)
            mark = "*" if name in session.together else ""
            tell = _absence if is_absent else _told
            told = tell(item, answer, words.common.answers)
            (absent[stage == "red_flags"] if is_absent else present).append(f"{told}{mark}")
        yield _running(declared.title, present, between)
    yield _running(words.record.flags_absent, absent[True], between)
    yield _running(words.record.absent, absent[False], between)
    if session.together:
        yield f"<p>* {words.record.together}</p>"


def _answered(session: Session, stage: str) -> Iterator[tuple[str, Item, Answer]]:
    for name, item in session.pathway.ruleset.items.items():
        answer = session.response.get(name)
        if item.stage == stage and answer is not None and not isinstance(answer, Absence):
            yield name, item, answer


def _is_absent(item: Item, answer: Answer) -> bool:
    benign = item.benign is not None and answer == item.benign
    return answer is False or benign or answer in ABSENT or answer == ("none",)


def _absence(item: Item, answer: Answer, words: Words) -> str:
    return item.short if isinstance(answer, bool) else answer_text(item, answer, words)


def _told(item: Item, answer: Answer, words: Words) -> str:
    return f"{item.short} {answer}/5" if item.unit == MRC else answer_text(item, answer, words)


def _missing(session: Session, words: PaperWords) -> Iterator[str]:
    """Name what could not be assessed and, of what is usually asked, what was not."""
    items, response = session.pathway.ruleset.items, session.response
    declined = [items[name].short for name, each in response.items() if isinstance(each, Absence)]
    missed = [items[name].short for name in unasked(session)]
    yield _running(words.record.not_assessed, declined, words.common.between)
    yield _running(words.record.not_asked, missed, words.common.between)


def _sources(pathway: Pathway, shown: Conclusion) -> Iterator[str]:
    for each in citations(pathway.ruleset, (source.key for source in shown.sources)):
        yield plainly(in_order(each))
