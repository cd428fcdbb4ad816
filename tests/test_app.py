"""The program put together: started, closed, dressed, and failing without losing anything."""

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from l5desk.app import Desk, Places, application, chosen_pathway, run
from l5desk.cli import main
from l5desk.storage.bundle import bundled
from l5desk.storage.library import Library
from l5desk.ui.theme import all_tones, apply_theme, tones
from tests.ui.window import settle

SAMPLE = bundled("resources") / "samples" / "three-weeks.yaml"


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qapp, Places.inside(tmp_path))
    qtbot.addWidget(desk.window)
    yield desk
    apply_theme(qapp, "light")


def test_the_desk_opens_on_the_rules_that_come_with_it(desk: Desk):
    assert desk.store.session.pathway.ruleset.id == "l5-radiculopathy"
    assert not desk.window.message.isVisibleTo(desk.window)


def test_every_place_is_the_users_own(home: Path):
    places = Places.of_user()
    for place in (places.settings, places.unsaved, places.log, places.proofs):
        assert place.is_relative_to(home)


def test_a_chosen_theme_is_put_on_and_kept_for_the_next_start(
    qapp: QApplication, qtbot: QtBot, desk: Desk, tmp_path: Path
):
    desk.preferences.set_some({"theme": "dark", "text_scale": 150})
    assert tones(desk.window) is all_tones()["dark"]
    size = qapp.font().pixelSize()
    apply_theme(qapp, "light")

    again = Desk(qapp, Places.inside(tmp_path))
    qtbot.addWidget(again.window)
    assert tones(again.window) is all_tones()["dark"]
    assert qapp.font().pixelSize() == size > 13


def test_a_ruleset_that_is_not_installed_is_replaced_and_said():
    library = Library([bundled("rulesets")])
    pathway, warning = chosen_pathway(library, "l5-radiculopaty")

    assert pathway.ruleset.id == "l5-radiculopathy"
    assert "did you mean 'l5-radiculopathy'?" in warning
    assert "is used instead" in warning


