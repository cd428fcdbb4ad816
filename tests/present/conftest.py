"""A small pathway, read from its file, for the tests of what is shown."""

from pathlib import Path

import pytest
import yaml

from l5desk.engine.pathway import Pathway, compile_ruleset
from l5desk.engine.ruleset import Ruleset


@pytest.fixture(scope="session")
def sciatica() -> Pathway:
    """The pathway of sciatica.yaml."""
    text = Path(__file__).with_name("sciatica.yaml").read_text()
    return compile_ruleset(Ruleset.model_validate(yaml.safe_load(text)), digest="0123456789abcdef")
