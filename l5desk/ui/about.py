"""About: what the desk is, what it rests on, what is new, whose work is in it."""

import platform

import PySide6
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QTabWidget, QTextBrowser, QVBoxLayout

import l5desk
from l5desk.engine.pathway import Pathway
from l5desk.engine.problem import ProblemsError
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.files import FileError
from l5desk.storage.safety import Hazard, load_safety
from l5desk.ui.manual import Manual
from l5desk.ui.panel import Panel

translate = QCoreApplication.translate


class About(Panel):
    """Keys, versions, changelog, licences, and what the program says of its own safety."""

    def __init__(self, pathway: Pathway) -> None:
        super().__init__()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self._digest = pathway.digest
        self.manual = self.tabs.addTab(Manual(), self.tr("&Manual"))
        self._about_page = _page(self._about(pathway))
        self.about = self.tabs.addTab(self._about_page, self.tr("&About"))
        self.keyboard = self.tabs.addTab(_page(self._keys()), self.tr("&Keyboard"))
        self.tabs.addTab(_page(_resource("changelog.md")), self.tr("What is &new"))
        self.tabs.addTab(_page(_resource("THIRD-PARTY.md")), self.tr("&Licences"))
        statement, hazards = _safety()
        self.safety = self.tabs.addTab(_page(statement), self.tr("&Safety"))
        self.tabs.addTab(_page(hazards), self.tr("Ha&zards"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)

    def show_session(self, session: Session) -> None:
        """Name the rules that this session follows."""
        if session.pathway.digest != self._digest:
            self._digest = session.pathway.digest
            self._about_page.setMarkdown(self._about(session.pathway))

    def show_page(self, page: int) -> None:
        """Bring a page to the front, by its place among the tabs."""
        self.tabs.setCurrentIndex(page)

    def _about(self, pathway: Pathway) -> str:
        rules = pathway.ruleset
        lines = (
            f"# l5desk {l5desk.__version__}",
            l5desk.__doc__ or "",
            self.tr(
                "For clinicians. It is not validated, not a medical device, and replaces no"
                " judgement. It never connects to any network."
            ),
            self.tr(
                "**Updates** come as a file, from where you got this version; nothing looks for"
                " them. Install the new file over the old one: settings and cases stay."
            ),
            self.tr("**Rules:** {0} {1} of {2}").format(rules.title, rules.version, rules.date),
            self.tr("**Digest:** {0}").format(f"`{pathway.digest}`"),
            self.tr("**Review:** {0}").format(
                ", ".join(review.reviewer for review in rules.reviews)
                or self.tr("not reviewed by a clinician")
            ),
            self.tr("**Runs on:** Python {0}, Qt {1}").format(
                platform.python_version(), PySide6.__version__
            ),
        )
        return "\n\n".join(lines)

    def _keys(self) -> str:
        keys = (
            (self.tr("Y, N"), self.tr("yes, no")),
            (self.tr("1 to 9, 0 to 5, T"), self.tr("the option or grade of that number; T is ten")),
            (self.tr("C"), self.tr("cannot assess")),
            (self.tr("the same key again, Delete"), self.tr("take the answer back")),
            (self.tr("Enter"), self.tr("next open question, at the end of a page the next page")),
            (self.tr("Up, Down"), self.tr("question before, after")),
            (self.tr("Left, Right, Space"), self.tr("move among the answers, press one")),
            (self.tr("F1"), self.tr("how to ask or examine, and why")),
            (self.tr("Alt+N"), self.tr("none of these, for the open history questions")),
            (self.tr("Alt+X, Alt+B"), self.tr("next page, page before")),
            (self.tr("Alt+1, 2, 3"), self.tr("go to intake, flowchart, conclusion")),
            (self.tr("Ctrl+1"), self.tr("back to the patient from anywhere")),
            (self.tr("Ctrl+2"), self.tr("explore the chart without a patient")),
            (self.tr("1 to 9, Backspace"), self.tr("exploring: go the way of that number, back")),
            (self.tr("Up, Down"), self.tr("on the rail at the side: from room to room")),
            (self.tr("Esc"), self.tr("leave rulesets, settings or help")),
        )
        lines = "\n".join(f"| {key} | {words} |" for key, words in keys)
        said = self.tr("Key")
        more = self.tr("What it does")
        return f"| {said} | {more} |\n|---|---|\n{lines}"


def _safety() -> tuple[str, str]:
    """Give the statement and the log of hazards; what is wrong with them is said in their place."""
    try:
        safety = load_safety(bundled("resources") / "safety")
    except (FileError, ProblemsError) as error:
        return str(error), str(error)
    log = safety.log
    count = translate("About", "{0} hazards; severity and likelihood are {1}.")
    said = translate("About", "Hazards")
    head = (f"# {said}", count.format(len(log.hazards), log.scores))
    return safety.statement, "\n\n".join([*head, log.about, *map(_hazard, log.hazards)])


def _hazard(hazard: Hazard) -> str:
    words = translate("About", "{0}, {1} · {2}")
    graded = words.format(hazard.severity, hazard.likelihood.lower(), hazard.status)
    controls = "\n".join(f"- {each.text}" for each in hazard.controls)
    left = translate("About", "What remains: {0}").format(hazard.residual)
    happens = f"{hazard.cause} → {hazard.effect} → {hazard.harm}"
    parts = (f"### {hazard.id} {hazard.title}", f"**{graded}**", happens, controls, left)
    return "\n\n".join(part for part in parts if part)


def _resource(name: str) -> str:
    return (bundled("resources") / name).read_text(encoding="utf-8")


def _page(markdown: str) -> QTextBrowser:
    page = QTextBrowser()
    page.setMarkdown(markdown)
    page.setOpenLinks(False)
    page.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextBrowserInteraction
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return page
