"""The sample that the numbers follow: ringed on the map, and chosen by a click there."""

from PySide6.QtCore import QObject

from app.labs.xor.one_run.map.output_map import OutputMapPlot
from app.labs.xor.one_run.numbers.numbers_drawer import NumbersDrawer


class FollowedSample(QObject):
    """Keeps the drawer and the map at one sample, as long as the drawer is open.

    Parameters
    ----------
    drawer
        The numbers.
    plot
        The map.
    """

    def __init__(self, drawer: NumbersDrawer, plot: OutputMapPlot) -> None:
        super().__init__(drawer)
        self._drawer, self._plot = drawer, plot
        drawer.sample_chosen.connect(self._show)
        plot.sample_clicked.connect(self._choose)

    def begin(self) -> None:
        """Ring the sample when the drawer has been opened."""
        self._show(self._drawer.sample)

    def end(self) -> None:
        """Ring no sample when the drawer has been closed."""
        self._show(None)

    def _choose(self, sample: int) -> None:
        if self._drawer.isVisible():
            self._drawer.show_sample(sample)
            self._show(sample)

    def _show(self, sample: int | None) -> None:
        self._plot.ring_sample(sample)
