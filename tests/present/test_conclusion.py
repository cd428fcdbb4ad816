"""The conclusion says what may be said now, and never more."""

from dataclasses import replace

import pytest

from l5desk.engine.evaluate import evaluate
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.engine.ruleset import Deadline, Disposition
from l5desk.present.conclusion import Conclusion, Mention, Urgency, conclusion, headline, urgency
from l5desk.present.explanation import ENGLISH
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import read_case
from l5desk.storage.rulesets import load_ruleset

NO_FLAGS: dict[str, Answer] = {"retention": False, "sexual": False, "course": "none", "toe": 5}


def concluded(pathway: Pathway, **answers: Answer) -> Conclusion:
    response = NO_FLAGS | answers
    return conclusion(pathway, response, evaluate(pathway, response), ENGLISH)


@pytest.mark.parametrize(
    ("outcome", "by", "expected"),
    [
        ("emergency", "now", "emergency"),
        ("urgent_referral", "72 hours", "urgent"),
        ("urgent_referral", "7 days", "urgent"),
        ("mri_now", "72 hours", "urgent"),
        ("mri_now", "7 days", "soon"),
        ("mri_now", "6 weeks", "calm"),
        ("alternative_diagnosis", "2 weeks", "soon"),
        ("conservative_no_imaging", "6 weeks", "calm"),
        ("recovery", "routine", "calm"),
        ("incomplete", None, "open"),
    ],
)
def test_urgency_follows_from_what_it_is_and_when_it_is_due(
    outcome: Disposition, by: Deadline | None, expected: Urgency
):
    assert urgency(outcome, by) == expected


def test_a_settled_conclusion_is_said_in_the_words_of_its_step(sciatica: Pathway):
    head = concluded(sciatica, weeks=3.0).headline
    assert (head.kind, head.outcome) == ("settled", "conservative_no_imaging")
    assert (head.title, head.text) == ("Go on without a scan", "Most people get better.")
    assert (head.by, head.who, head.step) == ("6 weeks", "Clinician and patient", "wait")
    assert (head.urgency, head.is_alarm, head.open) == ("calm", False, ())


def test_the_core_answers_are_counted(sciatica: Pathway):
    assert concluded(sciatica, weeks=3.0).headline.answered == 4
    head = headline(sciatica, evaluate(sciatica, {"retention": False, "sexual": CANNOT_ASSESS}))
    assert (head.answered, head.core) == (1, 4)


def test_a_red_flag_that_is_no_alarm_alone_is_named_beside_it():
    shipped = load_ruleset(bundled("rulesets") / "l5-radiculopathy")
    sample = read_case(bundled("resources") / "samples" / "three-weeks.yaml", lambda _: shipped)
    flags: dict[str, Answer] = {"trauma": "minor", "immunosuppressed": True, "night_pain": False}
    head = headline(shipped, evaluate(shipped, {**sample.answers, **flags}))
    assert not head.is_alarm
    assert {mention.item for mention in head.noted} == {"trauma", "immunosuppressed"}
    assert headline(shipped, evaluate(shipped, sample.answers)).noted == ()


def test_an_urgent_floor_is_said_while_answers_are_open(sciatica: Pathway):
    several = evaluate(sciatica, {"retention": False, "sexual": False, "toe": 2})
    assert headline(sciatica, several).outcome == "urgent_referral"
    head = headline(sciatica, evaluate(sciatica, {"toe": 2}))
    assert (head.kind, head.outcome) == ("at-least", "urgent_referral")
    assert head.is_alarm
    assert (head.title, head.step) == ("Speak to the spinal team today", "refer")
    assert [mention.item for mention in head.open][:2] == ["retention", "sexual"]


def test_a_floor_gives_no_advice_that_a_higher_urgency_would_change(sciatica: Pathway):
    steps = dict(sciatica.ruleset.steps)
    steps["refer"] = steps["refer"].model_copy(update={"recommendations": ("stay_active",)})
    advising = replace(sciatica, ruleset=sciatica.ruleset.model_copy(update={"steps": steps}))
    response: dict[str, Answer] = {"toe": 2}
    assert conclusion(advising, response, evaluate(advising, response), ENGLISH).advice == ()


def test_several_possible_steps_of_one_urgency_are_all_named(sciatica: Pathway):
    settled = evaluate(sciatica, NO_FLAGS | {"toe": 2})
    steps = dict(sciatica.ruleset.steps)
    steps["inject"] = steps["inject"].model_copy(update={"disposition": "urgent_referral"})
    twice = replace(sciatica, ruleset=sciatica.ruleset.model_copy(update={"steps": steps}))
    head = headline(twice, replace(settled, reachable=frozenset({"refer", "inject"})))
    assert (head.kind, head.title, head.step) == ("settled", "", None)
    assert set(head.text.split(" / ")) == {"Discuss an injection", "Speak to the spinal team today"}


def test_nothing_calm_is_said_before_the_core_is_answered(sciatica: Pathway):
    head = headline(sciatica, evaluate(sciatica, {"weeks": 3.0, "toe": 5, "course": "none"}))
    assert (head.kind, head.outcome, head.urgency) == ("open", "incomplete", "open")
    assert (head.title, head.text, head.who, head.step) == ("", "", "", None)
    assert "retention" in [mention.item for mention in head.open]


