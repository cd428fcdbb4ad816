"""The handout from the desk: written to a file, or previewed, printed and saved."""

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
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
    make_handout,
    read_blocks,
)
from l5desk.present.sheet import Page, Paper
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.files import FileError, write_atomically
from l5desk.storage.settings import Settings
from l5desk.ui.handout_choices import HandoutChoices
from l5desk.ui.handout_sheet import LARGE, STANDARD, Sheet
from l5desk.ui.printing import PrintError, print_pages, printer_names, to_pdf, to_picture
from l5desk.ui.theme import icon

LANGUAGE: Final = "en"
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
def handout_blocks(language: str) -> Blocks:
    """Give the blocks of one language."""
    file = bundled("resources") / "handout" / f"{language}.html"
    return read_blocks(file.read_text(encoding="utf-8"))


def occasion_of(session: Session, settings: Settings, day: dt.date) -> Occasion:
    """Give what the settings and the session know of this print."""
    clinic = Clinic(
        name=settings.clinic_name,
        phone=settings.clinic_phone,
        out_of_hours_phone=settings.out_of_hours_phone,
        emergency_number=settings.emergency_number,
    )
    return Occasion(day, clinic, label=session.label, overruled=overruling(session))


def set_handout(session: Session, occasion: Occasion, paper: Paper, size: int = STANDARD) -> Sheet:
    """Lay the handout of a session out on pages; large print has one column."""
    blocks = handout_blocks(LANGUAGE)
    handout = make_handout(blocks, session.pathway, session.assessment, occasion)
    return Sheet(handout, Page(paper, columns=1 if size >= LARGE else 2), size)


def write_handout(
    session: Session, settings: Settings, path: Path, day: dt.date | None = None
) -> None:
    """Write the handout as a PDF, dated today unless told otherwise, or raise ``FileError``."""
    occasion = occasion_of(session, settings, day or _today())
    write_atomically(path, to_pdf(set_handout(session, occasion, settings.paper), path.stem))


def _today() -> dt.date:
    return dt.date.today()  # noqa: DTZ011 - the day on the wall where it is printed


class HandoutPreview(QDialog):
    """Shows the pages as they will print, beside what can be chosen; prints or saves them."""

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
        self._choices = HandoutChoices(_listed(session), _proposed(session, today), settings.paper)
        self._pages = QVBoxLayout()
        self._labels: list[QLabel] = []
        self._message = QLabel()
        self._save_button = QPushButton(icon("save"), self.tr("&Save as PDF…"))
        self._print_button = QPushButton(icon("print", "on-accent"), self.tr("P&rint…"))
        self._build()
        self._choices.changed.connect(self.refresh)
        self._print_button.clicked.connect(self.print_out)
        self._save_button.clicked.connect(self.save)
        self.refresh()

    def _build(self) -> None:
        self._message.setWordWrap(True)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._print_button.setProperty("kind", "primary")
        self._print_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self._save_button)
        buttons.addWidget(self._print_button)
        side = QVBoxLayout()
        side.addWidget(self._choices, 1)
        side.addWidget(self._message)
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
    def sheet(self) -> Sheet:
        """The pages as they are set now."""
        occasion = self._choices.applied_to(self._occasion)
        return set_handout(self._session, occasion, self._choices.paper, self._choices.text_size)

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

    def _show_page(self, label: QLabel, sheet: Sheet, number: int) -> None:
        ratio = self.devicePixelRatioF()
        picture = QPixmap.fromImage(to_picture(sheet, number, ratio))
        picture.setDevicePixelRatio(ratio)
        label.setPixmap(picture)
        label.setFixedSize(picture.deviceIndependentSize().toSize())
        label.setAccessibleName(
            self.tr("Page {page} of {pages}").format(page=number + 1, pages=sheet.pages)
        )
        label.setAccessibleDescription(sheet.text(number))

    def save(self) -> None:
        """Ask where, and write the PDF there."""
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
            self._message.setText(str(error))
        else:
            self._message.setText(self.tr("Saved as {file}").format(file=path.name))

    def print_out(self) -> None:
        """Ask which printer, and print; without a printer, say what can be done instead."""
        if not printer_names():
            sentence = self.tr("This computer knows no printer: save a PDF and print it elsewhere.")
            self._message.setText(sentence)
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            self.send(printer)

    def send(self, printer: QPrinter) -> None:
        """Print on that printer and say how it went."""
        try:
            print_pages(self.sheet, printer)
        except PrintError as error:
            self._message.setText(str(error))
        else:
            self._message.setText(self.tr("Sent to the printer"))


def _listed(session: Session) -> list[Block]:
    blocks = handout_blocks(LANGUAGE)
    names = chosen_blocks(session.pathway, session.assessment, overruling(session))
    chosen = [blocks[name] for name in names if name in blocks and name != "note"]
    return [block for block in chosen if block.heading]


def _proposed(session: Session, today: dt.date) -> dt.date:
    overruled = overruling(session)
    by = gone_by(session.pathway, overruled)[1] if overruled else session.assessment.by
    return today + dt.timedelta(days=DAYS[by or "routine"])
