"""A visit at the installed desk, by mouse and keyboard: from the first question to the next day.

Reads from standard input how the desk is started, what to answer and where to put things; writes
to standard output what was seen. Run by the system's Python inside a session bus of its own.
"""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.installed.hand import (
    Seen,
    click,
    keyboard_to,
    keys,
    picture,
    programs,
    type_,
    wait_for,
)
from tests.reader import go_through, named, read_aloud, shown

NAME = "l5desk"
MENU = (20, 10)
PAGES = 8


class Visit:
    """One patient at the desk."""

    def __init__(self, asked: dict) -> None:
        self._asked = asked
        self._pictures = Path(asked["pictures"])
        self._taken = 0
        self._running: list[subprocess.Popen] = []

    def stop(self) -> None:
        """Leave nothing running, however it ended."""
        for process in self._running:
            if process.poll() is None:
                self.look("left-behind")
                os.killpg(process.pid, signal.SIGKILL)

    def start(self, *arguments: str) -> subprocess.Popen:
        """Start the desk and wait for its window."""
        process = subprocess.Popen(
            [*self._asked["start"], *arguments],
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._running.append(process)
        wait_for("the desk's window", lambda: programs(NAME) or process.poll() is not None)
        keyboard_to(f"{NAME}$")
        return process

    @property
    def window(self) -> Seen:
        """The window in front."""
        return wait_for("a window", lambda: programs(NAME))[-1]

    def look(self, what: str) -> None:
        """Take a picture, numbered."""
        self._taken += 1
        picture(self._pictures / f"{self._taken:02}-{what}.png")

    def answer(self) -> list[str]:
        """Click through the whole intake; tell which questions were answered."""
        answers = {text: tuple(given) for text, given in self._asked["answers"].items()}
        return go_through(self.window, answers, pages=PAGES)

    def close(self, process: subprocess.Popen) -> int:
        """Close the desk with the keyboard."""
        keyboard_to(f"{NAME}$")
        keys("ctrl+q")
        return process.wait(timeout=60)

    def save(self, path: str) -> None:
        """Save the case under a name that is typed."""
        keyboard_to(f"{NAME}$")
        keys("ctrl+s")
        self.type_into_file_dialog(path)

    def print_handout(self, path: str) -> None:
        """Open the handout from the File menu with the mouse, and save it as PDF."""
        keys("ctrl+p")
        wait_for("the handout", lambda: named(self.window, "Save as PDF…"))
        self.look("handout")
        keyboard_to("Handout")
        wait_for("the button", lambda: named(self.window, "Save as PDF…")).press()
        self.type_into_file_dialog(path)
        keyboard_to("Handout")
        keys("Escape")

    def type_into_file_dialog(self, path: str) -> None:
        """Give a file dialog the name of the file."""
        wait_for("a file dialog", lambda: len(programs(NAME)) > 1 or None)
        keys("ctrl+a")
        type_(path)
        keys("Return")
        wait_for("the file", lambda: Path(self._asked["root"] + path).exists() or None)

    def conclusion(self) -> str:
        """Give all that the conclusion says."""
        keyboard_to(f"{NAME}$")
        pane = wait_for("the conclusion", lambda: named(self.window, "Conclusion"))
        return read_aloud(pane)

    def open_the_menu(self) -> None:
        """Open the File menu with the mouse, and close it."""
        click(*MENU)
        wait_for("the menu", lambda: named(self.window, "Quit"))
        self.look("menu")
        keys("Escape")


def main() -> None:
    """Make the visit, and come back to it on the next day."""
    asked = json.load(sys.stdin)
    visit = Visit(asked)
    try:
        json.dump(made(visit, asked), sys.stdout)
    finally:
        visit.stop()


def made(visit: Visit, asked: dict) -> dict[str, object]:
    """Make the visit; give what was seen."""
    desk = visit.start()
    visit.look("opened")
    visit.open_the_menu()
    answered = visit.answer()
    visit.look("answered")
    said = visit.conclusion()
    visit.print_handout(asked["handout"])
    visit.save(asked["case"])
    visit.look("saved")
    closed = visit.close(desk)
    desk = visit.start("open", asked["case"])
    said_again = visit.conclusion()
    visit.look("reopened")
    return {
        "answered": answered,
        "said": said,
        "said again": said_again,
        "things with a name": sum(1 for each in shown(visit.window) if each.name),
        "exit": [closed, visit.close(desk)],
    }


if __name__ == "__main__":
    main()
