"""What holds of the questions whatever has been answered."""

from hypothesis import given
from hypothesis import strategies as st

from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.engine.ruleset import Item
from l5desk.present.intake import intake
from l5desk.session import Session
from tests.present.wizard_pages import NO_FLAG, PATHWAY, begin


def known(item: Item) -> st.SearchStrategy[Answer]:
    match item.type:
        case "boolean":
            return st.booleans()
        case "choice":
            return st.sampled_from(sorted(item.options))
        case "multiple":
            return st.sampled_from([(), *((each,) for each in item.options)])
        case "integer" | "decimal":
            low, high = item.range or (0, 9)
            return st.integers(int(low), int(high))


def without_alarm(patient: dict[str, Answer]) -> dict[str, Answer]:
    """Somebody like them, but without an alarm: hardly anybody drawn at random is."""
    return patient | NO_FLAG | {"toe": 5}


def values(item: Item) -> st.SearchStrategy[Answer]:
    return known(item) | st.just(CANNOT_ASSESS)


anybody = st.fixed_dictionaries({name: known(item) for name, item in PATHWAY.ruleset.items.items()})
responses = st.fixed_dictionaries(
    {}, optional={name: values(item) for name, item in PATHWAY.ruleset.items.items()}
)


@given(answers=responses)
def test_every_question_stands_on_exactly_one_page(answers: dict[str, Answer]):
    laid_out = intake(begin(answers))

    listed = [q.name for page in laid_out.pages for q in page.questions()]
    assert sorted(listed) == sorted(PATHWAY.ruleset.items)


@given(answers=responses)
def test_no_red_flag_asked_of_the_patient_is_hidden_by_other_answers(answers: dict[str, Answer]):
    shown = {q.name for q in intake(begin(answers)).page("red_flags").shown()}

    assert {"retention", "saddle", "course", "fever", *("leg_symptom_side", "pain_extent")} <= shown


@given(answers=responses)
def test_none_of_these_never_answers_a_measurement_a_number_or_a_pelvic_question(
    answers: dict[str, Answer],
):
    for page in intake(begin(answers)).pages:
        for name in page.fillable:
            item = PATHWAY.item(name)
            assert name not in answers
            assert not item.measured
            assert not item.ask_singly
            assert item.stage == "red_flags"
            assert item.type in ("boolean", "choice")


@given(answers=responses)
def test_nothing_answered_is_open_and_everything_given_is_in_sight(answers: dict[str, Answer]):
    laid_out = intake(begin(answers))

    for page in laid_out.pages:
        shown = {q.name for q in page.shown()}
        for each in page.questions():
            is_asked_again = bool(each.doubt) and each.standing == "open"
            unanswered = each.answer is None or is_asked_again
            assert unanswered == (each.standing in ("open", "unneeded"))
            assert each.answer is None or each.name in shown


def still_asked(session: Session) -> list[str]:
    listed = [q for page in intake(session).pages for q in page.questions()]
    return [q.name for q in listed if q.standing == "open" and q.name not in session.response]


@given(patient=anybody | anybody.map(without_alarm))
def test_the_conclusion_stands_once_nothing_is_left_that_can_be_answered(
    patient: dict[str, Answer],
):
    session = begin()
    while names := still_asked(session):
        session = session.answer(names[0], patient[names[0]])

    is_contradicted = intake(session).left > 0
    assert is_contradicted == (session.assessment.status != "success")


@given(answers=responses)
def test_whatever_can_still_change_the_step_can_be_reached_with_next(answers: dict[str, Answer]):
    session = begin(answers)
    laid_out = intake(session)
    open_questions = {
        q.name for page in laid_out.pages for q in page.questions() if q.standing == "open"
    }
    unanswered = set(session.assessment.missing) - answers.keys()
    if unanswered:
        assert open_questions
    assert {page.stage for page in laid_out.pages if page.state == "open"} == {
        laid_out.page_of(name) for name in open_questions
    }


@given(answers=responses)
def test_the_counts_are_those_of_the_questions(answers: dict[str, Answer]):
    laid_out = intake(begin(answers))

    assert laid_out.left + laid_out.unneeded + len(answers) == len(PATHWAY.ruleset.items)


@given(answers=responses, data=st.data())
def test_answering_what_is_not_needed_leaves_the_next_step_where_it_is(
    answers: dict[str, Answer], data: st.DataObject
):
    session = begin(answers)
    unneeded = [
        q.name
        for page in intake(session).pages
        for q in page.questions()
        if q.standing == "unneeded"
        and not q.item.raising
        and q.name not in session.assessment.missing
    ]
    if unneeded:
        name = data.draw(st.sampled_from(unneeded))
        after = session.answer(name, data.draw(values(PATHWAY.item(name))))
        before = session.assessment
        assert (after.assessment.disposition, after.assessment.position) in {
            (before.disposition, before.position),
            ("incomplete", before.position),
        }
