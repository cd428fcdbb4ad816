"""The flowchart pane from answer to answer."""

import re
from collections.abc import Callable
from typing import TypeAlias

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QToolButton
from pytestqt.qtbot import QtBot

from l5desk.engine.pathway import Pathway
from l5desk.present.flowchart import State, draw_up, stand
from l5desk.session import Session
from l5desk.ui.flowchart import drawings, glide
from l5desk.ui.flowchart.captions import captions
from l5desk.ui.flowchart.items import FigureItem
from l5desk.ui.flowchart.legend import marks
from l5desk.ui.flowchart.pane import FlowchartPane
from l5desk.ui.flowchart.plan import plan
from l5desk.ui.flowchart.style import Looks
from l5desk.ui.flowchart.typeface import Typeface
from l5desk.ui.theme import all_tones, apply_theme, print_font

OpenPane: TypeAlias = Callable[..., FlowchartPane]

CALM = {"smoke": False, "flood": False, "noise": "quiet", "told": True}
FLAGS = (
    "urinary_retention", "urinary_sensation_loss", "bowel_dysfunction", "saddle_numbness",
    "sexual_dysfunction",
)  # fmt: skip
NO_CAUDA_EQUINA = {**dict.fromkeys(FLAGS, False), "leg_symptom_side": "left"}
NO_CAUDA_EQUINA |= {"bilateral_leg_weakness": "none", "bilateral_leg_pain": "none"}


class Motionless(QProxyStyle):
    """What a system asks for that is set to reduced motion."""

    def styleHint(self, hint: QStyle.StyleHint, *rest: object) -> int:  # noqa: D102, N802 - Qt's
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, *rest)


def caption(pane: FlowchartPane, node: str) -> str:
    return pane.area.view.chart().figures[node].told().rpartition(", ")[2]


def nodes(pane: FlowchartPane) -> set[str]:
    return set(pane.area.view.chart().figures)


def folded(pane: FlowchartPane) -> list[str]:
    return [band.id for band in pane.area.view.chart().plan.chart.bands if band.folded]


def place_of(pane: FlowchartPane, node: str) -> QPoint:
    view = pane.area.view
    return view.mapFromScene(view.chart().box(node).center())


# ---- answers


def test_an_answer_moves_the_patient_on_and_says_what_decided_it(
    open_pane: OpenPane, ladder: Pathway
):
    pane = open_pane(ladder)
    assert caption(pane, "smoke_seen") == "you are here"
    pane.show_session(Session.start(ladder, {"smoke": False}))
    assert caption(pane, "smoke_seen") == "Smoke: no"
    assert caption(pane, "leave_now") == "not at this visit"
    assert caption(pane, "water_seen") == "you are here"


def test_an_answer_restyles_only_what_it_changes(
    open_pane: OpenPane, ladder: Pathway, monkeypatch: pytest.MonkeyPatch
):
    pane = open_pane(ladder, {"smoke": False, "flood": False, "noise": "quiet"})
    pane.bar.unfold_all.trigger()
    restyled: list[str] = []
    original = FigureItem.restyle

    def noting(item: FigureItem, state: State, caption: str, looks: Looks) -> bool:
        changed = original(item, state, caption, looks)
        restyled.extend([item.node.id] if changed else [])
        return changed

    monkeypatch.setattr(FigureItem, "restyle", noting)
    pane.show_session(Session.start(ladder, {**CALM, "speed": 10}))
    assert sorted(restyled) == ["slow_down", "too_fast", "which_colour"]
    restyled.clear()
    pane.show_session(Session.start(ladder, {**CALM, "speed": 12}))
    assert restyled == ["too_fast"], "its answer is shown"


def test_nothing_is_laid_out_again_unless_the_folding_changes(
    open_pane: OpenPane, radiculopathy: Pathway, monkeypatch: pytest.MonkeyPatch
):
    pane = open_pane(radiculopathy)
    first = pane.area.view.chart()
    laid_out: list[int] = []
    original = drawings.plan
    monkeypatch.setattr(drawings, "plan", lambda *a, **k: laid_out.append(1) or original(*a, **k))

    pane.show_session(Session.start(radiculopathy, {"fever": True}))
    assert pane.area.view.chart() is first
    pane.area.fold(1)
    pane.area.fold(1)
    assert pane.area.view.chart() is first, "a folding seen before is kept"
    assert laid_out == [1]


