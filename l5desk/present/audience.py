"""For whom the rules are worded: the same pathway in the words of another reader.

Only words change: steps, conditions, sources and digest are those of the pathway, so whatever is
concluded and whatever is shown of it stays the same.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Literal, TypeAlias, TypeVar

from l5desk.engine.pathway import Pathway
from l5desk.engine.ruleset import Worded
from l5desk.session import Session

Audience: TypeAlias = Literal["clinician", "trainee", "patient"]
W = TypeVar("W", bound=Worded)


def in_words_for(session: Session, audience: Audience) -> Session:
    """Give the session as it is to be read by this audience; the clinician's words are the text."""
    if audience == "clinician":
        return session
    return replace(session, pathway=worded(session.pathway, audience))


@lru_cache(maxsize=2)  # the rules on the desk, and those before them
def worded(pathway: Pathway, audience: Audience) -> Pathway:
    """Give the pathway in the words for this audience; what has none keeps the clinician's."""
    rules = pathway.ruleset
    changes = {
        "steps": _texts(rules.steps, audience),
        "definitions": _texts(rules.definitions, audience),
        "recommendations": _texts(rules.recommendations, audience),
    }
    return replace(pathway, ruleset=rules.model_copy(update=changes))


def _texts(declared: Mapping[str, W], audience: Audience) -> dict[str, W]:
    return {
        name: each.model_copy(update={"text": text_for(each, audience)})
        for name, each in declared.items()
    }


def text_for(each: Worded, audience: Audience) -> str:
    """Give the text for an audience, or the clinician's where there is none of its own."""
    match audience:
        case "trainee":
            return each.trainee or each.text
        case "patient":
            return each.patient or each.text
        case "clinician":
            return each.text
