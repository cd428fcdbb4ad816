"""The words of the papers: complete in each language, with the gaps of the English."""

import re
from collections.abc import Iterator, Mapping

import pytest
from pydantic import BaseModel

from l5desk.present.languages import SPEECHES, Speech
from l5desk.ui.papers.making import words_in

OTHERS = [speech for speech in SPEECHES if speech != "en"]


def texts(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of the words, by its path."""
    if isinstance(value, BaseModel):
        value = {name: getattr(value, name) for name in type(value).model_fields}
    if isinstance(value, Mapping):
        for name, part in value.items():
            yield from texts(part, f"{path}.{name}")
    else:
        yield path, str(value)


@pytest.mark.parametrize("speech", OTHERS)
def test_every_text_is_translated_with_the_gaps_of_its_english(speech: Speech):
    english, told = dict(texts(words_in("en"))), dict(texts(words_in(speech)))

    assert told.keys() == english.keys()
    for path, text in english.items():
        assert set(re.findall(r"\{\w+\}", told[path])) == set(re.findall(r"\{\w+\}", text)), path
        has_words = re.search("[a-z]", re.sub(r"\{\w+\}|<[^>]+>", "", text))
        assert told[path] != text or text in {"no", "No"} or not has_words, path
