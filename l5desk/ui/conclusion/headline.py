"""The headline: the one next step, how urgent it is, by when and who."""

import datetime as dt
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from l5desk.present.conclusion import Headline, Mention
from l5desk.ui.conclusion.prose import BORDER, Prose, item_link
from l5desk.ui.conclusion.words import (
    by_text,
    headline_text,
    headline_title,
    noted_label,
    open_label,
    others_text,
    spoken_headline,
    urgency_sign,
    urgency_word,
)
from l5desk.ui.language import listed
from l5desk.ui.sign import Sign
from l5desk.ui.theme import icon, restyle

NAMED: Final = 6
"""How many open questions are named before the rest is counted."""


class HeadlineCard(QFrame):
    """Told by icon, word, outline and colour; dashed while it is not settled."""

    item_requested = Signal(str)
    turned = Signal()
    """The next step is another one now."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Headline | None = None
        self.setProperty("kind", "headline")
        self._sign = Sign()
        self.urgency = self._label("urgency")
        self.title = self._label("title")
        self.text = self._label("")
        self.by = self._label("by")
        self.open = Prose()
        self._build()

    def _label(self, kind: str) -> QLabel:
        label = QLabel(indent=BORDER)
        label.setProperty("kind", kind)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.urgency, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 12, 12)
        column.setSpacing(6)
        column.addLayout(top)
        for widget in (self.title, self.text, self.by, self.open):
            column.addWidget(widget)
        self.open.item_requested.connect(self.item_requested)

    def show_headline(self, head: Headline, since: dt.date | None) -> None:
        """Show this headline; another one is announced. Its deadline counts from a day, if known.

        A case may be opened days after its answers were given: from today it would be too late.
        """
        self.by.setText(by_text(head, since))
        self.by.setVisible(bool(self.by.text()))
        if head == self._shown:
            return
        before, self._shown = self._shown, head
        name, ink = urgency_sign(head.urgency)
        self._sign.show_icon(icon(name, ink))
        self.urgency.setText(urgency_word(head))
        self.title.setText(headline_title(head))
        self.text.setText(headline_text(head))
        self.open.show_html(_named_html(head))
        self.open.setVisible(bool(head.open or _noted(head)))
        self.setProperty("urgency", head.urgency)
        self.setProperty("settled", "true" if head.kind == "settled" else "false")
        self.urgency.setProperty("urgency", head.urgency)
        restyle(self, self.urgency)
        if before and spoken_headline(before) != spoken_headline(head):
            self._announce(head)
        if before and (before.kind, before.step) != (head.kind, head.step):
            self.turned.emit()

    def _announce(self, head: Headline) -> None:
        event = QAccessibleAnnouncementEvent(self, spoken_headline(head))
        if head.is_alarm:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)


def _named_html(head: Headline) -> str:
    lines = ((open_label(head), head.open), (noted_label(), _noted(head)))
    return "".join(_line(label, mentions) for label, mentions in lines if mentions)


def _noted(head: Headline) -> tuple[Mention, ...]:
    """Give what must not be overlooked where no alarm is raised."""
    return () if head.is_alarm else head.noted


def _line(label: str, mentions: tuple[Mention, ...]) -> str:
    named = [item_link(each.item, each.short) for each in mentions[:NAMED]]
    if len(mentions) > NAMED:
        named.append(others_text())
    return f"<p><b>{label}</b> {listed(named)}</p>"
