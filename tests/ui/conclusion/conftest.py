"""The conclusion pane as narrow as it stands on a small laptop."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from l5desk.ui.conclusion import ConclusionPane
from l5desk.ui.theme import apply_theme


@pytest.fixture
def pane(qtbot: QtBot, qapp: QApplication) -> ConclusionPane:
    apply_theme(qapp, "light")  # an earlier test may have left another
    pane = ConclusionPane()
    qtbot.addWidget(pane)
    pane.resize(350, 640)
    pane.show()
    return pane
