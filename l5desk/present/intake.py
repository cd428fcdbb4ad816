"""Intake: which questions stand on which page, in which order, and which are still worth asking.

Red flags come first and unprocessed: all of them, whatever else is known. Every other page holds
only what can still change the next step; the rest can be opened and answered anyway.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, get_args

from l5desk.engine.assessment import Assessment
from l5desk.engine.expression import (
    ALWAYS,
    Absence,
    Comparison,
    Condition,
    Name,
    Truth,
    decide,
    walk,
)
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS, Answer, is_unusual
from l5desk.engine.ruleset import RED_FLAGS, Action, Item, Scale
from l5desk.present.body_map import SIDE_ITEM, has_map
from l5desk.present.explanation import evidence_items
from l5desk.session import Session

BESIDE_RED_FLAGS: Final = ("leg_symptom_side", "pain_extent")
"""Asked on the red-flag page: which leg, and how far down, decides which flags apply."""

Standing: TypeAlias = Literal["open", "answered", "set-aside", "unneeded"]
Kind: TypeAlias = Literal["singly", "legs", "history", "asked", "examined", "refining", "unneeded"]
PageState: TypeAlias = Literal["done", "open", "unneeded"]
Held: TypeAlias = Mapping[str, Kind]

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
"""The groups in the order in which they stand on a page."""

FOLDED: Final = ("refining", "unneeded")
NOTHING_HELD: Final[Held] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Question:
    """One question as it stands now.

    ``open``: none that counts was given, and one still matters. ``set-aside``: an answer was given,
    but the question does not apply; it is kept and counts for nothing. ``together``: answered by
    one press for several. ``doubt``: why the answer is set aside until another one is corrected.
    ``unusual``: possible, but worth a second look. ``on_map``: it can be answered on the body map,
    which shows the ``leg`` that was said as well.
    """

    name: str
    item: Item
    answer: Answer | None
    standing: Standing
    together: bool = False
    doubt: str = ""
    unusual: bool = False
    on_map: bool = False
    leg: Answer | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Questions under one heading; a folded group opens when somebody asks for it."""

    kind: Kind
    questions: tuple[Question, ...]
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One stage. ``fillable`` are the history questions that "none of these" would answer."""

    stage: str
    title: str
    text: str
    state: PageState
    groups: tuple[Group, ...]
    fillable: tuple[str, ...] = ()

    def questions(self) -> Iterator[Question]:
        """Yield every question of the page, folded or not."""
        for group in self.groups:
            yield from group.questions

    def group_of(self, item: str) -> Kind:
        """Give the group in which an item stands."""
        return next(g.kind for g in self.groups if any(q.name == item for q in g.questions))

    def shown(self) -> tuple[Question, ...]:
        """Give what stands on the page before anything is unfolded."""
        return tuple(q for group in self.groups if not group.folded for q in group.questions)


@dataclass(frozen=True, slots=True)
class Intake:
    """All pages; ``left`` questions are open, ``unneeded`` ones need no answer so far.

    ``settled``: the conclusion stands already, and what is left is red flags not asked yet.
    """

    pages: tuple[Page, ...]
    left: int
    unneeded: int
    settled: bool = False

    def first(self) -> str:
        """Give the first page with an open question, or else the first."""
        return next((page for page in self.pages if page.state == "open"), self.pages[0]).stage

    def page(self, stage: str) -> Page:
        """Give the page of that stage."""
        return next(page for page in self.pages if page.stage == stage)

    def page_of(self, item: str) -> str:
        """Give the stage of the page on which an item stands."""
        found = (page for page in self.pages for q in page.questions() if q.name == item)
        return next(found).stage

    def after(self, stage: str) -> str | None:
        """Give the next page with an open question, from the start again after the last one."""
        stages = [page.stage for page in self.pages]
        here = stages.index(stage)
        following = (*self.pages[here + 1 :], *self.pages[:here])
        return next((page.stage for page in following if page.state == "open"), None)


def intake(session: Session, held: Held = NOTHING_HELD) -> Intake:
    """Lay out all pages; ``held`` questions stay in their group while their page is open.

    Nothing moves under the hand of the reader: ``held`` names in order what stands on the page
    being read, and what an answer has just called for follows it.
    """
    layout = _Layout(session, held)
    pages = tuple(layout.pages())
    questions = [question for page in pages for question in page.questions()]
    left = sum(question.standing == "open" for question in questions)
    unneeded = sum(question.standing == "unneeded" for question in questions)
    return Intake(pages, left, unneeded, session.assessment.status == "success")


@dataclass(slots=True)
class _Layout:
    session: Session
    held: Held
    pathway: Pathway = field(init=False)
    assessment: Assessment = field(init=False)
    asked: dict[str, Truth] = field(init=False)
    missing: tuple[str, ...] = field(init=False)
    refining: frozenset[str] = field(init=False)
    together: frozenset[str] = field(init=False)
    doubts: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.pathway, self.assessment = self.session.pathway, self.session.assessment
        self.asked = {
            name: decide(condition, self.assessment.facts, {})
            for name, condition in self.pathway.asked.items()
        }
        self.missing = tuple(each for each in self.assessment.missing if not self._waits(each))
        self.refining = frozenset(_refining(self.pathway, self.assessment))
        self.together = self.session.together
        self.doubts = {
            item: caution.text
            for caution in self.assessment.cautions
            if caution.kind == "contradiction"
            for item in caution.items
        }

    def pages(self) -> Iterator[Page]:
        stages = self.pathway.ruleset.stages
        for stage in sorted(stages, key=lambda each: each != RED_FLAGS):
            names = [name for name in self.pathway.ruleset.items if self._stage(name) == stage]
            groups = tuple(self._groups(names, flags=stage == RED_FLAGS))
            if groups:
                declared = stages[stage]
                state, fillable = _state(groups), tuple(_fillable(groups))
                yield Page(stage, declared.title, declared.text, state, groups, fillable)

    def _stage(self, name: str) -> str:
        beside = name in BESIDE_RED_FLAGS and RED_FLAGS in self.pathway.ruleset.stages
        return RED_FLAGS if beside else self.pathway.item(name).stage

    def _groups(self, names: list[str], *, flags: bool) -> Iterator[Group]:
        ordered = names if flags else self._by_use(names)
        kinds = {
            name: self.held.get(name) or (self._flag_kind(name) if flags else self._kind(name))
            for name in ordered
        }
        for kind in KINDS:
            listed = [name for name in ordered if kinds[name] == kind]
            if listed:
                folded = kind in FOLDED or (kind == "examined" and not self._is_opened(kinds))
                yield Group(kind, tuple(map(self._question, listed)), folded)

    def _by_use(self, names: list[str]) -> list[str]:
        """Put what is held first, then what is answered, then what settles most."""
        given = (name for name in names if name in self.session.response)
        order = dict.fromkeys([*self.held, *given, *self.missing, *names])
        return [name for name in order if name in names]

    def _kind(self, name: str) -> Kind:
        if self._standing(name) != "unneeded":
            return "asked"
        return "refining" if name in self.refining else "unneeded"

    def _flag_kind(self, name: str) -> Kind:
        """Every red flag is shown, but for follow-ups that nothing calls for."""
        item = self.pathway.item(name)
        given = name in self.session.response
        if item.measured:
            return "examined" if given or self.asked[name] is not False else "unneeded"
        if not given and not self._applies(name):
            return "unneeded"
        if name in BESIDE_RED_FLAGS:
            return "legs"
        # A follow-up stands under the questions that call for it.
        callers = {leaf.item for leaf in _comparisons(self.pathway.asked[name])}
        follows = callers and all(self.pathway.item(each).ask_singly for each in callers)
        return "singly" if item.ask_singly or follows else "history"

    def _is_opened(self, kinds: Mapping[str, Kind]) -> bool:
        """Tell whether a measurement is given, called for, or the next thing to be asked."""
        history_taken = not any(
            self._standing(name) == "open" and not self._waits(name)
            for name, kind in kinds.items()
            if kind != "examined"
        )
        return any(
            name in self.session.response
            or self._is_called_for(name)
            or (history_taken and name in self.missing)
            for name, kind in kinds.items()
            if kind == "examined"
        )

    def _is_called_for(self, name: str) -> bool:
        return self.pathway.asked[name] != ALWAYS and self.asked[name] is True

    def _question(self, name: str) -> Question:
        item, answer = self.pathway.item(name), self.session.response.get(name)
        return Question(
            name,
            item,
            answer,
            self._standing(name),
            together=name in self.together,
            doubt=self.doubts.get(name, ""),
            unusual=answer is not None and is_unusual(item.usual, answer),
            on_map=has_map(name, self.pathway.ruleset.items),
            leg=self.session.response.get(SIDE_ITEM),
        )

    def _standing(self, name: str) -> Standing:
        answer = self.session.response.get(name)
        if name in self.doubts and name in self.missing:
            return "open"
        if answer is not None:
            ignored = self.assessment.facts[name] is Absence.BLANK and answer is not CANNOT_ASSESS
            return "set-aside" if ignored else "answered"
        item = self.pathway.item(name)
        if name in self.missing or (item.raising and self._is_called_for(name)):
            return "open"
        flag = self._stage(name) == RED_FLAGS and not item.measured
        return "open" if flag and self._applies(name) else "unneeded"

    def _applies(self, name: str) -> bool:
        raising = self.pathway.item(name).raising
        return self.asked[name] is True if raising else self.asked[name] is not False

    def _waits(self, name: str) -> bool:
        """Tell whether another question must be answered before it is known to be asked."""
        return self.asked[name] is None and any(
            self.assessment.facts[leaf.item] is Absence.UNKNOWN
            and leaf.item not in self.session.response
            for leaf in _comparisons(self.pathway.asked[name])
        )


def _state(groups: tuple[Group, ...]) -> PageState:
    standings = {question.standing for group in groups for question in group.questions}
    if "open" in standings:
        return "open"
    return "done" if standings & {"answered", "set-aside"} else "unneeded"


def _fillable(groups: tuple[Group, ...]) -> Iterator[str]:
    for group in groups:
        for question in group.questions if group.kind == "history" else ():
            asked = question.standing == "open" and question.answer is None
            if asked and question.item.benign is not None:
                yield question.name


def _comparisons(condition: Condition) -> Iterator[Comparison]:
    return (leaf for leaf in walk(condition) if isinstance(leaf, Comparison))


def _refining(pathway: Pathway, assessment: Assessment) -> Iterator[str]:
    """Yield the unknown items that open arguments and recommendations still depend on."""
    for condition in _refinements(pathway, assessment):
        if decide(condition, assessment.facts, assessment.truths) is None:
            yield from evidence_items(pathway, assessment, condition)


def _refinements(pathway: Pathway, assessment: Assessment) -> list[Condition]:
    """Give what narrows the advice and argues the options of the steps still to come, once each."""
    steps = [pathway.step(name) for name in assessment.reachable]
    actions = [step for step in steps if isinstance(step, Action)]
    advice = {name for step in actions for name in step.recommendations}
    options = {name for step in actions for name in step.options}
    argued = [when for (name, _), when in pathway.arguments.items() if name in options]
    return [pathway.recommended[name] for name in advice] + argued


def scale_of_item(pathway: Pathway, item: Item) -> Scale | None:
    """Give what the grades of an item mean, if the ruleset says so for its unit."""
    scales = pathway.ruleset.scales.values()
    return next((scale for scale in scales if scale.unit == item.unit), None)


Bearing: TypeAlias = tuple[Literal["finding", "question", "decision", "advice", "option"], str]


def why_asked(pathway: Pathway, item: str) -> tuple[Bearing, ...]:
    """Give what an answer bears on, read from the rules themselves, each in the ruleset's words."""
    return tuple(dict.fromkeys(_bearings(pathway, item)))


