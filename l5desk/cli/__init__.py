"""The command line: everything that does not need eyes also has a command.

Exit status: 0 done, 1 the input has problems (one a line on standard error), 2 wrong usage. Only
what draws loads Qt, and only what reads rules loads the engine.
"""

import argparse
import datetime as dt
import gc
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

import l5desk
from l5desk.cli.papers import add_paper_size, add_papers, add_speech
from l5desk.cli.reading import FileOf, ProblemsFound, pathway_of, session_of
from l5desk.engine.problem import ProblemsError
from l5desk.storage.bundle import bundled
from l5desk.storage.files import FileError

if TYPE_CHECKING:
    from l5desk.engine.pathway import Pathway
    from l5desk.engine.walks import Failure

PICTURES: Final = (".svg", ".png", ".pdf")
CASES: Final = (".l5case", ".yaml", ".yml")


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks for; give the exit status."""
    given = _parser().parse_args(_opened(arguments))
    try:
        status = given.command(given)
    except (ProblemsFound, ProblemsError, FileError) as problems:
        print(problems, file=sys.stderr)
        return 1
    return int(status or 0)


def _opened(arguments: Sequence[str]) -> Sequence[str]:
    """Take a case file alone as the wish to open it: what is double-clicked comes like this."""
    return ["open", *arguments] if list(map(_is_case, arguments)) == [True] else arguments


def _is_case(argument: str) -> bool:
    return argument.casefold().endswith(CASES)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="l5desk", description=l5desk.__doc__)
    parser.add_argument("--version", action="version", version=f"l5desk {l5desk.__version__}")
    parser.set_defaults(command=_open_desk, case=None)
    commands = parser.add_subparsers(title="commands", metavar="", dest="command_name")

    opening = commands.add_parser("open", help="open the desk, with a case if one is named")
    opening.add_argument("case", type=Path, nargs="?")
    opening.set_defaults(command=_open_desk)

    assess = commands.add_parser("assess", help="say what follows from a case")
    assess.add_argument("case", type=Path)
    assess.add_argument("--json", action="store_true", help="for other programs, schema 1")
    assess.set_defaults(command=_assess)

    _add_rules(commands)

    chart = commands.add_parser("flowchart", help="draw a ruleset, or a case on it")
    chart.add_argument("ruleset", help="its id, or its folder")
    chart.add_argument("--case", type=Path)
    add_paper_size(chart)
    chart.add_argument("-o", "--out", type=FileOf(*PICTURES), required=True)
    chart.set_defaults(command=_flowchart)

    add_papers(commands)

    manual = commands.add_parser("manual", help="write the manual")
    add_speech(manual)
    manual.add_argument("-o", "--out", type=FileOf(".pdf"), required=True)
    manual.set_defaults(command=_manual)

    demo = commands.add_parser("demo", help="write pictures of the desk with a made-up patient")
    demo.add_argument("--out", type=Path, required=True)
    demo.set_defaults(command=_demo)

    test = commands.add_parser("selftest", help="try everything that is installed")
    test.set_defaults(command=_selftest)
    return parser


def _add_rules(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    check = commands.add_parser("check", help="check and prove rulesets, by default all bundled")
    check.add_argument("folder", type=Path, nargs="*")
    check.add_argument("--json", action="store_true", help="the verdict so far, a line each time")
    check.add_argument("--statements", action="store_true", help="where each statement is used")
    check.add_argument("--cases", type=Path, help="a folder for a case of each failed proof")
    check.set_defaults(command=_check)

    compare = commands.add_parser("compare", help="say where two rulesets part")
    compare.add_argument("ruleset", nargs=2, help="its id, or its folder")
    compare.add_argument("--case", type=Path, help="on this patient, else on every patient")
    compare.add_argument("--json", action="store_true", help="for other programs, schema 1")
    compare.set_defaults(command=_compare)


def _open_desk(given: argparse.Namespace) -> int:
    gc.disable()  # a quarter of the start is looking for garbage where there is none yet
    from l5desk.app import run

    return run(given.case)


def _assess(given: argparse.Namespace) -> None:
    session = session_of(given.case)
    if given.json:
        from l5desk.present.record import record

        print(json.dumps(record(session), ensure_ascii=False, indent=2))
    else:
        from l5desk.present.summary import summary

        today = dt.datetime.now().astimezone().date()
        print(summary(session, today), end="")


def _check(given: argparse.Namespace) -> None:
    from l5desk.storage.rulesets import find_rulesets

    folders = given.folder or find_rulesets([bundled("rulesets")])
    if given.statements:
        problems: list[object] = list(_statement_problems(folders))
    else:
        check = _checked_as_data if given.json else partial(_checked, cases=given.cases)
        problems = [problem for folder in folders for problem in check(folder)]
    if problems:
        raise ProblemsFound(problems)


def _checked(folder: Path, cases: Path | None) -> Iterator[object]:
    """Yield what is wrong with a ruleset; print what was proved of it.

    With ``cases`` the patient who shows a failure is written there, to be drawn on the chart.
    """
    from l5desk.engine.check import check
    from l5desk.engine.proof import Proof, prove
    from l5desk.present.paper_form import misleads
    from l5desk.storage.proofs import ON_PAPER
    from l5desk.storage.rulesets import MAIN, load_ruleset

    try:
        pathway = load_ruleset(folder)
    except ProblemsError as error:
        yield from error.problems
        return
    place = f"{folder / MAIN}: "
    yield from (f"{place}{problem}" for problem in check(pathway))
    rules, report = pathway.ruleset, prove(pathway)
    print(
        f"{rules.id} {rules.version}, digest {pathway.digest[:12]}: {report.patients:.1e} patients"
    )
    proofs = (*report.proofs, Proof(ON_PAPER, tuple(misleads(pathway))))
    for proof in proofs:
        print(f"  {'proved' if proof.holds else 'NOT proved'}: {proof.title}")
        yield from (f"{place}{failure}" for failure in proof.failures)
    if cases:
        failures = [failure for proof in proofs for failure in proof.failures]
        _write_failures(cases, pathway, failures)
    yield from _tried(folder, pathway)


def _write_failures(folder: Path, pathway: "Pathway", failures: Iterable["Failure"]) -> None:
    """Write a case for each failure that some patient shows, numbered."""
    from l5desk.storage.cases import CaseFile, write_case
    from l5desk.storage.files import make_folder

    make_folder(folder)
    shown = [failure for failure in failures if failure.patient]
    for number, failure in enumerate(shown, start=1):
        case = CaseFile.of(pathway, failure.patient).model_copy(
            update={"vignette": failure.sentence}
        )
        path = folder / f"{pathway.ruleset.id}-{number}.yaml"
        write_case(path, case)
        print(f"  {path}: {failure.sentence}")


def _tried(folder: Path, pathway: "Pathway") -> Iterator[object]:
    """Yield where a ruleset's own cases come out other than expected; print how many do not."""
    from l5desk.storage.cases import case_files, misjudged

    problems = [misjudged(path, pathway) for path in case_files(folder)]
    print(f"  {problems.count([])} of {len(problems)} cases as expected")
    yield from chain.from_iterable(problems)


