"""Numbers of a run that are told under the pointer: they follow the run, or go."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget


class HoverLabel(QObject):
    """What a widget tells of the place under the pointer, true as long as it is seen.

    Qt's tooltip keeps the text that it was given. The widget therefore renews this one whenever it shows
    something else; while nothing is told, that costs nothing.

    Parameters
    ----------
    widget
        What tells.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._text: Callable[[], str] | None = None
        self._shown = ""
        self._place, self._around = QPoint(), QRect()
        # Without it the widget would not hear that the pointer goes on.
        widget.setMouseTracking(True)

    def tell(self, place: QPoint, text: Callable[[], str], around: QRect) -> None:
        """Show what `text` returns, now and after every change; nothing where it returns nothing.

        Parameters
        ----------
        place
            Where on the screen, in global coordinates.
        text
            Returns what holds when it is called.
        around
            The part of the widget that the pointer has to leave for the text to go.
        """
        self._text, self._place, self._around = text, place, around
        self._widget.installEventFilter(self)
        self._show(text())

    def renew(self) -> None:
        """Tell what holds from now on, if something is being told."""
        if self._text is None:
            return
        if not self._is_seen:
            # Qt has taken it away, or another widget tells something.
            self._forget()
            return
        text = self._text()
        if text != self._shown:
            self._show(text)

    def hide(self) -> None:
        """Take away what is told, at once: Qt's own way leaves it for a third of a second."""
        if self._text is not None and self._is_seen:
            QToolTip.hideText()
            for window in QApplication.topLevelWidgets():
                if window.inherits("QTipLabel"):
                    window.close()
        self._forget()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hear that the pointer has gone on, or that the widget is no longer seen."""
        kind = event.type()
        if kind in (QEvent.Type.Leave, QEvent.Type.Hide) or (
            isinstance(event, QMouseEvent)
            and kind == QEvent.Type.MouseMove
            and not self._around.contains(event.position().toPoint())
        ):
            self.hide()
        return False

    @property
    def _is_seen(self) -> bool:
        return QToolTip.isVisible() and QToolTip.text() == self._shown

    def _show(self, text: str) -> None:
        if not text:
            self.hide()
            return
        self._shown = text
        QToolTip.showText(self._place, text, self._widget, self._around)

    def _forget(self) -> None:
        self._text = None
        self._widget.removeEventFilter(self)


def set_tool_tip(widget: QWidget, text: str) -> None:
    """Give a widget another tooltip; one that is being read says the new text from then on."""
    before = widget.toolTip()
    if text == before:
        return
    widget.setToolTip(text)
    if before and QToolTip.isVisible() and QToolTip.text() == before and widget.underMouse():
        QToolTip.showText(widget.mapToGlobal(widget.rect().bottomLeft()), text, widget)
