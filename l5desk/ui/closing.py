"""The one button under what is only read, or counts as it is typed."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox

from l5desk.ui.theme import icon


def close_box(dialog: QDialog) -> QDialogButtonBox:
    """Make the row with the button that closes a dialog."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    button = box.button(QDialogButtonBox.StandardButton.Close)
    button.setIcon(icon("close"))
    box.rejected.connect(dialog.close)
    return box
