"""Running text is whole and set in from the side on which its lines begin."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock
from pytestqt.qtbot import QtBot

from l5desk.ui.conclusion.prose import Prose

ARABIC = "تغيّر في المثانة أو الأمعاء أو منطقة السرج أو الوظيفة الجنسية، جديد في هذه النوبة: لا"
LATIN = "A change of bladder, bowel, saddle or sexual function that is new in this episode: no"
WIDTH = 220


def shown(qtbot: QtBot, direction: Qt.LayoutDirection, text: str) -> Prose:
    prose = Prose()
    qtbot.addWidget(prose)
    prose.setLayoutDirection(direction)
    lines = [f'<p class="line d{depth}">–&nbsp;{text}</p>' for depth in (1, 2, 3)]
    prose.show_html(f"{''.join(lines)}<ul><li>{text}</li></ul>")
    prose.resize(WIDTH, prose.heightForWidth(WIDTH))
    prose.show()
    qtbot.waitExposed(prose)
    return prose


def blocks(prose: Prose) -> list[QTextBlock]:
    document = prose.document()
    return [document.findBlockByNumber(n) for n in range(document.blockCount())]


@pytest.mark.parametrize(
    ("direction", "text"),
    [(Qt.LayoutDirection.LeftToRight, LATIN), (Qt.LayoutDirection.RightToLeft, ARABIC)],
    ids=["from the left", "from the right"],
)
def test_no_end_of_a_line_is_cut_off(qtbot: QtBot, direction: Qt.LayoutDirection, text: str):
    prose = shown(qtbot, direction, text)

    assert prose.horizontalScrollBar().maximum() == 0
    assert all(block.layout().lineCount() > 1 for block in blocks(prose))


def test_what_stands_under_another_line_is_set_in_from_the_right_in_arabic(qtbot: QtBot):
    prose = shown(qtbot, Qt.LayoutDirection.RightToLeft, ARABIC)
    ends = []
    for block in blocks(prose)[:3]:
        line = block.layout().lineAt(0)
        ends.append(line.naturalTextRect().right())

    assert all(outer > inner for outer, inner in pairwise(ends))
