"""What is on paper, read back with other tools."""

import shutil
import subprocess
from pathlib import Path

import pytest


def tool(name: str) -> str:
    """Give where a tool is; without it the test is skipped."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def pdf_text(file: Path) -> str:
    """Give the words of a PDF in one line, each sign as it was written."""
    command = [tool("pdftotext"), "-raw", "-enc", "UTF-8", str(file), "-"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    # These have two characters for one drawing.
    return " ".join(shown.replace("\u02bc", "’").replace("\u02ee", "”").split())
