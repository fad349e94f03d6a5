"""Names curves at their right ends, so that no legend is needed."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF

from app.labs.gallery.plots.curve_samples import Array
from app.widgets.plots.plot import Plot
from app.widgets.plots.plot_items import PlotLabel

_DISTANCE = 3.0
_STEEP = 1.9
"""A curve that leaves at the top runs so far to the left while it comes down by one."""

View = tuple[tuple[float, float], tuple[float, float]]


def curve_end(z: Array, y: Array, view: View) -> QPointF:
    """Return the last visible point of a curve in plot coordinates, the upper right corner if none is.

    Parameters
    ----------
    z, y
        The curve's points, each (points,); NaN where it is torn.
    view
        The visible ranges (x, y).
    """
    (_, right), (low, high) = view
    with np.errstate(invalid="ignore"):
        visible = np.flatnonzero((y >= low) & (y <= high))
    return QPointF(float(z[visible[-1]]), float(y[visible[-1]])) if len(visible) else QPointF(right, high)


def place_end_labels(plot: Plot, labels: Sequence[PlotLabel], ends: Sequence[QPointF]) -> None:
    """Put each label beside its curve's end, inside of the plot and without overlaps.

    A curve that leaves the plot at its top has its label at the left, others above their end or below it.
    """
    box = plot.getViewBox()
    room = QRectF(0, 0, box.width(), box.height())
    if room.isEmpty():
        return
    taken: list[QRectF] = []
    for label, end in zip(labels, ends, strict=True):
        areas = _wanted_areas(box.mapFromView(end), label.textItem.boundingRect().size(), room)
        free = (area for area in areas if room.contains(area) and not any(map(area.intersects, taken)))
        area = next(free, areas[0])
        taken.append(area)
        label.setAnchor((0, 0))
        label.setPos(box.mapToView(area.topLeft()))


def _wanted_areas(end: QPointF, size: QSizeF, room: QRectF) -> list[QRectF]:
    """Return where a label may stand, the best place first."""
    width, height = size.width(), size.height()
    rows = range(max(1, int(room.height() / height)))
    if end.x() < room.right() - 1:
        return [
            QRectF(QPointF(end.x() - width - _STEEP * (row + 1) * height, row * height), size) for row in rows
        ]
    left = max(0.0, end.x() - width)
    tops = (end.y() - height - _DISTANCE, end.y() + _DISTANCE, *(row * height for row in rows))
    return [QRectF(QPointF(left, top), size) for top in tops]
