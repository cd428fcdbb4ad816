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
from l5desk.engine.ruleset import Decision, Item
from l5desk.present.citation import citations
from l5desk.present.codes import candidate_codes, code_text
from l5desk.present.conclusion import Advice, Choice, Conclusion, Headline, conclusion
from l5desk.present.decision import decided
from l5desk.present.explanation import ENGLISH, answer_text, value_text
from l5desk.present.summary import (
    SIDES,
    TOGETHER,
    VERDICTS,
    change_lines,
    decision_lines,
    notice_lines,
    reassess_lines,
    review_line,
    said,
)
from l5desk.session import Session

MRC: Final = "MRC grade"
WEIGHED: Final = frozenset({"red_flags", "symptoms", "examination"})
"""Stages in which a "no" is a finding that is absent, and not a fact of its own."""
ABSENT: Final = frozenset({"none", "never", "normal", "negative", "not_done"})
EXPECTED: Final = ("core", "routine")
"""Questions that are worth naming when they were not asked."""
FULL: Final = (
    "Every reason, argument and source stands in full in the summary as text: Edit, Copy summary."
)


def filed(session: Session, day: dt.date) -> str:
    """Give the record of one assessment as HTML; ``day`` is the date it bears."""
    pathway = session.pathway
    shown = conclusion(pathway, session.response, session.assessment, ENGLISH)
    codes = candidate_codes(pathway, session.assessment)
    parts = (
        _head(session, day),
        _conclusion(shown.headline),
        _section("Decision of the clinician", decision_lines(decided(session))),
        "<h2>Findings</h2>",
        *_found(session),
        *_missing(session),
        _running("Way taken", _path(session)),
        _section("What to do (not graded, unless said)", map(_advice, shown.advice)),
        _section("Options", map(_option, shown.choices)),
        _section("Re-assessment", reassess_lines(shown)),
        _section("About the answers", notice_lines(shown)),
        _section("What would change this", _changes(session, shown.headline)),
        "<h2>Codes and sources</h2>",
        _running("Candidate codes, offered and not entered", map(code_text, codes)),
        _running("Sources", _sources(pathway, shown)),
        f"<p>{FULL}</p>",
    )
    return "".join(parts)


def _head(session: Session, day: dt.date) -> str:
    rules = session.pathway.ruleset
    title = f"{rules.title}: record of {session.label or 'an unnamed case'}"
    made = f"{day.isoformat()} · {rules.id} {rules.version} ({rules.status})"
    facts = f"{made} · {review_line(rules)}"
    return f"<h1>{escape(title)}</h1><p>{escape(facts)}</p>"


def _conclusion(head: Headline) -> str:
    whom = [each for each in (head.by and f"By when: {head.by}", head.who) if each]
    lines = [f"<b>{escape(said(head))}</b>"]
    if head.text:
        lines.append(escape(head.text if head.title else f"One of: {head.text}"))
    if whom:
        lines.append(f"<b>{escape(' · '.join(whom))}</b>")
    if not head.is_alarm:
        lines.append(f"No alarm among {head.answered} of {head.core} key questions answered.")
    if head.open:
        declined = head.kind in {"assuming", "same-day"}
        names = "; ".join(each.short for each in head.open)
        lines.append(f"{'Could not be assessed' if declined else 'Still open'}: {escape(names)}")
    return "<h2>Conclusion</h2>" + "".join(f"<p>{line}</p>" for line in lines)


def _section(title: str, lines: Iterable[str]) -> str:
    """Give a heading and a line for each entry; without entries, nothing."""
    told = "".join(f"<li>{escape(each)}</li>" for each in lines)
    return f"<h2>{escape(title)}</h2><ul>{told}</ul>" if told else ""


def _running(title: str, entries: Iterable[str], between: str = "; ") -> str:
    """Give a title and its entries in one paragraph; without entries, nothing."""
    told = between.join(map(escape, entries))
    return f"<p><b>{escape(title)}:</b> {told}</p>" if told else ""


