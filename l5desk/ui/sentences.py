"""What goes wrong with files, in the language of the desk.

What reads and writes knows no Qt and tells in English what is wrong. Each of its sentences that a
clinician may meet stands here once more for the translators, with gaps where names come in; what
only authors of rules meet stays English.
"""

import re
from dataclasses import replace
from functools import cache
from string import Formatter
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from l5desk.engine.problem import Problem, ProblemsError
from l5desk.ui.language import as_written

SENTENCES: Final = (
    QT_TRANSLATE_NOOP("Sentences", "{said} (did you mean '{one}'?)"),
    QT_TRANSLATE_NOOP("Sentences", "{said}; please check them, the emergency number above all"),
    QT_TRANSLATE_NOOP("Sentences", "{said}; '{one}' is used instead"),
    QT_TRANSLATE_NOOP("Sentences", "{said}; the settings are as at first"),
    QT_TRANSLATE_NOOP("Sentences", "{said}; the file is kept as '{one}'"),
    QT_TRANSLATE_NOOP("Sentences", "{said}; the file could not be put aside"),
    QT_TRANSLATE_NOOP("Sentences", "the settings could not be read"),
    QT_TRANSLATE_NOOP("Sentences", "settings not understood: {one}"),
    QT_TRANSLATE_NOOP("Sentences", "cannot read '{one}': {said}"),
    QT_TRANSLATE_NOOP("Sentences", "cannot save '{one}': {said}"),
    QT_TRANSLATE_NOOP("Sentences", "cannot make '{one}': {said}"),
    QT_TRANSLATE_NOOP("Sentences", "cannot remove '{one}': {said}"),
    QT_TRANSLATE_NOOP("Sentences", "you have no permission"),
    QT_TRANSLATE_NOOP("Sentences", "the disk can only be read; choose another place"),
    QT_TRANSLATE_NOOP("Sentences", "the disk is full; free some space or choose another place"),
    QT_TRANSLATE_NOOP(
        "Sentences", "your share of the disk is full; free some space or choose another place"
    ),
    QT_TRANSLATE_NOOP("Sentences", "the file would be too large for this disk"),
    QT_TRANSLATE_NOOP("Sentences", "there is no such file or folder"),
    QT_TRANSLATE_NOOP("Sentences", "a file of that name is in the way"),
    QT_TRANSLATE_NOOP("Sentences", "a part of the path is not a folder"),
    QT_TRANSLATE_NOOP("Sentences", "it is a folder; choose a file"),
    QT_TRANSLATE_NOOP("Sentences", "the name is too long; choose a shorter one"),
    QT_TRANSLATE_NOOP("Sentences", "the links lead round in a circle"),
    QT_TRANSLATE_NOOP("Sentences", "too many files are open; close other programs and try again"),
    QT_TRANSLATE_NOOP("Sentences", "the disk or stick is failing; choose another place"),
    QT_TRANSLATE_NOOP("Sentences", "the disk refused"),
    QT_TRANSLATE_NOOP("Sentences", "it is not an ordinary file"),
    QT_TRANSLATE_NOOP("Sentences", "it is larger than {one} KiB"),
    QT_TRANSLATE_NOOP("Sentences", "this is not a possible file name"),
    QT_TRANSLATE_NOOP("Sentences", "no ruleset '{one}' is installed"),
    QT_TRANSLATE_NOOP("Sentences", "this is not UTF-8 text: save the file as UTF-8"),
    QT_TRANSLATE_NOOP("Sentences", "control character U+{one}: this must be a plain text file"),
    QT_TRANSLATE_NOOP("Sentences", "control characters are not allowed in a text"),
    QT_TRANSLATE_NOOP("Sentences", "the file is empty"),
    QT_TRANSLATE_NOOP("Sentences", "a second document begins here: one file holds one"),
    QT_TRANSLATE_NOOP("Sentences", "the file must consist of lines of the form 'name: value'"),
    QT_TRANSLATE_NOOP("Sentences", "a name must be a single word, not a list or mapping"),
    QT_TRANSLATE_NOOP("Sentences", "this is nested more than {one} deep"),
    QT_TRANSLATE_NOOP("Sentences", "'*{one}' is not allowed: write the value out"),
    QT_TRANSLATE_NOOP(
        "Sentences", "'&{one}' is not allowed: put a text beginning with & in quotes"
    ),
    QT_TRANSLATE_NOOP("Sentences", "'{one}' is not allowed: put a text beginning with ! in quotes"),
    QT_TRANSLATE_NOOP("Sentences", "'{one}' stands twice, first in line {two}"),
    QT_TRANSLATE_NOOP("Sentences", "'{one}' is too large a number"),
    QT_TRANSLATE_NOOP(
        "Sentences", "a second ':' in this line: put the text in quotes, or check the indentation"
    ),
    QT_TRANSLATE_NOOP("Sentences", "a ':' is missing after this name"),
    QT_TRANSLATE_NOOP(
        "Sentences", "this does not fit the lines above: check indentation, brackets"
    ),
    QT_TRANSLATE_NOOP("Sentences", "a '-' is missing, or the indentation does not fit"),
    QT_TRANSLATE_NOOP("Sentences", "the bracket '{one}' is not closed by '{two}'"),
    QT_TRANSLATE_NOOP("Sentences", "a value is missing, or a bracket is one too many"),
    QT_TRANSLATE_NOOP("Sentences", "the quotation mark is not closed"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "a text cannot begin with this character: put it in quotes; indent with spaces, not tabs",
    ),
    QT_TRANSLATE_NOOP("Sentences", "an unknown '\\' in double quotes: use single quotes"),
    QT_TRANSLATE_NOOP("Sentences", "the file goes on after its end '...'"),
    QT_TRANSLATE_NOOP("Sentences", "this is not YAML: {one}"),
    QT_TRANSLATE_NOOP("Sentences", "unknown item '{one}'"),
    QT_TRANSLATE_NOOP("Sentences", "unknown step '{one}'"),
    QT_TRANSLATE_NOOP("Sentences", "unknown recommendation '{one}'"),
    QT_TRANSLATE_NOOP("Sentences", "unknown key '{one}'"),
    QT_TRANSLATE_NOOP("Sentences", "'answers' takes item ids with their values, or {{}}"),
    QT_TRANSLATE_NOOP("Sentences", "'{one}' has no value: give one, or unknown, or leave it out"),
    QT_TRANSLATE_NOOP("Sentences", "'{one}' is not among the answers"),
    QT_TRANSLATE_NOOP("Sentences", "'{one}' takes true, false or unknown, not {two}"),
    QT_TRANSLATE_NOOP("Sentences", "'{one}' takes a list of options in square brackets"),
    QT_TRANSLATE_NOOP("Sentences", "'{one}' cannot be none and something else together"),
    QT_TRANSLATE_NOOP("Sentences", "'{one}' must lie between {two} and {three}"),
    QT_TRANSLATE_NOOP("Sentences", "'{one}' is missing in {said}"),
    QT_TRANSLATE_NOOP("Sentences", "'{one}' is missing"),
    QT_TRANSLATE_NOOP("Sentences", "'{one}' is empty: write a text"),
    QT_TRANSLATE_NOOP("Sentences", "{said}: overruling needs a reason"),
    QT_TRANSLATE_NOOP("Sentences", "{said}: overruling an emergency needs a name"),
    QT_TRANSLATE_NOOP("Sentences", "{said} takes {said2}, but nothing is written here"),
    QT_TRANSLATE_NOOP("Sentences", "{said} takes {said2}, not a list"),
    QT_TRANSLATE_NOOP("Sentences", "{said} takes {said2}, not names with values under them"),
    QT_TRANSLATE_NOOP("Sentences", "{said} takes {said2}, not {one}"),
    QT_TRANSLATE_NOOP("Sentences", "a text (in quotes if it looks like a number)"),
    QT_TRANSLATE_NOOP("Sentences", "true or false"),
    QT_TRANSLATE_NOOP("Sentences", "a whole number"),
    QT_TRANSLATE_NOOP("Sentences", "a number"),
    QT_TRANSLATE_NOOP("Sentences", "a list"),
    QT_TRANSLATE_NOOP("Sentences", "names with values under them"),
    QT_TRANSLATE_NOOP("Sentences", "a date such as 2025-01-31"),
    QT_TRANSLATE_NOOP("Sentences", "one of {one}"),
    QT_TRANSLATE_NOOP("Sentences", "no. {one} of {said}"),
    QT_TRANSLATE_NOOP("Sentences", "the file"),
)
"""In the order in which they are tried: the first that fits says what is meant."""
WHOLE: Final = "said"
"""How the gaps begin that hold a sentence of their own; in the others stands a name."""


def told(error: Exception) -> str:
    """Say what is wrong; each problem of a document keeps its file and line."""
    if isinstance(error, ProblemsError):
        return "\n".join(map(told_problem, error.problems))
    return said(str(error))


def told_problem(problem: Problem) -> str:
    """Say one problem of a document, after its file and line."""
    return str(replace(problem, sentence=said(problem.sentence)))


def said(sentence: str) -> str:
    """Give a sentence in the language of the desk; one that is not known stays as it is."""
    for english in map(str, SENTENCES):
        if found := _form(english).fullmatch(sentence):
            parts = {name: _part(name, part) for name, part in found.groupdict().items()}
            return QCoreApplication.translate("Sentences", english).format_map(parts)
    return as_written(sentence)


def _part(name: str, part: str) -> str:
    return said(part) if name.startswith(WHOLE) else as_written(part)


@cache
def _form(english: str) -> re.Pattern[str]:
    """Give what a sentence looks like whose gaps are filled."""
    pieces = (
        re.escape(text) + (f"(?P<{name}>.*)" if name else "")
        for text, name, _, _ in Formatter().parse(english)
    )
    return re.compile("".join(pieces), re.DOTALL)
