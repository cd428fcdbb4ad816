"""The conclusion pane as a whole: by keys, read aloud, in any size and theme, under real rules."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from l5desk.engine.response import Answer
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import load_ruleset
from l5desk.ui.conclusion import ConclusionPane
from l5desk.ui.conclusion.prose import Prose
from l5desk.ui.conclusion.sections import Fold
from l5desk.ui.theme import apply_theme, tones
from tests.ui.conclusion.reading import CALM, INJECTION, said, show

SHIPPED = load_ruleset(bundled("rulesets") / "l5-radiculopathy")
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
