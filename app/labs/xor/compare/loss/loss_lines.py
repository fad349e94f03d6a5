"""Loss curves that grow while networks train: what has been painted is kept, only what is new is added."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap, QPolygonF, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.labs.xor.shared.painting.loss_curve import LossCurve
from app.widgets.plots.data_item import DataItem
from app.widgets.plots.polyline import visible_points
from engine.records.arrays import FloatArray

_MARGIN = 4
"""How many pixels beyond the axes a line may reach: half its width, and its round cap."""

_PIECE_PX = 32.0
"""A line is added to the picture in pieces of this length: every seam between two is a little paler."""

_TOLERANCE_PX = 0.1
_BEYOND = 2.0
"""A loss that leaves the plot is drawn no farther than so many times its height: numbers stay small."""

_LATER_OPACITY = 0.3


@dataclass(frozen=True, eq=False)
class LossLine:
    """One curve.

    Attributes
    ----------
    pen
        What it is drawn with; its width is in pixels.
    history
        The loss at updates 0, 1, …, read-only.
    """

    pen: QPen
    history: FloatArray


class _Kept:
    """How much of a curve stands in the picture."""

    def __init__(self, history: FloatArray) -> None:
        self.last = 0
        self.length = 0.0
        self._losses = (float(history[0]), float(history[0]))

    def note(self, history: FloatArray, last: int, length: float) -> None:
        """Note that the curve stands there up to an update, over a length in pixels."""
        self.last, self.length = last, length
        self._losses = (float(history[0]), float(history[last]))

    def is_start_of(self, history: FloatArray) -> bool:
        """Whether what stands there is the beginning of `history`, and not of another run."""
        if self.last >= history.size:
            return False
        return self._losses == (float(history[0]), float(history[self.last]))


class LossLines(DataItem):
    """All curves of a loss plot, paler after the moment shown."""

    def __init__(self) -> None:
        super().__init__(0)
        self._lines: tuple[LossLine, ...] = ()
        self._here = 0
        self._area = QRectF()
        self._kept: list[_Kept] = []
        self._key: object = None
        self._has_seams = False
        self._is_steady = True
        self._picture = QPixmap()

    def show_lines(
        self,
        lines: Sequence[LossLine],
        here: int,
        view: tuple[tuple[float, float], tuple[float, float]],
        *,
        is_steady: bool,
    ) -> None:
        """Show curves.

        Parameters
        ----------
        lines
            The curves.
        here
            The update shown, after which the curves are paler.
        view
            The ranges (x, y) of the plot.
        is_steady
            Whether there is time to paint the curves as a whole, since nothing grows at present.
        """
        (left, right), (low, high) = view
        area = QRectF(left, low, right - left, high - low)
        if area != self._area:
            self._area = area
            self.set_extent(area, float(_MARGIN))
        self._lines, self._here, self._is_steady = tuple(lines), here, is_steady
        self.update()

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint the picture and, beyond it, the short pieces that are not in it yet."""
        to_pixels = painter.worldTransform()
        box = to_pixels.mapRect(self._area).toAlignedRect().adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        if box.isEmpty():
            return
        self._keep_up(to_pixels, box, painter.device().devicePixelRatio())
        here = round(to_pixels.map(QPointF(self._here, 0.0)).x())
        until = QRect(box)
        until.setRight(here)
        after = QRect(box)
        after.setLeft(here + 1)
        painter.save()
        painter.resetTransform()
        has_later = any(line.history.size - 1 > self._here for line in self._lines)
        for part, opacity in ((until, 1.0), (after, _LATER_OPACITY)) if has_later else ((box, 1.0),):
            painter.setClipRect(part)
            painter.setOpacity(opacity)
            painter.drawPixmap(box.topLeft(), self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for line, kept in zip(self._lines, self._kept, strict=True):
                _stroke(painter, to_pixels, line, self._area.bottom(), kept)
        painter.restore()

    @property
    def _is_whole(self) -> bool:
        """Whether the picture holds every curve to its end, painted at once."""
        return not self._has_seams and all(
            kept.last == line.history.size - 1 for kept, line in zip(self._kept, self._lines, strict=True)
        )

    def _keep_up(self, to_pixels: QTransform, box: QRect, ratio: float) -> None:
        """Add to the picture what is new and long enough, or paint it anew if it is another one."""
        key = (self._area, box, ratio, [line.pen for line in self._lines])
        goes_on = key == self._key and all(
            kept.is_start_of(line.history) for kept, line in zip(self._kept, self._lines, strict=True)
        )
        if not goes_on or (self._is_steady and not self._is_whole):
            self._key, self._has_seams = key, False
            self._picture = QPixmap(QSize(box.width(), box.height()) * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            self._kept = [_Kept(line.history) for line in self._lines]
        piece = max(1, round(_PIECE_PX / to_pixels.m11()))
        longer = [
            (line, kept)
            for line, kept in zip(self._lines, self._kept, strict=True)
            if line.history.size - 1 - kept.last >= (1 if kept.last == 0 else piece)
        ]
        if not longer:
            return
        with QPainter(self._picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-box.left(), -box.top())
            for line, kept in longer:
                self._has_seams |= kept.last > 0
                length = _stroke(painter, to_pixels, line, self._area.bottom(), kept)
                kept.note(line.history, line.history.size - 1, length)


def _stroke(painter: QPainter, to_pixels: QTransform, line: LossLine, highest: float, kept: _Kept) -> float:
    """Paint what is not kept of a curve, on a plot up to `highest`; return its whole length in pixels."""
    first, before = kept.last, kept.length
    if first >= line.history.size - 1:
        return before
    per_column = max(1, int(1.0 / to_pixels.m11()))
    x, y = LossCurve().points(line.history[first:], per_column)
    x = to_pixels.dx() + to_pixels.m11() * (first + x)
    y = to_pixels.dy() + to_pixels.m22() * np.minimum(y, _BEYOND * highest)
    seen = visible_points(x, y, _TOLERANCE_PX)
    x, y = x[seen], y[seen]
    pen = QPen(line.pen)
    if pen.style() == Qt.PenStyle.CustomDashLine:
        pen.setDashOffset(before / pen.widthF())
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([QPointF(*point) for point in zip(x.tolist(), y.tolist(), strict=True)]))
    return before + float(np.hypot(np.diff(x), np.diff(y)).sum())
