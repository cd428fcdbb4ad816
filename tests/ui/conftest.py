"""What every test of a window stands on: the desk's own theme, rules and keyboard."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from l5desk.app import Desk, Places
from l5desk.engine.pathway import Pathway
from l5desk.storage.library import Library
from l5desk.ui.files import Files
from l5desk.ui.main_window import MainWindow
from l5desk.ui.preferences import Preferences
from l5desk.ui.rules.shelf import Shelf
from l5desk.ui.store import Store
from l5desk.ui.theme import apply_theme, load_fonts
from tests.ui.window import settle

SMALL_RULESETS = Path(__file__).parents[1] / "present"
Press = Callable[..., None]


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp: QApplication) -> None:
    """The theme in which the desk opens."""
    load_fonts()
    apply_theme(qapp, "light")


@pytest.fixture(scope="session")
def library() -> Library:
    """The small rulesets of the tests, as if they were installed."""
    return Library([SMALL_RULESETS])


@pytest.fixture(scope="session")
def wizard(library: Library) -> Pathway:
    """A pathway with every kind of question."""
    return library.pathway("wizard-small")


@pytest.fixture
def store(wizard: Pathway) -> Store:
    return Store(wizard)


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "settings.json")


@pytest.fixture
def files(store: Store, library: Library, preferences: Preferences, tmp_path: Path) -> Files:
    return Files(store, library, preferences, tmp_path / "unsaved")


@pytest.fixture
def shelf(library: Library, tmp_path: Path) -> Iterator[Shelf]:
    shelf = Shelf(library, tmp_path / "proofs")
    yield shelf
    shelf.stop()


@pytest.fixture
def window(
    qtbot: QtBot, store: Store, files: Files, preferences: Preferences, shelf: Shelf
) -> Iterator[MainWindow]:
    """The desk, open and active."""
    # An earlier test's desk may have left its larger text.
    apply_theme(QApplication.instance(), "light")
    window = MainWindow(store, files, preferences, shelf)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close()


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """The whole desk over the rules that come with it, open and active."""
    numbers = QLocale()
    desk = Desk(qapp, Places.inside(tmp_path))
    with qtbot.waitActive(desk.window):
        desk.window.show()
        desk.window.activateWindow()
    settle()
    yield desk
    # The window is gone before English is spoken and light put on again, or it would follow.
    desk.window.close()
    desk.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(numbers)
    apply_theme(qapp, "light")


@pytest.fixture
def press() -> Press:
    """Press keys one after the other, each where the keyboard is at that moment."""

    def press_keys(*keys: Qt.Key | str, modifier: Qt.KeyboardModifier | None = None) -> None:
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None, f"nothing has the keyboard to take {key}"
            QTest.keyClick(focused, key, modifier or Qt.KeyboardModifier.NoModifier)

    return press_keys
