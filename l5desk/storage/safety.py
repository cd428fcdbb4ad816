"""What the program says of its own safety: the statement, and the log of hazards behind it.

Both stand in ``resources/safety``: ``SAFETY.md`` for reading, ``hazards.yaml`` as data whose links
to tests can be checked.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field

from l5desk.engine.problem import Problem, ProblemsError
from l5desk.engine.ruleset import Model, Text
from l5desk.storage.files import read_bytes
from l5desk.storage.validation import validate
from l5desk.storage.yaml_text import read_yaml

STATEMENT: Final = "SAFETY.md"
LOG: Final = "hazards.yaml"
LARGEST: Final = 1024 * 1024

Severity: TypeAlias = Literal["Minor", "Significant", "Considerable", "Major", "Catastrophic"]
Likelihood: TypeAlias = Literal["Very low", "Low", "Medium", "High", "Very high"]
Status: TypeAlias = Literal["controlled", "open", "not in this version", "closed"]

PARTS: Final = (
    "Intended use",
    "Who may use it",
    "When not to use it",
    "What it is not",
    "How unknown answers are handled",
    "How red flags are shown",
    "What was tested, and what was not",
    "How to report a safety problem",
)
"""The headings that the statement cannot do without."""


class Control(Model):
    """What is done against a hazard; ``shown_by`` names tests as ``path::function``."""

    kind: Literal["design", "test", "training"]
    text: Text
    shown_by: tuple[Text, ...] = ()


class Hazard(Model):
    """What could harm a patient, how, and what is done against it.

    ``cause`` leads to ``effect`` (what then happens at the desk) and that to ``harm``; severity
    and likelihood are those with the controls in place. ``open``: something that could be done
    has not been done; ``not in this version``: what could cause it does not exist yet. A hazard
    is closed, never deleted.
    """

    id: Text
    title: Text
    cause: Text
    effect: Text
    harm: Text
    severity: Severity
    likelihood: Likelihood
    controls: tuple[Control, ...] = ()
    residual: Text
    status: Status


class HazardLog(Model):
    """All hazards; ``scores`` says who judged their severity and likelihood: nobody may yet."""

    scores: Literal["proposed, not assessed by a clinician"]
    about: Text
    hazards: Annotated[tuple[Hazard, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Safety:
    """The statement, as Markdown, and the log."""

    statement: str
    log: HazardLog


def load_safety(folder: Path) -> Safety:
    """Read and check both; raise ``ProblemsError`` with every problem, or ``FileError``."""
    statement = read_bytes(folder / STATEMENT, LARGEST).decode("utf-8")
    document = read_yaml(read_bytes(folder / LOG, LARGEST), str(folder / LOG))
    log, problems = validate(HazardLog, document) if document.whole else (None, ())
    wrong = [document.located(each) for each in _flaws(log)] if log else []
    found = [*_gaps(statement, str(folder / STATEMENT)), *document.problems, *problems, *wrong]
    if log is None or found:
        raise ProblemsError(found)
    return Safety(statement, log)


def _gaps(statement: str, file: str) -> Iterator[Problem]:
    headings = [line[3:].strip() for line in statement.splitlines() if line.startswith("## ")]
    for part in PARTS:
        if part not in headings:
            yield Problem((), f"the part '{part}' is missing", file, 1)


def _flaws(log: HazardLog) -> Iterator[Problem]:
    for n, hazard in enumerate(log.hazards):
        path = ("hazards", n)
        if hazard.id != f"H{n + 1:02}":
            sentence = f"'{hazard.id}' should be H{n + 1:02}: hazards are closed, never deleted"
            yield Problem((*path, "id"), sentence)
        if not hazard.controls and hazard.status == "controlled":
            yield Problem((*path, "status"), f"{hazard.id} has no control")
        for place, control in enumerate(hazard.controls):
            if (control.kind == "training") == bool(control.shown_by):
                wanted = "no test shows training" if control.shown_by else "name a test in shown_by"
                yield Problem((*path, "controls", place), f"a {control.kind} control: {wanted}")
