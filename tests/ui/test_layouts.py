"""Where widgets come to lie."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)
from pytestqt.qtbot import QtBot
from shiboken6 import getAllValidWrappers

from l5desk.app import Desk
from l5desk.storage.bundle import bundled
from l5desk.ui.intake.page import GroupView
from l5desk.ui.intake.row import QuestionRow
from l5desk.ui.layouts import FlowLayout, QuestionLayout
from l5desk.ui.tab_order import stops


def box(width: int, height: int) -> QWidget:
    """A widget that wants exactly this size."""
    widget = QWidget()
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addItem(QSpacerItem(width, height))
    return widget


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_a_flow_goes_on_the_next_line_when_the_first_is_full(place: QWidget):
    flow = FlowLayout(place, spacing=4)
    boxes = [box(40, 20) for _ in range(3)]
    for each in boxes:
        flow.addWidget(each)

    flow.setGeometry(QRect(0, 0, 90, 100))

    assert [(each.x(), each.y()) for each in boxes] == [(0, 0), (44, 0), (0, 24)]
    assert flow.heightForWidth(90) == 44
    assert flow.heightForWidth(128) == 20
    assert flow.sizeHint() == QSize(128, 20)


def test_what_is_lower_than_its_line_stands_in_the_middle_of_it(place: QWidget):
    flow = FlowLayout(place)
    low, high = box(10, 10), box(10, 30)
    for each in (low, high):
        flow.addWidget(each)

    flow.setGeometry(QRect(0, 0, 100, 30))

    assert (low.y(), high.y()) == (10, 0)


def test_a_widget_wider_than_the_flow_is_narrowed_to_it(place: QWidget):
    flow = FlowLayout(place)
    one = box(200, 20)
    flow.addWidget(one)

    flow.setGeometry(QRect(0, 0, 90, 100))

    assert one.width() == 90


def test_hidden_widgets_take_no_room(place: QWidget):
    flow = FlowLayout(place)
    boxes = [box(40, 20), box(40, 20)]
    for each in boxes:
        flow.addWidget(each)
    boxes[0].hide()

    assert flow.sizeHint() == QSize(40, 20)
    assert FlowLayout().heightForWidth(90) == 0


def test_a_height_once_told_follows_what_stands_in_the_flow(place: QWidget):
    flow = FlowLayout(place)
    words = QLabel("short")
    flow.addWidget(words)
    low = flow.heightForWidth(90)

    words.setText("one\ntwo\nthree")
    assert flow.heightForWidth(90) > 2 * low

    words.hide()
    assert flow.heightForWidth(90) == 0


def test_items_can_be_taken_out_again(place: QWidget):
    flow = FlowLayout(place)
    one = box(40, 20)
    flow.addWidget(one)

    assert flow.count() == 1
    assert flow.itemAt(0).widget() is one
    assert flow.takeAt(0).widget() is one
    assert flow.itemAt(0) is None
    assert flow.takeAt(0) is None


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_a_question_keeps_apart_from_its_answers_on_either_side(
    place: QWidget, direction: Qt.LayoutDirection
):
    place.setLayoutDirection(direction)
    layout = QuestionLayout(place, spacing=4)
    layout.gap, layout.narrowest = 6, 100
    text, answers, last = (box(100, 20), box(60, 20), box(20, 20))
    for each in (text, answers, last):
        layout.addWidget(each)

    layout.setGeometry(QRect(0, 0, 194, 40))
    one, two = sorted((text.geometry(), answers.geometry()), key=QRect.left)
    assert two.left() - one.right() - 1 == 10
    layout.setGeometry(QRect(0, 0, 193, 60))
    assert answers.y() > text.y()


@pytest.fixture
def question(place: QWidget) -> tuple[QuestionLayout, list[QWidget]]:
    """A text, its answers and a last button."""
    layout = QuestionLayout(place, spacing=10)
    layout.narrowest, layout.indent = 80, 25
    widgets = [box(100, 20), box(60, 30), box(20, 26)]
    for widget in widgets:
        layout.addWidget(widget)
    return layout, widgets


def test_what_fits_stands_on_one_line_with_the_answers_at_the_right(
    question: tuple[QuestionLayout, list[QWidget]],
):
    layout, (text, answers, last) = question
    layout.setGeometry(QRect(0, 0, 300, 30))

    assert text.geometry() == QRect(0, 5, 200, 20)
    assert answers.geometry() == QRect(210, 0, 60, 30)
    assert last.geometry() == QRect(280, 2, 20, 26)
    assert layout.sizeHint() == QSize(200, 30)


def test_answers_that_do_not_fit_go_below_and_the_last_button_keeps_its_place(
    question: tuple[QuestionLayout, list[QWidget]],
):
    layout, (text, answers, last) = question
    layout.setGeometry(QRect(0, 0, 170, 80))

    assert text.geometry() == QRect(0, 3, 140, 20)
    assert last.geometry() == QRect(150, 0, 20, 26)
    assert answers.geometry() == QRect(25, 36, 145, 30)
    assert layout.heightForWidth(170) == 66


def test_a_long_text_is_broken_beside_its_buttons(place: QWidget):
    layout = QuestionLayout(place, spacing=10)
    layout.narrowest = 80
    text = QLabel("a long text that needs more than one line beside the buttons")
    text.setWordWrap(True)
    for widget in (text, box(60, 20), box(20, 20)):
        layout.addWidget(widget)

    assert layout.heightForWidth(200) > 2 * text.fontMetrics().lineSpacing()
    assert layout.minimumSize().width() > 0


def test_answers_go_below_where_the_text_beside_them_would_be_higher(place: QWidget):
    layout = QuestionLayout(place, spacing=10)
    layout.narrowest = 80
    text = QLabel("words " * 30)
    text.setWordWrap(True)
    answers, last = box(200, 20), box(20, 20)
    for widget in (text, answers, last):
        layout.addWidget(widget)
    beside = text.heightForWidth(310 - 200 - 20 - 2 * 10)
    below = text.heightForWidth(310 - 20 - 10) + 10 + 20
    layout.setGeometry(QRect(0, 0, 310, 200))

    assert below < beside
    assert layout.heightForWidth(310) == below
    assert answers.y() > text.geometry().bottom()


def test_one_widget_alone_takes_the_whole_width(place: QWidget):
    layout = QuestionLayout(place)
    one = box(10, 10)
    layout.addWidget(one)

    layout.setGeometry(QRect(0, 0, 50, 10))

    assert one.width() == 50


@pytest.mark.parametrize("layout_of", [FlowLayout, QuestionLayout])
def test_from_right_to_left_everything_is_the_mirror_image(
    qtbot: QtBot, layout_of: type[FlowLayout] | type[QuestionLayout]
):
    def places(direction: Qt.LayoutDirection) -> list[tuple[int, int]]:
        page = QWidget()
        qtbot.addWidget(page)
        page.setLayoutDirection(direction)
        layout = layout_of(page)
        parts = [QPushButton(words) for words in ("one", "the second", "3")]
        for part in parts:
            layout.addWidget(part)
        page.resize(260, 90)
        page.show()
        layout.activate()
        return [(part.x(), part.x() + part.width()) for part in parts]

    usual = places(Qt.LayoutDirection.LeftToRight)
    mirrored = places(Qt.LayoutDirection.RightToLeft)

    assert mirrored == [(260 - right, 260 - left) for left, right in usual]


def items_held() -> int:
    """How many of Qt's own items of layouts Python holds, by where they lie in memory."""
    return sum(type(each) is QWidgetItem for each in getAllValidWrappers())


def test_the_tab_key_holds_none_of_the_items_that_qt_may_delete(desk: Desk):
    desk.files.open(bundled("resources") / "samples" / "nine-weeks.yaml")
    before = items_held()
    assert len(stops(desk.window)) > 20
    assert items_held() == before


def test_questions_that_change_places_leave_no_item_of_qt_behind(desk: Desk):
    desk.files.open(bundled("resources") / "samples" / "nine-weeks.yaml")
    groups = desk.window.intake.findChildren(GroupView)
    group = max(groups, key=lambda each: len(each.findChildren(QuestionRow)))
    rows = sorted(group.findChildren(QuestionRow), key=group.rows.indexOf)
    before = items_held()

    group.place(rows[::-1])

    assert sorted(rows, key=group.rows.indexOf) == rows[::-1]
    assert items_held() == before
