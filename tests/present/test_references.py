"""References: where each source is used, what is found by words, and what is amiss."""

import pytest

from l5desk.engine.pathway import Pathway
from l5desk.engine.ruleset import Statement
from l5desk.present.references import (
    Use,
    matching,
    questions,
    references,
    shown_at,
    statement_faults,
    statements,
    uses,
)
from l5desk.storage.bundle import bundled
from l5desk.storage.library import Library
from l5desk.storage.questions import load_questions

STEP = Use("step", "refer", "Refer?", "refer")


@pytest.fixture(scope="module")
def bundled_library() -> Library:
    return Library([bundled("rulesets")])


@pytest.fixture(scope="module")
def default(bundled_library: Library) -> Pathway:
    return bundled_library.pathway("l5-radiculopathy")


def statement(**changes: object) -> Statement:
    facts = {"document": "source-1", "kind": "treatment", "says": "Something.", "handling": "used"}
    return Statement.model_validate(facts | changes)


def test_a_source_names_every_place_that_rests_on_it(default: Pathway):
    found = uses(default.ruleset)["peul-2007"]

    assert {"definition", "option"} <= {use.kind for use in found}
    assert Use("definition", "improving", default.ruleset.definitions["improving"].text) in found


def test_what_corrects_a_statement_is_not_said_to_rest_on_it(default: Pathway):
    marks = {
        use.name: use.corrects
        for use in uses(default.ruleset)["S2-10"]
        if use.kind == "recommendation"
    }

    assert marks["nerve_medicine_not_first"] is True


def test_a_recommendation_leads_to_the_first_step_that_makes_it(default: Pathway):
    step = shown_at(default.ruleset, "recommendation", "names_s1")

    assert step is not None
    assert "names_s1" in default.ruleset.steps[step].recommendations
    assert shown_at(default.ruleset, "option", "no_such_option") is None


def test_a_block_of_the_handout_counts_as_a_use(default: Pathway):
    found = uses(default.ruleset, {"red_box": ("S1-31",)})["S1-31"]

    assert Use("handout", "red_box", "red_box") in found


def test_every_statement_and_reference_is_listed(default: Pathway):
    used = uses(default.ruleset)

    assert len(statements(default.ruleset, used)) == 137
    assert {each.key for each in references(default.ruleset, used)} == set(
        default.ruleset.references
    )


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("pregabalin placebo 209", "precise-2017"),
        ("PEUL", "peul-2007"),
        ("s2-79", "S2-79"),
        ("corrected fusion", "S2-69"),
        ("shingles injection", "S2-77"),
    ],
)
def test_entries_are_found_by_all_their_words(default: Pathway, words: str, key: str):
    used = uses(default.ruleset)
    entries = (*statements(default.ruleset, used), *references(default.ruleset, used))
    found = matching(entries, words)

    assert key in {each.key for each in found}
    assert len(found) < len(entries)


def test_no_words_find_everything_and_nonsense_nothing(default: Pathway):
    entries = statements(default.ruleset, uses(default.ruleset))

    assert matching(entries, "  ") == entries
    assert matching(entries, "zzqx") == ()


def test_every_related_question_points_to_what_the_default_pathway_has(default: Pathway):
    wanted = load_questions(bundled("rulesets") / "common")
    found = {each.key: each for each in questions(default.ruleset, wanted)}

    assert set(found) == {"S2-76", "S2-77", "S2-78", "S2-79", "S2-80"}
    for key, names in wanted.items():
        assert {use.name for use in found[key].points} == set(names)
        assert all(use.step in default.ruleset.steps for use in found[key].points)
        assert found[key].answer


def test_a_question_points_only_to_what_a_ruleset_has(bundled_library: Library):
    rules = bundled_library.pathway("stepwise-six-week").ruleset
    found = questions(rules, {"S2-79": ("names_s1", "foraminal"), "S9-99": ("fit",)})

    assert [(each.key, [use.name for use in each.points]) for each in found] == [
        ("S2-79", ["names_s1"])
    ]


@pytest.mark.parametrize(
    ("declared", "used", "faults"),
    [
        ({"S1-01": statement()}, {"S1-01": (STEP,)}, ()),
        ({"S1-01": statement()}, {}, ("S1-01 is 'used', but nothing cites it",)),
        (
            {"S1-01": statement(handling="corrected", answer="Safer.")},
            {},
            ("S1-01 is 'corrected', but nothing cites it",),
        ),
        (
            {"S1-01": statement(handling="editorial")},
            {},
            ("S1-01 is 'editorial' without an answer",),
        ),
        (
            {"S1-02": statement()},
            {"S1-02": (STEP,)},
            ("S1-01 is missing",),
        ),
        (
            {},
            {"S1-07": (STEP,), "peul-2007": (STEP,)},
            ("S1-07 is cited by step 'refer' and is no statement",),
        ),
    ],
)
def test_a_statement_that_is_missing_unknown_or_idle_is_told(
    declared: dict[str, Statement], used: dict[str, tuple[Use, ...]], faults: tuple[str, ...]
):
    assert statement_faults(declared, used) == faults
