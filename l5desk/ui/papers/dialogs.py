"""The previews of card, letter and record, each with the few things that can be chosen of it."""

import datetime as dt
from collections.abc import Callable
from typing import Final, TypeAlias

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from l5desk.present.languages import SPEECHES
from l5desk.session import Session
from l5desk.storage.settings import Settings
from l5desk.ui.days import today
from l5desk.ui.handout import languages
from l5desk.ui.language import NAMES
from l5desk.ui.papers.card import CARD_SIZES
from l5desk.ui.papers.kinds import PaperKind, paper_words, sheet_words
from l5desk.ui.papers.making import Wanted, card, form, letter, record
from l5desk.ui.papers.preview import PagesPreview
from l5desk.ui.printing import SpokenPages

translate = QCoreApplication.translate

Maker: TypeAlias = Callable[[Session, Settings, Wanted, dt.date], SpokenPages]
MAKERS: Final[dict[PaperKind, Maker]] = {
    "card": card,
    "letter": letter,
    "record": record,
    "form": form,
}
SPOKEN: Final[tuple[PaperKind, ...]] = ("letter", "record", "form")
"""Papers for clinicians, which can be had in every language of the desk."""
LONGEST_NOTE: Final = 300


class PaperChoices(QWidget):
    """What can be chosen of one paper."""

    changed = Signal()

    def __init__(self, kind: PaperKind, wanted: Wanted) -> None:
        super().__init__()
        self._kind, self._wanted = kind, wanted
        self.languages, self.speeches = QComboBox(), QComboBox()
        self.sizes, self.papers = QComboBox(), QComboBox()
        self.number, self.note = QLineEdit(wanted.number), QLineEdit()
        self.filled = QCheckBox(self.tr("With the ans&wers ticked"))
        self.filled.setChecked(True)
        self.caution = QLabel(wordWrap=True)
        self.caution.setProperty("kind", "small")
        self._fill()
        self._build()
        for box in (self.languages, self.speeches, self.sizes, self.papers):
            box.currentIndexChanged.connect(self.changed)
        for line in (self.number, self.note):
            line.textChanged.connect(self.changed)
        self.filled.toggled.connect(self.changed)

    def _fill(self) -> None:
        for each in languages():
            self.languages.addItem(each.name, each.language)
        self.languages.setCurrentIndex(self.languages.findData(self._wanted.language))
        for speech in SPEECHES:
            self.speeches.addItem(NAMES[speech], speech)
        self.speeches.setCurrentIndex(self.speeches.findData(self._wanted.speech))
        words = card_size_words()
        for size in CARD_SIZES:
            self.sizes.addItem(words[size], size)
        for paper, named in sheet_words().items():
            self.papers.addItem(named, paper)
        self.papers.setCurrentIndex(self.papers.findData(self._wanted.paper))
        self.note.setMaxLength(LONGEST_NOTE)
        self.caution.setText(self._caution())

    def _caution(self) -> str:
        if self._kind == "form":
            return self.tr(
                "No native-speaking clinician has checked the translations: "
                "the form says so on each page."
            )
        return self.tr(
            "No native-speaking clinician has checked the translations: each prints with its "
            "English."
        )

    def _build(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        if self._kind == "card":
            form.addRow(self.tr("Lan&guage"), self.languages)
            form.addRow(self.caution)
            form.addRow(self.tr("Si&ze"), self.sizes)
            form.addRow(self.tr("&Emergency number"), self.number)
        if self._kind in SPOKEN:
            form.addRow(self.tr("Lan&guage"), self.speeches)
            form.addRow(self.caution)
        form.addRow(self.tr("&Paper"), self.papers)
        if self._kind == "letter":
            form.addRow(self.tr("&Add a line"), self.note)
        if self._kind == "form":
            form.addRow(self.filled)

    @property
    def wanted(self) -> Wanted:
        """The paper as it is wanted now."""
        return Wanted(
            language=self.languages.currentData(),
            speech=self.speeches.currentData(),
            size=self.sizes.currentData(),
            paper=self.papers.currentData(),
            number=self.number.text().strip(),
            note=self.note.text().strip(),
            filled=self.filled.isChecked(),
        )


class PaperPreview(PagesPreview):
    """One paper as it will print, beside what can be chosen of it."""

    def __init__(
        self,
        kind: PaperKind,
        session: Session,
        settings: Settings,
        parent: QWidget | None = None,
        day: dt.date | None = None,
    ) -> None:
        word = paper_words()[kind]
        name = f"{session.label} – {word}" if session.label else word
        super().__init__(word, name, parent)
        self._kind, self._session, self._settings = kind, session, settings
        self._day = day or today()
        self.choices = PaperChoices(kind, Wanted.by(settings))
        self.set_beside(self.choices)
        self.choices.changed.connect(self.refresh)

    @property
    def sheet(self) -> SpokenPages:
        """The pages as they are set now."""
        make = MAKERS[self._kind]
        return make(self._session, self._settings, self.choices.wanted, self._day)

    def may_go_out(self) -> bool:
        """Keep what was chosen; hold back a card that names no number to call."""
        if self._kind != "card":
            return True
        wanted = self.choices.wanted
        self.chosen.emit({"handout_language": wanted.language, "emergency_number": wanted.number})
        if wanted.number:
            return True
        self.message.setText(self.tr("First enter the number to call in an emergency. It is kept."))
        self.choices.number.setFocus()
        return False


def card_size_words() -> dict[str, str]:
    """Name the sizes of the card."""
    return {
        "fold": translate("Papers", "Folds to the size of a bank card"),
        "a6": translate("Papers", "A6, a postcard"),
        "a4": translate("Papers", "Large print, a whole page"),
    }
