"""The handout from the desk: written to a file, or previewed, printed and saved."""

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from l5desk.engine.ruleset import Deadline
from l5desk.present.decision import overruling
from l5desk.present.handout import (
    Block,
    Blocks,
    Clinic,
    Occasion,
    chosen_blocks,
    gone_by,
    read_blocks,
)
from l5desk.present.handout_languages import Translation, make_handouts, translated
from l5desk.present.languages import ENGLISH, LANGUAGES, Language
from l5desk.present.sheet import Page, Paper
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.files import FileError, write_atomically
from l5desk.storage.settings import Settings
from l5desk.ui.handout_choices import HandoutChoices
from l5desk.ui.handout_sheet import LARGE, STANDARD, Bound, fitted
from l5desk.ui.printing import PrintError, print_pages, printer_names, to_pdf, to_picture
from l5desk.ui.theme import icon

OPENING_SIZE: Final = (1000, 680)
DAYS: Final[dict[Deadline, int]] = {
    "now": 0,
    "72 hours": 3,
    "7 days": 7,
    "2 weeks": 14,
    "6 weeks": 42,
    "3 months": 91,
    "routine": 91,
}
"""When a next check is proposed; the clinician confirms or changes it before it is printed."""


@cache
def handout_blocks(language: Language) -> Blocks:
    """Give the blocks of one language."""
    file = bundled("resources") / "handout" / f"{language}.html"
    return read_blocks(file.read_text(encoding="utf-8"))


def languages() -> tuple[Translation, ...]:
    """Give every language a handout can be had in, as far as each is up to date."""
    english = handout_blocks(ENGLISH)
    return tuple(translated(each, english, handout_blocks(each)) for each in LANGUAGES)


def occasion_of(session: Session, settings: Settings, day: dt.date) -> Occasion:
    """Give what the settings and the session know of this print."""
    clinic = Clinic(
        name=settings.clinic_name,
        phone=settings.clinic_phone,
        out_of_hours_phone=settings.out_of_hours_phone,
        emergency_number=settings.emergency_number,
    )
    return Occasion(day, clinic, label=session.label, overruled=overruling(session))


def set_handout(
    session: Session,
    occasion: Occasion,
    paper: Paper,
    size: int = STANDARD,
    language: Language = ENGLISH,
) -> Bound:
    """Lay the handout of a session out on pages; large print has one column.

    A language that nobody has reviewed is followed by its English twin.
    """
    handouts = make_handouts(
        handout_blocks, language, session.pathway, session.assessment, occasion
    )
    page = Page(paper, columns=1 if size >= LARGE else 2)
    return Bound([fitted(handout, page, size) for handout in handouts])


def write_handout(
    session: Session,
    settings: Settings,
    path: Path,
    day: dt.date | None = None,
    *,
    large: bool = False,
) -> None:
    """Write the handout as a PDF, dated today unless told otherwise, or raise ``FileError``."""
    occasion = occasion_of(session, settings, day or _today())
    size = LARGE if large else STANDARD
    pages = set_handout(session, occasion, settings.paper, size, settings.handout_language)
    write_atomically(path, to_pdf(pages, path.stem))


def _today() -> dt.date:
    return dt.date.today()  # noqa: DTZ011 - the day on the wall where it is printed


