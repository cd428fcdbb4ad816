"""The paper form: proved to lead every patient where the program does, caught where it does not."""

import re
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import replace
from html import unescape
from itertools import chain, combinations

import pytest

from l5desk.engine.evaluate import evaluate
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.engine.ruleset import Action, AnyStep
from l5desk.present.languages import SPEECHES, Speech
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
from l5desk.present.paper_form_text import EMPTY, TICKED, FormRow, form_text, rule_words
from l5desk.present.paper_words import PaperWords
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import case_files, read_case
from l5desk.storage.rulesets import find_rulesets, load_ruleset
from l5desk.ui.papers.making import said_in, words_in

PATHWAYS = [load_ruleset(folder) for folder in find_rulesets([bundled("rulesets")])]
DEFAULT = next(each for each in PATHWAYS if each.ruleset.id == "l5-radiculopathy")
FORM = make_form(DEFAULT)
ENGLISH = words_in("en")


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


def printed(**answers: Answer) -> str:
    worded = form_text(FORM, Session.start(DEFAULT, answers, "demo"), ENGLISH)
    rows = [row for section in worded.sections for row in section.rows]
    html = " ".join(f"{row.mark} {row.text} {row.aside} {row.below}" for row in rows)
    return " ".join(plain(f"{worded.head} {worded.lead} {html}").split())


def plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", html)).replace("\xa0", " ")


def test_every_question_finding_and_step_is_printed():
    text = printed()

    for question in FORM.questions:
        assert " ".join(question.text.split()) in text
    for finding in FORM.findings:
        assert finding.text in text
    for step in FORM.steps:
        assert step.title in text
    assert "It never means no." in text


def test_a_blank_form_ticks_nothing_and_a_filled_one_what_was_answered():
    assert TICKED not in printed()
    questions, _, _ = parts(
        Session.start(DEFAULT, {"urinary_retention": False, "saddle_numbness": CANNOT_ASSESS})
    )
    assert "".join(row.text + row.aside for row in questions).count(TICKED) == 2
    filled = printed(urinary_retention=False, saddle_numbness=CANNOT_ASSESS, symptom_weeks=9)
    assert f"{TICKED} No " in filled
    assert f"{TICKED} Not checked" in filled
    assert " 9  weeks" in filled or " 9 weeks" in filled


def test_a_choice_longer_than_a_line_begins_one_and_shares_it_with_no_other():
    said = said_in("es", DEFAULT)
    worded = form_text(make_form(said), Session.start(said), words_in("es"))
    lines = [
        line
        for section in worded.sections
        for row in section.rows
        for line in row.text.split("<br>")
        if line.startswith(EMPTY)
    ]
    long = [line for line in lines if " " in line.replace("&nbsp; ", "")]
    assert long
    assert all(line.count(EMPTY) == 1 for line in long)


def test_a_grade_is_asked_out_of_its_highest_in_the_language_of_the_form():
    said = said_in("es", DEFAULT)
    worded = form_text(make_form(said), Session.start(said), words_in("es"))
    asides = [row.aside for section in worded.sections for row in section.rows]
    assert sum("_ de 5<" in each for each in asides) == 7
    assert not any("MRC" in each for each in asides)


def test_the_way_that_follows_is_marked_up_to_its_end():
    case = bundled("resources") / "samples" / "nine-weeks.yaml"
    session = read_case(case, lambda _: DEFAULT).session(DEFAULT)
    *_, steps = parts(session)
    walked = [row for row in steps if "→" in row.mark]
    ends = [row.text for row in steps if TICKED in row.text]

    assert len(walked) == len(session.assessment.path)
    assert len(ends) == 1
    assert DEFAULT.step(session.assessment.position).title in ends[0]
    blank = parts(Session.start(DEFAULT))
    assert not any("→" in row.mark for row in blank[-1])


def parts(session: Session) -> tuple[list[FormRow], ...]:
    sections = form_text(FORM, session, ENGLISH).sections
    names = ("1 Questions", "2 Findings", "3 Steps")
    return tuple(
        [row for each in sections if each.title.startswith(name) for row in each.rows]
        for name in names
    )


