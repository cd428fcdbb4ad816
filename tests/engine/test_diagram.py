"""Decision diagrams say of every assignment what a table of all assignments says."""

import itertools
from collections import Counter
from collections.abc import Callable, Hashable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l5desk.engine.diagram import (
    LEAF,
    Diagrams,
    Marks,
    Node,
    below,
    count,
    exists,
    find,
    fixed,
    marked,
    paired,
    reachable,
    relabelled,
    restricted,
    search,
)

SIZES = (2, 3, 2)
ALL = list(itertools.product(*map(range, SIZES)))
BOOLEANS = st.lists(st.booleans(), min_size=len(ALL), max_size=len(ALL))
LABELS = st.lists(st.sampled_from("abc"), min_size=len(ALL), max_size=len(ALL))
ALLOWED = st.tuples(
    *(st.lists(st.integers(0, n - 1), min_size=1, unique=True).map(sorted) for n in SIZES)
)


def diagram(store: Diagrams, table: Sequence[Hashable], level: int = 0) -> Node:
    """Build the diagram of a table that gives each assignment, in order, its label."""
    if level == len(SIZES):
        return store.leaf(table[0])
    part = len(table) // SIZES[level]
    parts = [table[n * part : (n + 1) * part] for n in range(SIZES[level])]
    return store.node(level, [diagram(store, each, level + 1) for each in parts])


def table(store: Diagrams, root: Node) -> list[Hashable]:
    """Give the label of every assignment, in order."""
    return [store.labels[follow(store, root, values)] for values in ALL]


def follow(store: Diagrams, node: Node, values: Sequence[int]) -> Node:
    while store.levels[node] != LEAF:
        node = store.children[node][values[store.levels[node]]]
    return node


def fits(values: Sequence[int], allowed: Sequence[Sequence[int]]) -> bool:
    return all(value in each for value, each in zip(values, allowed, strict=True))


@given(LABELS)
def test_a_diagram_gives_each_assignment_its_label(labels: list[str]) -> None:
    store = Diagrams(SIZES)

    assert table(store, diagram(store, labels)) == labels


@given(LABELS, LABELS)
def test_two_diagrams_are_one_node_exactly_when_they_say_the_same(
    one: list[str], other: list[str]
) -> None:
    store = Diagrams(SIZES)

    assert (diagram(store, one) == diagram(store, other)) == (one == other)


@given(BOOLEANS, LABELS, LABELS)
def test_choosing_takes_the_one_where_the_condition_holds_and_else_the_other(
    when: list[bool], one: list[str], other: list[str]
) -> None:
    store = Diagrams(SIZES)
    condition, then, otherwise = (diagram(store, each) for each in (when, one, other))

    chosen = table(store, store.choose(condition, then, otherwise))

    assert chosen == [a if c else b for c, a, b in zip(when, one, other, strict=True)]


@given(BOOLEANS, BOOLEANS)
def test_conditions_combine_as_their_tables_do(one: list[bool], other: list[bool]) -> None:
    store = Diagrams(SIZES)
    left, right = diagram(store, one), diagram(store, other)
    pairs = list(zip(one, other, strict=True))

    assert table(store, store.negate(left)) == [not a for a in one]
    assert table(store, store.both(left, right)) == [a and b for a, b in pairs]
    assert table(store, store.either(left, right)) == [a or b for a, b in pairs]


@given(st.lists(BOOLEANS, max_size=4), st.integers(0, 5))
def test_at_least_counts_the_conditions_that_hold(rows: list[list[bool]], number: int) -> None:
    store = Diagrams(SIZES)
    conditions = [diagram(store, row) for row in rows]

    counted = table(store, store.at_least(number, conditions))

    assert counted == [sum(row[n] for row in rows) >= number for n in range(len(ALL))]


@pytest.mark.parametrize("holds", [[], [0], [0, 2], [0, 1, 2]])
def test_a_test_holds_at_its_values(holds: list[int]) -> None:
    store = Diagrams(SIZES)

    assert table(store, store.test(1, holds)) == [values[1] in holds for values in ALL]


@given(LABELS, ALLOWED)
def test_reachable_are_the_labels_of_the_allowed_assignments(
    labels: list[str], allowed: Sequence[Sequence[int]]
) -> None:
    store = Diagrams(SIZES)
    root = diagram(store, labels)
    marks = Marks(store, lambda label: 1 << "abc".index(str(label)))
    expected = {label for label, values in zip(labels, ALL, strict=True) if fits(values, allowed)}

    assert reachable(store, root, allowed) == expected
    assert marked(marks, root, allowed) == sum(1 << "abc".index(each) for each in expected)
    assert reachable(store, root) == set(labels)
    assert marks.below(root) == sum(1 << "abc".index(each) for each in set(labels))


@given(LABELS, ALLOWED)
def test_restricting_keeps_the_allowed_assignments_and_depends_on_what_matters(
    labels: list[str], allowed: Sequence[Sequence[int]]
) -> None:
    store = Diagrams(SIZES)
    root, smaller = restricted(store, diagram(store, labels), allowed)
    label = dict(zip(ALL, labels, strict=True))
    kept = [values for values in ALL if fits(values, allowed)]
    places = list(itertools.product(*(range(len(each)) for each in allowed)))

    found = [smaller.labels[follow(smaller, root, place)] for place in places]

    assert found == [label[values] for values in kept]
    assert sorted({smaller.levels[node] for node in below(smaller, root)} - {LEAF}) == [
        level
        for level in range(len(SIZES))
        if any(label[one] != label[other] for one, other in differing(kept, level))
    ]


