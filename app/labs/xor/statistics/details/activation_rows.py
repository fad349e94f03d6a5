"""A table painted in one go: a row for each activation, with its line and name at the left."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent

from app.labs.xor.statistics.run.session import StatisticsSession
from app.labs.xor.statistics.run.texts import activation_text, nothing_known_text
from app.look.look import Look
from app.widgets.controls.activation_combo import swatch
from app.widgets.tables.painted_parts import PaintedParts
from engine.ensembles.repeated_training import Combination

_NAME, _SMALL = 15, 13.5
_ROW, _SWATCH_ROOM = 26, 36
_GAP = 14


class ActivationRows(PaintedParts[int]):
    """Base of the tables: the rows, their names, and what happens when one is pressed.

    A subclass implements `paint_row` and, where there is something above or below the rows, `paint_frame`.

    Signals
    -------
    row_chosen
        (activation, neurons): the user wants to see the networks of a row.

    Parameters
    ----------
    look
        Theme and scale.
    session
        What is shown.
    head, foot
        Heights above and below the rows at scale 1.
    """

    can_be_pressed = True
    row_chosen = Signal(object, int)

    def __init__(self, look: Look, session: StatisticsSession, *, head: float, foot: float = 0.0) -> None:
        super().__init__(look)
        self.session = session
        self._head, self._foot = head, foot

    @property
    def least_height(self) -> int:
        """The height below which the rows would be too tight."""
        settings = self.session.result.settings if self.session.result else self.session.settings
        return self.look.px(self._head + self._foot) + len(settings.activations) * self.look.px(_ROW)

    def minimumSizeHint(self) -> QSize:
        """Return a size that the page may go below only in a presentation."""
        return QSize(self.look.px(200), self.look.px(96))

    def paint_row(self, painter: QPainter, area: QRectF, combination: Combination) -> None:
        """Paint a row right of its name."""
        raise NotImplementedError

    def paint_frame(self, painter: QPainter, area: QRectF) -> None:
        """Paint what belongs to all rows, whose common area is given."""

    @property
    def name(self) -> str:
        """What the table is called."""
        raise NotImplementedError

    def described(self, combination: Combination) -> str:
        """Return what a row says in words."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show what the session knows now."""
        self.setAccessibleName(self.name)
        self.renew()

    @property
    def shown(self) -> tuple[Combination, ...]:
        """The combinations of the selected width of which something is known."""
        result = self.session.result
        found = result.at_width(self.session.selected[1]) if result is not None else ()
        return tuple(each for each in found if each.outcomes.count)

    def metrics(self, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFontMetricsF:
        """Return the measures of the text face."""
        return QFontMetricsF(self.look.font(pixels, weight))

    def write(
        self,
        painter: QPainter,
        text: str,
        place: QPointF,
        *,
        pixels: float = _SMALL,
        weight: QFont.Weight = QFont.Weight.Normal,
        role: str = "ink2",
    ) -> None:
        """Write a text from `place` on, whose y is the middle of the line."""
        painter.setFont(self.look.font(pixels, weight))
        painter.setPen(self.look.color(role))
        painter.drawText(place + QPointF(0.0, self.metrics(pixels, weight).capHeight() / 2), text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, the names and the rows."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            left = self._names_width()
            rows = QRectF(left, self._row(0).top(), self.width() - left, len(self.shown) * self._row_height)
            self.paint_frame(painter, rows)
            for index, combination in enumerate(self.shown):
                row = self._row(index)
                if index == self.hovered:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(self.look.color("accent", 0.07))
                    painter.drawRoundedRect(row, 6, 6)
                self._paint_name(painter, row, left, combination)
                self.paint_row(
                    painter, QRectF(left, row.top(), row.right() - left, row.height()), combination
                )

    def spoken(self) -> str:
        """Return what the rows say in words."""
        return ". ".join(self.described(each) for each in self.shown) or nothing_known_text()

    def parts(self) -> list[tuple[int, QRectF]]:
        """Return the number of every row, from 0, and its area."""
        return [(index, self._row(index)) for index in range(len(self.shown))]

    def press(self, part: int) -> None:
        """Choose the row."""
        self.row_chosen.emit(self.shown[part].activation, self.shown[part].neurons)

    @property
    def _row_height(self) -> float:
        room = self.height() - self.look.px(self._head + self._foot)
        return max(1.0, min(room / max(1, len(self.shown)), 1.4 * self.look.px(_ROW)))

    def _row(self, index: int) -> QRectF:
        top = self.look.px(self._head) + index * self._row_height
        return QRectF(0.0, top, self.width(), self._row_height)

    def _names_width(self) -> float:
        metrics = self.metrics(_NAME, QFont.Weight.DemiBold)
        widest = max(
            (metrics.horizontalAdvance(activation_text(each.activation)) for each in self.shown), default=0.0
        )
        return min(self.look.px(_SWATCH_ROOM) + widest, 0.3 * self.width()) + self.look.px(_GAP)

    def _paint_name(self, painter: QPainter, row: QRectF, right: float, combination: Combination) -> None:
        line = swatch(self.look, combination.activation.key, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(0, row.center().y() - line.deviceIndependentSize().height() / 2), line)
        left = self.look.px(_SWATCH_ROOM)
        name = self.metrics(_NAME, QFont.Weight.DemiBold).elidedText(
            activation_text(combination.activation),
            Qt.TextElideMode.ElideRight,
            right - self.look.px(_GAP) - left + 1,
        )
        self.write(
            painter,
            name,
            QPointF(left, row.center().y()),
            pixels=_NAME,
            weight=QFont.Weight.DemiBold,
            role="ink",
        )
