"""Words: what the conclusion pane itself says, as distinct from what the ruleset says."""

import datetime as dt
from typing import Final, TypeAlias

from PySide6.QtCore import QCoreApplication

from l5desk.engine.assessment import Verdict
from l5desk.engine.expression import Truth
from l5desk.engine.ruleset import NOT_GRADED, Deadline, Verification
from l5desk.present.conclusion import Headline, Notice, Side, Urgency
from l5desk.present.decision import Decided
from l5desk.ui.counts import Counts
from l5desk.ui.days import last_day
from l5desk.ui.flowchart.words import deadline_word, outcome_word
from l5desk.ui.language import as_written, listed
from l5desk.ui.theme import Ink

translate = QCoreApplication.translate
IconName: TypeAlias = str
UNDATED: Final[frozenset[Deadline]] = frozenset({"now", "routine"})


def urgency_sign(urgency: Urgency) -> tuple[IconName, Ink]:
    """Give icon and ink of a grade of urgency; nothing that is not urgent is ticked or green."""
    match urgency:
        case "emergency":
            return "emergency", "emergency"
        case "urgent":
            return "warning", "urgent"
        case "soon":
            return "soon", "soon"
        case "calm":
            return "info", "muted"
        case "open":
            return "question", "muted"


def urgency_word(head: Headline) -> str:
    """Say how urgent it is; without an alarm, among how many answers none was found."""
    match head.urgency:
        case "emergency":
            return _sure(head, translate("Conclusion", "Emergency"))
        case "urgent":
            return _sure(head, translate("Conclusion", "Urgent"))
        case "soon" if head.is_alarm:
            return _sure(head, translate("Conclusion", "Soon"))
        case "soon":
            return translate("Conclusion", "Soon. {0}").format(_no_alarm(head))
        case "calm" | "open":
            return _no_alarm(head)


def _sure(head: Headline, word: str) -> str:
    if head.kind == "at-least":
        return translate("Conclusion", "{0} at least, whatever else is answered").format(word)
    return word


def _no_alarm(head: Headline) -> str:
    answered, core = head.answered, head.core
    if not answered:
        return translate("Conclusion", "Nothing is known yet")
    if answered < core:
        sentence = Counts.tr("No alarm among {0} of %n core questions answered", "", core)
        return sentence.format(answered)
    return Counts.tr("No alarm among %n answered", "", answered)


def headline_title(head: Headline) -> str:
    """Say the next step in one line."""
    match head.kind:
        case "settled" | "at-least":
            return head.title or outcome_word(head.outcome)
        case "same-day":
            return translate("Conclusion", "To be examined today by someone who can")
        case "assuming":
            return translate("Conclusion", "If what could not be assessed is normal: {0}").format(
                head.title
            )
        case "open":
            return translate("Conclusion", "More answers are needed")


def headline_text(head: Headline) -> str:
    """Say the step in full, or what stands in the way of saying it."""
    match head.kind:
        case "same-day":
            return translate(
                "Conclusion",
                "What could not be assessed can be a sign of cauda equina syndrome. It must not be "
                "taken as normal, and it cannot wait.",
            )
        case "assuming":
            unsettled = translate("Conclusion", "Not settled.")
            return f"{unsettled} {head.text}"
        case "open":
            return translate("Conclusion", "What follows is not certain until these are answered.")
        case "settled" | "at-least" if not head.title:
            return translate("Conclusion", "One of: {0}").format(head.text)
        case _:
            return head.text


def open_label(head: Headline) -> str:
    """Introduce the questions named under the headline."""
    if head.kind in {"same-day", "assuming"}:
        return translate("Conclusion", "Could not be assessed:")
    return translate("Conclusion", "Still open:")


def noted_label() -> str:
    """Introduce the red flags that are there although no alarm is raised."""
    return translate("Conclusion", "Noted, alone no alarm:")


def others_text() -> str:
    """Say that not everything is named; how much there is, is told elsewhere."""
    return translate("Conclusion", "and others")


def more_text(count: int) -> str:
    """Say how many questions are not named."""
    return Counts.tr("and %n more", "", count)


def decision_icon(told: Decided) -> IconName:
    """Give the icon of a decision; it is the clinician's, so none of it is a verdict."""
    return "person" if told.stands else "warning"


