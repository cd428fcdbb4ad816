"""Checking rules on the command line: proofs, cases, statements."""

import json
from pathlib import Path
from shutil import copytree

import pytest

from l5desk.cli import main
from l5desk.engine.evaluate import evaluate
from l5desk.storage.cases import read_case
from l5desk.storage.rulesets import load_ruleset
from tests.cli.calling import SMALL


def test_a_ruleset_is_checked_and_proved(capsys: pytest.CaptureFixture[str]):
    assert main(["check", str(SMALL / "wizard")]) == 0

    told = capsys.readouterr()
    assert told.out.startswith("wizard-small 1.0.0, digest ")
    assert "  proved: " in told.out
    assert "  proved: The form for days without power leads every patient" in told.out
    assert "NOT" not in told.out
    assert told.err == ""


def test_what_cannot_be_proved_is_a_problem(capsys: pytest.CaptureFixture[str], tmp_path: Path):
    text = (SMALL / "wizard" / "ruleset.yaml").read_text()
    text = text.replace("when: pelvic_change, next: go_now", "when: retention, next: wait")
    (tmp_path / "ruleset.yaml").write_text(text)

    assert main(["check", str(tmp_path)]) == 1
    told = capsys.readouterr()
    assert "NOT proved: No red flag" in told.out
    assert f"{tmp_path / 'ruleset.yaml'}: 'retention' = True lowers the urgency" in told.err


def test_the_patient_who_shows_a_failed_proof_is_named_and_walks_on_the_chart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    text = (SMALL / "wizard" / "ruleset.yaml").read_text()
    (tmp_path / "ruleset.yaml").write_text(
        text.replace("otherwise: true, next: six", 'when: "fever and weeks > 9", next: six')
    )

    assert main(["check", "--cases", str(tmp_path / "shown"), str(tmp_path)]) == 1
    told = capsys.readouterr()
    case = tmp_path / "shown" / "wizard-small-1.yaml"
    assert f"{case}: no candidate of 'feverish' holds for some patients" in told.out
    assert "holds for some patients (a patient: " in told.err

    out = tmp_path / "chart.svg"
    assert main(["flowchart", str(tmp_path), "--case", str(case), "-o", str(out)]) == 0
    assert "Infection?" in out.read_text()
    pathway = load_ruleset(tmp_path)
    shown = read_case(case, lambda _: pathway)
    assert shown.vignette == "no candidate of 'feverish' holds for some patients"
    assert evaluate(pathway, shown.answers).position == "feverish"
    assert len(shown.answers) < len(pathway.ruleset.items)


def test_a_ruleset_is_held_to_its_own_cases(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    folder = tmp_path / "wizard"
    copytree(SMALL / "wizard", folder)
    (folder / "cases").mkdir()
    case = "ruleset: wizard-small\nanswers: {retention: true}\nexpect: {position: %s}\n"
    (folder / "cases" / "met.yaml").write_text(case % "go_now")
    (folder / "cases" / "unmet.yaml").write_text(case % "wait")

    assert main(["check", str(folder)]) == 1
    told = capsys.readouterr()
    assert "  1 of 2 cases as expected" in told.out
    unmet = folder / "cases" / "unmet.yaml"
    assert told.err == f"{unmet}: stands at 'go_now', not at 'wait'\n"


def test_without_a_folder_every_bundled_ruleset_is_checked(capsys: pytest.CaptureFixture[str]):
    main(["check"])

    heads = [line for line in capsys.readouterr().out.splitlines() if not line.startswith(" ")]
    assert [head.split()[0] for head in heads] == [
        "foraminal",
        "l5-radiculopathy",
        "stepwise-six-week",
    ]


def test_a_broken_ruleset_is_told_with_file_and_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "ruleset.yaml").write_text("id: broken\nstart: nowhere\n")

    assert main(["check", str(tmp_path)]) == 1
    assert f"{tmp_path / 'ruleset.yaml'}:" in capsys.readouterr().err


def test_a_verdict_is_given_as_it_grows(capsys: pytest.CaptureFixture[str]):
    assert main(["check", "--json", str(SMALL / "wizard")]) == 0

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [len(line["proofs"]) for line in lines] == list(range(len(lines)))
    assert {line["ruleset"] for line in lines} == {"wizard-small"}
    assert len({line["digest"] for line in lines}) == 1


def test_a_ruleset_that_cannot_be_read_has_no_verdict(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "ruleset.yaml").write_text("id: broken\n")

    assert main(["check", "--json", str(tmp_path)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert f"{tmp_path / 'ruleset.yaml'}:" in told.err


def test_every_statement_is_listed_with_what_became_of_it_and_where(
    capsys: pytest.CaptureFixture[str],
):
    assert main(["check", "--statements"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 137
    assert all(line.split()[1] in {"used", "corrected", "editorial"} for line in lines)
    assert next(line for line in lines if line.startswith("S2-10")).count("corrected by") >= 1


def test_a_statement_that_nothing_rests_on_is_a_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    text = (SMALL / "wizard" / "ruleset.yaml").read_text()
    said = "  {}: {{document: guide, kind: fact, says: Something., handling: {}}}\n"
    text += "statements:\n" + said.format("S1-01", "used") + said.format("S1-03", "corrected")
    (tmp_path / "ruleset.yaml").write_text(text)

    assert main(["check", "--statements", str(tmp_path)]) == 1
    assert set(capsys.readouterr().err.splitlines()) >= {
        "S1-02 is missing",
        "S1-01 is 'used', but nothing cites it",
        "S1-03 is 'corrected' without an answer",
    }


def test_a_statement_that_is_cited_and_does_not_exist_is_a_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    text = (SMALL / "wizard" / "ruleset.yaml").read_text()
    (tmp_path / "ruleset.yaml").write_text(text.replace("sources: [guide]", "sources: [S1-99]", 1))

    assert main(["check", "--statements", str(tmp_path)]) == 1
    assert "unknown source 'S1-99'" in capsys.readouterr().err
