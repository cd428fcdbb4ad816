"""What would change a conclusion: each set is enough, none is too large, and none is missing."""

from collections.abc import Iterator, Mapping
from itertools import chain, combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l5desk.engine.alternatives import LARGEST_CHANGE, Alternative, Finding, alternatives
from l5desk.engine.cells import Range
from l5desk.engine.conclusions import conclusions
from l5desk.engine.explain import exclusion, outlook, reason
from l5desk.engine.expression import Absence
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import population
from l5desk.engine.response import Answer, Response
from l5desk.engine.ruleset import Disposition
from tests.engine.small import SMALL, small

ITEMS: dict[str, dict] = {
    **SMALL["items"],
    "bladder": SMALL["items"]["bladder"] | {"stage": "red_flags"},
    "residual": SMALL["items"]["residual"] | {"stage": "red_flags"},
    "weeks": {"stage": "all", "type": "decimal", "text": "?", "short": "?", "range": [0, 520]},
}
STEPS: dict[str, dict] = {
    **SMALL["steps"],
    "imaged": SMALL["steps"]["imaged"]
    | {
        "candidates": [
            {"label": "Yes", "when": "l5 in area and wishes and weeks >= 6", "next": "surgery"},
            {"label": "No", "otherwise": True, "next": "care"},
        ]
    },
}
PATHWAY = small(
    items=ITEMS, steps=STEPS, stages={"all": {"title": "A"}, "red_flags": {"title": "R"}}
)
WELL: dict[str, Answer] = {
    "fever": False,
    "bladder": False,
    "age": 46,
    "both_legs": False,
    "course": "none",
    "grade": 5,
    "scan": "none",
    "wishes": False,
    "weeks": 3.0,
}
POSSIBLE: dict[str, list[Answer]] = {
    "fever": [False, True],
    "bladder": [False, True],
    "residual": [100, 200, 201],
    "age": [10, 17, 18, 60],
    "both_legs": [False, True],
    "both_course": ["none", "new"],
    "course": ["none", "same", "worse"],
    "grade": [0, 3, 4, 5],
    "scan": ["none", "done"],
    "area": [("none",), ("l5",), ("s1",), ("l5", "s1")],
    "wishes": [False, True],
    "weeks": [0.0, 5.9, 6.0, 520.0],
}
SETTLED = st.fixed_dictionaries({item: st.sampled_from(POSSIBLE[item]) for item in WELL})
PARTIAL = st.fixed_dictionaries(
    {}, optional={item: st.sampled_from(values) for item, values in POSSIBLE.items()}
)


def reached(answers: Response) -> set[Disposition]:
    """The dispositions of all completions, contradictory ones without the answer in doubt."""
    return set().union(*map(undoubted, settled_weakness(answers)))


def settled_weakness(answers: Response) -> Iterator[dict[str, Answer]]:
    """Every way to answer the two questions that can contradict each other."""
    still_open = [item for item in ("course", "grade") if item not in answers]
    for values in product(*(POSSIBLE[item] for item in still_open)):
        yield {**answers, **dict(zip(still_open, values, strict=True))}


def undoubted(answers: Response) -> set[Disposition]:
    grade = answers["grade"]
    in_doubt = answers["course"] == "none" and isinstance(grade, int) and grade < 5
    believed = {item: each for item, each in answers.items() if item != "course" or not in_doubt}
    return {PATHWAY.disposition(end) for end in outlook(PATHWAY, believed).ends}


def by_disposition(answers: Response) -> dict[Disposition, Alternative]:
    return {each.disposition: each for each in alternatives(PATHWAY, answers)}


def samples(finding: Finding, answers: Response) -> list[Answer]:
    """Answers that a finding allows, each in place of the present one."""
    if finding.option:
        chosen = [each for each in as_set(answers, finding.item) if each != finding.option]
        with_it = [*chosen, finding.option] if finding.values == (True,) else chosen
        return [tuple(with_it) or ("none",)]
    if finding.values:
        return [each for each in finding.values if each is not Absence.BLANK]
    return [each for each in POSSIBLE[finding.item] if is_in(each, finding.ranges)]


