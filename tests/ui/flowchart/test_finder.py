"""Find: from match to match, on the chart and in the outline."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from l5desk.engine.pathway import Pathway
from tests.ui.flowchart.charts import OpenPane


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


def test_find_says_when_there_is_nothing(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder)
    pane.bar.search.trigger()
    QTest.keyClicks(pane.finder.line, "giraffe")
    assert pane.finder.count.text() == "nothing found"
    assert not pane.finder.after.isEnabled()


def test_find_works_in_the_outline_too(open_pane: OpenPane, ladder: Pathway):
    pane = open_pane(ladder)
    pane.bar.outline.trigger()
    pane.bar.search.trigger()
    QTest.keyClicks(pane.finder.line, "painting")
    assert pane.outline.currentIndex().data() == (
        "Discuss painting the house in 4–6 weeks · Surgical referral · 3\N{NO-BREAK SPACE}months"
    )
