"""How states look: told apart without colour, and legible by WCAG 2.2 AA in both themes."""

from itertools import combinations
from typing import get_args

import pytest
from PySide6.QtGui import QColor, QImage, QPen

from l5desk.present.conclusion import Urgency
from l5desk.present.flowchart import LINK_STATES, STATES
from l5desk.ui.flowchart.legend import marks, picture
from l5desk.ui.flowchart.style import SIGNS, Looks, head_colours, urgency_sign
from l5desk.ui.flowchart.words import link_word, state_word
from l5desk.ui.theme import all_tones

GRADES = get_args(Urgency)
TEXT = 4.5
SHAPE = 3.0


@pytest.fixture(params=["light", "dark", "high-contrast"])
def looks(request: pytest.FixtureRequest) -> Looks:
    return Looks.of(all_tones()[request.param])


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_every_text_of_a_figure_can_be_read(looks: Looks):
    for state, look in looks.figures.items():
        assert contrast(look.text, look.fill) >= TEXT, state
        assert contrast(look.caption, look.pill or look.fill) >= TEXT, state


def test_the_urgency_of_an_end_can_be_read_in_every_state(looks: Looks):
    for state in STATES:
        for grade in GRADES:
            ground, ink = head_colours(grade, state, looks.tones)
            assert contrast(ground, ink) >= TEXT, (state, grade)


def test_every_label_can_be_read_on_both_kinds_of_band(looks: Looks):
    for state, look in looks.links.items():
        for band in (looks.tones.window, looks.tones.surface):
            assert contrast(look.label, band) >= TEXT, state


def test_every_outline_and_line_can_be_seen(looks: Looks):
    lines = [(state, look.outline) for state, look in looks.figures.items()]
    lines += [(state, look.line) for state, look in looks.links.items()]
    for state, line in lines:
        for band in (looks.tones.window, looks.tones.surface):
            assert contrast(line.color(), band) >= SHAPE, state


def test_states_differ_by_sign_or_outline_and_by_word(looks: Looks):
    def shape(state: str) -> tuple[object, ...]:
        line = looks.figures[state].outline
        return SIGNS.get(state), line.widthF(), tuple(line.dashPattern())

    assert all(shape(one) != shape(other) for one, other in combinations(STATES, 2))
    words = [state_word(state, "decision") for state in STATES]
    assert len(set(words)) == len(words)


def test_what_is_out_of_reach_is_told_by_its_dashes_and_not_by_a_thinner_line(looks: Looks):
    def dashes(line: QPen) -> tuple[float, ...]:
        return tuple(line.dashPattern())

    out, out_link = looks.figures["ruled-out"].outline, looks.links["ruled-out"].line
    others = {dashes(look.outline) for state, look in looks.figures.items() if state != "ruled-out"}
    assert dashes(out) not in others
    links = {dashes(look.line) for state, look in looks.links.items() if state != "ruled-out"}
    assert dashes(out_link) not in links


def test_links_differ_by_line_and_by_word(looks: Looks):
    def shape(state: str) -> tuple[object, ...]:
        line = looks.links[state].line
        return line.widthF(), tuple(line.dashPattern())

    assert all(shape(one) != shape(other) for one, other in combinations(LINK_STATES, 2))
    words = [link_word(state) for state in LINK_STATES]
    assert len(set(words)) == len(words)


def test_an_urgent_end_is_loud_only_where_the_patient_is(looks: Looks):
    loud = head_colours("emergency", "here", looks.tones)
    assert loud == (looks.tones.emergency.fill, looks.tones.emergency.on)
    for state in ("open", "assumed", "withheld", "unraised", "ruled-out"):
        assert head_colours("emergency", state, looks.tones) != loud


def test_urgencies_differ_by_sign_and_none_is_a_tick():
    signs = [urgency_sign(grade) for grade in GRADES]
    assert len(set(signs)) == len(GRADES) - 1, "what is open looks like what is calm"
    assert "tick" not in signs


@pytest.mark.parametrize("theme", list(all_tones()))
def test_every_mark_of_the_legend_looks_different_without_colour_too(theme: str):
    looks = Looks.of(all_tones()[theme])
    drawn = [picture(mark, looks, 1.0, 2.0).toImage() for mark, _ in marks()]
    grey = [each.convertToFormat(QImage.Format.Format_Grayscale8) for each in drawn]
    assert len({bytes(each.constBits()) for each in grey}) == len(grey)
    assert len({text for _, text in marks()}) == len(grey)
