"""The desk's state as one frozen value."""

import datetime as dt
from dataclasses import replace

import pytest
from pydantic import ValidationError

from l5desk.session import ClinicianDecision, Concluded, Session
from tests.engine.small import small

PATHWAY = small()
ACCEPTED = ClinicianDecision(outcome="accepted", day=dt.date(2025, 3, 9))


def test_answers_and_decisions_are_undone_and_redone_in_their_order():
    begun = Session.start(PATHWAY)
    answered = begun.answer("fever", value=False)
    decided = answered.decide(ACCEPTED)
    later = decided.answer("age", value=46)

    assert later.undo() == Session(
        PATHWAY,
        decided.response,
        decided.assessment,
        decision=ACCEPTED,
        earlier=decided.earlier,
        later=(later.now,),
    )
    assert later.undo().undo().decision is None
    assert later.undo().undo().response == {"fever": False}
    assert later.undo().undo().undo().now == begun.now
    assert later.undo().undo().redo().now == decided.now
    assert later.undo().undo().redo().redo().now == later.now


def test_there_is_nothing_to_undo_before_the_first_entry_or_redo_after_the_last():
    begun = Session.start(PATHWAY)
    assert begun.undo() is begun
    assert begun.redo() is begun


def test_what_changes_nothing_is_no_step_back():
    session = Session.start(PATHWAY, {"fever": False}, decision=ACCEPTED)
    assert session.answer("fever", value=False) is session
    assert session.decide(ACCEPTED) is session
    assert session.forget(["age"]) is session


def test_a_decision_is_kept_when_an_answer_changes():
    session = Session.start(PATHWAY).decide(ACCEPTED).answer("bladder", value=True)
    assert session.decision == ACCEPTED
    assert session.assessment.disposition == "emergency"


def test_a_decision_changes_no_answer_and_no_conclusion():
    before = Session.start(PATHWAY, {"bladder": True})
    after = before.decide(ACCEPTED)
    assert after.assessment is before.assessment
    assert after.past == (before.response,)


def test_a_new_entry_forgets_what_was_undone():
    session = Session.start(PATHWAY).answer("age", value=46).undo().decide(ACCEPTED)
    assert session.future == ()


def test_what_another_answer_contradicts_is_not_believed():
    session = Session.start(PATHWAY, {"course": "none", "grade": 3})
    assert session.believed == {"grade": 3}
    assert session.response == {"course": "none", "grade": 3}


@pytest.mark.parametrize(
    ("decision", "complaint"),
    [
        ({"outcome": "overruled", "reason": " "}, "overruling needs a reason"),
        (
            {
                "outcome": "overruled",
                "reason": "seen",
                "name": " ",
                "conclusion": Concluded(disposition="emergency"),
            },
            "overruling an emergency needs a name",
        ),
    ],
)
def test_overruling_needs_a_reason_and_of_an_emergency_a_name(
    decision: dict[str, object], complaint: str
):
    with pytest.raises(ValidationError, match=complaint):
        ClinicianDecision.model_validate(decision)


def test_an_emergency_is_accepted_without_a_name():
    emergency = Concluded(disposition="emergency")
    assert ClinicianDecision(outcome="accepted", conclusion=emergency).name == ""


def test_answers_of_one_press_are_known_as_such_until_given_again():
    session = Session.start(PATHWAY, {"bladder": False})
    session = session.answer_all({"fever": False, "course": "none"})
    assert session.together == {"fever", "course"}

    again = session.answer_all({"fever": True})
    assert again.together == {"course"}
    assert again.undo().together == {"fever", "course"}
    assert session.undo().together == set()


def test_what_was_answered_together_before_the_session_began_stays_so_until_given_again():
    session = Session.start(PATHWAY, {"fever": False, "course": "none"})
    session = replace(session, begun_together=frozenset({"fever", "course"}))

    assert session.answer("age", value=46).together == {"fever", "course"}
    assert session.answer("fever", value=True).together == {"course"}
