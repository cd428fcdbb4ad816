"""The manual: complete, right about the menus, and readable without a network and on paper."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QTextBrowser
from pytestqt.qtbot import QtBot

from l5desk.app import Desk
from l5desk.present.languages import Speech
from l5desk.storage.bundle import bundled
from l5desk.ui.manual import Manual, PrintedManual, chapters, write_manual
from tests.ui.window import settle

FOLDER = bundled("resources") / "manual"
TASKS = ("five minutes", "chart", "colours", "Printing", "trainers", "leads", "wrong", "is not")


@pytest.fixture
def manual(qtbot: QtBot) -> Manual:
    manual = Manual()
    qtbot.addWidget(manual)
    manual.resize(QSize(1000, 600))
    manual.show()
    return manual


def test_there_is_a_chapter_for_every_task():
    titles = [chapter.title for chapter in chapters()]
    assert [task for task, title in zip(TASKS, titles, strict=True) if task not in title] == []


def test_every_picture_is_there_and_is_shown():
    shown = {
        name for chapter in chapters() for name in re.findall(r"!\[[^]]+\]\((.*?)\)", chapter.text)
    }
    there = {f"pictures/{file.name}" for file in (FOLDER / "pictures").iterdir()}
    assert shown == there


def test_a_chapter_is_chosen_and_read_with_its_picture(manual: Manual):
    manual.list.setCurrentRow(5)
    assert "over every patient" in manual.text.toPlainText()
    assert manual.text.document().size().height() > 600  # text alone takes half of it

    manual.list.setCurrentRow(6)
    assert "apt remove" in manual.text.toPlainText()


def test_a_picture_is_never_wider_than_the_window(manual: Manual):
    manual.list.setCurrentRow(0)
    for width in (500, 1400, 700):
        manual.resize(QSize(width, 600))
        for _ in range(3):
            QApplication.processEvents()
    assert manual.text.horizontalScrollBar().maximum() == 0


def words(text: str) -> str:
    return re.sub(r"&|…|: .*", "", text)


def paths(actions: list[QAction], before: str = "") -> Iterator[str]:
    for action in actions:
        path = f"{before}{words(action.text())}"
        yield path
        if (menu := action.menu()) is not None:
            yield from paths(menu.actions(), f"{path}, ")


@pytest.mark.parametrize(
    ("speech", "new"), [("en", "Help, What is new"), ("es", "Ayuda, Novedades")]
)
def test_every_menu_that_is_named_exists(desk: Desk, speech: Speech, new: str):
    """What is new is no entry of the menu Help, but a page of what it opens."""
    desk.preferences.set_some({"language": speech})
    settle()
    there = set(paths(desk.window.menuBar().actions()))
    menus = {path for path in there if "," not in path}
    named = {
        re.sub(r"\s+", " ", bold)
        for chapter in chapters(speech)
        for bold in re.findall(r"\*\*([^*]+)\*\*", chapter.text)
        if bold.split(",")[0] in menus and "," in bold
    }
    assert len(named) > 2
    assert named - there == {new}


def test_a_spanish_desk_has_its_manual_and_its_safety_in_spanish(desk: Desk):
    desk.preferences.set_some({"language": "es"})
    settle()
    desk.window.doors.show_manual()
    help_ = desk.window.errands.help()
    manual = help_.tabs.widget(help_.manual)
    pages = [help_.tabs.widget(n) for n in range(help_.tabs.count())]
    read = [each.toPlainText() for each in pages if isinstance(each, QTextBrowser)]

    assert manual.list.item(0).text() == "El primer paciente en cinco minutos"
    for text in (manual.text.toPlainText(), *read):
        assert not re.search(r"\b(the|and|is|of)\b", text)
        assert re.search(r"\b(el|los|las?)\b", text)


def test_the_help_menu_opens_it(desk: Desk):
    desk.window.show()
    desk.window.commands.manual.trigger()
    assert desk.window.rooms.current == "help"
    assert "five minutes" in desk.window.errands.help().tabs.currentWidget().text.toPlainText()


@pytest.mark.parametrize("speech", ["en", "es"])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_on_paper_every_chapter_begins_a_page_and_every_word_can_be_copied(
    tmp_path: Path, paper: str, speech: Speech
):
    file = tmp_path / "manual.pdf"
    write_manual(file, paper, speech)

    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True)
    pages = text.stdout.decode().split("\f")
    for chapter in chapters(speech):
        assert any(page.strip().startswith(chapter.title) for page in pages)
    assert "l5desk selftest" in text.stdout.decode()


@pytest.mark.parametrize("speech", ["en", "es"])
def test_on_a4_every_chapter_has_a_page_of_its_own(speech: Speech):
    assert PrintedManual("A4", speech).pages == len(TASKS)
