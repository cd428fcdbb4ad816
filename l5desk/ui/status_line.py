"""The line below everything: which rules, how far reviewed, offline, saved."""

import datetime as dt
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from l5desk.engine.ruleset import Ruleset
from l5desk.ui.language import listed
from l5desk.ui.periods import outside_period
from l5desk.ui.sign import Sign
from l5desk.ui.store import Store
from l5desk.ui.theme import icon


class StatusLine(QFrame):
    """Says at all times what the desk rests on."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "status")
        self.rules, self.review, self.saved = QLabel(), QLabel(), QLabel()
        self.review_sign, self.saved_sign = Sign(), Sign()
        self._warnings = self.tr("translation not reviewed"), self.tr("translation")
        self.translation = QLabel()
        self.translation.setToolTip(
            self.tr(
                "No native-speaking clinician has reviewed the words of the rules in this "
                "language. What ends in [en] has not been translated."
            )
        )
        self.translation_sign = Sign(icon("warning", "soon"))
        self.translation_sign.setToolTip(self.translation.toolTip())
        self._is_translated = False
        self._named = "", ""
        self.offline = QLabel(self.tr("Offline"))
        self.offline.setToolTip(self.tr("The desk never connects to anything."))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 3, 16, 4)
        layout.setSpacing(6)
        for widget in (
            self.rules,
            self.review_sign,
            self.review,
            self.translation_sign,
            self.translation,
        ):
            layout.addWidget(widget)
        layout.addStretch(1)
        for widget in (Sign(icon("offline", "muted")), self.offline, self.saved_sign, self.saved):
            layout.addWidget(widget)

    def show_translated(self, *, translated: bool) -> None:
        """Say that the rules are shown in a language in which nobody has reviewed them."""
        self._is_translated = translated
        self.translation_sign.setVisible(translated)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spare words where there is no room for them, the warning last."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self.translation.setVisible(self._is_translated)
        self.translation.setText(self._warnings[0])
        self.offline.show()
        self.rules.setText(self._named[0])
        for spare in (
            self.offline.hide,
            partial(self.rules.setText, self._named[1]),
            partial(self.translation.setText, self._warnings[1]),
            self.translation.hide,
        ):
            if self.sizeHint().width() > self.width():
                spare()

    def show_store(
        self, store: Store, rules: Ruleset, day: dt.date, *, training: bool = False
    ) -> None:
        """Show the rules as they are read that day, and whether it is saved; exploring never is."""
        words = self.tr("{title} {version}, {date}, {status}")
        full = words.format(
            title=rules.title,
            version=rules.version,
            date=rules.date.isoformat(),
            status=self._status(rules),
        )
        self._named = full, f"{rules.title} {rules.version}"
        digest = self.tr("Digest, another if a single rule changes: {0}").format(
            store.session.pathway.digest
        )
        self.rules.setToolTip(f"{full}\n{digest}")
        self._show_review(rules, outside_period(rules, day))
        if training:
            self.saved.setText(self.tr("Exploring: nothing is saved"))
            self.saved_sign.show_icon(icon("explore", "training"))
        else:
            self._show_saved(store)

    def _show_review(self, rules: Ruleset, outside: str) -> None:
        self.review.setText(listed(filter(None, (self._review(rules), outside))))
        is_sound = bool(rules.reviews) and not outside
        self.review_sign.show_icon(icon("check", "muted") if is_sound else icon("warning", "soon"))

    def _status(self, rules: Ruleset) -> str:
        words = {
            "draft": self.tr("draft"),
            "active": self.tr("active"),
            "retired": self.tr("retired"),
        }
        return words[rules.status]

    def _review(self, rules: Ruleset) -> str:
        if not rules.reviews:
            return self.tr("not reviewed by a clinician")
        last = max(rules.reviews, key=lambda review: review.day)
        return self.tr("reviewed by {0}, {1}").format(last.reviewer, last.day.isoformat())

    def _show_saved(self, store: Store) -> None:
        name = store.path.name if store.path else ""
        match store.is_saved, bool(name):
            case True, True:
                words, sign = self.tr("Saved in {0}").format(name), "saved"
            case True, False:
                words, sign = self.tr("Nothing to save yet"), "saved"
            case False, True:
                words, sign = self.tr("Changed since {0} was saved").format(name), "unsaved"
            case _:
                words, sign = self.tr("Not saved in a file"), "unsaved"
        self.saved.setText(words)
        self.saved_sign.show_icon(icon(sign, "muted"))
        self._make_room()
