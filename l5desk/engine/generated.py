"""The conditions of a pathway as straight-line Python, each written when it is first needed.

Every answer has some hundred conditions decided, and walking their trees costs several times what
they say. Of each condition two plain expressions are written: where it is certainly true and where
it is certainly false; where neither holds it is unknown. That is Kleene's logic, the same as in
``expression.decide``, which is read more easily and which the tests hold this against.

Nothing of a ruleset enters the text but ids, which are lower-case words, and ``repr`` of constants.
"""

import marshal
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import CodeType, FunctionType
from typing import Final, TypeAlias

from l5desk.engine.assessment import OptionVerdict, Verdict, Visit
from l5desk.engine.expression import (
    ALWAYS,
    BLANK,
    UNKNOWN,
    AtLeast,
    Comparison,
    Condition,
    Effective,
    Name,
    Not,
    Truth,
    walk,
)
from l5desk.engine.pathway import Pathway
from l5desk.engine.response import Response
from l5desk.engine.ruleset import Action

Facts: TypeAlias = Mapping[str, Effective]
Truths: TypeAlias = Mapping[str, Truth]


@lru_cache(maxsize=8)
def deciders(pathway: Pathway) -> "Deciders":
    """Give what decides the conditions of a pathway; each part is written once."""
    return Deciders(pathway)


class Deciders:
    """What decides the conditions of one pathway; a part that nobody asks for is never written.

    ``facts`` gives the effective values of answers, ``conflicts`` whether each contradiction holds
    among them, ``truths`` the definitions that follow from these very facts. From facts and truths,
    ``walk`` gives the way from a step on, a step in ``recommended`` what is certainly recommended
    there (only the steps ``advising`` recommend anything), in ``options`` how each option weighed
    there stands, and a disposition in ``codes`` the codes that apply with it and those that do once
    it is confirmed.
    """

    def __init__(self, pathway: Pathway) -> None:
        """Write what every assessment needs."""
        self.facts: Callable[[Response], dict[str, Effective]]
        self.conflicts: Callable[[Facts], list[Truth]]
        self.truths: Callable[[Facts], dict[str, Truth]]
        self.walk: Callable[[Facts, Truths, str], list[Visit]]
        self.recommended: Mapping[str, Callable[[Facts, Truths], list[str]]]
        self.options: Mapping[str, Callable[[Facts, Truths], tuple[OptionVerdict, ...]]]
        self.codes: Mapping[str, Callable[[Facts, Truths], tuple[list[str], list[str]]]]
        items = pathway.ruleset.items
        absent = {name: BLANK if items[name].raising else UNKNOWN for name in pathway.asked}
        self.facts = _function(pathway, "facts", "answers", _facts(pathway), absent=absent)
        self.conflicts = _function(pathway, "conflicts", "facts", _conflicts(pathway))
        undecided = dict.fromkeys(pathway.definitions)
        self.truths = _function(pathway, "truths", "facts", _truths(pathway), undecided=undecided)
        self.walk = _walk(pathway)
        self.recommended = _Written(pathway, _recommended)
        self.options = _Written(pathway, _options)
        self.codes = _Written(pathway, _codes)
        self.advising = frozenset(step for step in pathway.steps if _advice(pathway, step))


class _Written(dict[str, FunctionType]):
    """What is made by name, each when it is first asked for."""

    def __init__(self, pathway: Pathway, write: Callable[[Pathway, str], FunctionType]) -> None:
        super().__init__()
        self._pathway, self._write = pathway, write

    def __missing__(self, name: str) -> FunctionType:
        written = self[name] = self._write(self._pathway, name)
        return written


def _function(
    pathway: Pathway, name: str, parameters: str, body: Iterable[str], **scope: object
) -> FunctionType:
    """Make a function; what it is compiled to stays with the pathway, by this name."""
    if name not in pathway.code:
        # Unknown and blank are read more often than anything else, and read soonest as parameters.
        text = "\n ".join([f"def decided({parameters}, U, B):", *body])
        module = compile(text, __name__, "exec")
        code = next(each for each in module.co_consts if isinstance(each, CodeType))
        pathway.code[name] = marshal.dumps(code)
    code = marshal.loads(pathway.code[name])  # noqa: S302 - from here, of this run or an earlier one
    return FunctionType(code, scope, argdefs=(UNKNOWN, BLANK))