def as_set(answers: Response, item: str) -> list[str]:
    given = answers.get(item, ())
    return [each for each in given if each != "none"] if isinstance(given, tuple) else []


def is_in(number: Answer, ranges: tuple[Range, ...]) -> bool:
    if not isinstance(number, int | float):
        return False
    return any(
        (each.low is None or number > each.low or (number == each.low and each.includes_low))
        and (
            each.high is None or number < each.high or (number == each.high and each.includes_high)
        )
        for each in ranges
    )


def applied(findings: tuple[Finding, ...], answers: Response) -> Iterator[dict[str, Answer]]:
    for chosen in product(*(samples(each, answers) for each in findings)):
        yield {**answers, **dict(zip((each.item for each in findings), chosen, strict=True))}


def test_a_threshold_becomes_a_range_and_a_yes_stays_one():
    ready = WELL | {"scan": "done", "area": ("l5",), "wishes": False, "weeks": 3.0}
    change = by_disposition(ready)["surgical_referral"]
    [findings] = change.sets
    assert set(findings) == {
        Finding("weeks", ranges=(Range(6.0, None),)),
        Finding("wishes", (True,)),
    }


def test_a_number_below_a_threshold_leaves_the_threshold_out():
    referred = WELL | {"scan": "done", "area": ("l5",), "wishes": True, "weeks": 8.0}
    sets = by_disposition(referred)["conservative_no_imaging"].sets
    assert (Finding("weeks", ranges=(Range(None, 6.0, includes_high=False),)),) in sets
    assert (Finding("wishes", (False,)),) in sets
    assert (Finding("area", (False,), option="l5"),) in sets


def test_whole_numbers_are_told_by_the_first_and_the_last_that_count():
    same = WELL | {"course": "same"}
    sets = by_disposition(same)["urgent_referral"].sets
    assert (Finding("grade", ranges=(Range(None, 3),)),) in sets


def test_values_that_lead_to_the_same_stand_together():
    weak = WELL | {"course": "worse", "grade": 5}
    sets = by_disposition(weak)["conservative_no_imaging"].sets
    assert (Finding("course", ("none", "same")),) in sets


def test_age_and_sex_are_never_asked_to_be_different():
    child = WELL | {"age": 10}
    assert all(
        finding.item != "age"
        for each in alternatives(PATHWAY, child)
        for finding in chain(*each.sets, each.red_flags)
    )


def test_red_flags_stand_apart_and_one_is_enough():
    alarm = by_disposition(WELL)["emergency"]
    assert alarm.red_flags == (
        Finding("bladder", (True,)),
        Finding("residual", ranges=(Range(201, None),), known=False),
    )
    assert all(finding.item not in {"bladder", "residual"} for finding in chain(*alarm.sets))


def test_a_red_flag_that_is_there_would_have_to_be_absent():
    change = by_disposition(WELL | {"bladder": True})["conservative_no_imaging"]
    assert change.red_flags == (Finding("bladder", (False,)),)


def test_what_was_not_asked_is_still_to_be_found_out():
    answers = WELL | {"scan": "done", "weeks": 8.0}
    known = {
        finding.item: finding.known
        for each in alternatives(PATHWAY, answers | {"area": ("none",)})
        for finding in chain(*each.sets, each.red_flags)
    }
    assert {item for item, is_known in known.items() if not is_known} == {"residual", "both_course"}
    assert {"area", "wishes", "fever"} <= known.keys()


def test_an_answer_that_always_counts_needs_no_other_to_be_asked_for():
    assert (Finding("both_course", ("new",), known=False),) in by_disposition(WELL)[
        "emergency"
    ].sets


def test_nothing_settled_still_says_what_would_settle_it():
    assert [each.disposition for each in alternatives(PATHWAY, {})] == ["emergency"]


