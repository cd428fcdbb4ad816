"""How long a routine first visit takes by keyboard: `python -m tests.journey`, or `make bench`.

Made-up patients without a red flag are taken through the wizard by real keys, to the last question
that can still change the next step. Counted are questions answered, keys pressed and words shown;
measured is the time the program takes for a key. The seconds follow from those by an assumed pace,
not by observation of people: what the patient takes to answer comes on top.
"""

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from l5desk.app import application
from l5desk.engine.response import Answer
from l5desk.engine.ruleset import Item
from l5desk.present.intake import intake
from l5desk.storage.bundle import bundled
from l5desk.storage.library import Library
from l5desk.ui.intake.page import PageView
from l5desk.ui.intake.pane import IntakePane
from l5desk.ui.intake.row import QuestionRow
from l5desk.ui.store import Store
from l5desk.ui.theme import apply_theme

PATIENTS: Final = 21
SEED: Final = 5
KEYSTROKE: Final = 0.28
"""Seconds for one key by somebody who types little (Card, Moran and Newell 1980)."""
WORDS: Final = 238 / 60
"""Words read silently in a second by an adult (Brysbaert 2019)."""
GOAL: Final = 120
"""Seconds for a routine first visit without a red flag."""
PATIENCE: Final = 5
"""Seconds to wait for what a press does before it counts as broken."""
ENTER: Final = Qt.Key.Key_Return

LINES: Final = (
    "A routine first visit by keyboard, {patients} made-up patients without a red flag, medians:",
    "  questions answered {asked:5.0f}     in {acts:.0f} acts: one press answers the open history",
    "  keys pressed       {keys:5.0f}     an assumed 0.28 s each",
    "  words of questions {words:5.0f}     read at an assumed 238 a minute",
    "  program, per key   {key:5.1f} ms  measured; the longest {longest:.0f} ms",
    "  all by keyboard    {seconds:5.0f} s   goal 120 s; what the patient takes comes on top",
)

FIXED: Final[dict[str, Answer]] = {
    "straight_leg_raise": "positive",
    "imaging_done": "none",
    "pedal_pulses": "normal",
    "accepts_surgery": False,
    "accepts_injection": True,
    "fit_for_surgery": True,
}
"""What is alike in every routine patient; what is not said here or drawn is normal or absent."""


@dataclass(slots=True)
class Journey:
    """One patient taken through.

    Questions ``asked``, ``acts`` of answering (one press may answer several), ``keys``, ``words``
    shown of the questions, and the seconds of the ``machine`` for each key.
    """

    asked: int = 0
    acts: int = 0
    keys: int = 0
    words: int = 0
    machine: list[float] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        """The assumed time by keyboard, with the program's own."""
        return self.keys * KEYSTROKE + self.words / WORDS + sum(self.machine)


def patients(number: int) -> Iterator[dict[str, Answer]]:
    """Yield routine first visits: sciatica of one leg, no alarm, at most mild weakness."""
    chance = random.Random(SEED)  # noqa: S311 - the same patients each time, no secret
    for _ in range(number):
        weeks = chance.choice((1, 2, 3, 4, 5, 8, 10))
        toe = chance.choice((5, 5, 4))
        yield FIXED | {
            "age": chance.randint(25, 64),
            "sex": chance.choice(("female", "male")),
            "leg_symptom_side": chance.choice(("left", "right")),
            "pain_extent": chance.choice(("below_knee", "foot")),
            "symptom_weeks": weeks,
            "conservative_weeks": max(0, weeks - 1),
            "conservative_response": chance.choice(("improving", "unchanged")),
            "leg_pain_score": chance.randint(3, 8),
            "disability": chance.choice(("mild", "moderate")),
            "sensory_area": chance.choice((("l5",), ("l5", "s1"), ())),
            "mrc_great_toe_extension": toe,
            "weakness_course": "none" if toe == 5 else "stable",
            "worse_with": ("sitting",),
            "relieved_by": ("lying",),
        }


def usual(item: Item) -> Answer:
    """Give what is normal or absent."""
    if item.benign is not None:
        return item.benign
    match item.type:
        case "boolean":
            return False
        case "choice":
            return "normal" if "normal" in item.options else next(iter(item.options))
        case "multiple":
            return ()
        case _:
            return item.range[1] if item.unit == "MRC grade" and item.range else 14


