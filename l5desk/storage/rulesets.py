"""Rulesets on disk: found, read, checked and compiled, with every mistake told at once.

A ruleset is a folder with a ``ruleset.yaml``; what it includes stands under the same root.
"""

import hashlib
import os
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from l5desk.engine.pathway import Pathway, compile_ruleset
from l5desk.engine.problem import Problem, ProblemsError
from l5desk.engine.ruleset import MERGED, Fragment, Ruleset
from l5desk.storage.files import FileError, read_bytes, sentence
from l5desk.storage.validation import validate
from l5desk.storage.yaml_text import Document, read_yaml

MAIN: Final = "ruleset.yaml"
UP: Final = "../"
LARGEST: Final = 4 * 1024 * 1024
LISTED: Final = ("contradictions", "invariants", "reading_order", "asking_order")
"""The lists of a fragment; over all fragments of a ruleset they follow each other."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a ruleset: its path from the ruleset's folder, its bytes and what they say."""

    name: str
    content: bytes
    document: Document
    fragment: Fragment | None


def load_ruleset(folder: Path) -> Pathway:
    """Read, check and compile a ruleset; raise ``ProblemsError`` with file and line of each."""
    loader = _Loader(folder)
    main = loader.part(MAIN, Ruleset, Problem((), ""))
    parts = [*loader.included(main), main]
    loader.problems.extend(_twice(parts))
    fragments = [part.fragment for part in parts if part.fragment]
    if len(fragments) == len(parts) and isinstance(main.fragment, Ruleset):
        try:
            contents = {part.name: part.content for part in parts}
            pathway = compile_ruleset(_merged(main.fragment, fragments), digest(contents))
        except ProblemsError as error:
            loader.problems.extend(_located(problem, parts) for problem in error.problems)
        else:
            if not loader.problems:
                return pathway
    raise ProblemsError(loader.problems)


def find_rulesets(roots: Sequence[Path]) -> list[Path]:
    """List the folders that hold a ruleset, root by root; a root that does not exist is empty."""
    found: list[Path] = []
    for root in roots:
        with sentence("read", root):
            folders = sorted(root.iterdir()) if root.is_dir() else []
            found.extend(folder for folder in folders if (folder / MAIN).is_file())
    return found


def place_of(folder: Path, name: str) -> Path:
    """Give where a file of a ruleset is; ``../`` leads to the root of the rulesets."""
    return folder.parent / name.removeprefix(UP) if name.startswith(UP) else folder / name


def digest(contents: Mapping[str, bytes]) -> str:
    """Give what identifies the logic exactly: a hash over the files of a ruleset, by their names.

    It is the SHA-256 of a sorted SHA256SUMS list, so standard tools can check it.
    """
    sums = sorted((name, hashlib.sha256(each).hexdigest()) for name, each in contents.items())
    return hashlib.sha256("".join(f"{sha}  {name}\n" for name, sha in sums).encode()).hexdigest()


class _Loader:
    """Reads the files of one ruleset and gathers what is wrong with them."""

    def __init__(self, folder: Path) -> None:
        # A folder given as "." or ".." has no name of its own, and so no telling parent.
        self.folder = folder if folder.name.strip(".") else folder.resolve()
        self.problems: list[Problem] = []

    def path(self, name: str) -> Path:
        return place_of(self.folder, name)

    def part(self, name: str, model: type[Fragment], place: Problem) -> Part:
        """Read one file; what is wrong goes to the problems, at ``place`` if it cannot be read."""
        path = self.path(name)
        try:
            content = read_bytes(path, LARGEST)
        except FileError as error:
            return self.refuse(name, replace(place, sentence=str(error)))
        document = read_yaml(content, str(path))
        fragment, problems = validate(model, document) if document.whole else (None, ())
        self.problems.extend((*document.problems, *problems))
        return Part(name, content, document, fragment)

    def included(self, main: Part) -> Iterator[Part]:
        """Read what the main file includes, as far as that can be told."""
        written = main.document.data.get("include")
        names = [str(each) for each in written] if isinstance(written, list) else []
        for n, name in enumerate(names):
            wrong = self.refusal(name, names[:n])
            sentence = f"cannot include '{name}': {wrong}"
            place = main.document.located(Problem(("include", n), sentence))
            yield self.refuse(name, place) if wrong else self.part(name, Fragment, place)

    def refuse(self, name: str, problem: Problem) -> Part:
        self.problems.append(problem)
        return Part(name, b"", Document(str(self.path(name))), None)

    def refusal(self, name: str, earlier: Sequence[str]) -> str:
        """Say why a file may not be included, or nothing when it may."""
        if "\\" in name or name != posixpath.normpath(name):
            return "write the plain path, such as ../common/questionnaire.yaml"
        if name in (MAIN, *earlier):
            return "it is already part of this ruleset"
        # Also through links, a ruleset from a stranger may not read the rest of the disk.
        real = Path(os.path.realpath(self.path(name)))
        allowed = (Path(os.path.realpath(each)) for each in (self.folder, self.folder.parent))
        if not any(real.is_relative_to(each) for each in allowed):
            return f"it lies outside {self.folder.parent}"
        return ""


def _twice(parts: Sequence[Part]) -> Iterator[Problem]:
    """Yield each name that stands in two files, with the later place and naming the earlier."""
    for kind in MERGED:
        holders: dict[str, Document] = {}
        for part in parts:
            written = part.document.data.get(kind)
            for name in written if isinstance(written, dict) else ():
                first = holders.setdefault(name, part.document)
                if first is not part.document:
                    place = f"{first.file}:{first.lines[kind, name]}"
                    problem = Problem((kind, name), f"'{name}' stands twice, first in {place}")
                    yield part.document.located(problem)


def _merged(main: Ruleset, fragments: Sequence[Fragment]) -> Ruleset:
    """Put the fragments into one ruleset, in the order in which they are included."""
    mappings = {
        kind: {name: each for part in fragments for name, each in getattr(part, kind).items()}
        for kind in MERGED
    }
    lists = {
        kind: tuple(each for part in fragments for each in getattr(part, kind)) for kind in LISTED
    }
    return main.model_copy(update=mappings | lists)


def _located(problem: Problem, parts: Sequence[Part]) -> Problem:
    """Find the file and line of a problem of the merged ruleset."""
    match problem.path:
        case (str(kind), int(place), *rest) if kind in LISTED:
            for part in parts:
                count = len(getattr(part.fragment, kind))
                if place < count:
                    return part.document.located(replace(problem, path=(kind, place, *rest)))
                place -= count
    *included, main = (part.document for part in parts)
    holder = max((main, *included), key=lambda each: len(each.nearest(problem.path)))
    return holder.located(problem)
