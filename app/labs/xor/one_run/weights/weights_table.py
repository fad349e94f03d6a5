"""The weights and biases of one layer as numbers, in the lecture's matrix notation."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen

from app.labs.xor.one_run.network.weight_texts import short_weight_text, weight_text
from app.labs.xor.one_run.run.captions import moment
from app.labs.xor.one_run.run.state import OneRunState
from app.look.look import MATH_FAMILY, Look
from app.widgets.frame.backdrop import Backdrop
from app.widgets.tables.painted_parts import PaintedParts
from app.words.number_format import MINUS, subscript

_WIDEST_CELL = 84.0
_CELL_HEIGHT = 20
_COMFORTABLE_CELL = 30.0
_FEW_ROWS = 5
_HIGHEST_CELL = 38.0
_NAME_ROOM = 34.0
_CAPTION_ROOM = 26.0
_COLUMN_NAME_ROOM = 24.0
_BIAS_GAP = 26.0
_BELOW = 4.0
_AFTER = 5.0
_NUMBER_PX = 14
_CELL_GAP = 2.0
_TINT = 0.28


@dataclass(frozen=True)
class _Cell:
    """One number and where it stands."""

    area: QRectF
    name: str
    value: float

    @property
    def exact_text(self) -> str:
        """The number with every digit."""
        return f"{self.name} = {self.value!r}".replace("-", MINUS)


class WeightsTable(PaintedParts[str]):
    """W[l] and b[l] of one layer; a cell is tinted by the sign, its tooltip has every digit.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look, lambda: moment(self._state) if self._state is not None else "")
        self._state: OneRunState | None = None
        self._layer = 1
        Backdrop(self, look)

    def show_state(self, state: OneRunState, layer: int) -> None:
        """Show layer `layer`, counted from 1, of a state."""
        is_resized = self._state is None or state.settings.layer_sizes != self._state.settings.layer_sizes
        self._state, self._layer = state, layer
        if is_resized:
            self.updateGeometry()
        self.renew()

    def sizeHint(self) -> QSize:
        """Return a size at which the largest layer of the network is good to read."""
        return self._size(480, _COMFORTABLE_CELL if self._most_rows() <= _FEW_ROWS else _CELL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the largest layer's numbers would not be read."""
        return self._size(180, _CELL_HEIGHT)

    def cells(self) -> list[_Cell]:
        """Return every number of the layer with its name, weights row by row and then the biases."""
        if self._state is None:
            return []
        weight = self._state.parameters.weights[self._layer - 1][0]
        bias = self._state.parameters.biases[self._layer - 1][0]
        rows, columns = weight.shape
        scale = self.look.text_scale
        width, height = self._cell_size(rows, columns)
        left, top = self._origin(rows, columns)
        cells = []
        for row in range(rows):
            y = top + row * height
            for column in range(columns):
                area = QRectF(left + column * width, y, width, height)
                name = f"W[{self._layer}]({row + 1}, {column + 1})"
                cells.append(_Cell(area, name, float(weight[row, column])))
        if self._state.settings.use_bias:
            x = left + columns * width + _BIAS_GAP * scale
            cells += [
                _Cell(
                    QRectF(x, top + row * height, width, height),
                    f"b[{self._layer}]({row + 1})",
                    float(bias[row, 0]),
                )
                for row in range(rows)
            ]
        return cells

    def spoken(self) -> str:
        """Return all numbers with their names."""
        return "; ".join(f"{cell.name} = {weight_text(cell.value)}" for cell in self.cells())

    def parts(self) -> list[tuple[str, QRectF]]:
        """Return every number's name and cell."""
        return [(cell.name, cell.area) for cell in self.cells()]

    def told_of(self, name: str) -> str:
        """Return a number with all its digits."""
        return next((cell.exact_text for cell in self.cells() if cell.name == name), "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint names, cells and brackets."""
        if self._state is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            cells = self.cells()
            self._paint_cells(painter, cells)
            self._paint_names(painter, cells)

    def _most_rows(self) -> int:
        return max(self._state.settings.layer_sizes[1:]) if self._state is not None else 1

    def _size(self, width: float, cell_height: float) -> QSize:
        height = _CAPTION_ROOM + _COLUMN_NAME_ROOM + self._most_rows() * cell_height + _BELOW
        return QSize(self.look.px(width), self.look.px(height))

    def _columns_in_all(self, columns: int) -> int:
        use_bias = self._state is not None and self._state.settings.use_bias
        return columns + (1 if use_bias else 0)

    def _cell_size(self, rows: int, columns: int) -> tuple[float, float]:
        scale = self.look.text_scale
        room = self.width() - (_NAME_ROOM + _BIAS_GAP + _AFTER) * scale
        width = min(_WIDEST_CELL * scale, room / self._columns_in_all(columns))
        height = (self.height() - (_CAPTION_ROOM + _COLUMN_NAME_ROOM + _BELOW) * scale) / rows
        return width, min(_HIGHEST_CELL * scale, height)

    def _origin(self, rows: int, columns: int) -> tuple[float, float]:
        """Return the upper left corner of the first cell, the whole centred in the widget."""
        scale = self.look.text_scale
        width, height = self._cell_size(rows, columns)
        whole = (_NAME_ROOM + _BIAS_GAP + _AFTER) * scale + self._columns_in_all(columns) * width
        above = (_CAPTION_ROOM + _COLUMN_NAME_ROOM) * scale
        free = max(0.0, self.height() - above - rows * height)
        return max(0.0, (self.width() - whole) / 2) + _NAME_ROOM * scale, above + free / 3

    def _paint_cells(self, painter: QPainter, cells: list[_Cell]) -> None:
        look = self.look
        font = look.font(_NUMBER_PX, QFont.Weight.Medium)
        metrics = QFontMetricsF(font)
        room = cells[0].area.width() - 2 * _CELL_GAP
        to_text = weight_text if metrics.horizontalAdvance(weight_text(-8.888)) <= room else short_weight_text
        for cell in cells:
            area = cell.area.adjusted(_CELL_GAP, _CELL_GAP, -_CELL_GAP, -_CELL_GAP)
            role = "class_1" if cell.value > 0 else "class_0"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color(role, _TINT) if cell.value != 0 else look.color("sunken"))
            painter.drawRoundedRect(area, 3, 3)
            text = to_text(cell.value)
            fitting = QFont(font)
            fitting.setPixelSize(int(font.pixelSize() * min(1.0, room / metrics.horizontalAdvance(text))))
            painter.setFont(fitting)
            painter.setPen(look.color("ink"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_names(self, painter: QPainter, cells: list[_Cell]) -> None:
        """Paint W[l] and b[l], what each row belongs to and what each column comes from."""
        assert self._state is not None  # noqa: S101  (asked by the caller)
        look = self.look
        scale = look.text_scale
        rows, columns = self._state.parameters.weights[self._layer - 1][0].shape
        width, height = self._cell_size(rows, columns)
        left, top = self._origin(rows, columns)
        is_last = self._layer == self._state.architecture.layer_count
        sources = "x" if self._layer == 1 else "h"
        row_names = ["ŷ"] if is_last else [f"h{subscript(row + 1)}" for row in range(rows)]
        column_names = [f"{sources}{subscript(column + 1)}" for column in range(columns)]

        painter.setPen(look.color("ink2"))
        painter.setFont(look.math_font(16))
        for row, name in enumerate(row_names):
            area = QRectF(left - _NAME_ROOM * scale, top + row * height, (_NAME_ROOM - 8) * scale, height)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, name)
        names_top = top - _COLUMN_NAME_ROOM * scale
        for column, name in enumerate(column_names):
            area = QRectF(left + column * width, names_top, width, _COLUMN_NAME_ROOM * scale)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, name)

        self._paint_caption(painter, "W", QRectF(left, top, columns * width, rows * height))
        if self._state.settings.use_bias:
            self._paint_caption(painter, "b", QRectF(cells[-1].area.left(), top, width, rows * height))

    def _paint_caption(self, painter: QPainter, symbol: str, matrix: QRectF) -> None:
        """Paint the matrix' symbol with its layer above it, and the brackets around the numbers."""
        look = self.look
        scale = look.text_scale
        large, small = look.math_font(20), QFont(MATH_FAMILY)
        small.setPixelSize(look.px(14))
        layer = f"[{self._layer}]"
        symbol_width = QFontMetricsF(large).horizontalAdvance(symbol)
        width = symbol_width + QFontMetricsF(small).horizontalAdvance(layer)
        x = matrix.center().x() - width / 2
        baseline = matrix.top() - (_COLUMN_NAME_ROOM + 4) * scale
        painter.setPen(look.color("ink"))
        painter.setFont(large)
        painter.drawText(QPointF(x, baseline), symbol)
        painter.setFont(small)
        painter.drawText(QPointF(x + symbol_width, baseline - 7 * scale), layer)
        painter.setPen(QPen(look.color("axis"), 1.5 * scale))
        serif = 5.0 * scale
        for x, inward in ((matrix.left() - 2, serif), (matrix.right() + 2, -serif)):
            painter.drawPolyline(
                [
                    QPointF(x + inward, matrix.top()),
                    QPointF(x, matrix.top()),
                    QPointF(x, matrix.bottom()),
                    QPointF(x + inward, matrix.bottom()),
                ]
            )
