"""A preview of pages beside what can be chosen, and their ways out: printer, PDF, picture."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
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

from l5desk.storage.files import FileError
from l5desk.ui.documents import among_documents
from l5desk.ui.papers.page_view import PageView
from l5desk.ui.printing import (
    PrintError,
    SpokenPages,
    print_pages,
    printer_names,
    write_pages,
)
from l5desk.ui.sentences import told
from l5desk.ui.theme import icon, scale_of

OPENING_SIZE: Final = QSize(1000, 680)
WHOLE_PAGE: Final = QSize(1000, 900)
"""What shows a page from top to bottom, where the screen has room for it."""
FRAME: Final = QSize(16, 48)
"""About what the system draws around a window."""


def opening_size(preview: QWidget, screen: QSize) -> QSize:
    """Give how large a preview is at first.

    Larger text leaves the pages beside it as wide as ever, as far as the screen goes.
    """
    return (WHOLE_PAGE * scale_of(preview)).boundedTo(screen - FRAME).expandedTo(OPENING_SIZE)


class PagesPreview(QDialog):
    """Shows pages as they will print. What they are, says who derives from this."""

    chosen = Signal(object)
    """What of the choices is to be kept for the next print: settings by name."""

    def __init__(self, title: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(opening_size(self, self.screen().availableSize()))
        self._name = name
        self._pages = QVBoxLayout()
        self._views: list[PageView] = []
        self.message = QLabel()
        self._picture_button = QPushButton(icon("save"), self.tr("Save as pi&cture…"))
        self._save_button = QPushButton(icon("save"), self.tr("&Save as PDF…"))
        self._print_button = QPushButton(icon("print", "on-accent"), self.tr("P&rint…"))
        self._print_button.clicked.connect(self.print_out)
        self._save_button.clicked.connect(self.save)
        self._picture_button.clicked.connect(self.save_picture)

    @property
    def sheet(self) -> SpokenPages:
        """The pages as they are set now."""
        raise NotImplementedError

    def may_go_out(self) -> bool:
        """Tell whether nothing is missing; say what is."""
        return True

    def set_beside(self, choices: QWidget) -> None:
        """Put the choices beside the pages, and show both."""
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self._print_button.setProperty("kind", "primary")
        self._print_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self._save_button)
        buttons.addWidget(self._print_button)
        side = QVBoxLayout()
        side.addWidget(choices, 1)
        side.addWidget(self.message)
        side.addWidget(self._picture_button)
        side.addLayout(buttons)
        whole = QHBoxLayout(self)
        whole.addLayout(side, 2)
        whole.addWidget(self._page_area(), 5)
        self.refresh()

    def _page_area(self) -> QScrollArea:
        inside = QWidget()
        inside.setLayout(self._pages)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setProperty("kind", "reading")
        area.setAccessibleName(self.tr("Pages"))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return area

    def refresh(self) -> None:
        """Show the pages as they are set now; what was said of them before is over."""
        sheet = self.sheet
        self.message.clear()
        while len(self._views) < sheet.pages:
            self._views.append(PageView())
            self._pages.addWidget(self._views[-1], 0, Qt.AlignmentFlag.AlignHCenter)
        for number, page in enumerate(self._views):
            page.setVisible(number < sheet.pages)
            if number < sheet.pages:
                self._show_page(page, sheet, number)

    def _show_page(self, page: PageView, sheet: SpokenPages, number: int) -> None:
        page.show_page(sheet, number)
        page.setAccessibleName(
            self.tr("Page {page} of {pages}").format(page=number + 1, pages=sheet.pages)
        )
        page.setAccessibleDescription(sheet.text(number))

    def save(self) -> None:
        """Ask where, and write the PDF there."""
        self._ask_where(self.tr("Save as PDF"), ".pdf", self.tr("PDF (*.pdf)"))

    def save_picture(self) -> None:
        """Ask where, and write the pages there as one picture, for a telephone."""
        self._ask_where(self.tr("Save as picture"), ".png", self.tr("Picture (*.png)"))

    def _ask_where(self, title: str, suffix: str, kind: str) -> None:
        if not self.may_go_out():
            return
        name = among_documents(f"{self._name}{suffix}")
        chosen, _ = QFileDialog.getSaveFileName(self, title, name, kind)
        if chosen:
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        """Write the pages to that file and say how it went; the choices stay as they are."""
        try:
            write_pages(self.sheet, path)
        except FileError as error:
            self.message.setText(told(error))
        else:
            self.message.setText(self.tr("Saved as {file}").format(file=path.name))

    def print_out(self) -> None:
        """Ask which printer, and print; without a printer, say what can be done instead."""
        if not self.may_go_out():
            return
        if not printer_names():
            sentence = self.tr(
                "No printer is set up on this computer: save a PDF and print it elsewhere."
            )
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
