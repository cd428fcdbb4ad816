"""Response: the answers *as given*, item id to value; what is absent or unknown is unknown."""

from collections.abc import Mapping
from typing import Final, TypeAlias

from l5desk.engine.expression import Absence, Scalar
from l5desk.engine.problem import Problem, did_you_mean
from l5desk.engine.ruleset import Item

Answer: TypeAlias = Scalar | tuple[str, ...] | Absence
Response: TypeAlias = Mapping[str, Answer]

CANNOT_ASSESS: Final = Absence.UNKNOWN
"""The answer "asked, cannot be assessed today"; an item never asked is absent instead."""


class AnswerError(ValueError):
    """The value cannot be an answer to the item; the message is a sentence for the user."""


def read_answer(name: str, item: Item, value: object) -> Answer:
    """Turn a value read from a file or a widget into an answer, or raise ``AnswerError``."""
    if value in ("unknown", Absence.UNKNOWN):
        return CANNOT_ASSESS
    match item.type:
        case "boolean":
            return _boolean(name, value)
        case "choice":
            return _option(name, item, value)
        case "multiple":
            return _options(name, item, value)
        case "integer" | "decimal":
            return _number(name, item, value)


def read_answers(
    items: Mapping[str, Item], raw: Mapping[str, object]
) -> tuple[Response, tuple[Problem, ...]]:
    """Read all answers of a case; every mistake becomes a problem, none is dropped silently."""
    answers: dict[str, Answer] = {}
    problems: list[Problem] = []
    for name, value in raw.items():
        try:
            answers[name] = _read_known(items, name, value)
        except AnswerError as error:
            problems.append(Problem(("answers", name), str(error)))
    return answers, tuple(problems)


def _read_known(items: Mapping[str, Item], name: str, value: object) -> Answer:
    if name not in items:
        raise AnswerError(f"unknown item '{name}'{did_you_mean(name, items)}")
    return read_answer(name, items[name], value)


def is_unusual(usual: tuple[float, float] | None, answer: Answer) -> bool:
    """Tell whether a number lies outside the usual range: possible, but worth a second look."""
    if usual is None or not isinstance(answer, (int, float)) or isinstance(answer, bool):
        return False
    return not usual[0] <= answer <= usual[1]


def _boolean(name: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise AnswerError(f"'{name}' takes true, false or unknown, not {_shown(value)}")


def _option(name: str, item: Item, value: object) -> str:
    if isinstance(value, str) and value in item.options:
        return value
    hint = did_you_mean(str(value), item.options)
    choices = ", ".join(item.options)
    raise AnswerError(f"'{name}' takes one of {choices}, not {_shown(value)}{hint}")


def _options(name: str, item: Item, value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise AnswerError(f"'{name}' takes a list of options in square brackets")
    chosen = {_option(name, item, each) for each in value}
    if "none" in chosen and len(chosen) > 1:
        raise AnswerError(f"'{name}' cannot be none and something else together")
    if not chosen and "none" in item.options:
        return ("none",)
    return tuple(option for option in item.options if option in chosen)


def _number(name: str, item: Item, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise AnswerError(f"'{name}' takes a number, not {_shown(value)}")
    low, high = item.range or (float("-inf"), float("inf"))
    if not low <= value <= high:
        raise AnswerError(f"'{name}' must lie between {low:g} and {high:g} {item.unit}".rstrip())
    if item.type == "integer" and value != int(value):
        raise AnswerError(f"'{name}' takes a whole number, not {value:g}")
    return int(value) if item.type == "integer" else value


def _shown(value: object) -> str:
    return f"'{value}'" if isinstance(value, str) else repr(value)
