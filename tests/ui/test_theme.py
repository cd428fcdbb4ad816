"""Colours that can be told apart, fonts that are there, text that survives copying."""

import gc
from dataclasses import fields

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QStyle,
    QStyleOptionButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from l5desk.storage.bundle import bundled
from l5desk.ui.theme import (
    FAMILY,
    UNPRINTED,
    Tone,
    Tones,
    all_tones,
    apply_theme,
    icon,
    load_fonts,
    print_font,
    tones,
)

SCHEMES = sorted(all_tones())
ENHANCED = 7  # WCAG AAA, promised by the high-contrast scheme
ICONS = sorted(file.stem for file in (bundled("resources") / "icons").glob("*.svg"))


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in colour.getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def named_tones(colours: Tones) -> dict[str, Tone]:
    values = {field.name: getattr(colours, field.name) for field in fields(Tones)}
    return {name: value for name, value in values.items() if isinstance(value, Tone)}


def test_contrast_is_measured_as_wcag_defines_it():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_is_legible_on_every_ground(scheme: str):
    colours = all_tones()[scheme]
    grounds = {"window": colours.window, "surface": colours.surface}
    grounds |= {f"{name}.soft": tone.soft for name, tone in named_tones(colours).items()}

    weak = [
        (ink, ground, round(contrast(getattr(colours, ink), colour), 2))
        for ink in ("text", "muted")
        for ground, colour in grounds.items()
        if contrast(getattr(colours, ink), colour) < 4.5
    ]

    assert weak == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_tone_is_legible_where_it_may_stand(scheme: str):
    colours = all_tones()[scheme]

    weak = [
        (name, place, round(ratio, 2))
        for name, tone in named_tones(colours).items()
        for place, ratio in {
            "on/fill": contrast(tone.on, tone.fill),
            "ink/soft": contrast(tone.ink, tone.soft),
            "ink/surface": contrast(tone.ink, colours.surface),
            "ink/window": contrast(tone.ink, colours.window),
        }.items()
        if ratio < 4.5
    ]

    assert weak == []


def test_high_contrast_reaches_the_enhanced_ratio_everywhere():
    colours = all_tones()["high-contrast"]

    for tone in named_tones(colours).values():
        assert contrast(tone.on, tone.fill) >= ENHANCED
        assert contrast(tone.ink, tone.soft) >= ENHANCED
        assert contrast(colours.text, tone.soft) >= ENHANCED
        assert contrast(colours.muted, tone.soft) >= ENHANCED


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_edge_of_what_can_be_operated_stands_out(scheme: str):
    colours = all_tones()[scheme]

    assert contrast(colours.border, colours.surface) >= 3
    assert contrast(colours.border, colours.window) >= 3
    for ground in (colours.surface, colours.window):
        assert contrast(colours.accent.fill, ground) >= 3


def test_urgency_has_colours_of_its_own():
    for colours in all_tones().values():
        urgent = [colours.emergency, colours.urgent, colours.soon]
        others = [tone for tone in named_tones(colours).values() if tone not in urgent]
        assert not {tone.fill.name() for tone in urgent} & {tone.fill.name() for tone in others}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_scheme_dresses_the_whole_program(qapp: QApplication, qtbot: QtBot, scheme: str):
    apply_theme(qapp, scheme)
    label = QLabel("text")
    qtbot.addWidget(label)

    assert tones(label) is all_tones()[scheme]
    assert tones(QPalette(all_tones()[scheme].window)) is all_tones()[scheme]
    assert qapp.font().family() == FAMILY
    apply_theme(qapp, "light")


def test_text_grows_to_twice_its_size(qapp: QApplication):
    apply_theme(qapp, "light")
    plain = qapp.font().pixelSize()
    apply_theme(qapp, "light", scale=2.0)

    assert qapp.font().pixelSize() == 2 * plain
    apply_theme(qapp, "light")


@pytest.mark.usefixtures("qapp")
def test_the_bundled_family_is_registered():
    load_fonts()

    assert FAMILY in QFontDatabase.families()


