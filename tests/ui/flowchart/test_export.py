"""What leaves the program: read back with other tools, as somebody else would."""

import datetime as dt
import re
import subprocess
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path
from string import ascii_uppercase

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from PySide6.QtWidgets import QGraphicsSimpleTextItem as SimpleText

from l5desk.engine.pathway import Pathway
from l5desk.present.languages import FROM_RIGHT, SPEECHES, Speech
from l5desk.present.sheet import Paper
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import read_case
from l5desk.storage.files import FileError
from l5desk.storage.rulesets import load_ruleset
from l5desk.ui.flowchart.chart_pages import ChartPages
from l5desk.ui.flowchart.export import (
    chart_pages,
    draw,
    imprint,
    write_chart,
    write_marked_chart,
)
from l5desk.ui.flowchart.legend import Legend, SampleItem
from l5desk.ui.language import Interpreter
from l5desk.ui.papers.making import said_in
from tests.ui.flowchart.charts import CALM

DAY = dt.date(2026, 3, 9)
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def session(ladder: Pathway) -> Session:
    return Session.start(ladder, {**CALM, "speed": 10, "colour": "green"}, "demo-7")


def pdf_text(path: Path, *pages: str) -> str:
    command = ["pdftotext", "-layout", *pages, str(path), "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return re.sub(r"\s+", " ", text)


def page_sizes(path: Path) -> list[str]:
    command = ["pdfinfo", "-l", "99", str(path)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return re.findall(r"Page\s+\d+ size:\s+([\d.]+ x [\d.]+)", told)


def imprinted(text: str, pathway: Pathway) -> bool:
    return all(
        part in text
        for part in (
            "demo-7 · 2026-03-09",
            f"ladder 0.1.0 · {pathway.digest[:12]} · draft, not reviewed by a clinician",
            "A ladder",
        )
    )


# ---- PDF


def test_the_text_of_the_pdf_is_what_is_meant(tmp_path: Path, ladder: Pathway, session: Session):
    path = tmp_path / "chart.pdf"
    write_chart(session, ladder, path, day=DAY)
    text = pdf_text(path)
    assert "house in 4–6 weeks" in text
    assert "50 km/h" in text
    assert "you are here" in text
    assert imprinted(text, ladder)


def test_every_title_can_be_copied_from_the_pdf(tmp_path: Path, radiculopathy: Pathway):
    path = tmp_path / "chart.pdf"
    write_chart(None, radiculopathy, path, day=DAY)
    raw = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True)
    words = set(raw.stdout.split())
    titles = {word for step in radiculopathy.ruleset.steps.values() for word in step.title.split()}
    assert titles - words == set()


@pytest.mark.parametrize(("paper", "size"), [("A4", "595 x 842"), ("Letter", "612 x 792")])
def test_a_small_chart_is_one_page(
    tmp_path: Path, session: Session, ladder: Pathway, paper: Paper, size: str
):
    path = tmp_path / "chart.pdf"
    write_chart(session, ladder, path, paper)
    assert page_sizes(path) == [size]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_large_chart_goes_on_as_many_pages_as_its_letters_need(
    tmp_path: Path, radiculopathy: Pathway, paper: Paper
):
    scene = draw(None, radiculopathy)
    pages = ChartPages(scene, imprint(None, radiculopathy, DAY), paper)
    assert pages.sheets.scale * scene.plan.face.smallest >= 6.0
    for box in scene.plan.layout.boxes:
        holding = [
            tile
            for tile in pages.sheets.tiles
            if tile.x[0] <= box.x and box.x + box.width <= tile.x[1]
            and tile.y[0] <= box.y and box.y + box.height <= tile.y[1]
        ]  # fmt: skip
        assert len(holding) == 1, box.id

    path = tmp_path / "chart.pdf"
    write_chart(None, radiculopathy, path, paper)
    assert len(page_sizes(path)) == pages.pages
    assert f"page {pages.pages} of {pages.pages}" in pdf_text(path)


def test_the_first_page_shows_at_a_glance_where_the_patient_is_and_what_the_marks_mean(
    tmp_path: Path, radiculopathy: Pathway
):
    answers = {"urinary_retention": False, "fever": False}
    path = tmp_path / "chart.pdf"
    write_chart(Session.start(radiculopathy, answers), radiculopathy, path, day=DAY)
    first = pdf_text(path, "-l", "1")
    assert "you are here" in first
    assert "First-line care" in first, "a phase that is far ahead stands in one line"
    assert "Getting worse?" not in first
    assert "the answers so far lead here" in first
    everything = pdf_text(path, "-f", "2")
    assert "Getting worse?" in everything
    assert everything.count("not reviewed by a clinician") == len(page_sizes(path)) - 1


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("end", ["weak_care", "recovery", "refer_foraminal", "cord_emergency"])
def test_wherever_the_patient_is_one_page_shows_it(radiculopathy: Pathway, end: str, paper: Paper):
    file = bundled("rulesets") / radiculopathy.ruleset.id / "cases" / f"end-{end}.yaml"
    session = read_case(file, lambda _: radiculopathy).session(radiculopathy)
    pages = chart_pages(session, paper, DAY)
    assert "you are here" in pages.text(0)
    assert "Ask every red flag first" in pages.text(1), "the whole chart begins on the second"
    steps = [pages.text(number).splitlines()[3:] for number in range(pages.pages)]
    assert all(steps), "no page has the legend alone, which the first page has already"


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_link_that_is_cut_has_the_same_letter_at_both_ends(
    tmp_path: Path, radiculopathy: Pathway, paper: Paper
):
    path = tmp_path / "chart.pdf"
    answers = {"urinary_retention": False, "fever": False}
    write_chart(Session.start(radiculopathy, answers), radiculopathy, path, paper, DAY)

    whole = Counter(re.findall(r"(?<!\S)[A-Z](?!\S)", pdf_text(path, "-f", "2")))

    assert sorted(whole) == [*ascii_uppercase[: len(whole)]]
    assert len(whole) >= 6, "the way down and the way back at three cuts"
    assert set(whole.values()) == {2}


def test_the_whole_chart_says_that_it_is_not_only_this_patients_way(radiculopathy: Pathway):
    answers = {"urinary_retention": False, "fever": False}
    pages = chart_pages(Session.start(radiculopathy, answers), "A4", DAY)
    heads = [pages.text(number).splitlines()[0] for number in range(pages.pages)]
    assert heads[0] == "L5 radiculopathy: the way so far; every step follows"
    assert set(heads[1:]) == {"L5 radiculopathy: every step"}


@pytest.mark.parametrize("speech", SPEECHES)
@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("ruleset", ["l5-radiculopathy", "stepwise-six-week", "foraminal"])
def test_a_chart_takes_four_pages_at_most_and_its_legend_stays_on_them(
    qapp: QApplication, ruleset: str, paper: Paper, speech: Speech
):
    interpreter = Interpreter(qapp)
    interpreter.speak(speech)
    pathway = said_in(speech, load_ruleset(bundled("rulesets") / ruleset))
    try:
        session = Session.start(pathway, {"urinary_retention": False, "fever": False})
        assert chart_pages(session, paper, DAY).pages <= 4
        scene = draw(session, pathway)
    finally:
        interpreter.speak("en")
    (legend,) = (each for each in scene.items() if isinstance(each, Legend))
    assert scene.sceneRect().contains(legend.mapRectToScene(legend.childrenBoundingRect()))
    mark, words = (
        next(each for each in legend.childItems() if isinstance(each, kind))
        for kind in (SampleItem, SimpleText)
    )
    assert (mark.x() > words.x()) == (speech in FROM_RIGHT), "a mark stands where reading begins"


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_no_title_of_a_phase_runs_off_its_page(radiculopathy: Pathway, paper: Paper):
    scene = draw(None, radiculopathy)
    pages = ChartPages(scene, imprint(None, radiculopathy, DAY), paper)
    for tile in pages.sheets.tiles:
        part = QRectF(tile.x[0], tile.y[0], tile.x[1] - tile.x[0], tile.y[1] - tile.y[0])
        scene.fit_titles(part)
        for phase in scene.phases:
            titles = [each for each in phase.strip.childItems() if isinstance(each, SimpleText)]
            places = [each.sceneBoundingRect() for each in titles if each.text()]
            inside = [part.top() <= at.top() and at.bottom() <= part.bottom() for at in places]
            assert all(inside) or not phase.rect().intersects(part)


def test_a_chart_of_nobody_has_a_legend_without_states(tmp_path: Path, radiculopathy: Pathway):
    path = tmp_path / "chart.svg"
    write_chart(None, radiculopathy, path, day=DAY)
    drawing = path.read_text()
    assert "conclusion: emergency" in drawing
    assert "the answers so far lead here" not in drawing


# ---- SVG


def test_the_svg_names_every_step_and_its_state(tmp_path: Path, session: Session, ladder: Pathway):
    path = tmp_path / "chart.svg"
    write_chart(session, ladder, path, day=DAY)
    root = ET.parse(path).getroot()  # noqa: S314 - our own
    groups = {group.get("id"): group.findtext(f"{SVG}title") for group in root.iter(f"{SVG}g")}
    assert set(groups) == {f"step-{step}" for step in ladder.steps}
    assert groups["step-does_agree"] == "Do they agree?, decision, you are here"
    assert groups["step-too_fast"] == "Too fast?, decision, Speed: 10 km/h"
    assert root.findtext(f"{SVG}title") == "A ladder"
    assert imprinted(f"A ladder {root.findtext(f'{SVG}desc')}".replace(". ", " "), ladder)


def test_the_text_of_the_svg_is_text_that_keeps_its_width(
    tmp_path: Path, session: Session, ladder: Pathway
):
    path = tmp_path / "chart.svg"
    write_chart(session, ladder, path, day=DAY)
    texts = list(ET.parse(path).getroot().iter(f"{SVG}text"))  # noqa: S314 - our own
    assert "house in 4–6 weeks" in [text.text for text in texts]
    assert all(float(text.get("textLength")) > 0 for text in texts)
    assert imprinted(" ".join(text.text for text in texts), ladder)


def test_the_svg_paints_what_lies_below_first(tmp_path: Path, session: Session, ladder: Pathway):
    path = tmp_path / "chart.svg"
    write_chart(session, ladder, path)
    drawing = path.read_text()
    halo, figure = drawing.index('stroke-width="11"'), drawing.index('id="step-does_agree"')
    assert halo < figure
    assert QSvgRenderer(str(path)).isValid()


# ---- PNG and the rest


def test_the_png_has_two_pixels_for_one(tmp_path: Path, session: Session, ladder: Pathway):
    path = tmp_path / "chart.png"
    write_chart(session, ladder, path)
    picture, scene = QImage(str(path)), draw(session, ladder)
    assert picture.width() == pytest.approx(2 * scene.sceneRect().width(), abs=2)
    here = scene.box("does_agree")
    shift = picture.height() / 2 - scene.sceneRect().height()
    assert 40 < shift < 120, "room for the imprint"
    place = here.topLeft() * 2
    colours = {
        picture.pixelColor(int(place.x()) + 60, int(place.y()) + y).name() for y in range(40, 80)
    }
    assert "#1d5b9e" in colours, "the outline of where the patient is"


def test_what_says_that_it_is_no_patient_lies_over_the_figures(
    tmp_path: Path, session: Session, ladder: Pathway
):
    write_chart(session, ladder, tmp_path / "plain.png")
    write_marked_chart(session, "nobody", tmp_path / "marked.png")
    plain, marked = (QImage(str(tmp_path / f"{name}.png")) for name in ("plain", "marked"))
    shift = plain.height() - 2 * draw(session, ladder).sceneRect().height()
    covered = [
        box.id
        for box in draw(session, ladder).plan.layout.boxes
        for x in range(int(2 * box.x) + 8, int(2 * (box.x + box.width)) - 8, 6)
        for y in range(int(2 * box.y + shift / 2), int(2 * (box.y + box.height)), 6)
        if plain.pixelColor(x, y) != marked.pixelColor(x, y)
    ]
    assert len(set(covered)) > 1

    write_marked_chart(session, "nobody", tmp_path / "marked.svg")
    drawing = (tmp_path / "marked.svg").read_text()
    assert drawing.index('fill-opacity="0.2"') > drawing.rindex('id="step-')


def test_a_chart_of_nobody_says_so_and_claims_no_state(tmp_path: Path, ladder: Pathway):
    path = tmp_path / "chart.pdf"
    write_chart(None, ladder, path, day=DAY)
    text = pdf_text(path)
    assert "no patient · 2026-03-09" in text
    for word in ("you are here", "may still come", "not at this visit", "done"):
        assert word not in text


def test_the_same_chart_is_written_the_same(tmp_path: Path, session: Session, ladder: Pathway):
    written = []
    for name in ("one.svg", "two.svg", "one.png", "two.png"):
        write_chart(session, ladder, tmp_path / name, day=DAY)
        written.append((tmp_path / name).read_bytes())
    assert written[0] == written[1]
    assert written[2] == written[3]


def test_a_file_of_another_kind_is_refused(tmp_path: Path, ladder: Pathway):
    with pytest.raises(FileError, match=r"choose \.svg, \.png or \.pdf, not '\.docx'"):
        write_chart(None, ladder, tmp_path / "chart.docx")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_gets_one_sentence(tmp_path: Path, ladder: Pathway):
    with pytest.raises(FileError, match="cannot save"):
        write_chart(None, ladder, tmp_path / "nowhere" / "chart.svg")
