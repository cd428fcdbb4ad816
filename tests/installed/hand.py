"""Hand and eye: finds things on the screen by what a screen reader is told, clicks and types.

Run by the system's Python, the only one that has the accessibility bus's bindings.
"""

import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - its version is asked for first

PATIENCE = 90
SETTLING = 0.35
EDGE = 10
SCREEN = (1366, 768)
WHEEL = {"up": "4", "down": "5"}
Found = TypeVar("Found")


class Seen:
    """Something on the screen; pressing it is a click with the mouse, where it is drawn."""

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
        """Whether it is there for those who see, scrolled away or not."""
        try:
            return self._node.get_state_set().contains(Atspi.StateType.VISIBLE)
        except GLib.Error:  # gone while we looked
            return False

    @property
    def is_checked(self) -> bool:
        """Whether it is chosen."""
        return self._node.get_state_set().contains(Atspi.StateType.CHECKED)

    def children(self) -> Iterator["Seen"]:
        """What it consists of, in reading order."""
        for number in range(self._node.get_child_count()):
            child = self._node.get_child_at_index(number)
            if child is not None:
                yield Seen(child)

    def middle(self) -> tuple[int, int]:
        """Where on the screen its middle is."""
        box = self._node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        return box.x + box.width // 2, box.y + box.height // 2

    def press(self) -> None:
        """Bring it into sight with the wheel, if need be, and click it."""
        was = self.is_checked
        x, y = self._scrolled_to()
        click(x, y)
        if self.role in {"radio button", "check box"}:
            wait_for(f"'{self.name}' to take the click", lambda: self.is_checked != was or None)

    def write(self, text: str) -> None:
        """Click into it, type, and press Enter."""
        x, y = self._scrolled_to()
        click(x, y)
        keys("ctrl+a")
        type_(text)
        keys("Return")

    def _scrolled_to(self) -> tuple[int, int]:
        """Bring it into sight; give where its middle is then."""
        for _ in range(80):
            x, y = self.middle()
            top, bottom, centre = self._window_to_it()
            if top + EDGE < y < bottom - EDGE:
                return x, y
            move(centre, (top + bottom) // 2)
            xdotool("click", WHEEL["up" if y <= top + EDGE else "down"])
            time.sleep(0.15)
        raise TimeoutError(f"'{self.name}' cannot be brought into sight")

    def _window_to_it(self) -> tuple[int, int, int]:
        """Give top and bottom of the part of the screen it can show up in, and the middle across.

        What it stands in may itself be scrolled away, or be larger than what is seen of it.
        """
        around, node = [], self._node.get_parent()
        while node is not None and (component := node.get_component_iface()) is not None:
            around.append(component.get_extents(Atspi.CoordType.SCREEN))
            node = node.get_parent()
        left, top, right, bottom = 0, 0, *SCREEN
        for box in reversed(around):
            sides = max(left, box.x), min(right, box.x + box.width)
            ends = max(top, box.y), min(bottom, box.y + box.height)
            if sides[0] < sides[1] and ends[0] < ends[1]:
                (left, right), (top, bottom) = sides, ends
        return top, bottom, (left + right) // 2


def programs(name: str) -> list[Seen]:
    """Give the windows of a running program, the front one last."""
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(number)
        if program is not None and program.get_name() == name:
            return [each for each in Seen(program).children() if each.is_shown]
    return []


def wait_for(what: str, look: Callable[[], Found | None]) -> Found:
    """Look again and again, for as long as patience lasts."""
    end = time.monotonic() + PATIENCE
    while not (found := look()):
        if time.monotonic() > end:
            raise TimeoutError(f"waited {PATIENCE} s in vain for {what}")
        time.sleep(0.1)
    return found


def xdotool(*words: str) -> str:
    """Use mouse or keyboard."""
    return subprocess.run(["xdotool", *words], check=True, capture_output=True, text=True).stdout


def move(x: int, y: int) -> None:
    """Move the mouse."""
    xdotool("mousemove", str(x), str(y))


def click(x: int, y: int) -> None:
    """Click with the left button."""
    move(x, y)
    xdotool("click", "1")
    time.sleep(SETTLING)


def keys(*names: str) -> None:
    """Press keys, one after the other."""
    for name in names:
        xdotool("key", "--clearmodifiers", name)
        time.sleep(SETTLING)


def type_(text: str) -> None:
    """Type a text."""
    xdotool("type", "--clearmodifiers", "--delay", "30", text)
    time.sleep(SETTLING)


def keyboard_to(title: str) -> None:
    """Give the keyboard to the window of this title, as a window manager would."""
    search = ("search", "--sync", "--onlyvisible", "--name", title)
    window = xdotool(*search).split()[-1]
    xdotool("windowfocus", "--sync", window)
    time.sleep(SETTLING)


def picture(path: Path) -> None:
    """Take a picture of the screen."""
    subprocess.run(["import", "-window", "root", str(path)], check=True)
