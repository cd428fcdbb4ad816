"""The conditions of a pathway as straight-line Python, each written when it is first needed.

Every answer has some hundred conditions decided, and walking their trees costs several times what
they say. Of each condition two plain expressions are written: where it is certainly true and where
it is certainly false; where neither holds it is unknown. That is Kleene's logic, the same as in
``expression.decide``, which is read more easily and which the tests hold this against.

Nothing of a ruleset enters the text but ids, which are lower-case words, and ``repr`` of constants.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import CodeType, FunctionType
from typing import Final, TypeAlias, TypeVar

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
from l5desk.engine.ruleset import Action, Disposition

Facts: TypeAlias = Mapping[str, Effective]
Truths: TypeAlias = Mapping[str, Truth]
Made = TypeVar("Made", bound=FunctionType | None)
Onward: TypeAlias = tuple[Visit, str | None]
"""A visit, and the step it leads to; None where the walk stops."""


@lru_cache(maxsize=8)
def deciders(pathway: Pathway) -> "Deciders":
    """Give what decides the conditions of a pathway; each part is written once."""
    return Deciders(pathway)


class Deciders:
    """What decides the conditions of one pathway; a part that nobody asks for is never written.

    ``facts`` gives the effective values of answers, ``conflicts`` whether each contradiction holds
    among them, ``truths`` the definitions that follow. From facts and truths, a step in ``onward``
    gives where it leads and one in ``recommended`` what is certainly recommended there (None
    stands for nothing), and an option in ``options`` how its arguments stand.
    """

    def __init__(self, pathway: Pathway) -> None:
        """Write what every assessment needs."""
        self.facts: Callable[[Response], dict[str, Effective]]
        self.conflicts: Callable[[Facts], list[Truth]]
        self.truths: Callable[[Facts], dict[str, Truth]]
        self.onward: Mapping[str, Callable[[Facts, Truths], Onward]]
        self.recommended: Mapping[str, Callable[[Facts, Truths], list[str]] | None]
        self.options: Mapping[str, Callable[[Facts, Truths], OptionVerdict]]
        self.facts = _function("answers", _facts(pathway))
        self.conflicts = _function("facts", _conflicts(pathway))
        self.truths = _function("facts", _truths(pathway))
        self.onward = _Written(pathway, _onward)
        self.recommended = _Written(pathway, _recommended)
        self.options = _Written(pathway, _option)
        self._pathway = pathway

    @cached_property
    def codes(self) -> Callable[[Facts, Truths, Disposition], tuple[list[str], list[str]]]:
        """Decide every code: those that apply with a conclusion, and those once confirmed."""
        return _function(f"{BOTH}, disposition", _codes(self._pathway))


class _Written(dict[str, Made]):
    """What is made by name, each when it is first asked for."""

    def __init__(self, pathway: Pathway, write: Callable[[Pathway, str], Made]) -> None:
        super().__init__()
        self._pathway, self._write = pathway, write

    def __missing__(self, name: str) -> Made:
        written = self[name] = self._write(self._pathway, name)
        return written


def _function(parameters: str, body: Iterable[str], **scope: object) -> FunctionType:
    text = "\n ".join([f"def decided({parameters}):", *body])
    module = compile(text, __name__, "exec")
    code = next(each for each in module.co_consts if isinstance(each, CodeType))
    return FunctionType(code, {"U": UNKNOWN, "B": BLANK, **scope})


@dataclass(frozen=True, slots=True)
class _Words:
    """How items and definitions are named where a condition is written."""

    item: str
    definition: str

    def truth(self, condition: Condition) -> str:
        """Write an expression that is True, False, or None for unknown."""
        if condition == ALWAYS:
            return "True"
        if isinstance(condition, Name):
            return self.definition.format(condition.name)
        true, false = self.certain(condition), self.excluded(condition)
        return f"True if {true} else False if {false} else None"

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
        return form.format(x=item, sign=test.operator, value=repr(test.value))


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
    "is": "({x} is not U and {x} is not {value})",
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
    asking: dict[Condition, str] = {}
    yield "get = answers.get"
    for name, asked in pathway.asked.items():
        item = pathway.ruleset.items[name]
        if asked not in asking and asked != ALWAYS and not item.raising:
            asking[asked] = f"q{len(asking)}"
            yield f"{asking[asked]} = {LOCAL.truth(asked)}"
        x, question = LOCAL.item.format(name), asking.get(asked)
        if question is None or item.raising or item.always_counts:
            yield f"{x} = get({name!r}, U)"
        else:
            yield f"{x} = get({name!r}, U) if {question} else B if {question} is False else U"
        if item.raising:
            yield f"if {x} is U: {x} = B"
        elif item.always_counts and question:
            yield f"if {x} is U and {question} is False: {x} = B"
    yield f"return {_dictionary(LOCAL.item, pathway.asked)}"


def _conflicts(pathway: Pathway) -> Iterator[str]:
    truths = (GIVEN.truth(when) for when, _ in pathway.contradictions)
    yield f"return [{', '.join(truths)}]"


def _truths(pathway: Pathway) -> Iterator[str]:
    leaves = [leaf for each in pathway.definitions.values() for leaf in walk(each)]
    for item in dict.fromkeys(leaf.item for leaf in leaves if isinstance(leaf, Comparison)):
        yield f"{LOCAL.item.format(item)} = {GIVEN.item.format(item)}"
    for name, when in pathway.definitions.items():
        yield f"{LOCAL.definition.format(name)} = {LOCAL.truth(when)}"
    yield f"return {_dictionary(LOCAL.definition, pathway.definitions)}"


def _dictionary(local: str, names: Iterable[str]) -> str:
    return f"{{{', '.join(f'{name!r}: {local.format(name)}' for name in names)}}}"


def _onward(pathway: Pathway, step: str) -> FunctionType:
    branches = list(enumerate(pathway.branches[step]))
    scope: dict[str, Onward] = {f"way{n}": (Visit(step, n), way.next) for n, way in branches}
    body = [f"if {GIVEN.certain(way.when)}: return way{n}" for n, way in branches]
    return _function(BOTH, [*body, "return stop"], stop=(Visit(step, None), None), **scope)


def _recommended(pathway: Pathway, step: str) -> FunctionType | None:
    action = pathway.step(step)
    if not isinstance(action, Action) or not action.recommendations:
        return None
    conditions = {name: pathway.recommended[name] for name in action.recommendations}
    return _function(BOTH, _holding(conditions))


def _option(pathway: Pathway, option: str) -> FunctionType:
    arguments = pathway.ruleset.options[option].arguments
    sides: dict[str, list[str]] = {"supports": [], "opposes": [], "excludes": []}
    body: list[str] = []
    for n, (name, argument) in enumerate(arguments.items()):
        sides[argument.side].append(f"a{n}")
        body.append(f"a{n} = {GIVEN.truth(pathway.arguments[option, name])}")
    holding = [" or ".join(sides[side]) or "False" for side in ("supports", "opposes")]
    excluding = "".join(f"{each}, " for each in sides["excludes"])
    truths = ", ".join(f"{name!r}: a{n}" for n, name in enumerate(arguments))
    verdict = f"verdict(({excluding}), {', '.join(holding)})"
    body.append(f"return OptionVerdict({option!r}, {verdict}, {{{truths}}})")
    return _function(BOTH, body, OptionVerdict=OptionVerdict, verdict=_verdict)


def _verdict(excluding: tuple[Truth, ...], supported: Truth, opposed: Truth) -> Verdict:
    if True in excluding:
        return "excluded"
    if None in excluding:
        return "open"
    if supported and opposed:
        return "disputed"
    return "supported" if supported else "opposed" if opposed else "open"


def _holding(conditions: Mapping[str, Condition]) -> Iterator[str]:
    """Write the names of the conditions that are certainly true."""
    yield "found = []"
    for name, when in conditions.items():
        yield f"if {GIVEN.certain(when)}: found.append({name!r})"
    yield "return found"


def _codes(pathway: Pathway) -> Iterator[str]:
    yield "found, once = [], []"
    for name, when in pathway.coded.items():
        code = pathway.ruleset.codes[name]
        fits = f"disposition not in {code.unless!r} and " if code.unless else ""
        into = "once" if code.once else "found"
        yield f"if {fits}{GIVEN.certain(when)}: {into}.append({name!r})"
    yield "return found, once"