def differing(kept: list[tuple[int, ...]], level: int) -> list[tuple[tuple[int, ...], ...]]:
    """Give the pairs of assignments that differ in one variable alone."""
    pairs = itertools.combinations(kept, 2)
    return [
        (one, other)
        for one, other in pairs
        if [n for n in range(len(SIZES)) if one[n] != other[n]] == [level]
    ]


@given(LABELS)
def test_every_node_stands_after_its_children(labels: list[str]) -> None:
    store = Diagrams(SIZES)
    nodes = below(store, diagram(store, labels))

    for n, node in enumerate(nodes):
        assert set(store.children[node]) <= set(nodes[:n])


@given(LABELS)
def test_counting_counts_assignments(labels: list[str]) -> None:
    store = Diagrams(SIZES)

    assert count(store, diagram(store, labels)) == Counter(labels)


@given(LABELS, st.integers(0, 2), st.data())
def test_fixing_a_variable_answers_for_its_value(
    labels: list[str], level: int, data: st.DataObject
) -> None:
    store = Diagrams(SIZES)
    value = data.draw(st.integers(0, SIZES[level] - 1))
    label = dict(zip(ALL, labels, strict=True))

    held = table(store, fixed(store, diagram(store, labels), level, value))

    assert held == [label[*values[:level], value, *values[level + 1 :]] for values in ALL]


@given(LABELS, LABELS)
def test_labels_are_put_together_or_replaced(one: list[str], other: list[str]) -> None:
    store = Diagrams(SIZES)
    left, right = diagram(store, one), diagram(store, other)

    together = table(store, paired(store, left, right, lambda a, b: f"{a}{b}"))

    assert together == [a + b for a, b in zip(one, other, strict=True)]
    same = table(store, relabelled(store, left, lambda label: label == "a"))
    assert same == [label == "a" for label in one]


def steps(store: Diagrams, roots: Sequence[Node], values: Sequence[int]) -> dict[int, int]:
    """Give the variables read on the way of one assignment through several diagrams at once."""
    nodes, read = list(roots), {}
    while (level := min(store.levels[node] for node in nodes)) != LEAF:
        read[level] = values[level]
        nodes = [store.split(node, level)[values[level]] for node in nodes]
    return read


@given(LABELS, LABELS, st.sampled_from(list(itertools.product("abc", repeat=2))))
def test_a_patient_is_found_by_the_fewest_variables_that_lead_there(
    one: list[str], other: list[str], wanted: tuple[str, str]
) -> None:
    store = Diagrams(SIZES)
    roots = diagram(store, one), diagram(store, other)
    pairs = list(zip(one, other, strict=True))
    shown = [values for values, pair in zip(ALL, pairs, strict=True) if pair == wanted]

    found = find(store, roots, lambda labels: labels == wanted)

    if found is None:
        assert not shown
    else:
        assert len(found) == min(len(steps(store, roots, values)) for values in shown)
        alike = [v for v in ALL if all(v[level] == each for level, each in found.items())]
        assert set(alike) <= set(shown)


def hoping(store: Diagrams, wanted: tuple[str, ...]) -> Callable[[tuple[Node, ...]], bool]:
    """Hope as long as each node still has its label below it."""
    return lambda nodes: all(
        label in reachable(store, node) for label, node in zip(wanted, nodes, strict=True)
    )


@given(LABELS, LABELS)
def test_a_search_that_gives_up_early_finds_whatever_a_full_one_finds(
    one: list[str], other: list[str]
) -> None:
    store = Diagrams(SIZES)
    roots = diagram(store, one), diagram(store, other)

    for wanted in itertools.product("abc", repeat=2):
        found = find(store, roots, wanted.__eq__)
        assert search(store, roots, hoping(store, wanted)) == found
        assert exists(store, [roots], hoping(store, wanted)) == (found is not None)
        assert not exists(store, [], hoping(store, wanted))


def test_one_of_several_starts_is_enough() -> None:
    store = Diagrams(SIZES)
    root, leaf = diagram(store, list("aaaaaaaaaaab")), store.leaf("c")

    assert exists(store, [(leaf,), (root,)], hoping(store, ("b",)))
    assert not exists(store, [(leaf,), (leaf,)], hoping(store, ("b",)))


@given(BOOLEANS, LABELS, LABELS)
def test_what_is_drawn_beside_a_store_is_what_would_be_drawn_in_it(
    condition: list[bool], one: list[str], other: list[str]
):
    store, same = Diagrams(SIZES), Diagrams(SIZES)
    here = [diagram(store, each) for each in (condition, one)]
    there = [diagram(same, each) for each in (condition, one, other)]
    before = len(store.levels)

    root = store.drawn(lambda beside: beside.choose(*here, diagram(beside, other)))

    assert table(store, root) == table(same, same.choose(*there))
    assert set(range(before, len(store.levels))) <= set(below(store, root)), "all else is let go"
