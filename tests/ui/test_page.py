"""A page to read: where it begins."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from l5desk.ui.panel import Page

LONG = "".join(f"<p>Line {n}</p>" for n in range(100))


def test_a_page_is_read_from_its_beginning_also_when_the_keyboard_comes_to_it(
    qtbot: QtBot, qapp: QApplication
):
    page = Page("A page")
    qtbot.addWidget(page)
    page.show_html(LONG)
    page.resize(QSize(400, 300))
    page.show()
    page.setFocus()
    page.resize(QSize(420, 280))
    qapp.processEvents()

    assert page.verticalScrollBar().maximum() > 0
    assert page.verticalScrollBar().value() == 0


def test_a_page_that_only_goes_on_stays_where_it_is_read(qtbot: QtBot, qapp: QApplication):
    page = Page("A page")
    qtbot.addWidget(page)
    page.show_html(LONG)
    page.resize(QSize(400, 300))
    page.show()
    qapp.processEvents()
    page.verticalScrollBar().setValue(200)

    page.show_html(LONG + "<p>One more</p>", from_top=False)
    qapp.processEvents()

    assert page.verticalScrollBar().value() == 200
