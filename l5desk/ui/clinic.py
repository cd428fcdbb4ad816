"""The clinic: what is printed on handouts, and on which paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from l5desk.storage.settings import Settings
from l5desk.ui.closing import close_box

PAPERS = ("A4", "Letter")


class ClinicDialog(QDialog):
    """Every change counts at once; there is nothing to confirm."""

    changed = Signal(object)
    """The settings as they are now."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Clinic and paper"))
        self._settings = settings
        self.number = QLineEdit(settings.emergency_number)
        self.name = QLineEdit(settings.clinic_name)
        self.phone = QLineEdit(settings.clinic_phone)
        self.paper = QComboBox()
        self.paper.addItems(PAPERS)
        self.paper.setCurrentText(settings.paper)
        hint = QLabel(self.tr("Printed on handouts. What is empty becomes a line to write on."))
        hint.setProperty("kind", "small")
        form = QFormLayout(self)
        form.addRow(hint)
        form.addRow(self.tr("&Emergency number"), self.number)
        form.addRow(self.tr("Clinic &name"), self.name)
        form.addRow(self.tr("Clinic p&hone"), self.phone)
        form.addRow(self.tr("&Paper"), self.paper)
        form.addRow(close_box(self))
        for field in (self.number, self.name, self.phone):
            field.textEdited.connect(self._send)
        self.paper.activated.connect(self._send)

    def _send(self) -> None:
        written = {
            "emergency_number": self.number.text().strip(),
            "clinic_name": self.name.text().strip(),
            "clinic_phone": self.phone.text().strip(),
            "paper": self.paper.currentText(),
        }
        # Other settings may have changed meanwhile; only these are sent.
        self.changed.emit(written)
