"""The command line as scripts call it."""

import subprocess
import sys

import pytest

import l5desk
from l5desk.cli import main
from tests.cli.calling import SAMPLES, SMALL, run


def test_the_version_is_said():
    assert run("--version").stdout == f"l5desk {l5desk.__version__}\n"


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
