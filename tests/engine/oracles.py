"""Decision tables and small rule programs of other projects, written as our rulesets.

Each rule becomes a candidate of one decision, so gaps, overlaps and rules that nobody can take are
what the proofs find there. Cells and conditions are also read on their own, without the engine,
to see whether a patient named by a proof shows what was said.
"""

import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import yaml

from l5desk.engine.pathway import Pathway, compile_ruleset
from l5desk.engine.response import Answer, Response
from l5desk.engine.ruleset import Ruleset
from tests.engine.small import SMALL, SOURCES

FOLDER = Path(__file__).parents[3] / "shared" / "oracles"
WORDS = {"phase": "where", "title": "?", "text": "x", "sources": SOURCES}
FAR = 1e9
UNUSED = ("definitions", "parameters", "recommendations", "options")

Point = Mapping[str, object]
Written = Mapping[str, object]


def entries(file: str) -> list[dict[str, object]]:
    """Read one file of verdicts; none where it is not at hand."""
    path = FOLDER / file
    return yaml.safe_load(path.read_text()) if path.exists() else []


@dataclass(frozen=True, slots=True)
class Inputs:
    """The inputs of a table under names and options of our own."""

    declared: Sequence[Written]

    def name(self, original: str) -> str:
        """Give the item that stands for an input."""
        return f"q{[each['name'] for each in self.declared].index(original)}"

    def value(self, original: str, value: object) -> Answer:
        """Give the answer that stands for a value of an input."""
        declared = next(each for each in self.declared if each["name"] == original)
        if declared["type"] == "enum":
            return f"v{list(declared['values']).index(value)}"
        return value if isinstance(value, bool) else float(Fraction(str(value)))

    def response(self, point: Point) -> Response:
        """Give the answers that stand for a point of the table."""
        return {self.name(name): self.value(name, value) for name, value in point.items()}

    def items(self) -> dict[str, object]:
        """Give the items for all inputs."""
        return {f"q{n}": _item(each) for n, each in enumerate(self.declared)}


def _item(declared: Written) -> Written:
    base = {"stage": "all", "text": "?", "short": "?"}
    match declared["type"]:
        case "boolean":
            return {**base, "type": "boolean"}
        case "enum":
            values = enumerate(declared["values"])
            return {**base, "type": "choice", "options": {f"v{n}": str(v) for n, v in values}}
        case kind:
            low, high = declared.get("min"), declared.get("max")
            if low is None and high is None:
                return {**base, "type": kind}
            top = high - 1 if declared.get("max_exclusive") else high
            bounds = [-FAR if low is None else low, FAR if top is None else top]
            return {**base, "type": kind, "range": bounds}


def pathway(inputs: Inputs, conditions: Mapping[str, str]) -> Pathway:
    """Compile one decision with a candidate for each condition."""
    candidates = [
        {"label": label, "when": when, "next": "chosen"} for label, when in conditions.items()
    ]
    if len(candidates) == 1:  # a decision has two
        candidates.append({"label": "rest", "when": "False", "next": "chosen"})
    end = {"kind": "action", "disposition": "recovery", "by": "routine", **WORDS}
    return compile_ruleset(
        Ruleset.model_validate(
            {
                **SMALL,
                "start": "choose",
                "items": inputs.items(),
                **{part: {} for part in UNUSED},
                "contradictions": [],
                "steps": {
                    "choose": {"kind": "decision", "candidates": candidates, **WORDS},
                    "chosen": {"kind": "action", **end},
                },
            }
        ),
        "0" * 64,
    )


