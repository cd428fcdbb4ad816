"""Every answer of the default pathway has a key of its own, and every number its limits."""

from collections.abc import Iterator
from typing import Final

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from l5desk.engine.response import CANNOT_ASSESS
from l5desk.engine.ruleset import Item
from l5desk.present.intake import Question
from l5desk.storage.bundle import bundled
from l5desk.storage.library import Library
from l5desk.ui.intake.answers import Number
from l5desk.ui.intake.buttons import OptionButton
from l5desk.ui.intake.row import QuestionRow
from l5desk.ui.intake.words import is_scale, keys_text, note_text

PATHWAY: Final = Library([bundled("rulesets")]).pathway("l5-radiculopathy")
ITEMS: Final = PATHWAY.ruleset.items
TYPED: Final = [
    name
    for name, item in ITEMS.items()
    if item.type in ("integer", "decimal") and not is_scale(item)
]
PRESSED: Final = [name for name in ITEMS if name not in TYPED]


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[QWidget]:
    page = QWidget()
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    yield page
    page.hide()


def asked(page: QWidget, name: str) -> QuestionRow:
    """The question on screen, with the keyboard at it."""
    row = QuestionRow(PATHWAY, Question(name, ITEMS[name], None, "open"))
    row.setParent(page)
    row.show()
    row.take_focus()
    return row


def key_of(button: OptionButton) -> Qt.Key:
    return Qt.Key(ord(button.key))


@pytest.mark.parametrize("name", PRESSED)
def test_each_button_has_a_key_of_its_own_that_presses_it(page: QWidget, name: str):
    row = asked(page, name)
    buttons = row.answers.buttons()
    keys = [button.key for button in buttons]
    assert len(set(keys)) == len(keys)
    assert not {"M"} & set(keys)
    for button in buttons:
        by_key: list[object] = []
        by_mouse: list[object] = []
        row.show_question(Question(name, ITEMS[name], None, "open"), "list")
        slot = by_key.append
        row.answers.answered.connect(slot)
        QTest.keyClick(row.answers.focus_widget(), key_of(button))
        row.answers.answered.disconnect(slot)
        row.show_question(Question(name, ITEMS[name], None, "open"), "list")
        slot = by_mouse.append
        row.answers.answered.connect(slot)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        row.answers.answered.disconnect(slot)

        assert len(by_key) == 1
        assert by_key == by_mouse


def test_a_list_longer_than_the_digits_goes_on_with_letters(page: QWidget):
    row = asked(page, "imaging_lesion")

    keys = [button.key for button in row.answers.buttons()]
    assert "".join(keys) == "123456789ABDE0C"
    assert keys_text(row.question).startswith("1–9 and A–E mark, 0 none")


def press(row: QuestionRow, sign: str) -> list[object]:
    """Press a key that writes this sign; give what is answered."""
    answers: list[object] = []
    slot = answers.append
    row.answers.answered.connect(slot)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
        QApplication.sendEvent(row.answers.focus_widget(), event)
    row.answers.answered.disconnect(slot)
    return answers


@pytest.mark.parametrize(
    ("name", "sign", "answer"),
    [
        ("fever", "غ", True),
        ("fever", "ى", False),
        ("fever", "ؤ", CANNOT_ASSESS),
        ("mrc_great_toe_extension", "٣", 3),
        ("symptom_weeks", "ؤ", CANNOT_ASSESS),
    ],
)
def test_the_same_key_answers_when_it_writes_arabic(
    page: QWidget, name: str, sign: str, answer: object
):
    assert press(asked(page, name), sign) == [answer]


def test_arabic_digits_are_digits(page: QWidget):
    row = asked(page, "symptom_weeks")
    press(row, "\N{ARABIC-INDIC DIGIT ONE}")
    press(row, "٢")
    press(row, "ب")

    assert isinstance(row.answers, Number)
    assert row.answers.edit.text() == "12"


@pytest.mark.parametrize("name", ["fever", "trauma", "mrc_great_toe_extension", "imaging_lesion"])
def test_the_keys_are_shown_at_the_question_the_keyboard_is_at(page: QWidget, name: str):
    row = asked(page, name)
    row.show_current(current=False)
    shown_by = [button for button in row.answers.buttons() if button.key != button.text()]
    assert shown_by
    plain = [button.grab().toImage() for button in shown_by]
    row.show_current(current=True)
    keyed = [button.grab().toImage() for button in shown_by]

    assert all(one != other for one, other in zip(plain, keyed, strict=True))
    row.show_current(current=False)
    assert [button.grab().toImage() for button in shown_by] == plain


def typed(row: QuestionRow, text: str) -> tuple[list[object], str]:
    """Type a number and press Enter; give what was answered and what the row then says."""
    answers: list[object] = []
    assert isinstance(row.answers, Number)
    row.answers.edit.clear()
    slot = answers.append
    row.answers.answered.connect(slot)
    QTest.keyClicks(row.answers.edit, text)
    QTest.keyClick(row.answers.edit, Qt.Key.Key_Return)
    row.answers.answered.disconnect(slot)
    return answers, row.below.said


def limits(item: Item) -> tuple[float, float]:
    assert item.range is not None
    return item.range


def test_every_number_that_is_typed_has_limits():
    assert len(TYPED) == 7
    assert all(ITEMS[name].range for name in TYPED)
    assert all(ITEMS[name].usual for name in TYPED if name != "injection_relief_percent")


@pytest.mark.parametrize("name", TYPED)
def test_a_number_beyond_the_possible_is_refused_with_the_reason(page: QWidget, name: str):
    low, high = limits(ITEMS[name])
    answers, said = typed(asked(page, name), f"{high + 1:g}")

    assert answers == []
    assert f"between {low:g} and {high:g} {ITEMS[name].unit}" in said
    assert "not recorded" in said


@pytest.mark.parametrize("name", TYPED)
def test_the_largest_and_the_least_possible_number_are_taken(page: QWidget, name: str):
    for number in limits(ITEMS[name]):
        answers, said = typed(asked(page, name), f"{number:g}")
        assert (answers, said) == ([number], "")


@pytest.mark.parametrize("name", [name for name in TYPED if ITEMS[name].usual])
def test_a_number_outside_the_usual_is_taken_and_doubted(name: str):
    item = ITEMS[name]
    assert item.usual is not None
    question = Question(name, item, item.usual[1] + 1, "answered", unusual=True)

    assert note_text(question).startswith("Outside the usual")
    assert f"{item.usual[1]:g} {item.unit}" in note_text(question)


@pytest.mark.parametrize("name", TYPED)
def test_c_means_cannot_assess_in_a_number_too(page: QWidget, name: str):
    row = asked(page, name)
    answers: list[object] = []
    row.answers.answered.connect(answers.append)
    QTest.keyClick(row.answers.focus_widget(), Qt.Key.Key_C)

    assert answers == [CANNOT_ASSESS]
