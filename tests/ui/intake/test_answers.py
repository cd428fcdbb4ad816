"""What an answer is given with, one widget at a time."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.ui.intake.answers import AnswerWidget, Choice, Number, Several, answer_widget
from l5desk.ui.pause import PAUSE

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def widgets(qtbot: QtBot, wizard: Pathway) -> Iterator[dict[str, AnswerWidget]]:
    """One widget for each item, in sight."""
    page = QWidget()
    qtbot.addWidget(page)
    made = {name: answer_widget(item) for name, item in wizard.ruleset.items.items()}
    for widget in made.values():
        widget.setParent(page)
    page.show()
    yield made
    page.hide()


def click(widget: AnswerWidget, words: str) -> Answer | None:
    """Press the button with these words; give what it answered."""
    given: list[Answer | None] = []
    widget.answered.connect(given.append)
    button = next(each for each in widget.buttons() if each.text() == words)
    QTest.mouseClick(button, LEFT)
    widget.answered.disconnect(given.append)
    return given[0]


def labels(widget: AnswerWidget) -> list[str]:
    return [button.text() for button in widget.buttons()]


def test_every_kind_of_item_has_its_widget(widgets: dict[str, AnswerWidget]):
    assert labels(widgets["retention"]) == ["Yes", "No", "Cannot assess"]
    assert labels(widgets["both_legs"]) == [
        "None",
        "Long-standing",
        "New or worse",
        "Cannot assess",
    ]
    assert labels(widgets["toe"]) == ["0", "1", "2", "3", "4", "5", "Cannot assess"]
    assert labels(widgets["areas"]) == [
        "Top of the foot (L5)",
        "Outer foot (S1)",
        "None",
        "Cannot assess",
    ]
    assert isinstance(widgets["age"], Number)
    assert isinstance(widgets["weeks"], Number)


@pytest.mark.parametrize(
    ("item", "words", "answer"),
    [
        ("retention", "Yes", True),
        ("retention", "No", False),
        ("retention", "Cannot assess", CANNOT_ASSESS),
        ("both_legs", "Long-standing", "old"),
        ("toe", "0", 0),
        ("pain", "10", 10),
        ("areas", "Outer foot (S1)", ("s1",)),
        ("areas", "None", ()),
        ("areas", "Cannot assess", CANNOT_ASSESS),
        ("relief", "Nothing", ("none",)),
        ("age", "Cannot assess", CANNOT_ASSESS),
    ],
)
def test_a_click_answers(widgets: dict[str, AnswerWidget], item: str, words: str, answer: Answer):
    assert click(widgets[item], words) == answer


@pytest.mark.parametrize(
    ("item", "words", "answer"),
    [
        ("retention", "No", False),
        ("toe", "0", 0),
        ("areas", "Outer foot (S1)", ("s1",)),
        ("areas", "None", ()),
        ("areas", "Cannot assess", CANNOT_ASSESS),
        ("age", "Cannot assess", CANNOT_ASSESS),
    ],
)
def test_a_click_on_what_stands_takes_it_back(
    widgets: dict[str, AnswerWidget], item: str, words: str, answer: Answer
):
    widgets[item].show_answer(answer)

    assert click(widgets[item], words) is None


def test_several_options_stand_together_and_none_excludes_them(widgets: dict[str, AnswerWidget]):
    areas = widgets["areas"]
    areas.show_answer(("s1",))
    assert click(areas, "Top of the foot (L5)") == ("l5", "s1")
    assert click(areas, "None") == ()

    relief = widgets["relief"]
    relief.show_answer(("none",))
    assert click(relief, "Lying") == ("lying",)


@pytest.mark.parametrize(
    ("item", "key", "answer"),
    [
        ("retention", "Y", True),
        ("retention", "N", False),
        ("retention", "C", CANNOT_ASSESS),
        ("both_legs", "3", "new"),
        ("toe", "5", 5),
        ("pain", "T", 10),
        ("areas", "2", ("s1",)),
        ("areas", "0", ()),
        ("relief", "0", ("none",)),
        ("age", "C", CANNOT_ASSESS),
    ],
)
def test_each_answer_has_a_key(
    qtbot: QtBot, widgets: dict[str, AnswerWidget], item: str, key: str, answer: Answer
):
    with qtbot.waitSignal(widgets[item].answered) as sent:
        assert widgets[item].take_key(key)

    assert sent.args == [answer]


@pytest.mark.parametrize(("item", "key"), [("retention", "1"), ("toe", "6"), ("age", "Y")])
def test_other_keys_mean_nothing(widgets: dict[str, AnswerWidget], item: str, key: str):
    assert not widgets[item].take_key(key)


@pytest.mark.parametrize("answer", [True, False, CANNOT_ASSESS, None])
def test_exactly_the_answer_that_stands_is_pressed(
    widgets: dict[str, AnswerWidget], answer: Answer | None
):
    yes_or_no = widgets["retention"]
    yes_or_no.show_answer("no such answer")
    assert not any(button.isChecked() for button in yes_or_no.buttons())
    yes_or_no.show_answer(answer)

    pressed = [button.text() for button in yes_or_no.buttons() if button.isChecked()]
    expected = {True: ["Yes"], False: ["No"], CANNOT_ASSESS: ["Cannot assess"], None: []}
    assert pressed == expected[answer]


def test_tab_stops_once_at_a_question(widgets: dict[str, AnswerWidget]):
    choice = widgets["both_legs"]
    assert isinstance(choice, Choice)

    def stops() -> list[str]:
        tab = Qt.FocusPolicy.TabFocus
        return [each.text() for each in choice.buttons() if each.focusPolicy() & tab]

    choice.show_answer(None)
    assert stops() == ["None"]
    choice.show_answer("new")
    assert stops() == ["New or worse"]


def type_number(widget: AnswerWidget, text: str) -> tuple[list[Answer | None], list[str]]:
    """Type a number and leave the field; give what was answered and what was refused."""
    assert isinstance(widget, Number)
    answers: list[Answer | None] = []
    refusals: list[str] = []
    widget.answered.connect(answers.append)
    widget.refused.connect(refusals.append)
    QTest.keyClicks(widget.edit, text)
    widget.commit()
    return answers, refusals


@pytest.mark.parametrize(
    ("item", "typed", "answer"),
    [("age", "46", 46), ("weeks", "4.3", 4.3), ("weeks", "4,3", 4.3), ("weeks", ".5", 0.5)],
)
def test_a_number_is_typed_with_a_point_or_a_comma(
    widgets: dict[str, AnswerWidget], item: str, typed: str, answer: Answer
):
    assert type_number(widgets[item], typed) == ([answer], [])


def test_letters_and_fractions_of_whole_numbers_cannot_be_typed(
    widgets: dict[str, AnswerWidget],
):
    assert type_number(widgets["age"], "4x.6") == ([46], [])


def test_an_impossible_number_is_refused_with_the_reason_and_stays_typed(
    widgets: dict[str, AnswerWidget],
):
    age = widgets["age"]
    assert isinstance(age, Number)
    answers, refusals = type_number(age, "460")
    age.show_answer(None)

    assert answers == []
    assert refusals == ["Age must lie between 0 and 120 years; this is not recorded."]
    assert age.edit.text() == "460"

    QTest.keyClick(age.edit, Qt.Key.Key_Backspace)
    assert refusals[-1] == ""
    assert age.commit()
    assert answers == [46]


def test_a_number_stands_once_the_typist_pauses_and_can_be_typed_on(
    qtbot: QtBot, widgets: dict[str, AnswerWidget]
):
    weeks = widgets["weeks"]
    assert isinstance(weeks, Number)
    answers: list[Answer | None] = []
    weeks.answered.connect(answers.append)
    weeks.answered.connect(weeks.show_answer)
    QTest.keyClicks(weeks.edit, "12.")
    assert answers == []
    qtbot.waitUntil(lambda: answers == [12], timeout=PAUSE + 2_000)

    weeks.show_answer(12)  # as when the window is made wider
    assert weeks.edit.text() == "12."
    assert not weeks.edit.isUndoAvailable()
    QTest.keyClick(weeks.edit, Qt.Key.Key_5)
    qtbot.waitUntil(lambda: answers == [12, 12.5], timeout=PAUSE + 2_000)


def test_a_pause_after_what_is_impossible_neither_takes_nor_refuses_it(
    qtbot: QtBot, widgets: dict[str, AnswerWidget]
):
    age = widgets["age"]
    assert isinstance(age, Number)
    refusals: list[str] = []
    age.refused.connect(refusals.append)
    QTest.keyClicks(age.edit, "460")
    with qtbot.assertNotEmitted(age.answered, wait=PAUSE + 300):
        pass

    assert (age.edit.text(), refusals) == ("460", [])


def test_digits_being_typed_outlast_another_change_of_the_page(widgets: dict[str, AnswerWidget]):
    age = widgets["age"]
    assert isinstance(age, Number)
    QTest.keyClicks(age.edit, "4")
    age.show_answer(None)

    assert age.edit.text() == "4"


def test_an_emptied_number_is_taken_back(widgets: dict[str, AnswerWidget]):
    age = widgets["age"]
    assert isinstance(age, Number)
    age.show_answer(46)
    age.edit.clear()

    assert type_number(age, "") == ([None], [])


def test_leaving_the_field_of_what_cannot_be_assessed_changes_nothing(
    widgets: dict[str, AnswerWidget],
):
    widgets["age"].show_answer(CANNOT_ASSESS)

    assert type_number(widgets["age"], "") == ([], [])


def test_an_empty_field_shows_what_stands(widgets: dict[str, AnswerWidget]):
    weeks = widgets["weeks"]
    assert isinstance(weeks, Number)
    weeks.show_answer(4.5)
    assert weeks.edit.text() == "4.5"
    weeks.show_answer(None)
    assert weeks.edit.text() == ""


def test_a_screen_reader_meets_radio_buttons_check_boxes_and_a_field(
    widgets: dict[str, AnswerWidget],
):
    def role(widget: QWidget) -> QAccessible.Role:
        return QAccessible.queryAccessibleInterface(widget).role()

    assert role(widgets["retention"].buttons()[0]) == QAccessible.Role.RadioButton
    assert role(widgets["areas"].buttons()[0]) == QAccessible.Role.CheckBox
    assert role(widgets["age"].focus_widget()) == QAccessible.Role.EditableText


def test_cannot_assess_keeps_its_name_when_only_its_sign_is_shown(
    widgets: dict[str, AnswerWidget],
):
    button = widgets["retention"].unknown
    button.show_sign(alone=True)

    assert button.text() == ""
    assert button.accessibleName() == "Cannot assess"
    assert isinstance(widgets["areas"], Several)
