"""A routine first visit by keyboard alone stays quick, and leaves no red flag unasked."""

from statistics import median

import pytest

from tests.journey import GOAL, travelled


@pytest.mark.usefixtures("qapp")
def test_a_routine_first_visit_takes_under_two_minutes_by_keyboard():
    journeys = travelled(3)

    assert all(len(journey.machine) >= journey.acts for journey in journeys)
    assert median(journey.seconds for journey in journeys) < GOAL
    assert median(journey.acts for journey in journeys) <= 30
