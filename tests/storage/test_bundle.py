"""What comes with the program is found beside it."""

import shutil
import subprocess
import sys
from pathlib import Path

import l5desk
from l5desk.storage.bundle import bundled


def test_resources_and_rulesets_stand_beside_the_package():
    assert (bundled("resources") / "fonts").is_dir()
    assert list(bundled("rulesets").glob("*/ruleset.yaml"))


def test_they_are_found_wherever_the_program_is_unpacked_and_started(tmp_path: Path):
    place = tmp_path / "unpacked here"
    shutil.copytree(Path(l5desk.__file__).parent, place / "l5desk")
    script = "from l5desk.storage.bundle import bundled; print(bundled('rulesets'))"
    found = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(place)!r}); {script}"],
        cwd="/",
        env={},
        capture_output=True,
        text=True,
        check=True,
    )

    assert found.stdout.strip() == str(place / "rulesets")
