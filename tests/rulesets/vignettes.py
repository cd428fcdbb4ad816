"""Vignettes: a made-up patient in a few short sentences, from the answers alone."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from l5desk.engine.expression import Absence
from l5desk.engine.problem import ProblemsError
from l5desk.engine.response import Answer, Response
from l5desk.storage.yaml_text import Data, read_yaml


def beside(name: str) -> Mapping[str, Data]:
    """Read a file that stands beside this one; raise ``ProblemsError`` with what is wrong."""
    document = read_yaml(Path(__file__).with_name(name).read_bytes(), name)
    if document.problems:
        raise ProblemsError(document.problems)
    return document.data


WORDS: Final = beside("words.yaml")
NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
ADULT: Final = 18
LATER: Final = 5
"""Weeks from which a vignette says what the patient would agree to."""


def vignette(answers: Response) -> str:
    """Say who the patient is and what was found, and nothing of what should follow."""
    alarms = said("alarms", answers)
    sentences = (
        opening(answers),
        sentence([*alarms, *power(answers), *said("findings", answers), no_more(answers, alarms)]),
        sentence([*image(answers), *said("history", answers)]),
        wishes(answers) if not alarms and number(answers, "symptom_weeks") >= LATER else "",
    )
    return " ".join(each for each in sentences if each)


def opening(answers: Response) -> str:
    age, side = number(answers, "age"), answers["leg_symptom_side"]
    words = ("woman", "girl") if answers["sex"] == "female" else ("man", "boy")
    person = words[age < ADULT]
    article = "An" if age in (11, ADULT) or str(age).startswith("8") else "A"
    leg = "both legs" if side == "both" else f"the {side} leg"
    where = word("extent", answers["pain_extent"]).format(leg=leg)
    pain = "back" if answers["pain_extent"] == "back_only" else "leg"
    time = span(number(answers, "symptom_weeks"))
    hindrance = word("hindrance", answers["disability"])
    score = f"{answers[f'{pain}_pain_score']} of 10, {hindrance}"
    return (
        f"{article} {age:g}-year-old {person}, {time} of pain {where} ({score}), {so_far(answers)}."
    )


def so_far(answers: Response) -> str:
    weeks, course = number(answers, "conservative_weeks"), answers["conservative_response"]
    told = word("course", course)
    return f"{told} after {span(weeks)} of care" if weeks else f"{told} and without care so far"


def power(answers: Response) -> Iterator[str]:
    """Yield what was found of the muscles, those of one grade together, and their course."""
    grades: dict[Answer, list[str]] = {}
    for item in group("muscles"):
        if answers.get(item, 5) != 5:
            grades.setdefault(answers[item], []).append(word("muscles", item))
    for grade, muscles in grades.items():
        yield f"{together(muscles)} {grade} of 5"
    yield "other muscles full" if grades else "full power"
    if answers["weakness_course"] != "none":
        days = f" for {answers['weakness_days']} days" if "weakness_days" in answers else ""
        yield word("weakness", answers["weakness_course"]) + days


IMAGES: Final = {"mri": "MRI", "ct": "CT", "xray": "an X-ray", "none": "an earlier image"}


def image(answers: Response) -> Iterator[str]:
    if "imaging_lesion" not in answers:
        return
    kind = IMAGES[str(answers["imaging_done"])]
    seen = together([word("image", each) for each in options(answers["imaging_lesion"])])
    if "compressed_level" not in answers:
        yield f"{kind} shows {seen}"
        return
    level = str(answers["compressed_level"]).upper().replace("_", "-")
    yield f"{kind} shows {seen} at {level} on the {answers['imaging_side']}"
    yield word("fit", answers["imaging_concordant"])


def wishes(answers: Response) -> str:
    match answers["accepts_injection"], answers["accepts_surgery"]:
        case True, True:
            return "Would accept an injection or an operation."
        case True, False:
            return "Would accept an injection but no operation."
        case False, True:
            return "Would accept an operation but no injection."
        case _:
            return "Wants neither an injection nor an operation."


def no_more(answers: Response, alarms: Sequence[str]) -> str:
    is_weak = answers["weakness_course"] != "none"
    spreads = answers.get("numbness_course") == "worsening"
    return f"no {'other ' if alarms or is_weak or spreads else ''}alarm in the questions"


def said(kind: str, answers: Response) -> list[str]:
    """Give the words for all answers of a kind that have any."""
    pairs = ((item, each) for item in group(kind) for each in options(answers.get(item, ())))
    return [words for item, each in pairs if (words := group(kind, item).get(text(each)))]


def group(*path: str) -> dict[str, str]:
    """Give the words under a heading of the list of words."""
    found = WORDS
    for name in path:
        found = found[name]
    return found


def word(kind: str, answer: Answer) -> str:
    return group(kind)[text(answer)]


def text(answer: Answer) -> str:
    return str(answer).lower() if isinstance(answer, bool) else str(answer)


def options(answer: Answer) -> Sequence[Answer]:
    return answer if isinstance(answer, tuple) else (answer,)


def number(answers: Response, item: str) -> float:
    answer = answers[item]
    if isinstance(answer, str | tuple | Absence):
        raise TypeError(f"'{item}' is no number: {answer!r}")
    return answer


def span(weeks: float) -> str:
    """Give a time in words: ``three weeks``, ``one day``."""
    count, unit = (round(weeks), "week") if weeks >= 1 else (max(1, round(weeks * 7)), "day")
    shown = NUMBERS[count] if count < len(NUMBERS) else str(count)
    return f"{shown} {unit}{'' if count == 1 else 's'}"


def together(parts: Sequence[str]) -> str:
    *most, last = parts
    return f"{', '.join(most)} and {last}" if most else last


def sentence(parts: Sequence[str]) -> str:
    """Give parts as one sentence; no parts, no sentence."""
    joined = "; ".join(parts)
    return f"{joined[:1].upper()}{joined[1:]}." if joined else ""
