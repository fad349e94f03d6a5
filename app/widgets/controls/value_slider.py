"""A slider over real numbers, drawn in the application's own style."""

import math
from bisect import bisect_left, bisect_right

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSlider, QWidget

from app.look.look import Look
from app.words.spoken_role import speak_as

_STEPS = 1000
_TRACK = 4
_HANDLE = 18
_RING = 2.5
_STOPS = 100
"""So many presses of an arrow key lead from one end of a scale without steps to the other."""
_PAGE = 10
_ROUNDING = 1e-9
_LOG_DIGITS = 3
"""A logarithmic slider moves over numbers of so many significant digits, which are also what is shown."""


class ValueSlider(QSlider):
    """A horizontal slider; intervals around zero fill from zero, others from the left.

    Every press of a key leads to another number, and the opposite key leads back to exactly the same.

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
    integer
        Whether only whole numbers are meant.
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
        integer: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._low, self._high = low, high
        self._logarithmic = logarithmic
        self._step = step
        self._integer = integer
        self._shown = low
        self._came_from = low
        # A reader would otherwise be told how much of the track is filled.
        speak_as(self, QAccessible.Role.Slider)
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
        if not math.isclose(value, self._shown, rel_tol=1e-12, abs_tol=1e-15):
            self._shown = self._came_from = value
        self._place(value)

    def _place(self, value: float) -> None:
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
            painter.setPen(QPen(accent, _RING))
            painter.setBrush(accent if self.hasFocus() else look.color("surface"))
            painter.drawEllipse(QPointF(here, middle), radius - _RING / 2, radius - _RING / 2)

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
        """Go to the next number with an arrow, ten on with Shift or Page, to an end with Home and End."""
        many = _PAGE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Down:
                self._walk(-many)
            case Qt.Key.Key_Right | Qt.Key.Key_Up:
                self._walk(many)
            case Qt.Key.Key_PageDown:
                self._walk(-_PAGE)
            case Qt.Key.Key_PageUp:
                self._walk(_PAGE)
            case Qt.Key.Key_Home:
                self._go_to(self._low)
            case Qt.Key.Key_End:
                self._go_to(self._high)
            case _:
                super().keyPressEvent(event)

    def _walk(self, count: int) -> None:
        """Go `count` numbers on; where the keys set out from is one of them, so that they lead back to it."""
        value, home = self._shown, self._came_from
        for _ in range(abs(count)):
            before, value = value, self._neighbour(value, upwards=count > 0)
            if min(before, value) < home < max(before, value):
                value = home
        self._go_to(value)

    def _go_to(self, value: float) -> None:
        if value != self._shown:
            self._shown = value
            self._place(value)
            self.value_moved.emit(value)

    def _neighbour(self, value: float, *, upwards: bool) -> float:
        """Return the next of the numbers that the arrow keys lead to, or the end of the scale."""
        if self._step is None or self._logarithmic:
            numbers = self._numbers()
            place = bisect_right(numbers, value) if upwards else bisect_left(numbers, value) - 1
            return numbers[min(max(place, 0), len(numbers) - 1)]
        steps = (value - self._low) / self._step
        near = round(steps)
        if abs(steps - near) > _ROUNDING:
            near = math.floor(steps) if upwards else math.ceil(steps)
        value = _tidy(self._low + (near + (1 if upwards else -1)) * self._step)
        return min(max(value, self._low), self._high)

    def _numbers(self) -> tuple[float, ...]:
        inner = (self._value_at(number / _STOPS) for number in range(1, _STOPS))
        whole = (float(round(each)) if self._integer else each for each in inner)
        return tuple(sorted({self._low, *whole, self._high}))

    def _follow(self, event: QMouseEvent) -> None:
        radius = self._look.px(_HANDLE) / 2
        span = max(1.0, self.width() - 2 * radius)
        self.setValue(round((event.position().x() - radius) / span * _STEPS))

    def _emit_moved(self, ticks: int) -> None:
        if not self._quiet:
            value = self._value_at(ticks / _STEPS)
            self._shown = self._came_from = value
            self.value_moved.emit(value)

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
        return _tidy(round(value / self._step) * self._step) if self._step is not None else value

    def _origin_fraction(self) -> float:
        around_zero = not self._logarithmic and self._low < 0.0 < self._high
        return self._fraction(0.0) if around_zero else 0.0


def _tidy(value: float) -> float:
    """Return a multiple of a step without the dust of its multiplication: 0.3, not 0.30000000000000004."""
    return float(f"{value:.12g}")
