"""The least a window costs: a program with Qt's widgets and nothing in them."""

import sys

from PySide6 import QtPrintSupport, QtSvg
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

USED_BY_THE_DESK = (QtPrintSupport, QtSvg)
"""Loaded as the desk loads them, so that both stand on the same libraries."""

if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = QMainWindow()
    window.setCentralWidget(QLabel("l5desk"))
    window.resize(1366, 768)
    window.show()
    sys.exit(app.exec())
