"""The handout after first-line care, in preview."""

import pytest
from pytestqt.qtbot import QtBot

from l5desk.ui.handout import HandoutPreview
from tests.ui.handout.patients import DAY, SETTINGS, concluded


@pytest.fixture
def preview(qtbot: QtBot) -> HandoutPreview:
    dialog = HandoutPreview(concluded("first_line_care"), SETTINGS, day=DAY)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog
