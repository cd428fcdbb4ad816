"""Small random rulesets in which everything occurs that a ruleset may hold.

They are about nobody. They may have gaps, overlaps, dead branches and alarms that a skip hides:
what the proofs say of them is compared with trying out every patient.
"""

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from l5desk.engine.pathway import Pathway, compile_ruleset
from l5desk.engine.ruleset import Ruleset
from tests.engine.small import SMALL, SOURCES

Written = dict[str, object]
Spec = dict[str, Written]

QUESTION = {"stage": "all", "text": "?", "short": "?"}
OPTIONS = {"none": "None", "a": "A", "b": "B"}
DISPOSITIONS = [
    "emergency",
    "mri_now",
    "surgical_referral",
    "conservative_no_imaging",
    "out_of_scope",
]
KINDS: Mapping[str, Written] = {
    "boolean": {},
    "choice": {"options": OPTIONS},
    "multiple": {"options": OPTIONS},
    "integer": {"range": [0, 4]},
    "decimal": {"range": [0, 1.25]},
}
TESTS: Mapping[str, Sequence[str]] = {
    "boolean": ("{0}", "{0} == false", "{0} != true"),
    "choice": ("{0} == a", "{0} != a", "{0} in (none, b)", "{0} == none"),
    "multiple": ("a in {0}", "b not in {0}", "none in {0}"),
    "integer": ("{0} < 2", "{0} >= 2", "{0} == 3", "{0} != 1", "{0} > 2.5"),
    "decimal": ("{0} < 1", "{0} >= 1", "{0} <= 0.5", "{0} != 1"),
}
BENIGN: Mapping[str, object] = {"boolean": False, "choice": "none", "multiple": "none"}


def _items(kinds: Sequence[str]) -> st.SearchStrategy[Spec]:
    @st.composite
    def items(draw: st.DrawFn) -> Spec:
        found: Spec = {}
        for n, kind in enumerate(kinds):
            more = dict(KINDS[kind])
            if draw(st.booleans()) and kind in BENIGN:
                more["benign"] = BENIGN[kind]
            more["raising"] = draw(st.sampled_from([False, False, True]))
            more["always_counts"] = draw(st.booleans())
            if found and draw(st.booleans()):
                more["enable_when"] = draw(conditions(found, size=2))
            tier = draw(st.sampled_from(["core", "optional"]))
            found[f"q{n}"] = {**QUESTION, "type": kind, "tier": tier, **more}
        return found

    return items()


@st.composite
def conditions(draw: st.DrawFn, items: Spec, names: Sequence[str] = (), size: int = 4) -> str:
    """Give the text of a condition over these items and definitions."""
    how = draw(st.sampled_from(["test", "not", "and", "or", "at_least"])) if size > 1 else "test"
    if how == "test":
        name = draw(st.sampled_from([*items, *names]))
        if name in names:
            return name
        return draw(st.sampled_from(TESTS[str(items[name]["type"])])).format(name)
    if how == "not":
        return f"not ({draw(conditions(items, names, size - 1))})"
    one, other = (draw(conditions(items, names, size // 2)) for _ in range(2))
    if how == "at_least":
        return f"at_least(2, {one}, {other}, {draw(conditions(items, names, 1))})"
    return f"({one}) {how} ({other})"


def _decision(candidates: list[Written]) -> Written:
    words = {"phase": "where", "title": "?", "text": "x", "sources": SOURCES}
    return {"kind": "decision", "candidates": candidates, **words}


def _end(disposition: str, by: str) -> Written:
    words = {"phase": "where", "title": "!", "text": "x", "sources": SOURCES}
    shown = {"recommendations": ["advice"], "options": ["tablet"]}
    return {"kind": "action", "disposition": disposition, "by": by, **words, **shown}


@st.composite
def _steps(draw: st.DrawFn, items: Spec, names: Sequence[str], *, whole: bool) -> Spec:
    """Give decisions, each leading to later ones or to ends; ``whole`` leaves no gap."""
    decisions = [f"d{n}" for n in range(draw(st.integers(1, 3)))]
    ends = [f"e{n}" for n in range(draw(st.integers(2, 3)))]
    steps: Spec = {}
    for n, name in enumerate(decisions):
        after = [*decisions[n + 1 :], *ends]
        candidates: list[Written] = [
            {"label": f"c{k}", "when": draw(conditions(items, names)), "next": following}
            for k, following in enumerate(draw(st.lists(st.sampled_from(after), max_size=2)))
        ]
        if whole or len(candidates) < 2 or draw(st.booleans()):
            rest = {"label": "rest", "otherwise": True, "next": draw(st.sampled_from(after))}
            first = {"label": "first", "when": draw(conditions(items, names)), "next": ends[0]}
            candidates = [*(candidates or [first]), rest]
        steps[name] = _decision(candidates)
    for name in ends:
        disposition = draw(st.sampled_from(DISPOSITIONS))
        steps[name] = _end(disposition, draw(st.sampled_from(["now", "2 weeks", "routine"])))
    return steps


@st.composite
def pathways(draw: st.DrawFn, *, whole: bool = False, count: int = 3) -> Pathway:
    """Give a compiled ruleset of up to ``count`` items; ``whole`` means without a gap."""
    kinds = draw(st.lists(st.sampled_from(list(KINDS)), min_size=1, max_size=count))
    items = draw(_items(kinds))
    names = ["notion", "notion2"][: draw(st.integers(0, 2))]
    definitions = {
        name: {"text": "x", "when": draw(conditions(items, names[:n])), "sources": SOURCES}
        for n, name in enumerate(names)
    }
    contradictions = [
        {"when": draw(conditions(items)), "ask": draw(st.sampled_from(list(items))), "text": "x"}
        for _ in range(draw(st.sampled_from([0, 0, 1, 2])))
    ]
    invariants = [
        {
            "text": "x",
            "when": draw(conditions(items, names)),
            "dispositions": draw(st.lists(st.sampled_from(DISPOSITIONS), min_size=1, unique=True)),
        }
        for _ in range(draw(st.integers(0, 1)))
    ]
    advice = {"text": "x", "when": draw(conditions(items, names)), "sources": SOURCES}
    argument = {"side": "opposes", "when": draw(conditions(items, names)), "text": "x"}
    option = {"title": "T", "arguments": {"against": {**argument, "sources": SOURCES}}}
    written = {
        **SMALL,
        "start": "d0",
        "items": items,
        "parameters": {},
        "definitions": definitions,
        "contradictions": contradictions,
        "invariants": invariants,
        "recommendations": {"advice": advice},
        "options": {"tablet": option},
        "steps": draw(_steps(items, names, whole=whole)),
        "reading_order": draw(st.permutations(sorted(items)))[:2],
    }
    return compile_ruleset(Ruleset.model_validate(written), "0" * 64)
