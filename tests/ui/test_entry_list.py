"""Lists of entries: each is read whole, in a pane of any width and at any size of text."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QListWidgetItem, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from l5desk.ui.entry_list import EntryList
from l5desk.ui.theme import apply_theme

PADDING = 6
"""Pixels that the style sheet leaves free on each side of an entry."""
ENTRY = "Stepwise six-week pathway\n0.1.0 · not proved yet"


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_an_entry_is_as_high_as_its_lines_in_any_width(
    qtbot: QtBot, qapp: QApplication, scale: float
):
    apply_theme(qapp, "light", scale)
    entries = EntryList()
    qtbot.addWidget(entries)
    entries.addItem(ENTRY)
    entries.show()
    heights = set()
    for width in range(120, 520, 5):
        entries.resize(width, 400)
        QApplication.processEvents()
        drawn = entries.visualItemRect(entries.item(0))
        room = QRect(0, 0, entries.viewport().width() - 2 * PADDING, 400)
        needed = entries.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, ENTRY).height()
        assert drawn.height() >= needed + 2 * PADDING
        heights.add(drawn.height())
    assert len(heights) > 1  # some of these widths break the title


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_an_entry_that_can_be_ticked_is_read_whole_too(
    qtbot: QtBot, qapp: QApplication, scale: float
):
    apply_theme(qapp, "light", scale)
    words = "What we found today (5 of 5 is full strength)"
    entries = EntryList()
    qtbot.addWidget(entries)
    row = QListWidgetItem(words, entries)
    row.setCheckState(Qt.CheckState.Checked)
    entries.show()
    for width in range(round(200 * scale), round(480 * scale), 5):
        entries.resize(width, 400)
        QApplication.processEvents()
        drawn, option = entries.visualItemRect(row), QStyleOptionViewItem()
        entries.initViewItemOption(option)
        option.rect = drawn
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        part = QStyle.SubElement.SE_ItemViewItemCheckIndicator
        tick = entries.style().subElementRect(part, option, entries).right() - drawn.left()
        room = QRect(0, 0, drawn.width() - tick - PADDING, 400)
        flags = Qt.TextFlag.TextWordWrap
        needed = entries.fontMetrics().boundingRect(room, flags, words).height()
        assert drawn.height() >= needed + 2 * PADDING, width
