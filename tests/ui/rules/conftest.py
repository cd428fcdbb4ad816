"""The desk with small rulesets beside it: two that can be proved, one that cannot, one broken."""

from pathlib import Path

import pytest

from l5desk.storage.library import Library
from l5desk.ui.store import Store

WIZARD = Path(__file__).parents[2] / "present" / "wizard" / "ruleset.yaml"


@pytest.fixture
def rulesets(tmp_path: Path) -> Path:
    """A folder of rulesets; ``later`` sends somebody to another end than ``wizard-small``."""
    text = WIZARD.read_text()
    variants = {
        "wizard-small": text,
        "later": text.replace("residual > 200", "residual > 300"),
        "unsafe": text.replace("when: pelvic_change, next: go_now", "when: retention, next: wait"),
        "broken": "id: broken\nstart: nowhere\n",
    }
    for name, content in variants.items():
        folder = tmp_path / "rulesets" / name
        folder.mkdir(parents=True)
        titled = content.replace("id: wizard-small", f"id: {name}")
        titled = titled.replace(
            'title: "Sciatica, as asked"', f'title: "{name.capitalize()} rules"'
        )
        (folder / "ruleset.yaml").write_text(titled)
    return tmp_path / "rulesets"


@pytest.fixture
def library(rulesets: Path) -> Library:
    return Library([rulesets])


@pytest.fixture
def store(library: Library) -> Store:
    return Store(library.pathway("wizard-small"))
