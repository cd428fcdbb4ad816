"""The words of a clinician's papers in one language, as they stand in ``resources/papers``."""

from collections.abc import Mapping

from l5desk.engine.ruleset import Deadline, Model
from l5desk.present.explanation import Words


class AnswerWords(Model):
    """The few words an answer needs."""

    yes: str
    no: str
    none: str
    not_assessed: str
    not_asked_for: str
    doubted: str
    of: str


class CommonWords(Model):
    """What every paper says; ``unchecked`` stands on a translation that nobody has reviewed."""

    unchecked: str
    reviewed: str
    not_reviewed: str
    comma: str
    between: str
    answers: AnswerWords
    deadlines: Mapping[Deadline, str]

    @property
    def answer(self) -> Words:
        """The words of an answer as the other views take them."""
        return Words(**self.answers.model_dump())


class LetterWords(Model):
    """The letter's own words, and the question to the receiver for each kind of conclusion."""

    title: str
    settled: str
    at_least: str
    assuming: str
    same_day: str
    open: str
    by: str
    to: str
    date: str
    about: str
    concern: str
    question: str
    red_flags: str
    recorded: str
    denied: str
    unassessed: str
    unasked: str
    symptoms: str
    treatment: str
    examination: str
    grades: str
    imaging: str
    preferences: str
    decision: str
    accepted: str
    overruled: str
    reason: str
    instead: str
    otherwise: str
    changed: str
    codes: str
    nothing: str
    note: str
    signature: str
    footer: str
    questions: Mapping[str, str]


class PaperWords(Model):
    """Everything the papers say of themselves in one language."""

    common: CommonWords
    letter: LetterWords
