"""Explanations: a conclusion is followed down to the answers that decide it, and to no others."""

from dataclasses import replace

import pytest

from l5desk.engine.assessment import Assessment
from l5desk.engine.evaluate import evaluate
from l5desk.engine.expression import Absence, Effective, parse
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.present.explanation import (
    Words,
    answer_text,
    evidence,
    evidence_items,
    explain_step,
    findings,
    source_list,
    value_text,
    why,
)

NO_FLAGS: dict[str, Answer] = {"retention": False, "sexual": False, "course": "none", "toe": 5}


def assess(pathway: Pathway, **answers: Answer) -> Assessment:
    return evaluate(pathway, NO_FLAGS | answers)


def told(pathway: Pathway, assessment: Assessment) -> list[str]:
    """The explanation as indented text; + holds, - does not, ? is open."""
    sign = {True: "+", False: "-", None: "?"}
    return [
        f"{'  ' * line.depth}{sign[line.truth]} {line.text}" for line in why(pathway, assessment)
    ]


@pytest.mark.parametrize(
    ("item", "value", "expected"),
    [
        ("toe", 2, "Big toe extension: 2 of 5"),
        ("residual", 250, "Residual volume: 250 mL"),
        ("weeks", 6.5, "Duration: 6.5 weeks"),
        ("retention", False, "Trouble passing urine: no"),
        ("retention", True, "Trouble passing urine: yes"),
        ("course", "worsening", "Course of weakness: Getting worse"),
        ("areas", ("l5", "s1"), "Area of changed feeling: Top of the foot, Outer foot"),
        ("areas", (), "Area of changed feeling: none"),
        ("sexual", Absence.UNKNOWN, "Change in sexual function: not assessed"),
        ("accepts", Absence.BLANK, "Would accept injection: not asked for"),
    ],
)
def test_an_answer_reads_as_question_and_value(
    sciatica: Pathway, item: str, value: Effective, expected: str
):
    assert answer_text(sciatica.item(item), value) == expected


def test_the_words_of_an_answer_can_be_translated(sciatica: Pathway):
    spanish = Words(no="no", not_assessed="sin evaluar", of="{value} de {top}")
    assert value_text(sciatica.item("toe"), 4, spanish) == "4 de 5"
    assert value_text(sciatica.item("toe"), Absence.UNKNOWN, spanish) == "sin evaluar"


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"retention": True, "sexual": True}, ("retention", "sexual")),
        ({"retention": True}, ("retention",)),
        ({"retention": True, "sexual": CANNOT_ASSESS}, ("retention",)),
        ({"retention": CANNOT_ASSESS}, ("retention",)),
        ({}, ("retention", "sexual", "residual")),
    ],
)
def test_evidence_is_what_made_it_so_or_what_is_still_open(
    sciatica: Pathway, answers: dict[str, Answer], expected: tuple[str, ...]
):
    assessment = assess(sciatica, **answers)
    condition = sciatica.definitions["pelvic_change"]
    assert evidence_items(sciatica, assessment, condition) == expected


def test_evidence_of_a_negation_is_that_of_what_it_denies(sciatica: Pathway):
    assessment = assess(sciatica, toe=2)
    leaves = evidence(parse("not (severe_weakness and toe < 3)"), assessment)
    assert [leaf.name for leaf in leaves if hasattr(leaf, "name")] == ["severe_weakness"]
    assert [leaf.item for leaf in leaves if hasattr(leaf, "item")] == ["toe"]


def test_a_condition_met_by_some_of_its_operands_names_only_those(sciatica: Pathway):
    assessment = assess(sciatica, toe=5, weeks=7.0)
    condition = parse("at_least(2, weeks > 1, toe == 5, retention == True)")
    assert evidence_items(sciatica, assessment, condition) == ("weeks", "toe")


def test_findings_give_the_truth_of_every_definition_with_its_items(sciatica: Pathway):
    found = findings(sciatica, assess(sciatica, toe=3))
    assert list(found) == list(sciatica.definitions)
    assert found["urgent_deficit"] == (True, ("toe",))
    assert found["long_enough"] == (None, ("weeks",))
    assert found["pelvic_change"] == (False, ("retention", "sexual", "residual"))


def test_why_leads_from_the_step_through_each_decision_to_the_answers(sciatica: Pathway):
    assert told(sciatica, assess(sciatica, toe=3)) == [
        "+ Speak to the spinal team today",
        "  + Deficit: severe or worsening",
        "    + Severe or worsening weakness",
        "      + A muscle of grade 3 or less",
        "        + Big toe extension: 3 of 5",
        "  + Cauda equina sign? No",
        "    - A change of bladder or sexual function",
        "      + Trouble passing urine: no",
        "      + Change in sexual function: no",
        "      - Residual volume: not asked for",
    ]


def test_an_answer_compared_with_several_values_is_told_once(sciatica: Pathway):
    condition = parse("course == 'stable' or course == 'worsening' or toe < 3")
    several = replace(sciatica, definitions={**sciatica.definitions, "severe_weakness": condition})
    lines = told(several, evaluate(several, NO_FLAGS | {"weeks": 3.0}))
    under = lines.index("      - A muscle of grade 3 or less") + 1
    assert [line.strip() for line in lines[under : under + 3]] == [
        "+ Course of weakness: No weakness",
        "+ Big toe extension: 5 of 5",
        "- Weakness is getting worse",
    ]


