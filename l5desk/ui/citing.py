"""Sources in running text: short names, each of which leads to the references."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication

from l5desk.engine.ruleset import Ruleset
from l5desk.present.citation import Citation, citations

translate = QCoreApplication.translate


def cited(rules: Ruleset, keys: Iterable[str]) -> str:
    """Name sources one after the other, each as a link to the references."""
    named = citations(rules, keys, translate("Sources", "Document {0}"))
    return ", ".join(map(_linked, named))


def _linked(citation: Citation) -> str:
    """Let a name lead to its source, or the numbers after it to one statement each."""
    numbered = [source_link(key, number) for key, number in citation.parts if number]
    name = escape(citation.name).replace(" ", "\N{NO-BREAK SPACE}")
    if numbered:
        return f"{name}\N{NO-BREAK SPACE}({', '.join(numbered)})"
    return source_link(citation.parts[0][0], citation.name)


def source_link(key: str, text: str) -> str:
    """Give a link to a source."""
    shown = escape(text).replace(" ", "\N{NO-BREAK SPACE}")
    return f'<a href="source:{escape(key)}">{shown}</a>'
