"""The place of the output map: the largest square that fits, with the names of the axes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from app.labs.xor.one_run.map.output_map import OutputMapPlot
from app.look.look import Look
from app.words.rich_text import render


class SquareOutputMap(QWidget):
    """Holds the output map so that its inside is the largest square that fits, and names the axes.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.plot = OutputMapPlot(look, self)
        self._names = QLabel(self), QLabel(self)
        for name in self._names:
            name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(180, 180)
        self.plot.plane_changed.connect(self._place)

    def apply_style(self) -> None:
        """Take over the present theme and scale."""
        for name, variable in zip(self._names, ("<i>x</i><sub>1</sub>", "<i>x</i><sub>2</sub>"), strict=True):
            name.setText(render(variable, self._look))
            name.setStyleSheet(f"font-size:{self._look.px(17)}px; color:{self._look.theme.ink2}")
        self.plot.apply_style()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the plot."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        left, bottom = self.plot.axis_widths
        side = max(1, min(self.width() - left, self.height() - bottom))
        x, y = (self.width() - left - side) // 2, (self.height() - bottom - side) // 2
        self.plot.setGeometry(x, y, side + left, side + bottom)
        # The names stand on the axes, in the free room between the last two tick labels.
        across, up = self.plot.name_places
        for name in self._names:
            name.adjustSize()
        first, second = self._names
        below = min(y + side + 2, self.height() - first.height())
        first.move(round(x + left + across * side - first.width() / 2), below)
        second.move(x, round(y + (1 - up) * side - second.height() / 2))
