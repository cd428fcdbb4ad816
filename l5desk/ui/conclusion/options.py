"""Treatment options: each under a heading of its own, with how its arguments stand."""

from collections.abc import Iterable, Iterator
from functools import partial

from l5desk.engine.ruleset import Ruleset
from l5desk.present.conclusion import Choice
from l5desk.ui.conclusion.sections import Entry
from l5desk.ui.conclusion.texts import choice_text
from l5desk.ui.conclusion.words import verdict_icon, verdict_word


def option_entries(rules: Ruleset, choices: Iterable[Choice]) -> Iterator[Entry]:
    """Give a section for each option."""
    for choice in choices:
        title = f"{choice.title}: {verdict_word(choice.verdict)}"
        html = partial(choice_text, rules, choice)
        yield Entry(choice.title, title, html, mark=verdict_icon(choice.verdict))
