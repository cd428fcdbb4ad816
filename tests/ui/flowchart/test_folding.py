"""Phases fold and unfold, and what is looked at stays where it is."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from l5desk.engine.pathway import Pathway
from l5desk.session import Session
from tests.ui.flowchart.charts import CALM, NO_CAUDA_EQUINA, OpenPane, folded, nodes, place_of


def test_a_double_click_unfolds_a_phase_and_its_title_folds_it(
    open_pane: OpenPane, radiculopathy: Pathway
):
    pane = open_pane(radiculopathy)
    view = pane.area.view
    QTest.mouseDClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(pane, "phase:urgent")
    )
    assert "weakness_alarm" in nodes(pane)

    title = view.chart().phases[1].handle.sceneBoundingRect().center()
    view.ensureVisible(view.chart().phases[1].rect(), 0, 0)
    title = view.chart().phases[1].handle.sceneBoundingRect().center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.mapFromScene(title))
    assert "weakness_alarm" not in nodes(pane)


def test_space_folds_and_enter_unfolds_and_the_keyboard_stays(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder, CALM)
    view = pane.area.view
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.current == "phase:warnings"
    assert folded(pane) == ["alarms", "warnings"]
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert view.current == "too_fast"
    assert folded(pane) == ["alarms"]


def test_the_current_figure_does_not_move_when_a_phase_above_it_unfolds(
    open_pane: OpenPane, radiculopathy: Pathway
):
    answers = {
        **NO_CAUDA_EQUINA, "cancer": "none", "upper_motor_neuron_signs": False,
        "anticoagulated": False, "fever": False, "imaging_lesion": ("none",), "trauma": "none",
    }  # fmt: skip
    pane = open_pane(radiculopathy, answers)
    before = place_of(pane, "weakness_alarm")
    pane.area.fold(0)
    moved = place_of(pane, "weakness_alarm") - before
    assert abs(moved.y()) <= 1


def test_the_menu_lists_the_phases_and_folds_them(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder, CALM)
    listed = {action.text(): action for action in pane.bar.phases.actions() if action.isCheckable()}
    assert list(listed) == [
        "1  Alarms", "2  Warnings", "3  Scope and other causes", "4  What to do",
    ]  # fmt: skip
    listed["2  Warnings"].trigger()
    assert "warnings" in folded(pane)
    pane.bar.fold_all.trigger()
    assert folded(pane) == ["alarms", "warnings", "scope", "care"]
    pane.bar.unfold_all.trigger()
    assert folded(pane) == []


def test_what_the_hand_unfolded_stays_unfolded(open_pane: OpenPane, radiculopathy: Pathway):
    pane = open_pane(radiculopathy)
    pane.area.fold(3)
    assert "hip" in nodes(pane)
    pane.show_session(Session.start(radiculopathy, NO_CAUDA_EQUINA))
    assert "hip" in nodes(pane)
    pane.bar.fold_itself.trigger()
    assert "hip" not in nodes(pane)
