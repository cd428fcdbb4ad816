"""The handout in every language: complete, true to its English, and never without it unchecked."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from l5desk.engine.pathway import Pathway
from l5desk.engine.ruleset import Action
from l5desk.present.handout import GAP, Blocks, text_mark
from l5desk.present.handout_languages import translated
from l5desk.present.languages import ENGLISH, LANGUAGES, Language
from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import find_rulesets, load_ruleset
from l5desk.ui.handout import handout_blocks

OTHERS = [each for each in LANGUAGES if each != ENGLISH]
PATHWAYS = [load_ruleset(folder) for folder in find_rulesets([bundled("rulesets")])]
TAG = re.compile(r"</?(\w+)")
SPELT_OUT = {"ar": ("1", "2")}
"""Numbers that the grammar of a language puts into the noun."""
LONGEST = 14
"""Words in a sentence, on average over a block: as English, with two more for articles."""
SCRIPTS = {"ar": r"[؀-ۿ]", "hi": r"[ऀ-ॿ]"}


def numbers(html: str) -> Counter[str]:
    return Counter(re.findall(r"\d+", re.sub(r"<[^>]+>", "", html)))


def english_of(name: str) -> str:
    return handout_blocks(ENGLISH)[name].html


def finding_ends(pathway: Pathway) -> dict[str, str]:
    """The ends whose handout tells the patient what was found, with what it says in English."""
    tells = {name for name, block in handout_blocks(ENGLISH).items() if "{finding}" in block.html}
    ends = {name: pathway.step(name) for name in pathway.steps if pathway.is_end(name)}
    return {
        name: end.patient
        for name, end in ends.items()
        if isinstance(end, Action) and tells & set(end.handout)
    }


@pytest.mark.parametrize("language", OTHERS)
def test_every_block_is_translated_from_the_english_of_today(language: Language):
    chosen = translated(language, handout_blocks(ENGLISH), handout_blocks(language))

    assert chosen.in_english == ()
    assert chosen.name != "English"


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("pathway", PATHWAYS, ids=lambda pathway: pathway.ruleset.id)
def test_whatever_was_found_is_said_in_the_language(language: Language, pathway: Pathway):
    blocks = handout_blocks(language)

    stale = {
        name
        for name, english in finding_ends(pathway).items()
        if f"finding_{name}" not in blocks
        or blocks[f"finding_{name}"].made_from != text_mark(english)
    }

    assert stale == set()


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_parts_gaps_and_numbers_of_its_english(language: Language):
    for name, block in handout_blocks(ENGLISH).items():
        theirs = handout_blocks(language)[name]
        assert (theirs.kind, theirs.pictures, theirs.sources) == (
            block.kind,
            block.pictures,
            block.sources,
        ), name
        assert theirs.seen.count(".") + theirs.seen.count("।") == block.seen.count("."), name
        assert Counter(GAP.findall(theirs.html)) == Counter(GAP.findall(block.html)), name
        tags = Counter(TAG.findall(theirs.html))
        del tags["bdi"]  # sets words of another script apart, which English need not do
        assert tags == Counter(TAG.findall(block.html)), name
        lost = numbers(block.html) - numbers(theirs.html)
        assert set(lost) <= set(SPELT_OUT.get(language, ())), name
        assert not numbers(theirs.html) - numbers(block.html), name


@pytest.mark.parametrize("language", OTHERS)
def test_the_sentences_of_a_translation_stay_short(language: Language):
    for name, block in handout_blocks(language).items():
        if name in {"about", "date", "footer", "months"} or name.startswith("by_"):
            continue
        plain = re.sub(r"</(?:li|p|h\d|td)>|<br>", ". ", block.html)
        text = re.sub(r"<[^>]+>|&nbsp;|\{\w+\}", " ", plain)
        sentences = [each.split() for each in re.split(r"[.!?؟।:]+", text) if each.split()]
        assert sum(map(len, sentences)) / len(sentences) <= LONGEST, name


@pytest.mark.parametrize("language", SCRIPTS)
def test_a_language_is_written_in_its_own_script(language: Language):
    for name, block in handout_blocks(language).items():
        words = re.sub(r"<[^>]+>|\{\w+\}|&nbsp;|[\W\d]", "", block.html)
        if words:
            own = len(re.findall(SCRIPTS[language], words))
            assert own / len(words) > 0.9, name


@pytest.mark.parametrize("language", OTHERS)
def test_the_red_box_has_as_many_signs_as_the_english_one(language: Language):
    assert handout_blocks(language)["red_box"].html.count("<li>") == 14


@pytest.mark.parametrize("language", LANGUAGES)
def test_twelve_months_are_named(language: Language):
    assert len(handout_blocks(language)["months"].html.split()) == 12


def test_no_language_claims_a_reviewer_it_does_not_have():
    assert {each for each in LANGUAGES if handout_blocks(each)["language"].reviewed_by} == set()


def changed(blocks: Blocks, name: str) -> Blocks:
    return {**blocks, name: replace(blocks[name], html=f"{blocks[name].html} More.")}


def test_a_block_whose_english_has_changed_prints_in_english_and_is_named():
    english = changed(handout_blocks(ENGLISH), "medicines")

    chosen = translated("es", english, handout_blocks("es"))

    assert chosen.in_english == ("medicines",)
    assert chosen.blocks["medicines"].html.endswith("More.")
    assert chosen.blocks["scans"].html == handout_blocks("es")["scans"].html


def test_a_block_that_is_missing_prints_in_english_and_is_named():
    spanish = {name: block for name, block in handout_blocks("es").items() if name != "scans"}

    chosen = translated("es", handout_blocks(ENGLISH), spanish)

    assert chosen.in_english == ("scans",)
    assert chosen.blocks["scans"].html == english_of("scans")
