"""The desk as a whole: panes, strip, status line, menus, messages, and a journey through them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from l5desk.engine.pathway import Pathway
from l5desk.engine.ruleset import Review
from l5desk.session import ClinicianDecision, Concluded
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import read_case
from l5desk.storage.rulesets import Library
from l5desk.ui.about import About
from l5desk.ui.files import Files
from l5desk.ui.handout import HandoutPreview
from l5desk.ui.main_window import MainWindow
from l5desk.ui.papers.chart import ChartPreview
from l5desk.ui.papers.dialogs import PaperPreview, paper_words
from l5desk.ui.preferences import Preferences
from l5desk.ui.rules.references import ReferencesPanel
from l5desk.ui.rules.rulesets import RulesetsPanel
from l5desk.ui.rules.shelf import Shelf
from l5desk.ui.settings_panel import SettingsPanel
from l5desk.ui.status_line import StatusLine
from l5desk.ui.store import Store
from l5desk.ui.theme import apply_theme

Key = Qt.Key
Press = Callable[..., None]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def store(wizard: Pathway) -> Store:
    return Store(wizard)


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "settings.json")


@pytest.fixture
def files(store: Store, preferences: Preferences, tmp_path: Path, library: Library) -> Files:
    return Files(store, library, preferences, tmp_path / "unsaved")


@pytest.fixture
def shelf(library: Library, tmp_path: Path) -> Shelf:
    return Shelf(library, tmp_path / "proofs")


@pytest.fixture
def window(
    qtbot: QtBot, store: Store, files: Files, preferences: Preferences, shelf: Shelf
) -> Iterator[MainWindow]:
    """The desk, open and active, over a small ruleset."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "light")  # an earlier test's desk may have left its larger text
    window = MainWindow(store, files, preferences, shelf)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close()


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def trigger(window: MainWindow, keys: str) -> None:
    """Press a shortcut as the menus know it."""
    found = [action for action in window.findChildren(QAction) if action.shortcut() == keys]
    assert len(found) == 1, f"{keys} belongs to {len(found)} actions"
    found[0].trigger()


def test_an_answer_reaches_every_part_of_the_desk(window: MainWindow, press: Press):
    press(Key.Key_Y)
    settle()

    assert "emergency department" in texts(window.conclusion).lower()
    assert "Changed" not in window.status.saved.text()
    assert window.status.saved.text() == "Not saved in a file"
    assert window.strip.unknown.text() == "7 core questions open"
    assert window.commands.undo.isEnabled()
    assert window.isWindowModified()


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


def test_who_has_been_asked_something_is_not_called_unknown(window: MainWindow, press: Press):
    assert window.strip.facts.text() == "Nothing is known of this patient yet"
    press(Key.Key_N)
    assert window.strip.facts.text() == "Age, side and duration are not known yet"


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


def test_undo_and_redo_go_through_the_answers(window: MainWindow, store: Store, press: Press):
    press(Key.Key_N)
    trigger(window, "Ctrl+Z")
    assert store.session.response == {}
    assert not window.commands.undo.isEnabled()
    trigger(window, "Ctrl+Shift+Z")
    assert store.session.response == {"retention": False}


def test_recent_files_are_offered(window: MainWindow, files: Files, store: Store, tmp_path: Path):
    store.answer("age", 46)
    files.save(tmp_path / "one.yaml")
    store.start(store.session.pathway)

    assert [action.text() for action in window.commands.recent.actions()] == ["one.yaml"]
    window.commands.recent.actions()[0].trigger()
    assert store.session.response == {"age": 46}


def test_a_problem_is_one_sentence_above_the_panes_and_can_be_closed(
    window: MainWindow, files: Files, tmp_path: Path
):
    files.open(tmp_path / "gone.yaml")

    assert "there is no such file" in window.message.text.text()
    assert window.message.isVisible()
    QTest.mouseClick(window.message.close_button, Qt.MouseButton.LeftButton)
    assert not window.message.isVisible()


def test_a_message_is_acted_upon_by_its_button(window: MainWindow, store: Store):
    store.answer("age", 46)
    trigger(window, "Ctrl+N")
    back = window.message.button("bring-back")
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)

    assert store.session.response == {"age": 46}
    assert not window.message.isVisible()


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


Shown = TypeVar("Shown", bound=QWidget)


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


def shown(window: MainWindow, kind: type[Shown]) -> Shown:
    found = [each for each in window.findChildren(kind) if each.isVisible()]
    assert len(found) == 1
    return found[0]


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
        "Long-standing, seen by urology",
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


