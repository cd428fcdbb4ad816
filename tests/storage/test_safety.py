"""Reading the safety statement and the hazard log: what is wrong is told with file and line."""

import shutil
from pathlib import Path

import pytest

from l5desk.engine.problem import ProblemsError
from l5desk.storage.bundle import bundled
from l5desk.storage.files import FileError
from l5desk.storage.safety import load_safety

HAZARD = """\
  - id: H01
    title: a
    cause: b
    effect: c
    harm: d
    severity: Major
    likelihood: Low
    controls:
      - {kind: design, text: e, shown_by: [tests/test_x.py::test_y]}
    residual: f
    status: controlled
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(bundled("resources") / "safety" / "SAFETY.md", tmp_path)
    write(tmp_path, HAZARD)
    return tmp_path


def write(folder: Path, hazards: str, scores: str = "proposed, not assessed by a clinician"):
    log = f"scores: {scores}\nabout: x\nhazards:\n{hazards}"
    (folder / "hazards.yaml").write_text(log)


def told(folder: Path) -> list[str]:
    with pytest.raises(ProblemsError) as caught:
        load_safety(folder)
    return [str(each).removeprefix(f"{folder}/") for each in caught.value.problems]


def test_the_statement_and_the_log_are_read(folder: Path):
    safety = load_safety(folder)

    assert safety.statement.startswith("# Safety of l5desk\n")
    (hazard,) = safety.log.hazards
    assert (hazard.id, hazard.severity, hazard.likelihood) == ("H01", "Major", "Low")
    assert hazard.controls[0].shown_by == ("tests/test_x.py::test_y",)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("severity: Major", "severity: Terrible", "9: 'severity' takes one of Minor,"),
        ("severity: Major", "severity: ''", "9: 'severity' takes one of Minor,"),
        ("likelihood: Low", "likelihood:", "10: 'likelihood' takes one of Very low,"),
        ("    harm: d\n", "", "4: 'harm' is missing"),
        ("harm: d", "harm: ''", "8: 'harm' is empty"),
        ("status: controlled", "status: done", "14: 'status' takes one of controlled,"),
        ("kind: design", "kind: hope", "12: 'kind' takes one of design,"),
        ("residual: f", "residual: f\n    reviewer: z", "14: unknown key 'reviewer'"),
        ("H01", "H03", "4: 'H03' should be H01: hazards are closed, never deleted"),
        (", shown_by: [tests/test_x.py::test_y]", "", "12: a design control: name a test"),
        ("kind: design", "kind: training", "12: a training control: no test shows training"),
        ("status: controlled", "status: open\n  - x", "15: "),
    ],
)
def test_a_mistake_in_the_log_is_told_with_its_line(
    folder: Path, old: str, new: str, expected: str
):
    assert old in HAZARD
    write(folder, HAZARD.replace(old, new))

    assert any(each.startswith(f"hazards.yaml:{expected}") for each in told(folder))


def test_a_hazard_cannot_be_controlled_by_nothing(folder: Path):
    before, after = HAZARD.split("    controls:\n")
    write(folder, before + after[after.index("    residual") :])

    assert told(folder) == ["hazards.yaml:12: H01 has no control"]


def test_nobody_can_be_said_to_have_judged_the_scores(folder: Path):
    write(folder, HAZARD, scores="assessed")

    (problem,) = told(folder)
    assert problem.startswith("hazards.yaml:1: 'scores' takes one of proposed")


def test_a_statement_that_leaves_something_out_is_refused(folder: Path):
    statement = (folder / "SAFETY.md").read_text()
    (folder / "SAFETY.md").write_text(statement.replace("## What it is not", "## Virtues"))

    assert told(folder) == ["SAFETY.md:1: the part 'What it is not' is missing"]


@pytest.mark.parametrize("name", ["SAFETY.md", "hazards.yaml"])
def test_a_missing_file_is_told_in_one_sentence(folder: Path, name: str):
    (folder / name).unlink()

    with pytest.raises(FileError, match=name):
        load_safety(folder)
