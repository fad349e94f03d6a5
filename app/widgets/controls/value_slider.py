"""A slider over real numbers, drawn in the application's own style."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget

from app.look.look import Look

_STEPS = 1000
_TRACK = 4
_HANDLE = 18
_RING = 2.5
_LOG_DIGITS = 3
"""A logarithmic slider moves over numbers of so many significant digits, which are also what is shown."""


class ValueSlider(QSlider):
    """A horizontal slider; intervals around zero fill from zero, others from the left.

    Signals
    -------
    value_moved
        (value): the user moved the handle.

    Parameters
    ----------
    look
        Theme and scale.
    low, high
        The interval.
    logarithmic
        Whether equal distances are equal ratios; `low` must then be positive.
    step
        What one press of an arrow key adds on a linear scale.
    """

    value_moved = Signal(float)

    def __init__(
        self,
        look: Look,
        low: float,
        high: float,
        *,
        logarithmic: bool = False,
        step: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._low, self._high = low, high
        self._logarithmic = logarithmic
        self._step = step
        self.setRange(0, _STEPS)
        self.valueChanged.connect(self._emit_moved)
        self._quiet = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self.updateGeometry)

    def set_range(self, low: float, high: float) -> None:
        """Use another interval; the handle keeps its place until a value is shown."""
        self._low, self._high = low, high
        self.update()

    def show_value(self, value: float) -> None:
        """Move the handle without emitting anything."""
        self._quiet = True
        self.setValue(round(self._fraction(value) * _STEPS))
        self._quiet = False
        self.update()

    def sizeHint(self) -> QSize:
        """Return the handle's height and a usual width."""
        return QSize(120, self._look.px(_HANDLE) + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest usable size."""
        return QSize(48, self._look.px(_HANDLE) + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint track, filled part and handle."""
        look = self._look
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = self.height() / 2
            radius = look.px(_HANDLE) / 2
            left, right = radius, self.width() - radius
            track = look.px(_TRACK)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("line"))
            painter.drawRoundedRect(
                QRectF(left, middle - track / 2, right - left, track), track / 2, track / 2
            )
            here = left + (right - left) * self.value() / _STEPS
            origin = left + (right - left) * self._origin_fraction()
            accent = look.color("accent" if self.isEnabled() else "line2")
            painter.setBrush(accent)
            painter.drawRoundedRect(
                QRectF(min(origin, here), middle - track / 2, abs(here - origin), track), track / 2, track / 2
            )
            ring = _RING + (1.0 if self.hasFocus() else 0.0)
            painter.setPen(QPen(accent, ring))
            painter.setBrush(look.color("surface"))
            painter.drawEllipse(QPointF(here, middle), radius - ring / 2, radius - ring / 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Move the handle to the pointer and take hold of it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the handle follow the pointer."""
        if self.isSliderDown():
            self._follow(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go of the handle."""
        self.setSliderDown(False)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the handle: what is hidden while it is held would be held for good."""
        self.setSliderDown(False)
        super().hideEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the scrolling panel unless the slider has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move one step with an arrow, ten with Shift."""
        directions = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: 1,
        }
        direction = directions.get(Qt.Key(event.key()))
        if direction is None:
            super().keyPressEvent(event)
            return
        many = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        ticks = 10
        if self._step is not None and not self._logarithmic:
            ticks = max(1, round(self._step / (self._high - self._low) * _STEPS))
        self.setValue(self.value() + direction * many * ticks)

    def _follow(self, event: QMouseEvent) -> None:
        radius = self._look.px(_HANDLE) / 2
        span = max(1.0, self.width() - 2 * radius)
        self.setValue(round((event.position().x() - radius) / span * _STEPS))

    def _emit_moved(self, ticks: int) -> None:
        if not self._quiet:
            self.value_moved.emit(self._value_at(ticks / _STEPS))

    def _fraction(self, value: float) -> float:
        value = min(max(value, self._low), self._high)
        if self._logarithmic:
            return math.log(value / self._low) / math.log(self._high / self._low)
        return (value - self._low) / (self._high - self._low)

    def _value_at(self, fraction: float) -> float:
        if self._logarithmic:
            value = self._low * math.exp(fraction * math.log(self._high / self._low))
            return min(max(float(f"{value:.{_LOG_DIGITS}g}"), self._low), self._high)
        value = self._low + fraction * (self._high - self._low)
        return round(value / self._step) * self._step if self._step is not None else value

    def _origin_fraction(self) -> float:
        around_zero = not self._logarithmic and self._low < 0.0 < self._high
        return self._fraction(0.0) if around_zero else 0.0
