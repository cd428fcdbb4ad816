"""What can still happen: exact answers about all completions of a response.

Read from the decision diagram of the pathway, never estimated.
"""

from dataclasses import dataclass

from l5desk.engine.diagram import reachable, restricted, support
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import CONTRADICTORY, population, ways
from l5desk.engine.response import Response


@dataclass(frozen=True, slots=True)
class Outlook:
    """Every way the completions of a response can still go.

    ``ends`` are the ends some completion reaches and ``steps`` the steps some completion visits;
    ``missing`` the open items the way still depends on, in the order the pathway reads them.
    """

    ends: frozenset[str]
    steps: frozenset[str]
    missing: tuple[str, ...]


def outlook(pathway: Pathway, response: Response) -> Outlook:
    """Give what the completions of these answers, none of them in doubt, can still lead to."""
    people = population(pathway)
    root, store = restricted(people.diagrams, ways(pathway), people.allowed(response))
    walked = [way for way in reachable(store, root) if isinstance(way, tuple)]
    walked = [way for way in walked if way != CONTRADICTORY]
    items = (people.variables[level].item for level in support(store, root))
    return Outlook(
        ends=frozenset(way[-1] for way in walked),
        steps=frozenset(step for way in walked for step in way),
        missing=tuple(dict.fromkeys(items)),
    )
