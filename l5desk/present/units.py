"""A number with its unit, in the form that the number asks for.

A ruleset words each unit once, as several of it (in Arabic, as many of it).
"""

from collections.abc import Mapping
from typing import Final

ONE: Final[Mapping[str, str]] = {
    "days": "day", "weeks": "week", "months": "month", "years": "year",
    "días": "día", "semanas": "semana", "meses": "mes", "años": "año",
}  # fmt: skip

TWO: Final[Mapping[str, str]] = {
    "يوم": "يومان", "أسبوع": "أسبوعان", "شهر": "شهران", "سنة": "سنتان",
}  # fmt: skip
"""Arabic has a word for two of a thing, which needs no number."""
FEW: Final[Mapping[str, str]] = {"يوم": "أيام", "أسبوع": "أسابيع", "شهر": "أشهر", "سنة": "سنوات"}
"""Arabic counts a few of a thing in another form, 3 to 10, whatever hundreds come before."""
DOZENS: Final[Mapping[str, str]] = {"يوم": "يومًا", "أسبوع": "أسبوعًا", "شهر": "شهرًا"}
"""And so 11 to 99."""
FEWEST: Final = 3
DOZEN: Final = 11


def with_unit(value: float, unit: str) -> str:
    """Write a number and its unit: "1 week", "6 weeks", "40 %", "3 أسابيع", "يومان"."""
    if value == 2 and unit in TWO:  # noqa: PLR2004
        return TWO[unit]
    return f"{value:g} {_forms(value).get(unit, unit)}".rstrip()


def _forms(value: float) -> Mapping[str, str]:
    """Give the forms that units have beside this number."""
    if value == 1:
        return ONE
    last = value % 100
    if FEWEST <= last < DOZEN:
        return FEW
    return DOZENS if last >= DOZEN else {}
