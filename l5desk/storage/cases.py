"""Case files: one patient's answers as YAML, with the exact ruleset they were given to.

The same form serves a saved patient, a published test patient and a training exercise.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final, Self

from l5desk.engine.assessment import Assessment, Outcome, rank
from l5desk.engine.evaluate import evaluate
from l5desk.engine.pathway import Pathway
from l5desk.engine.problem import Problem, ProblemsError, did_you_mean
from l5desk.engine.response import Answer, Response, read_answers
from l5desk.engine.ruleset import Deadline, Disposition, Model, Text
from l5desk.session import ClinicianDecision, Session
from l5desk.storage.files import read_bytes, write_atomically
from l5desk.storage.library import UnknownRulesetError
from l5desk.storage.validation import validate
from l5desk.storage.yaml_text import Data, Document, read_yaml, write_yaml

LARGEST: Final = 1024 * 1024


class Expectation(Model):
    """What a safe pathway concludes for a test patient; empty parts expect nothing.

    ``dispositions`` lists the acceptable ones, best first; ``position`` is the step reached.
    """

    dispositions: tuple[Outcome, ...] = ()
    must_not: tuple[Outcome, ...] = ()
    position: str = ""
    at_least: Disposition | None = None
    by: Deadline | None = None
    recommendations: tuple[str, ...] = ()


class CaseFile(Model):
    """One patient as kept: the answers, and which ruleset they were given to.

    ``filled`` names the answers a published report does not state: the ordinary negatives that
    were added so that the patient can be assessed. ``together`` names the answers that one press
    gave to several questions.
    """

    ruleset: Text
    version: str = ""
    digest: str = ""
    label: str = ""
    answers: Mapping[str, Answer]
    filled: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    decision: ClinicianDecision | None = None
    vignette: str = ""
    citation: str = ""
    expect: Expectation | None = None

    @property
    def stated(self) -> Response:
        """The answers the report itself gives."""
        return {item: each for item, each in self.answers.items() if item not in self.filled}

    @classmethod
    def of_session(cls, session: Session) -> Self:
        """Make the case of a session: its answers, and what the clinician decided."""
        case = cls.of(session.pathway, session.response, session.label)
        together = tuple(item for item in session.response if item in session.together)
        return case.model_copy(update={"decision": session.decision, "together": together})

    def session(self, pathway: Pathway) -> Session:
        """Go on in this case under a pathway."""
        begun = Session.start(pathway, self.answers, self.label, self.decision)
        return replace(begun, begun_together=frozenset(self.together))

    @classmethod
    def of(cls, pathway: Pathway, answers: Response, label: str = "") -> Self:
        """Make the case of a patient assessed with this pathway."""
        rules = pathway.ruleset
        return cls(
            ruleset=rules.id,
            version=rules.version,
            digest=pathway.digest,
            label=label,
            answers=dict(answers),
        )

    def differs_from(self, pathway: Pathway) -> bool:
        """Tell whether the answers were given to other logic than this; unsaved cases were not."""
        return self.digest not in ("", pathway.digest)


def read_case(path: Path, pathway_of: Callable[[str], Pathway]) -> CaseFile:
    """Read a case; ``pathway_of`` gives the pathway of a ruleset id.

    Raises ``FileError`` when the file cannot be read, and ``ProblemsError`` with every mistake in
    it, unknown ids and impossible values included, each with its line.
    """
    document = read_yaml(read_bytes(path, LARGEST), str(path))
    if not document.whole:
        raise ProblemsError(document.problems)
    frame = replace(document, data={**document.data, "answers": {}})
    case, problems = validate(CaseFile, frame)
    pathway, unknown = _pathway(document, pathway_of)
    answers, wrong = _answers(document, pathway)
    wrong += unknown + (tuple(_misnamed(case.expect, pathway)) if case and pathway else ())
    wrong += tuple(_unanswered(case.together, document)) if case else ()
    problems += document.problems + tuple(map(document.located, wrong))
    if problems or case is None:
        raise ProblemsError(problems)
    return case.model_copy(update={"answers": answers})


def case_files(folder: Path) -> list[Path]:
    """List the cases that a ruleset, given by its folder, brings along to be held to."""
    return sorted((folder / "cases").glob("*.yaml"))


def shortfalls(expect: Expectation, assessment: Assessment) -> list[str]:
    """Give a sentence for each part of an expectation that an assessment does not meet."""
    found = assessment.disposition
    wanted = " or ".join(expect.dispositions)
    sure = assessment.at_least is not None and (
        expect.at_least is None or rank(assessment.at_least) <= rank(expect.at_least)
    )
    told = (
        (not wanted or found in expect.dispositions, f"concludes {found}, not {wanted}"),
        (found not in expect.must_not, f"concludes {found}, which it must not"),
        (
            expect.position in ("", assessment.position),
            f"stands at '{assessment.position}', not at '{expect.position}'",
        ),
        (
            expect.at_least is None or sure,
            f"is sure of {assessment.at_least or 'nothing'}, not of {expect.at_least} at least",
        ),
        (
            expect.by in (None, assessment.by),
            f"is due by {assessment.by or 'no time'}, not by {expect.by}",
        ),
        *(
            (name in assessment.recommendations, f"does not recommend '{name}'")
            for name in expect.recommendations
        ),
    )
    return [sentence for holds, sentence in told if not holds]


def misjudged(path: Path, pathway: Pathway) -> list[Problem]:
    """Give what is wrong with a ruleset's own case, or with what the ruleset makes of it."""

    def pathway_of(ruleset: str) -> Pathway:
        if ruleset != pathway.ruleset.id:
            raise UnknownRulesetError(f"a case of '{pathway.ruleset.id}', not of '{ruleset}'")
        return pathway

    try:
        case = read_case(path, pathway_of)
    except ProblemsError as error:
        return list(error.problems)
    if case.expect is None:
        return [Problem(("expect",), "the case expects nothing: add 'expect'", str(path))]
    told = shortfalls(case.expect, evaluate(pathway, case.answers))
    return [Problem(("expect",), sentence, str(path)) for sentence in told]