def _checked_as_data(folder: Path) -> Iterator[object]:
    """Yield what is wrong with a ruleset; print the verdict as it grows, a line each time."""
    from l5desk.present.paper_form import misleads
    from l5desk.storage.proofs import verdicts
    from l5desk.storage.rulesets import load_ruleset

    try:
        pathway = load_ruleset(folder)
    except ProblemsError as error:
        yield from error.problems
        return
    verdict = None
    for verdict in verdicts(pathway, misleads):
        print(verdict.model_dump_json(), flush=True)
    if verdict is not None:
        yield from verdict.problems
        yield from (failure for proof in verdict.proofs for failure in proof.failures)


def _statement_problems(folders: Iterable[Path]) -> Iterator[str]:
    """Yield what is wrong with the statements of the sources; print where each is used."""
    from l5desk.present.handout import read_blocks
    from l5desk.present.references import merged, statement_faults, statement_table, uses
    from l5desk.storage.rulesets import load_ruleset

    text = (bundled("resources") / "handout" / "en.html").read_text(encoding="utf-8")
    handout = {name: block.sources for name, block in read_blocks(text).items()}
    rules = [load_ruleset(folder).ruleset for folder in folders]
    declared = {key: each for one in rules for key, each in one.statements.items()}
    used = merged(uses(one, handout) for one in rules)
    print("\n".join(statement_table(declared, used)))
    yield from statement_faults(declared, used)


def _compare(given: argparse.Namespace) -> None:
    one, other = map(pathway_of, given.ruleset)
    if given.case:
        from l5desk.present.comparison import compare_on
        from l5desk.present.comparison_record import comparison_record, comparison_text

        shown = compare_on(session_of(given.case).under(one), other)
        record, text = comparison_record(shown), comparison_text(shown)
    else:
        from l5desk.engine.comparison import compare
        from l5desk.present.comparison import rows
        from l5desk.present.comparison_record import rows_record, rows_text

        found = compare(one, other)
        listed = rows(found, one)
        record, text = rows_record(listed, found.patients), rows_text(listed, found.patients)
    print(json.dumps(record, ensure_ascii=False, indent=2) if given.json else text.rstrip())


def _flowchart(given: argparse.Namespace) -> None:
    pathway = pathway_of(given.ruleset)
    session = session_of(given.case, pathway) if given.case else None
    if session is not None and session.pathway.ruleset.id != pathway.ruleset.id:
        other = f"{given.case}: the case follows '{session.pathway.ruleset.id}'"
        raise ProblemsFound([f"{other}, not '{pathway.ruleset.id}'"])
    from l5desk.app import draw_chart

    draw_chart(pathway, session, given.out, given.paper)


def _manual(given: argparse.Namespace) -> None:
    from l5desk.app import print_manual

    print_manual(given.out, given.language)


def _demo(given: argparse.Namespace) -> None:
    from l5desk.app import demo

    demo(given.out)
    print(f"desk.png, flowchart.png, handout.pdf and summary.txt are in {given.out}")


def _selftest(_given: argparse.Namespace) -> None:
    from l5desk.selftest import papers_of, trials

    wrong: list[str] = []
    for trial in trials(papers_of(_parser()), _complaint):
        print(trial, flush=True)
        wrong += trial.faults
    if wrong:
        raise ProblemsFound(wrong)
    print("all is well")


def _complaint(words: Sequence[str]) -> str:
    """Do what a command line asks for; give what it complains of, if anything."""
    given = _parser().parse_args(words)
    try:
        given.command(given)
    except (ProblemsFound, ProblemsError, FileError) as problems:
        return str(problems)
    return ""
