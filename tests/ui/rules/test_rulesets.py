"""The rulesets panel: what is proved, what may be followed, and what is kept of it."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from l5desk.storage.library import Library
from l5desk.storage.proofs import titles
from l5desk.ui.main_window import MainWindow
from l5desk.ui.preferences import Preferences
from l5desk.ui.rules.job import Job
from l5desk.ui.rules.rulesets import RulesetsPanel
from l5desk.ui.rules.shelf import Book, Shelf
from l5desk.ui.rules.words import PROPOSITIONS
from l5desk.ui.store import Store

PATIENCE = 60_000
WHY_NOT = {"unsafe": "✗", "broken": "cannot be used"}


def book(shelf: Shelf, name: str) -> Book:
    return next(each for each in shelf.books() if each.id == name)


def test_everything_that_is_proved_has_words_to_translate():
    assert {*PROPOSITIONS} == {*titles()}


def prove(qtbot: QtBot, shelf: Shelf, name: str) -> None:
    shelf.prove(book(shelf, name))
    qtbot.waitUntil(lambda: is_over(shelf, name), timeout=PATIENCE)


def is_over(shelf: Shelf, name: str) -> bool:
    verdict = shelf.verdict(book(shelf, name))
    is_told = bool(shelf.problem(book(shelf, name))) or bool(verdict and verdict.is_complete)
    return is_told and not shelf.is_proving


def test_what_is_proved_is_told_step_by_step_and_kept(
    qtbot: QtBot, shelf: Shelf, library: Library, tmp_path: Path
):
    seen: list[int] = []

    def note(name: str) -> None:
        verdict = shelf.verdict(book(shelf, name))
        seen.append(len(verdict.proofs) if verdict else 0)

    shelf.changed.connect(note)
    prove(qtbot, shelf, "wizard-small")

    assert sorted(set(seen)) == list(range(len(titles()) + 1))
    assert shelf.may_be_chosen(book(shelf, "wizard-small"))
    again = Shelf(library, tmp_path / "proofs")
    assert again.may_be_chosen(book(again, "wizard-small"))


def test_what_was_never_proved_may_not_be_chosen(shelf: Shelf):
    assert not any(shelf.may_be_chosen(each) for each in shelf.books())


def test_what_fails_its_proofs_may_not_be_chosen(qtbot: QtBot, shelf: Shelf):
    prove(qtbot, shelf, "unsafe")
    verdict = shelf.verdict(book(shelf, "unsafe"))

    assert verdict is not None
    assert verdict.is_complete
    assert not shelf.may_be_chosen(book(shelf, "unsafe"))


def test_what_cannot_be_read_is_listed_with_its_mistakes(shelf: Shelf):
    broken = book(shelf, "broken")

    assert broken.pathway is None
    assert "ruleset.yaml:" in shelf.problem(broken)
    assert not shelf.may_be_chosen(broken)


def test_rules_that_changed_on_the_disk_meanwhile_are_not_believed(
    qtbot: QtBot, shelf: Shelf, rulesets: Path, tmp_path: Path
):
    book(shelf, "later")
    file = rulesets / "later" / "ruleset.yaml"
    file.write_text(file.read_text() + "# another\n")
    prove(qtbot, shelf, "later")

    assert "have changed" in shelf.problem(book(shelf, "later"))
    assert not shelf.may_be_chosen(book(shelf, "later"))
    assert not list((tmp_path / "proofs").glob("*"))


def test_a_cache_that_cannot_be_written_is_told_and_does_no_harm(
    qtbot: QtBot, library: Library, tmp_path: Path
):
    (tmp_path / "file").write_text("")
    shelf = Shelf(library, tmp_path / "file")
    told: list[str] = []
    shelf.told.connect(told.append)
    prove(qtbot, shelf, "wizard-small")

    assert shelf.may_be_chosen(book(shelf, "wizard-small"))
    assert len(told) == 1
    assert "cannot" in told[0]


def test_a_program_that_cannot_be_started_is_told(
    qtbot: QtBot, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("l5desk.ui.rules.job.command", lambda: ["/no/such/program"])
    prove(qtbot, shelf, "wizard-small")

    assert shelf.problem(book(shelf, "wizard-small"))
    assert not shelf.may_be_chosen(book(shelf, "wizard-small"))


def test_a_stopped_job_says_nothing_more(qtbot: QtBot, rulesets: Path, shelf: Shelf):
    job = Job(["check", str(rulesets / "wizard-small")], shelf)
    told: list[str] = []
    job.told.connect(told.append)
    job.ended.connect(told.append)
    job.start()
    job.stop()
    with qtbot.assertNotEmitted(job.ended, wait=300):
        pass

    assert told == []


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the panel has proved in one test, and finds in the next as in the next start."""
    return tmp_path_factory.mktemp("verdicts")


