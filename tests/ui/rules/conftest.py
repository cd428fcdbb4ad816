"""The desk with small rulesets beside it: two that can be proved, one that cannot, one broken."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from l5desk.storage.rulesets import Library
from l5desk.ui.files import Files
from l5desk.ui.main_window import MainWindow
from l5desk.ui.preferences import Preferences
from l5desk.ui.rules.shelf import Shelf
from l5desk.ui.store import Store

WIZARD = Path(__file__).parents[2] / "present" / "wizard" / "ruleset.yaml"


@pytest.fixture
def rulesets(tmp_path: Path) -> Path:
    """A folder of rulesets; ``later`` sends somebody to another end than ``wizard-small``."""
    text = WIZARD.read_text()
    variants = {
        "wizard-small": text,
        "later": text.replace("residual > 200", "residual > 300"),
        "unsafe": text.replace("when: pelvic_change, next: go_now", "when: retention, next: wait"),
        "broken": "id: broken\nstart: nowhere\n",
    }
    for name, content in variants.items():
        folder = tmp_path / "rulesets" / name
        folder.mkdir(parents=True)
        titled = content.replace("id: wizard-small", f"id: {name}")
        titled = titled.replace(
            'title: "Sciatica, as asked"', f'title: "{name.capitalize()} rules"'
        )
        (folder / "ruleset.yaml").write_text(titled)
    return tmp_path / "rulesets"


@pytest.fixture
def installed(rulesets: Path) -> Library:
    return Library([rulesets])


@pytest.fixture
def shelf(installed: Library, tmp_path: Path) -> Iterator[Shelf]:
    shelf = Shelf(installed, tmp_path / "proofs")
    yield shelf
    shelf.stop()


@pytest.fixture
def store(installed: Library) -> Store:
    return Store(installed.pathway("wizard-small"))


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "settings.json")


@pytest.fixture
def files(store: Store, installed: Library, preferences: Preferences, tmp_path: Path) -> Files:
    return Files(store, installed, preferences, tmp_path / "unsaved")


@pytest.fixture
def window(
    qtbot: QtBot, store: Store, files: Files, preferences: Preferences, shelf: Shelf
) -> Iterator[MainWindow]:
    window = MainWindow(store, files, preferences, shelf)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close()
