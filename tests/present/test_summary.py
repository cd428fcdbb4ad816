"""The summary for the record: complete, and never surer than the assessment."""

import datetime as dt
from dataclasses import replace

import pytest

from l5desk.engine.evaluate import evaluate
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.engine.ruleset import Review
from l5desk.present.summary import WIDTH, summary
from l5desk.session import ClinicianDecision, Concluded, Session
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import read_case
from l5desk.storage.rulesets import load_ruleset

NO_FLAGS: dict[str, Answer] = {"retention": False, "sexual": False, "course": "none", "toe": 5}
DAY = dt.date(2025, 3, 9)


def written(pathway: Pathway, answers: dict[str, Answer], label: str = "demo-1") -> str:
    return summary(Session.start(pathway, answers, label), DAY)


def test_it_names_the_case_the_day_the_rules_and_their_review(sciatica: Pathway):
    lines = written(sciatica, {}).splitlines()
    assert lines[0] == "Sciatica, in small: assessment of demo-1, 2025-03-09"
    assert lines[1] == f"Rules: sciatica-small 1.2.3 (draft), digest {sciatica.digest}"
    assert lines[2] == "Review: NOT REVIEWED BY A CLINICIAN"


def test_a_case_without_a_label_is_called_so(sciatica: Pathway):
    assert "an unnamed case" in written(sciatica, {}, label="")


def test_a_review_is_named(sciatica: Pathway):
    review = Review(reviewer="A. Reviewer", role="GP", day=dt.date(2025, 1, 2))
    rules = sciatica.ruleset.model_copy(update={"reviews": (review,)})
    text = written(replace(sciatica, ruleset=rules), {})
    assert "Review: A. Reviewer, GP, 2025-01-02" in text


def test_rules_outside_their_period_say_so(sciatica: Pathway):
    period = dt.date(2024, 1, 1), dt.date(2025, 2, 28)
    rules = sciatica.ruleset.model_copy(update={"effective_period": period})
    text = written(replace(sciatica, ruleset=rules), {})
    assert "sciatica-small 1.2.3 (draft, valid until 2025-02-28), digest" in text


def test_a_settled_conclusion_with_all_it_rests_on(sciatica: Pathway):
    text = written(sciatica, NO_FLAGS | {"weeks": 3.0, "anticoagulated": False})
    head = "Conclusion: Go on without a scan\nMost people get better.\nBy when: 6 weeks\n"
    decision = "Why:\n- Go on without a scan\n  - Six weeks? No\n"
    for expected in (
        head + "Who: Clinician and patient\nNo alarm among 4 of 4 core questions answered.",
        decision + "    - Symptoms for six weeks or more: no\n      - Duration: 3 weeks\n",
        "- Stay active. [strength: strong, certainty: moderate; Document 1]",
        "- An anti-inflammatory for a few days. [not graded; A trial 2021]",
        "Re-assessment:\n- See again in two weeks.\n- sooner for: new weakness, any bladder change",
        "Answers:\n- Trouble passing urine: no\n- Change in sexual function: no\n",
        "- A trial 2021: A trial, 2021",
    ):
        assert expected in text
    assert "NOT SETTLED" not in text
    assert "Not assessed:" not in text


def test_a_source_is_named_as_readers_know_it_and_told_once():
    pathway = load_ruleset(bundled("rulesets") / "l5-radiculopathy")
    text = " ".join(written(pathway, {"saddle_numbness": True}).split())
    assert "Document 1 (32), Document 2 (27), GIRFT 2023]" in text
    assert not [key for key in pathway.ruleset.statements if key in text]
    assert text.count("Machine-written overview; no author") == 1


def test_options_stand_with_both_sides(sciatica: Pathway):
    text = written(sciatica, NO_FLAGS | {"weeks": 8.0, "accepts": True})
    assert "- Epidural steroid injection: open, an answer is missing\n" in text
    assert (
        "  - for: Helps a little for some weeks. [strength: weak, certainty: low; A trial 2021]"
        in text
    )
    assert "  - against: A rare serious harm is known. [not graded; Document 1]" in text
    assert "  - excludes it (if it applies: open): Bleeding near the nerve." in text


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, "NOT SETTLED. More answers are needed"),
        ({"toe": 2}, "NOT SETTLED, but at least: Speak to the spinal team today"),
        (
            NO_FLAGS | {"sexual": CANNOT_ASSESS, "weeks": 3.0},
            "NOT SETTLED. If what could not be assessed is normal: Go on without a scan",
        ),
        (
            NO_FLAGS | {"retention": CANNOT_ASSESS, "weeks": 3.0},
            "NOT SETTLED. To be examined today by someone who can assess what is open",
        ),
    ],
)
def test_what_is_not_settled_says_so_first(
    sciatica: Pathway, answers: dict[str, Answer], expected: str
):
    (line,) = [x for x in written(sciatica, answers).splitlines() if x.startswith("Conclusion:")]
    assert line == f"Conclusion: {expected}"


def test_an_incomplete_assessment_gives_no_advice_and_says_what_is_open(sciatica: Pathway):
    text = written(sciatica, NO_FLAGS)
    assert "Recommendations:" not in text
    assert "Still open: Duration, Would accept injection" in text
    assert "By when" not in text


