"""What stands where a patient's label would, while nobody is a patient."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def not_a_patient() -> str:
    """Say what is explored, wherever a patient's label would stand."""
    return translate("Explore", "Exploring, not a patient")
