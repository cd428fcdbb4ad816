"""A number with its unit, in the form that the number asks for.

A ruleset words each unit once, as several of it (in Arabic, as many of it).
"""

from collections.abc import Mapping
from typing import Final

ONE: Final[Mapping[str, str]] = {
    "days": "day", "weeks": "week", "months": "month", "years": "year",
    "días": "día", "semanas": "semana", "meses": "mes", "años": "año",
}  # fmt: skip

FEW: Final[Mapping[str, str]] = {"يوم": "أيام", "أسبوع": "أسابيع", "شهر": "أشهر", "سنة": "سنوات"}
"""Arabic counts a few of a thing in another form."""
LEAST: Final = 3
MOST: Final = 10
"""How many are a few."""


def with_unit(value: float, unit: str) -> str:
    """Write a number and its unit: "1 week", "6 weeks", "40 %", "3 أسابيع"."""
    if value == 1:
        unit = ONE.get(unit, unit)
    elif LEAST <= value <= MOST:
        unit = FEW.get(unit, unit)
    return f"{value:g} {unit}".rstrip()
