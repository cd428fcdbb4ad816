"""About: what the desk is, what it rests on, what is new, whose work is in it."""

import platform
from html import escape
from typing import Final, TypeAlias

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QVBoxLayout

import l5desk
from l5desk.engine.pathway import Pathway
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.ui.hazards import safety_pages
from l5desk.ui.language import listed, read_from_here, spoken
from l5desk.ui.manual import SPACE, Manual, set_apart
from l5desk.ui.pages import page
from l5desk.ui.panel import Page, Panel
from l5desk.ui.reading import ColumnText, row

Keys: TypeAlias = tuple[tuple[str, str], ...]
"""Keys, and what they do."""
MARGIN: Final = 16


class About(Panel):
    """Keys, versions, changelog, licences, and what the program says of its own safety."""

    def __init__(self, pathway: Pathway) -> None:
        super().__init__()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self._digest = pathway.digest
        self.manual = self.tabs.addTab(Manual(spoken()), self.tr("&Manual"))
        self._about_page = Leaf(self._about(pathway))
        self.about = self.tabs.addTab(self._about_page, self.tr("&About"))
        keys = Page(self.tr("Keyboard"))
        keys.show_html(self._keys())
        self.keyboard = self.tabs.addTab(keys, self.tr("&Keyboard"))
        self.tabs.addTab(Leaf(_resource("changelog.md")), self.tr("What is &new"))
        self.tabs.addTab(Leaf(_resource("THIRD-PARTY.md")), self.tr("&Licences"))
        statement, hazards = safety_pages(spoken())
        self.safety = self.tabs.addTab(Leaf(statement), self.tr("&Safety"))
        self.tabs.addTab(Leaf(hazards), self.tr("Ha&zards"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)

    def show_session(self, session: Session) -> None:
        """Name the rules that this session follows."""
        if session.pathway.digest != self._digest:
            self._digest = session.pathway.digest
            self._about_page.show_markdown(self._about(session.pathway))

    def show_page(self, page: int) -> None:
        """Bring a page to the front, by its place among the tabs."""
        self.tabs.setCurrentIndex(page)

    def _about(self, pathway: Pathway) -> str:
        rules = pathway.ruleset
        lines = (
            f"# {read_from_here(f'l5desk {l5desk.__version__}')}",
            self.tr("An offline desktop assistant for L5 lumbar nerve root impingement."),
            self.tr(
                "For clinicians. It is not validated, not a medical device, and replaces no"
                " judgement. It never connects to any network."
            ),
            self.tr(
                "**Updates** come as a file, from where you got this version; nothing looks for"
                " them. Install the new file over the old one: settings and cases stay."
            ),
            self.tr("**Rules:** {0} {1} of {2}").format(rules.title, rules.version, rules.date),
            self.tr("**Digest:** {0}").format(pathway.digest),
            self.tr("**Review:** {0}").format(
                listed(review.reviewer for review in rules.reviews)
                or self.tr("not reviewed by a clinician")
            ),
            self.tr("**Runs on:** Python {0}, Qt {1}").format(
                platform.python_version(), PySide6.__version__
            ),
        )
        return "\n\n".join(lines)

    def _keys(self) -> str:
        parts = (
            (self.tr("Answering"), self._answering()),
            (self.tr("The chart"), self._on_the_chart()),
            (self.tr("The desk"), self._on_the_desk()),
        )
        rows = "".join(f"<tr>{_headed(title)}</tr>{_rows(keys)}" for title, keys in parts)
        return f'<table width="100%" cellspacing="0" cellpadding="4">{rows}</table>'

    def _answering(self) -> Keys:
        return (
            (self.tr("Y, N"), self.tr("yes, no")),
            (self.tr("1 to 9, 0 to 5, T"), self.tr("the option or grade of that number; T is ten")),
            (self.tr("C"), self.tr("cannot assess")),
            (self.tr("M"), self.tr("unfold the body map, where there is one")),
            (self.tr("the same key again, Delete"), self.tr("take the answer back")),
            (self.tr("Enter"), self.tr("next open question, at the end of a page the next page")),
            (self.tr("Up, Down"), self.tr("question before, after")),
            (self.tr("Left, Right, Space"), self.tr("move among the answers, press one")),
            (self.tr("F1"), self.tr("how to ask or examine, and why")),
            (self.tr("Alt+N"), self.tr("none of these, for the open history questions")),
            (self.tr("Alt+X, Alt+B"), self.tr("next page, page before")),
        )

    def _on_the_chart(self) -> Keys:
        return (
            (self.tr("Arrow keys"), self.tr("from step to step along the links")),
            (self.tr("Enter"), self.tr("what the step says, and why")),
            (self.tr("Space"), self.tr("fold its phase, or unfold it")),
            (self.tr("Home"), self.tr("back to where the patient is")),
            (self.tr("Ctrl+plus, Ctrl+minus"), self.tr("larger, smaller")),
            (self.tr("Ctrl+9, Ctrl+0"), self.tr("where the patient is, the whole chart")),
            (self.tr("Ctrl+F, F3"), self.tr("find words, find the next")),
            (
                self.tr("1 to 9, Backspace"),
                self.tr("exploring: take the way of that number, go back"),
            ),
        )

    def _on_the_desk(self) -> Keys:
        return (
            (self.tr("Alt+1, 2, 3"), self.tr("go to intake, flowchart, conclusion")),
            (self.tr("Ctrl+1"), self.tr("back to the patient from anywhere")),
            (self.tr("Ctrl+2"), self.tr("explore the chart without a patient")),
            (self.tr("Up, Down"), self.tr("on the rail at the side: from room to room")),
            (self.tr("Esc"), self.tr("leave rulesets, settings or help")),
        )


def _headed(title: str) -> str:
    return f'<td colspan="2"><p class="section">{escape(title)}</p></td>'


def _rows(keys: Keys) -> str:
    return "".join(
        row(f'<td width="28%"><p><b>{escape(key)}</b></p></td>', f"<td><p>{escape(words)}</p></td>")
        for key, words in keys
    )


def _resource(name: str) -> str:
    return page(bundled("resources") / name, spoken())


class Leaf(ColumnText):
    """A text in Markdown."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(MARGIN)
        self.show_markdown(markdown)

    def show_markdown(self, text: str) -> None:
        """Show this text."""
        self.setMarkdown(text)
        set_apart(self.document(), SPACE)
        self.narrow()
