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
from l5desk.present.explanation import scale_top, value_text
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
from l5desk.present.paper_words import PaperWords
from l5desk.session import Session

EMPTY: Final = "□"
TICKED: Final = "■"
LINE: Final = "_" * 5
LONG: Final = "_" * 11
TIED: Final = 40
"""Letters of the longest text that stays on one line with its box."""
SHORT: Final = 33
ONE_LINE: Final = 44
"""Letters of a short condition, and of what stands on one line."""
MANY: Final = 3
"""Parts of a rule that are told apart more clearly."""
TAG: Final = re.compile(r"<[^>]+>")


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
    """The whole form: what stands at the head of every page, how it is used, and its sections.

    ``continued`` is the title of a section that runs on, with a gap for its own.
    """

    title: str
    head: str
    lead: str
    sections: tuple[FormSection, ...]
    continued: str


def form_text(form: PaperForm, session: Session, words: PaperWords) -> FormText:
    """Word the form; what was answered is ticked, and the way that follows from it is marked.

    Form and session are in the language of the words.
    """
    known, told = session.assessment, words.form
    is_blank = not session.response
    walked = frozenset(() if is_blank else known.path)
    head = told.head.format(whose=escape(session.label) or LONG, date=LINE * 2, name=LONG)
    return _Wording(form, session.pathway, words).text(
        head, session.response, {} if is_blank else known.truths, walked
    )


@dataclass(frozen=True, slots=True)
class _Wording:
    form: PaperForm
    pathway: Pathway
    words: PaperWords

    def text(
        self, head: str, response: Response, truths: Mapping[str, Truth], walked: Collection[str]
    ) -> FormText:
        told, form = self.words.form, self.form
        findings = tuple(self._finding(each, truths.get(each.name)) for each in form.findings)
        return FormText(
            told.title.format(self.pathway.ruleset.title),
            " &nbsp; ".join(each for each in (head, told.unchecked) if each),
            told.lead.format(start=form.start, taken=told.taken if walked else ""),
            (
                *self._questions(response),
                FormSection(told.findings, findings),
                *self._steps(walked),
            ),
            told.continued,
        )

    def _questions(self, response: Response) -> Iterator[FormSection]:
        first: dict[Rule, int] = {}
        for stage, questions in groupby(self.form.questions, key=lambda each: each.stage):
            rows = tuple(self._question(each, response.get(each.item), first) for each in questions)
            title = self.pathway.ruleset.stages[stage].title
            yield FormSection(self.words.form.questions.format(title), rows)

    def _question(self, question: Question, given: object, first: dict[Rule, int]) -> FormRow:
        """Word a question; ``first`` are those asked on a condition so far, to be referred to."""
        told, item = self.words.form, self.pathway.item(question.item)
        text, condition = escape(question.text), self._condition(question, first)
        beside, below = (f" {condition}", "") if len(condition) <= SHORT else ("", condition)
        unchecked = _box(told.not_checked, is_ticked=isinstance(given, Absence))
        mark = f"{question.number}{'*' if question.may_wait else ''}"
        if not question.boxes:
            asked = f"{self._number(item, given)}<br>{unchecked}"
            return FormRow(mark, text + beside, asked, below)
        chosen = self._chosen(item, given)
        labels = (told.yes, told.no) if item.type == "boolean" else question.boxes
        boxes = [_box(each, is_ticked=each in chosen) for each in labels]
        if item.type == "boolean":
            asked = f"{'&nbsp; '.join(boxes)}<br>{unchecked}"
            return FormRow(mark, text + beside, asked, below)
        several = f" {told.several}" if question.several else ""
        offered = _one_after_another((*boxes, unchecked))
        return FormRow(mark, f"{text}{several} {condition}<br>{offered}")

    def _number(self, item: Item, given: object) -> str:
        """Give the number or a line for it, on a scale with its top, else with its unit."""
        number = LINE if given is None or isinstance(given, Absence) else f"<b>{given}</b>"
        top = scale_top(item)
        if top is None:
            return f"{number}&nbsp;{_tied(item.unit)}"
        return self.words.common.answers.of.format(value=number, top=f"{top:g}")

    def _condition(self, question: Question, first: dict[Rule, int]) -> str:
        """Say when a question is asked, once in full and then by the number where that stands."""
        told, rule = self.words.form, question.only_if
        if rule is None:
            return ""
        known = first.setdefault(rule, question.number)
        is_first = known == question.number
        said = self._said(rule) if is_first else told.is_asked.format(known)
        return told.condition.format(escape(told.only_if.format(said)))

    def _chosen(self, item: Item, given: object) -> frozenset[str]:
        told = self.words.form
        if isinstance(given, bool):
            return frozenset({told.yes if given else told.no})
        if isinstance(given, tuple):
            return frozenset(item.options[each] for each in given)
        return frozenset({item.options[given]} if isinstance(given, str) else ())

    def _finding(self, finding: Finding, truth: Truth) -> FormRow:
        told = self.words.form
        holds, fails = (
            _box(told.holds, is_ticked=truth is True),
            _box(told.fails, is_ticked=truth is False),
        )
        text, boxes = escape(finding.text), f"{holds}<br>{fails}"
        rule = told.by_rule.format(escape(self._said(finding.rule)))
        if len(finding.text) <= ONE_LINE:
            return FormRow(finding.code, f"{text}<br>{rule}", boxes, is_narrow=True)
        return FormRow(finding.code, text, boxes, rule, is_narrow=True)

    def _steps(self, walked: Collection[str]) -> Iterator[FormSection]:
        for phase, steps in groupby(self.form.steps, key=lambda each: each.phase):
            rows = tuple(self._step(each, is_walked=each.name in walked) for each in steps)
            yield FormSection(self.words.form.steps.format(phase), rows)

    def _step(self, step: FormStep, *, is_walked: bool) -> FormRow:
        told, title = self.words.form, f"<b>{escape(step.title)}</b>"
        mark = f"{step.number}{f'<br>{told.go}' if is_walked else ''}"
        if step.ways:
            ways = list(map(self._way, step.ways))
            letters = sum(len(TAG.sub("", unescape(way))) for way in ways)
            said = ("&nbsp; &nbsp; " if letters <= ONE_LINE else "<br>").join(ways)
            return FormRow(mark, f"{title}<br>{said}")
        by = self.words.common.deadlines[step.by] if step.by else ""
        whom = "&nbsp;· ".join(escape(each) for each in (by, step.who) if each)
        end = f"{_box(told.end, is_ticked=is_walked)}: {title}."
        parts = (end, escape(step.text), f"<b>{whom}.</b>", escape(step.again))
        return FormRow(mark, " ".join(each for each in parts if each))

    def _way(self, way: Way) -> str:
        told = self.words.form
        label = f"{escape(way.label)}: " if way.label else ""
        go = f"&nbsp;{told.go}&nbsp;<b>{way.go}</b>"
        if way.rule is None:
            return f"{label}{told.otherwise if way.label else told.then}{go}"
        return f"{label}{escape(told.way.format(self._said(way.rule)))}{go}"

    def _said(self, rule: Rule) -> str:
        return rule_words(self.form, rule, self.pathway.ruleset.items, self.words)


