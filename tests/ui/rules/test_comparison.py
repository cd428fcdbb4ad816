"""The comparison panel: both rulesets on this patient and on everybody, with examples to open."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from l5desk.ui.main_window import MainWindow
from l5desk.ui.rules.comparison import ComparisonPanel
from l5desk.ui.store import Store
from l5desk.ui.theme import apply_theme

PATIENCE = 60_000


@pytest.fixture
def panel(window: MainWindow) -> ComparisonPanel:
    """The two rulesets side by side that part on a residual volume between 200 and 300 mL."""
    window.commands.compare.trigger()
    panel = next(each for each in window.findChildren(ComparisonPanel) if each.isVisible())
    choose(panel, 1, "later")
    return panel


def choose(panel: ComparisonPanel, side: int, name: str) -> None:
    choice = panel.choices[side]
    choice.setCurrentIndex(choice.findData(name))
    choice.activated.emit(choice.currentIndex())


def shown(panel: ComparisonPanel) -> str:
    return panel.page.toPlainText().replace("\N{NO-BREAK SPACE}", " ")


def test_the_present_rules_are_compared_with_others_on_this_patient(
    panel: ComparisonPanel, store: Store
):
    store.answer_together({"retention": False, "saddle": False, "residual": 250})

    text = shown(panel)
    assert "Wizard-small rules 1.0.0" in text
    assert "Later rules 1.0.0" in text
    assert f"They part at: {store.session.pathway.step('emergency_sign').title}" in text
    assert "Residual volume: 250 mL" in text


def test_where_both_say_the_same_it_is_said(panel: ComparisonPanel, store: Store):
    store.answer("retention", value=True)

    assert "On this patient both walk the same way." in shown(panel)


def test_both_sides_stand_whole_in_a_pane_of_any_width(panel: ComparisonPanel):
    for width in range(900, 1000):
        panel.page.resize(width, 400)
        assert panel.page.horizontalScrollBar().maximum() == 0


def test_a_link_leads_to_the_step_where_they_part(
    panel: ComparisonPanel, store: Store, window: MainWindow, qtbot: QtBot
):
    store.answer_together({"retention": False, "saddle": False, "residual": 250})
    with qtbot.waitSignal(window.chart.step_selected) as selected:
        panel.page.followed.emit("step", "emergency_sign")

    assert selected.args == ["emergency_sign"]


@pytest.fixture
def everybody(panel: ComparisonPanel, qtbot: QtBot) -> ComparisonPanel:
    panel.tabs.setCurrentIndex(1)
    qtbot.waitUntil(panel.everybody.progress.isHidden, timeout=PATIENCE)
    return panel


def test_the_disagreements_over_every_patient_are_listed(everybody: ComparisonPanel):
    rows = everybody.everybody.list

    assert rows.topLevelItemCount() >= 1
    assert rows.topLevelItem(0).text(0) == "Emergency"
    assert "they disagree on those below" in everybody.everybody.told.text()


def test_the_columns_are_as_wide_as_their_words_at_any_size(
    everybody: ComparisonPanel, qapp: QApplication
):
    rows = everybody.everybody.list
    for scale in (1.0, 2.0):
        apply_theme(qapp, "light", scale=scale)
        for _ in range(6):
            QApplication.processEvents()
        for column in (0, 1, 3):
            wide = rows.fontMetrics().horizontalAdvance(rows.topLevelItem(0).text(column))
            assert wide < rows.columnWidth(column)
    apply_theme(qapp, "light")


def test_where_they_part_is_read_whole_however_long_it_is(everybody: ComparisonPanel):
    rows = everybody.everybody.list
    first = rows.topLevelItem(0)
    first.setText(2, "Would anything that a scan may show change what is done next? " * 5)
    for _ in range(6):
        QApplication.processEvents()
    room = QRect(0, 0, rows.columnWidth(2), 1000)
    needed = rows.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, first.text(2))

    assert needed.height() > rows.fontMetrics().height()
    assert rows.visualItemRect(first).height() >= needed.height()


def test_an_example_opens_as_an_unsaved_case_and_what_was_there_is_kept(
    everybody: ComparisonPanel, store: Store, window: MainWindow
):
    store.answer("age", 46)
    everybody.everybody.list.setFocus()
    QTest.mouseClick(everybody.everybody.open_button, Qt.MouseButton.LeftButton)

    assert store.session.label == "Example, not a patient"
    assert store.session.pathway.ruleset.id == "wizard-small"
    assert store.session.assessment.disposition == "emergency"
    assert 200 < store.session.response["residual"] <= 300
    assert not store.is_saved
    assert store.path is None
    window.message.button("bring-back").click()
    assert store.session.response == {"age": 46}


def test_the_same_rules_never_disagree(everybody: ComparisonPanel, qtbot: QtBot):
    choose(everybody, 1, "wizard-small")
    qtbot.waitUntil(everybody.everybody.progress.isHidden, timeout=PATIENCE)

    assert "They never disagree" in everybody.everybody.told.text()
    assert not everybody.everybody.open_button.isEnabled()


def test_escape_leads_back_to_the_patient(panel: ComparisonPanel, window: MainWindow):
    panel.tabs.setCurrentIndex(1)
    QTest.keyClick(panel, Qt.Key.Key_Escape)

    assert not panel.isVisible()
    assert window.intake.isVisible()


def test_closing_the_desk_ends_the_comparison(panel: ComparisonPanel, window: MainWindow):
    panel.tabs.setCurrentIndex(1)
    assert panel.everybody.is_comparing
    window.close()

    assert not panel.everybody.is_comparing


def test_answers_given_while_nobody_looks_are_compared_on_return(
    panel: ComparisonPanel, store: Store, window: MainWindow
):
    window.commands.assess.trigger()
    store.answer_together({"retention": False, "saddle": False, "residual": 250})
    window.commands.compare.trigger()

    assert "Residual volume: 250 mL" in shown(panel)


def test_a_step_that_the_rules_followed_lack_is_told(panel: ComparisonPanel, window: MainWindow):
    panel.page.followed.emit("step", "no_such_step")

    assert "have no such step" in window.message.text.text()
