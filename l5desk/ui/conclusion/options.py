"""Treatment options: each under a heading of its own, with how its arguments stand."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from l5desk.present.conclusion import Choice
from l5desk.ui.conclusion.sections import Fold, Section
from l5desk.ui.conclusion.texts import choice_text
from l5desk.ui.conclusion.words import verdict_icon, verdict_word

INDENT: Final = 16


class OptionList(QWidget):
    """A list that folds, of options that fold; one that was opened stays so over answers."""

    def __init__(self) -> None:
        super().__init__()
        self.fold = Fold(opened=True)
        self.sections: dict[str, Section] = {}
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(INDENT, 0, 0, 0)
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.fold)
        column.addWidget(self._list)
        self.fold.toggled.connect(self._list.setVisible)

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Show these options; without any the list is not there."""
        self.setVisible(bool(choices))
        self.fold.show_title(self.tr("Options ({0})").format(len(choices)))
        titles = {choice.title for choice in choices}
        for title, section in self.sections.items():
            section.setVisible(title in titles)
        for place, choice in enumerate(choices):
            section = self._section(choice.title)
            self._rows.insertWidget(place, section)
            title = f"{choice.title}: {verdict_word(choice.verdict)}"
            section.show_text(title, partial(choice_text, choice))
            section.fold.show_title(title, verdict_icon(choice.verdict))

    def _section(self, title: str) -> Section:
        if title not in self.sections:
            self.sections[title] = Section()
        return self.sections[title]
