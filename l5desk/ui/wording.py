"""The wording: what the store holds, in the language of the desk and the words of its audience."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from l5desk.engine.pathway import Pathway
from l5desk.engine.problem import ProblemsError
from l5desk.present.audience import Audience, in_words_for
from l5desk.present.texts import in_language
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.files import FileError
from l5desk.storage.settings import Settings
from l5desk.storage.texts import load_texts
from l5desk.ui.preferences import Preferences
from l5desk.ui.sentences import told
from l5desk.ui.store import Store


class Wording(QObject):
    """Stands between the store and the panes that are read; what is kept or copied stays as is.

    A window speaks one language as long as it stands; the audience may change meanwhile.
    """

    translated = Signal(object)
    """The session, in the language of the desk."""
    changed = Signal(object)
    """The session to be shown is another one now: in that language, and for the audience."""
    begun = Signal()
    """Another patient is on the desk."""
    told = Signal(str)
    """Why the rules are not in the language of the desk."""

    def __init__(self, store: Store, preferences: Preferences) -> None:
        super().__init__()
        self._store = store
        self._audience: Audience = preferences.settings.audience
        self._language = preferences.settings.language
        self._spoken: dict[str, tuple[Pathway, Pathway]] = {}
        store.changed.connect(self._show)
        store.begun.connect(self.begun)
        preferences.changed.connect(self._follow)

    @property
    def session(self) -> Session:
        """The session, in the language of the desk."""
        session = self._store.session
        return replace(session, pathway=self.said(session.pathway))

    def said(self, pathway: Pathway) -> Pathway:
        """Give rules in the language of the desk; to follow, to keep or to prove, take others."""
        if self._language == "en":
            return pathway
        name = pathway.ruleset.id
        if name not in self._spoken or self._spoken[name][0] is not pathway:
            self._spoken[name] = pathway, self._translated(pathway)
        return self._spoken[name][1]

    def _translated(self, pathway: Pathway) -> Pathway:
        try:
            texts = load_texts(bundled("rulesets"), pathway.ruleset.id, self._language)
        except (FileError, ProblemsError) as error:
            self.told.emit(told(error))
            return pathway
        return in_language(pathway, texts.translations)

    def _show(self) -> None:
        session = self.session
        self.translated.emit(session)
        self.changed.emit(in_words_for(session, self._audience))

    def _follow(self, settings: Settings) -> None:
        if settings.audience != self._audience:
            self._audience = settings.audience
            self._show()
