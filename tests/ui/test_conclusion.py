"""The conclusion pane: one next step, never more than is sure, and every reason a link."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import load_ruleset
from l5desk.ui.conclusion import ConclusionPane
from l5desk.ui.conclusion.prose import Prose
from l5desk.ui.conclusion.sections import Fold
from l5desk.ui.conclusion.words import urgency_sign, verdict_icon
from l5desk.ui.theme import apply_theme, load_fonts, tones

SMALL = load_ruleset(Path(__file__).parents[1] / "present" / "sciatica")
SHIPPED = load_ruleset(bundled("rulesets") / "l5-radiculopathy")
NO_FLAGS: dict[str, Answer] = {"retention": False, "sexual": False, "course": "none", "toe": 5}
CALM = NO_FLAGS | {"weeks": 3.0, "anticoagulated": False}
INJECTION = NO_FLAGS | {"weeks": 8.0, "accepts": True, "anticoagulated": False}


FIRST_LINE: dict[str, Answer] = {
    **dict.fromkeys(
        (
            *("urinary_retention", "urinary_sensation_loss", "bowel_dysfunction"),
            *("saddle_numbness", "sexual_dysfunction", "fever", "immunosuppressed"),
            *("recent_infection", "recent_spinal_procedure", "spinal_tenderness", "weight_loss"),
            *("night_pain", "osteoporosis", "long_term_steroid", "upper_motor_neuron_signs"),
            *("anticoagulated", "groin_pain", "leg_rash", "neuropathy_risk", "peroneal_risk"),
            *("vascular_risk", "hip_rotation_painful"),
        ),
        False,
    ),
    **dict.fromkeys(
        (
            *("bilateral_leg_weakness", "bilateral_leg_pain", "weakness_course"),
            *("numbness_course", "cancer", "trauma", "imaging_done"),
        ),
        "none",
    ),
    **dict.fromkeys(
        (
            *("mrc_great_toe_extension", "mrc_ankle_dorsiflexion", "mrc_ankle_inversion"),
            *("mrc_hip_abduction", "mrc_plantar_flexion", "mrc_knee_extension"),
        ),
        5,
    ),
    "age": 45,
    "iv_drug_use": "never",
    "leg_symptom_side": "left",
    "pain_extent": "foot",
    "symptom_weeks": 3.0,
    "conservative_weeks": 2.0,
    "conservative_response": "unchanged",
    "sensory_area": ("l5",),
    "worse_with": (),
    "relieved_by": (),
    "pedal_pulses": "normal",
    "straight_leg_raise": "positive",
    "imaging_lesion": ("none",),
    "disability": "moderate",
}


@pytest.fixture
def pane(qtbot: QtBot, qapp: QApplication) -> ConclusionPane:
    load_fonts()
    apply_theme(qapp, "light")
    pane = ConclusionPane()
    qtbot.addWidget(pane)
    pane.resize(350, 640)
    pane.show()
    return pane


def show(qtbot: QtBot, pane: ConclusionPane, answers: dict[str, Answer]) -> None:
    """Show these answers and wait until what stands under the headline is there."""
    session = Session.start(SMALL, answers)
    with qtbot.waitSignal(pane.filled):
        pane.show_session(session)


def said(widget: QWidget) -> str:
    """The words somebody sees in a widget, in one line."""
    texts = [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]
    texts += [each.toPlainText() for each in widget.findChildren(Prose) if each.isVisible()]
    return " ".join(" ".join(texts).split())


def follow(qtbot: QtBot, prose: Prose, text: str) -> None:
    """Walk with Tab to the link of that text, and press Enter on it."""
    prose.setFocus()
    for _ in range(40):
        qtbot.keyClick(prose, Qt.Key.Key_Tab)
        if text in prose.textCursor().selectedText():
            qtbot.keyClick(prose, Qt.Key.Key_Return)
            return
    pytest.fail(f"no link says {text}")


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
    assert pane.headline.urgency.text() == "No alarm among 1 answered, 3 core questions open"
    show(qtbot, pane, {})
    assert pane.headline.urgency.text() == "Nothing is known yet"


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


def test_advice_shows_its_grades_and_sources(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, CALM)
    text = said(pane.advice)
    assert "Stay active. strength: strong, certainty: moderate · Document 1" in text
    assert "An anti-inflammatory for a few days. not graded · A trial 2021" in text


def test_an_option_opens_on_both_sides_and_stays_open(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, INJECTION)
    section = pane.options.sections["Epidural steroid injection"]
    assert section.fold.text() == "Epidural steroid injection: disputed"
    assert not section.prose.isVisible()

    qtbot.mouseClick(section.fold, Qt.MouseButton.LeftButton)

    text = said(section)
    assert "Sources disagree: arguments on both sides hold and are not weighed." in text
    assert text.index("For Helps a little") < text.index("Against A rare serious harm")
    show(qtbot, pane, INJECTION | {"weeks": 9.0})
    assert section.prose.isVisible()


def test_an_argument_an_open_answer_decides_is_marked(qtbot: QtBot, pane: ConclusionPane):
    open_bleeding = {name: value for name, value in INJECTION.items() if name != "anticoagulated"}
    show(qtbot, pane, open_bleeding)
    section = pane.options.sections["Epidural steroid injection"]
    assert section.fold.text() == "Epidural steroid injection: open"
    qtbot.mouseClick(section.fold, Qt.MouseButton.LeftButton)
    assert "Excludes it Bleeding near the nerve. (if it applies: open)" in said(section)


def test_options_are_gone_with_the_step_that_had_them(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, INJECTION)
    assert pane.options.isVisible()
    show(qtbot, pane, CALM)
    assert not pane.options.isVisible()


def test_why_leads_to_questions_and_to_steps(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, NO_FLAGS | {"toe": 3})
    with qtbot.waitSignal(pane.item_requested) as asked:
        follow(qtbot, pane.why.prose, "Big toe extension: 3 of 5")
    with qtbot.waitSignal(pane.step_requested) as chosen:
        follow(qtbot, pane.why.prose, "Deficit: severe or worsening")
    assert (asked.args, chosen.args) == (["toe"], ["deficit"])


def test_a_finding_leads_to_the_answer_behind_it(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, NO_FLAGS | {"toe": 3})
    assert "A muscle of grade 3 or less: yes" in said(pane.why)
    with qtbot.waitSignal(pane.item_requested) as asked:
        follow(qtbot, pane.why.prose, "A muscle of grade 3 or less")
    assert asked.args == ["toe"]


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


def test_why_shows_the_nearest_decision_and_unfolds_the_rest(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, CALM)
    assert "Duration: 3 weeks" in said(pane.why)
    assert "Trouble passing urine: no" not in said(pane.why)
    qtbot.mouseClick(pane.behind.fold, Qt.MouseButton.LeftButton)
    assert "Trouble passing urine: no" in said(pane.behind)


def test_what_was_not_assessed_says_what_it_would_decide(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, CALM | {"sexual": CANNOT_ASSESS})
    assert pane.not_assessed.fold.text() == "Not assessed (1)"
    qtbot.mouseClick(pane.not_assessed.fold, Qt.MouseButton.LeftButton)
    assert "It decides: A change of bladder or sexual function" in said(pane.not_assessed)


def test_contradictions_and_unusual_numbers_are_told(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, NO_FLAGS | {"toe": 4, "weeks": 600.0})
    text = said(pane.notices)
    assert "No weakness was recorded, yet a muscle is weak. Course of weakness" in text
    assert "Outside the usual range, please check: Duration" in text


def test_the_next_visit_leads_to_its_step(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, CALM)
    assert "Sooner for: new weakness any bladder change" in said(pane.reassess)
    with qtbot.waitSignal(pane.step_requested) as chosen:
        follow(qtbot, pane.reassess.prose, "See again in two weeks.")
    assert chosen.args == ["ask_flags"]


def test_sources_say_how_far_they_were_read(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, CALM)
    qtbot.mouseClick(pane.sources.fold, Qt.MouseButton.LeftButton)
    text = said(pane.sources)
    assert "Document 1 A guideline, 2020 [read] What the guide says." in text
    assert "A trial 2021 A trial, 2021 [read in another's account]" in text
    assert (
        "Document 1 (1) A guideline, 2020 [read] Imaging waits. Not when weakness is worsening."
        in text
    )


def test_a_section_folds_with_the_keyboard(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, CALM)
    pane.advice.fold.setFocus()
    qtbot.keyClick(pane.advice.fold, Qt.Key.Key_Space)
    assert not pane.advice.prose.isVisible()
    qtbot.keyClick(pane.advice.fold, Qt.Key.Key_Space)
    assert pane.advice.prose.isVisible()


def test_the_handout_is_asked_for(qtbot: QtBot, pane: ConclusionPane):
    with qtbot.waitSignal(pane.handout_requested):
        qtbot.mouseClick(pane.ways_out.handout_button, Qt.MouseButton.LeftButton)


def test_every_control_is_reached_by_tab(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, INJECTION)
    reached = [pane.nextInFocusChain()]
    while reached[-1] is not pane:
        reached.append(reached[-1].nextInFocusChain())
    wanted = [each for each in pane.findChildren(Fold) if each.isVisible()]
    wanted += [pane.ways_out.handout_button]
    assert {each for each in wanted if not each.focusPolicy() & Qt.FocusPolicy.TabFocus} == set()
    assert set(wanted) <= set(reached)


def test_a_screen_reader_is_told_headings_and_text(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, CALM)
    fold = QAccessible.queryAccessibleInterface(pane.advice.fold)
    assert fold.text(QAccessible.Text.Name) == "What to do"
    assert fold.role() in {QAccessible.Role.CheckBox, QAccessible.Role.Button}
    assert fold.state().checkable
    title = QAccessible.queryAccessibleInterface(pane.headline.title)
    assert title.text(QAccessible.Text.Name) == "Go on without a scan"
    prose = QAccessible.queryAccessibleInterface(pane.advice.prose)
    text = prose.textInterface()
    assert "Stay active." in text.text(0, text.characterCount())


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


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_cut_off_at_any_text_size(
    qtbot: QtBot, qapp: QApplication, pane: ConclusionPane, scale: float
):
    apply_theme(qapp, "light", scale)
    with qtbot.waitSignal(pane.filled):
        pane.show_session(Session.start(SHIPPED, FIRST_LINE))
    assert len(pane.options.sections) > 8
    for fold in pane.findChildren(Fold):
        if not fold.isChecked():
            fold.click()
    area = pane.findChild(QScrollArea)
    assert area is not None
    qtbot.waitUntil(lambda: cut_off(area) == [])
    apply_theme(qapp, "light")


def cut_off(area: QScrollArea) -> list[str]:
    """The texts in a scroll area that are wider or higher than their place."""
    room = area.viewport().width()
    labels = [
        label.text()
        for label in area.findChildren(QLabel)
        if label.isVisible()
        and (
            label.mapTo(area.widget(), label.rect().topRight()).x() > room
            or label.height() < label.heightForWidth(label.width())
        )
    ]
    return labels + [
        prose.toPlainText()
        for prose in area.findChildren(Prose)
        if prose.isVisible()
        and (
            prose.document().size().height() > prose.viewport().height()
            or prose.document().idealWidth() > prose.viewport().width()
        )
    ]


def test_another_theme_reaches_the_text(qtbot: QtBot, qapp: QApplication, pane: ConclusionPane):
    show(qtbot, pane, CALM)
    apply_theme(qapp, "dark")
    qtbot.waitUntil(lambda: tones(pane).text.name() in pane.advice.prose.toHtml())
    apply_theme(qapp, "light")
    qtbot.waitUntil(lambda: tones(pane).text.name() in pane.advice.prose.toHtml())


def journey() -> list[dict[str, Answer]]:
    """The answers of the shipped rules' shortest way to an emergency, one after another."""
    given: dict[str, Answer] = {}
    steps = []
    for item, value in (
        ("urinary_retention", False),
        ("mrc_great_toe_extension", 4),
        ("weakness_course", "worsening"),
        ("saddle_numbness", True),
    ):
        given[item] = value
        steps.append(dict(given))
    return steps


