"""The overview: the whole chart in a corner, and the part of it that is in sight."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from l5desk.engine.pathway import Pathway
from l5desk.ui.theme import all_tones
from tests.ui.flowchart.charts import OpenPane, nodes


def test_pressing_in_the_overview_goes_there(open_pane: OpenPane, radiculopathy: Pathway):
    pane = open_pane(radiculopathy)
    pane.bar.unfold_all.trigger()
    pane.bar.overview.trigger()
    pane.area.overview.redraw()
    view, overview = pane.area.view, pane.area.overview
    assert view.viewport().geometry().contains(overview.geometry())
    QTest.mouseClick(
        overview,
        Qt.MouseButton.LeftButton,
        pos=QPoint(overview.width() // 2, overview.height() - 9),
    )
    lowest = max(view.chart().box(node).bottom() for node in nodes(pane))
    assert view.sight().bottom() > lowest - 200
    assert not pane.bar.follow.isChecked()


def test_the_overview_shows_the_whole_chart_and_frames_what_is_in_sight(
    open_pane: OpenPane, radiculopathy: Pathway
):
    pane = open_pane(radiculopathy)
    pane.area.view.frame("near")
    pane.bar.overview.trigger()
    overview, view = pane.area.overview, pane.area.view
    picture = overview.grab().toImage()
    accent = all_tones()["light"].accent.fill.name()
    framed = [y for y in range(picture.height()) if picture.pixelColor(1, y).name() == accent]
    share = len(framed) / picture.height()
    expected = view.sight().height() / view.sceneRect().height()
    assert share == pytest.approx(expected, abs=0.1)

    pane.resize(700, 800)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    corner = view.viewport().geometry().bottomRight() - overview.geometry().bottomRight()
    assert (corner.x(), corner.y()) == (8, 8)
