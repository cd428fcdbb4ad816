"""The rules in other languages: what is translated is of the text that stands there now."""

import re
from collections import Counter

import pytest

from l5desk.engine.pathway import Pathway
from l5desk.present.texts import SOURCES, missing_texts, origin, texts_of
from l5desk.storage.bundle import bundled
from l5desk.storage.library import Library
from l5desk.storage.texts import load_texts

ROOT = bundled("rulesets")
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
LANGUAGES = ("es", "ar")


def pathways() -> list[Pathway]:
    library = Library([ROOT])
    return [library.pathway(name) for name in library.folders()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pathway", pathways(), ids=lambda each: each.ruleset.id)
def test_no_translation_is_stale(pathway: Pathway, language: str):
    """Run `python -m tests.ruleset_texts es` for what is missing."""
    texts = texts_of(pathway.ruleset)
    said = load_texts(ROOT, pathway.ruleset.id, language).translations
    stale = [
        path for path, each in said.items() if path in texts and each.of != origin(texts[path])
    ]
    assert not stale


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pathway", pathways(), ids=lambda each: each.ruleset.id)
def test_everything_is_translated(pathway: Pathway, language: str):
    said = load_texts(ROOT, pathway.ruleset.id, language).translations
    left = missing_texts(pathway.ruleset, said)
    if language == "ar":  # where the sources are told in English
        left = [path for path in left if not path.startswith(SOURCES)]
    assert not left, f"see `python -m tests.ruleset_texts {language}`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_of_a_text_that_is_gone(language: str):
    gone = None
    for pathway in pathways():
        said = set(load_texts(ROOT, pathway.ruleset.id, language).translations)
        left = said - set(texts_of(pathway.ruleset))
        gone = left if gone is None else gone & left
    assert not gone


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pathway", pathways(), ids=lambda each: each.ruleset.id)
def test_a_translation_keeps_every_number(pathway: Pathway, language: str):
    texts = texts_of(pathway.ruleset)
    said = load_texts(ROOT, pathway.ruleset.id, language).translations
    for path, each in said.items():
        if path in texts:
            assert numbers(each.text) == numbers(texts[path]), (path, each.text)


def numbers(text: str) -> Counter[str]:
    return Counter(each.replace(",", ".") for each in NUMBER.findall(text))
