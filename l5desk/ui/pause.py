"""A pause in typing: what stands in a field by then is taken, lest a power cut lose it."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit

PAUSE: Final = 1_500
"""Milliseconds without a key; sooner, a number might be the half of one."""


class Pause(QTimer):
    """Runs out once nothing has been typed in a field for a while."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self.setSingleShot(True)
        self.setInterval(PAUSE)
        field.textEdited.connect(self._begin_anew)

    def _begin_anew(self) -> None:
        self.start()
