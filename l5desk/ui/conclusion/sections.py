"""Sections: what stands under the headline, each of which folds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QVBoxLayout,
    QWidget,
)

from l5desk.ui.conclusion.prose import Prose
from l5desk.ui.sign import Sign
from l5desk.ui.theme import icon

INDENT: Final = 16
Html: TypeAlias = Callable[[], str]
"""Text that is made only when somebody can see it."""


class Fold(QAbstractButton):
    """A heading that opens and closes what stands under it; a long one takes several lines."""

    def __init__(self, *, opened: bool) -> None:
        super().__init__()
        self._sign, self._label = Sign(), QLabel()
        self._mark: Sign | None = None
        self._label.setWordWrap(True)
        self._label.setProperty("kind", "fold")
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(2, 5, 6, 5)
        row.setSpacing(6)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        for child in (self._sign, self._label):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCheckable(True)
        self.setChecked(opened)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.toggled.connect(self._turn)
        self._turn(opened)

    def show_title(self, title: str, mark: str = "") -> None:
        """Show this heading, with an icon at its end if one is named."""
        self.setText(title.replace("&", "&&"))
        self._label.setText(title)
        if mark and self._mark is None:
            self._mark = Sign()
            self._mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        if self._mark is not None:
            self._mark.setVisible(bool(mark))
            self._mark.show_icon(icon(mark, "muted") if mark else QIcon())

    def _turn(self, opened: bool) -> None:  # noqa: FBT001 - the signature of a slot
        self._sign.show_icon(icon("chevron-down" if opened else "chevron-right", "muted"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what the style sheet says; the words are a label's."""
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.end()


class Section(QWidget):
    """A folding heading over text; the text is made only while somebody can see it.

    ``after`` is how far a text that is open keeps from what follows.
    """

    item_requested = Signal(str)
    source_requested = Signal(str)
    step_requested = Signal(str)

    def __init__(self, *, opened: bool = False, after: int = 0) -> None:
        super().__init__()
        self._after = after
        self.fold = Fold(opened=opened)
        self.prose = Prose()
        self._html: Html = str
        self._whole: Html | None = None
        self._unfolded = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.fold)
        self._column.addWidget(self.prose)
        self.prose.setVisible(opened)  # not before it is part of the section: it would pop up
        self.fold.toggled.connect(self._toggle)
        self.prose.item_requested.connect(self.item_requested)
        self.prose.more_requested.connect(self._unfold)
        self.prose.source_requested.connect(self.source_requested)
        self.prose.step_requested.connect(self.step_requested)

    def show_text(
        self, title: str, html: Html, *, whole: Html | None = None, exists: bool = True
    ) -> None:
        """Give heading and text, and the ``whole`` text that a link at its end asks for.

        Without anything to say the section is not there.
        """
        self.fold.show_title(title)
        self._html, self._whole = html, whole
        self.setVisible(exists)
        if self.fold.isChecked() and exists:
            self._fill()

    def _fill(self) -> None:
        html = self._whole if self._unfolded and self._whole else self._html
        self.prose.show_html(html())

    def _unfold(self) -> None:
        self._unfolded = True
        self._fill()

    def _toggle(self, opened: bool) -> None:  # noqa: FBT001 - the signature of a slot
        if opened:
            self._fill()
        self._column.setContentsMargins(0, 0, 0, self._after if opened else 0)
        self.prose.setVisible(opened)


@dataclass(frozen=True, slots=True)
class Entry:
    """A section of a list: ``mark`` names an icon after its title, ``whole`` the unfolded text."""

    key: str
    title: str
    html: Html
    whole: Html | None = None
    mark: str = ""


class SectionList(QWidget):
    """A list that folds, of sections that fold; one that was opened stays so over answers.

    What stands in the list is worked out only while it is open.
    """

    item_requested = Signal(str)
    source_requested = Signal(str)
    step_requested = Signal(str)

    def __init__(self, *, opened: bool) -> None:
        super().__init__()
        self.fold = Fold(opened=opened)
        self.note = QLabel()
        self.sections: dict[str, Section] = {}
        self._entries: Callable[[], Iterable[Entry]] = tuple
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._build()
        self._list.setVisible(opened)
        self.fold.toggled.connect(self._toggle)

    def _build(self) -> None:
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self._rows.setContentsMargins(INDENT, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.fold)
        column.addWidget(self._list)

    def show_list(
        self, title: str, entries: Callable[[], Iterable[Entry]], *, note: str = "", exists: bool
    ) -> None:
        """Give heading, a sentence under it, and the sections; or let the list not be there."""
        self.fold.show_title(title)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self._entries = entries
        self.setVisible(exists)
        if self.fold.isChecked() and exists:
            self._fill()

    def _fill(self) -> None:
        entries = tuple(self._entries())
        keys = {entry.key for entry in entries}
        for key, section in self.sections.items():
            section.setVisible(key in keys)
        for place, entry in enumerate(entries, start=1):
            section = self._section(entry.key)
            self._rows.insertWidget(place, section)
            section.show_text(entry.title, entry.html, whole=entry.whole)
            section.fold.show_title(entry.title, entry.mark)

    def _section(self, key: str) -> Section:
        if key not in self.sections:
            section = self.sections[key] = Section(after=INDENT)
            section.item_requested.connect(self.item_requested)
            section.source_requested.connect(self.source_requested)
            section.step_requested.connect(self.step_requested)
        return self.sections[key]

    def _toggle(self, opened: bool) -> None:  # noqa: FBT001 - the signature of a slot
        if opened:
            self._fill()
        self._list.setVisible(opened)
