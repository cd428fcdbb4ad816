"""The references panel, over the bundled default rules: found by words, followed by links."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from l5desk.engine.pathway import Pathway
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.library import Library
from l5desk.ui.main_window import MainWindow
from l5desk.ui.rules.references import KEY, ReferencesPanel

LIBRARY = Library([bundled("rulesets")])


@pytest.fixture
def default() -> Pathway:
    return LIBRARY.pathway("l5-radiculopathy")


@pytest.fixture
def panel(qtbot: QtBot, default: Pathway) -> ReferencesPanel:
    panel = ReferencesPanel()
    qtbot.addWidget(panel)
    panel.show_session(Session.start(default))
    panel.show()
    return panel


def listed(panel: ReferencesPanel) -> list[str]:
    return [panel.list.item(row).data(KEY) for row in range(panel.list.count())]


def choose(panel: ReferencesPanel, kind: str) -> None:
    panel.kinds.setCurrentIndex(panel.kinds.findData(kind))
    panel.kinds.activated.emit(panel.kinds.currentIndex())


def test_everything_is_listed_and_counted(panel: ReferencesPanel, default: Pathway):
    count = len(default.ruleset.statements) + len(default.ruleset.references)

    assert len(listed(panel)) == count
    assert panel.count.text() == f"{count} of {count}"
    assert "S1-01" in panel.page.toPlainText()


def test_words_that_are_typed_find_entries(panel: ReferencesPanel):
    QTest.keyClicks(panel.search, "peul disabled")

    assert "peul-2007" in listed(panel)
    assert len(listed(panel)) < 20


def test_nothing_found_is_said(panel: ReferencesPanel):
    QTest.keyClicks(panel.search, "zzqx")

    assert listed(panel) == []
    assert "Nothing contains all these words." in panel.page.toPlainText()


@pytest.mark.parametrize(("kind", "count"), [("used", 82), ("corrected", 26), ("editorial", 29)])
def test_statements_are_shown_by_what_became_of_them(
    panel: ReferencesPanel, default: Pathway, kind: str, count: int
):
    choose(panel, kind)

    assert len(listed(panel)) == count
    assert {default.ruleset.statements[key].handling for key in listed(panel)} == {kind}


def test_the_related_questions_point_to_the_steps_that_bear_on_them(
    panel: ReferencesPanel, default: Pathway
):
    choose(panel, "question")
    assert listed(panel) == ["S2-76", "S2-77", "S2-78", "S2-79", "S2-80"]
    panel.show_entry("S2-77")

    text = panel.page.toPlainText()
    assert "What bears on this question" in text
    assert default.step("zoster").title in text


def test_the_arrow_keys_walk_the_list_while_words_are_typed(panel: ReferencesPanel):
    panel.search.setFocus()
    QTest.keyClick(panel.search, Qt.Key.Key_Down)

    assert panel.list.currentRow() == 1
    assert panel.list.currentItem().data(KEY) in panel.page.toPlainText()


def test_a_reference_is_told_as_text_and_never_opened(panel: ReferencesPanel):
    panel.show_entry("peul-2007")
    html, text = panel.page.toHtml(), panel.page.toPlainText()

    assert "DOI: 10." in text
    assert "Where it is used in these rules" in text
    assert 'href="http' not in html
    assert not panel.page.openExternalLinks()
    assert not panel.page.openLinks()


def test_links_lead_to_steps_questions_and_sources(panel: ReferencesPanel, qtbot: QtBot):
    with qtbot.waitSignal(panel.step_requested) as step:
        panel.page.anchorClicked.emit(QUrl("step:zoster"))
    with qtbot.waitSignal(panel.item_requested) as item:
        panel.page.anchorClicked.emit(QUrl("item:past_zoster_leg"))
    panel.page.anchorClicked.emit(QUrl("source:S1-10"))

    assert (step.args, item.args) == (["zoster"], ["past_zoster_leg"])
    assert panel.list.currentItem().data(KEY) == "S1-10"


def test_other_rules_show_where_they_use_it(panel: ReferencesPanel):
    panel.show_entry("S1-26")
    before = panel.page.toPlainText()
    panel.show_session(Session.start(LIBRARY.pathway("foraminal")))
    panel.show_entry("S1-26")

    assert panel.page.toPlainText() != before


def test_english_statements_keep_their_full_stop_at_the_end_among_arabic(
    qapp: QApplication, qtbot: QtBot, default: Pathway
):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        panel = ReferencesPanel()
        qtbot.addWidget(panel)
        panel.show_session(Session.start(default))
        shown, row = panel.page.toPlainText(), panel.list.item(0).text()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    says = default.ruleset.statements["S1-01"].says
    assert f"\N{FIRST STRONG ISOLATE}{says}\N{POP DIRECTIONAL ISOLATE}" in shown
    assert row.endswith("…\N{POP DIRECTIONAL ISOLATE}")


def test_the_menu_opens_it_and_escape_leads_back_to_the_patient(window: MainWindow):
    window.commands.references.trigger()
    panel = next(each for each in window.findChildren(ReferencesPanel) if each.isVisible())
    QTest.keyClick(panel.search, Qt.Key.Key_Escape)

    assert not panel.isVisible()
    assert window.intake.isVisible()
