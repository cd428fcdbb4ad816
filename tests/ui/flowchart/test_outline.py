"""The outline: everything the chart shows, as text."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle
from pytestqt.qtbot import QtBot

from l5desk.engine.pathway import Pathway
from l5desk.session import Session
from tests.ui.flowchart.charts import CALM, OpenPane


def test_the_outline_says_everything_the_chart_shows(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder, {**CALM, "speed": 10})
    QTest.mouseClick(pane.bar.buttons[pane.bar.outline], Qt.MouseButton.LeftButton)
    model = pane.outline.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    phases = [model.index(row, 0) for row in range(model.rowCount())]
    assert [phase.data(role) for phase in phases] == [
        "1  Alarms, passed", "2  Warnings, passed", "3  Scope and other causes, you are here",
        "4  What to do, may still come",
    ]  # fmt: skip
    warnings = [phases[1].model().index(row, 0, phases[1]) for row in range(2)]
    assert [step.data(role) for step in warnings] == [
        "Too fast? (decision), done", "Slow down and look again (action), not at this visit",
    ]  # fmt: skip
    ways = [model.index(row, 0, warnings[0]).data(role) for row in range(2)]
    assert ways == [
        "Yes, over 50 km/h → Slow down and look again, not at this visit",
        "No → Which colour is it?, taken",
    ]


@pytest.mark.parametrize("width", [360, 490, 900])
def test_no_row_of_the_outline_is_cut(open_pane: OpenPane, radiculopathy: Pathway, width: int):
    pane = open_pane(radiculopathy, size=(width, 640))
    pane.bar.outline.trigger()
    tree = pane.outline
    tree.expandAll()
    QApplication.sendPostedEvents()
    metrics, margin = (
        tree.fontMetrics(),
        2 * tree.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, tree),
    )
    index = tree.model().index(0, 0)
    rows = 0
    while index.isValid():
        rect = tree.visualRect(index)
        room = QRect(0, 0, rect.width() - margin - 2, 10_000)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        needed = metrics.boundingRect(room, flags, index.data()).height()
        assert rect.height() >= needed, index.data()
        index, rows = tree.indexBelow(index), rows + 1
    assert rows > len(radiculopathy.ruleset.steps)


def test_enter_in_the_outline_opens_the_details(qtbot: QtBot, open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder, CALM)
    pane.bar.outline.trigger()
    assert pane.outline.hasFocus()
    QTest.keyClick(pane.outline, Qt.Key.Key_Home)
    QTest.keyClick(pane.outline, Qt.Key.Key_Down)
    QTest.keyClick(pane.outline, Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.step_selected) as selected:
        QTest.keyClick(pane.outline, Qt.Key.Key_Return)
    assert selected.args == ["smoke_seen"]
    assert pane.details.isVisible()


def test_the_outline_opens_at_the_step_the_chart_is_at(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder, CALM)
    pane.bar.outline.trigger()
    step = ladder.step(pane.area.view.current)
    assert str(pane.outline.currentIndex().data()).startswith(step.title)


def test_a_click_in_the_outline_opens_the_details(
    qtbot: QtBot, open_pane: OpenPane, ladder: Pathway
):
    pane = open_pane(ladder, CALM)
    pane.bar.outline.trigger()
    index = pane.outline.model().index(1, 0, pane.outline.model().index(0, 0))
    place = pane.outline.visualRect(index).center()
    with qtbot.waitSignal(pane.step_selected) as selected:
        qtbot.mouseClick(pane.outline.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert selected.args == ["smoke_seen"]
    assert pane.details.isVisible()


def test_the_outline_follows_the_answers(qtbot: QtBot, open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder)
    pane.bar.outline.trigger()
    pane.show_session(Session.start(ladder, {"smoke": True}))
    first = pane.outline.model().index(0, 0)
    end = pane.outline.model().index(2, 0, first)
    words = Qt.ItemDataRole.AccessibleTextRole
    qtbot.waitUntil(lambda: str(end.data(words)).endswith("you are here"))
    assert end.data(words) == "Emergency: leave the house · now, you are here"


def test_a_screen_reader_finds_every_step_in_the_outline(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder, CALM)
    pane.bar.outline.trigger()
    tree = QAccessible.queryAccessibleInterface(pane.outline)
    cells = [tree.child(number) for number in range(tree.childCount())]
    names = [cell.text(QAccessible.Text.Name) for cell in cells]
    assert "Too fast? (decision), you are here" in names
    assert "Emergency: leave the house · now, not at this visit" in names


def test_the_outline_and_back_is_one_press_each(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder, CALM)
    QTest.mouseClick(pane.bar.buttons[pane.bar.outline], Qt.MouseButton.LeftButton)
    assert pane.stack.currentWidget() is pane.outline
    assert not pane.bar.buttons[pane.bar.near].isVisible()
    QTest.mouseClick(pane.bar.buttons[pane.bar.chart], Qt.MouseButton.LeftButton)
    assert pane.stack.currentWidget() is pane.area
    assert not pane.bar.buttons[pane.bar.chart].isVisible()
