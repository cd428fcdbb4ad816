"""Which questions are asked, in which order, and which no longer need to be."""

import pytest

from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.present.intake import Group, Kind, Page, intake, why_asked
from tests.present.wizard_pages import NO_FLAG, PATHWAY, begin, names, question

FLAGS = ["retention", "saddle", "both_legs", "course", "fever", "leg_symptom_side", "pain_extent"]
BENIGN_HISTORY = {"both_legs": "none", "course": "none", "fever": False}


def group(page: Page, kind: Kind) -> Group:
    return next(each for each in page.groups if each.kind == kind)


def test_red_flags_are_the_first_page_whatever_the_order_of_stages():
    stages = [page.stage for page in intake(begin()).pages]

    assert stages == ["red_flags", "scope", "symptoms", "examination", "preferences"]


def test_pelvic_questions_stand_apart_then_the_leg_then_the_rest_of_the_history():
    page = intake(begin()).page("red_flags")

    assert names(page, "singly") == ["retention", "saddle"]
    assert names(page, "legs") == ["leg_symptom_side", "pain_extent"]
    assert names(page, "history") == ["both_legs", "course", "fever"]


def test_side_and_extent_of_leg_pain_are_not_asked_twice():
    assert not {"leg_symptom_side", "pain_extent"} & set(
        names(intake(begin()).page("symptoms"), "asked")
    )


def test_measurements_are_folded_until_the_history_is_taken():
    page = intake(begin()).page("red_flags")
    assert group(page, "examined").folded
    assert names(page, "examined") == ["residual", "tenderness", "cord_signs"]

    taken = begin(NO_FLAG).answer("cord_signs", None)
    assert not group(intake(taken).page("red_flags"), "examined").folded


@pytest.mark.parametrize(
    ("item", "value"),
    [("retention", True), ("fever", True), ("residual", 300), ("cord_signs", CANNOT_ASSESS)],
)
def test_measurements_open_when_one_is_given_or_called_for(item: str, value: Answer):
    page = intake(begin({item: value})).page("red_flags")

    assert not group(page, "examined").folded


def test_a_measurement_that_certainly_does_not_apply_is_among_what_is_not_needed():
    page = intake(begin({"retention": False, "saddle": False})).page("red_flags")

    assert names(page, "examined") == ["tenderness", "cord_signs"]
    assert "residual" in names(page, "unneeded")
    given = intake(begin({"retention": False, "saddle": False, "residual": 50})).page("red_flags")
    assert "residual" in names(given, "examined")


def test_a_follow_up_stands_under_the_questions_that_call_for_it():
    before = intake(begin()).page("red_flags")
    after = intake(begin({"saddle": True})).page("red_flags")

    assert "days_since" in names(before, "unneeded")
    assert names(after, "singly") == ["retention", "saddle", "days_since"]


def test_a_flag_that_certainly_does_not_apply_is_not_asked_but_can_be_opened():
    page = intake(begin({"leg_symptom_side": "left"})).page("red_flags")

    assert "both_legs" not in names(page, "history")
    assert "both_legs" in names(page, "unneeded")


def test_none_of_these_would_answer_the_open_history_and_nothing_else():
    page = intake(begin()).page("red_flags")

    assert {name: PATHWAY.item(name).benign for name in page.fillable} == BENIGN_HISTORY


def test_none_of_these_overwrites_no_answer():
    page = intake(begin({"fever": True, "course": CANNOT_ASSESS})).page("red_flags")

    assert page.fillable == ("both_legs",)


def test_a_page_holds_what_can_change_the_next_step_and_folds_the_rest():
    page = intake(begin()).page("symptoms")

    assert names(page, "asked") == ["weeks", "areas"]
    assert names(page, "refining") == ["spasm"]
    assert names(page, "unneeded") == ["relief"]


def test_a_question_waits_for_the_one_that_decides_whether_it_is_asked():
    before = intake(begin())
    after = intake(begin({"weeks": 8}))
    in_doubt = intake(begin({"weeks": CANNOT_ASSESS}))

    assert question(before, "accepts").standing == "unneeded"
    assert question(after, "accepts").standing == "open"
    assert question(in_doubt, "accepts").standing == "open"


def test_an_answer_can_call_for_a_question_on_a_page_already_left():
    young = intake(begin(NO_FLAG | {"fever": False}))
    old = intake(begin(NO_FLAG | {"fever": CANNOT_ASSESS, "age": 70}))

    assert question(young, "tenderness").standing == "unneeded"
    assert question(old, "tenderness").standing == "open"


def test_an_alarm_leaves_the_red_flags_to_ask_and_nothing_else():
    laid_out = intake(begin({"retention": True}))

    assert {page.stage for page in laid_out.pages if page.state == "open"} == {"red_flags"}
    assert question(laid_out, "fever").standing == "open"
    assert question(laid_out, "toe").standing == "unneeded"
    assert laid_out.settled
    assert not intake(begin()).settled