@pytest.mark.usefixtures("qapp")
def test_the_font_for_paper_joins_no_characters():
    font = print_font(12)

    assert {tag.toString().data().decode() for tag in font.featureTags()} == set(UNPRINTED)
    assert all(font.featureValue(tag) == 0 for tag in font.featureTags())


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_draws_something_in_the_ink_of_the_theme(qapp: QApplication, name: str):
    apply_theme(qapp, "light")
    picture = icon(name, "emergency").pixmap(QSize(48, 48)).toImage()

    colours = {picture.pixelColor(x, y).name() for x in range(48) for y in range(48)}
    assert all_tones()["light"].emergency.ink.name() in colours


@pytest.mark.usefixtures("qapp")
def test_a_changed_copy_of_an_icon_draws_like_it_when_the_first_is_gone():
    wanted = icon("check", "emergency").pixmap(QSize(24, 24)).toImage()
    copies = []
    for _ in range(50):
        copy = QIcon(icon("check", "emergency"))
        copy.setIsMask(True)  # makes Qt copy what draws it
        copies.append(copy)
    gc.collect()

    assert all(copy.pixmap(QSize(24, 24)).toImage() == wanted for copy in copies)


def test_an_icon_follows_the_theme_and_its_state(qapp: QApplication):
    drawing = icon("check", "text", checked="on-accent")

    def darkest(state: QIcon.State) -> str:
        picture = drawing.pixmap(QSize(24, 24), QIcon.Mode.Normal, state).toImage()
        inks = [picture.pixelColor(x, y) for x in range(24) for y in range(24)]
        return max(inks, key=lambda colour: colour.alpha()).name()

    apply_theme(qapp, "dark")
    dark = darkest(QIcon.State.Off)
    apply_theme(qapp, "light")

    assert dark == all_tones()["dark"].text.name()
    assert darkest(QIcon.State.Off) == all_tones()["light"].text.name()
    assert darkest(QIcon.State.On) == all_tones()["light"].accent.on.name()


@pytest.mark.parametrize(("name", "turns"), [("arrow-left", 1), ("chevron-down", 0), ("check", 0)])
def test_an_icon_that_points_along_the_text_turns_round_with_it(
    qapp: QApplication, name: str, turns: int
):
    def columns() -> list[int]:
        """How much ink stands in each column."""
        picture = icon(name).pixmap(QSize(24, 24)).toImage()
        return [sum(picture.pixelColor(x, y).alpha() for y in range(24)) for x in range(24)]

    usual = columns()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    turned = columns()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    assert turned == pytest.approx(usual[::-1] if turns else usual, abs=24)
    assert not turns or turned != pytest.approx(usual, abs=24)


class Told(QWidget):
    """Notes, whenever it is told of another style, whether garbage may be collected."""

    def __init__(self) -> None:
        super().__init__()
        self.collecting: list[bool] = []

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own
        """Note it."""
        if event.type() == QEvent.Type.StyleChange:
            self.collecting.append(gc.isenabled())
        super().changeEvent(event)


def test_no_widget_is_lost_while_all_are_told(qapp: QApplication, qtbot: QtBot):
    """Qt goes from widget to widget; one that is collected on the way would end the program."""
    widget = Told()
    qtbot.addWidget(widget)
    widget.show()
    widget.collecting.clear()

    apply_theme(qapp, "dark")
    apply_theme(qapp, "light")

    assert set(widget.collecting) == {False}
    assert gc.isenabled()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("state", [Qt.CheckState.Unchecked, Qt.CheckState.Checked])
def test_a_box_to_tick_stands_out_from_its_ground(
    qapp: QApplication, qtbot: QtBot, scheme: str, state: Qt.CheckState
):
    apply_theme(qapp, scheme)
    box = QCheckBox("Large print")
    qtbot.addWidget(box)
    box.setCheckState(state)
    box.show()
    option = QStyleOptionButton()
    box.initStyleOption(option)
    sign = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box)
    picture = box.grab().toImage()
    row = [picture.pixelColor(x, sign.center().y()) for x in range(sign.left(), sign.right() + 1)]
    apply_theme(qapp, "light")

    assert contrast(row[0], all_tones()[scheme].window) >= 3
    ticked = [colour for colour in row if contrast(colour, all_tones()[scheme].accent.fill) >= 3]
    is_checked = state == Qt.CheckState.Checked
    assert len(ticked) >= 1 if is_checked else row[8] == all_tones()[scheme].surface
