"""Somebody who sees nothing: goes through the desk by names, roles and actions alone.

It stands on a ``Node``, so that the same walk goes through the tree inside the program and, from
another process, through the one the system's accessibility bus gives to a screen reader.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

FOLD = re.compile(r"\(\d+\)$")
CHOICES = ("radio button", "check box", "push button", "button")
Answers = Mapping[str, tuple[str, ...]]
"""For each question, word for word, the names of the options chosen, or the number typed."""


class Node(Protocol):
    """One thing in the tree as a screen reader is told of it."""

    @property
    def name(self) -> str:
        """What it is called."""
        ...

    @property
    def role(self) -> str:
        """What kind of thing it is."""
        ...

    @property
    def text(self) -> str:
        """The text in it, of a field or of running text."""
        ...

    @property
    def is_shown(self) -> bool:
        """Whether it is there for those who see."""
        ...

    @property
    def is_checked(self) -> bool:
        """Whether it is chosen."""
        ...

    def children(self) -> Iterable["Node"]:
        """What it consists of, in reading order."""
        ...

    def press(self) -> None:
        """Press or toggle it."""
        ...

    def write(self, text: str) -> None:
        """Type this into it and press Enter."""
        ...


def shown(root: Node) -> Iterator[Node]:
    """Everything a screen reader can come to, in its reading order."""
    if root.is_shown:
        yield root
        for child in root.children():
            yield from shown(child)


def named(root: Node, name: str) -> Node | None:
    return next((node for node in shown(root) if node.name == name), None)


def answer_page(root: Node, answers: Answers) -> list[str]:
    """Give every answer asked for on the page in sight; tell which questions these were.

    An answer can bring further questions onto the page.
    """
    _open_folds(root)
    told: list[str] = []
    while question := _asked_now(root, answers, told):
        for answer in answers[question]:
            row = named(root, question)
            assert row is not None, f"'{question}' has gone before it was answered"
            _choose(row, answer)
        told.append(question)
    return told


def _open_folds(root: Node) -> None:
    """Open what is folded away: a heading that ends in how many questions stand under it."""
    for fold in [node for node in shown(root) if FOLD.search(node.name)]:
        if fold.role == "check box" and not fold.is_checked:
            fold.press()


def _asked_now(root: Node, answers: Answers, told: list[str]) -> str | None:
    names = {node.name for node in shown(root)}
    return next((name for name in answers if name in names and name not in told), None)


def _choose(row: Node, answer: str) -> None:
    inside = list(shown(row))
    for node in inside:
        if node.role in CHOICES and node.name == answer:
            if not node.is_checked:
                node.press()
            return
    fields = [node for node in inside if node.role in {"text", "entry"}]
    assert fields, f"'{row.name}' offers no '{answer}': {[node.name for node in inside]}"
    fields[0].write(answer)


def on(root: Node) -> str | None:
    """Press the button that leads to the next page; tell its name, or None when there is none."""
    for node in shown(root):
        if node.role in CHOICES and node.name.startswith("Next:"):
            node.press()
            return node.name
    return None


def go_through(root: Node, answers: Answers, pages: int = 12) -> list[str]:
    """Answer page after page to the last; tell every question answered, in order."""
    told: list[str] = []
    for _ in range(pages):
        told += answer_page(root, answers)
        if on(root) is None:
            break
    return told


def read_aloud(root: Node) -> str:
    """All that is said of what is shown below a node."""
    parts = (part for node in shown(root) for part in (node.name, node.text) if part)
    return "\n".join(dict.fromkeys(parts))
