"""Conditions of a ruleset: a small subset of Python's expression syntax, three-valued.

A condition compares items with constants only (that is what lets every rule be proved over
every possible patient)::

    cancer == active and not (age < adult_age)
    weakness_course in (stable, worsening)
    l5 in sensory_area
    at_least(2, night_pain, weight_loss, spinal_tenderness)

``parse`` accepts a listed set of Python syntax nodes and lowers them to the closed union
``Condition``; ``decide`` gives the truth after Kleene: True, False, or None for unknown.
"""

import ast
import operator
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final, TypeAlias, assert_never

Scalar: TypeAlias = bool | int | float | str
Truth: TypeAlias = bool | None


class Absence(Enum):
    """Why an item has no value for the rules."""

    UNKNOWN = "unknown"  # not answered, or it could not be assessed: never read as "no"
    BLANK = "blank"  # not asked for in this patient: every comparison with it is false


UNKNOWN: Final = Absence.UNKNOWN
BLANK: Final = Absence.BLANK

Effective: TypeAlias = Scalar | tuple[str, ...] | Absence


@dataclass(frozen=True, slots=True)
class Symbol:
    """A bare word on the constant side: an option of the item or a named parameter."""

    name: str


@dataclass(frozen=True, slots=True)
class Name:
    """The truth of a definition (before compiling also: of a boolean item)."""

    name: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """One item compared with one constant; ``has`` and ``lacks`` look into a set of options."""

    item: str
    operator: str
    value: Scalar | Symbol


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite; unknown stays unknown."""

    operand: "Condition"


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least ``count`` of the operands hold. ``and`` is all of them, ``or`` is one of them."""

    count: int
    operands: tuple["Condition", ...]


Condition: TypeAlias = Name | Comparison | Not | AtLeast


class ConditionError(ValueError):
    """The text is not a condition; the message is a sentence for the author."""


COMPARISONS: Final[dict[type[ast.cmpop], str]] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}
ORDERINGS: Final[dict[str, Callable[[float, float], bool]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


DEEPEST: Final = 40
"""Levels of a condition: Python, as which conditions are written, takes some hundred brackets."""


def every(*operands: Condition) -> Condition:
    """Give the condition that all the operands hold."""
    return AtLeast(len(operands), operands)


def some(*operands: Condition) -> Condition:
    """Give the condition that one of the operands holds."""
    return AtLeast(1, operands)


def parse(text: str) -> Condition:
    """Read a condition; raise ``ConditionError`` with a sentence when it is not one."""
    try:
        tree = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        message = f"'{text}' is not a condition: check brackets, 'and', 'or', 'not'"
        raise ConditionError(message) from error
    condition = _lower(tree)
    if _depth(condition) > DEEPEST:
        raise ConditionError(f"'{text[:40]}…' is too deep: name parts of it in definitions")
    return condition


def _depth(condition: Condition) -> int:
    match condition:
        case Not(operand):
            return 1 + _depth(operand)
        case AtLeast(_, operands):
            return 1 + max(map(_depth, operands), default=0)
        case _:
            return 0


def _lower(node: ast.expr) -> Condition:
    match node:
        case ast.Name(id=name):
            return Name(name)
        case ast.Constant(value=bool(value)):
            return ALWAYS if value else NEVER
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return Not(_lower(operand))
        case ast.BoolOp(op=ast.And(), values=values):
            return every(*map(_lower, values))
        case ast.BoolOp(op=ast.Or(), values=values):
            return some(*map(_lower, values))
        case ast.Compare(left=left, ops=operators, comparators=rights):
            lefts = [left, *rights[:-1]]
            triples = zip(lefts, operators, rights, strict=True)
            tests = [_comparison(*triple) for triple in triples]
            return tests[0] if len(tests) == 1 else every(*tests)
        case ast.Call(func=ast.Name(id="at_least"), args=[ast.Constant(value=int(count)), *rest]):
            return _at_least(count, rest)
        case _:
            raise ConditionError(f"'{ast.unparse(node)}' is not allowed in a condition")


def _at_least(count: int, operands: list[ast.expr]) -> Condition:
    if not 1 <= count <= len(operands):
        raise ConditionError(f"at_least({count}, …) needs at least {count} conditions after it")
    return AtLeast(count, tuple(map(_lower, operands)))


def _comparison(left: ast.expr, sign: ast.cmpop, right: ast.expr) -> Condition:
    match left, sign, right:
        case ast.Name(id=item), ast.In(), ast.Tuple(elts=values) | ast.List(elts=values):
            return some(*(Comparison(item, "==", _constant(value)) for value in values))
        case ast.Name(id=item), ast.NotIn(), ast.Tuple(elts=values) | ast.List(elts=values):
            return every(*(Comparison(item, "!=", _constant(value)) for value in values))
        case _, ast.In(), ast.Name(id=item):
            return Comparison(item, "has", _constant(left))
        case _, ast.NotIn(), ast.Name(id=item):
            return Comparison(item, "lacks", _constant(left))
        case ast.Name(id=item), _, _ if type(sign) in COMPARISONS:
            return Comparison(item, COMPARISONS[type(sign)], _constant(right))
        case _:
            wrong = f"{ast.unparse(left)} … {ast.unparse(right)}"
            raise ConditionError(f"'{wrong}': an item stands on the left, a constant on the right")


def _constant(node: ast.expr) -> Scalar | Symbol:
    match node:
        case ast.Constant(value=bool() | int() | float() | str() as value):
            return value
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
            return -value
        case ast.Name(id="true" | "false" as name):
            return name == "true"
        case ast.Name(id=name):
            return Symbol(name)
        case _:
            raise ConditionError(f"'{ast.unparse(node)}' is not a constant")


def decide(
    condition: Condition, facts: Mapping[str, Effective], truths: Mapping[str, Truth]
) -> Truth:
    """Give the truth of a compiled condition, from effective values and decided definitions."""
    match condition:
        case Name(name):
            return truths[name]
        case Comparison(item, sign, value):
            return compare(facts[item], sign, value)
        case Not(operand):
            truth = decide(operand, facts, truths)
            return None if truth is None else not truth
        case AtLeast(count, operands):
            decided = [decide(each, facts, truths) for each in operands]
            if decided.count(True) >= count:
                return True
            return None if len(decided) - decided.count(False) >= count else False


def compare(fact: Effective, sign: str, value: Scalar | Symbol) -> Truth:
    """Compare an effective value with a constant; blank compares false, unknown is unknown."""
    if fact is UNKNOWN:
        return None
    if fact is BLANK:
        return False
    if sign == "==":
        return fact == value
    if sign == "!=":
        return fact != value
    if sign in ORDERINGS:
        return _ordered(fact, sign, value)
    return isinstance(fact, tuple) and (value in fact) is (sign == "has")


def _ordered(fact: Effective, sign: str, value: Scalar | Symbol) -> bool:
    if isinstance(fact, int | float) and isinstance(value, int | float):
        return ORDERINGS[sign](fact, value)
    raise TypeError(f"{fact!r} {sign} {value!r}: only numbers have an order")


ALWAYS: Final = AtLeast(0, ())
NEVER: Final = AtLeast(1, ())


def walk(condition: Condition) -> Iterator[Name | Comparison]:
    """Yield every name and test of a condition, left to right."""
    match condition:
        case Not(operand):
            yield from walk(operand)
        case AtLeast(_, operands):
            for operand in operands:
                yield from walk(operand)
        case Name() | Comparison():
            yield condition
        case _:
            assert_never(condition)
