"""Details: what one step says, how it stands for this patient, why, and on whose word."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from l5desk.engine.expression import Truth, decide
from l5desk.engine.ruleset import Action, AnyStep, Argument, Ruleset
from l5desk.present.citation import citations
from l5desk.present.explanation import Line, Source, explain_step
from l5desk.present.flowchart import Standing, State
from l5desk.session import Session
from l5desk.ui.citing import cited_plainly, document_word, named_plainly
from l5desk.ui.conclusion.prose import DEEPEST, dress
from l5desk.ui.conclusion.words import verdict_sentence, verified_word
from l5desk.ui.flowchart.captions import answer_words
from l5desk.ui.flowchart.legend import marks, picture
from l5desk.ui.flowchart.style import Looks
from l5desk.ui.flowchart.words import (
    deadline_word,
    kind_word,
    outcome_word,
    state_sentence,
    state_word,
)
from l5desk.ui.language import as_written, onward
from l5desk.ui.reading import ReadingText
from l5desk.ui.theme import icon, tones

translate = QCoreApplication.translate

DESIGNED_LINE: Final = 16
"""Height of a line, in pixels, at which marks are as large as on the chart."""
INSET: Final = 4
"""How far the text beneath the title stands in from the edge of its view, in pixels."""
MARKS: Final[dict[Truth, str]] = {True: "✓", False: "✗", None: "○"}


class Details(QWidget):
    """A panel beneath the chart; links in it lead to questions and to other steps."""

    item_requested = Signal(str)
    step_requested = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shows_legend, self._page = False, ""
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = QLabel(indent=INSET)
        self.title.setProperty("kind", "heading")
        self.title.setWordWrap(True)
        self.state = QLabel(indent=INSET)
        self.state.setProperty("kind", "small")
        self.text = ReadingText()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("About this step"))
        self.close_button = QToolButton()
        self.close_button.setIcon(icon("close"))
        self.close_button.setProperty("kind", "quiet")
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.setAccessibleName(self.tr("Close the details"))
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.state)
        column.addWidget(self.text, 1)
        self.text.anchorClicked.connect(self._follow)
        self.close_button.clicked.connect(self.closed)

    def show_step(self, session: Session, standing: Standing, name: str) -> None:
        """Show everything about a step for this patient."""
        step, state = session.pathway.step(name), standing.steps[name]
        self._shows_legend = False
        self.title.setText(step.title)
        self.state.setText(" · ".join(_headline(step, state)))
        self._page = "".join(_page(session, name, state))
        self._render()

    def show_legend(self) -> None:
        """Show what the marks of the chart mean."""
        self.title.setText(self.tr("What the marks mean"))
        self.state.setText(self.tr("The words beside a mark say the same."))
        looks, sharp = Looks.of(tones(self)), self.devicePixelRatioF()
        grown = self.fontMetrics().height() / DESIGNED_LINE
        rows = []
        document = self.text.document()
        document.clear()
        for number, (mark, text) in enumerate(marks()):
            name = f"mark:{number}"
            painted = picture(mark, looks, grown, sharp)
            document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), painted)
            rows.append(f'<tr><td><img src="{name}"></td><td>{escape(text)}</td></tr>')
        self.text.setHtml(f'<table cellpadding="3">{"".join(rows)}</table>')
        self._shows_legend = True

    def _render(self) -> None:
        dress(self.text.document(), self)
        self.text.setHtml(self._page)
        self.text.verticalScrollBar().setValue(0)  # Qt scrolls to the cursor in no height at all

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme and another size of text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            if self._shows_legend:
                self.show_legend()
            elif self._page:
                self._render()

    def _follow(self, link: QUrl) -> None:
        kind, _, name = link.toString().partition(":")
        if kind == "item":
            self.item_requested.emit(name)
        elif kind == "step":
            self.step_requested.emit(name)


def _headline(step: AnyStep, state: State) -> Iterator[str]:
    is_end = isinstance(step, Action) and step.disposition is not None
    yield state_word(state, "end" if is_end else step.kind)
    if isinstance(step, Action) and step.disposition and step.by:
        yield outcome_word(step.disposition)
        yield deadline_word(step.by)
    else:
        yield kind_word(step.kind)


def _page(session: Session, name: str, state: State) -> Iterator[str]:
    pathway, assessment = session.pathway, session.assessment
    step, told = pathway.step(name), explain_step(pathway, assessment, name, answer_words())
    yield _paragraph(told.text)
    yield _heading(translate("Flowchart", "Why: {0}").format(state_sentence(state)))
    yield _lines(told.premises)
    if told.leads:
        yield _heading(translate("Flowchart", "What would lead here"))
        yield _lines(told.leads)
    if told.asks:
        yield _heading(translate("Flowchart", "What it looks at"))
        yield _lines(told.asks)
    if isinstance(step, Action):
        yield _heading(translate("Flowchart", "What to do"))
        yield from _action(session, step)
    if isinstance(step, Action) and step.options:
        yield _heading(translate("Flowchart", "Options, with what speaks for and against"))
        yield from _options(session, step.options)
    yield _heading(translate("Flowchart", "Sources"))
    yield _list(_sources(pathway.ruleset, told.sources))


def _action(session: Session, step: Action) -> Iterator[str]:
    """Tell who does what, and when the patient is seen again."""
    pathway, known = session.pathway, (session.assessment.facts, session.assessment.truths)
    if step.who:
        yield _paragraph(translate("Flowchart", "Who: {0}").format(step.who))
    yield _list(
        escape(pathway.ruleset.recommendations[each].text)
        for each in step.recommendations
        if decide(pathway.recommended[each], *known) is not False
    )
    if step.reassess:
        again = escape(pathway.step(step.reassess.step).title)
        link = f'<a href="step:{step.reassess.step}">{again}</a>'
        yield f"<p>↻ {escape(step.reassess.text)} {onward()} {link}</p>"
        yield _list(map(escape, step.reassess.triggers))


def _options(session: Session, names: Iterable[str]) -> Iterator[str]:
    """Give each option with its arguments: where the patient stands, those that hold or may."""
    rules = session.pathway.ruleset
    verdicts = {each.option: each for each in session.assessment.options}
    for name in names:
        option, found = rules.options[name], verdicts.get(name)
        yield f"<p><b>{escape(option.title)}</b></p>"
        if found:
            yield f"<p>{escape(verdict_sentence(found.verdict))}</p>"
        truths: Mapping[str, Truth] = found.arguments if found else {}
        yield _list(
            _argument(argument, rules)
            for key, argument in option.arguments.items()
            if truths.get(key) is not False
        )


def _argument(argument: Argument, rules: Ruleset) -> str:
    sides = {
        "supports": translate("Flowchart", "for"),
        "opposes": translate("Flowchart", "against"),
        "excludes": translate("Flowchart", "excludes it"),
    }
    cited = cited_plainly(rules, argument.sources)
    said = f"<b>{escape(sides[argument.side])}:</b> {escape(argument.text)}"
    return f'{said}<br><span class="small">{escape(cited)}</span>'


def _sources(rules: Ruleset, sources: Iterable[Source]) -> Iterator[str]:
    """Name each source once, briefly, with all it says; then where to find it, how far read."""
    told = {each.key: each for each in sources}
    for citation in citations(rules, told, document_word()):
        parts = [told[key] for key, _ in citation.parts]
        found = " ".join(filter(None, (parts[0].citation, parts[0].link)))
        place = f"{as_written(found)} [{verified_word(parts[0].verified)}]"
        texts = dict.fromkeys(t for each in parts for t in (each.says, each.note) if t)
        says = as_written(" ".join(texts))
        name = escape(named_plainly(citation))
        yield f'<b>{name}:</b> {escape(says)}<br><span class="small">{escape(place)}</span>'


def _lines(lines: Iterable[Line]) -> str:
    """Set lines in by their depth, each with a mark of its own."""
    return "".join(
        f'<p class="line d{min(line.depth + 1, DEEPEST)}">'
        f"{MARKS[line.truth]}&nbsp;{_linked(line)}</p>"
        for line in lines
    )


def _linked(line: Line) -> str:
    """Let a line lead to its step, or to its question where it is about a single one."""
    text = escape(line.text)
    if line.step:
        return f'<a href="step:{line.step}">{text}</a>'
    return f'<a href="item:{line.items[0]}">{text}</a>' if len(line.items) == 1 else text


def _heading(text: str) -> str:
    return f'<p class="head">{escape(text)}</p>'


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _list(entries: Iterable[str]) -> str:
    html = "".join(f"<li>{each}</li>" for each in entries)
    return f"<ul>{html}</ul>" if html else ""
