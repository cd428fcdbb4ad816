"""The words of the paper form: rows of questions with boxes, of findings and of steps, as HTML."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape, unescape
from itertools import groupby
from typing import Final

from l5desk.engine.expression import Absence, Truth
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import Response
from l5desk.engine.ruleset import Item
from l5desk.present.explanation import value_text
from l5desk.present.paper_form import (
    Answered,
    Counted,
    Finding,
    FormStep,
    Lettered,
    Opposite,
    PaperForm,
    Question,
    Rule,
    Way,
)
from l5desk.session import Session

EMPTY: Final = "□"
TICKED: Final = "■"
LINE: Final = "_" * 5
LONG: Final = "_" * 16
TIED: Final = 40
"""Letters of the longest text that stays on one line with its box."""
SHORT: Final = 33
ONE_LINE: Final = 44
"""Letters of a short condition, and of what stands on one line."""
MANY: Final = 3
"""Parts of a rule that are told apart more clearly."""
TAG: Final = re.compile(r"<[^>]+>")
SIGNS: Final = {
    "==": "{0}",
    "!=": "not “{0}”",
    "has": "“{0}” ticked",
    "lacks": "“{0}” not ticked",
    "<": "less than {0}",
    "<=": "{0} or less",
    ">": "more than {0}",
    ">=": "{0} or more",
}
LEAD: Final = (
    "<p>For days without power: it asks what the program asks and leads where the program "
    "leads.</p>"
    "<p><b>1 Questions.</b> Ask every red flag first. Tick one box a question. <b>No tick means "
    "not checked. It never means no.</b></p>"
    "<p><b>2 Findings.</b> Go down the letters. Tick yes or no only where the answers settle it; "
    "leave both empty where a question that is not checked could change it. "
    "Two kinds hold nothing up, as if what names them did not hold: a question passed over because "
    "its “only if” does not hold, and one marked * until it is checked, which should be soon. A "
    "stroke between answers means or.</p>"
    "<p><b>3 Steps.</b> Begin at {start} and follow the numbers to an END. Take a way as soon as "
    "it is certain. Where none is certain, stop: find out what is not checked. Among the emergency "
    "and urgent signs, somebody who can check it must see the patient today.{taken}</p>"
)
TAKEN: Final = " → marks the steps that follow from what is ticked."


@dataclass(frozen=True, slots=True)
class FormRow:
    """One row, as HTML: its number or letter, what it says, boxes beside that, and a line below.

    Narrow boxes stand under each other.
    """

    mark: str
    text: str
    aside: str = ""
    below: str = ""
    is_narrow: bool = False


@dataclass(frozen=True, slots=True)
class FormSection:
    """Rows under a heading, which stands again wherever they run on."""

    title: str
    rows: tuple[FormRow, ...]


@dataclass(frozen=True, slots=True)
class FormText:
    """The whole form: what stands at the head of every page, how it is used, and its sections."""

    title: str
    head: str
    lead: str
    sections: tuple[FormSection, ...]


def form_text(form: PaperForm, session: Session) -> FormText:
    """Word the form; what was answered is ticked, and the way that follows from it is marked."""
    whose, pathway = escape(session.label) or LONG, session.pathway
    is_blank, known = not session.response, session.assessment
    truths = {} if is_blank else known.truths
    walked = frozenset(() if is_blank else known.path)
    lead = LEAD.format(start=form.start, taken=TAKEN if walked else "")
    questions = _questions(form, pathway, session.response)
    findings = tuple(
        _finding(form, each, pathway.ruleset.items, truths.get(each.name)) for each in form.findings
    )
    return FormText(
        f"{pathway.ruleset.title}: paper form",
        f"Patient (label, not a name): {whose} &nbsp; Date: {LINE * 2} &nbsp; By: {LONG}",
        lead,
        (*questions, FormSection("2 Findings", findings), *_steps(form, pathway, walked)),
    )


def _questions(form: PaperForm, pathway: Pathway, response: Response) -> Iterator[FormSection]:
    first: dict[Rule, int] = {}
    for stage, questions in groupby(form.questions, key=lambda each: each.stage):
        rows = tuple(_question(form, each, pathway, response, first) for each in questions)
        yield FormSection(f"1 Questions: {pathway.ruleset.stages[stage].title}", rows)


def _question(
    form: PaperForm,
    question: Question,
    pathway: Pathway,
    response: Response,
    first: dict[Rule, int],
) -> FormRow:
    """Word a question; ``first`` are those asked on a condition so far, to be referred to."""
    item, given = pathway.item(question.item), response.get(question.item)
    text, condition = escape(question.text), _condition(form, question, pathway, first)
    is_short = len(condition) <= SHORT
    beside, below = (f" {condition}", "") if is_short else ("", condition)
    unchecked = f"{TICKED if isinstance(given, Absence) else EMPTY}&nbsp;Not&nbsp;checked"
    mark = f"{question.number}{'*' if question.may_wait else ''}"
    if not question.boxes:
        number = LINE if given is None or isinstance(given, Absence) else f"<b>{given}</b>"
        asked = f"{number}&nbsp;{_tied(question.unit)}<br>{unchecked}"
        return FormRow(mark, text + beside, asked, below)
    chosen = _chosen(item, given)
    boxes = [f"{TICKED if n in chosen else EMPTY}&nbsp;{_tied(n)}" for n in question.boxes]
    if item.type == "boolean":
        asked = f"{'&nbsp; '.join(boxes)}<br>{unchecked}"
        return FormRow(mark, text + beside, asked, below)
    several = " (tick all that apply)" if question.several else ""
    offered = "&nbsp; ".join((*boxes, unchecked))
    return FormRow(mark, f"{text}{several} {condition}<br>{offered}")


def _condition(
    form: PaperForm, question: Question, pathway: Pathway, first: dict[Rule, int]
) -> str:
    """Say when a question is asked, once in full and then by the number where that stands."""
    if (rule := question.only_if) is None:
        return ""
    known = first.setdefault(rule, question.number)
    words = rule_words(form, rule, pathway.ruleset.items)
    told = words if known == question.number else f"{known} is asked"
    return f"<i>(only if {escape(told)})</i>"


def _chosen(item: Item, given: object) -> frozenset[str]:
    if isinstance(given, bool):
        return frozenset({"Yes" if given else "No"})
    if isinstance(given, tuple):
        return frozenset(item.options[each] for each in given)
    return frozenset({item.options[given]} if isinstance(given, str) else ())


def _tied(text: str) -> str:
    """Keep a short text on one line with its box."""
    tied = escape(text).replace(" ", "&nbsp;")
    return tied if len(text) <= TIED else escape(text)


def _finding(form: PaperForm, finding: Finding, items: Mapping[str, Item], truth: Truth) -> FormRow:
    marks = (TICKED if truth is True else EMPTY, TICKED if truth is False else EMPTY)
    text, boxes = escape(finding.text), "{}&nbsp;yes<br>{}&nbsp;no".format(*marks)
    rule = f"<b>if</b> {escape(rule_words(form, finding.rule, items))}"
    if len(finding.text) <= ONE_LINE:
        return FormRow(finding.code, f"{text}<br>{rule}", boxes, is_narrow=True)
    return FormRow(finding.code, text, boxes, rule, is_narrow=True)


def _steps(form: PaperForm, pathway: Pathway, walked: Collection[str]) -> Iterator[FormSection]:
    items = pathway.ruleset.items
    for phase, steps in groupby(form.steps, key=lambda each: each.phase):
        rows = tuple(_step(form, each, items, is_walked=each.name in walked) for each in steps)
        yield FormSection(f"3 Steps: {phase}", rows)


def _step(
    form: PaperForm, step: FormStep, items: Mapping[str, Item], *, is_walked: bool
) -> FormRow:
    title, mark = f"<b>{escape(step.title)}</b>", f"{step.number}{'<br>→' if is_walked else ''}"
    if step.ways:
        ways = [_way(form, way, items) for way in step.ways]
        letters = sum(len(TAG.sub("", unescape(way))) for way in ways)
        told = ("&nbsp; &nbsp; " if letters <= ONE_LINE else "<br>").join(ways)
        return FormRow(mark, f"{title}<br>{told}")
    whom = "&nbsp;· ".join(escape(each) for each in (step.by, step.who) if each)
    box = TICKED if is_walked else EMPTY
    parts = (f"{box}&nbsp;END: {title}.", escape(step.text), f"<b>{whom}.</b>", escape(step.again))
    return FormRow(mark, " ".join(each for each in parts if each))


def _way(form: PaperForm, way: Way, items: Mapping[str, Item]) -> str:
    label = f"{escape(way.label)}: " if way.label else ""
    if way.rule is None:
        return f"{label}{'otherwise' if way.label else 'then'}&nbsp;→&nbsp;<b>{way.go}</b>"
    words = escape(rule_words(form, way.rule, items))
    return f"{label}if {words}&nbsp;→&nbsp;<b>{way.go}</b>"


def rule_words(
    form: PaperForm, rule: Rule, items: Mapping[str, Item], *, inside: bool = False
) -> str:
    """Say a rule as it is printed: "3: Yes or C", "any 2 of: D; E; 7: 3 or less"."""
    match rule:
        case Answered():
            return f"{rule.number}: {_answer(form, rule, items)}"
        case Lettered(code):
            return code
        case Opposite(inner):
            return f"not {rule_words(form, inner, items, inside=True)}"
        case Counted(1, rules):
            parts = list(_either(form, rules, items))
            return _joined(parts, " or " if len(parts) < MANY else "; or ", inside=inside)
        case Counted(count, rules):
            parts = [rule_words(form, each, items, inside=True) for each in rules]
            if count == len(parts):
                return _joined(parts, " and ", inside=inside)
            return f"(any {count} of: {'; '.join(parts)})"


def _joined(parts: Sequence[str], word: str, *, inside: bool) -> str:
    said = word.join(parts)
    return f"({said})" if inside and len(parts) > 1 else said


def _either(form: PaperForm, rules: Iterable[Rule], items: Mapping[str, Item]) -> Iterator[str]:
    """Say rules of which one is enough, so that their order carries no meaning.

    Several answers to one question stand together, and so do questions with the same answer.
    """
    asked: dict[int, list[str]] = {}
    others: list[str] = []
    for rule in rules:
        if isinstance(rule, Answered):
            asked.setdefault(rule.number, []).append(_answer(form, rule, items))
        else:
            others.append(rule_words(form, rule, items, inside=True))
    alike: dict[str, list[int]] = {}
    for number, answers in asked.items():
        alike.setdefault(" / ".join(answers), []).append(number)
    yield from (f"{_numbers(numbers)}: {answer}" for answer, numbers in alike.items())
    yield from others


def _numbers(numbers: Iterable[int]) -> str:
    """Say of which questions one is enough: "4", "any of 4, 6", "any of 1–5, 7"."""
    ordered = sorted(numbers)
    if len(ordered) == 1:
        return str(ordered[0])
    runs = [
        [number for _, number in run]
        for _, run in groupby(enumerate(ordered), key=lambda pair: pair[1] - pair[0])
    ]
    said = (f"{run[0]}–{run[-1]}" if len(run) >= MANY else ", ".join(map(str, run)) for run in runs)
    return f"any of {', '.join(said)}"


def _answer(form: PaperForm, rule: Answered, items: Mapping[str, Item]) -> str:
    item, value = items[form.question(rule.number).item], rule.value
    if isinstance(value, bool):
        shown = "Yes" if value else "No"
    elif isinstance(value, int | float):
        shown = value_text(item, value)
    else:
        shown = item.options.get(str(value), str(value))
    return SIGNS[rule.sign].format(shown)
