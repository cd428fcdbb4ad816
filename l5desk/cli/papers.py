"""The commands that write paper: handout, card, letter, record and form."""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from l5desk.cli.reading import FileOf, ProblemsFound, pathway_of, session_of
from l5desk.present.languages import LANGUAGES, SPEECHES

if TYPE_CHECKING:
    from l5desk.session import Session
    from l5desk.ui.papers.kinds import PaperKind

PAGES: Final = (".pdf", ".png")
PAPERS: Final = ("A4", "Letter")
DEFAULT: Final = "l5-radiculopathy"
CARD_SIZES: Final = ("fold", "a6", "a4")


def add_papers(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Offer the commands."""
    handout = _paper(commands, "handout", "write the handout of a case that is no emergency")
    handout.add_argument("--language", choices=LANGUAGES, help="of the patient")
    handout.add_argument("--large", action="store_true", help="in large print")
    handout.add_argument(
        "--with",
        dest="added",
        action="append",
        default=[],
        metavar="BLOCK",
        help="add what was talked about, as injection or surgery; may be repeated",
    )
    handout.set_defaults(command=_handout)

    card = _paper(commands, "card", "write the safety-net card")
    card.add_argument("--language", choices=LANGUAGES, help="of the patient")
    card.add_argument("--size", choices=CARD_SIZES, default="fold", help="by default to be folded")
    card.add_argument(
        "--number", help="to call in an emergency; by default the one in the settings"
    )
    card.set_defaults(command=_card)

    letter = _paper(commands, "letter", "write the referral letter")
    add_speech(letter)
    letter.add_argument("--note", default="", help="a line to add")
    letter.set_defaults(command=_letter)

    summary = _paper(commands, "summary", "write the record summary")
    add_speech(summary)
    summary.set_defaults(command=_summary)

    form = commands.add_parser("paper-form", help="write the form for days without power")
    form.add_argument("ruleset", nargs="?", default=DEFAULT, help="its id, or its folder")
    form.add_argument("--case", type=Path, help="whose answers are ticked")
    add_speech(form)
    _add_pages(form)
    form.set_defaults(command=_form)


def add_paper_size(parser: argparse.ArgumentParser) -> None:
    """Offer the sizes of paper."""
    parser.add_argument("--paper", choices=PAPERS, help="by default as in the settings")


def add_speech(parser: argparse.ArgumentParser) -> None:
    """Offer the languages of the desk."""
    parser.add_argument("--language", choices=SPEECHES, help="by default as in the settings")


def _add_pages(parser: argparse.ArgumentParser) -> None:
    add_paper_size(parser)
    parser.add_argument("-o", "--out", type=FileOf(*PAGES), required=True)


def _paper(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, help_: str
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=help_)
    parser.add_argument("case", type=Path)
    _add_pages(parser)
    return parser


def _handout(given: argparse.Namespace) -> None:
    from l5desk.present.decision import is_emergency

    session = session_of(given.case)
    if is_emergency(session):
        instead = "an emergency has no handout; write the card and the letter"
        raise ProblemsFound([f"{given.case}: {instead}"])
    _refuse_unfit(session, given.added)
    from l5desk.app import print_handout

    asked = {"handout_language": given.language, "paper": given.paper}
    print_handout(session, given.out, _given(asked), large=given.large, added=given.added)


def _refuse_unfit(session: "Session", added: Iterable[str]) -> None:
    """Refuse blocks that may not be added to this conclusion, and say which may."""
    from l5desk.present.decision import overruling
    from l5desk.present.handout_choice import chosen_blocks, offered_blocks

    about = session.pathway, session.assessment, overruling(session)
    offered = offered_blocks(*about)
    may_be = f"; what may be: {', '.join(offered)}" if offered else ""
    unfit = [name for name in added if name not in {*offered, *chosen_blocks(*about)}]
    if unfit:
        raise ProblemsFound(
            f"'{name}' is not to be added to this conclusion{may_be}" for name in unfit
        )


def _card(given: argparse.Namespace) -> None:
    from l5desk.storage.settings import load_settings, settings_file

    if not (given.number or load_settings(settings_file())[0].emergency_number):
        needed = "a card needs the number to call in an emergency"
        raise ProblemsFound([f"{needed}: give it by --number, or set it in the desk for good"])
    _write(given, "card")


def _letter(given: argparse.Namespace) -> None:
    _write(given, "letter", speech=given.language)


def _summary(given: argparse.Namespace) -> None:
    _write(given, "record", speech=given.language)


def _form(given: argparse.Namespace) -> None:
    from l5desk.app import print_paper
    from l5desk.session import Session

    pathway = pathway_of(given.ruleset)
    session = session_of(given.case).under(pathway) if given.case else Session.start(pathway)
    print_paper(
        "form", session, given.out, _given({"paper": given.paper, "speech": given.language})
    )


def _write(given: argparse.Namespace, kind: "PaperKind", speech: str | None = None) -> None:
    session = session_of(given.case)
    from l5desk.app import print_paper

    names = ("paper", "size", "number", "note")
    asked = {name: getattr(given, name, None) for name in names}
    spoken = {"speech": speech} if speech else {"language": getattr(given, "language", None)}
    print_paper(kind, session, given.out, _given({**asked, **spoken}))


def _given(asked: dict[str, str | None]) -> dict[str, str]:
    """Leave out what nobody has asked for."""
    return {name: each for name, each in asked.items() if each}
