"""No word is cut off: every label, button and tab of every room, in every language."""

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QTabBar, QToolButton, QWidget

from l5desk.app import Desk
from l5desk.storage.bundle import bundled
from l5desk.ui.intake.body_map import PlaceButton
from l5desk.ui.language import NAMES
from tests.ui.window import settle

ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly
SLACK = 1
"""Pixels by which rounding may part a hint from what is there."""


def is_written(widget: QLabel | QAbstractButton) -> bool:
    """Tell whether the text of a widget is in sight; a place on the body map has none."""
    signs = isinstance(widget, QToolButton) and widget.toolButtonStyle() == ICON_ONLY
    if signs or isinstance(widget, PlaceButton):
        return False
    return bool(widget.text()) and widget.isVisible()


def texts(window: QWidget) -> Iterator[tuple[str, int, int]]:
    """Yield each text in sight with the room it has and the room it needs, in pixels."""
    for widget in (*window.findChildren(QLabel), *window.findChildren(QAbstractButton)):
        if is_written(widget) and widget.hasHeightForWidth():
            yield widget.text(), widget.height(), widget.heightForWidth(widget.width())
        elif is_written(widget):
            yield widget.text(), widget.width(), widget.minimumSizeHint().width()
    for bar in window.findChildren(QTabBar):
        for tab in range(bar.count() if bar.isVisible() else 0):
            words = bar.tabText(tab)
            yield words, bar.tabRect(tab).width(), bar.fontMetrics().horizontalAdvance(words)


def scenes(desk: Desk) -> Iterator[str]:
    for stage in ("red_flags", "symptoms", "examination"):
        desk.window.doors.show_assess()
        desk.window.intake.open_page(stage)
        yield stage
    for item in ("sensory_area", "pain_extent"):
        desk.window.intake.show_item(item)
        yield item
    for room in desk.window.rooms.names:
        desk.window.rooms.enter(room)
        yield room


@pytest.mark.parametrize(
    ("language", "scale", "size"),
    [*product(NAMES, (100, 200), [QSize(1366, 768)]), ("es", 150, QSize(1920, 1080))],
)
def test_no_text_is_cut_off(desk: Desk, language: str, scale: int, size: QSize):
    desk.files.open(bundled("resources") / "samples" / "half-asked.yaml")
    desk.preferences.set_some({"language": language, "text_scale": scale})
    settle()
    desk.window.resize(size)
    cut: set[tuple[str, str, int, int]] = set()
    for scene in scenes(desk):
        settle()
        found = list(texts(desk.window))
        assert found, scene
        cut |= {(scene, text[:60], has, needs) for text, has, needs in found if has + SLACK < needs}

    assert not cut
