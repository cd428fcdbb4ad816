"""Pages on their way out: as PDF, as pictures, and to a printer.

Whatever is printed paints itself a page at a time, in points; here that becomes bytes or paper.
"""

from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF
from PySide6.QtGui import (
    QImage,
    QImageWriter,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

import l5desk
from l5desk.present.languages import Language
from l5desk.present.sheet import SIZES, Paper
from l5desk.storage.files import write_atomically
from l5desk.ui.pdf import in_language

RESOLUTION: Final = 1200
"""Dots per inch of a PDF; its text is text, so this only rounds positions."""


TELEPHONE: Final = 2.0
"""Pixels a point, so that a page can be read enlarged on a telephone."""


class Pages(Protocol):
    """Something to print."""

    @property
    def pages(self) -> int:
        """How many pages there are."""

    @property
    def paper(self) -> Paper:
        """The paper they are laid out for."""

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint one page, from 0."""


class SpokenPages(Pages, Protocol):
    """Something to print that can be previewed by those who hear it, too."""

    @property
    def title(self) -> str:
        """What it is called, in its own words."""

    @property
    def language(self) -> Language | None:
        """The language of its words, if it has one of its own."""

    def text(self, number: int) -> str:
        """Give the words on a page, from 0."""


class PrintError(Exception):
    """It could not be printed; the message is one sentence for the user."""


def to_pdf(document: Pages, title: str, language: Language | None = None) -> bytes:
    """Give the pages as the bytes of a PDF, its fonts inside."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator(f"l5desk {l5desk.__version__}")
    writer.setResolution(RESOLUTION)
    _paint_all(document, writer, RESOLUTION)
    buffer.close()
    pdf = bytes(content.data())
    return in_language(pdf, language) if language else pdf


def to_picture(document: Pages, number: int, pixels_per_point: float) -> QImage:
    """Give one page as a picture."""
    width, height = (round(side * pixels_per_point) for side in SIZES[document.paper])
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFFFF)
    painter = QPainter(picture)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(pixels_per_point, pixels_per_point)
    document.paint(painter, number)
    painter.end()
    return picture


def to_long_picture(document: Pages, pixels_per_point: float = TELEPHONE) -> bytes:
    """Give the pages one under the other as the bytes of a PNG."""
    pages = [to_picture(document, number, pixels_per_point) for number in range(document.pages)]
    whole = QImage(pages[0].width(), sum(page.height() for page in pages), pages[0].format())
    painter = QPainter(whole)
    top = 0
    for page in pages:
        painter.drawImage(0, top, page)
        top += page.height()
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(whole)
    buffer.close()
    return bytes(content.data())


def write_pages(document: SpokenPages, path: Path) -> None:
    """Write pages as a PDF or, by the name of the file, one picture; raise ``FileError``."""
    if path.suffix.lower() == ".png":
        write_atomically(path, to_long_picture(document))
    else:
        write_atomically(path, to_pdf(document, document.title, document.language))


def printer_names() -> list[str]:
    """Name the printers this computer knows."""
    return QPrinterInfo.availablePrinterNames()


def print_pages(document: Pages, printer: QPrinter) -> None:
    """Send the pages to a printer, or raise ``PrintError``."""
    printer.setFullPage(True)
    _paint_all(document, printer, printer.resolution())
    if printer.printerState() in {QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted}:
        raise PrintError(_stopped(printer.printerName()))


def _paint_all(document: Pages, device: QPrinter | QPdfWriter, resolution: int) -> None:
    device.setPageLayout(_layout(document))
    painter = QPainter()
    if not painter.begin(device):
        raise PrintError(_stopped(_name(device)))
    try:
        for number in range(document.pages):
            if number and not device.newPage():
                raise PrintError(_stopped(_name(device)))
            painter.save()
            painter.scale(resolution / 72, resolution / 72)
            document.paint(painter, number)
            painter.restore()
    finally:
        painter.end()


def _layout(document: Pages) -> QPageLayout:
    size = QPageSize(QPageSize.PageSizeId[document.paper])
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())


def _name(device: QPagedPaintDevice) -> str:
    return device.printerName() if isinstance(device, QPrinter) else "PDF"


def _stopped(name: str) -> str:
    sentence = QCoreApplication.translate(
        "printing", "“{name}” does not print: check that it is on and has paper, or save a PDF."
    )
    return sentence.format(name=name)
