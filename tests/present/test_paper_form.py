"""The paper form: proved to lead every patient where the program does, caught where it does not."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest

from l5desk.engine.evaluate import evaluate
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS
from l5desk.engine.ruleset import Action, AnyStep
from l5desk.present.paper_form import (
    Answered,
    Counted,
    Lettered,
    Opposite,
    PaperForm,
    Rule,
    as_pathway,
    make_form,
    misled,
)
from l5desk.present.paper_form_text import EMPTY, TICKED, form_html, rule_words
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import case_files, read_case
from l5desk.storage.rulesets import find_rulesets, load_ruleset

PATHWAYS = [load_ruleset(folder) for folder in find_rulesets([bundled("rulesets")])]
DEFAULT = next(each for each in PATHWAYS if each.ruleset.id == "l5-radiculopathy")
FORM = make_form(DEFAULT)


@pytest.mark.parametrize("pathway", PATHWAYS, ids=lambda pathway: pathway.ruleset.id)
def test_the_form_leads_every_patient_where_the_program_does(pathway: Pathway):
    assert misled(make_form(pathway), pathway) is None


def with_finding(form: PaperForm, code: str, change: Callable[[Rule], Rule]) -> PaperForm:
    findings = [
        replace(each, rule=change(each.rule)) if each.code == code else each
        for each in form.findings
    ]
    return replace(form, findings=tuple(findings))


def fewer(rule: Rule) -> Rule:
    assert isinstance(rule, Counted)
    return Counted(rule.count, rule.rules[1:])


def with_way(form: PaperForm, step: int, go: int) -> PaperForm:
    first, *rest = form.steps[step - 1].ways
    changed = replace(form.steps[step - 1], ways=(replace(first, go=go), *rest))
    return replace(form, steps=(*form.steps[: step - 1], changed, *form.steps[step:]))


DECISION = next(each.number for each in FORM.steps if len(each.ways) > 1)


@pytest.mark.parametrize(
    "wrong",
    [
        with_finding(FORM, "A", Opposite),
        with_finding(FORM, "A", fewer),
        with_way(FORM, DECISION, FORM.steps[DECISION - 1].ways[1].go),
        replace(FORM, start=len(FORM.steps)),
        replace(
            FORM,
            steps=tuple(replace(each, by="6 weeks") if each.by else each for each in FORM.steps),
        ),
    ],
    ids=["finding reversed", "row left out", "wrong number", "wrong start", "wrong deadline"],
)
def test_a_form_with_a_mistake_is_caught_with_a_patient(wrong: PaperForm):
    assert misled(wrong, DEFAULT) is not None


def bare(step: AnyStep) -> AnyStep:
    """A step without advice: the form gives none."""
    is_action = isinstance(step, Action)
    return step.model_copy(update={"recommendations": (), "options": ()}) if is_action else step


def test_partial_answers_stop_on_paper_where_they_stop_on_screen():
    titles = {f"step_{each.number}": each.title for each in FORM.steps}
    of_title = {step.title: bare(step) for step in map(DEFAULT.step, DEFAULT.steps)}
    paper = as_pathway(FORM, DEFAULT)
    steps = {name: of_title[title] for name, title in titles.items()}
    rules = paper.ruleset.model_copy(update={"steps": steps, "codes": {}})
    paper = replace(paper, ruleset=rules)
    for file in case_files(bundled("rulesets") / "l5-radiculopathy")[::6]:
        answers = read_case(file, lambda _: DEFAULT).answers
        some = {item: value for n, (item, value) in enumerate(answers.items()) if n % 3}
        for given in (answers, some, dict.fromkeys(some, CANNOT_ASSESS)):
            here, there = evaluate(DEFAULT, given), evaluate(paper, given)
            assert DEFAULT.step(here.position).title == titles[there.position], file


def printed(**answers: object) -> str:
    html = form_html(FORM, DEFAULT, answers, "demo")
    return unescape(re.sub(r"<[^>]+>", " ", html)).replace("\xa0", " ")


def test_every_question_finding_and_step_is_printed():
    text = " ".join(printed().split())

    for question in FORM.questions:
        assert " ".join(question.text.split()) in text
    for finding in FORM.findings:
        assert finding.text in text
    for step in FORM.steps:
        assert step.title in text
    assert "It never means no." in text


def test_a_blank_form_ticks_nothing_and_a_filled_one_what_was_answered():
    assert TICKED not in printed()
    filled = printed(urinary_retention=False, saddle_numbness=CANNOT_ASSESS, symptom_weeks=9)
    assert filled.count(TICKED) == 2
    assert f"{TICKED} No " in filled
    assert f"{TICKED} Not checked" in filled


def test_every_question_can_be_left_as_not_checked():
    assert printed().count(f"{EMPTY} Not checked") == len(FORM.questions)


def test_red_flags_come_first():
    stages = [question.stage for question in FORM.questions]
    assert stages[0] == "red_flags"
    assert stages == sorted(stages, key=stages.index)


def test_rules_are_said_in_numbers_and_letters():
    rule = Counted(2, (Answered(1, "==", value=True), Lettered("B"), Opposite(Lettered("C"))))

    assert rule_words(FORM, rule, DEFAULT.ruleset.items) == "(any 2 of: 1: Yes; B; not C)"
