"""Random patients for whole rulesets: mostly well, so that the deep ends are reached too."""

from hypothesis import strategies as st

from l5desk.engine.pathway import Pathway
from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.engine.ruleset import Item

WELL: dict[str, Answer] = {
    "age": 46,
    "mrc_great_toe_extension": 5,
    "mrc_ankle_dorsiflexion": 5,
    "mrc_ankle_inversion": 5,
    "mrc_hip_abduction": 5,
    "mrc_plantar_flexion": 5,
    "mrc_knee_extension": 5,
    "pedal_pulses": "normal",
    "leg_symptom_side": "left",
    "conservative_response": "unchanged",
    "mrc_ankle_eversion": 5,
}


def well(pathway: Pathway) -> dict[str, Answer]:
    """Answer every item that is not raising with the value that alarms nobody."""
    return {
        name: WELL.get(name, benign(item))
        for name, item in pathway.ruleset.items.items()
        if not item.raising
    }


def benign(item: Item) -> Answer:
    """Give a value of the item that stands for "nothing the matter"."""
    match item.type:
        case "boolean":
            return False
        case "choice":
            return next(iter(item.options))
        case "multiple":
            return ("none",) if "none" in item.options else ()
        case "integer" | "decimal":
            return 0


def answers(item: Item) -> st.SearchStrategy[Answer]:
    """Give any answer an item accepts."""
    match item.type:
        case "boolean":
            return st.booleans()
        case "choice":
            return st.sampled_from(list(item.options))
        case "multiple":
            real = [option for option in item.options if option != "none"]
            return st.sets(st.sampled_from(real), max_size=3).map(
                lambda chosen: (
                    tuple(o for o in real if o in chosen)
                    or (("none",) if "none" in item.options else ())
                )
            )
        case "integer" | "decimal":
            low, high = item.usual or item.range or (0, 10)
            return st.integers(int(low), int(high))


@st.composite
def responses(draw: st.DrawFn, pathway: Pathway) -> dict[str, Answer]:
    """Give a mostly well patient with some findings, some not assessable, some not asked."""
    response = well(pathway)
    items = pathway.ruleset.items
    names = st.lists(st.sampled_from(list(items)), max_size=8, unique=True)
    for name in draw(names):
        response[name] = draw(answers(items[name]))
    for name in draw(st.lists(st.sampled_from(list(items)), max_size=3)):
        response[name] = CANNOT_ASSESS
    for name in draw(st.lists(st.sampled_from(list(items)), max_size=6)):
        response.pop(name, None)
    return response