def test_a_finding_is_ticked_only_where_the_answers_settle_it():
    answers: dict[str, Answer] = {"urinary_retention": True, "saddle_numbness": CANNOT_ASSESS}
    session = Session.start(DEFAULT, answers)
    _, findings, _ = parts(session)
    for row, finding in zip(findings, FORM.findings, strict=True):
        truth = session.assessment.truths[finding.name]
        assert (f"{TICKED}&nbsp;yes" in row.aside) == (truth is True)
        assert (f"{TICKED}&nbsp;no" in row.aside) == (truth is False)
    assert any(TICKED in row.aside for row in findings)
    assert any(TICKED not in row.aside for row in findings)


def test_every_question_can_be_left_as_not_checked():
    assert printed().count(f"{EMPTY} Not checked") == len(FORM.questions)


def test_what_holds_nothing_up_while_it_is_not_checked_is_marked():
    questions, _, _ = parts(Session.start(DEFAULT))
    marked = {int(row.mark[:-1]) for row in questions if row.mark.endswith("*")}

    assert marked == {each.number for each in FORM.questions if DEFAULT.item(each.item).raising}
    assert "one marked * until it is checked" in printed()


def test_a_condition_is_said_once_and_then_by_the_number_of_its_question():
    text, conditions = printed(), [each.only_if for each in FORM.questions if each.only_if]

    assert text.count("(only if ") == len(conditions)
    assert text.count(" is asked)") == len(conditions) - len(set(conditions)) > 0


def test_red_flags_come_first():
    stages = [question.stage for question in FORM.questions]
    assert stages[0] == "red_flags"
    assert stages == sorted(stages, key=stages.index)


def test_rules_are_said_in_numbers_and_letters():
    rule = Counted(2, (Answered(1, "==", value=True), Lettered("B"), Opposite(Lettered("C"))))

    assert rule_words(FORM, rule, DEFAULT.ruleset.items, ENGLISH) == "(any 2 of: 1: Yes; B; not C)"


def test_the_same_answer_to_several_questions_is_said_once():
    rules = [Answered(number, "==", value=True) for number in (5, 1, 2, 3)]
    words = rule_words(FORM, Counted(1, (*rules, Lettered("B"))), DEFAULT.ruleset.items, ENGLISH)

    assert words == "any of 1–3, 5: Yes or B"


class Reader:
    """Reads printed rules back, knowing only which answers can be printed for which question."""

    def __init__(self, pathway: Pathway, words: PaperWords, rules: Iterable[Rule]) -> None:
        form, items = make_form(pathway), pathway.ruleset.items
        said = {(each, rule_words(form, each, items, words)) for each in chain(*map(leaves, rules))}
        self.told = words.form
        self.answers = {text: each for each, text in said if isinstance(each, Answered)}
        self.colon = self.told.answered.format("", "")
        known = {text.partition(self.colon)[2] for text in self.answers}
        self.answer = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
        self.text = ""

    def read(self, text: str) -> Rule:
        """Give the rule that these words say."""
        self.text = text
        rule = self._joined()
        assert not self.text, f"not understood: {self.text} in {text}"
        return rule

    def _take(self, pattern: str) -> str:
        found = re.match(pattern, self.text)
        self.text = self.text[found.end() :] if found else self.text
        return found[0] if found else ""

    def _one_of(self, *words: str) -> str:
        return self._take("|".join(map(re.escape, words)))

    def _joined(self) -> Rule:
        told = self.told
        parts, words = [self._part()], set()
        while word := self._one_of(told.either_of_many, told.either, told.both):
            words.add(word == told.both)
            parts.append(self._part())
        assert len(words) < 2, "mixed without brackets"
        return Counted(len(parts) if words == {True} else 1, tuple(parts))

    def _part(self) -> Rule:
        before, among, after = re.split(r"\{[01]\}", self.told.any_of)
        if self._one_of(self.told.negated.format("")):
            return Opposite(self._part())
        if count := self._take(rf"{re.escape(before)}\d+{re.escape(among)}"):
            parts = [self._part()]
            while self._one_of(self.told.between):
                parts.append(self._part())
            assert self._one_of(after)
            return Counted(int(re.findall(r"\d+", count)[0]), tuple(parts))
        if self._take(r"\("):
            rule = self._joined()
            assert self._take(r"\)")
            return rule
        return Lettered(code) if (code := self._take(r"[A-Z]{1,2}\b")) else self._answered()

    def _answered(self) -> Rule:
        told = self.told
        self._one_of(told.any_question.format(""))
        numbers = list(span(self._take(r"[\d–]+")))
        while self._one_of(told.comma):
            numbers += span(self._take(r"[\d–]+"))
        assert self._one_of(self.colon)
        answers = [self._take(self.answer)]
        while self._one_of(told.stroke):
            answers.append(self._take(self.answer))
        said = (told.answered.format(n, each) for n in numbers for each in answers)
        return Counted(1, tuple(self.answers[each] for each in said))


