"""The wording: what the store holds, in the words of the audience that is set."""

from PySide6.QtCore import QObject, Signal

from l5desk.present.audience import Audience, in_words_for
from l5desk.session import Session
from l5desk.storage.settings import Settings
from l5desk.ui.preferences import Preferences
from l5desk.ui.store import Store


class Wording(QObject):
    """Stands between the store and the panes that are read; what is kept or copied stays as is."""

    changed = Signal(object)
    """The session to be shown is another one now."""

    def __init__(self, store: Store, preferences: Preferences) -> None:
        super().__init__()
        self._store = store
        self._audience: Audience = preferences.settings.audience
        store.changed.connect(self._show)
        preferences.changed.connect(self._follow)

    def _show(self, session: Session) -> None:
        self.changed.emit(in_words_for(session, self._audience))

    def _follow(self, settings: Settings) -> None:
        if settings.audience != self._audience:
            self._audience = settings.audience
            self._show(self._store.session)
