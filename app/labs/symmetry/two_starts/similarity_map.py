"""How alike the neurons are: a heat map with its numbers."""

from collections.abc import Callable
from functools import lru_cache, partial
from itertools import product

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from app.labs.symmetry.two_starts.neuron_style import neuron_name_width, paint_neuron_name
from app.labs.symmetry.two_starts.run.state import Side
from app.look.colors import ink_on, mixed
from app.look.look import Look
from app.widgets.frame.backdrop import Backdrop
from app.widgets.tables.painted_parts import PaintedParts
from app.words.moment_text import epoch_moment
from app.words.number_format import MINUS, fixed

_NAME_PX = 16
_NUMBER_PX = 15
_SMALLEST_NUMBER_PX = 13
_GAP = 2
_RADIUS = 3
_SMALLEST_CELL = 18
"""The name of a neuron is as wide and as high as that: in smaller cells the names would meet."""

_LARGEST_CELL = 46
_UNDEFINED = "–"


def cosine_text(cosine: float, decimals: int = 2, *, short: bool = False) -> str:
    """Return a cosine as text: 1 only for exactly 1, a dash where it is not defined.

    Parameters
    ----------
    cosine
        From −1 to 1, or NaN.
    decimals
        How many decimals.
    short
        Whether to leave out the 0 before the decimal point, and to write ≈1 instead of >0.9.
    """
    if np.isnan(cosine):
        return _UNDEFINED
    sign = MINUS if cosine < 0 else ""
    if abs(cosine) == 1.0:
        return f"{sign}1"
    text = fixed(cosine, decimals)
    if float(text.replace(MINUS, "-")) in (1.0, -1.0):
        if short:
            return f"≈{sign}1"
        return f"{'<' if sign else '>'}{sign}0.{'9' * decimals}"
    return text.replace("0.", ".", 1) if short else text


