"""Help: what the program says of itself can be read to its last word."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QTextBrowser
from pytestqt.qtbot import QtBot

from l5desk.storage.bundle import bundled
from l5desk.storage.library import Library
from l5desk.ui.about import About, Leaf
from l5desk.ui.main_window import MainWindow
from l5desk.ui.reading import ColumnText, blocks_of
from tests.ui.window import shown, trigger


@pytest.fixture
def about(qtbot: QtBot) -> About:
    about = About(Library([bundled("rulesets")]).pathway("l5-radiculopathy"))
    qtbot.addWidget(about)
    about.resize(QSize(1300, 700))
    return about


def right_ends(leaf: ColumnText) -> list[float]:
    """Where each line ends, in pixels from the left edge of what is seen."""
    ends = []
    for block in blocks_of(leaf.document()):
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            ends.append(layout.position().x() + line.x() + line.naturalTextWidth())
    return ends


def test_no_line_is_cut_off_whichever_page_was_read_before(about: About, qapp: QApplication):
    about.show_page(about.keyboard)
    about.show()
    for page in range(about.tabs.count()):
        about.show_page(page)
        qapp.processEvents()
        leaf = about.tabs.widget(page)
        if isinstance(leaf, Leaf):
            assert max(right_ends(leaf)) <= leaf.viewport().width()


def test_no_line_is_longer_than_is_read_well(about: About, qapp: QApplication):
    about.resize(QSize(2600, 900))
    about.show()
    for page in (about.manual, about.about, about.safety):
        about.show_page(page)
        qapp.processEvents()
        [text] = [each for each in about.findChildren(ColumnText) if each.isVisible()]
        assert 700 < max(right_ends(text)) <= 860


def test_about_names_versions_review_changes_and_licences(window: MainWindow):
    window.commands.about.trigger()
    about = shown(window, About)
    tabs = [about.tabs.widget(n) for n in range(about.tabs.count())]
    pages = [each.toPlainText() if isinstance(each, QTextBrowser) else "" for each in tabs]

    assert "wizard-small" not in pages[about.about]
    assert "Sciatica, as asked 1.0.0 of 2025-03-01" in pages[about.about]
    assert "not reviewed by a clinician" in pages[about.about]
    assert "cannot assess" in pages[about.keyboard]
    assert "What is new" in pages[about.keyboard + 1]
    assert "LGPL" in pages[about.keyboard + 2]
    assert "Not clinically validated" in pages[about.safety]
    assert "H37" in pages[about.safety + 1]
    assert "not assessed by a clinician" in pages[about.safety + 1]


def test_the_safety_statement_is_in_the_help_menu(window: MainWindow):
    window.commands.safety.trigger()
    about = shown(window, About)

    assert about.tabs.currentIndex() == about.safety


def test_the_keyboard_page_opens_by_key(window: MainWindow):
    trigger(window, "Ctrl+K")
    about = shown(window, About)

    assert about.tabs.currentIndex() == about.keyboard
