"""Measured on what is drawn: nothing overlaps, nothing is cut off, everything can be read."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainterPath
from PySide6.QtWidgets import QApplication, QGraphicsItem, QGraphicsSimpleTextItem
from pytestqt.qtbot import QtBot

from l5desk.engine.evaluate import evaluate
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import Response
from l5desk.present.flowchart import STATES, draw_up, folded_phases, stand
from l5desk.present.layout import Edge
from l5desk.session import Session
from l5desk.storage.cases import read_case
from l5desk.storage.rulesets import load_ruleset
from l5desk.ui.flowchart.captions import captions
from l5desk.ui.flowchart.pane import FlowchartPane
from l5desk.ui.flowchart.plan import plan
from l5desk.ui.flowchart.scene import ChartScene
from l5desk.ui.flowchart.style import Looks
from l5desk.ui.flowchart.typeface import Typeface
from l5desk.ui.flowchart.words import state_word
from l5desk.ui.theme import all_tones, apply_theme, print_font
from tests.present.layout_measures import Picture, faults

ROOT = Path(__file__).parents[3]
SHIPPED = sorted(file.parent for file in (ROOT / "rulesets").glob("*/ruleset.yaml"))
LADDER = ROOT / "tests/present/ladder"
TEXT_SIZES = (13, 19, 26)
HAIR = 0.6
BESIDE_THE_RAIL = 478  # pixels of a pane of 490 that a scroll bar leaves
NEAR = 12.0


@pytest.fixture(scope="module", params=[LADDER, *SHIPPED], ids=lambda folder: folder.name)
def pathway(request: pytest.FixtureRequest) -> Pathway:
    return load_ruleset(request.param)


def patients(pathway: Pathway) -> dict[str, Response]:
    """Patients at the start, with the first half of the answers, and with nothing the matter."""
    calm = {
        name: item.benign
        if item.benign is not None
        else {"boolean": False, "choice": next(iter(item.options), ""), "multiple": ()}.get(
            item.type, int(item.range[1]) if item.range and item.range[1] <= 10 else 20
        )
        for name, item in pathway.ruleset.items.items()
    }
    some = dict(list(calm.items())[: len(calm) // 2])
    return {"nobody": {}, "half": some, "calm": calm}


def drawings(pathway: Pathway) -> Iterator[tuple[str, ChartScene]]:
    """Give the chart of each patient in each folding, at each size of text, one from the right."""
    everything = list(pathway.ruleset.phases)
    for size in TEXT_SIZES:
        for name, response in patients(pathway).items():
            assessment = evaluate(pathway, response)
            foldings = {
                "unfolded": [], "folded": everything, "itself": folded_phases(pathway, assessment),
            }  # fmt: skip
            for folding, folded in foldings.items():
                chart = draw_up(pathway, folded)
                mirrored = name == "half"
                scene = ChartScene(plan(chart, Typeface.of(print_font(size)), mirrored=mirrored))
                stood = stand(chart, pathway, response, assessment)
                told = captions(scene.plan, stood, pathway, assessment)
                scene.show_standing(stood, told, Looks.of(all_tones()["light"]))
                yield f"{name}, {folding}, {size} px", scene


def boxes(scene: ChartScene) -> dict[str, QRectF]:
    return {node: scene.box(node) for node in scene.figures}


def pieces(scene: ChartScene, number: int) -> list[QRectF]:
    """Give the straight pieces of a link as rectangles a hair wide."""
    points = [QPointF(*point) for point in scene.plan.layout.routes[number].points]
    return [
        QRectF(one, other).normalized().adjusted(-HAIR, -HAIR, HAIR, HAIR)
        for one, other in pairwise(points)
    ]


def inside(rect: QRectF) -> QRectF:
    return rect.adjusted(2 * HAIR, 2 * HAIR, -2 * HAIR, -2 * HAIR)


def texts(item: QGraphicsItem) -> Iterator[QGraphicsSimpleTextItem]:
    for part in item.childItems():
        if isinstance(part, QGraphicsSimpleTextItem) and part.text():
            yield part
        yield from texts(part)


def label_place(scene: ChartScene, number: int) -> QRectF | None:
    label = scene.plan.layout.routes[number].label
    return QRectF(label.x, label.y, label.width, label.height) if label else None


def test_no_two_boxes_overlap(pathway: Pathway):
    for name, scene in drawings(pathway):
        wrong = [
            (one, other)
            for (one, here), (other, there) in combinations(boxes(scene).items(), 2)
            if inside(here).intersects(there)
        ]
        assert wrong == [], name


def test_no_link_runs_through_a_box(pathway: Pathway):
    for name, scene in drawings(pathway):
        places = boxes(scene)
        wrong = [
            (link.source, link.target, node)
            for number, link in enumerate(scene.plan.chart.links)
            for piece in pieces(scene, number)
            for node, place in places.items()
            if piece.intersects(inside(place))
        ]
        assert wrong == [], name


def test_every_label_lies_beside_its_own_link_and_on_nothing_else(pathway: Pathway):
    for name, scene in drawings(pathway):
        placed = {n: label_place(scene, n) for n in range(len(scene.plan.chart.links))}
        labels = {n: place for n, place in placed.items() if place}
        assert set(labels) == {n for n, each in enumerate(scene.plan.chart.links) if each.label}
        for n, place in labels.items():
            around = place.adjusted(-NEAR, -NEAR, NEAR, NEAR)
            assert any(around.intersects(piece) for piece in pieces(scene, n)), name
            others = [each for m, each in labels.items() if m != n]
            others += [inside(box) for box in boxes(scene).values()]
            others += [piece for m in placed if m != n for piece in pieces(scene, m)]
            assert [each for each in others if inside(place).intersects(each)] == [], name


def test_every_label_fits_the_place_it_was_given(pathway: Pathway):
    for name, scene in drawings(pathway):
        for number, item in enumerate(scene.links):
            for text in texts(item):
                place = label_place(scene, number)
                assert place, name
                wide = QFontMetricsF(text.font()).horizontalAdvance(text.text())
                drawn = QRectF(text.scenePos(), QSizeF(wide, text.boundingRect().height()))
                assert place.adjusted(-HAIR, -HAIR, HAIR, 2).contains(drawn), (name, text.text())


def test_no_text_is_cut_off_by_its_box(pathway: Pathway):
    for name, scene in drawings(pathway):
        for item in scene.figures.values():
            outline = QPainterPath(item.path())
            for text in texts(item):
                drawn = item.mapRectFromItem(text, text.boundingRect())
                assert outline.contains(inside(drawn)), (name, text.text())


def test_every_word_of_state_fits_every_box(pathway: Pathway):
    chart = draw_up(pathway, list(pathway.ruleset.phases)[::2])
    looks = Looks.of(all_tones()["light"])
    for size in TEXT_SIZES:
        planned = plan(chart, Typeface.of(print_font(size)), mirrored=size == TEXT_SIZES[1])
        scene = ChartScene(planned)
        for item in scene.figures.values():
            for state in STATES:
                item.restyle(state, state_word(state, item.node.kind), looks)
                for text in texts(item):
                    drawn = item.mapRectFromItem(text, text.boundingRect())
                    assert item.path().contains(inside(drawn)), (size, text.text())


def test_no_texts_in_a_box_overlap(pathway: Pathway):
    for name, scene in drawings(pathway):
        for item in scene.figures.values():
            drawn = [(text.text(), inside(text.sceneBoundingRect())) for text in texts(item)]
            wrong = [
                (one, other)
                for (one, here), (other, there) in combinations(drawn, 2)
                if here.intersects(there)
            ]
            assert wrong == [], name


def test_what_is_shown_first_has_letters_of_eleven_pixels_and_the_patient_in_sight(
    pathway: Pathway, qtbot: QtBot, qapp: QApplication
):
    for size in TEXT_SIZES:
        apply_theme(qapp, "light", size / 13)
        for name, response in patients(pathway).items():
            pane = FlowchartPane()
            qtbot.addWidget(pane)
            pane.resize(560, 640)
            session = Session.start(pathway, response)
            pane.show_session(session)
            pane.show()
            qtbot.waitExposed(pane)
            view, scene = pane.area.view, pane.area.view.chart()
            letters = [
                text.font().pixelSize() * view.aim().scale
                for item in (*scene.figures.values(), *scene.links)
                for text in texts(item)
            ]
            assert min(letters) >= 11 * size / 13 - 0.01, name
            where = scene.box(pane.area.standing.position)
            assert view.sight().contains(where), (name, size)


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2], ids=["ltr", "rtl"])
@pytest.mark.parametrize("rules", SHIPPED, ids=lambda folder: folder.name)
def test_beside_the_rail_of_a_small_screen_nothing_around_any_end_is_cut(
    rules: Path, direction: Qt.LayoutDirection, qtbot: QtBot
):
    pathway = load_ruleset(rules)
    pane = FlowchartPane()
    pane.setLayoutDirection(direction)
    qtbot.addWidget(pane)
    pane.area.view.is_still = True
    pane.resize(490, 640)
    pane.show()
    qtbot.waitExposed(pane)
    reached = set()
    for case in sorted(rules.glob("cases/end-*.yaml")):
        pane.show_session(Session.start(pathway, read_case(case, lambda _: pathway).answers))
        view, scene = pane.area.view, pane.area.view.chart()
        reached.add(pane.area.standing.position)
        assert view.aim().scale * scene.plan.face.smallest >= 11 - 0.01, case.name
        sight = view.sight()
        assert scene.plan.mirrored == (direction == Qt.LayoutDirection.RightToLeft)
        start, end = max(0.0, sight.left()), min(scene.width(), sight.right())
        start, end = (
            (start, end - scene.plan.gutter)
            if scene.plan.mirrored
            else (start + scene.plan.gutter, end)
        )
        places = [*boxes(scene).values()]
        places += [label_place(scene, n) for n, _ in enumerate(scene.links)]
        places += [each for n, _ in enumerate(scene.links) for each in pieces(scene, n)]
        wide = [each for each in places if each and not start <= each.left() < each.right() <= end]
        assert wide == [], case.name
        assert sight.contains(scene.box(pane.area.standing.position)), case.name
    assert reached == {step for step in pathway.ruleset.steps if pathway.is_end(step)}


def foldings(phases: Sequence[str]) -> Iterator[tuple[tuple[str, ...], int]]:
    """Give every way to fold with a size of text: in turn, the simplest ones with each size."""
    for count in range(len(phases) + 1):
        for number, folded in enumerate(combinations(phases, count)):
            plain = count in {0, len(phases) - 1, len(phases)}
            sizes = TEXT_SIZES if plain else [TEXT_SIZES[number % len(TEXT_SIZES)]]
            yield from ((folded, size) for size in sizes)


@pytest.mark.parametrize("rules", SHIPPED, ids=lambda folder: folder.name)
def test_no_folding_at_any_size_of_text_has_a_fault(rules: Path):
    pathway = load_ruleset(rules)
    faces = {size: Typeface.of(print_font(size)) for size in TEXT_SIZES}
    for folded, size in foldings([band.id for band in draw_up(pathway).bands]):
        planned = plan(draw_up(pathway, folded), faces[size])
        nodes = [figure.given for figure in planned.figures]
        phase = {node.id: node.phase for node in nodes}
        edges = [
            Edge(one, other, link.label, loop=link.loop or phase[one] > phase[other])
            for link in planned.chart.links
            for one, other in [(link.source, link.target)]
        ]
        picture = Picture(nodes, edges, planned.layout, planned.gutter)
        assert faults(picture) == {}, (folded, size)
        if size == TEXT_SIZES[0]:
            assert planned.layout.width * 11 / faces[size].smallest <= BESIDE_THE_RAIL, folded


def test_the_same_chart_is_drawn_the_same_whatever_the_order_of_sets():
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from l5desk.storage.rulesets import load_ruleset\n"
        "from l5desk.ui.flowchart.export import draw\n"
        "from l5desk.ui.flowchart.svg import svg\n"
        "from l5desk.ui.theme import load_fonts\n"
        "app = QApplication([])\n"
        "load_fonts()\n"
        "sys.stdout.write(svg(draw(None, load_ruleset(Path(sys.argv[1]))), '', '').decode())\n"
    )
    drawn = [
        subprocess.run(
            [sys.executable, "-c", code, str(SHIPPED[0])],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        ).stdout
        for seed in ("1", "2")
    ]
    assert drawn[0] == drawn[1]
    assert len(drawn[0]) > 10_000
