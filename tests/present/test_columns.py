"""Columns: nothing is broken, out of order, or off the page, and no heading stands alone."""

from hypothesis import given
from hypothesis import strategies as st

from l5desk.present.columns import run_on
from l5desk.present.sheet import Page

PAGE = Page("A4", columns=2, margin=20, foot=20)
TOPS = (200.0, 40.0)
ROOM = PAGE.bottom - TOPS[0]
SECTIONS = st.lists(
    st.tuples(st.floats(5, 40), st.lists(st.floats(5, ROOM - 40), min_size=1, max_size=30)),
    max_size=8,
)


@given(sections=SECTIONS)
def test_every_row_stands_once_in_order_under_its_heading(
    sections: list[tuple[float, list[float]]],
):
    runs = list(run_on(sections, PAGE, TOPS))

    seen = [(run.section, run.first + n) for run in runs for n in range(len(run.rows))]
    assert seen == [(n, row) for n, (_, rows) in enumerate(sections) for row in range(len(rows))]
    places = [(run.page, run.column, y) for run in runs for y in (run.y, *run.rows)]
    assert places == sorted(places)
    for run in runs:
        head, rows = sections[run.section]
        heights = rows[run.first : run.first + len(run.rows)]
        assert run.y >= TOPS[run.page > 0]
        assert run.rows[0] == run.y + head
        assert all(y + height <= PAGE.bottom for y, height in zip(run.rows, heights, strict=True))
