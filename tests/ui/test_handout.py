"""The handout from the desk: two pages at most, previewed as printed, and nothing lost."""

import datetime as dt
import errno
import os
import re
import shutil
import subprocess
from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from l5desk.engine.pathway import Pathway
from l5desk.engine.ruleset import Action
from l5desk.present import decision as present
from l5desk.present.conclusion import headline
from l5desk.present.handout import Handout, check_blocks
from l5desk.present.handout_languages import make_handouts
from l5desk.present.languages import LANGUAGES, Language
from l5desk.present.sheet import Page, Paper
from l5desk.session import ClinicianDecision, Session
from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import find_rulesets, load_ruleset
from l5desk.storage.settings import Settings
from l5desk.ui.handout import (
    HandoutPreview,
    handout_blocks,
    occasion_of,
    set_handout,
    write_handout,
)
from l5desk.ui.handout_choices import PAPERS
from l5desk.ui.handout_fitting import fitted
from l5desk.ui.handout_sheet import LARGE, STANDARD
from l5desk.ui.papers import preview as preview_module
from l5desk.ui.papers.setting import text_of
from l5desk.ui.printing import to_pdf, write_pages
from l5desk.ui.theme import load_fonts

DAY = dt.date(2025, 3, 9)
SETTINGS = Settings(
    emergency_number="112",
    clinic_name="Northern Hills Community Health Centre",
    clinic_phone="01234 567890 ext. 12",
)
PATHWAY = load_ruleset(bundled("rulesets") / "l5-radiculopathy")
ENDS = [step for step in PATHWAY.steps if PATHWAY.is_end(step)]


@pytest.fixture(autouse=True)
def fonts(request: pytest.FixtureRequest) -> None:
    request.getfixturevalue("qapp")
    load_fonts()


def concluded(end: str, pathway: Pathway = PATHWAY) -> Session:
    """A session that concluded with this end, however one comes to it."""
    session = Session.start(pathway, {}, "demo-1")
    step = pathway.step(end)
    assert isinstance(step, Action)
    assert step.disposition
    assessment = replace(
        session.assessment,
        disposition=step.disposition,
        at_least=step.disposition,
        by=step.by,
        reachable=frozenset({end}),
        cautions=(),
        assuming=None,
    )
    return replace(session, assessment=assessment)


