"""What the clinician made of a conclusion."""

import datetime as dt

import pytest

from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.present.conclusion import headline
from l5desk.present.decision import concluded, decided, ends_instead, overruling, stands
from l5desk.session import ClinicianDecision, Concluded, Session

NO_FLAGS: dict[str, Answer] = {"retention": False, "sexual": False, "course": "none", "toe": 5}
CALM = NO_FLAGS | {"weeks": 3.0, "anticoagulated": False}
DAY = dt.date(2025, 3, 9)
WAIT = Concluded(disposition="conservative_no_imaging", step="wait")


def on(pathway: Pathway, answers: dict[str, Answer]) -> Concluded | None:
    session = Session.start(pathway, answers)
    return concluded(headline(pathway, session.assessment))


def accepted(pathway: Pathway, answers: dict[str, Answer]) -> Session:
    decision = ClinicianDecision(outcome="accepted", day=DAY, conclusion=on(pathway, answers))
    return Session.start(pathway, answers).decide(decision)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (CALM, WAIT),
        (NO_FLAGS, None),
        ({"toe": 2}, Concluded(disposition="urgent_referral", step="refer")),
        (
            CALM | {"sexual": CANNOT_ASSESS},
            Concluded(disposition="conservative_no_imaging", step="wait", is_sure=False),
        ),
        (
            CALM | {"retention": CANNOT_ASSESS},
            Concluded(disposition="incomplete", is_sure=False),
        ),
    ],
)
def test_whatever_asks_for_something_to_be_done_can_be_decided_on(
    sciatica: Pathway, answers: dict[str, Answer], expected: Concluded | None
):
    assert on(sciatica, answers) == expected


def test_a_decision_is_told_with_the_titles_of_its_steps(sciatica: Pathway):
    decision = ClinicianDecision(
        outcome="overruled",
        reason="wants one now",
        name="Dr Example",
        day=DAY,
        conclusion=WAIT,
        instead="inject",
    )
    told = decided(Session.start(sciatica, CALM, decision=decision))
    assert told is not None
    assert (told.outcome, told.reason, told.name, told.day) == (
        "overruled",
        "wants one now",
        "Dr Example",
        DAY,
    )
    assert (told.on, told.instead, told.stands) == (
        "Go on without a scan",
        "Discuss an injection",
        True,
    )


def test_nothing_is_told_while_nothing_is_decided(sciatica: Pathway):
    assert decided(Session.start(sciatica, CALM)) is None


def test_a_decision_stands_until_the_conclusion_is_another_one(sciatica: Pathway):
    session = accepted(sciatica, CALM)
    assert stands(session)
    assert stands(session.answer("weeks", 4.0))
    assert not stands(session.answer("retention", value=True))
    assert not stands(session.answer("sexual", None))
    assert stands(session.answer("retention", value=True).undo())


def test_an_answer_that_only_makes_it_surer_leaves_an_alarm_as_it_was_decided(sciatica: Pathway):
    floor = accepted(sciatica, {"toe": 2})
    settled = floor.answer_all({"retention": False, "sexual": False, "course": "stable"})
    assert settled.assessment.disposition == "urgent_referral"
    assert stands(settled)


def test_a_settled_conclusion_is_another_one_than_the_same_one_assumed(sciatica: Pathway):
    assert not stands(accepted(sciatica, CALM).answer("sexual", CANNOT_ASSESS))
    assert not stands(
        accepted(sciatica, CALM | {"sexual": CANNOT_ASSESS}).answer("sexual", value=False)
    )


def test_a_decision_on_who_knows_what_never_stands(sciatica: Pathway):
    session = Session.start(sciatica, CALM, decision=ClinicianDecision(outcome="accepted"))
    assert not stands(session)
    told = decided(session)
    assert told is not None
    assert (told.on, told.disposition) == ("", None)


def test_only_a_standing_decision_overrules(sciatica: Pathway):
    decision = ClinicianDecision(outcome="overruled", reason="seen", conclusion=WAIT)
    session = Session.start(sciatica, CALM, decision=decision)
    assert overruling(session) == decision
    assert overruling(session.answer("retention", value=True)) is None
    assert overruling(accepted(sciatica, CALM)) is None


def test_a_step_other_rules_had_keeps_its_name(sciatica: Pathway):
    old = Concluded(disposition="emergency", step="gone_since")
    decision = ClinicianDecision(outcome="accepted", conclusion=old)
    told = decided(Session.start(sciatica, CALM, decision=decision))
    assert told is not None
    assert (told.on, told.disposition, told.stands) == ("gone_since", "emergency", False)


def test_every_other_end_can_be_gone_by_instead(sciatica: Pathway):
    head = headline(sciatica, Session.start(sciatica, CALM).assessment)
    assert [name for name, _ in ends_instead(sciatica, head)] == ["go_now", "refer", "inject"]