def test_what_is_missing_says_what_it_would_decide(sciatica: Pathway):
    mention = concluded(sciatica).headline.open[0]
    assert mention == Mention("weeks", "Duration", "Symptoms for six weeks or more")


def test_a_bladder_question_that_cannot_be_assessed_is_a_check_for_today(sciatica: Pathway):
    head = concluded(sciatica, retention=CANNOT_ASSESS, weeks=3.0).headline
    assert (head.kind, head.urgency, head.by) == ("same-day", "urgent", "now")
    assert head.is_alarm
    assert [mention.item for mention in head.open] == ["retention"]


def test_an_emergency_outranks_a_check_for_today(sciatica: Pathway):
    head = concluded(sciatica, retention=CANNOT_ASSESS, sexual=True).headline
    assert (head.outcome, head.kind) == ("emergency", "settled")


def test_an_assumed_conclusion_names_what_it_assumes(sciatica: Pathway):
    whole = concluded(sciatica, sexual=CANNOT_ASSESS, weeks=3.0)
    head = whole.headline
    assert (head.kind, head.outcome) == ("assuming", "conservative_no_imaging")
    assert (head.title, head.by) == ("Go on without a scan", "6 weeks")
    assert [mention.item for mention in head.open] == ["sexual"]
    assert [given.text for given in whole.advice] == ["Come back at once if anything gets worse."]
    assert whole.choices == ()


def test_advice_carries_its_grades_and_sources_and_invents_none(sciatica: Pathway):
    whole = concluded(sciatica, weeks=3.0, anticoagulated=False)
    texts = {given.text: (given.strength, given.certainty, given.sources) for given in whole.advice}
    assert texts["Stay active."] == ("strong", "moderate", ("guide",))
    assert texts["An anti-inflammatory for a few days."] == (
        "not graded",
        "not graded",
        ("trial",),
    )


def test_advice_that_an_open_answer_could_forbid_is_not_given(sciatica: Pathway):
    texts = [given.text for given in concluded(sciatica, weeks=3.0).advice]
    assert "An anti-inflammatory for a few days." not in texts


def test_an_option_shows_what_holds_on_either_side_and_what_may(sciatica: Pathway):
    (choice,) = concluded(sciatica, weeks=8.0, accepts=True).choices
    assert (choice.title, choice.verdict) == ("Epidural steroid injection", "open")
    assert [(reason.side, reason.truth) for reason in choice.reasons] == [
        ("supports", True),
        ("opposes", True),
        ("excludes", None),
    ]


def test_an_argument_that_does_not_apply_here_is_left_out(sciatica: Pathway):
    (choice,) = concluded(sciatica, weeks=20.0, accepts=True, anticoagulated=False).choices
    assert [reason.side for reason in choice.reasons] == ["opposes"]
    assert choice.verdict == "opposed"


def test_a_disagreement_stays_one(sciatica: Pathway):
    (choice,) = concluded(sciatica, weeks=8.0, accepts=True, anticoagulated=False).choices
    assert choice.verdict == "disputed"


def test_notices_name_what_contradicts_is_unusual_or_set_aside(sciatica: Pathway):
    whole = concluded(sciatica, course="none", toe=4, weeks=600.0, accepts=True, residual=20)
    kinds = {notice.kind: notice for notice in whole.notices}
    assert kinds["contradiction"].text == "No weakness was recorded, yet a muscle is weak."
    assert [mention.item for mention in kinds["unusual"].mentions] == ["weeks"]


def test_an_emergency_lists_the_flags_it_was_concluded_without(sciatica: Pathway):
    response: dict[str, Answer] = {"retention": True, "anticoagulated": CANNOT_ASSESS}
    shown = conclusion(sciatica, response, evaluate(sciatica, response), ENGLISH)
    assert [mention.item for mention in shown.not_assessed] == [
        "sexual",
        "course",
        "anticoagulated",
    ]


def test_questions_merely_not_reached_yet_are_not_called_unassessed(sciatica: Pathway):
    shown = conclusion(sciatica, {}, evaluate(sciatica, {}), ENGLISH)
    assert shown.not_assessed == ()
    assert shown.headline.by is None


def test_a_check_for_today_is_not_said_twice(sciatica: Pathway):
    assert concluded(sciatica, retention=CANNOT_ASSESS, weeks=3.0).notices == ()


def test_what_was_not_assessed_is_listed_once_with_what_it_decides(sciatica: Pathway):
    whole = concluded(sciatica, sexual=CANNOT_ASSESS, anticoagulated=CANNOT_ASSESS, weeks=3.0)
    assert [(mention.item, mention.why) for mention in whole.not_assessed] == [
        ("sexual", "A change of bladder or sexual function"),
        ("anticoagulated", ""),
    ]


def test_the_next_visit_is_that_of_the_step(sciatica: Pathway):
    reassess = concluded(sciatica, weeks=3.0).reassess
    assert reassess
    assert (reassess.text, reassess.step) == ("See again in two weeks.", "ask_flags")
    assert concluded(sciatica, toe=3).reassess is None


def test_every_source_behind_what_is_shown_is_listed_once(sciatica: Pathway):
    keys = [source.key for source in concluded(sciatica, weeks=3.0, anticoagulated=False).sources]
    assert sorted(keys) == ["S1-01", "guide", "trial"]


def test_the_explanation_comes_with_it(sciatica: Pathway):
    assert concluded(sciatica, toe=3).why[0].text == "Speak to the spinal team today"
