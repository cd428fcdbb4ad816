"""On small random rulesets: all the smallest changes, and no others, found by trying out all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, product

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from l5desk.engine.alternatives import LARGEST_CHANGE, Finding, alternatives
from l5desk.engine.expression import Absence
from l5desk.engine.pathway import Pathway
from l5desk.engine.patients import Population, population
from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.engine.ruleset import DISPOSITIONS, Disposition
from l5desk.engine.variables import Variable
from tests.engine.brute_force import Record, answers, disposition, holds
from tests.engine.random_rulesets import pathways

Change = tuple[tuple[int, int], ...]
Case = tuple[Pathway, dict[str, Answer]]


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Give a ruleset without gaps and a response with anything answered, unknown or left out."""
    pathway = draw(pathways(whole=True))
    choices = {
        name: st.sampled_from([*answers(item), CANNOT_ASSESS])
        for name, item in pathway.ruleset.items.items()
    }
    return pathway, draw(st.fixed_dictionaries({}, optional=choices))


def record(people: Population, values: Sequence[int]) -> Record:
    """Give the patient who has these values of all variables."""
    found: dict[str, Answer] = dict.fromkeys(people.items, Absence.BLANK)
    given = set()
    for variable, value in zip(people.variables, values, strict=True):
        sample = variable.samples[value]
        if variable.kind == "option":
            before = found[variable.item]
            chosen = before if isinstance(before, tuple) else ()
            option = (people.shown(variable),) if sample else ()
            found[variable.item] = (*(each for each in chosen if each != "none"), *option)
        elif variable.kind == "value":
            found[variable.item] = sample
        if sample is True if variable.kind == "given" else sample is not Absence.BLANK:
            counts = variable.kind == "given" or people.level(variable.item, "given") is None
            given |= {variable.item} if counts and is_extra(people, variable.item) else set()
    named = {name: ("none",) if each == () else each for name, each in found.items()}
    return Record(named, frozenset(given))


def is_extra(people: Population, name: str) -> bool:
    item = people.items[name]
    return item.raising or people.level(name, "given") is not None


@lru_cache(maxsize=100_000)
def possible(pathway: Pathway, values: tuple[int, ...]) -> frozenset[Disposition]:
    """Give what a patient may come to; answers in contradiction are asked again."""
    one = record(population(pathway), values)
    facts = one.facts(pathway)
    doubted = {ask for when, ask in pathway.contradictions if holds(when, facts, pathway)}
    concluded = (
        disposition(pathway, each.way(pathway)) for each in asked_again(pathway, one, doubted)
    )
    return frozenset(each for each in concluded if each is not None)


def asked_again(pathway: Pathway, one: Record, doubted: set[str]) -> Iterator[Record]:
    items = pathway.ruleset.items
    again = [answers(items[name]) if name in doubted else [one.answers[name]] for name in items]
    for chosen in product(*again):
        yield Record(dict(zip(items, chosen, strict=True)), one.given - doubted)


def after(pathway: Pathway, allowed: Sequence[Sequence[int]], change: Change) -> set[Disposition]:
    """Give what may be concluded once some variables have other values."""
    people = population(pathway)
    changed = [*allowed]
    for level, value in change:
        changed[level] = [value]
        given_at = people.level(people.variables[level].item, "given")
        if given_at is not None and may_be_asked(pathway, people.variables[level].item):
            changed[given_at] = [1]
    return set().union(*(possible(pathway, values) for values in product(*changed)))


def may_be_asked(pathway: Pathway, item: str) -> bool:
    asked = pathway.asked[item]
    people = population(pathway)
    everyone = product(*map(range, people.diagrams.sizes))
    return any(holds(asked, record(people, v).facts(pathway), pathway) for v in everyone)


def smallest(case: Case) -> Mapping[Disposition, set[Change]]:
    """Give for each disposition the changes that lead there, none of which holds another."""
    pathway, response = case
    people = population(pathway)
    allowed = people.allowed(response)
    single = [
        (level, value)
        for level, variable in enumerate(people.variables)
        for value in range(len(variable.samples))
        if variable.kind != "given"
        and list(allowed[level]) != [value]
        and is_answer(variable, value)
    ]
    found: dict[Disposition, set[Change]] = {each: set() for each in DISPOSITIONS}
    for size in range(1, LARGEST_CHANGE + 1):
        for change in combinations(single, size):
            if len({level for level, _ in change}) == size:
                concluded = after(pathway, allowed, change)
                if len(concluded) == 1:
                    earlier = found[concluded.pop()]
                    if not any(set(each) < set(change) for each in earlier):
                        earlier.add(change)
    return found


def is_answer(variable: Variable, value: int) -> bool:
    """Tell whether a value can be answered, not only left blank."""
    return {variable.samples[value], variable.normal} != {Absence.BLANK}


def told(people: Population, findings: Iterable[Finding]) -> Iterator[Change]:
    """Give every change that a set of findings stands for."""
    for chosen in product(*(values_of(people, each) for each in findings)):
        yield tuple(sorted(chosen))


def values_of(people: Population, finding: Finding) -> set[tuple[int, int]]:
    if finding.option:
        (level,) = (
            n
            for n, each in enumerate(people.variables)
            if (each.item, each.kind) == (finding.item, "option")
            and people.shown(each) == finding.option
        )
        return {(level, int(each is True)) for each in finding.values}
    level = people.level(finding.item, "value")
    assert level is not None
    inside = [each for each in people.candidates(finding.item) if is_in(each, finding)]
    blank = [Absence.BLANK] if Absence.BLANK in finding.values else []
    return {(level, people.cell(finding.item, each)) for each in (*inside, *blank)}


def is_in(answer: object, finding: Finding) -> bool:
    if isinstance(answer, bool | str):
        return answer in finding.values
    assert isinstance(answer, int | float)
    return any(
        (each.low is None or answer > each.low or (answer == each.low and each.includes_low))
        and (
            each.high is None or answer < each.high or (answer == each.high and each.includes_high)
        )
        for each in finding.ranges
    )


@settings(max_examples=60)
@given(cases())
def test_sets_are_all_the_smallest_changes_and_no_others(case: Case) -> None:
    pathway, response = case
    people = population(pathway)
    everyone = product(*map(range, people.diagrams.sizes))
    assume(all(possible(pathway, values) for values in everyone))
    here = after(pathway, people.allowed(response), ())

    expected = {end: set() if here == {end} else each for end, each in smallest(case).items()}
    found: dict[Disposition, list[Change]] = {each: [] for each in DISPOSITIONS}
    for each in alternatives(pathway, response):
        found[each.disposition] = [
            change for findings in each.sets for change in told(people, findings)
        ]

    assert {end: set(each) for end, each in found.items()} == expected
    assert all(len(each) == len(set(each)) for each in found.values())
