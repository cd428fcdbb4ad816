"""The referral letter: what was found, asked and not asked stay apart, and nothing is added."""

import datetime as dt
import re
from dataclasses import replace
from html import unescape

import pytest

from l5desk.engine.response import CANNOT_ASSESS, Response
from l5desk.engine.ruleset import DISPOSITIONS
from l5desk.present.conclusion import headline
from l5desk.present.decision import concluded
from l5desk.present.handout import Clinic, Occasion
from l5desk.present.languages import SPEECHES, Speech
from l5desk.present.letter import make_letter
from l5desk.session import ClinicianDecision, Session
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import read_case
from l5desk.storage.rulesets import load_ruleset
from l5desk.ui.papers.making import said_in, words_in

PATHWAY = load_ruleset(bundled("rulesets") / "l5-radiculopathy")
TOLD = {speech: words_in(speech) for speech in SPEECHES}
WORDS = TOLD["en"].letter
OCCASION = Occasion(dt.date(2026, 3, 9), Clinic(name="Clinic <A>", phone="01234"))


def written(response: Response, occasion: Occasion = OCCASION, **more: object) -> str:
    """The letter about these answers as plain lines."""
    session = Session.start(PATHWAY, response, "demo", **more)
    html = make_letter(session, occasion, TOLD["en"]).html
    return unescape(re.sub(r"<[^>]+>", "", re.sub(r"</(?:p|h\d|tr)>", "\n", html)))


ANSWERS: Response = {
    "age": 52,
    "sex": "female",
    "saddle_numbness": False,
    "symptom_weeks": 3,
    "mrc_great_toe_extension": 2,
    "sexual_dysfunction": CANNOT_ASSESS,
    "fever": True,
}


def written_in(language: Speech, response: Response) -> str:
    """The letter in a language, its codes apart, which stay English."""
    said = said_in(language, PATHWAY)
    session = replace(Session.start(PATHWAY, response, "demo"), pathway=said)
    html = make_letter(session, OCCASION, TOLD[language]).html
    return unescape(re.sub(r"<[^>]+>", " ", re.sub(r'<p dir="ltr">.*?</p>', "", html)))


@pytest.mark.parametrize("language", ["es", "ar"])
def test_a_letter_in_another_language_has_no_english_left(language: Speech):
    given = {"demo", "Clinic", "A", "MRC", "l5"}
    told = written_in(language, ANSWERS)

    assert "[en]" not in told
    assert "2/5" in told
    if language == "ar":
        assert set(re.findall(r"[A-Za-z]+", told)) <= given | {"C", "B"}
    else:
        assert not {"yes", "Recorded", "weeks", "Female", "Fever", "now"} & set(told.split())


def test_each_language_names_the_same_kinds_of_question():
    assert {frozenset(words.letter.questions) for words in TOLD.values()} == {
        frozenset({*DISPOSITIONS, "incomplete"})
    }


def read_sample(name: str) -> Response:
    """The answers of a sample patient."""
    file = bundled("resources") / "samples" / f"{name}.yaml"
    return read_case(file, lambda _: PATHWAY).session(PATHWAY).response


def line(text: str, start: str) -> str:
    return next(each for each in text.splitlines() if each.startswith(start))


def test_every_kind_of_conclusion_asks_its_own_question():
    assert set(WORDS.questions) == {*DISPOSITIONS, "incomplete"}
    assert len(set(WORDS.questions.values())) == len(WORDS.questions)


def test_a_red_flag_is_told_by_how_it_was_answered():
    text = written({"saddle_numbness": True, "fever": False, "sexual_dysfunction": CANNOT_ASSESS})

    assert "Saddle numbness: yes" in line(text, "Recorded:")
    assert (
        line(text, "Answered no, or normal:") == "Answered no, or normal: Fever, rigors or sweats"
    )
    assert line(text, "Could not be assessed:").endswith("Change in sexual function")
    assert "Trouble passing urine" in line(text, "Not asked:")


