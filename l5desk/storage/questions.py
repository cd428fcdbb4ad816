"""The related questions of the sources, and what the rules have to say to each.

They stand beside the rulesets in ``common/questions.yaml`` and are no rules: nothing is concluded
from them, so no ruleset includes them.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field

from l5desk.engine.problem import ProblemsError
from l5desk.engine.ruleset import Id, Model, StatementId
from l5desk.storage.files import read_bytes
from l5desk.storage.validation import validate
from l5desk.storage.yaml_text import read_yaml

FILE: Final = "questions.yaml"
LARGEST: Final = 1024 * 1024


class Questions(Model):
    """For the statement that asks, the steps, recommendations and options that bear on it."""

    questions: dict[StatementId, Annotated[tuple[Id, ...], Field(min_length=1)]]


def load_questions(folder: Path) -> Mapping[str, tuple[str, ...]]:
    """Read the questions; raise ``ProblemsError`` with every problem, or ``FileError``."""
    document = read_yaml(read_bytes(folder / FILE, LARGEST), str(folder / FILE))
    read, problems = validate(Questions, document) if document.whole else (None, ())
    found = [*document.problems, *problems]
    if read is None or found:
        raise ProblemsError(found)
    return read.questions
