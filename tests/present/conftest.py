"""Small pathways, each written to show what its tests are about."""

from pathlib import Path

import pytest

from l5desk.engine.pathway import Pathway
from l5desk.storage.rulesets import load_ruleset


@pytest.fixture(scope="session")
def ladder() -> Pathway:
    """A pathway with every kind of step, link and re-assessment."""
    return load_ruleset(Path(__file__).parent / "ladder")


@pytest.fixture(scope="session")
def sciatica() -> Pathway:
    """A pathway with every kind of conclusion and caution."""
    return load_ruleset(Path(__file__).parent / "sciatica")
