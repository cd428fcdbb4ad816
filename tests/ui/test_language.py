"""The desk in other languages: switched while it runs, and read from the right."""

import re
from collections import Counter
from itertools import groupby
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QComboBox, QDateEdit, QFileDialog, QLabel, QMenu
from pytestqt.qtbot import QtBot

from l5desk.app import Desk
from l5desk.storage.bundle import bundled
from l5desk.storage.proofs import titles
from l5desk.ui.about import Leaf
from l5desk.ui.counts import Counts
from l5desk.ui.handout import HandoutPreview
from l5desk.ui.handout_blocks import BlockList
from l5desk.ui.language import NAMES, Interpreter, as_written, listed, onward
from l5desk.ui.main_window import MainWindow
from l5desk.ui.panel import Page
from l5desk.ui.reading import row
from l5desk.ui.rules.words import number_text, proposition
from l5desk.ui.theme import all_tones
from tests.ui.window import settle, texts


def switch(desk: Desk, language: str) -> None:
    desk.preferences.set_some({"language": language})
    settle()


def test_the_desk_speaks_another_language_at_once(desk: Desk):
    switch(desk, "es")

    assert desk.window.isVisible()
    assert desk.window.commands.new.text() == "&Nuevo caso"


def test_the_desk_speaks_english_again_and_is_read_from_the_left(desk: Desk, qapp: QApplication):
    switch(desk, "ar")
    switch(desk, "en")

    assert desk.window.commands.new.text() == "&New case"
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_nothing_is_lost_when_the_language_changes(desk: Desk):
    desk.files.open(bundled("resources") / "samples" / "half-asked.yaml")
    desk.window.intake.open_page("symptoms")
    desk.store.answer("groin_pain", value=True)
    desk.window.resize(1366, 768)
    settle()
    before, panes = desk.store.session, desk.window.panes.splitter.sizes()

    switch(desk, "es")

    assert (desk.window.width(), desk.window.height()) == (1366, 768)
    assert desk.window.panes.splitter.sizes() == pytest.approx(panes, abs=2)

    assert desk.store.session is before
    assert desk.window.intake.stage == "symptoms"
    assert desk.window.isWindowModified()
    desk.window.commands.undo.trigger()
    assert "groin_pain" not in desk.store.session.response


@pytest.mark.parametrize(
    ("language", "warning"), [("es", "traducción no revisada"), ("ar", "ترجمة غير مراجَعة")]
)
def test_a_translated_desk_always_shows_that_nobody_has_reviewed_its_words(
    desk: Desk, language: str, warning: str
):
    assert "translation not reviewed" not in texts(desk.window)
    switch(desk, language)
    for show in (desk.window.doors.show_manual, desk.window.doors.show_assess):
        show()
        settle()
        assert warning in texts(desk.window)


def test_paper_is_chosen_by_its_spanish_name_on_a_spanish_desk(desk: Desk):
    switch(desk, "es")
    desk.window.doors.show_settings()
    settle()
    [paper] = [box for box in desk.window.findChildren(QComboBox) if box.findData("Letter") >= 0]
    paper.setCurrentText("Carta")
    paper.activated.emit(paper.currentIndex())

    assert desk.preferences.settings.paper == "Letter"


def test_walk_message_and_keyboard_stay_when_the_language_changes(desk: Desk):
    desk.window.doors.show_explore()
    desk.window.doors.explore().choose(0)
    desk.tell("Something to be read")
    desk.window.doors.show_settings()
    settle()
    [language] = [box for box in desk.window.findChildren(QComboBox) if box.findData("ar") >= 0]
    language.setFocus()
    switch(desk, "es")

    assert desk.window.rooms.current == "settings"
    assert desk.window.message.text.text() == "Something to be read"
    assert desk.window.message.isVisible()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QComboBox)
    assert focused.currentData() == "es"
    walk = desk.window.doors.explore()
    assert walk.trail.choices == (0,)
    assert walk.trail.pathway.ruleset.title == "Radiculopatía L5"


def test_rules_and_what_is_proved_of_them_are_named_in_the_language_of_the_desk(desk: Desk):
    desk.window.doors.show_settings()
    switch(desk, "es")
    panel = desk.window.rules.room().rulesets

    assert desk.window.status.rules.text().startswith("Radiculopatía L5")
    assert "Radiculopatía L5" in [each.text() for each in desk.window.findChildren(QLabel)]
    assert "Radiculopatía L5" in panel.list.currentItem().text()
    assert not {proposition(title) for title in titles()} & {*titles()}
    assert desk.store.session.pathway.ruleset.title == "L5 radiculopathy"