@settings(max_examples=150)
@given(SETTLED | PARTIAL)
def test_each_set_is_enough_whatever_is_still_open(answers: dict[str, Answer]):
    for change in alternatives(PATHWAY, answers):
        for findings in (*change.sets, *((flag,) for flag in change.red_flags)):
            assert 1 <= len(findings) <= LARGEST_CHANGE
            for changed in applied(findings, answers):
                assert reached(changed) == {change.disposition}, (findings, changed)


@settings(max_examples=100)
@given(SETTLED | PARTIAL)
def test_no_set_holds_a_finding_more_than_it_must(answers: dict[str, Answer]):
    for change in alternatives(PATHWAY, answers):
        for findings in change.sets:
            for fewer in combinations(findings, len(findings) - 1):
                tried = [reached(each) for each in applied(fewer, answers)]
                assert any(each != {change.disposition} for each in tried)


@settings(max_examples=60)
@given(SETTLED)
def test_no_way_by_two_answers_or_fewer_is_left_out(answers: dict[str, Answer]):
    before = reached(answers)
    told = {each: change.sets for each, change in by_disposition(answers).items()}
    free = [item for item in WELL if item not in {"age", "bladder"}]
    for items in chain(combinations(free, 1), combinations(free, 2)):
        for values in product(*(POSSIBLE[item] for item in items)):
            changed = dict(zip(items, values, strict=True))
            after = reached({**answers, **changed})
            if len(after) == 1 and after != before:
                (disposition,) = after
                assert any(covers(findings, changed, answers) for findings in told[disposition])


def covers(findings: tuple[Finding, ...], changed: Mapping[str, Answer], answers: Response) -> bool:
    return all(
        each.item in changed and changed[each.item] in samples(each, answers) for each in findings
    )


@settings(max_examples=100)
@given(SETTLED | PARTIAL)
def test_the_diagram_of_conclusions_says_what_the_ways_say(answers: dict[str, Answer]):
    allowed = population(PATHWAY).allowed(answers)
    assert conclusions(PATHWAY).possible(allowed) == reached(answers)
    for disposition in ("emergency", "recovery", "conservative_no_imaging"):
        leads = conclusions(PATHWAY).lead_to({disposition}, allowed)
        assert leads == (disposition in reached(answers))


@settings(max_examples=100)
@given(SETTLED | PARTIAL)
def test_the_reason_alone_forces_what_is_possible_and_nothing_in_it_is_idle(
    answers: dict[str, Answer],
):
    kept = reason(PATHWAY, answers)
    here = reached(answers)
    alone = {item: answers[item] for item in kept}
    assert reached(alone) == here
    for item in kept:
        assert reached({n: a for n, a in alone.items() if n != item}) != here


@settings(max_examples=100)
@given(SETTLED | PARTIAL)
def test_an_exclusion_alone_excludes_and_nothing_in_it_is_idle(answers: dict[str, Answer]):
    for disposition in sorted(set(map(PATHWAY.disposition, ends(PATHWAY)))):
        kept = exclusion(PATHWAY, answers, disposition)
        alone = {item: answers[item] for item in kept}
        if disposition in reached(answers):
            assert kept == ()
            continue
        assert disposition not in reached(alone)
        for item in kept:
            assert disposition in reached({n: a for n, a in alone.items() if n != item})


def ends(pathway: Pathway) -> list[str]:
    return [step for step in pathway.steps if pathway.is_end(step)]


def test_a_finding_that_contradicts_an_answer_puts_that_answer_in_doubt():
    weak = (Finding("grade", ranges=(Range(None, 3),)),)
    assert WELL["course"] == "none"
    assert weak in by_disposition(WELL)["urgent_referral"].sets
    allowed = population(PATHWAY).allowed(WELL | {"grade": 4})
    assert conclusions(PATHWAY).possible(allowed) == {"urgent_referral", "conservative_no_imaging"}


@pytest.mark.parametrize("item", ["bladder", "residual"])
def test_a_red_flag_is_never_part_of_a_set(item: str):
    for answers in (WELL, WELL | {"bladder": True}, WELL | {"residual": 300}):
        for change in alternatives(PATHWAY, answers):
            assert item not in {finding.item for finding in chain(*change.sets)}