def test_the_clinic_is_kept_as_it_is_typed(window: MainWindow, tmp_path: Path):
    trigger(window, "Ctrl+,")
    clinic = shown(window, SettingsPanel)
    QTest.keyClicks(clinic.number, "112")
    QTest.keyClicks(clinic.night, "555 0101")
    clinic.paper.setCurrentText("Letter")
    clinic.paper.activated.emit(1)

    settings = Preferences(tmp_path / "settings.json").settings
    assert (settings.emergency_number, settings.paper) == ("112", "Letter")
    assert settings.out_of_hours_phone == "555 0101"


def test_what_is_set_in_the_menu_shows_in_the_settings(window: MainWindow):
    trigger(window, "Ctrl+,")
    panel = shown(window, SettingsPanel)
    panel.audience.setCurrentIndex(1)
    panel.audience.activated.emit(1)
    by_value = {action.data(): action for action in window.commands.audiences.actions()}
    assert by_value["trainee"].isChecked()
    by_value["patient"].trigger()
    assert panel.audience.currentData() == "patient"


def test_a_size_of_text_set_by_hand_survives_the_settings(
    window: MainWindow, preferences: Preferences
):
    preferences.set_some({"text_scale": 110})
    trigger(window, "Ctrl+,")
    panel = shown(window, SettingsPanel)
    QTest.keyClicks(panel.name, "Clinic")

    assert preferences.settings.text_scale == 110
    assert preferences.settings.clinic_name == "Clinic"


def test_the_rulesets_are_reached_from_the_settings(window: MainWindow):
    trigger(window, "Ctrl+,")
    panel = shown(window, SettingsPanel)
    QTest.mouseClick(panel.rulesets_button, Qt.MouseButton.LeftButton)

    assert shown(window, RulesetsPanel)
    assert window.rooms.current == "rules"


def test_the_whole_desk_is_worded_for_another_audience(
    window: MainWindow, preferences: Preferences, store: Store, wizard: Pathway
):
    step = wizard.ruleset.steps["go_now"].model_copy(update={"patient": "Go there today."})
    rules = wizard.ruleset.model_copy(update={"steps": {**wizard.ruleset.steps, "go_now": step}})
    store.start(replace(wizard, ruleset=rules))
    store.answer("retention", value=True)
    settle()
    assert "Go there today." not in texts(window.conclusion)
    preferences.set_some({"audience": "patient"})
    settle()

    assert "Go there today." in texts(window.conclusion)
    window.chart.show_step("go_now")
    assert "Go there today." in window.chart.details.text.toPlainText()
    trigger(window, "Ctrl+Shift+C")
    assert "Go there today." not in QGuiApplication.clipboard().text()


def test_about_names_versions_review_changes_and_licences(window: MainWindow):
    window.commands.about.trigger()
    about = shown(window, About)
    tabs = [about.tabs.widget(n) for n in range(about.tabs.count())]
    pages = [each.toPlainText() if isinstance(each, QTextBrowser) else "" for each in tabs]

    assert "wizard-small" not in pages[about.about]
    assert "Sciatica, as asked 1.0.0 of 2025-03-01" in pages[about.about]
    assert "not reviewed by a clinician" in pages[about.about]
    assert "cannot assess" in pages[about.keyboard]
    assert "What is new" in pages[about.keyboard + 1]
    assert "LGPL" in pages[about.keyboard + 2]
    assert "Not clinically validated" in pages[about.safety]
    assert "H37" in pages[about.safety + 1]
    assert "not assessed by a clinician" in pages[about.safety + 1]


def test_the_safety_statement_is_in_the_help_menu(window: MainWindow):
    window.commands.safety.trigger()
    about = shown(window, About)

    assert about.tabs.currentIndex() == about.safety


def test_the_keyboard_page_opens_by_key(window: MainWindow):
    trigger(window, "Ctrl+K")
    about = shown(window, About)

    assert about.tabs.currentIndex() == about.keyboard


def test_theme_and_text_size_are_chosen_from_the_menu_and_kept(window: MainWindow, tmp_path: Path):
    by_value = {
        action.data(): action
        for group in (window.commands.themes, window.commands.sizes)
        for action in group.actions()
    }
    by_value["dark"].trigger()
    by_value[150].trigger()

    settings = Preferences(tmp_path / "settings.json").settings
    assert (settings.theme, settings.text_scale) == ("dark", 150)
    assert by_value["dark"].isChecked()
    assert not by_value["system"].isChecked()


