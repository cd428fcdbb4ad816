"""The record as it is filed: short, what was found first, and nothing left unsaid."""

import datetime as dt
import re
from dataclasses import replace
from html import unescape

import pytest

from l5desk.engine.expression import Absence
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.present.explanation import value_text
from l5desk.present.filing import filed
from l5desk.present.languages import Speech
from l5desk.session import ClinicianDecision, Concluded, Session
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import read_case
from l5desk.storage.rulesets import load_ruleset
from l5desk.ui.papers.making import said_in, words_in

DAY = dt.date(2025, 3, 9)
DEFAULT = load_ruleset(bundled("rulesets") / "l5-radiculopathy")
SAMPLES = sorted((bundled("resources") / "samples").glob("*.yaml"))
EMERGENCY: dict[str, Answer] = {"retention": True, "sexual": False, "toe": 5}


def text_of(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def written(pathway: Pathway, answers: dict[str, Answer]) -> str:
    return text_of(filed(Session.start(pathway, answers, "demo-1"), DAY, words_in("en")))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_every_answer_and_every_conclusion_is_in_it(sample: object):
    session = read_case(sample, lambda _: DEFAULT).session(DEFAULT)
    text = text_of(filed(session, DAY, words_in("en")))

    for name, answer in session.response.items():
        item = DEFAULT.item(name)
        assert item.short in text
        if not isinstance(answer, bool | Absence) and item.unit != "MRC grade":
            assert value_text(item, answer) in text
    assert "NOT REVIEWED BY A CLINICIAN" in text
    for option in session.assessment.options:
        assert f"{DEFAULT.ruleset.options[option.option].title}: " in text
    for name in session.assessment.recommendations:
        assert " ".join(DEFAULT.ruleset.recommendations[name].text.split()) in text


def test_what_was_found_stands_before_what_is_absent(sciatica: Pathway):
    text = written(sciatica, EMERGENCY)

    assert text.index("Trouble passing urine: yes") < text.index(
        "Red flags asked about and absent:"
    )
    assert "Red flags asked about and absent: Change in sexual function" in text


def test_what_could_not_be_assessed_is_never_among_what_is_absent(sciatica: Pathway):
    text = written(sciatica, {"retention": False, "sexual": CANNOT_ASSESS})

    assert "COULD NOT BE ASSESSED: Change in sexual function" in text
    assert "absent: Trouble passing urine COULD" in text
    assert "NOT SETTLED" in text


def test_an_emergency_overruled_is_told_with_name_and_reason(sciatica: Pathway):
    decision = ClinicianDecision(
        outcome="overruled",
        reason="seen by urology",
        name="Dr Example",
        conclusion=Concluded(disposition="emergency", step="go_now"),
    )
    session = Session.start(sciatica, EMERGENCY, "demo-1").decide(decision)
    text = text_of(filed(session, DAY, words_in("en")))

    assert "OVERRULED by Dr Example" in text
    assert "Reason: seen by urology" in text


def test_what_one_press_answered_is_marked(sciatica: Pathway):
    session = Session.start(sciatica).answer_all({"retention": False, "sexual": False})
    text = text_of(filed(session, DAY, words_in("en")))

    assert "Trouble passing urine*; Change in sexual function*" in text
    assert "* answered together, by one press" in text


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
@pytest.mark.parametrize("speech", ["es", "ar"])
def test_in_another_language_only_codes_and_sources_are_english(speech: Speech, sample: object):
    session = read_case(sample, lambda _: DEFAULT).session(DEFAULT)
    said = replace(session, pathway=said_in(speech, DEFAULT))

    plain = text_of(filed(session, DAY, words_in("en")))
    html = filed(said, DAY, words_in(speech))
    text = text_of(re.sub(r'<p dir="ltr">.*?</p>', "", html))

    assert "[en]" not in text
    assert re.findall(r"\d/5", text) == re.findall(r"\d/5", plain)
    if speech == "ar":
        assert set(re.findall(r"[A-Za-z]*[a-z]{3,}", text)) <= {"demo", "radiculopathy"}
    else:
        assert not {"yes", "Not", "and", "or", "more", "for", "against", "weeks"} & set(
            text.split()
        )
