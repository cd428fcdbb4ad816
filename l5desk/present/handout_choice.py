"""Which blocks of the handout are printed: by what was concluded, and by what a clinician adds."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from l5desk.engine.assessment import URGENT, Assessment
from l5desk.engine.pathway import Pathway
from l5desk.engine.ruleset import Action, Deadline
from l5desk.session import ClinicianDecision

HEAD: Final = ("title", "red_box", "call_today", "call_this_week")
EMERGENCY: Final = ("emergency_now", "red_box")
FOOT: Final = ("note", "baseline", "contacts", "about")
OVERRULED: Final = "overruled"
OPTIONAL: Final = frozenset(
    {
        *("what_is_it", "back_pain", "usually", "self_care", "daily_life", "worries", "medicines"),
        *("physiotherapy", "scans", "injection", "surgery", "review", "recovery", "baseline"),
    }
)
"""What a clinician may leave out; the rest keeps somebody safe or says where the page is from."""
OFFERED: Final = (
    *("self_care", "daily_life", "worries", "medicines", "physiotherapy", "scans"),
    *("foot_weakness", "injection", "surgery"),
)
"""What a clinician may add who has talked about it; it says what is true whatever was concluded."""
ADDED_BEFORE: Final = ("review", OVERRULED, "note")
NOTHING_ADDED: Final = ("emergency", "out_of_scope")
"""Conclusions whose page says one thing only."""


def chosen_blocks(
    pathway: Pathway, assessment: Assessment, overruled: ClinicianDecision | None = None
) -> tuple[str, ...]:
    """Give the ids of the blocks that fit a conclusion, in the order of printing.

    An emergency prints no self-care. What is not settled prints what every possible end would
    say if it is urgent, and otherwise says that checks are still open. What the clinician
    ``overruled`` prints the plan gone by instead, and who chose it.
    """
    if overruled is not None:
        return tuple(dict.fromkeys((*_instead(pathway, overruled), OVERRULED, *FOOT)))
    if assessment.headline == "emergency":
        return (*EMERGENCY, *FOOT)
    return tuple(dict.fromkeys((*HEAD, *_body(pathway, assessment), *FOOT)))


def offered_blocks(
    pathway: Pathway, assessment: Assessment, overruled: ClinicianDecision | None = None
) -> tuple[str, ...]:
    """Give the ids of the blocks that a clinician may add to those chosen, in order of printing.

    There are none in an emergency, outside the scope of the rules, or while nothing is concluded.
    """
    if not _may_be_added_to(pathway, assessment, overruled):
        return ()
    chosen = chosen_blocks(pathway, assessment, overruled)
    return tuple(name for name in OFFERED if name not in chosen)


def _may_be_added_to(
    pathway: Pathway, assessment: Assessment, overruled: ClinicianDecision | None
) -> bool:
    is_emergency = assessment.headline == "emergency"
    if overruled is not None:
        ends, _ = gone_by(pathway, overruled)
        is_concluded = bool(ends) or not is_emergency
    else:
        ends = _concluded(pathway, assessment)
        is_concluded = bool(ends) and not is_emergency
    return is_concluded and all(pathway.disposition(end) not in NOTHING_ADDED for end in ends)


def _concluded(pathway: Pathway, assessment: Assessment) -> list[str]:
    if assessment.assuming and assessment.status != "success":
        return [assessment.assuming.end]
    return possible_ends(pathway, assessment) if assessment.status == "success" else []


def with_added(chosen: Sequence[str], added: Iterable[str]) -> tuple[str, ...]:
    """Give the blocks chosen with those added, which stand before what comes next."""
    place = min(chosen.index(name) for name in ADDED_BEFORE if name in chosen)
    return (*chosen[:place], *added, *chosen[place:])


def _instead(pathway: Pathway, overruled: ClinicianDecision) -> tuple[str, ...]:
    ends, _ = gone_by(pathway, overruled)
    if any(pathway.disposition(end) == "emergency" for end in ends):
        return EMERGENCY
    return (*HEAD, *_common(pathway, ends))


def gone_by(pathway: Pathway, overruled: ClinicianDecision) -> tuple[list[str], Deadline | None]:
    """Give the end gone by instead, with its deadline; no end if it is none of these rules."""
    step = pathway.ruleset.steps.get(overruled.instead)
    if isinstance(step, Action) and pathway.is_end(overruled.instead):
        return [overruled.instead], step.by
    return [], None


def _body(pathway: Pathway, assessment: Assessment) -> Iterator[str]:
    if any(caution.kind == "same-day" for caution in assessment.cautions):
        yield "check_today"
    elif assessment.status == "data-required":
        yield "not_checked"
    if assessment.status == "success" or assessment.at_least in URGENT:
        yield from _common(pathway, possible_ends(pathway, assessment))
    elif assessment.assuming:
        yield from _common(pathway, [assessment.assuming.end])


def possible_ends(pathway: Pathway, assessment: Assessment) -> list[str]:
    """Give the ends that the answers still allow."""
    return [step for step in pathway.steps if step in assessment.reachable and pathway.is_end(step)]


def _common(pathway: Pathway, ends: Iterable[str]) -> tuple[str, ...]:
    """Give the blocks that each of these ends would print."""
    steps = [pathway.step(end) for end in ends]
    lists = [step.handout for step in steps if isinstance(step, Action)]
    first, *rest = lists or [()]
    return tuple(name for name in first if all(name in each for each in rest))
