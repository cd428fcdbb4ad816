"""The chart follows the patient from answer to answer, and says what decided."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle
from pytestqt.qtbot import QtBot

from l5desk.engine.pathway import Pathway
from l5desk.present.flowchart import State, draw_up, stand
from l5desk.session import Session
from l5desk.ui.flowchart import drawings, glide
from l5desk.ui.flowchart.captions import captions
from l5desk.ui.flowchart.items import FigureItem
from l5desk.ui.flowchart.plan import plan
from l5desk.ui.flowchart.style import Looks
from l5desk.ui.flowchart.typeface import Typeface
from l5desk.ui.theme import print_font
from tests.ui.flowchart.charts import CALM, NO_CAUDA_EQUINA, OpenPane, caption, nodes, place_of


class Motionless(QProxyStyle):
    """What a system asks for that is set to reduced motion."""

    def styleHint(self, hint: QStyle.StyleHint, *rest: object) -> int:  # noqa: D102, N802 - Qt's
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, *rest)


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


def test_nothing_is_called_done_that_the_program_cannot_know_of(
    open_pane: OpenPane, radiculopathy: Pathway
):
    """Questions and care lie on the way of a patient; whether they were had, nobody has said."""
    pane = open_pane(radiculopathy)
    assert caption(pane, pane.area.view.chart().plan.chart.nodes[0].id) == "on the way"
    pane.show_session(Session.start(radiculopathy, NO_CAUDA_EQUINA))
    assert caption(pane, "cauda_equina").startswith("by ")


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
