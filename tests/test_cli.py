"""The command line, as scripts call it."""

import json
import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

import l5desk
from l5desk.cli import main
from l5desk.engine.evaluate import evaluate
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import read_case
from l5desk.storage.rulesets import load_ruleset
from l5desk.storage.settings import Settings, save_settings, settings_file

SAMPLES = bundled("resources") / "samples"
SMALL = Path(__file__).parent / "present"
ENDING = {".svg": b"<?xml", ".png": b"\x89PNG\r", ".pdf": b"%PDF-"}


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [Path(sys.executable).with_name("l5desk"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_version_is_said():
    assert run("--version").stdout == f"l5desk {l5desk.__version__}\n"


def test_a_case_is_assessed_in_words(capsys: pytest.CaptureFixture[str]):
    assert main(["assess", str(SAMPLES / "saddle-numbness.yaml")]) == 0

    told = capsys.readouterr().out
    assert "Emergency" in told
    assert "demo-2" in told
    assert "not reviewed by a clinician" in told.lower()


def test_a_case_is_assessed_as_json(capsys: pytest.CaptureFixture[str]):
    assert main(["assess", str(SAMPLES / "foot-drop.yaml"), "--json"]) == 0

    told = json.loads(capsys.readouterr().out)
    assert told["schema"] == 1
    assert told["ruleset"]["id"] == "l5-radiculopathy"
    assert told["at_least"] == "urgent_referral"
    assert told["path"][-1] == told["position"]
    assert told["findings"]
    assert all(set(found) == {"truth", "evidence"} for found in told["findings"].values())


def test_what_is_wrong_with_a_case_is_told_line_by_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    case = tmp_path / "case.yaml"
    case.write_text("ruleset: l5-radiculopathy\nanswers:\n  agee: 4\n  sex: no\n")

    assert main(["assess", str(case)]) == 1
    told = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[0] for line in told] == [f"{case}:3", f"{case}:4"]


def test_a_case_of_an_unknown_ruleset_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    case = tmp_path / "case.yaml"
    case.write_text("ruleset: l5-radiculopaty\nanswers: {}\n")

    assert main(["assess", str(case)]) == 1
    assert "did you mean 'l5-radiculopathy'?" in capsys.readouterr().err


def test_a_case_saved_under_other_rules_is_assessed_with_the_installed_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    case = tmp_path / "case.yaml"
    old = f"ruleset: l5-radiculopathy\nversion: 0.0.1\ndigest: {'0' * 64}\nanswers: {{age: 46}}\n"
    case.write_text(old)

    assert main(["assess", str(case), "--json"]) == 0
    told = capsys.readouterr()
    assert "saved under l5-radiculopathy 0.0.1" in told.err
    assert json.loads(told.out)["ruleset"]["digest"] != "0" * 64


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


@pytest.mark.parametrize("suffix", sorted(ENDING))
def test_a_chart_is_drawn_with_a_case_on_it(tmp_path: Path, suffix: str):
    out = tmp_path / f"chart{suffix}"
    done = run("flowchart", "l5-radiculopathy", "--case", SAMPLES / "three-weeks.yaml", "-o", out)

    assert (done.returncode, done.stderr) == (0, "")
    assert out.read_bytes().startswith(ENDING[suffix])


def test_a_chart_is_drawn_of_a_ruleset_folder_without_a_patient(tmp_path: Path):
    out = tmp_path / "chart.svg"
    folder = SMALL / "wizard"

    assert run("flowchart", folder, "-o", out).returncode == 0
    assert "Cauda equina sign?" in " ".join(out.read_text().split())


def test_a_case_of_another_ruleset_is_not_drawn(capsys: pytest.CaptureFixture[str]):
    folder = SMALL / "wizard"
    case = SAMPLES / "three-weeks.yaml"

    assert main(["flowchart", str(folder), "--case", str(case), "-o", "chart.svg"]) == 1
    assert "follows 'l5-radiculopathy', not 'wizard-small'" in capsys.readouterr().err


def test_an_unknown_ruleset_cannot_be_drawn(capsys: pytest.CaptureFixture[str]):
    assert main(["flowchart", "nowhere", "-o", "chart.svg"]) == 1
    assert "no ruleset 'nowhere' is installed" in capsys.readouterr().err


def test_a_handout_is_written(tmp_path: Path):
    out = tmp_path / "page.pdf"

    assert run("handout", SAMPLES / "three-weeks.yaml", "-o", out).returncode == 0
    assert out.read_bytes().startswith(b"%PDF-")


def test_what_was_talked_about_is_added_to_a_handout(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    case = str(SAMPLES / "three-weeks.yaml")
    out = tmp_path / "page.pdf"

    assert main(["handout", case, "--with", "sugery", "-o", str(out)]) == 1
    told = capsys.readouterr().err
    assert "'sugery' is not to be added to this conclusion; what may be: " in told
    assert "surgery" in told
    assert run("handout", case, "--with", "surgery", "-o", out).returncode == 0
    assert out.read_bytes().startswith(b"%PDF-")


def test_a_file_that_cannot_be_written_is_one_sentence(tmp_path: Path):
    out = tmp_path / "no" / "page.pdf"
    done = run("handout", SAMPLES / "three-weeks.yaml", "-o", out)

    assert done.returncode == 1
    assert "cannot save" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_emergency_prints_card_and_letter_and_no_handout(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    case = str(SAMPLES / "saddle-numbness.yaml")

    assert main(["handout", case, "-o", str(tmp_path / "page.pdf")]) == 1
    assert "write the card and the letter" in capsys.readouterr().err
    assert main(["card", case, "-o", str(tmp_path / "card.pdf")]) == 1
    assert "needs the number to call in an emergency" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


EVERY_PAPER = """
import sys
from pathlib import Path
from l5desk.cli import main
sample, place = sys.argv[1:]
for words in (
    ["handout", sample], ["card", sample, "--number", "112"], ["letter", sample],
    ["summary", sample], ["paper-form"], ["flowchart", "foraminal"], ["manual"],
):
    assert main([*words, "-o", f"{place}/{words[0]}.pdf"]) == 1
print(*[each.name for each in Path(place).iterdir()])
"""


def test_on_a_full_disk_every_paper_is_one_sentence_and_nothing_is_half_written(tmp_path: Path):
    mount = 'mount -t tmpfs -o size=4k,nr_inodes=2 none "$4" && exec "$1" -c "$2" "$3" "$4"'
    sample, space = str(SAMPLES / "three-weeks.yaml"), ["unshare", "--map-root-user", "--mount"]
    command = [*space, "sh", "-euc", mount, "sh", sys.executable, EVERY_PAPER, sample]
    done = subprocess.run([*command, str(tmp_path)], capture_output=True, text=True, check=False)
    if "Traceback" not in done.stderr and done.returncode:
        pytest.skip(f"this machine lets nobody mount: {done.stderr.strip()}")

    assert [line.partition(": ")[2] for line in done.stderr.splitlines()] == [
        "the disk is full; free some space or choose another place"
    ] * 7
    assert done.stdout == "\n"


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("paper", [None, "A4", "Letter"])
def test_paper_is_as_asked_for_and_otherwise_as_set(tmp_path: Path, paper: str | None):
    save_settings(settings_file(), Settings(paper="Letter", emergency_number="112"))
    case, asked = str(SAMPLES / "three-weeks.yaml"), ["--paper", paper] if paper else []
    height = b"842" if paper == "A4" else b"792"
    for words in (["handout", case], ["letter", case], ["summary", case], ["paper-form"]):
        out = tmp_path / f"{words[0]}.pdf"
        assert main([*words, *asked, "-o", str(out)]) == 0
        box = re.search(rb"/MediaBox \[0 0 [\d.]+ (\d+)", out.read_bytes())
        assert box is not None
        assert box[1] == height


@pytest.mark.parametrize(
    "arguments",
    [
        ["assess"],
        ["no-such-command"],
        ["handout", "case.yaml", "-o", "page.docx"],
        ["flowchart", "l5-radiculopathy"],
        ["demo"],
        ["compare", "l5-radiculopathy"],
    ],
)
def test_wrong_usage_is_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        main(arguments)

    assert ended.value.code == 2
    assert "usage: l5desk" in capsys.readouterr().err


def test_the_demo_writes_what_the_desk_shows_and_prints(tmp_path: Path):
    done = run("demo", "--out", tmp_path / "out")

    assert (done.returncode, done.stderr) == (0, "")
    written = {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()}
    assert set(written) == {"desk.png", "flowchart.png", "handout.pdf", "summary.txt"}
    assert b"demo-1" in written["summary.txt"]
    assert int.from_bytes(written["desk.png"][16:20]) == 1366
    assert int.from_bytes(written["desk.png"][20:24]) == 768


def test_the_selftest_finds_this_installation_well():
    done = run("selftest")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("all is well\n")
    assert "papers printed" in done.stdout


@pytest.mark.parametrize(
    "arguments", [["assess", str(SAMPLES / "foot-drop.yaml")], ["check", str(SMALL / "wizard")]]
)
def test_what_draws_nothing_does_without_qt(arguments: list[str]):
    program = (
        "import sys\n"
        "sys.modules['PySide6'] = None\n"
        "from l5desk.cli import main\n"
        f"sys.exit(main({arguments!r}))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)

    assert done.returncode == 0, done.stderr.decode()


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


def test_two_rulesets_are_compared_on_a_case(capsys: pytest.CaptureFixture[str]):
    pair = ["compare", "l5-radiculopathy", "foraminal"]
    case = ["--case", str(SAMPLES / "nine-weeks.yaml")]

    assert main([*pair, *case]) == 0
    assert "They part at: " in capsys.readouterr().out
    assert main([*pair, *case, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [side["ruleset"] for side in told["sides"]] == ["l5-radiculopathy", "foraminal"]
    assert told["agrees"] is False


def test_two_rulesets_are_compared_over_every_patient(capsys: pytest.CaptureFixture[str]):
    folder = str(SMALL / "wizard")

    assert main(["compare", folder, folder]) == 0
    assert "they never disagree" in capsys.readouterr().out
    assert main(["compare", folder, folder, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["disagreements"] == []


def test_an_unknown_ruleset_cannot_be_compared(capsys: pytest.CaptureFixture[str]):
    assert main(["compare", "foraminal", "nowhere"]) == 1
    assert "no ruleset 'nowhere' is installed" in capsys.readouterr().err


DECIDED = """ruleset: l5-radiculopathy
label: demo-1
answers: {urinary_retention: true, saddle_numbness: true}
decision:
  outcome: overruled
  reason: examined again
  name: Dr Example
  day: 2025-03-09
  conclusion: {disposition: emergency, step: cauda_equina_emergency}
  instead: first_line_care
"""


def test_what_would_change_it_and_what_decides_are_told_in_json(
    capsys: pytest.CaptureFixture[str],
):
    assert main(["assess", str(SAMPLES / "nine-weeks.yaml"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    changes = {each["disposition"]: each for each in told["changes"]}
    assert next(iter(changes)) == "emergency"
    assert told["disposition"] not in changes
    flags = {flag["item"]: flag for flag in changes["emergency"]["red_flags"]}
    assert flags["saddle_numbness"] == {
        "item": "saddle_numbness",
        "option": None,
        "values": [True],
        "known": True,
    }
    sets = [finding for each in changes["surgical_referral"]["sets"] for finding in each]
    assert {"low": 12.0, "high": None, "includes_low": True, "includes_high": True} in [
        numbers for finding in sets for numbers in finding.get("ranges", [])
    ]
    assert "symptom_weeks" in told["reason"]
    assert told["decision"] is None


def test_a_decision_is_told_with_whether_it_stands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    case = tmp_path / "case.yaml"
    case.write_text(DECIDED)
    assert main(["assess", str(case), "--json"]) == 0
    decision = json.loads(capsys.readouterr().out)["decision"]
    assert decision == {
        "outcome": "overruled",
        "reason": "examined again",
        "name": "Dr Example",
        "day": "2025-03-09",
        "conclusion": {
            "disposition": "emergency",
            "step": "cauda_equina_emergency",
            "is_sure": True,
        },
        "instead": "first_line_care",
        "stands": True,
    }
    case.write_text(DECIDED.replace("true", "false"))
    assert main(["assess", str(case), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["decision"]["stands"] is False


def test_an_overruled_emergency_says_so_in_the_summary(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    case = tmp_path / "case.yaml"
    case.write_text(DECIDED)
    assert main(["assess", str(case)]) == 0
    text = capsys.readouterr().out
    assert "Conclusion: Emergency: suspected cauda equina syndrome" in text
    assert "- OVERRULED by Dr Example, 2025-03-09" in text
    assert "- Nothing that is still open lowers this." in text
