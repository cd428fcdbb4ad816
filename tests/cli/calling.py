"""The program called as scripts call it, and what it is called with."""

import subprocess
import sys
from pathlib import Path

from l5desk.storage.bundle import bundled

SAMPLES = bundled("resources") / "samples"
SMALL = Path(__file__).parents[1] / "present"


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Call the installed program in a process of its own."""
    command = [Path(sys.executable).with_name("l5desk"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)
