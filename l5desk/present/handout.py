"""Handout: fixed blocks of text for the patient, chosen by what the assessment concluded.

The text stands in ``resources/handout/<language>.html``, one section a block. Nothing is worded
here: blocks are chosen, and their gaps filled with what the clinic and this visit know; a gap
nobody can fill becomes a line to write on by hand.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from html import escape, unescape
from typing import Final, TypeAlias

from l5desk.engine.assessment import Assessment
from l5desk.engine.expression import Absence
from l5desk.engine.pathway import Pathway
from l5desk.engine.problem import Path, Problem, did_you_mean
from l5desk.engine.ruleset import DEADLINES, Action, Deadline, Ruleset
from l5desk.present.citation import short_citation
from l5desk.present.conclusion import headline
from l5desk.present.explanation import Words, value_text
from l5desk.present.handout_choice import (
    EMERGENCY,
    FOOT,
    HEAD,
    OPTIONAL,
    OVERRULED,
    chosen_blocks,
    gone_by,
    offered_blocks,
    possible_ends,
    with_added,
)
from l5desk.present.languages import ENGLISH, Language
from l5desk.present.period import missed
from l5desk.session import ClinicianDecision

BLANK: Final = "_" * 14
LINE: Final = "_" * 30
BASELINE: Final = {
    "side": ("worse_side", "leg_symptom_side"),
    "level": ("compressed_level",),
    "toe": ("mrc_great_toe_extension",),
    "ankle": ("mrc_ankle_dorsiflexion",),
}
"""Gaps filled with the first of these items that has a value; every ruleset shares the items."""


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of the handout; ``kind`` says how it is set, ``pictures`` what is drawn beside it.

    ``seen`` tells what the pictures show, for those who do not see them.
    In a translation ``made_from`` is the mark of the English text it was made from.
    """

    id: str
    html: str
    kind: str = ""
    pictures: tuple[str, ...] = ()
    seen: str = ""
    sources: tuple[str, ...] = ()
    made_from: str = ""
    reviewed_by: str = ""

    @property
    def mark(self) -> str:
        """A short digest of the text, by which a translation says what it was made from."""
        return text_mark(f"{self.html} {self.seen}")

    @property
    def heading(self) -> str:
        """What the block is called, as plain text."""
        found = re.search(r"<h[12]>(.*?)</h[12]>", self.html, re.DOTALL)
        return unescape(re.sub(r"<[^>]+>", "", found[1])) if found else ""


Blocks: TypeAlias = Mapping[str, Block]


