"""The words of a clinician's papers in one language, as they stand in ``resources/papers``."""

from collections.abc import Mapping
from typing import Final, Literal

from l5desk.engine.assessment import Outcome, Verdict
from l5desk.engine.ruleset import Deadline, Model
from l5desk.present.conclusion import Side
from l5desk.present.explanation import Words
from l5desk.present.period import Bound

OUTCOMES: Final[Mapping[Outcome, str]] = {
    "emergency": "Emergency",
    "urgent_referral": "Urgent referral",
    "mri_now": "Imaging now",
    "surgical_referral": "Referral to spinal surgery",
    "injection_consideration": "Discuss an injection",
    "alternative_diagnosis": "Another cause",
    "conservative_no_imaging": "Conservative care, no imaging",
    "recovery": "Recovery",
    "out_of_scope": "Outside this pathway",
    "incomplete": "Incomplete",
}
VERDICTS: Final[Mapping[Verdict, str]] = {
    "supported": "supported",
    "disputed": "disputed, sources disagree",
    "opposed": "argued against",
    "excluded": "excluded",
    "open": "open, an answer is missing",
}
SIDES: Final[Mapping[Side, str]] = {
    "supports": "for",
    "opposes": "against",
    "excludes": "excludes it",
}


class CommonWords(Model):
    """What every paper says; ``unchecked`` stands on a translation that nobody has reviewed."""

    unchecked: str
    reviewed: str
    not_reviewed: str
    valid: Mapping[Bound, str]
    between: str
    answers: Words
    deadlines: Mapping[Deadline, str]


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


class RecordWords(Model):
    """The words of the record, filed or as plain text, in English unless told otherwise."""

    comma: str = ", "
    between: str = "; "
    title: str = "{rules}: record of {whose}"
    unnamed: str = "an unnamed case"
    statuses: Mapping[Literal["draft", "active", "retired"], str] = {
        "draft": "draft",
        "active": "active",
        "retired": "retired",
    }
    review: str = "Review: {0}"
    nobody: str = "NOT REVIEWED BY A CLINICIAN"
    outcomes: Mapping[Outcome, str] = OUTCOMES
    verdicts: Mapping[Verdict, str] = VERDICTS
    sides: Mapping[Side, str] = SIDES
    conclusion: str = "Conclusion"
    at_least: str = "NOT SETTLED, but at least: {0}"
    same_day: str = "NOT SETTLED. To be examined today by someone who can assess what is open"
    assuming: str = "NOT SETTLED. If what could not be assessed is normal: {0}"
    open: str = "NOT SETTLED. More answers are needed"
    one_of: str = "One of: {0}"
    by: str = "By when: {0}"
    who: str = "Who: {0}"
    no_alarm: str = "No alarm among {0} of {1} core questions answered."
    noted: str = "Noted, alone no alarm"
    unassessed: str = "Could not be assessed"
    still_open: str = "Still open"
    decision: str = "The clinician's decision"
    overruled: str = "OVERRULED"
    accepted: str = "Accepted"
    decided_by: str = "{0} by {1}"
    reason: str = "Reason: {0}"
    instead: str = "Instead: {0}"
    decided_on: str = "Decided on: {0}. THE CONCLUSION HAS CHANGED SINCE"
    not_recorded: str = "not recorded"
    findings: str = "Findings"
    flags_absent: str = "Red flags asked about and absent"
    absent: str = "Other findings absent or normal"
    together: str = "answered together, by one press"
    not_assessed: str = "COULD NOT BE ASSESSED"
    not_asked: str = "Not asked"
    path: str = "Path taken"
    advice: str = "What to do (not graded unless stated)"
    strength: str = "strength: {0}"
    certainty: str = "certainty: {0}"
    options: str = "Options"
    if_applies: str = "{0} if it applies"
    reassess: str = "Re-assessment"
    sooner: str = "sooner for: {0}"
    answers: str = "About the answers"
    notices: Mapping[str, str] = {
        "same-day": "must be assessed today",
        "unusual": "outside the usual range, please check",
        "set-aside": "answered, but does not apply here, so not counted",
    }
    changes: str = "What would change this"
    final: str = "Nothing that is still open lowers this."
    if_found: str = "not known; if found: {0}"
    if_different: str = "if it were different: {0}"
    also: str = "; and "
    more: str = "and {0} more"
    any_flag: str = "any one red flag: {0}"
    codes: str = "Candidate codes, offered and not entered"
    sources: str = "Sources"
    full: str = (
        "Every reason, argument and source stands in full in the summary as text: "
        "Edit, Copy summary."
    )


RECORD: Final = RecordWords()


class FormWords(Model):
    """The words of the paper form, in English unless told otherwise; some stand in HTML.

    Whoever reads from the right needs what parts numbers and letters to be read from there too.
    """

    unchecked: str = ""
    title: str = "{0}: paper form"
    head: str = "Patient (label, not a name): {whose} &nbsp; Date: {date} &nbsp; By: {name}"
    lead: str = (
        "<p>For days without power: it asks what the program asks and leads where the program "
        "leads.</p>"
        "<p><b>1 Questions.</b> Ask about every red flag first. Tick one box a question. "
        "<b>No tick means not checked. It never means no.</b></p>"
        "<p><b>2 Findings.</b> Go down the letters. Tick yes or no only where the answers settle "
        "it; leave both empty where a question that is not checked could change it. "
        "Two kinds hold nothing up, and what names them counts as not holding: a question passed "
        "over because its “only if” does not hold, and one marked * until it is checked, "
        "which should be soon. A stroke between answers means or.</p>"
        "<p><b>3 Steps.</b> Begin at {start} and follow the numbers to an END. Take a path as soon "
        "as it is certain. Where none is certain, stop: find out what is not checked. Among the "
        "emergency and urgent signs, someone who can check it must see the patient today.{taken}"
        "</p>"
    )
    taken: str = " → marks the steps that follow from what is ticked."
    questions: str = "1 Questions: {0}"
    findings: str = "2 Findings"
    steps: str = "3 Steps: {0}"
    continued: str = "{0}, continued"
    yes: str = "Yes"
    no: str = "No"
    not_checked: str = "Not checked"
    several: str = "(tick all that apply)"
    condition: str = "<i>{0}</i>"
    only_if: str = "(only if {0})"
    is_asked: str = "{0} is asked"
    holds: str = "yes"
    fails: str = "no"
    by_rule: str = "<b>if</b> {0}"
    end: str = "END"
    otherwise: str = "otherwise"
    then: str = "then"
    way: str = "if {0}"
    go: str = "→"
    signs: Mapping[str, str] = {
        "==": "{0}",
        "!=": "not “{0}”",
        "has": "“{0}” ticked",
        "lacks": "“{0}” not ticked",
        "<": "less than {0}",
        "<=": "{0} or less",
        ">": "more than {0}",
        ">=": "{0} or more",
    }
    negated: str = "not {0}"
    either: str = " or "
    either_of_many: str = "; or "
    both: str = " and "
    any_of: str = "(any {0} of: {1})"
    between: str = "; "
    any_question: str = "any of {0}"
    comma: str = ", "
    answered: str = "{0}: {1}"
    stroke: str = " / "


FORM: Final = FormWords()


class PaperWords(Model):
    """Everything the papers say of themselves in one language."""

    common: CommonWords
    letter: LetterWords
    record: RecordWords = RECORD
    form: FormWords = FORM
