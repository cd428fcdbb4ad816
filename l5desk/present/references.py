"""References: every statement and source, where the rules use it, and what was asked of them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from l5desk.engine.ruleset import Ruleset, Statement, Verification, Worded
from l5desk.present.citation import DOCUMENT, entry_name

Kind: TypeAlias = Literal[
    "ruleset",
    "item",
    "definition",
    "step",
    "recommendation",
    "option",
    "code",
    "parameter",
    "statement",
    "handout",
]
Handling: TypeAlias = Literal["used", "corrected", "editorial"]

STATEMENT: Final = re.compile(r"^S(\d)-(\d\d)$")


@dataclass(frozen=True, slots=True)
class Use:
    """One place that rests on a source; ``corrects``: it stands in place of the statement.

    ``step`` is the step of the chart to look at, where there is one: itself, or the first that
    offers the option or makes the recommendation.
    """

    kind: Kind
    name: str
    text: str
    step: str | None = None
    corrects: bool = False


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """A statement of a source document, what became of it, and where.

    ``name`` is how both kinds of entries are called where they are read: "Document 1 (9)".
    """

    key: str
    name: str
    document: str
    about: str
    says: str
    cites: str
    limits: str
    handling: Handling
    answer: str
    sources: tuple[str, ...]
    uses: tuple[Use, ...]


@dataclass(frozen=True, slots=True)
class ReferenceEntry:
    """A published source, how far it was checked, and where it is used."""

    key: str
    name: str
    citation: str
    kind: str
    year: int | None
    doi: str
    pmid: str
    url: str
    verified: Verification
    says: str
    uses: tuple[Use, ...]


Entry: TypeAlias = StatementEntry | ReferenceEntry
Uses: TypeAlias = Mapping[str, tuple[Use, ...]]


@dataclass(frozen=True, slots=True)
class Question:
    """A related question of a source document, and what bears on it in the rules."""

    key: str
    asks: str
    answer: str
    points: tuple[Use, ...]


def uses(rules: Ruleset, handout: Mapping[str, Sequence[str]] | None = None) -> Uses:
    """Give for each cited key the places that cite it; ``handout`` names its blocks' sources."""
    found: dict[str, dict[Use, None]] = {}
    for use, keys in _cited(rules):
        for key in keys:
            found.setdefault(key, {})[use] = None
    for block, sources in (handout or {}).items():
        for key in sources:
            found.setdefault(key, {})[Use("handout", block, block)] = None
    return {key: tuple(places) for key, places in found.items()}


def merged(several: Iterable[Uses]) -> Uses:
    """Give the uses in several rulesets as one; what stands in more than one is named once."""
    found: dict[str, dict[tuple[Kind, str, bool], Use]] = {}
    for used in several:
        for key, places in used.items():
            for use in places:
                found.setdefault(key, {})[use.kind, use.name, use.corrects] = use
    return {key: tuple(places.values()) for key, places in found.items()}


def _cited(rules: Ruleset) -> Iterator[tuple[Use, Sequence[str]]]:
    yield Use("ruleset", rules.id, rules.title), rules.sources
    yield from _cited_by_words(rules)
    yield from _cited_by_options(rules)
    for name, item in rules.items.items():
        yield Use("item", name, item.short), item.sources
    for name, code in rules.codes.items():
        yield Use("code", name, f"{code.code} {code.title}"), code.sources
    for name, parameter in rules.parameters.items():
        yield Use("parameter", name, parameter.text), parameter.sources
    for name, statement in rules.statements.items():
        yield Use("statement", name, statement.says), statement.sources


def _cited_by_words(rules: Ruleset) -> Iterator[tuple[Use, Sequence[str]]]:
    """Yield what cites and may correct: steps, definitions, recommendations."""
    for name, step in rules.steps.items():
        yield from _worded(Use("step", name, step.title, name), step)
    for name, definition in rules.definitions.items():
        yield from _worded(Use("definition", name, definition.text), definition)
    for name, given in rules.recommendations.items():
        shown = shown_at(rules, "recommendation", name)
        yield from _worded(Use("recommendation", name, given.text, shown), given)


def _worded(use: Use, each: Worded) -> Iterator[tuple[Use, Sequence[str]]]:
    yield use, [key for key in each.sources if key not in each.corrects]
    yield replace(use, corrects=True), each.corrects


def _cited_by_options(rules: Ruleset) -> Iterator[tuple[Use, Sequence[str]]]:
    for name, option in rules.options.items():
        use = Use("option", name, option.title, shown_at(rules, "option", name))
        for argument in option.arguments.values():
            yield use, argument.sources


