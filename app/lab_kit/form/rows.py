"""The rows that a form can have: what each is shown with, and when."""

from collections.abc import Callable, Sequence
from dataclasses import KW_ONLY, dataclass, field
from typing import Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.look.look import Look
from app.widgets.controls.combo_row import ComboRow
from app.widgets.controls.seed_row import SeedRow
from app.widgets.controls.segmented_control import SegmentedControl
from app.widgets.controls.slider_row import SliderRow
from app.widgets.controls.stepper_row import StepperRow
from engine.records.value_rules import Choices, NumberBounds, Rule

Condition = Callable[[Any], bool]
"""Of the record that is shown."""


def always(_record: object) -> bool:
    """Return that it holds for every record."""
    return True


@dataclass(frozen=True)
class Row:
    """One value of the record.

    Attributes
    ----------
    key
        Which, as the record's text names it.
    shown, enabled
        For which records the row is there, and for which it can be used.
    titled
        Whether the value's name stands above the control.
    """

    key: str
    _: KW_ONLY
    shown: Condition = always
    enabled: Condition = always
    titled: bool = False

    def make(self, rule: Rule, look: Look) -> QWidget:
        """Return the control: it has `value_changed` and `show_value`.

        Parameters
        ----------
        rule
            Of the value.
        look
            Theme and scale.
        """
        raise NotImplementedError

    def describe(self, control: Any, name: str) -> None:  # noqa: ANN401  (its own control)
        """Give a control its value's name, without markup, in the present language."""

    def describe_value(self, control: Any, record: Any) -> None:  # noqa: ANN401  (its own control and record)
        """Give a control those texts in the present language that depend on the record."""


@dataclass(frozen=True)
class NumberRow(Row):
    """A number with a slider.

    Attributes
    ----------
    in_one_line
        Whether the slider stands between name and field instead of below them.
    """

    in_one_line: bool = False

    def make(self, rule: Rule, look: Look) -> QWidget:
        """Return the control."""
        return SliderRow(look, cast("NumberBounds", rule), in_one_line=self.in_one_line)


@dataclass(frozen=True)
class Stepper(Row):
    """A small whole number with a button for one less and one for one more."""

    def make(self, rule: Rule, look: Look) -> QWidget:
        """Return the control."""
        return StepperRow(look, cast("NumberBounds", rule))


@dataclass(frozen=True)
class Seed(Row):
    """A seed with a button that draws another.

    Attributes
    ----------
    is_of_data
        Whether it is the seed of data rather than of weights.
    """

    is_of_data: bool = False

    def make(self, rule: Rule, look: Look) -> QWidget:
        """Return the control."""
        return SeedRow(look, cast("NumberBounds", rule), is_of_data=self.is_of_data)


@dataclass(frozen=True)
class Segments(Row):
    """One of a few values, each with a button.

    Attributes
    ----------
    texts
        What stands on the buttons for a record, in the present language; by default the values themselves.
    options
        The values offered, where they are fewer than those allowed.
    """

    texts: Callable[[Any], Sequence[str]] | None = None
    options: Sequence[object] | None = None
    titled: bool = field(default=True, kw_only=True)

    def make(self, rule: Rule, look: Look) -> QWidget:
        """Return the control."""
        del look
        return _Segments(self.options or cast("Choices", rule).options)

    def describe(self, control: Any, name: str) -> None:  # noqa: ANN401  (its own control)
        """Say what is chosen here."""
        control.setAccessibleName(name)

    def describe_value(self, control: Any, record: Any) -> None:  # noqa: ANN401  (its own control and record)
        """Set what stands on the buttons."""
        if self.texts is not None:
            control.set_texts(self.texts(record))


@dataclass(frozen=True)
class Combo(Row):
    """One of some values, in a combo box.

    Attributes
    ----------
    text
        What a value is called in the present language.
    lead
        What stands before the combo box; by default the value's name.
    name
        Returns what is chosen here in the present language, where the value's name does not tell.
    """

    text: Callable[[Any], str] = str
    lead: QWidget | None = None
    name: Callable[[], str] | None = None

    def make(self, rule: Rule, look: Look) -> QWidget:
        """Return the control."""
        del look
        return ComboRow(cast("Choices", rule).options, self.text, self.lead)

    def describe(self, control: Any, name: str) -> None:  # noqa: ANN401  (its own control)
        """Give the control its texts."""
        control.retranslate(self.name() if self.name is not None else name)


@dataclass(frozen=True)
class Check(Row):
    """Yes or no."""

    def make(self, rule: Rule, look: Look) -> QWidget:
        """Return the control."""
        del rule, look
        return _Check()

    def describe(self, control: Any, name: str) -> None:  # noqa: ANN401  (its own control)
        """Give the control its text."""
        control.setText(name)


@dataclass(frozen=True)
class Own(Row):
    """A value with a control of its own kind.

    Attributes
    ----------
    control
        Makes it: a widget with `value_changed` and `show_value`, and with `set_name` where it needs one.
    """

    control: Callable[[Look], QWidget]
    titled: bool = field(default=True, kw_only=True)

    def make(self, rule: Rule, look: Look) -> QWidget:
        """Return the control."""
        del rule
        return self.control(look)

    def describe(self, control: Any, name: str) -> None:  # noqa: ANN401  (its own control)
        """Say what is chosen here."""
        if hasattr(control, "set_name"):
            control.set_name(name)


@dataclass(frozen=True)
class Beside:
    """Rows that stand side by side.

    Attributes
    ----------
    rows
        From the left to the right.
    """

    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Divider:
    """A line between two sections."""


@dataclass(frozen=True)
class Title:
    """A title over the rows that follow.

    Attributes
    ----------
    text
        Returns it in the present language.
    """

    text: Callable[[], str]


@dataclass(frozen=True)
class Note:
    """A quiet remark.

    Attributes
    ----------
    text
        Returns it for a record, in the present language.
    """

    text: Callable[[Any], str]


@dataclass(frozen=True)
class Reset:
    """The button that asks for the default of every value.

    Attributes
    ----------
    text
        Returns what stands on it in the present language.
    """

    text: Callable[[], str]


@dataclass(frozen=True)
class Extra:
    """A widget that shows no value of the record.

    Attributes
    ----------
    widget
        The widget.
    shown
        For which records it is there.
    """

    widget: QWidget
    shown: Condition = always


@dataclass(frozen=True)
class Folded:
    """Parts that fold into one line; all folds of a form stand together.

    Attributes
    ----------
    key
        What the fold is remembered by.
    title
        Returns the line's name in the present language.
    summary
        Returns in the present language what the parts hold for a record.
    parts
        The parts, from the top.
    """

    key: str
    title: Callable[[], str]
    summary: Callable[[Any], str]
    parts: "tuple[FormPart, ...]"


FormPart = Row | Beside | Divider | Title | Note | Reset | Extra | Folded


class _Segments(SegmentedControl):
    @property
    def value_changed(self) -> Any:  # noqa: ANN401  (a bound signal)
        return self.value_chosen


class _Check(QCheckBox):
    value_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.clicked.connect(self.value_changed)

    def show_value(self, value: bool) -> None:
        self.setChecked(value)
