"""The handout: which blocks a conclusion prints, and what fills their gaps."""

import datetime as dt
from dataclasses import replace

import pytest

from l5desk.engine.evaluate import evaluate
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.engine.ruleset import Review
from l5desk.present.handout import (
    BLANK,
    GAP,
    GAPS,
    LINE,
    NO_BREAK,
    Block,
    Clinic,
    Handout,
    Occasion,
    check_blocks,
    make_handout,
    read_blocks,
)
from l5desk.present.handout_choice import OFFERED, OPTIONAL, chosen_blocks, offered_blocks
from l5desk.session import ClinicianDecision, Concluded
from l5desk.storage.bundle import bundled

NO_FLAGS: dict[str, Answer] = {"retention": False, "sexual": False, "course": "none", "toe": 5}
CLINIC = Clinic("Hill <Clinic>", "01234 567890", "01234 111111", "112")
OCCASION = Occasion(dt.date(2025, 3, 9), CLINIC, label="demo-1")


@pytest.fixture(scope="module")
def blocks() -> dict[str, Block]:
    return read_blocks((bundled("resources") / "handout/en.html").read_text())


def chosen(pathway: Pathway, **answers: Answer) -> tuple[str, ...]:
    return chosen_blocks(pathway, evaluate(pathway, NO_FLAGS | answers))


def printed(
    pathway: Pathway, blocks: dict[str, Block], occasion: Occasion = OCCASION, **answers: Answer
) -> Handout:
    return make_handout(blocks, pathway, evaluate(pathway, NO_FLAGS | answers), occasion)


def html(handout: Handout) -> str:
    return "\n".join(block.html for block in handout.blocks).replace(NO_BREAK, " ")


def test_blocks_are_read_with_their_kind_picture_and_sources():
    text = (
        '<section id="a" class="alarm" data-sources="x y"><p>One</p></section>'
        '<section id="b" data-picture="p.svg q.svg" data-alt="A foot">\nTwo\n</section>'
    )
    assert read_blocks(text) == {
        "a": Block("a", "<p>One</p>", kind="alarm", sources=("x", "y")),
        "b": Block("b", "Two", pictures=("p.svg", "q.svg"), seen="A foot"),
    }


def test_an_emergency_prints_the_card_and_where_to_go_and_no_self_care(sciatica: Pathway):
    expected = ("emergency_now", "red_box", "note", "baseline", "contacts", "about")
    assert chosen(sciatica, retention=True) == expected


def test_an_emergency_already_sure_prints_the_same_while_answers_are_open(sciatica: Pathway):
    assert chosen_blocks(sciatica, evaluate(sciatica, {"retention": True}))[0] == "emergency_now"


def test_every_other_handout_begins_with_the_red_box(sciatica: Pathway):
    for answers in ({}, {"toe": 3}, {"weeks": 3.0}, {"weeks": 8.0, "accepts": True}):
        names = chosen(sciatica, **answers)
        assert names[:4] == ("title", "red_box", "call_today", "call_this_week")
        assert names.count("red_box") == 1


def test_a_conclusion_prints_the_blocks_its_step_lists(sciatica: Pathway):
    assert chosen(sciatica, weeks=3.0)[4:7] == ("what_is_it", "usually", "self_care")


def test_an_open_assessment_says_that_checks_are_open_and_gives_no_advice(sciatica: Pathway):
    names = chosen_blocks(sciatica, evaluate(sciatica, {}))
    assert names[4:] == ("not_checked", "note", "baseline", "contacts", "about")


def test_an_assuming_conclusion_prints_its_blocks_under_the_open_check(sciatica: Pathway):
    names = chosen(sciatica, sexual=CANNOT_ASSESS, weeks=3.0)
    assert names[4:8] == ("not_checked", "what_is_it", "usually", "self_care")


def test_what_must_be_checked_today_is_printed_before_anything_else(sciatica: Pathway):
    names = chosen(sciatica, retention=CANNOT_ASSESS, weeks=3.0)
    assert names[4:] == ("check_today", "note", "baseline", "contacts", "about")


def test_an_urgent_conclusion_not_yet_settled_prints_what_every_possible_end_would(
    sciatica: Pathway,
):
    ends = evaluate(sciatica, NO_FLAGS | {"toe": 3})
    both = replace(ends, disposition="incomplete", reachable=frozenset({"refer", "inject"}))
    names = chosen_blocks(sciatica, both)
    assert "not_checked" in names
    assert {"urgent_soon", "injection"}.isdisjoint(names)


