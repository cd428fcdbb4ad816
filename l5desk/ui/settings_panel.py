"""The settings: what is printed of the clinic, how the desk looks, and for whom it is worded."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from l5desk.storage.settings import Settings
from l5desk.ui.language import NAMES
from l5desk.ui.panel import Panel
from l5desk.ui.papers.kinds import sheet_words
from l5desk.ui.theme import scale_of

translate = QCoreApplication.translate

TEXT_SIZES: Final = (100, 125, 150, 175, 200)
EDGE: Final = 20
GAP: Final = 8
WIDEST: Final = 640
"""How wide the form grows, in pixels at 100 % text size."""


class SettingsPanel(Panel):
    """Every change counts at once and is kept; there is nothing to confirm."""

    changed = Signal(object)
    """These settings are to be others: name to value."""
    rulesets_requested = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.number, self.name, self.phone, self.night = (QLineEdit() for _ in range(4))
        self.theme = _choice(theme_words())
        self.size_ = _choice(size_words())
        self.paper = _choice(sheet_words())
        self.audience = _choice(audience_words())
        self.language = _choice(NAMES)
        self.rulesets_button = QPushButton(self.tr("Choose r&ules…"))
        self._ruleset = QLabel(wordWrap=True)
        self._fields = {
            "emergency_number": self.number,
            "clinic_name": self.name,
            "clinic_phone": self.phone,
            "out_of_hours_phone": self.night,
        }
        self._choices = {
            "theme": self.theme,
            "text_scale": self.size_,
            "paper": self.paper,
            "audience": self.audience,
            "language": self.language,
        }
        self._build()
        self.show_settings(settings)
        for field in self._fields.values():
            field.textEdited.connect(self._send)
        for choice in self._choices.values():
            choice.activated.connect(self._send)
        self.rulesets_button.clicked.connect(self.rulesets_requested)

    def _build(self) -> None:
        inside = QWidget()
        form = QFormLayout(inside)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        form.setHorizontalSpacing(EDGE)
        form.setVerticalSpacing(GAP)
        form.addRow(_heading(self.tr("On paper"), is_first=True))
        form.addRow(_hint(self.tr("A field left empty prints as a line to write on.")))
        _add(form, self.tr("E&mergency number"), self.number)
        _add(form, self.tr("Clinic &name"), self.name)
        _add(form, self.tr("Clinic p&hone"), self.phone)
        _add(form, self.tr("&Out-of-hours phone"), self.night)
        _add(form, self.tr("P&aper"), self.paper)
        form.addRow(_heading(self.tr("On the desk")))
        form.addRow(_hint(self.tr("Every change counts at once and is kept.")))
        _add(form, self.tr("&Language"), self.language)
        _add(form, self.tr("&Theme"), self.theme)
        _add(form, self.tr("Te&xt size"), self.size_)
        _add(form, self.tr("&Worded for"), self.audience)
        form.addRow(_heading(self.tr("For new patients")))
        rules = QHBoxLayout()
        rules.addWidget(self._ruleset, 1)
        rules.addWidget(self.rulesets_button)
        form.addRow(_named(self.tr("Rules")), rules)
        self._inside = inside
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.addWidget(inside, 1)
        row.addStretch(0)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it scrolls to the field the keyboard is at
        area.setWidget(middle)
        area.setWidgetResizable(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the form grow no wider than is read well at this size of text."""
        super().resizeEvent(event)
        self._inside.setMaximumWidth(round(WIDEST * scale_of(self)))

    def show_settings(self, settings: Settings) -> None:
        """Show what is set, wherever it was set; what is being typed stays as it is."""
        for name, field in self._fields.items():
            if not field.hasFocus():
                field.setText(getattr(settings, name))
        for name, choice in self._choices.items():
            choice.setCurrentIndex(choice.findData(getattr(settings, name)))

    def show_ruleset(self, title: str) -> None:
        """Show which rules new patients start with."""
        self._ruleset.setText(title)

    def _send(self) -> None:
        values: dict[str, object] = {n: field.text().strip() for n, field in self._fields.items()}
        for name, choice in self._choices.items():
            if choice.currentIndex() >= 0:  # a size set by hand in the file is none of those here
                values[name] = choice.currentData()
        self.changed.emit(values)


def theme_words() -> dict[str, str]:
    """Name the themes, with the letter that chooses each in a menu."""
    return {
        "system": translate("Settings", "As the &system"),
        "light": translate("Settings", "&Light"),
        "dark": translate("Settings", "&Dark"),
        "high-contrast": translate("Settings", "&High contrast"),
    }


def size_words() -> dict[int, str]:
    """Name the sizes of text, in per cent."""
    return {size: f"{size} %" for size in TEXT_SIZES}


def audience_words() -> dict[str, str]:
    """Name those for whom the desk may be worded."""
    return {
        "clinician": translate("Settings", "&Clinician"),
        "trainee": translate("Settings", "&Trainee: with the reasoning"),
        "patient": translate("Settings", "&Patient: plain words"),
    }


def _choice(choices: Mapping[str, str] | Mapping[int, str]) -> QComboBox:
    box = QComboBox()
    for value, words in choices.items():
        box.addItem(words.replace("&", ""), value)
    return box


def _heading(text: str, *, is_first: bool = False) -> QLabel:
    label = QLabel(text, indent=0)
    label.setProperty("kind", "heading")
    label.setProperty("part", "first" if is_first else "next")
    return label


def _hint(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setProperty("kind", "small")
    return label


def _named(text: str) -> QLabel:
    """Give the name of a field, as high as the field, so that both stand on one line."""
    label = QLabel(text, indent=0)
    label.setProperty("kind", "field")
    return label


def _add(form: QFormLayout, text: str, field: QWidget) -> None:
    label = _named(text)
    label.setBuddy(field)
    form.addRow(label, field)
