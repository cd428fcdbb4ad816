"""A handout saved or printed: what goes wrong is said, and nothing chosen is lost."""

import errno
import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from l5desk.session import Session
from l5desk.storage.settings import Settings
from l5desk.ui.handout import HandoutPreview
from l5desk.ui.papers import preview as preview_module
from tests.ui.handout.patients import DAY, PATHWAY
from tests.ui.printed import pdf_text


def button(preview: HandoutPreview, text: str) -> QPushButton:
    buttons = preview.findChildren(QPushButton)
    return next(each for each in buttons if each.text().replace("&", "").startswith(text))


def message(preview: HandoutPreview) -> str:
    return preview.message.text()


def test_a_saved_pdf_is_what_the_preview_shows(
    qtbot: QtBot, preview: HandoutPreview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    file = tmp_path / "demo.pdf"
    answer = (str(file), "PDF (*.pdf)")
    monkeypatch.setattr(preview_module.QFileDialog, "getSaveFileName", lambda *_: answer)
    qtbot.mouseClick(button(preview, "Save"), Qt.MouseButton.LeftButton)
    assert message(preview) == "Saved as demo.pdf"
    assert "Your back and leg pain" in pdf_text(file)


def test_saving_can_be_called_off(
    qtbot: QtBot, preview: HandoutPreview, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(preview_module.QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    qtbot.mouseClick(button(preview, "Save"), Qt.MouseButton.LeftButton)
    assert message(preview) == ""


def test_a_full_disk_is_told_and_the_choices_stay(
    qtbot: QtBot, preview: HandoutPreview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    qtbot.keyClicks(preview.findChildren(QLineEdit)[-1], "Walk")
    monkeypatch.setattr(os, "fsync", full)
    preview.write(tmp_path / "demo.pdf")
    monkeypatch.undo()

    assert "the disk is full" in message(preview)
    assert "Walk" in "".join(map(preview.sheet.text, range(preview.sheet.pages)))
    assert list(tmp_path.iterdir()) == []


def test_without_a_printer_the_pdf_is_offered(
    qtbot: QtBot, preview: HandoutPreview, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(preview_module, "printer_names", list)
    qtbot.mouseClick(button(preview, "Print"), Qt.MouseButton.LeftButton)
    assert message(preview).startswith("No printer is set up on this computer")


def pdf_printer(file: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


def test_what_is_sent_to_the_printer_is_said(preview: HandoutPreview, tmp_path: Path):
    preview.send(pdf_printer(tmp_path / "out.pdf"))
    assert message(preview) == "Sent to the printer"
    assert "Your back and leg pain" in pdf_text(tmp_path / "out.pdf")


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false")
def test_a_printer_that_fails_is_said_and_the_preview_stays(
    preview: HandoutPreview, tmp_path: Path
):
    preview.send(pdf_printer(tmp_path / "missing" / "out.pdf"))
    assert "does not print" in message(preview)
    assert preview.isVisible()


def test_the_language_and_the_number_are_kept_for_the_next_print(
    qtbot: QtBot, preview: HandoutPreview, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(preview_module.QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    preview.choices.languages.setCurrentText("Kiswahili")

    with qtbot.waitSignal(preview.chosen) as kept:
        qtbot.mouseClick(button(preview, "Save"), Qt.MouseButton.LeftButton)

    assert kept.args == [{"handout_language": "sw", "emergency_number": "112"}]


def test_an_emergency_goes_out_only_with_a_number_to_call(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    session = Session.start(PATHWAY, {"saddle_numbness": True})
    preview = HandoutPreview(session, Settings(), day=DAY)
    qtbot.addWidget(preview)
    file = tmp_path / "now.pdf"
    monkeypatch.setattr(preview_module.QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))

    qtbot.mouseClick(button(preview, "Save"), Qt.MouseButton.LeftButton)
    assert "enter the number to call" in message(preview)
    assert not file.exists()

    qtbot.keyClicks(preview.choices.number, "999")
    qtbot.mouseClick(button(preview, "Save"), Qt.MouseButton.LeftButton)
    assert "999" in pdf_text(file)
