"""Write the cases of every shipped ruleset: ``python -m tests.rulesets.make_cases``.

Every end has a patient who gets there; every decision has patients alike but for one finding who
part there. Where a patient ends is written by hand (``ends.yaml``, ``pairs.yaml``), so a case is a
claim that the rules can fail, not an echo of what they say.
"""

from collections.abc import Iterator, Mapping, Sequence
from string import ascii_lowercase
from typing import Final, TypeAlias

from l5desk.engine.evaluate import evaluate
from l5desk.engine.expression import decide
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import Answer, Response, read_answers
from l5desk.engine.ruleset import Item
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import CaseFile, Expectation, case_files, write_case
from l5desk.storage.rulesets import find_rulesets, load_ruleset
from l5desk.storage.yaml_text import Data
from tests.rulesets.vignettes import beside, vignette

PEOPLE: Final = beside("people.yaml")
ENDS: Final = beside("ends.yaml")
PAIRS: Final = beside("pairs.yaml")
MORE_PAIRS: Final = beside("more_pairs.yaml")
Tale: TypeAlias = Mapping[str, Data]
LETTERS: Final = [*ascii_lowercase, *(f"z{each}" for each in ascii_lowercase)]


def main() -> None:
    """Write the cases anew; those of a step that is no more are taken away."""
    for folder in find_rulesets([bundled("rulesets")]):
        (folder / "cases").mkdir(exist_ok=True)
        made = cases(load_ruleset(folder))
        for name, case in made.items():
            write_case(folder / "cases" / f"{name}.yaml", case)
        for path in case_files(folder):
            if path.stem not in made:
                path.unlink()


def cases(pathway: Pathway) -> dict[str, CaseFile]:
    """Give the cases of a ruleset by name: ``end-recovery``, ``scope-a`` and ``scope-b``."""
    steps = pathway.ruleset.steps
    made = {f"end-{step}": one(pathway, step) for step in steps if pathway.is_end(step)}
    for decision in steps:
        members = [each for tale in tales(decision, pathway) for each in alike(pathway, tale)]
        made |= {f"{decision}-{LETTERS[n]}": case for n, case in enumerate(members)}
    return made


def tales(decision: str, pathway: Pathway) -> list[Tale]:
    """Give the pairs that part at a decision, as this ruleset has it."""
    different, more = (
        part.get(pathway.ruleset.id, {}).get(decision)
        for part in (PAIRS["differences"], MORE_PAIRS)
    )
    return [*(different or PAIRS["decisions"].get(decision, [])), *(more or [])]


def one(pathway: Pathway, end: str) -> CaseFile:
    """Give somebody who gets to an end."""
    response = patient(pathway, ENDS[end])
    return case_of(pathway, asked_of([response], pathway)[0], end)


def alike(pathway: Pathway, tale: Tale) -> Iterator[CaseFile]:
    """Yield patients who differ in one answer."""
    item, ends = tale["varies"], tale["ends"]
    values = [value_of(pathway.item(item), written) for written in ends]
    people = [patient(pathway, tale, {item: value}) for value in values]
    for response, end in zip(asked_of(people, pathway), ends.values(), strict=True):
        yield case_of(pathway, response, end)


def value_of(item: Item, written: str) -> object:
    match item.type:
        case "boolean":
            return written == "true"
        case "multiple":
            return written.split()
        case "integer" | "decimal":
            return float(written)
        case _:
            return written


def patient(pathway: Pathway, tale: Tale, varied: Tale | None = None) -> dict[str, Answer]:
    """Give the answers of a patient in the order in which the ruleset asks."""
    person, findings = PEOPLE["patients"][tale["patient"]], tale.get("findings", {})
    items = pathway.ruleset.items
    raw = {**PEOPLE["ordinary"], **person, **findings, **(varied or {})}
    answers, problems = read_answers(items, raw)
    if problems:
        raise ValueError("\n".join(map(str, problems)))
    return {name: answers[name] for name in items if name in answers}


def asked_of(people: Sequence[Response], pathway: Pathway) -> list[Response]:
    """Leave out what nobody is asked and everybody answers the ordinary way."""
    idle = set.intersection(*(set(uncalled_for(each, pathway)) for each in people))
    return [{item: each[item] for item in each if item not in idle} for each in people]


def uncalled_for(response: Response, pathway: Pathway) -> Iterator[str]:
    facts = evaluate(pathway, response).facts
    for item, answer in response.items():
        if (
            answer == PEOPLE["ordinary"].get(item)
            and decide(pathway.asked[item], facts, {}) is False
        ):
            yield item


def case_of(pathway: Pathway, response: Response, end: str) -> CaseFile:
    told = ENDS[end]
    return CaseFile(
        ruleset=pathway.ruleset.id,
        vignette=vignette(response),
        expect=Expectation(dispositions=(told["concludes"],), position=end, by=told["by"]),
        answers=response,
    )


if __name__ == "__main__":
    main()
