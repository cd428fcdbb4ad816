"""A screen reader of our own: goes through the running desk over the accessibility bus.

Run by the system's Python, the only one that has the bus's bindings, inside a session bus of its
own. Reads from standard input the command that starts the desk and the answers by name; writes to
standard output what it answered and what it was told.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - its version is asked for first

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.reader import go_through, read_aloud, shown  # noqa: E402

PATIENCE = 60
SETTLING = 0.25
PRESSING = ("Press", "Toggle")


class Outside:
    """A node of the tree as the bus gives it to a screen reader."""

    def __init__(self, node: Atspi.Accessible) -> None:
        self._node = node

    @property
    def name(self) -> str:
        """What it is called."""
        return self._node.get_name() or ""

    @property
    def role(self) -> str:
        """What kind of thing it is."""
        return self._node.get_role_name()

    @property
    def text(self) -> str:
        """The text in it."""
        words = self._node.get_text_iface()
        return Atspi.Text.get_text(words, 0, -1) if words else ""

    @property
    def is_shown(self) -> bool:
        """Whether it is there for those who see."""
        return self._has(Atspi.StateType.VISIBLE)

    @property
    def is_checked(self) -> bool:
        """Whether it is chosen."""
        return self._has(Atspi.StateType.CHECKED)

    def _has(self, state: Atspi.StateType) -> bool:
        return self._node.get_state_set().contains(state)

    def children(self) -> Iterator["Outside"]:
        """What it consists of, in reading order."""
        for number in range(self._node.get_child_count()):
            child = self._node.get_child_at_index(number)
            if child is not None:
                yield Outside(child)

    def press(self) -> None:
        """Do what pressing or toggling does."""
        action = self._node.get_action_iface()
        names = [Atspi.Action.get_action_name(action, n) for n in range(action.get_n_actions())]
        Atspi.Action.do_action(
            action, next(names.index(each) for each in PRESSING if each in names)
        )
        time.sleep(SETTLING)

    def write(self, text: str) -> None:
        """Put a text in; the desk takes it when the keyboard leaves."""
        self._node.get_component_iface().grab_focus()
        Atspi.EditableText.set_text_contents(self._node.get_editable_text_iface(), text)
        subprocess.run(["xdotool", "key", "Return"], check=True)
        time.sleep(SETTLING)


def window_of(process: int) -> Outside | None:
    """Give the desk's window, if the bus knows of it yet."""
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(number)
        if (
            program is not None
            and program.get_process_id() == process
            and program.get_child_count()
        ):
            return Outside(program.get_child_at_index(0))
    return None


def wait_for(find: Callable[[], Outside | None]) -> Outside:
    """Ask again and again, for as long as patience lasts."""
    end = time.monotonic() + PATIENCE
    while (found := find()) is None:
        if time.monotonic() > end:
            raise TimeoutError("the accessibility bus never heard of the desk")
        time.sleep(0.2)
    return found


def give_keyboard_to(process: int) -> None:
    """Do what a window manager would, since under Xvfb there is none."""
    search = ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(process), "--name", "."]
    found = subprocess.run(search, check=True, capture_output=True, text=True).stdout.split()
    subprocess.run(["xdotool", "windowfocus", "--sync", found[-1]], check=True)


def main() -> None:
    """Start the desk, answer everything, and tell how it went."""
    asked = json.load(sys.stdin)
    with subprocess.Popen(asked["command"]) as desk:
        try:
            window = wait_for(lambda: window_of(desk.pid))
            give_keyboard_to(desk.pid)
            answers = {question: tuple(given) for question, given in asked["answers"].items()}
            told = go_through(window, answers)
            result = {
                "answered": told,
                "said": read_aloud(window),
                "named": len(list(shown(window))),
            }
        finally:
            desk.kill()
    json.dump(result, sys.stdout)


if __name__ == "__main__":
    main()
