"""A labelled number: its name, a field to type into, and a slider."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.look.look import Look
from app.widgets.controls.number_field import NumberField
from app.widgets.controls.value_slider import ValueSlider
from app.words.rich_text import plain, render
from app.words.spoken_role import speak_value
from app.words.translation import translate
from engine.records.value_rules import NumberBounds

_FIELD_WIDTH = 76
_PERCENT = "%"


class SliderRow(QWidget):
    """Shows and edits one bounded number in two ways that always agree.

    Signals
    -------
    value_changed
        (value): the user moved the slider or typed a number; an int where the bounds are those of one.
    edit_started, edit_finished
        The user took hold of the slider, and let go of it; what is emitted between them is one change.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    look
        Theme and scale.
    bounds
        Name, interval, step and form of the number.
    in_one_line
        Whether the slider stands between name and field instead of below them.
    """

    value_changed = Signal(object)
    edit_started = Signal()
    edit_finished = Signal()
    rejected = Signal(str)

    def __init__(
        self, look: Look, bounds: NumberBounds, *, in_one_line: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._factor = 100.0 if bounds.unit == _PERCENT else 1.0
        self._bounds = bounds = _as_shown(bounds)
        self._own_text = ""
        self._shown: float | None = None
        self._label = QLabel()
        self._label.setProperty("role", "label")
        self.field = NumberField(bounds)
        self._label.setBuddy(self.field)
        self.slider = ValueSlider(
            look,
            bounds.low,
            bounds.high,
            logarithmic=bounds.logarithmic,
            step=bounds.step,
            integer=bounds.integer,
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._label, 0, 0)
        if in_one_line:
            grid.setHorizontalSpacing(8)
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
        self.slider.sliderPressed.connect(self.edit_started)
        self.slider.sliderReleased.connect(self.edit_finished)
        look.changed.connect(self._apply_look)
        self._apply_look()

    @property
    def value(self) -> float:
        """The number shown."""
        return self.field.value / self._factor

    def set_text(self, text: str) -> None:
        """Set another label than the number's name (markup of `app.words.rich_text`)."""
        self._own_text = text
        self._retranslate()

    def show_field_alone(self, *, alone: bool) -> None:
        """Show the field without name and slider, where there is no room for more."""
        self._label.setVisible(not alone)
        self.slider.setVisible(not alone)

    def set_format(self, to_text: Callable[[float], str]) -> None:
        """Write the number by `to_text`."""
        self.field.set_format(to_text)

    def set_bounds(self, bounds: NumberBounds) -> None:
        """Use another interval."""
        bounds = _as_shown(bounds)
        self._bounds, self._shown = bounds, None
        self.field.set_bounds(bounds)
        self.slider.set_range(bounds.low, bounds.high)

    def show_value(self, value: float) -> None:
        """Show a number without emitting anything."""
        self._show(value * self._factor)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _show(self, value: float) -> None:
        if value == self._shown and not self.field.isModified():
            return
        self._shown = value
        if value != self.field.value or not self.field.isModified():
            self.field.show_value(value)
        self.slider.show_value(value)
        speak_value(self.slider, self.field.text())

    def _take_over(self, value: float) -> None:
        value = round(value) if self._bounds.integer else value
        self._shown = None  # The slider may stand between two values; it is to snap to this one.
        self._show(value)
        self.value_changed.emit(value / self._factor if self._factor != 1.0 else value)

    def _apply_look(self) -> None:
        self.field.setFixedWidth(self._look.px(_FIELD_WIDTH))
        self._retranslate()

    def _retranslate(self) -> None:
        text = self._own_text or translate("Field", self._bounds.name)
        self._label.setText(render(text, self._look))
        for part in (self.field, self.slider):
            part.setAccessibleName(plain(text))
        self.field.setToolTip(plain(text))
        if self._shown is not None and not self.field.isModified():
            # A number may be written in words.
            self.field.show_value(self._shown)
            speak_value(self.slider, self.field.text())


def _as_shown(bounds: NumberBounds) -> NumberBounds:
    """Return the bounds of what is shown: a share is shown in percent."""
    if bounds.unit != _PERCENT:
        return bounds
    low, high, step = (100.0 * number for number in (bounds.low, bounds.high, bounds.step))
    return bounds._replace(low=low, high=high, step=step)
