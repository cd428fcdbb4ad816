"""Words: what the panels about rules say themselves, as distinct from what a ruleset says."""

from html import escape
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from l5desk.engine.ruleset import Ruleset, Verification
from l5desk.present.references import Kind, Use
from l5desk.ui.citing import named, source_link
from l5desk.ui.language import in_order, listed

translate = QCoreApplication.translate

PROPOSITIONS: Final = (
    QT_TRANSLATE_NOOP("Rules", "Every patient reaches an end: no decision has a gap"),
    QT_TRANSLATE_NOOP(
        "Rules", "No patient has two ways on, so the order of rules and answers carries no meaning"
    ),
    QT_TRANSLATE_NOOP(
        "Rules", "Whatever is still unknown, no step is taken that a later answer would take back"
    ),
    QT_TRANSLATE_NOOP("Rules", "Every step and every candidate is reached by somebody"),
    QT_TRANSLATE_NOOP("Rules", "No red flag and no raising answer lowers the urgency of anybody"),
    QT_TRANSLATE_NOOP(
        "Rules", "Answers that contradict others can be put right, and meanwhile hide no alarm"
    ),
    QT_TRANSLATE_NOOP(
        "Rules", "What the ruleset demands of every patient, its invariants, holds for everybody"
    ),
    QT_TRANSLATE_NOOP(
        "Rules", "Whatever has a condition of its own applies to somebody where it counts"
    ),
    QT_TRANSLATE_NOOP("Rules", "No two codes that exclude each other are ever offered together"),
    QT_TRANSLATE_NOOP("Rules", "Every code is offered to somebody"),
    QT_TRANSLATE_NOOP(
        "Rules", "The form for days without power leads every patient where the program does"
    ),
)
"""What the proofs show; the engine and the store of proofs say it in English."""
LARGEST_SPELT: Final = 999_999
RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def review_text(rules: Ruleset) -> str:
    """Say how far a ruleset is, and who reviewed it."""
    status = {
        "draft": translate("Rules", "draft"),
        "active": translate("Rules", "active"),
        "retired": translate("Rules", "retired"),
    }[rules.status]
    if not rules.reviews:
        said = translate("Rules", "not reviewed by a clinician")
        return listed((status, said))
    names = listed(f"{each.reviewer} ({each.day.isoformat()})" for each in rules.reviews)
    said = translate("Rules", "reviewed by {0}")
    return listed((status, said.format(names)))


def proposition(title: str) -> str:
    """Give what a proof shows in the language of the desk."""
    return translate("Rules", title)


def number_text(number: int) -> str:
    """Give a large number by its size: "1.5 × 10⁴³"."""
    if number <= LARGEST_SPELT:
        return f"{number:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")
    head, _, tail = f"{number:.1e}".partition("e+")
    digits = QLocale().toString(float(head), "f", 1)
    return in_order(f"{digits} × 10{str(int(tail)).translate(RAISED)}")


def checked_word(verified: Verification) -> str:
    """Say how far a source was checked before it was cited."""
    return {
        "read": translate("Rules", "read at its source"),
        "part": translate("Rules", "read in part"),
        "secondary": translate("Rules", "known from another text"),
        "unverified": translate("Rules", "not seen, only named elsewhere"),
    }[verified]


def kind_word(kind: Kind) -> str:
    """Name what cites a source."""
    return {
        "ruleset": translate("Rules", "ruleset"),
        "item": translate("Rules", "question"),
        "definition": translate("Rules", "definition"),
        "step": translate("Rules", "step"),
        "recommendation": translate("Rules", "recommendation"),
        "option": translate("Rules", "option"),
        "code": translate("Rules", "code"),
        "parameter": translate("Rules", "threshold"),
        "statement": translate("Rules", "statement"),
        "handout": translate("Rules", "handout"),
    }[kind]


def use_text(rules: Ruleset, use: Use) -> str:
    """Tell one use, as a link where the chart, the intake or this view has it."""
    kind = kind_word(use.kind)
    if use.corrects:
        kind = translate("Rules", "corrected by the {0}").format(kind)
    shown = escape(use.text)
    if use.kind == "item":
        shown = f'<a href="item:{use.name}">{shown}</a>'
    elif use.kind == "statement":
        shown = f"{source_link(use.name, named(rules, use.name))} {shown}"
    elif use.step:
        shown = f'<a href="step:{use.step}">{shown}</a>'
    return f'<span class="small">{escape(kind)}:</span> {shown}'


def list_text(entries: list[str]) -> str:
    """Give a list of pieces of structured text."""
    return f"<ul>{''.join(f'<li>{entry}</li>' for entry in entries)}</ul>" if entries else ""
