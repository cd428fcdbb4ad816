"""No word is cut off: every label, button and tab of every room, in every language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTabBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from l5desk.app import Desk, Places
from l5desk.storage.bundle import bundled
from l5desk.ui.language import NAMES
from l5desk.ui.theme import apply_theme

ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly
SLACK = 1
"""Pixels by which rounding may part a hint from what is there."""


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qapp, Places.inside(tmp_path))
    desk.files.open(bundled("resources") / "samples" / "half-asked.yaml")
    desk.window.show()
    yield desk
    desk.preferences.set_some({"language": "en", "text_scale": 100})
    settle()
    qtbot.addWidget(desk.window)
    desk.window.close()
    apply_theme(qapp, "light")


def settle() -> None:
    for _ in range(8):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, 52)  # what was to be deleted later


def texts(window: QWidget) -> Iterator[tuple[str, int, int]]:
    """Yield each text in sight with the room it has and the room it needs, in pixels."""
    for label in window.findChildren(QLabel):
        if label.text() and label.isVisible():
            if label.wordWrap():
                yield label.text(), label.height(), label.heightForWidth(label.width())
            else:
                yield label.text(), label.width(), label.minimumSizeHint().width()
    for button in window.findChildren(QAbstractButton):
        signs = isinstance(button, QToolButton) and button.toolButtonStyle() == ICON_ONLY
        if button.text() and button.isVisible() and not signs:
            yield button.text(), button.width(), button.minimumSizeHint().width()
    for bar in window.findChildren(QTabBar):
        for tab in range(bar.count() if bar.isVisible() else 0):
            words = bar.tabText(tab)
            yield words, bar.tabRect(tab).width(), bar.fontMetrics().horizontalAdvance(words)


def scenes(desk: Desk) -> Iterator[str]:
    for stage in ("red_flags", "symptoms", "examination"):
        desk.window.doors.show_assess()
        desk.window.intake.open_page(stage)
        yield stage
    for room in desk.window.rooms.names:
        desk.window.rooms.enter(room)
        yield room


@pytest.mark.parametrize("language", list(NAMES))
@pytest.mark.parametrize("scale", [100, 200])
def test_no_text_is_cut_off_in_a_small_window(desk: Desk, language: str, scale: int):
    desk.preferences.set_some({"language": language, "text_scale": scale})
    settle()
    desk.window.resize(1366, 768)
    cut: set[tuple[str, str, int, int]] = set()
    for scene in scenes(desk):
        settle()
        found = list(texts(desk.window))
        assert found, scene
        cut |= {(scene, text[:60], has, needs) for text, has, needs in found if has + SLACK < needs}

    assert not cut
