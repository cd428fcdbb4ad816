"""Charts as they are drawn: bundled fonts, light colours, nothing in motion."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from l5desk.engine.pathway import Pathway
from l5desk.engine.response import Response
from l5desk.session import Session
from l5desk.storage.rulesets import load_ruleset
from l5desk.ui.flowchart.pane import FlowchartPane
from l5desk.ui.theme import apply_theme, load_fonts
from tests.ui.flowchart.charts import OpenPane

ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> None:
    load_fonts()
    apply_theme(qapp, "light")


@pytest.fixture(scope="session")
def ladder() -> Pathway:
    """The small pathway about nothing in particular."""
    return load_ruleset(ROOT / "tests/present/ladder")


@pytest.fixture(scope="session")
def radiculopathy() -> Pathway:
    return load_ruleset(ROOT / "rulesets/l5-radiculopathy")


@pytest.fixture
def open_pane(qtbot: QtBot) -> OpenPane:
    """Open the pane at its size on a small screen, and let its first drawing finish."""

    def opened(
        pathway: Pathway, response: Response | None = None, size: tuple[int, int] = (560, 640)
    ) -> FlowchartPane:
        pane = FlowchartPane()
        qtbot.addWidget(pane)
        pane.area.view.is_still = True
        pane.resize(*size)
        pane.show_session(Session.start(pathway, response))
        with qtbot.waitActive(pane):
            pane.show()
            pane.activateWindow()
        pane.area.view.setFocus()
        return pane

    return opened