def offered(pathway: Pathway, **answers: Answer) -> tuple[str, ...]:
    return offered_blocks(pathway, evaluate(pathway, NO_FLAGS | answers))


def test_what_was_talked_about_is_printed_before_what_comes_next(
    sciatica: Pathway, blocks: dict[str, Block]
):
    assert {"surgery", "scans"} <= set(offered(sciatica, weeks=3.0))
    wanted = replace(OCCASION, added=frozenset({"surgery", "scans"}))
    names = ids(printed(sciatica, blocks, wanted, weeks=3.0))
    before = ids(printed(sciatica, blocks, weeks=3.0))
    place = before.index("review" if "review" in before else "baseline")
    assert names == [*before[:place], "scans", "surgery", *before[place:]]


def test_what_is_printed_anyway_is_not_offered(sciatica: Pathway):
    names = offered(sciatica, weeks=3.0)
    assert set(names) < set(OFFERED)
    assert set(names).isdisjoint(chosen(sciatica, weeks=3.0))


@pytest.mark.parametrize("answers", [{"retention": True}, {"retention": CANNOT_ASSESS}])
def test_nothing_is_added_to_an_emergency_or_while_a_check_is_open(
    sciatica: Pathway, blocks: dict[str, Block], answers: dict[str, Answer]
):
    wanted = replace(OCCASION, added=frozenset(OFFERED))
    assert offered(sciatica, **answers) == ()
    assert ids(printed(sciatica, blocks, wanted, **answers)) == ids(
        printed(sciatica, blocks, **answers)
    )


def test_nothing_is_added_to_an_emergency_gone_by_instead(sciatica: Pathway):
    assessment = evaluate(sciatica, NO_FLAGS | {"weeks": 3.0})
    assert offered_blocks(sciatica, assessment, overruled("go_now")) == ()
    assert "surgery" in offered_blocks(sciatica, assessment, overruled("wait"))


def test_gaps_are_filled_from_the_clinic_the_visit_and_the_answers(
    sciatica: Pathway, blocks: dict[str, Block]
):
    text = html(printed(sciatica, blocks, replace(OCCASION, review_day=dt.date(2025, 4, 1)), toe=3))
    for expected in ("9 March 2025", "demo-1", "01234 567890", "01234 111111", "<b>112</b>"):
        assert expected in text
    assert "within 3 days" in text
    assert not GAP.search(text)


def test_what_a_setting_says_is_text_and_never_markup(sciatica: Pathway, blocks: dict[str, Block]):
    assert "Hill &lt;Clinic&gt;" in html(printed(sciatica, blocks))


def test_what_nobody_said_is_left_to_be_written_by_hand(
    sciatica: Pathway, blocks: dict[str, Block]
):
    text = html(printed(sciatica, blocks, Occasion(OCCASION.day, Clinic()), weeks=3.0))
    assert f"Phone: <b>{BLANK}</b>" in text
    assert f"For: {BLANK}" in text


def test_the_strength_found_today_is_printed_when_its_item_was_answered(
    sciatica: Pathway, blocks: dict[str, Block]
):
    items = {**sciatica.ruleset.items, "mrc_great_toe_extension": sciatica.item("toe")}
    renamed = replace(sciatica, ruleset=sciatica.ruleset.model_copy(update={"items": items}))
    assessment = evaluate(sciatica, NO_FLAGS | {"toe": 4})
    known = replace(assessment, facts={**assessment.facts, "mrc_great_toe_extension": 4})
    assert "<b>4 of 5</b>" in html(make_handout(blocks, renamed, known, OCCASION))


def test_the_patient_text_of_the_step_fills_the_finding(
    sciatica: Pathway, blocks: dict[str, Block]
):
    steps = dict(sciatica.ruleset.steps)
    steps["refer"] = steps["refer"].model_copy(update={"patient": "Your leg is weak."})
    worded = replace(sciatica, ruleset=sciatica.ruleset.model_copy(update={"steps": steps}))
    assert "Why: Your leg is weak." in html(printed(worded, blocks, toe=3))
    assert f"Why: {LINE}" in html(printed(sciatica, blocks, toe=3))


