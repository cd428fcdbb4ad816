"""Citations: how a source is named in running text, short enough to read past.

A statement is named by its document and its number there, anything else as its reference says or,
where that says nothing, by its first author or publisher and the year; the key remains what leads
to it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from l5desk.engine.ruleset import Reference, Ruleset

DOCUMENT: Final = "Document {0}"
NUMBER: Final = re.compile(r"\d+$")


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
        part = key, statement_number(key) if statement else ""
        found.setdefault(statement.document if statement else key, []).append(part)
    return tuple(
        Citation(source_name(rules, key, document), tuple(parts)) for key, parts in found.items()
    )


def in_order(citation: Citation) -> Citation:
    """Put the statements of a document by their numbers, as a list of sources has them."""
    parts = sorted(citation.parts, key=lambda part: int(part[1]) if part[1].isdigit() else 0)
    return Citation(citation.name, tuple(parts))


def plainly(citation: Citation, comma: str = ", ") -> str:
    """Give the name of a source with the numbers of the statements cited: "Document 1 (9, 12)"."""
    numbers = comma.join(number for _, number in citation.parts if number)
    return f"{citation.name} ({numbers})" if numbers else citation.name


def statement_number(key: str) -> str:
    """Give the number of a statement in its document."""
    number = NUMBER.search(key)
    return number.group().lstrip("0") if number else key


def source_name(rules: Ruleset, key: str, document: str = DOCUMENT) -> str:
    """Name a reference: "Cochrane 2020 (epidurals)", "Peul 2007", "Document 1"."""
    documents = _documents(rules)
    if key in documents:
        return document.format(documents.index(key) + 1)
    return short_citation(rules.references[key])


def entry_name(rules: Ruleset, key: str, document: str = DOCUMENT) -> str:
    """Name a reference, or one statement of a document: "Document 1 (9)"."""
    statement = rules.statements.get(key)
    if statement is None:
        return source_name(rules, key, document)
    return f"{source_name(rules, statement.document, document)} ({statement_number(key)})"


def short_citation(reference: Reference) -> str:
    """Name a source as readers do, else by its first author or publisher with the year."""
    if reference.short:
        return reference.short
    name = re.split(r"[.,:] | developed", reference.citation)[0].rstrip(".")
    name = re.sub(r" [A-Z](-?[A-Z]){0,3}$", "", name)
    return f"{name} {reference.year}" if reference.year else name


def _documents(rules: Ruleset) -> list[str]:
    """List the documents whose statements are accounted for, in order."""
    return list(dict.fromkeys(each.document for each in rules.statements.values()))