@pytest.fixture
def panel(
    window: MainWindow, qtbot: QtBot, shelf: Shelf, verdicts: Path, tmp_path: Path
) -> RulesetsPanel:
    copytree(verdicts, tmp_path / "proofs")
    window.commands.rulesets.trigger()
    panel = next(each for each in window.findChildren(RulesetsPanel) if each.isVisible())
    qtbot.waitUntil(
        lambda: all(is_over(shelf, each.id) for each in shelf.books()), timeout=PATIENCE
    )
    copytree(tmp_path / "proofs", verdicts, dirs_exist_ok=True)
    return panel


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def open_book(panel: RulesetsPanel, name: str) -> None:
    rows = [panel.list.item(row).text() for row in range(panel.list.count())]
    row = next(n for n, text in enumerate(rows) if text.lower().startswith(name))
    panel.list.setFocus()
    while panel.list.currentRow() != row:
        key = Qt.Key.Key_Down if panel.list.currentRow() < row else Qt.Key.Key_Up
        QTest.keyClick(panel.list, key)


def test_the_panel_opens_at_the_rules_that_are_followed(panel: RulesetsPanel):
    text = panel.page.toPlainText()

    assert "followed now" in panel.list.currentItem().text()
    assert "Version 1.0.0 of 2025-03-01 · draft, not reviewed by a clinician" in text
    assert "A guideline, 2020" in text
    assert "read at its source" in text
    assert text.count("✓") == len(titles())
    assert not panel.progress.isVisible()
    assert not panel.choose_button.isEnabled()


def test_other_rules_are_followed_and_the_answers_kept(
    panel: RulesetsPanel, window: MainWindow, store: Store
):
    store.answer_together({"retention": True, "age": 46})
    open_book(panel, "later")
    click(panel.choose_button)

    assert store.session.pathway.ruleset.id == "later"
    assert store.session.response == {"retention": True, "age": 46}
    assert window.status.rules.text().startswith("Later rules 1.0.0")
    assert "followed now" in panel.list.currentItem().text()
    assert not panel.choose_button.isEnabled()
    assert "Later rules" in window.message.text.text()


def test_rules_may_become_the_default_and_new_patients_start_with_them(
    panel: RulesetsPanel, window: MainWindow, store: Store, tmp_path: Path
):
    open_book(panel, "later")
    click(panel.prefer_button)

    assert "default" in panel.list.currentItem().text()
    assert Preferences(tmp_path / "settings.json").settings.ruleset == "later"
    assert store.session.pathway.ruleset.id == "wizard-small"
    window.commands.new.trigger()
    assert store.session.pathway.ruleset.id == "later"


@pytest.mark.parametrize("name", WHY_NOT)
def test_rules_that_fail_cannot_be_followed_by_any_way(
    panel: RulesetsPanel, window: MainWindow, store: Store, preferences: Preferences, name: str
):
    open_book(panel, name)
    before = preferences.settings
    click(panel.choose_button)
    click(panel.prefer_button)
    window.rules.follow(name)
    window.rules.prefer(name)

    assert store.session.pathway.ruleset.id == "wizard-small"
    assert preferences.settings == before
    assert "cannot be chosen" in panel.told.text()
    assert WHY_NOT[name] in panel.page.toPlainText()


def test_a_saved_case_is_changed_by_following_other_rules(
    panel: RulesetsPanel, store: Store, tmp_path: Path
):
    store.answer("age", 46)
    store.keep(tmp_path / "case.yaml")
    open_book(panel, "later")
    click(panel.choose_button)

    assert not store.is_saved


def test_what_is_set_of_approval_review_and_period_is_told_and_nothing_else(
    qtbot: QtBot, shelf: Shelf, library: Library, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(Shelf, "prove", lambda *_: None)
    wizard = library.pathway("wizard-small")
    dates = {
        "approval_date": dt.date(2019, 1, 2),
        "last_review_date": dt.date(2019, 3, 4),
        "effective_period": (dt.date(2019, 1, 5), dt.date(2019, 12, 31)),
    }
    rules = wizard.ruleset.model_copy(update=dates)
    books = [
        Book("dated", Path("dated"), replace(wizard, ruleset=rules)),
        Book("undated", Path("undated"), wizard),
    ]
    panel = RulesetsPanel(shelf, books)
    qtbot.addWidget(panel)
    panel.show_followed("dated", "dated")

    told = panel.page.toPlainText()
    assert "draft, not reviewed by a clinician, its period ended on 2019-12-31" in told
    assert "Approved on 2019-01-02 · Last reviewed on 2019-03-04" in told
    assert "In force from 2019-01-05 to 2019-12-31" in told
    assert "its period ended on 2019-12-31" in panel.list.item(0).text()
    panel.list.setCurrentRow(1)
    assert "period" not in panel.page.toPlainText() + panel.list.item(1).text()
    assert "Approved" not in panel.page.toPlainText()


def test_escape_leads_back_to_the_patient(panel: RulesetsPanel, window: MainWindow):
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)

    assert not panel.isVisible()
    assert window.intake.isVisible()


@pytest.mark.usefixtures("panel")
def test_asking_again_shows_one_panel_only(window: MainWindow):
    window.commands.rulesets.trigger()

    visible = [each for each in window.findChildren(RulesetsPanel) if each.isVisible()]
    assert len(visible) == 1


def test_closing_the_desk_while_it_proves_ends_the_proof(window: MainWindow, shelf: Shelf):
    window.commands.rulesets.trigger()
    window.close()

    assert not shelf.is_proving
    assert not any(shelf.may_be_chosen(each) for each in shelf.books())
