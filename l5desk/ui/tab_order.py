"""The way of the Tab key through a window: as it reads.

Qt's own way is the order in which widgets were made, so that whatever an answer brings into being
comes after everything else. This one follows the layouts.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QWidget,
)


def stops(inside: QWidget) -> list[QWidget]:
    """Give everything in sight below a widget that the Tab key comes to, as it reads."""
    return [widget for widget in _as_read(inside) if _is_stop(widget)]


def go_on(window: QWidget, *, forwards: bool) -> bool:
    """Bring the keyboard to the next stop, or the one before; tell whether there is one."""
    here: QWidget | None = QApplication.focusWidget()
    way = stops(window)
    if not way:
        return False
    step = 1 if forwards else -1
    reason = Qt.FocusReason
    start = way.index(here) if here in way else _place_of(here, window, way, forwards=forwards)
    target = way[(start + step) % len(way)]
    target.setFocus(reason.TabFocusReason if forwards else reason.BacktabFocusReason)
    return True


def _place_of(here: QWidget | None, window: QWidget, way: list[QWidget], *, forwards: bool) -> int:
    """Give the stop just left, for a keyboard that is where Tab does not come to.

    Such is an answer that another button of its question stands for.
    """
    everything = list(_as_read(window))
    if here not in everything:
        return -1 if forwards else 0
    before = everything[: everything.index(here)]
    passed = sum(widget in before for widget in way)
    return passed - 1 if forwards else passed


def _is_stop(widget: QWidget) -> bool:
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabbed and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _as_read(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    for child in _parts(widget):
        yield from _as_read(child)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """Give what a widget consists of, in reading order; what no layout places comes last."""
    match widget:
        case QSplitter():
            parts = [widget.widget(number) for number in range(widget.count())]
        case QTabWidget():
            parts = [widget.tabBar(), widget.currentWidget()]
        case QStackedWidget():
            parts = [widget.currentWidget()]
        case QScrollArea():
            parts = [widget.widget()]
        case _:
            parts = list(_placed(widget))
    yield from (part for part in parts if part is not None)


def _placed(widget: QWidget) -> Iterator[QWidget]:
    layout = widget.layout()
    placed = list(_items(layout)) if layout else []
    yield from placed
    for child in widget.children():
        if isinstance(child, QWidget) and child not in placed and not child.isWindow():
            yield child


def _items(layout: QLayout) -> Iterator[QWidget]:
    """Give what a layout places, in its order.

    An item that Qt was asked for would be kept as long as its layout, and stand for whatever comes
    to lie in its place in memory once Qt has deleted it; so it is only asked where things are.
    """
    parent = layout.parentWidget()
    inside = [*(parent.children() if parent else ()), *layout.children()]
    known = [each for each in inside if isinstance(each, QWidget | QLayout)]
    places = {layout.indexOf(each): each for each in known}
    for place in sorted(places.keys() - {-1}):
        match places[place]:
            case QLayout() as inner:
                yield from _items(inner)
            case widget:
                yield widget
