"""The sheet: no block overlaps another, leaves its page or is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l5desk.present.sheet import SIZES, Page, Piece, Spot, place

PIECES = st.lists(
    st.builds(
        Piece,
        height=st.floats(min_value=10, max_value=700),
        wide=st.booleans(),
        with_next=st.booleans(),
    ),
    max_size=30,
)
HANDOUT_PAPERS = ("A4", "Letter")  # nothing is laid out in blocks on a smaller one
PAGES = st.builds(Page, paper=st.sampled_from(HANDOUT_PAPERS), columns=st.integers(1, 3))


def areas(pieces: list[Piece], page: Page) -> list[tuple[int, float, float, float, float]]:
    return [
        (
            spot.page,
            spot.x,
            spot.y,
            spot.x + (page.width if piece.wide else page.column),
            spot.y + piece.height,
        )
        for piece, spot in zip(pieces, place(pieces, page), strict=True)
    ]


@given(PIECES, PAGES)
def test_no_two_pieces_overlap(pieces: list[Piece], page: Page):
    placed = areas(pieces, page)
    for n, (number, left, top, right, bottom) in enumerate(placed):
        for other, its_left, its_top, its_right, its_bottom in placed[:n]:
            apart = right <= its_left or its_right <= left or bottom <= its_top or its_bottom <= top
            assert number != other or apart


@given(PIECES, PAGES)
def test_no_piece_leaves_its_page(pieces: list[Piece], page: Page):
    width, _ = SIZES[page.paper]
    for _, left, top, right, bottom in areas(pieces, page):
        assert page.margin <= left < right <= width - page.margin + 1e-6
        assert page.margin <= top < bottom <= page.bottom + 1e-6


@given(PIECES, PAGES)
def test_no_page_is_left_empty(pieces: list[Piece], page: Page):
    numbers = {spot.page for spot in place(pieces, page)}
    assert numbers == set(range(len(numbers)))


@given(PIECES, PAGES)
def test_nothing_moves_past_a_wide_piece(pieces: list[Piece], page: Page):
    order = [(spot.page, spot.y) for spot in place(pieces, page)]
    for n, piece in enumerate(pieces):
        if piece.wide:
            assert all(earlier < order[n] for earlier in order[:n])
            assert all(order[n] < later for later in order[n + 1 :])


def test_room_left_on_a_page_goes_to_the_next_piece_that_fits():
    page = Page(margin=10)
    pieces = [Piece(600, wide=True), Piece(300), Piece(100), Piece(50, wide=True)]
    assert [spot.page for spot in place(pieces, page)] == [0, 1, 0, 1]


def test_columns_end_equally_and_read_one_after_the_other():
    page = Page(columns=2, margin=10, gap=10)
    pieces = [Piece(60), Piece(90), Piece(50), Piece(40), Piece(30)]
    second = 10 + page.column + page.gutter
    assert [spot.x for spot in place(pieces, page)] == [10, 10, second, second, second]


def test_frames_stand_beside_frames_only_and_never_wait_for_what_fills_the_page_better():
    page = Page(columns=2, margin=10, gap=10)
    pieces = [Piece(400, wide=True), Piece(100, framed=True), Piece(60, framed=True)]
    pieces += [Piece(250), Piece(250), Piece(500)]
    second = 10 + page.column + page.gutter
    assert place(pieces, page)[1:] == (
        Spot(0, 10, 420),
        Spot(0, second, 420),
        Spot(0, 10, 530),
        Spot(0, second, 530),
        Spot(1, 10, 10),
    )


def test_no_frame_moves_past_another_to_fill_a_page():
    page = Page(columns=1, margin=10, gap=10)
    pieces = [Piece(600, wide=True), Piece(250, framed=True), Piece(100, framed=True)]
    assert [spot.page for spot in place(pieces, page)] == [0, 1, 1]


def test_a_page_is_filled_by_the_pieces_that_fill_it_best():
    page = Page(columns=2, margin=10, gap=10)
    pieces = [Piece(500), Piece(200), Piece(450), Piece(280), Piece(330), Piece(290)]
    spots = place(pieces, page)
    assert [spot.page for spot in spots] == [0, 1, 0, 0, 0, 1]


def test_what_belongs_to_the_next_piece_never_ends_a_page():
    page = Page(margin=10)
    pieces = [Piece(600, wide=True), Piece(60, wide=True, with_next=True), Piece(400, wide=True)]
    assert place(pieces, page) == (Spot(0, 10, 10), Spot(1, 10, 10), Spot(1, 10, 80))


def test_what_no_page_can_hold_together_stands_apart():
    pieces = [Piece(60, wide=True, with_next=True), Piece(790, wide=True)]
    assert [spot.page for spot in place(pieces, Page(margin=10))] == [0, 1]


def test_narrow_pieces_fill_the_column_that_is_free_soonest():
    page = Page(columns=2, margin=10, gap=10)
    pieces = [Piece(50, wide=True), Piece(100), Piece(40), Piece(40), Piece(30, wide=True)]
    second = 10 + page.column + page.gutter
    assert place(pieces, page) == (
        Spot(0, 10, 10),
        Spot(0, 10, 70),
        Spot(0, second, 70),
        Spot(0, second, 120),
        Spot(0, 10, 180),
    )


@pytest.mark.parametrize("wide", [True, False])
def test_a_piece_that_does_not_fit_begins_the_next_page(wide: bool):  # noqa: FBT001
    page = Page(margin=10)
    spots = place([Piece(500, wide=True), Piece(500, wide=wide)], page)
    assert spots[1] == Spot(1, 10, 10)


def test_a_piece_higher_than_a_page_has_one_of_its_own():
    spots = place([Piece(5000, wide=True), Piece(10)], Page())
    assert [spot.page for spot in spots] == [0, 1]