def _bearings(pathway: Pathway, item: str) -> Iterator[Bearing]:
    rules, reading = pathway.ruleset, _definitions_reading(pathway, item)
    yield from (("finding", rules.definitions[name].text) for name in reading)
    for bearing, condition in _conclusions(pathway):
        if any(_rests_on(leaf, item, reading) for leaf in walk(condition)):
            yield bearing


def _conclusions(pathway: Pathway) -> Iterator[tuple[Bearing, Condition]]:
    """Yield everything a condition decides, with the words for it."""
    rules = pathway.ruleset
    for name, asked in pathway.asked.items():
        yield ("question", rules.items[name].short), asked
    for name in pathway.steps:
        for branch in pathway.branches[name]:
            yield ("decision", rules.steps[name].title), branch.when
    for name, when in pathway.recommended.items():
        yield ("advice", rules.recommendations[name].text), when
    for (option, _), when in pathway.arguments.items():
        yield ("option", rules.options[option].title), when


def _rests_on(leaf: Name | Comparison, item: str, definitions: Sequence[str]) -> bool:
    return leaf.name in definitions if isinstance(leaf, Name) else leaf.item == item


def _definitions_reading(pathway: Pathway, item: str) -> tuple[str, ...]:
    """Give the definitions that rest on an item, the nearest first."""
    reading: list[str] = []
    for name, condition in pathway.definitions.items():
        if any(_rests_on(leaf, item, reading) for leaf in walk(condition)):
            reading.append(name)
    return tuple(reading)
