"""Candidate codes: what a classification has for a conclusion; offered, never entered."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from l5desk.engine.assessment import Assessment
from l5desk.engine.pathway import Pathway
from l5desk.present.explanation import Source, source_list


@dataclass(frozen=True, slots=True)
class CandidateCode:
    """One code; ``once`` says what must first be confirmed, and is empty when that is established.

    ``text`` says what the code does not stand for; ``sources`` how far it was checked.
    """

    id: str
    system: Literal["icd-10-cm", "icd-10"]
    code: str
    title: str
    text: str
    once: str
    sources: tuple[Source, ...]


def candidate_codes(pathway: Pathway, assessment: Assessment) -> tuple[CandidateCode, ...]:
    """Give the codes offered with a conclusion, those already established first."""
    names = (*assessment.codes, *assessment.codes_once_confirmed)
    return tuple(_codes(pathway, names))


def _codes(pathway: Pathway, names: tuple[str, ...]) -> Iterator[CandidateCode]:
    for name in names:
        declared = pathway.ruleset.codes[name]
        yield CandidateCode(
            id=name,
            system=declared.system,
            code=declared.code,
            title=declared.title,
            text=declared.text,
            once=declared.once,
            sources=source_list(pathway.ruleset, declared.sources),
        )


def code_text(code: CandidateCode) -> str:
    """Give a code in one English line of the record."""
    once = f"only once {code.once}; " if code.once else ""
    unseen = [each for each in code.sources if each.verified != "read"]
    doubt = "not checked against the classification; " if unseen else ""
    told = f"{once}{doubt}{code.text}".rstrip("; .")
    system = code.system.upper()
    return f"{system} {code.code} {code.title}" + (f" ({told})" if told else "")