def test_keys_lead_from_pane_to_pane(window: MainWindow):
    for number, pane in ((2, window.chart), (3, window.conclusion), (1, window.intake)):
        trigger(window, f"Alt+{number}")
        assert pane.isAncestorOf(QApplication.focusWidget())


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


def test_a_question_named_by_the_chart_or_the_conclusion_is_opened(window: MainWindow):
    window.conclusion.item_requested.emit("toe")
    row = QApplication.focusWidget().parentWidget()
    assert window.intake.isAncestorOf(row)
    assert window.intake.area.widget().stage == "examination"


def test_a_step_named_by_the_conclusion_is_opened_on_the_chart(window: MainWindow, qtbot: QtBot):
    with qtbot.waitSignal(window.chart.step_selected) as selected:
        window.conclusion.step_requested.emit("deficit")

    assert selected.args == ["deficit"]


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
    status.show_store(Store(wizard), rules)

    assert status.review.text() == "reviewed by A. Clinician, 2026-01-02"


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


def test_closing_keeps_what_is_not_saved(window: MainWindow, store: Store, tmp_path: Path):
    store.answer("age", 46)
    window.close()

    assert len(list((tmp_path / "unsaved").glob("*.yaml"))) == 1


def test_settings_that_could_not_be_read_are_told(
    qtbot: QtBot, store: Store, files: Files, tmp_path: Path, shelf: Shelf
):
    (tmp_path / "broken.json").write_text("{")
    window = MainWindow(store, files, Preferences(tmp_path / "broken.json"), shelf)
    qtbot.addWidget(window)

    assert "settings" in window.message.text.text()


def test_every_underlined_letter_belongs_to_one_control(window: MainWindow, store: Store):
    store.answer("age", 46)
    trigger(window, "Ctrl+N")
    buttons = [each.text() for each in window.findChildren(QPushButton) if each.isVisible()]
    menus = [action.text() for action in window.menuBar().actions()]

    letters = [text[text.index("&") + 1].upper() for text in (*buttons, *menus) if "&" in text]
    assert sorted(letters) == sorted(set(letters))
    assert {"N", "X", "B", "G"} <= set(letters)


def test_a_conclusion_is_accepted_in_the_window_and_undone_with_the_answers(
    qtbot: QtBot, window: MainWindow, store: Store, library: Library
):
    calm = {"retention": False, "sexual": False, "course": "none", "toe": 5, "weeks": 3.0}
    store.start(library.pathway("sciatica-small"))
    with qtbot.waitSignal(window.conclusion.filled):
        store.answer_together(calm)
    assert window.conclusion.decision.accept_button.isVisible()

    qtbot.mouseClick(window.conclusion.decision.accept_button, Qt.MouseButton.LeftButton)
    assert store.session.decision is not None
    assert window.isWindowModified()
    assert "Accepted" in texts(window.conclusion)

    trigger(window, "Ctrl+Z")
    assert store.session.decision is None
    assert store.session.response == calm
    trigger(window, "Ctrl+Shift+Z")
    assert store.session.decision is not None


def test_no_letter_is_underlined_twice_while_there_is_something_to_decide(
    window: MainWindow, store: Store, library: Library
):
    store.answer("age", 46)
    trigger(window, "Ctrl+N")
    store.start(library.pathway("sciatica-small"))
    store.answer("retention", value=True)
    store.decide(ClinicianDecision(outcome="accepted"))
    settle()
    buttons = [each.text() for each in window.findChildren(QPushButton) if each.isVisible()]
    menus = [action.text() for action in window.menuBar().actions()]

    letters = [text[text.index("&") + 1].upper() for text in (*buttons, *menus) if "&" in text]
    assert sorted(letters) == sorted(set(letters))
    assert {"A", "U", "T"} <= set(letters)


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1000, 700)])
def test_nothing_sticks_out_of_the_window(window: MainWindow, size: tuple[int, int]):
    window.resize(*size)
    settle()

    for part in (window.strip, window.status, window.panes):
        assert window.rect().contains(part.mapTo(window, QPoint(0, 0)))
        right = part.mapTo(window, QPoint(part.width(), part.height()))
        assert right.x() <= window.width()
        assert right.y() <= window.height()


def test_a_source_named_by_the_conclusion_is_opened_among_the_references(window: MainWindow):
    window.conclusion.source_requested.emit("guide")

    panel = shown(window, ReferencesPanel)
    assert "guide" in panel.page.toPlainText()
    assert window.rooms.current == "rules"


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
