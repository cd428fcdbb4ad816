"""Captions: the short word of state under which each box shows its title."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from l5desk.engine.assessment import Assessment
from l5desk.engine.expression import Absence
from l5desk.engine.pathway import Pathway
from l5desk.present.explanation import Words, answer_text, value_text
from l5desk.present.flowchart import Chart, Node, Standing
from l5desk.session import Session
from l5desk.ui.counts import Counts
from l5desk.ui.flowchart.plan import CAPTION_ROOM, Plan
from l5desk.ui.flowchart.typeface import width
from l5desk.ui.flowchart.words import state_word
from l5desk.ui.language import comma


def captions(
    plan: Plan, standing: Standing, pathway: Pathway, assessment: Assessment
) -> dict[str, str]:
    """Give each node the word of its state; a decision that was made says what decided it."""
    room, font = CAPTION_ROOM * plan.growth, plan.face.strong
    told = {node.id: state_word(standing.nodes[node.id], node.kind) for node in plan.chart.nodes}
    for link, deciding in zip(plan.chart.links, standing.deciding, strict=True):
        # On a walk that was chosen by hand the answers behind a way need not be known.
        items = tuple(n for n in deciding if assessment.facts[n] is not Absence.UNKNOWN)
        if items and standing.nodes[link.source] == "done" and link.source in pathway.branches:
            given = _given(items, assessment)
            fits = (
                each for each in _shorter(given, pathway, assessment) if width(each, font) <= room
            )
            told[link.source] = next(fits, told[link.source])
    return told


def _shorter(items: Sequence[str], pathway: Pathway, assessment: Assessment) -> Iterator[str]:
    """Yield what may stand for the answers that decided, the most telling first, never cut."""
    if (count := len(items)) > 1:
        yield Counts.tr("by %n answers", "", count)
        return
    item, fact = pathway.item(items[0]), assessment.facts[items[0]]
    yield answer_text(item, fact, answer_words())
    if not isinstance(fact, bool | Absence):  # "no" alone could be misread
        yield value_text(item, fact, answer_words())


def hint(node: Node, chart: Chart, standing: Standing, session: Session) -> str:
    """Give title and state of a box, and in full the answers that decided, one a line."""
    state = state_word(standing.nodes[node.id], node.kind)
    answers = _decided(node.id, chart, standing, session) if node.kind != "phase" else ()
    return "\n".join((f"{node.title} ({state})", *answers))


def _decided(step: str, chart: Chart, standing: Standing, session: Session) -> tuple[str, ...]:
    """Give the answers that decided which way was taken from a step, if any was."""
    items = [
        item
        for link, deciding in zip(chart.links, standing.deciding, strict=True)
        if link.source == step
        for item in deciding
    ]
    words, facts = answer_words(), session.assessment.facts
    return tuple(
        answer_text(session.pathway.item(item), facts[item], words)
        for item in _given(items, session.assessment)
    )


def _given(items: Sequence[str], assessment: Assessment) -> Sequence[str]:
    """Leave out what nobody was asked for, where anything was answered."""
    return [item for item in items if assessment.facts[item] is not Absence.BLANK] or items


def answer_words() -> Words:
    """Give the words of an answer in the language of the program."""
    translate = QCoreApplication.translate
    return Words(
        yes=translate("Answer", "yes"),
        no=translate("Answer", "no"),
        none=translate("Answer", "none"),
        not_assessed=translate("Answer", "not assessed"),
        not_asked_for=translate("Answer", "not asked for"),
        doubted=translate("Answer", "set aside, it contradicts another answer"),
        of=translate("Answer", "{value} of {top}"),
        comma=comma(),
        last=translate("Finding", " or "),
        lacks=translate("Finding", "not {0}"),
        at_least=translate("Finding", "{0} or more"),
        more_than=translate("Finding", "more than {0}"),
        at_most=translate("Finding", "{0} or less"),
        less_than=translate("Finding", "less than {0}"),
        between=translate("Finding", "{0} to {1}"),
        both=translate("Finding", "{0} and {1}"),
    )
