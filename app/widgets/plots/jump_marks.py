"""The ends of a torn curve: filled where the function takes the value, open where it only approaches it."""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtGui import QBrush

from app.look.look import Look
from app.widgets.plots.plot import Plot
from engine.activations.curve_samples import Jump

_SIZE = 8.0


class JumpMarks:
    """Marks on a plot, in the colour of the function.

    Parameters
    ----------
    plot
        Where they are drawn.
    z
        Items with a larger one stand in front.
    """

    def __init__(self, plot: Plot, z: float) -> None:
        self._shown: tuple[Jump, ...] = ()
        self._taken, self._limits = (pg.ScatterPlotItem(pxMode=True, antialias=True) for _ in "ab")
        for item in (self._taken, self._limits):
            item.setZValue(z)
            item.setVisible(False)
            plot.addItem(item, ignoreBounds=True)

    def show_jumps(self, jumps: Sequence[Jump]) -> None:
        """Mark both ends of every jump."""
        if tuple(jumps) != self._shown:
            self._shown = tuple(jumps)
            self._taken.setData(pos=[(jump.z, jump.taken) for jump in jumps])
            self._limits.setData(pos=[(jump.z, jump.limit) for jump in jumps])
            for item in (self._taken, self._limits):
                # pyqtgraph takes its time even to paint no point at all.
                item.setVisible(bool(jumps))

    def set_style(self, look: Look, activation_key: str) -> None:
        """Take over the present theme, scale and the activation's colour."""
        color = look.activation_pen(activation_key, 1).color()
        for points, brush in ((self._taken, QBrush(color)), (self._limits, QBrush(look.color("surface")))):
            points.setBrush(brush)
            points.setPen(look.activation_pen(activation_key, 2, dashed=False))
            points.setSize(_SIZE)
