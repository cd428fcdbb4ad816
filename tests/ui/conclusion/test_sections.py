"""What stands under the headline: advice, options, reasons and sources, each with its links."""

from dataclasses import replace

from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from l5desk.engine.response import CANNOT_ASSESS
from l5desk.session import Session
from l5desk.ui.conclusion import ConclusionPane
from tests.ui.conclusion.reading import CALM, INJECTION, NO_FLAGS, SMALL, follow, said, show


def test_advice_shows_its_grades_and_sources(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, CALM)
    text = said(pane.advice)
    assert "Stay active. strength: strong, certainty: moderate · Document 1" in text
    assert "An anti-inflammatory for a few days. not graded · A trial 2021" in text


def test_an_option_opens_on_both_sides_and_stays_open(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, INJECTION)
    section = pane.options.sections["Epidural steroid injection"]
    assert section.fold.text() == "Epidural steroid injection: disputed"
    assert not section.prose.isVisible()

    qtbot.mouseClick(section.fold, Qt.MouseButton.LeftButton)

    text = said(section)
    assert "Sources disagree: arguments on both sides hold and are not weighed." in text
    assert text.index("For Helps a little") < text.index("Against A rare serious harm")
    show(qtbot, pane, INJECTION | {"weeks": 9.0})
    assert section.prose.isVisible()


def test_an_argument_an_open_answer_decides_is_marked(qtbot: QtBot, pane: ConclusionPane):
    open_bleeding = {name: value for name, value in INJECTION.items() if name != "anticoagulated"}
    show(qtbot, pane, open_bleeding)
    section = pane.options.sections["Epidural steroid injection"]
    assert section.fold.text() == "Epidural steroid injection: open"
    qtbot.mouseClick(section.fold, Qt.MouseButton.LeftButton)
    assert "Excludes it Bleeding near the nerve. (if it applies: open)" in said(section)


def test_options_are_gone_with_the_step_that_had_them(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, INJECTION)
    assert pane.options.isVisible()
    show(qtbot, pane, CALM)
    assert not pane.options.isVisible()


def test_why_leads_to_questions_and_to_steps(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, NO_FLAGS | {"toe": 3})
    with qtbot.waitSignal(pane.item_requested) as asked:
        follow(qtbot, pane.why.prose, "Big toe extension: 3 of 5")
    with qtbot.waitSignal(pane.step_requested) as chosen:
        follow(qtbot, pane.why.prose, "Deficit: severe or worsening")
    assert (asked.args, chosen.args) == (["toe"], ["deficit"])


def test_a_finding_leads_to_the_answer_behind_it(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, NO_FLAGS | {"toe": 3})
    assert "A muscle of grade 3 or less: yes" in said(pane.why)
    with qtbot.waitSignal(pane.item_requested) as asked:
        follow(qtbot, pane.why.prose, "A muscle of grade 3 or less")
    assert asked.args == ["toe"]


def test_why_shows_the_nearest_decision_and_unfolds_the_rest(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, CALM)
    assert "Duration: 3 weeks" in said(pane.why)
    assert "Trouble passing urine: no" not in said(pane.why)
    qtbot.mouseClick(pane.behind.fold, Qt.MouseButton.LeftButton)
    assert "Trouble passing urine: no" in said(pane.behind)


def test_what_was_not_assessed_says_what_it_would_decide(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, CALM | {"sexual": CANNOT_ASSESS})
    assert pane.not_assessed.fold.text() == "Not assessed (1)"
    qtbot.mouseClick(pane.not_assessed.fold, Qt.MouseButton.LeftButton)
    assert "It decides: A change of bladder or sexual function" in said(pane.not_assessed)


def test_contradictions_and_unusual_numbers_are_told(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, NO_FLAGS | {"toe": 4, "weeks": 600.0})
    text = said(pane.notices)
    assert "No weakness was recorded, yet a muscle is weak. Course of weakness" in text
    assert "Outside the usual range, please check: Duration" in text


def test_the_next_visit_leads_to_its_step(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, CALM)
    assert "Sooner for: new weakness any bladder change" in said(pane.reassess)
    with qtbot.waitSignal(pane.step_requested) as chosen:
        follow(qtbot, pane.reassess.prose, "See again in two weeks.")
    assert chosen.args == ["ask_flags"]


def test_sources_say_how_far_they_were_read(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, CALM)
    qtbot.mouseClick(pane.sources.fold, Qt.MouseButton.LeftButton)
    text = said(pane.sources)
    assert "Document 1 A guideline, 2020 [read] What the guide says." in text
    assert "A trial 2021 A trial, 2021 [read in another's account]" in text
    assert (
        "Document 1 (1) A guideline, 2020 [read] Imaging waits. Not when weakness is worsening."
        in text
    )


def test_a_section_folds_with_the_keyboard(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, CALM)
    pane.advice.fold.setFocus()
    qtbot.keyClick(pane.advice.fold, Qt.Key.Key_Space)
    assert not pane.advice.prose.isVisible()
    qtbot.keyClick(pane.advice.fold, Qt.Key.Key_Space)
    assert pane.advice.prose.isVisible()


def test_text_of_the_rules_is_never_read_as_markup(qtbot: QtBot, pane: ConclusionPane):
    steps = dict(SMALL.ruleset.recommendations)
    steps["stay_active"] = steps["stay_active"].model_copy(update={"text": "Walk <b>a</b> & rest"})
    rules = SMALL.ruleset.model_copy(update={"recommendations": steps})
    session = Session.start(replace(SMALL, ruleset=rules), CALM)
    with qtbot.waitSignal(pane.filled):
        pane.show_session(session)
    assert "Walk <b>a</b> & rest" in said(pane.advice)


def test_a_cited_source_is_a_link_to_the_references(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, CALM)
    assert 'href="source:trial"' in pane.advice.prose.toHtml()
    with qtbot.waitSignal(pane.source_requested) as asked:
        pane.advice.prose.anchorClicked.emit(QUrl("source:trial"))

    assert asked.args == ["trial"]


def test_the_marks_before_the_answers_are_explained(qtbot: QtBot, pane: ConclusionPane):
    show(qtbot, pane, CALM)
    qtbot.mouseClick(pane.behind.fold, Qt.MouseButton.LeftButton)

    text = said(pane.behind)
    assert all(mark in text for mark in ("• it holds", "– it does not", "○ still open"))
