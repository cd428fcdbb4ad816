"""Layouts Qt does not have: things in lines, a question with its answers, and what stacks them."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget
from shiboken6 import isValid


class Stack(QWidget):
    """A widget of which only the height for the width it gets counts."""

    def sizeHint(self) -> QSize:
        """Spare the height at a width that nobody gives; Qt works it out on every floor."""
        return width_wanted(self)


def width_wanted(widget: QWidget) -> QSize:
    """Give what the layout of a widget asks for, its height not adapted to that width."""
    widget.ensurePolished()
    layout = widget.layout()
    return layout.sizeHint() if layout else QSize()


class _ItemLayout(QLayout):
    """A layout whose height follows from its width."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(QMargins())
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem, /) -> None:
        self._items.append(item)

    def addLayout(self, layout: QLayout) -> None:
        """Place what another layout holds as one."""
        self.addChildLayout(layout)
        self.addItem(layout)

    def count(self) -> int:
        return len(self._held())

    def itemAt(self, index: int, /) -> QLayoutItem | None:
        held = self._held()
        return held[index] if 0 <= index < len(held) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:
        held = self._held()
        return held.pop(index) if 0 <= index < len(held) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        # Qt asks for the same width some ten times before anything is shown.
        known: dict[int, int] = getattr(self, "_heights", {})
        if width not in known:
            known[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return known[width]

    def invalidate(self) -> None:
        self._heights = {}
        super().invalidate()

    def setGeometry(self, rect: QRect, /) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)
        parent = self.parentWidget()
        if parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            for item in self._visible():
                item.setGeometry(QStyle.visualRect(parent.layoutDirection(), rect, item.geometry()))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._visible():
            size = size.expandedTo(item.minimumSize())
        return size

    def _held(self) -> list[QLayoutItem]:
        # A window that is being taken down is asked once more after its attributes are gone.
        held: list[QLayoutItem] = getattr(self, "_items", [])
        return held

    def _visible(self) -> list[QLayoutItem]:
        # While the program ends, Qt asks once more after it has let go of the items.
        return [item for item in self._held() if isValid(item) and not item.isEmpty()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the items if ``move``; give the height they take in any case."""
        raise NotImplementedError


class FlowLayout(_ItemLayout):
    """Side by side as far as there is room, then on the next line.

    What is wider than a line has as many lines of its own as it asks for.
    """

    def sizeHint(self) -> QSize:
        """Give the size of everything on one line."""
        hints = [item.sizeHint() for item in self._visible()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        y = rect.y()
        for line in self._lines(rect.width()):
            height = max(_fitting(item, rect.width()).height() for item in line)
            if move:
                self._place(line, QRect(rect.x(), y, rect.width(), height))
            y += height + self.spacing()
        return max(0, y - self.spacing() - rect.y())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._visible():
            needed = item.sizeHint().width() + self.spacing()
            if not lines or needed - self.spacing() > left:
                lines.append([])
                left = width
            lines[-1].append(item)
            left -= needed
        return lines

    def _place(self, line: list[QLayoutItem], rect: QRect) -> None:
        x = rect.x()
        for item in line:
            hint = _fitting(item, rect.width())
            item.setGeometry(
                QRect(QPoint(x, rect.y() + (rect.height() - hint.height()) // 2), hint)
            )
            x += hint.width() + self.spacing()


class QuestionLayout(_ItemLayout):
    """A text, its answers and a last button: side by side if they fit and take no more height so.

    Otherwise the answers go below the text, indented by ``indent`` pixels, and the last button
    keeps its place at the right edge. The text may be broken into lines as long as ``narrowest``
    pixels are left for it, and keeps ``gap`` more than the usual spacing before what follows.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = 4) -> None:
        super().__init__(parent, spacing)
        self.narrowest = 0
        self.indent = 0
        self.gap = 0

    def sizeHint(self) -> QSize:
        """Give the size of everything on one line."""
        hints = [item.sizeHint() for item in self._visible()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        match self._visible():
            case [text, answers, last]:
                return self._question(text, answers, last, rect=rect, move=move)
            case items:
                return sum(_placed(item, rect, move=move) for item in items)

    def _question(
        self, text: QLayoutItem, answers: QLayoutItem, last: QLayoutItem, *, rect: QRect, move: bool
    ) -> int:
        beside = [text, answers, last]
        between = 2 * self.spacing() + self.gap
        wanted = answers.sizeHint().width() + between + last.sizeHint().width()
        fits = rect.width() - wanted >= min(self.narrowest, text.sizeHint().width())
        if fits:
            height = self._line(beside, rect, move=False)
            if height <= self._below(text, answers, last, rect=rect, move=False):
                return self._line(beside, rect, move=True) if move else height
        return self._below(text, answers, last, rect=rect, move=move)

    def _below(
        self, text: QLayoutItem, answers: QLayoutItem, last: QLayoutItem, *, rect: QRect, move: bool
    ) -> int:
        above = self._line([text, last], rect, move=move) + self.spacing()
        return above + _placed(answers, rect.adjusted(self.indent, above, 0, 0), move=move)

    def _line(self, items: Sequence[QLayoutItem], rect: QRect, *, move: bool) -> int:
        """Give the first item what the others leave; everything stands in the middle."""
        first, *rest = items
        sizes = [item.sizeHint() for item in rest]
        left = rect.width() - self.gap - sum(size.width() + self.spacing() for size in sizes)
        sizes.insert(0, QSize(left, _height(first, left)))
        height = max(size.height() for size in sizes)
        x = rect.x()
        for item, size in zip(items, sizes, strict=True):
            if move:
                item.setGeometry(
                    QRect(x, rect.y() + (height - size.height()) // 2, *size.toTuple())
                )
            x += size.width() + self.spacing() + (self.gap if item is first else 0)
        return height


def _fitting(item: QLayoutItem, width: int) -> QSize:
    """Give the size wanted, or where that is too wide, the height that follows from the width."""
    hint = item.sizeHint()
    return hint if hint.width() <= width else QSize(width, _height(item, width))


def _height(item: QLayoutItem, width: int) -> int:
    hint: int = item.sizeHint().height()
    return item.heightForWidth(width) if item.hasHeightForWidth() else hint


def _placed(item: QLayoutItem, rect: QRect, *, move: bool) -> int:
    height = _height(item, rect.width())
    if move:
        item.setGeometry(QRect(rect.x(), rect.y(), rect.width(), height))
    return height
