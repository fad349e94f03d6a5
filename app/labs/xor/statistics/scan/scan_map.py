"""The success rate over two settings as a map whose cells have their number written in."""

from itertools import product

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent

from app.labs.xor.statistics.run.scan_session import ScanSession
from app.labs.xor.statistics.run.texts import cell_text, share_text
from app.look.colors import ink_on, mixed
from app.look.look import Look
from app.widgets.tables.painted_parts import PaintedParts, arrow_direction
from app.words.number_format import shortest
from app.words.rich_text import plain
from app.words.translation import translate
from engine.ensembles.success_scan import LEARNING_RATES

_NUMBER, _TICK = 14.5, 13.5
_FOOT = 46
_MOST_DECIMALS = 3


class ScanMap(PaintedParts[tuple[int, int]]):
    """Paints the cells, larger rows upwards; a cell can be pressed, or reached with the arrow keys.

    Signals
    -------
    cell_chosen
        (row, column): the user wants to see the networks of a cell.

    Parameters
    ----------
    look
        Theme and scale.
    session
        What is shown.
    """

    can_be_pressed = True
    cell_chosen = Signal(int, int)

    def __init__(self, look: Look, session: ScanSession) -> None:
        super().__init__(look)
        self._session = session
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def minimumSizeHint(self) -> QSize:
        """Return a size that the page may go below only in a presentation."""
        return QSize(self.look.px(240), self.look.px(150))

    def refresh(self) -> None:
        """Show what the session knows now."""
        self.setAccessibleName(translate("XorStatistics", "Success rate over two settings"))
        self.renew()

    def cell_rectangle(self, row: int, column: int) -> QRectF:
        """Return where a cell lies."""
        area, rows = self._area(), len(self._session.settings.row_values)
        width, height = area.width() / len(LEARNING_RATES), area.height() / rows
        return QRectF(
            area.left() + column * width, area.bottom() - (row + 1) * height, width, height
        ).adjusted(1, 1, -1, -1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint cells and axes."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for (row, column), area in self.parts():
                self._paint_cell(painter, row, column, area)
            self._paint_axes(painter)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self.look.pen("accent", 3.0 if self.hasFocus() else 2.0))
            painter.drawRoundedRect(self.cell_rectangle(*self._session.cell).adjusted(1, 1, -1, -1), 3, 3)

    def parts(self) -> list[tuple[tuple[int, int], QRectF]]:
        """Return row and column of every cell, both counted from 0, and its area."""
        places = product(range(len(self._session.settings.row_values)), range(len(LEARNING_RATES)))
        return [((row, column), self.cell_rectangle(row, column)) for row, column in places]

    def press(self, part: tuple[int, int]) -> None:
        """Choose the cell."""
        self.cell_chosen.emit(*part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to a neighbour with the arrows."""
        direction = arrow_direction(event)
        if direction is None:
            super().keyPressEvent(event)
            return
        (row, column), (right, down) = self._session.cell, direction
        self.cell_chosen.emit(
            min(max(row - down, 0), len(self._session.settings.row_values) - 1),
            min(max(column + right, 0), len(LEARNING_RATES) - 1),
        )

    def spoken(self) -> str:
        """Return the chosen cell, and then all that are known."""
        session = self._session
        chosen = translate("XorStatistics", "Chosen: {cell}").format(
            cell=plain(cell_text(session.settings, *session.cell))
        )
        scan = session.scan
        known = (
            f"{plain(cell_text(session.settings, row, column))}: {share_text(outcomes.rate)}"
            for row, cells in enumerate(scan.cells if scan is not None else ())
            for column, outcomes in enumerate(cells)
            if outcomes is not None and outcomes.count
        )
        return ". ".join((chosen, *known))

    def _metrics(self, pixels: float) -> QFontMetricsF:
        return QFontMetricsF(self.look.font(pixels))

    def _area(self) -> QRectF:
        widest = max(
            self._metrics(_TICK).horizontalAdvance(shortest(value, _MOST_DECIMALS))
            for value in self._session.settings.row_values
        )
        left = widest + self.look.px(34)
        return QRectF(left, 2, self.width() - left - 2, self.height() - self.look.px(_FOOT))

    def _paint_cell(self, painter: QPainter, row: int, column: int, area: QRectF) -> None:
        look, session = self.look, self._session
        outcomes = session.scan.cells[row][column] if session.scan is not None else None
        painter.setPen(Qt.PenStyle.NoPen)
        if outcomes is None or not outcomes.count:
            painter.setBrush(look.color("sunken"))
            painter.drawRoundedRect(area, 3, 3)
            return
        color = mixed(
            look.color("sunken"),
            QColor(look.line_style(session.settings.activation.key).color),
            outcomes.rate.share,
        )
        painter.setBrush(color)
        painter.drawRoundedRect(area, 3, 3)
        text = share_text(outcomes.rate)
        font = look.font(_NUMBER, QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        if metrics.horizontalAdvance(text) > area.width() - 2:
            font = look.font(_TICK - 1)
            metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(ink_on(color))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_axes(self, painter: QPainter) -> None:
        look, area, metrics = self.look, self._area(), self._metrics(_TICK)
        painter.setFont(look.font(_TICK))
        painter.setPen(look.color("ink2"))
        for row, value in enumerate(self._session.settings.row_values):
            cell, text = self.cell_rectangle(row, 0), shortest(value, _MOST_DECIMALS)
            left = area.left() - look.px(8) - metrics.horizontalAdvance(text)
            painter.drawText(QPointF(left, cell.center().y() + metrics.capHeight() / 2), text)
        baseline = area.bottom() + look.px(5) + metrics.ascent()
        for column, rate in enumerate(LEARNING_RATES):
            text, cell = shortest(rate, _MOST_DECIMALS), self.cell_rectangle(0, column)
            painter.drawText(QPointF(cell.center().x() - metrics.horizontalAdvance(text) / 2, baseline), text)
        name = translate("XorStatistics", "learning rate")
        below = QPointF(
            area.center().x() - metrics.horizontalAdvance(name) / 2, baseline + look.px(_TICK + 5)
        )
        painter.drawText(below, name)
        if self._session.settings.rows == "sigma":
            painter.setFont(look.math_font(17))
            painter.drawText(QPointF(2, area.center().y()), "σ")
        else:
            painter.setFont(look.math_font(17))
            painter.drawText(QPointF(2, area.center().y()), "n")
