"""The handout's languages: which there are, how far each can be trusted, and its English twin.

A block whose English has changed since it was translated, or that was never translated, prints in
English: what the patient reads is never an old rule.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from l5desk.engine.assessment import Assessment
from l5desk.engine.pathway import Pathway
from l5desk.present.handout import Block, Blocks, Handout, Occasion, make_handout
from l5desk.present.languages import ENGLISH, FROM_RIGHT, Language


@dataclass(frozen=True, slots=True)
class Translation:
    """The blocks of a language as they may be printed; ``in_english`` are those that are not its.

    ``reviewed_by`` names the native clinician who reviewed it; it is empty as long as nobody did,
    and then the English twin is printed with it.
    """

    language: Language
    blocks: Blocks
    name: str
    reviewed_by: str = ""
    in_english: tuple[str, ...] = ()

    @property
    def needs_twin(self) -> bool:
        """Whether it may only be given together with its English."""
        return self.language != ENGLISH and not self.reviewed_by


def translated(language: Language, english: Blocks, blocks: Blocks) -> Translation:
    """Give what of a language can be printed, with English in the place of the rest."""
    stale = tuple(name for name, block in english.items() if not _is_fresh(blocks.get(name), block))
    used = {**english, **{name: block for name, block in blocks.items() if name not in stale}}
    about = blocks.get("language", english["language"])
    stale = () if language == ENGLISH else stale
    return Translation(language, used, about.html, about.reviewed_by, stale)


def _is_fresh(block: Block | None, english: Block) -> bool:
    return block is not None and block.made_from == english.mark


def make_handouts(
    read: Callable[[Language], Blocks],
    language: Language,
    pathway: Pathway,
    assessment: Assessment,
    occasion: Occasion,
) -> tuple[Handout, ...]:
    """Give the handout in a language, followed by its English twin while nobody has reviewed it."""
    english = read(ENGLISH)
    chosen = translated(language, english, read(language))
    handout = make_handout(chosen.blocks, pathway, assessment, occasion)
    handout = replace(handout, language=language)
    if not chosen.needs_twin:
        return (handout,)
    marked = replace(handout, blocks=(_notice(chosen, english), *handout.blocks))
    return marked, make_handout(english, pathway, assessment, occasion)


def _notice(chosen: Translation, english: Blocks) -> Block:
    return Block("unchecked", said_unchecked(chosen, english), kind="strip")


def said_unchecked(chosen: Translation, english: Blocks) -> str:
    """Say in both languages that nobody has checked the words."""
    both = {english["unchecked"].html: ENGLISH}
    both = {chosen.blocks["unchecked"].html: chosen.language} | both
    lines = (
        f'<p class="notice" dir="{"rtl" if each in FROM_RIGHT else "ltr"}">{html}</p>'
        for html, each in both.items()
    )
    return "".join(lines)
