"""The pictures of the manual: `python -m tests.manual_pictures`, or `make manual`.

A made-up patient at a desk of its own, in the light theme, written to ``resources/manual``.
"""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from l5desk.app import Desk, Places, application
from l5desk.storage.bundle import bundled
from l5desk.ui.handout import HandoutPreview
from tests.screens import rest

FOLDER = Path("resources/manual/pictures")
SAMPLES = bundled("resources") / "samples"
SIZE = QSize(1366, 768)
PROVING = 20
"""Rests until the rulesets are proved, as they are once they are looked at."""
ROOMY = QSize(1760, 800)


def scenes(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    """Bring the desk into one state after the other; give what to show of it, and its name."""
    window = desk.window
    desk.files.open(SAMPLES / "half-asked.yaml")
    window.message.hide()
    yield "desk", window
    desk.files.open(SAMPLES / "nine-weeks.yaml")
    window.message.hide()
    window.resize(ROOMY)
    yield "chart", window.chart
    window.resize(SIZE)
    yield "conclusion", window.conclusion
    preview = HandoutPreview(desk.store.session, desk.preferences.settings, window)
    preview.show()
    yield "handout", preview
    preview.close()
    window.rules.show_rulesets()
    for _ in range(PROVING):
        rest()
    yield "rulesets", window


def save(view: QWidget, file: Path) -> None:
    """Write a picture small enough to travel: its 256 commonest colours say all of it."""
    picture = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(picture.constBits()).cast("I")
    colours = [colour for colour, _ in Counter(pixels).most_common(256)]
    flat = picture.convertToFormat(QImage.Format.Format_Indexed8, colours)
    flat.save(str(file), "PNG", 0)


def main() -> None:
    app = application(offscreen=not os.environ.get("DISPLAY"))
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as place:
        desk = Desk(app, Places.inside(Path(place)))
        desk.preferences.set_some({"theme": "light", "emergency_number": "112"})
        desk.window.resize(SIZE)
        desk.window.show()
        for name, view in scenes(desk):
            rest()
            save(view, FOLDER / f"{name}.png")
        desk.window.close()


if __name__ == "__main__":
    main()
