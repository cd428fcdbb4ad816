"""Exploring: a walk by clicks and keys, and the patient it never touches."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget

from l5desk.storage.bundle import bundled
from l5desk.storage.library import Library
from l5desk.ui.explore.room import ExploreRoom
from l5desk.ui.explore.ways import WayCard
from l5desk.ui.main_window import MainWindow
from l5desk.ui.rules.references import ReferencesPanel
from l5desk.ui.store import Store

Key = Qt.Key
Press = Callable[..., None]
WORDS = "Exploring, not a patient"
ANSWERS = {"age": 46, "urinary_retention": True}


@pytest.fixture(scope="module")
def library() -> Library:
    """The rules that come with the program."""
    return Library([bundled("rulesets")])


@pytest.fixture
def store(library: Library) -> Store:
    return Store(library.pathway("l5-radiculopathy"))


@pytest.fixture
def room(window: MainWindow) -> ExploreRoom:
    QTest.mouseClick(window.rooms.rail.button("explore"), Qt.MouseButton.LeftButton)
    [room] = window.findChildren(ExploreRoom)
    return room


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def card(room: ExploreRoom, label: str) -> WayCard:
    return next(each for each in room.walk.cards if each.button.text().endswith(label))


def told(room: ExploreRoom) -> str:
    return "\n".join(each.prose.document().toPlainText() for each in room.walk.cards)


def test_a_walk_is_chosen_with_the_mouse_step_by_step(room: ExploreRoom):
    click(card(room, "Go on").button)
    assert room.trail.position == "cauda_equina"
    assert room.walk.title.text() == "Any sign of cauda equina syndrome?"
    click(card(room, "No").button)
    assert room.trail.position == "cord_or_haematoma"
    click(card(room, "Yes").button)

    assert room.trail.position == "cord_emergency"
    assert "The walk ends here" in room.walk.kind.text()
    assert room.walk.cards == []


def test_a_walk_is_chosen_by_keys_alone(window: MainWindow, press: Press):
    QTest.keySequence(window, QKeySequence("Ctrl+2"))
    [room] = window.findChildren(ExploreRoom)
    room.walk.take_keyboard()
    press(Key.Key_Space)
    assert room.trail.position == "cauda_equina"
    press(Key.Key_2)
    assert room.trail.position == "cord_or_haematoma"
    press(Key.Key_Tab, Key.Key_Space)
    assert room.trail.position == "spinal_infection"
    press(Key.Key_Backspace, Key.Key_Backspace)

    assert room.trail.position == "cauda_equina"
    assert isinstance(QApplication.focusWidget(), QPushButton)


def test_the_keyboard_begins_at_the_first_way(window: MainWindow, room: ExploreRoom):
    QTest.keySequence(window, QKeySequence("Ctrl+1"))
    QTest.keySequence(window, QKeySequence("Ctrl+2"))

    assert room.focusProxy() is room.walk.cards[0].button


def test_control_1_leads_back_to_the_patient_from_the_chart_as_well(
    window: MainWindow, room: ExploreRoom
):
    room.chart.area.view.setFocus()
    QTest.keySequence(window, QKeySequence("Ctrl+1"))

    assert window.rooms.current == "assess"


def test_where_it_is_narrow_the_walk_and_the_chart_are_tabs(window: MainWindow, room: ExploreRoom):
    window.resize(700, 700)
    QApplication.processEvents()

    assert room.panes.are_tabs
    room.panes.show_pane(room.chart)
    room.point_at("cord_emergency")
    assert room.panes.tabs.currentWidget() is room.walk
    assert room.walk.glance.isVisible()


def test_a_way_says_what_is_enough_for_it(room: ExploreRoom):
    room.choose(0)

    assert "Any one line is enough:" in told(room)
    assert "Residual bladder volume: 201 mL or more" in told(room)
    assert "One sign is enough to act on" in told(room)


def test_the_chart_stands_where_the_walk_stands(room: ExploreRoom):
    room.choose(0)
    room.choose(1)

    standing = room.chart.area.standing
    assert standing is not None
    assert standing.steps["cord_or_haematoma"] == "here"
    assert standing.steps["cauda_equina"] == "done"
    assert standing.steps["cauda_equina_emergency"] in {"ruled-out", "unraised"}


def test_a_step_that_is_next_is_taken_on_the_chart(room: ExploreRoom):
    room.choose(0)
    room.chart.area.opened.emit("cauda_equina_emergency")

    assert room.trail.position == "cauda_equina_emergency"


def test_a_step_further_off_tells_what_it_takes_and_is_walked_to(room: ExploreRoom):
    room.chart.area.opened.emit("weak_care")
    assert room.trail.position == "red_flag_questions"
    assert room.walk.glance.isVisible()
    assert "this is enough" in room.walk.glance.prose.document().toPlainText()
    click(room.walk.glance.walk_button)

    assert room.trail.position == "weak_care"
    assert not room.walk.glance.isVisible()
    assert "Big toe extension" in room.walk.takes.prose.document().toPlainText()


def test_a_step_that_was_passed_is_walked_back_to(room: ExploreRoom):
    room.chart.area.opened.emit("weak_care")
    click(room.walk.glance.walk_button)
    room.chart.area.opened.emit("cauda_equina")
    click(room.walk.glance.walk_button)

    assert room.trail.position == "cauda_equina"


def test_a_step_nobody_on_the_walk_comes_to_is_said_to_be_impossible(room: ExploreRoom):
    room.choose(0)
    room.choose(0)
    room.chart.area.opened.emit("weak_care")

    assert "Impossible" in room.walk.glance.prose.document().toPlainText()
    assert not room.walk.glance.walk_button.isVisible()


def test_a_way_that_the_copied_answers_exclude_cannot_be_gone_until_they_are_left_out(
    room: ExploreRoom, store: Store
):
    store.answer_together(ANSWERS)
    click(room.copy_button)
    while room.trail.position != "cauda_equina":
        click(room.back_button)
    no = card(room, "No")
    click(no.button)
    assert room.trail.position == "cauda_equina"
    assert "Impossible" in no.prose.document().toPlainText()
    assert "Trouble passing urine: yes" in no.prose.document().toPlainText()
    click(no.leave_out)
    click(card(room, "No").button)

    assert room.trail.position == "cord_or_haematoma"
    assert room.trail.given == {"age": 46}


def test_it_starts_again_with_nothing_known(room: ExploreRoom, store: Store):
    store.answer_together(ANSWERS)
    click(room.copy_button)
    assert room.trail.given == ANSWERS
    click(room.blank_button)

    assert (room.trail.given, room.trail.choices) == ({}, ())


def test_the_patient_is_untouched_and_back_on_return(
    room: ExploreRoom, window: MainWindow, store: Store, press: Press, tmp_path: Path
):
    store.answer_together(ANSWERS)
    before = store.session
    click(room.copy_button)
    room.go_back()
    room.leave_out(("urinary_retention",))
    room.start_blank()
    room.choose(0)
    room.choose(1)
    press(Key.Key_Backspace)
    QTest.keySequence(window, QKeySequence("Ctrl+Z"))
    QTest.keySequence(window, QKeySequence("Ctrl+S"))
    assert store.session is before
    assert not list(tmp_path.glob("*.l5case"))
    click(window.rooms.rail.button("assess"))

    assert store.session is before
    assert window.conclusion.isVisible()
    assert window.windowTitle() == "New case[*] – l5desk"
    assert window.commands.undo.isEnabled()
    assert window.commands.save.isEnabled()


def test_it_is_never_mistaken_for_a_patient(room: ExploreRoom, window: MainWindow, store: Store):
    store.name("demo-1")
    store.answer_together(ANSWERS)

    assert window.windowTitle() == f"{WORDS} – l5desk"
    assert not window.isWindowModified()
    assert room.banner.isVisible()
    assert room.watermark.isVisible()
    assert room.watermark.size() == room.chart.area.view.size()
    assert room.session.label == WORDS
    assert "nothing is saved" in window.status.saved.text()
    commands = window.commands
    of_patient = (commands.save, commands.save_as, commands.handout, commands.copy, commands.undo)
    for action in (*of_patient, *commands.papers):
        assert not action.isEnabled()
    labels = [each.text() for each in window.findChildren(QLabel) if each.isVisible()]
    assert "demo-1" not in " ".join(labels)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str) -> Path:
    """The file that is chosen whenever the desk asks for one."""
    path = tmp_path / f"walk{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    return path


@pytest.mark.parametrize("suffix", [".svg", ".pdf", ".png"])
def test_what_is_exported_says_that_it_is_no_patient(
    room: ExploreRoom, window: MainWindow, store: Store, path: Path, suffix: str
):
    store.name("demo-1")
    room.choose(0)
    window.commands.export.trigger()

    content = path.read_bytes()
    assert b"demo-1" not in content
    if suffix == ".svg":
        assert content.decode().count(WORDS) > 3
    assert content


def test_the_watermark_lets_clicks_through(room: ExploreRoom):
    assert room.watermark.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert room.watermark.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_source_leads_to_the_references(room: ExploreRoom, window: MainWindow):
    room.choose(0)
    assert "GIRFT" in room.walk.sources.prose.document().toPlainText()
    room.walk.sources.source_requested.emit("girft-ces-2023")

    panel = next(each for each in window.findChildren(ReferencesPanel) if each.isVisible())
    assert "Getting It Right First Time" in panel.page.toPlainText()


def test_other_rules_begin_a_walk_of_their_own(room: ExploreRoom, store: Store, library: Library):
    room.choose(0)
    store.follow(library.pathway("foraminal"))

    assert room.trail.pathway.ruleset.id == "foraminal"
    assert room.trail.choices == ()
