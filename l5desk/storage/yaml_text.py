"""YAML as plain data with line numbers: a small safe part of the language, read in one pass.

Rulesets and cases need mappings, lists, texts, numbers, ``true`` and ``false``. Everything that
makes YAML surprising is refused with a sentence (anchors, aliases, tags, duplicate keys, several
documents) or read as the text it looks like (``no``, ``on``, dates). The pass runs over the
parser's events without recursion, so no nesting can exhaust the stack.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Protocol, TypeAlias

import yaml

from l5desk.engine.problem import Path, Problem, ProblemsError

Data: TypeAlias = "bool | int | float | str | list[Data] | dict[str, Data] | None"

DEEPEST: Final = 40
LARGEST: Final = 1e15
"""Beyond this a decimal number no longer tells neighbouring whole numbers apart."""

CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
NUMBER: Final = re.compile(
    r"[-+]? (0 | [1-9][0-9]* | (?=\.[0-9])) (?P<fraction> (\.[0-9]*)? ([eE][-+]?[0-9]+)? )",
    re.VERBOSE,
)
WORDS: Final[Mapping[str, bool | None]] = {
    "true": True,
    "false": False,
    "null": None,
    "~": None,
    "": None,
}

WORDING: Final[Mapping[str, str]] = {
    "mapping values are not allowed in this context": (
        "a second ':' in this line: put the text in quotes, or check the indentation"
    ),
    "could not find expected ':'": "a ':' is missing after this name",
    "did not find expected key": "this does not fit the lines above: check indentation, brackets",
    "did not find expected '-' indicator": "a '-' is missing, or the indentation does not fit",
    "did not find expected ',' or ']'": "the bracket '[' is not closed by ']'",
    "did not find expected ',' or '}'": "the bracket '{' is not closed by '}'",
    "did not find expected node content": "a value is missing, or a bracket is one too many",
    "found unexpected end of stream": "the quotation mark is not closed",
    "found character that cannot start any token": (
        "a text cannot begin with this character: put it in quotes; indent with spaces, not tabs"
    ),
    "found unknown escape character": "an unknown '\\' in double quotes: use single quotes",
    "did not find expected <document start>": "the file goes on after its end '...'",
}
"""What the parser says, in an author's words."""

OPENED: Final = {
    "while scanning a quoted scalar",
    "while scanning a simple key",
    "while parsing a flow sequence",
    "while parsing a flow mapping",
}
"""Where the mistake is where the thing was opened, not where the parser gave up."""


class Mark(Protocol):
    """A place in the text, counted from 0."""

    line: int


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says: plain data, the line of every path, and what is wrong with it.

    ``whole`` is False when reading had to stop before the end; ``data`` is then not to be judged.
    """

    file: str
    data: Mapping[str, Data] = field(default_factory=dict)
    lines: Mapping[Path, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    whole: bool = False

    def nearest(self, path: Path) -> Path:
        """Give as much of the path as is really written in the file."""
        ways = (path[:end] for end in range(len(path), 0, -1))
        return next((way for way in ways if way in self.lines), ())

    def located(self, problem: Problem) -> Problem:
        """Give the problem with this file and the line, from 1, nearest to its path."""
        line = self.lines.get(self.nearest(problem.path), 1)
        return replace(problem, file=self.file, line=line)


def read_yaml(content: bytes, file: str) -> Document:
    """Read a document whose top is a mapping; nothing is raised, all problems are in it."""
    reading = _Reading(file)
    try:
        reading.read(_text(content, file))
        whole = True
    except ProblemsError as error:
        reading.problems.extend(error.problems)
        whole = False
    return Document(file, reading.data, reading.lines, tuple(reading.problems), whole)


def write_yaml(data: Mapping[str, Data]) -> bytes:
    """Give block YAML that reads back as the same data; mappings keep their order.

    Control characters, which no file may hold, become spaces.
    """
    lines = _block(dict(data), "") if data else ["{}"]
    return "".join(f"{line}\n" for line in lines).encode()


def _text(content: bytes, file: str) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = "this is not UTF-8 text: save the file as UTF-8"
        raise ProblemsError([Problem((), message, file, line)]) from error
    if wrong := CONTROL.search(text):
        line = text.count("\n", 0, wrong.start()) + 1
        message = f"control character U+{ord(wrong[0]):04X}: this must be a plain text file"
        raise ProblemsError([Problem((), message, file, line)])
    return text


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been reached; ``key`` waits for its value."""

    path: Path
    value: list[Data] | dict[str, Data]
    key: str | None = None

    def inner(self) -> Path:
        """Give the path of the next value."""
        return (*self.path, len(self.value) if self.key is None else self.key)


