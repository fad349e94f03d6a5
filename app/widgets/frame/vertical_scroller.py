"""A scroll area that scrolls down only, and decides for itself whether it shows a scroll bar."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_UNLIMITED = 16_777_215


class VerticalScroller(QScrollArea):
    """Shows a widget as wide as the area, with a scroll bar if it is higher.

    Qt's own decision depends on the room that its scroll bar takes: a widget whose height follows from its
    width can make it show and hide the bar in an endless recursion. Here the decision depends on the size of
    the area and of the widget alone.

    Signals
    -------
    resized
        Another part of the content is seen at once.

    Parameters
    ----------
    content
        What is shown.
    """

    resized = Signal()

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = content
        self._fitting = False
        # Without a width of its own the content would stretch itself beyond the area, and with it what it
        # fits to its width, without end.
        content.setMinimumWidth(1)
        self.setWidget(content)
        content.installEventFilter(self)

    def set_fitting(self, *, on: bool) -> None:
        """Let the content be no higher than the area, whatever it wants, so that nothing scrolls."""
        self._fitting = on
        if not on:
            self._content.setMaximumHeight(_UNLIMITED)
        self._decide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide again for the new size."""
        super().resizeEvent(event)
        self._decide()
        self.resized.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Decide again when the widget wants another height."""
        handled = super().eventFilter(watched, event)
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self._decide()
        return handled

    def _decide(self) -> None:
        content, room = self._content, self.contentsRect()
        if self._fitting:
            content.setMaximumHeight(room.height())
        least = content.minimumSizeHint().expandedTo(content.minimumSize()).height()
        if content.hasHeightForWidth():
            least = max(least, content.heightForWidth(room.width()))
        wanted = (
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn
            if least > room.height() and not self._fitting
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if wanted != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(wanted)