@dataclass(frozen=True, slots=True)
class _Words:
    """How items and definitions are named where a condition is written."""

    item: str
    definition: str

    def truth(self, condition: Condition) -> str:
        """Write an expression that is False (as most are: that is tried first), True, or None."""
        if condition == ALWAYS:
            return "True"
        if isinstance(condition, Name):
            return self.definition.format(condition.name)
        true, false = self.certain(condition), self.excluded(condition)
        return f"False if {false} else True if {true} else None"

    def certain(self, condition: Condition) -> str:
        """Write an expression that is True where the condition is certainly true, else False."""
        match condition:
            case Name(name):
                return f"{self.definition.format(name)} is True"
            case Not(operand):
                return self.excluded(operand)
            case AtLeast(count, operands):
                return _at_least(count, [self.certain(each) for each in operands])
            case Comparison():
                return self._test(condition, CERTAIN)

    def excluded(self, condition: Condition) -> str:
        """Write an expression that is True where the condition is certainly false, else False."""
        match condition:
            case Name(name):
                return f"{self.definition.format(name)} is False"
            case Not(operand):
                return self.certain(operand)
            case AtLeast(count, operands):
                spare = len(operands) - count
                return _at_least(spare + 1, [self.excluded(each) for each in operands])
            case Comparison():
                return self._test(condition, EXCLUDED)

    def _test(self, test: Comparison, forms: Mapping[str, str]) -> str:
        sign = "is" if test.operator == "==" and isinstance(test.value, bool) else test.operator
        form = forms.get(sign, forms["order"])
        item = self.item.format(test.item)
        return form.format(x=item, sign=test.operator, value=repr(test.value), other=not test.value)


BOTH: Final = "facts, truths"
GIVEN: Final = _Words("facts['{}']", "truths['{}']")
LOCAL: Final = _Words("i_{}", "d_{}")

# Unknown (U) and blank (B) equal nothing but themselves, and have neither order nor members.
CERTAIN: Final = {
    "is": "{x} is {value}",
    "==": "{x} == {value}",
    "!=": "({x} is not U and {x} is not B and {x} != {value})",
    "has": "({x} is not U and {x} is not B and {value} in {x})",
    "lacks": "({x} is not U and {x} is not B and {value} not in {x})",
    "order": "({x} is not U and {x} is not B and {x} {sign} {value})",
}
EXCLUDED: Final = {
    "is": "({x} is {other} or {x} is B)",
    "==": "({x} is not U and {x} != {value})",
    "!=": "({x} is B or {x} == {value})",
    "has": "({x} is B or {x} is not U and {value} not in {x})",
    "lacks": "({x} is B or {x} is not U and {value} in {x})",
    "order": "({x} is B or {x} is not U and not {x} {sign} {value})",
}


def _at_least(count: int, parts: list[str]) -> str:
    if not 0 < count <= len(parts):
        return str(count <= 0)
    if count in (1, len(parts)):
        return f"({(' or ' if count == 1 else ' and ').join(parts)})"
    return f"({' + '.join(f'({part})' for part in parts)} >= {count})"


def _facts(pathway: Pathway) -> Iterator[str]:
    """Write the effective values: an item that is not asked is blank, one not answered unknown."""
    yield "facts = {**absent, **answers}"
    yield "if len(facts) > len(absent): facts = {name: facts[name] for name in absent}"
    for name, asked in pathway.asked.items():
        item, x = pathway.ruleset.items[name], GIVEN.item.format(name)
        if item.raising:
            yield f"if {x} is U: {x} = B"
        elif asked == ALWAYS:
            continue
        elif item.always_counts:
            yield f"if {x} is U and {GIVEN.excluded(asked)}: {x} = B"
        else:
            yield f"if {GIVEN.excluded(asked)}: {x} = B"
            yield f"elif not {GIVEN.certain(asked)}: {x} = U"
    yield "return facts"


def _conflicts(pathway: Pathway) -> Iterator[str]:
    truths = (GIVEN.truth(when) for when, _ in pathway.contradictions)
    yield f"return [{', '.join(truths)}]"


def _truths(pathway: Pathway) -> Iterator[str]:
    """Write the definitions; the facts stand in the order in which ``_facts`` gives them."""
    yield f"({''.join(f'{LOCAL.item.format(item)}, ' for item in pathway.asked)}) = facts.values()"
    yield "truths = undecided.copy()"
    for name, when in pathway.definitions.items():
        local, kept = LOCAL.definition.format(name), GIVEN.definition.format(name)
        yield f"{local} = {kept} = {LOCAL.truth(when)}"
    yield "return truths"


