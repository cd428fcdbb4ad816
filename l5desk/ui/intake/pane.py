"""The intake pane: stages above, one page of questions, and the way on below."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from l5desk.engine.ruleset import RED_FLAGS
from l5desk.present.intake import Intake, intake
from l5desk.session import Session
from l5desk.ui.intake.follower import Follower
from l5desk.ui.intake.frame import Foot, Heading
from l5desk.ui.intake.page import PageView
from l5desk.ui.intake.row import Density
from l5desk.ui.intake.stepper import Stepper
from l5desk.ui.theme import scale_of

ROOMY: Final = 600
"""From this width on, red flags stand with their full wording beside the answers."""

LOW: Final = 380
"""Below this height the page says only its title."""


class IntakePane(QWidget):
    """The wizard. It holds nothing but which page is open; the answers are the session's."""

    answered = Signal(str, object)
    answered_together = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._intake = Intake((), 0, 0)
        self._view: PageView | None = None
        self._shown: Density = "list"
        self.stepper = Stepper()
        self.heading = Heading()
        self.foot = Foot()
        self.area = _scroll_area()
        self._follower = Follower(self.area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.stepper, self.heading, self.area, self.foot):
            layout.addWidget(widget, 1 if widget is self.area else 0)
        self.setAccessibleName(self.tr("Intake"))
        self.stepper.chosen.connect(self.open_page)
        self.foot.back_requested.connect(self.go_back)
        self.foot.next_requested.connect(self.go_on)

    @property
    def stage(self) -> str:
        """The stage whose page is open."""
        return self._view.stage if self._view else ""

    def show_session(self, session: Session) -> None:
        """Show the answers; another patient starts at the first page with an open question."""
        anew = _is_anew(self._session, session)
        self._session = session
        if anew or self._view is None:
            self.open_page()
        else:
            self._show(self._view)

    def open_page(self, stage: str = "") -> None:
        """Open the page of a stage and bring the keyboard to its first open question.

        Without a stage it is the first page with an open question.
        """
        view = self._open(stage)
        if view:
            self._focus_open(view)

    def show_item(self, item: str) -> None:
        """Open the page on which a question stands, and bring the keyboard to it."""
        stage = self._intake.page_of(item)
        view = self._view if self._view and self._view.stage == stage else self._open(stage)
        if view:
            view.unfold(self._intake.page(stage).group_of(item))
            self._show(view)
            view.row(item).take_focus()

    def go_back(self) -> None:
        """Open the page before this one."""
        stages = [page.stage for page in self._intake.pages]
        place = stages.index(self._view.stage) if self._view else 0
        self.open_page(stages[max(0, place - 1)])

    def go_on(self) -> None:
        """Open the next page on which something is open, if there is one."""
        following = self._intake.after(self._view.stage) if self._view else None
        if following:
            self.open_page(following)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose short or full wording by the room there is."""
        super().resizeEvent(event)
        self.heading.spare(low=self.height() < LOW * scale_of(self))
        if self._view and self._density(self._view.stage) != self._shown:
            self._show_again()
        self._follower.stay()

    def _open(self, stage: str) -> PageView | None:
        if self._session is None:
            return None
        self._intake = intake(self._session)
        view = self._view = PageView(self._session.pathway, stage or self._intake.first())
        self._follower.leave()
        view.answered.connect(self.answered)
        view.filled.connect(self._fill)
        view.finished.connect(self.go_on)
        view.focused.connect(self._follow)
        view.hovered.connect(self._show_wording)
        view.unfolded.connect(self._follower.follow_part)
        view.toggled.connect(self._show_again)
        self._show_page(view)
        # What is left may be what asked for this: it goes when its event is over.
        if (left := self.area.takeWidget()) is not None:
            left.deleteLater()
        self.area.setWidget(view)
        return view

    def _show(self, view: PageView) -> None:
        if self._session is None:
            return
        self._intake = intake(self._session, view.held())
        self._show_page(view)

    def _show_page(self, view: PageView) -> None:
        page = self._intake.page(view.stage)
        self._shown = self._density(view.stage)
        view.show_page(page, self._shown)
        self.stepper.show_stages(self._intake, view.stage)
        self.heading.show_page(self._intake, page)
        self.foot.show_page(self._intake, page, lines=2 if self._shown == "list" else 1)

    def _density(self, stage: str) -> Density:
        if self.width() >= ROOMY * scale_of(self):
            return "roomy"
        return "list" if stage == RED_FLAGS else "narrow"

    def _show_again(self) -> None:
        if self._view:
            self._show(self._view)

    def _follow(self, name: str, here: bool) -> None:  # noqa: FBT001 - a slot
        if here and self._view:
            self._follower.follow(self._view.row(name))
        elif not here:
            self._follower.leave()
        self._show_wording()

    def _show_wording(self, hovered: str = "") -> None:
        row = self._view.row(hovered) if self._view and hovered else self._follower.row
        shortened = row is not None and row.is_short()
        self.foot.show_question(row.question if row else None, wording=shortened)

    def _fill(self) -> None:
        if self._view is None:
            return
        page = self._intake.page(self._view.stage)
        items = {question.name: question.item for question in page.questions()}
        self.answered_together.emit({name: items[name].benign for name in page.fillable})
        self._focus_open(self._view)

    def _focus_open(self, view: PageView) -> None:
        if view.focus_first_open():
            return
        if self.foot.next.isEnabled():
            self.foot.next.setFocus()
        else:
            view.focus_first()


def _scroll_area() -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def _is_anew(before: Session | None, now: Session) -> bool:
    """Tell whether this is another patient, not another answer."""
    if before is None or before.pathway is not now.pathway:
        return True
    return not (now.past or now.future) and before.response != now.response
