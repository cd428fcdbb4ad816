"""The answers of a case as they are named on screen, for those who go by names."""

from l5desk.engine.pathway import Pathway
from l5desk.engine.response import Answer, Response
from l5desk.engine.ruleset import Item
from tests.reader import Answers


def spoken_answers(pathway: Pathway, response: Response) -> Answers:
    """Give each question of a case, word for word, with what is chosen or typed there."""
    items = pathway.ruleset.items
    return {items[name].text: _spoken(items[name], given) for name, given in response.items()}


def _spoken(item: Item, answer: Answer) -> tuple[str, ...]:
    if isinstance(answer, bool):
        return ("Yes" if answer else "No",)
    if isinstance(answer, str):
        return (item.options[answer],)
    if isinstance(answer, tuple):
        return tuple(item.options[each] for each in answer) or ("None",)
    return (f"{answer:g}",) if isinstance(answer, int | float) else ("Cannot assess",)
