"""The small pathway with every kind of question, as the pages it is asked on."""

from pathlib import Path

from l5desk.engine.pathway import Pathway
from l5desk.engine.response import Answer
from l5desk.present.intake import Intake, Kind, Page, Question
from l5desk.session import Session
from l5desk.storage.rulesets import load_ruleset

PATHWAY = load_ruleset(Path(__file__).parent / "wizard")
NO_FLAG: dict[str, Answer] = {
    "retention": False,
    "saddle": False,
    "leg_symptom_side": "left",
    "pain_extent": "foot",
    "course": "none",
    "fever": False,
    "cord_signs": False,
}


def begin(answers: dict[str, Answer] | None = None, pathway: Pathway = PATHWAY) -> Session:
    """Begin with these answers."""
    return Session.start(pathway, answers)


def names(page: Page, kind: Kind) -> list[str]:
    """Give the questions of a kind on a page, from the top."""
    return [q.name for group in page.groups if group.kind == kind for q in group.questions]


def question(laid_out: Intake, name: str) -> Question:
    """Give a question wherever it stands."""
    page = laid_out.page(laid_out.page_of(name))
    return next(each for each in page.questions() if each.name == name)
