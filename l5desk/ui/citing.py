"""Sources in running text: short names, each of which leads to the references."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication

from l5desk.engine.ruleset import Ruleset
from l5desk.present.citation import Citation, citations, entry_name, plainly
from l5desk.ui.language import comma, listed

translate = QCoreApplication.translate


def cited(rules: Ruleset, keys: Iterable[str]) -> str:
    """Name sources one after the other, each as a link to the references."""
    return listed(map(_linked, citations(rules, keys, document_word())))


def cited_plainly(rules: Ruleset, keys: Iterable[str]) -> str:
    """Name sources one after the other, where there is nothing to follow."""
    return listed(named_plainly(each) for each in citations(rules, keys, document_word()))


def named_plainly(citation: Citation) -> str:
    """Name one source with the numbers of its statements, where there is nothing to follow."""
    return plainly(citation, comma())


def named(rules: Ruleset, key: str) -> str:
    """Name one source, or one statement of a document."""
    return entry_name(rules, key, document_word())


def document_word() -> str:
    """Give how a document without a name is called by its number."""
    return translate("Sources", "Document {0}")


def _linked(citation: Citation) -> str:
    """Let a name lead to its source, or the numbers after it to one statement each."""
    numbered = [source_link(key, number) for key, number in citation.parts if number]
    name = escape(citation.name).replace(" ", "\N{NO-BREAK SPACE}")
    if numbered:
        return f"{name}\N{NO-BREAK SPACE}({listed(numbered)})"
    return source_link(citation.parts[0][0], citation.name)


def source_link(key: str, text: str) -> str:
    """Give a link to a source."""
    shown = escape(text).replace(" ", "\N{NO-BREAK SPACE}")
    return f'<a href="source:{escape(key)}">{shown}</a>'
