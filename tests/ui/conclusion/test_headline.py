"""The headline: one next step, its urgency, and never more than is sure."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from l5desk.engine.response import CANNOT_ASSESS
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import read_case
from l5desk.storage.rulesets import load_ruleset
from l5desk.ui.conclusion import ConclusionPane
from l5desk.ui.conclusion.words import urgency_sign, verdict_icon
from l5desk.ui.theme import apply_theme, tones
from tests.ui.conclusion.reading import CALM, INJECTION, NO_FLAGS, follow, said, show


def test_a_settled_step_is_said_with_its_deadline_and_who(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, CALM)
    text = said(pane.headline)
    for expected in ("Go on without a scan", "By when: 6 weeks", "Who: Clinician and patient"):
        assert expected in text
    assert pane.headline.property("settled") == "true"


def test_what_is_not_urgent_says_how_many_answers_it_rests_on(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, CALM)
    assert pane.headline.urgency.text() == "No alarm among 4 answered"
    show(qtbot, pane, {"retention": False})
    assert pane.headline.urgency.text() == "No alarm among 1 of 4 core questions answered"
    show(qtbot, pane, {})
    assert pane.headline.urgency.text() == "Nothing is known yet"


def test_a_red_flag_without_alarm_is_named_and_leads_to_its_question(
    qtbot: QtBot, pane: ConclusionPane
):
    shipped = load_ruleset(bundled("rulesets") / "l5-radiculopathy")
    sample = read_case(bundled("resources") / "samples" / "three-weeks.yaml", lambda _: shipped)
    pane.show_session(Session.start(shipped, {**sample.answers, "trauma": "minor"}))
    assert "Noted, alone no alarm: Injury" in said(pane.headline)
    with qtbot.waitSignal(pane.item_requested) as asked:
        follow(qtbot, pane.headline.open, "Injury")
    assert asked.args == ["trauma"]
    pane.show_session(Session.start(shipped, sample.answers))
    assert "Noted" not in said(pane.headline)


def test_what_is_due_soon_but_no_alarm_says_both(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, INJECTION)
    assert pane.headline.urgency.text() == "Soon. No alarm among 4 answered"


def test_no_urgency_and_no_verdict_is_shown_by_a_tick():
    grades = ("emergency", "urgent", "soon", "calm", "open")
    verdicts = ("supported", "disputed", "opposed", "excluded", "open")
    assert "check" not in {urgency_sign(grade)[0] for grade in grades}
    assert "check" not in {verdict_icon(verdict) for verdict in verdicts}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_urgency_is_green(qapp: QApplication, scheme: str):
    apply_theme(qapp, "dark" if scheme == "dark" else "light")
    colours = tones(qapp.palette())
    for tone in (colours.emergency, colours.urgent, colours.soon, colours.calm):
        assert not 70 < tone.fill.hslHue() < 170


def test_each_grade_of_urgency_has_an_icon_of_its_own():
    grades = ("emergency", "urgent", "soon", "calm", "open")
    assert len({urgency_sign(grade)[0] for grade in grades}) == len(grades)


def test_an_emergency_is_said_in_words_too(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, {"retention": True})
    assert pane.headline.urgency.text() == "Emergency"
    assert pane.headline.property("urgency") == "emergency"
    assert "By when: now" in said(pane.headline)


def test_a_floor_says_that_it_is_one_and_what_is_open(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, {"toe": 2})
    text = said(pane.headline)
    assert "Urgent at least, whatever else is answered" in text
    assert "Still open: Trouble passing urine, Change in sexual function" in text
    assert pane.headline.property("settled") == "false"


def test_nothing_calm_is_said_before_the_core_is_answered(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, {"weeks": 3.0, "toe": 5, "course": "none", "sexual": False})
    text = said(pane)
    assert "More answers are needed" in text
    for absent in ("Go on without a scan", "Stay active", "By when"):
        assert absent not in text


def test_an_assumption_is_named_and_never_looks_settled(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, CALM | {"sexual": CANNOT_ASSESS})
    text = said(pane)
    assert "If what could not be assessed is normal: Go on without a scan" in text
    assert "Not settled." in text
    assert "Could not be assessed: Change in sexual function" in text
    assert "What to do, if so" in text
    assert pane.headline.property("settled") == "false"


def test_a_check_that_cannot_wait_is_said_as_urgent(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, CALM | {"retention": CANNOT_ASSESS})
    text = said(pane.headline)
    assert "To be examined today by someone who can" in text
    assert "Could not be assessed: Trouble passing urine" in text
    assert pane.headline.property("urgency") == "urgent"


def test_an_unsettled_headline_is_drawn_dashed(qtbot: QtBot, pane: ConclusionPane):
    def edge() -> list[str]:
        picture = pane.headline.grab().toImage()
        return [picture.pixelColor(x, 0).name() for x in range(20, picture.width() - 20)]

    show(qtbot, pane, CALM)
    assert len(set(edge())) == 1
    show(qtbot, pane, CALM | {"sexual": CANNOT_ASSESS})
    assert sum(one != other for one, other in pairwise(edge())) > 10


def test_a_missing_answer_is_a_link_to_its_question(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, NO_FLAGS)
    with qtbot.waitSignal(pane.item_requested) as asked:
        follow(qtbot, pane.headline.open, "Duration")
    assert asked.args == ["weeks"]


def test_a_link_can_be_clicked(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, NO_FLAGS)
    prose = pane.headline.open
    word = prose.document().find("Duration")
    word.setPosition(word.selectionStart() + 3)
    spot = prose.cursorRect(word).center()
    with qtbot.waitSignal(pane.item_requested) as asked:
        qtbot.mouseClick(prose.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked.args == ["weeks"]


def test_another_headline_is_announced(
    qtbot: QtBot, pane: ConclusionPane, monkeypatch: pytest.MonkeyPatch
):
    told: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: told.append(event.message())
    )
    show(qtbot, pane, CALM)
    show(qtbot, pane, CALM)
    show(qtbot, pane, CALM | {"retention": True})
    assert told == ["Emergency. Send to the emergency department"]
