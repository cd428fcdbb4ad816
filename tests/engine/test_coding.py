"""Codes: offered only when certain, apart until confirmed, never two that exclude each other."""

import pytest

from l5desk.engine.coding import excluded_codes, excluding_pairs, idle_codes
from l5desk.engine.evaluate import evaluate
from l5desk.engine.pathway import Pathway
from l5desk.engine.problem import ProblemsError
from l5desk.engine.response import CANNOT_ASSESS, Answer, Response
from tests.engine.small import SOURCES, small

WELL: Response = {
    "fever": False,
    "bladder": False,
    "age": 40,
    "both_legs": False,
    "course": "none",
    "grade": 5,
    "scan": "done",
    "area": ("l5",),
    "wishes": False,
}


def code(number: str, when: str, **more: object) -> dict[str, object]:
    return {
        "system": "icd-10-cm",
        "code": number,
        "title": "x",
        "when": when,
        "sources": SOURCES,
        **more,
    }


ROOT = code("M54.16", "grade < 5 or scan == done", yields_to=["disc"])
DISC = code("M51.16", "l5 in area")


def coded(exclusions: dict[str, list[str]] | None = None, **codes: dict[str, object]) -> Pathway:
    return small(codes=codes, exclusions=exclusions or {})


def offered(pathway: Pathway, **answers: Answer | None) -> tuple[str, ...]:
    response = {item: each for item, each in {**WELL, **answers}.items() if each is not None}
    return evaluate(pathway, response).codes


def test_codes_stand_in_the_order_written():
    pathway = coded(last=code("R32", "scan == done"), first=code("A00", "scan == done"))

    assert offered(pathway) == ("last", "first")


@pytest.mark.parametrize("open_answer", [None, CANNOT_ASSESS])
def test_an_open_answer_offers_no_code(open_answer: Answer | None):
    pathway = coded(root=code("M54.16", "l5 in area"), other=code("M51.16", "l5 not in area"))

    assert offered(pathway) == ("root",)
    assert offered(pathway, area=open_answer) == ()


def test_a_code_is_replaced_where_the_more_specific_one_holds():
    pathway = coded(root=ROOT, disc=DISC)

    assert offered(pathway) == ("disc",)
    assert offered(pathway, area=("s1",)) == ("root",)
    assert offered(pathway, scan="none", area=None, grade=4, course="same") == ("root",)


@pytest.mark.parametrize("open_answer", [None, CANNOT_ASSESS])
def test_a_code_that_may_yet_be_replaced_is_not_offered(open_answer: Answer | None):
    assert offered(coded(root=ROOT, disc=DISC), area=open_answer) == ()


def test_a_disease_still_to_be_confirmed_stands_apart():
    pathway = coded(
        symptom=code("R33.9", "bladder"),
        disease=code("G83.4", "bladder", once="it is confirmed"),
    )

    assessment = evaluate(pathway, {**WELL, "bladder": True})

    assert assessment.disposition == "emergency"
    assert assessment.codes == ("symptom",)
    assert assessment.codes_once_confirmed == ("disease",)


def test_a_code_is_not_offered_with_the_conclusions_it_leaves_out():
    pathway = coded(root=code("M54.16", "scan == done", unless=["emergency", "out_of_scope"]))

    assert offered(pathway) == ("root",)
    assert offered(pathway, bladder=True) == ()
    assert offered(pathway, age=12) == ()


def test_without_a_conclusion_nothing_is_coded():
    pathway = coded(root=code("M54.16", "scan == done"))

    assert evaluate(pathway, {"scan": "done"}).disposition == "incomplete"
    assert evaluate(pathway, {"scan": "done"}).codes == ()


def test_codes_that_exclude_each_other_are_found_with_a_patient():
    pathway = coded(
        {"M54.1": ["M51.1", "M47.2"]},
        root=code("M54.16", "scan == done"),
        disc=DISC,
    )

    (failure,) = excluded_codes(pathway)

    assert failure.path == ("codes", "root")
    assert failure.sentence == "M54.16 and M51.16 exclude each other and are offered together"
    assert failure.patient == {"scan": "done", "area": ("l5",)}
    assert set(offered(pathway, **failure.patient)) == {"root", "disc"}


def test_codes_that_yield_to_each_other_are_proved_never_to_be_together():
    pathway = coded({"M54.1": ["M51.1"]}, root=ROOT, disc=DISC)

    assert excluding_pairs(pathway) == [("root", "disc")]
    assert list(excluded_codes(pathway)) == []


def test_codes_still_to_be_confirmed_are_held_to_the_same_exclusions():
    pathway = coded(
        {"M48.5": ["M80"]},
        collapse=code("M48.56XA", "wishes", once="x"),
        brittle=code("M80.08XA", "fever", once="x"),
    )

    assert len(list(excluded_codes(pathway))) == 1


def test_codes_of_two_classifications_may_stand_together():
    disc = code("M51.1", "l5 in area", system="icd-10")

    assert (
        excluding_pairs(coded({"M54.1": ["M51.1"]}, root=ROOT | {"yields_to": []}, disc=disc)) == []
    )


@pytest.mark.parametrize("exclusions", [{"M54.1": ["M51"]}, {"M51": ["M54.16"]}])
def test_an_exclusion_holds_both_ways_and_for_all_codes_that_begin_so(
    exclusions: dict[str, list[str]],
):
    pathway = coded(exclusions, root=ROOT, disc=DISC, other=code("M47.26", "wishes"))

    assert excluding_pairs(pathway) == [("root", "disc")]


def test_a_code_that_nobody_can_get_is_found():
    pathway = coded(never=code("R32", "fever and not fever"), root=ROOT, disc=DISC)

    assert [failure.sentence for failure in idle_codes(pathway)] == ["R32 is never offered"]


def test_mistakes_in_codes_are_told_with_their_place():
    with pytest.raises(ProblemsError) as caught:
        coded(
            root=ROOT | {"yields_to": ["disk"], "when": "grad < 5", "sources": ["nobody"]},
            disc=DISC,
        )

    assert {(problem.path, problem.sentence) for problem in caught.value.problems} == {
        (("codes", "root", "when"), "unknown item 'grad' (did you mean 'grade'?)"),
        (("codes", "root", "yields_to", 0), "unknown code 'disk' (did you mean 'disc'?)"),
        (("codes", "root", "sources", 0), "unknown source 'nobody'"),
    }


@pytest.mark.parametrize("number", ["54.16", "M5", "m54.16", "M54.", "M54.16789", "M54 16"])
def test_what_is_no_code_is_refused(number: str):
    with pytest.raises(ValueError, match="pattern"):
        coded(root=code(number, "wishes"))
