"""Texts on other conclusions, with a link to the question of each finding."""

from collections.abc import Iterator
from html import escape
from typing import Final

from PySide6.QtCore import QCoreApplication

from l5desk.present.alternatives import Clue, Clues, Decisive, Elsewhere
from l5desk.present.conclusion import Headline
from l5desk.present.explanation import Words
from l5desk.ui.conclusion.prose import item_link, more_link
from l5desk.ui.conclusion.texts import bullets, paragraph
from l5desk.ui.conclusion.words import more_text
from l5desk.ui.counts import Counts
from l5desk.ui.flowchart.captions import answer_words
from l5desk.ui.language import listed

translate = QCoreApplication.translate

SHORT: Final = 12
"""An answer of so many letters stays on one line."""


def changes_note(head: Headline) -> str:
    """Say what the list of changes is about, without a word of qualifying for anything."""
    if head.outcome == "emergency":
        return translate("Conclusion", "Nothing that is still open lowers this.")
    return translate("Conclusion", "These findings would lead elsewhere. Any one line is enough.")


def change_text(change: Elsewhere, *, settled: bool, shown: int | None = None) -> str:
    """Give the ways to another conclusion; ``shown``: so many of them, then how many more."""
    return "".join(_change(change, settled=settled, shown=shown))


def _change(change: Elsewhere, *, settled: bool, shown: int | None) -> Iterator[str]:
    words = answer_words()
    if change.red_flags:
        flags = translate("Conclusion", "; ").join(_clue(clue, words) for clue in change.red_flags)
        said = translate("Conclusion", "Any one red flag of:")
        yield f"<p><b>{said}</b> {flags}</p>"
    unknown = change.unknown[:shown]
    different = change.different[: shown and shown - len(unknown)]
    for title, sets in (
        (_unknown_title(settled=settled), unknown),
        (_different_title(), different),
    ):
        if sets:
            yield paragraph(title, "head") + bullets(_set(clues, words) for clues in sets)
    left = len(change.unknown) + len(change.different) - len(unknown) - len(different)
    if left:
        yield f"<p>{more_link(more_text(left))}</p>"


def _unknown_title(*, settled: bool) -> str:
    # Once it is settled the rules ask for none of it: it is not for us to say "find it out".
    if settled:
        return translate("Conclusion", "Not known; would matter if found")
    return translate("Conclusion", "Still unknown, worth finding out")


def _different_title() -> str:
    return translate("Conclusion", "Would have to be different")


def _set(clues: Clues, words: Words) -> str:
    joint = translate("Conclusion", "and")
    return f"<br>{joint} ".join(_clue(clue, words) for clue in clues)


def _clue(clue: Clue, words: Words) -> str:
    return _said(words.choice(_links(clue)), clue.said)


def _links(clue: Clue) -> Iterator[str]:
    return (item_link(item, short) for item, short in clue.names)


def _said(names: str, said: str) -> str:
    if not said:
        return names
    text = escape(said)
    return f"{names}: {text if len(said) > SHORT else text.replace(' ', '&nbsp;')}"


def decisive_text(decisive: Decisive) -> str:
    """Give the answers that decide; of the red flags that are not there, how many."""
    lines = [_said(listed(_links(clue)), clue.said) for clue in decisive.answers]
    if decisive.clear:
        lines.append(escape(_no_alarm(len(decisive.clear))))
    return bullets(lines)


def _no_alarm(count: int) -> str:
    if count == 1:
        return translate("Conclusion", "No alarm in one answer")
    return Counts.tr("No alarm among %n answers", "", count)


def exclusion_text(decisive: Decisive | None) -> str:
    """Give the answers that exclude a conclusion, or say that it is still possible."""
    if decisive is None:
        return paragraph(translate("Conclusion", "It is still possible: answers are open."))
    return paragraph(translate("Conclusion", "Excluded by"), "head") + decisive_text(decisive)
