"""What can be chosen before a handout is printed: its size, paper, date, text and blocks."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from l5desk.present.handout import Block, Occasion
from l5desk.present.handout_languages import Translation
from l5desk.present.languages import ENGLISH, Language
from l5desk.present.sheet import Paper
from l5desk.ui.handout_blocks import BlockList
from l5desk.ui.handout_sheet import LARGE, STANDARD
from l5desk.ui.papers.kinds import sheet_words

LONGEST_NOTE: Final = 200


class HandoutChoices(QWidget):
    """The choices of one print, beside its preview."""

    changed = Signal()

    def __init__(
        self,
        blocks: Sequence[Block],
        offered: Iterable[str],
        proposed: dt.date,
        paper: Paper,
        languages: Sequence[Translation],
    ) -> None:
        super().__init__()
        self._languages = {each.language: each for each in languages}
        self.languages = QComboBox()
        for each in languages:
            self.languages.addItem(each.name, each.language)
        self.caution = QLabel()
        self.number = QLineEdit()
        self._large = QCheckBox(self.tr("&Large print"))
        self._paper = QComboBox()
        for size, named in sheet_words().items():
            self._paper.addItem(named, size)
        self._paper.setCurrentIndex(self._paper.findData(paper))
        self._reviewed = QCheckBox(self.tr("&Next check on"))
        self._review = QDateEdit(QDate(proposed.year, proposed.month, proposed.day))
        self._note = QLineEdit()
        self._blocks = BlockList(blocks, offered)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._review.setCalendarPopup(True)
        # In Arabic it is written backwards: Qt turns the parts around once too often.
        self._review.setDisplayFormat(self.tr("d MMMM yyyy"))
        self._review.setEnabled(False)  # a proposed date is printed only when it was confirmed
        self._review.setAccessibleName(self.tr("Date of the next check"))
        self._note.setMaxLength(LONGEST_NOTE)
        self._note.setPlaceholderText(self.tr("in plain words, for the patient"))
        self.caution.setWordWrap(True)
        self.caution.setProperty("kind", "small")
        self.caution.hide()
        form = QFormLayout()
        form.addRow(self.tr("Lan&guage"), self.languages)
        form.addRow(self.caution)
        form.addRow(self.tr("&Emergency number"), self.number)
        form.addRow(self._large)
        form.addRow(self.tr("&Paper"), self._paper)
        form.addRow(self._reviewed, self._review)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        for text, below in (
            (self.tr("&Add a line"), self._note),
            (self.tr("&What is printed"), self._blocks),
        ):
            label = QLabel(text)
            label.setBuddy(below)
            column.addWidget(label)
            column.addWidget(below)

    def _connect(self) -> None:
        self._blocks.itemChanged.connect(self.changed)
        self.languages.currentIndexChanged.connect(self._show_caution)
        self.languages.currentIndexChanged.connect(self.changed)
        self._large.toggled.connect(self.changed)
        self._note.textChanged.connect(self.changed)
        self.number.textChanged.connect(self.changed)
        self._paper.currentTextChanged.connect(self.changed)
        self._review.dateChanged.connect(self.changed)
        self._reviewed.toggled.connect(self._review.setEnabled)
        self._reviewed.toggled.connect(self.changed)

    def start_with(self, language: Language, number: str) -> None:
        """Choose what was printed with last."""
        self.languages.setCurrentIndex(self.languages.findData(language))
        self.number.setText(number)

    def _show_caution(self) -> None:
        """Say what is to be known of the words before they are given to somebody."""
        chosen = self._languages[self.language]
        told = []
        if chosen.needs_twin:
            told.append(
                self.tr(
                    "No native-speaking clinician has checked these words. They print "
                    "together with their English; explain them with an interpreter."
                )
            )
        if chosen.in_english:
            told.append(
                self.tr(
                    "%n part(s) not translated yet print in English.", "", len(chosen.in_english)
                )
            )
        self.caution.setText(" ".join(told))
        self.caution.setVisible(bool(told))

    @property
    def language(self) -> Language:
        """The patient's language."""
        chosen = self.languages.currentData()
        return next((each for each in self._languages if each == chosen), ENGLISH)

    @property
    def paper(self) -> Paper:
        """The paper it will be printed on."""
        return "Letter" if self._paper.currentData() == "Letter" else "A4"

    @property
    def text_size(self) -> int:
        """Height of ordinary text in points."""
        return LARGE if self._large.isChecked() else STANDARD

    def applied_to(self, occasion: Occasion) -> Occasion:
        """Give the occasion with what was chosen here."""
        date = self._review.date()
        review = dt.date(date.year(), date.month(), date.day())
        return replace(
            occasion,
            clinic=replace(occasion.clinic, emergency_number=self.number.text().strip()),
            review_day=review if self._reviewed.isChecked() else None,
            note=self._note.text().strip(),
            left_out=self._blocks.left_out,
            added=self._blocks.added,
        )
