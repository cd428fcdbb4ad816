"""Pictures of the desk for the eye: `python -m tests.screens`, or `make screenshots`.

Every screen once, then over themes, sizes of window and text, and languages so that any two of
them are seen together. ``out/screens/index.html`` shows them all; words given on the command line
choose those whose names hold one of them. Without a display they are drawn offscreen; with one (or
under Xvfb, QT_QPA_PLATFORM=xcb) in a real window.
"""

import os
import sys
from collections.abc import Iterator
from html import escape
from itertools import chain, combinations, product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from l5desk.app import Desk, Places, application
from l5desk.storage.bundle import bundled
from l5desk.ui.conclusion.sections import Fold
from l5desk.ui.handout import HandoutPreview
from l5desk.ui.papers.dialogs import PaperPreview
from l5desk.ui.papers.kinds import PaperKind
from l5desk.ui.papers.preview import opening_size

FOLDER = Path("out/screens")
SIZES = {
    "small": QSize(1366, 768),
    "large": QSize(1920, 1080),
    "tabs": QSize(1000, 720),
    "4k": QSize(3840, 2160),
}
USUAL = {"theme": "light", "size": "small", "text_scale": 100, "language": "en"}
"""How every screen is drawn at least once."""
LEVELS: dict[str, tuple[str | int, ...]] = {
    "theme": ("light", "dark", "high-contrast"),
    "size": tuple(SIZES),
    "text_scale": (100, 150, 200),
    "language": ("en", "es", "ar"),
}
Look = dict[str, str | int]
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


def wait_for(progress: QWidget) -> None:
    """Wait until a bar that tells of work is gone."""
    rest()
    while progress.isVisible():
        rest()


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
        QTest.keyClick(desk.window.focusWidget(), key)
        yield f"unfolded-{item}"


def concluded(desk: Desk) -> Iterator[str]:
    """Bring into sight what is looked at once there is a conclusion."""
    desk.files.open(bundled("resources") / "samples" / "nine-weeks.yaml")
    window = desk.window
    window.message.hide()
    for number, name in enumerate(("chart", "conclusion"), 1):
        window.assess.go_to_pane(number)
        yield f"at-{name}"
    pane = window.conclusion
    for section in pane.findChildren(Fold):
        section.setChecked(True)
    rest()
    pane.area.verticalScrollBar().setValue(pane.options.y())
    yield "unfolded-conclusion"
    pane.area.verticalScrollBar().setValue(pane.others.y())
    yield "unfolded-others"
    pane.area.verticalScrollBar().setValue(0)
    pane.decision.overrule_button.click()
    yield "overruling"
    QTest.keyClick(pane.decision.form.reason, Qt.Key.Key_Escape)
    window.assess.go_to_pane(1)
    window.chart.show_step("injection")
    yield "step"
    window.chart.close_details()
    window.chart.bar.outline.trigger()
    yield "outline"
    window.chart.bar.chart.trigger()
    window.assess.go_to_pane(0)


def rooms(desk: Desk) -> Iterator[str]:
    """Bring every other room of the desk into sight."""
    window = desk.window
    window.doors.show_explore()
    yield "explore"
    window.rules.show_rulesets()
    wait_for(window.rules.room().rulesets.progress)
    yield "rulesets"
    window.rules.show_comparison()
    yield "compare"
    comparison = window.rules.room().comparison
    comparison.tabs.setCurrentWidget(comparison.everybody)
    wait_for(comparison.everybody.progress)
    yield "compare-all"
    comparison.tabs.setCurrentIndex(0)
    for name, show in (
        ("references", window.rules.show_references),
        ("settings", window.doors.show_settings),
        ("help", window.doors.show_keyboard),
        ("manual", window.doors.show_manual),
        ("about", window.doors.show_about),
    ):
        show()
        yield name
    window.doors.show_assess()


def papers(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    """Open the preview of each paper."""
    session, settings, window = desk.store.session, desk.preferences.settings, desk.window
    handout = HandoutPreview(session, settings, window)
    yield "handout", handout
    for kind in get_args(PaperKind):
        yield kind, PaperPreview(kind, session, settings, window)


def pairs(look: Look) -> set[tuple[tuple[str, str | int], ...]]:
    """Give every two settings that are seen together in a look."""
    return set(combinations(sorted(look.items()), 2))


def looks() -> list[Look]:
    """Give few looks in which every two settings meet: each next one shows the most new pairs."""
    every = [dict(zip(LEVELS, each, strict=True)) for each in product(*LEVELS.values())]
    left = set().union(*map(pairs, every)) - pairs(USUAL)
    chosen: list[Look] = [dict(USUAL)]
    while left:
        best = max(every, key=lambda look: len(pairs(look) & left))
        chosen.append(best)
        left -= pairs(best)
    return chosen


def name_of(look: Look) -> str:
    return "-".join(str(value) for value in look.values())


def draw(desk: Desk, look: Look, wanted: list[str]) -> Iterator[str]:
    """Draw every screen in one look; yield the name of each picture."""
    desk.preferences.set_some({name: look[name] for name in look if name != "size"})
    rest()  # until another language has its window
    size = SIZES[str(look["size"])]
    desk.window.resize(size)
    desk.window.activateWindow()  # not the preview that was closed last
    for scene in chain(scenes(desk), concluded(desk), rooms(desk)):
        yield from take(desk.window, f"{scene}-{name_of(look)}", wanted)
    for scene, preview in papers(desk):
        preview.resize(opening_size(preview, size))
        preview.show()
        yield from take(preview, f"paper-{scene}-{name_of(look)}", wanted)
        preview.close()


def take(view: QWidget, name: str, wanted: list[str]) -> Iterator[str]:
    """Take a picture, if it is wanted; yield its name."""
    if not wanted or any(part in name for part in wanted):
        rest()
        view.grab().save(str(FOLDER / f"{name}.png"))
        yield name


def index(names: list[str]) -> str:
    """Give a page on which all pictures stand, screen by screen."""
    figures = "".join(
        f'<figure><a href="{name}.png"><img src="{name}.png" loading="lazy" alt=""></a>'
        f"<figcaption>{escape(name)}</figcaption></figure>"
        for name in sorted(names)
    )
    style = "body{font:14px sans-serif}figure{display:inline-block;margin:8px}img{width:420px}"
    return f"<!doctype html><title>Screens</title><style>{style}</style>{figures}"


def main() -> None:
    app = application(offscreen=not os.environ.get("DISPLAY"))
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as place:
        desk = Desk(app, Places.inside(Path(place)))
        desk.window.show()
        names = [name for look in looks() for name in draw(desk, look, sys.argv[1:])]
        desk.window.close()
    (FOLDER / "index.html").write_text(index(names), encoding="utf-8")


if __name__ == "__main__":
    main()