def test_the_shipped_rules_are_shown_at_every_answer(qtbot: QtBot, pane: ConclusionPane):
    seen = []
    for answers in journey():
        with qtbot.waitSignal(pane.filled):
            pane.show_session(Session.start(SHIPPED, answers))
        seen.append(str(pane.headline.property("urgency")))
    assert seen == ["open", "open", "urgent", "emergency"]
    assert "Emergency: suspected cauda equina syndrome" in said(pane.headline)


def test_text_of_the_rules_is_never_read_as_markup(qtbot: QtBot, pane: ConclusionPane):
    steps = dict(SMALL.ruleset.recommendations)
    steps["stay_active"] = steps["stay_active"].model_copy(update={"text": "Walk <b>a</b> & rest"})
    rules = SMALL.ruleset.model_copy(update={"recommendations": steps})
    session = Session.start(replace(SMALL, ruleset=rules), CALM)
    with qtbot.waitSignal(pane.filled):
        pane.show_session(session)
    assert "Walk <b>a</b> & rest" in said(pane.advice)


def test_a_cited_source_is_a_link_to_the_references(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, CALM)
    assert 'href="source:trial"' in pane.advice.prose.toHtml()
    with qtbot.waitSignal(pane.source_requested) as asked:
        pane.advice.prose.anchorClicked.emit(QUrl("source:trial"))

    assert asked.args == ["trial"]


def test_the_marks_before_the_answers_are_explained(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, CALM)
    qtbot.mouseClick(pane.behind.fold, Qt.MouseButton.LeftButton)

    text = said(pane.behind)
    assert all(mark in text for mark in ("• it holds", "– it does not", "○ still open"))
