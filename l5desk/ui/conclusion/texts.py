"""Texts: the sections of the conclusion as structured text with links."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from PySide6.QtCore import QCoreApplication

from l5desk.engine.expression import Truth
from l5desk.engine.ruleset import Reassess, Ruleset
from l5desk.present.conclusion import Advice, Choice, Mention, Notice, Reason, Side
from l5desk.present.explanation import Line, Source
from l5desk.ui.citing import cited
from l5desk.ui.conclusion.prose import DEEPEST, item_link, step_link
from l5desk.ui.conclusion.words import (
    grade_text,
    if_open,
    notice_text,
    side_word,
    truth_word,
    verdict_sentence,
    verified_word,
)
from l5desk.ui.language import as_written, listed

translate = QCoreApplication.translate

MARKS: Final[dict[Truth, str]] = {True: "•", False: "–", None: "○"}
SIDES: Final[tuple[Side, ...]] = ("supports", "opposes", "excludes")


def advice_text(rules: Ruleset, advice: Iterable[Advice]) -> str:
    """Give recommendations with their grades and sources."""
    return bullets(_graded(rules, each) for each in advice)


def _graded(rules: Ruleset, advice: Advice) -> str:
    grade = escape(grade_text(advice.strength, advice.certainty))
    below = " · ".join(filter(None, (grade, cited(rules, advice.sources))))
    return f'{escape(advice.text)}<br><span class="small">{below}</span>'


def choice_text(rules: Ruleset, choice: Choice) -> str:
    """Give an option with the arguments of each side, none of them weighed."""
    return "".join(_choice(rules, choice))


def _choice(rules: Ruleset, choice: Choice) -> Iterator[str]:
    if choice.text:
        yield paragraph(choice.text)
    yield paragraph(verdict_sentence(choice.verdict), "small")
    for side in SIDES:
        reasons = [reason for reason in choice.reasons if reason.side == side]
        if reasons:
            told = bullets(_reason(rules, reason) for reason in reasons)
            yield f"<p><b>{escape(side_word(side))}</b></p>{told}"


def _reason(rules: Ruleset, reason: Reason) -> str:
    marked = Advice(
        reason.advice.text + if_open(reason.truth),
        reason.advice.strength,
        reason.advice.certainty,
        reason.advice.sources,
    )
    return _graded(rules, marked)


def short_why(lines: tuple[Line, ...]) -> str:
    """Give the conclusion, the decision nearest to it with its reasons, and the ones before."""
    return "".join(map(_line, _nearest(lines)))


def _nearest(lines: tuple[Line, ...]) -> Iterator[Line]:
    decisions = 0
    for line in lines:
        decisions += line.depth == 1 and line.kind == "step"
        if line.depth <= 1 or decisions <= 1:
            yield line


def full_why(lines: tuple[Line, ...]) -> str:
    """Give every decision down to the answers, and what the marks before them mean."""
    marks = (
        (MARKS[True], translate("Conclusion", "it holds")),
        (MARKS[False], translate("Conclusion", "it does not")),
        (MARKS[None], translate("Conclusion", "still open")),
    )
    meant = " &nbsp; ".join(f"{mark}&nbsp;{escape(words)}" for mark, words in marks)
    return f'<p class="small">{meant}</p>{decided_text(lines)}'


def decided_text(lines: Iterable[Line]) -> str:
    """Give lines of an explanation with their marks."""
    return "".join(map(_line, lines))


def _line(line: Line) -> str:
    depth = max(1, min(line.depth, DEEPEST))
    return f'<p class="line d{depth}">{MARKS[line.truth]}&nbsp;{_linked(line)}</p>'


def _linked(line: Line) -> str:
    text = line.text
    if line.kind == "definition":
        text = f"{text}: {truth_word(line.truth)}"
    if line.step:
        return step_link(line.step, text)
    if not line.items:
        return escape(text)
    # A finding leads to the first answer behind it and is read, not hunted for: it stays plain.
    return item_link(line.items[0], text, kind="plain" if line.kind == "definition" else "")


def not_assessed_text(mentions: Iterable[Mention]) -> str:
    """Give what was left unknown, and what its answer would decide."""
    return bullets(map(_mention, mentions))


def _mention(mention: Mention) -> str:
    link = item_link(mention.item, mention.short)
    if not mention.why:
        return link
    decides = translate("Conclusion", "It decides: {0}").format(mention.why)
    return f'{link}<br><span class="small">{escape(decides)}</span>'


def notices_text(notices: Iterable[Notice]) -> str:
    """Give what is to be known of the answers themselves."""
    return "".join(map(_notice, notices))


def _notice(notice: Notice) -> str:
    links = listed(item_link(each.item, each.short) for each in notice.mentions)
    return f"<p><b>{escape(notice_text(notice))}</b> {links}</p>"


def reassess_text(reassess: Reassess) -> str:
    """Give when the patient is seen again, and what brings them back sooner."""
    sooner = translate("Conclusion", "Sooner for:")
    text = f"<p>{step_link(reassess.step, reassess.text)}</p>"
    if not reassess.triggers:
        return text
    return f"{text}<p><b>{escape(sooner)}</b></p>{bullets(map(escape, reassess.triggers))}"


def sources_text(rules: Ruleset, sources: Iterable[Source]) -> str:
    """Give each source with how far it was checked."""
    return bullets(_source(rules, source) for source in sources)


def _source(rules: Ruleset, source: Source) -> str:
    below = as_written(f"{source.says} {source.note}".strip())
    return (
        f"<b>{cited(rules, [source.key])}</b> {escape(as_written(source.citation))} "
        f"[{escape(verified_word(source.verified))}]"
        f'<br><span class="small">{escape(below)}</span>'
    )


def paragraph(text: str, kind: str = "") -> str:
    """Give a paragraph of a kind."""
    return f'<p class="{kind}">{escape(text)}</p>' if kind else f"<p>{escape(text)}</p>"


def bullets(entries: Iterable[str]) -> str:
    """Give a list of texts that are marked up already."""
    return f"<ul>{''.join(f'<li>{entry}</li>' for entry in entries)}</ul>"
