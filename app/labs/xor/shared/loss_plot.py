"""What the plots of losses over epochs have in common: axes, levels that have a name, the moment shown."""

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.lab_kit.axis_steps import LOSSES, next_step
from app.look.look import Look
from app.widgets.plots.plot import Plot
from app.words.number_format import fixed, scientific, shortest

_FIRST_SCIENTIFIC = 10_000.0
_LEVEL_DASH = (5.0, 4.0)


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


class LossPlot(Plot):
    """Losses over epochs, on axes that grow in steps.

    Attributes
    ----------
    levels
        The lines of the levels that have a name.
    cursor
        The line at the moment shown.

    Parameters
    ----------
    look
        Theme and scale.
    right_margin
        Room for the right half of the last tick label, such as 10,000, at scale 1.
    """

    def __init__(self, look: Look, *, right_margin: int, parent: QWidget | None = None) -> None:
        super().__init__(look, grid="y", parent=parent)
        self._right_margin = right_margin
        self.levels, self.cursor = DashedLines(), DashedLines()
        # A marker of a small loss would be cut where it stands on the axis.
        self.getViewBox().setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape, enabled=False)
        self.set_tick_texts(x_text=lambda epochs: fixed(epochs, 0), y_text=_loss_tick)

    def apply_style(self) -> None:
        """Take over the present theme and scale."""
        margin = self.look.px(self._right_margin)
        self.getPlotItem().setContentsMargins(0, 8, margin, 0)
        # A tick label that reaches further beyond the axis than this is not drawn.
        self.getAxis("bottom").setStyle(hideOverlappingLabels=margin)
        self.levels.set_pen(self.look.pen("ink2", 1, _LEVEL_DASH))
        self.cursor.set_pen(self.look.pen("accent", 2))

    def show_ranges(self, epochs: float, steps: tuple[float, ...], largest: float) -> tuple[float, float]:
        """Let the axes reach at least so far, from 0; return the ends (epochs, loss)."""
        right, top = next_step(epochs, steps), next_step(largest, LOSSES)
        self.set_view((0.0, right), (0.0, top))
        return right, top


def _loss_tick(loss: float) -> str:
    """Return a loss; one that exploded is written short."""
    return shortest(loss, 3) if loss < _FIRST_SCIENTIFIC else scientific(loss, 2)
