"""Merging: links that share the last part of their way draw it once, so that dashes stay dashes."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

from l5desk.present.layout import Point

Piece: TypeAlias = tuple[Point, Point]

NEAR: Final = 0.5
"""Two lines closer than this, in pixels, are one."""


def merged(ways: Iterable[Sequence[Point]]) -> list[Sequence[Point]]:
    """Cut each way where it joins one before it; the ways lead to one target.

    A way that is cut is shorter than what it was given as, so it no longer ends at the target.
    """
    drawn: list[Piece] = []
    cut: list[Sequence[Point]] = []
    for way in ways:
        cut.append(_before_joining(way, drawn))
        drawn += pairwise(cut[-1])
    return cut


def _before_joining(way: Sequence[Point], drawn: Sequence[Piece]) -> Sequence[Point]:
    """Take away the end of a way as far back as all of it is drawn already."""
    points = list(way)
    while len(points) > 1:
        start, end = points[-2:]
        reached = _drawn_back_to(start, end, drawn)
        if reached == end:
            break
        if reached != start:
            points[-1] = reached
            break
        points.pop()
    return points


def _drawn_back_to(start: Point, end: Point, drawn: Sequence[Piece]) -> Point:
    """Go back from the end of a straight piece along what is drawn; tell how far that leads."""
    reached = end
    moved = True
    while moved and reached != start:
        moved = False
        for piece in drawn:
            further = _follow(start, reached, piece)
            if further != reached:
                reached, moved = further, True
    return reached


def _follow(start: Point, place: Point, piece: Piece) -> Point:
    """Go back from a place towards ``start`` along one drawn piece that passes through it."""
    axis = 1 if abs(start[0] - place[0]) < NEAR else 0
    across = 1 - axis
    low, high = sorted((piece[0][axis], piece[1][axis]))
    aside = max(abs(point[across] - place[across]) for point in piece)
    if aside > NEAR or not low - NEAR <= place[axis] <= high + NEAR:
        return place
    goal = max(low, start[axis]) if start[axis] < place[axis] else min(high, start[axis])
    if abs(goal - place[axis]) < NEAR:
        return place
    if abs(goal - start[axis]) < NEAR:
        return start
    return (place[0], goal) if axis else (goal, place[1])
