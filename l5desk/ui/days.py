"""Days on the wall: today, and the day on which a deadline ends."""

import datetime as dt
from typing import Final

from l5desk.engine.ruleset import Deadline

DAYS: Final[dict[Deadline, int]] = {
    "now": 0,
    "72 hours": 3,
    "7 days": 7,
    "2 weeks": 14,
    "6 weeks": 42,
    "3 months": 91,
    "routine": 91,
}
"""How long each deadline lets wait; what is routine is looked at again as if it said 3 months."""


def today() -> dt.date:
    """Give the date where the program runs."""
    return dt.date.today()  # noqa: DTZ011 - the day on the wall


def last_day(by: Deadline, since: dt.date) -> dt.date:
    """Give the day on which a deadline ends that counts from another day."""
    return since + dt.timedelta(days=DAYS[by])
