"""What the clinic has set, kept between starts in the user's configuration folder."""

import json
import os
from pathlib import Path
from typing import Annotated, Final, Literal

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from l5desk.storage.files import FileError, make_folder, read_bytes, write_atomically

LARGEST: Final = 1024 * 1024
REMEMBERED: Final = 10
"""How many recent files are offered."""

CHECK: Final = "; please check them, the emergency number above all"


class Settings(BaseModel):
    """The choices of one user. Keys of a later version are ignored, not an error.

    ``text_scale`` is a percentage. The numbers, and the clinic's name, are printed on
    handouts; while they are empty the handout leaves a line to fill in by hand. The language is the
    one handouts were printed in last, whatever the desk speaks. ``audience`` is for
    whom the desk words its rules.
    """

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)

    language: Literal["en", "es", "ar"] = "en"
    theme: Literal["system", "light", "dark", "high-contrast"] = "system"
    text_scale: Annotated[int, Field(ge=80, le=200)] = 100
    paper: Literal["A4", "Letter"] = "A4"
    handout_language: Literal["en", "es", "fr", "pt", "ar", "sw", "hi"] = "en"
    emergency_number: str = ""
    clinic_name: str = ""
    clinic_phone: str = ""
    out_of_hours_phone: str = ""
    audience: Literal["clinician", "trainee", "patient"] = "clinician"
    ruleset: str = "l5-radiculopathy"
    recent_files: tuple[str, ...] = ()

    def with_recent(self, path: Path) -> "Settings":
        """Give the settings with this file first among the recent ones."""
        name = str(path.absolute())
        if not name.isprintable():  # neither JSON nor a menu can hold such a name
            return self
        others = tuple(each for each in self.recent_files if each != name)
        return self.model_copy(update={"recent_files": (name, *others)[:REMEMBERED]})


def settings_file() -> Path:
    """Give where this user's settings are kept."""
    return platformdirs.user_config_path("l5desk", appauthor=False) / "settings.json"


def load_settings(path: Path) -> tuple[Settings, str]:
    """Read the settings, and a sentence for the user, empty when all is well.

    What cannot be understood is put aside as it is and the rest is used; nothing is raised.
    """
    if not os.path.lexists(path):
        return Settings(), ""
    try:
        content = read_bytes(path, LARGEST)
    except FileError as error:
        return Settings(), f"{error}; the settings are as at first{CHECK}"
    try:
        return Settings.model_validate_json(content), ""
    except ValidationError as error:
        settings, lost = _rescued(content, error)
        return settings, f"{lost}; {_put_aside(path)}{CHECK}"


def save_settings(path: Path, settings: Settings) -> None:
    """Keep the settings, or raise ``FileError`` and leave the old ones."""
    make_folder(path.parent)
    write_atomically(path, settings.model_dump_json(indent=2).encode() + b"\n")


def _rescued(content: bytes, error: ValidationError) -> tuple[Settings, str]:
    """Use every setting that can be understood; tell which were lost."""
    wrong = {str(each["loc"][0]) for each in error.errors() if each["loc"]}
    if not wrong:
        return Settings(), "the settings could not be read"
    written: dict[str, object] = json.loads(content)
    kept = {name: value for name, value in written.items() if name not in wrong}
    names = ", ".join(sorted(wrong))
    return Settings.model_validate_json(json.dumps(kept)), f"settings not understood: {names}"


def _put_aside(path: Path) -> str:
    aside = path.with_name(f"{path.stem}.unreadable{path.suffix}")
    try:
        path.replace(aside)
    except OSError:
        return "the file could not be put aside"
    return f"the file is kept as '{aside}'"
