"""The assessment as plain data for other programs; the command line prints it as JSON.

Truths are true, false, or null while they are open. ``changes`` lists the other dispositions that
few findings would lead to: each of ``sets`` is enough by itself, and so is one of ``red_flags``. A
finding is ``{item, option, values | ranges, known}``: the item would have one of the values, or a
number in one of the ranges ``{low, high, includes_low, includes_high}`` (a bound of null is no
bound); with an ``option``, whether that option is chosen; ``known`` is false while it is still to
be found out. ``reason`` names answers that alone force what is possible, with none too many.
``decision`` is the clinician's; it ``stands`` while its conclusion is the present one.
"""

from typing import Final, TypeAlias

from l5desk.engine.alternatives import Alternative, Finding, alternatives
from l5desk.engine.assessment import Assuming, OptionVerdict
from l5desk.engine.cells import Range
from l5desk.engine.explain import reason
from l5desk.engine.expression import Absence, Effective
from l5desk.engine.pathway import Pathway
from l5desk.present.codes import CandidateCode, candidate_codes
from l5desk.present.decision import stands
from l5desk.present.explanation import findings
from l5desk.session import Concluded, Session

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

SCHEMA: Final = 1
"""Raised when a field changes its meaning or goes; a new field leaves it."""


def record(session: Session) -> dict[str, Json]:
    """Give everything that was concluded; absent or unknown truths are null, never false."""
    rules, assessment = session.pathway.ruleset, session.assessment
    believed = session.believed
    return {
        "schema": SCHEMA,
        "ruleset": {"id": rules.id, "version": rules.version, "digest": session.pathway.digest},
        "label": session.label,
        "status": assessment.status,
        "disposition": assessment.disposition,
        "position": assessment.position,
        "path": list(assessment.path),
        "possible": list(assessment.possible),
        "at_least": assessment.at_least,
        "by": assessment.by,
        "assuming": _assuming(assessment.assuming),
        "missing": list(assessment.missing),
        "recommendations": [
            _recommendation(session.pathway, n) for n in assessment.recommendations
        ],
        "options": [_option(session.pathway, each) for each in assessment.options],
        "codes": [_code(each) for each in candidate_codes(session.pathway, assessment)],
        "warnings": [
            {"kind": each.kind, "items": list(each.items), "text": each.text}
            for each in assessment.cautions
        ],
        "findings": {
            name: {"truth": found.truth, "evidence": list(found.evidence)}
            for name, found in findings(session.pathway, assessment).items()
        },
        "changes": [_change(each) for each in alternatives(session.pathway, believed)],
        "reason": list(reason(session.pathway, believed)),
        "decision": _decision(session),
    }


def _code(code: CandidateCode) -> Json:
    return {
        "id": code.id,
        "system": code.system,
        "code": code.code,
        "title": code.title,
        "text": code.text,
        "once": code.once or None,
        "sources": [each.key for each in code.sources],
    }


def _decision(session: Session) -> Json:
    decision = session.decision
    if decision is None:
        return None
    return {
        "outcome": decision.outcome,
        "reason": decision.reason,
        "name": decision.name,
        "day": decision.day.isoformat() if decision.day else None,
        "conclusion": _concluded(decision.conclusion),
        "instead": decision.instead,
        "stands": stands(session),
    }


def _concluded(given: Concluded | None) -> Json:
    if given is None:
        return None
    return {"disposition": given.disposition, "step": given.step, "is_sure": given.is_sure}


def _assuming(assuming: Assuming | None) -> Json:
    if assuming is None:
        return None
    return {"disposition": assuming.disposition, "items": list(assuming.items)}


def _recommendation(pathway: Pathway, name: str) -> Json:
    declared = pathway.ruleset.recommendations[name]
    return {
        "id": name,
        "text": declared.text,
        "strength": declared.strength,
        "certainty": declared.certainty,
        "sources": list(declared.sources),
    }


def _option(pathway: Pathway, verdict: OptionVerdict) -> Json:
    declared = pathway.ruleset.options[verdict.option]
    return {
        "id": verdict.option,
        "title": declared.title,
        "verdict": verdict.verdict,
        "arguments": [
            {
                "id": name,
                "side": argument.side,
                "text": argument.text,
                "truth": verdict.arguments[name],
                "strength": argument.strength,
                "certainty": argument.certainty,
                "sources": list(argument.sources),
            }
            for name, argument in declared.arguments.items()
        ],
    }


def _change(alternative: Alternative) -> Json:
    return {
        "disposition": alternative.disposition,
        "sets": [[_finding(each) for each in findings] for findings in alternative.sets],
        "red_flags": [_finding(each) for each in alternative.red_flags],
    }


def _finding(finding: Finding) -> Json:
    told: dict[str, Json] = {"item": finding.item, "option": finding.option or None}
    if finding.ranges:
        told["ranges"] = [_range(each) for each in finding.ranges]
    else:
        told["values"] = [_value(each) for each in finding.values]
    return {**told, "known": finding.known}


def _range(numbers: Range) -> Json:
    return {
        "low": numbers.low,
        "high": numbers.high,
        "includes_low": numbers.includes_low,
        "includes_high": numbers.includes_high,
    }


def _value(value: Effective) -> Json:
    match value:
        case Absence():
            return value.value
        case tuple():
            return list(value)
        case _:
            return value
