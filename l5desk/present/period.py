"""The period in which rules are meant to be followed, where their authors have set one."""

import datetime as dt
from typing import Literal, TypeAlias

from l5desk.engine.ruleset import Ruleset

Bound: TypeAlias = Literal["from", "until"]


def missed(rules: Ruleset, day: dt.date) -> tuple[Bound, dt.date] | None:
    """Give the bound of their period that a day lies outside of, and when that is or was."""
    if rules.effective_period is None:
        return None
    begins, ends = rules.effective_period
    if day > ends:
        return "until", ends
    return ("from", begins) if day < begins else None
