"""Help: what the program says of itself can be read to its last word."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import Library
from l5desk.ui.about import About, Leaf


@pytest.fixture
def about(qtbot: QtBot) -> About:
    about = About(Library([bundled("rulesets")]).pathway("l5-radiculopathy"))
    qtbot.addWidget(about)
    about.resize(QSize(1300, 700))
    return about


def right_ends(leaf: Leaf) -> list[float]:
    """Where each line ends, in pixels from the left edge of what is seen."""
    ends = []
    block = leaf.document().begin()
    while block.isValid():
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            ends.append(layout.position().x() + line.x() + line.naturalTextWidth())
        block = block.next()
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
    about.show_page(about.about)
    about.show()
    qapp.processEvents()
    leaf = about.tabs.widget(about.about)

    assert isinstance(leaf, Leaf)
    assert 700 < max(right_ends(leaf)) <= 860
