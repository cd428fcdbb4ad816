"""Ordering: the items of each row from the left, so that few links cross.

Rows start in reading order. Sweeps down and up then move each item to the mean of what it is
joined with; the best order met is kept, the authored one where nothing is gained.
"""

from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

ROUNDS = 6

Order: TypeAlias = list[list[int]]
Neighbours: TypeAlias = Sequence[Sequence[tuple[float, int, float]]]


class Joint(NamedTuple):
    """Two items of neighbouring rows that are joined, and in what share of its width each is."""

    upper: int
    upper_share: float
    lower: int
    lower_share: float


def ordered(reading: Sequence[int], row_of: Sequence[int], joints: Iterable[Joint]) -> Order:
    """Give the items of each row, from the left."""
    best: Order = [[] for _ in range(max(row_of, default=-1) + 1)]
    for item in reading:
        best[row_of[item]].append(item)
    ups: list[list[tuple[float, int, float]]] = [[] for _ in row_of]
    downs: list[list[tuple[float, int, float]]] = [[] for _ in row_of]
    for joint in joints:
        ups[joint.lower].append((joint.lower_share, joint.upper, joint.upper_share))
        downs[joint.upper].append((joint.upper_share, joint.lower, joint.lower_share))
    fewest = _crossings(best, downs)
    order = best
    for turn in range(ROUNDS):
        if not fewest:
            break
        order = _swept(order, downs if turn % 2 else ups, upwards=bool(turn % 2))
        crossings = _crossings(order, downs)
        if crossings < fewest:
            best, fewest = order, crossings
    return best


def _swept(order: Order, neighbours: Neighbours, *, upwards: bool) -> Order:
    """Move the items of each row to where those of the row before it pull them."""
    place = {item: n for row in order for n, item in enumerate(row)}
    result = []
    for row in reversed(order) if upwards else order:
        pulled = [item for item in row if neighbours[item]]
        pull = {
            item: sum(place[other] + share for _, other, share in neighbours[item])
            / len(neighbours[item])
            for item in pulled
        }
        nearest = iter(sorted(pulled, key=pull.__getitem__))
        moved = [next(nearest) if item in pull else item for item in row]
        place.update((item, n) for n, item in enumerate(moved))
        result.append(moved)
    return result[::-1] if upwards else result


def _crossings(order: Order, downs: Neighbours) -> int:
    """Count the pairs of joints that cross."""
    place = {item: n for row in order for n, item in enumerate(row)}
    count = 0
    for row in order:
        joints = sorted(
            (place[item] + own, place[other] + share)
            for item in row
            for own, other, share in downs[item]
        )
        seen: list[float] = []
        for _, lower in joints:
            count += len(seen) - bisect_right(seen, lower)
            insort(seen, lower)
    return count
