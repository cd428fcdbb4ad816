"""Settings: made in their room or in a menu, shown in both, and kept."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from l5desk.ui.files import Files
from l5desk.ui.main_window import MainWindow
from l5desk.ui.preferences import Preferences
from l5desk.ui.rules.rulesets import RulesetsPanel
from l5desk.ui.rules.shelf import Shelf
from l5desk.ui.settings_panel import SettingsPanel
from l5desk.ui.store import Store
from tests.ui.window import shown, trigger


def test_the_clinic_is_kept_as_it_is_typed(window: MainWindow, tmp_path: Path):
    trigger(window, "Ctrl+,")
    clinic = shown(window, SettingsPanel)
    QTest.keyClicks(clinic.number, "112")
    QTest.keyClicks(clinic.night, "555 0101")
    clinic.paper.setCurrentText("Letter")
    clinic.paper.activated.emit(1)

    settings = Preferences(tmp_path / "settings.json").settings
    assert (settings.emergency_number, settings.paper) == ("112", "Letter")
    assert settings.out_of_hours_phone == "555 0101"


def test_what_is_set_in_the_menu_shows_in_the_settings(window: MainWindow):
    trigger(window, "Ctrl+,")
    panel = shown(window, SettingsPanel)
    panel.audience.setCurrentIndex(1)
    panel.audience.activated.emit(1)
    by_value = {action.data(): action for action in window.commands.audiences.actions()}
    assert by_value["trainee"].isChecked()
    by_value["patient"].trigger()
    assert panel.audience.currentData() == "patient"


def test_a_size_of_text_set_by_hand_survives_the_settings(
    window: MainWindow, preferences: Preferences
):
    preferences.set_some({"text_scale": 110})
    trigger(window, "Ctrl+,")
    panel = shown(window, SettingsPanel)
    QTest.keyClicks(panel.name, "Clinic")

    assert preferences.settings.text_scale == 110
    assert preferences.settings.clinic_name == "Clinic"


def test_the_rulesets_are_reached_from_the_settings(window: MainWindow):
    trigger(window, "Ctrl+,")
    panel = shown(window, SettingsPanel)
    QTest.mouseClick(panel.rulesets_button, Qt.MouseButton.LeftButton)

    assert shown(window, RulesetsPanel)
    assert window.rooms.current == "rules"


def test_theme_and_text_size_are_chosen_from_the_menu_and_kept(window: MainWindow, tmp_path: Path):
    by_value = {
        action.data(): action
        for group in (window.commands.themes, window.commands.sizes)
        for action in group.actions()
    }
    by_value["dark"].trigger()
    by_value[150].trigger()

    settings = Preferences(tmp_path / "settings.json").settings
    assert (settings.theme, settings.text_scale) == ("dark", 150)
    assert by_value["dark"].isChecked()
    assert not by_value["system"].isChecked()


def test_settings_that_could_not_be_read_are_told(
    qtbot: QtBot, store: Store, files: Files, tmp_path: Path, shelf: Shelf
):
    (tmp_path / "broken.json").write_text("{")
    window = MainWindow(store, files, Preferences(tmp_path / "broken.json"), shelf)
    qtbot.addWidget(window)

    assert "settings" in window.message.text.text()
