"""Pictures of the desk for the eye: `python -m tests.screens`, or `make screenshots`.

Each made-up patient, in two sizes and every theme, written to ``out/screens``. Without a display
they are drawn offscreen; with one (or under Xvfb, QT_QPA_PLATFORM=xcb) in a real window.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from l5desk.app import Desk, Places, application
from l5desk.storage.bundle import bundled

FOLDER = Path("out/screens")
SIZES = {"small": QSize(1366, 768), "large": QSize(1920, 1080), "tabs": QSize(1000, 720)}
THEMES = ("light", "dark", "high-contrast")
STAGES = ("red_flags", "symptoms", "examination", "imaging")
UNFOLDED = {
    "pain_extent": Qt.Key.Key_M,
    "sensory_area": Qt.Key.Key_M,
    "straight_leg_raise": Qt.Key.Key_F1,
    "mrc_great_toe_extension": Qt.Key.Key_F1,
}
"""Questions with a map or a picture, and the key that unfolds it."""
RESTING = 900
"""Milliseconds until a window that nobody touches has come to rest."""


def rest() -> None:
    loop = QEventLoop()
    QTimer.singleShot(RESTING, loop.quit)
    loop.exec()


def scenes(desk: Desk) -> Iterator[str]:
    """Bring the desk into one state after the other; yield what to call each."""
    desk.store.start(desk.store.session.pathway)
    yield "new"
    for sample in sorted((bundled("resources") / "samples").glob("*.yaml")):
        desk.files.open(sample)
        desk.window.message.hide()
        yield sample.stem
    desk.files.open(bundled("resources") / "samples" / "half-asked.yaml")
    for stage in STAGES:
        desk.window.intake.open_page(stage)
        yield f"page-{stage}"
    for item, key in UNFOLDED.items():
        desk.window.intake.show_item(item)
        rest()  # until the keyboard has come
        QTest.keyClick(QApplication.focusWidget(), key)
        yield f"unfolded-{item}"
    yield from rooms(desk)


def rooms(desk: Desk) -> Iterator[str]:
    """Bring every other room of the desk into sight."""
    window = desk.window
    window.doors.show_explore()
    yield "explore"
    for name, show in (
        ("rulesets", window.rules.show_rulesets),
        ("compare", window.rules.show_comparison),
        ("references", window.rules.show_references),
        ("settings", window.doors.show_settings),
        ("help", window.doors.show_keyboard),
    ):
        show()
        yield name
    window.doors.show_assess()


def main() -> None:
    app = application(offscreen=not os.environ.get("DISPLAY"))
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = sys.argv[1:]
    with TemporaryDirectory() as place:
        desk = Desk(app, Places.inside(Path(place)))
        desk.window.show()
        for theme in THEMES:
            desk.preferences.set_some({"theme": theme})
            for size, pixels in SIZES.items():
                desk.window.resize(pixels)
                for scene in scenes(desk):
                    name = f"{scene}-{size}-{theme}"
                    if not wanted or any(part in name for part in wanted):
                        rest()
                        desk.window.grab().save(str(FOLDER / f"{name}.png"))
        desk.window.close()


if __name__ == "__main__":
    main()
