"""What the installed program finds out about itself, and that it would find what is broken."""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

import l5desk
from l5desk.selftest import Paper, Trial, papers_of

ROOT = Path(l5desk.__file__).parents[1]


ONE_PAPER = """
import sys
sys.path.insert(0, sys.argv[1])
from l5desk import selftest
from l5desk.cli import main
selftest.papers_of = lambda _: [selftest.Paper(("card", "CASE", "--out", "OUT"), ".pdf")]
sys.exit(main(["selftest"]))
"""


class Kinds:
    """The type of an option that takes files of these kinds."""

    suffixes = (".pdf", ".png")


def test_every_paper_is_printed_in_each_language_and_kind_it_is_offered_in():
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(dest="command_name")
    letter = commands.add_parser("letter")
    letter.add_argument("case")
    letter.add_argument("--language", choices=("en", "ar"))
    letter.add_argument("-o", "--out", type=Kinds)
    commands.add_parser("demo").add_argument("--out", type=Path)
    commands.add_parser("assess").add_argument("case")

    assert papers_of(parser) == [
        Paper(("letter", "CASE", "--language", language, "--out", "OUT"), suffix)
        for suffix in (".pdf", ".png")
        for language in ("en", "ar")
    ]


def test_a_trial_says_how_many_were_wrong():
    assert "well" in str(Trial("fonts", 8, 0.1, ()))
    assert "1 WRONG" in str(Trial("fonts", 8, 0.1, ("fonts: one cannot be read",)))


def selftest_in(place: Path) -> subprocess.CompletedProcess[str]:
    """Let a copy of the program test itself, and of all papers print a card without a number."""
    return subprocess.run(
        [sys.executable, "-c", ONE_PAPER, str(place)],
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_damaged_installation_says_all_that_is_wrong_with_it(tmp_path: Path):
    for part in ("l5desk", "resources", "rulesets"):
        shutil.copytree(ROOT / part, tmp_path / part)
    (tmp_path / "resources/fonts/Inter-Bold.ttf").write_bytes(b"no font")
    sample = tmp_path / "resources/samples/foot-drop.yaml"
    sample.write_text(sample.read_text()[:300])
    case = next((tmp_path / "rulesets/foraminal/cases").glob("end-*.yaml"))
    case.write_text(case.read_text().replace("dispositions:", "must_not:"))
    translations = tmp_path / "resources/translations"
    translations.mkdir(exist_ok=True)
    (translations / "l5desk_xx.qm").write_bytes(b"no translation")

    done = selftest_in(tmp_path)

    assert done.returncode == 1
    assert "all is well" not in done.stdout
    assert "fonts and their glyphs: Inter-Bold.ttf cannot be read" in done.stderr
    assert "translations: l5desk_xx.qm cannot be read" in done.stderr
    assert f"{case.name}" in done.stderr
    assert "which it must not" in done.stderr
    assert "samples opened: foot-drop.yaml" in done.stderr
    assert "papers printed: card CASE --out OUT .pdf: " in done.stderr
