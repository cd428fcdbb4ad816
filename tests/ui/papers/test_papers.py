"""Card, letter and record: previewed, kept whole, and never without a number to call."""

import datetime as dt
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from l5desk.present.languages import FROM_RIGHT, LANGUAGES, SPEECHES, Language, Speech
from l5desk.present.sheet import Paper
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import case_files, read_case
from l5desk.storage.rulesets import load_ruleset
from l5desk.storage.settings import Settings
from l5desk.ui.papers import preview as preview_module
from l5desk.ui.papers.bound import Bound
from l5desk.ui.papers.card import CARD_SIZES, CardSize, set_flat
from l5desk.ui.papers.dialogs import MAKERS, PaperPreview
from l5desk.ui.papers.kinds import PaperKind
from l5desk.ui.papers.making import Wanted, card, form, letter, record, words_in
from l5desk.ui.printing import to_pdf, to_picture, write_pages
from l5desk.ui.theme import apply_theme
from tests.ui.printed import pdf_text, tool

PATHWAY = load_ruleset(bundled("rulesets") / "l5-radiculopathy")
EMERGENCY = Session.start(PATHWAY, {"saddle_numbness": True, "age": 46}, "demo-1")
SETTINGS = Settings(emergency_number="112", clinic_name="Hill Clinic", clinic_phone="01234")
DAY = dt.date(2026, 3, 9)
KINDS: list[PaperKind] = ["card", "letter", "record", "form"]


@pytest.mark.parametrize("size", CARD_SIZES)
@pytest.mark.parametrize("language", [each for each in LANGUAGES if each not in {"ar", "hi"}])
def test_every_sign_can_be_read_on_every_card(language: Language, size: CardSize, tmp_path: Path):
    wanted = Wanted(language=language, size=size, number="112")
    pages = card(EMERGENCY, SETTINGS, wanted, DAY)
    file = tmp_path / "card.pdf"
    file.write_bytes(to_pdf(pages, "card"))

    text = pdf_text(file)

    signs = [line for line in pages.text(0).splitlines() if line.startswith("□")]
    assert len(signs) == 14
    assert [sign for sign in signs if " ".join(sign.split()) not in text] == []
    assert "112" in text


