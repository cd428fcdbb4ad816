"""Verdicts that other projects' tests recorded: gaps, overlaps and dead rules are found again."""

from collections.abc import Mapping

import pytest

from l5desk.engine.diagram import reachable
from l5desk.engine.expression import decide
from l5desk.engine.pathway import Pathway
from l5desk.engine.proof import gaps, overlaps, unreached
from l5desk.engine.response import Response
from l5desk.engine.walks import walks
from tests.engine.oracles import FOLDER, Program, Table, entries, pathway

TABLES = {str(each["id"]): each for each in entries("decision-tables.yaml")}
PROGRAMS = {str(each["id"]): each for each in entries("catala-verdicts.yaml")}
Entry = Mapping[str, dict]

pytestmark = pytest.mark.skipif(not FOLDER.exists(), reason="the verdicts are not on this machine")


def every(known: dict[str, dict[str, object]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("entry", known.values(), ids=list(known))


def matching(path: Pathway, response: Response) -> list[int]:
    """Give the numbers of the candidates that hold for somebody who answered everything."""
    facts = {**dict.fromkeys(path.ruleset.items, False), **response}
    branches = [each for each in path.branches["choose"] if each.label != "rest"]
    return [int(each.label) for each in branches if decide(each.when, facts, {})]


@every(TABLES)
def test_a_table_has_the_gaps_and_overlaps_that_were_recorded(entry: Entry) -> None:
    table = Table.read(entry)
    path = pathway(table.inputs, table.conditions())
    expected = entry["expected"]

    assert bool(list(gaps(path))) == (expected["gaps"] == "some")
    assert bool(list(overlaps(path))) == (expected["overlaps"] == "some")
    for point in expected.get("gap_witnesses", ()):
        assert matching(path, table.inputs.response(point)) == []
        assert reached(path, table.inputs.response(point)) == {("choose",)}
    for witness in expected.get("overlap_witnesses", ()):
        assert matching(path, table.inputs.response(witness["point"])) == witness["rules"]


def reached(path: Pathway, response: Response) -> set[object]:
    people = walks(path).people
    return set(reachable(people.diagrams, walks(path).root, people.allowed(response)))


@every(TABLES)
def test_the_patients_of_a_table_show_its_failures_cell_by_cell(entry: Entry) -> None:
    table = Table.read(entry)
    path = pathway(table.inputs, table.conditions())

    for each in gaps(path):
        assert all(table.matching(point) == [] for point in alike(table, each.patient))
    for each in overlaps(path):
        assert all(len(table.matching(point)) > 1 for point in alike(table, each.patient))


def alike(table: Table, patient: Response) -> list[dict[str, object]]:
    """Give the points of a table whose inputs are as a patient answers, the others anything."""
    fixed = {
        str(declared["name"]): value_of(declared, patient[table.inputs.name(declared["name"])])
        for declared in table.inputs.declared
        if table.inputs.name(declared["name"]) in patient
    }
    return [{**point, **fixed} for point in table.points()]


def value_of(declared: Mapping[str, object], answer: object) -> object:
    return declared["values"][int(str(answer)[1:])] if declared["type"] == "enum" else answer


@every(TABLES)
def test_every_point_of_a_table_matches_the_same_rules_as_candidates(entry: Entry) -> None:
    table = Table.read(entry)
    path = pathway(table.inputs, table.conditions())

    for point in table.points():
        assert matching(path, table.inputs.response(point)) == table.matching(point)


@every(TABLES)
def test_a_dead_rule_of_a_table_is_one_that_nobody_takes(entry: Entry) -> None:
    table = Table.read(entry)
    conditions = table.conditions()
    path = pathway(table.inputs, chosen(entry, conditions))

    dead = {each.sentence.split("'")[1] for each in unreached(path)} & set(conditions)

    assert dead == {str(number) for number in entry["computed"]["dead_rules"]}


def chosen(entry: Entry, conditions: dict[str, str]) -> dict[str, str]:
    """Give where each rule is the one chosen under the hit policy of its table."""
    order = list(conditions)
    if entry["hit_policy"] == "PRIORITY":
        outputs = [str(each["then"]) for each in entry["rules"]]
        order.sort(key=lambda n: entry["output_values"].index(outputs[int(n) - 1]))
    elif entry["hit_policy"] != "FIRST":
        return conditions
    before = {n: [f"({conditions[each]})" for each in order[:k]] for k, n in enumerate(order)}
    return {
        n: f"({when})" + (f" and not ({' or '.join(before[n])})" if before[n] else "")
        for n, when in conditions.items()
    }


def applying(program: Program, rules: list[int]) -> Pathway:
    return pathway(program.inputs, {str(rule): program.applies(rule) for rule in rules})


@every(PROGRAMS)
def test_a_program_has_the_verdict_that_was_recorded(entry: Entry) -> None:
    program = Program.read(entry)
    top, *exceptions = program.levels()
    path = applying(program, top)
    found = ["gap"] if list(gaps(path)) else []
    if any(list(overlaps(applying(program, rules))) for rules in [top, *exceptions]):
        found.append("conflict")

    assert "+".join(found or ["ok"]) == entry["expected"]["verdict"]


@every(PROGRAMS)
def test_the_witnesses_of_a_program_witness_it_here_too(entry: Entry) -> None:
    program = Program.read(entry)
    expected = entry["expected"]
    paths = [applying(program, rules) for rules in program.levels()]

    if "gap_witness" in expected:
        assert matching(paths[0], program.inputs.response(expected["gap_witness"])) == []
    if "conflict_witness" in expected:
        point = program.inputs.response(expected["conflict_witness"])
        assert expected["conflict_rules"] in [matching(path, point) for path in paths]


@every(PROGRAMS)
def test_a_rule_of_a_program_that_never_applies_is_one_that_nobody_takes(entry: Entry) -> None:
    program = Program.read(entry)
    conditions = {str(n): program.condition(n) for n in program.rules}

    untaken = {
        each.sentence.split("'")[1] for each in unreached(pathway(program.inputs, conditions))
    }

    never = {str(number) for number in entry["expected"].get("never_applies", ())}
    assert untaken & set(conditions) == never


def test_all_verdicts_were_read() -> None:
    assert (len(TABLES), len(PROGRAMS)) == (27, 47)
