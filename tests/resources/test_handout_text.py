"""The words of the handout: complete, plain and short."""

import re
from html import unescape

import pytest

from l5desk.present.handout import Block, read_blocks
from l5desk.storage.bundle import bundled

FOLDER = bundled("resources") / "handout"
BLOCKS = read_blocks((FOLDER / "en.html").read_text())
ASKED_FOR = (
    *("red_box", "what_is_it", "usually", "self_care", "medicines", "physiotherapy", "scans"),
    *("foot_weakness", "injection", "surgery", "review", "other_cause", "recovery"),
    *("emergency_now", "urgent_soon", "imaging_soon", "out_of_scope", "contacts"),
)
SMALL_PRINT = {
    *(
        "about",
        "footer",
        "not_reviewed",
        "reviewed",
        "valid_from",
        "valid_until",
        "date",
        "months",
        "of",
    ),
    *("card_fold", "language", "unchecked"),  # for who gives the page, not for the patient
}
PROSE = [
    block
    for name, block in BLOCKS.items()
    if name not in SMALL_PRINT and not name.startswith("by_")
]
# Every warning sign of the cauda equina card, and pain or weakness of both legs.
SIGNS = {
    "feeling of inner thighs or genitals": r"(?i)numb or tingling .*inner thighs or private parts",
    "numb around the back passage": r"(?i)numb .*bottom .*back passage",
    "wiping feels different": r"(?i)different when you wipe",
    "hard to start urine": r"(?i)hard to start to pee",
    "hard to stop or control urine": r"(?i)hard to stop or hold your pee",
    "cannot feel urine passing": r"(?i)cannot feel your pee",
    "leaking or pads": r"(?i)leak pee.* pads",
    "cannot tell whether the bladder is full": r"(?i)cannot feel if your bladder is full",
    "cannot hold a bowel motion": r"(?i)cannot hold your poo.* leak",
    "cannot feel a bowel motion": r"(?i)cannot feel when you poo",
    "erection or ejaculation": r"(?i)erection or ejaculation",
    "genital feeling in sex": r"(?i)numb in sex",
    "pain in both legs": r"(?i)pain .*both legs",
    "weakness of both legs": r"(?i)both legs are weak",
}


def lines(block: Block) -> list[str]:
    """The paragraphs, list items, cells and headings of a block as plain text."""
    text = re.sub(r"\{\w+\}", "x", block.html)
    pieces = re.split(r"</?(?:h\d|li|p|td|ul|tr|table|br)\b[^>]*>", text)
    plain = (unescape(re.sub(r"<[^>]+>", "", piece)) for piece in pieces)
    return [" ".join(line.split()) for line in plain if line.strip()]


def sentences(block: Block) -> list[str]:
    parts = (re.split(r"(?<=[.!?])\s+", line) for line in lines(block))
    return [part for line in parts for part in line if re.search(r"\w", part)]


def words(text: str) -> list[str]:
    return re.findall(r"[A-Za-z']+|\d+", text)


def syllables(word: str) -> int:
    """Count the vowel groups; a last silent e, es or ed is none of its own."""
    word = word.lower()
    stem = re.sub(r"(?<=[^aeiouyl])e$|(?<=[^aeioutdl])e[sd]$", "", word)
    return max(1, len(re.findall(r"[aeiouy]+", stem)))


def grade(text: list[str]) -> float:
    """Give the Flesch-Kincaid grade of sentences."""
    all_words = [word for sentence in text for word in words(sentence)]
    spoken = sum(map(syllables, all_words))
    return 0.39 * len(all_words) / len(text) + 11.8 * spoken / len(all_words) - 15.59


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("nerve", 1), ("tablets", 2), ("people", 2), ("squeezed", 1), ("needed", 2)),
        *(("emergency", 4), ("department", 3), ("erection", 3), ("injection", 3), ("12", 1)),
        *(("numb", 1), ("muscle", 2), ("exercise", 3), ("medicine", 3), ("trouble", 2)),
    ],
)
def test_syllables_are_counted(word: str, count: int):
    assert syllables(word) == count


def test_the_grade_of_a_known_text_is_known():
    # 10 words in 2 sentences, 12 syllables: 0.39 × 5 + 11.8 × 1.2 − 15.59
    assert grade(["The cat sat on the mat.", "It was very happy."]) == pytest.approx(0.52)
    heavy = ["Progressive neurological deterioration necessitates immediate investigation."]
    assert grade(heavy) > 20


def test_every_block_the_rules_may_ask_for_is_there():
    assert set(ASKED_FOR) <= set(BLOCKS)


@pytest.mark.parametrize("block", PROSE, ids=lambda block: block.id)
def test_a_block_reads_at_grade_6_or_below(block: Block):
    assert grade(sentences(block)) <= 6


@pytest.mark.parametrize("block", PROSE, ids=lambda block: block.id)
def test_the_sentences_of_a_block_have_12_words_at_most_on_average(block: Block):
    lengths = [len(words(sentence)) for sentence in sentences(block)]
    assert sum(lengths) / len(lengths) <= 12
    assert max(lengths) <= 25


@pytest.mark.parametrize("block", PROSE, ids=lambda block: block.id)
def test_a_list_item_holds_one_idea(block: Block):
    items = re.findall(r"<li>(.*?)</li>", block.html, re.DOTALL)
    long = [item for item in items if len(words(re.sub(r"<[^>]+>|\{\w+\}", "", item))) > 40]
    assert long == []


@pytest.mark.parametrize("sign", SIGNS)
def test_the_red_box_names_every_sign(sign: str):
    assert any(re.search(SIGNS[sign], line) for line in lines(BLOCKS["red_box"]))


def test_the_red_box_says_what_to_do():
    text = " ".join(lines(BLOCKS["red_box"]))
    for expected in ("emergency department", "any one", "mild", "comes and goes", "Do not wait"):
        assert expected in text
    assert "Do not drive" in text


def test_the_emergency_page_holds_no_self_care():
    text = " ".join(lines(BLOCKS["emergency_now"])).lower()
    for word in ("exercise", "keep moving", "tablet", "weeks", "rest"):
        assert word not in text


def test_the_medicines_are_told_on_both_sides():
    text = " ".join(lines(BLOCKS["medicines"]))
    assert "some guides name them, some advise against them" in text
    assert "Ask us how" in text


@pytest.mark.parametrize("name", ["injection", "surgery"])
def test_a_procedure_is_told_on_both_sides(name: str):
    text = " ".join(lines(BLOCKS[name]))
    for expected in ("For it:", "Against it:", "It is your choice"):
        assert expected in text


def test_shares_are_told_in_people_not_in_percent():
    assert [line for block in PROSE for line in lines(block) if "%" in line] == []


def test_every_block_of_a_kind_has_a_heading():
    kinds = {block.id for block in PROSE if not re.search(r"<h[12]>", block.html)}
    assert kinds == set()


def test_every_picture_is_there():
    pictures = {name for block in BLOCKS.values() for name in block.pictures}
    assert pictures == {file.name for file in FOLDER.glob("*.svg")}


def test_what_a_picture_shows_is_told():
    for block in BLOCKS.values():
        assert bool(block.pictures) == bool(block.seen)
        assert grade(re.split(r"(?<=\.) ", block.seen)) <= 6 if block.seen else True


def test_every_tag_is_closed():
    for block in BLOCKS.values():
        for tag in ("h1", "h2", "p", "ul", "li", "b", "table", "tr", "td"):
            opened = len(re.findall(rf"<{tag}\b", block.html))
            assert (block.id, tag, opened) == (block.id, tag, block.html.count(f"</{tag}>"))
