"""What the program says of its own safety, as pages: the statement, and the log of hazards."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from l5desk.engine.problem import ProblemsError
from l5desk.engine.ruleset import Translation
from l5desk.present.languages import ENGLISH, Speech
from l5desk.present.texts import told_in
from l5desk.storage.bundle import bundled
from l5desk.storage.files import FileError
from l5desk.storage.safety import LOG, STATEMENT, Hazard, HazardLog, load_safety
from l5desk.storage.texts import read_texts
from l5desk.ui.counts import Counts
from l5desk.ui.language import as_written
from l5desk.ui.pages import noted, page
from l5desk.ui.sentences import told

FOLDER: Final = bundled("resources") / "safety"
TOLD: Final = ("title", "cause", "effect", "harm", "residual")
"""What is a sentence of its own in each hazard."""
WORDS: Final = (
    QT_TRANSLATE_NOOP("Hazards", "Minor"),
    QT_TRANSLATE_NOOP("Hazards", "Significant"),
    QT_TRANSLATE_NOOP("Hazards", "Considerable"),
    QT_TRANSLATE_NOOP("Hazards", "Major"),
    QT_TRANSLATE_NOOP("Hazards", "Catastrophic"),
    QT_TRANSLATE_NOOP("Hazards", "Very low"),
    QT_TRANSLATE_NOOP("Hazards", "Low"),
    QT_TRANSLATE_NOOP("Hazards", "Medium"),
    QT_TRANSLATE_NOOP("Hazards", "High"),
    QT_TRANSLATE_NOOP("Hazards", "Very high"),
    QT_TRANSLATE_NOOP("Hazards", "controlled"),
    QT_TRANSLATE_NOOP("Hazards", "open"),
    QT_TRANSLATE_NOOP("Hazards", "not in this version"),
    QT_TRANSLATE_NOOP("Hazards", "closed"),
    QT_TRANSLATE_NOOP("Hazards", "proposed, not assessed by a clinician"),
)
"""Every grade and state, for the translators; lupdate does not see them in a type."""


def safety_pages(speech: Speech) -> tuple[str, str]:
    """Give the statement and the log of hazards; what is wrong with them is said in their place."""
    try:
        log = load_safety(FOLDER).log
        translations = hazard_translations(speech)
    except (FileError, ProblemsError) as error:
        return told(error), told(error)
    return page(FOLDER / STATEMENT, speech), _logged(log, translations, speech)


def hazard_translations(speech: Speech) -> Mapping[str, Translation]:
    """Give the log in another language; raise ``FileError`` or ``ProblemsError``."""
    file = FOLDER / speech / LOG
    return read_texts(file) if file.is_file() else {}


def hazard_texts(log: HazardLog) -> dict[str, str]:
    """Give every sentence of the log, by the number of its hazard and its place there."""
    texts = {"about": log.about}
    for hazard in log.hazards:
        texts |= {f"{hazard.id}.{name}": str(getattr(hazard, name)) for name in TOLD}
        texts |= {f"{hazard.id}.{n}": each.text for n, each in enumerate(hazard.controls)}
    return texts


def _logged(log: HazardLog, translations: Mapping[str, Translation], speech: Speech) -> str:
    texts = hazard_texts(log)
    told = told_in(translations, texts) if translations else texts
    count = Counts.tr("%n hazards; severity and likelihood are {0}.", "", len(log.hazards))
    title = QCoreApplication.translate("Hazards", "Hazards")
    parts = (
        f"# {title}",
        count.format(_word(log.scores)),
        told["about"],
        *(_hazard(each, told) for each in log.hazards),
    )
    text = "\n\n".join(parts)
    return text if speech == ENGLISH else noted(text, is_translated=bool(translations))


def _hazard(hazard: Hazard, told: Mapping[str, str]) -> str:
    title, cause, effect, harm, residual = (told[f"{hazard.id}.{name}"] for name in TOLD)
    words = QCoreApplication.translate("Hazards", "{0}, {1} · {2}")
    graded = words.format(
        _word(hazard.severity), _word(hazard.likelihood).lower(), _word(hazard.status)
    )
    controls = "\n".join(f"- {told[f'{hazard.id}.{n}']}" for n in range(len(hazard.controls)))
    left = QCoreApplication.translate("Hazards", "What remains: {0}").format(as_written(residual))
    happens = f"{cause} → {effect} → {harm}"
    parts = (f"### {hazard.id} {title}", f"**{graded}**", happens, controls, left)
    return "\n\n".join(part for part in parts if part)


def _word(english: str) -> str:
    return QCoreApplication.translate("Hazards", english)
