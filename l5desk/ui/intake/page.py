"""One page of the wizard: groups of questions under headings, some of them folded."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from l5desk.engine.pathway import Pathway
from l5desk.present.intake import FOLDED, KINDS, Group, Kind, Page, Question, scale_of_item
from l5desk.ui.intake.pictures import Legend, is_drawn
from l5desk.ui.intake.row import Density, QuestionRow
from l5desk.ui.intake.words import fill_text, filled_text, group_title
from l5desk.ui.layouts import Stack
from l5desk.ui.theme import icon

FOLDABLE: Final = ("examined", *FOLDED)


class GroupView(Stack):
    """A heading and the questions under it."""

    toggled = Signal()
    """Somebody has opened or closed the group."""

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self.kind = kind
        self.fold = QToolButton()
        self.fold.setProperty("kind", "fold")
        self.fold.setCheckable(True)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        title = QLabel(group_title(kind))
        title.setProperty("kind", "heading")
        title.setWordWrap(True)
        self.legend = QLabel(self.tr("? = cannot assess"))
        self.legend.setProperty("kind", "small")
        heading = QHBoxLayout()
        heading.setContentsMargins(0 if kind in FOLDABLE else 8, 0, 6, 0)
        heading.addWidget(self.fold)
        heading.addWidget(title, 1)
        heading.addStretch(0)
        heading.addWidget(self.legend)
        self._body = Stack()
        self.rows = QVBoxLayout(self._body)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(heading)
        layout.addWidget(self._body)
        foldable = kind in FOLDABLE
        self.fold.setVisible(foldable)
        title.setVisible(not foldable and bool(title.text()))
        self._show_fold()
        self.fold.toggled.connect(self._show_fold)
        self.fold.toggled.connect(self.toggled)

    def show_group(self, group: Group, density: Density) -> None:
        """Show the heading; open the group when the intake calls for it."""
        self.fold.setText(f"{group_title(self.kind)} ({len(group.questions)})")
        if not group.folded:
            with QSignalBlocker(self.fold):
                self.fold.setChecked(True)
            self._show_fold()
        self.legend.setVisible(density == "list" and self.kind == KINDS[0])

    def is_open(self) -> bool:
        """Tell whether the questions are in sight."""
        return self.kind not in FOLDABLE or self.fold.isChecked()

    def place(self, rows: Sequence[QuestionRow]) -> None:
        """Put the rows in this order; what stands there already is not touched."""
        for position, row in enumerate(rows):
            if self.rows.indexOf(row) != position:
                self.rows.insertWidget(position, row)

    def _show_fold(self) -> None:
        self.fold.setIcon(icon("chevron-down" if self.is_open() else "chevron-right", "muted"))
        self._body.setVisible(self.is_open())


class PageView(Stack):
    """All questions of one stage. Rows are made once and then only shown anew."""

    answered = Signal(str, object)
    filled = Signal()
    """One press answered the open history questions."""
    finished = Signal()
    """Enter was pressed and nothing further down this page is open."""
    focused = Signal(str, bool)
    hovered = Signal(str)
    unfolded = Signal(QWidget)
    toggled = Signal()

    def __init__(self, pathway: Pathway, stage: str) -> None:
        super().__init__()
        self.stage = stage
        self._pathway = pathway
        self._rows: dict[str, QuestionRow] = {}
        self._groups = {kind: GroupView(kind) for kind in KINDS}
        self._order: dict[str, Kind] = {}
        self.legend: Legend | None = None
        self.fill = QPushButton()
        self.fill_note = QLabel()
        self.fill_note.setProperty("kind", "small")
        self.fill_note.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._build()
        self.fill.clicked.connect(self.filled)

    def _build(self) -> None:
        self._column.setContentsMargins(8, 6, 8, 12)
        self._column.setSpacing(14)
        for view in self._groups.values():
            self._column.addWidget(view)
            view.toggled.connect(self.toggled)
        self._column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(6, 6, 6, 0)
        foot.addWidget(self.fill, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self.fill_note, 1)
        self._groups["history"].rows.addLayout(foot)

    def show_page(self, page: Page, density: Density) -> None:
        """Show the questions as they stand now."""
        kinds = {group.kind for group in page.groups}
        for kind, view in self._groups.items():
            view.setVisible(kind in kinds)
        self._order = {}
        for group in page.groups:
            self._show_group(group, density)
        self._show_legend(density)
        self.fill.setText(fill_text(len(page.fillable)))
        self.fill.setEnabled(bool(page.fillable))
        self.fill_note.setText(filled_text(page))
        self.fill.setVisible(bool(page.fillable))
        self.fill_note.setVisible(bool(self.fill_note.text()))

    def _show_group(self, group: Group, density: Density) -> None:
        view = self._groups[group.kind]
        view.show_group(group, density)
        if not view.is_open():
            return
        view.place([self._row(question) for question in group.questions])
        for question in group.questions:
            self._rows[question.name].show_question(question, density)
            self._order[question.name] = group.kind

    def _show_legend(self, density: Density) -> None:
        """Show what grades mean over the questions answered by them, open where there is room."""
        scales = (scale_of_item(self._pathway, row.question.item) for row in self.rows())
        drawn = next((scale for scale in scales if scale is not None and is_drawn(scale)), None)
        if self.legend is None and drawn is not None:
            self.legend = Legend(drawn)
            self._column.insertWidget(0, self.legend)
            self.legend.fold.setChecked(density == "roomy")
        if self.legend is not None:
            self.legend.setVisible(drawn is not None)

    def _row(self, question: Question) -> QuestionRow:
        if question.name not in self._rows:
            row = self._rows[question.name] = QuestionRow(self._pathway, question)
            row.answered.connect(self.answered)
            row.focused.connect(self.focused)
            row.hovered.connect(self.hovered)
            row.unfolded.connect(self.unfolded)
            row.moved.connect(self.step)
            row.passed.connect(self.pass_on)
        return self._rows[question.name]

    def held(self) -> dict[str, Kind]:
        """Give what is in sight, in order: it stays there until the page is left."""
        return dict(self._order)

    def rows(self) -> list[QuestionRow]:
        """Give the rows in sight, top to bottom."""
        return [self._rows[name] for name in self._order]

    def step(self, name: str, by: int) -> None:
        """Bring the keyboard to the question before or after this one."""
        names = list(self._order)
        place = names.index(name) + by
        if 0 <= place < len(names):
            self._rows[names[place]].take_focus()

    def pass_on(self, name: str) -> None:
        """Bring the keyboard to the next open question, or say that there is none below."""
        names = list(self._order)
        following = names[names.index(name) + 1 :]
        if not self.focus_first_open(following):
            self.finished.emit()

    def focus_first_open(self, names: Sequence[str] | None = None) -> bool:
        """Bring the keyboard to the first open question among these; tell whether there is one."""
        for name in self._order if names is None else names:
            if self._rows[name].question.standing == "open":
                self._rows[name].take_focus()
                return True
        return False

    def focus_first(self) -> None:
        """Bring the keyboard to whatever stands first: a question, or what unfolds some."""
        if rows := self.rows():
            rows[0].take_focus()
        else:
            folds = (view.fold for view in self.groups() if not view.isHidden())
            next(folds).setFocus(Qt.FocusReason.TabFocusReason)

    def groups(self) -> list[GroupView]:
        """Give the groups of the page, top to bottom."""
        return list(self._groups.values())

    def row(self, name: str) -> QuestionRow:
        """Give the row of a question in sight."""
        return self._rows[name]

    def unfold(self, kind: Kind) -> None:
        """Open a group."""
        self._groups[kind].fold.setChecked(True)
