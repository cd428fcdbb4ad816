"""A page that is being read holds still, whatever is answered on it."""

from l5desk.present.intake import Kind, intake
from l5desk.session import Session
from tests.present.wizard_pages import NO_FLAG, begin, names, question


def hold(session: Session, stage: str) -> dict[str, Kind]:
    groups = intake(session).page(stage).groups
    return {q.name: group.kind for group in groups for q in group.questions}


def test_nothing_moves_while_a_page_is_being_read():
    session = begin(NO_FLAG | {"age": 46})
    held = hold(session, "symptoms")
    answered = session.answer("areas", ()).answer("weeks", 2).answer("relief", ("lying",))
    page = intake(answered, held).page("symptoms")

    assert names(page, "asked") == ["weeks", "areas"]
    assert names(page, "unneeded") == ["relief"]
    assert "relief" in names(intake(answered).page("symptoms"), "asked")


def test_what_an_answer_makes_needless_stays_in_sight_until_the_page_is_left():
    session = begin(NO_FLAG | {"age": 46})
    held = hold(session, "symptoms")
    settled = session.answer("slr", "negative")

    assert names(intake(settled, held).page("symptoms"), "asked") == ["weeks", "areas"]
    assert question(intake(settled, held), "areas").standing == "unneeded"
    assert "areas" not in names(intake(settled).page("symptoms"), "asked")


def test_a_question_called_for_follows_those_already_there():
    session = begin(NO_FLAG | {"age": 46})
    held: dict[str, Kind] = {"slr": "asked", "toe": "asked"}
    weak = session.answer("course", "stable").answer("toe", 4)

    page = intake(weak, held).page("examination")
    assert names(page, "asked") == ["slr", "toe", "inversion"]


def test_a_flag_no_longer_asked_stays_in_its_place_while_the_page_is_read():
    laid_out = intake(begin({"leg_symptom_side": "left"}), hold(begin(), "red_flags"))

    assert "both_legs" in names(laid_out.page("red_flags"), "history")
    assert question(laid_out, "both_legs").standing == "unneeded"
