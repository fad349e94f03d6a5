"""The track of a time line: a slider over every update of a run, with marks above it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSlider, QWidget

from app.look.look import Look
from app.widgets.frame.backdrop import Backdrop
from app.widgets.frame.hover_label import HoverLabel
from app.widgets.time.time_marks import Glyph, TimeMark, paint_glyph
from app.words.spoken_role import speak_as, speak_value

_TRACK = 4
_HANDLE = 16
_RING = 2.5
_GLYPH_RADIUS = 4
_SIGNS_HEIGHT = 16
_GAP = 4
_REACH = 6
_LABEL_FONT = 13
_LABEL_ROOM = 8


class TimeTrack(QSlider):
    """A slider whose value is an update, from 0 to the latest one.

    Arrow keys go one update, with Shift ten; Page keys go to the previous and the next mark, Home and End to
    both ends.

    Signals
    -------
    update_moved
        (update): the user moved the handle.

    Parameters
    ----------
    look
        Theme and scale.
    """

    update_moved = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._marks: tuple[TimeMark, ...] = ()
        self._changed_at: int | None = None
        self._has_labels = True
        self._quiet = False
        self._hover = HoverLabel(self)
        speak_as(self, QAccessible.Role.Slider)
        self.setMouseTracking(True)
        self.setRange(0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self._emit_moved)
        Backdrop(self, look, "bg")
        look.changed.connect(self.updateGeometry)

    @property
    def marks(self) -> tuple[TimeMark, ...]:
        """What is marked."""
        return self._marks

    def set_labelled(self, *, on: bool) -> None:
        """Write the words of the marks beside their signs, where they have room."""
        self._has_labels = on
        self.update()

    def show_time(
        self, update: int, last: int, marks: Sequence[TimeMark], changed_at: int | None = None
    ) -> None:
        """Show an update of a run that has come to `last`, without emitting anything.

        Parameters
        ----------
        update
            Which.
        last
            The latest one.
        marks
            What happened, in the order of the updates.
        changed_at
            From where on the run is no longer that of its settings, if so; the track is thicker there.
        """
        self._changed_at = changed_at
        self._quiet = True
        self.setRange(0, last)
        self.setValue(update)
        self._quiet = False
        if self._marks != tuple(marks):
            self._marks = tuple(marks)
        self.update()

    def describe(self, text: str) -> None:
        """Say which update is shown, to screen readers and under the pointer."""
        speak_value(self, text)
        self._hover.renew()

    def told_at(self, x: float) -> str:
        """Return what is said of the place at `x` pixels: what is marked there, else the update shown."""
        return "\n".join(mark.text for mark in self.marks_near(x)) or self.accessibleDescription()

    def sizeHint(self) -> QSize:
        """Return the height of signs and handle and a usual width."""
        return QSize(400, self._look.px(_SIGNS_HEIGHT + _HANDLE) + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest usable size."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint track, signs and handle."""
        look = self._look
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = self.height() - look.px(_HANDLE) / 2 - 1
            left, right = self._ends()
            track = look.px(_TRACK)
            here = self._x(self.value())
            painter.setPen(Qt.PenStyle.NoPen)
            quiet = look.color("line2" if self.value() < self.maximum() else "line")
            for end, color in ((right, quiet), (here, look.color("accent"))):
                painter.setBrush(color)
                self._paint_track(painter, left, end, middle)
            self._paint_marks(painter, middle - track / 2)
            radius = look.px(_HANDLE) / 2
            painter.setPen(QPen(look.color("accent"), _RING))
            painter.setBrush(look.color("accent" if self.hasFocus() else "surface"))
            painter.drawEllipse(QPointF(here, middle), radius - _RING / 2, radius - _RING / 2)

    def event(self, event: QEvent) -> bool:
        """Tell what is marked under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            x = event.pos().x()
            around = QRect(x - _GLYPH_RADIUS, 0, 2 * _GLYPH_RADIUS, self.height())
            self._hover.tell(event.globalPos(), lambda: self.told_at(x), around)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Move the handle to the pointer, or to a mark close to it, and take hold of it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            near = self.marks_near(event.position().x())
            on_sign = event.position().y() < self.height() - self._look.px(_HANDLE)
            self.setValue(near[0].update if near and on_sign else self._update_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the handle follow the pointer."""
        if self.isSliderDown():
            self.setValue(self._update_at(event.position().x()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go of the handle."""
        self.setSliderDown(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another update."""
        many = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Down:
                self.setValue(self.value() - many)
            case Qt.Key.Key_Right | Qt.Key.Key_Up:
                self.setValue(self.value() + many)
            case Qt.Key.Key_PageUp:
                self._go_to_mark(forwards=False)
            case Qt.Key.Key_PageDown:
                self._go_to_mark(forwards=True)
            case _:
                super().keyPressEvent(event)

    def marks_near(self, x: float) -> list[TimeMark]:
        """Return the marks that can be hit at `x` pixels, the closest first."""
        reach = self._look.px(_REACH)
        near = [mark for mark in self._marks if abs(self._x(mark.update) - x) <= reach]
        return sorted(near, key=lambda mark: abs(self._x(mark.update) - x))

    def _go_to_mark(self, *, forwards: bool) -> None:
        """Go to the next mark, or to the present behind the last one; or the other way, to the start."""
        updates = [mark.update for mark in self._marks]
        if forwards:
            later = bisect_right(updates, self.value())
            self.setValue(updates[later] if later < len(updates) else self.maximum())
        else:
            earlier = bisect_left(updates, self.value()) - 1
            self.setValue(updates[earlier] if earlier >= 0 else 0)

    def _paint_track(self, painter: QPainter, left: float, right: float, middle: float) -> None:
        """Paint the track from `left` to `right` pixels, thicker where the run was changed by hand."""
        parts = [(left, right, self._look.px(_TRACK))]
        if self._changed_at is not None and self._x(self._changed_at) < right:
            parts.append((self._x(self._changed_at), right, 2 * self._look.px(_TRACK)))
        for start, end, thick in parts:
            area = QRectF(start, middle - thick / 2, end - start, thick)
            painter.drawRoundedRect(area, thick / 2, thick / 2)

    def _paint_marks(self, painter: QPainter, bottom: float) -> None:
        look = self._look
        radius = look.px(_GLYPH_RADIUS)
        signs_middle = look.px(_SIGNS_HEIGHT) / 2
        font = look.font(_LABEL_FONT)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        centres = [self._x(mark.update) for mark in self._marks]
        labels = self._labelled(centres, radius, metrics)
        free = -1.0
        for number, (mark, x) in enumerate(zip(self._marks, centres, strict=True)):
            painter.setPen(QPen(look.color(mark.color_role), look.stroke(1.5)))
            painter.drawLine(QPointF(x, bottom - look.px(_GAP)), QPointF(x, bottom))
            if x - radius < free:
                continue
            if mark.glyph is Glyph.FLAG and self._paint_flag(painter, mark, x, free, metrics):
                free = x + 1
                continue
            paint_glyph(painter, look, mark, QPointF(x, signs_middle), radius)
            free = x + radius + 1
            if number in labels:
                painter.setPen(look.color("ink2"))
                baseline = signs_middle + (metrics.ascent() - metrics.descent()) / 2
                painter.drawText(QPointF(x + radius + look.px(_GAP), baseline), mark.label)
                free = x + radius + look.px(_GAP) + metrics.horizontalAdvance(mark.label)

    def _paint_flag(
        self, painter: QPainter, mark: TimeMark, x: float, free: float, metrics: QFontMetricsF
    ) -> bool:
        """Paint the words of a flag on a ground at the left of its place; return whether they have room."""
        look = self._look
        width = metrics.horizontalAdvance(mark.label) + 2 * look.px(_LABEL_ROOM)
        if not (self._has_labels and mark.label) or x - width < max(free, 0.0):
            return False
        ground = QRectF(x - width, 0.0, width + look.stroke(0.75), look.px(_SIGNS_HEIGHT))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(mark.color_role))
        painter.drawRoundedRect(ground, 4, 4)
        painter.setPen(look.color("on_accent"))
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, mark.label)
        return True

    def _labelled(self, centres: list[float], radius: float, metrics: QFontMetricsF) -> set[int]:
        """Return the marks, by their place, whose words have room before the next sign."""
        if not (self._has_labels and centres):
            return set()
        gap, room = self._look.px(_GAP), self._look.px(_LABEL_ROOM)
        ends = [*(x - radius for x in centres[1:]), float(self.width()) + room]
        return {
            number
            for number, (mark, x, end) in enumerate(zip(self._marks, centres, ends, strict=True))
            if mark.label and x + radius + gap + metrics.horizontalAdvance(mark.label) + room <= end
        }

    def _ends(self) -> tuple[float, float]:
        radius = self._look.px(_HANDLE) / 2
        return radius, self.width() - radius

    def _x(self, update: int) -> float:
        left, right = self._ends()
        # Before the first update the handle is at the present, which is the right end.
        share = update / self.maximum() if self.maximum() > 0 else 1.0
        return left + (right - left) * share

    def _update_at(self, x: float) -> int:
        left, right = self._ends()
        share = (x - left) / max(1.0, right - left)
        return round(min(max(share, 0.0), 1.0) * self.maximum())

    def _emit_moved(self, update: int) -> None:
        if not self._quiet:
            self.update_moved.emit(update)
