"""Body map: what a tap on the drawing of the legs answers, and what the drawing shows as answered.

The map answers items of the intake and nothing else: how far down the pain goes, where feeling is
changed, and which leg it is. A tap tells of the place tapped only. It never says that another
place or the other leg is well: a leg is added to what was said, never taken away.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, get_args

from l5desk.engine.response import Answer, Response
from l5desk.engine.ruleset import Item

Side: TypeAlias = Literal["right", "left"]
Mark: TypeAlias = Literal["none", "here", "either"]
"""``either``: answered, but the answers do not tell in which leg."""

SIDES: Final[tuple[Side, ...]] = get_args(Side)
SIDE_ITEM: Final = "leg_symptom_side"
AREAS: Final = ("l3", "l4", "l5", "s1")
EXTENTS: Final = ("back_only", "buttock", "thigh", "below_knee", "foot")
BACK: Final = "back_only"
MAPPED: Final[Mapping[str, tuple[str, ...]]] = {"pain_extent": EXTENTS, "sensory_area": AREAS}
"""The items with a map, and those of their options that are places on it, from above down."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place on the map: an option of the item, in one leg; the back has no side."""

    option: str
    side: Side | None


def has_map(name: str, items: Mapping[str, Item]) -> bool:
    """Tell whether a ruleset asks this item with the options that the map is drawn for."""
    item, side = items.get(name), items.get(SIDE_ITEM)
    drawn = item is not None and set(MAPPED.get(name, ("",))) <= item.options.keys()
    return drawn and side is not None and {"left", "right", "both"} <= side.options.keys()


def places(name: str) -> tuple[Place, ...]:
    """Give the places of an item, those of one leg together, from above down."""
    options = MAPPED[name]
    back = [Place(BACK, None)] if BACK in options else []
    legs = [Place(each, side) for side in SIDES for each in options if each != BACK]
    return (*back, *legs)


def mark(name: str, place: Place, response: Response) -> Mark:
    """Tell whether a place is among what was answered."""
    if place.option not in _chosen(response.get(name)):
        return "none"
    if place.side is None:
        return "here"
    side = response.get(SIDE_ITEM)
    if side in SIDES:
        return "here" if side == place.side else "none"
    return "either"


def tap(name: str, place: Place, response: Response) -> dict[str, Answer | None]:
    """Give what a tap on a place answers, the leg before the place; None takes an answer back.

    A tap on what is marked takes the place back and leaves the leg as it was said.
    """
    if mark(name, place, response) != "none":
        return {name: _without(response[name], place.option)}
    changes = dict(_leg(place, response.get(SIDE_ITEM)))
    before = response.get(name)
    if place.option not in _chosen(before):
        changes[name] = place.option if name == "pain_extent" else _with(before, place.option)
    return changes


def _leg(place: Place, said: Answer | None) -> Iterator[tuple[str, Answer | None]]:
    """Yield the leg a tap tells of: beside the other one it makes both."""
    if place.side is not None and said not in (place.side, "both"):
        yield SIDE_ITEM, "both" if said in SIDES else place.side


def _chosen(answer: Answer | None) -> tuple[str, ...]:
    if isinstance(answer, tuple):
        return answer
    return (answer,) if isinstance(answer, str) else ()


def _with(answer: Answer | None, option: str) -> tuple[str, ...]:
    return (*(each for each in _chosen(answer) if each != "none"), option)


def _without(answer: Answer, option: str) -> Answer | None:
    left = tuple(each for each in _chosen(answer) if each != option)
    return left if isinstance(answer, tuple) and left else None
