"""Random patients from everywhere: as many for each way through a pathway, drawn from its diagram.

Answers drawn one by one would nearly always hold some red flag; the far ends would never be tried.
"""

from collections.abc import Iterator
from random import Random

from l5desk.engine.pathway import Pathway
from l5desk.engine.response import Answer
from l5desk.engine.ruleset import Item
from l5desk.engine.walks import Walks, walks


def walkers(pathway: Pathway, each: int, seed: int = 5) -> Iterator[dict[str, Answer]]:
    """Yield ``each`` patients for every way, all of them complete.

    What the way does not rest on is answered by chance, so a few go another one.
    """
    chance, everybody = Random(seed), walks(pathway)  # noqa: S311 - patients, no secrets
    for way in everybody.bits.values():
        for _ in range(each):
            drawn = _drawn(everybody, way, chance)
            rest = {
                name: _any(item, chance)
                for name, item in pathway.ruleset.items.items()
                if name not in drawn and not item.raising
            }
            yield {**rest, **drawn}


def _drawn(everybody: Walks, way: int, chance: Random) -> dict[str, Answer]:
    """Go down the diagram by chance, but only where the way can still be reached."""
    node, values = everybody.root, {}
    for level in range(len(everybody.people.variables)):
        children = everybody.store.split(node, level)
        leading = [n for n, each in enumerate(children) if everybody.marks.below(each) & way]
        values[level] = chance.choice(leading)
        node = children[values[level]]
    return everybody.people.response(values)


def _any(item: Item, chance: Random) -> Answer:
    match item.type:
        case "boolean":
            return chance.random() < 0.5
        case "choice":
            return chance.choice(list(item.options))
        case "multiple":
            return ("none",) if "none" in item.options else ()
        case _:
            low, high = item.range or (0, 10)
            return chance.randint(int(low), int(high))
