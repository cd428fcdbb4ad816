"""The languages in which a patient can be given a page, whatever the desk itself speaks."""

from typing import Final, Literal, TypeAlias, get_args

Language: TypeAlias = Literal["en", "es", "fr", "pt", "ar", "sw", "hi"]
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
ENGLISH: Final[Language] = "en"
FROM_RIGHT: Final[frozenset[Language]] = frozenset({"ar"})
