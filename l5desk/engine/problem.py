"""Problems: what an author or a user has to mend, as values with an address."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One sentence saying what is wrong, where, and what to do.

    ``path`` leads to the place inside the document; ``file`` and ``line`` (from 1) are filled
    in by whoever read the bytes.
    """

    path: Path
    sentence: str
    file: str = ""
    line: int = 0

    def __str__(self) -> str:
        """Give ``file:line: sentence``, the form editors can jump to."""
        place = f"{self.file}:{self.line}: " if self.file and self.line else ""
        return f"{place or (self.file and self.file + ': ')}{self.sentence}"


class ProblemsError(ValueError):
    """A document has problems; ``problems`` holds all of them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems, in reading order."""
        self.problems = tuple(sorted(problems, key=lambda each: (each.file, each.line)))
        super().__init__("\n".join(map(str, self.problems)))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give a bracketed suggestion to follow an unknown word, or an empty text."""
    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" (did you mean '{close[0]}'?)" if close else ""
