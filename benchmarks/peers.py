"""The decisions of a pathway, carried over to other rule engines: the rules are made from ours.

They get complete answers only, since they know no third truth value. Each gives the step where the
walk ends; definitions are written out where an engine cannot name a condition.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

import rule_engine
import zen
from json_logic import jsonLogic

from l5desk.engine.expression import ALWAYS, AtLeast, Comparison, Condition, Name, Not, every
from l5desk.engine.pathway import Pathway

Facts: TypeAlias = dict[str, object]
Conclude: TypeAlias = Callable[[Facts], str | None]
"""Gives the step where a patient ends; a missing answer is there as None."""

WALK: Final = "walk"


def facts_of(pathway: Pathway, response: Mapping[str, object]) -> Facts:
    """Give the answers as the peers take them: lists for sets, None for what nobody answered."""
    given = {name: [*each] if isinstance(each, tuple) else each for name, each in response.items()}
    return {name: given.get(name) for name in pathway.ruleset.items}


def counted(pathway: Pathway, condition: Condition) -> Condition:
    """Say with each comparison when its answer counts, which our engine knows by itself."""
    match condition:
        case Comparison(item, _, _):
            declared = pathway.ruleset.items[item]
            if declared.raising or declared.always_counts:
                return every(Comparison(item, "given", value=True), condition)
            asked = pathway.asked[item]
            return condition if asked == ALWAYS else every(counted(pathway, asked), condition)
        case Not(operand):
            return Not(counted(pathway, operand))
        case AtLeast(count, operands):
            return AtLeast(count, tuple(counted(pathway, each) for each in operands))
        case _:
            return condition


def inlined(pathway: Pathway, condition: Condition) -> Condition:
    """Write every definition out."""
    match condition:
        case Name(name):
            return inlined(pathway, pathway.definitions[name])
        case Not(operand):
            return Not(inlined(pathway, operand))
        case AtLeast(count, operands):
            return AtLeast(count, tuple(inlined(pathway, each) for each in operands))
        case _:
            return condition


@dataclass(frozen=True, slots=True)
class Words:
    """How an engine writes conditions as text."""

    name: str
    chosen: str

    def of(self, condition: Condition) -> str:
        """Write a condition."""
        match condition:
            case Name(name):
                return self.name.format(name)
            case Comparison():
                return self._test(condition)
            case Not(operand):
                return f"not ({self.of(operand)})"
            case AtLeast(count, operands):
                return self._several(count, [f"({self.of(each)})" for each in operands])

    def _test(self, test: Comparison) -> str:
        value = json.dumps(test.value)
        match test.operator:
            case "given":
                return f"{test.item} != null"
            case "has":
                return f"{value} in {test.item}"
            case "lacks":
                return f"not ({value} in {test.item})"
            case sign:
                return f"{test.item} {sign} {value}"

    def _several(self, count: int, parts: list[str]) -> str:
        if not parts:
            return "true" if count == 0 else "false"
        if count in (1, len(parts)):
            return (" or " if count == 1 else " and ").join(parts)
        return " + ".join(self.chosen.format(part) for part in parts) + f" >= {count}"


def by_rule_engine(pathway: Pathway) -> Conclude:
    """Carry a pathway over to rule-engine: a rule for each way on, walked by a loop."""
    words = Words(name="", chosen="({} ? 1 : 0)")
    context = rule_engine.Context(default_value=None)
    ways = {
        step: [
            (rule_engine.Rule(words.of(counted(pathway, inlined(pathway, way.when))), context),
             way.next)
            for way in branches
        ]
        for step, branches in pathway.branches.items()
    }  # fmt: skip

    def conclude(facts: Facts) -> str:
        step = pathway.ruleset.start
        while ways[step]:
            step = next(onward for rule, onward in ways[step] if rule.matches(facts))
        return step

    return conclude


def by_json_logic(pathway: Pathway) -> Conclude:
    """Carry a pathway over to JsonLogic: one expression of nested choices."""
    rule = _choices(pathway, pathway.ruleset.start)
    return lambda facts: jsonLogic(rule, facts)


def _choices(pathway: Pathway, step: str) -> object:
    branches = pathway.branches[step]
    if not branches:
        return step
    *first, last = branches
    parts: list[object] = []
    for way in first:
        when = counted(pathway, inlined(pathway, way.when))
        parts += [_logic(when), _choices(pathway, way.next)]
    onward = _choices(pathway, last.next)
    return {"if": [*parts, onward]} if parts else onward


def _logic(condition: Condition) -> object:
    match condition:
        case Comparison(item, "given", _):
            return {"!==": [{"var": item}, None]}
        case Comparison(item, "has", value):
            return {"in": [value, {"var": item}]}
        case Comparison(item, "lacks", value):
            return {"!": [{"in": [value, {"var": item}]}]}
        case Comparison(item, sign, value):
            return {{"==": "===", "!=": "!=="}.get(sign, sign): [{"var": item}, value]}
        case Not(operand):
            return {"!": [_logic(operand)]}
        case AtLeast(count, operands):
            parts = [_logic(each) for each in operands]
            if count in (1, len(parts)):
                return {"or" if count == 1 else "and": parts}
            return {">=": [{"+": [{"if": [part, 1, 0]} for part in parts]}, count]}
        case _:
            raise TypeError(condition)


def by_zen(pathway: Pathway, *, trace: bool = False) -> Conclude:
    """Carry a pathway over to ZEN: a graph with a node of definitions and a switch a decision."""
    engine = zen.ZenEngine({"loader": {"type": "static", "content": {WALK: _graph(pathway)}}})
    options: zen.DecisionEvaluateOptions = {"trace": trace}
    return lambda facts: engine.evaluate(WALK, facts, options)["result"].get("end")


def _graph(pathway: Pathway) -> dict[str, object]:
    words = Words(name="{}", chosen="({} ? 1 : 0)")
    named = Words(name="$.{}", chosen="({} ? 1 : 0)")
    definitions = [
        _entry(name, named.of(counted(pathway, each))) for name, each in pathway.definitions.items()
    ]
    nodes = [
        {"id": "in", "type": "inputNode", "name": "in"},
        _expressions("definitions", definitions, passing=True),
    ]
    edges = [_edge("in", "definitions"), _edge("definitions", f"at_{pathway.ruleset.start}")]
    for step, branches in pathway.branches.items():
        if not branches:
            nodes.append(
                _expressions(f"at_{step}", [_entry("end", json.dumps(step))], passing=False)
            )
            continue
        statements = [
            {"id": f"{step}_{n}", "condition": words.of(counted(pathway, way.when)),
             "isDefault": False}
            for n, way in enumerate(branches)
        ]  # fmt: skip
        nodes.append(
            {"id": f"at_{step}", "type": "switchNode", "name": step,
             "content": {"hitPolicy": "first", "statements": statements}}
        )  # fmt: skip
        edges += [
            _edge(f"at_{step}", f"at_{way.next}", f"{step}_{n}") for n, way in enumerate(branches)
        ]
    return {"nodes": nodes, "edges": edges}


def _entry(key: str, value: str) -> dict[str, str]:
    return {"id": key, "key": key, "value": value}


def _expressions(name: str, entries: list[dict[str, str]], *, passing: bool) -> dict[str, object]:
    content = {"expressions": entries, "passThrough": passing}
    return {"id": name, "type": "expressionNode", "name": name, "content": content}


def _edge(source: str, target: str, handle: str = "") -> dict[str, str]:
    edge = {"id": f"{source}-{target}-{handle}", "sourceId": source, "targetId": target}
    return {**edge, "sourceHandle": handle} if handle else edge
