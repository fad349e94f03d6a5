"""What a screen reader takes a widget for, where Qt's own guess says too little."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleValueChangeEvent
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

_ROLE = "spokenRole"


def speak_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Let a screen reader take a widget for something else than its class stands for.

    A ``Graphic`` is one picture, whatever widgets it is made of. A ``Slider`` and a ``ProgressBar`` have
    their accessible description as their value. A checkable ``Button`` unfolds something; a ``PageTab``
    and a ``ListItem`` are selected while they are checked.
    """
    widget.setProperty(_ROLE, role.value)
    if QAccessible.isActive():
        # Where a reader listens, a text that was set before has already made Qt guess.
        guessed = QAccessible.queryAccessibleInterface(widget)
        if not isinstance(guessed, _SpokenWidget):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(guessed))


def speak_value(widget: QWidget, text: str) -> None:
    """Give a slider or a progress bar another value to be told, if it is another."""
    if text != widget.accessibleDescription():
        widget.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(widget, text))


def install_spoken_roles() -> None:
    """Tell Qt of the roles; to be called once, when the program starts."""
    QAccessible.installFactory(_interface)


class _SpokenWidget(QAccessibleWidget):
    """Answers a reader's questions about a widget by the role that it was given."""

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Value and self.role() in _WITH_VALUE:
            kind = QAccessible.Text.Description
        text = super().text(kind)
        thing = self.object()
        if kind == QAccessible.Text.Name and not text and isinstance(thing, QAbstractButton):
            return thing.text()
        return text

    def state(self) -> QAccessible.State:
        state = super().state()
        button = self.object()
        if isinstance(button, QAbstractButton) and button.isCheckable():
            if self.role() in _SELECTED:
                state.selectable, state.selected = True, button.isChecked()
            else:
                state.expandable = True
                state.expanded, state.collapsed = button.isChecked(), not button.isChecked()
        return state

    def childCount(self) -> int:
        return 0 if self.role() == QAccessible.Role.Graphic else super().childCount()


_SELECTED = (QAccessible.Role.PageTab, QAccessible.Role.ListItem)
_WITH_VALUE = (QAccessible.Role.Slider, QAccessible.Role.ProgressBar)


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    role = thing.property(_ROLE)
    if role is None or not isinstance(thing, QWidget):
        return None
    return _SpokenWidget(thing, QAccessible.Role(role))