def decision_text(told: Decided) -> str:
    """Say what was decided, by whom, when, why, and what is done instead."""
    if told.outcome == "accepted":
        sentence = translate("Conclusion", "Accepted")
    else:
        sentence = translate("Conclusion", "Overruled")
    if told.name:
        sentence = translate("Conclusion", "{0} by {1}").format(sentence, told.name)
    parts = [listed((sentence, told.day.isoformat())) if told.day else sentence]
    if told.reason:
        parts.append(translate("Conclusion", "Why: {0}").format(told.reason))
    if told.instead:
        parts.append(translate("Conclusion", "Instead: {0}").format(told.instead))
    return "\n".join(parts)


def decision_warning(told: Decided) -> str:
    """Say that a decision was given to another conclusion than the present one."""
    known = told.on or (outcome_word(told.disposition) if told.disposition else "")
    if not known:
        return translate("Conclusion", "Which conclusion this was decided on is not recorded.")
    sentence = translate("Conclusion", "Decided on: {0}. The conclusion has changed since.")
    return sentence.format(known)


def by_text(head: Headline, since: dt.date | None) -> str:
    """Say by when, with the date if it is known from which day it counts, and who."""
    parts = []
    if head.by:
        word = deadline_word(head.by)
        if since and head.by not in UNDATED:
            word = f"{word} ({as_written(str(last_day(head.by, since)))})"
        parts.append(translate("Conclusion", "By when: {0}").format(word))
    if head.who:
        parts.append(translate("Conclusion", "Who: {0}").format(head.who))
    return "\n".join(parts)


def spoken_headline(head: Headline) -> str:
    """Give the headline as it is announced."""
    return f"{urgency_word(head)}. {headline_title(head)}"


def verdict_word(verdict: Verdict) -> str:
    """Say how the arguments on an option stand."""
    return {
        "supported": translate("Conclusion", "supported"),
        "disputed": translate("Conclusion", "disputed"),
        "opposed": translate("Conclusion", "argued against"),
        "excluded": translate("Conclusion", "excluded"),
        "open": translate("Conclusion", "open"),
    }[verdict]


def verdict_icon(verdict: Verdict) -> IconName:
    """Give the icon of how the arguments stand; none of them is a tick."""
    return {
        "supported": "dot",
        "disputed": "disputed",
        "opposed": "dash",
        "excluded": "close",
        "open": "question",
    }[verdict]


def verdict_sentence(verdict: Verdict) -> str:
    """Say what a verdict means; nothing is weighed."""
    return {
        "supported": translate("Conclusion", "Arguments for it hold, none against it."),
        "disputed": translate(
            "Conclusion", "Sources disagree: arguments on both sides hold and are not weighed."
        ),
        "opposed": translate("Conclusion", "Arguments against it hold, none for it."),
        "excluded": translate("Conclusion", "A reason not to use it holds in this patient."),
        "open": translate("Conclusion", "An answer that could exclude or support it is open."),
    }[verdict]


def side_word(side: Side) -> str:
    """Name a side of an argument."""
    return {
        "supports": translate("Conclusion", "For"),
        "opposes": translate("Conclusion", "Against"),
        "excludes": translate("Conclusion", "Excludes it"),
    }[side]


def if_open(truth: Truth) -> str:
    """Mark an argument that an open answer decides."""
    return translate("Conclusion", " (if it applies: open)") if truth is None else ""


def grade_text(strength: str, certainty: str) -> str:
    """Say strength and certainty as published; what was not graded is said to be so."""
    parts = (
        (translate("Conclusion", "strength: {0}"), strength),
        (translate("Conclusion", "certainty: {0}"), certainty),
    )
    graded = [words.format(as_written(grade)) for words, grade in parts if grade != NOT_GRADED]
    return listed(graded) or translate("Conclusion", "not graded")


def truth_word(truth: Truth) -> str:
    """Say whether a finding holds."""
    if truth is None:
        return translate("Conclusion", "open")
    return translate("Conclusion", "yes") if truth else translate("Conclusion", "no")


def notice_text(notice: Notice) -> str:
    """Introduce a notice about the answers."""
    return {
        "same-day": translate("Conclusion", "Must be assessed today:"),
        "unusual": translate("Conclusion", "Outside the usual range, please check:"),
        "contradiction": notice.text,
        "set-aside": translate("Conclusion", "Answered, but does not apply here, so not counted:"),
        "not-assessed": translate("Conclusion", "Not assessed:"),
    }[notice.kind]


def verified_word(verified: Verification) -> str:
    """Say how far a source was checked before it was cited."""
    return {
        "read": translate("Conclusion", "read"),
        "part": translate("Conclusion", "read in part"),
        "secondary": translate("Conclusion", "read in another's account"),
        "unverified": translate("Conclusion", "not verified"),
    }[verified]
