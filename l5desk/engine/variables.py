"""What rules can tell apart of an answer: its options, or the cells between their thresholds.

Conditions compare an item with constants only, so cutting a number at those constants loses
nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import floor
from typing import Final, Literal, TypeAlias

from l5desk.engine.expression import Absence, Comparison, Effective, compare
from l5desk.engine.ruleset import Item

OTHER: Final = "other"
"""Stands for the options of a set that no rule names."""

Kind: TypeAlias = Literal["value", "option", "given"]
Tests: TypeAlias = tuple[Comparison, ...]
Signature: TypeAlias = tuple[bool | None, ...]


@dataclass(frozen=True, slots=True)
class Variable:
    """One thing a rule can distinguish about a patient.

    ``value``: the item's answer, cut into cells that no rule tells apart, each with a sample.
    ``option``: whether one option of a set is chosen. ``given``: whether an item was answered
    that counts even when nothing called for it. ``normal``: the answer to a raising item that no
    rule tells from none, if there is one.
    """

    item: str
    kind: Kind
    samples: tuple[Effective, ...]
    option: str = ""
    normal: Effective = Absence.BLANK


def cut(name: str, item: Item, tests: Tests, *, always_asked: bool) -> Iterator[Variable]:
    """Yield the variables that stand for one item, as far as these tests tell answers apart."""
    if item.type == "multiple" if item.raising else item.always_counts and not always_asked:
        yield Variable(name, "given", (False, True))
    if item.type == "multiple":
        options = list(dict.fromkeys(str(test.value) for test in tests))
        read = [option for option in options if option != "none"]
        others = [OTHER] if "none" in options and len(read) + 1 < len(item.options) else []
        for option in (*read, *others):
            yield Variable(name, "option", (False, True), option)
    else:
        yield _valued(name, item, tests)


def _valued(name: str, item: Item, tests: Tests) -> Variable:
    """Cut the answers of an item where some test tells them apart, one sample for each cell."""
    cells: dict[Signature, Effective] = {}
    for sample in candidates(item, tests):
        cells.setdefault(signature(tests, sample), sample)
    if not item.raising:
        return Variable(name, "value", tuple(cells.values()))
    normal = cells.pop(signature(tests, Absence.BLANK), Absence.BLANK)
    return Variable(name, "value", (*cells.values(), Absence.BLANK), normal=normal)


def candidates(item: Item, tests: Tests) -> Iterator[Effective]:
    """Yield answers from every cell of an item, in order.

    All there are of an item with options; whole numbers at the bounds of the cells; of other
    numbers the thresholds, and between each two of them one number.
    """
    match item.type:
        case "boolean":
            yield from (False, True)
        case "choice" | "multiple":
            yield from item.options
        case "integer" | "decimal":
            yield from _numbers(item, tests)


def _numbers(item: Item, tests: Tests) -> list[float]:
    cuts = {float(test.value) for test in tests if isinstance(test.value, int | float)}
    low, high = item.range or (min(cuts) - 1, max(cuts) + 1)
    points = sorted({low, high, *(cut for cut in cuts if low <= cut <= high)})
    if item.type == "integer":
        near = {floor(point) + step for point in points for step in (-1, 0, 1)}
        return sorted(each for each in near if low <= each <= high)
    between = [(one + other) / 2 for one, other in pairwise(points)]
    return sorted([*points, *between])


def signature(tests: Tests, value: Effective) -> Signature:
    """Give what the tests say of an answer: all that the rules know of it."""
    return tuple(compare(value, test.operator, test.value) for test in tests)
