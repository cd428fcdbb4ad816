"""The store: the one thing in the window that changes, and the one signal everybody follows."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from l5desk.engine.pathway import Pathway
from l5desk.engine.response import Answer, read_answer
from l5desk.session import ClinicianDecision, Moment, Session

NOTHING: Final = (Moment({}), "")
"""What a file would hold of a case in which nothing was entered."""


class Store(QObject):
    """Holds the session being shown, and where it was last saved."""

    changed = Signal(object)
    """The session is another one now."""
    retraced = Signal(str)
    """Undo or redo has changed the answer to this question."""
    begun = Signal()
    """Another case is on the desk: one just opened, begun or recovered."""

    def __init__(self, pathway: Pathway) -> None:
        super().__init__()
        self._session = Session.start(pathway)
        self._saved = NOTHING
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
        return self._entered == self._saved

    @property
    def _entered(self) -> tuple[Moment, str]:
        return self._session.now, self._session.label

    def start(self, pathway: Pathway) -> None:
        """Begin with another patient."""
        self.begin(Session.start(pathway), None, is_saved=True)

    def begin(self, session: Session, path: Path | None, *, is_saved: bool) -> None:
        """Show another case: one just opened, begun or recovered."""
        self._path = path
        self._saved = (session.now, session.label) if is_saved else NOTHING
        self._show(session)
        self.begun.emit()

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

    def decide(self, decision: ClinicianDecision | None) -> None:
        """Take what the clinician decided; None takes the decision back."""
        self._show(self._session.decide(decision))

    def undo(self) -> None:
        """Go back one answer or decision."""
        self._retrace(self._session.undo())

    def redo(self) -> None:
        """Go forward again to what was undone last."""
        self._retrace(self._session.redo())

    def name(self, label: str) -> None:
        """Give the patient another label."""
        self._show(self._session.named(label.strip()))

    def follow(self, pathway: Pathway) -> None:
        """Assess the same answers by other rules; a file of the case names the earlier ones."""
        self._saved = NOTHING
        self._show(self._session.under(pathway))

    def keep(self, path: Path) -> None:
        """Remember that everything stands in this file now."""
        self._path = path
        self._saved = self._entered
        self.changed.emit(self._session)

    def _retrace(self, session: Session) -> None:
        before, now = self._session.response, session.response
        self._show(session)
        items = session.pathway.ruleset.items
        changed = next((item for item in items if before.get(item) != now.get(item)), None)
        if changed is not None:
            self.retraced.emit(changed)

    def _show(self, session: Session) -> None:
        self._session = session
        self.changed.emit(session)
