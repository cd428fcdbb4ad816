"""The small parts of a drawing: letters broken into lines, links that join, pages cut."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l5desk.present.layout import Route
from l5desk.ui.flowchart.connectors import connectors
from l5desk.ui.flowchart.merging import merged
from l5desk.ui.flowchart.sheets import Tile, cuts, share_out
from l5desk.ui.flowchart.typeface import Typeface, width, wrap
from l5desk.ui.theme import print_font

WORDS = st.lists(st.text("abcdefghij", min_size=1, max_size=12), max_size=14)


@given(words=WORDS, room=st.integers(40, 300))
def test_a_text_is_broken_between_words_into_as_few_lines_as_fit(words: list[str], room: int):
    font = print_font()
    lines = wrap(" ".join(words), font, room)
    assert " ".join(lines).split() == words
    widest = max((width(word, font) for word in words), default=0)
    assert all(width(line, font) <= max(room, widest) + 1 for line in lines)
    greedy = 0
    used = float("inf")
    for word in words:
        used += width(" " + word, font)
        if used > room:
            greedy, used = greedy + 1, width(word, font)
    assert len(lines) <= max(greedy, 0)


def test_lines_are_of_even_length():
    font = Typeface.of(print_font()).title
    lines = wrap("Any sign of cauda equina syndrome?", font, 158)
    assert lines == ("Any sign of cauda", "equina syndrome?")


def test_a_number_stays_with_what_it_counts():
    font = Typeface.of(print_font()).title
    assert wrap("Yes, over 50 km/h", font, 40) == ("Yes,", "over", "50 km/h")
    assert wrap("in 4–6 weeks", font, 40) == ("in", "4–6 weeks")


def test_links_to_one_target_draw_their_common_end_once():
    straight = [(100.0, 0.0), (100.0, 90.0)]
    joining = [(10.0, 0.0), (10.0, 60.0), (100.0, 60.0), (100.0, 90.0)]
    assert merged([straight, joining]) == [straight, joining[:3]]
    assert merged([joining, straight]) == [joining, [(100.0, 0.0), (100.0, 60.0)]]


def test_a_link_has_a_letter_wherever_it_is_cut_and_what_is_drawn_as_one_shares_it():
    down = Route(0, ((10.0, 0.0), (10.0, 500.0)), None)
    aside = Route(1, ((90.0, 50.0), (90.0, 250.0), (40.0, 250.0), (40.0, 500.0)), None)
    same = Route(2, ((40.0, 260.0), (40.0, 500.0)), None)
    assert connectors([aside, down, same], [400.0, 100.0]) == {
        100.0: [(10.0, "A"), (90.0, "B")],
        400.0: [(10.0, "C"), (40.0, "D")],
    }
    many = [Route(n, ((float(n), 0.0), (float(n), 9.0)), None) for n in range(28)]
    assert [letter for _, letter in connectors(many, [5.0])[5.0]][24:] == ["Y", "Z", "AA", "AB"]


def test_a_link_that_joins_in_the_middle_of_a_lane_ends_there():
    lane = [(0.0, 0.0), (200.0, 0.0), (200.0, 300.0), (50.0, 300.0), (50.0, 310.0)]
    later = [(90.0, 120.0), (200.0, 120.0), *lane[2:]]
    assert merged([lane, later])[1] == [(90.0, 120.0), (200.0, 120.0)]


def test_links_that_only_cross_stay_whole():
    ways = [[(0.0, 50.0), (200.0, 50.0)], [(100.0, 0.0), (100.0, 90.0)]]
    assert merged(ways) == ways


SPANS = st.lists(st.tuples(st.floats(0, 3000), st.floats(5, 60)), max_size=30)


@given(length=st.floats(10, 4000), room=st.floats(200, 900), spans=SPANS)
def test_cuts_cover_a_length_without_gap_in_pieces_that_fit(
    length: float, room: float, spans: list[tuple[float, float]]
):
    whole = [(start, start + size) for start, size in spans]
    pieces = list(cuts(length, room, whole))
    assert pieces[0][0] == 0.0
    assert pieces[-1][1] == length
    assert all(one[1] == other[0] for one, other in pairwise(pieces))
    assert all(0 < end - start <= room + 1e-6 for start, end in pieces)


def test_a_page_is_cut_between_boxes_where_that_can_be():
    boxes = [(n * 100.0, n * 100.0 + 70) for n in range(10)]
    pieces = list(cuts(1000, 250, boxes))
    assert [any(low < end < high for low, high in boxes) for _, end in pieces[:-1]] == [False] * (
        len(pieces) - 1
    )


@pytest.mark.parametrize(("height", "pages"), [(900.0, 1), (4000.0, 3)])
def test_letters_on_paper_are_six_points_at_least(height: float, pages: int):
    sheets = share_out((700.0, height), (535.0, 730.0), [Tile((0, 10), (0, 10))], 12)
    assert sheets.scale * 12 >= 6
    assert len(sheets.tiles) == pages
    assert all((tile.y[1] - tile.y[0]) * sheets.scale <= 730.01 for tile in sheets.tiles)


def test_stretches_of_a_slim_chart_share_a_page_and_stay_legible():
    sheets = share_out((500.0, 5000.0), (535.0, 730.0), [Tile((0, 10), (0, 10))], 12, gap=10)

    assert [len(page) for page in sheets.pages] == [2, 2]
    assert sheets.scale * 12 >= 6
    assert 2 * 500 * sheets.scale + 10 <= 535.01
    assert [tile for page in sheets.pages for tile in page] == list(sheets.tiles)
