"""A comparison as plain text, in English, and as plain data for other programs."""

from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import Final

from pydantic import BaseModel

from l5desk.engine.comparison import Difference, Disagreement
from l5desk.engine.expression import Absence
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import Answer, read_answers
from l5desk.engine.ruleset import Disposition
from l5desk.present.comparison import Comparison, Row, Side
from l5desk.present.conclusion import Headline
from l5desk.present.explanation import Line
from l5desk.present.paper_words import OUTCOMES
from l5desk.present.record import Json

WIDTH: Final = 88
SCHEMA: Final = 1
TRUTHS: Final = {True: "yes", False: "no", None: "open"}


def comparison_text(shown: Comparison) -> str:
    """Tell what two rulesets say of one patient, and where they part."""
    lines = [line for side in shown.sides for line in _conclusion(side)]
    if shown.step is None:
        lines += ["", "Both walk the same way."]
    else:
        lines += ["", f"They part at: {shown.title} [{shown.step}]"]
        lines += [line for side in shown.sides for line in _taken(side)]
    return "\n".join(lines) + "\n"


def _conclusion(side: Side) -> Iterator[str]:
    yield f"{side.ruleset} {side.version}: {_said(side.headline)}"
    yield f"  by when: {side.headline.by or 'not settled'}"


def _said(head: Headline) -> str:
    title = head.title or OUTCOMES[head.outcome]
    match head.kind:
        case "settled":
            return title
        case "at-least":
            return f"not settled, but at least: {title}"
        case "same-day":
            return "not settled, to be examined today"
        case "assuming":
            return f"not settled; if what could not be assessed is normal: {title}"
        case "open":
            return "not settled, more answers are needed"


def _taken(side: Side) -> Iterator[str]:
    if side.taken is None:
        return
    yield ""
    way = f"{side.taken.label or 'goes on'} → {side.taken.next}"
    yield f"{side.ruleset}: {way if side.taken.next else 'stops here; an answer is missing'}"
    yield from _entry(side.taken.text)
    for line in side.taken.reasons:
        yield from _entry(_reason(line), line.depth)
    for source in side.corrected:
        yield from _entry(f"corrects {source.key}: {source.says} {source.note}".rstrip())


def _reason(line: Line) -> str:
    return f"{line.text}: {TRUTHS[line.truth]}" if line.kind == "definition" else line.text


def _entry(text: str, depth: int = 0) -> list[str]:
    indent = "  " * (depth + 1)
    return wrap(text, WIDTH, initial_indent=f"{indent}- ", subsequent_indent=f"{indent}  ")


def rows_text(rows: Iterable[Row], patients: int) -> str:
    """Tell on whom two rulesets disagree, one line each, those that touch an alarm first."""
    lines = [f"Over {patients:.1e} patients whom the rules can tell apart:"]
    lines += [
        f"  {row.patients:.1e}  {OUTCOMES[row.one]} / {OUTCOMES[row.other]},"
        f" parting at: {row.title} [{row.step}]"
        for row in rows
    ]
    return "\n".join(lines if len(lines) > 1 else [*lines, "  they never disagree"]) + "\n"


def comparison_record(shown: Comparison) -> dict[str, Json]:
    """Give a comparison on one patient as data."""
    return {
        "schema": SCHEMA,
        "step": shown.step,
        "agrees": shown.agrees,
        "sides": [_side(side) for side in shown.sides],
    }


def _side(side: Side) -> dict[str, Json]:
    taken = side.taken
    return {
        "ruleset": side.ruleset,
        "version": side.version,
        "conclusion": _said(side.headline),
        "disposition": side.headline.outcome,
        "by": side.headline.by,
        "candidate": taken.label if taken else None,
        "next": taken.next if taken else None,
        "reasons": [_reason(line) for line in taken.reasons] if taken else [],
        "corrects": [each.key for each in side.corrected],
    }


def rows_record(rows: Iterable[Row], patients: int) -> dict[str, Json]:
    """Give the disagreements over all patients as data; numbers of patients are exact."""
    return {
        "schema": SCHEMA,
        "patients": patients,
        "disagreements": [
            {
                "dispositions": [row.one, row.other],
                "step": row.step,
                "patients": row.patients,
                "example": {name: _value(value) for name, value in row.example.items()},
            }
            for row in rows
        ],
    }


def read_difference(text: str, pathway: Pathway) -> Difference:
    """Read back what was printed of two rulesets; ``pathway`` is the first of them."""
    read = _Difference.model_validate_json(text)
    found = (
        Disagreement(
            one=each.dispositions[0],
            other=each.dispositions[1],
            step=each.step,
            patients=each.patients,
            example=read_answers(pathway.ruleset.items, each.example)[0],
        )
        for each in read.disagreements
    )
    return Difference(read.patients, tuple(found))


class _Disagreement(BaseModel):
    dispositions: tuple[Disposition, Disposition]
    step: str
    patients: int
    example: dict[str, object]


class _Difference(BaseModel):
    patients: int
    disagreements: tuple[_Disagreement, ...]


def _value(answer: Answer) -> Json:
    match answer:
        case Absence():
            return answer.value
        case tuple():
            return list(answer)
        case _:
            return answer