def test_questions_are_counted():
    start, later = intake(begin()), intake(begin(NO_FLAG | {"age": 46}))

    assert (start.left, start.unneeded) == (13, 9)
    assert later.left == 4
    assert {q.name for page in later.pages for q in page.questions() if q.standing == "open"} == {
        "weeks",
        "areas",
        "toe",
        "slr",
    }


def test_cannot_assess_is_an_answer_and_is_not_asked_again():
    laid_out = intake(begin(dict.fromkeys(FLAGS, CANNOT_ASSESS)))

    assert [question(laid_out, name).standing for name in FLAGS] == ["answered"] * len(FLAGS)


def test_an_answer_that_does_not_apply_is_kept_and_marked():
    laid_out = intake(begin(NO_FLAG | {"weeks": 2, "accepts": True}))

    assert question(laid_out, "accepts").standing == "set-aside"
    assert question(laid_out, "accepts").answer is True
    assert "accepts" in names(laid_out.page("preferences"), "asked")


def test_a_contradicted_answer_says_why_it_is_set_aside():
    laid_out = intake(begin({"course": "none", "toe": 3}))

    assert question(laid_out, "course").doubt == "No weakness was recorded, yet a muscle is weak."
    assert question(laid_out, "toe").doubt == ""


def test_a_contradicted_answer_is_asked_again_while_it_can_change_the_step():
    settled = NO_FLAG | {"age": 46, "weeks": 2, "toe": 5}
    contradicted = settled | {"toe": 4, "inversion": 5}
    assert intake(begin(settled)).left == 0

    laid_out = intake(begin(contradicted))

    assert begin(contradicted).assessment.status != "success"
    assert laid_out.left == 1
    assert question(laid_out, "course").standing == "open"
    assert laid_out.page("red_flags").state == "open"
    assert laid_out.after("examination") == "red_flags"
    assert laid_out.page("red_flags").fillable == ()
    assert intake(begin(settled | {"toe": 2})).left == 0


def test_an_unusual_number_is_marked():
    assert question(intake(begin({"age": 104})), "age").unusual
    assert not question(intake(begin({"age": 46})), "age").unusual


@pytest.mark.parametrize(
    ("answers", "state"),
    [({}, "open"), ({"age": 46}, "done"), ({"retention": True}, "unneeded")],
)
def test_a_page_is_open_done_or_not_needed(answers: dict[str, Answer], state: str):
    assert intake(begin(answers)).page("scope").state == state


def test_next_leads_to_what_is_still_open_and_comes_round_again():
    laid_out = intake(begin({"age": 46}))

    assert laid_out.after("red_flags") == "symptoms"
    assert laid_out.after("symptoms") == "examination"
    assert laid_out.after("preferences") == "red_flags"


def test_next_leads_nowhere_when_nothing_is_open():
    settled = begin(NO_FLAG | {"age": 46, "weeks": 2, "areas": (), "toe": 5, "slr": "negative"})

    assert intake(settled).left == 0
    assert intake(settled).after("red_flags") is None


def test_answers_of_one_press_are_shown_as_such():
    session = begin({"retention": False}).answer_all({"fever": False, "course": "none"})

    together = [
        each.name for each in intake(session).page("red_flags").questions() if each.together
    ]
    assert together == ["course", "fever"]


def test_why_a_question_is_asked_is_read_from_the_rules():
    assert why_asked(PATHWAY, "fever") == (
        ("finding", "Fever with a tender spine"),
        ("question", "Bony tenderness"),
        ("decision", "Infection?"),
    )
    assert why_asked(PATHWAY, "weeks") == (
        ("finding", "Symptoms for six weeks or more"),
        ("question", "Would accept injection"),
        ("decision", "Six weeks?"),
        ("option", "Epidural steroid injection"),
    )
    assert why_asked(PATHWAY, "spasm") == (("advice", "Warmth may ease the spasm."),)
    assert why_asked(PATHWAY, "inversion") == (
        ("finding", "A muscle of grade 3 or less"),
        ("finding", "Severe or worsening weakness"),
        ("decision", "Deficit?"),
    )


def test_a_question_no_rule_reads_bears_on_nothing():
    assert why_asked(PATHWAY, "pain") == ()


def test_a_pathway_without_red_flag_stage_asks_everything_where_it_belongs(ladder: Pathway):
    laid_out = intake(begin(pathway=ladder))

    listed = [q.name for page in laid_out.pages for q in page.questions()]
    assert sorted(listed) == sorted(ladder.ruleset.items)
    assert all(page.stage == ladder.item(listed[0]).stage for page in laid_out.pages[:1])
