"""What would change a conclusion, in words."""

import pytest

from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.engine.ruleset import Disposition
from l5desk.present.alternatives import (
    Clue,
    Clues,
    Elsewhere,
    clue_text,
    decisive,
    elsewhere,
    excluding,
    has_others,
    is_final,
)
from l5desk.present.conclusion import headline
from l5desk.present.explanation import Words
from l5desk.session import Session
from tests.engine.small import SMALL, small

MRC = {"stage": "all", "type": "integer", "text": "?", "range": [0, 5], "unit": "MRC grade"}
WEEKS = {"stage": "all", "type": "decimal", "text": "?", "range": [0, 520], "unit": "weeks"}
TIMES = {"stage": "all", "type": "integer", "text": "?", "range": [0, 90], "unit": "times"}
AREAS = {"none": "Nowhere", "l5": "Top of the foot", "s1": "Outer foot"}
NO_FLAGS: dict[str, Answer] = {"retention": False, "sexual": False, "course": "none", "toe": 5}
CALM = NO_FLAGS | {"weeks": 3.0, "anticoagulated": False}
ACCEPTS = NO_FLAGS | {"weeks": 8.0, "accepts": True}


def ways(pathway: Pathway, answers: dict[str, Answer]) -> dict[Disposition, Elsewhere]:
    return {each.disposition: each for each in elsewhere(Session.start(pathway, answers))}


def told(sets: tuple[Clues, ...]) -> list[str]:
    return [" + ".join(map(clue_text, clues)) for clues in sets]


def test_every_other_disposition_is_named_most_urgent_first(sciatica: Pathway):
    assert list(ways(sciatica, CALM)) == ["emergency", "urgent_referral", "injection_consideration"]


def test_an_answer_that_would_have_to_be_different_is_a_plain_line(sciatica: Pathway):
    found = ways(sciatica, CALM)
    assert told(found["urgent_referral"].different) == ["Big toe extension: 3 of 5 or less"]
    assert told(ways(sciatica, ACCEPTS)["conservative_no_imaging"].different) == [
        "Duration: less than 6 weeks",
        "Would accept injection: no",
    ]


def test_what_was_not_asked_yet_makes_a_set_that_holds_an_answer_too_a_different_one(
    sciatica: Pathway,
):
    change = ways(sciatica, CALM)["injection_consideration"]
    assert told(change.different) == [
        "Duration: 6 weeks or more + Would accept injection: yes",
    ]
    assert change.unknown == ()


def test_what_is_still_unknown_stands_apart(sciatica: Pathway):
    change = ways(sciatica, NO_FLAGS | {"weeks": 8.0})["injection_consideration"]
    assert (told(change.unknown), change.different) == (["Would accept injection: yes"], ())


def test_red_flags_are_one_line_and_those_simply_there_say_no_more(sciatica: Pathway):
    found = ways(sciatica, CALM)
    assert found["emergency"].red_flags == (
        Clue((("retention", "Trouble passing urine"), ("sexual", "Change in sexual function")), ""),
        Clue((("residual", "Residual volume"),), "201 mL or more"),
    )
    assert (found["emergency"].unknown, found["emergency"].different) == ((), ())
    assert list(map(clue_text, found["urgent_referral"].red_flags)) == [
        "Course of weakness: Getting worse"
    ]


def test_a_red_flag_that_would_have_to_be_absent_is_an_answer_like_any_other(sciatica: Pathway):
    found = ways(sciatica, CALM | {"course": "worsening"})["conservative_no_imaging"]
    assert found.red_flags == ()
    assert told(found.different) == ["Course of weakness: No weakness or Stable"]


def pathway_to(when: str, **items: dict[str, object]) -> Pathway:
    """A pathway that refers where the condition holds and goes on with care elsewhere."""
    steps = {name: SMALL["steps"][name] for name in ("start", "screen", "urgent_end", "care")}
    start = steps["start"] | {"items": list(items)}
    ways = [
        {"label": "Yes", "when": when, "next": "urgent_end"},
        {"label": "No", "otherwise": True, "next": "care"},
    ]
    care = steps["care"] | {"recommendations": [], "options": []}
    return small(
        items=items,
        contradictions=[],
        definitions={},
        parameters={},
        recommendations={},
        options={},
        steps=steps
        | {"start": start, "screen": steps["screen"] | {"candidates": ways}, "care": care},
    )


def different(pathway: Pathway, answers: dict[str, Answer]) -> list[str]:
    return told(ways(pathway, answers)["urgent_referral"].different)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("weeks >= 6", "6 weeks or more"),
        ("weeks > 6", "more than 6 weeks"),
        ("weeks < 2", "less than 2 weeks"),
        ("weeks <= 2", "2 weeks or less"),
        ("weeks >= 6 and weeks < 12", "6 weeks or more and less than 12 weeks"),
        ("weeks >= 6 and weeks <= 12", "6 to 12 weeks"),
        ("weeks == 6", "6 weeks"),
        ("weeks >= 520", "520 weeks"),
        ("weeks <= 0", "0 weeks"),
        ("weeks < 2 or weeks > 6", "less than 2 weeks or more than 6 weeks"),
    ],
)
def test_numbers_are_told_as_ranges_between_the_thresholds_of_the_rules(when: str, expected: str):
    pathway = pathway_to(when, weeks=WEEKS | {"short": "Duration"})
    assert different(pathway, {"weeks": 3.5}) == [f"Duration: {expected}"]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("count >= 3 and count < 7", "3 to 6 times"),
        ("count > 30", "31 times or more"),
        ("count in (3, 4, 9)", "3 to 4 times or 9 times"),
    ],
)
def test_whole_numbers_are_told_by_the_first_and_the_last(when: str, expected: str):
    pathway = pathway_to(when, count=TIMES | {"short": "Falls"})
    assert different(pathway, {"count": 12}) == [f"Falls: {expected}"]


