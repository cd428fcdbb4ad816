"""The words of the desk in other languages: complete, and what they were translated from."""

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest

from l5desk.storage.bundle import bundled
from l5desk.ui.language import NAMES

ROOT = Path(__file__).parents[2]
FOLDER = bundled("resources") / "translations"
OTHERS = [each for each in NAMES if each != "en"]
PROGRAMS = Path(sys.executable).parent
PLACE = re.compile(r"\{\w*\}|%[nvm]")
FIXED = re.compile(
    r"^[\W\d]*$|^(?:Enter|Esc|Home|F1|C|M|Y|Y, N)$|^Alt\+1, 2, 3$"
    r"|^Ctrl\+\w(?:[,،] (?:Ctrl\+\d|F3))?$"
)
"""What is the same in every language: signs and the names of keys."""


def messages(file: Path) -> list[tuple[str, str, list[str]]]:
    """Context, English and translations of every message."""
    return [
        (
            str(context.findtext("name")),
            str(message.findtext("source")),
            [form.text or "" for form in message.iterfind("translation/numerusform")]
            or [str(message.findtext("translation") or "")],
        )
        for context in ET.parse(file).getroot().iterfind("context")  # noqa: S314 - our own file
        for message in context.iterfind("message")
    ]


@pytest.mark.parametrize("language", OTHERS)
def test_every_word_of_the_desk_is_translated(language: str, tmp_path: Path):
    """As the code stands today: nothing new is untranslated, nothing old is left over."""
    words = shutil.copy(FOLDER / f"l5desk_{language}.ts", tmp_path)
    files = sorted(str(file) for file in (ROOT / "l5desk").rglob("*.py"))
    options = ("-silent", "-locations", "none", "-no-obsolete", "-ts", str(words))
    subprocess.run([PROGRAMS / "pyside6-lupdate", *files, *options], check=True, cwd=ROOT)

    renewed = Path(words).read_text()

    assert 'type="unfinished"' not in renewed, "run resources/translations/update and translate"
    assert renewed == (FOLDER / f"l5desk_{language}.ts").read_text()


def test_no_text_hides_inside_another_where_the_translator_does_not_see_it():
    """What stands inside an f-string is not found by Qt's tool, and would stay English."""
    hidden = [
        f"{file.name}:{outer.lineno}"
        for file in (ROOT / "l5desk").rglob("*.py")
        for outer in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(outer, ast.JoinedStr)
        for call in ast.walk(outer)
        if isinstance(call, ast.Call) and ast.unparse(call.func) in {"self.tr", "translate"}
    ]
    assert not hidden


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_compiled_is_what_was_written(language: str, tmp_path: Path):
    compiled = tmp_path / "words.qm"
    words = FOLDER / f"l5desk_{language}.ts"
    subprocess.run([PROGRAMS / "pyside6-lrelease", "-silent", words, "-qm", compiled], check=True)

    assert compiled.read_bytes() == (FOLDER / f"l5desk_{language}.qm").read_bytes()


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_fills_the_same_places(language: str):
    for context, english, forms in messages(FOLDER / f"l5desk_{language}.ts"):
        for form in forms:
            assert form.strip(), (context, english)
            assert Counter(PLACE.findall(form)) == Counter(PLACE.findall(english)), english
            assert ("&" in form) >= ("&" in english.replace("&&", "")), english


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_is_not_the_english(language: str):
    same = {
        english
        for _, english, (form, *_) in messages(FOLDER / f"l5desk_{language}.ts")
        if form == english and not FIXED.match(english)
    }
    # Names, and words that are the same in both.
    assert len(same) <= 20, same


def test_an_arabic_sentence_bends_no_noun_to_a_number_it_does_not_know():
    """Arabic has six forms for a counted noun: a count stands behind what it counts."""
    counted = re.compile(r"\{\d\} (?:سؤال|أسئلة|إجاب|خلاص|خطو|مجموع|مفتوح|أخرى|غير لازم|لم يُ?سأل)")
    forms = [form for _, _, [form, *more] in messages(FOLDER / "l5desk_ar.ts") if not more]

    assert not [form for form in forms if counted.search(form)]
