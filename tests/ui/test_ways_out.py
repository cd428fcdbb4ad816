"""What leaves the window: chart, summary, handout, and in an emergency card and letter."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from l5desk.session import ClinicianDecision, Concluded
from l5desk.ui.handout import HandoutPreview
from l5desk.ui.main_window import MainWindow
from l5desk.ui.papers.chart import ChartPreview
from l5desk.ui.papers.dialogs import PaperPreview, paper_words
from l5desk.ui.store import Store
from l5desk.ui.theme import icon
from tests.ui.window import settle, shown, trigger

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_summary_goes_to_the_clipboard(window: MainWindow, store: Store):
    store.answer("retention", value=True)
    trigger(window, "Ctrl+Shift+C")

    assert "Send to the emergency department" in QGuiApplication.clipboard().text()
    assert window.message.text.text() == "The summary is on the clipboard."


@pytest.mark.parametrize("suffix", [".pdf", ".png", ".svg"])
def test_the_chart_is_exported_as_its_ending_says(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
):
    path = tmp_path / f"chart{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    trigger(window, "Ctrl+E")

    assert path.read_bytes()[:5] in {b"%PDF-", b"\x89PNG\r", b"<?xml"}
    assert window.message.text.text() == f"Exported as chart{suffix}."


def test_a_chart_that_cannot_be_written_is_told(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = tmp_path / "no" / "folder.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    trigger(window, "Ctrl+E")

    assert "cannot save" in window.message.text.text()


def test_the_chart_is_shown_before_it_is_printed(window: MainWindow, store: Store, tmp_path: Path):
    store.answer("retention", value=True)
    trigger(window, "Ctrl+Shift+P")
    preview = shown(window, ChartPreview)
    assert "you are here" in preview.sheet.text(0)
    preview.papers.setCurrentText("Letter")
    assert preview.sheet.paper == "Letter"
    preview.write(tmp_path / "chart.pdf")
    assert preview.message.text() == "Saved as chart.pdf"
    assert (tmp_path / "chart.pdf").read_bytes()[:5] == b"%PDF-"
    preview.close()


def test_the_handout_is_shown_and_the_answers_wait_until_it_is_closed(window: MainWindow):
    trigger(window, "Ctrl+P")
    preview = shown(window, HandoutPreview)

    assert preview.isModal()
    preview.close()


@pytest.mark.parametrize("paper", ["card", "letter"])
def test_an_emergency_leads_to_card_and_letter_and_offers_no_handout(
    window: MainWindow, store: Store, paper: str
):
    store.answer("retention", value=True)
    out = window.conclusion.ways_out
    settle()

    assert not out.handout_button.isVisible()
    assert not window.commands.handout.isVisible()
    buttons = {"card": out.card_button, "letter": out.letter_button}
    assert {each.property("kind") for each in buttons.values()} == {"primary"}
    QTest.mouseClick(buttons[paper], Qt.MouseButton.LeftButton)
    preview = shown(window, PaperPreview)
    assert preview.windowTitle() == paper_words()[paper]
    preview.close()


def test_the_keys_that_print_print_the_card_in_an_emergency(window: MainWindow, store: Store):
    store.answer("retention", value=True)
    settle()
    QTest.keyClick(window, Key.Key_P, CONTROL)

    preview = shown(window, PaperPreview)
    assert preview.windowTitle() == "Safety-net card"
    preview.close()
    store.answer("retention", value=False)
    QTest.keyClick(window, Key.Key_P, CONTROL)
    shown(window, HandoutPreview).close()


def test_an_emergency_overruled_by_name_prints_who_and_why(window: MainWindow, store: Store):
    store.answer("retention", value=True)
    decision, form = window.conclusion.decision, window.conclusion.decision.form
    QTest.mouseClick(decision.overrule_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(form.reason, "Long-standing, seen by urology")
    QTest.keyClicks(form.name, "Dr Example")
    QTest.keyClick(form.name, Key.Key_Return)
    settle()

    QTest.mouseClick(window.conclusion.ways_out.handout_button, Qt.MouseButton.LeftButton)
    preview = shown(window, HandoutPreview)
    told = "".join(map(preview.sheet.text, range(preview.sheet.pages)))
    preview.close()
    for each in (
        "Send to the emergency department",
        "Long\N{NON-BREAKING HYPHEN}standing, seen by urology",
        "Dr Example",
    ):
        assert each in told


def test_an_emergency_overruled_for_another_emergency_still_has_no_handout(
    window: MainWindow, store: Store
):
    store.answer("retention", value=True)
    settle()
    store.decide(
        ClinicianDecision(
            outcome="overruled",
            reason="another team",
            name="Dr Example",
            conclusion=Concluded(disposition="emergency", step="go_now"),
            instead="go_now",
        )
    )

    assert not window.conclusion.ways_out.handout_button.isVisible()


def test_what_is_printed_bears_the_printer_everywhere(window: MainWindow):
    commands, ways = window.commands, window.conclusion.ways_out
    printed = icon("print").pixmap(16, 16).toImage()

    for action in (commands.handout, *commands.papers, commands.print_chart):
        assert action.icon().pixmap(16, 16).toImage() == printed, action.text()
    for button in (ways.handout_button, ways.card_button, ways.letter_button):
        assert button.icon().pixmap(16, 16).toImage() == printed, button.text()
