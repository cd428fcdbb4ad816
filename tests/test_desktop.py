"""The program as a person meets it: a process with a window on a real display."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest

from l5desk.engine.evaluate import evaluate
from l5desk.present.conclusion import headline
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import read_case
from l5desk.storage.rulesets import load_ruleset
from tests.spoken import spoken_answers

pytestmark = pytest.mark.desktop
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
READER = f"/usr/bin/python3 {Path(__file__).with_name('atspi_walk.py')}"


def ask(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=30).stdout


@pytest.fixture
def desk() -> Iterator[subprocess.Popen[str]]:
    """The installed program, started without arguments."""
    with subprocess.Popen([Path(sys.executable).with_name("l5desk")], text=True) as process:
        yield process
        process.kill()


@pytest.fixture
def window(desk: subprocess.Popen[str]) -> str:
    """The number under which the display knows the desk's window."""
    search = ("xdotool", "search", "--sync", "--onlyvisible", "--pid", str(desk.pid), "--name", ".")
    return ask(*search).split()[-1]


def test_the_desk_opens_a_window_that_shows_something(window: str, tmp_path: Path):
    assert "l5desk" in ask("xdotool", "getwindowname", window)
    picture = tmp_path / "desk.png"
    colours, end = 0, monotonic() + 30
    while colours <= 50 and monotonic() < end:  # a window is there a moment before its picture
        ask("import", "-window", window, str(picture))
        colours = int(ask("identify", "-format", "%k", str(picture)))
    assert colours > 50


def test_the_running_desk_holds_no_internet_socket(desk: subprocess.Popen[str], window: str):
    assert window
    proc = Path("/proc") / str(desk.pid)
    held = {file.readlink().name for file in (proc / "fd").iterdir()}
    sockets = set(re.findall(r"socket:\[(\d+)\]", "\n".join(held)))
    assert sockets, "not even the display is connected: this looked at the wrong process"
    internet = {
        line.split()[9]
        for table in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6")
        for line in (proc / "net" / table).read_text().splitlines()[1:]
    }
    assert sockets.isdisjoint(internet)


def test_ctrl_q_closes_the_desk(desk: subprocess.Popen[str], window: str):
    ask("xdotool", "windowfocus", "--sync", window, "key", "ctrl+q")
    assert desk.wait(timeout=20) == 0


def test_a_screen_reader_does_a_whole_assessment():
    program = Path(sys.executable).with_name("l5desk")
    pathway = load_ruleset(bundled("rulesets") / "l5-radiculopathy")
    case = read_case(bundled("resources") / "samples" / "nine-weeks.yaml", lambda _: pathway)
    expected = evaluate(pathway, case.answers)
    answers = spoken_answers(pathway, case.answers)
    asked = {"command": [str(program)], "answers": answers}

    walk = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", f"{LAUNCHER} --launch-immediately & {READER}"],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        timeout=300,
        env=os.environ | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"},
        check=False,
    )

    assert walk.returncode == 0, walk.stderr
    told = json.loads(walk.stdout.splitlines()[-1])  # the bus talks there too
    assert len(told["answered"]) > 20
    assert headline(pathway, expected).title in told["said"]
