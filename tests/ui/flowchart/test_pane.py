"""The flowchart pane: its tools, its names, its colours and sizes."""

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from l5desk.engine.pathway import Pathway
from l5desk.session import Session
from l5desk.ui.flowchart.legend import marks
from l5desk.ui.flowchart.pane import FlowchartPane
from l5desk.ui.theme import all_tones, apply_theme
from tests.ui.flowchart.charts import CALM, OpenPane


def test_the_chart_takes_the_colours_of_the_theme(
    qapp: QApplication, open_pane: OpenPane, ladder: Pathway
):
    pane = open_pane(ladder, CALM)
    apply_theme(qapp, "dark")
    dark = all_tones()["dark"]
    scene = pane.area.view.chart()
    assert scene.backgroundBrush().color() == dark.window
    assert scene.figures["too_fast"].pen().color() == dark.here.fill


def test_the_chart_grows_with_the_text(qapp: QApplication, open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder, CALM)
    before = pane.area.view.chart().box("too_fast").width()
    apply_theme(qapp, "light", 2.0)
    assert pane.area.view.chart().box("too_fast").width() > 1.8 * before


def test_every_control_has_a_name(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder, CALM)
    pane.show_step("too_fast")
    pane.bar.search.trigger()
    for widget in (
        *pane.bar.buttons.values(), pane.area.view, pane.outline, pane.finder.line,
        pane.details.text, pane.details.close_button, pane.area.overview, pane.finder.before,
        pane.finder.after, pane.finder.close_button,
    ):  # fmt: skip
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget


def test_a_screen_reader_is_told_where_the_keyboard_is(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder, CALM)
    QTest.keyClick(pane.area.view, Qt.Key.Key_Up)
    chart = QAccessible.queryAccessibleInterface(pane.area.view)
    assert chart.text(QAccessible.Text.Name) == "Chart: Alarms, folded phase, passed"


@pytest.mark.parametrize("size", [(360, 420), (560, 640), (1400, 900)])
def test_the_tools_are_all_in_reach_at_any_size(
    open_pane: OpenPane, ladder: Pathway, size: tuple[int, int]
):
    pane = open_pane(ladder, CALM, size=size)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    for button in shown_tools(pane):
        assert pane.bar.rect().contains(button.geometry()), button.text()
        assert button.height() >= 28


def shown_tools(pane: FlowchartPane) -> list[QToolButton]:
    return [button for button in pane.bar.buttons.values() if button.isVisible()]


@pytest.mark.parametrize("view", ["chart", "outline"])
def test_the_tools_are_one_row_beside_the_rail_of_a_small_screen(
    open_pane: OpenPane, ladder: Pathway, view: str
):
    pane = open_pane(ladder, CALM, size=(490, 640))
    getattr(pane.bar, view).trigger()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    tops = {button.geometry().top() for button in shown_tools(pane)}
    assert len(tops) == 1
    assert all(pane.bar.rect().contains(button.geometry()) for button in shown_tools(pane))


def test_the_menu_opens_with_the_keyboard_and_names_all_it_offers(
    open_pane: OpenPane, ladder: Pathway
):
    pane = open_pane(ladder, CALM)
    menu = pane.bar.menu
    said: list[list[str]] = []
    menu.aboutToShow.connect(lambda: said.append([each.text() for each in menu.actions()]))
    QTimer.singleShot(0, menu, menu.close)
    QTest.keyClick(pane.bar.buttons[pane.bar.view], Qt.Key.Key_Space)
    (words,) = said
    offered = {"Chart", "Outline", "Follow the patient", "Phases", "What the marks mean"}
    assert offered <= set(words)
    assert all(action.icon() for action in menu.actions() if not action.isSeparator())


def test_the_legend_opens_beneath_the_chart_and_escape_of_it_leads_back(
    open_pane: OpenPane, ladder: Pathway, qapp: QApplication
):
    pane = open_pane(ladder, CALM)
    pane.bar.legend.trigger()
    assert pane.details.isVisible()
    assert pane.details.title.text() == "What the marks mean"
    text = pane.details.text.toPlainText()
    assert all(meaning in text for _, meaning in marks())
    apply_theme(qapp, "dark")
    pane.show_session(Session.start(ladder, {"smoke": True}))
    assert pane.details.title.text() == "What the marks mean"

    QTest.mouseClick(pane.details.close_button, Qt.MouseButton.LeftButton)
    assert not pane.details.isVisible()
    assert pane.area.view.hasFocus()
