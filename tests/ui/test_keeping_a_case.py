"""A case in the window: saved, opened again, and never lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from l5desk.storage.cases import read_case
from l5desk.storage.library import Library
from l5desk.ui.files import Files
from l5desk.ui.main_window import MainWindow
from l5desk.ui.store import Store
from tests.ui.window import trigger

Key = Qt.Key
Press = Callable[..., None]


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that is chosen whenever the desk asks for one."""
    path = tmp_path / "demo.l5case"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "Cases (*.l5case)"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    return path


def test_a_case_without_a_label_is_called_by_its_file(window: MainWindow, press: Press, path: Path):
    press(Key.Key_N)
    assert window.windowTitle() == "New case[*] – l5desk"
    trigger(window, "Ctrl+S")
    assert window.windowTitle() == f"{path.name}[*] – l5desk"


def test_a_case_is_labelled_saved_and_opened_again_without_the_mouse(
    window: MainWindow, store: Store, press: Press, path: Path, library: Library
):
    press(Key.Key_N)
    window.strip.label.setFocus()
    QTest.keyClicks(window.strip.label, "demo-9")
    press(Key.Key_Return)
    trigger(window, "Ctrl+S")

    assert read_case(path, library.pathway).label == "demo-9"
    assert window.windowTitle() == "demo-9[*] – l5desk"
    assert window.status.saved.text() == "Saved in demo.l5case"
    trigger(window, "Ctrl+N")
    assert store.session.response == {}
    assert window.strip.label.text() == ""
    trigger(window, "Ctrl+O")
    assert store.session.response == {"retention": False}
    assert window.strip.label.text() == "demo-9"
    press(Key.Key_N)
    trigger(window, "Ctrl+S")
    assert read_case(path, library.pathway).answers == {"retention": False, "saddle": False}


def test_a_name_without_ending_is_given_one(
    window: MainWindow, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    store.answer("age", 46)
    for kind in ("Cases (*.l5case)", "YAML text (*.yaml)"):
        chosen = str(tmp_path / "demo"), kind
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, chosen=chosen: chosen)
        trigger(window, "Ctrl+Shift+S")

    assert (tmp_path / "demo.l5case").exists()
    assert (tmp_path / "demo.yaml").exists()


def test_files_are_asked_for_among_the_documents_and_then_beside_the_case(
    window: MainWindow, store: Store, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    documents, asked = tmp_path / "documents", list[str]()
    documents.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(documents))

    def choose(_parent: QWidget, _title: str, first: str, _kinds: str) -> tuple[str, str]:
        asked.append(first)
        return str(path), "Cases (*.l5case)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    store.name("demo")
    for keys in ("Ctrl+S", "Ctrl+Shift+S"):
        trigger(window, keys)

    assert asked == [str(documents / "demo.l5case"), str(path.parent / "demo.l5case")]


def test_asking_for_no_file_changes_nothing(
    window: MainWindow, store: Store, monkeypatch: pytest.MonkeyPatch
):
    for ask in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, ask, lambda *_: ("", ""))
    store.answer("age", 46)
    for keys in ("Ctrl+S", "Ctrl+O", "Ctrl+E"):
        trigger(window, keys)

    assert not store.is_saved
    assert store.session.response == {"age": 46}


def test_a_number_still_being_typed_is_saved_too(
    window: MainWindow, press: Press, path: Path, library: Library
):
    window.intake.open_page("scope")
    press(Key.Key_4, Key.Key_6)
    trigger(window, "Ctrl+S")

    assert read_case(path, library.pathway).answers == {"age": 46}


def test_a_number_still_being_typed_is_kept_when_the_window_closes(
    window: MainWindow, press: Press, tmp_path: Path
):
    window.intake.open_page("scope")
    press(Key.Key_4, Key.Key_6)
    window.close()

    [kept] = (tmp_path / "unsaved").glob("*.yaml")
    assert "age: 46" in kept.read_text()


def test_recent_files_are_offered(window: MainWindow, files: Files, store: Store, tmp_path: Path):
    store.answer("age", 46)
    files.save(tmp_path / "one.yaml")
    store.start(store.session.pathway)

    assert [action.text() for action in window.commands.recent.actions()] == ["one.yaml"]
    window.commands.recent.actions()[0].trigger()
    assert store.session.response == {"age": 46}


def test_closing_keeps_what_is_not_saved(window: MainWindow, store: Store, tmp_path: Path):
    store.answer("age", 46)
    window.close()

    assert len(list((tmp_path / "unsaved").glob("*.yaml"))) == 1


def test_another_patient_is_followed_wherever_the_last_one_was_looked_at(
    window: MainWindow, store: Store, press: Press
):
    press(Key.Key_N)
    end = next(step for step in store.session.pathway.steps if store.session.pathway.is_end(step))
    window.chart.show_step(end)
    assert not window.chart.bar.follow.isChecked()

    trigger(window, "Ctrl+N")

    assert window.chart.bar.follow.isChecked()
    assert not window.chart.details.isVisible()
    assert window.chart.area.standing is not None
    assert window.chart.area.view.current == window.chart.area.standing.position
    assert window.intake.isAncestorOf(window.focusWidget())
