"""The rules as compiled, for the frozen program: it has no sources, and writes nothing itself."""

import shutil
from pathlib import Path

from l5desk.storage.compiled import PLACE, SUFFIX, keep, program
from l5desk.storage.rulesets import find_rulesets, load_ruleset


def write_rules(rulesets: Path, folder: Path) -> None:
    """Write into a folder what belongs beside the rulesets, each in a folder of its name."""
    shutil.rmtree(folder, ignore_errors=True)
    name = f"{program(())}{SUFFIX}"
    for ruleset in find_rulesets([rulesets]):
        place = folder / ruleset.name / PLACE
        place.mkdir(parents=True, exist_ok=True)
        keep(load_ruleset(ruleset), place / name)
