"""Numbers stand with their unit as one says them."""

import pytest

from l5desk.present.units import with_unit


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        (1, "weeks", "1 week"),
        (1.5, "weeks", "1.5 weeks"),
        (0, "días", "0 días"),
        (1, "semanas", "1 semana"),
        (6, "semanas", "6 semanas"),
        (40, "%", "40 %"),
        (1, "mL", "1 mL"),
        (7, "", "7"),
        (1, "أسبوع", "1 أسبوع"),
        (3, "أسبوع", "3 أسابيع"),
        (10, "يوم", "10 أيام"),
        (11, "يوم", "11 يوم"),
        (46, "سنة", "46 سنة"),
    ],
)
def test_a_unit_has_the_form_of_its_number(value: float, unit: str, written: str):
    assert with_unit(value, unit) == written
