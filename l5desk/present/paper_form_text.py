"""The words of the paper form: its questions with boxes, its findings, its steps, as HTML."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import groupby
from typing import Final

from l5desk.engine.expression import Absence
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import Response
from l5desk.engine.ruleset import Item
from l5desk.present.explanation import value_text
from l5desk.present.paper_form import (
    Answered,
    Counted,
    FormStep,
    Lettered,
    Opposite,
    PaperForm,
    Question,
    Rule,
    Way,
)

EMPTY: Final = "□"
TICKED: Final = "■"
LINE: Final = "_" * 10
SHORT: Final = 24
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
INSTRUCTIONS: Final = (
    "For days without power. It asks what the program asks and leads where the program leads.",
    (
        "<b>1 Questions.</b> Tick one box a question. <b>No tick means not checked. It never means "
        "no.</b> Ask every red flag first."
    ),
    (
        "<b>2 Findings.</b> Go down the letters. Tick “yes” or “no” only where the answers settle "
        "it; leave the box empty where a question that is not checked could change it."
    ),
    (
        "<b>3 Steps.</b> Begin at the first and follow the numbers. Take a way as soon as it is "
        "certain. Where no way is certain, stop: find out what is not checked. Among the emergency "
        "and urgent signs, somebody who can check it must see the patient today."
    ),
)


def form_html(form: PaperForm, pathway: Pathway, response: Response, label: str = "") -> str:
    """Write the form; the answers given are ticked."""
    rules = pathway.ruleset
    head = (
        f"<h1>{escape(rules.title)}: paper form</h1>"
        f"<p>Patient (label, not a name): {escape(label) or LINE * 2} &nbsp; Date: {LINE} "
        f"&nbsp; By: {LINE * 2}</p>"
    )
    told = "".join(f"<p>{each}</p>" for each in INSTRUCTIONS)
    parts = (head, told, *_questions(form, pathway, response), *_findings(form, pathway))
    return "".join((*parts, *_steps(form, pathway)))


def _questions(form: PaperForm, pathway: Pathway, response: Response) -> Iterator[str]:
    for stage, questions in groupby(form.questions, key=lambda each: each.stage):
        rows = (_question(form, each, pathway, response) for each in questions)
        yield _table(f"1 Questions: {pathway.ruleset.stages[stage].title}", rows)


def _question(form: PaperForm, question: Question, pathway: Pathway, response: Response) -> str:
    item, given = pathway.item(question.item), response.get(question.item)
    text = escape(question.text)
    if question.only_if:
        words = rule_words(form, question.only_if, pathway.ruleset.items)
        text += f" <i>(only if {escape(words)})</i>"
    if question.boxes:
        chosen = _chosen(item, given)
        boxes = [
            f"{TICKED if each in chosen else EMPTY}&nbsp;{_tied(each)}" for each in question.boxes
        ]
    else:
        number = LINE if given is None or isinstance(given, Absence) else f"<b>{given}</b>"
        boxes = [f"{number} {_tied(question.unit)}"]
    unchecked = TICKED if isinstance(given, Absence) else EMPTY
    boxes.append(f"{unchecked}&nbsp;{_tied('Not checked')}")
    several = " (tick all that apply)" if question.several else ""
    return (
        f'<tr><td width="5%"><b>{question.number}</b></td><td width="52%">{text}{several}</td>'
        f'<td width="43%">{" &nbsp; ".join(boxes)}</td></tr>'
    )


def _chosen(item: Item, given: object) -> frozenset[str]:
    if isinstance(given, bool):
        return frozenset({"Yes" if given else "No"})
    if isinstance(given, tuple):
        return frozenset(item.options[each] for each in given)
    return frozenset({item.options[given]} if isinstance(given, str) else ())


def _tied(text: str) -> str:
    """Keep a short text on one line with its box."""
    tied = escape(text).replace(" ", "&nbsp;")
    return tied if len(text) < SHORT else escape(text)


def _findings(form: PaperForm, pathway: Pathway) -> Iterator[str]:
    items = pathway.ruleset.items
    rows = (
        f'<tr><td width="6%"><b>{each.code}</b></td><td width="74%">{escape(each.text)}<br>'
        f"<b>if</b> {escape(rule_words(form, each.rule, items))}</td>"
        f'<td width="20%">{EMPTY}&nbsp;yes &nbsp; {EMPTY}&nbsp;no</td></tr>'
        for each in form.findings
    )
    yield _table("2 Findings", rows)


def _steps(form: PaperForm, pathway: Pathway) -> Iterator[str]:
    items = pathway.ruleset.items
    for phase, steps in groupby(form.steps, key=lambda each: each.phase):
        yield _table(f"3 Steps: {phase}", (_step(form, each, items) for each in steps))


def _table(title: str, rows: Iterable[str]) -> str:
    """Set rows under a heading that stands again on every page they run on to."""
    head = f'<thead><tr><th colspan="3" align="left"><h2>{escape(title)}</h2></th></tr></thead>'
    body = "".join(rows)
    return (
        f'<table width="100%" cellspacing="0" cellpadding="2">{head}<tbody>{body}</tbody></table>'
    )


def _step(form: PaperForm, step: FormStep, items: Mapping[str, Item]) -> str:
    told = f"<b>{escape(step.title)}</b>"
    if not step.ways:
        told = f"{EMPTY} END: {told}. {escape(step.text)}"
        whom = " · ".join(each for each in (step.by, step.who) if each)
        ways = f"<b>{escape(whom)}</b>" + (f"<br>{escape(step.again)}" if step.again else "")
    else:
        ways = "<br>".join(_way(form, way, items) for way in step.ways)
    return (
        f'<tr><td width="6%"><b>{step.number}</b></td><td width="50%">{told}</td>'
        f'<td width="44%">{ways}</td></tr>'
    )


def _way(form: PaperForm, way: Way, items: Mapping[str, Item]) -> str:
    label = f"{escape(way.label)}: " if way.label else ""
    if way.rule is None:
        return f"{label}{'otherwise' if way.label else 'then'} → <b>{way.go}</b>"
    return f"{label}if {escape(rule_words(form, way.rule, items))} → <b>{way.go}</b>"


def rule_words(
    form: PaperForm, rule: Rule, items: Mapping[str, Item], *, inside: bool = False
) -> str:
    """Say a rule as it is printed: "3: Yes or C", "any 2 of: D; E; 7: 3 or less"."""
    match rule:
        case Answered():
            return _answered(form, rule, items)
        case Lettered(code):
            return code
        case Opposite(inner):
            return f"not {rule_words(form, inner, items, inside=True)}"
        case Counted(count, rules):
            parts = [rule_words(form, each, items, inside=True) for each in rules]
            if len(parts) == 1:
                return parts[0]
            if count in (1, len(parts)):
                said = (" or " if count == 1 else " and ").join(parts)
                return f"({said})" if inside else said
            return f"(any {count} of: {'; '.join(parts)})"


def _answered(form: PaperForm, rule: Answered, items: Mapping[str, Item]) -> str:
    item, value = items[form.question(rule.number).item], rule.value
    if isinstance(value, bool):
        shown = "Yes" if value else "No"
    elif isinstance(value, int | float):
        shown = value_text(item, value)
    else:
        shown = item.options.get(str(value), str(value))
    return f"{rule.number}: {SIGNS[rule.sign].format(shown)}"
