"""A list whose entries are broken into lines, so that each is read whole in a pane of any width."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem

PADDING: Final = 6
"""Pixels that the style sheet leaves free on each side of an entry."""


class EntryList(QListWidget):
    """Has no bar to scroll sideways; breaks its entries anew in another width."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Whole(self))


class _Whole(QStyledItemDelegate):
    """Measures an entry in the width in which it is drawn; Qt forgets the padding around it."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> QSize:
        """Give the size that an entry needs."""
        option.rect.setWidth(option.rect.width() - 2 * PADDING)
        return super().sizeHint(option, index)
