"""Which papers there are besides the handout, by the names they have in the menus."""

from typing import Literal, TypeAlias

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

PaperKind: TypeAlias = Literal["card", "letter", "record", "form"]


def sheet_words() -> dict[str, str]:
    """Name the sizes of paper."""
    return {"A4": "A4", "Letter": translate("Papers", "Letter")}


def paper_words() -> dict[PaperKind, str]:
    """Name the papers."""
    return {
        "card": translate("Papers", "Safety-net card"),
        "letter": translate("Papers", "Referral letter"),
        "record": translate("Papers", "Record summary"),
        "form": translate("Papers", "Paper form"),
    }
