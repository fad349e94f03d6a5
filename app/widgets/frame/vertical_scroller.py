"""A scroll area that scrolls down only, and decides for itself whether it shows a scroll bar."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication, QFrame, QScrollArea, QWidget

from app.work.timers import single_shot

_UNLIMITED = 16_777_215
_FOCUS_MARGIN = 6


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
        # The least height, and the room for it, at which the bar was taken away: if the content, now wider,
        # is too high without it at once, the bar stays there. Both ways would follow each other without end.
        self._tried: tuple[int, int] | None = None
        self._refused: tuple[int, int] | None = None
        self._trial = single_shot(self, 0)
        self._trial.timeout.connect(self._end_trial)
        # Without a width of its own the content would stretch itself beyond the area, and with it what it
        # fits to its width, without end.
        content.setMinimumWidth(1)
        self.setWidget(content)
        content.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def set_fitting(self, *, on: bool) -> None:
        """Let the content be no higher than the area, whatever it wants, so that nothing scrolls."""
        self._fitting = on
        if not on:
            self._content.setMaximumHeight(_UNLIMITED)
        self._decide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll; a key that scrolls nothing is left to what is around."""
        if not self.scroll_by(event):
            event.ignore()

    def scroll_by(self, event: QKeyEvent) -> bool:
        """Scroll as a key wants that nothing else has taken; return whether there was anything to scroll."""
        actions = {
            Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
            Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
            Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
            Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
            Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
            Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
        }
        action = actions.get(Qt.Key(event.key()))
        plain = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if action is None or event.modifiers() not in plain:
            return False
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.triggerAction(action)
        return bar.value() != before

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

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring into view what the keyboard has reached; what is pressed with the mouse stays where it is."""
        is_pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is not None and not is_pressed and self._content.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, _FOCUS_MARGIN)

    def _decide(self) -> None:
        content, room = self._content, self.contentsRect()
        if self._fitting:
            content.setMaximumHeight(room.height())
        least = content.minimumSizeHint().expandedTo(content.minimumSize()).height()
        if content.hasHeightForWidth():
            least = max(least, content.heightForWidth(room.width()))
        is_shown = self.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        if least > room.height() and not self._fitting:
            if not is_shown:
                self._refused = self._tried
                self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        elif is_shown and (self._fitting or (least, room.height()) != self._refused):
            self._tried = least, room.height()
            # Whoever is higher later has become another.
            self._trial.start()
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _end_trial(self) -> None:
        self._tried = None
