"""The wizard over a store, as the window puts them together."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from l5desk.ui.intake.pane import IntakePane
from l5desk.ui.store import Store
from tests.ui.intake.wizard import HIGH, NARROW


@pytest.fixture
def pane(qtbot: QtBot, store: Store) -> Iterator[IntakePane]:
    """The wizard as wide as it stands on a small laptop, in sight and active."""
    pane = IntakePane()
    qtbot.addWidget(pane)
    pane.answered.connect(store.answer)
    pane.answered_together.connect(store.answer_together)
    store.changed.connect(pane.show_session)
    pane.resize(NARROW, HIGH)
    with qtbot.waitActive(pane):
        pane.show()
        pane.activateWindow()
    pane.show_session(store.session)
    yield pane
    store.changed.disconnect(pane.show_session)