def test_the_warning_is_shown(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    (tmp_path / "settings.json").write_text('{"ruleset": "gone"}')
    desk = Desk(qapp, Places.inside(tmp_path))
    qtbot.addWidget(desk.window)

    assert "no ruleset 'gone' is installed" in desk.window.message.text.text()


def fail(desk: Desk, secret: str) -> None:
    """Make a mistake whose message holds something about a patient."""
    with pytest.raises(ValueError, match="invalid literal") as made:
        int(secret)
    desk.report(made.type, made.value, made.tb)


def test_a_mistake_of_ours_is_noted_without_the_patient_and_told(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    fail(desk, "Erika Mustermann")
    log = (tmp_path / "l5desk.log").read_text()

    assert "ValueError" in log
    assert "test_app.py" in log
    assert "Erika" not in log + capsys.readouterr().err
    assert "your answers are kept" in desk.window.message.text.text()


def test_a_large_log_starts_anew(desk: Desk, tmp_path: Path):
    log = tmp_path / "l5desk.log"
    log.write_text("x" * 300_000)
    fail(desk, "no number")

    assert len(log.read_text()) < 10_000


def test_a_log_that_cannot_be_written_stops_nothing(desk: Desk, tmp_path: Path):
    (tmp_path / "l5desk.log").mkdir()
    fail(desk, "no number")

    assert "your answers are kept" in desk.window.message.text.text()


def test_there_is_one_application(qapp: QApplication):
    assert application() is qapp
    assert qapp.applicationName() == "l5desk"


def test_the_desk_runs_until_its_window_is_closed(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    seen: list[str] = []

    def close() -> None:
        window = next(each for each in qapp.topLevelWidgets() if each.windowTitle())
        seen.append(window.windowTitle())
        window.close()

    QTimer.singleShot(0, close)
    assert run(SAMPLE) == 0
    assert seen == ["demo-1[*] – l5desk"]


@pytest.mark.parametrize("command", [[], ["open"]])
def test_a_case_file_on_the_command_line_is_opened(
    monkeypatch: pytest.MonkeyPatch, command: list[str]
):
    opened: list[Path | None] = []
    monkeypatch.setattr("l5desk.app.run", lambda case: opened.append(case) or 0)
    monkeypatch.setattr(gc, "disable", lambda: None)
    assert main([*command, "old/Demo.L5CASE"]) == 0
    assert opened == [Path("old/Demo.L5CASE")]


OPEN = """
import sys
from pathlib import Path
from l5desk.app import Desk, Places, application
app = application(offscreen=True)
desk = Desk(app, Places.inside(Path(sys.argv[1])))
desk.window.show()
app.processEvents()
first = set(sys.modules)
desk.window.doors.show_about()
print(*first, "|", *set(sys.modules) - first)
"""
LATER = {
    "PySide6.QtPrintSupport",
    "l5desk.engine.trail",
    "l5desk.present.handout",
    "l5desk.present.summary",
    "l5desk.ui.about",
    "l5desk.ui.explore.room",
    "l5desk.ui.flowchart.export",
    "l5desk.ui.papers.dialogs",
    "l5desk.ui.rules.room",
}


def test_what_the_first_window_does_not_need_is_not_loaded_for_it(tmp_path: Path):
    told = subprocess.check_output([sys.executable, "-c", OPEN, tmp_path], text=True)
    first, asked = (set(names.split()) for names in told.split("|"))

    assert "l5desk.ui.main_window" in first
    assert not LATER & first
    assert "l5desk.ui.about" in asked


DIE = """
import os
from l5desk.app import Desk, Places, application
desk = Desk(application(offscreen=True), Places.of_user())
desk.store.answer("age", 46)
desk.files.keep()
os._exit(9)
"""


def test_after_the_process_died_the_desk_goes_on_where_it_was(
    qapp: QApplication, qtbot: QtBot, home: Path
):
    died = subprocess.run([sys.executable, "-c", DIE], env=os.environ, check=False)
    assert died.returncode == 9
    assert list(home.rglob("unsaved/*.yaml"))

    desk = Desk(qapp, Places.of_user())
    qtbot.addWidget(desk.window)
    desk.files.resume()
    assert desk.store.session.response == {"age": 46}
    assert "The program was cut off" in desk.window.message.text.text()

    desk.window.close()
    another = Desk(qapp, Places.of_user())
    qtbot.addWidget(another.window)
    another.files.resume()
    assert another.store.session.response == {}
    assert "was not saved; it is kept" in another.window.message.text.text()
    another.window.message.button("recover").click()
    assert another.store.session.response == {"age": 46}


DIE_TYPING = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from l5desk.app import Desk, Places, application
app = application(offscreen=True)
desk = Desk(app, Places.of_user())
desk.window.show()
desk.window.intake.show_item("age")
QTest.keyClicks(desk.window.intake.area.widget().row("age").answers.edit, "46")
QTest.keyClicks(desk.window.strip.label, "demo-3")
QTimer.singleShot(2_500, lambda: os._exit(9))
app.exec()
"""


def test_what_is_typed_without_enter_outlasts_the_process(qapp: QApplication, qtbot: QtBot):
    died = subprocess.run([sys.executable, "-c", DIE_TYPING], env=os.environ, check=False)
    assert died.returncode == 9

    desk = Desk(qapp, Places.of_user())
    qtbot.addWidget(desk.window)
    desk.files.resume()
    assert (desk.store.session.response, desk.store.session.label) == ({"age": 46}, "demo-3")


DIE_SAVED = """
import os, sys
from pathlib import Path
from l5desk.app import Desk, Places, application
app = application(offscreen=True)
desk = Desk(app, Places.of_user())
desk.files.open(Path(sys.argv[1]))
desk.files.keep()
os._exit(9)
"""


def test_a_saved_case_is_open_again_after_the_process_died_and_not_after_it_was_closed(
    qapp: QApplication, qtbot: QtBot
):
    command = [sys.executable, "-c", DIE_SAVED, str(SAMPLE)]
    assert subprocess.run(command, env=os.environ, check=False).returncode == 9

    desk = Desk(qapp, Places.of_user())
    qtbot.addWidget(desk.window)
    desk.files.resume()
    assert (desk.store.path, desk.store.is_saved) == (SAMPLE, True)
    said = "The program was cut off. This is the case saved in three-weeks.yaml."
    assert desk.window.message.text.text().startswith(said)

    desk.window.close()
    another = Desk(qapp, Places.of_user())
    qtbot.addWidget(another.window)
    another.files.resume()
    assert another.store.session.response == {}
    assert another.window.message.shown is None
    settle()


def test_a_saved_case_that_is_gone_is_told_of_once(qapp: QApplication, qtbot: QtBot, home: Path):
    copy = home / "case.yaml"
    copy.write_bytes(SAMPLE.read_bytes())
    command = [sys.executable, "-c", DIE_SAVED, str(copy)]
    assert subprocess.run(command, env=os.environ, check=False).returncode == 9
    copy.unlink()

    for told in (True, False):
        desk = Desk(qapp, Places.of_user())
        qtbot.addWidget(desk.window)
        desk.files.resume()
        assert desk.window.message.isVisibleTo(desk.window) == told


def test_the_source_of_the_program_is_not_read_to_start_it():
    code = "import linecache, l5desk.app; print(*linecache.cache, sep='\\n')"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert str(SAMPLE.parents[2] / "l5desk") not in told.stdout
