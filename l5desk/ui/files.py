"""Case files of the desk: opened, saved, kept while nobody saves, recovered after a crash.

Nothing typed is ever lost, and nobody is asked about it: what is not in a file is kept on this
computer after every answer, and offered again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from l5desk.engine.pathway import Pathway
from l5desk.engine.problem import ProblemsError
from l5desk.session import Session
from l5desk.storage.cases import CaseFile, read_case, write_case
from l5desk.storage.files import FileError
from l5desk.storage.library import Library, UnknownRulesetError
from l5desk.storage.recovery import Autosave, Leftover, adopt, new_autosave
from l5desk.ui.message_bar import Message
from l5desk.ui.offers import Offers, resumed
from l5desk.ui.preferences import Preferences
from l5desk.ui.sentences import told, told_problem
from l5desk.ui.store import Store

translate = QCoreApplication.translate

LISTED: Final = 4
"""How many mistakes of a file are told; the command line lists them all."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One case with all that belongs to it: what it was read from, and where it is kept."""

    session: Session
    path: Path | None
    file: CaseFile | None
    autosave: Autosave


class Files(QObject):
    """Reads and writes for the store; whatever goes wrong is told in a sentence."""

    told = Signal(object)
    """A message for the user."""

    def __init__(
        self, store: Store, library: Library, preferences: Preferences, unsaved: Path
    ) -> None:
        super().__init__()
        self._store, self._library, self._preferences = store, library, preferences
        self._unsaved = unsaved
        self._autosave = new_autosave(unsaved)
        self._file: CaseFile | None = None
        self._aside: Kept | None = None
        self.offers = Offers(unsaved)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.keep)
        self.offers.told.connect(self.told)
        self.offers.wanted.connect(self._take_up)
        store.changed.connect(self._keep_soon)

    def act(self, action: str) -> None:
        """Do what the user chose under a message."""
        left = self.offers
        actions = {"bring-back": self.bring_back, "recover": left.recover, "discard": left.discard}
        actions[action]()

    def start(self) -> None:
        """Begin with another patient; what was not saved is put aside, not thrown away."""
        default = _installed(self._library, self._preferences.settings.ruleset)
        self.begin_unsaved(Session.start(default or self._store.session.pathway))

    def begin_unsaved(self, session: Session) -> None:
        """Begin with a case that stands in no file; what was not saved is put aside."""
        aside = self._put_aside()
        self._autosave, self._file = new_autosave(self._unsaved), None
        self._store.begin(session, None, is_saved=False)
        self._tell(aside)

    def open(self, path: Path, said: Message | None = None) -> None:
        """Open a case file and say so; if it is not to be read say why, and leave all as it is."""
        read = self._read(path)
        if read is None:
            return
        file, session = read
        aside = self._put_aside()
        self._autosave, self._file = new_autosave(self._unsaved), file
        self._store.begin(session, path, is_saved=True)
        self._remember(path)
        self._tell(said, _other_rules(file, session), aside)

    def save(self, path: Path) -> bool:
        """Save the case in this file; tell whether it stands there now."""
        try:
            write_case(path, self._case())
        except FileError as error:
            self._tell_problem(told(error))
            return False
        self._store.keep(path)
        self.keep()
        self._remember(path)
        return True

    def bring_back(self) -> None:
        """Change places with the case that was put aside."""
        if (back := self._aside) is not None:
            self._aside = None
            self._put_aside()
            self._autosave, self._file = back.autosave, back.file
            self._store.begin(back.session, back.path, is_saved=False)

    def keep(self) -> None:
        """Keep what is not in a file, so that a crash or a power cut loses nothing."""
        self._later.stop()
        try:
            unsaved = None if self._store.is_saved else self._case()
            self._autosave.keep(unsaved, self._store.path)
        except FileError as error:
            self._tell_problem(told(error))

    def close(self) -> None:
        """Keep what is not in a file, to be offered at the next start."""
        self.keep()
        self._autosave.leave()
        if self._aside is not None:
            self._aside.autosave.leave()

    def resume(self) -> None:
        """Go on where an earlier run was cut off; offer what one left unsaved that was closed."""
        self.offers.offer()
        if (left := self.offers.cut_off) is None:
            return
        if left.case is None or left.unsaved:
            if self._take_up(left):
                self.told.emit(resumed(left))
        elif (taken := adopt(left.path)) is not None:
            taken.discard()
            self.open(left.case, resumed(left))

    def _take_up(self, leftover: Leftover) -> bool:
        """Go on in a case that was left unsaved; tell whether it could be read and had."""
        read = self._read(leftover.path)
        if read is None or (taken := adopt(leftover.path)) is None:
            return False
        self._put_aside()
        self._autosave, self._file = taken, read[0]
        self._store.begin(read[1], leftover.case, is_saved=False)
        return True

    def _read(self, path: Path) -> tuple[CaseFile, Session] | None:
        try:
            file = read_case(path, self._library.pathway)
            pathway = self._library.pathway(file.ruleset)
        except FileError as error:
            self._tell_problem(told(error))
        except ProblemsError as error:
            self._tell_problem(_listed(error))
        else:
            return file, file.session(pathway)
        return None

    def _put_aside(self) -> Message | None:
        """Keep the present case if it is not in a file; say how to come back to it."""
        self.keep()
        if self._store.is_saved:
            self._autosave.leave()
            return None
        session = self._store.session
        if self._aside is not None:
            self._aside.autosave.leave()
        self._aside = Kept(session, self._store.path, self._file, self._autosave)
        return _aside(session)

    def _case(self) -> CaseFile:
        return _saved_as(self._store.session, self._file)

    def _tell(self, *messages: Message | None) -> None:
        if said := [message for message in messages if message is not None]:
            self.told.emit(_joined(said))

    def _tell_problem(self, sentence: str) -> None:
        self.told.emit(Message(sentence, is_problem=True))

    def _remember(self, path: Path) -> None:
        self._preferences.change(self._preferences.settings.with_recent(path))

    def _keep_soon(self) -> None:
        self._later.start()


