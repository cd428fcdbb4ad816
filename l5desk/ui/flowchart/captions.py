"""Captions: the short word of state under which each box shows its title."""

from PySide6.QtCore import QCoreApplication

from l5desk.engine.assessment import Assessment
from l5desk.engine.expression import Absence
from l5desk.engine.pathway import Pathway
from l5desk.present.explanation import Words, value_text
from l5desk.present.flowchart import Standing
from l5desk.ui.flowchart.plan import CAPTION_ROOM, Plan
from l5desk.ui.flowchart.typeface import shorten_name
from l5desk.ui.flowchart.words import state_word


def captions(
    plan: Plan, standing: Standing, pathway: Pathway, assessment: Assessment
) -> dict[str, str]:
    """Give each node the word of its state; a decision that was made says what decided it."""
    room = CAPTION_ROOM * plan.growth
    told = {node.id: state_word(standing.nodes[node.id], node.kind) for node in plan.chart.nodes}
    for link, items in zip(plan.chart.links, standing.deciding, strict=True):
        if items and standing.nodes[link.source] == "done" and link.source in pathway.branches:
            name, value = deciding_answer(items, pathway, assessment)
            told[link.source] = shorten_name(name, value, plan.face.strong, room)
    return told


def deciding_answer(
    items: tuple[str, ...], pathway: Pathway, assessment: Assessment
) -> tuple[str, str]:
    """Give name and value of one of these answers, and how many more there are.

    Something that was answered speaks before something that nobody was asked for.
    """
    first = min(items, key=lambda item: assessment.facts[item] is Absence.BLANK)
    item = pathway.item(first)
    value = value_text(item, assessment.facts[first], answer_words())
    more = f" +{len(items) - 1}" if len(items) > 1 else ""
    return item.short, value + more


def answer_words() -> Words:
    """Give the words of an answer in the language of the program."""
    translate = QCoreApplication.translate
    return Words(
        yes=translate("Answer", "yes"),
        no=translate("Answer", "no"),
        not_assessed=translate("Answer", "not assessed"),
        not_recorded=translate("Answer", "not recorded"),
        doubted=translate("Answer", "set aside, it contradicts another answer"),
        of=translate("Answer", "{value} of {top}"),
    )
