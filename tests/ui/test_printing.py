"""What leaves the desk on paper keeps every character, and every failure becomes a sentence."""

import re
import subprocess
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from l5desk.present.handout import Block, Handout
from l5desk.present.sheet import Page, Paper
from l5desk.ui.handout_sheet import Sheet, Way
from l5desk.ui.pdf import in_language
from l5desk.ui.printing import PrintError, print_pages, to_pdf, to_picture
from l5desk.ui.theme import load_fonts
from tests.ui.printed import tool

pytestmark = pytest.mark.usefixtures("fonts")

HAZARDS = (
    "4–6 weeks",
    "grade <3",
    "<30 mL",
    ">=7 and <=9",
    "6-8 out of 10",
    "-> first office fluff",
    "x != y",
    "8 × 3 = 24",
)


@pytest.fixture
def fonts(request: pytest.FixtureRequest) -> None:
    request.getfixturevalue("qapp")
    load_fonts()


def text_of(pdf: bytes) -> str:
    command = [tool("pdftotext"), "-enc", "UTF-8", "-", "-"]
    shown = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
    return " ".join(shown.split())


def sheet(*texts: str, kind: str = "", paper: Paper = "A4", size: int = 12) -> Sheet:
    blocks = tuple(Block(f"b{n}", text, kind) for n, text in enumerate(texts))
    return Sheet(Handout(blocks, "Rules 1.2 · page {page} of {pages}"), Way(Page(paper), size))


@pytest.mark.parametrize("tag", ["p", "b", "h1", "h2", "li"])
def test_no_character_is_lost_from_the_text_of_a_pdf(tag: str):
    escaped = [text.replace("&", "&amp;").replace("<", "&lt;") for text in HAZARDS]
    texts = [f"<{tag}>{text}</{tag}>" for text in escaped]
    shown = text_of(to_pdf(sheet(*texts), "hazards"))
    for text in HAZARDS:
        assert text in shown


def test_large_print_keeps_its_characters_too():
    texts = [f"<p>{text.replace('<', '&lt;')}</p>" for text in HAZARDS]
    shown = text_of(to_pdf(sheet(*texts, size=18), "hazards"))
    assert [text for text in HAZARDS if text not in shown] == []


@pytest.mark.parametrize(("paper", "size"), [("A4", "595 x 842"), ("Letter", "612 x 792")])
def test_a_pdf_has_the_paper_asked_for(paper: Paper, size: str, tmp_path: Path):
    file = tmp_path / "page.pdf"
    file.write_bytes(to_pdf(sheet("<p>One</p>", paper=paper), "page"))
    shown = subprocess.run([tool("pdfinfo"), file], capture_output=True, text=True, check=True)
    assert re.search(rf"Page size: +{size}", shown.stdout)
    assert re.search(r"Title: +page", shown.stdout)


def test_every_page_bears_its_footer_and_no_other_number():
    shown = text_of(to_pdf(sheet(*["<p>word</p>" * 30] * 5), "pages"))
    assert shown.count("Rules 1.2") == 3
    assert "page 3 of 3" in shown
    assert set(re.findall(r"\d+", shown)) == {"1", "2", "3"}


def test_the_fonts_of_a_pdf_are_inside_it(tmp_path: Path):
    file = tmp_path / "page.pdf"
    file.write_bytes(to_pdf(sheet("<p>One <b>two</b></p>"), "page"))
    shown = subprocess.run([tool("pdffonts"), file], capture_output=True, text=True, check=True)
    fonts = [line.split() for line in shown.stdout.splitlines()[2:]]
    assert {row[0].split("+")[-1] for row in fonts} == {"Inter-Regular", "Inter-Bold"}
    assert {row[-5] for row in fonts} == {"yes"}


def test_a_pdf_is_well_formed(tmp_path: Path):
    file = tmp_path / "page.pdf"
    file.write_bytes(to_pdf(sheet("<p>One</p>", kind="alarm"), "page"))
    shown = subprocess.run([tool("qpdf"), "--check", file], capture_output=True, check=False)
    assert (shown.returncode, shown.stderr) == (0, b"")


def test_a_pdf_tells_its_language_and_shows_its_title():
    plain = to_pdf(sheet("<p>4–6 weeks</p>"), "page")
    told = in_language(plain, "sw")
    assert told.startswith(plain)
    assert text_of(told) == text_of(plain)
    assert b"/Lang (sw)\n/ViewerPreferences << /DisplayDocTitle true >>" in told


@pytest.mark.parametrize("other", [b"", b"%PDF-2.0\n%%EOF\n", b"trailer\n<<\n/Root 7 0 R\n>>"])
def test_what_is_not_written_as_expected_is_left_as_it_is(other: bytes):
    assert in_language(other, "sw") == other


def test_a_picture_of_a_page_shows_its_frame_in_colour_and_its_text_in_black():
    picture = to_picture(sheet("<p>Text</p>", kind="alarm"), 0, 2)
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height() // 4, 2)
    }
    assert (picture.width(), picture.height()) == (1190, 1684)
    assert {"#ffffff", "#000000", "#a11813"} <= colours


def test_pages_are_printed_as_they_are_previewed(tmp_path: Path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    print_pages(sheet("<p>4–6 weeks</p>", "<p>more</p><br>" * 60), printer)
    assert text_of((tmp_path / "out.pdf").read_bytes()).startswith("4–6 weeks Rules 1.2")


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false")
def test_a_printer_that_does_not_start_is_told_in_one_sentence(tmp_path: Path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no such folder" / "out.pdf"))
    with pytest.raises(PrintError, match="does not print"):
        print_pages(sheet("<p>One</p>"), printer)
