"""Finds places for labels on a plot, so that none covers another or a point: geometry in pixels."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF


class LabelPlaces:
    """The free room of a plot, from which each placed label takes its share.

    Parameters
    ----------
    area
        Where labels may stand.
    taken
        Where none may stand.
    """

    def __init__(self, area: QRectF, taken: Iterable[QRectF] = ()) -> None:
        self._area = area
        self._taken = list(taken)

    def take(self, area: QRectF) -> None:
        """Let no label stand on `area`."""
        self._taken.append(area)

    def first_free(self, width: float, height: float, centres: Iterable[QPointF]) -> QPointF | None:
        """Return and take the first of `centres` at which a label of that size is free, or None."""
        for centre in centres:
            box = QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
            if self._area.contains(box) and not any(box.intersects(other) for other in self._taken):
                self._taken.append(box)
                return centre
        return None
