"""The list of blocks of a handout, each with a tick if it is printed."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem

from l5desk.present.handout import Block
from l5desk.present.handout_choice import OPTIONAL
from l5desk.ui.entry_list import EntryList
from l5desk.ui.language import as_written


class BlockList(EntryList):
    """What is printed and, where it would stand, what is offered besides and not yet ticked."""

    def __init__(self, blocks: Sequence[Block], offered: Iterable[str]) -> None:
        super().__init__()
        self._offered = frozenset(offered)
        for block in blocks:
            self._add(block)

    def _add(self, block: Block) -> None:
        row = QListWidgetItem(as_written(block.heading), self)
        row.setData(Qt.ItemDataRole.UserRole, block.id)
        row.setCheckState(Qt.CheckState.Checked)
        if block.id in self._offered:
            row.setCheckState(Qt.CheckState.Unchecked)
            row.setToolTip(self.tr("Tick it if you have talked about it"))
        elif block.id not in OPTIONAL:
            row.setFlags(Qt.ItemFlag.ItemIsSelectable)
            row.setToolTip(self.tr("Always printed"))

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
