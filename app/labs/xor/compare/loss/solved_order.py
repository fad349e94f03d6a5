"""Who solved XOR when: one bar for each network on a logarithmic axis of epochs."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from app.labs.xor.compare.loss.log_axis import LogAxis
from app.labs.xor.compare.run.settings import MOST
from app.labs.xor.compare.run.state import CompareState
from app.labs.xor.compare.run.texts import (
    Standing,
    activation_name,
    name_texts,
    network_standing,
    standing_text,
)
from app.look.look import Look
from app.look.svg import icon_pixmap
from app.widgets.controls.activation_combo import swatch
from app.widgets.frame.backdrop import Backdrop
from app.widgets.frame.card import Card
from app.words.number_format import fixed
from app.words.spoken_role import speak_as
from app.words.translation import translate
from engine.activations import Activation

_ROW, _LEAST_ROW = 30, 19
_AXIS = 26
_PX, _TICK_PX = 14.0, 13.5
_GAP = 8.0
_BAR_WIDTH = 3.0
_BAR_OPACITY = 0.5
_DOT_RADIUS = 5.5
_SWATCH = 26
_CROSS = "close"
_ICON, _ICON_GAP = 13, 4.0
_MOST_ROW = 1.5
_MOST_FOR_NAMES = 0.5
_DOTS = (1.2, 3.0)


@dataclass(frozen=True)
class _SolvedRow:
    """What is shown of one network.

    Attributes
    ----------
    activation
        The activation of its hidden neurons.
    solved_at
        When it solved XOR, or None.
    standing
        How far the network has come.
    """

    activation: Activation
    solved_at: int | None
    standing: Standing

    @property
    def spoken(self) -> str:
        """The row in words."""
        return f"{activation_name(self.activation)}: {self.text}"

    @property
    def text(self) -> str:
        """What is written at the end of the row."""
        if self.solved_at is not None:
            return fixed(self.solved_at, 0)
        return standing_text(self.standing)

    @property
    def is_over(self) -> bool:
        """Whether it will never solve XOR."""
        return self.standing in (Standing.STOPPED, Standing.IMPOSSIBLE, Standing.CANNOT_MOVE)


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
        self._rows: tuple[_SolvedRow, ...] = ()
        self._shares: tuple[float, ...] = ()
        self._span = 0.0
        self._axis = LogAxis.for_epochs((), 0)
        self._pixmaps: dict[str, QPixmap] = {}
        speak_as(self, QAccessible.Role.Graphic)
        Backdrop(self, look)
        look.changed.connect(self._follow_look)

    def show_state(self, state: CompareState) -> None:
        """Show a state; nothing is painted again that nobody could tell from what is there."""
        networks = (*state.in_order_of_solving, *state.unsolved)
        rows = tuple(_SolvedRow(each.activation, each.solved_at, network_standing(each)) for each in networks)
        axis = LogAxis.for_epochs([row.solved_at for row in rows if row.solved_at], state.last_update)
        shares = tuple(axis.share(each.solved_at or each.update_count) for each in networks)
        before = self._rows, self._axis, self._places()
        self._rows, self._axis, self._shares = rows, axis, shares
        if (rows, axis, self._places()) != before:
            self._describe()
            self.update()

    def retranslate(self) -> None:
        """Follow the language."""
        self._describe()
        self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription("; ".join(row.spoken for row in self._rows))

    def sizeHint(self) -> QSize:
        """Return comfortable rows for as many networks as there can be."""
        return QSize(self._look.px(340), MOST * self._look.px(_ROW) + self._look.px(_AXIS))

    def minimumSizeHint(self) -> QSize:
        """Return a size that only a presentation comes near to."""
        return QSize(self._look.px(200), self._look.px(_AXIS) + MOST)

    @property
    def least_height(self) -> int:
        """The height below which the rows could not be read."""
        return max(1, len(self._rows)) * self._look.px(_LEAST_ROW) + self._look.px(_AXIS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint axis and rows."""
        if not self._rows:
            return
        look = self._look
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            metrics = QFontMetricsF(self._font())
            before_name = look.px(_SWATCH) + _GAP
            room = _MOST_FOR_NAMES * self.width() - before_name - _GAP
            names = [_fitting_name(row.activation, metrics, room) for row in self._rows]
            left = before_name + max(metrics.horizontalAdvance(name) for name in names) + _GAP
            number = QFontMetricsF(self._font(QFont.Weight.Bold)).horizontalAdvance(fixed(self._axis.last, 0))
            right = max(left + 1.0, self.width() - number - _GAP - look.stroke(_DOT_RADIUS))
            height = min((self.height() - look.px(_AXIS)) / len(self._rows), _MOST_ROW * look.px(_ROW))
            self._span = right - left
            self._paint_axis(painter, left, right, height * len(self._rows))
            shown = zip(self._rows, names, self._places(), strict=True)
            for number_of_row, (row, name, place) in enumerate(shown):
                middle = (number_of_row + 0.5) * height
                self._paint_name(painter, row, name, middle)
                start, stop = QPointF(left, middle), QPointF(left + place, middle)
                if row.solved_at is not None:
                    self._paint_solved(painter, row, start, stop)
                else:
                    self._paint_unsolved(painter, row, start, stop)

    def _places(self) -> tuple[int, ...]:
        """Return how far right of the axis' start each row ends, in whole pixels."""
        return tuple(round(share * self._span) for share in self._shares)

    def _paint_axis(self, painter: QPainter, left: float, right: float, bottom: float) -> None:
        look = self._look
        font = look.font(_TICK_PX)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        taken = 0.0
        for epoch in self._axis.ticks:
            x = left + self._axis.share(epoch) * (right - left)
            painter.setPen(look.pen("axis", 1.25) if epoch == self._axis.first else look.pen("grid", 1))
            painter.drawLine(QPointF(x, 0.0), QPointF(x, bottom))
            painter.setPen(look.color("ink2"))
            text = fixed(epoch, 0)
            width = metrics.horizontalAdvance(text)
            start = min(max(x - width / 2, 0.0), self.width() - width)
            if start >= taken:
                painter.drawText(QPointF(start, bottom + 6.0 + metrics.ascent()), text)
                taken = start + width + _GAP

    def _paint_name(self, painter: QPainter, row: _SolvedRow, name: str, middle: float) -> None:
        look, font = self._look, self._font()
        line = self._pixmap(row.activation.key)
        painter.drawPixmap(QPointF(0.0, middle - line.deviceIndependentSize().height() / 2), line)
        painter.setFont(font)
        painter.setPen(look.color("ink"))
        place = QPointF(look.px(_SWATCH) + _GAP, middle + QFontMetricsF(font).capHeight() / 2)
        painter.drawText(place, name)

    def _paint_solved(self, painter: QPainter, row: _SolvedRow, start: QPointF, end: QPointF) -> None:
        look, font = self._look, self._font(QFont.Weight.Bold)
        color = QColor(look.line_style(row.activation.key).color)
        faint = QColor(color)
        faint.setAlphaF(_BAR_OPACITY)
        painter.setPen(QPen(faint, look.stroke(_BAR_WIDTH)))
        painter.drawLine(start, end)
        painter.setPen(QPen(look.color("surface"), 2.0))
        painter.setBrush(color)
        radius = look.stroke(_DOT_RADIUS)
        painter.drawEllipse(end, radius, radius)
        painter.setFont(font)
        painter.setPen(look.color("ink"))
        beside = QPointF(radius + _GAP - 2.0, QFontMetricsF(font).capHeight() / 2)
        painter.drawText(end + beside, row.text)

    def _paint_unsolved(self, painter: QPainter, row: _SolvedRow, start: QPointF, end: QPointF) -> None:
        look, font = self._look, self._font(QFont.Weight.Bold)
        metrics = QFontMetricsF(font)
        size = look.px(_ICON)
        room = metrics.horizontalAdvance(row.text) + (size + _ICON_GAP if row.is_over else 0.0)
        left = min(end.x() + _GAP, self.width() - room)
        painter.setPen(look.pen("line2", 1.5, _DOTS))
        painter.drawLine(start, QPointF(left - _GAP / 2, start.y()))
        if row.is_over:
            painter.drawPixmap(QPointF(left, start.y() - size / 2), self._pixmap(_CROSS))
            left += size + _ICON_GAP
        painter.setFont(font)
        painter.setPen(look.color("saturated" if row.is_over else "ink2"))
        painter.drawText(QPointF(left, start.y() + metrics.capHeight() / 2), row.text)

    def _font(self, weight: QFont.Weight = QFont.Weight.DemiBold) -> QFont:
        return self._look.font(_PX, weight)

    def _pixmap(self, name: str) -> QPixmap:
        """Return the swatch of an activation, or ✕; each is drawn once per look."""
        if name not in self._pixmaps:
            look, ratio = self._look, self.devicePixelRatioF()
            self._pixmaps[name] = (
                icon_pixmap(_CROSS, look.color("saturated"), look.px(_ICON), ratio)
                if name == _CROSS
                else swatch(look, name, ratio)
            )
        return self._pixmaps[name]

    def _follow_look(self) -> None:
        self._pixmaps = {}
        self.updateGeometry()
        self.update()


def _fitting_name(chosen: Activation, metrics: QFontMetricsF, room: float) -> str:
    """Return the longest name of an activation that fits, cut off if none does."""
    names = name_texts(chosen)
    fitting = next((name for name in names if metrics.horizontalAdvance(name) <= room), names[-1])
    return metrics.elidedText(fitting, Qt.TextElideMode.ElideRight, room + 1.0)


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
        self.plot.retranslate()

    def show_state(self, state: CompareState) -> None:
        """Show a state."""
        self.plot.show_state(state)
