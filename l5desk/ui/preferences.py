"""What the clinic has set, while the desk runs; each change is kept at once."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from l5desk.storage.files import FileError
from l5desk.storage.settings import Settings, load_settings, save_settings
from l5desk.ui.sentences import told


class Preferences(QObject):
    """Holds the settings and keeps them in their file."""

    changed = Signal(object)
    """The settings are others now."""
    told = Signal(str)
    """Why the settings could not be kept."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._settings, self.warning = load_settings(path)

    @property
    def settings(self) -> Settings:
        """The settings as they are."""
        return self._settings

    def set_some(self, values: Mapping[str, object]) -> None:
        """Set these by name and leave the others."""
        self.change(self._settings.model_copy(update=values))

    def change(self, settings: Settings) -> None:
        """Set and keep these; if the disk refuses, they count until the desk is closed."""
        if settings == self._settings:
            return
        self._settings = settings
        self.changed.emit(settings)
        try:
            save_settings(self._path, settings)
        except FileError as error:
            self.told.emit(told(error))
