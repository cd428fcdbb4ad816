"""Translations of rulesets as files: read, refused with file and line, outside the digest."""

import shutil
from pathlib import Path

import pytest

from l5desk.engine.problem import ProblemsError
from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import load_ruleset
from l5desk.storage.texts import load_texts

HEAD = "language: es\nreview: not reviewed by a native clinician\ntexts:\n"


def write(path: Path, *entries: tuple[str, str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = "".join(f'  {name}:\n    of: "0123abcd"\n    text: {text}\n' for name, text in entries)
    path.write_text(HEAD + lines)


def test_the_texts_of_a_ruleset_come_after_those_that_are_shared(tmp_path: Path):
    write(tmp_path / "common/text/es.yaml", ("a.text", "común"), ("b.text", "común"))
    write(tmp_path / "common/text/es-more.yaml", ("c.text", "común"))
    write(tmp_path / "mine/text/es.yaml", ("a.text", "propio"))

    said = load_texts(tmp_path, "mine", "es").translations

    assert {path: each.text for path, each in said.items()} == {
        "a.text": "propio",
        "b.text": "común",
        "c.text": "común",
    }


def test_a_language_without_texts_has_none(tmp_path: Path):
    assert load_texts(tmp_path, "mine", "ar").translations == {}


def test_a_mistake_is_told_with_its_line(tmp_path: Path):
    file = tmp_path / "common/text/es.yaml"
    write(file, ("a.text", "hola"))
    file.write_text(file.read_text().replace("of:", "off:"))

    with pytest.raises(ProblemsError) as raised:
        load_texts(tmp_path, "mine", "es")

    assert f"{file}:" in str(raised.value)


def test_texts_are_outside_the_digest(tmp_path: Path):
    shutil.copytree(bundled("rulesets"), tmp_path / "rulesets")
    folder = tmp_path / "rulesets" / "l5-radiculopathy"
    before = load_ruleset(folder).digest

    write(folder / "text" / "es.yaml", ("title", "otra cosa"))

    assert load_ruleset(folder).digest == before
