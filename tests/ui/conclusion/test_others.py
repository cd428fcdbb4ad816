"""What would change a conclusion, what excludes the others, and what decides, in the pane."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.engine.ruleset import Disposition
from l5desk.present.alternatives import Elsewhere
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import read_case
from l5desk.storage.library import Library
from l5desk.ui.conclusion import ConclusionPane, others
from l5desk.ui.conclusion.prose import Prose
from l5desk.ui.conclusion.sections import Fold, Section, SectionList
from l5desk.ui.theme import apply_theme
from tests.ui.conclusion.reading import CALM, NO_FLAGS, follow, said

Key = Qt.Key
Press = Callable[..., None]
LEFT = Qt.MouseButton.LeftButton
SHIPPED = Library([bundled("rulesets")])
SAMPLES = bundled("resources") / "samples"
FORBIDDEN = ("to get", "qualif", "needed for", "unlock", "eligib")


@pytest.fixture
def small(library: Library, qtbot: QtBot, pane: ConclusionPane) -> Callable[..., Session]:
    def show(answers: dict[str, Answer]) -> Session:
        session = Session.start(library.pathway("sciatica-small"), answers)
        with qtbot.waitSignal(pane.filled):
            pane.show_session(session)
        return session

    return show


def sample(qtbot: QtBot, pane: ConclusionPane, name: str) -> Session:
    """A patient under the shipped rules."""
    case = read_case(SAMPLES / f"{name}.yaml", SHIPPED.pathway)
    session = case.session(SHIPPED.pathway(case.ruleset))
    with qtbot.waitSignal(pane.filled):
        pane.show_session(session)
    return session


def unfold(qtbot: QtBot, parts: SectionList, disposition: Disposition) -> Section:
    if not parts.fold.isChecked():
        qtbot.mouseClick(parts.fold, LEFT)
    section = parts.sections[disposition]
    if not section.fold.isChecked():
        qtbot.mouseClick(section.fold, LEFT)
    return section


def shown(parts: SectionList) -> list[str]:
    return [each.fold.text() for each in parts.sections.values() if each.isVisible()]


def read(section: Section) -> str:
    """The text of a section somebody sees, in one line."""
    assert section.prose.isVisible()
    return " ".join(section.prose.toPlainText().split())


def test_what_would_change_it_is_told_for_each_other_conclusion(
    qtbot: QtBot, pane: ConclusionPane, small: Callable[..., Session]
):
    small(CALM)
    changes = pane.others.changes
    assert changes.note.text() == "These findings would lead elsewhere. Any one line is enough."
    assert shown(changes) == ["Emergency", "Urgent referral", "Injection"]
    assert read(unfold(qtbot, changes, "urgent_referral")) == (
        "Any one red flag of: Course of weakness: Getting worse "
        "Would have to be different Big toe extension: 3 of 5 or less"
    )
    assert read(unfold(qtbot, changes, "injection_consideration")) == (
        "Would have to be different Duration: 6 weeks or more and Would accept injection: yes"
    )


def test_red_flags_stand_in_one_line_with_a_link_each(
    qtbot: QtBot, pane: ConclusionPane, small: Callable[..., Session]
):
    small(CALM)
    section = unfold(qtbot, pane.others.changes, "emergency")
    assert read(section) == (
        "Any one red flag of: Trouble passing urine or Change in sexual function; "
        "Residual volume: 201 mL or more"
    )
    with qtbot.waitSignal(pane.item_requested) as asked:
        follow(qtbot, section.prose, "Change in sexual function")
    assert asked.args == ["sexual"]


def test_each_finding_leads_to_its_question(
    qtbot: QtBot, pane: ConclusionPane, small: Callable[..., Session]
):
    small(CALM)
    section = unfold(qtbot, pane.others.changes, "injection_consideration")
    for text, item in (("Duration", "weeks"), ("Would accept injection", "accepts")):
        with qtbot.waitSignal(pane.item_requested) as asked:
            follow(qtbot, section.prose, text)
        assert asked.args == [item]


def test_what_is_unknown_is_worth_finding_out_only_while_it_is_asked_for(
    qtbot: QtBot, pane: ConclusionPane
):
    sample(qtbot, pane, "foot-drop")
    urgent = read(unfold(qtbot, pane.others.changes, "emergency"))
    assert "Still unknown, worth finding out Finding on imaging: Haematoma" in urgent

    sample(qtbot, pane, "three-weeks")
    settled = read(unfold(qtbot, pane.others.changes, "emergency"))
    assert "Not known; would matter if found Finding on imaging: Haematoma" in settled
    assert "worth finding out" not in settled


def test_many_ways_are_counted_and_unfold_by_keyboard(qtbot: QtBot, pane: ConclusionPane):
    sample(qtbot, pane, "nine-weeks")
    section = unfold(qtbot, pane.others.changes, "alternative_diagnosis")
    few = section.prose.toPlainText()
    assert few.count("\n") < 20
    assert "more" in few.splitlines()[-1]
    follow(qtbot, section.prose, "more")
    every = section.prose.toPlainText()
    assert len(every) > len(few)
    assert not every.splitlines()[-1].endswith(" more")
    # The next answer leaves what was unfolded open.
    sample(qtbot, pane, "nine-weeks")
    assert section.prose.toPlainText() == every


@pytest.mark.parametrize("name", ["three-weeks", "nine-weeks", "foot-drop"])
def test_nothing_is_worded_as_a_way_to_qualify_for_something(
    qtbot: QtBot, pane: ConclusionPane, name: str
):
    sample(qtbot, pane, name)
    for section in pane.others.changes.sections.values():
        qtbot.mouseClick(section.fold, LEFT)
    text = said(pane.others.changes).lower()
    assert [word for word in FORBIDDEN if word in text] == []


def test_an_emergency_says_only_that_nothing_lowers_it(
    qtbot: QtBot, pane: ConclusionPane, small: Callable[..., Session]
):
    small(CALM)
    small(CALM | {"retention": True})
    changes = pane.others.changes
    assert changes.note.text() == "Nothing that is still open lowers this."
    assert shown(changes) == []
    assert not pane.others.why_not.isVisible()
    qtbot.mouseClick(pane.others.decisive.fold, LEFT)
    assert read(pane.others.decisive) == "Trouble passing urine: yes"


@pytest.mark.parametrize("answers", [NO_FLAGS, {}, CALM | {"retention": CANNOT_ASSESS}])
def test_without_a_conclusion_there_are_no_others(
    pane: ConclusionPane, small: Callable[..., Session], answers: dict[str, Answer]
):
    small(CALM)
    small(answers)
    parts = (pane.others.decisive, pane.others.changes, pane.others.why_not)
    assert [part.isVisible() for part in parts] == [False, False, False]


def test_why_not_another_one_is_told_by_as_few_answers_as_can_be(
    qtbot: QtBot, pane: ConclusionPane, small: Callable[..., Session]
):
    small(CALM)
    why_not = pane.others.why_not
    qtbot.mouseClick(why_not.fold, LEFT)
    assert shown(why_not) == ["Emergency", "Urgent referral", "Injection"]
    injection = unfold(qtbot, why_not, "injection_consideration")
    assert read(injection) == "Excluded by Duration: 3 weeks"
    assert read(unfold(qtbot, why_not, "emergency")) == "Excluded by No alarm among 2 answers"
    with qtbot.waitSignal(pane.item_requested) as asked:
        follow(qtbot, injection.prose, "Duration")
    assert asked.args == ["weeks"]


def test_what_is_still_possible_says_so_instead_of_being_excluded(
    qtbot: QtBot, pane: ConclusionPane
):
    sample(qtbot, pane, "foot-drop")
    section = unfold(qtbot, pane.others.why_not, "emergency")
    assert read(section) == "It is still possible: answers are open."
    excluded = unfold(qtbot, pane.others.why_not, "recovery")
    assert read(excluded) == "Excluded by Ankle dorsiflexion: 2 of 5"


def test_the_decisive_answers_count_the_red_flags_that_are_not_there(
    qtbot: QtBot, pane: ConclusionPane
):
    sample(qtbot, pane, "three-weeks")
    decisive = pane.others.decisive
    qtbot.mouseClick(decisive.fold, LEFT)
    text = read(decisive)
    assert "No alarm among 1" in text
    assert "Duration: 3 weeks" in text
    assert "Saddle numbness" not in text
    with qtbot.waitSignal(pane.item_requested) as asked:
        follow(qtbot, decisive.prose, "Ankle dorsiflexion")
    assert asked.args == ["mrc_ankle_dorsiflexion"]


def test_it_opens_with_the_keyboard(
    pane: ConclusionPane, small: Callable[..., Session], press: Press
):
    pane.activateWindow()
    small(CALM)
    pane.others.why_not.fold.setFocus()
    press(Key.Key_Space)
    pane.others.why_not.sections["emergency"].fold.setFocus()
    press(Key.Key_Space)
    assert pane.others.why_not.sections["emergency"].prose.isVisible()


def test_the_headline_is_painted_before_anything_is_worked_out(
    qtbot: QtBot, pane: ConclusionPane, library: Library, monkeypatch: pytest.MonkeyPatch
):
    order: list[str] = []
    work = others.elsewhere

    def watched(*given: object) -> tuple[Elsewhere, ...]:
        order.append("worked out")
        return work(*given)

    class Watcher(QObject):
        def eventFilter(self, watched: QObject, event: QCoreApplication) -> bool:  # noqa: N802
            if event.type().name == "Paint":
                order.append("painted")
            return super().eventFilter(watched, event)

    qtbot.waitExposed(pane)
    QApplication.processEvents()
    watcher = Watcher()
    pane.headline.installEventFilter(watcher)
    monkeypatch.setattr(others, "elsewhere", watched)
    with qtbot.waitSignal(pane.filled):
        pane.show_session(Session.start(library.pathway("sciatica-small"), CALM))
    assert order[0] == "painted"
    assert "worked out" in order


def test_the_same_answers_are_worked_out_once(
    qtbot: QtBot,
    pane: ConclusionPane,
    small: Callable[..., Session],
    monkeypatch: pytest.MonkeyPatch,
):
    session = small(CALM)
    monkeypatch.setattr(others, "elsewhere", lambda *_: pytest.fail("worked out again"))
    for same in (session, session.named("demo-1")):
        with qtbot.waitSignal(pane.filled):
            pane.show_session(same)
    assert shown(pane.others.changes) == ["Emergency", "Urgent referral", "Injection"]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off_at_any_text_size(
    qtbot: QtBot, qapp: QApplication, pane: ConclusionPane, scale: float
):
    apply_theme(qapp, "light", scale)
    sample(qtbot, pane, "nine-weeks")
    qtbot.mouseClick(pane.decision.overrule_button, LEFT)
    for _ in range(2):
        for fold in pane.others.findChildren(Fold):
            if not fold.isChecked():
                fold.click()
    area = pane.findChild(QScrollArea)
    assert area is not None
    assert len([each for each in area.findChildren(Prose) if each.isVisible()]) > 15
    try:
        qtbot.waitUntil(lambda: cut_off(area) == [])
    finally:
        apply_theme(qapp, "light")


def cut_off(area: QScrollArea) -> list[str]:
    """The texts and fields in a scroll area that are wider or higher than their place."""
    room = area.viewport().width()
    inside = [each for each in area.widget().findChildren(QWidget) if each.isVisible()]
    wide = [
        f"{type(each).__name__} {each.objectName()}"
        for each in inside
        if each.mapTo(area.widget(), each.rect().topRight()).x() > room
    ]
    return wide + [
        prose.toPlainText()
        for prose in inside
        if isinstance(prose, Prose)
        and (
            prose.document().size().height() > prose.viewport().height()
            or prose.document().idealWidth() > prose.viewport().width()
        )
    ]
