"""Sections: what stands under the headline, each of which folds."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
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


class Fold(QAbstractButton):
    """A heading that opens and closes what stands under it; a long one takes several lines."""

    def __init__(self, *, opened: bool) -> None:
        super().__init__()
        self._sign, self._mark = Sign(), Sign()
        self._mark.hide()
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setProperty("kind", "fold")
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 5, 6, 5)
        row.setSpacing(6)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        for child in (self._sign, self._label, self._mark):
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
        self._mark.setVisible(bool(mark))
        if mark:
            self._mark.show_icon(icon(mark, "muted"))

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
    """A folding heading over text; the text is made only while somebody can see it."""

    item_requested = Signal(str)
    step_requested = Signal(str)

    def __init__(self, *, opened: bool = False) -> None:
        super().__init__()
        self.fold = Fold(opened=opened)
        self.prose = Prose()
        self.prose.setVisible(opened)
        self._html: Callable[[], str] = str
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.fold)
        column.addWidget(self.prose)
        self.fold.toggled.connect(self._toggle)
        self.prose.item_requested.connect(self.item_requested)
        self.prose.step_requested.connect(self.step_requested)

    def show_text(self, title: str, html: Callable[[], str], *, exists: bool = True) -> None:
        """Give heading and text; without anything to say the section is not there."""
        self.fold.show_title(title)
        self._html = html
        self.setVisible(exists)
        if self.fold.isChecked() and exists:
            self.prose.show_html(html())

    def _toggle(self, opened: bool) -> None:  # noqa: FBT001 - the signature of a slot
        if opened:
            self.prose.show_html(self._html())
        self.prose.setVisible(opened)
