"""The body map as it is tapped, walked with the keys and read aloud."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QPainterPath
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from l5desk.app import Desk
from l5desk.present.body_map import MAPPED, Side, places
from l5desk.storage.bundle import bundled
from l5desk.storage.library import Library
from l5desk.ui.intake.body_map import BodyMap, PlaceButton
from l5desk.ui.intake.body_plan import CHARTS, Plan
from l5desk.ui.intake.figure import View, figure, path_of
from l5desk.ui.intake.page import PageView
from l5desk.ui.intake.pane import IntakePane
from l5desk.ui.store import Store
from tests.ui.window import settle

Key = Qt.Key
Press = Callable[..., None]
LEAST = 24
"""Pixels a place is wide and high at least, to be tapped with a finger (WCAG 2.2, 2.5.8)."""


@pytest.fixture
def store() -> Store:
    return Store(Library([bundled("rulesets")]).pathway("l5-radiculopathy"))


def opened(qtbot: QtBot, pane: IntakePane, item: str) -> BodyMap:
    """The map under a question, unfolded with its key."""
    pane.show_item(item)
    view = pane.area.widget()
    assert isinstance(view, PageView)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_M)
    row = view.row(item)
    assert row.below.panel is not None
    body_map = row.below.panel.map
    qtbot.waitUntil(lambda: all(not button.path.isEmpty() for button in body_map.buttons()))
    return body_map


def inside(button: PlaceButton) -> QPoint:
    """A point of the place as far from its edge as a quick search finds."""
    bounds = button.path.boundingRect()
    shape = button.path
    for dx in (0.5, 0.25, 0.75, 0.1, 0.9, 0.05, 0.95):
        for dy in (0.5, 0.3, 0.7):
            at = bounds.topLeft().toPoint() + QPoint(
                round(bounds.width() * dx), round(bounds.height() * dy)
            )
            if shape.contains(at.toPointF()) and button.mask().contains(at - button.pos()):
                return at - button.pos()
    raise AssertionError(button.text())


def tap(pane: IntakePane, body_map: BodyMap, option: str, side: Side | None) -> None:
    button = body_map.button(option, side)
    pane.area.ensureWidgetVisible(body_map)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=inside(button))


@pytest.mark.parametrize("option", ["l3", "l4", "l5", "s1"])
@pytest.mark.parametrize("side", ["right", "left"])
def test_a_tap_answers_area_and_leg(
    qtbot: QtBot, pane: IntakePane, store: Store, option: str, side: Side
):
    body_map = opened(qtbot, pane, "sensory_area")
    tap(pane, body_map, option, side)

    assert store.session.response == {"leg_symptom_side": side, "sensory_area": (option,)}
    assert [b.place for b in body_map.buttons() if b.isChecked()] == [
        body_map.button(option, side).place
    ]
    tap(pane, body_map, option, side)
    assert store.session.response == {"leg_symptom_side": side}


def test_the_map_and_the_buttons_show_the_same(qtbot: QtBot, pane: IntakePane, store: Store):
    body_map = opened(qtbot, pane, "pain_extent")
    tap(pane, body_map, "foot", "right")
    view = pane.area.widget()
    assert isinstance(view, PageView)

    pressed = [b.text() for b in view.row("pain_extent").answers.buttons() if b.isChecked()]
    assert pressed == ["Foot or toes"]
    side = [b.text() for b in view.row("leg_symptom_side").answers.buttons() if b.isChecked()]
    assert side == ["Right"]
    store.answer("pain_extent", "thigh")
    assert [b.text() for b in body_map.buttons() if b.isChecked()] == ["Thigh, right leg"]


def test_the_map_asks_about_the_other_leg(qtbot: QtBot, pane: IntakePane):
    body_map = opened(qtbot, pane, "sensory_area")
    view = pane.area.widget()
    assert isinstance(view, PageView)
    panel = view.row("sensory_area").below.panel
    assert panel is not None
    assert not panel.legs.isVisible()
    tap(pane, body_map, "l5", "right")
    assert panel.legs.text().endswith("answered too: right. Ask about the left leg.")
    tap(pane, body_map, "l5", "left")
    assert panel.legs.text().startswith("Both legs.")


def test_the_keyboard_walks_the_map_and_space_taps(
    qtbot: QtBot, pane: IntakePane, store: Store, press: Press
):
    opened(qtbot, pane, "sensory_area")
    press(Key.Key_Down, Key.Key_Down, Key.Key_Space)
    assert store.session.response == {"leg_symptom_side": "right", "sensory_area": ("l5",)}
    press(Key.Key_Right, Key.Key_Down, Key.Key_Space)
    assert store.session.response["leg_symptom_side"] == "both"
    assert store.session.response["sensory_area"] == ("l5", "s1")
    press(Key.Key_M)
    focused = QApplication.focusWidget()
    assert not isinstance(focused, PlaceButton)
    press(Key.Key_1)
    assert store.session.response["sensory_area"] == ("l3", "l5", "s1")


def test_the_arrows_lead_down_from_the_back_and_off_the_map_to_the_next_question(
    qtbot: QtBot, pane: IntakePane, press: Press
):
    body_map = opened(qtbot, pane, "pain_extent")
    walked = []
    for _ in range(6):
        focused = QApplication.focusWidget()
        walked.append(focused.text() if isinstance(focused, PlaceButton) else "")
        press(Key.Key_Down)

    assert walked == [
        "Back only",
        "Buttock, right leg",
        "Thigh, right leg",
        "Below the knee, right leg",
        "Foot or toes, right leg",
        "",
    ]
    assert not body_map.isAncestorOf(QApplication.focusWidget())


def test_tab_stops_once_in_the_map(qtbot: QtBot, pane: IntakePane, store: Store):
    body_map = opened(qtbot, pane, "sensory_area")
    body_map.button("l3", "right").clearFocus()
    store.answer_together({"sensory_area": ["s1"], "leg_symptom_side": "left"})
    tab = Qt.FocusPolicy.TabFocus

    assert [b.text() for b in body_map.buttons() if b.focusPolicy() & tab] == [
        "Outer edge of foot, heel, sole (S1), left leg"
    ]


def test_a_screen_reader_meets_named_check_boxes(qtbot: QtBot, pane: IntakePane):
    body_map = opened(qtbot, pane, "sensory_area")
    tap(pane, body_map, "l5", "right")
    for button in body_map.buttons():
        interface = QAccessible.queryAccessibleInterface(button)
        marked = button is body_map.button("l5", "right")
        assert interface.role() == QAccessible.Role.CheckBox
        assert interface.text(QAccessible.Text.Name) == button.text()
        assert interface.state().checked == marked
    assert (
        body_map.button("l5", "right").text() == "Outer shin, top of foot, big toe (L5), right leg"
    )


def test_the_map_is_folded_until_asked_for_and_pushes_no_red_flag_away(
    qtbot: QtBot, pane: IntakePane
):
    view = pane.area.widget()
    assert isinstance(view, PageView)
    assert view.row("pain_extent").below.panel is None
    assert view.row("urinary_retention").isVisible()
    before = view.height()
    fold = view.row("pain_extent").below.map_fold
    fold.click()
    qtbot.waitUntil(lambda: view.height() > before)
    fold.click()
    qtbot.waitUntil(lambda: view.height() == before)


def test_the_mouse_is_seen_over_a_place(qtbot: QtBot, pane: IntakePane):
    body_map = opened(qtbot, pane, "sensory_area")
    button = body_map.button("l5", "left")
    plain = body_map.grab().toImage()
    QTest.mouseMove(pane.window(), pane.window().rect().topLeft())  # from wherever it was
    QTest.mouseMove(button, inside(button))
    qtbot.waitUntil(button.underMouse)

    assert body_map.grab().toImage() != plain


@pytest.mark.parametrize("name", MAPPED)
def test_places_of_a_map_do_not_overlap_and_can_be_tapped(name: str):
    plan = Plan(CHARTS[name], 400, 105 if name == "pain_extent" else 0, 1)
    shapes = {place: plan.path(place) for place in places(name)}

    for one, other in combinations(shapes, 2):
        common = shapes[one].intersected(shapes[other]).boundingRect()
        assert min(common.width(), common.height()) < 1, (one, other)
    for place, shape in shapes.items():
        sizes = [part.boundingRect().size() for part in shape.toSubpathPolygons()]
        assert any(min(size.width(), size.height()) >= LEAST for size in sizes), (place, sizes)


@pytest.mark.parametrize("name", MAPPED)
@pytest.mark.parametrize("scale", [150, 200])
def test_in_large_text_the_whole_map_is_in_sight_and_can_be_tapped(
    qtbot: QtBot, desk: Desk, name: str, scale: int
):
    desk.preferences.set_some({"text_scale": scale})
    desk.window.resize(1366, 768)
    settle()
    pane = desk.window.intake
    body_map, page = opened(qtbot, pane, name), pane.area.viewport()

    def in_sight() -> bool:
        top = body_map.mapTo(page, QPoint(0, 0)).y()
        return top >= 0 and top + body_map.height() <= page.height()

    qtbot.waitUntil(in_sight)
    desk.window.resize(1366, 1000)
    settle()
    desk.window.resize(1366, 768)
    qtbot.waitUntil(lambda: body_map.height() <= page.height())
    for button in body_map.buttons():
        parts = [part.boundingRect() for part in button.path.toSubpathPolygons()]
        assert any(min(part.width(), part.height()) >= LEAST for part in parts), button.text()


@pytest.mark.parametrize("name", MAPPED)
@pytest.mark.parametrize("width", [300, 400, 700])
@pytest.mark.parametrize("text", [1, 2])
def test_a_map_fits_its_width(name: str, width: int, text: float):
    plan = Plan(CHARTS[name], width, 50 * text if name == "pain_extent" else 0, text)
    whole = QPainterPath()
    for place in places(name):
        whole.addPath(plan.path(place))

    assert whole.boundingRect().left() >= 0
    assert whole.boundingRect().right() <= width
    assert whole.boundingRect().bottom() <= plan.height


def test_the_right_leg_stands_left_in_front_and_right_from_behind():
    plan = Plan(CHARTS["sensory_area"], 400, 0, 1)

    assert plan.heading("front", "right", 0) < plan.heading("front", "left", 0)
    assert plan.heading("back", "left", 0) < plan.heading("back", "right", 0)
    assert plan.heading("front", "left", 0) < plan.heading("back", "left", 0)


@pytest.mark.parametrize("width", [260, 420, 900])
@pytest.mark.parametrize("word", [30, 100])
def test_words_over_the_legs_stand_apart_and_on_the_map(width: int, word: int):
    plan = Plan(CHARTS["pain_extent"], width, 180 if width > 300 else 50, 1)
    pairs: tuple[tuple[View, Side, Side], ...] = (
        ("front", "right", "left"),
        ("back", "left", "right"),
    )
    for view, first, second in pairs:
        one, other = (plan.heading(view, side, word) for side in (first, second))

        assert other - one >= word
        assert one - word / 2 >= 0
        assert other + word / 2 <= width


def test_every_place_of_both_maps_is_drawn():
    drawn = figure("front").places.keys() | figure("back").places.keys()

    assert drawn == {option for options in MAPPED.values() for option in options}


def test_path_data_is_read():
    path = path_of("M 1,2 L 3,4 C 1,1 2,2 5,6 Z")

    assert [path.elementAt(n).type for n in range(6)] == [
        QPainterPath.ElementType.MoveToElement,
        QPainterPath.ElementType.LineToElement,
        QPainterPath.ElementType.CurveToElement,
        QPainterPath.ElementType.CurveToDataElement,
        QPainterPath.ElementType.CurveToDataElement,
        QPainterPath.ElementType.LineToElement,
    ]
