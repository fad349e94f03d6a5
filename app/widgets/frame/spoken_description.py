"""What a screen reader says of a picture that changes at every frame."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.words.spoken_role import speak_as
from app.work.timers import single_shot

_INTERVAL_MS = 250


class SpokenDescription(QObject):
    """Writes a widget's accessible description at most four times a second.

    Nobody hears more of them, and to write out all numbers of a picture takes as long as to paint some of it.
    Since the picture goes on meanwhile, the description begins with the moment that it speaks of. What is
    described and is no button is a picture to a reader.

    Parameters
    ----------
    widget
        What is described.
    text
        Returns the description of what the widget shows when it is called, empty while it shows nothing.
    moment
        Returns the name of that moment (`app.words.moment_text`); not asked while there is nothing to
        describe. A picture in which no time passes has none.
    """

    def __init__(self, widget: QWidget, text: Callable[[], str], moment: Callable[[], str] = str) -> None:
        super().__init__(widget)
        self._widget, self._text, self._moment = widget, text, moment
        if not isinstance(widget, QAbstractButton):
            speak_as(widget, QAccessible.Role.Graphic)
        self._is_outdated = False
        self._pace = single_shot(self, _INTERVAL_MS)
        self._pace.timeout.connect(self.catch_up)

    def renew(self) -> None:
        """Describe what is shown from now on: at once, or as soon as the last time is long enough ago."""
        self._is_outdated = True
        if not self._pace.isActive():
            self.catch_up()

    def catch_up(self) -> None:
        """Describe what is shown without waiting any longer."""
        if self._is_outdated:
            self._is_outdated = False
            text = self._text()
            moment = self._moment() if text else ""
            self._widget.setAccessibleDescription(f"{moment}: {text}" if moment else text)
            self._pace.start()
