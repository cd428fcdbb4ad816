"""The words of the wizard: enums of the intake turned into interface text."""

from html import escape
from typing import Final

from PySide6.QtCore import QCoreApplication

from l5desk.engine.ruleset import Item
from l5desk.present.body_map import AREAS, Place, Side
from l5desk.present.intake import Bearing, Intake, Kind, Page, PageState, Question
from l5desk.ui.conclusion.texts import bullets, paragraph
from l5desk.ui.counts import Counts
from l5desk.ui.language import listed

translate = QCoreApplication.translate

DIGITS: Final = "123456789"
LETTERS: Final = "ABDEFGHJKL"
"""Keys after the digits; C and M are taken."""
BEARINGS: Final = ("decision", "finding", "question", "advice", "option")
"""What an answer bears on, in the order in which a reader is told."""
NAMED: Final = 3
"""How many things of a kind a reason names before it counts the rest."""
NOTHING: Final = ("none", "nothing")
"""Options of a question with several answers that exclude all the others."""
LONGEST_SCALE: Final = 10
TEN: Final = 10


def group_title(kind: Kind) -> str:
    """Give the heading of a group of questions; empty for the questions of a plain page."""
    match kind:
        case "singly":
            return translate("Intake", "Bladder, bowel, saddle, sexual function")
        case "legs":
            return translate("Intake", "Where the pain is")
        case "history":
            return translate("Intake", "History")
        case "examined":
            return translate("Intake", "If examined or measured")
        case "refining":
            return translate("Intake", "Would only refine the options")
        case "unneeded":
            return translate("Intake", "Not needed so far")
        case "asked":
            return ""


def state_word(state: PageState) -> str:
    """Give the state of a page in one word."""
    match state:
        case "done":
            return translate("Intake", "done")
        case "open":
            return translate("Intake", "open")
        case "unneeded":
            return translate("Intake", "not needed")


def count_text(intake: Intake) -> str:
    """Say how much is left: "4 questions left, 31 not needed"."""
    open_ones, spared = intake.left, intake.unneeded
    match open_ones, intake.settled:
        case 0, _:
            left = translate("Intake", "No question left")
        case 1, False:
            left = translate("Intake", "1 question left")
        case _, False:
            left = Counts.tr("%n questions left", "", open_ones)
        case _:
            return Counts.tr("Next step settled, %n not asked yet", "", open_ones)
    return Counts.tr("{0}, %n not needed", "", spared).format(left)


def note_text(question: Question) -> str:
    """Say what is to be known of an answer; empty when there is nothing."""
    if question.doubt:
        return translate("Intake", "Set aside, please check: {0}").format(question.doubt)
    if question.standing == "set-aside":
        return translate("Intake", "Kept, but it does not apply here and counts for nothing.")
    if question.unusual and question.item.usual:
        low, high = question.item.usual
        sentence = translate("Intake", "Outside the usual {0} to {1} {2}: please check.")
        return sentence.format(f"{low:g}", f"{high:g}", question.item.unit)
    return ""


def fill_text(count: int) -> str:
    """Give the words on the button that answers the open history questions."""
    if count == 1:
        return translate("Intake", "&None of these (1 question above)")
    return Counts.tr("&None of these (%n questions above)", "", count)


def filled_text(page: Page) -> str:
    """Say which questions were answered by one press, if any were."""
    names = [question.item.short for question in page.questions() if question.together]
    if not names:
        return ""
    return translate("Intake", "Answered together ({0}): {1}.").format(len(names), listed(names))


def bearing_title(kind: str) -> str:
    """Give the words before what an answer bears on."""
    match kind:
        case "decision":
            return translate("Intake", "It helps to decide, on the chart:")
        case "finding":
            return translate("Intake", "It tells whether this is found:")
        case "question":
            return translate("Intake", "It settles whether these are asked:")
        case "advice":
            return translate("Intake", "It changes this advice:")
        case _:
            return translate("Intake", "It speaks for or against:")


def bearings_text(bearings: tuple[Bearing, ...]) -> str:
    """Say why a question is asked: under each kind of thing it bears on, the first few of them."""
    if not bearings:
        said = translate("Intake", "For the record only: no rule of this pathway reads it.")
        return paragraph(said)
    return "".join(_bearings(kind, bearings) for kind in BEARINGS)


