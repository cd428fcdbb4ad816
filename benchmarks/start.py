"""How long the desk takes to start from source, against a bare window with the same imports."""

import os
import subprocess
import sys
from statistics import median
from time import monotonic
from typing import Final

BARE: Final = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
"""
DESK: Final = """
from pathlib import Path
from tempfile import mkdtemp
from l5desk.app import Desk, Places, application
desk = Desk(application(), Places.inside(Path(mkdtemp())))
app, window = application(), desk.window
"""
PAINTED: Final = """
import time
window.show()
app.processEvents()
print(time.monotonic())
"""
PROGRAMS: Final = {
    "bare window": "import PySide6.QtSvg, PySide6.QtPrintSupport, pydantic, yaml" + BARE,
    "bare window, the desk's imports": "import l5desk.app, l5desk.cli" + BARE,
    "the desk, usable": "import gc; gc.disable()\n" + DESK,
}
FLOOR: Final = "bare window, the desk's imports"
TARGET: Final = 1.5
ROUNDS: Final = 15
"""Interleaved starts of each; the median counts, and one more goes before."""


def main() -> None:
    """Print the median milliseconds from the call of Python to a painted window, and the ratio."""
    times: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    for _ in range(ROUNDS + 1):
        for name, program in PROGRAMS.items():
            times[name].append(_start(program + PAINTED))
    middle = {name: median(values[1:]) for name, values in times.items()}
    for name, value in middle.items():
        ratio = value / middle[FLOOR]
        sys.stdout.write(f"start: {name:34} {value * 1000:7.0f} ms {ratio:6.2f} ×\n")
    sys.stdout.write(f"start: target {TARGET} × of a bare window with the same imports\n")


def _start(program: str) -> float:
    begin = monotonic()
    environment = {**os.environ, "QT_LOGGING_RULES": "*=false"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # only a first start compiles the program
    command = [sys.executable, "-c", program]
    told = subprocess.run(command, capture_output=True, check=True, env=environment).stdout
    return float(told) - begin


if __name__ == "__main__":
    main()
