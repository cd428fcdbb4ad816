"""Area: the chart of a session — folded, drawn, restyled at every answer, and followed."""

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from l5desk.present.flowchart import Standing, stand
from l5desk.session import Session
from l5desk.ui.flowchart.captions import captions, hint
from l5desk.ui.flowchart.drawings import Drawings, Folding, heir
from l5desk.ui.flowchart.overview import Overview
from l5desk.ui.flowchart.style import Looks
from l5desk.ui.flowchart.typeface import Typeface
from l5desk.ui.flowchart.view import ChartView
from l5desk.ui.theme import tones


class ChartArea(QWidget):
    """The chart with its overview. Following means: what the patient does moves the chart."""

    opened = Signal(str)
    """A step was clicked, or Enter pressed on it."""
    bands_changed = Signal(object)
    following_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.standing: Standing | None = None
        self._session: Session | None = None
        self._drawings, self._folding = Drawings(), Folding()
        self._looks = Looks.of(tones(self))
        self._follows = True
        self.view = ChartView()
        self.overview = Overview(self.view)
        self.overview.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self.overview.panned.connect(self._stop_following)
        self.view.fold_requested.connect(self.fold)
        self.view.hint_requested.connect(self._show_hint)
        self.view.home_requested.connect(self.go_home)
        self.view.opened.connect(self._open)
        self.view.panned.connect(self._stop_following)

    # ---- what is shown

    def show_session(self, session: Session) -> None:
        """Show how the chart stands for a session; go along if the patient has moved."""
        before, self._session = self._session, session
        is_new = before is None or before.pathway.digest != session.pathway.digest
        if is_new:
            self._folding.by_hand = {}
        moved = self._redraw()
        if self.standing and (is_new or (moved and self._follows)):
            self.view.set_current(self.standing.position)
            self.view.frame("near" if is_new else self.view.framing, smoothly=not is_new)

    def _redraw(self) -> bool:
        """Draw and restyle what has to be; tell whether the patient has moved."""
        session, before = self._session, self.standing
        if session is None:
            return False
        pathway, assessment = session.pathway, session.assessment
        folded = self._folding.folded(pathway, assessment)
        face, mirrored = Typeface.of(self.font()), self.isRightToLeft()
        scene = self._drawings.scene(pathway, folded, face, mirrored=mirrored)
        now = stand(scene.plan.chart, pathway, session.response, assessment)
        scene.show_standing(now, captions(scene.plan, now, pathway, assessment), self._looks)
        self.standing, self.view.link_states = now, now.links
        self.view.set_home(scene.box(now.position), scene.surroundings(now.position))
        redrawn = scene is not self.view.chart()
        if redrawn:
            self.view.show_drawing(scene, heir(self.view.current, scene.plan.chart, now))
            self.bands_changed.emit(scene.plan.chart.bands)
        self.overview.redraw_later()
        return redrawn or before is None or before.position != now.position

    def show_step(self, step: str, *, smoothly: bool = True) -> None:
        """Bring a step into sight, out of a folded phase if need be, and make it current."""
        if self._session is None:
            return
        phase = self._session.pathway.step(step).phase
        scene = self.view.chart()
        if scene and step not in scene.figures:
            self._folding.by_hand[phase] = False
            self._redraw()
        self._stop_following()
        self.view.show_current(step, smoothly=smoothly, legible=True)

    def _show_hint(self, node: str, place: QPoint) -> None:
        """Say in full what a box has room for only in short."""
        QToolTip.showText(place, self.hint(node), self.view)

    def hint(self, node: str) -> str:
        """Give title and state of a figure, and the answers that decided, one a line."""
        scene, standing, session = self.view.chart(), self.standing, self._session
        if scene is None or standing is None or session is None or node not in scene.figures:
            return ""
        return hint(scene.figures[node].node, scene.plan.chart, standing, session)

    def _open(self, node: str) -> None:
        scene = self.view.chart()
        if scene is None or node not in scene.figures:
            return
        drawn = scene.figures[node].node
        if drawn.kind == "phase":
            self.fold(drawn.phase)
        else:
            self.opened.emit(node)

    # ---- folding

    def fold(self, phase: int) -> None:
        """Fold a phase to one line, or unfold it."""
        scene = self.view.chart()
        if scene is None or self._session is None:
            return
        band = scene.plan.chart.bands[phase]
        self._folding.by_hand[band.id] = not band.folded
        self._redraw()

    def fold_all(self, how: str) -> None:
        """Fold every phase, unfold every one, or let the chart choose, as ``Folding`` names it."""
        scene = self.view.chart()
        if scene:
            self._folding.set_all(how, (band.id for band in scene.plan.chart.bands))
            self._redraw()

    # ---- following

    def go_home(self) -> None:
        """Show where the patient is, and follow again."""
        self.view.frame("near")
        self.set_following(on=True)

    def show_whole(self) -> None:
        """Show the whole chart."""
        self.view.frame("whole")

    def set_following(self, on: bool) -> None:  # noqa: FBT001 - a slot takes what Qt sends
        """Move the chart whenever the patient moves, or leave it where it is."""
        if on != self._follows:
            self._follows = on
            self.following_changed.emit(on)
        if on and self.standing:
            self.view.set_current(self.standing.position)
            self.view.frame(self.view.framing)

    def _stop_following(self) -> None:
        self.set_following(on=False)

    # ---- Qt

    def changeEvent(self, event: QEvent) -> None:
        """Take on other colours, letters of another size, or the other direction of reading."""
        super().changeEvent(event)
        looks = QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange
        if event.type() in looks:
            if self._looks.tones is not tones(self):
                self._looks = Looks.of(tones(self))
            self._redraw()
