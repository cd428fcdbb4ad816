"""A layout is judged by its geometry alone: what a reader would see and stumble over."""

from graphlib import CycleError
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given

from l5desk.present.flowchart import draw_up
from l5desk.present.layout import Spacing, place
from l5desk.storage.rulesets import load_ruleset
from tests.present.layout_charts import charts, edge, ladder, loop, node, of_chart, pathway, scatter
from tests.present.layout_measures import Picture, crossings, draw, faults, jogs

RULESETS = Path(__file__).parents[2] / "rulesets"
SHIPPED = sorted(file.parent for file in RULESETS.glob("*/ruleset.yaml"))
NARROW = 523.0  # the room for the chart on a small screen, its letters no smaller than legible
MOST_CROSSINGS = 3  # of the links of a shipped pathway


@given(charts())
def test_any_chart_is_laid_out_without_fault(picture: Picture):
    assert faults(picture) == {}


@pytest.mark.parametrize("count", [100, 300, 1000])
def test_a_large_chart_is_laid_out_without_fault(count: int):
    assert faults(scatter(count)) == {}


def test_a_ladder_of_75_nodes_is_laid_out_without_fault():
    picture = ladder()

    assert len(picture.nodes) == 76
    assert faults(picture) == {}
    assert jogs(picture) == []
    assert crossings(picture) == []


def test_a_pathway_with_branches_skips_and_loops_is_laid_out_without_fault():
    picture = pathway()

    assert faults(picture) == {}
    assert jogs(picture) == []
    assert len(crossings(picture)) <= 8
    assert picture.layout.width < 600


@pytest.mark.parametrize("rules", SHIPPED, ids=lambda folder: folder.name)
def test_a_shipped_pathway_is_laid_out_without_fault_whatever_is_folded(rules: Path):
    pathway = load_ruleset(rules)
    phases = [band.id for band in draw_up(pathway).bands]
    for count in range(len(phases) + 1):
        for folded in combinations(phases, count):
            picture = of_chart(draw_up(pathway, folded))
            assert faults(picture) == {}, folded
            assert jogs(picture) == [], folded
            assert len(crossings(picture)) <= MOST_CROSSINGS, folded


def test_a_tangled_chart_stays_narrow_with_few_bends():
    picture = scatter(100)

    assert picture.layout.width < 650
    assert len(picture.pieces()) - len(picture.edges) <= 330
    assert len(crossings(picture)) <= 152


def test_a_ladder_is_one_straight_line_with_its_ends_at_the_right():
    picture = ladder()
    decisions = [node.id for node in picture.nodes if node.shape == "decision"]

    assert {picture.middle(name) for name in (*decisions, "start", "last")} == {
        picture.middle("start")
    }
    for name in decisions:
        link = picture.way(name, name.replace("ask", "end"))
        assert len(link) == 2
        assert link[0][0] < link[1][0] < link[0][0] + 80
    assert picture.layout.width <= NARROW


def test_the_ends_of_a_phase_line_up():
    picture = ladder()

    lefts = {picture.box(f"end 6.{n}").x for n in range(7)}
    assert len(lefts) == 1


def test_re_assessments_share_one_lane_outside_all_figures():
    picture = ladder()

    ways = [
        route.points
        for edge, route in zip(picture.edges, picture.layout.routes, strict=True)
        if edge.loop
    ]
    assert len(ways) == 12
    assert len({points[1][0] for points in ways}) == 1
    assert ways[0][1][0] > max(box.x + box.width for box in picture.layout.boxes)
    assert {points[-1] for points in ways} == {picture.way("end 0.2", "start")[-1]}


def test_two_ends_stand_below_each_other_beside_their_decision():
    answers = [edge("ask", "mild", "mild"), edge("ask", "severe", "hard"), edge("ask", "on", "no")]
    ends = [node("mild"), node("severe")]
    picture = draw([node("ask", shape="decision"), *ends, node("on", 1)], answers)

    ask = picture.box("ask")
    assert picture.box("mild").x == picture.box("severe").x > ask.x + ask.width
    assert picture.way("ask", "mild")[0] == (ask.x + ask.width, ask.y + ask.height / 2)
    assert picture.way("ask", "severe")[0][1] == ask.y + ask.height
    assert len(picture.way("ask", "on")) == 2
    assert crossings(picture) == []
    assert faults(picture) == {}


def test_figures_are_set_where_their_links_do_not_cross():
    names = ["a", "b", "c"]
    picture = draw(
        [*map(node, names), *(node(f"{name} end", 1) for name in names)],
        [edge(name, f"{name} end") for name in reversed(names)],
    )
    crossed = draw(
        [node("one"), node("two"), node("for two", 1), node("for one", 1), node("for one too", 1)],
        [edge("one", "for one"), edge("one", "for one too"), edge("two", "for two")],
    )

    assert crossings(picture) == crossings(crossed) == []


