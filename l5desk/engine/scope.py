"""Scope: the names a ruleset defines, against which its conditions are read and typed."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from l5desk.engine.expression import (
    ALWAYS,
    ORDERINGS,
    AtLeast,
    Comparison,
    Condition,
    ConditionError,
    Name,
    Not,
    Scalar,
    Symbol,
    parse,
)
from l5desk.engine.problem import Path, Problem, did_you_mean
from l5desk.engine.ruleset import Item, Ruleset


@dataclass(slots=True)
class Scope:
    """The names of one ruleset, and the problems found while resolving others against them."""

    ruleset: Ruleset
    problems: list[Problem] = field(default_factory=list)

    def complain(self, path: Path, sentence: str) -> None:
        """Note one problem at a place in the document."""
        self.problems.append(Problem(path, sentence))

    def known(self, path: Path, kind: str, word: str, names: Iterable[str]) -> bool:
        """Tell whether a name exists; complain, with the closest one, when it does not."""
        names = list(names)
        if word in names:
            return True
        self.complain(path, f"unknown {kind} '{word}'{did_you_mean(word, names)}")
        return False

    def condition(self, text: str, path: Path, *, names: bool = True) -> Condition:
        """Parse and type one condition; an empty text always holds."""
        if not text:
            return ALWAYS
        try:
            return self._typed(parse(text), path, names=names)
        except ConditionError as error:
            self.complain(path, str(error))
            return ALWAYS

    def _typed(self, condition: Condition, path: Path, *, names: bool) -> Condition:
        match condition:
            case Name(name):
                return self._named(name, path, names=names)
            case Comparison():
                return self._test(condition, path)
            case Not(operand):
                return Not(self._typed(operand, path, names=names))
            case AtLeast(count, operands):
                typed = (self._typed(each, path, names=names) for each in operands)
                return AtLeast(count, tuple(typed))

    def _named(self, name: str, path: Path, *, names: bool) -> Condition:
        definitions = self.ruleset.definitions if names else {}
        if name in definitions:
            return Name(name)
        item = self.ruleset.items.get(name)
        if item is not None and item.type == "boolean":
            return Comparison(name, "==", value=True)
        if item is not None:
            self.complain(path, f"'{name}' is not yes or no: compare it with a value")
        else:
            kind = "name" if names else "item"
            self.known(path, kind, name, [*definitions, *self.ruleset.items])
        return ALWAYS

    def _test(self, test: Comparison, path: Path) -> Condition:
        if not self.known(path, "item", test.item, self.ruleset.items):
            return test
        item = self.ruleset.items[test.item]
        allowed = _operators(item)
        if test.operator not in allowed:
            signs = ", ".join(allowed)
            sentence = f"'{test.item}' is {item.type}: it can be compared by {signs} only"
            self.complain(path, sentence)
            return test
        return Comparison(test.item, test.operator, self._value(test, item, path))

    def _value(self, test: Comparison, item: Item, path: Path) -> Scalar:
        match test.value, item.type:
            case Symbol(name), "choice" | "multiple":
                self.known(path, f"option of '{test.item}'", name, item.options)
                return name
            case Symbol(name), "integer" | "decimal":
                self.known(path, "parameter", name, self.ruleset.parameters)
                known = self.ruleset.parameters.get(name)
                return known.value if known else 0
            case bool(value), "boolean":
                return value
            case (int() | float()) as value, "integer" | "decimal" if not isinstance(value, bool):
                return value
            case _:
                self.complain(path, f"'{test.item}' is {item.type}: it cannot be {test.value!r}")
                return 0


def _operators(item: Item) -> tuple[str, ...]:
    match item.type:
        case "integer" | "decimal":
            return ("==", "!=", *ORDERINGS)
        case "multiple":
            return ("has", "lacks")
        case "boolean" | "choice":
            return ("==", "!=")
