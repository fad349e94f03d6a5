"""How far a long computation is, or another share, as a thin bar that fills from the left."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.look.look import Look
from app.words.number_format import percent
from app.words.spoken_role import speak_as, speak_value


class ProgressBar(QWidget):
    """A thin bar.

    Parameters
    ----------
    look
        Theme and scale.
    track, fill
        Colour roles of the whole bar and of its filled part.
    """

    def __init__(self, look: Look, *, track: str = "sunken", fill: str = "accent") -> None:
        super().__init__()
        self._look = look
        self._track, self._fill = track, fill
        self._share = 0.0
        speak_as(self, QAccessible.Role.ProgressBar)
        self.setAccessibleDescription(percent(self._share, 0))

    def show_share(self, share: float) -> None:
        """Fill a share from 0 to 1."""
        if share != self._share:
            self._share = share
            speak_value(self, percent(share, 0))
            self.update()

    def sizeHint(self) -> QSize:
        """Return a small size: the bar is as wide as its column."""
        return QSize(80, 10)

    def minimumSizeHint(self) -> QSize:
        """Return the size at which the bar is still seen."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track and the filled part."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._look.color("line"))
            painter.setBrush(self._look.color(self._track))
            area = self.rect().adjusted(0, 0, -1, -1)
            painter.drawRoundedRect(area, 5, 5)
            painter.setClipRect(0, 0, round(self.width() * self._share), self.height())
            painter.setBrush(self._look.color(self._fill))
            painter.drawRoundedRect(area, 5, 5)
