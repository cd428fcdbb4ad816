"""The list of blocks of a handout, each with a tick if it is printed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from l5desk.present.handout import Block
from l5desk.present.handout_choice import OPTIONAL


class BlockList(QListWidget):
    """What is printed, and below it what is offered besides."""

    def __init__(self, blocks: Sequence[Block], offered: Sequence[Block]) -> None:
        super().__init__()
        self.setWordWrap(True)
        self._offered = frozenset(block.id for block in offered)
        for block in blocks:
            row = self._row(block, Qt.CheckState.Checked)
            if block.id not in OPTIONAL:
                row.setFlags(Qt.ItemFlag.ItemIsSelectable)
                row.setToolTip(self.tr("Always printed"))
        for block in offered:
            row = self._row(block, Qt.CheckState.Unchecked)
            row.setToolTip(self.tr("Tick it if you have talked about it"))

    def _row(self, block: Block, state: Qt.CheckState) -> QListWidgetItem:
        row = QListWidgetItem(block.heading, self)
        row.setData(Qt.ItemDataRole.UserRole, block.id)
        row.setCheckState(state)
        return row

    @property
    def left_out(self) -> frozenset[str]:
        """The blocks of this conclusion that are not wanted."""
        return self._in(Qt.CheckState.Unchecked) - self._offered

    @property
    def added(self) -> frozenset[str]:
        """The blocks wanted besides."""
        return self._in(Qt.CheckState.Checked) & self._offered

    def _in(self, state: Qt.CheckState) -> frozenset[str]:
        rows = (self.item(number) for number in range(self.count()))
        so = (row for row in rows if row.checkState() == state)
        return frozenset(str(row.data(Qt.ItemDataRole.UserRole)) for row in so)
