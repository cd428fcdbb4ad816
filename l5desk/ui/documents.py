"""Where files are kept unless somebody chooses another place."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def among_documents(name: str) -> str:
    """Give a path among the user's documents, or at home where there is no such folder.

    The folder a program is started in may be its own, where nobody looks for a case.
    """
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(documents))
    return str((folder if folder.is_dir() else Path.home()) / name)
