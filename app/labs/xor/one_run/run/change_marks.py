"""Where the rule was changed in the picture of the loss, and the curve of the run left alone."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF

from app.labs.xor.one_run.run.change_texts import alone_text, change_text
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.loss_plot import DashedLines
from app.labs.xor.shared.painting.loss_curve import LossCurve
from app.look.look import Look
from app.widgets.plots.plot import Plot
from app.widgets.plots.plot_items import Chip, PlotLabel

_WIDTH = 2.25
_DASH = (3.0, 2.0)
_LOWEST_WITH_WORDS = 90


class ChangeMarks:
    """A flag at the latest change, a line at every one, and the pale curve without them.

    Parameters
    ----------
    plot
        The picture of the loss, in epochs.
    look
        Theme and scale.
    """

    def __init__(self, plot: Plot, look: Look) -> None:
        self._plot, self._look = plot, look
        self._history = LossCurve()
        self._curve = pg.PlotCurveItem(antialias=True)
        self._curve.setSegmentedLineMode("on")
        self._lines = DashedLines()
        self._flag = Chip(look, fill_role="accent", text_role="on_accent", anchor=(0.5, 0.0))
        self._name = PlotLabel(look, role="ink2", anchor=(0.5, 1.0))
        self._name.set_ground(shown=True)
        plot.add_items(self._lines, self._curve, self._name, self._flag)

    def show(self, state: OneRunState, top: float, per_column: int) -> None:
        """Draw the changes of a run.

        Parameters
        ----------
        state
            The run.
        top
            Of the axis of the loss.
        per_column
            How many updates a pixel column shows.
        """
        per_epoch, changes, alone = state.updates_per_epoch, state.rule_changes, state.alone
        at = [change.update / per_epoch for change in changes]
        self._lines.set_lines([QLineF(x, 0, x, top) for x in at])
        # In a low picture the words would hide the curves; the time line has them too.
        has_room = float(self._plot.getViewBox().height()) >= self._look.px(_LOWEST_WITH_WORDS)
        self._flag.setVisible(bool(at) and has_room)
        if at:
            self._flag.set_text(change_text(changes[-1]))
            self._flag.place_inside(at[-1], top)
        self._curve.setVisible(alone is not None)
        self._name.setVisible(alone is not None and has_room)
        if alone is None:
            return
        updates, losses = self._history.points(alone.losses, per_column)
        later = updates >= alone.since
        x, y = updates[later] / per_epoch, losses[later]
        self._curve.setData(x, y)
        self._name.set_text(alone_text(changes))
        if x.size:
            # Its end is where it is furthest from the run itself.
            self._name.place_inside(float(x[-1]), min(float(np.nan_to_num(y[-1], posinf=top)), top))

    def apply_style(self) -> None:
        """Take over the present theme and scale."""
        self._curve.setPen(self._look.pen("line2", _WIDTH))
        self._lines.set_pen(self._look.pen("accent", 1.5, _DASH))
        self._name.apply_look()
        self._flag.apply_look()