def test_the_clinician_leaves_out_and_adds_but_never_the_warnings(
    sciatica: Pathway, blocks: dict[str, Block]
):
    occasion = replace(
        OCCASION, left_out=frozenset({"usually", "red_box", "contacts"}), note="Rest"
    )
    names = [block.id for block in printed(sciatica, blocks, occasion, weeks=3.0).blocks]
    assert "usually" not in names
    assert {"red_box", "contacts", "note"} <= set(names)
    assert "note" not in [block.id for block in printed(sciatica, blocks, weeks=3.0).blocks]


def test_no_block_that_keeps_somebody_safe_can_be_left_out():
    safe = {"red_box", "call_today", "emergency_now", "check_today", "urgent_soon", "foot_weakness"}
    assert OPTIONAL.isdisjoint(safe | {"not_checked", "contacts", "about"})


def test_the_footer_names_the_rules_the_date_and_the_review_state(
    sciatica: Pathway, blocks: dict[str, Block]
):
    footer = printed(sciatica, blocks).footer.format(page=1, pages=2).replace(NO_BREAK, " ")
    for expected in ("sciatica-small 1.2.3", sciatica.digest[:12], "9 March 2025", "page 1 of 2"):
        assert expected in footer
    assert "Not reviewed by a clinician" in footer


def test_a_review_is_named_with_its_day(sciatica: Pathway, blocks: dict[str, Block]):
    review = Review(reviewer="A. Reviewer", role="GP", day=dt.date(2025, 1, 2))
    rules = sciatica.ruleset.model_copy(update={"reviews": (review,)})
    footer = printed(replace(sciatica, ruleset=rules), blocks).footer
    assert "Reviewed by A. Reviewer (2025-01-02)" in footer
    assert "Not reviewed" not in footer


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ((dt.date(2024, 1, 1), dt.date(2025, 2, 28)), "Rules valid until 28 February 2025"),
        ((dt.date(2025, 4, 1), dt.date(2026, 1, 1)), "Rules valid from 1 April 2025"),
        ((dt.date(2024, 1, 1), dt.date(2025, 3, 9)), ""),
    ],
)
def test_rules_outside_their_period_say_so(
    sciatica: Pathway,
    blocks: dict[str, Block],
    period: tuple[dt.date, dt.date],
    said: str,
):
    rules = sciatica.ruleset.model_copy(update={"effective_period": period})
    footer = printed(replace(sciatica, ruleset=rules), blocks).footer.replace(NO_BREAK, " ")
    assert said in footer
    assert ("Rules valid" in footer) == bool(said)


def test_a_missing_block_is_told_with_its_place_and_the_closest_name(
    sciatica: Pathway, blocks: dict[str, Block]
):
    without = {name: block for name, block in blocks.items() if name != "self_care"}
    known = {name: replace(block, sources=()) for name, block in without.items()}
    (problem,) = check_blocks(sciatica, known)
    assert problem.path == ("steps", "wait", "handout", 3)
    assert problem.sentence.startswith("the handout has no block 'self_care'")


def test_an_unknown_source_and_a_gap_nothing_fills_are_told(
    sciatica: Pathway, blocks: dict[str, Block]
):
    known = {name: replace(block, sources=()) for name, block in blocks.items()}
    known["usually"] = replace(known["usually"], sources=("guid",), html="{labl}")
    assert [problem.sentence for problem in check_blocks(sciatica, known)] == [
        "block 'usually': unknown source 'guid' (did you mean 'guide'?)",
        "block 'usually': nothing fills {labl} (did you mean 'label'?)",
    ]


def test_a_block_or_source_another_ruleset_lacks_does_not_stop_the_print(
    sciatica: Pathway, blocks: dict[str, Block]
):
    without = {name: block for name, block in blocks.items() if name != "self_care"}
    handout = printed(sciatica, without, weeks=3.0)
    assert "self_care" not in [block.id for block in handout.blocks]
    assert "regression-2020" in html(handout)


def test_the_sources_printed_are_those_of_the_blocks_printed(
    sciatica: Pathway, blocks: dict[str, Block]
):
    known = {name: replace(block, sources=()) for name, block in blocks.items()}
    known["usually"] = replace(known["usually"], sources=("trial", "S1-01"))
    known["scans"] = replace(known["scans"], sources=("guide",))
    text = html(printed(sciatica, known, weeks=3.0))
    assert "Written from: A trial 2021; A guideline" in text