def test_several_possible_steps_are_all_named(sciatica: Pathway):
    answers = NO_FLAGS | {"toe": 2}
    steps = dict(sciatica.ruleset.steps)
    steps["inject"] = steps["inject"].model_copy(update={"disposition": "urgent_referral"})
    twice = replace(sciatica, ruleset=sciatica.ruleset.model_copy(update={"steps": steps}))
    assessment = replace(evaluate(sciatica, answers), reachable=frozenset({"refer", "inject"}))
    text = summary(
        replace(Session.start(sciatica, answers), pathway=twice, assessment=assessment), DAY
    )
    assert "Conclusion: Urgent referral\nOne of: " in text


def test_what_could_not_be_assessed_is_listed_with_its_weight(sciatica: Pathway):
    text = written(sciatica, NO_FLAGS | {"sexual": CANNOT_ASSESS, "anticoagulated": CANNOT_ASSESS})
    assert "- Change in sexual function (decides: A change of bladder or sexual function)" in text
    assert "\n- Anticoagulant\n" in text
    assert "- Change in sexual function: could not be assessed" in text
    assert "Still open: Change in sexual function, Duration, Would accept injection" in text


def test_contradictions_and_odd_numbers_are_told(sciatica: Pathway):
    text = written(sciatica, NO_FLAGS | {"toe": 4, "weeks": 600.0})
    assert "- Course of weakness: No weakness was recorded, yet a muscle is weak." in text
    assert "- Duration: outside the usual range, please check" in text


def test_an_emergency_claims_no_absence_of_alarm(sciatica: Pathway):
    text = written(sciatica, NO_FLAGS | {"retention": True})
    assert "No alarm" not in text
    assert "By when: now" in text


def test_no_line_is_wider_than_a_page(sciatica: Pathway):
    text = written(sciatica, NO_FLAGS | {"weeks": 8.0, "accepts": True})
    prose = text.splitlines()[3:]
    assert [line for line in prose if len(line) > WIDTH] == []


def test_it_is_the_same_each_time(sciatica: Pathway):
    assert written(sciatica, NO_FLAGS) == written(sciatica, NO_FLAGS)


def test_what_would_change_it_is_told_in_a_few_lines(sciatica: Pathway):
    text = written(sciatica, NO_FLAGS | {"weeks": 3.0, "anticoagulated": False})
    assert (
        "What would change this:\n"
        "- Emergency\n"
        "  - any one red flag: Trouble passing urine or Change in sexual function; Residual\n"
        "    volume: 201 mL or more\n"
        "- Urgent referral\n"
        "  - if it were different: Big toe extension: 3 of 5 or less\n"
        "  - any one red flag: Course of weakness: Getting worse\n"
        "- Discuss an injection\n"
        "  - if it were different: Duration: 6 weeks or more; and Would accept injection: yes\n"
    ) in text


def test_nothing_lowers_an_emergency(sciatica: Pathway):
    text = written(sciatica, NO_FLAGS | {"retention": True})
    assert "What would change this:\n- Nothing that is still open lowers this.\n" in text


def test_before_there_is_a_conclusion_nothing_would_change_it(sciatica: Pathway):
    assert "What would change this" not in written(sciatica, NO_FLAGS)


CALM = NO_FLAGS | {"weeks": 3.0, "anticoagulated": False}
OVERRULED = ClinicianDecision(
    outcome="overruled",
    reason="wants an injection now",
    name="Dr Example",
    day=DAY,
    conclusion=Concluded(disposition="conservative_no_imaging", step="wait"),
    instead="inject",
)


def test_what_the_clinician_decided_stands_under_the_conclusion(sciatica: Pathway):
    text = summary(Session.start(sciatica, CALM, decision=OVERRULED), DAY)
    assert (
        "The clinician's decision:\n"
        "- OVERRULED by Dr Example, 2025-03-09\n"
        "- Reason: wants an injection now\n"
        "- Instead: Discuss an injection\n\n"
        "Why:\n"
    ) in text


def test_a_decision_on_an_earlier_conclusion_is_told_as_one(sciatica: Pathway):
    accepted = OVERRULED.model_copy(update={"outcome": "accepted", "reason": "", "instead": ""})
    text = summary(Session.start(sciatica, CALM | {"toe": 3}, decision=accepted), DAY)
    assert "- Accepted by Dr Example, 2025-03-09\n" in text
    assert "- Decided on: Go on without a scan. THE CONCLUSION HAS CHANGED SINCE\n" in text


def test_a_decision_that_does_not_say_on_what_is_told_so(sciatica: Pathway):
    bare = ClinicianDecision(outcome="accepted")
    text = summary(Session.start(sciatica, CALM, decision=bare), DAY)
    assert "- Accepted\n- Decided on: not recorded. THE CONCLUSION HAS CHANGED SINCE\n" in text


def test_what_one_press_answered_is_told_as_such(sciatica: Pathway):
    begun = Session.start(sciatica, CALM).forget(["retention", "course"])
    pressed = begun.answer_all({"retention": False, "course": "none"})
    again = pressed.answer("course", CANNOT_ASSESS)

    told = [summary(each, DAY).count("answered together") for each in (begun, pressed, again)]
    assert told == [0, 2, 1]


def test_red_flags_that_are_there_stand_beside_no_alarm():
    shipped = load_ruleset(bundled("rulesets") / "l5-radiculopathy")
    sample = read_case(bundled("resources") / "samples" / "three-weeks.yaml", lambda _: shipped)
    text = written(shipped, {**sample.answers, "immunosuppressed": True})
    assert "core questions answered.\nNoted, alone no alarm: Lowered immunity\n" in text