def span(run: str) -> range:
    first, _, last = run.partition("–")
    return range(int(first), int(last or first) + 1)


def leaves(rule: Rule) -> Iterator[Rule]:
    match rule:
        case Opposite(inner):
            yield from leaves(inner)
        case Counted(_, rules):
            yield from chain.from_iterable(map(leaves, rules))
        case _:
            yield rule


def holds(rule: Rule, true: Container[Rule]) -> bool:
    match rule:
        case Opposite(inner):
            return not holds(inner, true)
        case Counted(count, rules):
            return sum(holds(each, true) for each in rules) >= count
        case _:
            return rule in true


@pytest.mark.parametrize("speech", SPEECHES)
@pytest.mark.parametrize("pathway", PATHWAYS, ids=lambda pathway: pathway.ruleset.id)
def test_the_words_of_every_rule_can_be_read_back_as_what_they_say(
    pathway: Pathway, speech: Speech
):
    said, told = said_in(speech, pathway), words_in(speech)
    form, items = make_form(said), said.ruleset.items
    rules = rules_of(form)
    reader = Reader(said, told, rules)
    for rule in rules:
        text = rule_words(form, rule, items, told)
        read = reader.read(text)
        answers = frozenset(leaves(rule))
        few = [frozenset(each) for n in range(4) for each in combinations(answers, n)]
        for true in (*few, *(answers - each for each in few)):
            assert holds(read, true) == holds(rule, true), text


def rules_of(form: PaperForm) -> list[Rule]:
    return [
        *(each.rule for each in form.findings),
        *(each.only_if for each in form.questions if each.only_if),
        *(way.rule for each in form.steps for way in each.ways if way.rule),
    ]


@pytest.mark.parametrize("speech", SPEECHES)
@pytest.mark.parametrize("pathway", PATHWAYS, ids=lambda pathway: pathway.ruleset.id)
def test_in_every_language_the_form_leads_where_the_english_one_does(
    pathway: Pathway, speech: Speech
):
    english, form = make_form(pathway), make_form(said_in(speech, pathway))

    assert rules_of(form) == rules_of(english)
    assert [each.item for each in form.questions] == [each.item for each in english.questions]
    assert form.start == english.start
    for step, other in zip(form.steps, english.steps, strict=True):
        assert (step.number, step.name, step.by) == (other.number, other.name, other.by)
        assert [way.go for way in step.ways] == [way.go for way in other.ways]
    printed = {"".join(each.printed) for each in form.steps if not each.ways}
    assert len(printed) == len({"".join(each.printed) for each in english.steps if not each.ways})


@pytest.mark.parametrize("speech", ["es", "ar"])
def test_a_translated_form_says_that_nobody_has_reviewed_it(speech: Speech):
    said, told = said_in(speech, DEFAULT), words_in(speech)
    worded = form_text(make_form(said), Session.start(said, {"age": 46}, "demo"), told)
    rows = " ".join(row.text for each in worded.sections for row in each.rows)

    assert told.form.unchecked in worded.head
    assert "[en]" not in rows
    assert not {"if", "otherwise", "Yes", "weeks"} & set(plain(f"{worded.lead} {rows}").split())
