"""Citations: how a source is named in running text, short enough to read past.

A statement is named by its document and its number there, anything else by who published it and
when; the key remains what leads to it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from l5desk.engine.ruleset import Reference, Ruleset

DOCUMENT: Final = "Document {0}"
YEAR: Final = re.compile(r"\d{4}")
NUMBER: Final = re.compile(r"\d+$")
SHORTEST: Final = 3
"""Letters of the shortest abbreviation."""
CAPITALS: Final = re.compile(r"\b[A-Z][A-Z0-9]+\b")


@dataclass(frozen=True, slots=True)
class Citation:
    """A source by name; ``parts`` are the keys cited, each with its number if it has one."""

    name: str
    parts: tuple[tuple[str, str], ...]


def citations(
    rules: Ruleset, keys: Iterable[str], document: str = DOCUMENT
) -> tuple[Citation, ...]:
    """Name the sources of these keys, the statements of a document together, in order.

    ``document`` is how a document without a name is called by its number.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    for key in dict.fromkeys(keys):
        statement = rules.statements.get(key)
        number = NUMBER.search(key) if statement else None
        part = key, number.group().lstrip("0") if number else ""
        found.setdefault(statement.document if statement else key, []).append(part)
    return tuple(
        Citation(source_name(rules, key, document), tuple(parts)) for key, parts in found.items()
    )


def source_name(rules: Ruleset, key: str, document: str = DOCUMENT) -> str:
    """Name a reference: "Cochrane ESI 2020", "Document 1"."""
    documents = _documents(rules)
    if key in documents:
        return document.format(documents.index(key) + 1)
    words = [word for word in key.split("-") if not YEAR.fullmatch(word)]
    spelt = _spelt(tuple((each, _text(reference)) for each, reference in rules.references.items()))
    said = " ".join(spelt.get(word, word) for word in words)
    year = next((word for word in key.split("-") if YEAR.fullmatch(word)), "")
    year = year or str(rules.references[key].year or "")
    return f"{said[:1].upper()}{said[1:]} {year}".rstrip()


def _documents(rules: Ruleset) -> list[str]:
    """List the documents whose statements are accounted for, in order."""
    return list(dict.fromkeys(each.document for each in rules.statements.values()))


def _text(reference: Reference) -> str:
    return f"{reference.citation} {reference.says}"


@lru_cache(maxsize=4)
def _spelt(texts: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Give words of the keys as the references write them: names, capitals, abbreviations."""
    first = (text.split(maxsplit=1)[0].strip(",.:") for _, text in texts)
    capitals = (word for _, text in texts for word in CAPITALS.findall(text))
    short = (
        word.upper() for key, text in texts for word in key.split("-") if _abbreviates(word, text)
    )
    return {word.lower(): word for word in (*first, *short, *capitals)}


def _abbreviates(word: str, text: str) -> bool:
    """Tell whether a word is made of the first letters of words that follow each other."""
    said = re.findall(r"\w+", text)
    letters = "".join(each[0] for each in said).lower()
    names = "".join(each[0] for each in said if each[0].isupper()).lower()
    is_word = word in {each.lower() for each in said}
    return len(word) >= SHORTEST and not is_word and (word in letters or word in names)