def test_a_loop_runs_outside_even_where_there_is_room_inside():
    names = [node(name, 0, "enquiry", 300) for name in ("a", "d")]
    narrow = [node(name, 0, "enquiry", 90) for name in ("b", "c")]
    picture = draw(
        [*names, *narrow],
        [edge("a", "b"), edge("a", "c"), edge("b", "d"), edge("c", "d"), loop("d", "a")],
    )

    lane = picture.way("d", "a")[1][0]
    assert not picture.box("a").x < lane < picture.box("a").x + picture.box("a").width
    assert faults(picture) == {}


def test_links_to_one_figure_meet_above_it():
    picture = draw([*map(node, "abc"), node("on")], [edge(name, "on") for name in "abc"])

    assert picture.middle("on") == picture.middle("c")
    assert len({picture.way(name, "on")[-1] for name in "abc"}) == 1
    assert faults(picture) == {}


def test_equal_ways_part_and_meet_again():
    ways = [edge("ask", "one", "Yes"), edge("ask", "two", "No")]
    picture = draw(
        [node("ask", shape="decision"), node("one"), node("two"), node("both")],
        [*ways, edge("one", "both"), edge("two", "both")],
    )

    assert picture.middle("both") == picture.middle("two") == picture.middle("ask")
    assert picture.box("one").x > picture.box("ask").x + picture.box("ask").width
    assert picture.way("one", "both")[-1] == picture.way("two", "both")[-1]
    assert crossings(picture) == []
    assert faults(picture) == {}


def test_a_step_aside_stands_beside_and_joins_the_straight_way_again():
    picture = draw(
        [node("ask", shape="decision"), node("aside"), node("on")],
        [edge("ask", "aside", "Yes"), edge("ask", "on", "No"), edge("aside", "on")],
    )

    assert picture.middle("on") == picture.middle("ask")
    assert picture.box("aside").x > picture.box("ask").x + picture.box("ask").width
    assert picture.box("aside").y < picture.box("ask").y + picture.box("ask").height
    assert faults(picture) == {}


def test_a_loop_back_to_what_follows_an_answer_finds_its_way():
    picture = draw(
        [node("ask", shape="decision"), node("give"), node("watch"), node("on", 1)],
        [
            edge("ask", "give", "Yes"),
            edge("ask", "on", "No"),
            edge("give", "watch"),
            loop("on", "watch"),
        ],
    )

    assert faults(picture) == {}


def test_the_main_way_leaves_a_figure_in_the_middle():
    names = [node("start"), node("one", 1), node("two", 1), node("on"), node("end", 2)]
    picture = draw(
        names, [*(edge("start", name) for name in ("one", "two", "on")), edge("on", "end")]
    )

    assert picture.way("start", "on")[0][0] == picture.middle("start") == picture.middle("on")
    assert faults(picture) == {}


def test_what_can_only_follow_an_answer_is_stacked_beside_it():
    picture = draw(
        [node("ask", shape="decision"), *map(node, ("treat", "watch", "stop")), node("on", 1)],
        [
            edge("ask", "treat", "Yes"),
            edge("ask", "on", "No"),
            edge("treat", "watch", "then"),
            edge("watch", "stop"),
            loop("stop", "ask"),
        ],
    )

    assert picture.middle("treat") == picture.middle("watch") == picture.middle("stop")
    assert picture.box("stop").y + 44 < picture.box("on").y
    assert len(picture.way("treat", "watch")) == len(picture.way("ask", "on")) == 2
    assert faults(picture) == {}


def test_a_shared_end_is_entered_once_by_short_straight_links():
    names = ["a", "b", "c"]
    picture = draw(
        [*(node(name, shape="decision") for name in names), node("end"), node("on")],
        [
            *(edge(name, "end", "Yes") for name in names),
            *(edge(*pair, "No") for pair in pairwise([*names, "on"])),
        ],
    )

    assert len(picture.way("c", "end")) == 2
    assert [len(picture.way(name, "end")) for name in ("a", "b")] == [3, 3]
    assert picture.way("a", "end")[1:][-1] == picture.way("b", "end")[-1]
    assert crossings(picture) == []
    assert faults(picture) == {}


def test_what_is_skipped_is_passed_in_a_lane_at_the_left():
    names = [node(name, phase, "decision") for phase, name in enumerate("abc")]
    ends = [node(f"end {name}", phase) for phase, name in enumerate("abc")][1:]
    picture = draw(
        [*names, *ends],
        [
            edge("a", "c", "Yes"),
            edge("a", "b", "No"),
            edge("b", "end b", "Yes"),
            edge("b", "c", "No"),
            edge("c", "end c", "Yes"),
        ],
    )

    assert picture.box("a").x < picture.way("a", "c")[0][0] < picture.middle("a")
    assert min(x for x, _ in picture.way("a", "c")) < picture.box("b").x
    assert picture.middle("a") == picture.middle("b") == picture.middle("c")
    assert crossings(picture) == []
    assert faults(picture) == {}


