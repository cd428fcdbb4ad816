"""The pages that come with the program, in the language of the desk.

The Spanish of ``manual/4-printing.md`` is ``manual/es/4-printing.md``, whose first line tells what
English it was translated from. Where that has changed since, the page stays English and says so.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from l5desk.present.languages import ENGLISH, Speech
from l5desk.present.texts import origin


def page(file: Path, speech: Speech) -> str:
    """Give a page in Markdown, with what is to be known of its translation below its title."""
    english = file.read_text(encoding="utf-8")
    if speech == ENGLISH:
        return english
    translated = translation(file, speech)
    return noted(translated or english, is_translated=translated is not None)


def translation(file: Path, speech: Speech) -> str | None:
    """Give the page as it was translated, or None if there is none of what it says today."""
    other = file.parent / speech / file.name
    if not other.is_file():
        return None
    of, _, text = other.read_text(encoding="utf-8").partition("\n")
    return text if of == origin_line(file) else None


def origin_line(file: Path) -> str:
    """Give the line with which a translation of this page begins."""
    return f"<!-- of: {origin(file.read_text(encoding='utf-8'))} -->"


def noted(text: str, *, is_translated: bool) -> str:
    """Tell below the title of a page what is to be known of its translation."""
    title, _, rest = text.partition("\n")
    return f"{title}\n\n{_note(is_translated=is_translated)}\n{rest}"


def _note(*, is_translated: bool) -> str:
    translate = QCoreApplication.translate  # Arabic, which has no slanted letters, leaves out the *
    if is_translated:
        return translate("Pages", "*No native-speaking clinician has reviewed this translation.*")
    return translate("Pages", "*This page is written in English.*")
