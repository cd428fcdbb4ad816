"""Words: what the chart itself says, as distinct from what the ruleset says."""

from PySide6.QtCore import QCoreApplication

from l5desk.engine.assessment import Outcome
from l5desk.engine.ruleset import Deadline
from l5desk.present.explanation import Words
from l5desk.present.flowchart import Kind, LinkState, State


def _tr(text: str) -> str:
    return QCoreApplication.translate("Flowchart", text)


def state_word(state: State, kind: Kind) -> str:
    """Say how a step stands for this patient."""
    match state:
        case "here":
            return _tr("you are here")
        case "done":
            return _tr("passed") if kind == "phase" else _tr("done")
        case "open":
            return _tr("may still come")
        case "assumed":
            return _tr("assumed, not settled")
        case "later":
            return _tr("at a later visit")
        case "ruled-out":
            return _tr("ruled out")


def link_word(state: LinkState) -> str:
    """Say how a way on stands for this patient."""
    match state:
        case "taken":
            return _tr("taken")
        case "possible":
            return _tr("may still come")
        case "assumed":
            return _tr("assumed, not settled")
        case "later":
            return _tr("at a later visit")
        case "ruled-out":
            return _tr("ruled out")


def kind_word(kind: Kind) -> str:
    """Say what a box of the chart is."""
    match kind:
        case "enquiry":
            return _tr("questions")
        case "decision":
            return _tr("decision")
        case "action":
            return _tr("action")
        case "end":
            return _tr("conclusion")
        case "phase":
            return _tr("folded phase")


def outcome_word(outcome: Outcome) -> str:
    """Name a conclusion."""
    match outcome:
        case "emergency":
            return _tr("Emergency")
        case "urgent_referral":
            return _tr("Urgent referral")
        case "mri_now":
            return _tr("Image now")
        case "surgical_referral":
            return _tr("Surgical referral")
        case "injection_consideration":
            return _tr("Injection")
        case "alternative_diagnosis":
            return _tr("Another cause")
        case "conservative_no_imaging":
            return _tr("Conservative")
        case "recovery":
            return _tr("Recovery")
        case "out_of_scope":
            return _tr("Out of scope")
        case "incomplete":
            return _tr("Answers missing")


def deadline_word(deadline: Deadline) -> str:
    """Say by when, in as few letters as a narrow box has room for."""
    match deadline:
        case "now":
            return _tr("now")
        case "72 hours":
            return _tr("72 hours")
        case "7 days":
            return _tr("7 days")
        case "2 weeks":
            return _tr("2 weeks")
        case "6 weeks":
            return _tr("6 weeks")
        case "3 months":
            return _tr("3 months")
        case "routine":
            return _tr("routine")
