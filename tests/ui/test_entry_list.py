"""Lists of entries: each is read whole, in a pane of any width and at any size of text."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from l5desk.ui.entry_list import PADDING, EntryList
from l5desk.ui.theme import apply_theme

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
