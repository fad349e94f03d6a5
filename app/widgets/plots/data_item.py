"""What a plot's items of data have in common: a place in plot coordinates and a margin in pixels."""

import pyqtgraph as pg
from PySide6.QtCore import QRectF

_NO_PIXELS = 1e-9


class DataItem(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph is untyped
    """An item that covers a rectangle of plot coordinates and a few pixels around it.

    pyqtgraph's own items work their bounds out at every question, which takes longer than painting.

    Parameters
    ----------
    z
        Items with a larger one stand in front.
    """

    def __init__(self, z: float) -> None:
        super().__init__()
        self.setZValue(z)
        self._extent = QRectF()
        self._margin = 0.0
        self._bounds: QRectF | None = None

    def set_extent(self, extent: QRectF, margin: float) -> None:
        """Cover `extent` (plot coordinates) and `margin` pixels around it; an empty item covers nothing."""
        self.prepareGeometryChange()
        self._extent, self._margin, self._bounds = extent, margin, None

    def viewTransformChanged(self) -> None:
        """Follow the scale of the plot."""
        self.prepareGeometryChange()
        self._bounds = None

    def boundingRect(self) -> QRectF:
        """Return what is covered, in plot coordinates."""
        if self._bounds is None:
            to_pixels = self.sceneTransform()
            x = self._margin / max(abs(to_pixels.m11()), _NO_PIXELS)
            y = self._margin / max(abs(to_pixels.m22()), _NO_PIXELS)
            self._bounds = self._extent.adjusted(-x, -y, x, y)
        return self._bounds
