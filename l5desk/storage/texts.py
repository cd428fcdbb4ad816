"""Texts of rulesets in other languages: beside the rules, and outside what their digest covers.

``common/text/es.yaml`` holds those of the shared files, ``<ruleset>/text/es.yaml`` what that
ruleset words otherwise; beside each, further files of a language may stand (``es-care.yaml``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from l5desk.engine.problem import ProblemsError
from l5desk.engine.ruleset import Model, Translation
from l5desk.storage.files import read_bytes
from l5desk.storage.validation import validate
from l5desk.storage.yaml_text import read_yaml

LARGEST = 4 * 1024 * 1024
COMMON = "common"


class TextFile(Model):
    """One file of translations, with who has read them: nobody native and clinical so far."""

    language: Literal["es", "ar"]
    review: Literal["not reviewed by a native clinician"]
    texts: dict[str, Translation]


@dataclass(frozen=True, slots=True)
class Texts:
    """Everything a ruleset says in one language, by the path of the text."""

    translations: Mapping[str, Translation]
    is_reviewed: bool = False


def text_files(root: Path, ruleset: str, language: str) -> list[Path]:
    """List the files with texts of a ruleset in a language, the more particular ones later."""
    folders = (root / COMMON / "text", root / ruleset / "text")
    return [file for folder in folders for file in sorted(folder.glob(f"{language}*.yaml"))]


def load_texts(root: Path, ruleset: str, language: str) -> Texts:
    """Read the texts of a ruleset; raise ``ProblemsError`` with file and line, or ``FileError``.

    A language without any gives none.
    """
    found: dict[str, Translation] = {}
    for file in text_files(root, ruleset, language):
        found.update(read_texts(file))
    return Texts(found)


def read_texts(file: Path) -> dict[str, Translation]:
    """Read one file of texts; raise ``ProblemsError`` with file and line, or ``FileError``."""
    document = read_yaml(read_bytes(file, LARGEST), str(file))
    read, problems = validate(TextFile, document) if document.whole else (None, ())
    if read is None or document.problems or problems:
        raise ProblemsError([*document.problems, *problems])
    return read.texts