def shown_at(rules: Ruleset, kind: Literal["recommendation", "option"], name: str) -> str | None:
    """Give the first step that makes a recommendation or offers an option."""
    for step, declared in rules.steps.items():
        if declared.kind == "action":
            listed = declared.options if kind == "option" else declared.recommendations
            if name in listed:
                return step
    return None


def statements(rules: Ruleset, used: Uses, document: str = DOCUMENT) -> tuple[StatementEntry, ...]:
    """Give every statement in the order of its document, which is called by this word."""
    return tuple(
        StatementEntry(
            key=key,
            name=entry_name(rules, key, document),
            document=each.document,
            about=each.about,
            says=each.says,
            cites=each.cites,
            limits=each.limits,
            handling=each.handling,
            answer=each.answer,
            sources=each.sources,
            uses=used.get(key, ()),
        )
        for key, each in rules.statements.items()
    )


def references(rules: Ruleset, used: Uses, document: str = DOCUMENT) -> tuple[ReferenceEntry, ...]:
    """Give every reference in the order written."""
    return tuple(
        ReferenceEntry(
            key=key,
            name=entry_name(rules, key, document),
            citation=each.citation,
            kind=each.kind,
            year=each.year,
            doi=each.doi,
            pmid=each.pmid,
            url=each.url,
            verified=each.verified,
            says=each.says,
            uses=used.get(key, ()),
        )
        for key, each in rules.references.items()
    )


def matching(entries: Iterable[Entry], words: str) -> tuple[Entry, ...]:
    """Give the entries in which every one of these words occurs, whatever its case."""
    wanted = words.casefold().split()
    return tuple(
        entry for entry in entries if all(word in _text(entry).casefold() for word in wanted)
    )


def _text(entry: Entry) -> str:
    return " ".join((*_own(entry), *(f"{use.name} {use.text}" for use in entry.uses)))


def _own(entry: Entry) -> tuple[str, ...]:
    match entry:
        case StatementEntry():
            told = (entry.about, entry.says, entry.limits, entry.answer)
            return (entry.key, entry.name, entry.handling, *told)
        case ReferenceEntry():
            year = str(entry.year or "")
            return (
                *(entry.key, entry.name, entry.citation, year),
                *(entry.doi, entry.pmid, entry.says),
            )


def questions(rules: Ruleset, points: Mapping[str, Sequence[str]]) -> tuple[Question, ...]:
    """Give the related questions with what bears on them in these rules.

    ``points`` names steps, recommendations and options; what a ruleset does not have is left out.
    """
    return tuple(
        Question(
            key=key,
            asks=rules.statements[key].says,
            answer=rules.statements[key].answer,
            points=tuple(_points(rules, names)),
        )
        for key, names in points.items()
        if key in rules.statements
    )


def _points(rules: Ruleset, names: Iterable[str]) -> Iterator[Use]:
    for name in names:
        if name in rules.steps:
            yield Use("step", name, rules.steps[name].title, name)
        elif name in rules.recommendations:
            step = shown_at(rules, "recommendation", name)
            yield Use("recommendation", name, rules.recommendations[name].text, step)
        elif name in rules.options:
            step = shown_at(rules, "option", name)
            yield Use("option", name, rules.options[name].title, step)


def statement_table(declared: Mapping[str, Statement], used: Uses) -> Iterator[str]:
    """Yield one line for each statement: its id, what became of it, and where."""
    for key, each in declared.items():
        yield f"{key}  {each.handling:9}  {_places(used.get(key, ())) or '-'}"


def statement_faults(declared: Mapping[str, Statement], used: Uses) -> tuple[str, ...]:
    """Give a sentence for each statement that is missing, unknown, unanswered or never cited."""
    return tuple(_faults(declared, used))


def _faults(declared: Mapping[str, Statement], used: Uses) -> Iterator[str]:
    for key in sorted(key for key in used if STATEMENT.match(key) and key not in declared):
        yield f"{key} is cited by {_places(used[key])} and is no statement"
    for document, numbers in _numbers(declared).items():
        for number in range(1, max(numbers) + 1):
            if number not in numbers:
                yield f"S{document}-{number:02} is missing"
    for key, each in declared.items():
        if each.handling != "editorial" and not used.get(key):
            yield f"{key} is '{each.handling}', but nothing cites it"
        if each.handling != "used" and not each.answer:
            yield f"{key} is '{each.handling}' without an answer"


def _numbers(declared: Iterable[str]) -> dict[str, set[int]]:
    """Give the numbers of the statements of each document."""
    numbers: dict[str, set[int]] = {}
    for key in declared:
        if found := STATEMENT.match(key):
            numbers.setdefault(found[1], set()).add(int(found[2]))
    return numbers


def _places(places: Iterable[Use]) -> str:
    words = (("corrected by " if use.corrects else "", use) for use in places)
    return ", ".join(f"{word}{use.kind} '{use.name}'" for word, use in words)
