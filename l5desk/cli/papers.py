"""The commands that write paper: handout, card, letter and record of a case."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from l5desk.cli.reading import FileOf, pathway_of, session_of
from l5desk.present.languages import LANGUAGES

if TYPE_CHECKING:
    from l5desk.ui.papers.dialogs import PaperKind

PAGES = (".pdf", ".png")
DEFAULT = "l5-radiculopathy"
CARD_SIZES = ("fold", "a6", "a4")


def add_papers(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Offer the commands."""
    handout = _paper(commands, "handout", "write the handout of a case")
    handout.add_argument("--language", choices=LANGUAGES, help="of the patient")
    handout.add_argument("--large", action="store_true", help="in large print")
    handout.set_defaults(command=_handout)

    card = _paper(commands, "card", "write the safety-net card")
    card.add_argument("--language", choices=LANGUAGES, help="of the patient")
    card.add_argument("--size", choices=CARD_SIZES, default="fold", help="by default to be folded")
    card.add_argument(
        "--number", help="to call in an emergency; by default the one in the settings"
    )
    card.set_defaults(command=_card)

    letter = _paper(commands, "letter", "write the referral letter")
    letter.add_argument("--note", default="", help="a line to add")
    letter.set_defaults(command=_letter)

    summary = _paper(commands, "summary", "write the record summary")
    summary.set_defaults(command=_summary)

    form = commands.add_parser("paper-form", help="write the form for days without power")
    form.add_argument("ruleset", nargs="?", default=DEFAULT, help="its id, or its folder")
    form.add_argument("--case", type=Path, help="whose answers are ticked")
    form.add_argument("-o", "--out", type=FileOf(*PAGES), required=True)
    form.set_defaults(command=_form)


def _paper(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, help_: str
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=help_)
    parser.add_argument("case", type=Path)
    parser.add_argument("-o", "--out", type=FileOf(*PAGES), required=True)
    return parser


def _handout(given: argparse.Namespace) -> None:
    session = session_of(given.case)
    from l5desk.app import print_handout

    print_handout(session, given.out, given.language, large=given.large)


def _card(given: argparse.Namespace) -> None:
    _write(given, "card")


def _letter(given: argparse.Namespace) -> None:
    _write(given, "letter")


def _summary(given: argparse.Namespace) -> None:
    _write(given, "record")


def _form(given: argparse.Namespace) -> None:
    from l5desk.app import print_paper
    from l5desk.session import Session

    pathway = pathway_of(given.ruleset)
    session = session_of(given.case).under(pathway) if given.case else Session.start(pathway)
    print_paper("form", session, given.out, {})


def _write(given: argparse.Namespace, kind: "PaperKind") -> None:
    session = session_of(given.case)
    from l5desk.app import print_paper

    asked = {name: getattr(given, name, None) for name in ("language", "size", "number", "note")}
    print_paper(kind, session, given.out, {n: each for n, each in asked.items() if each})
