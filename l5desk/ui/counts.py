"""Counts: so many of something, in the form that a language has for that number."""

from PySide6.QtCore import QCoreApplication


class Counts:
    """Qt's tool for translators asks for the forms only where it reads ``tr`` with a number."""

    @staticmethod
    def tr(words: str, comment: str, count: int) -> str:
        """Say it in the language of the desk; ``%n`` stands for the number.

        English has no such forms: what is one of a kind has words of its own there.
        """
        return QCoreApplication.translate("Counts", words, comment, count)
