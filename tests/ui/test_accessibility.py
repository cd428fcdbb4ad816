"""The desk for those who do not see it, or have no mouse: its tree of names, and its keyboard."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from l5desk.app import Desk
from l5desk.present.conclusion import headline
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import read_case
from tests.reader import go_through, read_aloud, shown
from tests.spoken import spoken_answers
from tests.ui.window import settle

SAMPLES = bundled("resources") / "samples"
ROLES = {
    QAccessible.Role.RadioButton: "radio button",
    QAccessible.Role.CheckBox: "check box",
    QAccessible.Role.PushButton: "push button",
    QAccessible.Role.EditableText: "text",
}
OPERATED = {
    *ROLES,
    QAccessible.Role.ComboBox,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Slider,
    QAccessible.Role.PageTab,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.List,
    QAccessible.Role.Tree,
    QAccessible.Role.Table,
}


@dataclass(frozen=True)
class Inside:
    """A node of the tree that the program gives to the system."""

    interface: QAccessibleInterface

    @property
    def name(self) -> str:
        """What it is called."""
        return self.interface.text(QAccessible.Text.Name)

    @property
    def role(self) -> str:
        """What kind of thing it is."""
        role = self.interface.role()
        return ROLES.get(role, role.name)

    @property
    def text(self) -> str:
        """The text in it, of a field or of running text."""
        words = self.interface.textInterface()
        return words.text(0, words.characterCount()) if words else ""

    @property
    def is_shown(self) -> bool:
        """Whether it is there for those who see."""
        return self.interface.isValid() and not self.interface.state().invisible

    @property
    def is_checked(self) -> bool:
        """Whether it is chosen."""
        return bool(self.interface.state().checked)

    def children(self) -> Iterator["Inside"]:
        """What it consists of, in reading order."""
        for number in range(self.interface.childCount()):
            child = self.interface.child(number)
            if child is not None:
                yield Inside(child)

    def press(self) -> None:
        """Press or toggle it."""
        action = self.interface.actionInterface()
        names = action.actionNames()
        press = QAccessibleActionInterface.pressAction()
        action.doAction(press if press in names else QAccessibleActionInterface.toggleAction())
        button = self.interface.object()
        settle()
        while button.isDown():  # pressed as a hand presses: for a little while
            settle()

    def write(self, text: str) -> None:
        """Type this into it and press Enter."""
        field = self.interface.object()
        field.setFocus()
        self.interface.setText(QAccessible.Text.Value, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        settle()


def tree(widget: QWidget) -> Inside:
    return Inside(QAccessible.queryAccessibleInterface(widget))


def unnamed(nodes: Iterable[Inside]) -> list[str]:
    """What can be operated and does not say what it is."""
    return [
        f"{node.role} in {node.interface.object()}"
        for node in nodes
        if node.interface.state().focusable
        and node.interface.role() in OPERATED
        and not node.name.strip()
    ]


@pytest.mark.parametrize("sample", ["three-weeks", "foot-drop", "saddle-numbness", "half-asked"])
def test_whatever_can_be_operated_says_what_it_is(desk: Desk, sample: str):
    desk.files.open(SAMPLES / f"{sample}.yaml")
    settle()

    assert unnamed(shown(tree(desk.window))) == []


def test_a_whole_assessment_is_done_by_names_and_actions_alone(desk: Desk):
    case = read_case(SAMPLES / "nine-weeks.yaml", desk.library.pathway)
    pathway = desk.library.pathway(case.ruleset)
    expected = Session.start(pathway, case.answers)

    told = go_through(tree(desk.window), spoken_answers(pathway, case.answers))

    session = desk.store.session
    assert len(told) > 20
    assert {item: expected.response[item] for item in session.response} == session.response
    assert session.assessment.disposition == expected.assessment.disposition
    said = read_aloud(tree(desk.window.conclusion))
    assert headline(pathway, session.assessment).title in said


def tabbed_through(*, back: bool = False) -> list[QWidget]:
    """Press Tab until the keyboard is where it was; give everything it came to."""
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    visited: list[QWidget] = []
    for _ in range(1000):
        focused = QApplication.focusWidget()
        assert focused is not None, f"the keyboard is lost after {visited[-1:]}"
        if focused not in visited[-1:]:  # within a text, Tab goes from link to link
            if focused in visited:
                assert focused is visited[0], f"{focused} holds the keyboard in a ring of its own"
                return visited
            visited.append(focused)
        QTest.keyClick(focused, key)
    pytest.fail("Tab never comes back to where it began")


def stops(window: QWidget) -> list[QWidget]:
    """Everything in sight that says it can be tabbed to."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
    ]


@pytest.mark.parametrize("sample", ["three-weeks", "half-asked"])
def test_tab_comes_to_everything_and_is_held_by_nothing(desk: Desk, sample: str):
    desk.files.open(SAMPLES / f"{sample}.yaml")
    settle()

    forwards = tabbed_through()
    backwards = tabbed_through(back=True)

    assert [widget for widget in stops(desk.window) if widget not in forwards] == []
    assert {id(widget) for widget in backwards} == {id(widget) for widget in forwards}


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_one_sees_where_the_keyboard_is(desk: Desk, theme: str):
    desk.files.open(SAMPLES / "three-weeks.yaml")
    desk.preferences.set_some({"theme": theme})
    settle()

    alike = [widget for widget in tabbed_through() if not shows_focus(widget)]

    assert alike == []


def shows_focus(widget: QWidget) -> bool:
    """Tell whether a widget, with the frame around it, looks different with the keyboard in it."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    area = widget.parentWidget() or widget
    focused = area.grab().toImage()
    widget.clearFocus()
    settle()
    return focused != area.grab().toImage()
