"""What earlier runs left unsaved: offered one after the other, taken up or discarded."""

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from l5desk.storage.files import FileError
from l5desk.storage.recovery import Leftover, adopt, leftovers
from l5desk.ui.counts import Counts
from l5desk.ui.message_bar import Message
from l5desk.ui.sentences import told

translate = QCoreApplication.translate


class Offers(QObject):
    """Tells of the latest unsaved case; another one follows when that is discarded."""

    told = Signal(object)
    """A message for the user."""
    wanted = Signal(object)
    """The user goes on in this leftover."""

    def __init__(self, unsaved: Path) -> None:
        super().__init__()
        self._unsaved = unsaved
        self.offered: Leftover | None = None
        self.cut_off: Leftover | None = None

    def offer(self) -> None:
        """Offer the latest case that an earlier run left unsaved, if there is one."""
        try:
            found = leftovers(self._unsaved)
        except FileError as error:
            self.told.emit(Message(told(error), is_problem=True))
            return
        self.cut_off = next((left for left in found if left.cut_off), None)
        unsaved = [left for left in found if left.unsaved]
        self.offered = unsaved[0] if unsaved else None
        if self.offered is not None:
            self.told.emit(_offer(self.offered, len(unsaved)))

    def recover(self) -> None:
        """Go on in the case that was offered."""
        if self.offered is not None:
            self.wanted.emit(self.offered)

    def discard(self) -> None:
        """Forget the case that was offered, and offer the next."""
        taken = adopt(self.offered.path) if self.offered is not None else None
        if taken is not None:
            taken.discard()
        self.offer()


def _offer(leftover: Leftover, count: int) -> Message:
    words = translate("Files", "A case last answered {0} was not saved; it is kept.")
    text = words.format(_when(leftover.written))
    more = count - 1
    if more == 1:
        text += " " + translate("Files", "One more is kept.")
    elif more:
        text += " " + Counts.tr("%n more are kept.", "", more)
    on, away = translate("Files", "Go &on with it"), translate("Files", "&Discard it")
    return Message(text, (("recover", on), ("discard", away)))


def resumed(leftover: Leftover) -> Message:
    """Say that the desk goes on in a case whose window was cut off."""
    if not leftover.unsaved and leftover.case is not None:
        words = translate("Files", "The program was cut off. This is the case saved in {0}.")
        return Message(words.format(leftover.case.name))
    words = translate("Files", "The program was cut off. This is the case as last answered {0}.")
    return Message(words.format(_when(leftover.written)))


def _when(moment: dt.datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M")