@pytest.mark.parametrize("size", CARD_SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_a_card_runs_off_it(language: Language, size: CardSize):
    """The edge of every page stays white, and so does what lies around the panels."""
    pages = card(EMERGENCY, SETTINGS, Wanted(language=language, size=size, number="112"), DAY)
    for number in range(pages.pages):
        picture = to_picture(pages, number, 1)
        edge = [picture.pixel(x, y) for x in (2, picture.width() - 3) for y in range(0, 400, 3)]
        assert set(edge) == {0xFFFFFFFF}


@pytest.mark.parametrize(("size", "least"), [("a6", 9), ("a4", 16)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_is_printed_on_two_sides_before_it_is_too_small_to_read(
    language: Language, size: CardSize, least: int
):
    pages = card(EMERGENCY, SETTINGS, Wanted(language=language, size=size, number="112"), DAY)
    texts = [set_flat(side, pages.paper, size) for side in pages.sides]
    assert min(text.defaultFont().pixelSize() for text in texts) >= least
    both = "".join(pages.text(number) for number in range(pages.pages))
    assert both.count("□") == 14 * (1 if language == "en" else 2)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_large_card_is_one_side_in_every_language(language: Language, paper: Paper):
    wanted = Wanted(language=language, size="a4", number="112", paper=paper)
    assert card(EMERGENCY, SETTINGS, wanted, DAY).pages == (1 if language == "en" else 2)


def test_a_card_to_be_folded_says_how():
    told = [card(EMERGENCY, SETTINGS, Wanted(size=size), DAY).text(0) for size in CARD_SIZES]
    assert ["like a book" in each for each in told] == [True, False, False]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_nobody_has_checked_comes_with_its_english(language: Language):
    pages = card(EMERGENCY, SETTINGS, Wanted(language=language, number="112"), DAY)

    assert pages.pages == (1 if language == "en" else 2)
    assert ("explain with an interpreter" in pages.text(0)) == (language != "en")
    assert "Get help NOW" in pages.text(pages.pages - 1)


def test_languages_that_read_from_the_right_are_known():
    assert set(FROM_RIGHT) == {"ar"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_is_written_as_pdf_and_as_picture(kind: PaperKind, tmp_path: Path):
    pages = MAKERS[kind](EMERGENCY, SETTINGS, Wanted.by(SETTINGS), DAY)
    write_pages(pages, tmp_path / "paper.pdf")
    write_pages(pages, tmp_path / "paper.png")

    picture = QImage(str(tmp_path / "paper.png"))
    assert picture.height() > picture.width()
    if shutil.which("qpdf"):
        subprocess.run(["qpdf", "--check", str(tmp_path / "paper.pdf")], check=True)


@pytest.mark.parametrize(
    ("kind", "speech", "title"),
    [
        ("card", "en", "Get help NOW: go to the emergency department"),
        ("letter", "es", "Carta de derivación"),
        ("record", "en", "L5 radiculopathy: record of demo-1"),
        ("form", "en", "L5 radiculopathy: paper form"),
    ],
)
def test_a_pdf_is_titled_as_the_paper_titles_itself(
    kind: PaperKind, speech: Speech, title: str, tmp_path: Path
):
    file = tmp_path / "page.pdf"
    write_pages(MAKERS[kind](EMERGENCY, SETTINGS, Wanted(speech=speech, number="112"), DAY), file)
    told = subprocess.run([tool("pdfinfo"), file], capture_output=True, text=True, check=True)
    assert re.search(rf"Title: +{title}\n", told.stdout)


@pytest.mark.parametrize("kind", ["letter", "record", "form"])
def test_the_words_previewed_are_the_words_of_the_pdf(kind: PaperKind, tmp_path: Path):
    pages = MAKERS[kind](EMERGENCY, SETTINGS, Wanted.by(SETTINGS), DAY)
    write_pages(pages, tmp_path / "paper.pdf")

    text = joined(pdf_text(tmp_path / "paper.pdf"))

    for number in range(pages.pages):
        for line in pages.text(number).splitlines():
            assert joined(line) in text


def joined(text: str) -> str:
    """Give a text on one line; a line may have ended at a hyphen."""
    return " ".join(text.split()).replace("- ", "-")


@pytest.mark.parametrize("speech", ["es", "ar"])
@pytest.mark.parametrize("kind", ["letter", "record"])
def test_a_paper_in_the_language_of_the_desk_is_followed_by_its_english(
    kind: PaperKind, speech: Speech
):
    settings = SETTINGS.model_copy(update={"language": speech})
    translated = MAKERS[kind](EMERGENCY, settings, Wanted.by(settings), DAY)
    english = MAKERS[kind](EMERGENCY, SETTINGS, Wanted.by(SETTINGS), DAY)
    texts = [translated.text(number) for number in range(translated.pages)]

    assert translated.language == speech
    assert words_in(speech).common.unchecked in texts[0]
    assert words_in("en").common.unchecked in texts[0]
    assert texts[-english.pages :] == [english.text(n) for n in range(english.pages)]
    assert words_in("en").common.not_reviewed not in texts[0]


def button(preview: PaperPreview, text: str) -> QPushButton:
    buttons = preview.findChildren(QPushButton)
    return next(each for each in buttons if each.text().replace("&", "").startswith(text))


def test_at_twice_the_text_size_the_pages_are_shown_in_their_whole_width(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
):
    screen = SimpleNamespace(availableSize=lambda: QSize(1366, 768))
    monkeypatch.setattr(PaperPreview, "screen", lambda _: screen)
    apply_theme(qapp, "light", 2)
    try:
        preview = PaperPreview("letter", EMERGENCY, Settings(), day=DAY)
        qtbot.addWidget(preview)
        preview.show()
        pages = preview.findChild(QScrollArea)
        assert pages is not None
        assert not pages.horizontalScrollBar().isVisible()
        assert preview.height() < 768
    finally:
        apply_theme(qapp, "light")


def test_a_card_goes_out_only_with_a_number_to_call(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    preview = PaperPreview("card", EMERGENCY, Settings(), day=DAY)
    qtbot.addWidget(preview)
    file = tmp_path / "card.pdf"
    monkeypatch.setattr(preview_module.QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))

    qtbot.mouseClick(button(preview, "Save as PDF"), Qt.MouseButton.LeftButton)
    assert "enter the number" in preview.message.text()
    assert not file.exists()

    qtbot.keyClicks(preview.choices.number, "999")
    assert preview.message.text() == "", "what was missing is there"
    with qtbot.waitSignal(preview.chosen) as kept:
        qtbot.mouseClick(button(preview, "Save as PDF"), Qt.MouseButton.LeftButton)
    assert kept.args == [{"handout_language": "en", "emergency_number": "999"}]
    assert "999" in pdf_text(file)


@pytest.mark.parametrize("kind", KINDS)
def test_each_paper_is_previewed_on_the_paper_that_is_set_and_then_as_chosen(
    qtbot: QtBot, kind: PaperKind
):
    preview = PaperPreview(kind, EMERGENCY, Settings(paper="Letter"), day=DAY)
    qtbot.addWidget(preview)

    assert preview.sheet.paper == "Letter"
    qtbot.keyClicks(preview.choices.papers, "A")
    assert preview.sheet.paper == "A4"


@pytest.mark.parametrize("speech", SPEECHES)
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_letter_is_never_signed_on_a_page_of_its_own(paper: Paper, speech: Speech):
    for file in case_files(bundled("rulesets") / "l5-radiculopathy")[::20]:
        session = read_case(file, lambda _: PATHWAY).session(PATHWAY)
        pages = letter(session, SETTINGS, Wanted(paper=paper, speech=speech), DAY)
        own = pages.sheets[0] if isinstance(pages, Bound) else pages
        *told, _, small, _ = own.text(own.pages - 1).splitlines()
        assert small == words_in(speech).letter.footer
        assert told, file


def test_a_letter_read_from_the_right_keeps_numbers_dates_and_lines_typed_in_their_order():
    settings = SETTINGS.model_copy(update={"clinic_phone": "01234 56789"})
    wanted = Wanted(speech="ar", note="Please call.")
    text = letter(EMERGENCY, settings, wanted, DAY).text(0)

    assert "\u200e01234\u00a056789\u200e" in text
    assert "\u200e2026-03-09\u200e" in text
    assert "\u2068Please call.\u2069" in text


def test_a_form_is_filled_or_blank(qtbot: QtBot):
    preview = PaperPreview("form", EMERGENCY, SETTINGS, day=DAY)
    qtbot.addWidget(preview)

    def text() -> str:
        return "".join(map(preview.sheet.text, range(preview.sheet.pages)))

    assert "■" in text()
    assert "demo-1" in text()
    preview.show()
    preview.choices.filled.setFocus()
    qtbot.keyClick(preview.choices.filled, Qt.Key.Key_Space)
    assert "■" not in text()
    assert "demo-1" not in text()


def test_a_line_typed_stands_in_the_letter(qtbot: QtBot):
    preview = PaperPreview("letter", EMERGENCY, SETTINGS, day=DAY)
    qtbot.addWidget(preview)

    qtbot.keyClicks(preview.choices.note, "Please call me today")

    assert "Please call me today" in preview.sheet.text(0)


def test_without_a_printer_the_pdf_is_offered(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    preview = PaperPreview("record", EMERGENCY, SETTINGS, day=DAY)
    qtbot.addWidget(preview)
    monkeypatch.setattr(preview_module, "printer_names", list)

    qtbot.mouseClick(button(preview, "Print"), Qt.MouseButton.LeftButton)

    assert preview.message.text().startswith("No printer is set up on this computer")


@pytest.mark.parametrize("speech", ["es", "ar"])
def test_the_form_in_another_language_says_on_each_page_that_nobody_has_reviewed_it(
    speech: Speech,
):
    wanted = Wanted(speech=speech, filled=False)
    pages = form(EMERGENCY, SETTINGS, wanted, DAY)
    notice = re.sub("<[^>]+>", "", words_in(speech).form.unchecked)

    assert pages.language == speech
    assert all(notice in pages.text(number) for number in range(pages.pages))


@pytest.mark.parametrize("speech", ["es", "ar"])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("ruleset", ["l5-radiculopathy", "foraminal", "stepwise-six-week"])
def test_the_form_takes_six_pages_in_another_language_too(
    ruleset: str, paper: Paper, speech: Speech
):
    pathway = load_ruleset(bundled("rulesets") / ruleset)
    wanted = Wanted(paper=paper, speech=speech, filled=False)
    assert form(Session.start(pathway), SETTINGS, wanted, DAY).pages <= 6


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("ruleset", ["l5-radiculopathy", "foraminal", "stepwise-six-week"])
def test_the_form_takes_six_pages_and_each_says_whose_and_by_which_rules(
    ruleset: str, paper: Paper
):
    pathway = load_ruleset(bundled("rulesets") / ruleset)
    pages = form(Session.start(pathway, {"age": 46}, "demo-1"), SETTINGS, Wanted(paper=paper), DAY)

    assert pages.pages <= 6
    for number in range(pages.pages):
        text = pages.text(number)
        assert "demo-1" in text
        for each in (ruleset, pathway.ruleset.version, pathway.digest[:12], "not reviewed"):
            assert each in text
        assert text.endswith(f" {number + 1}/{pages.pages}")
        picture = to_picture(pages, number, 1)
        foot = {picture.pixel(x, picture.height() - 26) for x in range(picture.width())}
        assert foot == {0xFFFFFFFF}, "something runs into the foot"


@pytest.mark.parametrize("speech", SPEECHES)
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_record_takes_three_pages_at_most_and_no_heading_ends_one(paper: Paper, speech: Speech):
    told = words_in(speech).record
    headings = {told.findings, told.options, told.reassess, told.changes, told.codes, told.sources}
    for file in case_files(bundled("rulesets") / "l5-radiculopathy")[::20]:
        session = read_case(file, lambda _: PATHWAY).session(PATHWAY)
        pages = record(session, SETTINGS, Wanted(paper=paper, speech=speech), DAY)
        twin = record(session, SETTINGS, Wanted(paper=paper), DAY).pages if speech != "en" else 0
        own = pages.pages - twin
        assert own <= 3, file
        for number in range(own):
            first, *rest, last, foot = pages.text(number).splitlines()
            assert last not in headings
            assert number == 0 or rest[0] not in headings or first in headings, "alone: " + first
            assert PATHWAY.digest[:12] in foot


@pytest.mark.parametrize("speech", SPEECHES)
@pytest.mark.parametrize("kind", ["letter", "record", "form"])
def test_rules_outside_their_period_say_so_on_every_page(kind: PaperKind, speech: Speech):
    over, ahead = (dt.date(2025, 1, 5), dt.date(2025, 12, 31)), (DAY, dt.date(2030, 1, 1))
    for period, day in ((over, DAY), (ahead, DAY - dt.timedelta(1)), (ahead, DAY)):
        rules = PATHWAY.ruleset.model_copy(update={"effective_period": period})
        session = Session.start(replace(PATHWAY, ruleset=rules), EMERGENCY.response, "demo-1")
        pages = MAKERS[kind](session, SETTINGS, Wanted(speech=speech), day)
        bounds = words_in(speech).common.valid
        said = (
            bounds["until"].format("2025-12-31")
            if period is over
            else bounds["from"].format("2026-03-09")
        )
        foot = pages.text(0).splitlines()[-1]
        assert (said in foot) == (day != DAY or period is over)