def write_case(path: Path, case: CaseFile) -> None:
    """Save a case in one step, or raise ``FileError`` and leave the file as it was."""
    data: dict[str, Data] = case.model_dump(mode="json", exclude_defaults=True)
    write_atomically(path, write_yaml(data))


def _pathway(
    document: Document, pathway_of: Callable[[str], Pathway]
) -> tuple[Pathway | None, tuple[Problem, ...]]:
    ruleset = document.data.get("ruleset")
    if not isinstance(ruleset, str) or not ruleset:
        return None, ()  # said already, as a mistake of form
    try:
        return pathway_of(ruleset), ()
    except UnknownRulesetError as error:
        return None, (Problem(("ruleset",), str(error)),)


def _answers(document: Document, pathway: Pathway | None) -> tuple[Response, tuple[Problem, ...]]:
    written = document.data.get("answers")
    if not isinstance(written, dict):
        return {}, (Problem(("answers",), "'answers' takes item ids with their values, or {}"),)
    if pathway is None:
        return {}, ()
    given = {name: value for name, value in written.items() if value is not None}
    answers, problems = read_answers(pathway.ruleset.items, given)
    empty = (
        Problem(("answers", name), f"'{name}' has no value: give one, or unknown, or leave it out")
        for name in written
        if name not in given
    )
    return answers, (*problems, *empty)


def _unanswered(names: Iterable[str], document: Document) -> Iterator[Problem]:
    """Yield a problem for each name of an answer that the file does not hold."""
    written = document.data.get("answers")
    for n, name in enumerate(names):
        if isinstance(written, dict) and name not in written:
            hint = did_you_mean(name, written)
            yield Problem(("together", n), f"'{name}' is not among the answers{hint}")


def _misnamed(expect: Expectation | None, pathway: Pathway) -> Iterator[Problem]:
    """Yield a problem for each name in the expectation that the ruleset does not have."""
    if expect is None:
        return
    rules = pathway.ruleset
    if expect.position and expect.position not in rules.steps:
        hint = did_you_mean(expect.position, rules.steps)
        yield Problem(("expect", "position"), f"unknown step '{expect.position}'{hint}")
    for n, name in enumerate(expect.recommendations):
        if name not in rules.recommendations:
            hint = did_you_mean(name, rules.recommendations)
            yield Problem(
                ("expect", "recommendations", n), f"unknown recommendation '{name}'{hint}"
            )
