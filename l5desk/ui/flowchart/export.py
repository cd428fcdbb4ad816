"""Export: the chart on paper and in files, with what every print must say of itself."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QImageWriter,
    QPainter,
)
from PySide6.QtWidgets import QGraphicsSimpleTextItem

from l5desk.engine.pathway import Pathway
from l5desk.engine.ruleset import Ruleset
from l5desk.present.flowchart import blank, draw_up, folded_phases, stand
from l5desk.present.sheet import Paper
from l5desk.session import Session
from l5desk.storage.files import FileError, write_atomically
from l5desk.ui.days import today
from l5desk.ui.flowchart.captions import captions
from l5desk.ui.flowchart.chart_pages import MARGIN, ChartPages, Imprint, sheets_of
from l5desk.ui.flowchart.legend import COLUMN, Legend, Mark, marks
from l5desk.ui.flowchart.plan import plan
from l5desk.ui.flowchart.scene import ChartScene
from l5desk.ui.flowchart.style import Looks
from l5desk.ui.flowchart.svg import svg
from l5desk.ui.flowchart.typeface import Typeface, line_height
from l5desk.ui.flowchart.words import state_word
from l5desk.ui.language import listed
from l5desk.ui.periods import outside_period
from l5desk.ui.printing import to_pdf
from l5desk.ui.theme import all_tones, print_font

translate = QCoreApplication.translate

SHARP: Final = 2
"""Pixels of a picture for one of the drawing."""
DIGITS: Final = 12
LEGEND_GAP: Final = 14.0
LEGEND_DEPTH: Final = 50.0
MARK_GROWTH: Final = 3
MARK_EVERY: Final = 320.0
MARK_DEPTH: Final = 100.0
MARK_SLOPE: Final = -14.0
MARK_FAINT: Final = 0.2
"""How much of it covers: seen over everything, and never in the way of a letter."""


def write_chart(
    session: Session | None,
    pathway: Pathway,
    path: Path,
    paper: Paper = "A4",
    day: dt.date | None = None,
) -> None:
    """Write the whole chart as SVG, PNG or PDF, by the name of the file; ``FileError`` if not.

    Without a session it is the chart of nobody; ``day`` is the date it bears, otherwise today's.
    """
    words = imprint(session, pathway, day or today())
    _write(draw(session, pathway), partial(_glance, session), words, path, paper)


def write_marked_chart(session: Session, watermark: str, path: Path, paper: Paper = "A4") -> None:
    """Write the chart of somebody who is no patient, and say so across it; like the above."""
    scene = draw(session, session.pathway)
    add_watermark(scene, watermark)
    first = partial(_glance, session, watermark=watermark)
    _write(scene, first, imprint(session, session.pathway, today()), path, paper)


def chart_pages(session: Session, paper: Paper, day: dt.date, watermark: str = "") -> "ChartPages":
    """Lay the chart of a patient out on paper, or with a watermark that of nobody."""
    scene = draw(session, session.pathway)
    if watermark:
        add_watermark(scene, watermark)
    words = imprint(session, session.pathway, day)
    return ChartPages(scene, words, paper, _glance(session, paper, watermark))


def _write(
    scene: ChartScene,
    first: Callable[[Paper], ChartScene | None],
    words: Imprint,
    path: Path,
    paper: Paper,
) -> None:
    match path.suffix.lower():
        case ".svg":
            add_imprint(scene, words)
            content = svg(scene, words.title, f"{words.patient}. {words.source}")
        case ".png":
            add_imprint(scene, words)
            content = _picture(scene)
        case ".pdf":
            chart = ChartPages(scene, words, paper, first(paper))
            content = to_pdf(chart, chart.title)
        case other:
            wrong = translate(
                "Flowchart", "cannot save '{0}': choose .svg, .png or .pdf, not '{1}'"
            )
            raise FileError(wrong.format(path, other))
    write_atomically(path, content)


def draw(
    session: Session | None, pathway: Pathway, folded: Iterable[str] = (), *, beside: bool = False
) -> ChartScene:
    """Draw the chart, in light colours and letters made for paper, with its legend below or beside.

    Phases that are ``folded`` take one line each.
    """
    chart = draw_up(pathway, folded)
    mirrored = QGuiApplication.isRightToLeft()
    planned = plan(chart, Typeface.of(print_font()), title_lines=2, mirrored=mirrored)
    scene, looks = ChartScene(planned), Looks.of(all_tones()["light"])
    for phase in scene.phases:
        phase.handle.hide()  # paper does not fold
    if session is None:
        words = {node.id: state_word("plain", node.kind) for node in chart.nodes}
        scene.show_standing(blank(chart), words, looks)
    else:
        standing = stand(chart, pathway, session.response, session.assessment)
        told = captions(planned, standing, pathway, session.assessment)
        scene.show_standing(standing, told, looks)
    legend = list(marks(of_nobody=session is None))
    _add_legend(scene, legend, looks, beside=beside)
    return scene


def _add_legend(
    scene: ChartScene, given: Sequence[tuple[Mark, str]], looks: Looks, *, beside: bool
) -> None:
    planned, rect = scene.plan, scene.sceneRect()
    width = COLUMN * planned.growth if beside else rect.width()
    legend = Legend(given, planned.face, looks, width, mirrored=planned.mirrored)
    legend.setZValue(LEGEND_DEPTH)
    gap = LEGEND_GAP * planned.growth
    if beside:
        legend.setPos(rect.width() + gap, gap)
    else:
        legend.setPos(-gap if planned.mirrored else gap, rect.height() + gap)
    scene.addItem(legend)
    if beside:
        wider, height = width + 2 * gap, max(rect.height(), legend.height + 2 * gap)
        scene.setSceneRect(rect.adjusted(0, 0, wider, height - rect.height()))
    else:
        scene.setSceneRect(rect.adjusted(0, 0, 0, legend.height + 2 * gap))


def _glance(session: Session | None, paper: Paper, watermark: str = "") -> ChartScene | None:
    """Draw a patient's chart as it is first shown: what is over or far ahead in one line each.

    It is drawn on one page, with smaller letters where it is long.
    """
    if session is None:
        return None
    folded = folded_phases(session.pathway, session.assessment)
    scene = draw(session, session.pathway, folded, beside=True)
    if len(sheets_of(scene, paper).pages) > 1:
        scene = draw(session, session.pathway, folded)
    if watermark:
        add_watermark(scene, watermark)
    return scene


def imprint(session: Session | None, pathway: Pathway, day: dt.date) -> Imprint:
    """Word what a printed chart says of itself."""
    rules = pathway.ruleset
    label = session.label if session else ""
    nobody = translate("Flowchart", "no patient")
    patient = label or (translate("Flowchart", "no label") if session else nobody)
    standing = listed(filter(None, (_review(rules), outside_period(rules, day))))
    source = f"{rules.id} {rules.version} · {pathway.digest[:DIGITS]} · {standing}"
    return Imprint(rules.title, f"{patient} · {day.isoformat()}", source)


def _review(rules: Ruleset) -> str:
    if rules.reviews:
        names = listed(f"{each.reviewer} ({each.day.isoformat()})" for each in rules.reviews)
        return translate("Flowchart", "reviewed by {0}").format(names)
    return translate("Flowchart", "draft, not reviewed by a clinician")


def add_imprint(scene: ChartScene, words: Imprint) -> None:
    """Set the imprint above and below a drawing, as part of it."""
    face, rect = scene.plan.face, scene.sceneRect()
    tall, small = line_height(face.title) + 8, line_height(face.caption)
    foot = rect.height() + 8
    for text, font, y in (
        (words.title, face.strong, -tall),
        (words.patient, face.caption, foot),
        (words.source, face.caption, foot + small),
    ):
        item = QGraphicsSimpleTextItem(text)
        item.setFont(font)
        item.setBrush(all_tones()["light"].text)
        item.setPos(MARGIN, y)
        scene.addItem(item)
    scene.setSceneRect(rect.adjusted(0, -tall - 6, 0, 2 * small + 16))


def add_watermark(scene: ChartScene, words: str) -> None:
    """Write words across a drawing, over its figures, so often that no page is without them."""
    face, rect = scene.plan.face, scene.sceneRect()
    font = QFont(face.title)
    font.setPixelSize(face.title.pixelSize() * MARK_GROWTH)
    wide = QFontMetricsF(font).horizontalAdvance(words)
    ink = QColor(all_tones()["light"].training.fill)
    ink.setAlphaF(MARK_FAINT)
    for place in range(round(rect.height() / MARK_EVERY) + 1):
        item = QGraphicsSimpleTextItem(words)
        item.setFont(font)
        item.setBrush(ink)
        item.setZValue(MARK_DEPTH)
        item.setRotation(MARK_SLOPE)
        item.setPos((rect.width() - wide) / 2, (place + 0.6) * MARK_EVERY)
        scene.addItem(item)
    scene.setSceneRect(rect)


def _picture(scene: ChartScene) -> bytes:
    rect = scene.sceneRect()
    picture = QImage((rect.size() * SHARP).toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.fillRect(picture.rect(), scene.backgroundBrush())
    scene.render(painter, QRectF(picture.rect()), rect)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return bytes(content.data())
