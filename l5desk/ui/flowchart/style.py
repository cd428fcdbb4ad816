"""Style: how each state looks; it differs by outline, sign and words, never by colour alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from l5desk.present.conclusion import Urgency
from l5desk.present.flowchart import LinkState, State
from l5desk.ui.flowchart.shapes import Sign
from l5desk.ui.theme import Tone, Tones

SIGNS: Final[Mapping[State, Sign]] = {
    "here": "dot",
    "withheld": "query",
    "done": "tick",
    "assumed": "query",
    "open": "ring",
    "later": "again",
    "unraised": "ring",
    "ruled-out": "cross",
}
LOUD: Final[frozenset[State]] = frozenset({"here", "done"})
FAINT: Final[frozenset[State]] = frozenset({"unraised", "ruled-out"})

# Dashes and the gaps between them, in thicknesses of the line.
DASHED: Final = (4.0, 3.0)
LONG_DASHED: Final = (5.0, 2.0)
DASH_DOTTED: Final = (5.0, 2.0, 1.0, 2.0)
DOTTED: Final = (0.1, 2.2)
SPARSE: Final = (2.0, 3.5)


@dataclass(frozen=True, slots=True)
class FigureLook:
    """Outline, fill, title and caption of a figure; ``pill`` is what the caption stands on."""

    outline: QPen
    fill: QColor
    text: QColor
    caption: QColor
    pill: QColor | None = None


@dataclass(frozen=True, slots=True)
class LinkLook:
    """Line and label of a link; what is drawn over what goes by ``depth``."""

    line: QPen
    label: QColor
    is_strong: bool
    depth: float


@dataclass(frozen=True, slots=True)
class Looks:
    """The look of every state under one theme."""

    tones: Tones
    figures: Mapping[State, FigureLook]
    links: Mapping[LinkState, LinkLook]

    @classmethod
    def of(cls, tones: Tones) -> "Looks":
        """Draw up the looks for these tones."""
        return cls(tones, _figure_looks(tones), _link_looks(tones))


def _figure_looks(tones: Tones) -> dict[State, FigureLook]:
    here, done, faint = tones.here, tones.done, tones.ruled_out
    plain, text = tones.surface, tones.text
    return {
        "here": FigureLook(pen(here.fill, 3), here.soft, text, here.on, here.fill),
        "withheld": FigureLook(
            pen(here.fill, 3, LONG_DASHED), plain, text, here.on, here.fill
        ),
        "done": FigureLook(pen(done.fill, 2), done.soft, text, done.ink),
        "assumed": FigureLook(
            pen(here.fill, 2, DASH_DOTTED), plain, text, here.ink
        ),
        "open": FigureLook(pen(tones.open.fill, 1.3, DASHED), plain, text, tones.open.ink),
        "later": FigureLook(pen(tones.open.fill, 1.6, DOTTED), plain, text, tones.open.ink),
        "unraised": FigureLook(
            pen(faint.fill, 1, DASHED), faint.soft, faint.ink, faint.ink
        ),
        "plain": FigureLook(pen(tones.open.fill, 1.3), plain, text, tones.open.ink),
        "ruled-out": FigureLook(
            pen(faint.fill, 1, SPARSE), faint.soft, faint.ink, faint.ink
        ),
    }  # fmt: skip


def _link_looks(tones: Tones) -> dict[LinkState, LinkLook]:
    here, ahead, faint = tones.here, tones.open, tones.ruled_out
    return {
        "taken": LinkLook(pen(here.fill, 3.2), here.ink, is_strong=True, depth=6),
        "assumed": LinkLook(pen(here.fill, 2.2, DASH_DOTTED), here.ink, is_strong=True, depth=5),
        "possible": LinkLook(pen(ahead.fill, 1.5, DASHED), tones.text, is_strong=False, depth=4),
        "later": LinkLook(pen(ahead.fill, 1.5, DOTTED), ahead.ink, is_strong=False, depth=3),
        "plain": LinkLook(pen(ahead.fill, 1.3), tones.text, is_strong=False, depth=4),
        "unraised": LinkLook(pen(faint.fill, 1, DASHED), faint.ink, is_strong=False, depth=2),
        "ruled-out": LinkLook(pen(faint.fill, 1, SPARSE), faint.ink, is_strong=False, depth=1),
    }


def head_colours(grade: Urgency, state: State, tones: Tones) -> tuple[QColor, QColor]:
    """Give ground and ink for the band of an end: loud only where the patient is."""
    if state in FAINT:
        return tones.ruled_out.soft, tones.ruled_out.ink
    tone = urgency_tone(grade, tones)
    return (tone.fill, tone.on) if state in LOUD else (tone.soft, tone.ink)


def urgency_tone(grade: Urgency, tones: Tones) -> Tone:
    """Give the tone that tells how urgent a conclusion is."""
    match grade:
        case "emergency":
            return tones.emergency
        case "urgent":
            return tones.urgent
        case "soon":
            return tones.soon
        case "calm" | "open":
            return tones.calm


def urgency_sign(grade: Urgency) -> Sign:
    """Give the sign that tells how urgent a conclusion is."""
    match grade:
        case "emergency":
            return "octagon"
        case "urgent":
            return "warning"
        case "soon":
            return "clock"
        case "calm" | "open":
            return "arrow"


def pen(colour: QColor, thickness: float, dashes: tuple[float, ...] = ()) -> QPen:
    """Give a pen with soft corners; dashes are counted in thicknesses."""
    drawn = QPen(QBrush(colour), thickness)
    drawn.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    drawn.setCapStyle(Qt.PenCapStyle.FlatCap if len(dashes) > 0 else Qt.PenCapStyle.RoundCap)
    if dashes:
        drawn.setDashPattern(dashes)
    if dashes is DOTTED:
        drawn.setCapStyle(Qt.PenCapStyle.RoundCap)
    return drawn
