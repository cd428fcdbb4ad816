"""What a tap on the body map answers: the place tapped, its leg, and nothing more."""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS, Answer, Response, read_answer
from l5desk.present.body_map import MAPPED, SIDE_ITEM, Place, has_map, mark, places, tap
from l5desk.present.intake import intake
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.library import Library

PATHWAY: Final = Library([bundled("rulesets")]).pathway("l5-radiculopathy")
ITEMS: Final = PATHWAY.ruleset.items
AREAS = st.sets(st.sampled_from(sorted(ITEMS["sensory_area"].options))).map(
    lambda chosen: read_answer("sensory_area", ITEMS["sensory_area"], list(chosen))
)
UNKNOWN = st.just(CANNOT_ASSESS)
responses = st.fixed_dictionaries(
    {},
    optional={
        SIDE_ITEM: st.sampled_from(sorted(ITEMS[SIDE_ITEM].options)) | UNKNOWN,
        "pain_extent": st.sampled_from(sorted(ITEMS["pain_extent"].options)) | UNKNOWN,
        "sensory_area": AREAS | UNKNOWN,
    },
)
taps = st.sampled_from([(name, place) for name in MAPPED for place in places(name)])


def after(response: Response, changes: dict[str, Answer | None]) -> dict[str, Answer]:
    """The answers as the window keeps them."""
    merged = {**response, **changes}
    return {
        name: read_answer(name, ITEMS[name], value)
        for name, value in merged.items()
        if value is not None
    }


@given(response=responses, tapped=taps)
def test_a_tap_answers_its_question_and_the_leg_and_nothing_else(
    response: Response, tapped: tuple[str, Place]
):
    name, place = tapped

    assert set(tap(name, place, response)) <= {name, SIDE_ITEM}


@given(response=responses, tapped=taps)
def test_a_tap_never_says_no(response: Response, tapped: tuple[str, Place]):
    name, place = tapped

    for answer in tap(name, place, response).values():
        assert answer not in (False, (), "none", ("none",))


@given(response=responses, tapped=taps)
def test_a_tap_never_takes_a_leg_away(response: Response, tapped: tuple[str, Place]):
    name, place = tapped
    legs: dict[object, set[str]] = {"left": {"left"}, "right": {"right"}, "both": {"left", "right"}}
    before = legs.get(response.get(SIDE_ITEM), set())
    now = legs.get(after(response, tap(name, place, response)).get(SIDE_ITEM), set())

    assert before <= now
    assert now - before <= {place.side}


@given(response=responses, tapped=taps)
def test_what_is_tapped_is_marked_and_a_second_tap_takes_it_back(
    response: Response, tapped: tuple[str, Place]
):
    name, place = tapped
    if mark(name, place, response) != "none":
        response = after(response, tap(name, place, response))
    once = after(response, tap(name, place, response))
    twice = after(once, tap(name, place, once))

    assert mark(name, place, once) != "none"
    assert mark(name, place, twice) == "none"


@given(response=responses, place=st.sampled_from(places("sensory_area")))
def test_an_area_added_or_taken_back_leaves_the_others(response: Response, place: Place):
    def areas(answers: Response) -> set[str]:
        given_areas = answers.get("sensory_area")
        return set(given_areas) if isinstance(given_areas, tuple) else set()

    now = after(response, tap("sensory_area", place, response))

    assert areas(response) ^ areas(now) <= {place.option}


@pytest.mark.parametrize(
    ("before", "side", "expected"),
    [
        ({}, "right", {SIDE_ITEM: "right", "sensory_area": ("l5",)}),
        ({SIDE_ITEM: "right"}, "right", {"sensory_area": ("l5",)}),
        ({SIDE_ITEM: "left"}, "right", {SIDE_ITEM: "both", "sensory_area": ("l5",)}),
        ({SIDE_ITEM: "none"}, "left", {SIDE_ITEM: "left", "sensory_area": ("l5",)}),
        ({SIDE_ITEM: CANNOT_ASSESS}, "left", {SIDE_ITEM: "left", "sensory_area": ("l5",)}),
        ({SIDE_ITEM: "left", "sensory_area": ("l5",)}, "right", {SIDE_ITEM: "both"}),
        ({SIDE_ITEM: "left", "sensory_area": ("l5",)}, "left", {"sensory_area": None}),
        (
            {SIDE_ITEM: "left", "sensory_area": ("l5", "other")},
            "left",
            {"sensory_area": ("other",)},
        ),
        ({SIDE_ITEM: "left", "sensory_area": ()}, "left", {"sensory_area": ("l5",)}),
        ({SIDE_ITEM: "left", "sensory_area": CANNOT_ASSESS}, "left", {"sensory_area": ("l5",)}),
    ],
)
def test_a_tap_on_l5(before: Response, side: str, expected: dict[str, Answer | None]):
    place = next(p for p in places("sensory_area") if (p.option, p.side) == ("l5", side))

    assert tap("sensory_area", place, before) == expected


def test_the_furthest_point_of_the_pain_is_the_one_tapped_last():
    foot, thigh = Place("foot", "right"), Place("thigh", "right")
    answers = after({}, tap("pain_extent", foot, {}))

    assert answers == {SIDE_ITEM: "right", "pain_extent": "foot"}
    assert tap("pain_extent", thigh, answers) == {"pain_extent": "thigh"}


def test_pain_in_the_back_tells_of_no_leg():
    back = Place("back_only", None)

    assert tap("pain_extent", back, {}) == {"pain_extent": "back_only"}
    assert mark("pain_extent", back, {"pain_extent": "back_only"}) == "here"


def test_where_the_leg_is_not_known_the_mark_does_not_tell_it():
    place = Place("l5", "right")

    assert mark("sensory_area", place, {"sensory_area": ("l5",)}) == "either"
    assert mark("sensory_area", place, {"sensory_area": ("l5",), SIDE_ITEM: "both"}) == "either"
    assert mark("sensory_area", place, {"sensory_area": ("l5",), SIDE_ITEM: "right"}) == "here"
    assert mark("sensory_area", place, {"sensory_area": ("l5",), SIDE_ITEM: "left"}) == "none"


def test_only_questions_that_are_drawn_have_a_map(ladder: Pathway):
    assert [name for name in ITEMS if has_map(name, ITEMS)] == ["pain_extent", "sensory_area"]
    assert not any(has_map(name, ladder.ruleset.items) for name in ladder.ruleset.items)
    other = {"sensory_area": ITEMS["leg_symptom_side"], SIDE_ITEM: ITEMS[SIDE_ITEM]}
    assert not has_map("sensory_area", other)


def test_the_intake_tells_which_questions_have_a_map_and_which_leg_was_said():
    session = Session.start(PATHWAY, {SIDE_ITEM: "left"})
    found = {q.name: q.leg for page in intake(session).pages for q in page.questions() if q.on_map}

    assert found == {"pain_extent": "left", "sensory_area": "left"}
