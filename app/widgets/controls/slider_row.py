"""A labelled number: its name, a field to type into, and a slider."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.look.look import Look
from app.widgets.controls.number_field import NumberField
from app.widgets.controls.value_slider import ValueSlider
from app.words.rich_text import plain, render
from engine.records.value_rules import NumberBounds

_FIELD_WIDTH = 76


class SliderRow(QWidget):
    """Shows and edits one bounded number in two ways that always agree.

    Signals
    -------
    value_changed
        (value): the user moved the slider or typed a number; an int where the bounds are those of one.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    look
        Theme and scale.
    bounds
        Name and interval of the number.
    step
        Grid of the slider and step of the arrow keys.
    decimals
        How many decimals are shown.
    logarithmic
        Whether the slider is logarithmic.
    in_one_line
        Whether the slider stands between name and field instead of below them.
    """

    value_changed = Signal(object)
    rejected = Signal(str)

    def __init__(
        self,
        look: Look,
        bounds: NumberBounds,
        *,
        step: float = 0.1,
        decimals: int = 2,
        logarithmic: bool = False,
        in_one_line: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._bounds = bounds
        self._text = ""
        self._shown: float | None = None
        self._label = QLabel()
        self._label.setProperty("role", "label")
        self.field = NumberField(bounds, decimals=decimals, step=step)
        self.slider = ValueSlider(look, bounds.low, bounds.high, logarithmic=logarithmic, step=step)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._label, 0, 0)
        if in_one_line:
            grid.setHorizontalSpacing(12)
            grid.addWidget(self.slider, 0, 1)
            grid.addWidget(self.field, 0, 2)
            grid.setColumnStretch(1, 1)
        else:
            grid.addWidget(self.field, 0, 1)
            grid.addWidget(self.slider, 1, 0, 1, 2)
            grid.setColumnStretch(0, 1)
        self.field.value_entered.connect(self._take_over)
        self.field.rejected.connect(self.rejected)
        self.slider.value_moved.connect(self._take_over)
        look.changed.connect(self._apply_look)
        self._apply_look()

    @property
    def value(self) -> float:
        """The number shown."""
        return self.field.value

    def set_text(self, text: str) -> None:
        """Set the label (markup of `app.words.rich_text`)."""
        self._text = text
        self._label.setText(render(text, self._look))
        self.field.setAccessibleName(plain(text))
        self.field.setToolTip(plain(text))
        self.slider.setAccessibleName(plain(text))

    def show_field_alone(self, *, alone: bool) -> None:
        """Show the field without name and slider, where there is no room for more."""
        self._label.setVisible(not alone)
        self.slider.setVisible(not alone)

    def set_format(self, to_text: Callable[[float], str]) -> None:
        """Write the number by `to_text`."""
        self.field.set_format(to_text)

    def set_bounds(self, bounds: NumberBounds) -> None:
        """Use another interval."""
        self._bounds, self._shown = bounds, None
        self.field.set_bounds(bounds)
        self.slider.set_range(bounds.low, bounds.high)

    def show_value(self, value: float) -> None:
        """Show a number without emitting anything."""
        if value == self._shown and not self.field.isModified():
            return
        self._shown = value
        if value != self.field.value or not self.field.isModified():
            self.field.show_value(value)
        self.slider.show_value(value)

    def _take_over(self, value: float) -> None:
        value = round(value) if self._bounds.integer else value
        self._shown = None  # The slider may stand between two values; it is to snap to this one.
        self.show_value(value)
        self.value_changed.emit(value)

    def _apply_look(self) -> None:
        self.field.setFixedWidth(self._look.px(_FIELD_WIDTH))
        self._label.setText(render(self._text, self._look))