class SimilarityMap(PaintedParts[tuple[int, int]]):
    """One cell for every two neurons, coloured from −1 to 1; the pointer brings the full number.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look, lambda: epoch_moment(self._epoch))
        self._cosine = np.ones((1, 1))
        self._hidden_layer = True
        self._known = False
        self._epoch = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        Backdrop(self, look)
        look.changed.connect(self._follow_size_of_cells)

    def show_side(self, side: Side, epoch: int) -> None:
        """Show one of the two networks at an epoch."""
        self._epoch = epoch
        same_layer = self._hidden_layer == side.hidden
        if self._known and same_layer and np.array_equal(self._cosine, side.similarity, equal_nan=True):
            self._description.renew()
            return
        self._known = True
        count_before = len(self._cosine)
        self._cosine = side.similarity
        if len(self._cosine) != count_before:
            self._follow_size_of_cells()
        self._hidden_layer = side.hidden
        self.renew()

    def sizeHint(self) -> QSize:
        """Return the smallest size: the map takes what the layout leaves it, see `_limit_height`."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the names no longer fit."""
        left, top = self._margins()
        cells = self.look.px(_SMALLEST_CELL) * len(self._cosine)
        return QSize(left + cells, top + cells).expandedTo(QSize(self.look.px(150), self.look.px(120)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow no higher than the cells need at the present width."""
        super().resizeEvent(event)
        self._limit_height()

    def spoken(self) -> str:
        """Return all numbers, row by row."""
        return "; ".join(", ".join(map(cosine_text, row)) for row in self._cosine.tolist())

    def parts(self) -> list[tuple[tuple[int, int], QRectF]]:
        """Return every cell with the gap to the next ones."""
        left, top, cell = self._geometry()
        places = product(range(len(self._cosine)), repeat=2)
        return [
            ((row, column), QRectF(left + column * cell, top + row * cell, cell, cell))
            for row, column in places
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint names, cells and numbers."""
        look = self.look
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            count = len(self._cosine)
            left, top, cell = self._geometry()
            painter.setPen(look.color("ink"))
            for number in range(count):
                middle = (number + 0.5) * cell
                half_height = look.px(_NAME_PX) * 0.32
                paint_neuron_name(
                    painter, look, 0, top + middle + half_height, _NAME_PX, number, hidden=self._hidden_layer
                )
                column = left + middle - neuron_name_width(look, _NAME_PX) / 2
                baseline = top - look.px(8)
                paint_neuron_name(
                    painter, look, column, baseline, _NAME_PX, number, hidden=self._hidden_layer
                )
            font, to_text = self._fitting_numbers(cell - _GAP)
            painter.setFont(font)
            for place, area in self.parts():
                self._paint_cell(
                    painter, area.adjusted(0, 0, -_GAP, -_GAP), float(self._cosine[place]), to_text
                )

    def _geometry(self) -> tuple[float, float, float]:
        """Return the left and top edge of the cells and the distance from one to the next."""
        left, top = self._margins()
        room = min(self.width() - left, self.height() - top)
        return left, top, min(room / len(self._cosine), self.look.px(_LARGEST_CELL))

    def _margins(self) -> tuple[int, int]:
        """Return the room that the names need at the left and at the top."""
        look = self.look
        return neuron_name_width(look, _NAME_PX) + look.px(8), look.px(_NAME_PX) + look.px(10)

    def _follow_size_of_cells(self) -> None:
        self.updateGeometry()
        self._limit_height()

    def _limit_height(self) -> None:
        left, top = self._margins()
        cell = min((self.width() - left) / len(self._cosine), self.look.px(_LARGEST_CELL))
        highest = max(self.minimumSizeHint().height(), round(top + cell * len(self._cosine)))
        if highest != self.maximumHeight():
            self.setMaximumHeight(highest)

    def _fitting_numbers(self, room: float) -> tuple[QFont, Callable[[float], str] | None]:
        """Return the largest font and the longest way of writing at which every number fits, None if none."""
        values = self._cosine.ravel().tolist()
        for decimals, short in ((2, False), (1, False), (1, True)):
            to_text = partial(cosine_text, decimals=decimals, short=short)
            texts = {to_text(value) for value in values}
            for pixels in (_NUMBER_PX, _SMALLEST_NUMBER_PX):
                font = self.look.font(pixels, QFont.Weight.DemiBold)
                metrics = QFontMetrics(font)
                if max(metrics.horizontalAdvance(text) for text in texts) <= room:
                    return font, to_text
        return self.look.font(_SMALLEST_NUMBER_PX, QFont.Weight.DemiBold), None

    def _paint_cell(
        self, painter: QPainter, area: QRectF, cosine: float, to_text: Callable[[float], str] | None
    ) -> None:
        look = self.look
        undefined = bool(np.isnan(cosine))
        fill = look.color("sunken") if undefined else _diverging_color(look, cosine)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        if to_text is not None:
            painter.setPen(look.color("ink2") if undefined else ink_on(fill))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, to_text(cosine))

    def told_of(self, part: tuple[int, int]) -> str:
        """Return the cosine of two neurons with every digit; nothing where there are fewer neurons."""
        row, column = part
        if max(row, column) >= len(self._cosine):
            return ""
        value = float(self._cosine[row, column])
        names = f"h{row + 1} · h{column + 1}: " if self._hidden_layer else ""
        return names + (_UNDEFINED if np.isnan(value) else repr(value).replace("-", MINUS))


def _diverging_color(look: Look, cosine: float) -> QColor:
    """Return the colour of the theme's diverging map for a value from −1 to 1."""
    stops = _stops(look.theme.diverging)
    place = (0.5 + 0.5 * cosine) * (len(stops) - 1)
    index = min(int(place), len(stops) - 2)
    return mixed(stops[index], stops[index + 1], place - index)


@lru_cache(maxsize=2)
def _stops(names: tuple[str, ...]) -> tuple[QColor, ...]:
    return tuple(QColor(name) for name in names)
