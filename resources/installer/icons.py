"""Draws the program's sign for Windows and macOS: `python resources/installer/icons.py`.

They stand in build/icons afterwards; on Linux the SVG itself is installed.
"""

import os
import sys
from pathlib import Path
from typing import Final

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QIcon

ROOT: Final = Path(__file__).parents[2]
SIZES: Final = {"ico": 256, "icns": 512}
"""Pixels across; the system scales it down."""


def main() -> int:
    """Draw every format; give 1 and a sentence when Qt cannot write one."""
    app = QGuiApplication(sys.argv)
    app.setApplicationName("icons")
    sign = QIcon(str(ROOT / "resources" / "l5desk.svg"))
    folder = ROOT / "build" / "icons"
    folder.mkdir(parents=True, exist_ok=True)
    for suffix, size in SIZES.items():
        file = folder / f"l5desk.{suffix}"
        if not sign.pixmap(QSize(size, size), 1.0).save(str(file)):
            sys.stderr.write(f"{file} could not be drawn\n")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
