"""Softmax's four inputs, each with a slider."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.labs.gallery.selection.settings import DEFAULT_LOGITS, LOGIT_BOUNDS
from app.look.look import Look
from app.widgets.controls.slider_row import SliderRow

_COLUMNS = 1


class LogitRows(QWidget):
    """Shows and edits the logits.

    Signals
    -------
    logit_changed
        (place, value): the user changed one logit.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    look
        Theme and scale.
    """

    logit_changed = Signal(int, float)
    rejected = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        self._rows: list[SliderRow] = []
        for place in range(len(DEFAULT_LOGITS)):
            row = SliderRow(look, LOGIT_BOUNDS, in_one_line=True)
            row.set_text(f"<i>z</i><sub>{place + 1}</sub>")
            row.value_changed.connect(lambda value, place=place: self.logit_changed.emit(place, value))
            row.rejected.connect(self.rejected)
            grid.addWidget(row, place // _COLUMNS, place % _COLUMNS)
            self._rows.append(row)

    def show_logits(self, logits: tuple[float, ...]) -> None:
        """Show the logits without emitting anything."""
        for row, logit in zip(self._rows, logits, strict=True):
            row.show_value(logit)
