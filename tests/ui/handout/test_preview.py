"""The preview of a handout: what is seen, heard, chosen, and left out."""

import datetime as dt
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QListWidget,
    QScrollArea,
)
from pytestqt.qtbot import QtBot

from l5desk.present.sheet import Paper
from l5desk.ui.handout import HandoutPreview
from tests.ui.handout.patients import DAY, SETTINGS, concluded, overruled


def test_the_preview_lists_what_is_gone_by_instead_and_keeps_who_chose_it(qtbot: QtBot):
    preview = HandoutPreview(overruled("first_line_care"), SETTINGS, day=DAY)
    qtbot.addWidget(preview)
    listed = preview.findChildren(QListWidget)[0]
    rows = {listed.item(n).text(): listed.item(n) for n in range(listed.count())}
    assert "What you can do" in rows
    assert rows["Who chose this plan"].toolTip() == "Always printed"
    date = preview.findChildren(QDateEdit)[0].date()
    assert DAY.toordinal() < dt.date(date.year(), date.month(), date.day()).toordinal()


def test_the_paper_of_the_settings_is_used():
    for paper in ("A4", "Letter"):
        chosen: Paper = paper
        preview = HandoutPreview(
            concluded("recovery"), SETTINGS.model_copy(update={"paper": paper})
        )
        assert preview.sheet.paper == chosen


def page_labels(preview: HandoutPreview) -> list[QLabel]:
    """The pictures of pages now shown, top to bottom."""
    labels = preview.findChildren(QLabel)
    pages = [label for label in labels if label.accessibleName().startswith("Page ")]
    return [label for label in pages if not label.isHidden()]


def spoken(preview: HandoutPreview) -> str:
    """What somebody who hears the pages is told."""
    return " ".join(label.accessibleDescription() for label in page_labels(preview))


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


def test_a_page_is_seen_in_its_whole_width_where_a_window_is_narrow(
    qtbot: QtBot, preview: HandoutPreview
):
    area, page = preview.findChildren(QScrollArea)[0], page_labels(preview)[0]
    across = area.horizontalScrollBar()
    preview.resize(1100, 700)
    qtbot.waitUntil(lambda: page.width() == 595)
    assert page.pixmap().width() == 595 * page.devicePixelRatioF()

    preview.resize(860, 700)
    qtbot.waitUntil(lambda: page.width() < 595)
    assert across.maximum() == 0
    assert page.pixmap().deviceIndependentSize().toSize() == page.size()
    assert page.height() == pytest.approx(page.width() * 842 / 595, abs=1)

    preview.resize(640, 700)
    qtbot.waitUntil(lambda: across.maximum() > 0)
    assert page.width() == 595 * 4 // 5, "a page that is smaller cannot be read"


def test_a_page_is_no_higher_than_its_paper_where_a_window_is_wide(
    qtbot: QtBot, preview: HandoutPreview
):
    page = page_labels(preview)[0]
    preview.resize(1800, 700)
    qtbot.waitUntil(lambda: page.x() > 200)
    qtbot.wait(50)
    assert page.size().toTuple() == (595, 842)


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


def test_a_language_nobody_has_checked_prints_with_its_english(preview: HandoutPreview):
    preview.choices.languages.setCurrentText("Español")

    pages = [label.accessibleDescription() for label in page_labels(preview)]
    assert len(pages) == 4
    assert "explíquelo con un intérprete" in pages[0]
    assert "explain with an interpreter" in pages[0]
    assert "Su dolor de espalda y pierna" in pages[0]
    assert "Your back and leg pain" in pages[2]
    assert "No native-speaking clinician has checked" in preview.choices.caution.text()
