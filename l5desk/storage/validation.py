"""From plain data to a declared model: what pydantic finds, in an author's words and lines.

The walking stands first, the wording last: change one without the other.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from textwrap import shorten
from typing import Final, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from l5desk.engine.problem import Path, Problem, did_you_mean
from l5desk.storage.yaml_text import Document

M = TypeVar("M", bound=BaseModel)


def validate(model: type[M], document: Document) -> tuple[M | None, tuple[Problem, ...]]:
    """Give the model that the document declares, or None, and every problem with file and line."""
    try:
        # As JSON, because there a list may become a tuple and a text a date, but "yes" no boolean.
        return model.model_validate_json(json.dumps(document.data), strict=True), ()
    except ValidationError as error:
        errors = error.errors(include_url=False)
        return None, tuple(map(document.located, _problems(model, document, errors)))


def _problems(
    model: type[BaseModel], document: Document, errors: Sequence[ErrorDetails]
) -> Iterator[Problem]:
    mismatches: dict[Path, list[ErrorDetails]] = defaultdict(list)
    for error in errors:
        if _follows(errors, error):
            continue
        path = _written(document, error["loc"])
        if error["type"] in EXPECTED and error["loc"][-1] != "[key]":
            mismatches[path].append(error)
        else:
            yield Problem(path, _sentence(model, document, error))
    # Where one of several types may stand, pydantic tells what each of them would have wanted.
    for path, each in mismatches.items():
        yield Problem(path, _mismatch(path, each))


def _follows(errors: Sequence[ErrorDetails], error: ErrorDetails) -> bool:
    """Tell whether an error is only due to others: a list seems short if its entries are wrong."""
    loc = error["loc"]
    inner = (each for each in errors if each["loc"][: len(loc)] == loc)
    return error["type"] == "too_short" and len(list(inner)) > 1


def _written(document: Document, loc: Path) -> Path:
    """Leave out the parts of a location that stand in the model only, not in the file."""
    path: Path = ()
    for part in loc:
        if (*path, part) in document.lines:
            path = (*path, part)
    return path


def _subject(path: Path) -> str:
    """Name the thing at the end of a path; what has no name is told by its place."""
    match path:
        case (*_, str(name)):
            return f"'{name}'"
        case (*before, int(place)):
            return f"no. {place + 1} of {_subject(tuple(before))}"
        case _:
            return "the file"


def _fields(model: type[BaseModel], document: Document, loc: Path) -> list[str]:
    """List the keys that may stand beside the last one of a location."""
    models = [model]
    path: Path = ()
    for part in loc[:-1]:
        if (*path, part) in document.lines:
            path = (*path, part)
            fields = [each.model_fields[part] for each in models if part in each.model_fields]
            models = [each for field in fields for each in _models(field.annotation)] or models
        else:  # what is not written in the file says which of several models was tried
            models = [each for each in models if each.__name__.lower() == part] or models
    return [name for each in models for name in each.model_fields]


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for each in get_args(annotation):
        yield from _models(each)


def _sentence(model: type[BaseModel], document: Document, error: ErrorDetails) -> str:
    loc, context = error["loc"], error.get("ctx", {})
    name = next((str(part) for part in reversed(loc) if part != "[key]"), "")
    match error["type"]:
        case "string_pattern_mismatch":
            return f"'{name}' must be {_expectation(error)}"
        case "extra_forbidden":
            return f"unknown key '{name}'{did_you_mean(name, _fields(model, document, loc))}"
        case "missing" if isinstance(loc[-1], int):
            return f"{_subject(loc[:-1])} needs {loc[-1] + 1} values"
        case "missing":
            return f"'{name}' is missing{_within(loc)}"
        case "union_tag_not_found":
            return f"'kind' is missing in '{name}': enquiry, decision or action"
        case "union_tag_invalid":
            tag = str(context["tag"])
            known = ("enquiry", "decision", "action")
            return f"kind '{tag}' is unknown: use {', '.join(known)}{did_you_mean(tag, known)}"
        case "value_error":
            return f"{_subject(loc)}: {context['error']}"
        case kind:
            return f"'{name}' {PROBLEMS.get(kind, kind).format_map(context)}"


def _within(loc: Path) -> str:
    return f" in {_subject(loc[:-1])}" if len(loc) > 1 else ""


def _mismatch(path: Path, errors: list[ErrorDetails]) -> str:
    found = errors[0]["input"]
    wanted = " or ".join(dict.fromkeys(map(_expectation, errors)))
    known = [word for each in errors for word in _words(each)]
    hint = did_you_mean(found, known) if isinstance(found, str) else ""
    return f"{_subject(path)} takes {wanted}, {_instead(found)}{hint}"


def _expectation(error: ErrorDetails) -> str:
    pattern = str(error.get("ctx", {}).get("pattern"))
    words = ", ".join(_words(error))
    return PATTERNS.get(pattern) or EXPECTED[error["type"]].format(words=words)


def _words(error: ErrorDetails) -> list[str]:
    """List the words of which one had to stand here."""
    return re.findall(r"'(.+?)'", str(error.get("ctx", {}).get("expected", "")))


def _instead(value: object) -> str:
    match value:
        case None:
            return "but nothing is written here"
        case str():
            return f"not '{shorten(value, 60, placeholder=' …')}'"
        case bool() | int() | float():
            return f"not {json.dumps(value)}"
        case list():
            return "not a list"
        case _:
            return "not names with values under them"


EXPECTED: Final[Mapping[str, str]] = {
    "string_type": "a text (in quotes if it looks like a number)",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "tuple_type": "a list",
    "dict_type": "names with values under them",
    "model_type": "names with values under them",
    "model_attributes_type": "names with values under them",
    "date_type": "a date such as 2025-01-31",
    "date_parsing": "a date such as 2025-01-31",
    "date_from_datetime_parsing": "a date such as 2025-01-31",
    "date_from_datetime_inexact": "a date such as 2025-01-31",
    "literal_error": "one of {words}",
    "string_pattern_mismatch": "a text of another form",
}
"""What should stand there, by the type of pydantic's error; follows the word "takes"."""

PROBLEMS: Final[Mapping[str, str]] = {
    "string_too_short": "is empty: write a text",
    "too_short": "needs at least {min_length}, and has {actual_length}",
    "too_long": "takes at most {max_length}",
    "greater_than_equal": "must be at least {ge}",
    "less_than_equal": "must be at most {le}",
}
"""What is wrong, by the type of pydantic's error; follows the name."""

PATTERNS: Final[Mapping[str, str]] = {
    r"^[a-z][a-z0-9_]*$": "a name of small letters, digits and _",
    r"^[a-z0-9][a-z0-9-]*$": "a name of small letters, digits and -",
    r"^\d+\.\d+\.\d+$": "a version such as 1.0.0",
    r"^S\d-\d\d$": "a statement such as S1-01",
    r"^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$": "a code such as M54.16",
}
"""What a pattern asks for, in words."""