@dataclass(frozen=True, slots=True)
class Clinic:
    """What the settings say of this place."""

    name: str = ""
    phone: str = ""
    out_of_hours_phone: str = ""
    emergency_number: str = ""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What the clinician says of this print.

    ``left_out`` are blocks not wanted, ``added`` those wanted besides; ``overruled`` is the
    decision against the conclusion, whose plan is printed in its place.
    """

    day: dt.date
    clinic: Clinic
    label: str = ""
    review_day: dt.date | None = None
    note: str = ""
    left_out: frozenset[str] = frozenset()
    added: frozenset[str] = frozenset()
    overruled: ClinicianDecision | None = None


@dataclass(frozen=True, slots=True)
class Handout:
    """The blocks to print, in order, filled. ``footer`` still has {page} and {pages}."""

    blocks: tuple[Block, ...]
    footer: str
    language: Language = ENGLISH


SECTION: Final = re.compile(r"<section\s([^>]*)>(.*?)</section>", re.DOTALL)
ATTRIBUTE: Final = re.compile(r'([\w-]+)="([^"]*)"')
GAP: Final = re.compile(r"\{(\w*)\}")
NO_BREAK: Final = "\N{NO-BREAK SPACE}"
SPACE_IN_NUMBER: Final = re.compile(r" (?=\d|ext\b)")


def read_blocks(text: str) -> dict[str, Block]:
    """Read every block of one language from its file."""
    return {block.id: block for block in _sections(text)}


def _sections(text: str) -> Iterator[Block]:
    for head, html in SECTION.findall(text):
        given = dict(ATTRIBUTE.findall(head))
        yield Block(
            given["id"],
            html.strip(),
            kind=given.get("class", ""),
            pictures=tuple(given.get("data-picture", "").split()),
            seen=given.get("data-alt", ""),
            sources=tuple(given.get("data-sources", "").split()),
            made_from=given.get("data-of", ""),
            reviewed_by=given.get("data-reviewed-by", ""),
        )


def text_mark(html: str) -> str:
    """Give the digest of a text, however its lines are broken."""
    return sha256(" ".join(html.split()).encode()).hexdigest()[:10]


def check_blocks(pathway: Pathway, blocks: Blocks) -> tuple[Problem, ...]:
    """Find what would be missing on paper: blocks, sources, and gaps nothing fills."""
    return tuple(_problems(pathway, blocks))


def _problems(pathway: Pathway, blocks: Blocks) -> Iterator[Problem]:
    for path, name in _wanted(pathway.ruleset):
        if name not in blocks:
            yield Problem(path, f"the handout has no block '{name}'{did_you_mean(name, blocks)}")
    known = {*pathway.ruleset.references, *pathway.ruleset.statements}
    for name, block in blocks.items():
        for key in block.sources:
            if key not in known:
                hint = did_you_mean(key, known)
                yield Problem(("handout", name), f"block '{name}': unknown source '{key}'{hint}")
        for gap in GAP.findall(block.html):
            if gap not in GAPS:
                hint = did_you_mean(gap, GAPS)
                yield Problem(("handout", name), f"block '{name}': nothing fills {{{gap}}}{hint}")


def _wanted(ruleset: Ruleset) -> Iterator[tuple[Path, str]]:
    deadlines = (_deadline_block(each) for each in DEADLINES)
    texts = (
        "check_today",
        "not_checked",
        OVERRULED,
        "card_fold",
        "footer",
        "reviewed",
        "not_reviewed",
        "valid_from",
        "valid_until",
        "date",
        "months",
        "of",
    )
    for name in dict.fromkeys((*HEAD, *EMERGENCY, *FOOT, *texts, *deadlines)):
        yield ("handout",), name
    for step, declared in ruleset.steps.items():
        for number, name in enumerate(declared.handout if isinstance(declared, Action) else ()):
            yield ("steps", step, "handout", number), name


def make_handout(
    blocks: Blocks, pathway: Pathway, assessment: Assessment, occasion: Occasion
) -> Handout:
    """Choose the blocks, add and leave out what the clinician wants, and fill the gaps.

    A block the language lacks is not printed; ``check_blocks`` tells the author of it.
    """
    unwanted = (occasion.left_out & OPTIONAL) | (frozenset() if occasion.note else {"note"})
    chosen = chosen_blocks(pathway, assessment, occasion.overruled)
    offered = offered_blocks(pathway, assessment, occasion.overruled)
    added = (name for name in offered if name in occasion.added)
    names = [name for name in with_added(chosen, added) if name not in unwanted]
    return fill_blocks(
        [blocks[name] for name in names if name in blocks], blocks, pathway, assessment, occasion
    )


def fill_blocks(
    used: Sequence[Block],
    blocks: Blocks,
    pathway: Pathway,
    assessment: Assessment,
    occasion: Occasion,
) -> Handout:
    """Fill the gaps of these blocks; ``blocks`` are all of the language."""
    ends, by = _course(pathway, assessment, occasion)
    known = _known(blocks, pathway, assessment, occasion)
    known["finding"] = _finding(blocks, pathway, ends)
    gaps = {name: unsplit(escape(text)) for name, text in known.items()}
    gaps["date"] = _date(blocks, occasion.day)
    gaps["review_date"] = _date(blocks, occasion.review_day)
    gaps["deadline"] = _deadline(blocks, by)
    gaps["suggested"] = escape(_suggested(blocks, pathway, assessment))
    gaps["decided_on"] = _date(blocks, occasion.overruled.day if occasion.overruled else None)
    gaps["review"] = _standing(blocks, pathway.ruleset, occasion.day)
    gaps["sources"] = escape("; ".join(_cited(pathway.ruleset, used)))
    filled = tuple(replace(block, html=_fill(block.html, gaps)) for block in used)
    footer = _fill(blocks["footer"].html, gaps | {"page": "{page}", "pages": "{pages}"})
    return Handout(filled, footer)


def unsplit(text: str) -> str:
    """Keep a number of several groups, as of a telephone, on one line."""
    return SPACE_IN_NUMBER.sub(NO_BREAK, text)


def _course(
    pathway: Pathway, assessment: Assessment, occasion: Occasion
) -> tuple[list[str], Deadline | None]:
    """Give the ends the page is about, and the deadline that is sure."""
    if occasion.overruled is not None:
        return gone_by(pathway, occasion.overruled)
    return possible_ends(pathway, assessment), assessment.by


def _known(
    blocks: Blocks, pathway: Pathway, assessment: Assessment, occasion: Occasion
) -> dict[str, str]:
    """Give what is known for each gap; an empty text is left to be written by hand."""
    return {
        "blank": "",
        "label": occasion.label,
        "note": occasion.note,
        "clinic_name": occasion.clinic.name,
        "clinic_phone": occasion.clinic.phone,
        "out_of_hours_phone": occasion.clinic.out_of_hours_phone,
        "emergency_number": occasion.clinic.emergency_number,
        "decider": occasion.overruled.name if occasion.overruled else "",
        "reason": occasion.overruled.reason if occasion.overruled else "",
        "ruleset": pathway.ruleset.id,
        "version": pathway.ruleset.version,
        "digest": pathway.digest[:12],
        **{
            gap: _first_value(blocks, pathway, assessment, items) for gap, items in BASELINE.items()
        },
    }


GAPS: Final = frozenset(
    {
        *("blank", "label", "date", "note", "review_date", "clinic_name", "clinic_phone"),
        *("out_of_hours_phone", "emergency_number", "finding", "ruleset", "version", "digest"),
        *("decider", "decided_on", "reason", "suggested"),
        *("deadline", "review", "reviewers", "sources", "page", "pages", *BASELINE),
        *("day", "month", "year", "limit", "value", "top"),
    }
)


def _suggested(blocks: Blocks, pathway: Pathway, assessment: Assessment) -> str:
    """Give the conclusion as the program says it; one without a title is a check today."""
    head = headline(pathway, assessment)
    return head.title or head.text or blocks["check_today"].heading


def _finding(blocks: Blocks, pathway: Pathway, ends: Iterable[str]) -> str:
    """Give what the end says to the patient, when only one text is possible."""
    texts = {_finding_of(blocks, pathway, end) for end in ends}
    return (texts.pop() if len(texts) == 1 else "") or LINE


def _finding_of(blocks: Blocks, pathway: Pathway, end: str) -> str:
    """Give an end's text in the language of the blocks, else as the rules word it."""
    english = pathway.step(end).patient
    translated = blocks.get(f"finding_{end}")
    is_fresh = translated is not None and translated.made_from == text_mark(english)
    return unescape(translated.html) if translated is not None and is_fresh else english