def _locals(conditions: Collection[Condition]) -> Iterator[str]:
    """Write every item and definition that these conditions read to a variable of its own."""
    leaves = dict.fromkeys(leaf for each in conditions for leaf in walk(each))
    for name in dict.fromkeys(each.item for each in leaves if isinstance(each, Comparison)):
        yield f"{LOCAL.item.format(name)} = {GIVEN.item.format(name)}"
    for name in (each.name for each in leaves if isinstance(each, Name)):
        yield f"{LOCAL.definition.format(name)} = {GIVEN.definition.format(name)}"


def _walk(pathway: Pathway) -> FunctionType:
    """Write the walk from a step on; each step stands before those that it leads to."""
    stops = {step: Visit(step, None) for step in pathway.steps}
    ways: dict[str, Visit] = {}
    body = ["visits = []"]
    for step in pathway.steps:
        for n, way in enumerate(pathway.branches[step]):
            ways[f"way{len(ways)}"] = Visit(step, n)
            body += [] if n else [f"if step == {step!r}:"]
            test = f" {'elif' if n else 'if'} {GIVEN.certain(way.when)}"
            body.append(f"{test}: visits.append(way{len(ways) - 1}); step = {way.next!r}")
    body += ["visits.append(stops[step])", "return visits"]
    return _function(pathway, "walk", f"{BOTH}, step", body, stops=stops, **ways)


def _recommended(pathway: Pathway, step: str) -> FunctionType:
    advice = _advice(pathway, step)
    body = [*_locals(advice.values()), "found = []"]
    body += [f"if {LOCAL.certain(each)}: found.append({name!r})" for name, each in advice.items()]
    return _function(pathway, f"advice {step}", BOTH, [*body, "return found"])


def _advice(pathway: Pathway, step: str) -> dict[str, Condition]:
    action = pathway.step(step)
    names = action.recommendations if isinstance(action, Action) else ()
    return {name: pathway.recommended[name] for name in names}


def _options(pathway: Pathway, step: str) -> FunctionType:
    """Write how each option weighed at a step stands; what options share is decided once."""
    end = pathway.ends.get(step)
    options = end.options if end else ()
    argued = [when for (option, _), when in pathway.arguments.items() if option in options]
    held = {when: f"a{n}" for n, when in enumerate(argued)}
    body = [*_locals(held), *(f"{name} = {LOCAL.truth(when)}" for when, name in held.items())]
    verdicts = "".join(f"{_option(pathway, each, held)}, " for each in options)
    body.append(f"return ({verdicts})")
    scope = {"OptionVerdict": OptionVerdict, "verdict": _verdict}
    return _function(pathway, f"options {step}", BOTH, body, **scope)


def _option(pathway: Pathway, option: str, held: Mapping[Condition, str]) -> str:
    """Write how one option stands, from the names that hold the truth of its arguments."""
    arguments = pathway.ruleset.options[option].arguments
    truths = {name: held[pathway.arguments[option, name]] for name in arguments}
    sides: dict[str, list[str]] = {"supports": [], "opposes": [], "excludes": []}
    for name, argument in arguments.items():
        sides[argument.side].append(truths[name])
    holding = [" or ".join(sides[side]) or "False" for side in ("supports", "opposes")]
    excluding = "".join(f"{each}, " for each in sides["excludes"])
    verdict = f"verdict(({excluding}), {', '.join(holding)})"
    told = ", ".join(f"{name!r}: {each}" for name, each in truths.items())
    return f"OptionVerdict({option!r}, {verdict}, {{{told}}})"


def _verdict(excluding: tuple[Truth, ...], supported: Truth, opposed: Truth) -> Verdict:
    if True in excluding:
        return "excluded"
    if None in excluding:
        return "open"
    if supported and opposed:
        return "disputed"
    return "supported" if supported else "opposed" if opposed else "open"


def _codes(pathway: Pathway, disposition: str) -> FunctionType:
    codes = pathway.ruleset.codes
    names = [name for name in pathway.coded if disposition not in codes[name].unless]
    body = [*_locals([pathway.coded[name] for name in names]), "found, once = [], []"]
    for name in names:
        into = "once" if codes[name].once else "found"
        body.append(f"if {LOCAL.certain(pathway.coded[name])}: {into}.append({name!r})")
    return _function(pathway, f"codes {disposition}", BOTH, [*body, "return found, once"])
