"""The order of the Tab key: that of the picture, whatever stands where at this moment."""

from functools import cmp_to_key
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

_BEFORE = "tabBefore"


def let_follow(widget: QWidget, before: QWidget) -> None:
    """Let the Tab key lead from `before` to `widget`, wherever it stands."""
    widget.setProperty(_BEFORE, before)


def order_as_seen(root: QWidget) -> list[QWidget]:
    """Let the Tab key go as one reads, from the left to the right and downwards; return its stops."""
    stops = _stops(root)
    for widget in tuple(stops):
        before = widget.property(_BEFORE)
        if before in stops:
            stops.remove(widget)
            stops.insert(stops.index(before) + 1, widget)
    for first, second in pairwise(stops):
        QWidget.setTabOrder(first, second)
    return stops


def _stops(widget: QWidget) -> list[QWidget]:
    """Return the stops of the Tab key in a widget, in the order in which they are seen."""
    is_stop = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
    stops = [widget] if is_stop and widget.focusProxy() is None else []
    children = [
        child
        for child in widget.children()
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow()
    ]
    for child in sorted(children, key=cmp_to_key(_compared)):
        stops += _stops(child)
    return stops


def _compared(first: QWidget, second: QWidget) -> int:
    """Return a negative number if the first is read before the second: left of it in a row, or above it."""
    one, other = _area(first), _area(second)
    common = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    if common > min(one.height(), other.height()) / 2:
        return one.left() - other.left()
    return one.top() - other.top()


def _area(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint()), widget.size())