def test_the_exported_chart_is_in_the_language_of_the_desk(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    switch(desk, "es")
    path = tmp_path / "chart.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    desk.window.commands.export.trigger()

    assert "Radiculopatía L5" in path.read_text(encoding="utf-8")


def test_panes_that_were_tabs_keep_their_widths_in_another_language(desk: Desk):
    desk.window.resize(1000, 720)
    settle()
    assert desk.window.panes.are_tabs
    switch(desk, "es")
    desk.window.resize(1366, 768)
    settle()

    intake, chart, conclusion = desk.window.panes.splitter.sizes()
    assert chart > intake > conclusion


def test_the_old_window_is_gone_for_good(desk: Desk):
    for room in desk.window.rooms.names:
        desk.window.rooms.enter(room)
    switch(desk, "es")

    desk.files.open(bundled("resources") / "samples" / "nine-weeks.yaml")
    desk.preferences.set_some({"audience": "patient"})
    switch(desk, "ar")
    desk.files.open(bundled("resources") / "samples" / "three-weeks.yaml")
    settle()

    windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
    assert windows == [desk.window]


def test_arabic_is_read_from_the_right(desk: Desk, qapp: QApplication):
    switch(desk, "ar")

    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    desk.window.resize(1366, 768)
    settle()
    panes = (desk.window.rooms.rail, desk.window.intake, desk.window.chart, desk.window.conclusion)
    lefts = [pane.mapTo(desk.window, pane.rect().topLeft()).x() for pane in panes]
    assert lefts == sorted(lefts, reverse=True)


@pytest.mark.parametrize("language", ["es", "ar"])
def test_what_marks_the_room_stands_where_its_line_begins(desk: Desk, language: str):
    switch(desk, language)
    settle()
    button = desk.window.rooms.rail.button("assess")
    picture, middle = button.grab().toImage(), button.height() // 2
    edges = [picture.pixelColor(x, middle) for x in (1, button.width() - 2)]
    accent = all_tones()["light"].accent.fill
    assert [edge == accent for edge in edges] == [language == "es", language == "ar"]


def test_help_names_program_and_rules_in_the_language_of_the_desk(desk: Desk):
    switch(desk, "es")
    desk.window.doors.show_about()
    page = desk.window.errands.help()
    leaf = page.tabs.widget(page.about)
    assert isinstance(leaf, Leaf)
    told = leaf.toPlainText()

    assert "Un asistente de escritorio sin conexión" in told
    assert "Radiculopatía L5" in told


def test_the_keys_that_answer_are_read_from_the_right_in_arabic(desk: Desk):
    switch(desk, "ar")
    desk.window.intake.show_item("urinary_retention")
    settle()
    said = desk.window.intake.foot.wording.text()

    assert "Y" in said
    assert said.startswith("\N{RIGHT-TO-LEFT MARK}")


def test_the_first_letter_of_yes_answers_yes_in_spanish(desk: Desk, qtbot: QtBot):
    switch(desk, "es")
    desk.store.start(desk.store.session.pathway)
    desk.window.intake.show_item("urinary_retention")
    settle()
    assert desk.window.intake.foot.wording.text().startswith("S sí, N no")
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_S)

    assert desk.store.session.response["urinary_retention"] is True


def test_a_desk_that_speaks_english_is_english_whatever_the_system_is(qapp: QApplication):
    QLocale.setDefault(QLocale(QLocale.Language.German))
    Interpreter(qapp)

    assert QLocale().language() == QLocale.Language.English


def test_a_date_is_written_as_in_spanish(desk: Desk, qtbot: QtBot):
    switch(desk, "es")
    preview = HandoutPreview(desk.store.session, desk.preferences.settings)
    qtbot.addWidget(preview)
    [date] = preview.findChildren(QDateEdit)
    date.setDate(QDate(2027, 1, 8))

    assert date.text() == "8 de enero de 2027"


def test_lists_numbers_and_dates_are_arabic_in_arabic(desk: Desk, qtbot: QtBot):
    switch(desk, "ar")
    desk.files.open(bundled("resources") / "samples" / "half-asked.yaml")
    still_open = desk.window.strip.unknown.toolTip().splitlines()[0]
    preview = HandoutPreview(desk.store.session, desk.preferences.settings)
    qtbot.addWidget(preview)
    preview.choices.languages.setCurrentIndex(preview.choices.languages.findData("en"))
    [date] = preview.findChildren(QDateEdit)
    [blocks] = preview.findChildren(BlockList)

    assert listed(("أ", "ب")) == "أ\N{RIGHT-TO-LEFT MARK}، ب"
    assert "، " in still_open
    assert ", " not in still_open
    date.setDate(QDate(2027, 1, 8))
    assert date.text().split() == ["8", "يناير", "2027"]
    # Between numbers, Qt would have the sign read from the right, and the power first.
    assert (
        number_text(2 * 10**43) == "\N{LEFT-TO-RIGHT ISOLATE}2.0 × 10⁴³\N{POP DIRECTIONAL ISOLATE}"
    )
    # English among Arabic keeps its own direction, or its question mark would come first.
    asked = [blocks.item(row).text() for row in range(blocks.count())]
    assert as_written("Call us TODAY if") in asked


