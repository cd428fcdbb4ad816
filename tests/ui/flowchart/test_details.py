"""The details of a step: what it says, why, on whose word, and what would lead there."""

import re

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from l5desk.engine.pathway import Pathway
from l5desk.session import Session
from tests.ui.flowchart.charts import CALM, OpenPane


def test_details_say_what_a_step_says_why_and_on_whose_word(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder, {**CALM, "speed": 10, "colour": "blue"})
    pane.show_step("wait")
    text = pane.details.text.toPlainText()
    assert pane.details.title.text() == "Wait, with a letter to say what to watch for"
    assert pane.details.state.text() == "you are here · Conservative · 6 weeks"
    assert "Colour: blue" in text
    assert "In six weeks" in text
    assert "A book" in text


def test_details_open_at_their_beginning(open_pane: OpenPane, radiculopathy: Pathway):
    pane = open_pane(radiculopathy, size=(400, 400))
    pane.show_step("first_line_care")
    QApplication.processEvents()
    bar = pane.details.text.verticalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == 0


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
    assert lines[1] == "✓ Smoke: yes"
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
    qtbot.waitUntil(lambda: pane.details.title.text() == "Which colour is it?")
    assert "✓ Speed: 60 km/h" in pane.details.text.toPlainText()


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
