"""The installed rulesets, by id."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from l5desk.engine.pathway import Pathway
from l5desk.engine.problem import did_you_mean
from l5desk.storage.compiled import compiled
from l5desk.storage.files import FileError, read_bytes
from l5desk.storage.rulesets import LARGEST, MAIN, find_rulesets
from l5desk.storage.yaml_text import read_yaml

ID: Final = re.compile(rb"(?m)^id:[ ]+([a-z][a-z0-9-]*)[ ]*\r?$")
"""An id as nearly everybody writes it: all installed ones are looked at before the first window."""


class UnknownRulesetError(LookupError):
    """No ruleset of that name is installed; the message is a sentence for the user."""


@dataclass(slots=True)
class Library:
    """The installed rulesets by id; each is read and checked once, when it is first asked for.

    Of two rulesets with the same id the one in the earlier root counts.
    """

    roots: Sequence[Path]
    _loaded: dict[str, Pathway] = field(default_factory=dict)

    def folders(self) -> dict[str, Path]:
        """Give the folder of each ruleset by its id, in the order found."""
        found: dict[str, Path] = {}
        for folder in find_rulesets(self.roots):
            found.setdefault(_id(folder), folder)
        return found

    def pathway(self, ruleset: str) -> Pathway:
        """Give the compiled ruleset; raise ``UnknownRulesetError`` or ``ProblemsError``."""
        if ruleset not in self._loaded:
            folders = self.folders()
            if ruleset not in folders:
                hint = did_you_mean(ruleset, folders)
                raise UnknownRulesetError(f"no ruleset '{ruleset}' is installed{hint}")
            self._loaded[ruleset] = compiled(folders[ruleset])
        return self._loaded[ruleset]


def _id(folder: Path) -> str:
    """Give the id written in the ruleset, or the folder's name when it cannot be read."""
    try:
        content = read_bytes(folder / MAIN, LARGEST)
    except FileError:
        return folder.name
    if len(plain := ID.findall(content)) == 1:
        return str(plain[0], "ascii")
    written = read_yaml(content, MAIN).data.get("id")
    return written if isinstance(written, str) else folder.name
