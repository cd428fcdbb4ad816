"""Intake, flowchart and conclusion: side by side, as tabs, or put away."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from l5desk.storage.bundle import bundled
from l5desk.storage.cases import read_case
from l5desk.storage.library import Library
from l5desk.ui.main_window import MainWindow
from l5desk.ui.store import Store
from l5desk.ui.theme import apply_theme
from tests.ui.window import settle, trigger


def test_keys_lead_from_pane_to_pane(window: MainWindow):
    for number, pane in ((2, window.chart), (3, window.conclusion), (1, window.intake)):
        trigger(window, f"Alt+{number}")
        assert pane.isAncestorOf(QApplication.focusWidget())


def test_a_tab_that_a_key_opens_has_the_keyboard_at_its_head(window: MainWindow, store: Store):
    sample = bundled("resources") / "samples" / "nine-weeks.yaml"
    library = Library([bundled("rulesets")])
    case = read_case(sample, library.pathway)
    window.resize(1000, 700)
    settle()
    store.begin(case.session(library.pathway(case.ruleset)), sample, is_saved=True)
    settle()
    trigger(window, "Alt+3")
    assert QApplication.focusWidget() is window.conclusion.area


def test_a_pane_can_be_put_away_but_never_all(window: MainWindow):
    intake, chart, conclusion = window.commands.switches
    intake.trigger()
    chart.trigger()
    assert not window.intake.isVisible()
    assert not window.chart.isVisible()
    conclusion.trigger()

    assert window.conclusion.isVisible()
    assert conclusion.isChecked()
    window.commands.goings[0].trigger()
    assert window.intake.isVisible()
    assert intake.isChecked()


def test_a_narrow_window_shows_its_panes_as_tabs(window: MainWindow):
    window.resize(1000, 700)
    settle()
    assert window.panes.are_tabs
    assert [window.panes.tabs.tabText(n) for n in range(3)] == ["Intake", "Flowchart", "Conclusion"]
    window.chart.item_requested.emit("toe")
    assert window.panes.tabs.currentWidget() is window.intake
    trigger(window, "Alt+3")
    assert window.panes.tabs.currentWidget() is window.conclusion

    window.resize(1366, 768)
    settle()
    assert not window.panes.are_tabs
    assert all(pane.isVisible() for pane in (window.intake, window.chart, window.conclusion))


def test_the_keyboard_stays_where_it_is_when_panes_become_tabs(window: MainWindow):
    focused = QApplication.focusWidget()
    for width in (1000, 1366):
        window.resize(width, 700)
        settle()
        assert QApplication.focusWidget() is focused


def test_larger_text_makes_tabs_of_the_panes_too(window: MainWindow, qapp: QApplication):
    apply_theme(qapp, "light", scale=2.0)
    settle()
    assert window.panes.are_tabs
    apply_theme(qapp, "light")
    settle()
    assert not window.panes.are_tabs


def test_a_pane_put_away_stays_away_when_the_window_grows(window: MainWindow):
    window.commands.switches[2].trigger()
    for width in (1000, 1366):
        window.resize(width, 700)
        settle()

    assert not window.conclusion.isVisible()


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1000, 700)])
def test_nothing_sticks_out_of_the_window(window: MainWindow, size: tuple[int, int]):
    window.resize(*size)
    settle()

    for part in (window.strip, window.status, window.panes):
        assert window.rect().contains(part.mapTo(window, QPoint(0, 0)))
        right = part.mapTo(window, QPoint(part.width(), part.height()))
        assert right.x() <= window.width()
        assert right.y() <= window.height()
