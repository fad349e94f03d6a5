"""What a screen reader finds in a window: its accessible tree, and what is wrong with it."""

import re
from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractSpinBox, QLabel, QWidget

from app.widgets.plots.plot import Plot

_WITHOUT_MEANING = (
    QAccessible.Role.NoRole,
    QAccessible.Role.Client,
    QAccessible.Role.Border,
    QAccessible.Role.Pane,
)
_NAMED = (
    QAccessible.Role.Graphic,
    QAccessible.Role.Grouping,
    QAccessible.Role.PageTabList,
    QAccessible.Role.List,
    QAccessible.Role.ProgressBar,
)
_WITH_VALUE = (
    QAccessible.Role.EditableText,
    QAccessible.Role.ComboBox,
    QAccessible.Role.Slider,
    QAccessible.Role.ProgressBar,
)
_DECORATION = frozenset(("_LineSample", "_Whisker", "_Gradient", "_Mark", "EndNames"))
"""Painted beside a text that says the same, or beside a plot whose description does."""

_MARKUP = re.compile(r"\\[a-zA-Z]|\{\w*\}|</?[a-z]+[ >]|&[a-z]+;|\w\^|\w_\w")


def spoken_tree(root: QWidget) -> Iterator[QAccessibleInterface]:
    """Yield everything visible that a reader finds in a widget, from the outside to the inside."""
    top = QAccessible.queryAccessibleInterface(root)
    assert top is not None
    waiting = [top]
    while waiting:
        found = waiting.pop()
        if not found.state().invisible:
            yield found
            children = (found.child(number) for number in range(found.childCount()))
            waiting += [child for child in children if child is not None]


def reader_faults(root: QWidget) -> list[str]:
    """Return one line for everything that a reader could not name, place or value."""
    return [f"{_what(found)}: {fault}" for found in spoken_tree(root) for fault in _faults(found)]


def _faults(found: QAccessibleInterface) -> Iterator[str]:
    name = found.text(QAccessible.Text.Name)
    description = found.text(QAccessible.Text.Description)
    value, role, thing = found.text(QAccessible.Text.Value), found.role(), found.object()
    if role == QAccessible.Role.Graphic and type(thing) is QLabel:
        return  # An icon, which the text beside it explains.
    if found.state().focusable and (role in _WITHOUT_MEANING or not name):
        yield "can have the focus, but has no name or no role"
    if role in _NAMED and not name:
        yield "has no name"
    if role in _WITH_VALUE and not value and not _is_empty_field(thing):
        yield "has no value"
    if role == QAccessible.Role.Graphic and not description:
        yield "has no description"
    if isinstance(thing, Plot) and role != QAccessible.Role.Graphic:
        yield "is a plot that is no picture"
    if _is_painted(thing) and role in _WITHOUT_MEANING:
        yield "is painted, and nothing is said of it"
    for text in (name, description, value):
        if _MARKUP.search(text):
            yield f"speaks markup: {text!r}"


def _is_painted(thing: object) -> bool:
    """Whether it is one of the labs' own pictures."""
    own = [each for each in type(thing).__mro__ if each.__module__.startswith("app.labs")]
    return any("paintEvent" in vars(each) for each in own) and type(thing).__name__ not in _DECORATION


def _is_empty_field(thing: object) -> bool:
    return not isinstance(thing, QAbstractSpinBox) and bool(getattr(thing, "placeholderText", str)())


def _what(found: QAccessibleInterface) -> str:
    return f"{found.role().name} {type(found.object()).__name__} {found.text(QAccessible.Text.Name)!r}"
