"""The names of the compared activations beside the ends of their loss curves."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from app.labs.xor.compare.loss.spreading import spread
from app.look.look import Look
from app.widgets.controls.activation_combo import swatch
from app.widgets.frame.backdrop import Backdrop
from app.words.translation import translate
from engine.activations import Activation

_PX = 13.5
_LINE = 18
_GAP = 6


class EndNames(QWidget):
    """Paints swatch and name of each activation near a given height, without overlaps.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[tuple[Activation, float], ...] = ()
        self._swatches: dict[str, QPixmap] = {}
        self._room = (0.0, 0.0)
        Backdrop(self, look)
        look.changed.connect(self._follow_look)

    def show_names(self, ends: Sequence[tuple[Activation, float]], room: tuple[float, float]) -> None:
        """Show activations at heights in pixels from the top of this widget.

        Parameters
        ----------
        ends
            Each activation with the height of its curve's end.
        room
            The heights between which the names are to stay.
        """
        # Half a pixel up or down is not seen.
        shown = tuple((each, round(2.0 * height) / 2.0) for each, height in ends)
        if (shown, room) == (self._shown, self._room):
            return
        if [each for each, _ in shown] != [each for each, _ in self._shown]:
            self.updateGeometry()
        self._shown, self._room = shown, room
        self.update()

    def sizeHint(self) -> QSize:
        """Return the width of the longest name, and hardly any height."""
        metrics = QFontMetricsF(self._font())
        widest = max(
            (metrics.horizontalAdvance(translate("Activation", each.name)) for each, _ in self._shown),
            default=0.0,
        )
        return QSize(round(self._left() + widest) + 2, self._look.px(_LINE))

    def minimumSizeHint(self) -> QSize:
        """Return the same: the names need their width."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the names."""
        with QPainter(self) as painter:
            font = self._font()
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(self._look.color("ink"))
            size = min(
                float(self._look.px(_LINE)), (self._room[1] - self._room[0]) / max(1, len(self._shown))
            )
            middles = spread([height for _, height in self._shown], size, *self._room)
            for (each, _), middle in zip(self._shown, middles, strict=True):
                line = self._swatch(each.key)
                painter.drawPixmap(QPointF(0.0, middle - line.deviceIndependentSize().height() / 2), line)
                place = QPointF(self._left(), middle + metrics.capHeight() / 2)
                painter.drawText(place, translate("Activation", each.name))

    def _left(self) -> float:
        return self._look.px(26) + _GAP

    def _font(self) -> QFont:
        return self._look.font(_PX, QFont.Weight.DemiBold)

    def _swatch(self, key: str) -> QPixmap:
        if key not in self._swatches:
            self._swatches[key] = swatch(self._look, key, self.devicePixelRatioF())
        return self._swatches[key]

    def _follow_look(self) -> None:
        self._swatches = {}
        self.updateGeometry()
        self.update()
