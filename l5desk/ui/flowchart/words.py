"""Words: what the chart itself says, as distinct from what the ruleset says."""

from PySide6.QtCore import QCoreApplication

from l5desk.engine.assessment import Outcome
from l5desk.engine.ruleset import Deadline
from l5desk.present.flowchart import Kind, LinkState, State

translate = QCoreApplication.translate


def state_word(state: State, kind: Kind) -> str:
    """Say how a step stands for this patient."""
    match state:
        case "here":
            return translate("Flowchart", "you are here")
        case "plain":
            return kind_word(kind)
        case "done" if kind == "phase":
            return translate("Flowchart", "passed")
        case "assumed" if kind == "phase":
            return translate("Flowchart", "assumed")
        case "withheld" if kind == "phase":
            return translate("Flowchart", "not settled")
        case "done" if kind in {"enquiry", "action"}:  # that it was carried out, nobody knows
            return translate("Flowchart", "on the way")
        case "done":
            return translate("Flowchart", "done")
        case _:
            return _words()[state]


def state_sentence(state: State) -> str:
    """Say what a state means."""
    return {
        "here": translate("Flowchart", "the answers so far lead here"),
        "withheld": translate(
            "Flowchart", "the answers so far lead here, but some that could change it are missing"
        ),
        "done": translate("Flowchart", "the way of this patient leads through it"),
        "assumed": translate(
            "Flowchart", "it follows only if what could not be assessed is as it is assumed to be"
        ),
        "open": translate("Flowchart", "answers that are still open can lead here"),
        "later": translate("Flowchart", "a later visit starts here"),
        "unraised": translate(
            "Flowchart", "it comes only if something is found that has not been recorded"
        ),
        "ruled-out": translate("Flowchart", "with these answers nothing leads here at this visit"),
        "plain": "",
    }[state]


def link_word(state: LinkState) -> str:
    """Say how a way on stands for this patient."""
    return _words()[state]


# "Ruled out" would sound as if the disease were: it is the step that is, at this visit.
def _words() -> dict[State | LinkState, str]:
    return {
        "withheld": translate("Flowchart", "here, not settled"),
        "taken": translate("Flowchart", "taken"),
        "assumed": translate("Flowchart", "assumed, not settled"),
        "open": translate("Flowchart", "may still come"),
        "possible": translate("Flowchart", "may still come"),
        "later": translate("Flowchart", "at a later visit"),
        "unraised": translate("Flowchart", "only if found"),
        "ruled-out": translate("Flowchart", "not at this visit"),
        "plain": "",
    }


def kind_word(kind: Kind) -> str:
    """Say what a box of the chart is."""
    match kind:
        case "enquiry":
            return translate("Flowchart", "questions")
        case "decision":
            return translate("Flowchart", "decision")
        case "action":
            return translate("Flowchart", "action")
        case "end":
            return translate("Flowchart", "conclusion")
        case "phase":
            return translate("Flowchart", "folded phase")


def outcome_word(outcome: Outcome) -> str:
    """Name a conclusion in as few letters as a box has room for."""
    return {
        "emergency": translate("Flowchart", "Emergency"),
        "urgent_referral": translate("Flowchart", "Urgent referral"),
        "mri_now": translate("Flowchart", "Image now"),
        "surgical_referral": translate("Flowchart", "Surgical referral"),
        "injection_consideration": translate("Flowchart", "Injection"),
        "alternative_diagnosis": translate("Flowchart", "Another cause"),
        "conservative_no_imaging": translate("Flowchart", "Conservative"),
        "recovery": translate("Flowchart", "Recovery"),
        "out_of_scope": translate("Flowchart", "Out of scope"),
        "incomplete": translate("Flowchart", "Answers missing"),
    }[outcome]


def deadline_word(deadline: Deadline) -> str:
    """Say by when."""
    return {
        "now": translate("Flowchart", "now"),
        "72 hours": translate("Flowchart", "72 hours"),
        "7 days": translate("Flowchart", "7 days"),
        "2 weeks": translate("Flowchart", "2 weeks"),
        "6 weeks": translate("Flowchart", "6 weeks"),
        "3 months": translate("Flowchart", "3 months"),
        "routine": translate("Flowchart", "routine"),
    }[deadline]