def begins(label: QLabel) -> list[int]:
    """How far from the right edge of a label the ink of each line begins."""
    picture = label.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    size, stride = picture.width(), picture.bytesPerLine()
    pixels = bytes(picture.constBits())
    rows = [pixels[y * stride :][:size] for y in range(picture.height())]
    ground = rows[0][:1]
    blank = [size - len(row.rstrip(ground)) for row in rows]
    return [min(run) for inked, run in groupby(blank, size.__gt__) if inked]


def test_an_english_page_on_an_arabic_desk_says_so_and_keeps_its_full_stops_at_the_end(desk: Desk):
    switch(desk, "ar")
    desk.window.doors.show_safety()
    tabs = desk.window.errands.help().tabs
    tabs.setCurrentIndex(tabs.count() - 1)
    settle()
    text = tabs.currentWidget().toPlainText()

    assert "هذه الصفحة مكتوبة بالإنجليزية." in text
    residual = 'A "no" that is pressed without having asked looks like any other.'
    assert f"\N{FIRST STRONG ISOLATE}{residual}\N{POP DIRECTIONAL ISOLATE}" in text


def test_every_line_of_an_arabic_text_begins_at_its_edge(desk: Desk, qtbot: QtBot):
    switch(desk, "ar")
    label = QLabel("س ص " * 30, wordWrap=True)
    qtbot.addWidget(label)
    label.show()
    for width in range(150, 400, 35):
        label.resize(width, label.heightForWidth(width))
        edges = begins(label)
        assert len(edges) > 1
        assert max(edges) - min(edges) <= 1


def test_large_arabic_text_keeps_the_patient_on_a_line_and_a_word_beside_the_warning(desk: Desk):
    desk.preferences.set_some({"language": "ar", "text_scale": 200})
    settle()
    desk.window.resize(1000, 720)
    desk.files.open(bundled("resources") / "samples" / "foot-drop.yaml")
    settle()

    assert not desk.window.strip.facts.wordWrap()
    assert desk.window.status.translation.isVisible()
    assert desk.window.status.translation.text()
    desk.preferences.set_some({"text_scale": 100})


@pytest.mark.parametrize("language", list(NAMES))
def test_no_two_entries_of_a_menu_share_a_letter(desk: Desk, language: str):
    switch(desk, language)
    bar = desk.window.menuBar()

    for menu in (bar, *bar.findChildren(QMenu)):
        texts = [each.text() for each in menu.actions()]
        letters = [found[1].lower() for text in texts if (found := re.search(r"&(\w)", text))]
        assert [letter for letter, count in Counter(letters).items() if count > 1] == [], texts


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_a_row_of_a_table_is_read_from_the_side_the_desk_is_read_from(
    qtbot: QtBot, qapp: QApplication, direction: Qt.LayoutDirection
):
    qapp.setLayoutDirection(direction)
    try:
        page = Page("keys")
        qtbot.addWidget(page)
        page.resize(600, 200)
        cells = '<td width="30%"><p>first</p></td>', "<td><p>second</p></td>"
        page.show_html(f'<table width="100%">{row(*cells)}</table>')
        page.show()
        places = (page.document().find(word) for word in ("first", "second"))
        first, second = (page.cursorRect(place).x() for place in places)
        from_left = direction == Qt.LayoutDirection.LeftToRight
        assert (first < second) == from_left
        assert (onward() == "→") == from_left
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", {3: "3 questions left", 17: "17 questions left"}),
        ("es", {1: "Queda 1 pregunta", 2: "Quedan 2 preguntas"}),
        (
            "ar",
            {
                1: "بقي سؤال واحد (1)",
                2: "بقي سؤالان (2)",
                3: "بقيت 3 أسئلة",
                17: "بقي 17 سؤالًا",
                100: "بقي 100 سؤال",
            },
        ),
    ],
)
def test_a_count_bends_its_noun_as_the_language_does(
    desk: Desk, language: str, said: dict[int, str]
):
    switch(desk, language)

    assert {n: Counts.tr("%n questions left", "", n) for n in said} == said


def test_what_is_left_is_counted_in_arabic(desk: Desk):
    switch(desk, "ar")
    desk.files.open(bundled("resources") / "samples" / "half-asked.yaml")

    assert desk.window.intake.heading.count.text() == "بقي 16 سؤالًا، 52 سؤالًا غير لازم"