def test_the_chart_follows_the_patient_into_the_next_phase(
    open_pane: OpenPane, radiculopathy: Pathway
):
    pane = open_pane(radiculopathy)
    assert "cauda_equina" in nodes(pane)
    answers = {
        **NO_CAUDA_EQUINA, "cancer": "none", "upper_motor_neuron_signs": False,
        "anticoagulated": False, "fever": False, "imaging_lesion": ("none",), "trauma": "none",
    }  # fmt: skip
    pane.show_session(Session.start(radiculopathy, answers))
    assert "cauda_equina" not in nodes(pane), "the phase that is over folds"
    position = pane.area.standing.position
    assert position == "weakness_alarm"
    assert pane.area.view.sight().contains(pane.area.view.chart().box(position))
    assert pane.area.view.current == position


def test_the_chart_stays_where_the_hand_moved_it_until_it_is_to_follow(
    open_pane: OpenPane, radiculopathy: Pathway
):
    pane = open_pane(radiculopathy)
    view = pane.area.view
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    before = view.aim().centre
    pane.show_session(Session.start(radiculopathy, NO_CAUDA_EQUINA))
    assert pane.area.standing.position == "cord_or_haematoma"
    assert view.aim().centre == before

    pane.bar.follow.trigger()
    assert view.current == "cord_or_haematoma"
    assert view.aim().centre != before


