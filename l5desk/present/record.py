"""The assessment as plain data for other programs; the command line prints it as JSON."""

from typing import Final, TypeAlias

from l5desk.engine.assessment import Assuming, OptionVerdict
from l5desk.engine.explain import Alternative, Finding, alternatives
from l5desk.engine.expression import Absence, Effective
from l5desk.engine.pathway import Pathway
from l5desk.present.explanation import findings
from l5desk.session import Session

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

SCHEMA: Final = 1
"""Raised when a field changes its meaning or goes; a new field leaves it."""


def record(session: Session) -> dict[str, Json]:
    """Give everything that was concluded; absent or unknown truths are null, never false."""
    rules, assessment = session.pathway.ruleset, session.assessment
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
        "warnings": [
            {"kind": each.kind, "items": list(each.items), "text": each.text}
            for each in assessment.cautions
        ],
        "findings": {
            name: {"truth": found.truth, "evidence": list(found.evidence)}
            for name, found in findings(session.pathway, assessment).items()
        },
        "changes": [_change(each) for each in alternatives(session.pathway, session.response)],
    }


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
        "red_flags": list(alternative.red_flags),
    }


def _finding(finding: Finding) -> Json:
    return {
        "item": finding.item,
        "option": finding.option,
        "values": [_value(each) for each in finding.values],
        "known": finding.known,
    }


def _value(value: Effective) -> Json:
    match value:
        case Absence():
            return value.value
        case tuple():
            return list(value)
        case _:
            return value
