"""The operating points of one hidden layer: a painted cell for every neuron."""

import math
from itertools import pairwise

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.labs.xor.one_run.points.operating_cell import CellStyle, OperatingCell
from app.labs.xor.one_run.points.operating_facts import OperatingLayer
from app.labs.xor.one_run.points.operating_texts import spoken, tooltip
from app.labs.xor.one_run.run.captions import moment
from app.labs.xor.one_run.run.state import OneRunState
from app.look.look import Look
from app.widgets.frame.backdrop import Backdrop
from app.widgets.frame.hover_label import HoverLabel
from app.widgets.frame.spoken_description import SpokenDescription

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


class OperatingPlots(QWidget):
    """Paints a cell for every neuron of a layer, all on the same axes.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state: OneRunState | None = None
        self._layer: OperatingLayer | None = None
        self._cell: OperatingCell | None = None
        self._is_compact = False
        self._count = 0
        self._hover = HoverLabel(self)
        self._description = SpokenDescription(
            self, self._spoken, lambda: moment(self._state) if self._state is not None else ""
        )
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
        self._description.renew()
        self._hover.renew()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size at which the cells are good to read."""
        smallest = self.minimumSizeHint()
        return QSize(smallest.width(), round(1.4 * smallest.height()))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the cells would not be read."""
        px = self._look.px
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
        gap = self._look.px(_COMPACT_GAP if self._is_compact else _GAP)
        row_gap = self._look.px(_ROW_GAP)
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

    def event(self, event: QEvent) -> bool:
        """Show the numbers behind the markers of the neuron under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = QPointF(event.pos())
            for area in self.cell_areas():
                if area.contains(place):
                    self._hover.tell(event.globalPos(), lambda: self.tooltip_at(place), area.toAlignedRect())
                    return True
            self._hover.hide()
            return True
        return super().event(event)

    def tooltip_at(self, place: QPointF) -> str:
        """Return what is said of the neuron at a place of the widget, empty beside all of them."""
        if self._state is None or self._layer is None:
            return ""
        for area, neuron in zip(self.cell_areas(), self._layer.neurons, strict=True):
            if area.contains(place):
                return tooltip(neuron, self._layer, self._state.points)
        return ""

    def _spoken(self) -> str:
        state, layer = self._state, self._layer
        if state is None or layer is None:
            return ""
        return ". ".join(spoken(neuron, layer, state.points) for neuron in layer.neurons)

    def _columns(self) -> int:
        if not self._is_compact:
            fits_two_rows = self.height() >= 2 * self._look.px(_ROW_FOR_TWO)
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
            style = CellStyle(is_compact=self._is_compact, is_projected=self._look.projector)
            self._cell = OperatingCell(self._look, layer, area.size(), style, self.devicePixelRatioF())
        return self._cell

    def _paint_dividers(self, painter: QPainter, areas: list[QRectF]) -> None:
        painter.setPen(self._look.pen("line", 1))
        first_row = [area for area in areas if area.top() == areas[0].top()]
        for left, right in pairwise(first_row):
            x = round((left.right() + right.left()) / 2)
            painter.drawLine(QLineF(x, 0, x, self.height()))

    def _forget_cell(self) -> None:
        self._cell = None
        self.update()
