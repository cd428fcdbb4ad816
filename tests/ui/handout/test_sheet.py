"""The handout as it is set: two pages at most, laid out well in every language."""

import datetime as dt
import re
from dataclasses import replace
from functools import cache
from itertools import combinations

import pytest
from PySide6.QtGui import QTextDocument

from l5desk.cli.papers import PAPERS
from l5desk.present.handout import Handout, check_blocks
from l5desk.present.handout_languages import make_handouts
from l5desk.present.languages import LANGUAGES, Language
from l5desk.present.sheet import Page, Paper
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import find_rulesets, load_ruleset
from l5desk.ui.handout import handout_blocks, occasion_of, set_handout
from l5desk.ui.handout_fitting import fitted
from l5desk.ui.handout_sheet import LARGE, STANDARD
from l5desk.ui.papers.setting import LARGE_FROM, text_of
from l5desk.ui.reading import blocks_of
from tests.ui.handout.patients import DAY, PATHWAY, SETTINGS, concluded, overruled


def test_the_shipped_rules_ask_for_blocks_and_sources_that_exist():
    assert [str(problem) for problem in check_blocks(PATHWAY, handout_blocks("en"))] == []


@cache
def sessions_at_ends() -> list[tuple[str, Session]]:
    """A patient at every end of every ruleset that comes with the program."""
    pathways = [load_ruleset(folder) for folder in find_rulesets([bundled("rulesets")])]
    return [
        (end, concluded(end, pathway))
        for pathway in pathways
        for end in filter(pathway.is_end, pathway.steps)
    ]


@cache
def different_handouts(language: Language) -> list[tuple[str, Handout]]:
    """What is handed out at each of these ends; what reads alike is given once."""
    found = {}
    for end, session in sessions_at_ends():
        about = session.pathway, session.assessment, occasion_of(session, SETTINGS, DAY)
        printed = make_handouts(handout_blocks, language, *about)[0]
        kinds = tuple((block.id, len(block.html)) for block in printed.blocks)
        found.setdefault(kinds, (end, printed))
    return list(found.values())


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_printed_of_itself_fills_both_sides_of_one_sheet_at_most(
    language: Language, paper: Paper
):
    for end, printed in different_handouts(language):
        sheet = fitted(printed, Page(paper, columns=2), STANDARD)
        first, last = ({each.block.id for each, _ in sheet.areas(n)} for n in (0, sheet.pages - 1))
        assert sheet.pages <= 2, end
        assert sheet.way.size == STANDARD, end
        assert sheet.pages == 1 or not last <= {"baseline", "contacts", "about"}, end
        assert not last & {"red_box", "call_today", "call_this_week"} - first, end


def split(text: QTextDocument) -> list[str]:
    """Blanks and numbers of several groups that do not stand on one line."""
    found = []
    for block in blocks_of(text):
        for token in re.finditer(r"_+|\w+(?:\u00a0[\w.]+)+", block.text()):
            lines = [block.layout().lineForTextPosition(at) for at in token.span()]
            if len({line.lineNumber() for line in lines}) > 1:
                found.append(token[0])
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [STANDARD, LARGE])
@pytest.mark.parametrize("paper", PAPERS)
def test_every_page_is_laid_out_well(language: Language, size: int, paper: Paper):
    for end in ("weak_care", "first_line_care", "weakness_urgent", "recovery", "back_pain_care"):
        session = concluded(end)
        occasion = replace(occasion_of(session, SETTINGS, DAY), note="Walk twice a day.")
        sheet = set_handout(session, occasion, paper, size, language).sheets[0]
        assert sheet.opens_with_alarm
        placed = list(zip(sheet.blocks, sheet.spots, strict=True))
        on_last = {block.block.id for block, spot in placed if spot.page == sheet.pages - 1}
        assert on_last != {"about"}
        when = {each.block.id: (its.page, its.y) for each, its in placed}
        assert when["call_today"] <= when["call_this_week"]
        assert [each for block in sheet.blocks for each in split(block.text)] == []
        assert all(block.text.idealWidth() <= block.text.textWidth() + 1 for block in sheet.blocks)
        for number in range(sheet.pages):
            areas = [area for _, area in sheet.areas(number)]
            assert max(area.bottom() for area in areas) <= sheet.page.bottom
            assert not any(one.intersects(other) for one, other in combinations(areas, 2))
        assert sheet.pages <= (2 if size == STANDARD else 7)


