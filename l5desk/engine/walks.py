"""Questions about the walks of all patients at once: whether somebody walks like this, and who."""

from collections.abc import Callable, Collection, Hashable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from l5desk.engine.assessment import rank
from l5desk.engine.diagram import (
    Diagrams,
    Hopeful,
    Marks,
    Node,
    exists,
    reachable,
    relabelled,
    search,
)
from l5desk.engine.expression import Absence
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import Population, Way, population, walked, ways_among
from l5desk.engine.response import Answer, Response


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that does not hold, where it is written, and a patient who shows it.

    The patient is given by few answers; whatever else is answered plays no part.
    """

    path: tuple[str | int, ...]
    sentence: str
    patient: Response

    def __str__(self) -> str:
        """The sentence, and the answers of the patient who shows it."""
        told = [f"{item}: {_written(answer)}" for item, answer in self.patient.items()]
        return f"{self.sentence} (a patient: {', '.join(told)})" if told else self.sentence


@dataclass(frozen=True, slots=True)
class Walks:
    """The ways all patients of a pathway walk, each way a bit of its own in a number.

    ``root`` is the diagram of the ways. Of a node ``marks`` tells the ways below it, ``ranks`` the
    dispositions: for each the bit of its rank.
    """

    people: Population
    root: Node
    bits: Mapping[Way, int]
    marks: Marks
    ranks: Marks

    @property
    def store(self) -> Diagrams:
        """The store of all diagrams over these patients."""
        return self.people.diagrams

    @property
    def ends(self) -> Node:
        """The diagram of the last steps of the ways, drawn when somebody asks for it."""
        return relabelled(self.store, self.root, last_step)

    def through(self, steps: Collection[str]) -> int:
        """Give the ways through any of these steps."""
        return self._those(lambda way: not set(way).isdisjoint(steps))

    def taking(self, step: str, following: str) -> int:
        """Give the ways that lead from one step straight to another."""
        return self._those(lambda way: (step, following) in pairwise(way))

    def to(self, steps: Collection[str]) -> int:
        """Give the ways whose last step is one of these."""
        return self._those(lambda way: way[-1] in steps)

    def _those(self, wanted: Callable[[Way], bool]) -> int:
        return sum(bit for way, bit in self.bits.items() if wanted(way))

    def somebody(self, condition: Node, walking: int) -> bool:
        """Tell whether anybody for whom the condition holds walks one of these ways."""
        return exists(self.store, [(condition, self.root)], self._holding(walking))

    def example(self, condition: Node, walking: int) -> Response:
        """Give somebody for whom the condition holds and who walks one of these ways."""
        roots = (condition, self.root)
        return self.people.response(search(self.store, roots, self._holding(walking)) or {})

    def hopeful(self, walking: int) -> Hopeful:
        """Give the question whether somebody below a node of the walks walks one of these ways."""
        below = self.marks.below
        return lambda nodes: below(nodes[0]) & walking != 0

    def _holding(self, walking: int) -> Hopeful:
        never = self.store.leaf(label=False)
        below = self.marks.below
        return lambda nodes: nodes[0] != never and below(nodes[1]) & walking != 0


@lru_cache(maxsize=8)
def walks(pathway: Pathway) -> Walks:
    """Give the ways of all patients of a pathway; worked out once per pathway."""
    people = population(pathway)
    store, root = people.diagrams, walked(people)
    found = sorted(ways_among(reachable(store, root)))
    bits = {way: 1 << n for n, way in enumerate(found)}

    def number(label: Hashable) -> int:
        return sum(bits[way] for way in ways_among([label]))

    def urgency(label: Hashable) -> int:
        last = [way[-1] for way in ways_among([label]) if pathway.is_end(way[-1])]
        return sum(1 << rank(pathway.disposition(end)) for end in last)

    return Walks(people, root, bits, Marks(store, number), Marks(store, urgency))


def last_step(label: Hashable) -> Hashable:
    """Give the last step of a way; what is no way stays as it is."""
    return label[-1] if isinstance(label, tuple) else label


def _written(answer: Answer) -> str:
    """Write an answer as in a case file."""
    match answer:
        case tuple():
            return f"[{', '.join(answer)}]"
        case bool():
            return str(answer).lower()
        case Absence():
            return answer.value
        case _:
            return str(answer)
