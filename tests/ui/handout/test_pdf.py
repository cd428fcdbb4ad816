"""The PDF of a handout, read back with other tools: nothing of it is lost."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from l5desk.present.languages import LANGUAGES, Language
from l5desk.ui.handout import occasion_of, set_handout, write_handout
from l5desk.ui.printing import to_pdf, write_pages
from tests.ui.handout.patients import DAY, ENDS, PATHWAY, SETTINGS, concluded
from tests.ui.printed import pdf_text


def printed_lines(text: str) -> list[str]:
    """The lines of a page, without what is told of its pictures."""
    lines = text.replace("￼", "\n").splitlines()
    return [" ".join(line.split()) for line in lines if not line.startswith("[")]


@pytest.mark.parametrize("end", ENDS)
def test_every_block_is_wholly_in_the_text_of_the_pdf(end: str, tmp_path: Path):
    session, file = concluded(end), tmp_path / "handout.pdf"
    write_handout(session, SETTINGS, file, occasion_of(session, SETTINGS, DAY))
    shown = pdf_text(file)
    sheet = set_handout(session, occasion_of(session, SETTINGS, DAY), "A4")
    for number in range(sheet.pages):
        for line in printed_lines(sheet.text(number)):
            assert line in shown


def test_ranges_of_weeks_survive_in_the_pdf(tmp_path: Path):
    session = concluded("first_line_care")
    write_handout(session, SETTINGS, tmp_path / "a.pdf", occasion_of(session, SETTINGS, DAY))
    shown = pdf_text(tmp_path / "a.pdf")
    assert "Most people get better in 4–6 weeks." in shown
    assert f"{PATHWAY.ruleset.id} {PATHWAY.ruleset.version} · {PATHWAY.digest[:12]}" in shown
    assert shown.count("Not reviewed by a clinician · page") == 2


@pytest.mark.parametrize("language", ["es", "fr", "pt", "sw"])
def test_what_is_printed_can_be_read_out_of_the_pdf(language: Language, tmp_path: Path):
    session = concluded("first_line_care")
    pages = set_handout(session, occasion_of(session, SETTINGS, DAY), "A4", language=language)
    file = tmp_path / "page.pdf"
    file.write_bytes(to_pdf(pages, "page"))

    text = pdf_text(file)

    for number in range(pages.pages):
        for line in printed_lines(pages.text(number)):
            assert line in text


@pytest.mark.parametrize("language", ["ar", "hi"])
def test_numbers_stay_whole_in_other_scripts(language: Language, tmp_path: Path):
    session = concluded("first_line_care")
    pages = set_handout(session, occasion_of(session, SETTINGS, DAY), "A4", language=language)
    file = tmp_path / "page.pdf"
    file.write_bytes(to_pdf(pages, "page"))

    words = set(re.findall(r"\w+", pdf_text(file)))

    assert {"112", "L5", "2025"} <= words
    assert "46" not in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pdf_is_sound_in_every_language(language: Language, tmp_path: Path):
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed")
    session = concluded("injection")
    pages = set_handout(session, occasion_of(session, SETTINGS, DAY), "A4", language=language)
    file = tmp_path / "page.pdf"
    write_pages(pages, file)

    checked = subprocess.run(["qpdf", "--check", str(file)], check=False, capture_output=True)
    whole = subprocess.run(["qpdf", "--json", str(file)], check=True, capture_output=True)

    assert checked.returncode == 0, checked.stdout
    assert f'"/Lang": "u:{language}"' in whole.stdout.decode()
