"""What stands under a question: a note, the body map, and how to ask, why, and on whose word."""

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QVBoxLayout, QWidget

from l5desk.engine.pathway import Pathway
from l5desk.engine.ruleset import Ruleset
from l5desk.present.citation import citations
from l5desk.present.explanation import source_list
from l5desk.present.intake import Question, scale_of_item, why_asked
from l5desk.ui.citing import document_word, named_plainly
from l5desk.ui.conclusion.prose import BORDER, Prose
from l5desk.ui.conclusion.texts import bullets, paragraph
from l5desk.ui.intake.pictures import Grades, examination, is_drawn
from l5desk.ui.intake.words import bearings_text
from l5desk.ui.language import as_written
from l5desk.ui.later import map_panel
from l5desk.ui.theme import icon

if TYPE_CHECKING:
    from l5desk.ui.intake.map_panel import MapPanel

translate = QCoreApplication.translate


class Below(QWidget):
    """The parts under a question, each made when there first is something to say or to unfold.

    The buttons that fold them, ``about`` and, where there is a map, ``map_fold``, are placed by the
    question.
    """

    answered = Signal(str, object)
    focused = Signal(bool)
    unfolded = Signal(object)
    """This part has just been opened; None when the map has been folded again."""

    def __init__(self, pathway: Pathway, question: Question) -> None:
        super().__init__()
        self._pathway = pathway
        self._question = question
        self.about = _about_button(question.item.short)
        self.map_fold = _map_fold() if question.on_map else None
        self.note: QLabel | None = None
        self.panel: MapPanel | None = None
        self._details: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self.hide()
        self.about.toggled.connect(self._show_details)
        if self.map_fold:
            self.map_fold.toggled.connect(self._show_map)

    def show_question(self, question: Question) -> None:
        """Show on the map, if it is open, how the question stands."""
        self._question = question
        if self.panel is not None:
            self.panel.show_question(question)

    @property
    def said(self) -> str:
        """What is said of the answer, if anything."""
        return self.note.text() if self.note is not None else ""

    def show_note(self, text: str) -> None:
        """Say something of the answer, or nothing."""
        if text and self.note is None:
            self.note = wrapped("note")
            self._layout.insertWidget(0, self.note)
        if self.note is not None:
            self.note.setText(text)
            self.note.setVisible(bool(text))
            self._show_any()

    def _show_map(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        """Unfold the map and bring the keyboard to it, or fold it."""
        if self.map_fold:
            self.map_fold.setIcon(icon("chevron-up" if shown else "chevron-down", "accent"))
        if self.panel is None:
            self.panel = map_panel(self._question)
            self.panel.answered.connect(self.answered)
            self.panel.focused.connect(self.focused)
            self._layout.insertWidget(int(self.note is not None), self.panel)
        self._show_part(self.panel, shown=shown)
        if shown:  # first the keyboard, which brings the question into sight, not its map
            self.panel.map.focus_widget().setFocus(Qt.FocusReason.TabFocusReason)
        self.unfolded.emit(self.panel if shown else None)

    def _show_details(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        if self._details is None:
            self._details = _details(self._pathway, self._question)
            self._layout.addWidget(self._details)
        self._show_part(self._details, shown=shown)
        if shown:
            self.unfolded.emit(self._details)

    def _show_part(self, part: QWidget, *, shown: bool) -> None:
        part.setVisible(shown)
        self._show_any()

    def _show_any(self) -> None:
        """Take no room where nothing is said and nothing unfolded."""
        folds = (self.about, self.map_fold)
        self.setVisible(bool(self.said) or any(fold.isChecked() for fold in folds if fold))


def wrapped(kind: str) -> QLabel:
    """Give a label for plain words that take as many lines as they need."""
    label = QLabel()
    label.setProperty("kind", kind)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _about_button(name: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon("info", "muted", checked="accent"))
    button.setProperty("kind", "about")
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # F1 does it for the keyboard
    button.setToolTip(translate("Intake", "How to ask or examine, and why (F1)"))
    button.setAccessibleName(translate("Intake", "About: {0}").format(name))
    return button


def _map_fold() -> QToolButton:
    button = QToolButton()
    button.setText(translate("Intake", "Body map"))
    button.setIcon(icon("chevron-down", "accent"))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setProperty("kind", "quiet")
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # M does it for the keyboard
    button.setToolTip(translate("Intake", "Answer on a drawing of the legs (M)"))
    return button


def _details(pathway: Pathway, question: Question) -> QWidget:
    """Make what unfolds under a question: how to ask or examine, why, and on whose word."""
    item = question.item
    widget = QFrame()
    widget.setProperty("kind", "details")
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(10, 8, 10, 8)
    layout.setSpacing(3)
    for picture in _pictures(pathway, question):
        layout.addWidget(picture)
    why = bearings_text(why_asked(pathway, question.name))
    parts = (
        (translate("Intake", "How to ask or examine"), paragraph(item.help) if item.help else ""),
        (translate("Intake", "Why do we ask?"), why),
        (translate("Intake", "Sources"), _cited(pathway.ruleset, item.sources)),
    )
    for title, html in parts:
        if html:
            layout.addWidget(_title(title, is_first=layout.isEmpty()))
            layout.addWidget(_prose(html))
    return widget


def _cited(rules: Ruleset, keys: tuple[str, ...]) -> str:
    """Name each source briefly, with its whole title."""
    titles = {each.key: as_written(each.citation) for each in source_list(rules, keys)}
    return (
        bullets(
            f"<b>{escape(named_plainly(each))}:</b> {escape(titles[each.parts[0][0]])}"
            for each in citations(rules, titles, document_word())
        )
        if titles
        else ""
    )


def _pictures(pathway: Pathway, question: Question) -> Iterator[QWidget]:
    """Yield the drawings of an examination and of its grades."""
    scale = scale_of_item(pathway, question.item)
    if picture := examination(question.name, question.item):
        yield picture
    if scale is not None and is_drawn(scale):
        yield Grades(scale)


def _title(text: str, *, is_first: bool) -> QLabel:
    label = QLabel(text, indent=BORDER)
    label.setProperty("kind", "detail-title")
    label.setProperty("part", "first" if is_first else "next")
    label.setWordWrap(True)
    return label


def _prose(html: str) -> Prose:
    prose = Prose()
    prose.show_html(html)
    prose.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # nothing in it leads anywhere
    return prose
