"""What the frozen program costs, against a bare window frozen by the same recipe.

Size on disk, time from the call to the first picture and to the last change of it on a real display
(Xvfb, whose memory is watched from outside, so that both programs are measured alike), and memory
then. Needs `make installer` to have run.
"""

import mmap
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from statistics import median
from tempfile import TemporaryDirectory
from time import monotonic, sleep
from typing import Final

ROOT: Final = Path(__file__).parents[1]
DESK: Final = ROOT / "dist" / "l5desk"
BARE: Final = ROOT / "build" / "frozen" / "bare"
SCREEN: Final = "1366x768x24"
QUIET: Final = 0.8
"""Seconds without any change after which the window has come to rest."""
PATIENCE: Final = 30
POLL: Final = 0.002
ROUNDS: Final = 5
TARGETS: Final = {"size": 1.25, "first picture": None, "at rest": None, "memory": 2.0}
"""Starting is held to a target from source, where both can be given the same imports."""
UNITS: Final = {"size": "MB", "first picture": "ms", "at rest": "ms", "memory": "MB"}


@dataclass(frozen=True, slots=True)
class Run:
    """One start: milliseconds to the first picture and to the last change, megabytes then."""

    first: float
    rest: float
    memory: float


@dataclass(frozen=True, slots=True)
class Screen:
    """A display by its name, and its picture as it changes."""

    name: str
    pixels: mmap.mmap


def main() -> None:
    """Print size, start and memory of both, and their ratios."""
    if not DESK.exists() or which("Xvfb") is None:
        sys.stdout.write("installed: not measured; it takes `make installer`, and Xvfb\n")
        return
    if not BARE.exists():
        _freeze_bare()
    with TemporaryDirectory() as place, _screen(Path(place)) as screen:
        runs: dict[Path, list[Run]] = {BARE: [], DESK: []}
        for _ in range(ROUNDS + 1):  # the first only warms the disk
            for program, done in runs.items():
                done.append(_run(program, screen, Path(place)))
    bare, desk = (_figures(program, done[1:]) for program, done in runs.items())
    for name, target in TARGETS.items():
        aim = f"target {target} ×" if target else ""
        sys.stdout.write(
            f"installed: {name:14} {desk[name]:7.0f} {UNITS[name]}, bare {bare[name]:7.0f}"
            f" {desk[name] / bare[name]:6.2f} ×  {aim}\n"
        )


def _figures(program: Path, runs: list[Run]) -> dict[str, float]:
    files = (file for file in program.rglob("*") if file.is_file() and not file.is_symlink())
    return {
        "size": sum(file.stat().st_size for file in files) / 1e6,
        "first picture": median(run.first for run in runs),
        "at rest": median(run.rest for run in runs),
        "memory": median(run.memory for run in runs),
    }


def _freeze_bare() -> None:
    tool = Path(sys.executable).with_name("pyinstaller")
    places = ("--distpath", BARE.parent, "--workpath", ROOT / "build" / "bare")
    options = ("--noconfirm", "--log-level", "ERROR", *places)
    script = Path(__file__).with_name("bare.py")
    command = [tool, *options, "build.spec", "--", script]
    subprocess.run(command, cwd=ROOT, check=True, stderr=subprocess.DEVNULL)


@contextmanager
def _screen(place: Path) -> Iterator[Screen]:
    """Start a display, and wait until it is ready."""
    options = ("-screen", "0", SCREEN, "-nolisten", "tcp", "-fbdir", str(place))
    command = ["Xvfb", "-displayfd", "1", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=-3, text=True) as server:
        try:
            number = server.stdout.readline().strip() if server.stdout else ""
            with (place / "Xvfb_screen0").open("rb") as file:
                pixels = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
                yield Screen(f":{number}", pixels)
        finally:
            server.terminate()


def _run(program: Path, screen: Screen, place: Path) -> Run:
    """Start a program, watch the screen until it rests, and end it."""
    environment = {"PATH": os.environ["PATH"], "DISPLAY": screen.name, "HOME": str(place)}
    pixels = screen.pixels
    empty, begin, first, last = pixels[:], monotonic(), 0.0, 0.0
    with subprocess.Popen([program / program.name], env=environment, stderr=-3) as running:
        seen = empty
        while (now := monotonic()) - begin < PATIENCE:
            shown = pixels[:]
            if shown != seen:
                first, last, seen = first or now, now, shown
            elif first and now - last > QUIET:
                break
            sleep(POLL)
        memory = _memory(running.pid)
        running.terminate()
    while pixels[:] != empty:
        sleep(POLL)
    return Run((first - begin) * 1000, (last - begin) * 1000, memory)


def _memory(process: int) -> float:
    """Give the megabytes that a process holds."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    [line] = (line for line in lines if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1000


if __name__ == "__main__":
    main()
