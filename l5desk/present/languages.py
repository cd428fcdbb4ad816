"""The languages of a patient's page, whatever the desk speaks, and those that the desk speaks."""

from typing import Final, Literal, TypeAlias, get_args

Language: TypeAlias = Literal["en", "es", "fr", "pt", "ar", "sw", "hi"]
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
ENGLISH: Final[Language] = "en"
FROM_RIGHT: Final[frozenset[Language]] = frozenset({"ar"})

Speech: TypeAlias = Literal["en", "es", "ar"]
SPEECHES: Final[tuple[Speech, ...]] = get_args(Speech)
"""The languages of the desk, and of the papers that a clinician takes away."""