def test_an_emergency_says_now_and_asks_for_it():
    text = written({"urinary_retention": True})

    assert "By when: now" in text
    assert WORDS.questions["emergency"] in text


@pytest.mark.parametrize("grade", [0, 3, 5])
def test_muscle_grades_are_told_with_their_scale(grade: int):
    text = written({"mrc_great_toe_extension": grade})

    assert f"MRC grades: Big toe extension {grade}/5" in text


def test_what_is_not_settled_is_not_worded_as_if_it_were():
    text = written({"age": 46})

    assert "Not settled: answers are missing" in text
    assert WORDS.questions["incomplete"] in text


def test_what_keeps_it_open_is_named_and_so_is_all_that_was_not_asked():
    text = written({"age": 46})
    session = Session.start(PATHWAY, {"age": 46}, "demo")
    said = headline(PATHWAY, session.assessment)

    opened = line(text, "Still open:").removeprefix("Still open: ").split("; ")
    assert opened[:-1] == [each.short for each in said.open[:6]]
    assert opened[-1] == f"and {len(said.open) - 6} more"
    places = ("Not asked:", "About:")
    unasked = " ".join(each for each in text.splitlines() if each.startswith(places))
    assert [each.short for each in said.open if each.short not in unasked] == []


def test_a_floor_that_is_sure_names_what_is_still_open():
    text = written({**read_sample("foot-drop")})

    assert line(text, "Not settled, but at least:").endswith("severe or worsening weakness")
    assert line(text, "Still open:") == "Still open: Imaging done; Finding on imaging"


def test_what_was_asked_of_everything_leaves_nothing_not_asked():
    assert line(written({**read_sample("nine-weeks")}), "Not asked:") == "Not asked: none"


def test_what_the_clinician_decided_stands_in_it_with_the_reason():
    decision = ClinicianDecision(outcome="overruled", reason="Seen <again>", name="Dr Example")
    text = written({"fever": True}, decision=decision)

    assert "The conclusion was overruled (Dr Example)." in text
    assert "Reason: Seen <again>" in text


def test_the_sender_and_the_added_line_are_printed_as_typed():
    occasion = Occasion(OCCASION.day, OCCASION.clinic, note="Call & come")
    text = written({}, occasion)

    assert "Clinic <A>, 01234" in text
    assert "Added by the clinician: Call & come" in text


def test_the_foot_names_rules_and_review_state():
    letter = make_letter(Session.start(PATHWAY, {}), OCCASION, TOLD["en"])

    assert letter.footer.startswith(f"l5-radiculopathy {PATHWAY.ruleset.version}")
    assert "not reviewed by a clinician" in letter.footer


def overruling(response: Response, instead: str = "") -> ClinicianDecision:
    """A decision against what follows from these answers."""
    on = concluded(headline(PATHWAY, Session.start(PATHWAY, response).assessment))
    return ClinicianDecision(
        outcome="overruled", reason="Seen again", name="Dr Example", conclusion=on, instead=instead
    )


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ({"pregnant": True}, "Pregnant: yes"),
        ({"pregnant": CANNOT_ASSESS}, "Pregnant: could not be assessed"),
        ({}, "Pregnant: not asked"),
    ],
)
def test_pregnancy_is_told_however_it_was_answered(answer: Response, told: str):
    assert told in line(written({"age": 30, **answer}), "About:")


@pytest.mark.parametrize("answer", [{"sex": "male"}, {"sex": "female", "age": 60}])
def test_whom_pregnancy_cannot_concern_is_not_told_of_it(answer: Response):
    assert "Pregnant" not in line(written({"age": 30, **answer}), "About:")


def test_what_was_overruled_is_not_asked_for():
    text = written({"fever": True}, decision=overruling({"fever": True}, instead="injection"))

    assert WORDS.questions["injection_consideration"] in text
    assert WORDS.questions["urgent_referral"] not in text


def test_an_overruling_without_a_plan_asks_for_advice_on_it():
    decision = overruling({"fever": True})

    assert WORDS.otherwise in written({"fever": True}, decision=decision)
