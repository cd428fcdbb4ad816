"""The store: the one thing in the window that changes, and the one signal everybody follows."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from l5desk.engine.pathway import Pathway
from l5desk.engine.response import Answer, Response, read_answer
from l5desk.session import Session


class Store(QObject):
    """Holds the session being shown, and where it was last saved."""

    changed = Signal(object)
    """The session is another one now."""

    def __init__(self, pathway: Pathway) -> None:
        super().__init__()
        self._session = Session.start(pathway)
        self._saved: tuple[Response, str] = ({}, "")
        self._path: Path | None = None

    @property
    def session(self) -> Session:
        """The session being shown."""
        return self._session

    @property
    def path(self) -> Path | None:
        """The file of this case, if it has one."""
        return self._path

    @property
    def is_saved(self) -> bool:
        """Whether everything that was typed stands in the file; an empty case has nothing to."""
        return (self._session.response, self._session.label) == self._saved

    def start(self, pathway: Pathway) -> None:
        """Begin with another patient."""
        self.begin(Session.start(pathway), None, is_saved=True)

    def begin(self, session: Session, path: Path | None, *, is_saved: bool) -> None:
        """Show another case: one just opened, begun or recovered."""
        self._path = path
        self._saved = (session.response, session.label) if is_saved else ({}, "")
        self._show(session)

    def answer(self, item: str, value: object) -> None:
        """Take one answer from a widget; None takes the answer back."""
        self.answer_together({item: value})

    def answer_together(self, values: Mapping[str, object]) -> None:
        """Take several answers given by one press; they are undone as one."""
        items = self._session.pathway.ruleset.items
        read: dict[str, Answer | None] = {
            name: None if value is None else read_answer(name, items[name], value)
            for name, value in values.items()
        }
        self._show(self._session.answer_all(read))

    def undo(self) -> None:
        """Go back one answer."""
        self._show(self._session.undo())

    def redo(self) -> None:
        """Give the answer again that was undone last."""
        self._show(self._session.redo())

    def name(self, label: str) -> None:
        """Give the patient another label."""
        self._show(self._session.named(label.strip()))

    def keep(self, path: Path) -> None:
        """Remember that everything stands in this file now."""
        self._path = path
        self._saved = (self._session.response, self._session.label)
        self.changed.emit(self._session)

    def _show(self, session: Session) -> None:
        self._session = session
        self.changed.emit(session)
