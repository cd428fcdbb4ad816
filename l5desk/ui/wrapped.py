"""Rows of a tree that are as high as their text, broken into lines, needs."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

TALLEST: Final = 10_000


class Wrapped(QStyledItemDelegate):
    """Gives a row the height that the text of one column needs, broken into lines.

    The view itself measures every text on one line, and would cut the last words.
    """

    def __init__(self, view: QTreeView, *, column: int) -> None:
        super().__init__(view)
        self._view, self._column = view, column
        view.header().sectionResized.connect(self._measure_anew)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> QSize:
        """Give the size of a row, its text broken into lines in the room it really has."""
        size, text = super().sizeHint(option, index), index.data()
        if index.column() != self._column or not isinstance(text, str):
            return size
        metrics = self._view.fontMetrics()
        beside = size.width() - metrics.horizontalAdvance(text) + self._indentation(index)
        room = QRect(0, 0, self._view.columnWidth(self._column) - beside, TALLEST)
        tall = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        return QSize(size.width(), size.height() + max(0, tall - metrics.height()))

    def _measure_anew(self) -> None:
        self._view.scheduleDelayedItemsLayout()

    def _indentation(self, index: QModelIndex | QPersistentModelIndex) -> int:
        if index.column():
            return 0
        depth, above = int(self._view.rootIsDecorated()), index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        return depth * self._view.indentation()
