"""The handout of a plan that the clinician chose instead."""

import pytest

from l5desk.ui.handout import occasion_of, set_handout
from tests.ui.handout.patients import DAY, ENDS, SETTINGS, overruled


@pytest.mark.parametrize("end", ENDS)
def test_what_is_gone_by_instead_is_printed_with_who_chose_it_on_three_pages_at_most(end: str):
    session = overruled(end)
    sheet = set_handout(session, occasion_of(session, SETTINGS, DAY), "A4")
    text = " ".join("".join(map(sheet.text, range(sheet.pages))).split())
    assert "Dr Example chose it on 9 March 2025." in text
    assert "another plan: Emergency: suspected cauda equina syndrome" in text
    assert sheet.pages <= 3


def test_a_decision_on_an_earlier_conclusion_prints_the_present_one():
    session = overruled("first_line_care").answer("urinary_retention", None)
    assert session.assessment.disposition == "emergency"
    changed = session.answer("saddle_numbness", value=False)
    sheet = set_handout(changed, occasion_of(changed, SETTINGS, DAY), "A4")
    text = "".join(map(sheet.text, range(sheet.pages)))
    assert "Who chose this plan" not in text
    assert "Some checks are not done yet" in text
