"""The words of a pathway in another language: the same pathway, read by somebody else.

Only words change: conditions, sources and digest are those of the pathway. A text that has no
translation, or whose English has changed since, stays English and says so.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from pydantic import BaseModel

from l5desk.engine.pathway import Branch, Pathway
from l5desk.engine.ruleset import NOT_GRADED, AnyStep, Decision, Ruleset, Translation
from l5desk.present.units import ONE

SHOWN: Final = (
    "title",
    "purpose",
    "stages",
    "items",
    "scales",
    "contradictions",
    "definitions",
    "phases",
    "steps",
    "recommendations",
    "options",
    "statements",
    "references",
)
"""What a clinician reads at the desk; codes of a classification keep their words."""
SOURCES: Final = ("statements.", "references.")
"""What has been read elsewhere: a language that does not tell it leaves it as it is."""
TOLD: Final = frozenset({"says", "about", "cites", "limits", "answer"})
"""What the program tells of a source; titles, authors and names keep their words."""
WORDS: Final = frozenset({"title", "text", "short", "help", "trainee", "patient", "label", "who"})
GRADES: Final = frozenset({"strength", "certainty"})
LISTS: Final = frozenset({("items", "options"), ("scales", "grades"), ("steps", "triggers")})
"""Whose members are texts; the options of a step are names."""
OTHER_AUDIENCES: Final = (".trainee", ".patient")
MARK: Final = " [en]"
"""Follows what is English for want of a translation."""


def origin(english: str) -> str:
    """Give what tells whether an English text has changed since it was translated."""
    return hashlib.sha256(english.encode()).hexdigest()[:8]


def texts_of(rules: Ruleset) -> dict[str, str]:
    """Give every text of a ruleset that can be translated, by its path."""
    return {".".join(path): text for kind in SHOWN for path, text in _texts(rules, (kind,))}


def missing_texts(rules: Ruleset, translations: Mapping[str, Translation]) -> list[str]:
    """Give the paths of the texts that have no translation, or one of another text."""
    return missing(texts_of(rules), translations)


def missing(texts: Mapping[str, str], translations: Mapping[str, Translation]) -> list[str]:
    """Give the paths of those among these texts that have no translation, or one of another."""
    return [path for path, text in texts.items() if not _fits(translations, path, text)]


def in_language(pathway: Pathway, translations: Mapping[str, Translation]) -> Pathway:
    """Give the pathway in the words of these translations.

    What is said to trainees or patients only, and has none, is said in the clinician's words.
    """
    told = told_in(translations, texts_of(pathway.ruleset))
    rules = _said(pathway.ruleset, (), told)
    if not isinstance(rules, Ruleset):
        return pathway
    branches = {name: _labelled(rules.steps[name], ways) for name, ways in pathway.branches.items()}
    return replace(pathway, ruleset=rules, branches=branches)


def told_in(translations: Mapping[str, Translation], texts: Mapping[str, str]) -> dict[str, str]:
    """Give these texts, by their paths, in the words of the translations."""
    return {
        path: translations[path].text if _fits(translations, path, text) else _untold(path, text)
        for path, text in texts.items()
    }


def _labelled(step: AnyStep, ways: tuple[Branch, ...]) -> tuple[Branch, ...]:
    """Give the ways on from a step with the labels it has now."""
    if not isinstance(step, Decision):
        return ways
    return tuple(
        replace(way, label=candidate.label)
        for way, candidate in zip(ways, step.candidates, strict=True)
    )


def _untold(path: str, text: str) -> str:
    if path.startswith(SOURCES):
        return text
    return "" if path.endswith(OTHER_AUDIENCES) else text + MARK


def _fits(translations: Mapping[str, Translation], path: str, text: str) -> bool:
    return path in translations and translations[path].of == origin(text)


def _texts(rules: Ruleset, top: tuple[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    open_parts: list[tuple[tuple[str, ...], object]] = [(top, getattr(rules, top[0]))]
    while open_parts:
        path, value = open_parts.pop()
        if isinstance(value, str):
            if value and _is_text(path, value):
                yield path, value
        else:
            open_parts.extend(((*path, name), part) for name, part in _parts(value))


def _is_text(path: tuple[str, ...], value: str) -> bool:
    *above, name = path
    if f"{path[0]}." in SOURCES:
        return name in TOLD and any(map(str.isalpha, value))
    if name == "unit":
        return value in ONE  # any other is a sign, or names a scale
    if name in GRADES:
        return value != NOT_GRADED  # which the desk says in its own words
    return not above or name in WORDS or (above[0], above[-1]) in LISTS


def _parts(value: object) -> Iterator[tuple[str, object]]:
    match value:
        case BaseModel():
            yield from ((name, getattr(value, name)) for name in type(value).model_fields)
        case Mapping():
            yield from value.items()
        case tuple():
            yield from ((str(place), part) for place, part in enumerate(value))
        case _:
            pass  # a number, a date: nothing that is read aloud


def _said(value: object, path: tuple[str, ...], told: Mapping[str, str]) -> object:
    """Give a part of a ruleset with its texts in other words."""
    if isinstance(value, str):
        return told.get(".".join(path), value)
    parts = {
        name: _said(part, (*path, name), told)
        for name, part in _parts(value)
        if path or name in SHOWN
    }
    match value:
        case BaseModel():
            return value.model_copy(update=parts)
        case Mapping():
            return parts
        case tuple():
            return tuple(parts.values())
        case _:
            return value
