"""Texts of exploring: what a way means, what it takes, why nobody goes it, who disagrees."""

from collections.abc import Iterator
from html import escape
from typing import Final

from PySide6.QtCore import QCoreApplication

from l5desk.engine.ruleset import Argument, Ruleset
from l5desk.present.alternatives import Clue, Clues, Decisive
from l5desk.present.exploring import Blocked, Dispute, Explored, Glance, Way
from l5desk.ui.citing import cited
from l5desk.ui.conclusion.texts import bullets, paragraph
from l5desk.ui.counts import Counts
from l5desk.ui.flowchart.captions import answer_words
from l5desk.ui.flowchart.words import outcome_word
from l5desk.ui.language import listed

translate = QCoreApplication.translate

SHOWN: Final = 4
"""So many sets of findings are told of one way."""


def way_text(way: Way) -> str:
    """Tell what a way means and what is enough for it, or why nobody can go it."""
    return "".join(_way(way))


def _way(way: Way) -> Iterator[str]:
    if way.blocked is not None:
        yield _blocked(way.blocked)
        return
    yield from map(paragraph, way.means)
    if way.is_rest and way.label:
        yield paragraph(translate("Explore", "Where none of the other ways is taken."))
    if way.sets:
        yield paragraph(translate("Explore", "Any one line is enough:"), "small")
        yield bullets(map(_set, way.sets[:SHOWN]))
    if len(way.sets) > SHOWN:
        yield paragraph(_more(len(way.sets) - SHOWN), "small")


def _more(count: int) -> str:
    if count == 1:
        return translate("Explore", "and one more set of findings")
    return Counts.tr("and %n more sets of findings", "", count)


def _blocked(blocked: Blocked) -> str:
    reasons = [*blocked.choices, *blocked.answers]
    if not reasons:
        return paragraph(translate("Explore", "Impossible: no patient at all goes this way."))
    head = translate("Explore", "Impossible: no patient can go this way after")
    return paragraph(head) + bullets(map(escape, reasons))


def _set(clues: Clues) -> str:
    joint = translate("Explore", "and")
    return f"<br>{escape(joint)} ".join(map(_any_of, clues))


def _any_of(clue: Clue) -> str:
    return _said(answer_words().choice(escape(short) for _, short in clue.names), clue)


def _all_of(clue: Clue) -> str:
    return _said(listed(escape(short) for _, short in clue.names), clue)


def _said(names: str, clue: Clue) -> str:
    return f"{names}: <b>{escape(clue.said)}</b>" if clue.said else names


def takes_text(takes: Decisive) -> str:
    """Tell what a patient needs to come somewhere, and nothing else."""
    lines = [_all_of(clue) for clue in takes.answers]
    if takes.clear:
        clear = listed(escape(short) for _, short in takes.clear)
        absent = translate("Explore", "Asked, and not there: {0}").format(clear)
        lines.append(absent)
    if not lines:
        return paragraph(translate("Explore", "Nothing: everybody comes here."))
    return bullets(lines)


def ends_text(shown: Explored) -> str:
    """Name the conclusions that somebody on this walk can still come to."""
    if not shown.ways:
        return ""
    ends = listed(outcome_word(each) for each in shown.ends)
    return translate("Explore", "From here still possible: {0}").format(ends)


def sources_text(shown: Explored) -> str:
    """Name the sources of a step, what is corrected of them, and where they disagree."""
    return "".join(_sources(shown))


def _sources(shown: Explored) -> Iterator[str]:
    rules = shown.session.pathway.ruleset
    if shown.sources:
        yield f"<p>{cited(rules, shown.sources)}</p>"
    if shown.corrected:
        yield paragraph(translate("Explore", "A safer rule stands here in place of"), "head")
        yield bullets(
            f"{cited(rules, [each.key])}: {escape(each.says)}<br>"
            f'<span class="small">{escape(each.note)}</span>'
            for each in shown.corrected
        )
    for dispute in shown.disputes:
        yield from _dispute(rules, dispute)


def _dispute(rules: Ruleset, dispute: Dispute) -> Iterator[str]:
    head = translate("Explore", "The sources disagree: {0}").format(dispute.title)
    yield paragraph(head, "head")
    sides = (
        (translate("Explore", "For"), dispute.supports),
        (translate("Explore", "Against"), dispute.opposes),
    )
    yield bullets(_argument(rules, side, each) for side, each_side in sides for each in each_side)


def _argument(rules: Ruleset, side: str, argument: Argument) -> str:
    sources = cited(rules, argument.sources)
    return f'<b>{escape(side)}:</b> {escape(argument.text)}<br><span class="small">{sources}</span>'


def glance_text(seen: Glance) -> str:
    """Tell what it takes to come to the step that was pointed at."""
    if seen.is_behind:
        return paragraph(translate("Explore", "The walk has passed here."))
    if seen.takes is None:
        return paragraph(translate("Explore", "Impossible: nobody on this walk comes here."))
    head = translate("Explore", "For example, this is enough:")
    return paragraph(head) + takes_text(seen.takes)
