"""Who solved XOR when: one bar for each network on a logarithmic axis of epochs."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from app.labs.xor.compare.settings import MOST
from app.labs.xor.compare.state import CompareState, NetworkState
from app.labs.xor.compare.texts import activation_name
from app.labs.xor.loss_axes import range_end
from app.look import Look
from app.number_format import fixed
from app.svg import icon_pixmap
from app.translation import translate
from app.widgets.activation_combo import swatch
from app.widgets.card import Card

_ROW, _LEAST_ROW = 30, 19
_AXIS = 26
_PX, _TICK_PX = 14.0, 13.5
_GAP = 8.0
_BAR_WIDTH = 3.0
_BAR_OPACITY = 0.5
_DOT_RADIUS = 5.5
_ICON = 13
_FIRST_EPOCH = 10
_DOTS = (1.2, 3.0)


class SolvedOrderPlot(QWidget):
    """The networks that have solved XOR in the order in which they did, then the others.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state: CompareState | None = None
        self._pixmaps: dict[str, QPixmap] = {}
        look.changed.connect(self._follow_look)

    def show_state(self, state: CompareState) -> None:
        """Show a state."""
        self._state = state
        self.setAccessibleDescription("; ".join(_spoken(each) for each in _rows(state)))
        self.update()

    def sizeHint(self) -> QSize:
        """Return comfortable rows for as many networks as there can be."""
        return QSize(self._look.px(340), MOST * self._look.px(_ROW) + self._look.px(_AXIS))

    def minimumSizeHint(self) -> QSize:
        """Return a size that only a presentation comes near to."""
        return QSize(self._look.px(200), self._look.px(_AXIS) + MOST)

    @property
    def least_height(self) -> int:
        """The height below which the rows could not be read."""
        count = len(self._state.networks) if self._state is not None else MOST
        return count * self._look.px(_LEAST_ROW) + self._look.px(_AXIS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint axis and rows."""
        state = self._state
        if state is None:
            return
        look, rows = self._look, _rows(state)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(self._font())
        names = max(metrics.horizontalAdvance(activation_name(each.activation)) for each in rows)
        swatch_room = look.px(26) + _GAP
        left = min(swatch_room + names + _GAP, 0.5 * self.width())
        last = fixed(range_end(state.last_update, 10 * _FIRST_EPOCH), 0)
        number_room = QFontMetricsF(self._font(QFont.Weight.Bold)).horizontalAdvance(last)
        right = self.width() - number_room - _GAP - look.stroke(_DOT_RADIUS)
        row_height = min((self.height() - look.px(_AXIS)) / max(1, len(rows)), 1.5 * look.px(_ROW))
        axis = _LogAxis(left, max(left + 1.0, right), rows, state)
        bottom = row_height * len(rows)
        self._paint_axis(painter, axis, bottom)
        for number, network in enumerate(rows):
            middle = (number + 0.5) * row_height
            self._paint_name(painter, network, middle, left - swatch_room - _GAP)
            self._paint_row(painter, axis, network, middle)

    def _paint_axis(self, painter: QPainter, axis: "_LogAxis", bottom: float) -> None:
        look = self._look
        font = look.font(_TICK_PX)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        taken = 0.0
        for epoch in axis.ticks:
            x = axis.place(epoch)
            painter.setPen(look.pen("axis", 1.25) if epoch == axis.first else look.pen("grid", 1))
            painter.drawLine(QPointF(x, 0.0), QPointF(x, bottom))
            painter.setPen(look.color("ink2"))
            text = fixed(epoch, 0)
            width = metrics.horizontalAdvance(text)
            start = min(max(x - width / 2, 0.0), self.width() - width)
            if start >= taken:
                painter.drawText(QPointF(start, bottom + 6.0 + metrics.ascent()), text)
                taken = start + width + _GAP

    def _paint_name(self, painter: QPainter, network: NetworkState, middle: float, room: float) -> None:
        look, font = self._look, self._font()
        metrics = QFontMetricsF(font)
        line = self._pixmap(network.activation.key)
        painter.drawPixmap(QPointF(0.0, middle - line.deviceIndependentSize().height() / 2), line)
        painter.setFont(font)
        painter.setPen(look.color("ink"))
        name = metrics.elidedText(
            activation_name(network.activation), Qt.TextElideMode.ElideRight, room + 1.0
        )
        painter.drawText(QPointF(look.px(26) + _GAP, middle + metrics.capHeight() / 2), name)

    def _paint_row(self, painter: QPainter, axis: "_LogAxis", network: NetworkState, middle: float) -> None:
        look, font = self._look, self._font(QFont.Weight.Bold)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        at = network.solved_at
        color = QColor(look.line_style(network.activation.key).color)
        if at is not None:
            end = QPointF(axis.place(at), middle)
            faint = QColor(color)
            faint.setAlphaF(_BAR_OPACITY)
            painter.setPen(QPen(faint, look.stroke(_BAR_WIDTH)))
            painter.drawLine(QPointF(axis.left, middle), end)
            painter.setPen(QPen(look.color("surface"), 2.0))
            painter.setBrush(color)
            radius = look.stroke(_DOT_RADIUS)
            painter.drawEllipse(end, radius, radius)
            painter.setPen(look.color("ink"))
            place = QPointF(end.x() + radius + _GAP - 2.0, middle + metrics.capHeight() / 2)
            painter.drawText(place, fixed(at, 0))
            return
        is_over = network.is_still or network.failure is not None
        text = translate("XorCompare", "not solved") if is_over else translate("XorCompare", "not yet")
        size = look.px(_ICON)
        room = metrics.horizontalAdvance(text) + (size + 4.0 if is_over else 0.0)
        left = min(axis.place(network.update_count) + _GAP, self.width() - room)
        painter.setPen(look.pen("line2", 1.5, _DOTS))
        painter.drawLine(QPointF(axis.left, middle), QPointF(left - _GAP / 2, middle))
        if is_over:
            painter.drawPixmap(QPointF(left, middle - size / 2), self._pixmap("close"))
            left += size + 4.0
        painter.setPen(look.color("saturated" if is_over else "ink2"))
        painter.drawText(QPointF(left, middle + metrics.capHeight() / 2), text)

    def _font(self, weight: QFont.Weight = QFont.Weight.DemiBold) -> QFont:
        return self._look.font(_PX, weight)

    def _pixmap(self, name: str) -> QPixmap:
        """Return the swatch of an activation, or ✕; each is drawn once per look."""
        if name not in self._pixmaps:
            look, ratio = self._look, self.devicePixelRatioF()
            self._pixmaps[name] = (
                icon_pixmap("close", look.color("saturated"), look.px(_ICON), ratio)
                if name == "close"
                else swatch(look, name, ratio)
            )
        return self._pixmaps[name]

    def _follow_look(self) -> None:
        self._pixmaps = {}
        self.updateGeometry()
        self.update()


class _LogAxis:
    """Where epochs stand on the logarithmic axis, in pixels."""

    def __init__(self, left: float, right: float, rows: Sequence[NetworkState], state: CompareState) -> None:
        solved_at = [each.solved_at for each in rows if each.solved_at is not None]
        self.left = left
        self.first = 1 if solved_at and min(solved_at) < _FIRST_EPOCH else _FIRST_EPOCH
        last = range_end(state.last_update, 10 * _FIRST_EPOCH)
        self._scale = (right - left) / math.log10(last / self.first)
        self.ticks = [10**power for power in range(round(math.log10(self.first)), 8) if 10**power <= last]

    def place(self, epoch: int) -> float:
        """Return the x of an epoch; what is before the axis begins stands at its start."""
        return self.left + self._scale * math.log10(max(epoch, self.first) / self.first)


class SolvedOrderCard(Card):
    """Who solved it when.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.plot = SolvedOrderPlot(look)
        self.add(self.plot, 1)
        self._has_note = True

    def show_note(self, *, shown: bool) -> None:
        """Say beside the title what the axis is, where there is room."""
        if shown != self._has_note:
            self._has_note = shown
            self.retranslate()

    @property
    def least_height(self) -> int:
        """The height below which the rows could not be read."""
        margins = self.body.contentsMargins()
        frame = margins.top() + margins.bottom() + self.body.spacing() + 2
        return self.plot.least_height + self.head.sizeHint().height() + frame

    def retranslate(self) -> None:
        """Set the fixed texts."""
        title = translate("XorCompare", "Who solved it when")
        self.set_title(title, translate("XorCompare", "epochs, log scale") if self._has_note else "")
        self.plot.setAccessibleName(title)
        self.plot.update()

    def show_state(self, state: CompareState) -> None:
        """Show a state."""
        self.plot.show_state(state)


def _rows(state: CompareState) -> tuple[NetworkState, ...]:
    return (*state.in_order_of_solving, *state.unsolved)


def _spoken(network: NetworkState) -> str:
    name = activation_name(network.activation)
    at = network.solved_at
    when = translate("XorCompare", "not solved") if at is None else fixed(at, 0)
    return f"{name}: {when}"
