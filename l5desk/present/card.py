"""The safety-net card: when to get help now, small enough to be carried.

Its words are the handout's: the red box, what to do in an emergency, and whom to call. So a
translation of the handout is one of the card, and the two never differ.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from l5desk.engine.assessment import Assessment
from l5desk.engine.pathway import Pathway
from l5desk.present.handout import Block, Blocks, Occasion, fill_blocks
from l5desk.present.handout_languages import said_unchecked, translated
from l5desk.present.languages import ENGLISH, Language

BLOCKS: Final = ("red_box", "emergency_now", "contacts")
ITEM: Final = re.compile(r"<li>(.*?)</li>", re.DOTALL)
PARAGRAPH: Final = re.compile(r"<p>(.*?)</p>", re.DOTALL)
CELL: Final = re.compile(r"<td>(.*?)</td>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Card:
    """One card, its texts as HTML.

    ``fold`` says how to make it as small as a bank card; ``footer`` still has {page} and {pages};
    ``notice`` says that nobody has checked the words.
    """

    language: Language
    title: str
    lead: str
    signs: tuple[str, ...]
    why: str
    actions: tuple[str, ...]
    began: str
    contacts: tuple[str, ...]
    fold: str
    footer: str
    notice: str = ""


def make_cards(
    read: Callable[[Language], Blocks],
    language: Language,
    pathway: Pathway,
    assessment: Assessment,
    occasion: Occasion,
) -> tuple[Card, ...]:
    """Give the card in a language, followed by its English twin while nobody has reviewed it."""
    english = read(ENGLISH)
    chosen = translated(language, english, read(language))
    if not chosen.needs_twin:
        filled = _filled(chosen.blocks, pathway, assessment, occasion)
        return (_card(language, chosen.blocks, filled),)
    both = said_unchecked(chosen, english)
    return tuple(
        _card(each, blocks, _filled(blocks, pathway, assessment, occasion), notice)
        for each, blocks, notice in (
            (language, chosen.blocks, both),
            (ENGLISH, english, said_unchecked(replace(chosen, blocks=english), english)),
        )
    )


def _filled(
    blocks: Blocks, pathway: Pathway, assessment: Assessment, occasion: Occasion
) -> tuple[tuple[Block, ...], str]:
    used = [blocks[name] for name in BLOCKS]
    filled = fill_blocks(used, blocks, pathway, assessment, occasion)
    return filled.blocks, filled.footer


def _card(
    language: Language, blocks: Blocks, filled: tuple[tuple[Block, ...], str], notice: str = ""
) -> Card:
    (box, now, contacts), footer = filled
    lead, why = PARAGRAPH.findall(box.html)
    return Card(
        language,
        blocks["red_box"].heading.removeprefix("⚠").strip(),
        lead,
        tuple(ITEM.findall(box.html)),
        why,
        tuple(ITEM.findall(now.html)),
        PARAGRAPH.findall(now.html)[-1],
        tuple(CELL.findall(contacts.html)),
        blocks["card_fold"].html,
        footer,
        notice,
    )