def test_every_gap_of_the_english_handout_can_be_filled(blocks: dict[str, Block]):
    used = {gap for block in blocks.values() for gap in GAP.findall(block.html)}
    assert used == GAPS


def overruled(instead: str = "", name: str = "Dr Example") -> ClinicianDecision:
    return ClinicianDecision(
        outcome="overruled",
        reason="seen again <today>",
        name=name,
        day=dt.date(2025, 3, 8),
        conclusion=Concluded(disposition="emergency", step="go_now"),
        instead=instead,
    )


def printed_instead(
    pathway: Pathway, blocks: dict[str, Block], decision: ClinicianDecision
) -> Handout:
    return printed(pathway, blocks, replace(OCCASION, overruled=decision), retention=True)


def ids(handout: Handout) -> list[str]:
    return [block.id for block in handout.blocks]


def test_what_was_overruled_prints_the_plan_gone_by_instead(
    sciatica: Pathway, blocks: dict[str, Block]
):
    handout = printed_instead(sciatica, blocks, overruled("wait"))
    assert ids(handout)[:4] == ["title", "red_box", "call_today", "call_this_week"]
    assert ids(handout)[4:8] == ["what_is_it", "usually", "self_care", "overruled"]
    assert "emergency_now" not in ids(handout)


def test_who_overruled_when_why_and_what_is_always_printed(
    sciatica: Pathway, blocks: dict[str, Block]
):
    everything = replace(OCCASION, overruled=overruled("wait"), left_out=frozenset(blocks))
    handout = printed(sciatica, blocks, everything, retention=True)
    [block] = [each for each in handout.blocks if each.id == "overruled"]
    for expected in (
        "Dr Example chose it on 8 March 2025.",
        "The program has another plan: Send to the emergency department",
        "Why that is not done: seen again &lt;today&gt;",
    ):
        assert expected in block.html.replace(NO_BREAK, " ")


@pytest.mark.parametrize("instead", ["", "gone_since", "ask_flags", "first_care"])
def test_a_plan_these_rules_do_not_know_prints_only_what_keeps_somebody_safe(
    sciatica: Pathway, blocks: dict[str, Block], instead: str
):
    handout = printed_instead(sciatica, blocks, overruled(instead))
    assert ids(handout) == [
        *("title", "red_box", "call_today", "call_this_week"),
        *("overruled", "baseline", "contacts", "about"),
    ]


def test_going_by_an_emergency_instead_prints_where_to_go(
    sciatica: Pathway, blocks: dict[str, Block]
):
    occasion = replace(OCCASION, overruled=overruled("go_now"))
    handout = printed(sciatica, blocks, occasion, weeks=3.0)
    assert ids(handout)[:3] == ["emergency_now", "red_box", "overruled"]


def test_the_deadline_is_that_of_the_plan_gone_by(sciatica: Pathway, blocks: dict[str, Block]):
    handout = printed_instead(sciatica, blocks, overruled("refer"))
    assert "You need care within 3 days." in html(handout)


def test_a_decision_without_a_name_leaves_a_line_to_sign(
    sciatica: Pathway, blocks: dict[str, Block]
):
    decision = ClinicianDecision(outcome="overruled", reason="wants to wait", instead="wait")
    handout = printed(sciatica, blocks, replace(OCCASION, overruled=decision), toe=3)
    assert f"{BLANK} chose it on {BLANK}." in html(handout)


def test_a_check_due_today_has_a_name_when_it_is_overruled(
    sciatica: Pathway, blocks: dict[str, Block]
):
    occasion = replace(OCCASION, overruled=overruled("wait"))
    handout = printed(sciatica, blocks, occasion, retention=CANNOT_ASSESS, weeks=3.0)
    assert "The program has another plan: You need one more check today" in html(handout)


def test_an_author_is_told_that_nobody_could_print_who_overruled(
    sciatica: Pathway, blocks: dict[str, Block]
):
    without = {name: block for name, block in blocks.items() if name != "overruled"}
    problems = [str(problem) for problem in check_blocks(sciatica, without)]
    assert any("no block 'overruled'" in problem for problem in problems)
