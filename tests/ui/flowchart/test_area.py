"""The chart under the hand: keys, mouse and wheel, folding, following."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from l5desk.engine.pathway import Pathway
from l5desk.engine.response import Response
from l5desk.ui.flowchart.pane import FlowchartPane
from l5desk.ui.flowchart.steering import Way, neighbour
from tests.ui.flowchart.charts import CALM, OpenPane, nodes, place_of

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def press(pane: FlowchartPane, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
    for key in keys:
        QTest.keyClick(pane.area.view, key, modifier)


def click(pane: FlowchartPane, place: QPoint) -> None:
    QTest.mouseClick(pane.area.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def wheel(
    pane: FlowchartPane, place: QPoint, turns: int, modifier: Qt.KeyboardModifier = NO_MODIFIER
) -> None:
    viewport = pane.area.view.viewport()
    event = QWheelEvent(
        QPointF(place), QPointF(viewport.mapToGlobal(place)), QPoint(), QPoint(0, 120 * turns),
        Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


# ---- keys


def test_arrow_keys_walk_along_the_links(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder, {**CALM, "speed": 60})
    pane.bar.unfold_all.trigger()
    view = pane.area.view
    assert view.current == "which_colour"

    press(pane, Key.Key_Up)
    assert view.current == "slow_down", "the way the patient came"
    press(pane, Key.Key_Up, Key.Key_Up, Key.Key_Up)
    assert view.current == "smoke_seen"
    press(pane, Key.Key_Right)
    assert view.current == "leave_now"
    press(pane, Key.Key_Left)
    assert view.current == "smoke_seen"


@pytest.mark.parametrize("response", [{}, {"urinary_retention": False, "fever": False}])
def test_arrow_keys_reach_every_figure(
    open_pane: OpenPane, radiculopathy: Pathway, response: Response
):
    pane = open_pane(radiculopathy, response)
    pane.bar.unfold_all.trigger()
    view = pane.area.view
    scene = view.chart()
    reached, waiting = set(), [view.current]
    while waiting:
        node = waiting.pop()
        reached.add(node)
        chart, placed = scene.plan.chart, scene.plan.layout
        steps = (neighbour(chart, placed, view.link_states, node, way) for way in Way)
        waiting += [each for each in steps if each and each not in reached]
    assert nodes(pane) - reached == set()


def test_enter_opens_the_details_and_escape_closes_them(
    qtbot: QtBot, open_pane: OpenPane, ladder: Pathway
):
    pane = open_pane(ladder, CALM)
    with qtbot.waitSignal(pane.step_selected) as selected:
        press(pane, Key.Key_Return)
    assert selected.args == ["too_fast"]
    assert pane.details.isVisible()
    assert pane.details.title.text() == "Too fast?"

    press(pane, Key.Key_Escape)
    assert not pane.details.isVisible()
    assert pane.area.view.hasFocus()


def test_the_ring_shows_where_the_keyboard_is_and_only_there(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder, CALM)
    scene = pane.area.view.chart()
    assert scene.marked == "too_fast"
    press(pane, Key.Key_Right)
    assert scene.marked == "slow_down"
    pane.bar.buttons[pane.bar.near].setFocus()
    assert scene.marked is None


def test_a_step_out_of_sight_is_brought_into_sight(open_pane: OpenPane, radiculopathy: Pathway):
    pane = open_pane(radiculopathy)
    view = pane.area.view
    for _ in range(12):
        press(pane, Key.Key_Down)
        assert view.sight().contains(view.chart().box(view.current))
    assert view.current == "phase:approach"


def test_shift_and_arrows_pan_and_home_leads_back(open_pane: OpenPane, radiculopathy: Pathway):
    pane = open_pane(radiculopathy)
    view = pane.area.view
    before = view.aim().centre
    press(pane, Key.Key_Down, modifier=SHIFT)
    assert view.aim().centre.y() > before.y() + 50
    assert not pane.bar.follow.isChecked()
    assert not pane.bar.near.isChecked()

    press(pane, Key.Key_Home)
    assert view.aim().centre == before
    assert pane.bar.follow.isChecked()
    assert pane.bar.near.isChecked()


@pytest.mark.parametrize(
    ("key", "factor"), [(Key.Key_Plus, 1.2), (Key.Key_Equal, 1.2), (Key.Key_Minus, 1 / 1.2)]
)
def test_control_plus_and_minus_zoom(
    open_pane: OpenPane, radiculopathy: Pathway, key: Qt.Key, factor: float
):
    pane = open_pane(radiculopathy)
    before = pane.area.view.aim().scale
    press(pane, key, modifier=Qt.KeyboardModifier.ControlModifier)
    assert pane.area.view.aim().scale == pytest.approx(before * factor)


def test_control_0_shows_the_whole_chart_and_control_9_the_patient(
    open_pane: OpenPane, radiculopathy: Pathway
):
    pane = open_pane(radiculopathy)
    view, control = pane.area.view, Qt.KeyboardModifier.ControlModifier
    near = view.aim().scale
    press(pane, Key.Key_0, modifier=control)
    whole = view.sight()
    assert all(whole.contains(view.chart().box(node)) for node in nodes(pane))
    assert pane.bar.whole.isChecked()

    press(pane, Key.Key_9, modifier=control)
    assert view.aim().scale == near
    assert view.sight().contains(view.chart().box("cauda_equina"))


def test_the_whole_chart_stays_whole_when_the_window_changes(
    open_pane: OpenPane, radiculopathy: Pathway
):
    pane = open_pane(radiculopathy)
    pane.bar.whole.trigger()
    pane.resize(900, 500)
    view = pane.area.view
    assert all(view.sight().contains(view.chart().box(node)) for node in nodes(pane))


# ---- mouse and touch


def test_a_click_selects_a_step_and_tells_about_it(
    qtbot: QtBot, open_pane: OpenPane, ladder: Pathway
):
    pane = open_pane(ladder, CALM)
    with qtbot.waitSignal(pane.step_selected) as selected:
        click(pane, place_of(pane, "slow_down"))
    assert selected.args == ["slow_down"]
    assert pane.area.view.current == "slow_down"
    assert pane.details.isVisible()


def test_a_click_beside_every_figure_selects_nothing(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder, CALM)
    box = pane.area.view.chart().box("slow_down")
    click(pane, pane.area.view.mapFromScene(box.bottomRight() + QPointF(6, 6)))
    assert not pane.details.isVisible()


def test_dragging_pans_and_stops_following(open_pane: OpenPane, radiculopathy: Pathway):
    pane = open_pane(radiculopathy)
    view = pane.area.view
    before, viewport = view.aim().centre, view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(250, 400))
    QTest.mouseMove(viewport, QPoint(250, 330))
    QTest.mouseMove(viewport, QPoint(250, 260))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(250, 260))
    assert view.aim().centre.y() > before.y() + 100
    assert not pane.bar.follow.isChecked()
    assert not pane.details.isVisible(), "a drag is not a click"


def test_the_wheel_zooms_around_the_pointer(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder, CALM)
    view = pane.area.view
    place = place_of(pane, "too_fast")
    before = view.mapToScene(place)
    scale = view.aim().scale
    wheel(pane, place, 2)
    assert view.aim().scale == pytest.approx(scale * 1.44, rel=0.01)
    assert (view.mapToScene(place) - before).manhattanLength() < 8


def test_zooming_ends_at_the_whole_chart_and_at_four_times_its_size(
    open_pane: OpenPane, radiculopathy: Pathway
):
    pane = open_pane(radiculopathy)
    view = pane.area.view
    wheel(pane, QPoint(200, 200), -40)
    assert view.aim().scale == pytest.approx(view.whole_scale())
    wheel(pane, QPoint(200, 200), 80)
    assert view.aim().scale == pytest.approx(4.0)


def test_shift_and_wheel_move_sideways(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder, CALM)
    view = pane.area.view
    wheel(pane, QPoint(200, 200), 8)
    before = view.aim()
    wheel(pane, QPoint(200, 200), -1, SHIFT)
    assert view.aim().scale == before.scale
    assert view.aim().centre.x() > before.centre.x()


def test_two_fingers_on_a_touch_pad_move_the_chart(open_pane: OpenPane, radiculopathy: Pathway):
    pane = open_pane(radiculopathy)
    view, place = pane.area.view, QPointF(200, 200)
    before = view.aim()
    pad = QPointingDevice(
        "pad", 7, QPointingDevice.DeviceType.TouchPad, QPointingDevice.PointerType.Finger,
        QPointingDevice.Capability.Scroll, 2, 0,
    )  # fmt: skip
    event = QWheelEvent(
        place, place, QPoint(0, -60), QPoint(0, -120), Qt.MouseButton.NoButton, NO_MODIFIER,
        Qt.ScrollPhase.ScrollUpdate, False, Qt.MouseEventSource.MouseEventNotSynthesized,  # noqa: FBT003
        pad,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)
    assert view.aim().scale == before.scale
    assert view.aim().centre.y() == pytest.approx(before.centre.y() + 60 / before.scale, abs=1.5)


def test_a_pinch_on_the_touch_pad_zooms(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder, CALM)
    view = pane.area.view
    before, place = view.aim().scale, QPointF(200, 200)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2,
        place, place, place, 0.3, QPointF(),
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)
    assert view.aim().scale == pytest.approx(before * 1.3)


def test_there_is_nothing_to_drag_beside_a_chart_that_fits(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder, CALM)
    bar = pane.area.view.verticalScrollBar()

    def seen() -> set[int]:
        QApplication.processEvents()
        picture = bar.grab().toImage()
        return {picture.pixel(picture.width() // 2, y) for y in range(picture.height())}

    pane.resize(900, 300)
    assert len(seen()) > 1
    pane.resize(900, 3000)
    assert len(seen()) == 1