def lines_of(text: QTextDocument) -> list[list[str]]:
    """The lines of every paragraph."""
    found = []
    for block in blocks_of(text):
        layout = block.layout()
        lines = [layout.lineAt(n) for n in range(layout.lineCount())]
        starts = [line.textStart() for line in lines]
        ends = [line.textStart() + line.textLength() for line in lines]
        found.append([block.text()[slice(*span)] for span in zip(starts, ends, strict=True)])
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [STANDARD, LARGE])
def test_no_line_is_one_word_left_over_or_ends_within_a_word(language: Language, size: int):
    for end in ("weak_care", "injection", "cauda_equina_emergency"):
        session = concluded(end)
        about = session, occasion_of(session, SETTINGS, DAY)
        for sheet in set_handout(*about, "Letter", size, language).sheets:
            for lines in (each for block in sheet.blocks for each in lines_of(block.text)):
                assert len(lines) < 2 or len(lines[-1].split()) > 1, lines
                assert not any(line.endswith(("-", "\N{NON-BREAKING HYPHEN}")) for line in lines)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [STANDARD, LARGE])
@pytest.mark.parametrize("month", [2, 9, 11])
def test_a_long_date_stands_on_one_line(language: Language, size: int, month: int):
    session = concluded("weakness_urgent")
    on = occasion_of(session, SETTINGS, dt.date(2026, month, 28))
    for paper in PAPERS:
        sheet = set_handout(session, on, paper, size, language).sheets[0]
        assert [each for block in sheet.blocks for each in split(block.text)] == []


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_of_large_print_says_when_to_call_the_same_day(
    language: Language, paper: Paper
):
    for end in ("weakness_urgent", "first_line_care", "recovery"):
        session = concluded(end)
        on = occasion_of(session, SETTINGS, dt.date(2026, 11, 27))
        sheet = set_handout(session, on, paper, LARGE, language).sheets[0]
        first = [block.block.id for block, _ in sheet.areas(0)]
        assert first[-2:] == ["red_box", "call_today"]
        assert sheet.way.size >= LARGE_FROM


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", ["en", "ar", "sw", "hi"])
def test_no_page_of_large_print_has_only_what_ends_every_handout(language: Language, paper: Paper):
    for end, printed in different_handouts(language):
        sheet = fitted(printed, Page(paper, columns=1), LARGE)
        assert not sheet.ends_alone, end
        assert sheet.way.size == LARGE, end


@pytest.mark.parametrize("language", LANGUAGES)
def test_large_print_of_an_emergency_is_one_sheet_that_names_whom_to_call_before_all_signs(
    language: Language,
):
    session = concluded("cauda_equina_emergency")
    about = session, occasion_of(session, SETTINGS, DAY)
    sheet = set_handout(*about, "A4", LARGE, language).sheets[0]
    assert sheet.pages == 2
    assert sheet.way.size == LARGE
    names = [block.block.id for block in sheet.blocks]
    assert names.index("emergency_now") < names.index("contacts") < names.index("red_box")
    assert sheet.blocks[-1].block.id == "about"


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_large_print_of_an_emergency_says_whom_to_call_on_its_first_page(
    language: Language, paper: Paper
):
    session = concluded("cauda_equina_emergency")
    about = session, occasion_of(session, SETTINGS, DAY)
    sheet = set_handout(*about, paper, LARGE, language).sheets[0]
    assert sheet.pages == 2
    assert "contacts" in {block.block.id for block, _ in sheet.areas(0)}


def test_a_number_keeps_the_order_of_its_groups_where_the_rest_is_read_from_the_right():
    session = concluded("first_line_care")
    bound = set_handout(session, occasion_of(session, SETTINGS, DAY), "A4", language="ar")
    [today] = [each for each in bound.sheets[0].blocks if each.block.id == "call_today"]
    block = today.text.lastBlock()
    at = block.text().index("01234")
    line = block.layout().lineForTextPosition(at)
    first, last = (line.cursorToX(at + n)[0] for n in (0, len("01234 56789")))
    assert first < last


def test_words_from_the_left_end_with_their_full_stop_where_the_rest_is_read_from_the_right():
    session = overruled("first_line_care")
    bound = set_handout(session, occasion_of(session, SETTINGS, DAY), "A4", language="ar")
    [chosen] = [each for each in bound.sheets[0].blocks if each.block.id == "overruled"]
    block = chosen.text.lastBlock()
    at = block.text().index("mL.")
    line = block.layout().lineForTextPosition(at)
    unit, stop = (line.cursorToX(at + n)[0] for n in (0, 2))
    assert unit < stop


def test_what_to_do_now_is_nowhere_smaller_than_the_rest_of_it():
    text = text_of(handout_blocks("en")["emergency_now"].html, STANDARD, "en")
    sizes = [
        block.begin().fragment().charFormat().font().pixelSize()
        for block in blocks_of(text)
        if block.textList() or block.text().startswith(("Why", "When"))
    ]

    assert len(sizes) == 7
    assert set(sizes) == {STANDARD + 3}


def test_a_heading_is_as_large_as_the_style_says():
    title, heading, line = (
        text_of(f"<{tag}>Text</{tag}>", 12, "en").size().height() for tag in ("h1", "h2", "p")
    )
    assert 1.5 * line < title < 2.1 * line
    assert line < heading < 1.5 * line