def test_the_chart_glides_unless_the_system_wants_no_motion(
    qtbot: QtBot, open_pane: OpenPane, radiculopathy: Pathway, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(glide, "GLIDE", 30)
    pane = open_pane(radiculopathy)
    view = pane.area.view
    view.is_still = False
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    before = view.aim().centre
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.aim().centre == before, "it has only just begun"
    with qtbot.waitSignal(view.arrived):
        pass
    assert view.aim().centre != before

    motionless = Motionless()
    view.setStyle(motionless)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.aim().centre != before


# ---- folding


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
    assert folded(pane) == ["alarms", "warnings"] or "warnings" in folded(pane)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert view.current == "too_fast"
    assert "warnings" not in folded(pane)


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


# ---- details


def test_details_say_what_a_step_says_why_and_on_whose_word(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder, {**CALM, "speed": 10, "colour": "blue"})
    pane.show_step("wait")
    text = pane.details.text.toPlainText()
    assert pane.details.title.text() == "Wait, with a letter to say what to watch for"
    assert pane.details.state.text() == "you are here · Conservative · 6 weeks"
    assert "Colour: blue" in text
    assert "In six weeks" in text
    assert "A book" in text


def test_details_show_what_speaks_for_and_against_an_option(
    open_pane: OpenPane, radiculopathy: Pathway
):
    pane = open_pane(radiculopathy)
    pane.show_step("first_line_care")
    text = pane.details.text.toPlainText()
    step = radiculopathy.ruleset.steps["first_line_care"]
    option = radiculopathy.ruleset.options[step.options[0]]
    assert option.title in text
    for argument in option.arguments.values():
        side = {"supports": "for", "opposes": "against", "excludes": "excludes it"}[argument.side]
        assert f"{side}: {argument.text}" in text
    assert step.who in text
    assert all(trigger in text for trigger in step.reassess.triggers)


def test_details_of_a_step_out_of_reach_say_what_would_lead_there(
    open_pane: OpenPane, ladder: Pathway
):
    pane = open_pane(ladder, {"smoke": True})
    pane.show_step("slow_down")
    text = pane.details.text.toPlainText()
    assert "Why: with these answers nothing leads here at this visit" in text
    _, _, ways = text.partition("What would lead here")
    lines = [line.strip() for line in ways.splitlines() if line.strip()]
    assert lines[0].startswith("✗ Is there any smoke"), "where it parts from the patient's way"
    assert "Smoke: yes" in lines[1] or "Smoke: yes" in lines[2]
    assert any(line.startswith("○ Too fast? Yes") for line in lines), "and every way on from there"

    pane.show_step("smoke_seen")
    assert "What would lead here" not in pane.details.text.toPlainText()


def test_details_name_sources_as_readers_do_and_each_only_once(
    open_pane: OpenPane, radiculopathy: Pathway
):
    pane = open_pane(radiculopathy)
    pane.show_step("injection")
    text = pane.details.text.toPlainText()
    assert not set(radiculopathy.ruleset.statements) & set(re.findall(r"[\w-]+", text))
    _, _, sources = text.rpartition("Sources")
    assert sources.count("Cochrane 2020 (epidurals):") == 1


def test_a_link_in_the_details_leads_to_the_question(
    qtbot: QtBot, open_pane: OpenPane, ladder: Pathway
):
    pane = open_pane(ladder, {**CALM, "speed": 10})
    pane.show_step("too_fast")
    text = pane.details.text
    text.setFocus()
    with qtbot.waitSignal(pane.item_requested) as asked:
        for _ in range(20):
            QTest.keyClick(text, Qt.Key.Key_Tab)
            if text.textCursor().selectedText().startswith("Speed"):
                break
        QTest.keyClick(text, Qt.Key.Key_Return)
    assert asked.args == ["speed"]


def test_a_link_in_the_details_leads_to_another_step(
    qtbot: QtBot, open_pane: OpenPane, ladder: Pathway
):
    pane = open_pane(ladder, CALM)
    pane.show_step("wait")
    with qtbot.waitSignal(pane.step_selected) as selected:
        pane.details.text.anchorClicked.emit("step:too_fast")
    assert selected.args == ["too_fast"]
    assert pane.area.view.current == "too_fast"


def test_open_details_go_along_with_the_keyboard_and_with_the_answers(
    qtbot: QtBot, open_pane: OpenPane, ladder: Pathway
):
    pane = open_pane(ladder, CALM)
    QTest.keyClick(pane.area.view, Qt.Key.Key_Return)
    QTest.keyClick(pane.area.view, Qt.Key.Key_Right)
    assert pane.details.title.text() == "Slow down and look again"

    pane.show_session(Session.start(ladder, {**CALM, "speed": 60}))
    qtbot.waitUntil(lambda: "Speed: 60 km/h" in pane.details.text.toPlainText() or
                    pane.details.title.text() == "Which colour is it?")  # fmt: skip


def test_showing_a_step_in_a_folded_phase_unfolds_it(open_pane: OpenPane, radiculopathy: Pathway):
    pane = open_pane(radiculopathy)
    pane.show_step("hip_end")
    assert pane.area.view.current == "hip_end"
    assert pane.area.view.sight().contains(pane.area.view.chart().box("hip_end"))
    assert pane.details.isVisible()


def test_opening_the_details_keeps_the_step_in_sight(open_pane: OpenPane, radiculopathy: Pathway):
    pane = open_pane(radiculopathy)
    view = pane.area.view
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert pane.details.isVisible()
    assert view.current == "limb_or_aorta"
    assert view.sight().contains(view.chart().box("limb_or_aorta"))


def test_nothing_is_called_done_that_the_program_cannot_know_of(
    open_pane: OpenPane, radiculopathy: Pathway
):
    """Questions and care lie on the way of a patient; whether they were had, nobody has said."""
    pane = open_pane(radiculopathy)
    assert caption(pane, pane.area.view.chart().plan.chart.nodes[0].id) == "on the way"
    pane.show_session(Session.start(radiculopathy, NO_CAUDA_EQUINA))
    assert caption(pane, "cauda_equina").startswith("by ")


# ---- find


def test_find_goes_from_match_to_match(open_pane: OpenPane, radiculopathy: Pathway):
    pane = open_pane(radiculopathy)
    QTest.keyClick(pane.area.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert pane.finder.line.hasFocus()
    QTest.keyClicks(pane.finder.line, "shingles")
    found = pane.finder.count.text()
    assert found.startswith("1 of ")
    assert pane.area.view.current == "zoster"
    QTest.keyClick(pane.finder.line, Qt.Key.Key_Return)
    assert pane.area.view.current == "zoster_end"
    QTest.keyClick(pane.finder.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert pane.area.view.current == "zoster"
    QTest.keyClick(pane.finder.line, Qt.Key.Key_F3)
    assert pane.area.view.current == "zoster_end"

    QTest.keyClick(pane.finder.line, Qt.Key.Key_Escape)
    assert not pane.finder.isVisible()
    assert pane.area.view.hasFocus()


def test_what_is_found_is_marked_and_large_enough_to_read(
    open_pane: OpenPane, radiculopathy: Pathway
):
    pane = open_pane(radiculopathy)
    view = pane.area.view
    pane.bar.whole.trigger()
    assert view.aim().scale < view.near_scale(view.chart())
    pane.bar.search.trigger()
    QTest.keyClicks(pane.finder.line, "shingles")
    assert view.chart().marked == "zoster"
    assert view.aim().scale >= view.near_scale(view.chart())
    assert view.sight().contains(view.chart().box("zoster"))
    QTest.keyClick(pane.finder.line, Qt.Key.Key_Return)
    assert view.chart().marked == "zoster_end"


def test_the_step_that_details_tell_of_stays_marked_while_they_are_read(
    open_pane: OpenPane, radiculopathy: Pathway
):
    pane = open_pane(radiculopathy)
    pane.show_step("zoster")
    pane.details.text.setFocus()
    assert pane.area.view.chart().marked == "zoster"
    QTest.keyClick(pane.area.view, Qt.Key.Key_Escape)
    pane.details.text.setFocus()
    pane.bar.setFocus()
    pane.area.view.clearFocus()
    assert pane.area.view.chart().marked is None


def test_find_says_when_there_is_nothing(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder)
    pane.bar.search.trigger()
    QTest.keyClicks(pane.finder.line, "giraffe")
    assert pane.finder.count.text() == "nothing found"
    assert not pane.finder.after.isEnabled()


# ---- outline


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


def test_find_works_in_the_outline_too(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder)
    pane.bar.outline.trigger()
    pane.bar.search.trigger()
    QTest.keyClicks(pane.finder.line, "painting")
    assert pane.outline.currentIndex().data() == (
        "Discuss painting the house in 4–6 weeks · Surgical referral · 3 months"
    )


# ---- overview, theme, names


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


def test_a_screen_reader_finds_every_step_in_the_outline(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder, CALM)
    pane.bar.outline.trigger()
    tree = QAccessible.queryAccessibleInterface(pane.outline)
    cells = [tree.child(number) for number in range(tree.childCount())]
    names = [cell.text(QAccessible.Text.Name) for cell in cells]
    assert "Too fast? (decision), you are here" in names
    assert "Emergency: leave the house · now, not at this visit" in names


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


def test_the_outline_and_back_is_one_press_each(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder, CALM)
    QTest.mouseClick(pane.bar.buttons[pane.bar.outline], Qt.MouseButton.LeftButton)
    assert pane.stack.currentWidget() is pane.outline
    assert not pane.bar.buttons[pane.bar.near].isVisible()
    QTest.mouseClick(pane.bar.buttons[pane.bar.chart], Qt.MouseButton.LeftButton)
    assert pane.stack.currentWidget() is pane.area
    assert not pane.bar.buttons[pane.bar.chart].isVisible()


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


# ---- captions


@pytest.mark.parametrize("width", [13, 26])
def test_what_decided_is_said_in_whole_words(radiculopathy: Pathway, width: int):
    answers = {**NO_CAUDA_EQUINA, "cancer": "none", "upper_motor_neuron_signs": False, "age": 46}
    session = Session.start(radiculopathy, answers)
    planned = plan(draw_up(radiculopathy), Typeface.of(print_font(width)))
    standing = stand(planned.chart, radiculopathy, session.response, session.assessment)
    told = captions(planned, standing, radiculopathy, session.assessment)
    assert told["cauda_equina"] == "by 8 answers"
    assert not [text for text in told.values() if "…" in text]


def test_the_pointer_is_told_all_that_decided(
    qtbot: QtBot, open_pane: OpenPane, radiculopathy: Pathway
):
    pane = open_pane(radiculopathy, NO_CAUDA_EQUINA)
    pane.bar.unfold_all.trigger()
    pane.show_step("cauda_equina")
    lines = pane.area.hint("cauda_equina").splitlines()
    assert lines[0] == "Any sign of cauda equina syndrome? (done)"
    assert lines[1] == "Trouble passing urine: no"
    assert len(lines) == 9

    view, place = pane.area.view, place_of(pane, "cauda_equina")
    rests = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    with qtbot.waitSignal(view.hint_requested) as asked:
        QApplication.sendEvent(view.viewport(), rests)
    assert asked.args[0] == "cauda_equina"