INTERVAL = re.compile(r"([\[(])\s*(\S+?)\s*\.\.\s*(\S+?)\s*([\])])")
COMPARISON = re.compile(r"(<=|>=|<|>)\s*(.+)")
SIGNS: Mapping[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


@dataclass(frozen=True, slots=True)
class Table:
    """A decision table: its inputs, and for each rule one cell per input."""

    inputs: Inputs
    rules: Sequence[Sequence[str]]

    @classmethod
    def read(cls, entry: Mapping[str, object]) -> "Table":
        """Read a table as it was recorded."""
        return cls(Inputs(entry["inputs"]), [each["when"] for each in entry["rules"]])

    def conditions(self) -> dict[str, str]:
        """Give each rule as one of our conditions, by its number."""
        return {str(n): self.condition(cells) for n, cells in enumerate(self.rules, 1)}

    def condition(self, cells: Sequence[str]) -> str:
        """Give the cells of a rule as one condition."""
        pairs = zip(self.inputs.declared, cells, strict=True)
        parts = [self._cell(str(declared["name"]), cell) for declared, cell in pairs]
        return " and ".join(f"({part})" for part in parts if part) or "True"

    def _cell(self, name: str, cell: str) -> str:
        if cell == "-":
            return ""
        if cell.startswith("not("):
            return f"not ({self._cell(name, cell[4:-1])})"
        return " or ".join(self._test(name, part) for part in _parts(cell))

    def _test(self, name: str, part: str) -> str:
        item = self.inputs.name(name)
        if interval := INTERVAL.fullmatch(part):
            left, low, high, right = interval.groups()
            lower, upper = ">=" if left == "[" else ">", "<=" if right == "]" else "<"
            return f"({item} {lower} {low} and {item} {upper} {high})"
        if comparison := COMPARISON.fullmatch(part):
            return f"{item} {comparison[1]} {comparison[2]}"
        value = self.inputs.value(name, yaml.safe_load(part))
        return f"{item} == {str(value).lower() if isinstance(value, bool) else value}"

    def matching(self, point: Point) -> list[int]:
        """Give the rules that match a point, read cell by cell without the engine."""
        return [
            n
            for n, cells in enumerate(self.rules, 1)
            if all(
                _matches(cell, point[str(declared["name"])])
                for declared, cell in zip(self.inputs.declared, cells, strict=True)
            )
        ]

    def points(self) -> Iterator[dict[str, object]]:
        """Give a point on, and one on either side of, every bound that a cell names."""
        yield from _points(self.inputs.declared, self.rules)


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(",")]


def _matches(cell: str, value: object) -> bool:
    if cell == "-":
        return True
    if cell.startswith("not("):
        return not _matches(cell[4:-1], value)
    return any(_is(part, value) for part in _parts(cell))


def _is(part: str, value: object) -> bool:
    if interval := INTERVAL.fullmatch(part):
        left, low, high, right = interval.groups()
        above = value >= float(low) if left == "[" else value > float(low)
        return above and (value <= float(high) if right == "]" else value < float(high))
    if comparison := COMPARISON.fullmatch(part):
        return SIGNS[comparison[1]](value, float(comparison[2]))
    return value == yaml.safe_load(part)


def _points(declared: Sequence[Written], rules: Sequence[Sequence[str]]) -> Iterator[Point]:
    if not declared:
        yield {}
        return
    first, *others = declared
    numbers = {float(each) for cells in rules for each in re.findall(r"-?\d+\.?\d*", cells[0])}
    low, high = first.get("min", -FAR), first.get("max", FAR)
    near = {number + step for number in numbers for step in (-0.5, 0, 0.5)} or {0.0}
    values = {
        "boolean": [False, True],
        "enum": first.get("values"),
    }.get(str(first["type"]), sorted(each for each in near if low <= each <= high))
    for value in values:
        for rest in _points(others, [cells[1:] for cells in rules]):
            yield {str(first["name"]): value, **rest}


TOKEN = re.compile(r'"[^"]*"|[A-Za-z_]\w*|\d+/\d+|<=|>=|=')
KEPT = {"and", "or", "not", "<=", ">="}
OURS = {"=": "==", "true": "True", "false": "False"}


@dataclass(frozen=True, slots=True)
class Program:
    """Rules side by side, some of them exceptions to others."""

    inputs: Inputs
    rules: Mapping[int, Written]

    @classmethod
    def read(cls, entry: Mapping[str, object]) -> "Program":
        """Read a program as it was recorded."""
        return cls(Inputs(entry["inputs"]), {each["id"]: each for each in entry["rules"]})

    def condition(self, rule: int) -> str:
        """Give the condition of a rule itself as one of ours."""
        return TOKEN.sub(self._token, str(self.rules[rule]["when"]))

    def applies(self, rule: int) -> str:
        """Give where a rule or an exception to it applies."""
        parts = [self.condition(rule), *map(self.applies, self.beside(rule))]
        return " or ".join(f"({part})" for part in parts)

    def beside(self, exception_to: int | None = None) -> list[int]:
        """Give the rules that stand side by side: at the top, or as exceptions to one rule."""
        return [n for n, each in self.rules.items() if each.get("exception_to") == exception_to]

    def levels(self) -> list[list[int]]:
        """Give each set of rules that stand side by side, the top first."""
        return [found for each in [None, *self.rules] if (found := self.beside(each))]

    def _token(self, found: re.Match[str]) -> str:
        word = found[0]
        if word in KEPT:
            return word
        if word in OURS:
            return OURS[word]
        if word.startswith('"'):
            return self._option(word[1:-1])
        if "/" in word:
            return repr(float(Fraction(word)))
        return self.inputs.name(word)

    def _option(self, text: str) -> str:
        values = [list(each["values"]) for each in self.inputs.declared if each["type"] == "enum"]
        return f"v{next(known.index(text) for known in values if text in known)}"