def test_why_of_a_walk_that_stopped_names_what_is_open(sciatica: Pathway):
    assert told(sciatica, assess(sciatica, sexual=CANNOT_ASSESS, weeks=3.0)) == [
        "? Cauda equina sign?",
        "  ? A change of bladder or sexual function",
        "    ? Change in sexual function: not assessed",
    ]


def test_why_keeps_the_decisions_already_made_before_the_one_that_is_open(sciatica: Pathway):
    lines = told(sciatica, assess(sciatica))
    assert lines[:4] == [
        "? Six weeks?",
        "  ? Symptoms for six weeks or more",
        "    ? Duration: not assessed",
        "  ? Would accept injection: not assessed",
    ]
    assert "  + Deficit: mild or none" in lines


def test_why_of_an_urgent_floor_begins_with_what_makes_it_sure(sciatica: Pathway):
    lines = told(sciatica, evaluate(sciatica, {"toe": 2}))
    assert lines[:5] == [
        "+ Deficit: severe or worsening",
        "  + Severe or worsening weakness",
        "    + A muscle of grade 3 or less",
        "      + Big toe extension: 2 of 5",
        "? Cauda equina sign?",
    ]


def test_an_answer_set_aside_as_contradictory_says_so(sciatica: Pathway):
    lines = told(sciatica, assess(sciatica, course="none", toe=4))
    assert lines[3].endswith("? Course of weakness: set aside, it contradicts another answer")


def test_a_conclusion_that_waits_for_core_items_names_them_and_does_not_hold(sciatica: Pathway):
    waiting = replace(sciatica, core=(*sciatica.core, "anticoagulated"))
    line = why(waiting, assess(waiting, weeks=3.0))[0]
    assert (line.text, line.truth) == ("Go on without a scan", None)
    assert line.items == ("anticoagulated",)


def test_a_line_names_its_questions_step_and_sources(sciatica: Pathway):
    lines = why(sciatica, assess(sciatica, toe=3))
    decision = lines[1]
    assert (decision.step, decision.items, decision.sources) == ("deficit", ("toe",), ("trial",))
    answer = next(line for line in lines if line.text.startswith("Big toe"))
    assert (answer.step, answer.items) == (None, ("toe",))


def test_a_step_is_explained_by_the_ways_that_lead_to_it(sciatica: Pathway):
    explanation = explain_step(sciatica, assess(sciatica, toe=3), "refer")
    assert explanation.title == "Speak to the spinal team today"
    assert explanation.text == "Urgent MRI."
    assert [source.key for source in explanation.sources] == ["trial"]
    assert [line.text for line in explanation.premises] == [
        "Deficit: severe or worsening",
        "Severe or worsening weakness",
        "A muscle of grade 3 or less",
        "Big toe extension: 3 of 5",
    ]
    assert explanation.asks == ()


def test_a_step_ruled_out_further_up_points_to_the_step_before_it(sciatica: Pathway):
    (line,) = explain_step(sciatica, assess(sciatica, toe=3), "inject").premises
    assert (line.text, line.truth, line.step) == ("Six weeks? Yes", False, "six_weeks")


def test_a_step_that_may_still_come_is_open(sciatica: Pathway):
    (line,) = explain_step(sciatica, evaluate(sciatica, {}), "inject").premises
    assert line.truth is None


def test_a_way_closed_ahead_is_explained_before_the_patient_gets_there(sciatica: Pathway):
    premises = explain_step(sciatica, evaluate(sciatica, {"weeks": 2.0}), "inject").premises
    assert premises[0].truth is False
    assert premises[2].text == "Duration: 2 weeks"


def test_a_decision_tells_each_of_its_ways(sciatica: Pathway):
    asks = explain_step(sciatica, assess(sciatica, weeks=8.0, accepts=True), "six_weeks").asks
    ways = [(line.text, line.truth, line.step) for line in asks if line.depth == 0]
    assert ways == [("Yes", True, "inject"), ("No", False, "first_care")]


def test_an_enquiry_tells_its_answers(sciatica: Pathway):
    asks = explain_step(sciatica, assess(sciatica, sexual=CANNOT_ASSESS), "ask_flags").asks
    assert [(line.text, line.truth) for line in asks] == [
        ("Trouble passing urine: no", True),
        ("Change in sexual function: not assessed", None),
        ("Course of weakness: No weakness", True),
        ("Big toe extension: 5 of 5", True),
    ]


def test_a_source_says_what_it_says_and_how_far_it_was_checked(sciatica: Pathway):
    guide, trial = source_list(sciatica.ruleset, ["guide", "trial", "guide"])
    assert (guide.citation, guide.verified) == ("A guideline, 2020", "read")
    assert guide.link == "https://example.org/guide"
    assert (trial.verified, trial.link) == ("secondary", "https://doi.org/10.1000/trial")


def test_a_statement_is_cited_by_its_document_with_what_the_rules_made_of_it(sciatica: Pathway):
    (statement,) = source_list(sciatica.ruleset, ["S1-01"])
    assert (statement.key, statement.citation) == ("S1-01", "A guideline, 2020")
    assert statement.note == "Not when weakness is worsening."
