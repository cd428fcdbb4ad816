"""What the values of a variable stand for: the answers, or the ranges of numbers, in its cells."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from l5desk.engine.expression import Absence, Effective
from l5desk.engine.patients import Population


@dataclass(frozen=True, slots=True)
class Range:
    """Numbers between two thresholds of the rules; None is the end of what is possible."""

    low: float | None
    high: float | None
    includes_low: bool = True
    includes_high: bool = True


def answers(people: Population, level: int, values: Collection[int]) -> tuple[Effective, ...]:
    """Give every answer that counts as one of these values; "blank" if no answer does.

    Of an option of a set: whether it is chosen. Numbers have ``ranges`` instead.
    """
    variable = people.variables[level]
    if variable.kind == "option":
        return tuple(variable.samples[value] for value in sorted(values))
    if _is_number(people, level):
        return ()
    given = people.candidates(variable.item)
    return tuple(each for each in given if people.cell(variable.item, each) in values) or (
        Absence.BLANK,
    )


def ranges(people: Population, level: int, values: Collection[int]) -> tuple[Range, ...]:
    """Give the ranges of the numbers that count as one of these values, lowest first."""
    if not _is_number(people, level):
        return ()
    item = people.variables[level].item
    numbers = [each for each in people.candidates(item) if isinstance(each, int | float)]
    inside = [people.cell(item, number) in values for number in numbers]
    # Of decimals every second number stands for those between two thresholds.
    step = 2 if people.pathway.item(item).type == "decimal" else 1
    return tuple(_ranges(numbers, inside, step))


def _is_number(people: Population, level: int) -> bool:
    return people.pathway.item(people.variables[level].item).type in {"integer", "decimal"}


def _ranges(numbers: Sequence[float], inside: Sequence[bool], step: int) -> Iterator[Range]:
    end = len(numbers) - 1
    for holds, run in groupby(range(len(numbers)), key=inside.__getitem__):
        places = list(run)
        low, high = places[0] - places[0] % step, places[-1] + places[-1] % step
        if holds:
            yield Range(
                low=numbers[low] if low else None,
                high=numbers[high] if high < end else None,
                includes_low=low == places[0],
                includes_high=high == places[-1],
            )
