"""The words of the desk in other languages: complete, and what they were translated from.

So are the pages that come with it, which stay English in Arabic.
"""

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest

from l5desk.present.texts import missing, origin
from l5desk.storage.bundle import bundled
from l5desk.storage.safety import load_safety
from l5desk.ui.hazards import hazard_texts, hazard_translations
from l5desk.ui.language import NAMES
from l5desk.ui.pages import origin_line, page, translation

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

RESOURCES = bundled("resources")
PAGES = [
    file for place in (".", "manual", "safety") for file in sorted((RESOURCES / place).glob("*.md"))
]
EVERY_PAGE = pytest.mark.parametrize("file", PAGES, ids=lambda file: file.stem)
KEPT = re.compile(r"(?m)^#+ |^- |^\d+\. |^\||`[^`]+`|\(pictures/\S+|\d+(?:\.\d+)?")
"""What a translated page has as often as the English: its parts, commands, pictures, numbers."""


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


@EVERY_PAGE
def test_every_page_is_translated_from_the_english_of_today(file: Path):
    """Its first line is put right once the Spanish says again what the English says."""
    begins = f"{file.parent / 'es' / file.name} is to begin with {origin_line(file)}"
    assert translation(file, "es") is not None, begins


@EVERY_PAGE
def test_a_translated_page_has_the_parts_commands_and_numbers_of_its_english(file: Path):
    spanish = translation(file, "es") or ""
    assert Counter(KEPT.findall(spanish)) == Counter(KEPT.findall(file.read_text()))


def test_no_translated_page_is_of_one_that_is_gone():
    there = {file.relative_to(RESOURCES) for file in RESOURCES.rglob("es/*.md")}
    assert there == {file.relative_to(RESOURCES).parent / "es" / file.name for file in PAGES}


def test_a_page_whose_english_has_changed_since_stays_english_and_says_so(tmp_path: Path):
    english = tmp_path / "page.md"
    english.write_text("# Words\n\nOld.\n")
    (tmp_path / "es").mkdir()
    (tmp_path / "es/page.md").write_text(f"{origin_line(english)}\n# Palabras\n\nViejas.\n")
    as_translated = page(english, "es")
    english.write_text("# Words\n\nNew.\n")

    assert as_translated.startswith("# Palabras\n\n*No native-speaking clinician has reviewed")
    assert as_translated.endswith("*\n\nViejas.\n")
    assert page(english, "es") == "# Words\n\n*This page is written in English.*\n\nNew.\n"
    assert page(english, "en") == "# Words\n\nNew.\n"


def test_every_hazard_is_translated_from_the_english_of_today():
    texts = hazard_texts(load_safety(RESOURCES / "safety").log)
    said = hazard_translations("es")

    assert missing(texts, said) == [], {path: origin(text) for path, text in texts.items()}
    assert set(said) == set(texts)


@pytest.mark.parametrize(("language", "forms"), [("es", 2), ("ar", 6)])
def test_whatever_is_counted_has_every_form_of_its_language(language: str, forms: int):
    counted = [each for each in messages(FOLDER / f"l5desk_{language}.ts") if "%n" in each[1]]

    assert len(counted) > 15
    assert [english for _, english, said in counted if len(said) != forms] == []


def test_among_arabic_a_date_keeps_its_order():
    """Behind an Arabic letter a day comes before its year; a mark of direction keeps them apart."""
    read = messages(FOLDER / "l5desk_ar.ts")
    told = [form for where, _, forms in read for form in forms if where == "Periods"]

    assert len(told) == 5
    assert not [form for form in told if re.search(r"(?<!\u200f)\{\d\}", form)]