class HandoutPreview(QDialog):
    """Shows the pages as they will print, beside what can be chosen; prints or saves them."""

    chosen = Signal(object)
    """What of the choices is to be kept for the next print: settings by name."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        parent: QWidget | None = None,
        day: dt.date | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Handout"))
        self.resize(*OPENING_SIZE)
        today = day or _today()
        self._session = session
        self._occasion = occasion_of(session, settings, today)
        self.choices = HandoutChoices(
            _listed(session), _proposed(session, today), settings.paper, languages()
        )
        self.choices.start_with(settings.handout_language, settings.emergency_number)
        self._pages = QVBoxLayout()
        self._labels: list[QLabel] = []
        self.message = QLabel()
        self._save_button = QPushButton(icon("save"), self.tr("&Save as PDF…"))
        self._print_button = QPushButton(icon("print", "on-accent"), self.tr("P&rint…"))
        self._build()
        self.choices.changed.connect(self.refresh)
        self._print_button.clicked.connect(self.print_out)
        self._save_button.clicked.connect(self.save)
        self.refresh()

    def _build(self) -> None:
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self._print_button.setProperty("kind", "primary")
        self._print_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self._save_button)
        buttons.addWidget(self._print_button)
        side = QVBoxLayout()
        side.addWidget(self.choices, 1)
        side.addWidget(self.message)
        side.addLayout(buttons)
        whole = QHBoxLayout(self)
        whole.addLayout(side, 2)
        whole.addWidget(self._page_area(), 5)

    def _page_area(self) -> QScrollArea:
        inside = QWidget()
        inside.setLayout(self._pages)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("Pages"))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return area

    @property
    def sheet(self) -> Bound:
        """The pages as they are set now."""
        choices = self.choices
        occasion = choices.applied_to(self._occasion)
        return set_handout(
            self._session, occasion, choices.paper, choices.text_size, choices.language
        )

    def refresh(self) -> None:
        """Show the pages as they are set now."""
        sheet = self.sheet
        while len(self._labels) < sheet.pages:
            self._labels.append(QLabel())
            self._pages.addWidget(self._labels[-1], 0, Qt.AlignmentFlag.AlignHCenter)
        for number, label in enumerate(self._labels):
            label.setVisible(number < sheet.pages)
            if number < sheet.pages:
                self._show_page(label, sheet, number)

    def _show_page(self, label: QLabel, sheet: Bound, number: int) -> None:
        ratio = self.devicePixelRatioF()
        picture = QPixmap.fromImage(to_picture(sheet, number, ratio))
        picture.setDevicePixelRatio(ratio)
        label.setPixmap(picture)
        label.setFixedSize(picture.deviceIndependentSize().toSize())
        label.setAccessibleName(
            self.tr("Page {page} of {pages}").format(page=number + 1, pages=sheet.pages)
        )
        label.setAccessibleDescription(sheet.text(number))

    def _may_go_out(self) -> bool:
        """Keep what was chosen; hold back an emergency's page that names no number to call."""
        choices = self.choices
        number = choices.number.text().strip()
        self.chosen.emit({"handout_language": choices.language, "emergency_number": number})
        if number or self._session.assessment.headline != "emergency":
            return True
        self.message.setText(
            self.tr("This is an emergency: first enter the number to call. It is kept.")
        )
        choices.number.setFocus()
        return False

    def save(self) -> None:
        """Ask where, and write the PDF there."""
        if not self._may_go_out():
            return
        name = f"{self._session.label or self.tr('handout')}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), name, self.tr("PDF (*.pdf)")
        )
        if chosen:
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        """Write the PDF to that file and say how it went; the choices stay as they are."""
        try:
            write_atomically(path, to_pdf(self.sheet, path.stem))
        except FileError as error:
            self.message.setText(str(error))
        else:
            self.message.setText(self.tr("Saved as {file}").format(file=path.name))

    def print_out(self) -> None:
        """Ask which printer, and print; without a printer, say what can be done instead."""
        if not self._may_go_out():
            return
        if not printer_names():
            sentence = self.tr("This computer knows no printer: save a PDF and print it elsewhere.")
            self.message.setText(sentence)
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            self.send(printer)

    def send(self, printer: QPrinter) -> None:
        """Print on that printer and say how it went."""
        try:
            print_pages(self.sheet, printer)
        except PrintError as error:
            self.message.setText(str(error))
        else:
            self.message.setText(self.tr("Sent to the printer"))


def _listed(session: Session) -> list[Block]:
    blocks = handout_blocks(ENGLISH)
    names = chosen_blocks(session.pathway, session.assessment, overruling(session))
    chosen = [blocks[name] for name in names if name in blocks and name != "note"]
    return [block for block in chosen if block.heading]


def _proposed(session: Session, today: dt.date) -> dt.date:
    overruled = overruling(session)
    by = gone_by(session.pathway, overruled)[1] if overruled else session.assessment.by
    return today + dt.timedelta(days=DAYS[by or "routine"])
