"""Whatever comes with the program is named with its licence."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
RESOURCES = ROOT / "resources"
LISTED = (RESOURCES / "THIRD-PARTY.md").read_text().lower()


def test_every_wheel_that_the_program_needs_is_named():
    pins = re.findall(r"(?m)^([\w-]+)==([^\\]*)", (ROOT / "requirements/runtime.txt").read_text())
    build = tomllib.loads((ROOT / "pyproject.toml").read_text())["dependency-groups"]["build"]
    shipped = {name for name, rest in pins if "win32" not in rest} - {
        name.replace("_", "-") for name in build
    }
    assert len(shipped) > 5
    assert [name for name in shipped if name.lower() not in LISTED] == []


def test_every_font_family_is_named():
    families = {file.stem.removeprefix("OFL-") for file in (RESOURCES / "fonts").glob("OFL-*")}
    spelt = {re.sub(r"(?<=[a-z])(?=[A-Z])", " ", family) for family in families}
    assert [family for family in spelt if family.lower() not in LISTED] == []


def test_the_texts_that_must_go_along_with_qt_do():
    for name in ("LGPL-3.0", "GPL-3.0"):
        text = (RESOURCES / "licences" / f"{name}.txt").read_text()
        assert "GENERAL PUBLIC LICENSE" in text
        assert "Version 3, 29 June 2007" in text
