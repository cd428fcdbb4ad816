"""What several commands take from the command line: files, cases, rulesets."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from l5desk.storage.bundle import bundled

if TYPE_CHECKING:
    from l5desk.engine.pathway import Pathway
    from l5desk.session import Session
    from l5desk.storage.library import Library


class ProblemsFound(Exception):  # noqa: N818 - not a mistake of the program
    """The input has problems, one a line."""

    def __init__(self, lines: Iterable[object]) -> None:
        super().__init__("\n".join(map(str, lines)))


class FileOf:
    """Take the path of a file of one of these kinds."""

    def __init__(self, *suffixes: str) -> None:
        self.suffixes = suffixes

    def __call__(self, text: str) -> Path:
        """Give the path, or refuse one that ends in something else."""
        path = Path(text)
        if path.suffix not in self.suffixes:
            kinds = ", ".join(self.suffixes)
            raise argparse.ArgumentTypeError(f"'{text}' must end in one of {kinds}")
        return path


def library() -> "Library":
    """Give the rulesets that come with the program."""
    from l5desk.storage.library import Library

    return Library([bundled("rulesets")])


def pathway_of(ruleset: str) -> "Pathway":
    """Give a ruleset by its id or its folder."""
    from l5desk.storage.library import UnknownRulesetError
    from l5desk.storage.rulesets import load_ruleset

    if (Path(ruleset) / "ruleset.yaml").is_file():
        return load_ruleset(Path(ruleset))
    try:
        return library().pathway(ruleset)
    except UnknownRulesetError as error:
        raise ProblemsFound([error]) from error


def session_of(path: Path, given: "Pathway | None" = None) -> "Session":
    """Read a case; one saved under other rules is assessed with those given, else the installed."""
    from l5desk.storage.cases import read_case

    installed = library()

    def rules_of(ruleset: str) -> "Pathway":
        return given if given and given.ruleset.id == ruleset else installed.pathway(ruleset)

    case = read_case(path, rules_of)
    pathway = rules_of(case.ruleset)
    if case.differs_from(pathway):
        rules = pathway.ruleset
        print(
            f"{path}: saved under {rules.id} {case.version}, assessed with {rules.version}",
            file=sys.stderr,
        )
    return case.session(pathway)