def _advice(advice: Advice) -> str:
    grades = (("strength", advice.strength), ("certainty", advice.certainty))
    given = [f"{name}: {grade}" for name, grade in grades if grade != "not graded"]
    return f"{advice.text} [{', '.join(given)}]" if given else advice.text


def _option(choice: Choice) -> str:
    counted = Counter(
        f"{SIDES[each.side]}{'' if each.truth else ' if it applies'}" for each in choice.reasons
    )
    reasons = ", ".join(f"{number} {side}" for side, number in counted.items())
    return f"{choice.title}: {VERDICTS[choice.verdict]}{f' ({reasons})' if reasons else ''}"


def _changes(session: Session, head: Headline) -> Iterator[str]:
    """Tell in one line for each other conclusion what would lead there."""
    told: list[list[str]] = []
    for line in change_lines(session, head, 1):
        if line.startswith(" "):
            told[-1].append(line.strip())
        else:
            told.append([line])
    for title, *ways in told:
        yield f"{title}: {'; '.join(ways)}" if ways else title


def _path(session: Session) -> Iterator[str]:
    """Tell the decisions taken and the answer to each, first to last."""
    for visit in session.assessment.visits:
        step, branches = session.pathway.step(visit.step), session.pathway.branches[visit.step]
        if isinstance(step, Decision) and visit.branch is not None:
            yield f"{step.title} {branches[visit.branch].label}"


def _found(session: Session) -> Iterator[str]:
    """Tell what was answered, stage by stage, and last what is absent, red flags apart."""
    absent: dict[bool, list[str]] = {True: [], False: []}
    for stage, declared in session.pathway.ruleset.stages.items():
        present: list[str] = []
        for name, item, answer in _answered(session, stage):
            is_absent = stage in WEIGHED and _is_absent(item, answer)
            mark = "*" if name in session.together else ""
            told = _absence(item, answer) if is_absent else _told(item, answer)
            (absent[stage == "red_flags"] if is_absent else present).append(f"{told}{mark}")
        yield _running(declared.title, present)
    yield _running("Red flags asked and absent", absent[True])
    yield _running("Other findings absent or normal", absent[False])
    if session.together:
        yield f"<p>* {TOGETHER}</p>"


def _answered(session: Session, stage: str) -> Iterator[tuple[str, Item, Answer]]:
    for name, item in session.pathway.ruleset.items.items():
        answer = session.response.get(name)
        if item.stage == stage and answer is not None and not isinstance(answer, Absence):
            yield name, item, answer


def _is_absent(item: Item, answer: Answer) -> bool:
    benign = item.benign is not None and answer == item.benign
    return answer is False or benign or answer in ABSENT or answer == ("none",)


def _absence(item: Item, answer: Answer) -> str:
    return item.short if isinstance(answer, bool) else answer_text(item, answer)


def _told(item: Item, answer: Answer) -> str:
    if item.unit == MRC:
        return f"{item.short} {value_text(item, answer).split()[0]}/5"
    return answer_text(item, answer)


def _missing(session: Session) -> Iterator[str]:
    """Name what could not be assessed and, of what is usually asked, what was not."""
    items, response = session.pathway.ruleset.items, session.response
    declined = [items[name].short for name, each in response.items() if isinstance(each, Absence)]
    enabled = session.assessment.facts
    unasked = [
        item.short
        for name, item in items.items()
        if name not in response and item.tier in EXPECTED and enabled.get(name) is not Absence.BLANK
    ]
    yield _running("COULD NOT BE ASSESSED", declined)
    yield _running("Not asked", unasked)


def _sources(pathway: Pathway, shown: Conclusion) -> Iterator[str]:
    for each in citations(pathway.ruleset, (source.key for source in shown.sources)):
        numbers = ", ".join(sorted((number for _, number in each.parts if number), key=int))
        yield f"{each.name} ({numbers})" if numbers else each.name
