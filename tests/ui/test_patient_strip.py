"""The strip and the status line: who is assessed, by which rules, and what is saved."""

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame
from pytestqt.qtbot import QtBot

from l5desk.engine.pathway import Pathway
from l5desk.engine.ruleset import Review
from l5desk.storage.bundle import bundled
from l5desk.storage.library import Library
from l5desk.ui.main_window import MainWindow
from l5desk.ui.status_line import StatusLine
from l5desk.ui.store import Store
from tests.ui.window import settle, texts

Key = Qt.Key
Press = Callable[..., None]


def test_who_has_been_asked_something_is_not_called_unknown(window: MainWindow, press: Press):
    assert window.strip.facts.text() == "Nothing is known of this patient yet"
    press(Key.Key_N)
    assert window.strip.facts.text() == "Age, side and duration are not known yet"


def test_the_status_line_says_what_the_desk_rests_on(window: MainWindow, wizard: Pathway):
    assert window.status.rules.text() == "Sciatica, as asked 1.0.0, 2025-03-01, draft"
    assert wizard.digest in window.status.rules.toolTip()
    assert window.status.review.text() == "not reviewed by a clinician"
    assert "Offline" in texts(window.status)
    assert window.status.saved.text() == "Nothing to save yet"


def test_a_review_is_named_with_its_day(qtbot: QtBot, wizard: Pathway):
    review = Review.model_validate(
        {"reviewer": "A. Clinician", "role": "lead", "day": "2026-01-02"}
    )
    rules = wizard.ruleset.model_copy(update={"reviews": (review,)})
    status = StatusLine()
    qtbot.addWidget(status)
    status.show_store(Store(wizard), rules, dt.date(2026, 2, 1))

    assert status.review.text() == "reviewed by A. Clinician, 2026-01-02"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2025-12-31", ", its period begins on 2026-01-01"),
        ("2026-01-01", ""),
        ("2026-06-30", ""),
        ("2026-07-01", ", its period ended on 2026-06-30"),
    ],
)
def test_rules_outside_their_period_are_told_beside_their_review(
    qtbot: QtBot, wizard: Pathway, day: str, said: str
):
    period = dt.date(2026, 1, 1), dt.date(2026, 6, 30)
    rules = wizard.ruleset.model_copy(update={"effective_period": period})
    status = StatusLine()
    qtbot.addWidget(status)
    status.show_store(Store(wizard), rules, dt.date.fromisoformat(day))

    assert status.review.text() == f"not reviewed by a clinician{said}"


def test_the_strip_says_who_is_being_assessed(window: MainWindow, store: Store):
    assert "Nothing is known" in window.strip.facts.text()
    store.answer_together({"age": 46, "leg_symptom_side": "left", "fever": "unknown"})

    assert window.strip.facts.text() == "Age <b>46 years</b> · Side <b>Left</b>".replace(
        " · ", "\u2002·\u2002"
    )
    assert window.strip.unknown.text().endswith("1 not assessed")
    opened, unassessed = window.strip.unknown.toolTip().splitlines()
    assert opened.startswith("Open: ")
    assert unassessed == "Not assessed: Fever"


def test_a_label_being_typed_is_not_overwritten(window: MainWindow, store: Store):
    window.strip.label.setFocus()
    QTest.keyClicks(window.strip.label, "demo")
    store.answer("age", 46)

    assert window.strip.label.text() == "demo"
    window.intake.setFocus()
    window.strip.label.clearFocus()
    assert store.session.label == "demo"


def test_a_label_and_the_hint_in_its_place_are_read_whole(window: MainWindow):
    label = window.strip.label
    assert has_room(label, label.placeholderText())
    label.setPlaceholderText("Etiqueta del caso, que no es un nombre")
    label.updateGeometry()
    settle()
    assert has_room(label, label.placeholderText())
    label.setFocus()
    QTest.keyClicks(label, "tuesday-clinic-room-7-patient-0042")
    settle()
    assert has_room(label, label.text())


def has_room(label: QLineEdit, words: str) -> bool:
    """Tell whether words stand in a field without being cut."""
    option = QStyleOptionFrame()
    label.initStyleOption(option)
    contents = QStyle.SubElement.SE_LineEditContents
    inside = label.style().subElementRect(contents, option, label)
    return label.fontMetrics().horizontalAdvance(f"{words}x") <= inside.width()


def test_the_strip_keeps_to_one_line_and_spares_names_where_there_is_no_room(
    window: MainWindow, store: Store
):
    store.answer_together({"age": 46, "leg_symptom_side": "left", "fever": "unknown"})
    high = window.strip.height()
    window.resize(640, 700)
    settle()

    assert window.strip.facts.text() == "<b>46 years</b>\u2002·\u2002<b>Left</b>"
    assert window.strip.unknown.text().endswith("1 not assessed")
    assert "Age: 46 years" in window.strip.facts.toolTip()
    assert window.strip.height() <= high


def test_the_strip_names_the_weakest_l5_muscle(window: MainWindow, store: Store):
    store.start(Library([bundled("rulesets")]).pathway("l5-radiculopathy"))
    store.answer_together({"mrc_ankle_dorsiflexion": 2, "symptom_weeks": 1.0})

    assert "Weakest L5 muscle <b>Ankle dorsiflexion 2 of 5</b>" in window.strip.facts.text()
    assert "Duration <b>1 week</b>" in window.strip.facts.text()
