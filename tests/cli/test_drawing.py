"""Charts, handouts and other papers written by the command line."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from l5desk.cli import main
from l5desk.storage.settings import Settings, save_settings, settings_file
from tests.cli.calling import SAMPLES, SMALL, run

ENDING = {".svg": b"<?xml", ".png": b"\x89PNG\r", ".pdf": b"%PDF-"}


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


def test_the_manual_is_written_in_the_language_asked_for(tmp_path: Path):
    out = tmp_path / "manual.pdf"

    assert run("manual", "--language", "es", "-o", out).returncode == 0
    text = subprocess.run(["pdftotext", out, "-"], capture_output=True, text=True, check=True)
    assert "El primer paciente en cinco minutos" in text.stdout
    assert "Ningún clínico hablante nativo ha revisado esta traducción." in text.stdout


def test_the_demo_writes_what_the_desk_shows_and_prints(tmp_path: Path):
    done = run("demo", "--out", tmp_path / "out")

    assert (done.returncode, done.stderr) == (0, "")
    written = {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()}
    assert set(written) == {"desk.png", "flowchart.png", "handout.pdf", "summary.txt"}
    assert b"demo-1" in written["summary.txt"]
    assert int.from_bytes(written["desk.png"][16:20]) == 1366
    assert int.from_bytes(written["desk.png"][20:24]) == 768
