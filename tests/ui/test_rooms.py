"""The rail and its rooms: by mouse, by keys, and where the keyboard is afterwards."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabBar

from l5desk.ui.main_window import MainWindow
from l5desk.ui.rules.shelf import Shelf
from l5desk.ui.store import Store
from l5desk.ui.theme import apply_theme
from tests.ui.window import settle

Key = Qt.Key
Press = Callable[..., None]
ROOMS = ("assess", "explore", "rules", "settings", "help")


@pytest.fixture(autouse=True)
def nothing_is_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is proved beside the desk."""
    monkeypatch.setattr(Shelf, "prove", lambda *_: None)


def click(window: MainWindow, room: str) -> None:
    QTest.mouseClick(window.rooms.rail.button(room), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("room", ROOMS)
def test_a_click_on_the_rail_shows_a_room_and_marks_it(window: MainWindow, room: str):
    click(window, "help")
    click(window, room)

    assert window.rooms.current == room
    marked = [name for name in ROOMS if window.rooms.rail.button(name).isChecked()]
    assert marked == [room]


@pytest.mark.parametrize("room", ROOMS)
def test_the_keyboard_is_in_the_room_that_was_clicked(window: MainWindow, room: str):
    click(window, "help")
    click(window, room)

    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.isVisible()
    assert not window.rooms.rail.isAncestorOf(focused)


def test_the_arrow_keys_go_from_room_to_room_and_stay_on_the_rail(window: MainWindow, press: Press):
    window.rooms.rail.button("assess").setFocus()
    press(Key.Key_Down)
    assert window.rooms.current == "explore"
    press(Key.Key_Down, Key.Key_Down)
    assert window.rooms.current == "settings"
    press(Key.Key_Up, Key.Key_Up, Key.Key_Up)

    assert window.rooms.current == "assess"
    assert window.rooms.rail.button("assess").hasFocus()


def test_tab_reaches_the_rail_once_and_leaves_it(window: MainWindow, press: Press):
    reached = []
    for _ in range(80):
        press(Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is not None and window.rooms.rail.isAncestorOf(focused):
            reached.append(focused)
            press(Key.Key_Tab)
            break

    assert reached == [window.rooms.rail.button("assess")]
    assert not window.rooms.rail.has_keyboard


def test_going_away_and_back_finds_the_keyboard_where_it_was(window: MainWindow, press: Press):
    press(Key.Key_N)
    here = QApplication.focusWidget()
    click(window, "rules")
    click(window, "assess")

    assert QApplication.focusWidget() is here


def test_escape_leads_back_from_the_settings_and_from_help(window: MainWindow, press: Press):
    for room in ("settings", "help"):
        click(window, room)
        press(Key.Key_Escape)
        assert window.rooms.current == "assess"


def test_a_question_or_a_pane_asked_for_elsewhere_is_shown_beside_the_patient(window: MainWindow):
    click(window, "rules")
    window.assess.show_item("toe")
    assert window.rooms.current == "assess"
    click(window, "settings")
    window.commands.goings[2].trigger()
    assert window.rooms.current == "assess"
    assert window.conclusion.isAncestorOf(QApplication.focusWidget())


def test_another_case_brings_the_patient_into_sight(window: MainWindow, store: Store):
    store.answer("age", 46)
    click(window, "help")
    window.commands.new.trigger()
    assert window.rooms.current == "assess"
    click(window, "settings")
    window.message.button("bring-back").click()
    assert window.rooms.current == "assess"
    assert store.session.response == {"age": 46}


def test_where_room_is_scarce_the_signs_stand_alone_with_their_words_as_tips(
    window: MainWindow, qapp: QApplication
):
    rail = window.rooms.rail
    wide = rail.width()
    assert not rail.is_slim
    apply_theme(qapp, "light", scale=2.0)
    window.resize(1000, 720)
    settle()
    assert rail.is_slim
    assert rail.width() < wide
    assert [rail.button(name).toolTip() for name in ROOMS] == [
        "Assess", "Explore", "Rulesets", "Settings", "Help",
    ]  # fmt: skip
    window.resize(1366, 768)
    settle()
    assert not rail.is_slim
    apply_theme(qapp, "light")


@pytest.mark.parametrize(("scale", "size"), [(1, (640, 480)), (1.5, (1000, 720)), (2, (1366, 768))])
def test_signs_have_words_on_a_small_screen_in_large_text_too(
    window: MainWindow, qapp: QApplication, scale: float, size: tuple[int, int]
):
    apply_theme(qapp, "light", scale=scale)
    window.resize(*size)
    settle()
    for name in ROOMS:
        button = window.rooms.rail.button(name)
        assert button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        assert button.fontMetrics().horizontalAdvance(button.text()) <= button.width() - 4
    assert window.width() == size[0]
    apply_theme(qapp, "light")


def test_the_rail_is_narrow_and_no_word_on_it_is_cut(window: MainWindow):
    settle()
    for name in ROOMS:
        button = window.rooms.rail.button(name)
        assert button.fontMetrics().horizontalAdvance(button.text()) <= button.width() - 4
    assert window.rooms.rail.width() <= 68


@pytest.mark.parametrize("room", ROOMS)
def test_every_underlined_letter_of_a_room_belongs_to_one_control(window: MainWindow, room: str):
    click(window, room)
    texts = [action.text() for action in window.menuBar().actions()]
    texts += [each.text() for each in window.findChildren(QPushButton) if each.isVisible()]
    texts += [
        each.text() for each in window.findChildren(QLabel) if each.isVisible() and each.buddy()
    ]
    bars = [each for each in window.findChildren(QTabBar) if each.isVisible()]
    texts += [bar.tabText(n) for bar in bars for n in range(bar.count())]

    letters = [text[text.index("&") + 1].upper() for text in texts if "&" in text]
    assert sorted(letters) == sorted(set(letters))