def _bearings(kind: str, bearings: tuple[Bearing, ...]) -> str:
    texts = [text for each, text in bearings if each == kind]
    if not texts:
        return ""
    named = texts[:NAMED]
    if len(texts) > NAMED:
        more = len(texts) - NAMED
        named.append(Counts.tr("and %n more", "", more))
    return paragraph(bearing_title(kind)) + bullets(map(escape, named))


def view_name(view: str) -> str:
    """Give the words over a figure of the body map."""
    return translate("Intake", "Front") if view == "front" else translate("Intake", "Back")


def side_name(side: Side) -> str:
    """Give the words over a leg of the body map."""
    return translate("Intake", "Right") if side == "right" else translate("Intake", "Left")


def place_sign(item: Item, option: str) -> str:
    """Give the short name of a place that stands on the body map."""
    return option.upper() if option in AREAS else item.options[option]


def place_name(item: Item, place: Place) -> str:
    """Give the full name of a place on the body map."""
    words = item.options[place.option]
    match place.side:
        case "right":
            return translate("Intake", "{0}, right leg").format(words)
        case "left":
            return translate("Intake", "{0}, left leg").format(words)
        case None:
            return words


def map_text(question: Question) -> str:
    """Say what a tap on the body map means, and what it leaves to the buttons."""
    if question.name == "pain_extent":
        return translate("Intake", "Tap the furthest point the pain reaches.")
    return translate("Intake", "Tap each area with changed feeling; anything else by the buttons.")


def leg_text(question: Question) -> str:
    """Say what the answers tell of the legs, and what to ask; empty when no leg is known."""
    match question.leg:
        case "left":
            return translate(
                "Intake", "Side of the symptoms is answered too: left. Ask about the right leg."
            )
        case "right":
            return translate(
                "Intake", "Side of the symptoms is answered too: right. Ask about the left leg."
            )
        case "both":
            return translate("Intake", "Both legs. Striped: in one of them, or in both.")
        case _:
            return ""


def is_scale(item: Item) -> bool:
    """Tell whether a number is chosen from a short scale such as 0 to 5, not typed."""
    low, high = item.range or (0, float("inf"))
    return item.type == "integer" and high - low <= LONGEST_SCALE


def option_keys(count: int) -> list[str]:
    """Give the keys of so many options: 1 to 9, then letters."""
    return list(f"{DIGITS}{LETTERS}"[:count])


def scale_keys(item: Item) -> list[str]:
    """Give the keys of a short scale: its digits, and T for ten."""
    low, high = item.range or (0, 0)
    return ["T" if grade == TEN else str(grade) for grade in range(int(low), int(high) + 1)]


def keys_text(question: Question) -> str:
    """Say which keys answer: "Y yes, N no, C cannot assess"."""
    always = translate("Intake", "C cannot assess (?), Enter next, F1 help")
    if question.on_map:
        always = translate("Intake", "M body map, {0}").format(always)
    match question.item.type:
        case "boolean":
            return translate("Intake", "Y yes, N no, {0}").format(always)
        case "choice":
            keys = option_keys(len(question.item.options))
            return translate("Intake", "{0}–{1} choose, {2}").format(keys[0], keys[-1], always)
        case "multiple":
            return _several_keys_text(question.item, always)
        case "integer" | "decimal" if is_scale(question.item):
            keys = scale_keys(question.item)
            if keys[-1] == "T":
                return translate("Intake", "0–9 choose, T ten, {0}").format(always)
            return translate("Intake", "{0}–{1} choose, {2}").format(keys[0], keys[-1], always)
        case "integer" | "decimal":
            return translate("Intake", "Type the number, {0}").format(always)


def _several_keys_text(item: Item, always: str) -> str:
    keys = option_keys(len([name for name in item.options if name not in NOTHING]))
    if len(keys) <= len(DIGITS):
        return translate("Intake", "1–{0} mark, 0 none, {1}").format(keys[-1], always)
    return translate("Intake", "1–9 and A–{0} mark, 0 none, {1}").format(keys[-1], always)


def next_text(title: str, left: int) -> str:
    """Give the words on the button that leads on; without a title it leads nowhere."""
    if title:
        return translate("Intake", "Ne&xt: {0}").format(title)
    if left:
        return translate("Intake", "Nothing open on other pages")
    return translate("Intake", "Nothing left to ask")
