"""Drawings of examinations and grades: there, in the colours of the theme, and said in words."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from l5desk.engine.pathway import Pathway
from l5desk.present.intake import Question, scale_of_item
from l5desk.storage.bundle import bundled
from l5desk.storage.library import Library
from l5desk.ui.intake.page import PageView
from l5desk.ui.intake.pane import IntakePane
from l5desk.ui.intake.pictures import EXAMINATIONS, Grades, Picture, examination
from l5desk.ui.intake.row import QuestionRow
from l5desk.ui.store import Store
from l5desk.ui.theme import Scheme, apply_theme, tones

PICTURES = sorted(
    file.stem
    for file in (bundled("resources") / "pictures").glob("*.svg")
    if "leg-" not in file.stem
)
LEAST = 0.01
"""The part of a picture that is inked at least, so that it is no empty frame."""


@pytest.fixture(scope="module")
def default() -> Pathway:
    return Library([bundled("rulesets")]).pathway("l5-radiculopathy")


@pytest.fixture
def themed(qapp: QApplication) -> Iterator[Callable[[Scheme], None]]:
    yield lambda scheme: apply_theme(qapp, scheme)
    apply_theme(qapp, "light")


@pytest.mark.parametrize("name", [*PICTURES, "straight-leg-raise"])
@pytest.mark.parametrize("scheme", ["light", "dark", "high-contrast"])
def test_a_picture_is_drawn_in_the_ink_of_the_theme(
    qtbot: QtBot, themed: Callable[[Scheme], None], name: str, scheme: Scheme
):
    themed(scheme)
    picture = Picture(name, "words")
    qtbot.addWidget(picture)
    picture.resize(picture.sizeHint())
    image = picture.grab().toImage()
    ink = tones(picture).text
    points = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    near = [point for point in points if abs(point.lightness() - ink.lightness()) < 16]

    assert LEAST < len(near) / len(points) < 0.5


@pytest.mark.parametrize("name", EXAMINATIONS)
def test_an_examination_is_named_for_those_who_do_not_see_it(
    qtbot: QtBot, default: Pathway, name: str
):
    picture = examination(name, default.item(name))
    assert picture is not None
    qtbot.addWidget(picture)

    words = QAccessible.queryAccessibleInterface(picture).text(QAccessible.Text.Name)
    assert words == f"Drawing: {default.item(name).short}"


def test_each_grade_stands_in_words_under_its_drawing(qtbot: QtBot, default: Pathway):
    scale = scale_of_item(default, default.item("mrc_great_toe_extension"))
    assert scale is not None
    grades = Grades(scale)
    qtbot.addWidget(grades)
    grades.resize(400, grades.heightForWidth(400))
    grades.show()

    told = [label.text() for label in grades.findChildren(QLabel)]
    assert told == [f"{grade}: {words}" for grade, words in enumerate(scale.grades)]
    for label in grades.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())


def test_a_grade_says_what_it_means(qtbot: QtBot, default: Pathway):
    name = "mrc_great_toe_extension"
    row = QuestionRow(default, Question(name, default.item(name), None, "open"))
    qtbot.addWidget(row)

    assert [button.toolTip() for button in row.answers.buttons()][
        3
    ] == "3: moves against gravity only"
    described = row.answers.buttons()[5].accessibleDescription()
    assert described == "normal. Big toe extension (L5): which MRC grade?"


def test_how_to_examine_shows_the_drawing(qtbot: QtBot, default: Pathway):
    name = "straight_leg_raise"
    row = QuestionRow(default, Question(name, default.item(name), None, "open"))
    qtbot.addWidget(row)
    row.show()
    row.take_focus()
    QTest.keyClick(row.answers.focus_widget(), Qt.Key.Key_F1)

    assert [each.isVisible() for each in row.findChildren(Picture)] == [True]


def in_sight(view: QWidget) -> int:
    return sum(each.isVisible() for each in view.findChildren(Grades))


@pytest.mark.parametrize(("width", "opened"), [(442, 0), (700, 1)])
def test_the_grades_stand_over_the_questions_open_where_there_is_room(
    qtbot: QtBot, default: Pathway, width: int, opened: int
):
    pane = IntakePane()
    qtbot.addWidget(pane)
    pane.resize(width, 700)
    pane.show()
    pane.show_session(Store(default).session)
    pane.open_page("examination")
    view = pane.area.widget()
    assert isinstance(view, PageView)
    assert view.legend is not None

    assert view.legend.isVisible()
    assert in_sight(view) == opened
    view.legend.fold.click()
    assert in_sight(view) == 1 - opened
    pane.open_page("symptoms")
    symptoms = pane.area.widget()
    assert isinstance(symptoms, PageView)
    assert symptoms.legend is None


def test_a_grade_is_no_higher_than_its_words_after_it_was_narrower(qtbot: QtBot, default: Pathway):
    scale = scale_of_item(default, default.item("mrc_hip_abduction"))
    assert scale is not None
    grades = Grades(scale)
    qtbot.addWidget(grades)
    grades.show()
    heights = []
    for width in (1200, 420, 1200):
        grades.resize(width, 300)
        heights.append(max(label.height() for label in grades.findChildren(QLabel)))
    assert heights[0] == heights[2] < heights[1]
