"""Session: the desk's state as one frozen value.

Undo and redo are earlier and later responses; nothing is ever changed in place.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Self

from l5desk.engine.assessment import Assessment
from l5desk.engine.evaluate import evaluate
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import Answer, Response


@dataclass(frozen=True, slots=True)
class Session:
    """One patient being assessed: the answers so far and everything that follows from them."""

    pathway: Pathway
    response: Response
    assessment: Assessment
    label: str = ""
    past: tuple[Response, ...] = ()
    future: tuple[Response, ...] = ()

    @classmethod
    def start(cls, pathway: Pathway, response: Response | None = None, label: str = "") -> Self:
        """Begin with these answers, or with none."""
        given = dict(response or {})
        return cls(pathway, given, evaluate(pathway, given), label)

    def answer(self, item: str, value: Answer | None) -> Self:
        """Give the session after one answer; None takes the answer back."""
        return self.answer_all({item: value})

    def answer_all(self, values: Mapping[str, Answer | None]) -> Self:
        """Give the session after several answers made in one press, undone as one."""
        response = {**self.response, **values}
        kept = {item: value for item, value in response.items() if value is not None}
        if kept == self.response:
            return self
        past = (*self.past, self.response)
        return self._with(kept, past=past, future=())

    def forget(self, items: Iterable[str]) -> Self:
        """Give the session without the answers to these items."""
        return self.answer_all(dict.fromkeys(items))

    def undo(self) -> Self:
        """Give the session before the last answer, or the same one when there is none."""
        if not self.past:
            return self
        *past, last = self.past
        return self._with(last, past=tuple(past), future=(self.response, *self.future))

    def redo(self) -> Self:
        """Give the session that was undone last, or the same one when there is none."""
        if not self.future:
            return self
        following, *future = self.future
        return self._with(following, past=(*self.past, self.response), future=tuple(future))

    def named(self, label: str) -> Self:
        """Give the session under another patient label."""
        return replace(self, label=label)

    def under(self, pathway: Pathway) -> Self:
        """Give the session with the same answers under another pathway."""
        return replace(self, pathway=pathway, assessment=evaluate(pathway, self.response))

    def _with(
        self, response: Response, *, past: tuple[Response, ...], future: tuple[Response, ...]
    ) -> Self:
        assessment = evaluate(self.pathway, response)
        return replace(self, response=response, assessment=assessment, past=past, future=future)
