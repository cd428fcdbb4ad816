"""Drawings of examinations and of muscle grades, in the colours of the theme."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from l5desk.engine.ruleset import Item, Scale
from l5desk.storage.bundle import bundled
from l5desk.ui.layouts import FlowLayout
from l5desk.ui.theme import icon, scale_of, tones

translate = QCoreApplication.translate

EXAMINATIONS: Final[Mapping[str, str]] = {
    "mrc_great_toe_extension": "great-toe-extension",
    "mrc_ankle_dorsiflexion": "ankle-dorsiflexion",
    "straight_leg_raise": "straight-leg-raise",
}
"""Items of which the examination is drawn."""
GRADED: Final[Mapping[str, str]] = {"MRC grade": "mrc-{0}"}
"""Units of which every grade is drawn."""
BETWEEN: Final = 2
CELL: Final = 56
ROOMY_CELL: Final = 124
"""Pixels across one grade, at the usual text size: at least, and where there is room."""


class Picture(QWidget):
    """One drawing; ``words`` say what it shows to those who do not see it."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self._svg = _svg(name)
        self._size = QSvgRenderer(QByteArray(self._svg.encode())).defaultSize()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        """Give the size of the drawing, which grows with the text."""
        return self._size * scale_of(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw in the colours of the moment."""
        colours = tones(self)
        inks = {
            "currentColor": colours.text,
            "context-stroke": colours.accent.ink,
            "context-fill": colours.accent.soft,
        }
        drawing = self._svg
        for name, ink in inks.items():
            drawing = drawing.replace(f'"{name}"', f'"{ink.name()}"')
        painter = QPainter(self)
        QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(self.rect()))
        painter.end()


class Grades(QWidget):
    """All grades of a scale: a drawing, the number, and what it means."""

    def __init__(self, scale: Scale) -> None:
        super().__init__()
        name = GRADED[scale.unit]
        self._cells = [_Cell(name.format(n), n, words) for n, words in enumerate(scale.grades)]
        layout = FlowLayout(self, spacing=BETWEEN)
        for cell in self._cells:
            layout.addWidget(cell)
        self._share(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each grade its share of the width."""
        super().resizeEvent(event)
        self._share(self.width())

    def _share(self, width: int) -> None:
        """Divide the width: to each grade its longest word, and of what is left the same.

        Where they do not fit side by side, they stand in columns.
        """
        least = [cell.least for cell in self._cells]
        more = max(0, (width - sum(least)) // len(least) - BETWEEN)
        if 0 < width < sum(least) + BETWEEN * (len(least) - 1):
            column = width // -(-len(least) // 2) - BETWEEN
            least = [max(column, *least)] * len(least)
        for cell, needed in zip(self._cells, least, strict=True):
            cell.take_width(min(needed + more, round(ROOMY_CELL * scale_of(self))))
        highest = max(cell.wanted for cell in self._cells)
        for cell in self._cells:
            cell.setFixedHeight(highest)


class Legend(QWidget):
    """The grades of a scale over the questions that are answered by it; it folds."""

    def __init__(self, scale: Scale) -> None:
        super().__init__()
        self.fold = QToolButton()
        named = {"MRC grade": translate("Intake", "MRC grade")}.get(scale.unit, scale.unit)
        self.fold.setText(translate("Intake", "{0}: what each number means").format(named))
        self.fold.setProperty("kind", "fold")
        self.fold.setCheckable(True)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._scale = scale
        self._grades: Grades | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addWidget(self.fold)
        self._show_fold(shown=False)
        self.fold.toggled.connect(self._show_fold)

    def _show_fold(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        self.fold.setIcon(icon("chevron-down" if shown else "chevron-right", "muted"))
        if shown and self._grades is None:
            self._grades = Grades(self._scale)
            self._layout.addWidget(self._grades)
        if self._grades is not None:
            self._grades.setVisible(shown)


def examination(name: str, item: Item) -> Picture | None:
    """Give the drawing of an examination, or None when there is none."""
    if name not in EXAMINATIONS:
        return None
    return Picture(EXAMINATIONS[name], translate("Intake", "Drawing: {0}").format(item.short))


def is_drawn(scale: Scale) -> bool:
    """Tell whether the grades of a scale are drawn."""
    return scale.unit in GRADED


class _Cell(QWidget):
    """One grade, as wide as it is told."""

    def __init__(self, picture: str, grade: int, words: str) -> None:
        super().__init__()
        self._drawing = Picture(picture, words)
        self._text = QLabel(translate("Intake", "{0}: {1}").format(grade, words))
        self._text.setProperty("kind", "small")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._text.ensurePolished()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._drawing, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._text)
        layout.addStretch(1)

    @property
    def least(self) -> int:
        """The width below which a word would be cut."""
        words = map(self._text.fontMetrics().horizontalAdvance, self._text.text().split())
        return max(round(CELL * scale_of(self)), *(width + 2 for width in words))

    def take_width(self, width: int) -> None:
        """Be so wide, and the words as high as they then are."""
        self._text.setFixedWidth(width)
        self._text.setMinimumHeight(0)  # or it would ask for what it has, and never be lower
        self._text.setFixedHeight(self._text.heightForWidth(width))
        self.setFixedWidth(width)

    @property
    def wanted(self) -> int:
        """The height at the present width."""
        return self._drawing.sizeHint().height() + 2 + self._text.height()


@cache
def _svg(name: str) -> str:
    return (bundled("resources") / "pictures" / f"{name}.svg").read_text(encoding="utf-8")
