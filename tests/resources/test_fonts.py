"""Qt ships no font: whatever is not in the bundled ones is a box on paper."""

import ast
from collections.abc import Iterator
from pathlib import Path
from unicodedata import category

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

pytestmark = pytest.mark.usefixtures("qapp")

ROOT = Path(__file__).parents[2]
FONTS = sorted((ROOT / "resources/fonts").glob("*.ttf"))
# Control characters, marks of direction and breaks of line have no ink.
INVISIBLE = {"Cc", "Cf", "Zl", "Zp"}


def strings_in_code() -> Iterator[tuple[str, str]]:
    for file in (ROOT / "l5desk").rglob("*.py"):
        tree = ast.parse(file.read_text())
        prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and id(node) not in prose:
                yield str(file.relative_to(ROOT)), str(node.value)


def texts_in_files() -> Iterator[tuple[str, str]]:
    for folder in ("rulesets", "resources"):
        for file in (ROOT / folder).rglob("*"):
            if file.suffix in {".yaml", ".html", ".md", ".ts", ".json", ".toml"}:
                yield str(file.relative_to(ROOT)), file.read_text()


def test_fonts_are_bundled_with_their_licences():
    licences = [file.read_text() for file in (ROOT / "resources/fonts").glob("OFL-*.txt")]
    assert len(FONTS) == 8
    assert len(licences) == len({file.name.split("-")[0] for file in FONTS})
    assert all("SIL OPEN FONT LICENSE Version 1.1" in licence for licence in licences)


@pytest.mark.parametrize("file", FONTS, ids=lambda file: file.stem)
def test_a_font_can_be_read(file: Path):
    number = QFontDatabase.addApplicationFont(str(file))
    assert number >= 0
    family = QFontDatabase.applicationFontFamilies(number)[0]
    assert family in {"Inter", "Noto Sans Arabic", "Noto Sans Devanagari"}


@pytest.mark.parametrize("weight", ["Normal", "Medium", "DemiBold", "Bold"])
def test_inter_has_a_face_of_every_weight_in_use(weight: str):
    for file in FONTS:
        QFontDatabase.addApplicationFont(str(file))
    font = QFont("Inter")
    font.setWeight(QFont.Weight[weight])
    face = QRawFont.fromFont(font)
    assert (face.familyName(), face.weight()) == ("Inter", font.weight())


def test_every_character_shown_has_a_glyph():
    fonts = [QRawFont(str(file), 12) for file in FONTS]
    missing = {
        f"{place}: {character} U+{ord(character):04X}"
        for place, text in (*strings_in_code(), *texts_in_files())
        for character in set(text)
        if category(character) not in INVISIBLE
        and not any(font.supportsCharacter(ord(character)) for font in fonts)
    }
    assert missing == set()