def _first_value(
    blocks: Blocks, pathway: Pathway, assessment: Assessment, items: Iterable[str]
) -> str:
    for name in items:
        fact = assessment.facts.get(name, Absence.UNKNOWN)
        if isinstance(fact, Absence):
            continue
        if (word := blocks.get(f"value_{fact}")) is not None:
            return word.html
        return value_text(pathway.item(name), fact, Words(of=blocks["of"].html))
    return ""


def _date(blocks: Blocks, day: dt.date | None) -> str:
    if day is None:
        return ""
    month = blocks["months"].html.split()[day.month - 1]
    return unescape(blocks["date"].html).format(day=day.day, month=month, year=day.year)


def _deadline(blocks: Blocks, by: Deadline | None) -> str:
    return blocks[_deadline_block(by)].html if by else BLANK


def _deadline_block(deadline: str) -> str:
    return f"by_{deadline.replace(' ', '_')}"


def _standing(blocks: Blocks, ruleset: Ruleset, day: dt.date) -> str:
    """Tell who has reviewed the rules, and a period that is not now."""
    review, outside = _review(blocks, ruleset), missed(ruleset, day)
    if outside is None:
        return review
    bound, limit = outside
    valid = _fill(blocks[f"valid_{bound}"].html, {"limit": _date(blocks, limit)})
    return f"{review} · {valid}"


def _review(blocks: Blocks, ruleset: Ruleset) -> str:
    if not ruleset.reviews:
        return blocks["not_reviewed"].html
    reviewers = ", ".join(f"{each.reviewer} ({each.day})" for each in ruleset.reviews)
    return _fill(blocks["reviewed"].html, {"reviewers": escape(reviewers)})


def _cited(ruleset: Ruleset, blocks: Iterable[Block]) -> Iterator[str]:
    keys = dict.fromkeys(key for block in blocks for key in block.sources)
    return iter(dict.fromkeys(_short_citation(ruleset, key) for key in keys))


def _short_citation(ruleset: Ruleset, key: str) -> str:
    statement = ruleset.statements.get(key)
    reference = ruleset.references.get(statement.document if statement else key)
    # another's ruleset may cite by other keys; `check_blocks` says so
    return short_citation(reference) if reference else key


def _fill(html: str, gaps: Mapping[str, str]) -> str:
    return GAP.sub(lambda gap: gaps[gap[1]] or BLANK, html)