def test_a_way_of_its_own_is_finished_before_the_main_way_goes_on():
    asked = [node(name, 0, "decision", 190) for name in ("a", "b", "x", "y")]
    ended = [node(f"end {name}", 0, "terminator", 190) for name in ("b", "x", "y", "z")]
    picture = draw(
        [*asked, *ended, node("last", 1)],
        [
            edge("a", "x", "Yes"),
            edge("a", "b", "No"),
            edge("x", "end x", "Yes"),
            edge("x", "y", "No"),
            edge("y", "end y", "Yes"),
            edge("y", "end z", "No"),
            edge("b", "end b", "Yes"),
            edge("b", "last", "No"),
        ],
    )

    assert picture.box("a").y < picture.box("x").y < picture.box("y").y < picture.box("b").y
    assert len(picture.way("a", "x")) == len(picture.way("x", "y")) == 2
    assert picture.middle("b") == picture.middle("a")
    assert picture.layout.width < NARROW
    assert crossings(picture) == []
    assert faults(picture) == {}


def test_folded_phases_stand_straight_below_each_other():
    names = [str(n) for n in range(9)]
    picture = draw(
        [node(name, int(name), "phase", 120 + 20 * (int(name) % 3)) for name in names],
        [*(edge(*pair) for pair in pairwise(names)), edge("1", "4"), loop("7", "2")],
    )

    assert len({picture.middle(name) for name in names}) == 1
    assert {len(picture.way(*pair)) for pair in pairwise(names)} == {2}
    assert [band.phase for band in picture.layout.bands] == list(range(9))
    assert faults(picture) == {}


@pytest.mark.parametrize("count", range(2, 7))
@pytest.mark.parametrize("label", ["A", "not at all certain"])
def test_many_answers_keep_their_labels_and_their_order(count: int, label: str):
    ways = [str(n) for n in range(count)]
    picture = draw(
        [node("ask", shape="decision"), *map(node, ways), node("on", 1)],
        [*(edge("ask", name, label) for name in ways), *(edge(name, "on") for name in ways)],
    )

    assert faults(picture) == {}


def test_several_links_between_two_figures_stay_apart():
    picture = draw(
        [node("ask", shape="decision"), node("on")],
        [edge("ask", "on", "Yes"), edge("ask", "on", "Cannot assess")],
    )

    first, second = (route.points for route in picture.layout.routes)
    assert first[0][0] < second[0][0]
    assert faults(picture) == {}


def test_answers_that_lead_to_one_figure_keep_their_long_labels_apart():
    labels = ["neither of the two", "cannot be assessed", "most certainly not"]
    picture = draw(
        [node("ask", shape="decision"), node("stop"), node("on", 1)],
        [
            *(edge("ask", "stop", label) for label in labels),
            edge("ask", "on", "yes"),
        ],
    )

    assert faults(picture) == {}
    assert picture.middle("on") == picture.middle("ask")


def test_many_ends_are_set_below_each_other():
    ends = [f"end {n}" for n in range(8)]
    picture = draw(
        [node("ask", 0, "enquiry"), *(node(name, 1, "terminator") for name in ends)],
        [edge("ask", name) for name in ends],
    )

    assert len({picture.box(name).y for name in ends}) > 1
    assert picture.layout.width <= NARROW
    assert faults(picture) == {}


def test_a_way_of_two_thousand_figures_is_one_straight_line():
    names = [str(n) for n in range(2000)]
    layout = place([*map(node, names)], [edge(*pair) for pair in pairwise(names)])

    assert len({box.x for box in layout.boxes}) == 1


def test_figures_without_links_have_their_place():
    picture = draw([node(str(n), n % 3) for n in (0, 3, 1, 2)], [])

    assert faults(picture) == {}
    assert len(picture.layout.bands) == 3


def test_nothing_has_an_empty_layout():
    layout = place([], [])

    assert (layout.boxes, layout.routes, layout.bands) == ((), (), ())


def test_the_same_chart_always_looks_the_same():
    first, second = scatter(200), scatter(200)

    assert first.layout == second.layout


def test_a_cycle_that_is_not_marked_as_a_loop_is_refused():
    with pytest.raises(CycleError):
        place([node("a"), node("b")], [edge("a", "b"), edge("b", "a")])


def test_distances_are_kept():
    wide = Spacing(row=40, gutter=90)
    roomy = place([node("a"), node("b")], [edge("a", "b")], wide)
    usual = place([node("a"), node("b")], [edge("a", "b")])

    gap = roomy.boxes[1].y - roomy.boxes[0].y - roomy.boxes[0].height
    assert gap >= 40
    assert roomy.boxes[0].x - usual.boxes[0].x == 90 - Spacing().gutter
