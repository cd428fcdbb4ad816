"""The engine and the same pathway written by hand agree about patients from everywhere."""

from l5desk.engine.evaluate import evaluate
from l5desk.engine.expression import decide
from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import load_ruleset
from tests.rulesets.by_hand import called_for, conclude, contradictory
from tests.rulesets.walkers import walkers


def test_the_engine_and_the_logic_written_by_hand_send_patients_from_everywhere_the_same_way():
    pathway = load_ruleset(bundled("rulesets") / "l5-radiculopathy")
    ends: set[str] = set()

    for patient in walkers(pathway, each=40):
        assessment = evaluate(pathway, patient)
        doubted = any(caution.kind == "contradiction" for caution in assessment.cautions)
        assert conclude(patient) == (None if doubted else assessment.position), patient
        if not doubted:
            ends.add(assessment.position)

    assert ends == {step for step in pathway.steps if pathway.is_end(step)}


def test_both_find_the_same_answers_contradictory():
    pathway = load_ruleset(bundled("rulesets") / "l5-radiculopathy")
    for patient in walkers(pathway, each=4, seed=8):
        for doubted in (
            {**patient, "weakness_course": "none"},
            {**patient, "conservative_response": "resolved"},
        ):
            cautions = {each.kind for each in evaluate(pathway, doubted).cautions}
            assert contradictory(doubted) == ("contradiction" in cautions)


def test_both_put_the_same_questions():
    pathway = load_ruleset(bundled("rulesets") / "l5-radiculopathy")
    conditional = [name for name, item in pathway.ruleset.items.items() if item.enable_when]

    for patient in walkers(pathway, each=6, seed=9):
        assessment = evaluate(pathway, patient)
        if any(each.kind == "contradiction" for each in assessment.cautions):
            continue
        for item in conditional:
            asked = decide(pathway.asked[item], assessment.facts, {})
            assert called_for(patient, item) is asked, item
