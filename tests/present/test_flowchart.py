"""The chart as data: what is drawn for every folding, and how it stands for every patient."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject, SearchStrategy

from l5desk.engine.evaluate import evaluate
from l5desk.engine.expression import Absence, decide
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS, Answer, Response
from l5desk.engine.ruleset import Item
from l5desk.present.flowchart import (
    Chart,
    Link,
    Standing,
    draw_up,
    folded_phases,
    in_walking_order,
    stand,
)
from l5desk.storage.rulesets import load_ruleset

ROOT = Path(__file__).parents[2]
LADDER = Path(__file__).parent / "ladder"
SHIPPED = sorted(file.parent for file in (ROOT / "rulesets").glob("*/ruleset.yaml"))
ON_THE_WAY = {"here", "withheld", "done", "assumed", "open"}
CALM: Response = {"smoke": False, "flood": False, "noise": "quiet", "told": True}


@pytest.fixture(scope="module", params=[LADDER, *SHIPPED], ids=lambda folder: folder.name)
def pathway(request: pytest.FixtureRequest) -> Pathway:
    return load_ruleset(request.param)


def standing(pathway: Pathway, response: Response, *folded: str) -> tuple[Chart, Standing]:
    chart = draw_up(pathway, folded)
    return chart, stand(chart, pathway, response, evaluate(pathway, response))


def link(chart: Chart, source: str, target: str) -> int:
    return [(each.source, each.target) for each in chart.links].index((source, target))


def answers(item: Item) -> SearchStrategy[Answer]:
    match item.type:
        case "boolean":
            return st.booleans()
        case "choice":
            return st.sampled_from(sorted(item.options))
        case "multiple":
            return st.sampled_from([(option,) for option in item.options])
        case "integer" | "decimal":
            low, high = item.range or (0, 100)
            return st.integers(int(low), int(min(high, low + 100)))


def every_answer(item: Item) -> list[Answer]:
    """Give all answers to an item, of a number only the least and the greatest."""
    match item.type:
        case "boolean":
            return [False, True]
        case "choice":
            return list(item.options)
        case "multiple":
            return [(option,) for option in item.options]
        case _:
            return [int(limit) for limit in item.range or (0, 100)]


def harmless(item: Item) -> Answer:
    """Give the answer that lets a patient go on: no flag, full strength, nothing found."""
    if item.benign is not None:
        return item.benign
    match item.type:
        case "boolean":
            return False
        case "choice":
            return next(iter(item.options))
        case "multiple":
            return (next(iter(item.options)),)
        case _:
            low, high = item.range or (0, 1)
            return int(high) if high <= 10 else int(low) + 20


def responses(pathway: Pathway) -> SearchStrategy[Response]:
    """Give patients of all kinds; most have little the matter with them and so get far."""
    items = pathway.ruleset.items.items()
    anything = {name: answers(item) for name, item in items}
    calm = {name: st.one_of(*[st.just(harmless(item))] * 12, answers(item)) for name, item in items}
    gaps = st.sets(st.sampled_from(sorted(calm)), max_size=len(calm) // 4)
    return st.one_of(
        st.fixed_dictionaries({}, optional=anything),
        st.builds(_without, st.fixed_dictionaries(calm), gaps),
    )


def _without(response: Response, gaps: set[str]) -> Response:
    return {name: answer for name, answer in response.items() if name not in gaps}


def is_consistent(pathway: Pathway, response: Response) -> bool:
    return all(each.kind != "contradiction" for each in evaluate(pathway, response).cautions)


# ---- what is drawn


def test_every_step_has_a_node_and_every_way_a_link(pathway: Pathway):
    chart = draw_up(pathway)
    ways = [(step, n) for step in pathway.steps for n in range(len(pathway.branches[step]))]

    assert sorted(node.id for node in chart.nodes) == sorted(pathway.steps)
    assert sorted(way for each in chart.links for way in each.ways) == sorted(ways)


def test_a_phase_without_steps_is_not_drawn(ladder: Pathway):
    assert [band.title for band in draw_up(ladder).bands] == [
        "Alarms", "Warnings", "Scope and other causes", "What to do",
    ]  # fmt: skip


def test_ends_carry_their_urgency(ladder: Pathway):
    nodes = {node.id: node for node in draw_up(ladder).nodes}
    assert (nodes["leave_now"].kind, nodes["leave_now"].disposition, nodes["leave_now"].by) == (
        "end", "emergency", "now",
    )  # fmt: skip
    assert (nodes["slow_down"].kind, nodes["slow_down"].disposition) == ("action", None)


def test_a_folded_phase_is_one_node_that_keeps_the_links_in_and_out(ladder: Pathway):
    chart = draw_up(ladder, ["scope"])

    assert chart.home["elsewhere"] == chart.home["which_colour"] == "phase:scope"
    assert [node.steps for node in chart.nodes if node.kind == "phase"] == [
        ("which_colour", "elsewhere")
    ]
    assert Link("too_fast", "phase:scope", "No", (("too_fast", 1),)) in chart.links
    assert Link("phase:scope", "wait", "", (("which_colour", 2),)) in chart.links


def test_ways_into_the_same_folded_phase_share_a_link(ladder: Pathway):
    chart = draw_up(ladder, ["care"])
    shared = chart.links[link(chart, "which_colour", "phase:care")]
    assert shared.label == "Green / Blue, or a colour that nobody can name"
    assert shared.ways == (("which_colour", 1), ("which_colour", 2))


def test_every_folding_keeps_links_between_the_nodes_that_are_there(pathway: Pathway):
    for phase in pathway.ruleset.phases:
        chart = draw_up(pathway, [phase])
        nodes = {node.id for node in chart.nodes}
        assert {end for each in chart.links for end in (each.source, each.target)} <= nodes
        assert all(each.source != each.target for each in chart.links)
        assert len({(each.source, each.target, each.loop) for each in chart.links}) == len(
            chart.links
        )


def test_steps_are_told_before_those_they_lead_to_and_an_alarm_beside_its_question(
    pathway: Pathway,
):
    chart = draw_up(pathway)
    order = [node.id for node in in_walking_order(chart)]

    assert sorted(order) == sorted(node.id for node in chart.nodes)
    assert all(
        order.index(link.source) < order.index(link.target) for link in chart.links if not link.loop
    )
    alarms = [node.id for node in chart.nodes if node.disposition == "emergency"]
    for alarm in alarms:
        (question,) = {link.source for link in chart.links if link.target == alarm}
        assert order.index(alarm) == order.index(question) + 1


def test_a_reassessment_is_a_loop_to_where_the_next_visit_enters(ladder: Pathway):
    loops = [each for each in draw_up(ladder).links if each.loop]
    assert loops == [Link("wait", "too_fast", "", (), loop=True)]


# ---- how it stands


def test_before_any_answer_everything_ahead_may_still_come(ladder: Pathway):
    _, stood = standing(ladder, {})
    assert stood.position == "smoke_seen"
    assert stood.nodes["questions"] == "done"
    assert set(stood.nodes.values()) == {"done", "here", "open"}


def test_the_way_taken_is_marked_with_the_items_that_decided_it(ladder: Pathway):
    chart, stood = standing(ladder, {**CALM, "speed": 60, "colour": "green"})
    taken = [
        (chart.links[n].source, chart.links[n].target)
        for n, state in enumerate(stood.links)
        if state == "taken"
    ]
    assert taken == [
        ("questions", "smoke_seen"),
        ("smoke_seen", "water_seen"),
        ("water_seen", "too_fast"),
        ("too_fast", "slow_down"),
        ("slow_down", "which_colour"),
        ("which_colour", "does_agree"),
    ]
    assert stood.deciding[link(chart, "too_fast", "slow_down")] == ("speed",)
    assert stood.deciding[link(chart, "water_seen", "too_fast")] == ("flood", "noise")
    assert stood.nodes["call_now"] == stood.nodes["elsewhere"] == "ruled-out"
    assert stood.links[link(chart, "does_agree", "paint")] == "possible"


def test_an_end_is_withheld_while_core_answers_are_missing(ladder: Pathway):
    _, stood = standing(ladder, {"smoke": False, "flood": True})
    assert stood.nodes["call_now"] == "here", "an alarm waits for nothing"

    calm = {**CALM, "speed": 10, "colour": "red"}
    del calm["told"]
    _, stood = standing(ladder, calm)
    assert (stood.nodes["elsewhere"], stood.position) == ("withheld", "elsewhere")
    _, stood = standing(ladder, {**calm, "told": False})
    assert stood.nodes["elsewhere"] == "here"


def test_an_assumed_way_is_told_from_one_that_was_taken(ladder: Pathway):
    doubtful = {**CALM, "smoke": CANNOT_ASSESS, "speed": 10, "colour": "green", "agrees": True}
    chart, stood = standing(ladder, doubtful)
    assert [stood.nodes[step] for step in ("questions", "smoke_seen", "water_seen", "paint")] == [
        "done", "here", "assumed", "assumed",
    ]  # fmt: skip
    assert stood.links[link(chart, "smoke_seen", "water_seen")] == "assumed"
    assert stood.links[link(chart, "smoke_seen", "leave_now")] == "possible"


def test_a_reassessment_points_to_a_later_visit(ladder: Pathway):
    chart, stood = standing(ladder, {**CALM, "speed": 60, "colour": "blue"})
    loop = next(n for n, each in enumerate(chart.links) if each.loop)
    assert stood.nodes["wait"] == "here"
    assert stood.links[loop] == "later"
    assert stood.nodes["too_fast"] == "done", "it lies on the way as well"


def test_a_folded_phase_speaks_for_the_step_that_matters_most(ladder: Pathway):
    chart, stood = standing(ladder, {**CALM, "speed": 10}, "alarms", "warnings", "scope", "care")
    assert [stood.nodes[node.id] for node in chart.nodes] == ["done", "done", "here", "open"]


def test_an_alarm_that_nobody_looked_for_is_never_called_ruled_out():
    pathway = load_ruleset(ROOT / "rulesets/l5-radiculopathy")
    _, stood = standing(pathway, {})
    assert stood.nodes["vascular_emergency"] == "unraised"
    _, stood = standing(pathway, {"limb_threat": False, "collapse_or_abdominal_pain": False})
    assert stood.nodes["vascular_emergency"] == "ruled-out"


def test_no_single_finding_leads_a_calm_patient_to_what_was_ruled_out(pathway: Pathway):
    calm = {name: harmless(item) for name, item in pathway.ruleset.items.items()}
    for name, item in pathway.ruleset.items.items():
        before = {each: answer for each, answer in calm.items() if each != name}
        _, stood = standing(pathway, before)
        for answer in every_answer(item):
            after = {**before, name: answer}
            reached = evaluate(pathway, after).path if is_consistent(pathway, after) else ()
            assert [(name, answer) for step in reached if stood.nodes[step] == "ruled-out"] == []


def test_the_chart_folds_all_phases_but_where_the_patient_stands(ladder: Pathway):
    pathway = load_ruleset(ROOT / "rulesets/l5-radiculopathy")
    assert "emergency" not in folded_phases(pathway, evaluate(pathway, {}))
    assert len(folded_phases(pathway, evaluate(pathway, {}))) == len(draw_up(pathway).bands) - 1
    near_the_end = evaluate(ladder, {**CALM, "speed": 10})
    assert folded_phases(ladder, near_the_end) == {"alarms", "warnings"}


# ---- for every patient


@given(data=st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_way_taken_leads_from_the_start_to_where_the_patient_is(
    pathway: Pathway, data: DataObject
):
    response = data.draw(responses(pathway))
    chart, stood = standing(pathway, response)
    taken = {
        chart.links[n].source: chart.links[n].target
        for n, state in enumerate(stood.links)
        if state == "taken"
    }
    step, walked = pathway.ruleset.start, []
    while step in taken:
        walked.append(step)
        step = taken[step]
    assert step == stood.position
    assert len(walked) == len(taken)
    assert all(stood.nodes[each] == "done" for each in walked)
    assert [s for s in stood.nodes.values() if s in {"here", "withheld"}] == [stood.nodes[step]]


@given(data=st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_further_answer_leads_to_what_is_ruled_out(pathway: Pathway, data: DataObject):
    before = data.draw(responses(pathway))
    left = sorted(pathway.ruleset.items.keys() - before.keys())
    assume(left)
    more = data.draw(st.lists(st.sampled_from(left), min_size=1, max_size=4, unique=True))
    after = {**before, **{name: data.draw(answers(pathway.item(name))) for name in more}}
    assume(is_consistent(pathway, before) and is_consistent(pathway, after))
    _, stood = standing(pathway, before)
    reached = evaluate(pathway, after).path
    assert {step: stood.nodes[step] for step in reached if stood.nodes[step] == "ruled-out"} == {}


@given(data=st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_deciding_answers_are_enough_to_decide(pathway: Pathway, data: DataObject):
    response = data.draw(responses(pathway))
    assessment = evaluate(pathway, response)
    chart = draw_up(pathway)
    stood = stand(chart, pathway, response, assessment)
    for each, items, state in zip(chart.links, stood.deciding, stood.links, strict=True):
        if state == "taken":
            facts = {
                name: fact if name in items else Absence.UNKNOWN
                for name, fact in assessment.facts.items()
            }
            truths: dict[str, bool | None] = {}
            for name, condition in pathway.definitions.items():
                truths[name] = decide(condition, facts, truths)
            branches: Mapping[str, tuple] = pathway.branches
            assert any(decide(branches[s][n].when, facts, truths) for s, n in each.ways)


@given(data=st.data())
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_folding_changes_nothing_about_the_steps(pathway: Pathway, data: DataObject):
    response = data.draw(responses(pathway))
    folded = data.draw(st.sets(st.sampled_from(sorted(pathway.ruleset.phases))))
    _, unfolded = standing(pathway, response)
    chart, stood = standing(pathway, response, *folded)
    assert stood.steps == unfolded.steps
    assert stood.position == chart.home[evaluate(pathway, response).position]
    assert all(
        (stood.nodes[node.id] in ON_THE_WAY)
        == any(stood.steps[step] in ON_THE_WAY for step in node.steps)
        for node in chart.nodes
    )