@dataclass(slots=True)
class Clinician:
    """Works the wizard with the keyboard alone, and only where the keyboard is."""

    pane: IntakePane
    store: Store
    patient: dict[str, Answer]
    journey: Journey = field(default_factory=Journey)

    def work(self) -> Journey:
        """Answer until nothing is left to ask."""
        while (row := self._here()) is not None:
            if self._is_fillable(row):
                self._fill()
            else:
                self._answer(row)
        return self.journey

    def _here(self) -> QuestionRow | None:
        """Give the open question the keyboard is at; None when it is at the way on."""
        focus, view = QApplication.focusWidget(), self._view()
        rows = (row for row in view.rows() if focus is not None and row.isAncestorOf(focus))
        row = next(rows, None)
        return row if row is not None and row.question.answer is None else None

    def _answer(self, row: QuestionRow) -> None:
        name, item = row.question.name, row.question.item
        self.journey.asked += 1
        self.journey.acts += 1
        self.journey.words += _words(row)
        for key in self._keys(row, self.patient.get(name, usual(item))):
            self._press(key)
        self._press(ENTER)

    def _keys(self, row: QuestionRow, answer: Answer) -> list[Qt.Key]:
        """Give the keys of an answer, as they stand at the control."""
        if isinstance(answer, bool):
            return [Qt.Key.Key_Y if answer else Qt.Key.Key_N]
        if answer == ():
            return [Qt.Key.Key_0]
        options, keys = row.question.item.options, dict[str, str]()
        for button in row.answers.buttons():
            keys[button.text()] = button.key
        given = answer if isinstance(answer, tuple) else (str(answer),)
        words = [options.get(each, each) for each in given]
        pressed = "".join(keys.get(word, word) for word in words)
        return [Qt.Key(ord(key)) for key in pressed]

    def _open_history(self) -> list[str]:
        """Give the questions that "none of these" would answer now."""
        page = intake(self.store.session).page(self._view().stage)
        return list(page.fillable)

    def _is_fillable(self, row: QuestionRow) -> bool:
        """Tell whether the keyboard is at the open history, and all of it is absent."""
        items, history = self.store.session.pathway.ruleset.items, self._open_history()
        return row.question.name in history and all(
            self.patient.get(name, items[name].benign) == items[name].benign for name in history
        )

    def _fill(self) -> None:
        """Read all names that one press answers, and press once."""
        history = self._open_history()
        self.journey.asked += len(history)
        self.journey.acts += 1
        self.journey.words += sum(_words(self._view().row(name)) for name in history)
        self._press(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
        end = perf_counter() + PATIENCE
        while not set(history) <= self.store.session.together:  # a button is held for a moment
            QApplication.processEvents()
            assert perf_counter() < end, "nothing was filled"

    def _press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        focus = QApplication.focusWidget() or self.pane
        begin = perf_counter()
        QTest.keyClick(focus, key, modifier)
        QApplication.processEvents()
        self.journey.machine.append(perf_counter() - begin)
        self.journey.keys += 1 if modifier == Qt.KeyboardModifier.NoModifier else 2

    def _view(self) -> PageView:
        view = self.pane.area.widget()
        assert isinstance(view, PageView)
        return view


def _words(row: QuestionRow) -> int:
    return len(row.text.text().split())


def travelled(number: int = PATIENTS) -> list[Journey]:
    """Take so many patients through the wizard, as wide as it stands on a small laptop."""
    store = Store(Library([bundled("rulesets")]).pathway("l5-radiculopathy"))
    pane = IntakePane()
    pane.answered.connect(store.answer)
    pane.answered_together.connect(store.answer_together)
    store.changed.connect(pane.show_session)
    pane.resize(442, 679)
    pane.show()
    pane.activateWindow()
    journeys = []
    for patient in patients(number):
        store.start(store.session.pathway)
        QApplication.processEvents()
        journeys.append(Clinician(pane, store, patient).work())
        assert intake(store.session).left == 0
        assert store.session.assessment.disposition != "incomplete"
        said = store.session.response
        assert all(said[name] == answer for name, answer in patient.items() if name in said)
    store.changed.disconnect(pane.show_session)
    pane.close()
    return journeys


def main() -> None:
    """Print the medians, and what they rest on."""
    apply_theme(application(offscreen=True), "light")
    journeys = travelled()
    keys = sorted(1000 * each for journey in journeys for each in journey.machine)
    middle = {
        name: median(getattr(journey, name) for journey in journeys)
        for name in ("asked", "acts", "keys", "words", "seconds")
    }
    for line in LINES:
        told = middle | {"key": median(keys), "longest": keys[-1], "patients": len(journeys)}
        sys.stdout.write(line.format(**told) + "\n")


if __name__ == "__main__":
    main()