def _box(text: str, *, is_ticked: bool) -> str:
    return f"{TICKED if is_ticked else EMPTY}&nbsp;{_tied(text)}"


def _one_after_another(boxes: Iterable[str]) -> str:
    """Give boxes in a row, and those that may take more than one line on lines of their own."""
    runs = groupby(boxes, key=_is_untied)
    return "<br>".join(("<br>" if is_long else "&nbsp; ").join(some) for is_long, some in runs)


def _is_untied(box: str) -> bool:
    return " " in box


def _tied(text: str) -> str:
    """Keep a short text on one line with its box."""
    tied = escape(text).replace(" ", "&nbsp;")
    return tied if len(text) <= TIED else escape(text)


def rule_words(form: PaperForm, rule: Rule, items: Mapping[str, Item], words: PaperWords) -> str:
    """Say a rule as it is printed: "3: Yes or C", "any 2 of: D; E; 7: 3 or less"."""
    return _Saying(form, items, words).rule(rule)


@dataclass(frozen=True, slots=True)
class _Saying:
    form: PaperForm
    items: Mapping[str, Item]
    words: PaperWords

    def rule(self, rule: Rule, *, inside: bool = False) -> str:
        told = self.words.form
        match rule:
            case Answered():
                return told.answered.format(rule.number, self._answer(rule))
            case Lettered(code):
                return code
            case Opposite(inner):
                return told.negated.format(self.rule(inner, inside=True))
            case Counted(1, rules):
                parts = list(self._either(rules))
                word = told.either if len(parts) < MANY else told.either_of_many
                return _joined(parts, word, inside=inside)
            case Counted(count, rules):
                parts = [self.rule(each, inside=True) for each in rules]
                if count == len(parts):
                    return _joined(parts, told.both, inside=inside)
                return told.any_of.format(count, told.between.join(parts))

    def _either(self, rules: Iterable[Rule]) -> Iterator[str]:
        """Say rules of which one is enough, so that their order carries no meaning.

        Several answers to one question stand together, and so do questions with the same answer.
        """
        asked: dict[int, list[str]] = {}
        others: list[str] = []
        for rule in rules:
            if isinstance(rule, Answered):
                asked.setdefault(rule.number, []).append(self._answer(rule))
            else:
                others.append(self.rule(rule, inside=True))
        told, alike = self.words.form, dict[str, list[int]]()
        for number, answers in asked.items():
            alike.setdefault(told.stroke.join(answers), []).append(number)
        for answer, numbers in alike.items():
            yield told.answered.format(self._numbers(numbers), answer)
        yield from others

    def _numbers(self, numbers: Iterable[int]) -> str:
        """Say of which questions one is enough: "4", "any of 4, 6", "any of 1–5, 7"."""
        ordered = sorted(numbers)
        if len(ordered) == 1:
            return str(ordered[0])
        runs = [
            [number for _, number in run]
            for _, run in groupby(enumerate(ordered), key=lambda pair: pair[1] - pair[0])
        ]
        told = self.words.form
        said = (
            f"{run[0]}–{run[-1]}" if len(run) >= MANY else told.comma.join(map(str, run))
            for run in runs
        )
        return told.any_question.format(told.comma.join(said))

    def _answer(self, rule: Answered) -> str:
        item, value = self.items[self.form.question(rule.number).item], rule.value
        told = self.words.form
        if isinstance(value, bool):
            shown = told.yes if value else told.no
        elif isinstance(value, int | float):
            shown = value_text(item, value, self.words.common.answers)
        else:
            shown = item.options.get(str(value), str(value))
        return told.signs[rule.sign].format(shown)


def _joined(parts: Sequence[str], word: str, *, inside: bool) -> str:
    said = word.join(parts)
    return f"({said})" if inside and len(parts) > 1 else said
