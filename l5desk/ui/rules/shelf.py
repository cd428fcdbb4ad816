"""The shelf: the rulesets that are installed, and what is proved of each."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from l5desk.engine.pathway import Pathway
from l5desk.engine.problem import ProblemsError
from l5desk.storage.files import FileError
from l5desk.storage.library import Library, UnknownRulesetError
from l5desk.ui.later import keep_verdict, known_verdict, told_verdict
from l5desk.ui.rules.job import Job
from l5desk.ui.sentences import told

if TYPE_CHECKING:
    from l5desk.storage.proofs import Verdict


@dataclass(frozen=True, slots=True)
class Book:
    """One installed ruleset; ``problem`` says why it cannot be read, and then has no pathway."""

    id: str
    folder: Path
    pathway: Pathway | None
    problem: str = ""


class Shelf(QObject):
    """Proves one ruleset at a time, beside the desk, and keeps each verdict."""

    changed = Signal(str)
    """More is known of this ruleset."""
    told = Signal(str)
    """Why a verdict could not be kept."""

    def __init__(self, library: Library, folder: Path) -> None:
        super().__init__()
        self._library, self._folder = library, folder
        self._verdicts: dict[str, Verdict] = {}
        self._problems: dict[str, str] = {}
        self._waiting: list[str] = []
        self._job: Job | None = None

    def books(self) -> tuple[Book, ...]:
        """Give every installed ruleset."""
        try:
            return tuple(self._book(name, place) for name, place in self._library.folders().items())
        except FileError as error:
            self.told.emit(told(error))
            return ()

    def verdict(self, book: Book) -> "Verdict | None":
        """Give what is proved of these rules so far, from this run or an earlier one."""
        if book.pathway is None:
            return None
        known = self._verdicts.get(book.id)
        if known is None or known.digest != book.pathway.digest:
            known = known_verdict(self._folder, book.pathway.digest)
            if known is not None:
                self._verdicts[book.id] = known
        return known

    def problem(self, book: Book) -> str:
        """Say why a ruleset could not be read or proved, or nothing."""
        return book.problem or self._problems.get(book.id, "")

    def may_be_chosen(self, book: Book) -> bool:
        """Tell whether patients may be assessed by these rules: everything is proved of them."""
        verdict = self.verdict(book)
        return verdict is not None and verdict.holds

    @property
    def is_proving(self) -> bool:
        """Whether something is being proved."""
        return self._job is not None

    def prove(self, book: Book) -> None:
        """Prove these rules after those that are waiting, unless it is known how that ends."""
        verdict = self.verdict(book)
        is_known = book.id in self._problems or (verdict is not None and verdict.is_complete)
        if book.pathway is not None and not is_known and book.id not in self._waiting:
            self._waiting.append(book.id)
            self._next()

    def stop(self) -> None:
        """Prove nothing more."""
        self._waiting.clear()
        if self._job is not None:
            self._job.stop()
            self._job.deleteLater()
            self._job = None

    def _book(self, name: str, place: Path) -> Book:
        try:
            return Book(name, place, self._library.pathway(name))
        except (UnknownRulesetError, ProblemsError, FileError) as error:
            return Book(name, place, None, told(error))

    def _next(self) -> None:
        if self._job is not None or not self._waiting:
            return
        folder = self._library.folders()[self._waiting[0]]
        self._job = Job(["check", "--json", str(folder)], self)
        self._job.told.connect(self._take)
        self._job.ended.connect(self._end)
        self._job.start()
        self.changed.emit(self._waiting[0])

    def _take(self, line: str) -> None:
        verdict = told_verdict(line)
        if verdict is not None:
            self._verdicts[self._waiting[0]] = verdict
            self.changed.emit(self._waiting[0])

    def _end(self, complaint: str) -> None:
        name, job = self._waiting.pop(0), self._job
        self._job = None
        if job is not None:
            job.deleteLater()
        verdict = self._verdicts.get(name)
        if verdict is not None and verdict.is_complete:
            self._keep(name, verdict)
        else:
            self._problems[name] = complaint or self.tr("The proof has ended without a result.")
        self.changed.emit(name)
        self._next()

    def _keep(self, name: str, verdict: "Verdict") -> None:
        if verdict.digest != self._library.pathway(name).digest:
            del self._verdicts[name]
            self._problems[name] = self.tr(
                "The files of these rules have changed; start the desk again."
            )
            return
        try:
            keep_verdict(self._folder, verdict)
        except FileError as error:
            self.told.emit(told(error))
