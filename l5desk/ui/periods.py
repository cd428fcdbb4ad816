"""Periods: when rules were approved and reviewed, and when they are in force, in words."""

import datetime as dt
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from l5desk.engine.ruleset import Ruleset
from l5desk.present.period import missed

translate = QCoreApplication.translate


def outside_period(rules: Ruleset, day: dt.date) -> str:
    """Say that rules are not in force that day; nothing where they are, or name no period."""
    match missed(rules, day):
        case "until", ends:
            return translate("Periods", "its period ended on {0}").format(ends.isoformat())
        case "from", begins:
            return translate("Periods", "its period begins on {0}").format(begins.isoformat())
        case None:
            return ""


def dates_told(rules: Ruleset) -> Iterator[str]:
    """Tell the dates that the authors have set."""
    if (approved := rules.approval_date) is not None:
        yield translate("Periods", "Approved on {0}").format(approved.isoformat())
    if (reviewed := rules.last_review_date) is not None:
        yield translate("Periods", "Last reviewed on {0}").format(reviewed.isoformat())
    if rules.effective_period is not None:
        words = translate("Periods", "In force from {0} to {1}")
        yield words.format(*(each.isoformat() for each in rules.effective_period))