def _installed(library: Library, ruleset: str) -> Pathway | None:
    """Give the rules of that name, or None when they are gone or cannot be read any more."""
    try:
        return library.pathway(ruleset)
    except (UnknownRulesetError, ProblemsError, FileError):
        return None


def _saved_as(session: Session, file: CaseFile | None) -> CaseFile:
    """Give the case as it would be saved; what came with its file stays with it."""
    case = CaseFile.of_session(session)
    if file is None:
        return case
    kept = {name: getattr(file, name) for name in ("vignette", "citation", "expect")}
    return case.model_copy(update=kept)


def _aside(session: Session) -> Message:
    text = translate("Files", "The unsaved answers of the case before are kept.")
    if session.label:
        text = translate("Files", "The unsaved answers of {0} are kept.").format(session.label)
    return Message(text, (("bring-back", translate("Files", "&Go back to it")),))


def _other_rules(file: CaseFile, session: Session) -> Message | None:
    """Say so when a case was saved under other rules than those that assess it now."""
    rules = session.pathway.ruleset
    if not file.differs_from(session.pathway):
        return None
    words = translate(
        "Files",
        "This case was saved under {id} {old}. It is assessed under the installed {id} {new} now,"
        " so its conclusion may differ.",
    )
    old, new = file.version or file.digest[:12], rules.version
    if old == new:  # a draft changes under one version; only the digest tells
        old, new = (f"{old} ({each[:8]})" for each in (file.digest, session.pathway.digest))
    return Message(words.format(id=rules.id, old=old, new=new))


def _joined(messages: Sequence[Message]) -> Message:
    actions = tuple(action for message in messages for action in message.actions)
    return Message(" ".join(message.text for message in messages), actions)


def _listed(error: ProblemsError) -> str:
    """Give the mistakes of a file, the first of them if they are many."""
    lines = [told_problem(problem) for problem in error.problems[:LISTED]]
    more = len(error.problems) - len(lines)
    return "\n".join([*lines, f"… {more}"] if more else lines)
