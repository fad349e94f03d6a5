"""What loss plots have in common: ranges that grow in steps, and lines at levels that have a name."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

_STEPS = (1.0, 2.0, 3.0, 5.0, 10.0)
TOP_STEPS = (1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 9.0, 10.0)
"""The steps in which the loss axis grows."""


def range_end(wanted: float, smallest: float, steps: tuple[float, ...] = _STEPS) -> float:
    """Return the first of `steps` · 10ⁿ that is at least `wanted` and `smallest`: ranges then grow rarely."""
    wanted = max(wanted, smallest)
    power = 10.0 ** np.floor(np.log10(wanted))
    return float(next(step * power for step in steps if step * power >= wanted * (1 - 1e-12)))


class DashedLines(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph is untyped
    """Straight horizontal and vertical lines, painted sharp."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(-10)
        self._lines: list[QLineF] = []
        self._pen = QPen()

    def set_pen(self, pen: QPen) -> None:
        """Draw with this pen."""
        self._pen = pen
        self.update()

    def set_lines(self, lines: list[QLineF]) -> None:
        """Draw these lines."""
        if lines != self._lines:
            self.prepareGeometryChange()
            self._lines = lines

    def boundingRect(self) -> QRectF:
        """Return the area of all lines in plot coordinates."""
        area = QRectF()
        for line in self._lines:
            area = area.united(QRectF(line.p1(), line.p2()).normalized().adjusted(0, 0, 1e-9, 1e-9))
        return area

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint the lines."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._pen)
        painter.drawLines(self._lines)