@pytest.mark.parametrize(
    ("when", "expected"),
    [("toe <= 3", "3 of 5 or less"), ("toe == 5", "5 of 5"), ("toe == 0", "0 of 5")],
)
def test_a_short_scale_is_told_with_its_top(when: str, expected: str):
    pathway = pathway_to(when, toe=MRC | {"short": "Big toe"})
    assert different(pathway, {"toe": 4}) == [f"Big toe: {expected}"]


def test_findings_said_alike_stand_together():
    muscles = {name: MRC | {"short": name.title()} for name in ("toe", "ankle", "hip")}
    pathway = pathway_to("toe <= 3 or ankle <= 3 or hip <= 2", **muscles)
    assert different(pathway, dict.fromkeys(muscles, 5)) == [
        "Toe or Ankle: 3 of 5 or less",
        "Hip: 2 of 5 or less",
    ]


def test_sets_that_differ_in_one_finding_said_alike_stand_together():
    muscles = {name: MRC | {"short": name.title()} for name in ("toe", "ankle", "hip")}
    pathway = pathway_to("hip <= 3 and (toe <= 3 or ankle <= 3)", **muscles)
    assert different(pathway, dict.fromkeys(muscles, 5)) == [
        "Hip: 3 of 5 or less + Toe or Ankle: 3 of 5 or less"
    ]


def test_what_a_set_of_options_is_comes_before_what_it_is_not():
    areas = {"stage": "all", "type": "multiple", "text": "?", "short": "Area", "options": AREAS}
    pathway = pathway_to("l5 in area and s1 not in area", area=areas)
    assert different(pathway, {"area": ("s1",)}) == ["Area: Top of the foot, not Outer foot"]


def test_several_options_are_a_choice():
    leg = {"stage": "all", "type": "choice", "text": "?", "short": "Leg"}
    options = {"a": "Left", "b": "Right", "c": "Both", "d": "None"}
    pathway = pathway_to("leg != d", leg=leg | {"options": options})
    assert different(pathway, {"leg": "d"}) == ["Leg: Left, Right or Both"]


def test_what_nobody_need_record_is_told_as_absent():
    shock = {"stage": "all", "type": "boolean", "text": "?", "short": "Tinel", "raising": True}
    pathway = pathway_to("shock", shock=shock)
    found = ways(pathway, {"shock": True})["conservative_no_imaging"]
    assert told(found.different) == ["Tinel: no"]


def test_the_answers_that_decide_are_told_and_absent_red_flags_counted(sciatica: Pathway):
    found = decisive(Session.start(sciatica, CALM))
    assert found.clear == (
        ("retention", "Trouble passing urine"),
        ("sexual", "Change in sexual function"),
        ("course", "Course of weakness"),
    )
    assert list(map(clue_text, found.answers)) == [
        "Big toe extension: 5 of 5",
        "Duration: 3 weeks",
    ]


def test_an_alarm_is_decided_by_what_raised_it(sciatica: Pathway):
    found = decisive(Session.start(sciatica, CALM | {"retention": True}))
    assert (found.clear, list(map(clue_text, found.answers))) == (
        (),
        ["Trouble passing urine: yes"],
    )


def test_another_disposition_is_excluded_by_as_few_answers_as_can_be(sciatica: Pathway):
    session = Session.start(sciatica, CALM)
    injection = excluding(session, "injection_consideration")
    assert injection is not None
    assert list(map(clue_text, injection.answers)) == ["Duration: 3 weeks"]
    emergency = excluding(session, "emergency")
    assert emergency is not None
    assert [item for item, _ in emergency.clear] == ["retention", "sexual"]


def test_what_is_still_possible_is_excluded_by_nothing(sciatica: Pathway):
    assert excluding(Session.start(sciatica, NO_FLAGS), "injection_consideration") is None


def test_a_contradicted_answer_counts_for_nothing(sciatica: Pathway):
    session = Session.start(sciatica, CALM | {"toe": 3})
    assert [item for item, _ in decisive(session).clear] == ["retention", "sexual"]
    assert list(map(clue_text, decisive(session).answers)) == ["Big toe extension: 3 of 5"]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (CALM, "others"),
        (NO_FLAGS | {"toe": 2, "course": "stable"}, "others"),
        (CALM | {"sexual": CANNOT_ASSESS}, "others"),
        (CALM | {"retention": CANNOT_ASSESS}, "not concluded"),
        (NO_FLAGS, "not concluded"),
        ({}, "not concluded"),
        (CALM | {"retention": True}, "final"),
    ],
)
def test_there_are_alternatives_only_to_a_conclusion_that_can_be_lowered_or_raised(
    sciatica: Pathway, answers: dict[str, Answer], expected: str
):
    session = Session.start(sciatica, answers)
    head = headline(session.pathway, session.assessment)
    assert has_others(head) == (expected == "others")
    assert is_final(head) == (expected == "final")


def test_a_view_may_say_it_in_its_own_words(sciatica: Pathway):
    words = Words(at_least="{0} und mehr", last=" oder ")
    found = {each.disposition: each for each in elsewhere(Session.start(sciatica, CALM), words)}
    [clues] = found["injection_consideration"].different
    assert clue_text(clues[0], words) == "Duration: 6 weeks und mehr"
    assert clue_text(found["emergency"].red_flags[0], words).count(" oder ") == 1
