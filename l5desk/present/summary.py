"""Summary: the assessment as plain text for the record, in English.

What is not settled is never worded as if it were: the first line says what kind of conclusion it
is, and whatever was not assessed is listed as such.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import Final

from l5desk.engine.assessment import Outcome
from l5desk.engine.expression import Absence
from l5desk.engine.pathway import Pathway
from l5desk.engine.ruleset import Ruleset
from l5desk.present.alternatives import Clues, clue_text, elsewhere, has_others, is_final
from l5desk.present.codes import candidate_codes, code_text
from l5desk.present.conclusion import Advice, Choice, Conclusion, Headline, Mention, conclusion
from l5desk.present.decision import Decided, decided
from l5desk.present.explanation import ENGLISH, Line, answer_text
from l5desk.session import Session

TOGETHER: Final = "answered together, by one press"
WIDTH: Final = 88
WAYS: Final = 3
"""How many ways to another conclusion are told before the rest is counted."""
OUTCOMES: Final[dict[Outcome, str]] = {
    "emergency": "Emergency",
    "urgent_referral": "Urgent referral",
    "mri_now": "Imaging now",
    "surgical_referral": "Referral to spine surgery",
    "injection_consideration": "Discuss an injection",
    "alternative_diagnosis": "Another cause",
    "conservative_no_imaging": "Conservative care, no imaging",
    "recovery": "Recovery",
    "out_of_scope": "Outside this pathway",
    "incomplete": "Incomplete",
}
VERDICTS: Final = {
    "supported": "supported",
    "disputed": "disputed, sources disagree",
    "opposed": "argued against",
    "excluded": "excluded",
    "open": "open, an answer is missing",
}
SIDES: Final = {"supports": "for", "opposes": "against", "excludes": "excludes it"}


def summary(session: Session, day: dt.date) -> str:
    """Give the record of one assessment; ``day`` is the date it bears."""
    pathway, response = session.pathway, session.response
    shown = conclusion(pathway, response, session.assessment, ENGLISH)
    name = session.label or "an unnamed case"
    codes = candidate_codes(pathway, session.assessment)
    lines = [
        f"{pathway.ruleset.title}: assessment of {name}, {day.isoformat()}",
        _provenance(pathway),
        review_line(pathway.ruleset),
        *_conclusion(shown.headline),
        *_section("Decision of the clinician", decision_lines(decided(session))),
        *_section("Why", _why(shown.why)),
        *_section("Recommendations", map(_graded, shown.advice)),
        *_section("Options", _options(shown.choices)),
        *_section("Re-assessment", reassess_lines(shown)),
        *_section("What would change this", change_lines(session, shown.headline)),
        *_section("Candidate codes, offered and not entered", map(code_text, codes)),
        *_section("Not assessed", map(mention_text, shown.not_assessed)),
        *_section("About the answers", notice_lines(shown)),
        *_section("Answers", _answers(session)),
        *_section("Sources", (f"{each.key}: {each.citation}" for each in shown.sources)),
    ]
    return "\n".join(lines) + "\n"


def _provenance(pathway: Pathway) -> str:
    rules = pathway.ruleset
    return f"Rules: {rules.id} {rules.version} ({rules.status}), digest {pathway.digest}"


def review_line(rules: Ruleset) -> str:
    """Tell who has reviewed the rules, or that nobody has."""
    if not rules.reviews:
        return "Review: NOT REVIEWED BY A CLINICIAN"
    names = (f"{each.reviewer}, {each.role}, {each.day.isoformat()}" for each in rules.reviews)
    return f"Review: {'; '.join(names)}"


def _conclusion(head: Headline) -> Iterator[str]:
    yield ""
    yield from _wrapped(f"Conclusion: {said(head)}")
    if head.text:
        yield from _wrapped(head.text if head.title else f"One of: {head.text}")
    if head.by:
        yield f"By when: {head.by}"
    if head.who:
        yield f"Who: {head.who}"
    if not head.is_alarm:
        yield f"No alarm among {head.answered} of {head.core} core questions answered."
    if head.open:
        names = ", ".join(each.short for each in head.open)
        declined = head.kind in {"assuming", "same-day"}
        yield from _wrapped(f"{'Could not be assessed' if declined else 'Still open'}: {names}")


def said(head: Headline) -> str:
    """Give the conclusion in one line, never surer than it is."""
    title = head.title or OUTCOMES[head.outcome]
    match head.kind:
        case "settled":
            return title
        case "at-least":
            return f"NOT SETTLED, but at least: {title}"
        case "same-day":
            return "NOT SETTLED. To be examined today by someone who can assess what is open"
        case "assuming":
            return f"NOT SETTLED. If what could not be assessed is normal: {title}"
        case "open":
            return "NOT SETTLED. More answers are needed"


def decision_lines(given: Decided | None) -> Iterator[str]:
    """Tell what the clinician made of the conclusion, a line each."""
    if given is None:
        return
    outcome = "OVERRULED" if given.outcome == "overruled" else "Accepted"
    who = f" by {given.name}" if given.name else ""
    when = f", {given.day.isoformat()}" if given.day else ""
    yield f"{outcome}{who}{when}"
    if given.reason:
        yield f"Reason: {given.reason}"
    if given.instead:
        yield f"Instead: {given.instead}"
    if not given.stands:
        told = OUTCOMES[given.disposition] if given.disposition else "not recorded"
        yield f"Decided on: {given.on or told}. THE CONCLUSION HAS CHANGED SINCE"


def change_lines(session: Session, head: Headline, ways_told: int = WAYS) -> Iterator[str]:
    """Tell what would lead elsewhere; of many ways the first few."""
    if is_final(head):
        yield "Nothing that is still open lowers this."
    for other in elsewhere(session) if has_others(head) else ():
        ways = [f"not known, if found: {_clues(each)}" for each in other.unknown]
        ways += [f"if it were different: {_clues(each)}" for each in other.different]
        if ways or other.red_flags:
            yield OUTCOMES[other.disposition]
        yield from (f"  {way}" for way in ways[:ways_told])
        if len(ways) > ways_told:
            yield f"  and {len(ways) - ways_told} more"
        if other.red_flags:
            yield f"  any one red flag: {'; '.join(map(clue_text, other.red_flags))}"


def _clues(clues: Clues) -> str:
    return "; and ".join(map(clue_text, clues))


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


def _graded(advice: Advice) -> str:
    if (advice.strength, advice.certainty) == ("not graded", "not graded"):
        grade = "not graded"
    else:
        grade = f"strength: {advice.strength}, certainty: {advice.certainty}"
    return f"{advice.text} [{grade}; {', '.join(advice.sources)}]"


def _options(choices: Iterable[Choice]) -> Iterator[str]:
    for choice in choices:
        yield f"{choice.title}: {VERDICTS[choice.verdict]}"
        for reason in choice.reasons:
            doubt = " (if it applies: open)" if reason.truth is None else ""
            yield f"  {SIDES[reason.side]}{doubt}: {_graded(reason.advice)}"


def reassess_lines(shown: Conclusion) -> Iterator[str]:
    """Tell when to see the patient again, and sooner for what."""
    if shown.reassess:
        yield shown.reassess.text
        if shown.reassess.triggers:
            yield f"sooner for: {', '.join(shown.reassess.triggers)}"


def mention_text(mention: Mention) -> str:
    """Name a question with what its answer would decide."""
    return f"{mention.short} (decides: {mention.why})" if mention.why else mention.short


def notice_lines(shown: Conclusion) -> Iterator[str]:
    """Tell what is to be known of the answers themselves."""
    words = {
        "same-day": "must be assessed today",
        "unusual": "outside the usual range, please check",
        "set-aside": "answered, but does not apply here, so not counted",
    }
    for notice in shown.notices:
        names = ", ".join(each.short for each in notice.mentions)
        yield f"{names}: {words.get(notice.kind) or notice.text}"


def _answers(session: Session) -> Iterator[str]:
    """Tell the answers in the order of the questionnaire, and which one press gave to several."""
    response, together = session.response, session.together
    for name, item in session.pathway.ruleset.items.items():
        if name in response:
            value = response[name]
            known = value is not Absence.UNKNOWN
            said = answer_text(item, value) if known else f"{item.short}: could not be assessed"
            yield f"{said} ({TOGETHER})" if name in together else said
