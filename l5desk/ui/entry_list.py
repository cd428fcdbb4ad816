"""A list whose entries are broken into lines, so that each is read whole in a pane of any width."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem


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
    """Measures an entry in the width in which it is drawn; Qt forgets the padding and the tick."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> QSize:
        """Give the size that an entry needs."""
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        style, part = drawn.widget.style(), QStyle.SubElement.SE_ItemViewItemText
        option.rect.setWidth(style.subElementRect(part, drawn, drawn.widget).width())
        return super().sizeHint(option, index)