def pdf_text(file: Path) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    command = ["pdftotext", "-raw", "-enc", "UTF-8", str(file), "-"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return " ".join(shown.split())


def printed_lines(text: str) -> list[str]:
    """The lines of a page, without what is told of its pictures."""
    lines = text.replace("￼", "\n").splitlines()
    return [" ".join(line.split()) for line in lines if not line.startswith("[")]


def test_the_shipped_rules_ask_for_blocks_and_sources_that_exist():
    assert [str(problem) for problem in check_blocks(PATHWAY, handout_blocks("en"))] == []


def overruled(end: str) -> Session:
    """An emergency that the clinician overruled to go by this end."""
    session = Session.start(PATHWAY, {"saddle_numbness": True, "urinary_retention": True})
    on = present.concluded(headline(PATHWAY, session.assessment))
    return session.decide(
        ClinicianDecision(
            outcome="overruled",
            reason="Examined again with a colleague: no numbness, residual volume 40 mL.",
            name="Dr Example",
            day=DAY,
            conclusion=on,
            instead=end,
        )
    )


@pytest.mark.parametrize("end", ENDS)
def test_what_is_gone_by_instead_is_printed_with_who_chose_it_on_three_pages_at_most(end: str):
    session = overruled(end)
    sheet = set_handout(session, occasion_of(session, SETTINGS, DAY), "A4")
    text = " ".join("".join(map(sheet.text, range(sheet.pages))).split())
    assert "Dr Example chose it on 9 March 2025." in text
    assert "another plan: Emergency: suspected cauda equina syndrome" in text
    assert sheet.pages <= 3


def test_the_preview_lists_what_is_gone_by_instead_and_keeps_who_chose_it(qtbot: QtBot):
    preview = HandoutPreview(overruled("first_line_care"), SETTINGS, day=DAY)
    qtbot.addWidget(preview)
    listed = preview.findChildren(QListWidget)[0]
    rows = {listed.item(n).text(): listed.item(n) for n in range(listed.count())}
    assert "What you can do" in rows
    assert rows["Who chose this plan"].toolTip() == "Always printed"
    date = preview.findChildren(QDateEdit)[0].date()
    assert DAY.toordinal() < dt.date(date.year(), date.month(), date.day()).toordinal()


def test_a_decision_on_an_earlier_conclusion_prints_the_present_one():
    session = overruled("first_line_care").answer("urinary_retention", None)
    assert session.assessment.disposition == "emergency"
    changed = session.answer("saddle_numbness", value=False)
    sheet = set_handout(changed, occasion_of(changed, SETTINGS, DAY), "A4")
    text = "".join(map(sheet.text, range(sheet.pages)))
    assert "Who chose this plan" not in text
    assert "Some checks are not done yet" in text


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


def test_the_paper_of_the_settings_is_used():
    for paper in ("A4", "Letter"):
        chosen: Paper = paper
        preview = HandoutPreview(
            concluded("recovery"), SETTINGS.model_copy(update={"paper": paper})
        )
        assert preview.sheet.paper == chosen


@pytest.fixture
def preview(qtbot: QtBot) -> HandoutPreview:
    dialog = HandoutPreview(concluded("first_line_care"), SETTINGS, day=DAY)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def button(preview: HandoutPreview, text: str) -> QPushButton:
    buttons = preview.findChildren(QPushButton)
    return next(each for each in buttons if each.text().replace("&", "").startswith(text))


def page_labels(preview: HandoutPreview) -> list[QLabel]:
    """The pictures of pages now shown, top to bottom."""
    labels = preview.findChildren(QLabel)
    pages = [label for label in labels if label.accessibleName().startswith("Page ")]
    return [label for label in pages if not label.isHidden()]


def spoken(preview: HandoutPreview) -> str:
    """What somebody who hears the pages is told."""
    return " ".join(label.accessibleDescription() for label in page_labels(preview))


def message(preview: HandoutPreview) -> str:
    return preview.message.text()


def test_the_preview_shows_each_page_and_speaks_its_text(preview: HandoutPreview):
    first, second = page_labels(preview)
    assert first.accessibleName() == "Page 1 of 2"
    assert first.pixmap().width() >= 595
    assert "any one of these" in first.accessibleDescription()
    assert "page 2 of 2" in second.accessibleDescription()


def test_large_print_is_set_in_one_column_over_more_pages(preview: HandoutPreview):
    large = preview.findChildren(QCheckBox)[0]
    large.click()
    assert len(page_labels(preview)) == 4
    assert {sheet.page.columns for sheet in preview.sheet.sheets} == {1}
    large.click()
    assert [label.accessibleName() for label in page_labels(preview)] == [
        "Page 1 of 2",
        "Page 2 of 2",
    ]


def test_pages_never_lie_over_each_other(qtbot: QtBot, preview: HandoutPreview):
    preview.findChildren(QCheckBox)[0].click()
    labels = page_labels(preview)
    pairs = list(pairwise(labels))
    qtbot.waitUntil(lambda: all(one.geometry().bottom() < other.y() for one, other in pairs))


def test_another_paper_is_laid_out_anew(preview: HandoutPreview):
    preview.findChildren(QComboBox)[1].setCurrentText("Letter")
    assert preview.sheet.paper == "Letter"


def test_the_next_check_is_printed_only_when_confirmed(preview: HandoutPreview):
    date = preview.findChildren(QDateEdit)[0]
    assert date.date().toString("yyyy-MM-dd") == "2025-04-20"
    assert "Your next check: ___" in spoken(preview)

    preview.findChildren(QCheckBox)[1].click()
    date.setDate(date.date().addYears(1))

    text = "".join(map(preview.sheet.text, range(preview.sheet.pages)))
    assert "Your next check: 20 April 2026" in text


def test_a_line_of_the_clinician_is_printed_as_plain_text(qtbot: QtBot, preview: HandoutPreview):
    line = preview.findChildren(QLineEdit)[-1]
    qtbot.keyClicks(line, "Walk <10 min & rest")
    text = "".join(map(preview.sheet.text, range(preview.sheet.pages)))
    assert "Walk <10 min & rest" in text


def test_advice_can_be_left_out_and_a_warning_cannot(qtbot: QtBot, preview: HandoutPreview):
    rows = preview.findChildren(QListWidget)[0]
    names = [rows.item(number).text() for number in range(rows.count())]
    for name in ("What you can do", "Call us TODAY if"):
        rows.setCurrentRow(names.index(name))
        rows.setFocus()
        qtbot.keyClick(rows, Qt.Key.Key_Space)
    text = preview.sheet.text(0) + preview.sheet.text(1)
    assert "What you can do" not in text
    assert "Call us TODAY if" in text


def test_what_was_talked_about_can_be_added(qtbot: QtBot, preview: HandoutPreview):
    rows = preview.findChildren(QListWidget)[0]
    names = [rows.item(number).text() for number in range(rows.count())]
    assert "An operation" not in spoken(preview)
    rows.setCurrentRow(names.index("An operation"))
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert "An operation" in spoken(preview)
    assert "What comes next" in spoken(preview)


def test_an_emergency_offers_nothing_more(qtbot: QtBot):
    preview = HandoutPreview(concluded("cauda_equina_emergency"), SETTINGS, day=DAY)
    qtbot.addWidget(preview)
    rows = preview.findChildren(QListWidget)[0]
    ticked = {rows.item(number).checkState() for number in range(rows.count())}
    assert ticked == {Qt.CheckState.Checked}


def test_a_saved_pdf_is_what_the_preview_shows(
    qtbot: QtBot, preview: HandoutPreview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    file = tmp_path / "demo.pdf"
    answer = (str(file), "PDF (*.pdf)")
    monkeypatch.setattr(preview_module.QFileDialog, "getSaveFileName", lambda *_: answer)
    qtbot.mouseClick(button(preview, "Save"), Qt.MouseButton.LeftButton)
    assert message(preview) == "Saved as demo.pdf"
    assert "Your back and leg pain" in pdf_text(file)


def test_saving_can_be_called_off(
    qtbot: QtBot, preview: HandoutPreview, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(preview_module.QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    qtbot.mouseClick(button(preview, "Save"), Qt.MouseButton.LeftButton)
    assert message(preview) == ""


def test_a_full_disk_is_told_and_the_choices_stay(
    qtbot: QtBot, preview: HandoutPreview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    qtbot.keyClicks(preview.findChildren(QLineEdit)[-1], "Walk")
    monkeypatch.setattr(os, "fsync", full)
    preview.write(tmp_path / "demo.pdf")
    monkeypatch.undo()

    assert "the disk is full" in message(preview)
    assert "Walk" in "".join(map(preview.sheet.text, range(preview.sheet.pages)))
    assert list(tmp_path.iterdir()) == []


def test_without_a_printer_the_pdf_is_offered(
    qtbot: QtBot, preview: HandoutPreview, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(preview_module, "printer_names", list)
    qtbot.mouseClick(button(preview, "Print"), Qt.MouseButton.LeftButton)
    assert message(preview).startswith("No printer is set up on this computer")


def pdf_printer(file: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


def test_what_is_sent_to_the_printer_is_said(preview: HandoutPreview, tmp_path: Path):
    preview.send(pdf_printer(tmp_path / "out.pdf"))
    assert message(preview) == "Sent to the printer"
    assert "Your back and leg pain" in pdf_text(tmp_path / "out.pdf")


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false")
def test_a_printer_that_fails_is_said_and_the_preview_stays(
    preview: HandoutPreview, tmp_path: Path
):
    preview.send(pdf_printer(tmp_path / "missing" / "out.pdf"))
    assert "does not print" in message(preview)
    assert preview.isVisible()


def test_a_language_nobody_has_checked_prints_with_its_english(preview: HandoutPreview):
    preview.choices.languages.setCurrentText("Español")

    pages = [label.accessibleDescription() for label in page_labels(preview)]
    assert len(pages) == 4
    assert "explíquelo con un intérprete" in pages[0]
    assert "explain with an interpreter" in pages[0]
    assert "Su dolor de espalda y pierna" in pages[0]
    assert "Your back and leg pain" in pages[2]
    assert "No native-speaking clinician has checked" in preview.choices.caution.text()


def test_the_language_and_the_number_are_kept_for_the_next_print(
    qtbot: QtBot, preview: HandoutPreview, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(preview_module.QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    preview.choices.languages.setCurrentText("Kiswahili")

    with qtbot.waitSignal(preview.chosen) as kept:
        qtbot.mouseClick(button(preview, "Save"), Qt.MouseButton.LeftButton)

    assert kept.args == [{"handout_language": "sw", "emergency_number": "112"}]


def test_an_emergency_goes_out_only_with_a_number_to_call(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    session = Session.start(PATHWAY, {"saddle_numbness": True})
    preview = HandoutPreview(session, Settings(), day=DAY)
    qtbot.addWidget(preview)
    file = tmp_path / "now.pdf"
    monkeypatch.setattr(preview_module.QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))

    qtbot.mouseClick(button(preview, "Save"), Qt.MouseButton.LeftButton)
    assert "enter the number to call" in message(preview)
    assert not file.exists()

    qtbot.keyClicks(preview.choices.number, "999")
    qtbot.mouseClick(button(preview, "Save"), Qt.MouseButton.LeftButton)
    assert "999" in pdf_text(file)


@pytest.mark.parametrize("language", ["es", "fr", "pt", "sw"])
def test_what_is_printed_can_be_read_out_of_the_pdf(language: Language, tmp_path: Path):
    session = concluded("first_line_care")
    pages = set_handout(session, occasion_of(session, SETTINGS, DAY), "A4", language=language)
    file = tmp_path / "page.pdf"
    file.write_bytes(to_pdf(pages, "page"))

    text = pdf_text(file).replace("\u02bc", "’")  # two characters, one drawing

    for number in range(pages.pages):
        for line in printed_lines(pages.text(number)):
            assert line in text


@pytest.mark.parametrize("language", ["ar", "hi"])
def test_numbers_stay_whole_in_other_scripts(language: Language, tmp_path: Path):
    session = concluded("first_line_care")
    pages = set_handout(session, occasion_of(session, SETTINGS, DAY), "A4", language=language)
    file = tmp_path / "page.pdf"
    file.write_bytes(to_pdf(pages, "page"))

    text = pdf_text(file)

    assert {"112", "L5", "2025"} <= set(re.findall(r"\w+", text))
    assert "46" not in text


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


@cache
def sessions_at_ends() -> list[tuple[str, Session]]:
    """A patient at every end of every ruleset that comes with the program."""
    pathways = [load_ruleset(folder) for folder in find_rulesets([bundled("rulesets")])]
    return [
        (end, concluded(end, pathway))
        for pathway in pathways
        for end in filter(pathway.is_end, pathway.steps)
    ]


@cache
def different_handouts(language: Language) -> list[tuple[str, Handout]]:
    """What is handed out at each of these ends; what reads alike is given once."""
    found = {}
    for end, session in sessions_at_ends():
        about = session.pathway, session.assessment, occasion_of(session, SETTINGS, DAY)
        printed = make_handouts(handout_blocks, language, *about)[0]
        kinds = tuple((block.id, len(block.html)) for block in printed.blocks)
        found.setdefault(kinds, (end, printed))
    return list(found.values())


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_printed_of_itself_fills_both_sides_of_one_sheet_at_most(
    language: Language, paper: Paper
):
    for end, printed in different_handouts(language):
        sheet = fitted(printed, Page(paper, columns=2), STANDARD)
        first, last = ({each.block.id for each, _ in sheet.areas(n)} for n in (0, sheet.pages - 1))
        assert sheet.pages <= 2, end
        assert sheet.way.size == STANDARD, end
        assert sheet.pages == 1 or not last <= {"baseline", "contacts", "about"}, end
        assert not last & {"red_box", "call_today", "call_this_week"} - first, end


def split(text: QTextDocument) -> list[str]:
    """Blanks and numbers of several groups that do not stand on one line."""
    found = []
    block = text.begin()
    while block.isValid():
        for token in re.finditer(r"_+|\w+(?:\u00a0[\w.]+)+", block.text()):
            lines = [block.layout().lineForTextPosition(at) for at in token.span()]
            if len({line.lineNumber() for line in lines}) > 1:
                found.append(token[0])
        block = block.next()
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [STANDARD, LARGE])
@pytest.mark.parametrize("paper", PAPERS)
def test_every_page_is_laid_out_well(language: Language, size: int, paper: Paper):
    for end in ("weak_care", "first_line_care", "weakness_urgent", "recovery", "back_pain_care"):
        session = concluded(end)
        occasion = replace(occasion_of(session, SETTINGS, DAY), note="Walk twice a day.")
        sheet = set_handout(session, occasion, paper, size, language).sheets[0]
        assert sheet.opens_with_alarm
        on_last = {
            block.block.id
            for block, spot in zip(sheet.blocks, sheet.spots, strict=True)
            if spot.page == sheet.pages - 1
        }
        assert on_last != {"about"}
        assert [each for block in sheet.blocks for each in split(block.text)] == []
        assert all(block.text.idealWidth() <= block.text.textWidth() + 1 for block in sheet.blocks)
        for number in range(sheet.pages):
            areas = [area for _, area in sheet.areas(number)]
            assert max(area.bottom() for area in areas) <= sheet.page.bottom
            assert not any(one.intersects(other) for one, other in combinations(areas, 2))
        assert sheet.pages <= (2 if size == STANDARD else 7)


def test_a_number_keeps_the_order_of_its_groups_where_the_rest_is_read_from_the_right():
    session = concluded("first_line_care")
    bound = set_handout(session, occasion_of(session, SETTINGS, DAY), "A4", language="ar")
    [today] = [each for each in bound.sheets[0].blocks if each.block.id == "call_today"]
    block = today.text.lastBlock()
    at = block.text().index("01234")
    line = block.layout().lineForTextPosition(at)
    first, last = (line.cursorToX(at + n)[0] for n in (0, len("01234 56789")))
    assert first < last


def test_what_to_do_now_is_nowhere_smaller_than_the_rest_of_it():
    text = text_of(handout_blocks("en")["emergency_now"].html, STANDARD, "en")
    sizes, block = [], text.begin()
    while block.isValid():
        if block.textList() or block.text().startswith(("Why", "When")):
            sizes.append(block.begin().fragment().charFormat().font().pixelSize())
        block = block.next()

    assert len(sizes) == 7
    assert set(sizes) == {STANDARD + 3}


def test_a_heading_is_as_large_as_the_style_says():
    title, heading, line = (
        text_of(f"<{tag}>Text</{tag}>", 12, "en").size().height() for tag in ("h1", "h2", "p")
    )
    assert 1.5 * line < title < 2.1 * line
    assert line < heading < 1.5 * line