@dataclass(slots=True)
class _Reading:
    file: str
    data: dict[str, Data] = field(default_factory=dict)
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    documents: int = 0

    def read(self, text: str) -> None:
        """Take in all events; raise ``ProblemsError`` where it makes no sense to go on."""
        try:
            for event in iter(yaml.CBaseLoader(text).get_event, None):
                self.take(event, _line(event.start_mark))
        except yaml.MarkedYAMLError as error:
            raise self.stop(*_worded(error)) from error
        if not self.documents:
            raise self.stop("the file is empty", 1)

    def take(self, event: yaml.Event, line: int) -> None:
        match event:
            case yaml.ScalarEvent():  # first, as nearly all are scalars
                self.refuse_extras(event.anchor, event.tag, line)
                self.scalar(event.value, line, event.style)
            case yaml.MappingStartEvent():
                self.refuse_extras(event.anchor, event.tag, line)
                self.open({}, line)
            case yaml.SequenceStartEvent():
                self.refuse_extras(event.anchor, event.tag, line)
                self.open([], line)
            case yaml.CollectionEndEvent():
                self.stack.pop()
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    raise self.stop("a second document begins here: one file holds one", line)
            case yaml.AliasEvent():
                self.complain(f"'*{event.anchor}' is not allowed: write the value out", line)
                self.put(None, line)
            case _:
                pass

    def scalar(self, text: str, line: int, style: str | None) -> None:
        if style == '"' and CONTROL.search(text):  # only there can one be written in other signs
            self.complain("control characters are not allowed in a text", line)
        if not self.stack:
            raise self.stop("the file must consist of lines of the form 'name: value'", line)
        top = self.stack[-1]
        if isinstance(top.value, dict) and top.key is None:
            self.key(top, text, line)
        else:
            self.put(text if style else self.plain(text, line), line)

    def key(self, top: _Open, text: str, line: int) -> None:
        top.key = text
        first = self.lines.setdefault(top.inner(), line)
        if text in top.value:
            self.complain(f"'{text}' stands twice, first in line {first}", line)

    def plain(self, text: str, line: int) -> Data:
        if text in WORDS:
            return WORDS[text]
        number = NUMBER.fullmatch(text)
        if not number:
            return text
        if abs(float(text)) > LARGEST:
            self.complain(f"'{text[:20]}' is too large a number", line)
            return None
        return float(text) if number["fraction"] else int(text)

    def open(self, value: list[Data] | dict[str, Data], line: int) -> None:
        if self.stack:
            top = self.stack[-1]
            if isinstance(top.value, dict) and top.key is None:
                raise self.stop("a name must be a single word, not a list or mapping", line)
            path = top.inner()
            self.put(value, line)
        elif isinstance(value, dict):
            path, self.data = (), value
        else:
            raise self.stop("the file must consist of lines of the form 'name: value'", line)
        self.stack.append(_Open(path, value))
        if len(self.stack) > DEEPEST:
            raise self.stop(f"this is nested more than {DEEPEST} deep", line)

    def put(self, value: Data, line: int) -> None:
        if not self.stack:
            raise self.stop("the file must consist of lines of the form 'name: value'", line)
        top = self.stack[-1]
        if isinstance(top.value, list):
            self.lines.setdefault(top.inner(), line)
            top.value.append(value)
        else:  # a second value under the same name is dropped
            top.value.setdefault(top.key or "", value)
            top.key = None

    def refuse_extras(self, anchor: str | None, tag: str | None, line: int) -> None:
        if anchor is not None:
            self.complain(
                f"'&{anchor}' is not allowed: put a text beginning with & in quotes", line
            )
        if tag is not None:
            self.complain(f"'{tag}' is not allowed: put a text beginning with ! in quotes", line)

    def complain(self, sentence: str, line: int) -> None:
        path = self.stack[-1].inner() if self.stack else ()
        self.problems.append(Problem(path, sentence, self.file, line))

    def stop(self, sentence: str, line: int) -> ProblemsError:
        return ProblemsError([Problem((), sentence, self.file, line)])


def _line(mark: Mark | None) -> int:
    return mark.line + 1 if mark else 1


def _worded(error: yaml.MarkedYAMLError) -> tuple[str, int]:
    said = error.problem or "unreadable"
    mark = error.context_mark if error.context in OPENED else error.problem_mark
    return WORDING.get(said, f"this is not YAML: {said}"), _line(mark)


# Words that may stand without quotes, and those among them that some reader takes for a value.
BARE: Final = re.compile(r"[a-z][a-z0-9_-]*")
TAKEN: Final = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}


def _block(value: list[Data] | dict[str, Data], indent: str) -> Iterator[str]:
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _entry(f"{indent}{_scalar(name)}:", each, indent + "  ")
    else:
        for each in value:
            yield from _entry(f"{indent}-", each, indent + "  ")


def _entry(head: str, value: Data, indent: str) -> Iterator[str]:
    if isinstance(value, dict | list) and value:
        yield head
        yield from _block(value, indent)
    else:
        yield f"{head} {_scalar(value)}"


def _scalar(value: Data) -> str:
    match value:
        case str() if BARE.fullmatch(value) and value not in TAKEN:
            return value
        case str():
            return _quoted(value)
        case _:  # numbers, true, false, null, [] and {} are the same in JSON
            return json.dumps(value, allow_nan=False)


def _quoted(text: str) -> str:
    quoted = json.dumps(CONTROL.sub(" ", text), ensure_ascii=False)
    # These would end the line inside the quotes.
    return re.sub("[\u2028\u2029]", lambda each: f"\\u{ord(each[0]):04x}", quoted)
