"""The operating points of one hidden layer: a painted cell for every neuron."""

import math
from itertools import pairwise

from PySide6.QtCore import QLineF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from app.labs.xor.one_run.points.operating_cell import CellStyle, OperatingCell
from app.labs.xor.one_run.points.operating_facts import OperatingLayer
from app.labs.xor.one_run.points.operating_texts import spoken, tooltip
from app.labs.xor.one_run.run.captions import moment
from app.labs.xor.one_run.run.state import OneRunState
from app.look.look import Look
from app.widgets.frame.backdrop import Backdrop
from app.widgets.tables.painted_parts import PaintedParts

_MOST_IN_ONE_ROW = 4
_ROW_FOR_TWO = 116
"""Two rows need this height each; below it all neurons stand in one."""

_BEST_ASPECT = 1.5
_COMPACT_ROW = 66
_COMPACT_COLUMN = 84
_GAP = 26
_COMPACT_GAP = 12
_ROW_GAP = 8
_COLUMN = 150


class OperatingPlots(PaintedParts[int]):
    """Paints a cell for every neuron of a layer, all on the same axes.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look, lambda: moment(self._state) if self._state is not None else "")
        self._state: OneRunState | None = None
        self._layer: OperatingLayer | None = None
        self._cell: OperatingCell | None = None
        self._is_compact = False
        self._count = 0
        Backdrop(self, look)
        look.changed.connect(self._forget_cell)

    def set_compact(self, compact: bool) -> None:
        """Show small cells in a block, or large ones in rows."""
        if compact != self._is_compact:
            self._is_compact = compact
            self._forget_cell()
            self.updateGeometry()

    def show_layer(self, state: OneRunState, layer: OperatingLayer) -> None:
        """Show the neurons of a layer of a state."""
        self._state, self._layer = state, layer
        if len(layer.neurons) != self._count:
            self._count = len(layer.neurons)
            self._forget_cell()
            self.updateGeometry()
        self.renew()

    def sizeHint(self) -> QSize:
        """Return a size at which the cells are good to read."""
        smallest = self.minimumSizeHint()
        return QSize(smallest.width(), round(1.4 * smallest.height()))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the cells would not be read."""
        px = self.look.px
        if self._is_compact:
            columns = 2
            rows = max(1, math.ceil(self._count / columns))
            return QSize(columns * px(_COMPACT_COLUMN) + px(_COMPACT_GAP), rows * px(_COMPACT_ROW))
        return QSize(min(_MOST_IN_ONE_ROW, max(1, self._count)) * px(_COLUMN), px(_ROW_FOR_TWO))

    def cell_areas(self) -> list[QRectF]:
        """Return where each neuron's cell stands."""
        if self._count == 0:
            return []
        columns = self._columns()
        rows = math.ceil(self._count / columns)
        gap = self.look.px(_COMPACT_GAP if self._is_compact else _GAP)
        row_gap = self.look.px(_ROW_GAP)
        width = (self.width() - (columns - 1) * gap) / columns
        height = (self.height() - (rows - 1) * row_gap) / rows
        return [
            QRectF(
                (number % columns) * (width + gap), (number // columns) * (height + row_gap), width, height
            )
            for number in range(self._count)
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cells and the lines between them."""
        areas = self.cell_areas()
        if self._state is None or self._layer is None or not areas:
            return
        cell = self._present_cell(self._layer, areas[0])
        with QPainter(self) as painter:
            if not self._is_compact:
                self._paint_dividers(painter, areas)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for area, neuron in zip(areas, self._layer.neurons, strict=True):
                cell.paint(painter, area.topLeft(), neuron, self._state.classes)

    def parts(self) -> list[tuple[int, QRectF]]:
        """Return every neuron's number, from 0, and its cell."""
        return list(enumerate(self.cell_areas()))

    def told_of(self, number: int) -> str:
        """Return the numbers behind a neuron's markers, nothing where there are fewer neurons."""
        if self._state is None or self._layer is None or number >= len(self._layer.neurons):
            return ""
        return tooltip(self._layer.neurons[number], self._layer, self._state.points)

    def spoken(self) -> str:
        """Return in words what the cells show."""
        state, layer = self._state, self._layer
        if state is None or layer is None:
            return ""
        return ". ".join(spoken(neuron, layer, state.points) for neuron in layer.neurons)

    def _columns(self) -> int:
        if not self._is_compact:
            fits_two_rows = self.height() >= 2 * self.look.px(_ROW_FOR_TWO)
            return (
                math.ceil(self._count / 2)
                if self._count > _MOST_IN_ONE_ROW and fits_two_rows
                else self._count
            )
        return min(range(1, self._count + 1), key=self._ugliness)

    def _ugliness(self, columns: int) -> float:
        """Return how far the cells of a block are from half as wide again as high, and empty places."""
        rows = math.ceil(self._count / columns)
        aspect = self.width() / columns / (self.height() / rows)
        return abs(math.log(aspect / _BEST_ASPECT)) + (rows * columns - self._count)

    def _present_cell(self, layer: OperatingLayer, area: QRectF) -> OperatingCell:
        if self._cell is None or not self._cell.fits(layer, area.size(), self.devicePixelRatioF()):
            style = CellStyle(is_compact=self._is_compact, is_projected=self.look.projector)
            self._cell = OperatingCell(self.look, layer, area.size(), style, self.devicePixelRatioF())
        return self._cell

    def _paint_dividers(self, painter: QPainter, areas: list[QRectF]) -> None:
        painter.setPen(self.look.pen("line", 1))
        first_row = [area for area in areas if area.top() == areas[0].top()]
        for left, right in pairwise(first_row):
            x = round((left.right() + right.left()) / 2)
            painter.drawLine(QLineF(x, 0, x, self.height()))

    def _forget_cell(self) -> None:
        self._cell = None
        self.update()
